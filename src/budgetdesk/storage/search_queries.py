"""Finding a few records by words, fast however large the file is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import ColumnElement, and_, or_, select

from budgetdesk.ledger.bookings import Booking
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.tables import TABLES

_ESCAPE: Final = "\\"


def bookings_saying(reader: Reader, words: Sequence[str], limit: int) -> tuple[Booking, ...]:
    """Return the newest bookings whose payee, text or note hold all these words."""
    table = TABLES[Booking]
    said = (table.c.payee, table.c.text, table.c.note)
    conditions: list[ColumnElement[bool]] = [
        or_(*(column.like(f"%{one}%", escape=_ESCAPE) for column in said for one in _cases(word)))
        for word in words
    ]
    newest = (table.c.on.desc(), table.c.id.desc())
    query = select(table.c.id).where(and_(*conditions)).order_by(*newest).limit(limit)
    numbers = reader.connection.execute(query).scalars().all()
    found = {booking.id: booking for booking in reader.with_ids(Booking, numbers)}
    return tuple(found[number] for number in numbers)


def _cases(word: str) -> set[str]:
    """Return the word in the cases in which it is written: SQLite folds A to Z only, not Ä."""
    safe = word
    for sign in (_ESCAPE, "%", "_"):
        safe = safe.replace(sign, _ESCAPE + sign)
    return {safe, safe.lower(), safe.upper(), safe.capitalize()}
