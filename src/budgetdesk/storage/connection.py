"""One SQLite connection with the settings a file that people carry around needs.

DELETE journal (no side files to lose), synchronous EXTRA (what was acknowledged survives a power
cut), secure_delete (what is deleted is overwritten), foreign keys on, and transactions that we
begin ourselves, because pysqlite's own leave DDL outside (measured, see docs/decisions).
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from budgetdesk.kernel.errors import StoreUnavailable, Unavailable

APPLICATION_ID: Final = int.from_bytes(b"BDSK", "big")
"""Written into the file's header so that it can be recognised."""

_READ_ONLY_PRAGMAS: Final = ("PRAGMA busy_timeout=5000", "PRAGMA foreign_keys=ON")
_PRAGMAS: Final = (
    *_READ_ONLY_PRAGMAS,
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    # What a user deletes must not stay readable in the file; not every build of SQLite does so.
    "PRAGMA secure_delete=ON",
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
_SYSTEM_REASONS: Final = {
    errno.ENOSPC: Unavailable.FULL,
    errno.EDQUOT: Unavailable.FULL,
    errno.EACCES: Unavailable.READ_ONLY,
    errno.EPERM: Unavailable.READ_ONLY,
    errno.EROFS: Unavailable.READ_ONLY,
    errno.ENOENT: Unavailable.MISSING,
    errno.ENOTDIR: Unavailable.MISSING,
    errno.EIO: Unavailable.DAMAGED,
}
_USER_VERSION: Final = slice(60, 64)
_APPLICATION_ID: Final = slice(68, 72)


def connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    """Open the file as it is. Raises `StoreUnavailable`; never creates a file."""
    if not path.is_file():
        raise StoreUnavailable(str(path), Unavailable.MISSING)
    if not writable:
        _play_back(path)
    mode = "rw" if writable else "ro"
    with translated(path):
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None
        )
        try:
            for pragma in _PRAGMAS if writable else _READ_ONLY_PRAGMAS:
                connection.execute(pragma)
        except sqlite3.Error:
            connection.close()
            raise
        return connection


def _play_back(path: Path) -> None:
    """Let SQLite take back what a crash left half written; reading alone is not allowed to."""
    real = path.resolve()
    if not real.with_name(f"{real.name}-journal").exists():
        return
    # Where that cannot be done, the reader that follows says why.
    with suppress(sqlite3.Error):
        connection = sqlite3.connect(f"{real.as_uri()}?mode=rw", uri=True, isolation_level=None)
        with closing(connection):
            connection.execute("SELECT count(*) FROM sqlite_master")


def schema_number(path: Path) -> int:
    """Schema number in a budget file's header, read without touching the file.

    Raises `StoreUnavailable` where it is missing, not readable, or no budget file.
    """
    if not path.exists():
        raise StoreUnavailable(str(path), Unavailable.MISSING)
    if not path.is_file():
        raise StoreUnavailable(str(path), Unavailable.NOT_A_BUDGET_FILE)
    with translated(path), path.open("rb") as file:
        header = file.read(100)
    is_sqlite = header.startswith(b"SQLite format 3\x00")
    if not is_sqlite or int.from_bytes(header[_APPLICATION_ID], "big") != APPLICATION_ID:
        raise StoreUnavailable(str(path), Unavailable.NOT_A_BUDGET_FILE)
    return int.from_bytes(header[_USER_VERSION], "big", signed=True)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's and the system's errors into `StoreUnavailable` with a reason to act upon."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreUnavailable(str(path), reason_of(error)) from error
    except UnicodeDecodeError as error:
        # SQLite quotes what it cannot read, and Python cannot read that either.
        raise StoreUnavailable(str(path), Unavailable.DAMAGED) from error
    except OSError as error:
        reason = _SYSTEM_REASONS.get(error.errno or 0, Unavailable.FAILED)
        raise StoreUnavailable(str(path), reason) from error


def reason_of(error: sqlite3.Error) -> Unavailable:
    """Return what a SQLite error means to the user."""
    name = getattr(error, "sqlite_errorname", "")
    for prefix, reason in _REASONS.items():
        if name.startswith(prefix):
            return reason
    # Raised by Python, not by SQLite: a text in the file is no UTF-8.
    if str(error).startswith("Could not decode to UTF-8"):
        return Unavailable.DAMAGED
    return Unavailable.FAILED
