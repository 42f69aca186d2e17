"""All windows of the program: one for each file."""

from __future__ import annotations

from pathlib import Path

from budgetdesk.ui.settings import Settings
from budgetdesk.ui.window import Clock, MainWindow


class Windows:
    """Opens windows and keeps them alive. A file that is open already comes to the front."""

    def __init__(self, settings: Settings, clock: Clock | None = None) -> None:
        """Start with no window."""
        self._settings, self._clock = settings, clock
        self._windows: list[MainWindow] = []

    @property
    def open(self) -> tuple[MainWindow, ...]:
        """The windows that can be seen."""
        self._windows = [window for window in self._windows if window.isVisible()]
        return tuple(self._windows)

    def show(self, path: Path | None = None) -> MainWindow:
        """Show a window on this file, or the start screen."""
        for window in self.open:
            if path is not None and window.path is not None and _same(path, window.path):
                window.raise_()
                window.activateWindow()
                return window
        window = MainWindow(self._settings, path, self._clock)
        window.file_wanted.connect(self.show)
        self._windows.append(window)
        window.show()
        return window


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
