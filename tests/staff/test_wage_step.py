"""A wage step for all at once: what each wage becomes, and what to look at."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.money import Money
from budgetdesk.staff.ids import ContractVersionId
from budgetdesk.staff.pay_terms import Salary
from budgetdesk.staff.wage_step import (
    StepKind,
    WageChange,
    WageRounding,
    change_problems,
    minimum_wage_step,
    stepped_wage,
    wage_step_row,
)
from tests.staff.people import a_contract, a_member, a_version, codes, day, law

JANUARY = day("2027-01-01")
PERCENT = StepKind.PLUS_PERCENT


@pytest.mark.parametrize(
    ("wage", "change", "after"),
    [
        ("13.90", WageChange(StepKind.AT_LEAST, Decimal("14.60")), "14.60"),
        ("15.00", WageChange(StepKind.AT_LEAST, Decimal("14.60")), "15.00"),
        ("13.90", WageChange(StepKind.PLUS_AMOUNT, Decimal("0.55")), "14.45"),
        # 13.90 x 1.028 = 14.2892
        ("13.90", WageChange(PERCENT, Decimal("2.8")), "14.29"),
        ("13.90", WageChange(PERCENT, Decimal("2.8"), WageRounding.FOUR_DECIMALS), "14.2892"),
        # 12.50 x 1.0004 = 12.505: half a cent goes up
        ("12.50", WageChange(PERCENT, Decimal("0.04")), "12.51"),
        ("13.9049", WageChange(PERCENT, Decimal(0)), "13.9049"),
    ],
)
def test_a_step_gives_the_wage_that_was_agreed(wage: str, change: WageChange, after: str) -> None:
    assert stepped_wage(Decimal(wage), change) == Decimal(after)


@given(
    st.decimals(min_value=0, max_value=100, places=4),
    st.decimals(min_value=0, max_value=50, places=2),
    st.sampled_from(StepKind),
    st.sampled_from(WageRounding),
)
def test_no_step_makes_a_wage_less(
    wage: Decimal, amount: Decimal, kind: StepKind, rounding: WageRounding
) -> None:
    assert stepped_wage(wage, WageChange(kind, amount, rounding)) >= wage


def test_the_step_to_the_minimum_wage_is_read_from_the_law() -> None:
    assert minimum_wage_step(law("2027-01-01")) == WageChange(StepKind.AT_LEAST, Decimal("14.60"))


@pytest.mark.parametrize(
    ("amount", "kind", "expected"),
    [
        ("1", StepKind.AT_LEAST, []),
        ("-1", StepKind.PLUS_AMOUNT, ["wage_step_below_zero"]),
        ("NaN", StepKind.PLUS_AMOUNT, ["wage_step_below_zero"]),
        ("0.00001", StepKind.AT_LEAST, ["wage_step_too_many_decimals"]),
        ("0.00001", StepKind.PLUS_PERCENT, []),
        ("1000.01", StepKind.PLUS_PERCENT, ["wage_step_impossible"]),
    ],
)
def test_a_step_itself_can_be_wrong(amount: str, kind: StepKind, expected: list[str]) -> None:
    assert codes(change_problems(WageChange(kind, Decimal(amount)))) == expected


def test_a_row_shows_before_after_and_difference() -> None:
    person = a_member(a_version(wage=Decimal("13.90")))
    row = wage_step_row(person, JANUARY, minimum_wage_step(law("2027-01-01")), law("2027-01-01"))
    assert row is not None
    assert (row.before, row.after, row.difference, row.changes, row.problem) == (
        Decimal("13.90"),
        Decimal("14.60"),
        Decimal("0.70"),
        True,
        None,
    )


def test_who_is_not_employed_on_the_day_has_no_row() -> None:
    left = a_member(a_version(), contract=a_contract(ends=day("2026-12-31")))
    assert wage_step_row(left, JANUARY, WageChange(PERCENT, Decimal(1)), law("2027-01-01")) is None


@pytest.mark.parametrize(
    ("versions", "code"),
    [
        ((), "wage_step_no_version"),
        ((a_version(wage=None, salary=Salary(Money(200_000), 1200)),), "wage_step_salary"),
        ((a_version(wage=Decimal("14.00")),), "wage_below_minimum"),
        (
            (
                a_version(wage=Decimal("15.00")),
                a_version("2027-06-01", id=ContractVersionId(2), wage=Decimal("15.05")),
            ),
            "wage_step_later_version",
        ),
    ],
)
def test_a_row_says_what_to_look_at(versions: tuple[object, ...], code: str) -> None:
    change = WageChange(StepKind.PLUS_AMOUNT, Decimal("0.10"))
    person = a_member(*versions)  # type: ignore[arg-type]
    row = wage_step_row(person, JANUARY, change, law("2027-01-01"))
    assert row is not None
    assert row.problem is not None
    assert row.problem.code == code
    assert row.changes == (row.after is not None)


def test_a_day_without_a_known_minimum_wage_is_not_compared() -> None:
    change = WageChange(StepKind.PLUS_AMOUNT, Decimal("0.10"))
    old = a_member(a_version("2015-01-01", wage=Decimal(8)), contract=a_contract("2015-01-01"))
    row = wage_step_row(old, day("2015-06-01"), change, law("2015-06-01"))
    assert row is not None
    assert row.problem is None
