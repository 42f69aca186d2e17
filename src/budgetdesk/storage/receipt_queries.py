"""Finding a few receipts by number or words."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, or_, select

from budgetdesk.ledger.ids import BookingId
from budgetdesk.ledger.receipts import Receipt, ReceiptLink
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.tables import TABLES

_RECEIPT = TABLES[Receipt].c
_LINK = TABLES[ReceiptLink].c


def receipts_saying(
    reader: Reader, words: Sequence[str], limit: int
) -> tuple[tuple[Receipt, BookingId], ...]:
    """Return the newest receipts that hold all words, each with a booking that it proves.

    A word is a receipt's number, or part of its title or file's name.
    """
    query = (
        select(_RECEIPT.id, func.min(_LINK.booking))
        .join(TABLES[ReceiptLink], _LINK.receipt == _RECEIPT.id)
        .where(*(_says(word) for word in words))
        .group_by(_RECEIPT.id)
        .order_by(_RECEIPT.number.desc())
        .limit(limit)
    )
    found = [(number, BookingId(booking)) for number, booking in reader.connection.execute(query)]
    known = {one.id: one for one in reader.with_ids(Receipt, [number for number, _ in found])}
    return tuple((known[number], booking) for number, booking in found)


def _says(word: str) -> ColumnElement[bool]:
    in_words = (
        _RECEIPT.title.icontains(word, autoescape=True),
        _RECEIPT.file_name.icontains(word, autoescape=True),
    )
    return or_(_RECEIPT.number == int(word), *in_words) if word.isdecimal() else or_(*in_words)
