"""Small forms: reverse a booking, move money between accounts, mark a transfer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import AccountId
from budgetdesk.ui.pages.bookings.assign_dialog import ReasonEdit, describe, told
from budgetdesk.ui.pages.bookings.booking_form import AmountEdit, NeededDayEdit
from budgetdesk.ui.widgets.edits import ChoiceEdit, TextEdit
from budgetdesk.ui.widgets.fields import narrow
from budgetdesk.ui.widgets.form import Form, FormDialog


class ReverseDialog(FormDialog):
    """Takes a booking back by a second one (Storno)."""

    def __init__(
        self,
        booking: Booking,
        save: Callable[[date, str], bool],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """Show the booking; `save` is given the day and the reason."""
        self.form = Form()
        self.form.add_widget(told(describe(booking)))
        self.on, self.reason = NeededDayEdit(today), ReasonEdit()
        self.on.show_value(today)
        self.form.add("on", self.tr("&Day of the reversal"), self.on)
        self.form.add("reason", self.tr("R&eason"), self.reason, self.tr("Stands in the history"))
        super().__init__(self.tr("Reverse booking (Storno)"), self.form, self._on_save, parent)
        self._save_reversal, self._today = save, today
        _shorten(self, self.form)
        self.reason.setFocus()

    def accept(self) -> None:
        """Save, unless something is wrong; then lead to it."""
        self.reason.is_wanted = True
        super().accept()

    def _on_save(self) -> bool:
        return self._save_reversal(self.on.value() or self._today, self.reason.value())


class TransferDialog(FormDialog):
    """Moves money between two own accounts."""

    def __init__(
        self,
        accounts: Sequence[Account],
        save: Callable[[AccountId, AccountId, Money, date, str], bool],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """Offer the accounts; `save` is given source, target, amount, day and text."""
        self.form = Form()
        choices = [(one.id, one.name) for one in accounts if one.closed_on is None]
        self.source, self.target = ChoiceEdit(choices), ChoiceEdit(choices)
        narrow(self.source)
        narrow(self.target)
        self.target.setCurrentIndex(min(1, len(choices) - 1))
        self.amount, self.on, self.text = AmountEdit(), NeededDayEdit(today), TextEdit()
        self.on.show_value(today)
        self.form.add("source", self.tr("&From account"), self.source)
        self.form.add("transfer_account", self.tr("&To account"), self.target)
        self.form.add("amount", self.tr("A&mount in euros"), self.amount)
        self.form.add("on", self.tr("&Day"), self.on)
        self.form.add("text", self.tr("Te&xt"), self.text)
        self.form.judge_by(self._problems)
        super().__init__(self.tr("Transfer between accounts"), self.form, self._on_save, parent)
        self._save_transfer, self._today = save, today
        _shorten(self, self.form)
        self.source.setFocus()

    def accept(self) -> None:
        """Save, unless something is wrong; then lead to it."""
        self.amount.is_wanted = True
        super().accept()

    def _problems(self) -> list[Problem]:
        if self.source.value() == self.target.value():
            return [Problem("transfer_to_itself", "transfer_account")]
        return []

    def _on_save(self) -> bool:
        amount, on = self.amount.value() or ZERO, self.on.value() or self._today
        source, target = self.source.value(), self.target.value()
        return self._save_transfer(source, target, amount, on, self.text.value())


class MarkTransferDialog(FormDialog):
    """Says that a booking only moved money to or from another own account."""

    def __init__(
        self,
        booking: Booking,
        accounts: Sequence[Account],
        save: Callable[[AccountId], bool],
        parent: QWidget | None = None,
    ) -> None:
        """Offer the other accounts; `save` is given the one that is chosen."""
        self.form = Form()
        self.form.add_widget(told(describe(booking)))
        others = [(one.id, one.name) for one in accounts if one.id != booking.account]
        self.other = ChoiceEdit(others)
        narrow(self.other)
        self.form.add("transfer_account", self.tr("The &other account"), self.other)
        super().__init__(
            self.tr("Mark as transfer"), self.form, lambda: save(self.other.value()), parent
        )
        _shorten(self, self.form)
        self.other.setFocus()


def _shorten(dialog: FormDialog, form: Form) -> None:
    """Make a dialog only as high as its few fields need, with room for a problem of one."""
    button = dialog.save_button.sizeHint().height()
    wanted = form.sizeHint().height() + 3 * button
    room = dialog.screen().availableSize().height() - button
    dialog.resize(dialog.width(), min(wanted, dialog.height(), room))
