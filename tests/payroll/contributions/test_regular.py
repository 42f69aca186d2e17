"""Full insurance: who is insured in what, and ceilings. Figures by hand from the law's rates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.bases import Bases
from budgetdesk.payroll.contributions.regular import regular_shares
from budgetdesk.payroll.contributions.rules import rates_of
from budgetdesk.payroll.facts import Branch, Employer, Person
from budgetdesk.staff.insurance import HealthCover, Special, Status
from tests.payroll.contributions.builders import (
    MAY,
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

LEVIES = {Branch.U1, Branch.U2, Branch.U3, Branch.UV}


def _parts(person: Person, pay: str = "1000.00") -> dict[str, tuple[str, str]]:
    found = result(a_case(pay, person=person))
    return {
        one.branch.value: (one.employee.plain(), one.employer.plain())
        for one in found.shares
        if one.branch not in LEVIES
    }


def _keys(person: Person, status: Status = Status.FULL, pay: str = "1000.00") -> tuple[str, str]:
    found = result(a_case(pay, status, person=person))
    return found.person_group, found.contribution_group


def test_an_ordinary_employee_is_insured_in_everything() -> None:
    assert _parts(a_person(is_parent=False)) == {
        "kv": ("73.00", "73.00"),
        "kv_additional": ("14.50", "14.50"),
        "pv": ("18.00", "18.00"),
        "pv_childless": ("6.00", "0.00"),
        "rv": ("93.00", "93.00"),
        "av": ("13.00", "13.00"),
    }
    assert _keys(a_person()) == ("101", "1111")


def test_a_working_student_is_insured_in_pension_only() -> None:
    student = a_person(special=Special.WORKING_STUDENT, additional_rate=None)
    assert _parts(student) == {"rv": ("93.00", "93.00")}
    assert _keys(student) == ("106", "0100")
    assert result(a_case("1000.00", person=student)).base_kv == ZERO


def test_a_second_minijob_beside_a_main_job_is_free_of_unemployment_insurance_alone() -> None:
    second = a_person(unemployment_free=True)
    assert _parts(second) == {
        "kv": ("73.00", "73.00"),
        "kv_additional": ("14.50", "14.50"),
        "pv": ("18.00", "18.00"),
        "rv": ("93.00", "93.00"),
    }
    assert _keys(second) == ("101", "1101")


def test_a_pensioner_after_the_limit_leaves_halves_to_the_employer() -> None:
    pensioner = a_person(special=Special.PENSION_AFTER_LIMIT)
    assert _parts(pensioner) == {
        "kv": ("70.00", "70.00"),
        "kv_additional": ("14.50", "14.50"),
        "pv": ("18.00", "18.00"),
        "rv": ("0.00", "93.00"),
        "av": ("0.00", "13.00"),
    }
    assert _keys(pensioner) == ("119", "3321")


def test_a_pensioner_after_the_limit_may_choose_pension_insurance() -> None:
    pensioner = a_person(special=Special.PENSION_AFTER_LIMIT_INSURED)
    parts = _parts(pensioner)
    assert (parts["rv"], parts["av"]) == (("93.00", "93.00"), ("0.00", "13.00"))
    assert _keys(pensioner) == ("120", "3121")


def test_a_pensioner_before_the_limit_is_insured_with_the_reduced_health_rate() -> None:
    pensioner = a_person(special=Special.PENSION_BEFORE_LIMIT)
    parts = _parts(pensioner)
    assert parts["kv"] == ("70.00", "70.00")
    assert (parts["rv"], parts["av"]) == (("93.00", "93.00"), ("13.00", "13.00"))
    assert _keys(pensioner) == ("120", "3111")


def test_a_privately_insured_person_has_neither_health_nor_care() -> None:
    private = a_person(health=HealthCover.PRIVATE, additional_rate=None)
    assert _parts(private, "7000.00") == {"rv": ("651.00", "651.00"), "av": ("91.00", "91.00")}
    assert _keys(private, pay="7000.00") == ("101", "0110")


def test_a_voluntary_member_pays_up_to_the_ceiling_with_a_key_of_its_own() -> None:
    voluntary = a_person(health=HealthCover.VOLUNTARY)
    assert _parts(voluntary, "7000.00")["kv"] == ("424.31", "424.31")
    assert _keys(voluntary, pay="7000.00") == ("101", "9111")


def test_shares_without_an_additional_rate_are_refused() -> None:
    person = a_person(additional_rate=None)
    with pytest.raises(ValueError, match="additional_rate"):
        regular_shares(person, MAY, Land.BY, Bases(), rates_of(the_law()))


def _rv_base(pay: str, employer: Employer) -> str:
    return result(a_case(pay, month=Month(2024, 5), employer=employer)).base_rv.plain()


@pytest.mark.parametrize("land", [Land.BB, Land.MV, Land.SN, Land.ST, Land.TH])
def test_in_2024_the_east_has_a_pension_ceiling_of_its_own(land: Land) -> None:
    assert _rv_base("7600.00", an_employer(land=land)) == "7450.00"


def test_in_2024_the_west_has_the_higher_pension_ceiling() -> None:
    assert _rv_base("7600.00", an_employer(land=Land.HH)) == "7550.00"


def test_berlin_has_both_ceilings_of_2024() -> None:
    assert _rv_base("7600.00", an_employer(land=Land.BE, berlin_east=True)) == "7450.00"
    assert _rv_base("7600.00", an_employer(land=Land.BE, berlin_east=False)) == "7550.00"
    assert _rv_base("7450.00", an_employer(land=Land.BE)) == "7450.00"


def test_since_2025_berlin_needs_no_side() -> None:
    case = a_case("9000.00", employer=an_employer(land=Land.BE))
    assert result(case).base_rv == euros("8450.00")


def test_a_part_month_has_a_part_of_the_ceilings() -> None:
    # PC066: 15 days of 2025.
    employment = an_employment(begins=date(2025, 4, 16))
    found = result(a_case("5000.00", month=Month(2025, 4), employment=employment))
    assert (found.base_kv, found.base_rv) == (euros("2756.25"), euros("4025.00"))
    assert [line.code for line in found.lines] == [
        *("sv_days", "ceiling_capped_kv", "ceiling_capped_rv", "levy_u3_household")
    ]


def test_a_part_month_below_the_ceiling_keeps_its_pay() -> None:
    employment = an_employment(begins=date(2025, 4, 16))
    found = result(a_case("1000.00", month=Month(2025, 4), employment=employment))
    assert (found.base_kv, found.base_rv) == (euros("1000.00"), euros("1000.00"))


@pytest.mark.parametrize(
    ("pay", "other", "kv", "rv"),
    [
        ("4000.00", "4000.00", "2906.25", "4000.00"),
        # Each is cut to the ceiling before: 5,812.50 x 5,812.50 / 7,812.50.
        ("6000.00", "2000.00", "4324.50", "6000.00"),
        ("2000.00", "3000.00", "2000.00", "2000.00"),
    ],
)
def test_several_jobs_share_the_ceiling_by_their_pay(
    pay: str, other: str, kv: str, rv: str
) -> None:
    found = result(a_case(pay, other_jobs=other))
    assert (found.base_kv, found.base_rv) == (euros(kv), euros(rv))


def test_in_2027_health_and_care_have_different_ceilings() -> None:
    month = Month(2027, 1)
    found = result(a_case("7000.00", month=month), the_law(month, preview=True))
    assert (found.base_kv, share(found, Branch.PV).base) == (euros("6375.00"), euros("6075.00"))
    assert [line.code for line in found.lines] == [
        *("ceiling_capped_kv_alone", "ceiling_capped_pv", "levy_u3_household")
    ]


def test_levies_and_accident_insurance_are_borne_by_the_employer_alone() -> None:
    employer = an_employer(private_household=False)
    found = result(a_case("2000.00", employer=employer))
    parts = {one.branch: (one.employee, one.employer.plain()) for one in found.shares}
    assert parts[Branch.U1] == (ZERO, "32.00")
    assert parts[Branch.U2] == (ZERO, "8.00")
    assert parts[Branch.U3] == (ZERO, "3.00")
    assert parts[Branch.UV] == (ZERO, "7.50")
    assert found.lines == ()


def test_levies_stop_at_the_pension_ceiling() -> None:
    found = result(a_case("9000.00"))
    assert share(found, Branch.U1).base == euros("8450.00")
    assert both(found, Branch.U1) == ("0.00", "135.20")


def test_a_levy_whose_rate_is_not_known_is_left_out() -> None:
    found = result(a_case("2000.00", employer=an_employer(u1_rate=None)))
    assert found.of(Branch.U1) is None
    assert found.of(Branch.U2) is not None


def test_every_share_tells_its_rate_of_both_sides() -> None:
    found = result(a_case("2000.00"))
    assert share(found, Branch.KV).rate == Decimal("14.6")
    assert share(found, Branch.PV).rate == Decimal("3.6")
