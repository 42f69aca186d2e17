"""What will be wanted later is loaded before, while the window has nothing else to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from budgetdesk.kernel.errors import BudgetDeskError
from budgetdesk.ui.pages.registry import page_specs

if TYPE_CHECKING:
    from budgetdesk.ui.window import MainWindow
    from budgetdesk.usecases.desk import Desk

_FIRST_MS: Final = 500
"""The first page is shown and painted before."""
_NEXT_MS: Final = 50
"""Between two pieces, each of which takes about as long."""


class Ahead(QObject):
    """Loads the pages of one window and reads a long history, a piece in an idle turn."""

    def __init__(self, window: MainWindow) -> None:
        """Wait until the window's file is open."""
        super().__init__(window)
        self._window = window
        self._pieces: Iterator[None] = iter(())
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self.go_on)
        window.opened.connect(self.begin)

    def begin(self) -> None:
        """Begin soon."""
        opened = self._window.opened_file
        if opened is not None:
            self._pieces = _pieces(opened[0])
            self._next.start(_FIRST_MS)

    def go_on(self) -> bool:
        """Do the next piece; tell whether there may be more. A file that was closed ends it."""
        if self._window.opened_file is None:
            return False
        # A file that cannot be read tells so where it is asked for.
        with suppress(StopIteration, BudgetDeskError):
            next(self._pieces)
            self._next.start(_NEXT_MS)
            return True
        return False


def _pieces(desk: Desk) -> Iterator[None]:
    for spec in page_specs():
        spec.load()
        yield
    while desk.read_ahead():
        yield
