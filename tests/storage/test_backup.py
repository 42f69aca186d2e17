"""Backups are sound, dated and few; restoring one keeps what was there."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import StoreUnavailable, Unavailable
from budgetdesk.ledger.accounts import Account
from budgetdesk.storage import backup, checks
from budgetdesk.storage.backup import Difference
from budgetdesk.storage.journal import Label
from budgetdesk.storage.store import Store
from budgetdesk.storage.work import Work
from budgetdesk.usecases.desk import Desk
from tests.storage.builders import add_account, add_booking, rows_of


class Clock:
    """A clock that the test sets."""

    present = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)

    @classmethod
    def now(cls, *, tz: object) -> datetime:
        assert tz is UTC
        return cls.present


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    monkeypatch.setattr(backup, "datetime", Clock)
    monkeypatch.setattr(Clock, "present", datetime(2026, 11, 21, 12, 0, tzinfo=UTC))
    return Clock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Akte [Müller].budget"


@pytest.fixture
def desk(path: Path, clock: type[Clock]) -> Iterator[Desk]:
    with Desk(Store.create(path)) as desk:
        desk.run(Label.of("begin"), add_account)
        yield desk
        desk.store.changed = False


def add_a_booking(work: Work) -> None:
    add_booking(work, work.all(Account)[0])


def names(path: Path) -> list[str]:
    return sorted(one.name for one in backup.folder_of(path).iterdir())


def test_a_backup_is_a_sound_dated_copy_beside_the_file(desk: Desk, path: Path) -> None:
    saved = desk.store.backup()
    stamp = f"{Clock.present.astimezone():%Y-%m-%d-%H%M%S}"
    assert saved == path.parent / "Akte [Müller]-Sicherungen" / (
        f"Akte [Müller]-{stamp}-von-Hand.budget"
    )
    assert rows_of(saved) == rows_of(path)
    with Store.open(saved) as store, store.reading() as reader:
        assert checks.faults(reader.connection) == ()
        assert store.integrity_faults() == ()
    assert backup.backups_of(path) == (saved,)


def test_a_backup_has_the_settings_of_the_file(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.store.backup())) as connection:
        settings = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version", "journal_mode", "integrity_check")
        ]
    assert settings == [0x4244534B, 7, "delete", "ok"]


def test_copies_made_on_closing_replace_each_other_within_one_day(path: Path) -> None:
    with Desk(Store.create(path)) as desk:
        desk.run(Label.of("begin"), add_account)
    for number in range(3):
        with Desk(Store.open(path)) as desk:
            desk.run(Label.of("more"), add_account, str(number))
    [saved] = backup.backups_of(path)
    assert rows_of(saved) == rows_of(path)


def test_nothing_is_copied_on_closing_where_nothing_changed(path: Path) -> None:
    Store.create(path).close()
    with Desk(Store.open(path)) as desk:
        desk.read(lambda reader: reader.all(Account))
    assert backup.backups_of(path) == ()


def test_of_two_years_thirty_days_and_the_last_of_each_month_are_kept(
    desk: Desk, path: Path, clock: type[Clock], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two days a week for two years; the file's own times are of no account."""
    first = datetime(2025, 1, 1, 12, 0, tzinfo=UTC)
    days = [first + timedelta(days=7 * week + extra) for week in range(104) for extra in (0, 3)]
    for day in days:
        monkeypatch.setattr(clock, "present", day)
        saved = desk.store.backup(backup.CLOSING)
        os.utime(saved, (0, 0))
    kept = [date.fromisoformat(name.split("]-")[1][:10]) for name in names(path)]
    recent = {day.date() for day in days[-30:]}
    of_months = {
        max(day.date() for day in days if day.date().replace(day=1) == month)
        for month in {day.date().replace(day=1) for day in days}
    }
    assert set(kept) == recent | of_months
    assert len(kept) == len(set(kept)) == 50


