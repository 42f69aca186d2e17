from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import AccountKind
from budgetdesk.ledger.balances import (
    Course,
    Difference,
    balance_on,
    court_view,
    holdings_on,
    reconcile,
)
from budgetdesk.ledger.bookings import BookingKind
from budgetdesk.ledger.ids import AccountId, BookingId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from tests.ledger.builders import (
    ACCOUNTS,
    BANK,
    CARE,
    CASH,
    OWN,
    VOUCHERS,
    a_booking,
    a_part,
    a_statement,
    a_transfer,
    an_opening,
    day,
)

YEAR = DateRange(date(2026, 1, 1), date(2026, 12, 31))


def test_a_balance_is_the_opening_and_all_bookings_up_to_the_day() -> None:
    openings = [an_opening("2026-01-01", "100.00")]
    bookings = [
        a_booking("2026-01-01", "50.00"),
        a_booking("2026-01-03", "-20.00"),
        a_booking("2026-01-02", "-1.00", CASH),
    ]
    assert balance_on(BANK, openings, bookings, day("2026-01-01")) == Money.of("150.00")
    assert balance_on(BANK, openings, bookings, day("2026-01-02")) == Money.of("150.00")
    assert balance_on(BANK, openings, bookings, day("2026-01-03")) == Money.of("130.00")


def test_before_the_first_opening_nothing_is_known() -> None:
    openings = [an_opening("2026-01-02", "100.00")]
    bookings = [a_booking("2026-01-01", "5.00")]
    assert balance_on(BANK, openings, bookings, day("2026-01-01")) is None


def test_bookings_before_the_opening_are_contained_in_it() -> None:
    openings = [an_opening("2026-01-02", "100.00")]
    bookings = [a_booking("2026-01-01", "5.00"), a_booking("2026-01-02", "1.00")]
    assert balance_on(BANK, openings, bookings, day("2026-01-02")) == Money.of("101.00")


def test_an_account_without_opening_begins_with_nothing() -> None:
    assert balance_on(BANK, [], [], day("2026-01-01")) == ZERO
    bookings = [a_booking("2026-01-01", "5.00")]
    assert balance_on(BANK, [], bookings, day("2026-01-01")) == Money.of("5.00")


def test_openings_of_one_day_add_up_and_a_later_one_replaces_them() -> None:
    openings = [
        an_opening("2026-01-01", "100.00", pot=Pot.TEILBUDGET, teilbudget=CARE),
        an_opening("2026-01-01", "20.00", pot=Pot.OWN),
        an_opening("2026-07-01", "7.00"),
        an_opening("2026-01-01", "1000.00", CASH),
    ]
    bookings = [a_booking("2026-03-01", "-60.00")]
    assert balance_on(BANK, openings, bookings, day("2026-06-30")) == Money.of("60.00")
    assert balance_on(BANK, openings, bookings, day("2026-07-01")) == Money.of("7.00")


@given(
    st.lists(
        st.tuples(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(-10000, 10000)),
        max_size=30,
    ),
    st.dates(date(2025, 12, 1), date(2027, 1, 31)),
)
def test_a_balance_never_depends_on_the_order_of_the_bookings(
    moves: list[tuple[date, int]], asked: date
) -> None:
    bookings = [a_booking(str(on), Money(cents).plain()) for on, cents in moves]
    expected = total(Money(cents) for on, cents in moves if on <= asked)
    assert Course(BANK, [], bookings).on(asked) == expected
    assert Course(BANK, [], reversed(bookings)).on(asked) == expected


def test_stated_balances_that_agree_show_no_difference() -> None:
    found = reconcile(
        BANK,
        [an_opening("2026-01-01", "100.00")],
        [a_booking("2026-01-15", "-40.00")],
        [a_statement("2026-01-31", "60.00"), a_statement("2026-01-10", "100.00")],
    )
    assert found.agrees
    assert found.differences == ()
    assert [point.stated.on for point in found.checkpoints] == [
        day("2026-01-10"),
        day("2026-01-31"),
    ]


