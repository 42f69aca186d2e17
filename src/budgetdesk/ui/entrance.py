"""The way into a file: first what it keeps of its page, then all that work on it takes."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer

from budgetdesk.ui.ahead import Ahead

if TYPE_CHECKING:
    from budgetdesk.ui.actions import Actions
    from budgetdesk.ui.window import MainWindow
    from budgetdesk.usecases.desk import Desk

_NEEDED: Final = (
    "budgetdesk.ui.opening",
    "budgetdesk.ui.actions",
    "budgetdesk.usecases.first_steps",
    "budgetdesk.ui.pages.today.showing",
)
_GIVE_WAY_SECONDS: Final = 0.0005
"""Python's own 5 ms would let the window wait at each of its many small steps."""
_LOOK_AGAIN_MS: Final = 20
_PAINTED_MS: Final = 20


class Entrance(QObject):
    """Opens the file of one window while the window can be seen and used."""

    def __init__(self, window: MainWindow, clock: Callable[[], datetime] | None) -> None:
        """Wait for the first paint; `clock` tells the day."""
        super().__init__(window)
        self._window, self._clock = window, clock
        self._loaded = Event()
        self.ahead = Ahead(window)
        self.is_waited_for = False

    def begin(self) -> None:
        """Show what is there at once, and let the rest come beside the window."""
        if self._window.path is None:
            self._focus_start()
        elif not self._window.is_open:
            self._show_kept(self._window.path)
        # What is loaded beside the window slows it down: the page is laid out and painted first.
        QTimer.singleShot(_PAINTED_MS, self, self._load_beside)

    def arrive(self) -> tuple[Desk, Actions] | None:
        """Wait until the file is open; None where it cannot be opened, after the user was told."""
        window = self._window
        if not window.is_open:
            self.is_waited_for = True
            window.status.show_busy(self._busy_words())
            try:
                self._wait()
                window.open_now()
            finally:
                window.status.show_busy("")
                self.is_waited_for = False
        return window.opened_file

    def _wait(self) -> None:
        """Wait for the modules. The window is painted; keys and clicks come when all is there."""
        while not self._loaded.wait(_LOOK_AGAIN_MS / 1000):
            QCoreApplication.processEvents(
                QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, _LOOK_AGAIN_MS
            )

    def _focus_start(self) -> None:
        from budgetdesk.ui.start import StartScreen

        if isinstance(start := self._window.stack.currentWidget(), StartScreen):
            start.take_focus()

    def _show_kept(self, path: Path) -> None:
        """Show the page as the file keeps it, where that is what a fresh look would give."""
        from budgetdesk.usecases.kept_views import kept_view, view_name

        window = self._window
        now = datetime.now(tz=UTC) if self._clock is None else self._clock()
        language = window.settings.choices.language.value
        name = view_name(window.first_key, now.astimezone().date(), language)
        text = kept_view(path, name)
        if text is not None:
            window.show_kept(text)

    def _load_beside(self) -> None:
        window = self._window
        is_awaited = window.path is not None and window.page is None
        window.background.run(
            self._load,
            done=lambda _: window.open_now(),
            failed=window.show_refusal,
            words=self._busy_words() if is_awaited else "",
        )

    def _busy_words(self) -> str:
        return self.tr("The file is being opened …")

    def _load(self) -> None:
        """Load what opening needs, once; runs beside the window, which stays quick."""
        if set(_NEEDED) <= sys.modules.keys():
            self._loaded.set()
            return
        before = sys.getswitchinterval()
        sys.setswitchinterval(_GIVE_WAY_SECONDS)
        # What is loaded stays: looking through it for garbage would be in vain.
        gc.disable()
        try:
            for name in _NEEDED:
                import_module(name)
        finally:
            gc.freeze()
            gc.enable()
            sys.setswitchinterval(before)
            self._loaded.set()
