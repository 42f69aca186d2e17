"""What holds for every month: parts add up, more pay never costs less, no other year leaks in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.case import LiablePay
from budgetdesk.payroll.facts import Branch, Person
from budgetdesk.payroll.results import Contributions, Gross, Nature, PayLine
from budgetdesk.staff.employer import AccidentCharge
from budgetdesk.staff.insurance import Special, Status
from tests.payroll.contributions.builders import (
    a_case,
    a_person,
    an_employer,
    an_employment,
    both,
    children,
    euros,
    result,
)

PEOPLE = st.builds(
    lambda special, parent, count, rate: a_person(
        special=special,
        is_parent=parent,
        children=children(count),
        additional_rate=Decimal(rate) / 100,
    ),
    st.sampled_from([Special.NONE, Special.WORKING_STUDENT, Special.PENSION_BEFORE_LIMIT]),
    st.booleans(),
    st.integers(0, 6),
    st.integers(0, 500),
)
MONTHS = st.builds(Month, st.sampled_from([2024, 2025, 2026]), st.integers(1, 12))
REGIMES = {
    Status.MINIJOB: (0, 53_800),
    Status.SHORT_TERM: (0, 500_000),
    Status.MIDIJOB: (60_301, 200_000),
    Status.FULL: (200_001, 1_200_000),
}


def _found(cents: int, status: Status, month: Month, person: Person) -> Contributions:
    return result(a_case(Money(cents).plain(), status, month=month, person=person))


@given(st.sampled_from(Status), st.integers(0, 1_200_000), MONTHS, PEOPLE)
def test_the_sums_are_those_of_the_shares_and_nothing_is_negative(
    status: Status, cents: int, month: Month, person: Person
) -> None:
    found = _found(cents, status, month, person)
    whole = total(share.whole for share in found.shares)
    assert found.employee + found.employer == whole
    assert all(share.employee >= Money(0) <= share.employer for share in found.shares)


@given(MONTHS, PEOPLE, st.integers(0, 1_200_000))
def test_a_branch_comes_once_at_most(month: Month, person: Person, cents: int) -> None:
    for status in Status:
        branches = [share.branch for share in _found(cents, status, month, person).shares]
        assert len(branches) == len(set(branches))


@pytest.mark.parametrize("status", REGIMES)
@given(data=st.data(), month=MONTHS, person=PEOPLE)
def test_a_euro_more_pay_never_costs_the_employer_less(
    status: Status, data: st.DataObject, month: Month, person: Person
) -> None:
    # A single cent can: five branches are rounded for themselves.
    low, high = REGIMES[status]
    cents = data.draw(st.integers(low, high - 100))
    less = _found(cents, status, month, person).employer
    more = _found(cents + 100, status, month, person).employer
    assert more + euros("1.00") >= less


@given(st.integers(0, 1_200_000), MONTHS, PEOPLE)
def test_halves_are_equal_to_the_cent(cents: int, month: Month, person: Person) -> None:
    found = _found(cents, Status.FULL, month, person)
    for branch in (Branch.KV, Branch.KV_ADDITIONAL, Branch.RV):
        share = found.of(branch)
        assert share is None or share.employee == share.employer


def test_each_year_answers_with_its_own_figures_in_any_order() -> None:
    seen = [
        both(result(a_case("6000.00", month=Month(year, 5))), Branch.KV)[0]
        for year in (2026, 2024, 2025, 2026)
    ]
    # 7.3 % of 5,812.50, 5,175.00, 5,512.50.
    assert seen == ["424.31", "377.78", "402.41", "424.31"]


def test_the_accident_amount_of_a_year_comes_out_exactly() -> None:
    employer = an_employer(accident_amount=euros("100.00"))
    months = [result(a_case("0", month=Month(2026, n), employer=employer)) for n in range(1, 13)]
    dues = [both(month, Branch.UV)[1] for month in months]
    assert dues[:3] == ["8.33", "8.34", "8.33"]
    assert total(map(Money.of, dues)) == euros("100.00")


def test_accident_insurance_by_pay_charges_all_of_the_gross() -> None:
    gross = Gross(
        (
            PayLine("base_pay", euros("1000.00")),
            PayLine("sunday", euros("100.00"), contribution_free=euros("80.00")),
            PayLine("bonus", euros("500.00"), Nature.ONE_OFF),
            PayLine("expenses", euros("30.00"), Nature.NET),
        )
    )
    pay = LiablePay.of(gross, other_jobs=euros("1.00"))
    assert pay == LiablePay(euros("1020.00"), euros("500.00"), euros("1600.00"), euros("1.00"))
    employer = an_employer(accident=AccidentCharge.BY_PAY, accident_rate=Decimal("2.5"))
    case = a_case("1000.00", employer=employer)
    assert both(result(case), Branch.UV) == ("0.00", "25.00")


def test_no_accident_charge_before_the_employment_begins() -> None:
    employment = an_employment(begins=date(2026, 6, 1))
    assert result(a_case("0", employment=employment)).of(Branch.UV) is None


def test_a_head_is_charged_in_the_month_of_its_only_day() -> None:
    # 90.00 a year: 37.50 up to May, 30.00 up to April.
    last = an_employment(begins=date(2025, 3, 1), ends=date(2026, 5, 1))
    found = result(a_case("80.00", employment=last))
    assert both(found, Branch.UV) == ("0.00", "7.50")
