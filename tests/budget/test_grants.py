from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.budget.agreement import ProofPeriod
from budgetdesk.budget.grant_checks import grant_problems, overlapping
from budgetdesk.budget.grants import Grant, GrantAmount
from budgetdesk.budget.ids import GrantId
from budgetdesk.budget.instalments import (
    MonthBudget,
    expected_instalments,
    granted_by_month,
    granted_in,
    own_contribution_in,
)
from budgetdesk.budget.periods import proof_periods
from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Weight
from budgetdesk.ledger.ids import TeilbudgetId
from tests.budget.builders import a_grant, a_one_off, an_amount, day, days, eur, year


@st.composite
def grants(draw: st.DrawFn) -> tuple[Grant, list[GrantAmount]]:
    first = draw(st.dates(date(2024, 1, 1), date(2027, 12, 31)))
    last = first + timedelta(days=draw(st.integers(0, 900)))
    amounts = {first: draw(st.integers(1, 2_000_000))}
    for offset in draw(st.lists(st.integers(1, 900), max_size=4)):
        amounts[first + timedelta(days=offset)] = draw(st.integers(0, 2_000_000))
    grant = a_grant(
        str(first),
        str(last),
        payment_day=draw(st.integers(1, 31)),
        rhythm_months=draw(st.integers(1, 12)),
        in_advance=draw(st.booleans()),
    )
    return grant, [an_amount(Money(cents).plain(), str(on)) for on, cents in amounts.items()]


@given(grants())
def test_all_instalments_together_are_what_was_granted(
    made: tuple[Grant, list[GrantAmount]],
) -> None:
    grant, amounts = made
    ever = days("2023-01-01", "2035-12-31")
    payments = expected_instalments(grant, amounts, [], ever).value
    granted = granted_in(grant, amounts, [], ever).value
    assert total(payment.amount for payment in payments) == granted


@given(grants(), st.integers(0, 1000))
def test_neighbouring_periods_never_count_a_month_twice_or_lose_one(
    made: tuple[Grant, list[GrantAmount]], cut: int
) -> None:
    grant, amounts = made
    whole = days("2023-01-01", "2035-12-31")
    middle = grant.valid_from + timedelta(days=cut)
    before = DateRange(whole.first, middle - timedelta(days=1))
    after = DateRange(middle, whole.last)
    parts = [granted_in(grant, amounts, [], period).value for period in (before, after)]
    assert total(parts) == granted_in(grant, amounts, [], whole).value


@given(grants())
def test_what_instalments_cover_lies_in_the_grant_and_never_overlaps(
    made: tuple[Grant, list[GrantAmount]],
) -> None:
    grant, amounts = made
    payments = expected_instalments(grant, amounts, [], days("2023-01-01", "2035-12-31")).value
    covered = sorted(payment.covers for payment in payments)
    assert all(each.first >= grant.valid_from for each in covered)
    assert all(each.last <= grant.valid_to for each in covered)
    assert all(one.last < other.first for one, other in itertools.pairwise(covered))
    assert all(payment.on >= grant.valid_from for payment in payments)


def test_amounts_of_other_grants_are_passed_over() -> None:
    amounts = [an_amount("100.00"), an_amount("999.00", grant=GrantId(2))]
    one_offs = [a_one_off("5.00", "2026-02-01"), a_one_off("7.00", "2026-02-01", grant=2)]
    assert granted_in(a_grant(), amounts, one_offs, year(2026)).value == eur("1205.00")


def test_monthly_budgets_carry_the_own_contribution() -> None:
    amounts = [an_amount("4490.00", own_contribution=eur("230.00"))]
    period = days("2026-11-01", "2027-02-28")
    assert granted_by_month(a_grant(), amounts, period).value == (
        MonthBudget(Month(2026, 11), eur("4490.00"), eur("230.00")),
        MonthBudget(Month(2026, 12), eur("4490.00"), eur("230.00")),
    )
    own = own_contribution_in(a_grant(), amounts, period)
    assert own.value == eur("460.00")
    assert own.lines[0].inputs["count"] == 2


