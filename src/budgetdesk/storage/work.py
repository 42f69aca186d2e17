"""The unit of work: every row that is written is noted in the journal."""

from __future__ import annotations

import dataclasses
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from budgetdesk.kernel.errors import NotAllowed, NotFound
from budgetdesk.storage import codec
from budgetdesk.storage.journal import Change, canonical
from budgetdesk.storage.reader import Content, Reader, among
from budgetdesk.storage.tables import BLOB, SCHEMA, TABLES, table_name

Record = TypeVar("Record")
Thing = TypeVar("Thing")

_AT_ONCE: Final = 500
"""So many rows are written in about 20 ms."""


class Work(Reader):
    """Reads and writes records inside one transaction; `changes` holds what was done.

    `step` is called again and again while much is written, so that a window can show that it is
    alive; what it raises ends the work, and nothing is kept.
    """

    def __init__(self, connection: Connection) -> None:
        """Write through this connection, whose transaction the caller began."""
        super().__init__(connection)
        self.changes: list[Change] = []
        self.final = False
        self.rewritten = False
        self.step: Callable[[], None] = _nothing
        self._next_ids: dict[str, int] = {}

    def make_final(self) -> None:
        """Say that undo must stop at this change: something left the house."""
        self.final = True

    def rewrote_history(self) -> None:
        """Say that earlier change sets were redacted: who remembers them reads them again."""
        self.rewritten = True

    def save(self, record: Record) -> Record:
        """Store a record, new (id 0) or changed, and return it. Raises as `change` does."""
        return self.add(record) if _is_new(record) else self.change(record)

    def save_all(self, records: Sequence[Record]) -> tuple[Record, ...]:
        """Store many records of one class at once, new (id 0) or changed; return them in order.

        Only new ones come back with the ids of their children. Raises as `change_all` does.
        """
        self.change_all([one for one in records if not _is_new(one)])
        added = iter(self.add_all([one for one in records if _is_new(one)]))
        return tuple(next(added) if _is_new(one) else one for one in records)

    def add(self, record: Record) -> Record:
        """Store a new record and return it with its id, its children with theirs."""
        return self.add_all([record])[0]

    def add_all(self, records: Sequence[Record]) -> tuple[Record, ...]:
        """Store many new records of one class at once and return them with their ids."""
        if not records:
            return ()
        kind = type(records[0])
        name = table_name(kind)
        first = self._take_ids(name, len(records))
        stored = [_with(record, id=first + index) for index, record in enumerate(records)]
        for some in self.in_steps(stored):
            rows = [codec.to_row(record) for record in some]
            self.connection.execute(insert(TABLES[kind]), rows)
            self.changes += [Change(name, _id(row), None, canonical(row)) for row in rows]
        for child in codec.children_of(kind):
            stored = self._add_children(child, stored)
        return tuple(stored)

    def change(self, record: Record) -> Record:
        """Store a record's new values under its id; return it with the ids of new children.

        Raises `NotFound` where it is no longer there. Equal values change nothing.
        """
        kind = type(record)
        row = codec.to_row(record)
        before = self.one(kind, _id(row))
        self._write(table_name(kind), _id(row), codec.to_row(before), row)
        for child in codec.children_of(kind):
            record = self._change_children(child, before, record)
        return record

    def change_all(self, records: Sequence[Record]) -> None:
        """Store the new values of many records of one class at once, each under its id.

        Raises `NotFound` where one is no longer there. Equal values change nothing.
        """
        changes: list[Change] = []
        for some in self.in_steps(records):
            kind = type(some[0])
            numbers = [_id(codec.to_row(record)) for record in some]
            before = {_id(codec.to_row(one)): one for one in self.with_ids(kind, numbers)}
            for number, record in zip(numbers, some, strict=True):
                if number not in before:
                    raise NotFound(kind=table_name(kind), name=number)
                changes += self._differences(before[number], record)
        by_table: dict[str, list[Change]] = defaultdict(list)
        for change in changes:
            by_table[change.table].append(change)
        for name, group in by_table.items():
            self._write_all(name, group)

    def remove(self, record: object) -> None:
        """Remove a record and its children. Raises `NotFound` where it is no longer there."""
        kind = type(record)
        current = self.one(kind, _id(codec.to_row(record)))
        for child in codec.children_of(kind):
            for one in getattr(current, child.field):
                self.remove(one)
        row = codec.to_row(current)
        self._write(table_name(kind), _id(row), row, None)

    def remove_all(self, records: Iterable[object]) -> None:
        """Remove many records, as they stand in the file, with their children.

        Raises `NotAllowed` ("row_changed_since") where one is not as given.
        """
        self.apply([change for record in records for change in _removals(record)])

    def keep(self, content: Content) -> str:
        """Keep bytes in the file and return their hash; the same bytes are kept once.

        Content is not journaled: it can only be added, and its hash in a record proves it.
        """
        row = {"hash": content.hash, "content": content.data}
        self.connection.execute(sqlite_insert(BLOB).on_conflict_do_nothing(), row)
        return content.hash

    def apply(self, changes: Iterable[Change]) -> None:
        """Bring rows to the state after the changes, if they are in the state before them.

        Raises `NotAllowed` ("row_changed_since") where another change came in between.
        """
        by_table: dict[str, list[Change]] = defaultdict(list)
        for change in _net(changes):
            by_table[change.table].append(change)
        for name, group in by_table.items():
            self._require_unchanged(name, group)
            self._write_all(name, group)

    @property
    def touched(self) -> frozenset[str]:
        """Names of the tables that were written."""
        return frozenset(change.table for change in self.changes)

    def in_steps(self, things: Sequence[Thing]) -> Iterator[Sequence[Thing]]:
        """Give many things some at a time, with a `step` before each."""
        for first in range(0, len(things), _AT_ONCE):
            self.step()
            yield things[first : first + _AT_ONCE]

    def _require_unchanged(self, name: str, changes: Sequence[Change]) -> None:
        table = SCHEMA.tables[name]
        for some in self.in_steps(changes):
            query = select(table).where(among(table.c.id, [change.row_id for change in some]))
            rows = self.connection.execute(query).mappings()
            now = {int(row["id"]): canonical(dict(row)) for row in rows}
            for change in some:
                if now.get(change.row_id) != change.before:
                    raise NotAllowed("row_changed_since", table=name, id=change.row_id)

    def _write_all(self, name: str, changes: Sequence[Change]) -> None:
        for some in self.in_steps(changes):
            self._write_some(name, some)
        self.changes += changes

    def _write_some(self, name: str, changes: Sequence[Change]) -> None:
        table = SCHEMA.tables[name]
        new = [json.loads(one.after) for one in changes if one.after and not one.before]
        changed = [json.loads(one.after) for one in changes if one.after and one.before]
        gone = [one.row_id for one in changes if not one.after]
        if new:
            self.connection.execute(insert(table), new)
        if changed:
            own = table.c.id == bindparam("row_id")
            rows = [{**row, "row_id": row["id"]} for row in changed]
            self.connection.execute(update(table).where(own), rows)
        if gone:
            self.connection.execute(delete(table).where(among(table.c.id, gone)))

    def _write(
        self, name: str, row_id: int, before: codec.Row | None, after: codec.Row | None
    ) -> None:
        if before == after:
            return
        table = SCHEMA.tables[name]
        if after is None:
            self.connection.execute(delete(table).where(table.c.id == row_id))
        elif before is None:
            self.connection.execute(insert(table), after)
        else:
            self.connection.execute(update(table).where(table.c.id == row_id), after)
        texts = [None if row is None else canonical(row) for row in (before, after)]
        self.changes.append(Change(name, row_id, *texts))

    def _add_children(self, child: codec.Children, parents: Sequence[Any]) -> list[Any]:
        groups = [
            _placed(getattr(parent, child.field), {child.key: parent.id}) for parent in parents
        ]
        stored = iter(self.add_all([one for group in groups for one in group]))
        return [
            _with(parent, **{child.field: tuple(next(stored) for _ in group)})
            for parent, group in zip(parents, groups, strict=True)
        ]

    def _change_children(self, child: codec.Children, before: Any, after: Any) -> Any:  # noqa: ANN401
        wanted = _placed(getattr(after, child.field), {child.key: after.id})
        kept = {one.id for one in wanted}
        for one in getattr(before, child.field):
            if one.id not in kept:
                self.remove(one)
        known = {one.id for one in getattr(before, child.field)}
        stored = tuple(self.change(one) if one.id in known else self.add(one) for one in wanted)
        return _with(after, **{child.field: stored})

    def _differences(self, before: object, after: object) -> Iterator[Change]:
        """Yield what must be written to turn one record into the other, with its children."""
        name, old, new = table_name(type(after)), codec.to_row(before), codec.to_row(after)
        if old != new:
            yield Change(name, _id(new), canonical(old), canonical(new))
        for child in codec.children_of(type(after)):
            known = {one.id: one for one in getattr(before, child.field)}
            for one in _placed(getattr(after, child.field), {child.key: _id(new)}):
                if one.id in known:
                    yield from self._differences(known.pop(one.id), one)
                else:
                    row = codec.to_row(_with(one, id=self._take_ids(table_name(child.record), 1)))
                    yield Change(table_name(child.record), _id(row), None, canonical(row))
            for one in known.values():
                yield from _removals(one)

    def _take_ids(self, name: str, count: int) -> int:
        """Numbers are never given twice, not even after a record was removed or undone."""
        if name not in self._next_ids:
            query = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
            last = self.connection.execute(query, {"name": name}).scalar() or 0
            self._next_ids[name] = int(last) + 1
        first = self._next_ids[name]
        self._next_ids[name] += count
        return first


