"""Dated backups beside the file, and back again."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from budgetdesk.kernel.errors import StoreUnavailable, Unavailable
from budgetdesk.storage.connection import connect, translated
from budgetdesk.storage.tables import RECORD_OF

KEPT_DAYS: Final = 30
"""So many days with a backup are kept, and the last one of each month besides."""


def folder_of(path: Path) -> Path:
    """Where the backups of a budget file lie."""
    return path.with_name(f"{path.stem}-Sicherungen")


def backup(connection: sqlite3.Connection, path: Path, *, reason: str) -> Path:
    """Write a checked copy of the open file and return its path.

    Copies made on closing replace each other within one day; the others are all kept until they
    are old. Raises `sqlite3.Error`, `OSError`, or `StoreUnavailable` where the copy is unsound.
    """
    folder = folder_of(path)
    folder.mkdir(exist_ok=True)
    now = datetime.now(tz=UTC)
    stamp = f"{now:%Y-%m-%d}" if reason == "closing" else f"{now:%Y-%m-%d-%H%M%S}-{reason}"
    target = folder / f"{path.stem}-{stamp}.budget"
    copy_to(connection, target)
    for old in _outdated(folder.glob(f"{path.stem}-*.budget")):
        old.unlink(missing_ok=True)
    return target


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the open file to `target`, which appears only when whole and checked."""
    partial = target.with_name(f"{target.name}.part")
    partial.unlink(missing_ok=True)
    try:
        connection.execute("VACUUM INTO ?", (str(partial),))
        with closing(connect(partial, writable=False)) as copy, translated(partial):
            if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise StoreUnavailable(str(partial), Unavailable.DAMAGED)
        _sync(partial)
        os.replace(partial, target)  # noqa: PTH105 - the one call that is atomic on all systems
    finally:
        partial.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Difference:
    """How a backup differs from the file: rows of one table there and here."""

    table: str
    in_backup: int
    in_file: int


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What restoring would do: the last change in the backup, and what differs."""

    last_change_at: str
    changes_lost: int
    differences: tuple[Difference, ...]


def preview(backup_file: Path, path: Path) -> RestorePreview:
    """Compare a backup with the file. Raises `StoreUnavailable` where one cannot be read."""
    with (
        closing(connect(backup_file, writable=False)) as old,
        closing(connect(path, writable=False)) as new,
    ):
        with translated(backup_file):
            before, last = _counts(old), _last_change(old)
        with translated(path):
            after, latest = _counts(new), _last_change(new)
    return RestorePreview(
        last_change_at=last[1],
        changes_lost=max(0, latest[0] - last[0]),
        differences=tuple(
            Difference(name, before[name], after[name])
            for name in before
            if before[name] != after.get(name)
        ),
    )


def restore(backup_file: Path, path: Path) -> Path:
    """Put the backup in the file's place; the file as it was is kept and its new path returned.

    Raises `StoreUnavailable` where the backup cannot be read; then nothing has changed.
    """
    now = datetime.now(tz=UTC)
    folder = folder_of(path)
    folder.mkdir(exist_ok=True)
    kept = folder / f"{path.stem}-{now:%Y-%m-%d-%H%M%S}-vor-Rueckholung.budget"
    partial = path.with_name(f"{path.name}.part")
    with closing(connect(backup_file, writable=False)) as old, translated(backup_file):
        copy_to(old, partial)
    if path.exists():
        os.replace(path, kept)  # noqa: PTH105
    os.replace(partial, path)  # noqa: PTH105
    return kept


def backups_of(path: Path) -> tuple[Path, ...]:
    """Return the backups of a file, newest first."""
    found = folder_of(path).glob(f"{path.stem}-*.budget")
    return tuple(sorted(found, key=lambda one: one.stat().st_mtime, reverse=True))


def _outdated(backups: Iterable[Path]) -> list[Path]:
    by_age = sorted(backups, key=lambda one: one.stat().st_mtime, reverse=True)
    days: set[str] = set()
    months: set[str] = set()
    outdated = []
    for one in by_age:
        made = datetime.fromtimestamp(one.stat().st_mtime, tz=UTC)
        day, month = f"{made:%Y-%m-%d}", f"{made:%Y-%m}"
        if len(days | {day}) > KEPT_DAYS and month in months:
            outdated.append(one)
            continue
        days.add(day)
        months.add(month)
    return outdated


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 - our own names
        for name in RECORD_OF
    }


def _last_change(connection: sqlite3.Connection) -> tuple[int, str]:
    row = connection.execute("SELECT id, at FROM change_set ORDER BY id DESC LIMIT 1").fetchone()
    return (0, "") if row is None else (int(row[0]), str(row[1]))


def _sync(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
