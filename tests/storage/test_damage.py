"""What was changed behind the program's back is found, never quietly believed."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest

from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.budget.ids import ReportId
from budgetdesk.kernel.errors import BudgetDeskError
from budgetdesk.ledger.ids import ReceiptId
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.storage import checks
from budgetdesk.storage.checks import Fault, FaultKind
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Content
from budgetdesk.storage.store import Store
from budgetdesk.storage.tables import RECORDS
from budgetdesk.storage.work import Work
from budgetdesk.usecases.desk import Desk
from tests.storage.builders import add_account, add_booking, all_rows, rows_of

FLIPPED_BITS = 300
RECEIPT = Content(b"%PDF-1.7 " + bytes(range(256)) * 20)
REPORT = Content(b"%PDF-1.7 Verwendungsnachweis")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with accounts, bookings, a receipt, a handed-out report, and some history."""
    path = tmp_path_factory.mktemp("damage") / "sound.budget"
    desk = Desk(Store.create(path), who="Erika Mustermann")
    account = desk.run(Label.of("begin", name="Girokonto"), add_account)
    for number in range(12):
        desk.run(Label.of("booking", number=number), add_booking, account, -1000 - number)
    desk.undo()
    desk.run(Label.of("receipt"), keep_receipt)
    desk.store.changed = False
    desk.close()
    return path


def keep_receipt(work: Work) -> None:
    hashes = [work.keep(RECEIPT), work.keep(REPORT)]
    day = date(2026, 3, 31)
    work.add(Receipt(ReceiptId(0), 1, "a.pdf", "application/pdf", hashes[0], 9, 1, day))
    work.add(
        HandedReport(ReportId(0), (), day, day, day, "Bericht", hashes[1], hashes[1], hashes[1])
    )


