"""Deadlines as a calendar file (iCalendar, RFC 5545) that every calendar program reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.deadline_rows import DeadlineRow, deadline_view, open_rows
from budgetdesk.wording.sentences import filled, line_text, source_text, texts

_LINE_OCTETS: Final = 75
"""Longest line without its line break (RFC 5545, 3.1)."""
_LETTER_MARK: Final = 0b1100_0000
_LETTER_GOES_ON: Final = 0b1000_0000
"""How a byte of UTF-8 begins that goes on with a letter."""
_A_WEEK_BEFORE_AT_NINE: Final = "-P6DT15H"
"""Before the midnight at which the day begins."""


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
    """Return a deadline in words; its uid stays the same when the day moves."""
    one = row.deadline
    table, number = one.subject
    words = [one.kind.value, table, str(number)]
    if one.covers is not None:
        words.append(one.covers.first.isoformat())
    data = {"teilbudget": row.teilbudget.name, "covers": one.covers or ""}
    return CalendarEntry(
        f"{'-'.join(words)}@{file_mark}.budgetdesk",
        one.on,
        filled(texts("calendar")["summary"][one.kind.value], data),
        "\n".join(
            f"{line_text(line)} {_source(source_text(line.source))}".strip() for line in one.lines
        ),
    )


def calendar_file(entries: Iterable[CalendarEntry], made_at: datetime) -> bytes:
    """Return the entries as whole days with a reminder a week before, at nine o'clock.

    `made_at` is an aware time. Lines end with CR LF and are folded at 75 octets, never within a
    letter.
    """
    stamp = made_at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//BudgetDesk//Fristen//DE"]
    for entry in entries:
        lines += _event(entry, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(part for line in lines for part in _folded(line))


def _event(entry: CalendarEntry, stamp: str) -> list[str]:
    reminder = filled(texts("calendar")["alarm"]["reminder"], {"summary": entry.summary})
    return [
        "BEGIN:VEVENT",
        f"UID:{entry.uid}",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{entry.on:%Y%m%d}",
        f"SUMMARY:{_escaped(entry.summary)}",
        f"DESCRIPTION:{_escaped(entry.description)}",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(reminder)}",
        f"TRIGGER:{_A_WEEK_BEFORE_AT_NINE}",
        "END:VALARM",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    """Write a text value (RFC 5545, 3.3.11); control characters have no place in it."""
    marked = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    whole = "\\n".join(marked.splitlines())
    return "".join(letter for letter in whole if letter.isprintable() or letter == "\u00a0")


def _folded(line: str) -> Iterator[bytes]:
    rest, mark = line.encode(), b""
    while len(mark) + len(rest) > _LINE_OCTETS:
        cut = _LINE_OCTETS - len(mark)
        while rest[cut] & _LETTER_MARK == _LETTER_GOES_ON:
            cut -= 1
        yield mark + rest[:cut] + b"\r\n"
        rest, mark = rest[cut:], b" "
    yield mark + rest + b"\r\n"


def _source(source: str) -> str:
    return f"({source})" if source else ""
