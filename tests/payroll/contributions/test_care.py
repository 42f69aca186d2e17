"""Long-term-care insurance: § 55 and § 58 SGB XI."""

from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.care import (
    discounted_children,
    pays_surcharge,
    proof_counts_from,
)
from budgetdesk.payroll.contributions.rules import rates_of
from budgetdesk.payroll.facts import Branch
from budgetdesk.staff.insurance import Child
from tests.payroll.contributions.builders import (
    MAY,
    a_case,
    a_person,
    an_employer,
    both,
    children,
    result,
    the_law,
)

RATES = rates_of(the_law())


@pytest.mark.parametrize(
    ("birth", "last_free_month"),
    [
        ("2003-05-15", Month(2026, 5)),
        # Born on the first: the 23rd year of life ends on the last day of the month before.
        ("2003-05-01", Month(2026, 4)),
        ("2003-01-01", Month(2025, 12)),
        ("2004-02-29", Month(2027, 2)),
    ],
)
def test_the_surcharge_begins_after_the_month_of_the_twenty_third_birthday(
    birth: str, last_free_month: Month
) -> None:
    person = a_person(birth=date.fromisoformat(birth), is_parent=False)
    assert not pays_surcharge(person, last_free_month, RATES)
    assert pays_surcharge(person, last_free_month.plus(1), RATES)


def test_parents_never_pay_the_surcharge() -> None:
    assert not pays_surcharge(a_person(is_parent=True), MAY, RATES)
    grown = (Child(date(1990, 1, 1), date(2023, 7, 1)),)
    assert not pays_surcharge(a_person(is_parent=False, children=grown), MAY, RATES)


def test_who_was_born_before_1940_never_pays_the_surcharge() -> None:
    assert not pays_surcharge(a_person(birth=date(1939, 12, 31), is_parent=False), MAY, RATES)
    assert pays_surcharge(a_person(birth=date(1940, 1, 1), is_parent=False), MAY, RATES)


@pytest.mark.parametrize(
    ("birth", "proven_on", "counts_from"),
    [
        ("2025-08-31", "2026-02-28", "2025-08-01"),
        ("2025-08-31", "2026-03-01", "2026-04-01"),
        ("2025-12-10", "2026-06-10", "2025-12-01"),
        ("2025-12-10", "2026-06-11", "2026-07-01"),
    ],
)
def test_a_proof_within_six_months_counts_from_birth_and_a_later_one_from_the_next_month(
    birth: str, proven_on: str, counts_from: str
) -> None:
    found = proof_counts_from(date.fromisoformat(birth), date.fromisoformat(proven_on))
    assert found == date.fromisoformat(counts_from)


def test_a_late_proof_ends_the_surcharge_from_its_month_on() -> None:
    late = (Child(date(2024, 1, 5), date(2026, 6, 1)),)
    person = a_person(is_parent=False, children=late)
    assert pays_surcharge(person, MAY, RATES)
    assert not pays_surcharge(person, Month(2026, 6), RATES)


@pytest.mark.parametrize(
    ("count", "discounts"), [(0, 0), (1, 0), (2, 1), (3, 2), (4, 3), (5, 4), (6, 4)]
)
def test_the_second_to_the_fifth_child_give_a_discount(count: int, discounts: int) -> None:
    assert discounted_children(a_person(children=children(count)), MAY, RATES) == discounts


def test_a_child_counts_to_the_end_of_the_month_of_its_twenty_fifth_birthday() -> None:
    two = (*children(1), Child(date(2001, 5, 20), date(2023, 7, 1)))
    person = a_person(children=two)
    assert discounted_children(person, MAY, RATES) == 1
    assert discounted_children(person, Month(2026, 6), RATES) == 0


def test_a_child_counts_from_the_month_of_its_proof() -> None:
    two = (*children(1), Child(date(2020, 5, 20), date(2026, 6, 1)))
    person = a_person(children=two)
    assert discounted_children(person, MAY, RATES) == 0
    assert discounted_children(person, Month(2026, 6), RATES) == 1


@pytest.mark.parametrize(
    ("count", "employee"),
    # 1,000 EUR in 2026: 1.8 % less 0.25 for each of the second to the fifth child.
    [(1, "18.00"), (2, "15.50"), (3, "13.00"), (4, "10.50"), (5, "8.00"), (7, "8.00")],
)
def test_children_lower_the_share_of_the_employee_alone(count: int, employee: str) -> None:
    found = result(a_case("1000.00", person=a_person(children=children(count))))
    assert both(found, Branch.PV) == (employee, "18.00")


def test_in_saxony_the_employee_bears_half_a_point_more() -> None:
    saxony = an_employer(land=Land.SN)
    found = result(a_case("1000.00", employer=saxony))
    assert both(found, Branch.PV) == ("23.00", "13.00")
    with_four = a_case("1000.00", employer=saxony, person=a_person(children=children(4)))
    assert both(result(with_four), Branch.PV) == ("15.50", "13.00")


def test_in_saxony_four_discounts_make_both_shares_equal() -> None:
    person = a_person(children=children(5))
    found = result(a_case("1000.00", employer=an_employer(land=Land.SN), person=person))
    assert both(found, Branch.PV) == ("13.00", "13.00")
