"""Planning at one go: fill by models, copy weeks and months, move, split, join, swap, trips.

Each function is one change with one undo.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.period import DateRange, Month, each_day
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.ids import ShiftId, TripId
from budgetdesk.rota.missed import to_replace
from budgetdesk.rota.planning import Proposal, fill, shift_on
from budgetdesk.rota.planning_copy import copies, month_days, week_days
from budgetdesk.rota.planning_edit import joined, moved, split, swapped
from budgetdesk.rota.planning_setup import trip_problems
from budgetdesk.rota.shift_models import ShiftModel, WeekdayPattern
from budgetdesk.rota.shifts import Shift, ShiftKind, Trip
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import absences_of, shifts_of
from budgetdesk.storage.work import Work
from budgetdesk.usecases.absence_booking import replacement
from budgetdesk.usecases.roster import (
    plan_of,
    remove_shifts,
    save_shift,
    save_shifts,
    shifts_numbered,
)


@dataclass(frozen=True, slots=True)
class Planned:
    """What a deed planned: new shifts, why some stayed open, and what had no place."""

    shifts: tuple[Shift, ...]
    reasons: tuple[Problem, ...] = ()
    left_out: tuple[Shift, ...] = ()


def filled(reader: Reader, days: DateRange) -> tuple[Proposal, ...]:
    """Return which shifts `fill_from_models` would add, for showing before."""
    return fill(plan_of(reader, days), reader.all(WeekdayPattern))


def fill_from_models(work: Work, days: DateRange) -> Planned:
    """Add the shifts that the days lack by patterns and needs; nothing is doubled.

    Raises `NotAllowed` where a shift would fall into a settled month.
    """
    return _kept(work, filled(work, days))


def copy_week(work: Work, source: date, targets: Sequence[date]) -> Planned:
    """Copy the week of a day to the weeks of other days, as drafts. Raises as `save_shifts`."""
    return _copied(work, [week_days(source, one) for one in targets])


def copy_month(work: Work, source: Month, targets: Sequence[Month]) -> Planned:
    """Copy a month to others by the place of each weekday. Raises as `save_shifts` does."""
    return _copied(work, [month_days(source, one) for one in targets], source.days)


def move_shift(work: Work, shift: ShiftId, begin: datetime) -> Shift:
    """Let a shift begin at another time, with its length by the clock."""
    return save_shift(work, moved(work.one(Shift, shift), begin))


def split_shift(work: Work, shift: ShiftId, at: datetime) -> tuple[Shift, Shift]:
    """Make two shifts of one; both stay with its person."""
    first, second = save_shifts(work, split(work.one(Shift, shift), at))
    return first, second


def join_shifts(work: Work, one: ShiftId, other: ShiftId) -> Shift:
    """Make one shift of two that touch. Raises `Invalid` with the reasons against it."""
    pair = shifts_numbered(work, [one, other])
    if len(pair) == 1:
        raise Invalid(problems=[Problem("shift_named_twice", "shifts", {"number": one})])
    whole = joined(*pair)
    remove_shifts(work, [each.id for each in pair if each.id != whole.id])
    return save_shift(work, whole)


def swap_people(work: Work, one: ShiftId, other: ShiftId) -> tuple[Shift, Shift]:
    """Exchange the people of two shifts."""
    pair = shifts_numbered(work, [one, other])
    if len(pair) == 1:
        raise Invalid(problems=[Problem("shift_named_twice", "shifts", {"number": one})])
    first, second = save_shifts(work, swapped(*pair))
    return first, second


def plan_trip(
    work: Work, trip: Trip, model: ShiftModel, people: Sequence[AssistantId | None]
) -> tuple[Trip, tuple[Shift, ...]]:
    """Store a new trip with a shift of the model on each of its days for each person.

    Raises `Invalid` with all problems.
    """
    stored = save_trip(work, trip)
    shifts = [
        replace(shift_on(model, day, one), kind=ShiftKind.TRIP, trip=stored.id)
        for day in each_day(DateRange(trip.first, trip.last))
        for one in people
    ]
    return stored, save_shifts(work, shifts)


def save_trip(work: Work, trip: Trip) -> Trip:
    """Store a trip, new (id 0) or changed. Raises `Invalid`, also where a shift lies outside."""
    problems = trip_problems(trip, trip_shifts(work, trip.id) if trip.id else ())
    if problems:
        raise Invalid(problems=problems)
    return work.save(trip)


def remove_trip(work: Work, trip: TripId) -> tuple[Shift, ...]:
    """Remove a trip with its shifts, which are returned. Raises as `remove_shifts` does."""
    found = work.one(Trip, trip)
    gone = remove_shifts(work, [one.id for one in trip_shifts(work, trip)])
    work.remove(found)
    return gone


def assign_trip(work: Work, trip: TripId, assistant: AssistantId | None) -> tuple[Shift, ...]:
    """Give the whole of a trip to one person. Raises as `save_shifts` does."""
    return save_shifts(work, [replace(one, assistant=assistant) for one in trip_shifts(work, trip)])


def trip_shifts(reader: Reader, trip: TripId) -> tuple[Shift, ...]:
    """Return the shifts of a trip by begin."""
    return tuple(sorted(reader.all(Shift, trip=trip), key=lambda one: (one.begin, one.id)))


def _copied(
    work: Work, targets: Iterable[Mapping[date, date]], source: DateRange | None = None
) -> Planned:
    done = Planned(())
    for days in targets:
        shifts = shifts_of(work, source or DateRange(min(days), max(days)))
        plan = plan_of(work, DateRange(min(days.values()), max(days.values())))
        found = copies(shifts, days, plan)
        kept = _kept(work, found.proposals)
        done = Planned(
            done.shifts + kept.shifts, done.reasons + kept.reasons, done.left_out + found.left_out
        )
    return done


def _kept(work: Work, proposals: Sequence[Proposal]) -> Planned:
    """Store what is proposed, and an open shift for each that its person will miss."""
    stored = save_shifts(work, [one.shift for one in proposals])
    reasons = tuple(one.reason for one in proposals if one.reason is not None)
    if not stored:
        return Planned((), reasons)
    absences = absences_of(
        work, DateRange(min(one.day for one in stored), max(one.day for one in stored))
    )
    replacing = [
        replacement(one, gone) for one in stored if (gone := to_replace(one, absences)) is not None
    ]
    return Planned((*stored, *save_shifts(work, replacing)), reasons)
