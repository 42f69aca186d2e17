"""Availability from files: a table (CSV) with German or English headings, or a calendar (.ics).

The table has the columns ``Name`` (short name), ``Datum``, ``von``, ``bis``, ``Antwort`` (ja, zur
Not, nein) and ``Notiz``; without times the whole day is meant, and a time that is not after the
first lies on the next day. A calendar says when one person is busy, or free, as the user chooses;
repeated events are taken up to a day. Nothing is stored here: what was read is looked at first.
"""

from __future__ import annotations

import csv
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from io import StringIO
from typing import Any, Final

from budgetdesk.bankfiles.plain_text import decoded
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.availability import Answer, Availability
from budgetdesk.rota.ids import AvailabilityId
from budgetdesk.rota.planning_times import shown
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import availability_of
from budgetdesk.usecases.calendar_events import CalendarTimes, calendar_times
from budgetdesk.usecases.roster_availability import new_answers
from budgetdesk.wording.language import Language
from budgetdesk.wording.sentences import texts
from budgetdesk.wording.written_times import parse_time, parse_written_day

_NEEDED: Final = ("name", "datum", "antwort")
_ENGLISH: Final = {
    "date": "datum",
    "from": "von",
    "to": "bis",
    "answer": "antwort",
    "note": "notiz",
}
_DAY: Final = timedelta(days=1)
_SEPARATORS: Final = ";,\t"


@dataclass(frozen=True, slots=True)
class ReadAvailability:
    """What a file says: the answers that are new, and what was left out and why."""

    answers: tuple[Availability, ...]
    problems: tuple[Problem, ...] = ()


def read_table(reader: Reader, name: str, data: bytes) -> ReadAvailability:
    """Read a CSV file of answers, UTF-8 or cp1252, separated by semicolon, comma or tab.

    People are named by short, whole or first name. Raises `FileNotUnderstood` where needed columns
    are missing, or a quotation mark opens that nothing closes.
    """
    rows = _rows(name, _text_of(name, data))
    first, titles = next(rows, (1, []))
    written = [one.strip().casefold() for one in titles]
    header = [_ENGLISH.get(one, one) for one in written]
    if not set(_NEEDED) <= set(header):
        raise FileNotUnderstood(name, expected="availability_columns", line=first)
    people = _people(reader.all(Assistant))
    answers, problems = [], []
    for number, row in rows:
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
    """Read the events of an .ics file that touch these days as one person's answers.

    Cancelled events and those that say the time stays free (TRANSPARENT) are left out; how many are
    free is told. Raises `FileNotUnderstood` where the file is no calendar.
    """
    found = _times_of(name, data, days)
    answers = [
        Availability(AvailabilityId(0), assistant, one.begin, one.end, answer, one.title)
        for one in found.busy
    ]
    return _only_new(reader, answers, [*_left_out(found)])


def _times_of(name: str, data: bytes, days: DateRange) -> CalendarTimes:
    from icalendar import Calendar, Event  # slow to import, rarely needed

    text = _text_of(name, data)
    with warnings.catch_warnings():
        # Names of time zones that are known under another name are no news to the user.
        warnings.simplefilter("ignore")
        try:
            calendars = Calendar.from_ical(text, multiple=True)
        except ValueError as error:
            raise FileNotUnderstood(name, expected="availability_calendar") from error
        if not calendars:
            raise FileNotUnderstood(name, expected="availability_calendar")
        found = (one for calendar in calendars for one in calendar.walk("VEVENT"))
        events = [one for one in found if isinstance(one, Event)]
        return calendar_times(events, days)


def _left_out(found: CalendarTimes) -> Iterator[Problem]:
    for title in found.unread:
        yield Problem("availability_event_wrong", "", {"name": title}, Weight.WARNING)
    if found.free:
        told = {"count": len(found.free), "name": found.free[0] or "?"}
        yield Problem("availability_events_free", "", told, Weight.WARNING)


def _text_of(name: str, data: bytes) -> str:
    try:
        return decoded(name, data)
    except FileNotUnderstood as error:
        raise FileNotUnderstood(name, expected="availability_text") from error


def _rows(name: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold something with the number of their first line.

    A line that only names the separator, as spreadsheets write it, is none of them.
    """
    lines = text.splitlines(keepends=True)
    heading = next((one for one in lines if one.strip() and not _names_separator(one)), "")
    table = csv.reader(
        StringIO(text, newline=""), delimiter=max(_SEPARATORS, key=heading.count), strict=True
    )
    number = 1
    try:
        for row in table:
            if any(one.strip() for one in row) and not (number == 1 and _names_separator(row[0])):
                yield number, row
            number = table.line_num + 1
    except csv.Error as error:
        raise FileNotUnderstood(name, expected="availability_rows", line=number) from error


def _names_separator(line: str) -> bool:
    return line.strip().casefold().startswith("sep=")


def _people(team: Iterable[Assistant]) -> dict[str, Assistant]:
    """Return who is meant by a name: the short one, the whole one, a first name only one has."""
    known = tuple(team)
    firsts = [one.name.split()[0].casefold() for one in known if one.name.split()]
    found = {
        first: one
        for one in known
        if one.name.split() and firsts.count(first := one.name.split()[0].casefold()) == 1
    }
    found |= {" ".join(one.name.split()).casefold(): one for one in known}
    return found | {one.short.casefold(): one for one in known}


def _row(
    number: int, cells: Mapping[str, str], people: Mapping[str, Assistant]
) -> Availability | Problem:
    who = people.get(" ".join(cells.get("name", "").split()).casefold())
    if who is None:
        told = {"row": number, "value": cells.get("name", "")}
        return Problem("availability_row_person", "Name", told, Weight.WARNING)
    read: dict[str, Any] = {}
    for column, reads in (
        ("Datum", parse_written_day),
        ("von", _time),
        ("bis", _time),
        ("Antwort", _answer),
    ):
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


def _time(text: str) -> time | None:
    return parse_time(text) if text else None


def _answer(text: str) -> Answer:
    words = [texts("words", language)["answer"] for language in Language]
    for one in Answer:
        if text.casefold() in {one.value, *(each[one.value].casefold() for each in words)}:
            return one
    raise ValueError(text)


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
