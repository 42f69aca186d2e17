"""Opening a file: for writing, for reading with the reason, or not at all."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from io import BufferedRandom
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import (
    NotAllowed,
    NotFound,
    StoreTooNew,
    StoreUnavailable,
    Unavailable,
)
from budgetdesk.ledger.accounts import Account, AccountKind
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import AccountId
from budgetdesk.storage import checks, lock, migrate
from budgetdesk.storage.lock import FileLock
from budgetdesk.storage.reader import Content
from budgetdesk.storage.store import Access, Store
from tests.storage.builders import (
    a_booking,
    add_account,
    add_booking,
    all_rows,
    an_account,
    rows_of,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A budget file with one account."""
    path = tmp_path / "Akte Müller.budget"
    with Store.create(path) as store:
        with store.writing() as work:
            add_account(work)
        store.changed = False
    return path


def reason_against_opening(path: Path) -> Unavailable:
    with pytest.raises(StoreUnavailable) as refused:
        Store.open(path)
    return refused.value.why


# ---------------------------------------------------------------------------- what is no file


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    assert reason_against_opening(tmp_path / "nix.budget") is Unavailable.MISSING
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_budget_file(tmp_path: Path) -> None:
    assert reason_against_opening(tmp_path) is Unavailable.NOT_A_BUDGET_FILE


@pytest.mark.parametrize(
    "content", [b"", b"Sehr geehrte Damen und Herren\n", b"SQLite format 3\x00", b"\x00" * 4096]
)
def test_another_file_is_refused_and_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "brief.budget"
    path.write_bytes(content)
    assert reason_against_opening(path) is Unavailable.NOT_A_BUDGET_FILE
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_another_program_s_database_is_refused_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "fremd.budget"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE account (id INTEGER PRIMARY KEY)")
    before = path.read_bytes()
    assert reason_against_opening(path) is Unavailable.NOT_A_BUDGET_FILE
    assert path.read_bytes() == before


def test_a_file_is_never_made_in_the_place_of_another(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(StoreUnavailable) as refused:
        Store.create(path)
    assert refused.value.why is Unavailable.EXISTS
    assert path.read_bytes() == before


def test_a_file_cannot_be_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable) as refused:
        Store.create(tmp_path / "weg" / "neu.budget")
    assert refused.value.why is Unavailable.MISSING


def test_a_name_with_signs_that_urls_and_patterns_know_is_just_a_name(tmp_path: Path) -> None:
    path = tmp_path / "Akte [1] #2? 100% ä.budget"
    with Store.create(path) as store, store.writing() as work:
        add_account(work)
    with Store.open(path) as store, store.reading() as reader:
        assert reader.count(Account) == 1


# ------------------------------------------------------------------------------------ damage


def test_a_file_whose_journal_cannot_be_read_is_opened_for_reading_only(path: Path) -> None:
    content = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        [(page,)] = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'change_set'"
        ).fetchall()
        [(size,)] = connection.execute("PRAGMA page_size").fetchall()
    content[(page - 1) * size : page * size] = os.urandom(size)
    path.write_bytes(content)
    with Store.open(path) as store:
        assert store.access is Access.READ_DAMAGED
        assert store.integrity_faults()
        with store.reading() as reader:
            assert [one.name for one in reader.all(Account)] == ["Girokonto"]
        with pytest.raises(StoreUnavailable) as refused, store.writing():
            pass
        assert refused.value.why is Unavailable.DAMAGED
    assert path.read_bytes() == bytes(content)


def test_a_record_that_makes_no_sense_is_called_damage(path: Path) -> None:
    with Store.open(path) as store:
        store._raw.execute("UPDATE account SET kind = 'bänk'")
        with pytest.raises(StoreUnavailable) as refused, store.reading() as reader:
            reader.all(Account)
    assert refused.value.why is Unavailable.DAMAGED


def test_text_that_is_no_text_is_called_damage(path: Path) -> None:
    with Store.open(path) as store:
        store._raw.execute("UPDATE account SET name = CAST(x'ff00fe' AS TEXT)")
        with pytest.raises(StoreUnavailable) as refused, store.reading() as reader:
            reader.all(Account)
        assert refused.value.why is Unavailable.DAMAGED
        with store.reading() as reader:
            assert {one.kind for one in checks.faults(reader.connection)} == {
                checks.FaultKind.SQLITE
            }


