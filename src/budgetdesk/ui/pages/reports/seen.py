"""What the receiver sees, in words, before anything leaves the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.receiver_view import ReceiverView
from budgetdesk.wording.formats import period_text

Item = tuple[str, str]


class SeenPanel(QWidget):
    """What stands in the report and what stays at home, one line for each."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self.table: FoldingTable[Item] = FoldingTable(
            self.tr("What this receiver sees"),
            (
                Column(self.tr("What"), lambda item: item[0]),
                Column(self.tr("The receiver sees"), lambda item: item[1], stretch=True),
            ),
            row_pixels=theme.target,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)

    def show_view(self, view: ReceiverView) -> None:
        """Show it."""
        self.table.show_rows(self.items(view))
        self.table.selectRow(0)

    def items(self, view: ReceiverView) -> tuple[Item, ...]:
        """Return what the receiver sees, and what not, in the order of a letter."""
        return (
            (self.tr("Receiver"), view.addressee.name),
            (self.tr("Period"), period_text(view.period)),
            (self.tr("Sections"), ", ".join(view.headings)),
            (self.tr("Bookings"), self._bookings(view)),
            (self.tr("People"), self._named(view.people)),
            (self.tr("Others who paid or were paid"), self._named(view.payees)),
            (self.tr("Receipts"), self._receipts(view)),
            (self.tr("Stays at home"), "\n".join(self._at_home(view))),
        )

    def _bookings(self, view: ReceiverView) -> str:
        if not view.bookings:
            return self.tr("No single booking.")
        return self.tr("%n booking(s) with day, amount, name and purpose.", "", view.bookings)

    def _named(self, names: Sequence[str]) -> str:
        return ", ".join(names) if names else self.tr("Nobody.")

    def _receipts(self, view: ReceiverView) -> str:
        if not view.receipts:
            return self.tr("None.")
        first, last = view.receipts[0], view.receipts[-1]
        numbers = str(first)
        if last != first:
            numbers = self.tr("{first} to {last}").format(first=first, last=last)
        words = self.tr("%n receipt(s), number {numbers}.", "", len(view.receipts))
        pictures = self.tr("The pictures go out only if you save the receipts.")
        return f"{words.format(numbers=numbers)} {pictures}"

    def _at_home(self, view: ReceiverView) -> list[str]:
        words = [
            self.tr("%n private booking(s).", "", view.private)
            if view.private
            else self.tr("Private bookings: there are none in this period.")
        ]
        if view.private and view.shows_accounts:
            words.append(self.tr("Only the sum of private bookings is named, with the accounts."))
        if view.other:
            words.append(self.tr("%n booking(s) of other partial budgets.", "", view.other))
        if view.unassigned:
            words.append(self.tr("%n booking(s) not assigned yet.", "", view.unassigned))
        words.append(self.tr("Your notes on bookings and the history."))
        return words
