"""One-off pay after § 23a SGB IV; ceilings of 2025 and 2026, figures by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.case import MonthCase, MonthContributions, YearBefore
from budgetdesk.payroll.contributions.month import contributions
from budgetdesk.payroll.facts import Branch, Employer, Person, YearSoFar
from budgetdesk.staff.insurance import HealthCover, Special
from tests.payroll.contributions.builders import (
    MAY,
    a_case,
    a_person,
    an_employer,
    an_employment,
    both,
    codes,
    euros,
    key_of,
    result,
    share,
    the_law,
)

MARCH = Month(2026, 3)
LAST_YEAR = YearSoFar(euros("60000.00"), euros("60000.00"), 360)


def _so_far(pay: str, days: int, before: YearSoFar | None = LAST_YEAR) -> YearSoFar:
    return YearSoFar(euros(pay), euros(pay), days, before=before)


def _facts_before(
    person: Person | None = None, employer: Employer | None = None, month: Month | None = None
) -> YearBefore:
    law = the_law(month or Month(2025, 12))
    held = person or a_person(additional_rate=Decimal("2.45"))
    return YearBefore(law, held, employer or an_employer())


def _in_march(person: Person | None = None, facts: YearBefore | None = None) -> MonthCase:
    return a_case(
        "5000.00",
        month=MARCH,
        one_off="3000.00",
        person=person,
        year=_so_far("10000.00", 60),
        year_before=facts or _facts_before(),
    )


def _answer(case: MonthCase) -> MonthContributions:
    return contributions(case, the_law(case.month))


def test_one_off_pay_within_the_room_is_liable_in_full() -> None:
    found = result(a_case("3000.00", one_off="2000.00", year=_so_far("12000.00", 120)))
    assert (found.base_kv, found.base_rv) == (euros("5000.00"), euros("5000.00"))
    assert share(found, Branch.U1).base == euros("3000.00")
    assert [line.code for line in found.lines][:2] == ["one_off_kv", "one_off_rv"]


def test_months_without_pay_leave_less_room() -> None:
    # 30 days of the year: 5,812.50 and 8,450.00.
    found = result(a_case("3000.00", one_off="6000.00", year=_so_far("0", 0)))
    assert (found.base_kv, found.base_rv) == (euros("5812.50"), euros("8450.00"))


def test_a_month_without_current_pay_adds_no_days() -> None:
    # 30 days of the year with 5,000.00: room for 812.50 and 3,450.00.
    found = result(a_case("0", one_off="6000.00", year=_so_far("5000.00", 30)))
    assert (found.base_kv, found.base_rv) == (euros("812.50"), euros("3450.00"))


def test_where_nothing_is_left_nothing_is_liable() -> None:
    found = result(a_case("6000.00", one_off="1000.00", year=_so_far("24000.00", 120)))
    assert found.base_kv == euros("5812.50")


def test_insolvency_levy_is_due_on_one_off_pay_too() -> None:
    employer = an_employer(private_household=False)
    case = a_case("3000.00", one_off="2000.00", year=_so_far("12000.00", 120), employer=employer)
    assert both(result(case), Branch.U3) == ("0.00", "7.50")


def test_the_maerzklausel_leads_back_to_the_rates_of_the_year_before() -> None:
    # Room in health insurance to the end of March: 17,437.50 - 15,000.00 = 2,437.50.
    answer = _answer(_in_march())
    assert answer.value is not None
    assert answer.year_before is not None
    assert (answer.value.base_kv, answer.value.base_rv) == (euros("5000.00"), euros("5000.00"))
    back = answer.year_before
    assert {one.branch.value: one.employee.plain() for one in back.shares} == {
        "kv": "219.00",
        "kv_additional": "36.75",
        "pv": "54.00",
        "rv": "279.00",
        "av": "39.00",
    }
    assert [line.code for line in back.lines] == [
        *("march_clause", "one_off_kv", "one_off_rv", "levy_u3_household")
    ]
    # 627.75 on the 3,000.00 of 2025, 1,057.50 on the 5,000.00 of 2026.
    assert answer.employee == euros("1685.25")
    assert answer.employer == answer.value.employer + euros("627.75")


def test_what_the_year_before_has_no_room_for_is_free() -> None:
    # 66,150.00 and 96,600.00 of 2025.
    full = YearSoFar(euros("65000.00"), euros("95000.00"), 360)
    case = a_case(
        "5000.00",
        month=MARCH,
        one_off="3000.00",
        year=_so_far("10000.00", 60, full),
        year_before=_facts_before(),
    )
    back = _answer(case).year_before
    assert back is not None
    assert (back.base_kv, back.base_rv) == (euros("1150.00"), euros("1600.00"))


def test_the_insolvency_levy_goes_back_as_well() -> None:
    facts = _facts_before(employer=an_employer(private_household=False))
    back = _answer(_in_march(facts=facts)).year_before
    assert back is not None
    assert both(back, Branch.U3) == ("0.00", "4.50")


def test_privately_insured_people_are_measured_by_the_pension_ceiling() -> None:
    # 25,350.00 - 15,000.00 leaves room for all of it.
    private = a_person(health=HealthCover.PRIVATE)
    answer = _answer(_in_march(person=private))
    assert answer.year_before is None
    assert answer.value is not None
    assert answer.value.base_rv == euros("8000.00")


def test_voluntary_members_are_measured_by_the_pension_ceiling_too() -> None:
    answer = _answer(_in_march(person=a_person(health=HealthCover.VOLUNTARY)))
    assert answer.year_before is None
    assert answer.value is not None
    assert (answer.value.base_kv, answer.value.base_rv) == (euros("7437.50"), euros("8000.00"))


def test_the_year_so_far_is_needed_after_the_first_month_only() -> None:
    late = a_case("3000.00", one_off="2000.00")
    assert codes(replace(late, year=None)) == ["year_so_far_missing"]
    first = a_case("3000.00", one_off="2000.00", employment=an_employment(begins=MAY.first))
    assert result(replace(first, year=None)).base_kv == euros("5000.00")
    january = a_case("3000.00", one_off="2000.00", month=Month(2026, 1))
    assert result(replace(january, year=None)).base_kv == euros("5000.00")
    without = a_case("3000.00")
    assert result(replace(without, year=None)).base_kv == euros("3000.00")


def test_from_april_on_nothing_leads_back() -> None:
    april = Month(2026, 4)
    case = a_case("5000.00", month=april, one_off="6000.00", year=_so_far("15000.00", 90))
    answer = _answer(case)
    assert answer.year_before is None
    assert answer.value is not None
    # 23,250.00 - 20,000.00.
    assert answer.value.base_kv == euros("8250.00")


def test_a_job_that_began_this_year_has_no_year_to_lead_back_to() -> None:
    employment = an_employment(begins=date(2026, 1, 1))
    case = a_case(
        "5000.00",
        month=MARCH,
        employment=employment,
        one_off="3000.00",
        year=_so_far("10000.00", 60, None),
    )
    assert result(case).base_kv == euros("7437.50")


def test_pay_after_the_end_belongs_to_the_months_before() -> None:
    # 90 days: 17,437.50 - 9,000.00 leaves room.
    employment = an_employment(ends=date(2026, 3, 31))
    case = a_case(
        "0",
        month=Month(2026, 6),
        employment=employment,
        one_off="1000.00",
        year=_so_far("9000", 90),
    )
    found = result(case)
    assert found.base_kv == euros("1000.00")
    assert found.of(Branch.UV) is None


def test_pay_after_the_end_in_the_year_before_leads_back_until_march_only() -> None:
    gone = an_employment(ends=date(2025, 12, 31))
    year = _so_far("0", 0)
    case = a_case(
        "0",
        month=Month(2026, 2),
        employment=gone,
        one_off="1000.00",
        year=year,
        year_before=_facts_before(),
    )
    back = _answer(case).year_before
    assert back is not None
    assert back.base_kv == euros("1000.00")
    later = result(a_case("0", employment=gone, one_off="1000.00", year=year))
    assert (later.base_kv, later.employee) == (ZERO, ZERO)


def test_without_the_year_before_the_maerzklausel_cannot_be_reckoned() -> None:
    without = a_case("5000.00", month=MARCH, one_off="3000.00", year=_so_far("10000.00", 60))
    assert codes(without) == ["year_before_missing"]
    unpaid = a_case(
        "5000.00",
        month=MARCH,
        one_off="3000.00",
        year=_so_far("10000.00", 60, None),
        year_before=_facts_before(),
    )
    assert codes(unpaid) == ["year_before_missing"]


def test_figures_and_rates_of_the_year_before_have_to_be_known() -> None:
    no_rate = _facts_before(person=a_person(additional_rate=None))
    assert codes(_in_march(facts=no_rate)) == ["additional_rate_missing_before"]
    too_old = _facts_before(employer=an_employer(private_household=False), month=Month(2023, 12))
    problems = _answer(_in_march(facts=too_old)).problems
    missing = {
        key_of(str(one.data["figure"]))
        for one in problems
        if one.code == "contribution_figure_missing"
    }
    assert {"bbg_kv_year", "u3_rate"} <= missing


def test_unconfirmed_figures_of_the_year_before_are_named() -> None:
    law = the_law(Month(2025, 12))
    doubtful = replace(law, unconfirmed=frozenset({"kv_rate", "minijob_u1"}))
    answer = _answer(_in_march(facts=replace(_facts_before(), law=doubtful)))
    assert answer.provisional == ("kv_rate",)
    assert _answer(_in_march()).provisional == ()


def test_in_2027_care_has_a_room_of_its_own() -> None:
    may = Month(2027, 5)
    law = the_law(may, preview=True)
    year = YearSoFar(euros("24000.00"), euros("24000.00"), 120, liable_pv=euros("24000.00"))
    found = result(a_case("6000.00", month=may, one_off="5000.00", year=year), law)
    # 31,875.00 and 30,375.00 for five months, less 30,000.00.
    assert (found.base_kv, share(found, Branch.PV).base) == (euros("7875.00"), euros("6375.00"))
    assert "one_off_kv_alone" in [line.code for line in found.lines]
    unknown = YearSoFar(euros("24000.00"), euros("24000.00"), 120)
    case = a_case("6000.00", month=may, one_off="5000.00", year=unknown)
    assert codes(case, law) == ["care_pay_so_far_missing"]


def test_the_year_before_has_the_keys_of_what_the_person_was_then() -> None:
    student = a_person(special=Special.WORKING_STUDENT)
    back = _answer(_in_march(facts=_facts_before(person=student))).year_before
    assert back is not None
    assert (back.person_group, back.contribution_group) == ("106", "0100")
    assert back.base_kv == ZERO
