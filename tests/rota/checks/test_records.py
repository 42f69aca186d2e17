"""The checks look at what was recorded, where it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.rota.checks.contract import planned_minutes
from budgetdesk.rota.checks.people import people
from budgetdesk.rota.ids import WorkedId
from budgetdesk.rota.shifts import Shift, ShiftKind
from budgetdesk.rota.worked import Worked, WorkedState
from tests.rota.checks.builders import TOM, absent, at, codes, found, member, plan, shift


def record(one: Shift, state: WorkedState, until: str) -> dict[Any, Worked]:
    end = at(f"2026-11-02 {until}")
    return {one.id: Worked(WorkedId(1), one.id, state, one.begin, end, date(2026, 11, 3))}


def test_who_did_not_work_a_shift_was_free_for_another() -> None:
    dropped = shift("2026-11-02 08:00", "2026-11-02 12:00")
    other = shift("2026-11-02 08:00", "2026-11-02 12:00")
    assert (2, "double_booking") in codes(plan(dropped, other))
    worked = record(dropped, WorkedState.NOT_WORKED, "12:00")
    assert codes(plan(dropped, other, worked=worked)) == []


@pytest.mark.parametrize("pause", [None, ("2026-11-02 10:00", "2026-11-02 10:30")])
def test_hours_beyond_the_plan_count_for_the_contract(pause: tuple[str, str] | None) -> None:
    one = shift("2026-11-02 08:00", "2026-11-02 12:00", pause=pause)
    worked = record(one, WorkedState.CHANGED, "13:00")
    (person,) = people(plan(one, worked=worked))
    assert planned_minutes(person.duties[0]) == 300


def test_what_was_dropped_or_missed_counts_as_planned() -> None:
    one = shift("2026-11-02 08:00", "2026-11-02 12:00")
    waiting = shift("2026-11-02 12:00", "2026-11-02 20:00", kind=ShiftKind.RUFBEREITSCHAFT)
    dropped = plan(one, waiting, worked=record(one, WorkedState.NOT_WORKED, "12:00"))
    missed = plan(one, waiting, absences=(absent("2026-11-02", "2026-11-02"),))
    for checked in (dropped, missed):
        (person,) = people(checked)
        assert [planned_minutes(each) for each in person.duties] == [240, 0]


def test_agreed_hours_that_change_within_the_month_are_those_of_the_hours_account() -> None:
    who = member(agreed_minutes=1200)
    (employed,) = who.contracts
    less = replace(employed.versions[0], from_day=date(2026, 11, 16), agreed_minutes=600)
    changed = replace(who, contracts=(replace(employed, versions=(*employed.versions, less)),))
    # 20 hours by 7 times 15 days are 2571 minutes, 10 hours 1286: 64:17 in all.
    shifts = [shift(f"2026-11-{day:02d} 08:00", f"2026-11-{day:02d} 14:00") for day in range(2, 13)]
    assert codes(plan(*shifts[:10], team=[changed])) == []
    (one,) = found(plan(*shifts, team=[changed]))
    assert (one.code, one.data["hours"], one.data["agreed"]) == (
        "above_contract_hours",
        Decimal("66.00"),
        Decimal("64.28"),
    )


def test_exactly_eight_hours_a_werktag_are_allowed_and_not_a_minute_more() -> None:
    first = date(2026, 5, 1)
    days = [first + timedelta(days=number) for number in range(214)]
    shifts = [
        shift(f"{day} 08:00", f"{day} 16:30", pause=(f"{day} 12:00", f"{day} 12:30"))
        for day in days
        if day.isoweekday() < 7
    ]
    exact = plan(*shifts)
    assert codes(exact) == []
    saturday = next(one for one in shifts if one.day == date(2026, 11, 28))
    longer = replace(saturday, end=at("2026-11-28 16:31"))
    more = plan(*(longer if one is saturday else one for one in shifts))
    assert codes(more) == [(28, "work_average_too_high")]


def test_a_finding_says_its_sentence_as_a_problem_of_its_shift() -> None:
    one = shift("2026-11-02 08:00", "2026-11-02 12:00")
    other = shift("2026-11-02 11:00", "2026-11-02 13:00", assistant=TOM)
    refused = plan(one, other, team=[member(ends=date(2026, 11, 1))])
    (finding, *_) = found(refused)
    problem = finding.problem
    assert (problem.code, problem.subject) == ("shift_without_contract", ("shift", one.id))
    assert tuple(refused.of(TOM)) == (other,)
