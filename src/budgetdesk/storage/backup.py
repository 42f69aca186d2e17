"""Dated backups beside the file, and back again."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from budgetdesk.kernel.errors import StoreUnavailable, Unavailable
from budgetdesk.storage.connection import connect, schema_number, translated
from budgetdesk.storage.lock import FileLock
from budgetdesk.storage.tables import RECORD_OF

KEPT_DAYS: Final = 30
"""So many days with a backup are kept, and the last one of each month besides."""

CLOSING: Final = ""
"""Reason of the copy made on closing; a later one on the same day replaces it."""
BY_HAND: Final = "von-Hand"
UPGRADE: Final = "vor-Umstellung"
RESTORE: Final = "vor-Rueckholung"


def folder_of(path: Path) -> Path:
    """Where the backups of a budget file lie."""
    return path.with_name(f"{path.stem}-Sicherungen")


def backup(connection: sqlite3.Connection, path: Path, *, reason: str) -> Path:
    """Write a checked copy of the open file and return its path.

    Copies made on closing replace each other within one day; the others are all kept until they
    are old. Raises `StoreUnavailable`, also where the copy is unsound.
    """
    target = _new_name(path, reason)
    with translated(path):
        target.parent.mkdir(exist_ok=True)
        for left in target.parent.glob("*.budget.part"):
            left.unlink(missing_ok=True)
        copy_to(connection, target)
        for old in _outdated(path, backups_of(path)):
            old.unlink(missing_ok=True)
    return target


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the open file to `target`, which appears only when whole and checked.

    Raises `StoreUnavailable`.
    """
    partial = target.with_name(f"{target.name}.part")
    with translated(target):
        partial.unlink(missing_ok=True)
        try:
            connection.execute("VACUUM INTO ?", (str(partial),))
            _require_sound(partial)
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
    """What restoring would do: the last change in the backup, and what differs.

    `changes_lost` is None, and nothing differs, where the present file can no longer be read.
    """

    last_change_at: str
    changes_lost: int | None
    differences: tuple[Difference, ...]


def preview(backup_file: Path, path: Path) -> RestorePreview:
    """Compare a backup with the file, as far as the file can still be read.

    Raises `StoreUnavailable` where the backup cannot be read.
    """
    before, last = _summary(backup_file)
    try:
        after, latest = _summary(path)
    except StoreUnavailable:
        return RestorePreview(last[1], None, ())
    return RestorePreview(
        last_change_at=last[1],
        changes_lost=max(0, latest[0] - last[0]),
        differences=tuple(
            Difference(name, before[name], after[name])
            for name in RECORD_OF
            if before[name] != after[name]
        ),
    )


def restore(backup_file: Path, path: Path) -> Path:
    """Put the backup in the file's place; the file as it was is kept and its new path returned.

    Raises `StoreUnavailable` where the backup is unsound or the file is open somewhere; then
    nothing has changed. Where there is no file any more, the path returned names none.
    """
    schema_number(backup_file)
    kept = _new_name(path, RESTORE)
    fresh = path.with_name(f"{path.name}.restored")
    lock = FileLock(path)
    with translated(path):
        if not lock.take():
            raise StoreUnavailable(str(path), Unavailable.IN_USE)
        try:
            kept.parent.mkdir(exist_ok=True)
            with closing(connect(backup_file, writable=False)) as old:
                copy_to(old, fresh)
            _move_with_journal(path, kept)
            try:
                os.replace(fresh, path)  # noqa: PTH105
            except OSError:
                _move_with_journal(kept, path)
                raise
        finally:
            fresh.unlink(missing_ok=True)
            lock.release()
    return kept


def backups_of(path: Path) -> tuple[Path, ...]:
    """Return the backups of a file, newest first."""
    folder = folder_of(path)
    found = [one for one in folder.iterdir() if _day_of(path, one)] if folder.is_dir() else []
    return tuple(sorted(found, key=lambda one: _age_key(path, one), reverse=True))


def _new_name(path: Path, reason: str) -> Path:
    now = datetime.now(tz=UTC).astimezone()
    stamp = f"{now:%Y-%m-%d}" if reason == CLOSING else f"{now:%Y-%m-%d-%H%M%S}-{reason}"
    return folder_of(path) / f"{path.stem}-{stamp}.budget"


def _day_of(path: Path, one: Path) -> date | None:
    """Return the day in a backup's name; None where it is no backup of this file."""
    pattern = rf"{re.escape(path.stem)}-(\d{{4}}-\d\d-\d\d)(-\d{{6}}-[\w-]+)?\.budget"
    found = re.fullmatch(pattern, one.name)
    with suppress(ValueError):
        return date.fromisoformat(found[1]) if found else None
    return None


def _age_key(path: Path, one: Path) -> tuple[date, float]:
    # The name outlives copying to another disk, the file's own time does not.
    return _day_of(path, one) or date.min, one.stat().st_mtime


def _outdated(path: Path, newest_first: Iterable[Path]) -> list[Path]:
    days: set[date] = set()
    months: set[tuple[int, int]] = set()
    outdated = []
    for one in newest_first:
        day = _day_of(path, one) or date.min
        month = (day.year, day.month)
        if len(days | {day}) > KEPT_DAYS and month in months:
            outdated.append(one)
            continue
        days.add(day)
        months.add(month)
    return outdated


def _summary(path: Path) -> tuple[dict[str, int], tuple[int, str]]:
    """Count the rows of each table of records, and name the last change: number and time."""
    schema_number(path)
    with closing(connect(path, writable=False)) as connection, translated(path):
        master = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        # An older file has not all the tables yet.
        present = {name for (name,) in master}
        counts = {name: _count(connection, name) if name in present else 0 for name in RECORD_OF}
        last = connection.execute("SELECT id, at FROM change_set ORDER BY id DESC LIMIT 1")
        return counts, (last.fetchone() or (0, ""))


def _count(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 - our own names


def _require_sound(copy: Path) -> None:
    with closing(connect(copy, writable=False)) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise StoreUnavailable(str(copy), Unavailable.DAMAGED)


def _move_with_journal(path: Path, target: Path) -> None:
    """Move a file with what a crash left beside it: only both together are its state.

    The journal goes first: beside another file it would be played back into that.
    """
    for suffix in ("-journal", ""):
        source = path.with_name(f"{path.name}{suffix}")
        if source.exists():
            os.replace(source, target.with_name(f"{target.name}{suffix}"))  # noqa: PTH105


def _sync(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
