"""Numbered SQL steps that bring a file to the present schema, one transaction each."""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from typing import Final

from budgetdesk.storage.connection import APPLICATION_ID


def _steps() -> tuple[str, ...]:
    folder = files("budgetdesk.storage") / "migrations"
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".sql"))
    return tuple((folder / name).read_text(encoding="utf-8") for name in names)


STEPS: Final = _steps()
KNOWN_VERSION: Final = len(STEPS)
"""The schema number this program writes."""


def version_of(connection: sqlite3.Connection) -> int:
    """Schema number of the file; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def application_id_of(connection: sqlite3.Connection) -> int:
    """Return the mark in the file's header; ours is `APPLICATION_ID`."""
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Run the steps the file has not seen yet. A failing step leaves the file as it was before it.

    Raises the `sqlite3.Error` of the failing step; the caller made a backup.
    """
    for number in range(version_of(connection) + 1, KNOWN_VERSION + 1):
        try:
            # Foreign keys cannot be switched inside a transaction.
            connection.execute("PRAGMA foreign_keys=OFF")
            connection.executescript(
                f"BEGIN IMMEDIATE;\n{STEPS[number - 1]}\n"
                f"PRAGMA application_id={APPLICATION_ID};\nPRAGMA user_version={number};\nCOMMIT;"
            )
        except sqlite3.Error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        finally:
            connection.execute("PRAGMA foreign_keys=ON")
