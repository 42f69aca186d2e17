"""What stands in the way of a result is said all at once, and what is open in law is no guess."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Weight
from budgetdesk.payroll.contributions.case import LiablePay, MonthCase
from budgetdesk.payroll.contributions.month import contributions
from budgetdesk.payroll.contributions.rules import factor_f, minijob_of, rates_of
from budgetdesk.payroll.facts import YearSoFar
from budgetdesk.staff.employer import AccidentCharge
from budgetdesk.staff.insurance import HealthCover, Special, Status
from budgetdesk.statutory.law import Law
from tests.payroll.contributions.builders import (
    MAY,
    a_case,
    a_person,
    an_employer,
    an_employment,
    codes,
    euros,
    key_of,
    the_law,
)

MIDIJOB = Status.MIDIJOB


def test_everything_that_is_missing_is_said_at_once() -> None:
    employer = an_employer(u1_rate=None, u2_rate=None, accident=AccidentCharge.NONE)
    person = a_person(additional_rate=None)
    employment = an_employment(household_cheque=True)
    case = a_case("-1.00", person=person, employer=employer, employment=employment)
    answer = contributions(case, the_law())
    assert answer.value is None
    assert [one.code for one in answer.problems] == [
        "liable_pay_negative",
        "household_cheque_needs_minijob",
        "additional_rate_missing",
        "u1_rate_missing",
        "u2_rate_missing",
    ]
    assert (answer.employee, answer.employer) == (Money(0), Money(0))


def test_a_missing_levy_rate_is_a_hint_and_the_result_stands() -> None:
    employer = an_employer(u1_rate=None, accident=AccidentCharge.NONE)
    answer = contributions(a_case("1000.00", employer=employer), the_law())
    assert answer.value is not None
    assert [(one.code, one.weight) for one in answer.problems] == [
        ("u1_rate_missing", Weight.HINT),
        ("accident_charge_missing", Weight.HINT),
    ]


def test_a_charge_by_household_cheque_needs_one() -> None:
    employer = an_employer(accident=AccidentCharge.HOUSEHOLD_CHEQUE)
    assert codes(a_case("1000.00", employer=employer)) == ["accident_charge_needs_cheque"]
    cheque = an_employment(Status.MINIJOB, household_cheque=True)
    assert codes(a_case("500.00", employer=employer, employment=cheque)) == []


@pytest.mark.parametrize("field", ["current", "one_off", "accident", "other_jobs"])
def test_no_pay_may_be_negative(field: str) -> None:
    amounts = {"current": euros("1000.00"), field: euros("-0.01")}
    case = MonthCase(MAY, a_person(), an_employment(), an_employer(), LiablePay(**amounts))
    problems = contributions(case, the_law()).problems
    assert [(one.code, one.field) for one in problems] == [("liable_pay_negative", field)]


def test_pay_without_a_day_of_insurance_is_no_pay_of_the_month() -> None:
    employment = an_employment(ends=date(2026, 4, 30))
    assert codes(a_case("10.00", employment=employment)) == ["liable_pay_without_days"]


def test_a_voluntary_member_has_no_midijob() -> None:
    voluntary = a_person(health=HealthCover.VOLUNTARY)
    assert codes(a_case("1000.00", MIDIJOB, person=voluntary)) == ["voluntary_needs_full_insurance"]


def test_care_insurance_of_a_midijob_in_saxony_is_open() -> None:
    saxony = an_employer(land=Land.SN)
    assert codes(a_case("1000.00", MIDIJOB, employer=saxony)) == ["midijob_saxony_open"]
    assert codes(a_case("500.00", MIDIJOB, employer=saxony)) == ["midijob_saxony_open"]
    assert codes(a_case("2100.00", MIDIJOB, employer=saxony)) == []
    assert codes(a_case("0", MIDIJOB, employer=saxony)) == []
    student = a_person(special=Special.WORKING_STUDENT)
    assert codes(a_case("1000.00", MIDIJOB, employer=saxony, person=student)) == []


@pytest.mark.parametrize(
    "special", [Special.PENSION_AFTER_LIMIT, Special.PENSION_AFTER_LIMIT_INSURED]
)
def test_the_employers_half_in_a_midijob_is_open(special: Special) -> None:
    case = a_case("1000.00", MIDIJOB, person=a_person(special=special))
    assert codes(case) == ["midijob_pension_open"]


def test_part_months_of_a_midijob_with_one_off_pay_or_other_jobs_are_open() -> None:
    employment = an_employment(MIDIJOB, begins=date(2026, 5, 16))
    one_off = a_case("500.00", employment=employment, one_off="100.00")
    assert codes(one_off) == ["midijob_one_off_part_month_open"]
    other = a_case("500.00", employment=employment, other_jobs="300.00")
    assert codes(other) == ["midijob_other_jobs_part_month_open"]


def test_one_off_pay_beside_other_jobs_is_open() -> None:
    case = a_case("1000.00", one_off="100.00", other_jobs="300.00")
    assert codes(case) == ["one_off_with_other_jobs_open"]


def test_the_maerzklausel_for_a_midijob_is_open() -> None:
    year = YearSoFar(euros("3800.00"), euros("3800.00"), 60)
    case = a_case("1900.00", MIDIJOB, month=Month(2026, 3), one_off="20000.00", year=year)
    assert codes(case) == ["march_clause_midijob_open"]


@pytest.mark.parametrize(
    ("pay", "one_off", "expected"),
    [
        ("7450.01", "0", ["berlin_east_missing"]),
        ("7450.00", "0", []),
        ("1000.00", "1.00", ["berlin_east_missing"]),
    ],
)
def test_berlin_in_2024_needs_its_side_only_where_it_matters(
    pay: str, one_off: str, expected: list[str]
) -> None:
    case = a_case(pay, month=Month(2024, 5), one_off=one_off, employer=an_employer(land=Land.BE))
    assert codes(case) == expected


def test_the_subsidy_to_a_private_premium_is_named_with_its_most() -> None:
    # 8.75 % of 5,812.50.
    private = a_person(health=HealthCover.PRIVATE)
    (hint,) = contributions(a_case("7000.00", person=private), the_law()).problems
    assert (hint.code, hint.weight) == ("private_subsidy_apart", Weight.HINT)
    assert hint.data == {"most": euros("508.59")}


def test_without_the_average_rate_the_subsidy_is_not_named() -> None:
    law = the_law()
    rest = {key: one for key, one in law.values.items() if key != "kv_additional_average"}
    private = a_person(health=HealthCover.PRIVATE)
    assert codes(a_case("7000.00", person=private), Law(law.day, rest)) == []


def _missing(case: MonthCase, law: Law) -> set[object]:
    problems = contributions(case, law).problems
    return {
        key_of(str(one.data["figure"]))
        for one in problems
        if one.code == "contribution_figure_missing"
    }


@pytest.mark.parametrize(
    ("status", "missing"),
    [
        (
            Status.FULL,
            {"rv_rate", "pv_rate", "pv_childless"}
            | {"bbg_kv_year", "bbg_pv_year", "bbg_rv_year", "bbg_rv_year_east", "u3_rate"},
        ),
        (
            Status.MIDIJOB,
            {"rv_rate", "pv_rate", "pv_childless", "faktor_f"}
            | {"bbg_kv_year", "bbg_pv_year", "bbg_rv_year", "bbg_rv_year_east", "u3_rate"},
        ),
        (
            Status.MINIJOB,
            {"kv_additional_average", "rv_rate", "minijob_u1", "minijob_u2", "u3_rate"},
        ),
        (Status.SHORT_TERM, {"minijob_u1", "minijob_u2", "u3_rate"}),
    ],
)
def test_2027_is_refused_for_a_final_result_with_every_open_figure(
    status: Status, missing: set[str]
) -> None:
    month = Month(2027, 1)
    case = a_case("500.00", status, month=month, employer=an_employer(private_household=False))
    assert _missing(case, the_law(month)) == missing
    preview = contributions(case, the_law(month, preview=True))
    assert preview.value is not None
    # Faktor F is reckoned from its parts; all the others stand in for themselves.
    assert missing - {"faktor_f"} <= set(preview.provisional)


def test_a_household_needs_no_figures_of_other_procedures() -> None:
    month = Month(2027, 1)
    cheque = an_employment(Status.MINIJOB, household_cheque=True)
    case = a_case("500.00", month=month, employment=cheque)
    assert _missing(case, the_law(month)) == {"rv_rate", "minijob_u1", "minijob_u2"}


def test_before_the_first_figures_everything_is_missing() -> None:
    month = Month(2022, 5)
    minijob = a_case("400.00", Status.MINIJOB, month=month, employment=None)
    assert "minijob_kv_formula" in _missing(minijob, the_law(month))
    midijob = a_case("1000.00", MIDIJOB, month=month)
    assert "faktor_f" in _missing(midijob, the_law(month, preview=True))


def test_confirmed_figures_leave_nothing_provisional() -> None:
    for status in Status:
        case = a_case("500.00", status)
        assert contributions(case, the_law(preview=True)).provisional == ()


def test_the_law_of_another_month_is_a_bug() -> None:
    with pytest.raises(ValueError, match="2025"):
        contributions(a_case("1000.00"), the_law(Month(2025, 5)))


def test_a_factor_without_announcement_is_no_final_figure() -> None:
    law = the_law(Month(2027, 5))
    with pytest.raises(ValueGap):
        factor_f(law)


def test_a_preview_by_the_old_formula_takes_its_numerator() -> None:
    figures = {
        "faktor_f_formula": Decimal(1),
        "faktor_f_flat_sum": Decimal(28),
        "kv_rate": Decimal("14.6"),
        "kv_additional_average": Decimal("2.9"),
        "rv_rate": Decimal("18.6"),
        "av_rate": Decimal("2.6"),
        "pv_rate": Decimal("3.6"),
    }
    law = Law(date(2026, 5, 1), figures, frozenset({"rv_rate"}))
    assert factor_f(law) == Decimal("0.6619")


def test_rules_are_taken_from_a_law_once_and_never_from_another() -> None:
    old, new = the_law(Month(2024, 5)), the_law()
    assert rates_of(old).pv == Decimal("3.4")
    assert rates_of(new).pv == Decimal("3.6")
    assert rates_of(old) is rates_of(old)
    copy = Law(old.day, dict(old.values))
    assert rates_of(copy) == rates_of(old)
    assert rates_of(copy) is not rates_of(old)
    assert minijob_of(old) is not minijob_of(new)