def test_a_difference_is_reported_once_on_the_day_it_first_appears() -> None:
    found = reconcile(
        BANK,
        [an_opening("2026-01-01", "100.00")],
        [a_booking("2026-01-15", "-40.00")],
        [
            a_statement("2026-01-31", "60.00"),
            a_statement("2026-02-28", "48.50"),
            a_statement("2026-03-31", "48.50"),
            a_statement("2026-03-31", "999.00", CASH),
        ],
    )
    assert not found.agrees
    assert [point.difference for point in found.checkpoints] == [
        ZERO,
        Money.of("-11.50"),
        Money.of("-11.50"),
    ]
    assert found.differences == (
        Difference(day("2026-02-28"), day("2026-01-31"), Money.of("-11.50")),
    )


def test_a_second_difference_and_one_that_vanishes_are_told_apart() -> None:
    found = reconcile(
        BANK,
        [],
        [],
        [
            a_statement("2026-01-31", "1.00"),
            a_statement("2026-02-28", "3.00"),
            a_statement("2026-03-31", "0.00"),
        ],
    )
    assert found.differences == (
        Difference(day("2026-01-31"), None, Money.of("1.00")),
        Difference(day("2026-02-28"), day("2026-01-31"), Money.of("2.00")),
        Difference(day("2026-03-31"), day("2026-02-28"), Money.of("-3.00")),
    )


def test_a_statement_before_the_opening_can_not_be_compared() -> None:
    found = reconcile(
        BANK, [an_opening("2026-02-01", "1.00")], [], [a_statement("2026-01-31", "1.00")]
    )
    assert found.checkpoints[0].computed is None
    assert found.checkpoints[0].difference is None
    assert found.differences == ()
    assert not found.agrees


def test_the_court_sees_all_money_accounts_but_no_vouchers() -> None:
    view = court_view(
        ACCOUNTS,
        [an_opening("2026-01-01", "10.00"), an_opening("2026-01-01", "500.00", VOUCHERS)],
        [a_booking("2026-05-05", "-3.00"), a_booking("2026-05-05", "-125.00", VOUCHERS)],
        YEAR,
    )
    assert (view.opening, view.closing) == (Money.of("10.00"), Money.of("7.00"))
    assert [turn.account for turn in view.accounts] == [BANK, CASH, OWN]


def test_a_storno_counts_on_the_side_of_what_it_takes_back() -> None:
    wrong = a_booking("2026-03-01", "-80.00", id=BookingId(1))
    storno = a_booking("2026-04-01", "80.00", kind=BookingKind.STORNO, reverses=BookingId(1))
    back = a_booking("2026-04-01", "-9.00", kind=BookingKind.STORNO, reverses=BookingId(9))
    view = court_view(ACCOUNTS, [], [wrong, storno, back], YEAR)
    assert (view.income, view.expense) == (Money.of("-9.00"), ZERO)
    assert view.closing == Money.of("-9.00")


def test_a_transfer_without_its_other_side_is_seen_by_the_court() -> None:
    view = court_view(ACCOUNTS, [], [a_transfer("2026-03-01", "-50.00", BANK, CASH)], YEAR)
    assert (view.income, view.expense) == (ZERO, ZERO)
    assert view.transfers == Money.of("-50.00")
    assert view.closing == Money.of("-50.00")


def test_an_account_that_begins_within_the_period_counts_with_its_opening() -> None:
    openings = [an_opening("2026-03-01", "25.00"), an_opening("2027-01-01", "9.00", CASH)]
    view = court_view(ACCOUNTS, openings, [a_booking("2026-04-01", "5.00")], YEAR)
    assert (view.opening, view.income, view.closing) == (
        Money.of("25.00"),
        Money.of("5.00"),
        Money.of("30.00"),
    )
    assert view.accounts[1].closing == ZERO


