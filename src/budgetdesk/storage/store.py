"""A budget file, opened: for writing if possible, else for reading with the reason."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from enum import Enum
from pathlib import Path
from threading import get_ident
from typing import Self

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from budgetdesk.kernel.errors import (
    BudgetDeskError,
    NotAllowed,
    StoreTooNew,
    StoreUnavailable,
    Unavailable,
)
from budgetdesk.storage import backup, kept_views, migrate
from budgetdesk.storage.codec import RowNotUnderstood
from budgetdesk.storage.connection import (
    connect,
    reason_of,
    schema_number,
    translated,
)
from budgetdesk.storage.engine import engine_on
from budgetdesk.storage.lock import FileLock
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.references import require_not_named
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
        self._engine = engine_on(connection)
        self._thread = get_ident()
        self.changed = False

    @classmethod
    def create(cls, path: Path) -> Store:
        """Make a new, empty file. Raises `StoreUnavailable` where one is there already."""
        if path.exists():
            raise StoreUnavailable(str(path), Unavailable.EXISTS)
        with translated(path):
            path.touch(exist_ok=False)
        try:
            store = cls._open_as(path, *_access(path))
            store.require_writable()
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return store

    @classmethod
    def open(cls, path: Path, *, writable: bool = True) -> Store:
        """Open a file, for writing if it may be written, else for reading.

        Raises `StoreUnavailable` (missing, no budget file, unreadable, full disk on an upgrade).
        """
        if schema_number(path) > migrate.known_version():
            return cls._open_as(path, Access.READ_NEWER)
        if not writable:
            return cls._open_as(path, Access.READ_PROTECTED)
        return cls._open_as(path, *_access(path))

    @classmethod
    def _open_as(cls, path: Path, access: Access, lock: FileLock | None = None) -> Store:
        try:
            connection = connect(path, writable=access is Access.WRITE)
            try:
                with translated(path):
                    if _is_damaged(connection):
                        connection.close()
                        access, connection = Access.READ_DAMAGED, connect(path, writable=False)
                    else:
                        connection = _at_known_version(connection, path, access)
                store = cls(path, connection, access)
            except BaseException:
                connection.close()
                raise
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        store._lock = lock
        return store

    def require_writable(self) -> None:
        """Raise `StoreUnavailable` or `StoreTooNew` where the file was opened for reading only."""
        if self.access is Access.READ_NEWER:
            with translated(self.path):
                found = migrate.version_of(self._raw)
            raise StoreTooNew(path=str(self.path), found=found, known=migrate.known_version())
        if self.access is not Access.WRITE:
            raise StoreUnavailable(str(self.path), Unavailable(self.access.value))

    @contextmanager
    def writing(self) -> Iterator[Work]:
        """One transaction: kept if the block ends well, else as if it had never begun.

        Raises `StoreUnavailable` or `StoreTooNew`, and `NotAllowed` ("still_referred_to") where
        the block leaves a record that refers to a removed one.
        """
        self.require_writable()
        with self._transaction("BEGIN IMMEDIATE") as connection:
            work = Work(connection)
            yield work
            require_not_named(work)
        self.changed = self.changed or bool(work.changes)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """One look at the file in which nothing changes meanwhile. Raises `StoreUnavailable`."""
        with self._transaction("BEGIN") as connection:
            yield Reader(connection)

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        if get_ident() != self._thread or self._raw.in_transaction:
            # Both would quietly spoil the transaction that is under way.
            message = "a store is used from one thread, and by one block at a time"
            raise RuntimeError(message)
        try:
            with self._engine.connect() as plain:
                connection = plain.execution_options(begin=begin)
                with connection.begin() as transaction:
                    try:
                        yield connection
                    except BaseException:
                        # SQLite has rolled back by itself on a full disk; a second one then fails.
                        with suppress(sqlite3.Error, DBAPIError):
                            transaction.rollback()
                        raise
        except (UnicodeEncodeError, OverflowError) as error:
            # A name with broken bytes, or an amount beyond 64 bit: SQLite can hold neither.
            raise NotAllowed("not_storable") from error
        except (RowNotUnderstood, UnicodeDecodeError) as error:
            raise StoreUnavailable(str(self.path), Unavailable.DAMAGED) from error
        except DBAPIError as error:
            cause = error.orig if isinstance(error.orig, sqlite3.Error) else sqlite3.Error()
            raise _meaning(self.path, cause) from error
        except sqlite3.Error as error:
            raise _meaning(self.path, error) from error

    def backup(self, reason: str = backup.BY_HAND) -> Path:
        """Write a dated backup beside the file and return its path. Raises `StoreUnavailable`."""
        with translated(self.path):
            return backup.backup(self._raw, self.path, reason=reason)

    def copy_to(self, target: Path) -> None:
        """Write a checked copy of the file. Raises `StoreUnavailable`."""
        with translated(self.path):
            backup.copy_to(self._raw, target)

    def keep_views(self, views: Mapping[str, str]) -> None:
        """Keep what pages show, for the next start. No change, and nothing where it cannot be."""
        if self.access is Access.WRITE:
            kept_views.keep(self._raw, views)

    def keeps_view(self, name: str) -> bool:
        """Tell whether a view of the file as it is now is kept under this name."""
        return kept_views.found(self._raw, name) is not None

    def integrity_faults(self) -> tuple[str, ...]:
        """What SQLite's own checks find; nothing in a sound file."""
        return integrity_faults(self._raw)

    def close(self) -> None:
        """Close the file; a file that was changed is backed up first. Harmless a second time."""
        try:
            if self.changed:
                self.changed = False
                # A full stick must not keep the user from closing; the file itself is safe.
                with suppress(StoreUnavailable):
                    self.backup(reason=backup.CLOSING)
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
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        # A page of garbage makes the check itself raise instead of answering (measured).
        return (str(error),)
    return tuple(row for row in rows if row != "ok") + tuple(keys)


def _is_damaged(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if migrate.version_of(connection) > 0:
            connection.execute("SELECT hash FROM change_set ORDER BY id DESC LIMIT 1").fetchone()
    except UnicodeDecodeError:
        return True
    except sqlite3.DatabaseError as error:
        if reason_of(error) in {Unavailable.IN_USE, Unavailable.READ_ONLY, Unavailable.FULL}:
            raise
        return True
    return False


def _at_known_version(
    connection: sqlite3.Connection, path: Path, access: Access
) -> sqlite3.Connection:
    """Bring an older file to the present schema: the file itself, or a copy in memory to read."""
    found = migrate.version_of(connection)
    if found >= migrate.known_version():
        return connection
    if access is Access.WRITE:
        if found:
            backup.backup(connection, path, reason=backup.UPGRADE)
        migrate.migrate(connection)
        return connection
    if not found:
        raise StoreUnavailable(str(path), Unavailable.NOT_A_BUDGET_FILE)
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.backup(copy)
        migrate.migrate(copy)
    except sqlite3.Error:
        copy.close()
        raise
    connection.close()
    return copy


def _access(path: Path) -> tuple[Access, FileLock]:
    lock = FileLock(path)
    try:
        with path.open("r+b"):
            pass
        return (Access.WRITE if lock.take() else Access.READ_IN_USE), lock
    except OSError:
        return Access.READ_PROTECTED, lock


def _meaning(path: Path, error: sqlite3.Error) -> BudgetDeskError:
    if getattr(error, "sqlite_errorname", "") == "SQLITE_CONSTRAINT_FOREIGNKEY":
        return NotAllowed("still_referred_to")
    return StoreUnavailable(str(path), reason_of(error))
