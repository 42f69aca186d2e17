"""One deed on several bookings at once; of many, the window can show how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from budgetdesk.kernel.errors import NotAllowed, NotFound
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import BookingId
from budgetdesk.ledger.receipts import ReceiptLink
from budgetdesk.ledger.statements import BankLine
from budgetdesk.storage.reader import among
from budgetdesk.storage.tables import BANK_LINE, BOOKING, RECEIPT_LINK
from budgetdesk.storage.work import Work
from budgetdesk.usecases.bookkeeping import Share, assign, assigned, learn, require_sound


def assign_all(work: Work, numbers: Sequence[BookingId], share: Share) -> int:
    """Say that each of these bookings is, as a whole, for what the share says; return how many.

    The share's own amount does not matter. Raises as `assign` does; then none is assigned.
    """
    for some in work.in_steps(tuple(dict.fromkeys(numbers))):
        found = _all_of(work, some)
        for one in found:
            if one.pair is not None:
                # It must be parted from the other side of its transfer.
                assign(work, one.id, [replace(share, amount=one.amount)])
        changed = [
            assigned(one, [replace(share, amount=one.amount)]) for one in found if one.pair is None
        ]
        require_sound(work, changed)
        work.change_all(changed)
        learn(work, changed)
    return len(numbers)


def remove_all(work: Work, numbers: Sequence[BookingId]) -> int:
    """Remove these bookings with their links; return how many there were.

    The other side of a transfer goes with its booking, unless the bank told of it. Raises
    `NotFound`; `NotAllowed` where a storno depends on one of them and is not among them.
    """
    gone = _with_other_sides(work, dict.fromkeys(numbers))
    for some in work.in_steps(tuple(gone)):
        stornos = work.where(Booking, among(BOOKING.c.reverses, some))
        for storno in stornos:
            if storno.id not in gone:
                raise NotAllowed("storno_depends_on_it", id=storno.reverses)
    for some in work.in_steps(tuple(gone)):
        work.remove_all(work.where(ReceiptLink, among(RECEIPT_LINK.c.booking, some)))
        lines = work.where(BankLine, among(BANK_LINE.c.booking, some))
        work.change_all([replace(line, booking=None) for line in lines])
        left = work.where(Booking, among(BOOKING.c.pair, some), ~among(BOOKING.c.id, gone))
        work.change_all([replace(one, pair=None) for one in left])
    for some in work.in_steps(tuple(gone)):
        work.remove_all(_all_of(work, some))
    return len(numbers)


def _with_other_sides(work: Work, numbers: dict[BookingId, None]) -> dict[BookingId, None]:
    """Return the numbers with those of other sides of transfers that no bank told of."""
    gone = dict(numbers)
    for some in work.in_steps(tuple(numbers)):
        pairs = {one.pair for one in _all_of(work, some) if one.pair is not None}
        known = {line.booking for line in work.where(BankLine, among(BANK_LINE.c.booking, pairs))}
        gone |= dict.fromkeys(sorted(pairs - known))
    return gone


def _all_of(work: Work, numbers: Sequence[BookingId]) -> tuple[Booking, ...]:
    found = work.with_ids(Booking, numbers)
    missing = set(numbers) - {one.id for one in found}
    if missing:
        raise NotFound(kind="booking", name=min(missing))
    return found
