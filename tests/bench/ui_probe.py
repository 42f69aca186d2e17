"""A window that reports when it was first painted, when its page could be used, and the file.

`python -m tests.bench.ui_probe empty|program|search STARTED [FILE]`; STARTED is the monotonic clock
of the process that started this one. Prints JSON: seconds since then, peak memory in MB up to then,
and what was asked inside. The window is closed as a user would close it.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

if TYPE_CHECKING:
    from budgetdesk.ui.window import MainWindow

FORBIDDEN = ("sqlalchemy", "reportlab", "openpyxl", "holidays")


class Watch:
    """Notes the first paint of the window, that of its page, and when the file is open.

    Nothing but the two paints is overridden: an event filter in Python would slow down all events.
    """

    def __init__(self, started: float, mode: str) -> None:
        """Count from `started`."""
        self.found: dict[str, Any] = {}
        self.window: MainWindow | None = None
        self._started, self._mode = started, mode

    def painted(self) -> None:
        """Take note of the window's first paint."""
        if self.found:
            return
        self.found["first_paint"] = time.monotonic() - self._started
        self.found["heavy"] = [name for name in FORBIDDEN if name in sys.modules]
        if self._mode == "empty":
            QTimer.singleShot(0, self._note_empty)

    def wait_for_page(self) -> None:
        """The page is there now; its paint is what counts."""
        page = None if self.window is None else self.window.page
        if page is None or "usable" in self.found:
            return
        from budgetdesk.ui.widgets.turns import Turns

        def paint(event: QPaintEvent) -> None:
            type(page).paintEvent(page, event)
            # Of a long file the figures come some turns later.
            if "usable" not in self.found and not any(
                one.is_at_work for one in page.findChildren(Turns)
            ):
                QTimer.singleShot(0, lambda: self._note("usable"))

        page.paintEvent = paint  # type: ignore[method-assign]

    def note_opened(self) -> None:
        """Everything can be done from now on, as soon as the window answers again."""
        QTimer.singleShot(0, lambda: self._note("can_write"))

    def _note_empty(self) -> None:
        self._note("usable")
        self._note("can_write")

    def _note(self, what: str) -> None:
        self.found[what] = time.monotonic() - self._started
        self.found[f"{what}_mb"] = _peak_megabytes()
        if not {"usable", "can_write"} <= self.found.keys():
            return
        if self._mode == "search" and self.window is not None:
            from tests.bench.ui_search import answers

            self.found["answers"] = {
                what: asdict(answer) for what, answer in answers(self.window).items()
            }
        QApplication.closeAllWindows()


def _peak_megabytes() -> float:
    """Of this program alone: `ru_maxrss` begins with the peak of the process that started it."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lines = status.read_text(encoding="ascii").splitlines()
    peak = next(line for line in lines if line.startswith("VmHWM:"))
    return int(peak.split()[1]) / 1024


def main(mode: str, started: float, path: str = "") -> int:
    """Show the window asked for, print what was measured, and leave."""
    watch = Watch(started, mode)
    if mode == "empty":
        app, window = QApplication([]), _empty(watch)
    else:
        app, window = _program(watch, Path(path), "bookings" if mode == "search" else "today")
    window.show()
    app.exec()
    print(json.dumps(watch.found))
    return 0


def _empty(watch: Watch) -> QMainWindow:
    class Empty(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            super().paintEvent(event)
            watch.painted()

    window = Empty()
    window.resize(1200, 800)
    return window


def _program(watch: Watch, path: Path, page: str) -> tuple[QApplication, QMainWindow]:
    from budgetdesk.ui.application import application, dress, listen_soon
    from budgetdesk.ui.settings import user_settings
    from budgetdesk.ui.window import MainWindow

    class Program(MainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            super().paintEvent(event)
            watch.painted()

    app = application(["BudgetDesk"])
    settings = user_settings()
    settings.keep("window/page", page)
    dress(app, settings)
    listen_soon(app)
    watch.window = Program(settings, path)
    watch.window.page_shown.connect(watch.wait_for_page)
    watch.window.opened.connect(watch.note_opened)
    return app, watch.window


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], float(sys.argv[2]), *sys.argv[3:]))
