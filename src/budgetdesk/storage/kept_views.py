"""What pages showed last, kept in the file itself, so that the next start can show it at once.

Read by SQLite alone, before SQLAlchemy is loaded. A view counts only for the file as it was when
the view was made: beside each stands the hash of the last change set. It lies outside the journal
and is packed with a check sum; whatever is wrong with it, there is simply none.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from budgetdesk.kernel.errors import StoreUnavailable
from budgetdesk.storage import migrate
from budgetdesk.storage.connection import connect, schema_number

_HEAD: Final = "(SELECT hash FROM change_set ORDER BY id DESC LIMIT 1)"
_FIND: Final = f"SELECT content FROM kept_view WHERE name = ? AND head = {_HEAD}"  # noqa: S608
_KEEP: Final = f"INSERT INTO kept_view (name, head, content) VALUES (?, {_HEAD}, ?)"  # noqa: S608


def kept_view(path: Path, name: str) -> str | None:
    """Return the view of this name in a file of this program's schema; None where none counts."""
    try:
        if schema_number(path) != migrate.known_version():
            return None
        with closing(connect(path, writable=False)) as connection:
            return found(connection, name)
    except StoreUnavailable:
        # Whoever opens the file next says what is wrong with it.
        return None


def found(connection: sqlite3.Connection, name: str) -> str | None:
    """Return the view of this name that counts for the file as it is now, or None."""
    try:
        row = connection.execute(_FIND, (name,)).fetchone()
        return None if row is None else zlib.decompress(row[0]).decode()
    except (sqlite3.Error, zlib.error, UnicodeDecodeError):
        return None


def keep(connection: sqlite3.Connection, views: Mapping[str, str]) -> None:
    """Put these views in the place of all others; where that fails, the file stays as it is."""
    packed = [(name, zlib.compress(text.encode())) for name, text in views.items()]
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM kept_view")
        connection.executemany(_KEEP, packed)
        connection.execute("COMMIT")
    except sqlite3.Error:
        # On a full disk SQLite has rolled back by itself.
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