# ------------------------------------------------------------------------- newer and older


def test_a_file_of_a_newer_program_is_read_and_never_written(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA user_version=8")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()
    with Store.open(path) as store:
        assert store.access is Access.READ_NEWER
        with store.reading() as reader:
            assert reader.count(Account) == 1
        with pytest.raises(StoreTooNew) as refused, store.writing():
            pass
        assert refused.value.data == {
            "path": str(path),
            "found": 8,
            "known": migrate.known_version(),
        }
    assert path.read_bytes() == before
    assert not (tmp_path / "Akte Müller-Sicherungen").exists()


@pytest.fixture
def next_steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Migrations that the next program would bring."""
    steps = list(migrate.STEPS)
    monkeypatch.setattr(migrate, "STEPS", steps)
    return steps


def test_an_older_file_is_backed_up_and_brought_to_the_present_schema(
    path: Path, next_steps: list[str]
) -> None:
    old = rows_of(path)
    next_steps += [
        "CREATE TABLE fresh (id INTEGER PRIMARY KEY) STRICT;",
        "INSERT INTO fresh VALUES (3);",
    ]
    with Store.open(path) as store:
        assert store.access is Access.WRITE
        assert migrate.version_of(store._raw) == migrate.known_version()
    assert rows_of(path) == {**old, "fresh": [(3,)]}
    [saved] = (path.parent / "Akte Müller-Sicherungen").iterdir()
    assert rows_of(saved) == old


def test_a_failing_step_leaves_the_file_as_it_was(path: Path, next_steps: list[str]) -> None:
    old = rows_of(path)
    next_steps.append(
        "CREATE TABLE fresh (id INTEGER PRIMARY KEY) STRICT;\n"
        "UPDATE account SET name = 'kaputt';\nINSERT INTO nowhere VALUES (1);"
    )
    with pytest.raises(StoreUnavailable) as refused:
        Store.open(path)
    assert refused.value.why is Unavailable.FAILED
    assert rows_of(path) == old
    next_steps.pop()
    with Store.open(path) as store:
        assert store.access is Access.WRITE


def test_a_step_that_leaves_references_to_nothing_is_not_taken(
    path: Path, next_steps: list[str]
) -> None:
    with Store.open(path) as store:
        with store.writing() as work:
            add_booking(work, work.all(Account)[0])
        store.changed = False
    old = rows_of(path)
    next_steps.append("DELETE FROM account;")
    with pytest.raises(StoreUnavailable):
        Store.open(path)
    assert rows_of(path) == old


def test_the_steps_done_before_a_failing_one_stay_done(path: Path, next_steps: list[str]) -> None:
    next_steps += ["CREATE TABLE fresh (id INTEGER PRIMARY KEY) STRICT;", "nonsense;"]
    with pytest.raises(StoreUnavailable):
        Store.open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert migrate.version_of(connection) == migrate.known_version() - 1
        assert all_rows(connection)["fresh"] == []


def test_an_older_file_opened_for_reading_shows_the_present_schema_and_stays_old(
    path: Path, next_steps: list[str]
) -> None:
    before = path.read_bytes()
    next_steps.append("ALTER TABLE account ADD COLUMN colour TEXT NOT NULL DEFAULT 'rot';")
    with Store.open(path, writable=False) as store:
        assert store.access is Access.READ_PROTECTED
        with store.reading() as reader:
            assert reader.connection.exec_driver_sql("SELECT colour FROM account").all() == [
                ("rot",)
            ]
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_made_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "STEPS", ["CREATE TABLE a (id INTEGER); nonsense;"])
    with pytest.raises(StoreUnavailable):
        Store.create(tmp_path / "neu.budget")
    assert list(tmp_path.iterdir()) == []


# -------------------------------------------------------------------------- a second start


def test_a_second_start_reads_what_the_first_one_writes(path: Path) -> None:
    with Store.open(path) as first, Store.open(path) as second:
        assert (first.access, second.access) == (Access.WRITE, Access.READ_IN_USE)
        with first.writing() as work:
            add_account(work, "Bargeld")
        with second.reading() as reader:
            assert [one.name for one in reader.all(Account)] == ["Girokonto", "Bargeld"]
        with pytest.raises(StoreUnavailable) as refused, second.writing():
            pass
        assert refused.value.why is Unavailable.IN_USE
    with Store.open(path) as third:
        assert third.access is Access.WRITE


def test_a_second_name_of_the_same_file_is_the_same_file(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "Verweis.budget"
    link.symlink_to(path)
    with Store.open(path), Store.open(link) as second:
        assert second.access is Access.READ_IN_USE


def test_the_lock_of_a_killed_process_is_free(path: Path) -> None:
    ready, told = os.pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            store = Store.open(path)
            os.write(told, store.access.value.encode())
            signal.pause()
        os._exit(1)
    try:
        assert os.read(ready, 10) == b"write"
        with Store.open(path) as store:
            assert store.access is Access.READ_IN_USE
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(ready)
        os.close(told)
    with Store.open(path) as store:
        assert store.access is Access.WRITE


def test_a_lock_whose_file_was_removed_meanwhile_is_taken_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first holder removes the file between the second one's opening and locking it."""
    path = tmp_path / "case.budget"
    first, second, third = FileLock(path), FileLock(path), FileLock(path)
    assert first.take()
    take = lock._take

    def lose_before_taking(file: BufferedRandom) -> None:
        first.release()
        take(file)

    monkeypatch.setattr(lock, "_take", lose_before_taking)
    assert second.take()
    assert not third.take()
    second.release()
    assert third.take()
    third.release()


def test_closing_leaves_no_lock_file(path: Path, tmp_path: Path) -> None:
    Store.open(path).close()
    assert list(tmp_path.iterdir()) == [path]


# ------------------------------------------------------------------------------ protection


@pytest.fixture
def protected(path: Path) -> Iterator[Path]:
    """The file where nothing may be written, for root too."""
    folder = path.parent
    if os.geteuid() == 0:
        for options in (["--bind"], ["-o", "remount,ro,bind"]):
            mounted = subprocess.run(
                ["mount", *options, str(folder), str(folder)], check=False, capture_output=True
            )
            if mounted.returncode:
                pytest.skip("this system does not let root mount a folder read-only")
        yield path
        subprocess.run(["umount", str(folder)], check=True)
    else:
        path.chmod(0o400)
        folder.chmod(0o500)
        yield path
        folder.chmod(0o700)


def test_a_protected_file_is_read_and_says_why_it_is_not_written(protected: Path) -> None:
    with Store.open(protected) as store:
        assert store.access is Access.READ_PROTECTED
        with store.reading() as reader:
            assert reader.count(Account) == 1
        with pytest.raises(StoreUnavailable) as refused, store.writing():
            pass
        assert refused.value.why is Unavailable.READ_ONLY
        with pytest.raises(StoreUnavailable) as refused:
            store.backup()
        assert refused.value.why is Unavailable.READ_ONLY


def test_no_file_is_made_in_a_protected_folder(protected: Path) -> None:
    with pytest.raises(StoreUnavailable) as refused:
        Store.create(protected.with_name("neu.budget"))
    assert refused.value.why is Unavailable.READ_ONLY


# ------------------------------------------------------------------------------ transactions


def test_a_block_inside_a_block_is_refused_and_spoils_nothing(path: Path) -> None:
    with Store.open(path) as store:
        with store.writing() as work:
            add_account(work, "Bargeld")
            with pytest.raises(RuntimeError, match="one block at a time"), store.reading():
                pass
            add_account(work, "Sparbuch")
        with store.reading() as reader:
            assert reader.count(Account) == 3


def test_another_thread_is_refused_and_spoils_nothing(path: Path) -> None:
    caught: list[BaseException] = []

    def intrude(store: Store) -> None:
        try:
            with store.reading() as reader:
                reader.all(Account)
        except RuntimeError as error:
            caught.append(error)

    with Store.open(path) as store:
        thread = threading.Thread(target=intrude, args=(store,))
        thread.start()
        thread.join()
        assert [type(error) for error in caught] == [RuntimeError]
        with store.writing() as work:
            add_account(work)


def test_a_record_that_others_refer_to_is_not_removed(path: Path) -> None:
    with Store.open(path) as store:
        with store.writing() as work:
            account = work.all(Account)[0]
            add_booking(work, account)
        with pytest.raises(NotAllowed) as refused, store.writing() as work:
            work.remove(account)
        assert refused.value.reason == "still_referred_to"
        with store.writing() as work:
            assert work.count(Account) == 1


def test_a_record_that_refers_to_nothing_is_not_stored(path: Path) -> None:
    stranger = replace(an_account(), id=AccountId(99))
    with Store.open(path) as store:
        with pytest.raises(NotAllowed), store.writing() as work:
            work.add(a_booking(stranger))
        with store.reading() as reader:
            assert reader.count(Booking) == 0


def test_only_what_changed_something_asks_for_a_backup(path: Path) -> None:
    with Store.open(path) as store:
        with store.reading() as reader:
            account = reader.all(Account)[0]
        with store.writing() as work:
            work.change(account)
        assert not store.changed
        with store.writing() as work:
            work.change(replace(account, name="Neu"))
        assert store.changed


def test_closing_twice_is_harmless(path: Path) -> None:
    store = Store.open(path)
    with store.writing() as work:
        add_account(work)
    store.close()
    store.close()
    assert len(list((path.parent / "Akte Müller-Sicherungen").iterdir())) == 1


def test_what_a_crash_left_half_written_is_taken_back_before_reading(path: Path) -> None:
    with Store.open(path) as store:
        store._raw.execute("PRAGMA cache_size=1")
        store._raw.execute("BEGIN IMMEDIATE")
        store._raw.execute("UPDATE account SET name = 'halb'")
        for number in range(200):
            store._raw.execute(
                "INSERT INTO csv_mapping (name, profile) VALUES (?, ?)", (str(number), "x" * 500)
            )
        crashed = path.with_name("abgestürzt.budget")
        shutil.copy(path, crashed)
        shutil.copy(f"{path}-journal", f"{crashed}-journal")
        store._raw.execute("ROLLBACK")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        rows_of(crashed)
    with Store.open(crashed, writable=False) as store:
        assert store.integrity_faults() == ()
    assert rows_of(crashed) == rows_of(path)


# ------------------------------------------------------------------------------------ records


def test_records_are_found_by_id_by_fields_and_by_many_ids(path: Path) -> None:
    with Store.open(path) as store:
        with store.writing() as work:
            giro = work.all(Account)[0]
            cash = work.add(an_account("Bargeld", AccountKind.CASH))
            bookings = [add_booking(work, one) for one in (giro, cash, cash)]
        with store.reading() as reader:
            assert reader.find(Account, 99) is None
            with pytest.raises(NotFound) as missing:
                reader.one(Account, 99)
            assert missing.value.data == {"kind": "account", "name": 99}
            assert reader.all(Account, kind=AccountKind.CASH) == (cash,)
            assert reader.all(Booking, account=cash.id, pair=None) == tuple(bookings[1:])
            assert reader.count(Booking, account=giro.id) == 1
            assert reader.with_ids(Booking, [3, 1, 77]) == (bookings[0], bookings[2])
            assert reader.with_ids(Booking, range(100_000)) == tuple(bookings)


def test_the_same_content_is_kept_once_and_found_by_its_hash(path: Path) -> None:
    content = Content(b"%PDF-1.7 Quittung")
    with Store.open(path) as store:
        with store.writing() as work:
            assert work.keep(content) == work.keep(Content(bytes(content.data))) == content.hash
        with store.reading() as reader:
            assert reader.blob(content.hash) == content.data
            with pytest.raises(NotFound):
                reader.blob("0" * 64)
    assert content.hash == "101dcc315371d705b6f750582f185783dc91a6a2623d374dfb06a0c8c9d62f5d"
