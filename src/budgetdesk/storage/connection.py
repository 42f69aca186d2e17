"""One SQLite connection with the settings a file that people carry around needs.

DELETE journal (no side files to lose), synchronous FULL, foreign keys on, and transactions that
we begin ourselves, because pysqlite's own leave DDL outside (measured, see docs/decisions).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from budgetdesk.kernel.errors import StoreUnavailable, Unavailable

APPLICATION_ID: Final = int.from_bytes(b"BDSK", "big")
"""Written into the file's header so that it can be recognised."""

_READ_ONLY_PRAGMAS: Final = ("PRAGMA foreign_keys=ON", "PRAGMA busy_timeout=5000")
_PRAGMAS: Final = (
    *_READ_ONLY_PRAGMAS,
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=FULL",
)
_REASONS: Final = {
    "SQLITE_FULL": Unavailable.FULL,
    "SQLITE_IOERR_WRITE": Unavailable.FULL,
    "SQLITE_BUSY": Unavailable.IN_USE,
    "SQLITE_LOCKED": Unavailable.IN_USE,
    "SQLITE_READONLY": Unavailable.READ_ONLY,
    "SQLITE_CANTOPEN": Unavailable.READ_ONLY,
    "SQLITE_CORRUPT": Unavailable.DAMAGED,
    "SQLITE_NOTADB": Unavailable.NOT_A_BUDGET_FILE,
}


def connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    """Open the file as it is. Raises `StoreUnavailable`; never creates a file."""
    with translated(path):
        mode = "rw" if writable else "ro"
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None
        )
        for pragma in _PRAGMAS if writable else _READ_ONLY_PRAGMAS:
            connection.execute(pragma)
        return connection


def engine_on(connection: sqlite3.Connection, *, writable: bool) -> Engine:
    """SQLAlchemy engine that uses this one connection and begins its own transactions."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    begin = "BEGIN IMMEDIATE" if writable else "BEGIN"

    @event.listens_for(engine, "begin")
    def begin_transaction(transaction: object) -> None:  # noqa: ARG001 - SQLAlchemy's signature
        connection.execute(begin)

    return engine


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into `StoreUnavailable` with a reason the user can act upon."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreUnavailable(str(path), reason_of(error)) from error


def reason_of(error: sqlite3.Error) -> Unavailable:
    """Return what a SQLite error means to the user."""
    name = getattr(error, "sqlite_errorname", None) or ""
    for prefix, reason in _REASONS.items():
        if name.startswith(prefix):
            return reason
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(
        error, (sqlite3.OperationalError, sqlite3.IntegrityError)
    ):
        return Unavailable.DAMAGED
    return Unavailable.FAILED
