"""A wage step for all at once: chosen, seen before and after, taken as one change."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from budgetdesk.kernel.errors import BudgetDeskError
from budgetdesk.staff.wage_step import StepKind, WageChange, WageRounding, WageStepRow
from budgetdesk.ui.pages.team.words import WageEdit, choice_of, choices, wage_text
from budgetdesk.ui.widgets.edits import DayEdit
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases import staff_contracts as use
from budgetdesk.usecases.desk import Label
from budgetdesk.wording.sentences import error_text, problem_text

_MINIMUM: Final = "minimum"


class WageStepDialog(ScrollDialog):
    """Shows for each person the wage before and after; nothing is stored before “Raise”."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        """Propose the minimum wage of the coming January."""
        title = QCoreApplication.translate("WageStepDialog", "Raise wages")
        super().__init__(title, room.theme(), parent)
        self._room = room
        self.rows: tuple[WageStepRow, ...] = ()
        today = room.desk.today
        ways: list[tuple[Any, str]] = [(_MINIMUM, self.tr("to the minimum wage of that day"))]
        ways += choices(StepKind, "step_kind")
        roundings = [
            (WageRounding.CENT, self.tr("whole cents")),
            (WageRounding.FOUR_DECIMALS, self.tr("four decimals")),
        ]
        self.form = Form()
        self.form.add("from_day", self.tr("&From"), DayEdit(today), needed=True)
        self.form.add("way", self.tr("&Raise"), choice_of(ways))
        self.form.add("amount", self.tr("&How much"), WageEdit(), self.tr("In euros or percent."))
        self.form.add("rounding", self.tr("R&ounded to"), choice_of(roundings))
        self.form.show_value("from_day", date(today.year + 1, 1, 1))
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.table: FoldingTable[WageStepRow] = FoldingTable(
            self.tr("Wages before and after"),
            (
                Column(self.tr("Name"), lambda row: row.assistant.name),
                Column(self.tr("Before"), lambda row: row.before, wage_text, right=True),
                Column(self.tr("After"), lambda row: row.after, wage_text, right=True),
                Column(self.tr("More"), lambda row: row.difference, _more, right=True),
                Column(self.tr("Hint"), _hint, stretch=True),
            ),
            row_pixels=room.theme().target,
        )
        for widget in (self.form, self.told, self.table):
            self.content.addWidget(widget)
        self.content.addStretch()
        self.take_button = self.buttons.add(
            self.tr("R&aise these wages"), self.accept, main=True, default=True
        )
        self.form.edited.connect(self.follow)
        fit(self, room.theme(), 100, 80)
        self.follow()
        self.form.take_focus()

    def follow(self) -> None:
        """Show what the step would change."""
        from_day, way = self.form.value("from_day"), self.form.value("way")
        self.form.offer("amount", wanted=way != _MINIMUM)
        self.form.offer("rounding", wanted=way is StepKind.PLUS_PERCENT)
        self.rows, text = (), self.tr("Please enter the first day and how much.")
        if from_day is not None and (way == _MINIMUM or self.form.value("amount") is not None):
            try:
                self.rows = self._room.desk.read(
                    use.wage_step_preview, from_day, self._change(from_day)
                )
                text = self._words()
            except BudgetDeskError as error:
                text = error_text(error)
        self.told.setText(text)
        self.told.setAccessibleName(text)
        self.table.setVisible(bool(self.rows))
        self.table.show_rows(self.rows)
        self.take_button.setEnabled(any(row.changes for row in self.rows))

    def accept(self) -> None:
        """Give everybody the new wage."""
        from_day = self.form.value("from_day")
        if from_day is None or not any(row.changes for row in self.rows):
            return
        label = Label.of("take_wage_step", day=from_day)
        done = self._room.actions.run(label, use.take_wage_step, self.rows, from_day)
        if done is not None:
            super().accept()

    def _change(self, from_day: date) -> WageChange:
        way = self.form.value("way")
        if way == _MINIMUM:
            return use.minimum_wage_change(from_day)
        amount = self.form.value("amount") or Decimal(0)
        return WageChange(way, amount, self.form.value("rounding"))

    def _words(self) -> str:
        count = sum(1 for row in self.rows if row.changes)
        if not self.rows:
            return self.tr("Nobody is employed on that day.")
        if not count:
            return self.tr("Nobody's wage changes.")
        return self.tr("%n wage(s) change(s). One undo takes it all back.", "", count)


def _more(amount: Decimal) -> str:
    return wage_text(amount) if amount else ""


def _hint(row: WageStepRow) -> str:
    return "" if row.problem is None else problem_text(row.problem)
