"""The check of a report, one question in a turn of the window, shown as its findings come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ui.pages.reports.check import CheckPanel
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.turns import Turns
from budgetdesk.usecases.completeness import Check, answers, by_weight, checks
from budgetdesk.usecases.file_size import is_long


class Checking(QObject):
    """Checks what is chosen on the page. `checked` carries how much was found.

    What was found before stays until the same report is checked anew; another report begins with
    nothing.
    """

    checked = Signal(int)

    def __init__(self, room: Room, panel: CheckPanel, parent: QWidget) -> None:
        """Check nothing yet."""
        super().__init__(parent)
        self._room, self._panel = room, panel
        self._asked: tuple[TeilbudgetId | None, DateRange] | None = None
        self._found: tuple[Problem, ...] = ()
        self._after: Callable[[], None] | None = None
        self.turns = Turns(self)
        self.turns.ended.connect(self._on_end)

    def begin(self, teilbudget: TeilbudgetId | None, days: DateRange) -> None:
        """Check this report; what was begun before is forgotten."""
        read, is_new = self._room.actions.read, self._asked != (teilbudget, days)
        self._after = None
        self._asked = teilbudget, days
        questions = read(checks, teilbudget, days, self._room.desk.today)
        if questions is None:
            self._fail()
            return
        takes_long = bool(read(is_long))
        if takes_long:
            self._panel.show_checking(() if is_new else self._panel.findings)
        pieces = self._pieces(questions, shows_each=takes_long and is_new)
        self.turns.begin(pieces, at_once=not takes_long)

    def then(self, deed: Callable[[], None]) -> None:
        """Do something that needs the whole check: now, or when it is done."""
        if self.turns.is_at_work:
            self._after = deed
        else:
            deed()

    def _pieces(self, questions: Sequence[Check], *, shows_each: bool) -> Iterator[bool]:
        found: list[Problem] = []
        for question in questions:
            answer = self._room.actions.read(answers, question)
            if answer is None:
                self._fail()
                yield False
                return
            found += answer
            if answer and shows_each:
                self._panel.show_checking(by_weight(found))
            yield True
        self._found = by_weight(found)

    def _on_end(self) -> None:
        after, self._after = self._after, None
        self._panel.show_findings(self._found)
        self.checked.emit(len(self._found))
        if after is not None:
            after()

    def _fail(self) -> None:
        self._asked, self._after = None, None
        self._panel.show_unchecked()