@pytest.mark.parametrize(
    ("every", "periods"),
    [
        (ProofPeriod.ONCE, [("2026-02-10", "2026-09-20")]),
        (
            ProofPeriod.QUARTER,
            [
                ("2026-02-10", "2026-04-30"),
                ("2026-05-01", "2026-07-31"),
                ("2026-08-01", "2026-09-20"),
            ],
        ),
        (ProofPeriod.HALF_YEAR, [("2026-02-10", "2026-07-31"), ("2026-08-01", "2026-09-20")]),
        (ProofPeriod.YEAR, [("2026-02-10", "2026-09-20")]),
    ],
)
def test_proof_is_due_for_blocks_of_months_from_the_first(
    every: ProofPeriod, periods: list[tuple[str, str]]
) -> None:
    grant = a_grant("2026-02-10", "2026-09-20")
    assert proof_periods(grant, every) == tuple(days(*period) for period in periods)


@given(grants(), st.sampled_from(list(ProofPeriod)))
def test_proof_periods_follow_each_other_through_the_whole_grant(
    made: tuple[Grant, list[GrantAmount]], every: ProofPeriod
) -> None:
    grant, _ = made
    periods = proof_periods(grant, every)
    assert periods[0].first == grant.valid_from
    assert periods[-1].last == grant.valid_to
    assert all(one.day_after == other.first for one, other in itertools.pairwise(periods))


def test_a_sound_grant_has_no_problem() -> None:
    assert grant_problems(a_grant(), [an_amount("1.00")], [a_one_off("1.00", "2026-05-01")]) == []


def test_all_that_is_wrong_with_a_grant_is_said_at_once() -> None:
    grant = a_grant("2026-12-31", "2026-01-01", payment_day=32, rhythm_months=0)
    amounts = [
        an_amount("-1.00", "2027-01-01"),
        an_amount("1.00", "2027-01-01"),
        an_amount("1.00", grant=GrantId(2)),
    ]
    one_offs = [a_one_off("0.00", "2026-05-01"), a_one_off("0.00", "2026-05-01", grant=2)]
    assert [problem.code for problem in grant_problems(grant, amounts, one_offs)] == [
        "grant_days_reversed",
        "payment_day_impossible",
        "rhythm_impossible",
        "two_amounts_on_one_day",
        "amount_after_grant",
        "no_amount_at_start",
        "amount_negative",
        "one_off_not_positive",
    ]


def test_a_grant_without_any_amount_is_a_problem() -> None:
    (problem,) = grant_problems(a_grant(), [], [])
    assert (problem.code, problem.data) == ("no_amount_at_start", {"day": day("2026-01-01")})


def test_a_negative_own_contribution_is_a_problem() -> None:
    amount = an_amount("1.00", own_contribution=eur("-0.01"))
    (problem,) = grant_problems(a_grant(), [amount], [])
    assert problem.code == "amount_negative"


def test_two_grants_of_one_teilbudget_on_one_day_overlap() -> None:
    old = a_grant("2026-01-01", "2026-12-31")
    new = a_grant("2026-07-01", "2027-06-30", id=GrantId(2))
    (problem,) = overlapping([new, old])
    assert (problem.code, problem.subject) == ("grants_overlap", ("grant", 1))
    assert problem.data == {"first": day("2026-07-01"), "last": day("2026-12-31")}
    assert problem.weight is Weight.WARNING


def test_grants_that_follow_each_other_or_differ_in_teilbudget_do_not_overlap() -> None:
    old = a_grant("2026-01-01", "2026-06-30")
    new = a_grant("2026-07-01", "2027-06-30", id=GrantId(2))
    other = a_grant(id=GrantId(3), teilbudget=TeilbudgetId(2))
    assert overlapping([old, new, other]) == ()
