"""Finding a few records by words, fast however large the file is."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from budgetdesk.ledger.bookings import Booking
from budgetdesk.storage.list_conditions import says
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.tables import TABLES


def bookings_saying(reader: Reader, words: Sequence[str], limit: int) -> tuple[Booking, ...]:
    """Return the newest bookings whose words hold all these, in whatever letter case."""
    table = TABLES[Booking]
    newest = (table.c.on.desc(), table.c.id.desc())
    query = select(table.c.id).where(*(says(word) for word in words)).order_by(*newest).limit(limit)
    numbers = reader.connection.execute(query).scalars().all()
    found = {booking.id: booking for booking in reader.with_ids(Booking, numbers)}
    return tuple(found[number] for number in numbers)
