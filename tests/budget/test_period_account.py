from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.budget.period_account import Movement, Spending, movements_of, period_account
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.bookings import BookingKind
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import AccountId, BookingId, CostTypeId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.staff.assistants import AssistantId
from tests.budget.builders import a_movement, codes, day, days, eur
from tests.ledger.builders import a_booking, a_part, a_transfer

WAGE, FEE = CostTypeId(2), CostTypeId(1)
ANNA, BEN = AssistantId(1), AssistantId(2)
YEAR = days("2026-01-01", "2026-12-31")


def test_spending_is_told_by_cost_type_month_and_assistant() -> None:
    account = period_account(
        ZERO,
        [
            a_movement("2026-02-27", "-1000.00", cost_type=WAGE, assistant=ANNA),
            a_movement("2026-02-27", "-500.00", cost_type=WAGE, assistant=BEN),
            a_movement("2026-02-28", "-20.00", cost_type=FEE),
            a_movement("2026-03-01", "-7.00"),
            a_movement("2026-03-05", "5.00", cost_type=FEE),
            a_movement("2026-03-31", "-1000.00", cost_type=WAGE, assistant=ANNA),
        ],
        days("2026-02-01", "2026-04-30"),
    ).value
    february, march = Month(2026, 2), Month(2026, 3)
    assert account.spending == (
        Spending(FEE, february, None, eur("20.00")),
        Spending(FEE, march, None, eur("-5.00")),
        Spending(WAGE, february, ANNA, eur("1000.00")),
        Spending(WAGE, february, BEN, eur("500.00")),
        Spending(WAGE, march, ANNA, eur("1000.00")),
        Spending(None, march, None, eur("7.00")),
    )
    assert list(account.by_cost_type().items()) == [
        (FEE, eur("15.00")),
        (WAGE, eur("2500.00")),
        (None, eur("7.00")),
    ]
    assert list(account.by_assistant().items()) == [
        (ANNA, eur("2000.00")),
        (BEN, eur("500.00")),
        (None, eur("22.00")),
    ]
    assert account.by_month() == {
        february: eur("1520.00"),
        march: eur("1002.00"),
        Month(2026, 4): ZERO,
    }
    assert account.spent_on(WAGE, february) == eur("1500.00")
    assert account.spent_on(None, february) == ZERO


def test_the_account_explains_itself_term_by_term() -> None:
    kinds = {
        CostKind.INSTALMENT: "10.00",
        CostKind.ONE_OFF_GRANT: "5.00",
        CostKind.REFUND: "3.00",
        CostKind.SPENDING: "-4.00",
        CostKind.REPAYMENT: "-2.00",
        CostKind.OWN_CONTRIBUTION: "1.00",
    }
    moves = [a_movement("2026-05-05", amount, kind) for kind, amount in kinds.items()]
    account = period_account(eur("100.00"), moves, YEAR)
    assert [(line.code, line.result) for line in account.lines] == [
        ("account_opening", eur("100.00")),
        ("account_instalments", eur("10.00")),
        ("account_one_offs", eur("5.00")),
        ("account_refunds", eur("3.00")),
        ("account_spent", eur("-4.00")),
        ("account_repaid", eur("-2.00")),
        ("account_closing", eur("112.00")),
        ("account_own_money", eur("1.00")),
    ]


def test_terms_of_nothing_are_left_out_of_the_explanation() -> None:
    assert codes(period_account(ZERO, [], YEAR)) == [
        "account_opening",
        "account_instalments",
        "account_spent",
        "account_closing",
    ]


MOVES = st.lists(
    st.builds(
        Movement,
        st.dates(date(2025, 6, 1), date(2027, 6, 30)),
        st.integers(-(10**7), 10**7).map(Money),
        st.sampled_from(CostKind),
        st.sampled_from([None, WAGE, FEE]),
        st.sampled_from([None, ANNA, BEN]),
    ),
    max_size=30,
)


@given(MOVES, st.integers(-(10**7), 10**7).map(Money))
def test_every_cut_of_the_spending_adds_up_to_it(moves: list[Movement], opening: Money) -> None:
    account = period_account(opening, moves, YEAR).value
    for cut in (account.by_cost_type(), account.by_assistant(), account.by_month()):
        assert sum(amount.cents for amount in cut.values()) == account.spent.cents
    assert account.closing == opening + account.received + account.refunds - account.spent - (
        account.repaid
    )


@given(MOVES, st.dates(date(2026, 2, 1), date(2026, 11, 30)))
def test_two_periods_in_a_row_close_like_one(moves: list[Movement], cut: date) -> None:
    before = DateRange(YEAR.first, cut)
    first = period_account(ZERO, moves, before).value
    second = period_account(first.closing, moves, DateRange(before.day_after, YEAR.last)).value
    assert second.closing == period_account(ZERO, moves, YEAR).value.closing


COST_TYPES = [
    CostType(FEE, "regie", "Regiekosten"),
    CostType(WAGE, "lohn", "Lohn"),
    CostType(CostTypeId(3), "u1", "Erstattung U1", CostKind.REFUND),
]


def test_only_parts_of_the_teilbudget_are_its_movements() -> None:
    bookings = [
        a_booking(
            "2026-02-02",
            "-10.00",
            id=BookingId(4),
            parts=(
                a_part("-6.00", cost_type=WAGE, assistant=ANNA, note="Januar"),
                a_part("-3.00", cost_type=WAGE, teilbudget=TeilbudgetId(2)),
                a_part("-1.00", Pot.PRIVATE),
            ),
        ),
        a_booking(
            "2026-02-01", "8.00", id=BookingId(9), parts=(a_part("8.00", cost_type=CostTypeId(3)),)
        ),
        a_transfer("2026-02-01", "-5.00", AccountId(1), AccountId(2)),
    ]
    assert movements_of(TeilbudgetId(1), bookings, COST_TYPES) == (
        Movement(
            day("2026-02-01"), eur("8.00"), CostKind.REFUND, CostTypeId(3), None, BookingId(9)
        ),
        Movement(
            day("2026-02-02"), eur("-6.00"), CostKind.SPENDING, WAGE, ANNA, BookingId(4), "Januar"
        ),
    )


@pytest.mark.parametrize(
    ("amount", "kind"), [("-1.00", CostKind.SPENDING), ("1.00", CostKind.REFUND)]
)
def test_without_cost_type_the_direction_decides(amount: str, kind: CostKind) -> None:
    (move,) = movements_of(TeilbudgetId(1), [a_booking("2026-02-02", amount)], COST_TYPES)
    assert (move.kind, move.cost_type) == (kind, None)


def test_a_storno_takes_spending_back() -> None:
    wage = a_part("-80.00", cost_type=WAGE)
    back = a_part("80.00", cost_type=WAGE)
    bookings = [
        a_booking("2026-03-01", "-80.00", parts=(wage,)),
        a_booking("2026-03-09", "80.00", kind=BookingKind.STORNO, parts=(back,)),
    ]
    moves = movements_of(TeilbudgetId(1), bookings, COST_TYPES)
    assert period_account(ZERO, moves, YEAR).value.spent == ZERO


def test_a_booking_found_after_the_report_counts_on_its_later_day() -> None:
    late = a_booking("2026-03-30", "-80.00", counts_on=day("2026-05-04"))
    (move,) = movements_of(TeilbudgetId(1), [late], COST_TYPES)
    assert move.on == day("2026-05-04")
