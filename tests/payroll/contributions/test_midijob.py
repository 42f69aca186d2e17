"""The Übergangsbereich: what the cases of the law file do not show."""

from __future__ import annotations

from datetime import date

from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.midijob import midijob_bases
from budgetdesk.payroll.contributions.rules import midijob_of
from budgetdesk.payroll.facts import Branch
from budgetdesk.staff.insurance import HealthCover, Special, Status
from tests.payroll.contributions.builders import (
    a_case,
    a_person,
    an_employer,
    an_employment,
    both,
    children,
    euros,
    result,
    share,
    the_law,
)

MIDIJOB = Status.MIDIJOB


def _bases(pay: str, **more: str) -> tuple[str, str | None, str] | None:
    case = a_case(pay, MIDIJOB, **more)  # type: ignore[arg-type]
    found = midijob_bases(case.pay, 30, midijob_of(the_law()))
    if found is None:
        return None
    employee = None if found.employee is None else found.employee.plain()
    return found.total.plain(), employee, found.levy.plain()


def test_a_month_above_the_upper_limit_is_charged_on_the_whole_pay() -> None:
    assert _bases("2000.01") is None
    found = result(a_case("2100.00", MIDIJOB))
    assert (found.base_kv, found.base_rv) == (euros("2100.00"), euros("2100.00"))
    assert both(found, Branch.RV) == ("195.30", "195.30")
    assert found.lines[0].code == "midijob_above_limit"


def test_at_the_limit_the_employer_bears_all_and_above_it_nearly_all() -> None:
    # 0.6619 x 603.00 = 399.1257; PC016 has the cent above.
    assert _bases("603.00") == ("399.13", None, "399.13")
    assert _bases("603.01") == ("399.14", "0.01", "399.14")


def test_a_month_without_pay_costs_nothing() -> None:
    found = result(a_case("0.00", MIDIJOB, employer=an_employer(accident_amount=ZERO)))
    assert (found.employee, found.employer) == (ZERO, ZERO)


def test_discounts_for_children_do_not_count_where_the_employee_bears_nothing() -> None:
    found = result(a_case("500.00", MIDIJOB, person=a_person(children=children(3))))
    # 0.6619 x 500.00 = 330.95; 1.8 % = 5.9571, doubled.
    assert both(found, Branch.PV) == ("0.00", "11.92")


def test_one_off_pay_adds_to_the_month_but_not_to_the_levies() -> None:
    # Base of 1,000.00: PC018. Base of 800.00: 1.1459372226 x 800 - 291.8744452398 = 624.8753.
    assert _bases("800.00", one_off="200.00") == ("854.06", "568.36", "624.88")
    found = result(a_case("800.00", MIDIJOB, one_off="200.00"))
    assert both(found, Branch.U1) == ("0.00", "10.00")


def test_one_off_pay_that_leaves_the_range_is_charged_in_full() -> None:
    found = result(a_case("1500.00", MIDIJOB, one_off="1000.00"))
    assert found.base_kv == euros("2500.00")
    assert share(found, Branch.U1).base == euros("1500.00")


def test_several_jobs_are_taken_together_and_split_by_pay() -> None:
    # 1.1459372226 x 1,500 - 291.8744452398 = 1,427.0314, three fifths: 856.2188;
    # 1.4316392269 x 1,500 - 863.2784538296 = 1,284.1804, three fifths: 770.5082.
    assert _bases("900.00", other_jobs="600.00") == ("856.22", "770.51", "856.22")


def test_several_jobs_beyond_the_range_are_charged_in_full() -> None:
    assert _bases("900.00", other_jobs="1500.00") is None
    assert result(a_case("900.00", MIDIJOB, other_jobs="1500.00")).base_rv == euros("900.00")


def test_a_part_month_is_taken_up_to_thirty_days_and_down_again() -> None:
    # PC027.
    employment = an_employment(MIDIJOB, begins=date(2026, 4, 16))
    found = result(a_case("500.00", month=Month(2026, 4), employment=employment))
    assert found.base_rv == euros("427.03")
    assert [line.code for line in found.lines] == [
        *("midijob_part_month", "midijob_base_total", "midijob_base_employee"),
        "levy_u3_household",
    ]


def test_a_working_student_in_the_range_pays_pension_only() -> None:
    student = a_person(special=Special.WORKING_STUDENT, additional_rate=None)
    found = result(a_case("1000.00", MIDIJOB, person=student))
    insured = [one.branch for one in found.shares if one.employee]
    assert insured == [Branch.RV]
    assert both(found, Branch.RV) == ("52.86", "106.00")
    assert (found.person_group, found.contribution_group) == ("106", "0100")


def test_a_pensioner_before_the_limit_has_the_reduced_rate() -> None:
    pensioner = a_person(special=Special.PENSION_BEFORE_LIMIT)
    found = result(a_case("1000.00", MIDIJOB, person=pensioner))
    # 854.06 x 7 % = 59.7842, doubled 119.56; 568.36 x 7 % = 39.7852.
    assert both(found, Branch.KV) == ("39.79", "79.77")


def test_a_privately_insured_person_has_neither_health_nor_care() -> None:
    private = a_person(health=HealthCover.PRIVATE)
    found = result(a_case("1000.00", MIDIJOB, person=private))
    assert found.contribution_group == "0110"
    assert (found.of(Branch.KV), found.of(Branch.PV), found.base_kv) == (None, None, ZERO)


def test_insolvency_levy_is_due_on_the_reduced_base() -> None:
    found = result(a_case("1000.00", MIDIJOB, employer=an_employer(private_household=False)))
    assert both(found, Branch.U3) == ("0.00", "1.28")


def test_in_2027_the_factor_follows_the_new_formula_as_a_preview() -> None:
    # F 0.7683, G 633: 0.7683 x 633 + (2000/1367 - 633/1367 x 0.7683) x (950 - 633) = 837.3449…
    rules = midijob_of(the_law(Month(2027, 3), preview=True))
    assert str(rules.factor) == "0.7683"
    found = midijob_bases(a_case("950.00", MIDIJOB).pay, 30, rules)
    assert found is not None
    assert found.total == euros("837.34")
