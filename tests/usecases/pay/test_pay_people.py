from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.budget.funders import Holder
from budgetdesk.budget.ids import HolderId
from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.staff.contracts import Contract, HoursAgreed
from budgetdesk.staff.employer import AccidentCharge, EmployerData
from budgetdesk.staff.ids import ContractId, ContractVersionId, EmployerDataId, SecondJobId
from budgetdesk.staff.insurance import JobKind, Status
from budgetdesk.staff.pay_terms import PartMonth, Salary
from budgetdesk.staff.payroll_details import SecondJob
from budgetdesk.staff.team import Employed, Member
from budgetdesk.usecases.pay_people import (
    employer_of,
    employment_of,
    missing_facts,
    other_insured,
    other_minijobs,
    person_of,
    regular_pay,
    standing_of,
    terms_of,
    weekly_minutes,
)
from tests.usecases.pay.team import BEGINS, DETAILS, HOLDER, MARA, NIGHT, VERSION, a_member

MARCH = Month(2026, 3)


def codes(error: Invalid) -> list[str]:
    problems = error.data["problems"]
    assert isinstance(problems, tuple)
    return [one.code for one in problems]


def two_contracts(second_begins: date) -> Member:
    first = Contract(ContractId(1), MARA, BEGINS, date(2026, 3, 10))
    second = Contract(ContractId(2), MARA, second_begins)
    later = replace(
        VERSION,
        id=ContractVersionId(2),
        contract=ContractId(2),
        from_day=second_begins,
        wage=Decimal(21),
    )
    member = a_member()
    return replace(member, contracts=(Employed(first, (VERSION,)), Employed(second, (later,))))


def test_everything_that_is_missing_is_told_at_once() -> None:
    nobody = Member(a_member().assistant)
    found = missing_facts(nobody, MARCH, Holder(HolderId(1), "Frieda Übung"))
    assert [one.code for one in found] == [
        "pay_contract_missing",
        "pay_birth_missing",
        "pay_details_missing",
        "pay_land_missing",
    ]
    assert {one.subject for one in found} == {("assistant", MARA)}
    with pytest.raises(Invalid) as caught:
        person_of(nobody, MARCH)
    assert codes(caught.value) == ["pay_birth_missing", "pay_details_missing"]


def test_tax_by_card_needs_a_card() -> None:
    member = a_member(details=[replace(DETAILS, tax_card=None)])
    assert [one.code for one in missing_facts(member, MARCH, HOLDER)] == ["pay_tax_card_missing"]


def test_a_contract_without_a_version_says_nothing() -> None:
    assert [one.code for one in missing_facts(a_member([]), MARCH, HOLDER)] == [
        "pay_version_missing"
    ]


def test_without_a_land_there_is_no_employer() -> None:
    with pytest.raises(Invalid) as caught:
        employer_of(a_member(), MARCH, None, None)
    assert codes(caught.value) == ["pay_land_missing"]


def test_contracts_that_follow_each_other_are_one_job() -> None:
    held = standing_of(two_contracts(date(2026, 3, 11)), MARCH)
    assert (held.begins, held.ends, held.days) == (BEGINS, None, MARCH.days)
    wage = terms_of(two_contracts(date(2026, 3, 11)), MARCH).wage
    assert wage is not None
    assert [wage.at(date(2026, 3, day)) for day in (10, 11)] == [Decimal(20), Decimal(21)]


def test_two_jobs_in_a_month_are_not_reckoned_as_one() -> None:
    with pytest.raises(Invalid) as caught:
        standing_of(two_contracts(date(2026, 3, 20)), MARCH)
    assert codes(caught.value) == ["pay_two_jobs_in_month"]


def test_a_job_after_a_gap_begins_anew() -> None:
    held = standing_of(two_contracts(date(2026, 3, 20)), Month(2026, 4))
    assert held.begins == date(2026, 3, 20)


def test_surcharges_that_change_within_a_month_are_a_problem() -> None:
    later = replace(VERSION, from_day=date(2026, 3, 16), surcharges=(NIGHT,))
    with pytest.raises(Invalid) as caught:
        terms_of(a_member([VERSION, later]), MARCH)
    assert codes(caught.value) == ["pay_terms_change_in_month"]
    assert terms_of(a_member([VERSION, later]), Month(2026, 4)).surcharges == (NIGHT,)


def test_the_details_of_the_last_day_hold() -> None:
    later = replace(DETAILS, from_day=date(2026, 3, 20), additional_rate=Decimal(3))
    member = a_member(details=[DETAILS, later])
    assert person_of(member, MARCH).additional_rate == Decimal(3)
    assert person_of(member, Month(2026, 2)).additional_rate == Decimal("2.69")


def test_a_person_with_an_insured_job_elsewhere_is_insured_by_it() -> None:
    job = SecondJob(
        SecondJobId(1), MARA, JobKind.INSURED, "Muster GmbH", Money.of("1800.00"), BEGINS
    )
    small = replace(job, kind=JobKind.MINIJOB, regular_pay=Money.of("200.00"))
    over = replace(small, ends=date(2026, 2, 28))
    member = replace(a_member(), jobs=(job, small, over))
    assert person_of(member, MARCH).insured_elsewhere
    assert other_insured(Status.FULL, member, MARCH) == Money.of("1800.00")
    assert other_insured(Status.MINIJOB, member, MARCH) == Money.of("0.00")
    assert other_minijobs(member, MARCH) == Money.of("200.00")
    assert other_minijobs(member, Month(2026, 2)) == Money.of("400.00")


def test_the_employer_has_the_levies_of_the_persons_fund() -> None:
    details = replace(DETAILS, u1_rate=Decimal("1.6"), u2_rate=Decimal("0.44"))
    data = EmployerData(
        EmployerDataId(1), accident=AccidentCharge.PER_HEAD, accident_amount=Money.of("90.00")
    )
    found = employer_of(a_member(details=[details]), MARCH, data, HOLDER)
    assert (found.u1_rate, found.u2_rate) == (Decimal("1.6"), Decimal("0.44"))
    assert (found.accident, found.private_household) == (AccidentCharge.PER_HEAD, True)


@pytest.mark.parametrize(
    ("hours", "minutes", "weekly", "monthly"),
    [
        # 13 weeks in three months, as § 8 Abs. 1a SGB IV counts: 35 x 13 / 3 x 20 euros.
        (HoursAgreed.WEEKLY, 35 * 60, 35 * 60, "3033.33"),
        (HoursAgreed.MONTHLY, 130 * 60, 30 * 60, "2600.00"),
        (HoursAgreed.ON_CALL, None, None, None),
    ],
)
def test_the_agreed_time_gives_the_regular_pay(
    hours: HoursAgreed, minutes: int | None, weekly: int | None, monthly: str | None
) -> None:
    version = replace(VERSION, hours=hours, agreed_minutes=minutes)
    assert weekly_minutes(version) == weekly
    pay = regular_pay(version)
    assert (None if pay is None else pay.plain()) == monthly


def test_a_salary_is_the_regular_pay() -> None:
    salary = Salary(Money.of("2500.00"), 30 * 60, PartMonth.THIRTIETHS)
    employment = employment_of(a_member([replace(VERSION, wage=None, salary=salary)]), MARCH)
    assert (employment.regular_pay, employment.weekly_minutes) == (Money.of("2500.00"), 1800)


def test_days_of_a_job_that_begins_within_the_month() -> None:
    member = a_member([replace(VERSION, from_day=date(2026, 3, 16))], begins=date(2026, 3, 16))
    assert standing_of(member, MARCH).days == DateRange(date(2026, 3, 16), date(2026, 3, 31))
