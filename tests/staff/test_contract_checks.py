"""Contracts and their versions: every problem at once, by law where law says it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Weight
from budgetdesk.staff.contract_checks import (
    contract_problems,
    employed_problems,
    nachweis_problems,
    terms_of_version,
    version_problems,
)
from budgetdesk.staff.contracts import (
    AgreedKind,
    EndedBy,
    HoursAgreed,
    LongShiftBasis,
)
from budgetdesk.staff.ids import ContractId, ContractVersionId, LetterId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.staff.pay_terms import Rate, Salary, Unit
from budgetdesk.staff.team import Employed
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures
from tests.staff.people import ANNA, a_contract, a_version, codes, day, law


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, []),
        ({"ends": day("2025-12-31"), "ended_by": EndedBy.OTHER}, ["contract_ends_before_begin"]),
        ({"fixed_term": True}, ["fixed_term_without_end"]),
        ({"fixed_term": True, "ends": day("2026-12-31")}, []),
        (
            {"fixed_term": True, "ends": day("2026-12-31"), "signed_on": day("2026-01-02")},
            ["fixed_term_not_signed_before"],
        ),
        (
            {"fixed_term": True, "ends": day("2026-12-31"), "signed_on": None},
            ["fixed_term_not_signed_before"],
        ),
        ({"ends": day("2026-12-31")}, ["contract_end_without_reason"]),
        ({"probation_until": day("2025-12-31")}, ["probation_before_begin"]),
        ({"probation_until": day("2026-06-30")}, []),
        ({"probation_until": day("2026-07-01")}, ["probation_too_long"]),
        ({"notice_on": day("2026-03-01")}, ["notice_without_end"]),
        (
            {
                "notice_on": day("2026-04-01"),
                "ends": day("2026-03-31"),
                "ended_by": EndedBy.AGREEMENT,
            },
            ["notice_after_end"],
        ),
        (
            {
                "notice_on": day("2026-03-01"),
                "ends": day("2026-03-31"),
                "ended_by": EndedBy.AGREEMENT,
            },
            [],
        ),
    ],
)
def test_a_contract_tells_what_is_wrong(values: dict[str, Any], expected: list[str]) -> None:
    assert codes(contract_problems(a_contract(**values))) == expected


def test_a_probation_of_six_months_ends_the_day_before() -> None:
    (found,) = contract_problems(a_contract("2026-03-15", probation_until=day("2026-12-31")))
    assert found.data == {"day": day("2026-09-14")}


def test_contracts_of_one_person_do_not_overlap() -> None:
    first = a_contract(ends=day("2026-06-30"), ended_by=EndedBy.AGREEMENT)
    second = a_contract("2026-06-30", id=ContractId(2))
    after = a_contract("2026-07-01", id=ContractId(3))
    assert codes(contract_problems(second, [first, second])) == ["contracts_overlap"]
    assert codes(contract_problems(first, [second])) == ["contracts_overlap"]
    assert contract_problems(after, [first, after]) == contract_problems(first, [after]) == ()


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, []),
        ({"from_day": "2025-12-31"}, ["version_outside_contract"]),
        ({"wage": Decimal("15.00001")}, ["pay_too_many_decimals"]),
        ({"wage": None}, ["pay_nothing_agreed"]),
        ({"agreed_minutes": 0}, ["agreed_time_impossible"]),
        ({"agreed_minutes": 168 * 60 + 1}, ["agreed_time_impossible"]),
        ({"agreed_minutes": 168 * 60 + 1, "hours": HoursAgreed.MONTHLY}, []),
        ({"agreed_minutes": None}, ["agreed_time_missing"]),
        ({"agreed_minutes": None, "hours": HoursAgreed.ON_CALL}, ["on_call_time_by_law"]),
        ({"agreed_minutes": 600, "hours": HoursAgreed.ON_CALL}, []),
        ({"days_a_week": Decimal(8)}, ["days_a_week_impossible"]),
        ({"days_a_week": None}, []),
        ({"leave_days": Decimal(367)}, ["leave_days_impossible"]),
        ({"wage": Decimal(1001)}, ["wage_impossible"]),
        ({"notice_weeks": -1}, ["notice_weeks_below_zero"]),
        ({"notice_weeks": 53}, ["notice_weeks_impossible"]),
        ({"notice_weeks": 3}, ["notice_shorter_than_law"]),
        ({"account_limit_minutes": 366 * 24 * 60 + 1}, ["account_limit_impossible"]),
        ({"account_limit_minutes": -1}, ["account_limit_below_zero"]),
        ({"account_limit_minutes": 60, "leave_days": Decimal(20), "notice_weeks": 4}, []),
        (
            {"opt_out_ends": day("2026-02-01"), "long_shifts": LongShiftBasis.PERMIT},
            ["opt_out_days_reversed"],
        ),
        ({"opt_out_on": day("2026-02-01")}, ["opt_out_without_basis"]),
        (
            {
                "opt_out_on": day("2026-02-01"),
                "opt_out_ends": day("2026-08-01"),
                "long_shifts": LongShiftBasis.PERMIT,
            },
            [],
        ),
        ({"household_cheque": True}, ["household_cheque_no_minijob"]),
        ({"household_cheque": True, "status": Status.MINIJOB}, []),
        # The minimum wage of 2026 is 13.90 euros.
        ({"wage": Decimal("13.8999")}, ["wage_below_minimum"]),
        ({"wage": Decimal("13.90")}, []),
    ],
)
def test_a_version_tells_what_is_wrong(values: dict[str, Any], expected: list[str]) -> None:
    found = version_problems(a_version(**values), a_contract(), (), law("2026-01-01"))
    assert codes(found) == expected


def test_a_version_after_the_contract_and_a_second_one_of_a_day_are_found() -> None:
    ended = a_contract(ends=day("2026-03-31"))
    late = a_version("2026-04-01")
    assert codes(version_problems(late, ended)) == ["version_outside_contract"]
    other = a_version(id=ContractVersionId(2))
    assert codes(version_problems(a_version(), ended, [other])) == ["version_day_taken"]


def test_on_call_without_hours_are_twenty_a_week() -> None:
    version = a_version(agreed_minutes=None, hours=HoursAgreed.ON_CALL)
    (found,) = version_problems(version, a_contract(), (), law("2026-01-01"))
    assert (found.data, found.weight) == ({"hours": Decimal(20)}, Weight.WARNING)
    assert version_problems(version, a_contract()) == ()


# 20 hours a week are 20 x 13 / 3 hours a month; with 13.90 euros that is 1204.67 euros.
@pytest.mark.parametrize(
    ("cents", "expected"), [(120_466, ["salary_below_minimum"]), (120_467, [])]
)
def test_a_salary_gives_the_minimum_wage_for_the_agreed_time(
    cents: int, expected: list[str]
) -> None:
    version = a_version(wage=None, salary=Salary(Money(cents), 1200))
    assert codes(version_problems(version, a_contract(), (), law("2026-01-01"))) == expected


def test_a_salary_without_time_is_not_compared() -> None:
    version = a_version(wage=None, salary=Salary(Money(1), 0))
    found = version_problems(version, a_contract(), (), law("2026-01-01"))
    assert codes(found) == ["pay_weekly_time_missing"]


def test_a_day_before_all_figures_is_not_compared() -> None:
    old = law_on(shipped_figures(), day("2015-01-01"), preview=True)
    version = a_version("2015-01-01", wage=Decimal("8.50"))
    assert version_problems(version, a_contract("2015-01-01"), (), old) == ()


def test_what_a_version_says_of_pay_is_what_payroll_takes() -> None:
    ready = AgreedKind(Kind.BEREITSCHAFT, Rate(Unit.PERCENT, Decimal(100)), surcharges=False)
    terms = terms_of_version(a_version(kinds=(ready,)))
    assert terms.wage is not None
    assert terms.wage.at(day("2026-05-01")) == Decimal("15.00")
    assert terms.kinds == {Kind.BEREITSCHAFT: ready.terms}


def test_a_contract_needs_a_first_version_on_its_first_day() -> None:
    nothing = employed_problems(
        Employed(a_contract()), lambda _: law("2026-01-01"), day("2026-12-31")
    )
    assert codes(nothing) == ["contract_without_version"]
    late = Employed(a_contract(), (a_version("2026-02-01"),))
    found = employed_problems(late, lambda _: law("2026-01-01"), day("2026-12-31"))
    assert [(one.code, one.subject) for one in found] == [
        ("first_version_not_at_begin", ("contract", 1))
    ]


def test_a_wage_that_stays_behind_in_january_is_found_in_time() -> None:
    # 13.90 euros in 2026, 14.60 euros from 1 January 2027 (MiLoV5).
    one = a_version(wage=Decimal("13.90"))

    def of(contract_ends: str | None, *versions: Any) -> list[str]:
        ends = None if contract_ends is None else day(contract_ends)
        employed = Employed(a_contract(ends=ends), versions)
        found = employed_problems(employed, lambda d: law(d.isoformat()), day("2027-01-01"))
        return codes(found)

    assert of(None, one) == ["wage_below_minimum"]
    assert of("2026-12-31", one) == []
    raised = a_version("2027-01-01", id=ContractVersionId(2), wage=Decimal("14.60"))
    assert of(None, one, raised) == []


def a_letter(on: str, kind: LetterKind = LetterKind.NACHWEIS) -> Letter:
    return Letter(LetterId(1), ANNA.id, kind, day(on), "Text")


def test_the_terms_in_text_form_are_due_on_day_one_seven_and_after_a_month() -> None:
    unsigned = a_contract("2026-03-15", signed_on=None)
    (found,) = nachweis_problems(unsigned, (), day("2026-03-15"))
    assert found.data == {
        "first": day("2026-03-15"),
        "week": day("2026-03-22"),
        "last": day("2026-04-15"),
    }
    assert nachweis_problems(unsigned, (), day("2026-03-14")) == ()
    assert nachweis_problems(unsigned, [a_letter("2026-03-10")], day("2026-03-15")) == ()
    assert nachweis_problems(a_contract(), (), day("2026-03-15")) == ()


def test_a_paper_of_an_earlier_contract_or_another_kind_is_no_nachweis() -> None:
    unsigned = a_contract("2026-03-15", signed_on=None)
    others = [a_letter("2025-03-10"), a_letter("2026-03-10", LetterKind.LEAVE_NOTICE)]
    assert codes(nachweis_problems(unsigned, others, day("2026-04-01"))) == ["nachweis_missing"]
