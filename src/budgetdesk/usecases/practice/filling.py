"""The story's months into the budget file: statements imported, bookings assigned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from budgetdesk.bankfiles.read import read_statements
from budgetdesk.ledger.bookings import Booking, BookingKind
from budgetdesk.ledger.ids import BookingId
from budgetdesk.ledger.statements import BankLine
from budgetdesk.storage.work import Work
from budgetdesk.usecases.bank_import import confirm_import
from budgetdesk.usecases.bookkeeping import (
    Share,
    assign,
    mark_as_transfer,
    reverse_booking,
)
from budgetdesk.usecases.import_plan import plan_import
from budgetdesk.usecases.practice.base_data import Codes
from budgetdesk.usecases.practice.camt_file import camt_file
from budgetdesk.usecases.practice.movements import Movement, PlannedShare
from budgetdesk.usecases.practice.statements import camt_name, statement_of
from budgetdesk.usecases.practice.story import Story, StoryMonth


@dataclass(frozen=True, slots=True)
class Booked:
    """A movement of the story with the booking that it became."""

    movement: Movement
    booking: BookingId


def import_month(work: Work, story: Story, number: int) -> None:
    """Take in the bank's statement of a month the way the user does."""
    month = story.months[number]
    content = camt_file(statement_of(story, number))
    plans = plan_import(work, read_statements(camt_name(month), content))
    confirm_import(work, plans, _day_after(month))


def assign_month(work: Work, month: StoryMonth, codes: Codes) -> tuple[Booked, ...]:
    """Assign what the bank brought and enter cash, vouchers and own money of the month."""
    return (*_assign_bank(work, month.bank, codes), *_enter(work, month.by_hand, codes))


def _assign_bank(work: Work, movements: Iterable[Movement], codes: Codes) -> Iterable[Booked]:
    for movement in movements:
        line = work.all(BankLine, reference=movement.reference)[0]
        if line.booking is None:
            continue
        if movement.transfer:
            mark_as_transfer(work, line.booking, codes.accounts[movement.transfer])
            _enter_other_side(work, movement, line.booking, codes)
        else:
            assign(work, line.booking, [_share(share, codes) for share in movement.shares])
        yield Booked(movement, line.booking)


def _enter(work: Work, movements: Sequence[Movement], codes: Codes) -> Iterable[Booked]:
    stored = work.add_all([_booking(movement, codes) for movement in movements])
    for movement, booking in zip(movements, stored, strict=True):
        if movement.transfer:
            _enter_other_side(work, movement, booking.id, codes)
        yield Booked(movement, booking.id)
        if movement.reversed_on is not None:
            storno = reverse_booking(work, booking.id, movement.reversed_on, movement.reason)
            yield Booked(movement, storno.id)


def _enter_other_side(work: Work, movement: Movement, number: BookingId, codes: Codes) -> None:
    """Enter a transfer on the account that the money goes to; both sides know each other."""
    other = work.add(
        replace(
            _booking(movement, codes),
            account=codes.accounts[movement.transfer],
            amount=-movement.amount,
            transfer_account=codes.accounts[movement.account],
            pair=number,
        )
    )
    work.change(replace(work.one(Booking, number), pair=other.id))


def _booking(movement: Movement, codes: Codes) -> Booking:
    is_transfer = bool(movement.transfer)
    return Booking(
        BookingId(0),
        codes.accounts[movement.account],
        movement.on,
        movement.amount,
        payee=movement.payee.name,
        text=movement.purpose,
        kind=BookingKind.TRANSFER if is_transfer else BookingKind.PLAIN,
        transfer_account=codes.accounts[movement.transfer] if is_transfer else None,
        parts=tuple(
            _share(share, codes).part(position) for position, share in enumerate(movement.shares)
        ),
    )


def _share(share: PlannedShare, codes: Codes) -> Share:
    return Share(
        share.amount,
        share.pot,
        codes.cost_types[share.cost] if share.cost else None,
        codes.teilbudgets[share.teilbudget] if share.teilbudget else None,
        codes.assistants[share.assistant] if share.assistant else None,
        share.note,
    )


def _day_after(month: StoryMonth) -> date:
    return month.days.day_after
