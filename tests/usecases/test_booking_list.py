"""The quick list of the window says the same as the slow and plain way of finding bookings."""

from __future__ import annotations

from pathlib import Path

import pytest

from budgetdesk.ledger.ids import AccountId, BookingId, CostTypeId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import booking_list
from budgetdesk.usecases.booking_list import ListOrder, Wanted
from budgetdesk.usecases.bookkeeping import Share
from budgetdesk.usecases.files import open_file
from budgetdesk.usecases.finding import find_bookings
from budgetdesk.usecases.many_bookings import assign_all, remove_all
from budgetdesk.usecases.practice_folder import make_practice
from tests.budget.builders import day, days, eur
from tests.usecases.small_file import small_file


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from budgetdesk.usecases.files import fixed_clock

    path = tmp_path_factory.mktemp("list") / "uebung.budget"
    make_practice(path, fixed_clock(day("2026-11-21")))
    return path


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        Wanted(days("2026-02-01", "2026-03-15")),
        Wanted(account=AccountId(2)),
        Wanted(teilbudget=TeilbudgetId(2)),
        Wanted(cost_type=CostTypeId(7), text="muster"),
        Wanted(pot=Pot.OPEN),
        Wanted(text="übung pauschale"),
        Wanted(text="ÜBUNG"),
        Wanted(unassigned=True),
        Wanted(without_receipt=True),
        Wanted(days("2026-01-01", "2026-06-30"), teilbudget=TeilbudgetId(1), text="lohn"),
    ],
)
def test_the_quick_list_and_the_plain_one_agree(practice: Path, wanted: Wanted) -> None:
    with open_file(practice) as desk:
        quick = desk.read(booking_list.listed, wanted, ListOrder.DAY, descending=False)
        plain = desk.read(find_bookings, wanted)
        rows = desk.read(booking_list.rows_of, quick)
        sums = desk.read(booking_list.sums_of, wanted, quick)
    assert quick == tuple(one.id for one in plain.bookings)
    assert (sums.received, sums.paid) == (plain.received, plain.paid)
    assert {row.id: row.receipts for row in rows if row.receipts} == {
        number: tuple(sorted(found)) for number, found in plain.receipts.items()
    }


@pytest.mark.parametrize("order", list(ListOrder))
def test_every_order_lists_every_booking_once(practice: Path, order: ListOrder) -> None:
    with open_file(practice) as desk:
        rising = desk.read(booking_list.listed, Wanted(), order, descending=False)
        falling = desk.read(booking_list.listed, Wanted(), order, descending=True)
    assert sorted(rising) == list(range(1, 322))
    assert rising == falling[::-1]


def test_a_word_with_a_percent_sign_means_itself(tmp_path: Path) -> None:
    with small_file(tmp_path) as made:
        made.book("-1")
        found = made.desk.read(
            booking_list.listed, Wanted(text="%"), ListOrder.DAY, descending=True
        )
    assert found == ()


def test_the_last_assigned_booking_of_a_payee_is_what_a_new_one_begins_from(
    tmp_path: Path,
) -> None:
    with small_file(tmp_path) as made:
        first = made.book("-10", "2026-01-05", made.share("-10", "fahrt"))
        made.book("-12", "2026-01-06")
        found = made.desk.read(booking_list.last_for, "Wer")
        nobody = made.desk.read(booking_list.last_for, "Niemand")
    assert found == first
    assert nobody is None


def test_what_is_still_to_do_is_counted(tmp_path: Path) -> None:
    with small_file(tmp_path) as made:
        made.book("-10", "2026-01-05", made.share("-10", "fahrt"))
        made.book("-12")
        made.book("30")
        read = made.desk.read
        assert read(booking_list.count_unassigned) == 2
        assert read(booking_list.count_without_receipt) == 1


def test_several_bookings_are_assigned_each_with_its_own_amount(tmp_path: Path) -> None:
    with small_file(tmp_path) as made:
        numbers = [made.book("-12").id, made.book("30").id]
        made.desk.run(
            Label.of("assign_bookings", count=2), assign_all, numbers, Share(eur("0"), Pot.PRIVATE)
        )
        parts = [made.booking(number).parts[0] for number in numbers]
    assert [(part.amount, part.pot) for part in parts] == [
        (eur("-12"), Pot.PRIVATE),
        (eur("30"), Pot.PRIVATE),
    ]


def test_both_sides_of_a_transfer_can_be_removed_together(tmp_path: Path) -> None:
    from budgetdesk.usecases.bookkeeping import record_transfer

    with small_file(tmp_path) as made:
        kept = made.book("-12")
        out, into = made.desk.run(
            Label.of("record_transfer", amount="5"),
            record_transfer,
            source=made.bank.id,
            target=made.cash.id,
            amount=eur("5"),
            on=day("2026-01-07"),
        )
        label = Label.of("remove_bookings", count=2)
        assert made.desk.run(label, remove_all, [out.id, into.id]) == 2
        assert [one.id for one in made.bookings()] == [BookingId(kept.id)]
