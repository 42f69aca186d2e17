"""Reading records: by id, all of a kind, or by equal fields."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select
from sqlalchemy import true as always

from budgetdesk.kernel.errors import NotFound
from budgetdesk.storage import codec
from budgetdesk.storage.tables import BLOB, TABLES, table_name

Record = TypeVar("Record")

_AT_ONCE: Final = 500
"""So many rows become records in about 15 ms."""


def _nothing() -> None:
    """Wait for nobody."""


class Reader:
    """Reads a file's records inside one transaction. Never writes."""

    def __init__(self, connection: Connection) -> None:
        """Read through this connection, whose transaction the caller began."""
        self.connection = connection
        self.step: Callable[[], None] = _nothing
        """Called again and again while many records are read; what it raises ends the reading."""

    def find(self, record: type[Record], row_id: int) -> Record | None:
        """Return the record with this id, or None."""
        found = self.where(record, TABLES[record].c.id == row_id)
        return found[0] if found else None

    def one(self, record: type[Record], row_id: int) -> Record:
        """Return the record with this id. Raises `NotFound`."""
        found = self.find(record, row_id)
        if found is None:
            raise NotFound(kind=table_name(record), name=row_id)
        return found

    def all(self, record: type[Record], **equals: object) -> tuple[Record, ...]:
        """Return the records whose fields equal what is given, by id."""
        return self.where(record, *equal_fields(record, equals))

    def where(self, record: type[Record], *conditions: ColumnElement[bool]) -> tuple[Record, ...]:
        """Return the records that meet all conditions on the columns of `TABLES[record]`, by id."""
        table = TABLES[record]
        condition = and_(always(), *conditions)
        rows = self._rows(select(table).where(condition).order_by(table.c.id))
        children = {
            child.field: self._children(child, select(table.c.id).where(condition))
            for child in codec.children_of(record)
        }
        return tuple(
            codec.from_row(
                record,
                row,
                **{field: of_row.get(row["id"], ()) for field, of_row in children.items()},
            )
            for row in rows
        )

    def with_ids(self, record: type[Record], row_ids: Iterable[int]) -> tuple[Record, ...]:
        """Return those records with these ids that are there, by id."""
        return self.where(record, among(TABLES[record].c.id, row_ids))

    def each(self, record: type[Record], row_ids: Iterable[int]) -> tuple[Record, ...]:
        """Return the records with these ids in the order named, each once. Raises `NotFound`."""
        wanted = tuple(dict.fromkeys(row_ids))
        known = {_number(one): one for one in self.with_ids(record, wanted)}
        for number in wanted:
            if number not in known:
                raise NotFound(kind=table_name(record), name=number)
        return tuple(known[number] for number in wanted)

    def count(self, record: type, **equals: object) -> int:
        """Return how many records have these field values."""
        query = select(func.count()).select_from(TABLES[record])
        for condition in equal_fields(record, equals):
            query = query.where(condition)
        return int(self.connection.execute(query).scalar_one())

    def blob(self, content_hash: str) -> bytes:
        """Return stored content by its SHA-256. Raises `NotFound`."""
        query = select(BLOB.c.content).where(BLOB.c.hash == content_hash)
        content = self.connection.execute(query).scalar()
        if content is None:
            raise NotFound(kind="blob", name=content_hash[:12])
        return bytes(content)

    def _children(self, child: codec.Children, parents: Any) -> Mapping[int, Sequence[object]]:  # noqa: ANN401
        table = TABLES[child.record]
        key = table.c[child.key]
        order = (key, table.c.position, table.c.id)
        grouped: dict[int, tuple[object, ...]] = {}
        for row in self._rows(select(table).where(key.in_(parents)).order_by(*order)):
            owner = row[child.key]
            grouped[owner] = (*grouped.get(owner, ()), codec.from_row(child.record, row))
        return grouped

    def _rows(self, query: Select[Any]) -> Iterator[dict[str, Any]]:
        result = self.connection.execute(query)
        # Twice as fast as SQLAlchemy's own mappings.
        names = tuple(result.keys())
        for number, row in enumerate(result, 1):
            if number % _AT_ONCE == 0:
                self.step()
            yield dict(zip(names, row, strict=True))


def _number(record: Any) -> int:  # noqa: ANN401 - any stored dataclass
    number: int = record.id
    return number


def among(column: ColumnElement[int], numbers: Iterable[int]) -> ColumnElement[bool]:
    """Condition that the column holds one of the numbers, however many these are."""
    # SQLite limits the parameters of a statement; a JSON array is one.
    listed = func.json_each(json.dumps(list(numbers))).table_valued("value")
    return column.in_(select(listed.c.value))


def equal_fields(record: type, equals: Mapping[str, object]) -> list[ColumnElement[bool]]:
    """Conditions that the named fields have these values."""
    table = TABLES[record]
    encoders = {column.name: column.encode for column in codec.columns_of(record)}
    return [table.c[name] == encoders[name](value) for name, value in equals.items()]


@dataclass(frozen=True)
class Content:
    """Bytes to keep in the file, known by their hash."""

    data: bytes

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the bytes, hexadecimal."""
        return sha256(self.data).hexdigest()
