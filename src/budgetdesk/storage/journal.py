"""The journal: what each change set did to each row, chained by hashes.

Each change set carries the SHA-256 of its own content and of the one before, so that a byte
changed afterwards is found. From the same rows come undo, redo, the history and the audit trail.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from hashlib import sha256
from typing import Final

from sqlalchemy import Connection, RowMapping, insert, select

from budgetdesk.storage.codec import Row
from budgetdesk.storage.tables import CHANGE_SET, JOURNAL

BEGINNING: Final = "0" * 64
"""What the first change set has for the hash of the one before."""


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
        """Label with data as text."""
        return cls(code, tuple((key, str(value)) for key, value in data.items()))


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


def canonical(row: Row) -> str:
    """Return the one JSON text for a row, whatever the order of its keys."""
    return json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def append(connection: Connection, head: ChangeSet, changes: Sequence[Change]) -> ChangeSet:
    """Write a change set behind the last one; its id, `previous` and `hash` are made here."""
    last = latest(connection)
    previous = last.hash if last else BEGINNING
    number = last.id + 1 if last else 1
    unsealed = replace(head, id=number, previous=previous, hash="")
    sealed = replace(unsealed, hash=hash_of(unsealed, changes))
    connection.execute(insert(CHANGE_SET), _head_row(sealed))
    if changes:
        connection.execute(
            insert(JOURNAL),
            [
                {
                    "change_set": number,
                    "table_name": change.table,
                    "row_id": change.row_id,
                    "before": change.before,
                    "after": change.after,
                }
                for change in changes
            ],
        )
    return sealed


def hash_of(head: ChangeSet, changes: Iterable[Change]) -> str:
    """SHA-256 over the change set's head, the hash of the one before, and all its rows in order."""
    digest = sha256()
    parts: list[object] = [
        head.id,
        head.label.code,
        head.label.data,
        head.at,
        head.who,
        head.kind.value,
        head.target,
        int(head.final),
        head.previous,
    ]
    digest.update(json.dumps(parts, ensure_ascii=False).encode())
    for change in changes:
        row = [change.table, change.row_id, change.before, change.after]
        digest.update(json.dumps(row, ensure_ascii=False).encode())
    return digest.hexdigest()


def latest(connection: Connection) -> ChangeSet | None:
    """Return the last change set, or None in a new file."""
    query = select(CHANGE_SET).order_by(CHANGE_SET.c.id.desc()).limit(1)
    row = connection.execute(query).mappings().first()
    return None if row is None else _head(row)


def change_sets(connection: Connection) -> tuple[ChangeSet, ...]:
    """All change sets, oldest first."""
    rows = connection.execute(select(CHANGE_SET).order_by(CHANGE_SET.c.id))
    return tuple(_head(row) for row in rows.mappings())


def changes_of(connection: Connection, change_set: int) -> tuple[Change, ...]:
    """Return the rows a change set touched, in the order in which it did."""
    query = (
        select(JOURNAL.c.table_name, JOURNAL.c.row_id, JOURNAL.c.before, JOURNAL.c.after)
        .where(JOURNAL.c.change_set == change_set)
        .order_by(JOURNAL.c.id)
    )
    return tuple(Change(*row) for row in connection.execute(query))


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
    data = tuple((key, value) for key, value in json.loads(str(row["data"])))
    target = row["target"]
    return ChangeSet(
        id=int(str(row["id"])),
        label=Label(str(row["label"]), data),
        at=str(row["at"]),
        who=str(row["who"]),
        kind=ChangeKind(row["kind"]),
        target=None if target is None else int(str(target)),
        final=bool(row["final"]),
        previous=str(row["previous"]),
        hash=str(row["hash"]),
    )


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
