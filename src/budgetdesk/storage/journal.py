"""The journal: what each change set did to each row, chained by hashes.

Each change set carries the SHA-256 of its own content and of the one before, so that a byte
changed afterwards is found. From the same rows come undo, redo, the history and the audit trail.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from hashlib import sha256
from typing import Final

from sqlalchemy import Connection, RowMapping, insert, select

from budgetdesk.storage.codec import Row, RowNotUnderstood
from budgetdesk.storage.tables import CHANGE_SET, JOURNAL, REDACTION
from budgetdesk.wording.formats import value_text
from budgetdesk.wording.language import Language

BEGINNING: Final = "0" * 64
"""What the first change set has for the hash of the one before."""
_AT_ONCE: Final = 2_000


class ChangeKind(Enum):
    """How a change set came about."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Label:
    """What a change was, for the history: `code` names the words, `data` fills their places."""

    code: str
    data: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, code: str, **data: object) -> Label:
        """Label with data as text: amounts and days as German writes them."""
        written = {key: value_text(value, Language.GERMAN) for key, value in data.items()}
        return cls(code, tuple(written.items()))


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; None where it did not exist."""

    table: str
    row_id: int
    before: str | None
    after: str | None

    @property
    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.table, self.row_id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One deed of the user, without its rows. `at` is ISO time in UTC."""

    id: int
    label: Label
    at: str
    who: str
    kind: ChangeKind
    target: int | None
    final: bool
    previous: str
    hash: str


_CANONICAL: Final = json.JSONEncoder(
    # Only a damaged file holds what JSON does not know.
    ensure_ascii=False,
    sort_keys=True,
    separators=(",", ":"),
    default=repr,
)
_SEALED: Final = ("id", "label", "data", "at", "who", "kind", "target", "final", "previous")


def canonical(row: Mapping[str, object]) -> str:
    """Return the one JSON text for a row, whatever the order of its keys."""
    return _CANONICAL.encode(row)


def append(
    connection: Connection,
    head: ChangeSet,
    changes: Sequence[Change],
    step: Callable[[], None] = lambda: None,
) -> ChangeSet:
    """Write a change set behind the last one; its id, `previous` and `hash` are made here.

    `step` is called again and again while many rows are written.
    """
    last = latest(connection)
    previous = last.hash if last else BEGINNING
    number = last.id + 1 if last else 1
    row = _head_row(replace(head, id=number, previous=previous))
    row["hash"] = hash_of(row, changes)
    connection.execute(insert(CHANGE_SET), row)
    for first in range(0, len(changes), _AT_ONCE):
        step()
        some = changes[first : first + _AT_ONCE]
        rows = [{"change_set": number, **_change_row(change)} for change in some]
        connection.execute(insert(JOURNAL), rows)
    return replace(head, id=number, previous=previous, hash=str(row["hash"]))


def hash_of(head: Mapping[str, object], changes: Iterable[Change]) -> str:
    """SHA-256 over the row of the change set, with the hash of the one before, and its changes."""
    digest = sha256(_CANONICAL.encode([head[name] for name in _SEALED]).encode())
    for change in changes:
        row = [change.table, change.row_id, change.before, change.after]
        digest.update(_CANONICAL.encode(row).encode())
    return digest.hexdigest()


def latest(connection: Connection) -> ChangeSet | None:
    """Return the last change set, or None in a new file."""
    query = select(CHANGE_SET).order_by(CHANGE_SET.c.id.desc()).limit(1)
    row = connection.execute(query).mappings().first()
    return None if row is None else _head(row)


def change_sets(
    connection: Connection, after: int = 0, most: int | None = None
) -> tuple[ChangeSet, ...]:
    """All change sets, or at most so many behind the one with this number, oldest first."""
    query = select(CHANGE_SET).where(CHANGE_SET.c.id > after).order_by(CHANGE_SET.c.id)
    rows = connection.execute(query.limit(most))
    return tuple(_head(row) for row in rows.mappings())


def changes_of(connection: Connection, number: int) -> tuple[Change, ...]:
    """Return the rows a change set touched, in the order in which it did.

    Raises `RowNotUnderstood` where they are not what was sealed: nobody builds on those.
    """
    head = connection.execute(select(CHANGE_SET).where(CHANGE_SET.c.id == number)).mappings().one()
    changes = tuple(unproved_changes_of(connection, number))
    if hash_of(dict(head), changes) != redacted_hashes(connection).get(number, head["hash"]):
        raise RowNotUnderstood(CHANGE_SET.name)
    return changes


def redacted_hashes(connection: Connection) -> dict[int, str]:
    """Return what the content of redacted change sets hashes to, by their numbers."""
    query = select(REDACTION.c.change_set, REDACTION.c.hash).order_by(REDACTION.c.id)
    return {row.change_set: row.hash for row in connection.execute(query)}


def unproved_changes_of(connection: Connection, number: int) -> Iterator[Change]:
    """Yield the rows of a change set as they stand there, for whoever checks them."""
    query = (
        select(JOURNAL.c.table_name, JOURNAL.c.row_id, JOURNAL.c.before, JOURNAL.c.after)
        .where(JOURNAL.c.change_set == number)
        .order_by(JOURNAL.c.id)
    )
    return (Change(*row) for row in connection.execute(query))


def _change_row(change: Change) -> Row:
    return {
        "table_name": change.table,
        "row_id": change.row_id,
        "before": change.before,
        "after": change.after,
    }


def _head_row(head: ChangeSet) -> Row:
    return {
        "id": head.id,
        "label": head.label.code,
        "data": json.dumps(head.label.data, ensure_ascii=False),
        "at": head.at,
        "who": head.who,
        "kind": head.kind.value,
        "target": head.target,
        "final": int(head.final),
        "previous": head.previous,
        "hash": head.hash,
    }


def _head(row: RowMapping) -> ChangeSet:
    try:
        return ChangeSet(
            id=row["id"],
            label=Label(row["label"], tuple((key, text) for key, text in json.loads(row["data"]))),
            at=row["at"],
            who=row["who"],
            kind=ChangeKind(row["kind"]),
            target=row["target"],
            final=bool(row["final"]),
            previous=row["previous"],
            hash=row["hash"],
        )
    except (ValueError, TypeError) as error:
        raise RowNotUnderstood(CHANGE_SET.name) from error


@dataclass(frozen=True, slots=True)
class UndoState:
    """What can be taken back and what done again, the next one last."""

    undoable: tuple[ChangeSet, ...]
    redoable: tuple[ChangeSet, ...]
    barrier: ChangeSet | None = None
    """The final change set that undo stops at, if it is the next one."""


def undo_state(history: Sequence[ChangeSet]) -> UndoState:
    """Work out from the whole history what undo and redo would do next."""
    by_id = {head.id: head for head in history}
    done: list[ChangeSet] = []
    undone: list[ChangeSet] = []
    for head in history:
        if head.kind is ChangeKind.DO:
            done.append(head)
            undone.clear()
            continue
        source, goal = (done, undone) if head.kind is ChangeKind.UNDO else (undone, done)
        target = by_id[head.target or 0]
        if target in source:
            source.remove(target)
        goal.append(target)
    barrier = done[-1] if done and done[-1].final else None
    last_final = max((index for index, head in enumerate(done) if head.final), default=-1)
    return UndoState(tuple(done[last_final + 1 :]), tuple(undone), barrier)
