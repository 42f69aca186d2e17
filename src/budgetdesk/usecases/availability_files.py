"""Availability from files: a table (CSV) with German or English headings, or a calendar (.ics).

The table has the columns ``Name`` (short name), ``Datum``, ``von``, ``bis``, ``Antwort`` (ja, zur
Not, nein) and ``Notiz``; without times the whole day is meant, and a time that is not after the
first lies on the next day. A calendar says when one person is busy, or free, as the user chooses;
repeated events are taken up to a day. Nothing is stored here: what was read is looked at first.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

from dateutil.rrule import rruleset, rrulestr

from budgetdesk.bankfiles.plain_text import decoded
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.german_clock import MINUTES_PER_DAY, utc_minute
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.availability import Answer, Availability
from budgetdesk.rota.ids import AvailabilityId
from budgetdesk.rota.planning_times import shown, wall_at
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import availability_of
from budgetdesk.usecases.roster_availability import new_answers
from budgetdesk.wording.formats import parse_day
from budgetdesk.wording.language import Language
from budgetdesk.wording.sentences import texts

if TYPE_CHECKING:
    from icalendar import Event

_NEEDED: Final = ("name", "datum", "antwort")
_ENGLISH: Final = {
    "date": "datum",
    "from": "von",
    "to": "bis",
    "answer": "antwort",
    "note": "notiz",
}
_DAY: Final = timedelta(days=1)
_EPOCH_MINUTE: Final = date(1970, 1, 1).toordinal() * MINUTES_PER_DAY
_SHORTEST_RULE: Final = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
"""No person's week; such a rule would make millions of events."""


@dataclass(frozen=True, slots=True)
class ReadAvailability:
    """What a file says: the answers that are new, and what was left out and why."""

    answers: tuple[Availability, ...]
    problems: tuple[Problem, ...] = ()


def read_table(reader: Reader, name: str, data: bytes) -> ReadAvailability:
    """Read a CSV file of answers, UTF-8 or cp1252, separated by semicolon, comma or tab.

    Raises `FileNotUnderstood` where needed columns are missing.
    """
    text = decoded(name, data)
    first = text.partition("\n")[0]
    mark = max(";,\t", key=first.count)
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=mark))
    written = [one.strip().casefold() for one in rows[0]] if rows else []
    header = [_ENGLISH.get(one, one) for one in written]
    if not set(_NEEDED) <= set(header):
        raise FileNotUnderstood(name, expected="availability_columns", line=1)
    people = {one.short.casefold(): one for one in reader.all(Assistant)}
    answers, problems = [], []
    for number, row in enumerate(rows[1:], 2):
        cells = dict(zip(header, (one.strip() for one in row), strict=False))
        if not any(cells.values()):
            continue
        found = _row(number, cells, people)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            answers.append(found)
    return _only_new(reader, answers, problems)


def read_calendar(
    reader: Reader,
    name: str,
    data: bytes,
    assistant: AssistantId,
    answer: Answer,
    days: DateRange,
) -> ReadAvailability:
    """Read the events of an .ics file that begin on these days as one person's answers.

    Cancelled events and those that say the time stays free (TRANSPARENT) are left out. Raises
    `FileNotUnderstood` where the file is no calendar.
    """
    from icalendar import Calendar, Event  # slow to import, rarely needed

    try:
        calendar = Calendar.from_ical(decoded(name, data))
        events = [one for one in calendar.walk("VEVENT") if isinstance(one, Event)]
    except ValueError as error:
        raise FileNotUnderstood(name, expected="availability_calendar") from error
    answers, problems = [], []
    for event in events:
        if event.get("STATUS") == "CANCELLED" or event.get("TRANSP") == "TRANSPARENT":
            continue
        try:
            spans = list(_spans(event, days))
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
            told = {"name": str(event.get("SUMMARY", "?"))}
            problems.append(Problem("availability_event_wrong", "", told, Weight.WARNING))
            continue
        note = " ".join(str(event.get("SUMMARY", "")).split())
        answers += [
            Availability(AvailabilityId(0), assistant, begin, end, answer, note)
            for begin, end in spans
        ]
    return _only_new(reader, answers, problems)


