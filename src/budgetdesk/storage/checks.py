"""Checks that the file still says what was once written into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from hashlib import sha256

from sqlalchemy import Connection, select

from budgetdesk.storage.journal import (
    BEGINNING,
    Change,
    change_sets,
    changes_of,
    hash_of,
)
from budgetdesk.storage.tables import BLOB, RECORD_OF
from budgetdesk.storage.work import present_rows, replayed


class FaultKind(Enum):
    """What a check can find."""

    SQLITE = "sqlite"
    """SQLite itself finds the file's structure broken."""
    CHAIN = "chain"
    """A change set, or a row of the journal, is not what it was."""
    ROW = "row"
    """A record differs from what the journal says of it."""
    CONTENT = "content"
    """A receipt or a handed-out report is not what it was."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding: where (`place`, a table or a hash) and which row or change set."""

    kind: FaultKind
    place: str
    number: int = 0


def faults(connection: Connection) -> tuple[Fault, ...]:
    """All that does not agree: the chain of hashes, the records, the kept content."""
    return (*_chain_faults(connection), *_row_faults(connection), *_content_faults(connection))


def _chain_faults(connection: Connection) -> Iterator[Fault]:
    previous = BEGINNING
    for number, head in enumerate(change_sets(connection), start=1):
        whole = hash_of(replace(head, hash=""), changes_of(connection, head.id))
        if head.id != number or head.previous != previous or head.hash != whole:
            yield Fault(FaultKind.CHAIN, "change_set", head.id)
        previous = head.hash


def _row_faults(connection: Connection) -> Iterator[Fault]:
    told = replayed(_all_changes(connection))
    for name in RECORD_OF:
        present, written = present_rows(connection, name), told.get(name, {})
        for number in sorted(present.keys() | written.keys()):
            if present.get(number) != written.get(number):
                yield Fault(FaultKind.ROW, name, number)


def _all_changes(connection: Connection) -> Iterator[Change]:
    for head in change_sets(connection):
        yield from changes_of(connection, head.id)


def _content_faults(connection: Connection) -> Iterator[Fault]:
    for stored, content in connection.execute(select(BLOB.c.hash, BLOB.c.content)):
        if sha256(content).hexdigest() != stored:
            yield Fault(FaultKind.CONTENT, stored)
