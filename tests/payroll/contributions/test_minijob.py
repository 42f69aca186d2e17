"""Minijobs and short-term jobs: what the cases of the law file do not show."""

from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.facts import Branch, Person
from budgetdesk.payroll.results import Contributions
from budgetdesk.staff.employer import AccidentCharge
from budgetdesk.staff.insurance import HealthCover, Special, Status
from tests.payroll.contributions.builders import (
    a_case,
    a_person,
    an_employer,
    an_employment,
    both,
    euros,
    result,
    share,
    the_law,
)

MINIJOB = Status.MINIJOB
COMMERCIAL = an_employer(private_household=False, accident=AccidentCharge.NONE)


def _minijob(pay: str, person: Person | None = None, *, cheque: bool = False) -> Contributions:
    employment = an_employment(MINIJOB, household_cheque=cheque)
    return result(a_case(pay, person=person, employment=employment, employer=COMMERCIAL))


@pytest.mark.parametrize(
    ("person", "cheque", "keys"),
    [
        (a_person(), False, ("109", "6100")),
        (a_person(rv_exempt=True), False, ("109", "6500")),
        (a_person(special=Special.PENSION_AFTER_LIMIT), False, ("109", "6500")),
        (a_person(special=Special.PENSION_AFTER_LIMIT_INSURED), False, ("109", "6100")),
        (a_person(health=HealthCover.PRIVATE), False, ("109", "0100")),
        (a_person(health=HealthCover.PRIVATE, rv_exempt=True), True, ("209", "0500")),
    ],
)
def test_a_minijob_has_keys_of_its_own(person: Person, cheque: bool, keys: tuple[str, str]) -> None:
    found = _minijob("400.00", person, cheque=cheque)
    assert (found.person_group, found.contribution_group) == keys


@pytest.mark.parametrize("cheque", [False, True])
def test_without_a_krankenkasse_there_is_no_flat_health_contribution(cheque: bool) -> None:
    found = _minijob("400.00", a_person(health=HealthCover.PRIVATE), cheque=cheque)
    assert (found.of(Branch.KV), found.base_kv) == (None, ZERO)


def test_the_minimum_base_shrinks_with_the_days_of_a_part_month() -> None:
    # 10 days: 58.33 x 18.6 % = 10.8494; 15 % of 50.00 are 7.50.
    employment = an_employment(MINIJOB, begins=date(2026, 5, 22))
    found = result(a_case("50.00", employment=employment, employer=COMMERCIAL))
    assert both(found, Branch.RV) == ("3.35", "7.50")
    assert (share(found, Branch.RV).base, found.base_rv) == (euros("58.33"), euros("58.33"))
    above = result(a_case("100.00", employment=employment, employer=COMMERCIAL))
    assert both(above, Branch.RV) == ("3.60", "15.00")


def test_at_the_minimum_base_both_ways_are_the_same() -> None:
    assert both(_minijob("175.00"), Branch.RV) == ("6.30", "26.25")
    assert both(_minijob("174.99"), Branch.RV) == ("6.30", "26.25")


def test_a_month_without_pay_has_no_minimum_base() -> None:
    found = _minijob("0.00")
    assert (found.employee, found.employer) == (ZERO, ZERO)


def test_one_off_pay_is_free_of_sickness_and_maternity_levies_only() -> None:
    case = a_case("400.00", MINIJOB, one_off="100.00", employer=COMMERCIAL)
    found = result(case)
    assert both(found, Branch.KV) == ("0.00", "65.00")
    assert both(found, Branch.U1) == ("0.00", "3.20")
    assert both(found, Branch.U3) == ("0.00", "0.75")


def test_a_private_household_pays_no_insolvency_levy_without_the_cheque_either() -> None:
    found = result(a_case("400.00", MINIJOB))
    assert found.of(Branch.U3) is None
    assert [line.code for line in found.lines] == ["levy_u3_household"]


def test_the_household_cheque_brings_its_own_accident_insurance() -> None:
    assert both(_minijob("400.00", cheque=True), Branch.UV) == ("0.00", "6.40")


def test_from_2027_the_flat_health_rate_follows_the_average_additional_rate() -> None:
    # 14.6 and 2.9 as far as is known: a preview.
    month = Month(2027, 1)
    found = result(a_case("400.00", MINIJOB, month=month), the_law(month, preview=True))
    assert both(found, Branch.KV) == ("0.00", "70.00")


def _short_term(
    ends: date | None, pay: str = "1000.00", *, cheque: bool = False, household: bool = False
) -> Contributions:
    employment = an_employment(
        Status.SHORT_TERM, begins=date(2026, 5, 1), ends=ends, household_cheque=cheque
    )
    employer = an_employer(private_household=household, accident=AccidentCharge.NONE)
    return result(a_case(pay, employment=employment, employer=employer))


def test_a_short_term_job_has_levies_only() -> None:
    found = _short_term(date(2026, 6, 30))
    assert {one.branch.value: one.employer.plain() for one in found.shares} == {
        "u1": "8.00",
        "u2": "2.20",
        "u3": "1.50",
    }
    assert (found.person_group, found.contribution_group) == ("110", "0000")
    assert (found.base_kv, found.base_rv, found.employee) == (ZERO, ZERO, ZERO)


@pytest.mark.parametrize(
    ("ends", "due"),
    [(date(2026, 5, 28), False), (date(2026, 5, 29), True), (None, True)],
)
def test_four_weeks_at_most_are_free_of_the_sickness_levy(ends: date | None, due: bool) -> None:
    assert (_short_term(ends).of(Branch.U1) is not None) is due


def test_a_short_term_job_by_household_cheque_is_insured_against_accidents() -> None:
    found = _short_term(None, cheque=True, household=True)
    assert both(found, Branch.UV) == ("0.00", "16.00")
    assert found.of(Branch.U3) is None
    assert found.person_group == "210"


def test_pay_of_just_the_minimum_base_is_explained_as_usual_pay() -> None:
    at_it = share(result(a_case("175.00", Status.MINIJOB)), Branch.RV)
    below = share(result(a_case("174.99", Status.MINIJOB)), Branch.RV)
    assert (at_it.line.code, below.line.code) == ("share_minijob_insured", "share_minijob_minimum")