def test_copies_by_hand_are_kept_beside_that_of_the_day(
    desk: Desk, path: Path, clock: type[Clock], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.store.backup(backup.CLOSING)
    for minutes in (1, 2):
        later = clock.present + timedelta(minutes=minutes)
        monkeypatch.setattr(clock, "present", later)
        desk.store.backup()
    assert len(names(path)) == 3


def test_only_own_backups_are_counted_and_removed(desk: Desk, path: Path) -> None:
    folder = backup.folder_of(path)
    folder.mkdir()
    others = ["Akte [Müller]-wichtig.budget", "Akte M-2001-01-01.budget", "Notiz 2001-01-01.txt"]
    for name in others:
        (folder / name).write_text("bleibt")
    saved = desk.store.backup()
    assert backup.backups_of(path) == (saved,)
    assert names(path) == sorted([*others, saved.name])


def test_what_a_crash_left_of_a_copy_is_cleared_away(desk: Desk, path: Path) -> None:
    folder = backup.folder_of(path)
    folder.mkdir()
    (folder / "Akte [Müller]-2026-01-01.budget.part").write_bytes(b"half")
    desk.store.backup()
    assert [name for name in names(path) if name.endswith(".part")] == []


def test_an_unsound_copy_takes_nobody_s_place(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.budget"
    target.write_bytes(b"older copy")

    def spoil(copy: Path) -> None:
        copy.write_bytes(copy.read_bytes()[:5000])
        require_sound(copy)

    require_sound = backup._require_sound
    monkeypatch.setattr(backup, "_require_sound", spoil)
    with pytest.raises(StoreUnavailable) as refused:
        desk.store.copy_to(target)
    assert refused.value.why is Unavailable.DAMAGED
    assert target.read_bytes() == b"older copy"
    assert not target.with_name("copy.budget.part").exists()


# ---------------------------------------------------------------------------------- restoring


def test_restoring_brings_the_backup_and_keeps_the_file_as_it_was(desk: Desk, path: Path) -> None:
    saved = desk.store.backup()
    old = rows_of(path)
    desk.run(Label.of("more"), add_a_booking)
    new = rows_of(path)
    desk.store.changed = False
    desk.close()
    kept = backup.restore(saved, path)
    assert rows_of(path) == old
    assert rows_of(kept) == new
    assert kept in backup.backups_of(path)
    assert rows_of(saved) == old
    with Desk(Store.open(path)) as again:
        assert again.read(lambda reader: checks.faults(reader.connection)) == ()
        again.run(Label.of("more"), add_a_booking)


def test_the_preview_counts_what_would_be_lost(desk: Desk, path: Path) -> None:
    saved = desk.store.backup()
    [begin] = desk.history()
    desk.run(Label.of("more"), add_a_booking)
    desk.run(Label.of("more"), add_a_booking)
    before = path.read_bytes()
    preview = backup.preview(saved, path)
    assert preview.last_change_at == begin.at
    assert preview.changes_lost == 2
    assert preview.differences == (Difference("booking", 0, 2), Difference("part", 0, 4))
    assert path.read_bytes() == before


def test_the_preview_of_an_older_schema_counts_what_it_has(desk: Desk, path: Path) -> None:
    saved = desk.store.backup()
    with closing(sqlite3.connect(saved)) as connection:
        connection.execute("DROP TABLE rule")
    assert backup.preview(saved, path).differences == ()


def test_a_file_open_for_writing_is_not_replaced(desk: Desk, path: Path) -> None:
    saved = desk.store.backup()
    desk.run(Label.of("more"), add_a_booking)
    before = path.read_bytes()
    with pytest.raises(StoreUnavailable) as refused:
        backup.restore(saved, path)
    assert refused.value.why is Unavailable.IN_USE
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"no backup at all", None])
def test_what_is_no_backup_is_not_restored(
    desk: Desk, path: Path, tmp_path: Path, content: bytes | None
) -> None:
    false = tmp_path / "falsch.budget"
    if content is None:
        with closing(sqlite3.connect(false)) as connection:
            connection.execute("CREATE TABLE account (id INTEGER)")
    else:
        false.write_bytes(content)
    desk.store.changed = False
    desk.close()
    before = path.read_bytes()
    for deed in (backup.restore, backup.preview):
        with pytest.raises(StoreUnavailable) as refused:
            deed(false, path)
        assert refused.value.why is Unavailable.NOT_A_BUDGET_FILE
    assert path.read_bytes() == before


def test_a_damaged_backup_is_not_restored(desk: Desk, path: Path) -> None:
    saved = desk.store.backup()
    content = saved.read_bytes()
    saved.write_bytes(content[:8192] + bytes(4096) + content[12288:])
    desk.store.changed = False
    desk.close()
    before = path.read_bytes()
    with pytest.raises(StoreUnavailable):
        backup.restore(saved, path)
    assert path.read_bytes() == before
    left = {one.name for one in path.parent.iterdir()}
    assert left == {path.name, "Akte [Müller]-Sicherungen"}


def test_a_lost_file_is_restored_too(desk: Desk, path: Path) -> None:
    saved = desk.store.backup()
    old = rows_of(path)
    desk.store.changed = False
    desk.close()
    path.unlink()
    backup.restore(saved, path)
    assert rows_of(path) == old


def test_a_damaged_file_is_kept_byte_for_byte_with_what_a_crash_left_beside_it(
    desk: Desk, path: Path
) -> None:
    """A journal left beside the restored file would be played back into it."""
    saved = desk.store.backup()
    old = rows_of(path)
    desk.store._raw.execute("PRAGMA cache_size=1")
    desk.store._raw.execute("BEGIN IMMEDIATE")
    for number in range(200):
        desk.store._raw.execute(
            "INSERT INTO csv_mapping (name, profile) VALUES (?, ?)", (str(number), "x" * 500)
        )
    crashed = {
        suffix: shutil.copy(f"{path}{suffix}", path.with_name(f"crashed{suffix}"))
        for suffix in ("", "-journal")
    }
    desk.store._raw.execute("ROLLBACK")
    desk.store.changed = False
    desk.close()
    for suffix, copy in crashed.items():
        shutil.copy(copy, f"{path}{suffix}")
    kept = backup.restore(saved, path)
    assert rows_of(path) == old
    for suffix, copy in crashed.items():
        assert Path(f"{kept}{suffix}").read_bytes() == Path(copy).read_bytes()
    with Store.open(kept, writable=False) as store:
        assert store.integrity_faults() == ()


def test_a_restore_that_breaks_off_puts_the_file_back(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = desk.store.backup()
    desk.run(Label.of("more"), add_a_booking)
    desk.store.changed = False
    desk.close()
    before = path.read_bytes()
    replace = os.replace

    def refuse_the_last(source: Path, target: Path) -> None:
        if target == path and source.suffix == ".restored":
            raise PermissionError(13, "in use by another program")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse_the_last)
    with pytest.raises(StoreUnavailable) as refused:
        backup.restore(saved, path)
    assert refused.value.why is Unavailable.READ_ONLY
    assert path.read_bytes() == before
    assert names(path) == [saved.name]
