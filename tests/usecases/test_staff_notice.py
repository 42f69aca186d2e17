"""When notice by the employer is forbidden: around a birth and in Elternzeit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.staff.contracts import Contract, EndedBy
from budgetdesk.staff.employer import EmployerData
from budgetdesk.staff.ids import ContractId, EmployerDataId
from budgetdesk.usecases.staff_notice import problems_of_end
from tests.usecases.pay.team import MARA, VERSION, a_member, an_absence

EMPLOYER = EmployerData(EmployerDataId(1))
MEMBER = a_member([VERSION])
DUE = date(2026, 10, 19)
BIRTH = replace(
    an_absence(AbsenceKind.MATERNITY, "2026-09-07", "2026-12-14", due_on=DUE),
    booked_on=date(2026, 3, 10),
)
ELTERNZEIT = replace(
    an_absence(AbsenceKind.PARENTAL, "2026-06-01", "2026-12-31"), booked_on=date(2026, 4, 13)
)


def forbidden(
    received: str, absence: Absence, by: EndedBy = EndedBy.NOTICE_BY_EMPLOYER
) -> list[str]:
    day = date.fromisoformat(received)
    contract = Contract(
        ContractId(1), MARA, date(2025, 1, 1), date(2027, 12, 31), ended_by=by, notice_on=day
    )
    found = problems_of_end(MEMBER, contract, EMPLOYER, absences=[absence])
    return [one.code for one in found if "birth" in one.code or "elternzeit" in one.code]


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        # 280 days before 19 October: 12 January; but two weeks to tell end with 24 February.
        ("2026-02-23", []),
        ("2026-02-24", ["notice_around_birth"]),
        # Four months after the birth: to the end of 18 February 2027.
        ("2027-02-18", ["notice_around_birth"]),
        ("2027-02-19", []),
    ],
)
def test_around_a_birth_no_notice_is_allowed(received: str, expected: list[str]) -> None:
    assert forbidden(received, BIRTH) == expected
    assert forbidden(received, BIRTH, EndedBy.NOTICE_BY_ASSISTANT) == []


def test_before_the_pregnancy_notice_is_allowed() -> None:
    known_early = replace(BIRTH, booked_on=date(2026, 1, 1))
    assert forbidden("2026-01-11", known_early) == []
    assert forbidden("2026-01-12", known_early) == ["notice_around_birth"]


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2026-04-12", []),
        ("2026-04-13", ["notice_in_elternzeit"]),
        ("2026-12-31", ["notice_in_elternzeit"]),
        ("2027-01-01", []),
    ],
)
def test_from_the_request_to_the_end_of_elternzeit_no_notice_is_allowed(
    received: str, expected: list[str]
) -> None:
    assert forbidden(received, ELTERNZEIT) == expected


def test_a_request_long_before_protects_for_fourteen_weeks() -> None:
    early = replace(ELTERNZEIT, booked_on=date(2026, 1, 2))
    assert forbidden("2026-02-22", early) == []
    assert forbidden("2026-02-23", early) == ["notice_in_elternzeit"]


def test_other_absences_forbid_no_notice() -> None:
    assert forbidden("2026-03-02", an_absence(AbsenceKind.SICK, "2026-03-01", "2026-03-31")) == []
