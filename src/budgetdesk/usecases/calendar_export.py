"""Deadlines as a calendar file (iCalendar, RFC 5545) that every calendar program reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.deadline_rows import DeadlineRow, deadline_view, open_rows
from budgetdesk.usecases.icalendar import calendar_bytes, escaped, sequence, stamp
from budgetdesk.wording.sentences import filled, line_text, source_text, texts

_A_WEEK_BEFORE_AT_NINE: Final = "-P6DT15H"
"""Before the midnight at which the day begins."""
_ABSENCE: Final = "absence"
"""What the deadlines of an absence are about (`TeamDeadline.subject`)."""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A day in a calendar. The same `uid` brought again replaces the entry instead of doubling."""

    uid: str
    on: date
    summary: str
    description: str


def deadline_calendar(reader: Reader, today: date, made_at: datetime, file_mark: str) -> bytes:
    """Return all deadlines to come, and reports that are overdue, as a calendar file.

    `file_mark` tells the entries of one budget file from those of another.
    """
    rows = open_rows(deadline_view(reader, today).rows, None, today)
    return calendar_file([calendar_entry(row, file_mark) for row in rows], made_at)


def calendar_entry(row: DeadlineRow, file_mark: str) -> CalendarEntry:
    """Return a deadline in words; its uid stays the same when the day moves.

    Calendars are often shared or kept by others. So of an absence it says only whose it is: what
    is to be done would tell of illness or children.
    """
    one = row.deadline
    table, number = one.subject
    words = [one.kind.value, table, str(number)]
    if one.covers is not None:
        words.append(one.covers.first.isoformat())
    uid = f"{'-'.join(words)}@{file_mark}.budgetdesk"
    if table == _ABSENCE:
        neutral = texts("calendar")["absence"]
        return CalendarEntry(
            uid, one.on, filled(neutral["summary"], {"name": row.about}), neutral["details"]
        )
    data = {"teilbudget": row.about, "covers": one.covers or ""}
    summary = f"{row.kind_words}: {row.about}"
    if row.teilbudget is not None:
        summary = filled(texts("calendar")["summary"][one.kind.value], data)
    details = (f"{line_text(line)} {_source(source_text(line.source))}" for line in one.lines)
    return CalendarEntry(uid, one.on, summary, "\n".join(one.strip() for one in details))


def calendar_file(entries: Iterable[CalendarEntry], made_at: datetime) -> bytes:
    """Return the entries as whole days with a reminder a week before, at nine o'clock.

    `made_at` is an aware time. Lines end with CR LF and are folded at 75 octets, never within a
    letter.
    """
    lines = [line for entry in entries for line in _event(entry, made_at)]
    return calendar_bytes("Fristen", lines)


def _event(entry: CalendarEntry, made_at: datetime) -> list[str]:
    reminder = filled(texts("calendar")["alarm"]["reminder"], {"summary": entry.summary})
    return [
        "BEGIN:VEVENT",
        f"UID:{entry.uid}",
        f"DTSTAMP:{stamp(made_at)}",
        f"SEQUENCE:{sequence(made_at)}",
        f"DTSTART;VALUE=DATE:{entry.on:%Y%m%d}",
        f"SUMMARY:{escaped(entry.summary)}",
        f"DESCRIPTION:{escaped(entry.description)}",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{escaped(reminder)}",
        f"TRIGGER:{_A_WEEK_BEFORE_AT_NINE}",
        "END:VALARM",
        "END:VEVENT",
    ]


def _source(source: str) -> str:
    return f"({source})" if source else ""
