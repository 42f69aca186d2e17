"""Receipts, standing bookings, files outside: edges that the command line does not reach."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from budgetdesk.bankfiles.model import StatementFile
from budgetdesk.kernel.errors import FileNotUnderstood, Invalid, NotAllowed, NotFound
from budgetdesk.ledger.ids import BookingId, StandingBookingId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.standing import StandingBooking
from budgetdesk.ledger.statements import CsvMapping
from budgetdesk.storage.work import Work
from budgetdesk.usecases import receipts as use
from budgetdesk.usecases.bookkeeping import book_due
from budgetdesk.usecases.csv_mappings import (
    MappingChoice,
    mapped_profile,
    read_with,
    remember_mapping,
)
from budgetdesk.usecases.export import export_all
from budgetdesk.usecases.outside_files import read_file, require_folder, write_files
from budgetdesk.usecases.practice_folder import practice_plan
from budgetdesk.usecases.setting_up import everything
from budgetdesk.usecases.standing import due_list, end_standing, save_standing, skip_due
from tests.budget.builders import day, eur
from tests.reports.receipt_files import a_pdf, a_png, protected
from tests.usecases.small_file import LABEL, SmallFile, small_file

_TODAY = date(2026, 4, 10)
_CSV = b"Wann;Wer;Wieviel\n05.01.2026;Anna;-4,50\n"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SmallFile]:
    with small_file(tmp_path) as one:
        yield one


def add(file: SmallFile, *papers: use.Paper, bookings: tuple[BookingId, ...] = ()) -> list[int]:
    added = file.desk.run(LABEL, use.add_receipts, papers, bookings, _TODAY)
    return [one.receipt.number for one in added]


def test_numbers_go_on_and_the_content_is_found_by_its_hash(file: SmallFile) -> None:
    first, second = use.paper("a.pdf", a_pdf("a")), use.paper("b.png", a_png())
    assert add(file, first, second) == [1, 2]
    receipt = file.desk.read(use.receipt_numbered, 2)
    assert file.desk.read(use.receipt_content, receipt) == second.content
    assert receipt.media_type == "image/png"


def test_the_same_paper_twice_in_one_go_is_one_receipt(file: SmallFile) -> None:
    one = use.paper("a.pdf", a_pdf("a"))
    assert add(file, one, one) == [1, 1]
    assert len(file.desk.read(use.receipts_with_bookings)) == 1


def test_a_booking_is_linked_once_however_often_it_is_named(file: SmallFile) -> None:
    booking = file.book("-5.00").id
    add(file, use.paper("a.pdf", a_pdf("a")), bookings=(booking, booking))
    file.desk.run(LABEL, use.link_receipt, 1, [booking])
    assert [one.bookings for one in file.desk.read(use.receipts_with_bookings)] == [(booking,)]


def test_a_receipt_of_a_booking_that_is_not_there_is_not_kept(file: SmallFile) -> None:
    with pytest.raises(NotFound):
        add(file, use.paper("a.pdf", a_pdf("a")), bookings=(BookingId(9),))
    assert file.desk.read(use.receipts_with_bookings) == ()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"Text", "receipt_format"),
        (b"%PDF-1.7 abgebrochen", "receipt_damaged"),
        (protected(a_pdf("geheim"), "wort"), "receipt_protected"),
    ],
)
def test_what_cannot_be_shown_later_is_refused_now(content: bytes, expected: str) -> None:
    with pytest.raises(FileNotUnderstood) as refused:
        use.paper("beleg.pdf", content)
    assert (refused.value.file, refused.value.expected) == ("beleg.pdf", expected)


def a_standing(file: SmallFile, amount: str = "-40.00", **changes: object) -> StandingBooking:
    values: dict[str, object] = {
        "id": StandingBookingId(0),
        "account": file.bank.id,
        "amount": eur(amount),
        "payee": "Regie",
        "text": "",
        "cost_type": file.cost_type("regie"),
        "pot": Pot.TEILBUDGET,
        "teilbudget": file.egh.id,
        "first_on": day("2026-01-31"),
    }
    return StandingBooking(**(values | changes))  # type: ignore[arg-type]


def test_a_standing_booking_is_due_until_it_is_booked_or_skipped(file: SmallFile) -> None:
    file.desk.run(LABEL, save_standing, a_standing(file))
    due = file.desk.read(due_list, _TODAY)
    assert [one.on for one in due] == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]
    assert file.desk.run(LABEL, skip_due, due[:1]) == 1
    booked = file.desk.run(LABEL, book_due, file.desk.read(due_list, _TODAY))
    assert [one.on for one in booked] == [date(2026, 2, 28), date(2026, 3, 31)]
    assert file.desk.read(due_list, _TODAY) == ()
    file.desk.undo()
    assert len(file.desk.read(due_list, _TODAY)) == 2


def test_a_standing_booking_that_is_ended_before_it_began_never_comes(file: SmallFile) -> None:
    stored = file.desk.run(LABEL, save_standing, a_standing(file))
    ended = file.desk.run(LABEL, end_standing, stored.id, day("2025-06-30"))
    assert ended.until == day("2026-01-30")
    assert file.desk.read(due_list, _TODAY) == ()


def test_all_mistakes_of_a_standing_booking_are_named_at_once(file: SmallFile) -> None:
    wrong = a_standing(file, "0.00", until=day("2026-01-01"))
    with pytest.raises(Invalid) as refused:
        file.desk.run(LABEL, save_standing, wrong)
    problems = refused.value.data["problems"]
    assert [one.code for one in problems] == [  # type: ignore[attr-defined]
        "standing_days_reversed",
        "amount_is_zero",
    ]


def test_a_mapping_is_remembered_under_its_header_and_replaced(file: SmallFile) -> None:
    profile = mapped_profile("a.csv", _CSV, MappingChoice({"on": 0, "name": 1, "amount": 2}))
    for _ in range(2):
        file.desk.run(LABEL, remember_mapping, profile)
    assert [one.name for one in file.desk.read(everything, CsvMapping)] == ["Wann / Wer / Wieviel"]
    read: StatementFile = read_with(profile, "a.csv", _CSV)
    assert [entry.amount for entry in read.statements[0].entries] == [eur("-4.50")]


def test_a_mapping_without_day_or_amount_is_refused() -> None:
    with pytest.raises(Invalid):
        mapped_profile("a.csv", _CSV, MappingChoice({"name": 1}))


def test_an_export_of_a_damaged_file_saves_what_is_there(file: SmallFile, tmp_path: Path) -> None:
    add(file, use.paper("a.pdf", a_pdf("a")), use.paper("b.pdf", a_pdf("b")))
    lost = file.desk.read(use.receipt_numbered, 1).content_hash

    def lose(work: Work) -> None:
        work.connection.exec_driver_sql("DELETE FROM blob WHERE hash = ?", (lost,))

    file.desk.run(LABEL, lose)
    written = file.desk.read(export_all, tmp_path / "aus")
    names = {path.name for path in written}
    assert "beleg-00002.pdf" in names
    assert "beleg-00001.pdf" not in names
    assert {"journal.csv", "change_set.json", "booking.csv"} <= names


def test_an_export_never_mixes_with_what_is_there(file: SmallFile, tmp_path: Path) -> None:
    (tmp_path / "voll").mkdir()
    (tmp_path / "voll" / "brief.txt").write_text("wichtig", encoding="utf-8")
    with pytest.raises(NotAllowed) as refused:
        file.desk.read(export_all, tmp_path / "voll")
    assert refused.value.reason == "target_not_empty"


def test_files_outside_are_read_and_written_or_refused(tmp_path: Path) -> None:
    written = write_files(tmp_path / "a" / "b", {"x.txt": b"1", "y.txt": b"2"})
    assert [read_file(path) for path in written] == [b"1", b"2"]
    with pytest.raises(NotFound):
        read_file(tmp_path)
    with pytest.raises(NotAllowed):
        write_files(written[0], {"z.txt": b"3"})
    with pytest.raises(NotFound):
        require_folder(tmp_path / "fehlt")


@pytest.mark.parametrize(
    ("today", "years", "first_year", "last_day"),
    [
        ("2026-11-21", 1, 2026, "2026-11-21"),
        ("2026-02-01", 1, 2026, "2026-04-30"),
        ("2027-02-01", 1, 2026, "2026-12-31"),
        ("2028-06-15", 2, 2027, "2028-06-15"),
    ],
)
def test_the_practice_story_reaches_up_to_today(
    today: str, years: int, first_year: int, last_day: str
) -> None:
    plan = practice_plan(day(today), years=years)
    assert (plan.first_year, plan.days.last) == (first_year, day(last_day))
