"""What is wrong with shift models, needs, weekday patterns and trips."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from budgetdesk.kernel.german_clock import MINUTES_PER_DAY
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.shift_models import CoverNeed, ShiftModel, WeekdayPattern
from budgetdesk.rota.shifts import LONGEST, Shift, Trip

LONGEST_PLANNED: Final = timedelta(days=366)
"""Nobody plans further at one go; what is more can only be a slip of the keyboard."""
_DAYS_A_WEEK: Final = 7


def model_minutes(model: ShiftModel) -> int:
    """Minutes from begin to end by the clock, breaks included."""
    return model.days * MINUTES_PER_DAY + model.end_minute - model.begin_minute


def model_problems(model: ShiftModel) -> tuple[Problem, ...]:
    """All that is wrong with a model by itself."""
    return tuple(_model_problems(model))


def need_problems(need: CoverNeed) -> tuple[Problem, ...]:
    """All that is wrong with a need."""
    found = list(_weekday_problems(need.weekday))
    if need.people < 0:
        found.append(Problem("need_people_below_zero", "people"))
    found += _range_problems(need.from_day, need.to_day)
    return tuple(found)


def pattern_problems(pattern: WeekdayPattern) -> tuple[Problem, ...]:
    """All that is wrong with a weekday pattern."""
    found = list(_weekday_problems(pattern.weekday))
    if pattern.every_weeks < 1:
        found.append(Problem("pattern_weeks_below_one", "every_weeks"))
    found += _range_problems(pattern.from_day, pattern.to_day)
    return tuple(found)


def trip_problems(trip: Trip, shifts: Iterable[Shift] = ()) -> tuple[Problem, ...]:
    """All that is wrong with a trip and its shifts, which must begin on its days."""
    found = []
    if not trip.name.strip():
        found.append(Problem("trip_without_name", "name"))
    if trip.last < trip.first:
        found.append(Problem("trip_reversed", "last", {"first": trip.first, "last": trip.last}))
    if trip.last - trip.first > LONGEST_PLANNED:
        found.append(Problem("trip_too_long", "last", {"days": LONGEST_PLANNED.days}))
    found += [
        Problem("trip_shift_outside", "shifts", {"day": one.day, "name": trip.name})
        for one in shifts
        if not trip.first <= one.day <= trip.last
    ]
    return tuple(found)


def _model_problems(model: ShiftModel) -> Iterator[Problem]:
    minutes = model_minutes(model)
    if not (0 <= model.begin_minute < MINUTES_PER_DAY and 0 <= model.end_minute < MINUTES_PER_DAY):
        yield Problem("model_time_impossible", "begin_minute")
        return
    if minutes <= 0:
        yield Problem("model_ends_before_begin", "end_minute", {"code": model.code})
        return
    if model.days > LONGEST.days:
        yield Problem("model_too_long", "days", {"code": model.code, "days": LONGEST.days})
    for name, code in (("breaks", "model_break_wrong"), ("portions", "model_portion_wrong")):
        parts = sorted((one.after_minutes, one.minutes) for one in getattr(model, name))
        outside = any(
            after < 0 or length <= 0 or after + length > minutes for after, length in parts
        )
        overlap = any(one[0] + one[1] > other[0] for one, other in pairwise(parts))
        if outside or overlap:
            yield Problem(code, name, {"code": model.code})
    pauses = sum(one.minutes for one in model.breaks)
    if not 0 <= model.paid_break_minutes < minutes - pauses:
        yield Problem("model_paid_break_wrong", "paid_break_minutes", {"code": model.code})
    given = sum(one.minutes for one in model.help_minutes)
    if any(one.minutes <= 0 for one in model.help_minutes) or given > minutes - pauses:
        data = {"code": model.code, "given": given, "most": minutes - pauses}
        yield Problem("model_help_minutes_wrong", "help_minutes", data)


def _weekday_problems(weekday: int) -> Iterator[Problem]:
    if not 0 <= weekday < _DAYS_A_WEEK:
        yield Problem("weekday_impossible", "weekday")


def _range_problems(first: date | None, last: date | None) -> Iterator[Problem]:
    if first is not None and last is not None and last < first:
        yield Problem("days_reversed", "to_day", {"first": first, "last": last})
