"""Every table as plain rows, for formats that any program reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from budgetdesk.storage.codec import Row
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.tables import BLOB, SCHEMA


@dataclass(frozen=True, slots=True)
class PlainTable:
    """One table with the values as the file keeps them: whole cents, ISO days."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def plain_tables(reader: Reader) -> Iterator[PlainTable]:
    """Return all tables, the history included; stored content is left out."""
    for table in SCHEMA.sorted_tables:
        if table is BLOB:
            continue
        found = reader.connection.execute(select(table).order_by(*table.primary_key)).mappings()
        columns = tuple(column.name for column in table.c)
        yield PlainTable(table.name, columns, tuple(dict(row) for row in found))
