"""The dialog around the booking form, with "save and new"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from budgetdesk.kernel.money import ZERO
from budgetdesk.ledger.bookings import Booking, BookingKind
from budgetdesk.ledger.templates import Template
from budgetdesk.ui.pages.bookings.booking_form import BookingForm, Known
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.form import FormDialog
from budgetdesk.ui.widgets.scroll_dialog import fit
from budgetdesk.usecases.bookkeeping import open_part


class BookingDialog(FormDialog):
    """Records or changes one booking, or records several one after the other."""

    def __init__(
        self,
        booking: Booking,
        known: Known,
        store: Callable[[Booking], Booking | None],
        keep: Callable[[Template, QWidget], None],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Show the booking; `store` stores it and gives None where that was refused.

        `keep` asks for the name of a template, over this dialog, and stores it.
        """
        self.form = BookingForm(booking, known, theme)
        self._store = store
        self.stored: Booking | None = None
        title = self.tr("Change booking") if booking.id else self.tr("New booking")
        super().__init__(title, self.form, self._keep, parent)
        self.again = self.buttons.add(self.tr("Save and &new"), self.save_and_new)
        self.again.setVisible(not booking.id)
        self.keep_button = self.buttons.add(
            self.tr("&Keep as template…"), lambda: keep(self.form.as_template(), self)
        )
        self.keep_button.setVisible(booking.kind is BookingKind.PLAIN)
        first = self.form.amount if booking.id or not booking.amount else self.form.on
        fit(self, theme, 95, 95)
        first.setFocus()

    def accept(self) -> None:
        """Save, unless something is wrong; then lead to it."""
        self.form.amount.is_wanted = True
        super().accept()

    def done(self, result: int) -> None:
        """Close; a field that loses the focus by that proposes nothing any more."""
        self.form.payee.blockSignals(True)  # noqa: FBT003 - Qt's way
        super().done(result)

    def save_and_new(self) -> bool:
        """Save and begin the next booking on the same day and account; tell whether it was."""
        self.form.amount.is_wanted = True
        if not self.form.check():
            self.form.focus_first_problem()
            return False
        if not self._keep() or self.stored is None:
            return False
        blank = replace(
            self.stored, id=type(self.stored.id)(0), amount=ZERO, payee="", text="", note=""
        )
        self.form.amount.is_wanted = False
        self.form.show_booking(replace(blank, parts=open_part(ZERO)))
        self.form.proposal.setVisible(False)
        self.form.amount.setFocus()
        return True

    def _keep(self) -> bool:
        self.stored = self._store(self.form.booking())
        return self.stored is not None