@given(
    st.lists(
        st.tuples(
            st.sampled_from([BANK, CASH, OWN]),
            st.dates(date(2025, 6, 1), date(2027, 6, 30)),
            st.integers(-10000, 10000),
            st.sampled_from([BookingKind.PLAIN, BookingKind.TRANSFER, BookingKind.STORNO]),
        ),
        max_size=30,
    )
)
def test_the_account_for_the_court_always_closes(
    moves: list[tuple[AccountId, date, int, BookingKind]],
) -> None:
    bookings = [
        a_booking(str(on), Money(cents).plain(), account, kind=kind)
        for account, on, cents, kind in moves
    ]
    view = court_view(ACCOUNTS, [], bookings, YEAR)
    assert view.opening + view.income - view.expense + view.transfers == view.closing


def test_money_on_the_budget_accounts_is_divided_by_its_owner() -> None:
    other = TeilbudgetId(2)
    openings = [
        an_opening("2026-01-01", "100.00", pot=Pot.TEILBUDGET, teilbudget=CARE),
        an_opening("2026-01-01", "30.00", CASH, pot=Pot.OWN),
        an_opening("2026-01-01", "999.00", OWN),
        an_opening("2026-06-01", "999.00"),
    ]
    bookings = [
        a_booking(
            "2026-02-01",
            "-50.00",
            parts=(
                a_part("-20.00"),
                a_part("-15.00", teilbudget=other),
                a_part("-10.00", Pot.PRIVATE),
                a_part("-5.00", Pot.OPEN),
            ),
        ),
        a_booking("2026-02-02", "-7.00", OWN, parts=(a_part("-7.00", Pot.PRIVATE),)),
        a_booking("2026-04-01", "-1.00"),
    ]
    held = holdings_on(ACCOUNTS, openings, bookings, day("2026-03-31"))
    assert held.of(CARE) == Money.of("80.00")
    assert held.of(other) == Money.of("-15.00")
    assert held.of(TeilbudgetId(3)) == ZERO
    assert held.private == Money.of("-10.00")
    assert held.own == Money.of("30.00")
    assert held.open == Money.of("-5.00")
    assert held.total == Money.of("80.00")


def test_a_transfer_from_an_own_account_brings_own_money() -> None:
    transfers = [
        a_transfer("2026-01-02", "-200.00", OWN, BANK),
        a_transfer("2026-01-02", "200.00", BANK, OWN),
    ]
    assert holdings_on(ACCOUNTS, [], transfers, day("2026-01-31")).own == Money.of("200.00")


@pytest.mark.parametrize("other", [CASH, None])
def test_a_transfer_between_budget_accounts_changes_no_owner(other: int | None) -> None:
    there = a_transfer("2026-01-02", "-200.00", BANK, CASH if other else None)
    back = a_transfer("2026-01-02", "200.00", CASH, BANK)
    held = holdings_on(ACCOUNTS, [], [there, back], day("2026-01-31"))
    assert (held.own, held.open, held.total) == (ZERO, ZERO, ZERO)
    alone = holdings_on(ACCOUNTS, [], [there], day("2026-01-31"))
    assert alone.open == Money.of("-200.00")


def test_an_outlay_from_an_own_account_is_owed_to_the_holder() -> None:
    outlay = a_booking("2026-01-02", "-40.00", OWN)
    held = holdings_on(ACCOUNTS, [], [outlay], day("2026-01-31"))
    assert (held.of(CARE), held.own, held.total) == (Money.of("-40.00"), Money.of("40.00"), ZERO)


def test_vouchers_are_no_money_of_the_budget_accounts() -> None:
    redeemed = a_booking("2026-01-02", "-40.00", VOUCHERS)
    opening = an_opening("2026-01-01", "500.00", VOUCHERS, pot=Pot.TEILBUDGET, teilbudget=CARE)
    held = holdings_on(ACCOUNTS, [opening], [redeemed], day("2026-01-31"))
    assert held.of(CARE) == ZERO


@pytest.mark.parametrize(
    ("kind", "is_money"),
    [
        (AccountKind.BANK, True),
        (AccountKind.CASH, True),
        (AccountKind.VOUCHER, False),
        (AccountKind.OWN, False),
    ],
)
def test_only_bank_and_cash_hold_budget_money(kind: AccountKind, *, is_money: bool) -> None:
    assert kind.is_budget_money is is_money
