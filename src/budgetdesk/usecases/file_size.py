"""How much there is in a file, for whoever decides what takes long."""

from __future__ import annotations

from typing import Final

from budgetdesk.ledger.bookings import Booking
from budgetdesk.storage.queries import highest_number
from budgetdesk.storage.reader import Reader

_MANY: Final = 5_000
"""Up to so many bookings all that is asked about them is answered within a moment."""


def is_long(reader: Reader) -> bool:
    """Tell whether figures over all bookings take so long that a window must not wait for them."""
    return highest_number(reader, Booking) > _MANY
