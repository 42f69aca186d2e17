"""What can be done with bookings: each deed opens its dialog and runs its use case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import AccountId, BookingId
from budgetdesk.ui.pages.bookings.assign_dialog import AssignDialog, CorrectDialog
from budgetdesk.ui.pages.bookings.booking_dialog import BookingDialog
from budgetdesk.ui.pages.bookings.booking_form import Known, fresh_from
from budgetdesk.ui.pages.bookings.proposals_dialog import ProposalsDialog
from budgetdesk.ui.pages.bookings.simple_dialogs import (
    MarkTransferDialog,
    ReverseDialog,
    TransferDialog,
)
from budgetdesk.ui.pages.bookings.standing_dialog import StandingBookingsDialog
from budgetdesk.ui.pages.bookings.template_deeds import TemplateDeeds
from budgetdesk.ui.pages.bookings.templates_dialog import TemplatesDialog
from budgetdesk.ui.pages.bookings.words import what_text
from budgetdesk.ui.widgets.page import Room
from budgetdesk.usecases import booking_list, bookkeeping
from budgetdesk.usecases.bookkeeping import Share, open_part
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.many_bookings import assign_all, remove_all
from budgetdesk.usecases.open_bookings import OpenBooking, accept_proposals, open_bookings
from budgetdesk.usecases.templates import template_from, template_numbered, templates_by_name

_LAST_ACCOUNT = "bookings/account"


class Deeds(QObject):
    """The deeds of the page. `done` tells which booking to show when a dialog is closed."""

    done = Signal(object)

    def __init__(self, room: Room, page: QWidget) -> None:
        """Open dialogs over this page."""
        super().__init__(page)
        self._room, self._page = room, page
        self._shown: int | None = None
        self.templates = TemplateDeeds(room, self)

    def record(self) -> None:
        """Record a new booking."""
        offered = self._room.desk.read(booking_list.choosable)
        if not offered.accounts:
            self._refuse(self.tr("There is no account yet. Please set one up first."))
            return
        last = self._room.settings.value(_LAST_ACCOUNT)
        account = next(
            (one.id for one in offered.accounts if str(one.id) == last), offered.accounts[0].id
        )
        today = self._room.desk.today
        self._record(Booking(BookingId(0), account, today, ZERO, parts=open_part(ZERO)))

    def record_by(self, number: int) -> None:
        """Record a new booking by a template."""
        template = self._room.actions.read(template_numbered, number)
        if template is None:
            return
        today, account = self._room.desk.today, template.account
        form = self._record(Booking(BookingId(0), account, today, ZERO, parts=open_part(ZERO))).form
        form.template.show_value(template)
        form.use_template(template)
        form.was_edited = False
        form.amount.setFocus()

    def duplicate(self, number: int) -> None:
        """Record a new booking that says what this one says."""
        booking = self._one(number)
        if booking is not None:
            self._record(fresh_from(booking, self._room.desk.today))

    def change(self, number: int) -> None:
        """Change a booking."""
        booking = self._one(number)
        if booking is None:
            return

        def store(changed: Booking) -> Booking | None:
            label = Label.of("change_booking", id=changed.id)
            done = self._room.actions.run(label, bookkeeping.change_booking, changed)
            return done.answer if done is not None else None

        self._open(self._dialog(booking, store))

    def assign(self, numbers: Sequence[int]) -> None:
        """Say what these bookings are for."""
        found = [self._one(number) for number in numbers[:1]]
        booking = found[0] if found else None
        if booking is None:
            return

        def save(shares: Sequence[Share], counts_on: date | None) -> bool:
            if len(numbers) > 1:
                label = Label.of("assign_bookings", count=len(numbers))
                ids = [BookingId(number) for number in numbers]
                return self._room.actions.run(label, assign_all, ids, shares[0]) is not None
            label = Label.of("assign_booking", id=booking.id)
            deed = bookkeeping.assign
            run = self._room.actions.run
            return run(label, deed, booking.id, shares, counts_on=counts_on) is not None

        bookings = [booking] * len(numbers)
        offered = self._room.desk.read(booking_list.choosable)
        today, theme = self._room.desk.today, self._room.theme()
        self._open(AssignDialog(bookings, offered, save, today, theme, self._page))

    def propose(self) -> None:
        """Show what the program proposes."""
        found = self._room.actions.read(open_bookings)
        if found is None:
            return

        def accept(chosen: Sequence[OpenBooking]) -> bool:
            label = Label.of("assign_proposals", count=len(chosen))
            return self._room.actions.run(label, accept_proposals, chosen) is not None

        offered = self._room.desk.read(booking_list.choosable)
        self._open(ProposalsDialog(found, offered, accept, self._room.theme(), self._page))

    def show_templates(self) -> None:
        """Show the templates."""
        self._open(TemplatesDialog(self._room, self.templates, self.record_by, self._page))

    def make_template(self, number: int) -> None:
        """Make a template of a booking."""
        booking = self._one(number)
        if booking is not None:
            self.templates.keep(template_from(booking), self._page)

    def standing(self) -> None:
        """Show the standing bookings and what of them is due."""
        self._open(StandingBookingsDialog(self._room, self._page))

    def reverse(self, number: int) -> None:
        """Take a booking back by a second one."""
        booking = self._one(number)
        if booking is None:
            return

        def save(on: date, reason: str) -> bool:
            label = Label.of("reverse_booking", id=number)
            deed = bookkeeping.reverse_booking
            done = self._room.actions.run(label, deed, booking.id, on, reason)
            self._shown = done.answer.id if done else None
            return done is not None

        self._open(ReverseDialog(booking, save, self._room.desk.today, self._page))

    def correct(self, number: int) -> None:
        """Say anew what a booking of a handed-out report was for."""
        booking = self._one(number)
        if booking is None:
            return

        def save(shares: Sequence[Share], on: date, reason: str) -> bool:
            label = Label.of("correct_booking", id=number)
            deed = bookkeeping.correct_booking
            done = self._room.actions.run(label, deed, booking.id, on, shares, reason)
            self._shown = done.answer[1].id if done else None
            return done is not None

        offered = self._room.desk.read(booking_list.choosable)
        today, theme = self._room.desk.today, self._room.theme()
        self._open(CorrectDialog(booking, offered, save, today, theme, self._page))

    def transfer(self) -> None:
        """Move money between two own accounts."""

        def save(source: AccountId, target: AccountId, amount: Money, on: date, text: str) -> bool:
            done = self._room.actions.run(
                Label.of("record_transfer", amount=amount),
                bookkeeping.record_transfer,
                source=source,
                target=target,
                amount=amount,
                on=on,
                text=text,
            )
            self._shown = done.answer[0].id if done else None
            return done is not None

        accounts = self._room.desk.read(booking_list.choosable).accounts
        if len(accounts) > 1:
            self._open(TransferDialog(accounts, save, self._room.desk.today, self._page))
        else:
            self._refuse(self.tr("A transfer needs two accounts. Please set up a second one."))

    def mark_transfer(self, number: int) -> None:
        """Say that a booking only moved money between own accounts."""
        booking = self._one(number)
        if booking is None:
            return

        def save(other: AccountId) -> bool:
            label = Label.of("mark_transfer", id=number)
            deed = bookkeeping.mark_both_sides
            return self._room.actions.run(label, deed, booking.id, other) is not None

        accounts = self._room.desk.read(booking_list.choosable).accounts
        self._open(MarkTransferDialog(booking, accounts, save, self._page))

    def remove(self, numbers: Sequence[int]) -> None:
        """Remove bookings; undo brings them back."""
        code = "remove_booking" if len(numbers) == 1 else "remove_bookings"
        label = Label.of(code, id=numbers[0], count=len(numbers))
        self._room.actions.run(label, remove_all, [BookingId(number) for number in numbers])
        self.done.emit(None)

    def _record(self, blank: Booking) -> BookingDialog:
        def store(booking: Booking) -> Booking | None:
            label = Label.of("record_booking", payee=what_text(booking), amount=booking.amount)
            done = self._room.actions.run(label, bookkeeping.record_booking, booking)
            if done is None:
                return None
            self._room.settings.keep(_LAST_ACCOUNT, str(done.answer.account))
            self._shown = done.answer.id
            return done.answer

        dialog = self._dialog(blank, store)
        self._open(dialog)
        return dialog

    def _dialog(
        self, booking: Booking, store: Callable[[Booking], Booking | None]
    ) -> BookingDialog:
        keep, theme = self.templates.keep, self._room.theme()
        return BookingDialog(booking, self._known(), store, keep, theme, self._page)

    def _known(self) -> Known:
        read = self._room.desk.read
        return Known(
            read(booking_list.choosable),
            read(booking_list.payees),
            read(templates_by_name),
            read(booking_list.templates),
            lambda payee: read(booking_list.last_for, payee),
            self._room.desk.today,
        )

    def _one(self, number: int) -> Booking | None:
        return self._room.actions.read(booking_list.booking_numbered, number)

    def _open(self, dialog: QDialog) -> None:
        self._shown = None
        dialog.finished.connect(lambda _: self.done.emit(self._shown))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _refuse(self, text: str) -> None:
        self._room.actions.refused.emit(text)
