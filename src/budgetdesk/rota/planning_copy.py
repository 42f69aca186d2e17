"""Copying a week or a month of the roster to another.

A copy is a draft at the same times of day. Left behind are what was worked, replacements, shifts
entered only as worked, trips, and the note of the single day. From month to month a day goes to
the same place of its weekday: the second Tuesday to the second Tuesday. A fifth Tuesday has no
place in a month with four and is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.kernel.period import Month, each_day
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.planning import Busy, Proposal, placed, still_missing
from budgetdesk.rota.planning_times import shown
from budgetdesk.rota.shifts import Portion, Shift, ShiftState
from budgetdesk.rota.stretches import Break

_DAYS_A_WEEK: Final = 7
_Key = tuple[datetime, datetime, object, object]


@dataclass(frozen=True, slots=True)
class Copies:
    """The shifts to be made, and those of the source that have no place in the target."""

    proposals: tuple[Proposal, ...]
    left_out: tuple[Shift, ...]


def shifted(shift: Shift, days: int) -> Shift:
    """Return the shift so many days later at the same times of the clock, all else as it is.

    Times that the clock skips become those an hour later; of the hour that comes twice in
    October the first pass is meant.
    """
    return replace(
        shift,
        begin=_moved(shift.begin, days),
        end=_moved(shift.end, days),
        breaks=tuple(_breaks(shift, days)),
        portions=tuple(_portions(shift, days)),
    )


def copied(shift: Shift, day: date) -> Shift:
    """Return a new draft of the shift on another day."""
    return replace(
        shifted(shift, (day - shift.day).days),
        id=ShiftId(0),
        state=ShiftState.DRAFT,
        replaces=None,
        unplanned=False,
        note="",
    )


def is_copied(shift: Shift) -> bool:
    """Tell whether a copy of its week or month takes the shift along."""
    return shift.is_regular and shift.trip is None


def week_days(source: date, target: date) -> dict[date, date]:
    """Return to which day each day of the source's week goes; any day names its week."""
    first, other = (day - timedelta(days=day.weekday()) for day in (source, target))
    return {
        first + timedelta(days=number): other + timedelta(days=number)
        for number in range(_DAYS_A_WEEK)
    }


def month_days(source: Month, target: Month) -> dict[date, date]:
    """Return to which day each day of the source month goes, where it has a place."""
    places = {_place(day): day for day in each_day(target.days)}
    return {day: places[_place(day)] for day in each_day(source.days) if _place(day) in places}


def copies(shifts: Iterable[Shift], days: Mapping[date, date], plan: Plan) -> Copies:
    """Return the copies of the shifts on their new days in the plan of the target.

    A shift with the same times, kind and model that is there already stands for one of them, so
    that copying twice makes nothing double. Who cannot take it is treated as `placed` says.
    """
    there: dict[_Key, list[Shift]] = defaultdict(list)
    for one in plan.shown:
        if is_copied(one):
            there[_key(one)].append(one)
    wanted: dict[_Key, list[Shift]] = defaultdict(list)
    left_out = []
    for one in shifts:
        if not is_copied(one):
            continue
        if one.day in days:
            copy = copied(one, days[one.day])
            wanted[_key(copy)].append(copy)
        else:
            left_out.append(one)
    busy = Busy(plan.shifts)
    proposals = []
    for key, group in wanted.items():
        for copy in _still_missing(group, there[key]):
            proposals.append(placed(plan, busy, copy))
            busy.add(proposals[-1].shift)
    return Copies(tuple(proposals), tuple(left_out))


def _still_missing(group: Sequence[Shift], there: Sequence[Shift]) -> Iterator[Shift]:
    people = [one.assistant for one in group]
    missing = still_missing(people, [one.assistant for one in there])
    for one in group:
        if one.assistant in missing:
            missing.remove(one.assistant)
            yield one


def _key(shift: Shift) -> _Key:
    return shift.begin, shift.end, shift.kind, shift.model


def _place(day: date) -> tuple[int, int]:
    """Return the weekday, and the how-manyeth of its month the day is."""
    return day.weekday(), (day.day - 1) // _DAYS_A_WEEK


def _moved(wall: datetime, days: int) -> datetime:
    return shown((wall + timedelta(days=days)).replace(fold=0)) if days else wall


def _breaks(shift: Shift, days: int) -> Iterator[Break]:
    for one in shift.breaks:
        begin, end = _moved(one.begin, days), _moved(one.end, days)
        # Within the hour that October brings twice or March skips, nothing may be left of it.
        if utc_minute(begin) < utc_minute(end):
            yield Break(begin, end)


def _portions(shift: Shift, days: int) -> Iterator[Portion]:
    for one in shift.portions:
        begin, end = _moved(one.begin, days), _moved(one.end, days)
        if utc_minute(begin) < utc_minute(end):
            yield Portion(begin, end, one.kind)
