"""A file with ten years of shifts: the practice household, with nine years before its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from budgetdesk.rota.ids import ShiftId, WorkedId
from budgetdesk.rota.planning import shift_on
from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.storage.work import Work
from budgetdesk.ui.opening import open_desk
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.files import fixed_clock
from budgetdesk.usecases.practice_folder import make_practice
from budgetdesk.usecases.setting_up import everything
from budgetdesk.usecases.team import members

TODAY: Final = date(2026, 11, 21)
_FIRST: Final = date(2017, 1, 1)
_LAST: Final = date(2025, 12, 31)
_A_DAY: Final = ("F", "S", "N")


def make_ten_years(path: Path) -> int:
    """Make the file and return how many shifts it has; nearly each has its record of work."""
    clock = fixed_clock(TODAY)
    make_practice(path, clock)
    desk, _ = open_desk(path, "", clock)
    with desk:
        desk.run(Label.of("change_shifts", count=0), _fill)
        return len(desk.read(everything, Shift))


def _fill(work: Work) -> None:
    models = {one.code: one for one in everything(work, ShiftModel)}
    people = [one.id for one in members(work)]
    planned = [
        replace(
            shift_on(models[code], day, people[(day.toordinal() + number) % len(people)]),
            state=ShiftState.FIXED,
        )
        for day in _days()
        for number, code in enumerate(_A_DAY)
    ]
    work.add_all([_worked(one) for one in work.add_all(planned)])


def _worked(shift: Shift) -> Worked:
    return Worked(
        WorkedId(0),
        ShiftId(shift.id),
        WorkedState.AS_PLANNED,
        shift.begin,
        shift.end,
        shift.day + timedelta(days=2),
        shift.breaks,
        shift.portions,
    )


def _days() -> Iterator[date]:
    day = datetime.combine(_FIRST, datetime.min.time())
    while day.date() <= _LAST:
        yield day.date()
        day += timedelta(days=1)
