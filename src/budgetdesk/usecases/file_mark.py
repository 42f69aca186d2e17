"""What tells one budget file from another outside of it: in calendars and in sheets sent back."""

from __future__ import annotations

from typing import Final

from budgetdesk.storage import journal
from budgetdesk.storage.reader import Reader

_LETTERS: Final = 16


def file_mark(reader: Reader) -> str:
    """Return the beginning of the hash of the file's first change, which no other file has."""
    first = journal.change_sets(reader.connection, after=0, most=1)
    return first[0].hash[:_LETTERS] if first else ""
