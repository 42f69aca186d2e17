"""Bookings: record, change, assign, reverse, transfer, remove."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from budgetdesk.kernel.errors import Invalid, NotAllowed
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.bookings import Booking, BookingKind, Part, booking_problems
from budgetdesk.ledger.ids import AccountId, BookingId, CostTypeId, PartId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.receipts import ReceiptLink
from budgetdesk.ledger.rules import Proposal, learned
from budgetdesk.ledger.standing import DueBooking
from budgetdesk.ledger.statements import BankLine, Rule
from budgetdesk.staff.assistants import AssistantId
from budgetdesk.storage.queries import opening_day
from budgetdesk.storage.reader import among
from budgetdesk.storage.tables import BANK_LINE
from budgetdesk.storage.work import Work

DAYS_APART: Final = 3
"""Both sides of a transfer lie up to so many days apart."""


@dataclass(frozen=True, slots=True)
class Share:
    """What the user says of one part of a booking; `amount` carries the booking's sign."""

    amount: Money
    pot: Pot
    cost_type: CostTypeId | None = None
    teilbudget: TeilbudgetId | None = None
    assistant: AssistantId | None = None
    note: str = ""

    def part(self, position: int) -> Part:
        """Return the part as it is stored with its booking."""
        return Part(
            PartId(0),
            BookingId(0),
            position,
            self.amount,
            self.cost_type,
            self.pot,
            self.teilbudget,
            self.assistant,
            self.note,
        )


def open_part(amount: Money) -> tuple[Part, ...]:
    """Return the one part of a booking of which nothing is assigned yet."""
    return (Share(amount, Pot.OPEN).part(0),)


def proposed_part(amount: Money, proposal: Proposal) -> tuple[Part, ...]:
    """Return the one part of a booking that belongs where the proposal says."""
    share = Share(amount, proposal.pot, proposal.cost_type, proposal.teilbudget)
    return (share.part(0),)


def record_booking(work: Work, booking: Booking) -> Booking:
    """Store a new booking. Raises `Invalid` with all its problems."""
    require_sound(work, [booking])
    return work.add(booking)


def change_booking(work: Work, booking: Booking) -> Booking:
    """Store a booking's new values. Raises `Invalid`, `NotFound`."""
    require_sound(work, [booking])
    return work.change(booking)


def assign(
    work: Work, number: BookingId, shares: Sequence[Share], *, counts_on: date | None = None
) -> Booking:
    """Say what a booking is for; the program learns from it for the next statement.

    `counts_on` is the day by which the booking falls into a report, where it came to light only
    after the report of its own day was handed out; None leaves it as it is. Raises `Invalid`
    where the shares do not add up, `NotFound`.
    """
    booking = _apart(work, work.one(Booking, number))
    changed = assigned(booking, shares, counts_on=counts_on)
    require_sound(work, [changed])
    stored = work.change(changed)
    learn(work, [stored])
    return stored


def assigned(
    booking: Booking, shares: Sequence[Share], *, counts_on: date | None = None
) -> Booking:
    """Return the booking as the shares say what it is for; no transfer any more."""
    parts = tuple(
        replace(share.part(position), id=old.id if old else PartId(0), booking=booking.id)
        for position, (share, old) in enumerate(_paired(shares, booking.parts))
    )
    return replace(
        booking,
        parts=parts,
        kind=BookingKind.PLAIN if booking.kind is BookingKind.TRANSFER else booking.kind,
        transfer_account=None,
        counts_on=counts_on or booking.counts_on,
    )


def mark_as_transfer(work: Work, number: BookingId, other: AccountId) -> Booking:
    """Say that a booking only moved money to or from another own account.

    Raises `Invalid` where it is the same account, `NotFound`.
    """
    booking = _apart(work, work.one(Booking, number))
    booking = replace(booking, kind=BookingKind.TRANSFER, transfer_account=other, parts=())
    require_sound(work, [booking])
    return work.change(booking)


def mark_both_sides(
    work: Work, number: BookingId, other: AccountId
) -> tuple[Booking, Booking | None]:
    """Mark a booking as transfer and see to its other side.

    That is one that is there already or, on an account for which no bank sends statements
    (cash), one that is recorded with it; None where the other account's statement is yet to
    come. Raises `Invalid` where it is the same account, `NotFound`.
    """
    marked = mark_as_transfer(work, number, other)
    if _other_side(work, marked) is None and not work.one(Account, other).iban:
        opposite = _transfer(other, marked.account, -marked.amount, marked.on, marked.text)
        record_booking(work, opposite)
    return pair_with_other_side(work, marked)


def pair_with_other_side(work: Work, booking: Booking) -> tuple[Booking, Booking | None]:
    """Let a transfer and its other side know each other, if that is booked and only one fits."""
    side = _other_side(work, booking)
    if side is None:
        return booking, None
    return (
        work.change(replace(booking, pair=side.id)),
        work.change(replace(side, pair=booking.id)),
    )


def record_transfer(
    work: Work, *, source: AccountId, target: AccountId, amount: Money, on: date, text: str = ""
) -> tuple[Booking, Booking]:
    """Move money between two own accounts: one booking on each side, knowing each other.

    `amount` is positive. Raises `Invalid`.
    """
    out = record_booking(work, _transfer(source, target, -amount, on, text))
    into = record_booking(work, replace(_transfer(target, source, amount, on, text), pair=out.id))
    return work.change(replace(out, pair=into.id)), into


