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
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

if TYPE_CHECKING:
    from budgetdesk.ui.window import MainWindow

FORBIDDEN = ("sqlalchemy", "reportlab", "openpyxl", "holidays")


class Watch(QObject):
    """Notes the first paint of anything, that of the page, and when the file is open."""

    def __init__(self, started: float, mode: str) -> None:
        """Count from `started`."""
        super().__init__()
        self.found: dict[str, Any] = {}
        self.window: MainWindow | None = None
        self._started, self._mode = started, mode
        self._page: QWidget | None = None

    def wait_for_page(self) -> None:
        """The page is there now; its paint is what counts."""
        if self.window is not None and "usable" not in self.found:
            self._page = self.window.page

    def note_opened(self) -> None:
        """Everything can be done from now on, as soon as the window answers again."""
        QTimer.singleShot(0, lambda: self._note("can_write"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See what is painted."""
        if event.type() is QEvent.Type.Paint:
            if not self.found:
                self.found["first_paint"] = time.monotonic() - self._started
                self.found["heavy"] = [name for name in FORBIDDEN if name in sys.modules]
                if self._mode == "empty":
                    QTimer.singleShot(0, self._note_empty)
            if self._page is not None and watched is self._page:
                self._page = None
                QTimer.singleShot(0, lambda: self._note("usable"))
        return False

    def _note_empty(self) -> None:
        self._note("usable")
        self._note("can_write")

    def _note(self, what: str) -> None:
        self.found[what] = time.monotonic() - self._started
        self.found[f"{what}_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        if not {"usable", "can_write"} <= self.found.keys():
            return
        if self._mode == "search" and self.window is not None:
            from tests.bench.ui_search import answers

            self.found["answers"] = answers(self.window)
        QApplication.closeAllWindows()


def main(mode: str, started: float, path: str = "") -> int:
    """Show the window asked for, print what was measured, and leave."""
    watch = Watch(started, mode)
    if mode == "empty":
        app = QApplication([])
        app.installEventFilter(watch)
        window = QMainWindow()
        window.resize(1200, 800)
    else:
        app, window = _program(watch, Path(path), "bookings" if mode == "search" else "today")
    window.show()
    app.exec()
    print(json.dumps(watch.found))
    return 0


def _program(watch: Watch, path: Path, page: str) -> tuple[QApplication, QMainWindow]:
    from budgetdesk.ui.application import application, dress
    from budgetdesk.ui.settings import user_settings
    from budgetdesk.ui.window import MainWindow

    app = application(["BudgetDesk"])
    app.installEventFilter(watch)
    settings = user_settings()
    settings.keep("window/page", page)
    dress(app, settings)
    watch.window = MainWindow(settings, path)
    watch.window.page_shown.connect(watch.wait_for_page)
    watch.window.opened.connect(watch.note_opened)
    return app, watch.window


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], float(sys.argv[2]), *sys.argv[3:]))
