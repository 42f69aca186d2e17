"""Numbered SQL steps that bring a file to the present schema, one transaction each."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from budgetdesk.storage.connection import APPLICATION_ID


def _steps() -> tuple[str, ...]:
    folder = Path(__file__).with_name("migrations")
    return tuple(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.sql")))


STEPS: Final = _steps()


SCHEMA_QUERY: Final = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite%'"


def known_version() -> int:
    """Return the schema number this program writes."""
    return len(STEPS)


def version_of(connection: sqlite3.Connection) -> int:
    """Schema number of the file; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def schema_of(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the SQL of every table, index and trigger by its name."""
    return dict(connection.execute(SCHEMA_QUERY).fetchall())


def new_schema() -> dict[str, str]:
    """Return what `schema_of` says of a file that was just made."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        return schema_of(connection)


def migrate(connection: sqlite3.Connection) -> None:
    """Run the steps the file has not seen yet. A failing step leaves the file as it was before it.

    Raises the `sqlite3.Error` of the failing step; the caller made a backup.
    """
    # Foreign keys cannot be switched inside a transaction.
    connection.execute("PRAGMA foreign_keys=OFF")
    try:
        for number in range(version_of(connection) + 1, known_version() + 1):
            _run(connection, number)
    finally:
        connection.execute("PRAGMA foreign_keys=ON")


def _run(connection: sqlite3.Connection, number: int) -> None:
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{STEPS[number - 1]}\n"
            f"PRAGMA application_id={APPLICATION_ID};\nPRAGMA user_version={number};"
        )
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            message = f"migration {number} leaves rows that refer to nothing"
            raise sqlite3.IntegrityError(message)
        connection.execute("COMMIT")
    except sqlite3.Error:
        # On a full disk SQLite has rolled back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
