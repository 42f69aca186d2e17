"""One deed on several bookings at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import BookingId
from budgetdesk.storage.work import Work
from budgetdesk.usecases.bookkeeping import Share, assign, remove_booking


def assign_all(work: Work, numbers: Sequence[BookingId], share: Share) -> tuple[Booking, ...]:
    """Say that each of these bookings is, as a whole, for what the share says.

    The share's own amount does not matter. Raises as `assign` does; then none is assigned.
    """
    return tuple(
        assign(work, number, [replace(share, amount=work.one(Booking, number).amount)])
        for number in numbers
    )


def remove_all(work: Work, numbers: Sequence[BookingId]) -> int:
    """Remove these bookings with their links; return how many there were.

    The other side of a transfer goes with its booking. Raises as `remove_booking` does.
    """
    for number in numbers:
        # The other side of a transfer may be among them and gone already.
        if work.find(Booking, number) is not None:
            remove_booking(work, number)
    return len(numbers)
