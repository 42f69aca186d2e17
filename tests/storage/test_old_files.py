"""A file that an earlier program left opens, keeps its sums, and can be worked on.

One file per release lies in tests/files, made by make_fixture.py at that release. The figures
here are added up by hand from what that script writes.
"""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest

from budgetdesk.budget.funders import Holder
from budgetdesk.kernel.errors import NotAllowed, PeriodClosed
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import AccountId
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.ledger.statements import BankLine
from budgetdesk.storage import checks, migrate, queries
from budgetdesk.storage.journal import Label
from budgetdesk.storage.store import Access, Store
from budgetdesk.storage.tables import RECORDS
from budgetdesk.usecases.desk import Desk
from tests.shared import repo_root

OF_THE_TEAM = """
    EmployerData StepDone PersonalFile PayrollDetails SecondJob Skill AssistantSkill
    StaffDocument Contract ContractVersion LetterTemplate Letter HelpKind Trip ShiftModel
    CoverNeed WeekdayPattern Shift CheckNote Availability Wish BackupDuty Worked ClosedMonth
    Absence HoursEntry LeaveEntry FundingRule Redaction
"""
SINCE = {"ReportRemark": 4, "Template": 5, "TemplatePart": 5, "Demand": 6} | dict.fromkeys(
    OF_THE_TEAM.split(), 7
)
"""The schema with which a kind of record came."""
OLD_FILES = sorted((repo_root() / "tests" / "files").glob("schema-*.budget.gz"))


@pytest.fixture(params=OLD_FILES, ids=lambda path: path.name)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    packed: Path = request.param
    path = tmp_path / packed.name.removesuffix(".gz")
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    return path


def test_every_schema_has_an_old_file() -> None:
    numbers = [int(path.name.split(".")[0].removeprefix("schema-")) for path in OLD_FILES]
    assert sorted(numbers) == list(range(1, migrate.known_version() + 1))


@pytest.mark.parametrize("writable", [True, False])
def test_an_old_file_keeps_its_sums_and_passes_the_checks(old: Path, *, writable: bool) -> None:
    with Desk(Store.open(old, writable=writable)) as desk:
        assert desk.store.access is (Access.WRITE if writable else Access.READ_PROTECTED)
        assert desk.read(lambda reader: checks.faults(reader.connection)) == ()
        assert desk.store.integrity_faults() == ()
        assert desk.read(queries.account_balances, date(2026, 3, 31)) == {
            # 1234.56 + 3 × (2500.00 − 1800.00) − 12.34 × (1 + 2 + 3) − 87.65 − 100.00
            1: Money.of("3072.87"),
            2: Money.of("100.00"),
            3: Money.of("0.00"),
        }
        at_the_end = desk.read(queries.account_balances, date(2026, 4, 30))
        assert at_the_end[AccountId(1)] == Money.of("3085.21")


def test_an_old_file_holds_every_kind_of_record_of_its_day(old: Path) -> None:
    with Desk(Store.open(old)) as desk:
        counts = desk.read(lambda reader: {one.__name__: reader.count(one) for one in RECORDS})
    schema = int(old.name.split(".")[0].removeprefix("schema-"))
    later = {name for name, begin in SINCE.items() if schema < begin}
    assert {name for name, number in counts.items() if number == 0} == later
    assert (counts["Booking"], counts["Part"], counts["Receipt"]) == (10, 11, 3)


def test_words_and_content_of_an_old_file_are_as_they_were(old: Path) -> None:
    with Desk(Store.open(old)) as desk, desk.store.reading() as reader:
        assert [one.name for one in reader.all(Holder)] == ["Jürgen Weiß"]
        wage = reader.one(Booking, 2)
        assert wage.text == "Lohn 1/2026 – Übertrag"
        assert [part.amount for part in wage.parts] == [Money(-180_000), Money(-1_234)]
        assert reader.one(BankLine, 1).booking == 7
        for receipt in reader.all(Receipt):
            content = reader.blob(receipt.content_hash)
            assert content.decode() == f"%PDF-1.7 Lohnabrechnung {receipt.number}"


def test_work_on_an_old_file_goes_on_where_it_stopped(old: Path) -> None:
    with Desk(Store.open(old)) as desk:
        before = len(desk.history())
        storno = desk.undo()
        assert (storno.label.code, storno.who) == ("reverse_booking", "Erika Mustermann")
        with pytest.raises(NotAllowed):
            desk.undo()
        desk.redo()
        with pytest.raises(PeriodClosed):
            desk.run(Label.of("remove"), lambda work: work.remove(work.one(Booking, 1)))
        again = desk.run(Label.of("again"), lambda work: work.add(work.one(Booking, 7)))
        # Numbers 10 (undone) and 11 (the storno) were given before.
        assert again.id == 12
        assert len(desk.history()) == before + 3
        assert desk.read(lambda reader: checks.faults(reader.connection)) == ()
        desk.store.changed = False
