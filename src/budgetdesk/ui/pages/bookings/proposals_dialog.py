"""What the program proposes for bookings from the bank, with the reason of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from budgetdesk.ui.pages.bookings.words import part_text
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit
from budgetdesk.ui.widgets.table import Column, Table
from budgetdesk.usecases.booking_list import Choosable, ListPart
from budgetdesk.usecases.open_bookings import OpenBooking
from budgetdesk.wording.formats import day_in_list, money_text
from budgetdesk.wording.sentences import word


class ProposalsDialog(ScrollDialog):
    """Lists the proposals; the chosen ones or all are accepted together."""

    def __init__(
        self,
        proposals: Sequence[OpenBooking],
        offered: Choosable,
        accept: Callable[[Sequence[OpenBooking]], bool],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Show the proposals; `accept` books those that it is given."""
        super().__init__(QCoreApplication.translate("ProposalsDialog", "Proposals"), theme, parent)
        self._proposals, self._deed = tuple(proposals), accept
        self._codes = {one.id: one.code for one in offered.teilbudgets}
        self._types = {one.id: one.name for one in offered.cost_types}
        about = QLabel(self._sentence())
        about.setWordWrap(True)
        self.table = self._table(theme)
        self.table.show_rows(self._proposals)
        for column in (0, 1, 2, 3):
            self.table.resizeColumnToContents(column)
        self.table.selectAll()
        self.table.chosen.connect(self._follow)
        self.accept_button = self.buttons.add(
            self.tr("&Accept the chosen ones"), self.accept, main=True
        )
        self.content.addWidget(about)
        self.content.addWidget(self.table, 1)
        fit(self, theme, 125, 70)
        for one in (self.table, self.accept_button):
            one.setVisible(bool(self._proposals))
        if not self._proposals:
            self.content.addStretch()
            fit(self, theme, 80, 30)
        self.table.setFocus()
        self._follow()

    def accept(self) -> None:
        """Accept the chosen proposals."""
        chosen = self.table.selected_rows()
        if chosen and self._deed(chosen):
            super().accept()

    def _follow(self) -> None:
        self.accept_button.setEnabled(bool(self.table.selected_rows()))

    def _sentence(self) -> str:
        if not self._proposals:
            return self.tr("There is no proposal. The program learns from what you assign.")
        return self.tr(
            "%n booking(s) can be assigned as proposed. Ctrl+Space leaves one out.",
            "",
            len(self._proposals),
        )

    def _table(self, theme: Theme) -> Table[OpenBooking]:
        return Table(
            self.tr("Proposals"),
            (
                Column(self.tr("Day"), lambda one: one.booking.on, day_in_list),
                Column(self.tr("Amount"), lambda one: one.booking.amount, money_text, right=True),
                Column(self.tr("Proposed"), self._place),
                Column(self.tr("Because"), self._reason),
                Column(self.tr("From or to"), lambda one: one.booking.payee, stretch=True),
            ),
            row_pixels=theme.target,
            many=True,
        )

    def _place(self, one: OpenBooking) -> str:
        proposal = one.proposal
        code = self._codes.get(proposal.teilbudget, "") if proposal.teilbudget else ""
        name = self._types.get(proposal.cost_type, "") if proposal.cost_type else ""
        return part_text(ListPart(proposal.pot, code, name))

    def _reason(self, one: OpenBooking) -> str:
        proposal = one.proposal
        return f"{word('ground', proposal.ground.value)} ({proposal.detail})"
