"""What is told of a member of the team."""

from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import ContractVersion
from budgetdesk.staff.ids import AssistantId, ContractId, ContractVersionId, PayrollDetailsId
from budgetdesk.staff.insurance import Special, Status
from budgetdesk.staff.payroll_details import PayrollDetails
from budgetdesk.staff.team import Member

MARA = AssistantId(1)
TODAY = date(2026, 11, 22)


def details(from_day: date, special: Special) -> PayrollDetails:
    return PayrollDetails(PayrollDetailsId(0), MARA, from_day, special=special)


def version(status: Status, from_day: date = date(2026, 1, 1)) -> ContractVersion:
    return ContractVersion(ContractVersionId(0), ContractId(1), from_day, status)


@pytest.mark.parametrize(
    ("status", "special", "expected"),
    [
        (Status.FULL, Special.WORKING_STUDENT, Special.WORKING_STUDENT),
        (Status.FULL, Special.PENSION_AFTER_LIMIT, Special.PENSION_AFTER_LIMIT),
        (Status.FULL, Special.NONE, Status.FULL),
        (Status.MINIJOB, Special.WORKING_STUDENT, Status.MINIJOB),
    ],
)
def test_a_student_or_pensioner_who_is_insured_is_called_so(
    status: Status, special: Special, expected: Status | Special
) -> None:
    one = Member(Assistant(MARA, "mara", "Mara"), details=(details(date(2026, 1, 1), special),))
    assert one.standing(version(status), TODAY) is expected


def test_the_details_of_the_day_count_or_of_a_later_beginning() -> None:
    student = details(date(2026, 1, 1), Special.WORKING_STUDENT)
    done = details(date(2026, 12, 1), Special.NONE)
    one = Member(Assistant(MARA, "mara", "Mara"), details=(student, done))
    assert one.standing(version(Status.FULL), TODAY) is Special.WORKING_STUDENT
    assert one.standing(version(Status.FULL, date(2027, 1, 1)), TODAY) is Status.FULL
    unknown = Member(Assistant(MARA, "mara", "Mara"))
    assert unknown.standing(version(Status.FULL), TODAY) is Status.FULL
