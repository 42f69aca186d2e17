"""When the events of a calendar take place, as programs in common use write them.

A repeated event has exceptions (EXDATE), additions (RDATE) and single times that were moved or
cancelled (an event of the same UID with RECURRENCE-ID, which takes the place of one time of the
series). Programs disagree in which form they write those and the end of a series (UNTIL): as a
day, as local time, in UTC. All are read in the form of the event's own begin. Times are given on
the German wall clock; one without a zone is taken as it stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from dateutil.rrule import rruleset, rrulestr

from budgetdesk.kernel.german_clock import MINUTES_PER_DAY, utc_minute
from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.planning_times import shown, wall_at

if TYPE_CHECKING:
    from icalendar import Event

_DAY: Final = timedelta(days=1)
_LAST_MOMENT: Final = time(23, 59, 59)
_EPOCH_MINUTE: Final = date(1970, 1, 1).toordinal() * MINUTES_PER_DAY
_SHORTEST_RULE: Final = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
"""No person's week; such a rule would make millions of events."""
_NOT_TAKING_PLACE: Final = frozenset({"CANCELLED"})
_FREE: Final = "TRANSPARENT"
_NOT_PUBLIC: Final = frozenset({"PRIVATE", "CONFIDENTIAL"})
_WRONG: Final = (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError)
"""What icalendar and dateutil raise for times that cannot be read."""


@dataclass(frozen=True, slots=True)
class Busy:
    """One time at which an event takes place."""

    begin: datetime
    end: datetime
    title: str
    """Empty where the event is marked as private."""


@dataclass(frozen=True, slots=True)
class CalendarTimes:
    """What a calendar says of some days."""

    busy: tuple[Busy, ...]
    free: tuple[str, ...] = ()
    """Titles of events on these days that leave the time free; calendars often mark whole days,
    a holiday too, so by themselves.
    """
    unread: tuple[str, ...] = ()
    """Titles of events whose times cannot be read."""


def calendar_times(events: Sequence[Event], days: DateRange) -> CalendarTimes:
    """Return when the events take place that touch these days; cancelled ones are left out."""
    moved = _moved(events)
    busy: list[Busy] = []
    free: list[str] = []
    unread: list[str] = []
    for event in events:
        if str(event.get("STATUS", "")).upper() in _NOT_TAKING_PLACE:
            continue
        try:
            spans = list(_spans(event, days, moved))
        except _WRONG:
            unread.append(_title(event) or "?")
            continue
        if str(event.get("TRANSP", "")).upper() == _FREE:
            free += [_title(event)] * bool(spans)
        else:
            busy += [Busy(begin, end, _title(event)) for begin, end in spans]
    return CalendarTimes(tuple(busy), tuple(free), tuple(unread))


def _title(event: Event) -> str:
    if str(event.get("CLASS", "")).upper() in _NOT_PUBLIC:
        return ""
    return " ".join(str(event.get("SUMMARY", "")).split())


def _moved(events: Iterable[Event]) -> dict[str, list[Any]]:
    """Return, by UID, the times of a series that have an event of their own."""
    found: dict[str, list[Any]] = defaultdict(list)
    for event in events:
        if "RECURRENCE-ID" in event:
            found[str(event.get("UID", ""))].append(event.get("RECURRENCE-ID"))
    return found


def _spans(
    event: Event, days: DateRange, moved: dict[str, list[Any]]
) -> Iterator[tuple[datetime, datetime]]:
    """Yield begin and end of each time that touches the days."""
    start = event.decoded("DTSTART")
    first = start if isinstance(start, datetime) else datetime.combine(start, time())
    length = _length(event, start, first)
    others = [] if "RECURRENCE-ID" in event else moved.get(str(event.get("UID", "")), [])
    for begin in _begins(event, first, others, _around(days, length, first)):
        opens, closes = shown(_wall(begin)), shown(_wall(begin + length))
        if utc_minute(opens) < utc_minute(closes) and _touches(opens, closes, days):
            yield opens, closes


