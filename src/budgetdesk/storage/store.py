"""A budget file, opened: for writing if possible, else for reading with the reason."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from pathlib import Path
from typing import Self

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from budgetdesk.kernel.errors import StoreTooNew, StoreUnavailable, Unavailable
from budgetdesk.storage import backup, migrate
from budgetdesk.storage.connection import (
    APPLICATION_ID,
    connect,
    engine_on,
    reason_of,
    translated,
)
from budgetdesk.storage.lock import FileLock
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work


class Access(Enum):
    """How a file was opened."""

    WRITE = "write"
    READ_IN_USE = "in_use"
    """Another program has it open for writing."""
    READ_PROTECTED = "read_only"
    """File or folder must not be written."""
    READ_NEWER = "newer"
    """A newer program wrote it."""
    READ_DAMAGED = "damaged"


class Store:
    """One open budget file. Used from one thread only; close it when done."""

    def __init__(self, path: Path, connection: sqlite3.Connection, access: Access) -> None:
        """Take over an opened connection; use `create` or `open` instead."""
        self.path = path
        self.access = access
        self._raw = connection
        self._lock: FileLock | None = None
        self._engine = engine_on(connection, writable=access is Access.WRITE)
        self.changed = False

    @classmethod
    def create(cls, path: Path) -> Store:
        """Make a new, empty file. Raises `StoreUnavailable` where one is there already."""
        if path.exists():
            raise StoreUnavailable(str(path), Unavailable.EXISTS)
        try:
            path.touch(exist_ok=False)
        except OSError as error:
            raise StoreUnavailable(str(path), Unavailable.READ_ONLY) from error
        try:
            return cls.open(path, _new=True)
        except StoreUnavailable:
            path.unlink(missing_ok=True)
            raise

    @classmethod
    def open(cls, path: Path, *, writable: bool = True, _new: bool = False) -> Store:
        """Open a file, for writing if it may be written, else for reading.

        Raises `StoreUnavailable` (missing, no budget file, unreadable).
        """
        if not path.is_file():
            raise StoreUnavailable(str(path), Unavailable.MISSING)
        if not _new:
            _refuse_foreign(path)
        lock = FileLock(path)
        access = _access(path, lock) if writable else Access.READ_PROTECTED
        try:
            return cls._open_as(path, access, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _open_as(cls, path: Path, access: Access, lock: FileLock) -> Store:
        connection = connect(path, writable=access is Access.WRITE)
        try:
            with translated(path):
                found = migrate.version_of(connection)
                damaged = _is_damaged(connection)
            if damaged or found > migrate.KNOWN_VERSION:
                connection.close()
                access = Access.READ_DAMAGED if damaged else Access.READ_NEWER
                connection = connect(path, writable=False)
                lock.release()
            elif access is Access.WRITE and found < migrate.KNOWN_VERSION:
                with translated(path):
                    if found:
                        backup.backup(connection, path, reason="upgrade")
                    migrate.migrate(connection)
            store = cls(path, connection, access)
            store._lock = lock
        except BaseException:
            connection.close()
            raise
        return store

    def require_writable(self) -> None:
        """Raise `StoreUnavailable` or `StoreTooNew` where the file was opened for reading only."""
        if self.access is Access.READ_NEWER:
            with translated(self.path):
                found = migrate.version_of(self._raw)
            raise StoreTooNew(path=str(self.path), found=found, known=migrate.KNOWN_VERSION)
        if self.access is not Access.WRITE:
            raise StoreUnavailable(str(self.path), Unavailable(self.access.value))

    @contextmanager
    def writing(self) -> Iterator[Work]:
        """One transaction: kept if the block ends well, else as if it had never begun."""
        self.require_writable()
        with self._transaction() as connection:
            work = Work(connection)
            yield work
        self.changed = self.changed or bool(work.changes)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """One look at the file in which nothing changes meanwhile."""
        with self._transaction() as connection:
            yield Reader(connection)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection, connection.begin() as transaction:
                try:
                    yield connection
                except BaseException:
                    # SQLite has rolled back by itself on a full disk; a second one then fails.
                    with suppress(sqlite3.Error, DBAPIError):
                        transaction.rollback()
                    raise
        except DBAPIError as error:
            cause = error.orig if isinstance(error.orig, sqlite3.Error) else None
            why = reason_of(cause) if cause else Unavailable.FAILED
            raise StoreUnavailable(str(self.path), why) from error
        except sqlite3.Error as error:
            raise StoreUnavailable(str(self.path), reason_of(error)) from error

    def backup(self, reason: str = "manual") -> Path:
        """Write a dated backup beside the file and return its path."""
        with translated(self.path):
            return backup.backup(self._raw, self.path, reason=reason)

    def integrity_faults(self) -> tuple[str, ...]:
        """What SQLite's own checks find; nothing in a sound file."""
        return integrity_faults(self._raw)

    def close(self) -> None:
        """Close the file; a file that was changed is backed up first."""
        try:
            if self.changed:
                # A full stick must not keep the user from closing; the file itself is safe.
                with suppress(StoreUnavailable, OSError):
                    self.backup(reason="closing")
        finally:
            self._engine.dispose()
            self._raw.close()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        """Use the file for the length of a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it at the end of the block."""
        self.close()


def integrity_faults(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What `integrity_check` and `foreign_key_check` say, in SQLite's words."""
    try:
        rows = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
        keys = [str(tuple(row)) for row in connection.execute("PRAGMA foreign_key_check")]
    except sqlite3.DatabaseError as error:
        # A page of garbage makes the check itself raise instead of answering (measured).
        return (str(error),)
    return tuple(row for row in rows if row != "ok") + tuple(keys)


def _is_damaged(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if migrate.version_of(connection) > 0:
            connection.execute("SELECT hash FROM change_set ORDER BY id DESC LIMIT 1").fetchone()
    except sqlite3.DatabaseError as error:
        if reason_of(error) in {Unavailable.IN_USE, Unavailable.READ_ONLY}:
            raise
        return True
    return False


def _access(path: Path, lock: FileLock) -> Access:
    try:
        with path.open("r+b"):
            pass
        return Access.WRITE if lock.take() else Access.READ_IN_USE
    except OSError:
        return Access.READ_PROTECTED


def _refuse_foreign(path: Path) -> None:
    """Refuse a file that is no budget file before anything is written beside it."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise StoreUnavailable(str(path), Unavailable.READ_ONLY) from error
    is_sqlite = header[:16] == b"SQLite format 3\x00"
    if not is_sqlite or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise StoreUnavailable(str(path), Unavailable.NOT_A_BUDGET_FILE)
