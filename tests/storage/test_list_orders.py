"""The list is read from indexes: never sorted, whatever the order; filters find by an index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text

from budgetdesk.ledger.accounts import AccountKind
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import BookingId, CostTypeId, ReceiptId, ReceiptLinkId, TeilbudgetId
from budgetdesk.ledger.receipts import Receipt, ReceiptLink
from budgetdesk.storage.journal import Label
from budgetdesk.storage.list_orders import ListOrder, sought_numbers
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.store import Store
from budgetdesk.storage.work import Work
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.finding import Wanted
from tests.storage.builders import (
    a_booking,
    a_cost_type,
    a_funder,
    a_part,
    a_teilbudget,
    an_account,
)


def fill(work: Work) -> None:
    """1 has receipt 2; 2 has none; 3 has receipts 1 and 3; 4 belongs to cash and counts late."""
    giro = work.add(an_account("giro"))
    cash = work.add(an_account("Bargeld", AccountKind.CASH))
    egh = work.add(a_teilbudget(work.add(a_funder())))
    bike, fare = (work.add(a_cost_type(code)) for code in ("rad", "fahrt"))
    first = (a_part(-100, egh, cost_type=bike),)
    third = (a_part(-150, egh, cost_type=bike), a_part(-50, egh, cost_type=fare))
    fourth = (a_part(500, egh, cost_type=fare),)
    work.add(a_booking(giro, *first, cents=-100, on=date(2026, 1, 4), text="b"))
    work.add(a_booking(giro, cents=-300, on=date(2026, 1, 3), text="B"))
    work.add(a_booking(giro, *third, cents=-200, on=date(2026, 1, 2), text="a"))
    late = a_booking(cash, *fourth, cents=500, on=date(2026, 1, 1), text="c")
    work.add(replace(late, counts_on=date(2026, 1, 9)))
    for number in (1, 2, 3):
        work.add(Receipt(ReceiptId(0), number, "a.pdf", "", "", 0, 1, date(2026, 1, 5)))
    for receipt, booking in ((2, 1), (1, 3), (3, 3)):
        work.add(ReceiptLink(ReceiptLinkId(0), ReceiptId(receipt), BookingId(booking)))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(Store.create(tmp_path / "list.budget")) as made:
        made.run(Label.of("begin_file"), fill)
        yield made


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        (ListOrder.DAY, (3, 2, 1, 4)),
        (ListOrder.AMOUNT, (2, 3, 1, 4)),
        (ListOrder.PAYEE, (1, 2, 3, 4)),
        (ListOrder.TEXT, (3, 1, 2, 4)),
        # Without cost type first, then Fahrt, of which 3 has a part, then Rad.
        (ListOrder.PURPOSE, (2, 3, 4, 1)),
        # Bargeld, then giro by day.
        (ListOrder.ACCOUNT, (4, 3, 2, 1)),
        # Without receipt first, then by the first receipt.
        (ListOrder.RECEIPT, (2, 4, 3, 1)),
    ],
)
def test_each_order_puts_the_bookings_where_the_user_looks(
    desk: Desk, order: ListOrder, numbers: tuple[int, ...]
) -> None:
    assert desk.read(sought_numbers, Wanted(), order, descending=False) == numbers
    assert desk.read(sought_numbers, Wanted(), order, descending=True) == numbers[::-1]
    of_egh = Wanted(teilbudget=TeilbudgetId(1))
    left = tuple(number for number in numbers if number != 2)
    assert desk.read(sought_numbers, of_egh, order, descending=False) == left


def plans(reader: Reader, wanted: Wanted, order: ListOrder) -> str:
    """How SQLite goes about it."""
    asked: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        asked.append((statement, parameters))

    event.listen(reader.connection, "before_cursor_execute", note)
    sought_numbers(reader, wanted, order, descending=True)
    event.remove(reader.connection, "before_cursor_execute", note)
    raw = reader.connection.connection.cursor()
    found = []
    for statement, parameters in asked:
        raw.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
        found += [row[3] for row in raw.fetchall()]
    return "\n".join(found)


@pytest.mark.parametrize("order", list(ListOrder))
def test_no_order_of_the_whole_list_is_sorted(desk: Desk, order: ListOrder) -> None:
    plan = desk.read(plans, Wanted(), order)
    # Account and cost type names are sorted: there are few of them.
    allowed = order in {ListOrder.ACCOUNT, ListOrder.PURPOSE}
    assert plan.count("USE TEMP B-TREE") == int(allowed)
    assert "INDEX" in plan


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (Wanted(teilbudget=TeilbudgetId(1)), "part_by_teilbudget"),
        (Wanted(cost_type=CostTypeId(1)), "part_by_cost_type"),
        (Wanted(unassigned=True), "part_by_pot"),
        (Wanted(text="wort"), "part_with_note"),
    ],
)
def test_a_filter_finds_by_its_index(desk: Desk, wanted: Wanted, index: str) -> None:
    assert index in desk.read(plans, wanted, ListOrder.DAY)


def test_without_an_index_the_list_would_be_sorted(desk: Desk) -> None:
    with desk.store.writing() as work:
        work.connection.execute(text("DROP INDEX booking_by_amount"))
        assert "USE TEMP B-TREE" in plans(work, Wanted(), ListOrder.AMOUNT)


def test_many_records_change_at_once_as_one_by_one(desk: Desk) -> None:
    def shift(work: Work) -> None:
        bookings = work.all(Booking)
        fewer = replace(bookings[2], parts=bookings[2].parts[:1])
        more = replace(bookings[1], parts=(*bookings[1].parts, a_part(-1)))
        work.change_all([replace(bookings[0], note="neu"), more, fewer, bookings[3]])
        touched = [(one.table, one.row_id, one.after is None) for one in work.changes]
        assert touched == [
            ("booking", 1, False),
            ("part", 6, False),
            ("part", 4, True),
        ]
        found = work.all(Booking)
        assert [one.note for one in found] == ["neu", "", "", ""]
        assert [len(one.parts) for one in found] == [1, 2, 1, 1]

    before = desk.read(lambda reader: reader.all(Booking))
    desk.run(Label.of("change_booking"), shift)
    desk.undo()
    assert desk.read(lambda reader: reader.all(Booking)) == before
