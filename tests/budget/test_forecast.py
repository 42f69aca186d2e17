"""Properties of the projection that hold for any figures."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.budget.agreement import Earmark
from budgetdesk.budget.forecast import Books, Forecast, MonthFlow, forecast, full_months
from budgetdesk.budget.instalments import expected_instalments
from budgetdesk.budget.matching import match_instalments
from budgetdesk.budget.today_figures import together
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import Month
from tests.budget.builders import a_grant, an_amount, day, eur, year


def books(known_from: str | None, known_until: str | None) -> Books:
    return Books(
        ZERO,
        ZERO,
        (),
        None if known_from is None else day(known_from),
        None if known_until is None else day(known_until),
    )


@pytest.mark.parametrize(
    ("known_from", "known_until", "today", "months"),
    [
        ("2026-01-01", "2026-11-20", "2026-11-21", ["2026-08", "2026-09", "2026-10"]),
        ("2026-01-01", "2026-10-31", "2026-11-21", ["2026-08", "2026-09", "2026-10"]),
        ("2026-01-01", "2026-10-30", "2026-11-21", ["2026-07", "2026-08", "2026-09"]),
        ("2026-10-01", "2026-11-20", "2026-11-21", ["2026-10"]),
        ("2026-10-02", "2026-11-20", "2026-11-21", []),
        ("2026-01-01", "2026-11-30", "2026-11-30", ["2026-08", "2026-09", "2026-10"]),
        ("2025-11-15", "2026-02-01", "2026-02-01", ["2025-12", "2026-01"]),
        (None, "2026-11-20", "2026-11-21", []),
        ("2026-01-01", None, "2026-11-21", []),
    ],
)
def test_a_month_is_full_when_it_is_over_and_known_from_first_to_last_day(
    known_from: str | None, known_until: str | None, today: str, months: list[str]
) -> None:
    found = full_months(books(known_from, known_until), day(today))
    assert [str(month) for month in found] == months


CENTS = st.integers(-500_000, 500_000).map(Money)


@given(
    balance=CENTS,
    own=CENTS,
    spent=st.lists(CENTS, min_size=1, max_size=10),
    bound=st.lists(st.integers(0, 100_000).map(Money), max_size=3),
    number=st.integers(1, 28),
)
def test_the_last_months_end_is_the_end_of_the_grant(
    balance: Money, own: Money, spent: list[Money], bound: list[Money], number: int
) -> None:
    grant, amounts = a_grant(), [an_amount("1000.00", own_contribution=eur("20.00"))]
    today = date(2026, 10, number)
    flows = tuple(
        MonthFlow(Month(2026, month), ZERO, amount) for month, amount in enumerate(spent, start=1)
    )
    expected = expected_instalments(grant, amounts, (), year(2026)).value
    answer = forecast(
        grant,
        amounts,
        match_instalments(expected, (), as_of=today).value,
        books=Books(balance, own, flows, date(2026, 1, 1), today),
        earmarks=[Earmark("etwas", amount) for amount in bound],
        today=today,
    )
    value = answer.value
    assert isinstance(value, Forecast)
    assert value.at_end == balance + own + value.expected - value.foreseen
    assert value.ends[-1].money == value.at_end
    assert [str(each.month) for each in value.ends] == ["2026-10", "2026-11", "2026-12"]
    assert value.bound is not None
    assert value.free == value.at_end - value.bound
    below = [each.month for each in value.ends if each.money < ZERO]
    assert value.runs_out == (below[0] if below else None)
    assert answer.lines[-1].result == value.free


def test_the_lines_add_up_to_what_is_free() -> None:
    grant, amounts = a_grant(), [an_amount("1000.00")]
    today = day("2026-10-10")
    expected = expected_instalments(grant, amounts, (), year(2026)).value
    answer = forecast(
        grant,
        amounts,
        match_instalments(expected, (), as_of=today).value,
        books=Books(
            eur("300.00"),
            eur("40.00"),
            (MonthFlow(Month(2026, 9), ZERO, eur("900.00")),),
            day("2026-09-01"),
            today,
        ),
        earmarks=[Earmark("Urlaub", eur("70.00"))],
        today=today,
    )
    # 300 + 40 + 3 × 1,000 − 3 × 900 − 70 = 570
    results = {line.code: line.result for line in answer.lines}
    assert results["forecast_balance"] == eur("300.00")
    assert results["forecast_own"] == eur("40.00")
    assert results["forecast_expected"] == eur("3000.00")
    assert results["forecast_foreseen"] == eur("-2700.00")
    assert results["forecast_at_end"] == eur("640.00")
    assert results["forecast_bound"] == eur("-70.00")
    assert results["forecast_free"] == eur("570.00")


def test_of_one_figure_the_sum_is_the_figure_itself() -> None:
    one: Explained[Money | None] = Explained(eur("5.00"), (Line("spent_on"),))
    assert together([("Assistenz", one)]) is one


def test_of_no_figures_the_sum_is_not_known() -> None:
    assert together([]).value is None
