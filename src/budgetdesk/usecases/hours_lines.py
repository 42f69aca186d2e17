"""How the sums of a month come about, shift by shift."""

from __future__ import annotations

from collections.abc import Iterable

from budgetdesk.kernel.explanation import Line
from budgetdesk.rota.hours_balance import ShiftHours, sum_of
from budgetdesk.rota.hours_targets import hours_and_minutes


def shift_lines(shifts: Iterable[ShiftHours]) -> tuple[Line, ...]:
    """Return a line for each shift with what became of its minutes, and one for their sum.

    The shifts stand in the order in which they begin. Without shifts there are no lines.
    """
    some = sorted(shifts, key=lambda one: (one.shift.begin, one.shift.id))
    if not some:
        return ()
    hours = sum_of(some)
    told = {
        "planned": hours_and_minutes(hours.planned),
        "worked": hours_and_minutes(hours.worked),
        "absent": hours_and_minutes(hours.absent),
        "open": hours_and_minutes(hours.open),
    }
    return (*map(_line, some), Line("hours_shifts", None, told))


def _line(one: ShiftHours) -> Line:
    told = {
        "day": one.shift.day,
        "time": f"{one.shift.begin:%H:%M}",
        "planned": hours_and_minutes(one.hours.planned),
        "worked": hours_and_minutes(one.hours.worked),
        "absent": hours_and_minutes(one.hours.absent),
        "open": hours_and_minutes(one.hours.open),
    }
    if one.hours.absent:
        return Line("hours_shift_absent", None, told)
    return Line("hours_shift_open" if one.is_open else "hours_shift_worked", None, told)
