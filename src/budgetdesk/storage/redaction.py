"""Taking personal data out of the journal, so that the chain of hashes still proves the rest.

See docs/decisions/0071. The journal's own triggers forbid any change; they are taken down for the
length of the deed, inside its transaction.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Connection, bindparam, delete, select, text, update

from budgetdesk.staff.redacted import Redaction, RedactionId
from budgetdesk.storage.checks import CONTENT_COLUMNS
from budgetdesk.storage.journal import Change, hash_of
from budgetdesk.storage.tables import BLOB, CHANGE_SET, JOURNAL, KEPT_VIEW
from budgetdesk.storage.work import Work

_GUARDS: Final = ("change_set_is_not_changed", "journal_is_not_changed")
_SQL_OF: Final = text("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = :name")


def states_of(work: Work, tables: Iterable[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every state of every row of these tables that the journal tells, oldest first."""
    query = (
        select(JOURNAL.c.table_name, JOURNAL.c.before, JOURNAL.c.after)
        .where(JOURNAL.c.table_name.in_(tuple(tables)))
        .order_by(JOURNAL.c.id)
    )
    for table, *sides in work.connection.execute(query).all():
        for side in sides:
            if side is not None:
                yield table, json.loads(side)


def redact(
    work: Work, change: Callable[[Change], Change], word: Callable[[str], str]
) -> tuple[Redaction, ...]:
    """Rewrite the journal, and what this deed itself will write there; return the notes on it.

    `change` gives a row's entry without the personal data, `word` a text of a label. Every change
    set that differs is noted with the hash of what is left, and the deed cannot be undone.
    """
    connection = work.connection
    notes = []
    with _guards_down(connection):
        heads = connection.execute(select(CHANGE_SET).order_by(CHANGE_SET.c.id)).mappings().all()
        for head in heads:
            work.step()
            left = _redact_one(connection, dict(head), change, word)
            if left is not None:
                notes.append(Redaction(RedactionId(0), int(head["id"]), left))
    work.changes = [change(one) for one in work.changes]
    connection.execute(delete(KEPT_VIEW))
    work.rewrote_history()
    work.make_final()
    return work.add_all(notes)


def drop_content(work: Work, hashes: Iterable[str]) -> None:
    """Delete kept bytes that no record names any more."""
    for one in set(hashes):
        uses = (select(column).where(column == one).limit(1) for column in CONTENT_COLUMNS)
        if not any(work.connection.execute(use).first() for use in uses):
            work.connection.execute(delete(BLOB).where(BLOB.c.hash == one))


@contextmanager
def _guards_down(connection: Connection) -> Iterator[None]:
    made = [connection.execute(_SQL_OF, {"name": name}).scalar_one() for name in _GUARDS]
    for name in _GUARDS:
        connection.execute(text(f"DROP TRIGGER {name}"))
    yield
    for sql in made:
        connection.exec_driver_sql(sql)


def _redact_one(
    connection: Connection,
    head: dict[str, Any],
    change: Callable[[Change], Change],
    word: Callable[[str], str],
) -> str | None:
    """Redact one change set and return the hash of what is left; None where nothing changed."""
    query = select(JOURNAL).where(JOURNAL.c.change_set == head["id"]).order_by(JOURNAL.c.id)
    rows = connection.execute(query).all()
    before = [Change(row.table_name, row.row_id, row.before, row.after) for row in rows]
    after = [change(one) for one in before]
    data = [[key, word(said)] for key, said in json.loads(head["data"])]
    if after == before and data == json.loads(head["data"]):
        return None
    differing = [
        {"entry": row.id, "before": new.before, "after": new.after}
        for row, old, new in zip(rows, before, after, strict=True)
        if old != new
    ]
    if differing:
        own = JOURNAL.c.id == bindparam("entry")
        connection.execute(update(JOURNAL).where(own), differing)
    head["data"] = json.dumps(data, ensure_ascii=False)
    own_head = update(CHANGE_SET).where(CHANGE_SET.c.id == head["id"])
    connection.execute(own_head.values(data=head["data"]))
    return hash_of(head, after)
