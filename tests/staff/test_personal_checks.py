"""Personal files, payroll details, second jobs, skills and documents: every problem at once."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.kernel.money import Money
from budgetdesk.staff.ids import PayrollDetailsId, SecondJobId, SkillId, StaffDocumentId
from budgetdesk.staff.insurance import Child, HealthCover, JobKind
from budgetdesk.staff.payroll_details import SecondJob
from budgetdesk.staff.personal_checks import (
    details_problems,
    document_problems,
    due_documents,
    file_problems,
    job_problems,
    skill_problems,
)
from budgetdesk.staff.personal_file import Skill
from budgetdesk.staff.team import Member
from budgetdesk.staff.wage_tax import FlatTax, TaxCard
from tests.staff.people import (
    ANNA,
    a_contract,
    a_document,
    a_file,
    a_member,
    codes,
    day,
    details,
)

TODAY = day("2026-11-22")


def test_a_file_tells_all_its_problems_at_once() -> None:
    file = a_file(birth=TODAY, tax_id="1", sv_number="2", severely_disabled_until=day("2026-01-01"))
    assert codes(file_problems(file, TODAY)) == [
        "birth_not_past",
        "tax_id_wrong",
        "sv_number_wrong",
        "disability_days_reversed",
    ]


def test_an_empty_file_and_a_sound_one_have_no_problem() -> None:
    begins, ends = day("2024-01-01"), day("2027-12-31")
    sound = a_file(
        birth=day("1990-02-03"), severely_disabled_from=begins, severely_disabled_until=ends
    )
    assert file_problems(a_file(), TODAY) == file_problems(sound, TODAY) == ()


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, []),
        ({"fund_number": "1"}, ["betriebsnummer_no_eight_digits"]),
        ({"u1_rate": Decimal(101)}, ["details_no_percent"]),
        ({"additional_rate": Decimal("2.45"), "u2_rate": Decimal("0.44")}, []),
        ({"tax_card": None}, ["details_no_tax_card"]),
        ({"tax_card": None, "flat_tax": FlatTax.TWO_PERCENT}, []),
        ({"tax_card": TaxCard(7)}, ["tax_class_unknown"]),
        ({"tax_card": TaxCard(3, factor=Decimal("0.9"))}, ["tax_factor_wrong"]),
        ({"tax_card": TaxCard(4, factor=Decimal(1))}, ["tax_factor_wrong"]),
        ({"tax_card": TaxCard(4, factor=Decimal("0.9"))}, []),
        (
            {"tax_card": TaxCard(1, child_allowances=Decimal("0.3"))},
            ["child_allowances_no_halves"],
        ),
        (
            {"tax_card": TaxCard(1, child_allowances=Decimal("1e40"))},
            ["child_allowances_impossible"],
        ),
        ({"fund": ""}, ["details_no_fund"]),
        ({"fund": "", "health": HealthCover.PRIVATE}, []),
        ({"rv_exempt": True}, ["rv_exemption_without_request"]),
        ({"rv_exempt": True, "rv_exemption_requested_on": day("2025-12-30")}, []),
        ({"rv_exempt": True, "rv_exemption_requested_on": day("2026-01-31")}, []),
        (
            {"rv_exempt": True, "rv_exemption_requested_on": day("2026-02-01")},
            ["rv_exemption_before_request"],
        ),
        ({"rv_exemption_requested_on": day("2026-02-01")}, ["rv_exemption_not_in_force"]),
    ],
)
def test_details_tell_what_is_wrong(values: dict[str, Any], expected: list[str]) -> None:
    assert codes(details_problems(details(**values))) == expected


def test_details_of_a_day_stand_there_once() -> None:
    other = details(id=PayrollDetailsId(5))
    assert codes(details_problems(details(), [other])) == ["details_day_taken"]
    assert details_problems(other, [other]) == ()


@pytest.mark.parametrize(
    ("counts_from", "expected"),
    [
        ("2026-04-01", []),
        ("2026-03-01", ["child_counts_before_birth"]),
        ("2026-04-20", ["child_counts_from_no_first"]),
        # The proof came after 20 July, so more than three months after the birth.
        ("2026-08-01", ["child_counts_late"]),
    ],
)
def test_a_child_counts_from_a_first_of_a_month(counts_from: str, expected: list[str]) -> None:
    child = Child(day("2026-04-20"), day(counts_from))
    found = details_problems(details(is_parent=True, children=(child,)), (), day("1990-01-01"))
    assert codes(found) == expected


def test_a_child_has_a_proof_and_is_younger_than_its_parent() -> None:
    child = Child(day("1990-01-01"), day("1990-01-01"))
    found = details_problems(details(children=(child,)), (), day("1990-01-01"))
    assert codes(found) == ["children_without_proof", "child_older_than_parent"]


def a_job(**values: Any) -> SecondJob:
    found = SecondJob(
        SecondJobId(0), ANNA.id, JobKind.MINIJOB, "Bäckerei", Money(30_000), day("2026-02-01")
    )
    return replace(found, weekly_minutes=300, **values)


def test_a_second_job_tells_all_its_problems_at_once() -> None:
    wrong = a_job(employer=" ", ends=day("2026-01-31"), regular_pay=Money(-1))
    assert job_problems(a_job(ends=day("2026-02-01"))) == ()
    assert codes(job_problems(wrong)) == [
        "job_without_employer",
        "job_ends_before_begin",
        "job_pay_below_zero",
    ]


def test_the_time_of_a_second_job_is_asked_for() -> None:
    assert codes(job_problems(replace(a_job(), weekly_minutes=-1))) == ["job_time_below_zero"]
    many = replace(a_job(), weekly_minutes=168 * 60 + 1)
    assert codes(job_problems(many)) == ["agreed_time_impossible"]
    assert codes(job_problems(replace(a_job(), weekly_minutes=0))) == ["job_time_unknown"]


def test_a_skill_has_a_short_name_of_its_own_and_a_meaning() -> None:
    car = Skill(SkillId(1), "auto", "fährt das Auto")
    assert skill_problems(car, [car]) == ()
    assert codes(skill_problems(Skill(SkillId(0), "Auto", ""), [car])) == [
        "skill_code_taken",
        "skill_name_missing",
    ]
    assert codes(skill_problems(Skill(SkillId(0), " ", "x"), [car])) == ["skill_code_missing"]


def test_a_document_tells_all_its_problems_at_once() -> None:
    wrong = a_document(
        title="", issued_on=day("2026-12-01"), expires_on=day("2026-11-30"), remind_days=-1
    )
    assert document_problems(a_document(issued_on=day("2026-01-01")), TODAY) == ()
    assert codes(document_problems(wrong, TODAY)) == [
        "document_without_title",
        "document_issued_later",
        "document_days_reversed",
        "document_reminder_below_zero",
    ]


def test_a_document_is_due_thirty_days_before_it_expires() -> None:
    person = a_member(documents=(a_document(expires_on=day("2026-12-22")),))
    assert due_documents([person], day("2026-11-21")) == ()
    (due,) = due_documents([person], TODAY)
    assert (due.expires_on, due.expired) == (day("2026-12-22"), False)
    (late,) = due_documents([person], day("2026-12-23"))
    assert late.expired


def test_a_renewed_document_and_one_without_end_are_not_due() -> None:
    old = a_document(expires_on=TODAY)
    new = a_document(id=StaffDocumentId(2), expires_on=day("2031-01-01"))
    open_end = a_document(id=StaffDocumentId(3))
    assert due_documents([a_member(documents=(old, new))], TODAY) == ()
    assert due_documents([a_member(documents=(old, open_end))], TODAY) == ()


def test_who_has_left_need_not_renew_anything() -> None:
    documents = (a_document(expires_on=TODAY),)
    left = a_member(contract=a_contract(ends=day("2026-11-21")), documents=documents)
    stays = a_member(contract=a_contract(ends=TODAY), documents=documents)
    to_come = Member(ANNA, documents=documents)
    assert due_documents([left], TODAY) == ()
    assert [len(due_documents([one], TODAY)) for one in (stays, to_come)] == [1, 1]
