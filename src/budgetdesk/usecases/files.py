"""Budget files as a whole: make, open, check, back up, restore."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path

from budgetdesk.kernel.errors import StoreUnavailable, Unavailable
from budgetdesk.storage import backup, checks
from budgetdesk.storage.backup import RestorePreview
from budgetdesk.storage.checks import Fault, FaultKind
from budgetdesk.storage.journal import Label
from budgetdesk.storage.store import Access, Store
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.setting_up import begin_file

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Return the present time in UTC."""
    return datetime.now(tz=UTC)


def fixed_clock(day: date) -> Clock:
    """Return a clock that stands at noon of the day, for looking at a file as of that day."""
    noon = datetime.combine(day, time(12), tzinfo=UTC)
    return lambda: noon


def create_file(path: Path, name: str, *, who: str = "", clock: Clock = system_clock) -> Desk:
    """Make a new budget file for the person with this name. Raises `StoreUnavailable`."""
    desk = create_empty(path, who=who, clock=clock)
    desk.run(Label.of("begin_file"), begin_file, name)
    return desk


def create_empty(path: Path, *, who: str = "", clock: Clock = system_clock) -> Desk:
    """Make a new budget file with nothing in it. Raises `StoreUnavailable`."""
    return Desk(Store.create(path), who=who, clock=clock)


def open_file(
    path: Path, *, writable: bool = False, who: str = "", clock: Clock = system_clock
) -> Desk:
    """Open a budget file.

    Raises `StoreUnavailable`, and `StoreTooNew`, where it is asked to be writable and is not.
    """
    store = Store.open(path, writable=writable)
    try:
        if writable:
            store.require_writable()
    except BaseException:
        store.close()
        raise
    return Desk(store, who=who, clock=clock)


def access_of(desk: Desk) -> Access:
    """Return how the file was opened, and why not for writing."""
    return desk.store.access


def check_file(desk: Desk) -> tuple[Fault, ...]:
    """All that is wrong with the file: SQLite's own checks, the journal's chain, every record.

    Raises `StoreTooNew` for a file of a newer program, whose tables this one does not know.
    """
    if desk.store.access is Access.READ_NEWER:
        desk.store.require_writable()
    structure = tuple(Fault(FaultKind.SQLITE, text) for text in desk.store.integrity_faults())
    if structure:
        # On a broken structure the records cannot be trusted to be readable at all.
        return structure
    with desk.store.reading() as reader:
        return checks.faults(reader.connection)


def back_up(desk: Desk, target: Path | None = None) -> Path:
    """Write a checked copy: to `target`, or dated beside the file. Raises `StoreUnavailable`."""
    if target is None:
        return desk.store.backup()
    if target.exists():
        raise StoreUnavailable(str(target), Unavailable.EXISTS)
    desk.store.copy_to(target)
    return target


def preview_restore(backup_file: Path, path: Path) -> RestorePreview:
    """Say what restoring would change; nothing is written. Raises `StoreUnavailable`."""
    return backup.preview(backup_file, path)


def restore_file(backup_file: Path, path: Path) -> Path:
    """Put a backup in the file's place and return where the file as it was is kept.

    Raises `StoreUnavailable` where the backup is unsound or the file is open elsewhere.
    """
    with Store.open(backup_file, writable=False) as copy:
        if copy.access is Access.READ_DAMAGED or copy.integrity_faults():
            raise StoreUnavailable(str(backup_file), Unavailable.DAMAGED)
    return backup.restore(backup_file, path)


def backups_of(path: Path) -> tuple[Path, ...]:
    """Return the backups beside a file, newest first."""
    return backup.backups_of(path)
