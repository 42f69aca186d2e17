"""Data of the employer and first steps in a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import Money
from budgetdesk.staff.employer import AccidentCharge, EmployerData, EmployerStep
from budgetdesk.staff.ids import LetterId
from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.usecases import staff_employer as use
from tests.staff.people import codes, day
from tests.usecases.staffed_file import TODAY, StaffedFile, staffed_file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[StaffedFile]:
    with staffed_file(tmp_path) as opened:
        yield opened


def test_there_is_one_record_of_the_employer(file: StaffedFile) -> None:
    assert file.desk.read(use.employer) is None
    empty = file.desk.read(use.employer_or_empty)
    file.run(use.save_employer, replace(empty, betriebsnummer="0101 7272"))
    file.run(use.save_employer, replace(empty, betriebsnummer="01017272", finanzamt="Muster"))
    (stored,) = file.all(EmployerData)
    assert (stored.betriebsnummer, stored.finanzamt) == ("01017272", "Muster")
    assert file.desk.read(use.employer) == stored


def test_everything_wrong_with_the_employer_is_told_at_once(file: StaffedFile) -> None:
    empty = file.desk.read(use.employer_or_empty)
    wrong = replace(
        empty, betriebsnummer="1", accident_amount=Money(-1), accident_rate=Decimal(101)
    )
    with pytest.raises(Invalid) as refused:
        file.run(use.save_employer, wrong)
    assert codes(refused.value.data["problems"]) == [
        "betriebsnummer_no_eight_digits",
        "accident_amount_below_zero",
        "details_no_percent",
    ]


@pytest.mark.parametrize(
    ("charge", "expected"),
    [
        (AccidentCharge.PER_HEAD, ["accident_amount_missing"]),
        (AccidentCharge.BY_PAY, ["accident_rate_missing"]),
        (AccidentCharge.NONE, []),
    ],
)
def test_a_charge_needs_its_amount_or_rate(
    file: StaffedFile, charge: AccidentCharge, expected: list[str]
) -> None:
    empty = file.desk.read(use.employer_or_empty)
    found = file.desk.read(use.employer_problems, replace(empty, accident=charge))
    assert codes(found) == expected


def test_signed_contracts_and_given_terms_are_done_by_the_file(file: StaffedFile) -> None:
    steps = {one.step: one for one in file.desk.read(use.first_steps)}
    assert steps[EmployerStep.CONTRACTS].by_data
    assert steps[EmployerStep.ACCIDENT_INSURER].due == day("2026-01-08")
    assert not steps[EmployerStep.NACHWEIS].is_done
    letter = Letter(LetterId(0), file.anna.id, LetterKind.NACHWEIS, TODAY, "Text")
    file.run(lambda work: work.add(letter))
    steps = {one.step: one for one in file.desk.read(use.first_steps)}
    assert steps[EmployerStep.NACHWEIS].by_data


def test_a_step_is_ticked_noted_anew_and_taken_back(file: StaffedFile) -> None:
    file.run(use.tick_step, EmployerStep.LIABILITY, TODAY)
    file.run(use.tick_step, EmployerStep.LIABILITY, TODAY, "Vertrag 7")
    (done,) = [one.ticked for one in file.desk.read(use.first_steps) if one.ticked]
    assert done.note == "Vertrag 7"
    file.run(use.untick_step, EmployerStep.LIABILITY)
    assert [one for one in file.desk.read(use.first_steps) if one.ticked] == []
