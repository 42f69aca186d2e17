"""The cells of the grid, made from a plan and from what its checks found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Final

from budgetdesk.kernel.period import each_day
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.missed import is_missed
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui.pages.roster.words import RosterWords, short_times
from budgetdesk.ui.widgets.day_grid_model import Cell, Chip, Firmness, GridContent, RowHead

_FIRMNESS: Final = {
    ShiftState.DRAFT: Firmness.LOOSE,
    ShiftState.OFFERED: Firmness.TOLD,
    ShiftState.FIXED: Firmness.FIRM,
}


def grid_content(words: RosterWords, nothing: str) -> GridContent:
    """Return the people, days and cells of the plan that the words speak of.

    What is open stands first, then everybody who is employed or has a shift on these days.
    """
    plan = words.plan
    shifts: dict[tuple[AssistantId | None, date], list[Shift]] = defaultdict(list)
    shown = plan.shown
    for one in shown:
        shifts[one.assistant, one.day].append(one)
    away = _away(plan)
    people = (None, *_people(plan, shown))
    cells: dict[tuple[int | None, date], Cell] = {
        (person, day): _cell(words, person, day, shifts[person, day], away)
        for person in people
        for day in each_day(plan.days)
        if shifts.get((person, day)) or (person, day) in away
    }
    return GridContent(
        tuple(RowHead(one, words.person(one)) for one in people),
        tuple(words.day_head(day) for day in each_day(plan.days)),
        cells,
        nothing,
    )


def _people(plan: Plan, shown: Sequence[Shift]) -> list[AssistantId]:
    working = {one.assistant for one in shown}
    return [
        one.id
        for one in plan.members
        if one.id in working or any(True for _ in one.employed_within(plan.days))
    ]


def _away(plan: Plan) -> dict[tuple[AssistantId | None, date], Absence]:
    found: dict[tuple[AssistantId | None, date], Absence] = {}
    for one in plan.absences:
        inside = one.days.intersection(plan.days)
        for day in () if inside is None else each_day(inside):
            found.setdefault((one.assistant, day), one)
    return found


def _cell(
    words: RosterWords,
    person: AssistantId | None,
    day: date,
    shifts: list[Shift],
    away: dict[tuple[AssistantId | None, date], Absence],
) -> Cell:
    absence = away.get((person, day))
    remark = "" if absence is None else words.absence(absence)
    missed = [is_missed(one, words.plan.absences) for one in shifts]
    chips = tuple(
        Chip(
            one.id,
            words.code(one),
            short_times(one),
            _FIRMNESS[one.state],
            is_void=gone,
            is_usual=words.is_usual(one),
        )
        for one, gone in zip(shifts, missed, strict=True)
    )
    return Cell(
        words.cell(day, words.person(person), shifts, remark, missed),
        chips,
        remark,
        sum(len(words.findings.get(one.id, ())) for one in shifts),
    )
