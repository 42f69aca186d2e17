"""What a few typed letters mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, AccountKind
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import AccountId, BookingId, ReceiptId, ReceiptLinkId
from budgetdesk.ledger.receipts import Receipt, ReceiptLink
from budgetdesk.staff.assistants import Assistant, AssistantId
from budgetdesk.storage.work import Work
from budgetdesk.usecases.desk import Desk, Label
from budgetdesk.usecases.files import create_file, fixed_clock
from budgetdesk.usecases.quick_search import quick_search, small_things


def fill(work: Work) -> None:
    account = work.add(Account(AccountId(0), "Konto", AccountKind.BANK))
    work.add(Assistant(AssistantId(0), "Ö", "Özlem Übung"))
    for day, payee, text in (
        (3, "Müller GmbH", "Rollstuhl 100 %"),
        (5, "MÜLLER GMBH", "Reifen_neu"),
        (4, "Café Muster", "Kuchen"),
    ):
        work.add(
            Booking(
                BookingId(0), account.id, date(2026, 11, day), Money(-1000), payee=payee, text=text
            )
        )


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = fixed_clock(date(2026, 11, 21))
    with create_file(tmp_path / "neu.budget", "Erika Muster", clock=clock) as made:
        made.run(Label.of("begin_file"), fill)
        yield made


def payees(desk: Desk, text: str) -> list[str]:
    return [one.payee for one in desk.read(quick_search, text).bookings]


def test_the_newest_booking_comes_first_whatever_the_case(desk: Desk) -> None:
    assert payees(desk, "müller") == ["MÜLLER GMBH", "Müller GmbH"]


def test_all_words_must_be_there_in_any_field(desk: Desk) -> None:
    assert payees(desk, "müller rollstuhl") == ["Müller GmbH"]


@pytest.mark.parametrize(
    ("text", "found"), [("100 %", ["Müller GmbH"]), ("reifen_", ["MÜLLER GMBH"]), ("k_chen", [])]
)
def test_signs_that_sql_knows_mean_themselves(desk: Desk, text: str, found: list[str]) -> None:
    assert payees(desk, text) == found


def test_one_letter_means_nothing_yet(desk: Desk) -> None:
    assert payees(desk, "M") == []


def test_a_person_is_found_by_name(desk: Desk) -> None:
    assert [one.name for one in desk.read(quick_search, "özlem").people] == ["Özlem Übung"]


def test_no_more_are_returned_than_asked_for(desk: Desk) -> None:
    assert len(desk.read(quick_search, "mü", limit=1).bookings) == 1


def test_umlauts_may_be_typed_as_two_letters(desk: Desk) -> None:
    assert payees(desk, "mueller") == ["MÜLLER GMBH", "Müller GmbH"]
    assert [one.name for one in desk.read(quick_search, "oezlem").people] == ["Özlem Übung"]
    assert [one.name for one in desk.read(quick_search, "ubung").people] == ["Özlem Übung"]


def test_a_receipt_is_found_by_its_number_and_by_its_words(desk: Desk) -> None:
    def prove(work: Work) -> None:
        for number, title, booking in ((7, "Quittung Straßenbahn", 1), (8, "", 2)):
            receipt = Receipt(
                *(ReceiptId(0), number, f"scan_{number}.pdf", "application/pdf", "", 1, 1),
                added_on=date(2026, 11, 20),
                title=title,
            )
            work.add(ReceiptLink(ReceiptLinkId(0), work.add(receipt).id, BookingId(booking)))

    desk.run(Label.of("begin_file"), prove)

    def found(text: str) -> list[tuple[int, int]]:
        receipts = desk.read(quick_search, text).receipts
        return [(receipt.number, booking) for receipt, booking in receipts]

    assert found("strassenbahn") == [(7, 1)]
    assert found("scan") == [(8, 2), (7, 1)]
    assert found("08") == [(8, 2)]
    assert found("scan_%") == []


def test_what_a_file_holds_few_of_is_listed(desk: Desk) -> None:
    few = desk.read(small_things, date(2026, 11, 21))
    assert [one.name for one in few.accounts] == ["Konto"]
    assert few.deadlines == ()
