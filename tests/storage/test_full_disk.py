"""A full disk loses nothing, and what is there can still be read."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import StoreUnavailable, Unavailable
from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.bookings import Booking
from budgetdesk.storage import backup, checks
from budgetdesk.storage.journal import Label
from budgetdesk.storage.plain_rows import plain_tables
from budgetdesk.storage.reader import Content
from budgetdesk.storage.store import Access, Store
from budgetdesk.storage.work import Work
from budgetdesk.usecases.desk import Desk
from tests.storage.builders import add_account, add_booking, record_rows

SIZE = 2 * 1024 * 1024


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MiB."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root may mount the small disk that this needs")
    folder = tmp_path / "stick"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)],
        check=False,
        capture_output=True,
        text=True,
    )
    if mounted.returncode:
        pytest.skip(f"this system does not let root mount a disk: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(folder: Path, *, leave: int) -> Path:
    """Fill the disk up to so many bytes."""
    state = os.statvfs(folder)
    ballast = folder / "Urlaubsfilm.bin"
    ballast.write_bytes(bytes(state.f_bavail * state.f_bsize - leave))
    return ballast


def add_many(work: Work, account: Account, number: int) -> None:
    work.keep(Content(number.to_bytes(2, "big") * 4000))
    for cents in range(20):
        add_booking(work, account, -1000 - cents)


def write_until_full(desk: Desk, account: Account) -> int:
    """Return how many deeds were done before the disk was full."""
    for number in range(500):
        try:
            desk.run(Label.of("many"), add_many, account, number)
        except StoreUnavailable as error:
            assert error.why is Unavailable.FULL  # noqa: PT017 - the count before it matters as well
            return number
    pytest.fail("the disk was never full")


def assert_whole(desk: Desk, deeds: int) -> None:
    assert len(desk.read(lambda reader: reader.all(Booking))) == 20 * deeds
    tables = {table.name: table for table in desk.read(lambda reader: list(plain_tables(reader)))}
    assert len(tables["part"].rows) == 40 * deeds
    assert desk.read(lambda reader: checks.faults(reader.connection)) == ()
    assert desk.store.integrity_faults() == ()


def test_a_full_disk_loses_nothing_and_writing_goes_on_once_there_is_room(stick: Path) -> None:
    path = stick / "case.budget"
    desk = Desk(Store.create(path))
    account = desk.run(Label.of("begin"), add_account)
    ballast = fill(stick, leave=SIZE // 2)
    deeds = write_until_full(desk, account)
    assert deeds > 0
    before = record_rows(desk.store._raw)
    ballast.write_bytes(b"")
    fill(stick, leave=0)
    for deed in (desk.undo, lambda: desk.run(Label.of("many"), add_many, account, 999)):
        with pytest.raises(StoreUnavailable) as refused:
            deed()
        assert refused.value.why is Unavailable.FULL
    assert record_rows(desk.store._raw) == before
    assert_whole(desk, deeds)
    ballast.unlink()
    desk.run(Label.of("many"), add_many, account, 999)
    assert_whole(desk, deeds + 1)
    desk.store.close()


def test_closing_on_a_full_disk_does_without_the_backup(stick: Path) -> None:
    path = stick / "case.budget"
    desk = Desk(Store.create(path))
    account = desk.run(Label.of("begin"), add_account)
    desk.run(Label.of("many"), add_many, account, 0)
    fill(stick, leave=0)
    with pytest.raises(StoreUnavailable) as refused:
        desk.store.backup()
    assert refused.value.why is Unavailable.FULL
    assert desk.store.changed
    desk.close()
    assert backup.backups_of(path) == ()
    assert list(stick.rglob("*.part")) == []
    with Desk(Store.open(path)) as again:
        assert again.store.access in {Access.WRITE, Access.READ_PROTECTED}
        assert_whole(again, 1)


def test_no_file_is_left_where_there_is_no_room_for_a_new_one(stick: Path) -> None:
    fill(stick, leave=0)
    with pytest.raises(StoreUnavailable) as refused:
        Store.create(stick / "neu.budget")
    assert refused.value.why is Unavailable.FULL
    assert not (stick / "neu.budget").exists()


def test_restoring_onto_a_full_disk_leaves_the_file_as_it_is(stick: Path, tmp_path: Path) -> None:
    path = stick / "case.budget"
    with Desk(Store.create(path)) as desk:
        desk.run(Label.of("begin"), add_account)
        saved = tmp_path / "saved.budget"
        desk.store.copy_to(saved)
        desk.run(Label.of("more"), add_account, "Bargeld")
        desk.store.changed = False
    before = path.read_bytes()
    fill(stick, leave=0)
    with pytest.raises(StoreUnavailable) as refused:
        backup.restore(saved, path)
    assert refused.value.why is Unavailable.FULL
    assert path.read_bytes() == before
    with Store.open(path) as store, store.reading() as reader:
        assert reader.count(Account) == 2
