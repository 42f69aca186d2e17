"""The roster: read with all that planning looks at, and changed shift by shift.

Every deed here keeps what must not change: shifts of a settled month, shifts that were confirmed
as worked, and shifts of an absent person that others replace.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.errors import Invalid, NotAllowed
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.planning_setup import trip_problems
from budgetdesk.rota.shift_models import CoverNeed, ShiftModel
from budgetdesk.rota.shifts import Shift, ShiftState, Trip, shift_problems
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.personal_file import Skill
from budgetdesk.storage import rota_queries as rows
from budgetdesk.storage.codec import Row
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.hours_months import require_open, what_counts
from budgetdesk.usecases.setting_up import place_of
from budgetdesk.usecases.team import members

WEEKS_BEFORE: Final = 26
"""The average of weekly hours looks back so far (§ 3 Satz 2 ArbZG: 24 weeks or six months)."""
WEEKS_AFTER: Final = 4


def plan_of(reader: Reader, days: DateRange) -> Plan:
    """Return the roster of these days with all that planning looks at.

    Shifts, what became of them and absences reach from 26 weeks before to 4 weeks after.
    """
    around = DateRange(
        days.first - timedelta(weeks=WEEKS_BEFORE), days.last + timedelta(weeks=WEEKS_AFTER)
    )
    shifts = rows.shifts_of(reader, around)
    numbers = [one.id for one in shifts]
    return Plan(
        days,
        members(reader),
        shifts,
        place_of(reader),
        worked=rows.worked_of(reader, numbers),
        absences=rows.absences_of(reader, around),
        availability=rows.availability_of(reader, days),
        wishes=rows.wishes_of(reader, days),
        backups=rows.backups_of(reader, days),
        trips=rows.trips_of(reader, around),
        models=reader.all(ShiftModel),
        needs=reader.all(CoverNeed),
        skills=reader.all(Skill),
        notes=rows.notes_of(reader, numbers),
    )


def shifts_numbered(reader: Reader, shifts: Iterable[ShiftId]) -> tuple[Shift, ...]:
    """Return these shifts in the order named. Raises `NotFound` where one is not there."""
    return reader.each(Shift, shifts)


def save_shift(work: Work, shift: Shift) -> Shift:
    """Store a shift, new (id 0) or changed. Raises as `save_shifts` does."""
    return save_shifts(work, [shift])[0]


def save_shifts(work: Work, shifts: Sequence[Shift]) -> tuple[Shift, ...]:
    """Store shifts, new (id 0) or changed, all or none, and return them in this order.

    Raises `Invalid` with all problems; `NotFound`; `NotAllowed` where more than a note would
    change in a closed month ("month_closed"), and where a change of more than state, note,
    skills, trip or model would touch a shift that is confirmed ("shift_confirmed") or that others
    replace ("shift_replaced").
    """
    problems = [problem for one in shifts for problem in shift_problems(one)]
    problems += _outside_trips(work, shifts)
    if problems:
        raise Invalid(problems=problems)
    before = {one.id: one for one in shifts_numbered(work, [one.id for one in shifts if one.id])}
    require_open(work, _days_changed(shifts, before))
    moved = [one.id for one in shifts if one.id and _essence(one) != _essence(before[one.id])]
    _require_not_confirmed(work, moved)
    _require_not_replaced(work, moved)
    return work.save_all(shifts)


def remove_shifts(work: Work, shifts: Iterable[ShiftId]) -> tuple[Shift, ...]:
    """Remove shifts with the notes on their checks, and return them.

    Raises `NotFound`, or `NotAllowed` where one lies in a settled month, is confirmed, or is
    replaced by a shift that is not removed with it.
    """
    gone = shifts_numbered(work, shifts)
    numbers = [one.id for one in gone]
    require_open(work, (one.day for one in gone))
    _require_not_confirmed(work, numbers)
    _require_not_replaced(work, numbers, besides=numbers)
    work.remove_all(rows.notes_of(work, numbers))
    work.remove_all(gone)
    return gone


def assign(
    work: Work, shifts: Iterable[ShiftId], assistant: AssistantId | None
) -> tuple[Shift, ...]:
    """Give shifts to a person, or leave them open (None). Raises as `save_shifts` does."""
    found = shifts_numbered(work, shifts)
    return save_shifts(work, [replace(one, assistant=assistant) for one in found])


def set_state(work: Work, shifts: Iterable[ShiftId], state: ShiftState) -> tuple[Shift, ...]:
    """Say how firm shifts are, forth or back. Raises as `save_shifts` does."""
    found = shifts_numbered(work, shifts)
    return save_shifts(work, [replace(one, state=state) for one in found])


def firm_shifts(shifts: Iterable[Shift]) -> tuple[Problem, ...]:
    """Return a warning for each fixed shift, to ask before it is changed or removed.

    The person relies on it, so a change needs her consent.
    """
    return tuple(
        Problem("shift_is_fixed", "state", one.told, Weight.WARNING, ("shift", one.id))
        for one in shifts
        if one.state is ShiftState.FIXED
    )


def _days_changed(shifts: Iterable[Shift], before: Mapping[ShiftId, Shift]) -> Iterator[date]:
    """Yield the days of new shifts, and old and new ones of those that change in what counts."""
    for one in shifts:
        known = before.get(one.id)
        if known is None:
            yield one.day
        elif what_counts(known) != what_counts(one):
            yield from (known.day, one.day)


def _outside_trips(work: Work, shifts: Iterable[Shift]) -> Iterator[Problem]:
    """Yield what is wrong with shifts that do not begin on the days of their trip."""
    for one in shifts:
        if one.trip is not None:
            yield from trip_problems(work.one(Trip, one.trip), [one])


def _essence(shift: Shift) -> Row:
    """Return what a shift must keep that is confirmed or that others replace."""
    plain = replace(shift, state=ShiftState.DRAFT, skills=(), trip=None, model=None)
    return what_counts(plain)


def _require_not_confirmed(work: Work, shifts: Sequence[ShiftId]) -> None:
    for number in rows.worked_of(work, shifts):
        raise NotAllowed("shift_confirmed", **work.one(Shift, number).told)


def _require_not_replaced(
    work: Work, shifts: Sequence[ShiftId], besides: Sequence[ShiftId] = ()
) -> None:
    for one in rows.replacing(work, shifts):
        if one.id not in besides:
            raise NotAllowed("shift_replaced", **one.told)
