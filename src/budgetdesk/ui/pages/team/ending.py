"""The end of an employment: how it ends, and what is still owed then."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from budgetdesk.kernel.errors import BudgetDeskError
from budgetdesk.staff.contracts import Contract, EndedBy
from budgetdesk.staff.team import Member
from budgetdesk.ui.pages.team.contract_form import NOTICES
from budgetdesk.ui.pages.team.words import FittingForm, choice_of, choices, day_or_nothing
from budgetdesk.ui.widgets.edits import DayEdit
from budgetdesk.ui.widgets.figures import explanation
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.form import confirmed
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.staff_contracts import end_contract
from budgetdesk.usecases.staff_leaving import Leaving, LeavingDuty, leaving
from budgetdesk.wording.formats import day_text, hours_text, number_text
from budgetdesk.wording.sentences import error_text, source_text, word


class EndingDialog(ScrollDialog):
    """Asks for the last day and shows at once what follows; saving is one change."""

    def __init__(
        self, room: Room, person: Member, contract: Contract, parent: QWidget | None = None
    ) -> None:
        """Show the end of a contract as it is known."""
        title = QCoreApplication.translate("EndingDialog", "End of employment: {name}")
        super().__init__(title.format(name=person.assistant.name), room.theme(), parent)
        self._room, self._person, self._contract = room, person, contract
        self.found: Leaving | None = None
        today = room.desk.today
        self.form = FittingForm()
        self.form.add("ends", self.tr("Last day"), DayEdit(today), needed=True)
        ways = [(None, self.tr("please choose")), *choices(EndedBy, "ended_by")]
        self.form.add("ended_by", self.tr("Ends by"), choice_of(ways), needed=True)
        hint = self.tr("Every notice needs paper and a signature (§ 623 BGB).")
        self.form.add("notice_on", self.tr("Notice received on"), DayEdit(today), hint)
        self.form.show_value("ends", contract.ends)
        by_term = EndedBy.FIXED_TERM if contract.fixed_term else None
        self.form.show_value("ended_by", contract.ended_by or by_term)
        self.form.show_value("notice_on", contract.notice_on)
        self.owed = QLabel()
        self.owed.setWordWrap(True)
        head = QLabel(self.tr("What is still owed"))
        head.setProperty("role", "heading")
        self.why = QPushButton(self.tr("How leave is counted…"))
        self.why.setAutoDefault(False)
        self.why.clicked.connect(lambda _=False: self.explain())
        self.table: FoldingTable[LeavingDuty] = FoldingTable(
            self.tr("Papers and reports"),
            (
                Column(
                    self.tr("Paper or report"),
                    lambda one: word("leaving_paper", one.paper.value),
                    stretch=True,
                ),
                Column(self.tr("Due by"), lambda one: one.due, day_or_nothing),
                Column(self.tr("Law"), lambda one: one.source, source_text),
            ),
            row_pixels=room.theme().target,
        )
        for widget in (self.form, head, self.owed, self.why, self.table):
            self.content.addWidget(widget)
        self.content.addStretch()
        self.buttons.add(self.tr("&Save the end"), self.accept, main=True, default=True)
        self.form.edited.connect(self.follow)
        fit(self, room.theme(), 100, 80)
        self.follow()
        self.form.take_focus()

    def follow(self) -> None:
        """Show what is owed on the day that stands there."""
        by_notice = self.form.value("ended_by") in NOTICES
        self.form.offer_where("notice_on", wanted=by_notice)
        last: date | None = self.form.value("ends")
        self.found, text = None, self.tr("Please enter the last day.")
        if last is not None and last >= self._contract.begins:
            try:
                self.found = self._room.desk.read(leaving, self._contract.id, last)
            except BudgetDeskError as error:
                text = error_text(error)
        found = self.found
        self.owed.setText(text if found is None else self._words(found))
        self.owed.setAccessibleName(self.owed.text())
        self.table.setVisible(found is not None)
        self.why.setVisible(found is not None and bool(found.lines))
        self.table.show_rows(() if found is None else found.duties)

    def explain(self) -> None:
        """Show how the days of leave come about."""
        if self.found is not None:
            title = self.tr("Leave")
            dialog = explanation(self, title, self.found.lines, self._room.theme())
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def accept(self) -> None:
        """Store the end, unless something is missing."""
        if not self.form.complete():
            self.form.focus_first_problem()
            return
        ends: date = self.form.value("ends")
        how: tuple[Any, ...] = (ends, self.form.value("ended_by"), self.form.value("notice_on"))
        label = Label.of("end_contract", name=self._person.assistant.short, day=ends)
        if self._room.actions.run(label, end_contract, self._contract.id, *how) is not None:
            super().accept()

    def reject(self) -> None:
        """Close; typed input is only thrown away after a question."""
        if not self.form.was_edited or confirmed(
            self,
            self.tr("Discard your input?"),
            yes=self.tr("&Discard"),
            no=self.tr("&Keep editing"),
        ):
            super().reject()

    def _words(self, found: Leaving) -> str:
        parts = [self.tr("Last day: {day}.").format(day=day_text(found.last_day))]
        if found.leave_days:
            text = self.tr("Days of leave to pay out: {days} (§ 7 Abs. 4 BUrlG).")
            parts.append(text.format(days=number_text(found.leave_days)))
        else:
            parts.append(self.tr("No leave is left to pay out."))
        if found.account_minutes:
            text = self.tr("On the hours account: {hours} hours.")
            parts.append(text.format(hours=hours_text(found.account_minutes)))
        if found.shifts_after:
            count = len(found.shifts_after)
            parts.append(self.tr("%n shift(s) after it need(s) somebody else.", "", count))
        return " ".join(parts)