@pytest.fixture
def copy(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path / "copy.budget"))


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """What somebody with a database tool can do; the triggers are put back as they were."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for _, sql in triggers:
            connection.execute(sql)


def faults_in(path: Path) -> list[Fault]:
    with Store.open(path, writable=False) as store, store.reading() as reader:
        return list(checks.faults(reader.connection))


def test_a_sound_file_has_no_faults(sound: Path) -> None:
    assert faults_in(sound) == []


@pytest.mark.parametrize(
    ("deed", "number"),
    [
        ("UPDATE journal SET after = replace(after, '-750', '-751') WHERE id = 3", 2),
        ("UPDATE journal SET before = '{}' WHERE id = 2", 2),
        ("UPDATE journal SET row_id = 77 WHERE id = 2", 2),
        ("UPDATE journal SET table_name = 'rule' WHERE id = 2", 2),
        ("DELETE FROM journal WHERE id = 3", 2),
        ("INSERT INTO journal VALUES (999, 5, 'account', 1, NULL, NULL)", 5),
        ("UPDATE change_set SET label = 'other' WHERE id = 4", 4),
        ("UPDATE change_set SET data = '[]' WHERE id = 4", 4),
        ("UPDATE change_set SET data = 'no json' WHERE id = 4", 4),
        ("UPDATE change_set SET at = '2020-01-01T00:00:00+00:00' WHERE id = 4", 4),
        ("UPDATE change_set SET who = 'Otto' WHERE id = 4", 4),
        ("UPDATE change_set SET kind = 'undone' WHERE id = 4", 4),
        ("UPDATE change_set SET final = 1 WHERE id = 4", 4),
        ("UPDATE change_set SET target = 3 WHERE kind = 'undo'", 14),
        ("UPDATE change_set SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE id = 4", 4),
        ("UPDATE change_set SET previous = hash WHERE id = 4", 4),
    ],
)
def test_a_changed_journal_is_found_at_its_place(copy: Path, deed: str, number: int) -> None:
    with tampering(copy) as connection:
        connection.execute(deed)
    assert Fault(FaultKind.CHAIN, "change_set", number) in faults_in(copy)


def test_a_change_set_taken_out_is_found(copy: Path) -> None:
    with tampering(copy) as connection:
        connection.execute("DELETE FROM journal WHERE change_set = 6")
        connection.execute("DELETE FROM change_set WHERE id = 6")
    assert Fault(FaultKind.CHAIN, "change_set", 7) in faults_in(copy)


def test_a_row_of_the_journal_without_a_change_set_is_found(copy: Path) -> None:
    with tampering(copy) as connection:
        connection.execute("INSERT INTO journal VALUES (999, 77, 'account', 1, NULL, NULL)")
    assert faults_in(copy) == [Fault(FaultKind.CHAIN, "journal", 999)]


@pytest.mark.parametrize(
    ("deed", "fault"),
    [
        ("UPDATE booking SET amount = -1 WHERE id = 3", ("booking", 3)),
        ("UPDATE account SET name = 'Anderes'", ("account", 1)),
        ("DELETE FROM part WHERE id = 5", ("part", 5)),
        ("INSERT INTO account SELECT 2, name, kind, iban, NULL, note FROM account", ("account", 2)),
        ("UPDATE sqlite_sequence SET seq = 3 WHERE name = 'booking'", ("booking", 12)),
    ],
)
def test_a_record_that_the_journal_does_not_tell_is_found(
    copy: Path, deed: str, fault: tuple[str, int]
) -> None:
    with tampering(copy) as connection:
        connection.execute(deed)
    assert faults_in(copy) == [Fault(FaultKind.ROW, *fault)]


@pytest.mark.parametrize(
    ("deed", "name"),
    [
        ("DROP INDEX part_by_booking", "part_by_booking"),
        ("CREATE TRIGGER helper AFTER INSERT ON part BEGIN SELECT 1; END", "helper"),
        ("ALTER TABLE account ADD COLUMN colour TEXT", "account"),
    ],
)
def test_a_table_index_or_trigger_that_was_changed_is_found(
    copy: Path, deed: str, name: str
) -> None:
    with tampering(copy) as connection:
        connection.execute(deed)
    assert faults_in(copy) == [Fault(FaultKind.SQLITE, name)]


def test_a_missing_guard_of_the_journal_is_found(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("DROP TRIGGER journal_is_not_changed")
    assert faults_in(copy) == [Fault(FaultKind.SQLITE, "journal_is_not_changed")]


@pytest.mark.parametrize("content", [RECEIPT, REPORT], ids=["receipt", "report"])
@pytest.mark.parametrize("deed", ["UPDATE blob SET content = x'00'", "DELETE FROM blob"])
def test_changed_or_missing_content_is_found(copy: Path, content: Content, deed: str) -> None:
    with tampering(copy) as connection:
        connection.execute(f"{deed} WHERE hash = ?", (content.hash,))
    assert set(faults_in(copy)) == {Fault(FaultKind.CONTENT, content.hash)}


def test_a_flipped_bit_is_found_or_changes_nothing_that_is_read(
    sound: Path, tmp_path: Path
) -> None:
    content = sound.read_bytes()
    rows = rows_of(sound)
    rolls = random.Random(20261121)
    # The unused rest of a page is all zero; a bit there means nothing.
    used = [place for place, byte in enumerate(content) if byte]
    found = 0
    silently_wrong = []
    for _ in range(FLIPPED_BITS):
        place, bit = rolls.choice(used), rolls.randrange(8)
        flipped = bytearray(content)
        flipped[place] ^= 1 << bit
        path = tmp_path / "flipped.budget"
        path.write_bytes(flipped)
        if is_found(path):
            found += 1
        elif rows_of(path) != rows:
            silently_wrong.append((place, bit))
    assert silently_wrong == []
    # The others lie in the header's counters and in pages no longer used.
    assert found > FLIPPED_BITS * 3 // 4


def is_found(path: Path) -> bool:
    """Tell whether the program notices; it may do so in its own words only."""
    try:
        with Store.open(path, writable=False) as store:
            if store.integrity_faults():
                return True
            with store.reading() as reader:
                for record in RECORDS:
                    reader.all(record)
                return bool(checks.faults(reader.connection))
    except BudgetDeskError:
        return True


def test_a_page_of_garbage_is_found_wherever_it_lies(sound: Path, tmp_path: Path) -> None:
    content = sound.read_bytes()
    rows = rows_of(sound)
    rolls = random.Random(1)
    path = tmp_path / "garbage.budget"
    for start in range(0, len(content), 4096):
        path.write_bytes(content[:start] + rolls.randbytes(4096) + content[start + 4096 :])
        assert is_found(path) or rows_of(path) == rows, start


def test_a_file_cut_short_is_found(sound: Path, tmp_path: Path) -> None:
    content = sound.read_bytes()
    path = tmp_path / "cut.budget"
    for length in range(100, len(content), 4096):
        path.write_bytes(content[:length])
        assert is_found(path), length


def test_every_row_is_looked_at_in_these_tests(sound: Path) -> None:
    with closing(sqlite3.connect(sound)) as connection:
        filled = {name for name, rows in all_rows(connection).items() if rows}
    assert filled >= {"account", "booking", "part", "receipt", "handed_report", "blob", "journal"}
