"""Checks that the file still says what was once written into it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from hashlib import blake2b, sha256
from typing import Final

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DBAPIError

from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.staff.personal_file import StaffDocument
from budgetdesk.storage import migrate
from budgetdesk.storage.journal import (
    BEGINNING,
    Change,
    canonical,
    hash_of,
    redacted_hashes,
    unproved_changes_of,
)
from budgetdesk.storage.tables import BLOB, CHANGE_SET, JOURNAL, SCHEMA, TABLES

CONTENT_COLUMNS: Final = (
    TABLES[Receipt].c.content_hash,
    TABLES[StaffDocument].c.content_hash,
    TABLES[HandedReport].c.pdf_hash,
    TABLES[HandedReport].c.xlsx_hash,
    TABLES[HandedReport].c.csv_hash,
)
"""Columns that name content by its hash."""


class FaultKind(Enum):
    """What a check can find."""

    SQLITE = "sqlite"
    """SQLite finds the file's structure broken, or a table or trigger is not what it was."""
    CHAIN = "chain"
    """A change set, or a row of the journal, is not what it was."""
    ROW = "row"
    """A record differs from what the journal says of it."""
    CONTENT = "content"
    """A receipt or a handed-out report is missing or not what it was."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding: where (`place`, a table or a hash) and which row or change set."""

    kind: FaultKind
    place: str
    number: int = 0


def faults(connection: Connection) -> tuple[Fault, ...]:
    """All that does not agree: the schema, the chain of hashes, the records, the kept content.

    Asked of a file with the schema of this program.
    """
    told = _Told()
    found: list[Fault] = []
    try:
        for looked in (
            _schema_faults(connection),
            _chain_faults(connection, told),
            _row_faults(connection, told),
            _number_faults(connection, told),
            _content_faults(connection),
        ):
            found += looked
    except (DBAPIError, UnicodeDecodeError) as error:
        # What SQLite cannot read on from here cannot be compared either.
        found.append(Fault(FaultKind.SQLITE, str(getattr(error, "orig", error))))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the journal alone says: each table's rows, and the highest number ever given there."""

    rows: dict[str, dict[int, bytes]] = field(default_factory=lambda: defaultdict(dict))
    highest: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def heard(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Take in the changes while they pass: a large import does not fit in memory at once."""
        for change in changes:
            self.highest[change.table] = max(self.highest[change.table], change.row_id)
            if change.after is None:
                self.rows[change.table].pop(change.row_id, None)
            else:
                self.rows[change.table][change.row_id] = _mark(change.after)
            yield change


def _schema_faults(connection: Connection) -> Iterator[Fault]:
    """Find tables, indexes and triggers that are not as the program makes them."""
    wanted = migrate.new_schema()
    rows = connection.execute(text(migrate.SCHEMA_QUERY))
    present = {row.name: row.sql for row in rows}
    for name in sorted(wanted.keys() | present.keys(), key=str):
        if wanted.get(name) != present.get(name):
            yield Fault(FaultKind.SQLITE, str(name))


def _chain_faults(connection: Connection, told: _Told) -> Iterator[Fault]:
    previous, last = BEGINNING, 0
    redacted = redacted_hashes(connection)
    heads = connection.execute(select(CHANGE_SET).order_by(CHANGE_SET.c.id)).mappings().all()
    for last, head in enumerate(heads, start=1):
        changes = told.heard(unproved_changes_of(connection, head["id"]))
        # Of what was redacted, the note sealed in a later change set says what is left.
        sealed = redacted.get(head["id"], head["hash"])
        sound = sealed == hash_of(dict(head), changes) and head["previous"] == previous
        if head["id"] != last or not sound:
            yield Fault(FaultKind.CHAIN, CHANGE_SET.name, head["id"])
        previous = head["hash"]
    stray = select(JOURNAL.c.id).where(~JOURNAL.c.change_set.between(1, last))
    for (number,) in connection.execute(stray):
        yield Fault(FaultKind.CHAIN, JOURNAL.name, number)


def _row_faults(connection: Connection, told: _Told) -> Iterator[Fault]:
    for table in TABLES.values():
        missing = dict(told.rows[table.name])
        for row in connection.execute(select(table)).mappings():
            if missing.pop(row["id"], None) != _mark(canonical(dict(row))):
                yield Fault(FaultKind.ROW, table.name, row["id"])
        for number in missing:
            yield Fault(FaultKind.ROW, table.name, number)


def _number_faults(connection: Connection, told: _Told) -> Iterator[Fault]:
    """Find tables of which the next number was given before."""
    sequence = connection.execute(text("SELECT name, seq FROM sqlite_sequence"))
    given = {name: last for name, last in sequence if isinstance(last, int)}
    for name, highest in told.highest.items():
        if name in SCHEMA.tables and given.get(name, 0) < highest:
            yield Fault(FaultKind.ROW, name, highest)


def _content_faults(connection: Connection) -> Iterator[Fault]:
    present = set()
    for stored, content in connection.execute(select(BLOB.c.hash, BLOB.c.content)):
        present.add(stored)
        if not isinstance(content, bytes) or sha256(content).hexdigest() != stored:
            yield Fault(FaultKind.CONTENT, str(stored))
    for column in CONTENT_COLUMNS:
        for (wanted,) in connection.execute(select(column).where(column != "").distinct()):
            if wanted not in present:
                yield Fault(FaultKind.CONTENT, str(wanted))


def _mark(row: str) -> bytes:
    """Return what stands for a row's text in little memory."""
    return blake2b(row.encode("utf-8", "surrogatepass"), digest_size=16).digest()
