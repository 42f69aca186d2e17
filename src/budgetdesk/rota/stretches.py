"""A stretch of work: begin and end on the wall clock, breaks, and its real minutes.

Minutes belong to the calendar day on which they are worked: a duty over midnight or over the end
of a month is split there. Stretches that touch make one duty; whether night work "began before
midnight" (§ 3b Abs. 3 EStG) is asked of the duty, so that a change from Bereitschaft to work at
midnight begins nothing new.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from budgetdesk.kernel.german_clock import is_skipped, midnight_utc, utc_minute
from budgetdesk.kernel.problem import Problem
from budgetdesk.staff.work_kinds import Kind


@dataclass(frozen=True, slots=True)
class Break:
    """An unpaid break within a stretch. Paid breaks are simply not entered."""

    begin: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Stretch:
    """Work from `begin` to `end`, wall-clock times in Germany in whole minutes, without zone."""

    begin: datetime
    end: datetime
    kind: Kind = Kind.ACTIVE
    breaks: tuple[Break, ...] = ()


class Timed(NamedTuple):
    """A stretch with its times in `utc_minute`s."""

    begin: int
    end: int
    stretch: Stretch


def in_order(stretches: Iterable[Stretch]) -> list[Timed]:
    """The stretches by the time at which they begin."""
    timed = [Timed(utc_minute(one.begin), utc_minute(one.end), one) for one in stretches]
    timed.sort(key=itemgetter(0))
    return timed


def worked_spans(timed: Timed) -> list[tuple[int, int]]:
    """Begin and end of the work between the breaks, in `utc_minute`s, in order of time."""
    if not timed.stretch.breaks:
        return [timed[:2]]
    spans = []
    begin = timed.begin
    for opens, closes in _pauses(timed.stretch):
        spans.append((begin, opens))
        begin = closes
    spans.append((begin, timed.end))
    return spans


def real_minutes(stretch: Stretch) -> int:
    """Minutes worked, without breaks; a night of the clock change has an hour less or more."""
    return sum(end - begin for begin, end in _spans_of(stretch))


def minutes_by_day(stretch: Stretch) -> dict[date, int]:
    """Minutes worked on each calendar day on which there are any."""
    found: dict[date, int] = {}
    spans = _spans_of(stretch)
    day = stretch.begin.date()
    while day <= stretch.end.date():
        following = day + timedelta(days=1)
        opens, closes = midnight_utc(day), midnight_utc(following)
        minutes = sum(max(0, min(end, closes) - max(begin, opens)) for begin, end in spans)
        if minutes:
            found[day] = minutes
        day = following
    return found


def stretch_problems(
    stretches: Sequence[Stretch], first: date, last: date | None = None
) -> tuple[Problem, ...]:
    """All that is wrong with the stretches of one person, employed from `first` to `last`.

    `field` is ``stretches``; the data name each stretch by the day and time it begins.
    """
    return timed_problems(in_order(stretches), first, last)


def timed_problems(
    timed: Sequence[Timed], first: date, last: date | None = None
) -> tuple[Problem, ...]:
    """As `stretch_problems`, for stretches that are in order already."""
    opens = midnight_utc(first)
    closes = None if last is None else midnight_utc(last + timedelta(days=1))
    found: list[Problem] = []
    latest: Timed | None = None
    for one in timed:
        own = _own_problems(one)
        if own:
            found += own
            continue
        if one.begin < opens or (closes is not None and one.end > closes):
            found.append(_problem("stretch_outside_employment", one.stretch))
        if latest is not None and one.begin < latest.end:
            found.append(_overlap(one.stretch, latest.stretch))
        if latest is None or one.end > latest.end:
            latest = one
    return tuple(found)


def _own_problems(timed: Timed) -> list[Problem]:
    stretch = timed.stretch
    walls = [stretch.begin, stretch.end]
    for pause in stretch.breaks:
        walls += (pause.begin, pause.end)
    found = []
    for wall in walls:
        if wall.second or wall.microsecond:
            found.append(_problem("stretch_not_whole_minutes", stretch))
        if is_skipped(wall):
            data = {"day": wall.date(), "time": f"{wall:%H:%M}"}
            found.append(Problem("stretch_time_skipped", "stretches", data))
    if timed.end <= timed.begin:
        found.append(_problem("stretch_ends_before_begin", stretch))
    elif stretch.breaks:
        pauses = _pauses(stretch)
        if any(not timed.begin <= opens < closes <= timed.end for opens, closes in pauses):
            found.append(_problem("stretch_break_outside", stretch))
        elif any(later[0] < earlier[1] for earlier, later in pairwise(pauses)):
            found.append(_problem("stretch_breaks_overlap", stretch))
    return found


def _overlap(stretch: Stretch, other: Stretch) -> Problem:
    data = {
        "day": stretch.begin.date(),
        "time": f"{stretch.begin:%H:%M}",
        "other_day": other.begin.date(),
        "other_time": f"{other.begin:%H:%M}",
    }
    return Problem("stretches_overlap", "stretches", data)


def _problem(code: str, stretch: Stretch) -> Problem:
    data = {"day": stretch.begin.date(), "time": f"{stretch.begin:%H:%M}"}
    return Problem(code, "stretches", data)


def _spans_of(stretch: Stretch) -> list[tuple[int, int]]:
    return worked_spans(Timed(utc_minute(stretch.begin), utc_minute(stretch.end), stretch))


def _pauses(stretch: Stretch) -> list[tuple[int, int]]:
    return sorted((utc_minute(one.begin), utc_minute(one.end)) for one in stretch.breaks)