def _row(
    number: int, cells: Mapping[str, str], people: Mapping[str, Assistant]
) -> Availability | Problem:
    who = people.get(cells.get("name", "").casefold())
    if who is None:
        told = {"row": number, "value": cells.get("name", "")}
        return Problem("availability_row_person", "Name", told, Weight.WARNING)
    read: dict[str, Any] = {}
    for column, reads in (("Datum", _day), ("von", _time), ("bis", _time), ("Antwort", _answer)):
        value = cells.get(column.casefold(), "")
        try:
            read[column] = reads(value)
        except ValueError:
            wrong = {"row": number, "column": column, "value": value}
            return Problem("availability_row_wrong", column, wrong, Weight.WARNING)
    begin = datetime.combine(read["Datum"], read["von"] or time())
    end = datetime.combine(read["Datum"], read["bis"] or time())
    if end <= begin:
        end += _DAY
    note = cells.get("notiz", "")
    begin, end = shown(begin), shown(end)
    if utc_minute(end) <= utc_minute(begin):
        told = {"row": number}
        return Problem("availability_row_reversed", "bis", told, Weight.WARNING)
    return Availability(AvailabilityId(0), who.id, begin, end, read["Antwort"], note)


def _day(text: str) -> date:
    return parse_day(text)


def _time(text: str) -> time | None:
    """Read ``8``, ``8:30`` or ``08.30``; None where nothing stands there."""
    if not text:
        return None
    hour, _, minute = text.replace(".", ":").replace("Uhr", "").strip().partition(":")
    return time(int(hour) % 24, int(minute or 0))


def _answer(text: str) -> Answer:
    words = [texts("words", language)["answer"] for language in Language]
    for one in Answer:
        if text.casefold() in {one.value, *(each[one.value].casefold() for each in words)}:
            return one
    raise ValueError(text)


def _spans(event: Event, days: DateRange) -> Iterator[tuple[datetime, datetime]]:
    """Yield begin and end of each time the event takes place, on the German wall clock."""
    start = event.decoded("DTSTART")
    whole_days = not isinstance(start, datetime)
    length = _length(event, start)
    first = datetime.combine(start, time()) if whole_days else start
    for begin in _starts(event, first, days):
        end = begin + length
        opens, closes = shown(_wall(begin)), shown(_wall(end))
        if opens.date() in days and utc_minute(opens) < utc_minute(closes):
            yield opens, closes


def _length(event: Event, start: date) -> timedelta:
    if "DTEND" in event:
        length: timedelta = event.decoded("DTEND") - start
        return length
    if "DURATION" in event:
        given: timedelta = event.decoded("DURATION")
        return given
    return timedelta() if isinstance(start, datetime) else _DAY


def _starts(event: Event, first: datetime, days: DateRange) -> Iterator[datetime]:
    """Yield the begins up to the end of the days, repetitions by RRULE, RDATE and EXDATE."""
    rules = event.get("RRULE")
    if rules is None:
        yield first
        return
    found = rruleset()
    for rule in rules if isinstance(rules, list) else [rules]:
        if set(rule.get("FREQ", ())) & _SHORTEST_RULE:
            raise ValueError(rule)
        found.rrule(rrulestr(rule.to_ical().decode(), dtstart=first))  # type: ignore[arg-type]
    for out in _moments(event, "EXDATE", first):
        found.exdate(out)
    for extra in _moments(event, "RDATE", first):
        found.rdate(extra)
    last = datetime.combine(days.last + _DAY, time(), first.tzinfo)
    begin = datetime.combine(days.first - _DAY, time(), first.tzinfo)
    yield from found.between(begin, last, inc=True)


def _moments(event: Event, name: str, like: datetime) -> Iterator[datetime]:
    given = event.get(name)
    for group in given if isinstance(given, list) else [given]:
        for one in () if group is None else group.dts:
            is_moment = isinstance(one.dt, datetime)
            yield one.dt if is_moment else datetime.combine(one.dt, like.time(), like.tzinfo)


def _wall(moment: datetime) -> datetime:
    """Return a moment as German clocks show it; without a zone it is taken as it stands."""
    if moment.tzinfo is None:
        return moment.replace(second=0, microsecond=0)
    since = moment.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return wall_at(_EPOCH_MINUTE + since // timedelta(minutes=1))


def _only_new(
    reader: Reader, answers: Sequence[Availability], problems: Sequence[Problem]
) -> ReadAvailability:
    if not answers:
        return ReadAvailability((), tuple(problems))
    first = min(one.begin.date() for one in answers)
    days = DateRange(first, max(one.end.date() for one in answers))
    fresh = tuple(new_answers(answers, availability_of(reader, days)))
    found = list(problems)
    if len(fresh) < len(answers):
        told = {"count": len(answers) - len(fresh)}
        found.append(Problem("availability_known", "", told, Weight.HINT))
    return ReadAvailability(fresh, tuple(found))
