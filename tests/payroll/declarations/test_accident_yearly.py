"""Yearly figures for accident insurance."""

from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.payroll.declarations.accident_yearly import (
    accident_proof,
    accident_reports,
    full_hours,
)
from tests.payroll.declarations.builders import paid, pay, settled

MONTHS = [
    settled("2026-01", gross=pay("1000.30", free="100.00", expenses="40.00"), minutes=3000),
    settled("2026-02", gross=pay("1000.30", "50.00"), minutes=3030, family_name="Neu"),
    settled("2025-12"),
    settled("2026-02", "bela", gross=pay("400.00"), minutes=600),
    settled("2026-02", "cleo", contributions=paid(person="209")),
]


def test_each_person_is_reported_for_the_whole_year_with_surcharges() -> None:
    anna, bela = accident_reports(MONTHS, 2026)
    # 1,100.30 and 1,050.30 are 2,150.60; 6,030 minutes are 100.5 hours.
    assert {one.code: one.value for one in anna.entries} == {
        "report_reason": "92",
        "report_family_name": "Neu",
        "report_given_name": "Anna",
        "report_from": date(2026, 1, 1),
        "report_until": date(2026, 12, 31),
        "accident_pay": 2151,
        "accident_hours": 101,
    }
    assert (bela.about, bela.value("accident_pay"), bela.value("accident_hours")) == (
        "bela",
        400,
        10,
    )
    assert anna.notes == ("not_system_tested", "accident_ask_insurer")


def test_the_proof_adds_up_the_reports() -> None:
    proof = accident_proof(MONTHS, 2026)
    assert [(one.code, one.value) for one in proof.entries] == [
        ("accident_people", 2),
        ("accident_pay_of_all", 2551),
        ("accident_hours_of_all", 111),
    ]


def test_without_anybody_the_proof_is_nought() -> None:
    proof = accident_proof([], 2026)
    assert [one.value for one in proof.entries] == [0, 0, 0]


@pytest.mark.parametrize(("minutes", "hours"), [(0, 0), (29, 0), (30, 1), (89, 1), (90, 2)])
def test_hours_are_whole(minutes: int, hours: int) -> None:
    assert full_hours(minutes) == hours