def _touches(opens: datetime, closes: datetime, days: DateRange) -> bool:
    after = datetime.combine(days.last, time()) + _DAY
    return opens < after and closes > datetime.combine(days.first, time())


def _length(event: Event, start: date, first: datetime) -> timedelta:
    """Return how long the event is; one of whole days lasts one at least."""
    whole_days = not isinstance(start, datetime)
    least = _DAY if whole_days else timedelta()
    if "DTEND" in event:
        return max(_in_form(event.decoded("DTEND"), first, time()) - first, least)
    if "DURATION" in event:
        given: timedelta = event.decoded("DURATION")
        return given
    return least


def _around(days: DateRange, length: timedelta, like: datetime) -> tuple[datetime, datetime]:
    """Return between which moments a time must begin to touch the days in any zone."""
    earliest = datetime.combine(days.first, time()) - length - _DAY
    latest = datetime.combine(days.last, time()) + 2 * _DAY
    return earliest.replace(tzinfo=like.tzinfo), latest.replace(tzinfo=like.tzinfo)


def _begins(
    event: Event, first: datetime, others: Sequence[Any], around: tuple[datetime, datetime]
) -> Iterator[datetime]:
    """Yield the begins of a series, or the only one."""
    rules, extras = event.get("RRULE"), event.get("RDATE")
    if rules is None and extras is None:
        yield first
        return
    series = rruleset()
    series.rdate(first)
    for rule in rules if isinstance(rules, list) else [rules]:
        if rule is not None:
            series.rrule(rrulestr(_rule(rule, first), dtstart=first))  # type: ignore[arg-type]
    for extra in _moments(extras, first):
        series.rdate(extra)
    for out in (*_moments(event.get("EXDATE"), first), *_own_times(others, first)):
        series.exdate(out)
    yield from series.between(*around, inc=True)


def _rule(rule: Any, first: datetime) -> str:  # noqa: ANN401 - icalendar's types say too little
    """Return the rule as dateutil reads it: its end in UTC where the begin has a zone."""
    if {str(one).upper() for one in rule.get("FREQ", ())} & _SHORTEST_RULE:
        raise ValueError(rule)
    parts = rule.copy()
    ends = [_in_form(one, first, _LAST_MOMENT) for one in parts.pop("UNTIL", [])]
    text: str = parts.to_ical().decode()
    for end in ends:
        in_utc = end if end.tzinfo is None else end.astimezone(UTC)
        text += f";UNTIL={in_utc:%Y%m%dT%H%M%S}{'' if end.tzinfo is None else 'Z'}"
    return text


def _own_times(others: Iterable[Any], first: datetime) -> Iterator[datetime]:
    for one in others:
        yield _in_form(one.dt, first, first.time())


def _moments(given: Any, first: datetime) -> Iterator[datetime]:  # noqa: ANN401
    """Yield the times of EXDATE or RDATE; of a period its begin."""
    for group in given if isinstance(given, list) else [given]:
        for one in () if group is None else group.dts:
            moment = one.dt[0] if isinstance(one.dt, tuple) else one.dt
            yield _in_form(moment, first, first.time())


def _in_form(moment: date, like: datetime, clock: time) -> datetime:
    """Return a day or moment in the form of another: with or without a zone.

    A day gets this time of day.
    """
    if not isinstance(moment, datetime):
        return datetime.combine(moment, clock, like.tzinfo)
    if like.tzinfo is None:
        return _wall(moment)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=like.tzinfo)


def _wall(moment: datetime) -> datetime:
    """Return a moment as German clocks show it; without a zone it is taken as it stands."""
    if moment.tzinfo is None:
        return moment.replace(second=0, microsecond=0)
    since = moment.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return wall_at(_EPOCH_MINUTE + since // timedelta(minutes=1))