def _nothing() -> None:
    """Wait for nobody."""


def _removals(record: object) -> Iterator[Change]:
    for child in codec.children_of(type(record)):
        for one in getattr(record, child.field):
            yield from _removals(one)
    row = codec.to_row(record)
    yield Change(table_name(type(record)), _id(row), canonical(row), None)


def _net(changes: Iterable[Change]) -> list[Change]:
    """Join all that happened to a row into one change; drop what came to nothing."""
    joined: dict[tuple[str, int], Change] = {}
    for change in changes:
        key = (change.table, change.row_id)
        first = joined.get(key, change)
        joined[key] = dataclasses.replace(change, before=first.before)
    return [change for change in joined.values() if change.before != change.after]


def _placed(children: Iterable[Any], owner: dict[str, int]) -> list[Any]:
    """Give children their owner and their place, so that they come back in this order."""
    return [_with(one, position=place, **owner) for place, one in enumerate(children)]


def _with(record: Any, **values: object) -> Any:  # noqa: ANN401 - any stored dataclass
    return dataclasses.replace(record, **values)


def _is_new(record: Any) -> bool:  # noqa: ANN401 - any stored dataclass
    return not record.id


def _id(row: codec.Row) -> int:
    number = row["id"]
    if not isinstance(number, int):
        raise TypeError(row)
    return number
