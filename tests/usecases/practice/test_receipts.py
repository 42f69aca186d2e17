from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pypdf
from PIL import Image

from budgetdesk.budget.handed_out import HandedReport, ReportEvent, ReportState
from budgetdesk.budget.ids import ReportId
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.receipts import Receipt, ReceiptLink
from budgetdesk.storage import queries
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.store import Store
from budgetdesk.usecases.practice import PracticePlan, practice_receipts
from budgetdesk.usecases.setting_up import named
from tests.usecases.practice.conftest import write


def without_receipt(reader: Reader) -> list[Booking]:
    flat = named(reader, CostType, "regie")
    assert flat is not None
    return [
        booking
        for booking in queries.bookings_without_receipt(reader)
        if booking.parts[0].cost_type != flat.id
    ]


def test_every_booking_from_50_euros_has_a_receipt(reader: Reader) -> None:
    large = [one for one in without_receipt(reader) if one.amount <= -Money.of("50.00")]
    assert large == []


def test_one_cash_payment_of_the_open_quarter_lacks_its_receipt(reader: Reader) -> None:
    bank_fee = named(reader, CostType, "bank")
    assert bank_fee is not None
    lacking = [one for one in without_receipt(reader) if one.parts[0].cost_type != bank_fee.id]
    assert [(one.on, one.amount.plain()) for one in lacking] == [(date(2026, 9, 21), "-42.70")]


def test_one_receipt_proves_all_of_a_months_payroll(reader: Reader) -> None:
    (journal,) = reader.all(Receipt, title="Lohnjournal 02/2026")
    proved = {link.booking for link in reader.all(ReceiptLink, receipt=journal.id)}
    payees = {one.payee for one in reader.all(Booking) if one.id in proved}
    assert {"Anna Assistenz", "Übungskasse Nord", "Finanzamt Musterstadt"} <= payees


def test_receipts_are_numbered_without_a_gap(reader: Reader) -> None:
    receipts = reader.all(Receipt)
    assert [one.number for one in receipts] == list(range(1, len(receipts) + 1))


def test_receipts_are_pictures_that_can_be_opened(reader: Reader) -> None:
    kinds = set()
    for receipt in reader.all(Receipt):
        content = reader.blob(receipt.content_hash)
        assert len(content) == receipt.size
        kinds.add(receipt.media_type)
        if receipt.media_type == "application/pdf":
            assert len(pypdf.PdfReader(io.BytesIO(content)).pages) == receipt.pages
        else:
            with Image.open(io.BytesIO(content)) as image:
                assert image.format == "PNG"
    assert kinds == {"application/pdf", "image/png"}


def test_receipts_of_the_open_month_lie_beside_the_file() -> None:
    files = practice_receipts(PracticePlan())
    names = {file.name for file in files}
    assert "lohnjournal-2026-11.pdf" in names
    assert "lohnjournal-2026-10.pdf" not in names
    assert files == practice_receipts(PracticePlan())


def test_the_first_quarter_was_accepted_after_questions_and_the_second_handed_in(
    reader: Reader,
) -> None:
    reports = reader.all(HandedReport)
    assert [(one.first, one.last, one.handed_on) for one in reports] == [
        (date(2026, 1, 1), date(2026, 3, 31), date(2026, 5, 8)),
        (date(2026, 4, 1), date(2026, 6, 30), date(2026, 8, 7)),
    ]
    assert [(one.report, one.on, one.state) for one in reader.all(ReportEvent)] == [
        (ReportId(1), date(2026, 5, 8), ReportState.HANDED_IN),
        (ReportId(2), date(2026, 8, 7), ReportState.HANDED_IN),
        (ReportId(1), date(2026, 6, 9), ReportState.QUESTIONS),
        (ReportId(1), date(2026, 6, 24), ReportState.ACCEPTED),
    ]


def test_the_receipt_that_was_asked_for_came_between_question_and_acceptance(
    reader: Reader,
) -> None:
    last = max(reader.all(Receipt), key=lambda one: one.number)
    assert last.added_on == date(2026, 6, 11)
    (link,) = reader.all(ReceiptLink, receipt=last.id)
    assert reader.one(Booking, link.booking).amount == -Money.of("118.90")


def test_before_anybody_asks_the_receipt_is_still_missing(tmp_path: Path) -> None:
    path = write(tmp_path / "april.budget", PracticePlan(today=date(2026, 4, 20)))
    with Store.open(path, writable=False) as store, store.reading() as reader:
        large = [one for one in without_receipt(reader) if one.amount <= -Money.of("50.00")]
        assert [one.amount.plain() for one in large] == ["-118.90"]
        assert reader.count(HandedReport) == 0