def reverse_booking(work: Work, number: BookingId, on: date, reason: str) -> Booking:
    """Take a booking back by a second one of the opposite amount (Storno) on the day `on`.

    This is the way where the booking itself may no longer be changed. Raises `NotAllowed` where
    it was reversed before, is a transfer or a storno itself, or came from the bank: what the bank
    moved stays moved, and `correct_booking` only says anew what it was for.
    """
    if work.all(BankLine, booking=number):
        raise NotAllowed("bank_booking_is_corrected", id=number)
    return _storno(work, number, on, reason)


def correct_booking(
    work: Work, number: BookingId, on: date, shares: Sequence[Share], reason: str
) -> tuple[Booking, Booking]:
    """Assign anew what a handed-out report holds: a storno and a correcting booking on day `on`.

    Both stand on the same account on one day, so the account's balance does not move, and the
    next report shows the correction. Raises `Invalid`, `NotAllowed`, `NotFound`.
    """
    storno = _storno(work, number, on, reason)
    booking = work.one(Booking, number)
    parts = tuple(share.part(position) for position, share in enumerate(shares))
    corrected = replace(
        booking, id=BookingId(0), on=on, value_on=None, counts_on=None, note=reason, parts=parts
    )
    return storno, record_booking(work, corrected)


def remove_booking(work: Work, number: BookingId) -> None:
    """Remove a booking with its links; the bank's line stays known, so it is not read again.

    The other side of a transfer goes with it, unless the bank told of that. Raises `NotFound`;
    `NotAllowed` where a storno depends on it.
    """
    booking = work.one(Booking, number)
    if work.all(Booking, reverses=number):
        raise NotAllowed("storno_depends_on_it", id=number)
    for link in work.all(ReceiptLink, booking=number):
        work.remove(link)
    for line in work.all(BankLine, booking=number):
        work.change(replace(line, booking=None))
    other = booking.pair
    work.remove(_apart(work, booking))
    if other is not None and not work.all(BankLine, booking=other):
        remove_booking(work, other)


def book_due(work: Work, due: Sequence[DueBooking]) -> tuple[Booking, ...]:
    """Book standing bookings that are due, and note until when each is done."""
    booked = []
    for item in due:
        one = item.standing
        share = Share(one.amount, one.pot, one.cost_type, one.teilbudget)
        booking = Booking(
            BookingId(0),
            one.account,
            item.on,
            one.amount,
            one.payee,
            one.text,
            parts=(share.part(0),),
        )
        booked.append(record_booking(work, booking))
        work.change(replace(one, done_until=item.on))
    return tuple(booked)


def _storno(work: Work, number: BookingId, on: date, reason: str) -> Booking:
    booking = work.one(Booking, number)
    if work.all(Booking, reverses=number):
        raise NotAllowed("reversed_before", id=number)
    if booking.kind is not BookingKind.PLAIN:
        raise NotAllowed("only_plain_is_reversed", id=number)
    parts = tuple(
        replace(part, id=PartId(0), booking=BookingId(0), amount=-part.amount)
        for part in booking.parts
    )
    return record_booking(
        work,
        replace(
            booking,
            id=BookingId(0),
            on=on,
            value_on=None,
            counts_on=None,
            amount=-booking.amount,
            kind=BookingKind.STORNO,
            reverses=number,
            note=reason,
            parts=parts,
        ),
    )


def _transfer(account: AccountId, other: AccountId, amount: Money, on: date, text: str) -> Booking:
    return Booking(
        BookingId(0),
        account,
        on,
        amount,
        text=text,
        kind=BookingKind.TRANSFER,
        transfer_account=other,
    )


def _other_side(work: Work, booking: Booking) -> Booking | None:
    sides = [
        other
        for other in work.all(
            Booking, account=booking.transfer_account, amount=-booking.amount, pair=None
        )
        if other.transfer_account == booking.account
        and abs((other.on - booking.on).days) <= DAYS_APART
    ]
    return sides[0] if len(sides) == 1 else None


def _apart(work: Work, booking: Booking) -> Booking:
    """Part a booking from the other side of its transfer, if it has one."""
    if booking.pair is None:
        return booking
    other = work.find(Booking, booking.pair)
    if other is not None:
        work.change(replace(other, pair=None))
    return work.change(replace(booking, pair=None))


def learn(work: Work, bookings: Sequence[Booking]) -> None:
    """Learn from bookings that were just assigned as a whole what their bank lines are for."""
    parts = {one.id: one.parts[0] for one in bookings if len(one.parts) == 1}
    lines = work.where(BankLine, among(BANK_LINE.c.booking, parts)) if parts else ()
    rules = {one.id: one for one in work.all(Rule)} if lines else {}
    changed: dict[int, Rule] = {}
    for line in lines:
        rule = learned(tuple(rules.values()), line, parts[line.booking or BookingId(0)])
        if rule is not None and rule.id:
            changed[rule.id] = rule
        elif rule is not None:
            rule = work.add(rule)
        if rule is not None:
            rules[rule.id] = rule
    work.change_all(list(changed.values()))


def _paired(shares: Sequence[Share], parts: Sequence[Part]) -> Sequence[tuple[Share, Part | None]]:
    missing = [None] * max(0, len(shares) - len(parts))
    return list(zip(shares, [*parts, *missing], strict=False))


def require_sound(work: Work, bookings: Sequence[Booking]) -> None:
    """Raise `Invalid` with all that keeps these bookings from being stored."""
    problems = [problem for one in bookings for problem in booking_problems(one)]
    begins = {account: opening_day(work, account) for account in {one.account for one in bookings}}
    for one in bookings:
        first = begins[one.account]
        if first is not None and one.on < first:
            problems.append(Problem("before_opening", "on", {"day": first}))
    if problems:
        raise Invalid(problems=problems)
