"""Grants with their amounts, and agreements beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from budgetdesk.budget.agreement import (
    Agreement,
    CarryOverBasis,
    CarryOverRule,
    IllnessReserve,
    MutualCover,
    ProofMode,
    ProofPeriod,
)
from budgetdesk.budget.grants import GrantAmount
from budgetdesk.budget.ids import AgreementId, GrantId
from budgetdesk.kernel.errors import Invalid
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.usecases import granting as use
from budgetdesk.usecases.agreements import agreement_problems, agreements_of, save_agreement
from budgetdesk.usecases.granting import GrantOnPaper
from budgetdesk.usecases.setting_up import everything
from tests.budget.builders import a_grant, a_one_off, an_amount, day, eur
from tests.usecases.small_file import LABEL, SmallFile, small_file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SmallFile]:
    with small_file(tmp_path) as one:
        yield one


def a_paper(file: SmallFile, *amounts: GrantAmount, **changes: Any) -> GrantOnPaper:
    grant = a_grant(id=GrantId(0), teilbudget=file.egh.id, **changes)
    one_off = a_one_off("300.00", "2026-05-04", purpose="Schulung")
    return GrantOnPaper(grant, amounts or (an_amount("1000.00"),), (one_off,))


def test_a_grant_is_stored_with_its_amounts_as_one_change(file: SmallFile) -> None:
    before = len(file.desk.history())
    stored = file.desk.run(LABEL, use.save_grant, a_paper(file))
    assert len(file.desk.history()) == before + 1
    assert file.desk.read(use.grants_on_paper, file.egh.id) == (stored,)
    assert [one.grant for one in stored.amounts] == [stored.grant.id]
    assert [one.grant for one in stored.one_offs] == [stored.grant.id]
    file.desk.undo()
    assert file.desk.read(use.grants_on_paper) == ()


def test_an_amount_that_stays_keeps_its_row_and_one_that_is_left_out_goes(file: SmallFile) -> None:
    paper = a_paper(file, an_amount("1000.00"), an_amount("1100.00", "2026-07-01"))
    stored = file.desk.run(LABEL, use.save_grant, paper)
    changed = replace(stored, amounts=(an_amount("1050.00"),), one_offs=())
    again = file.desk.run(LABEL, use.save_grant, changed)
    assert [one.id for one in again.amounts] == [stored.amounts[0].id]
    assert [one.amount for one in file.desk.read(everything, GrantAmount)] == [eur("1050.00")]
    assert again.one_offs == ()


def test_a_doubtful_grant_is_stored_and_a_wrong_one_is_not(file: SmallFile) -> None:
    late = an_amount("1100.00", "2027-07-01")
    stored = file.desk.run(LABEL, use.save_grant, a_paper(file, an_amount("1000.00"), late))
    assert [one.code for one in stored.problems()] == ["amount_after_grant"]
    with pytest.raises(Invalid):
        file.desk.run(LABEL, use.save_grant, a_paper(file, an_amount("1.00", "2026-02-01")))
    assert len(file.desk.read(use.grants_on_paper)) == 1


def test_grants_that_overlap_are_found_over_the_whole_file(file: SmallFile) -> None:
    file.desk.run(LABEL, use.save_grant, a_paper(file))
    later = a_paper(
        file, an_amount("1200.00", "2026-10-01"), valid_from="2026-10-01", valid_to="2027-09-30"
    )
    stored = file.desk.run(LABEL, use.save_grant, later)
    found = file.desk.read(use.doubts_about_grants)
    assert [one.code for one in found] == ["grants_overlap"]
    assert found[0].data == {"first": day("2026-10-01"), "last": day("2026-12-31")}
    file.desk.run(LABEL, use.remove_grant, stored.grant.id)
    assert file.desk.read(use.doubts_about_grants) == ()
    assert len(file.desk.read(everything, GrantAmount)) == 1


def an_agreement(**changes: Any) -> Agreement:
    values: dict[str, Any] = {
        "id": AgreementId(0),
        "teilbudget": TeilbudgetId(1),
        "valid_from": day("2026-01-01"),
        "valid_to": None,
        "proof_mode": ProofMode.LIST,
        "proof_period": ProofPeriod.YEAR,
    }
    return Agreement(**(values | changes))


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({}, []),
        ({"valid_to": day("2025-12-31")}, ["agreement_days_reversed"]),
        ({"valid_to": day("2026-01-01")}, []),
        (
            {"carry_over": CarryOverRule(CarryOverBasis.PERCENT_OF_PERIOD, Decimal("100.5"))},
            ["percent_above_hundred"],
        ),
        ({"carry_over": CarryOverRule(CarryOverBasis.PERCENT_OF_PERIOD, Decimal(100))}, []),
        ({"carry_over": CarryOverRule(CarryOverBasis.FIXED_AMOUNT, Decimal(5000))}, []),
        ({"mutual_cover": MutualCover.PERCENT}, ["mutual_percent_not_entered"]),
        ({"illness_reserve": IllnessReserve.FIXED_AMOUNT}, ["illness_amount_not_entered"]),
    ],
)
def test_a_clause_that_cannot_be_meant_is_named(changes: dict[str, Any], codes: list[str]) -> None:
    assert [one.code for one in agreement_problems(an_agreement(**changes), [])] == codes


@pytest.mark.parametrize(
    ("ends", "begins", "codes"),
    [
        (None, "2026-07-01", ["agreements_overlap"]),
        ("2026-06-30", "2026-07-01", []),
        ("2026-07-01", "2026-07-01", ["agreements_overlap"]),
    ],
)
def test_two_agreements_of_a_teilbudget_do_not_hold_on_one_day(
    ends: str | None, begins: str, codes: list[str]
) -> None:
    first = an_agreement(id=AgreementId(1), valid_to=day(ends) if ends else None)
    second = an_agreement(valid_from=day(begins))
    assert [one.code for one in agreement_problems(second, [first])] == codes
    assert agreement_problems(first, [first]) == []


def test_an_agreement_is_stored_once_and_changed_in_its_place(file: SmallFile) -> None:
    stored = file.desk.run(LABEL, save_agreement, an_agreement(teilbudget=file.egh.id))
    file.desk.run(LABEL, save_agreement, replace(stored, due_days=30))
    found = file.desk.read(agreements_of, file.egh.id)
    assert [(one.id, one.due_days) for one in found] == [(stored.id, 30)]
    with pytest.raises(Invalid):
        file.desk.run(LABEL, save_agreement, an_agreement(teilbudget=file.egh.id))
