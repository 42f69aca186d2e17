"""Calendar files (iCalendar, RFC 5545) as text lines and bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Final

from budgetdesk.kernel.german_clock import MINUTES_PER_DAY, utc_minute

BERLIN: Final = "Europe/Berlin"
# Since 2002 and without end: §§ 1 to 3 SoZV, directive 2000/84/EC.
BERLIN_RULES: Final = (
    "BEGIN:VTIMEZONE",
    f"TZID:{BERLIN}",
    "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "DTSTART:20020331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "DTSTART:20021027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
)
_SEQUENCE_BEGINS: Final = datetime(2020, 1, 1, tzinfo=UTC)
_LINE_OCTETS: Final = 75
"""Longest line without its line break (RFC 5545, 3.1)."""
_LETTER_MARK: Final = 0b1100_0000
_LETTER_GOES_ON: Final = 0b1000_0000
"""How a byte of UTF-8 begins that goes on with a letter."""


def sequence(made_at: datetime) -> int:
    """Return a number that grows from one file to the next, so that calendars take the newer one.

    `made_at` is an aware time.
    """
    return int((made_at - _SEQUENCE_BEGINS).total_seconds())


def stamp(moment: datetime) -> str:
    """Write an aware time as UTC."""
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def wall_property(name: str, wall: datetime) -> str:
    """Return a property with a time on German clocks; the file needs `BERLIN_RULES` for it.

    A local time that comes twice means its first pass (RFC 5545, 3.3.5), so the second is UTC.
    """
    if not wall.fold:
        return f"{name};TZID={BERLIN}:{wall:%Y%m%dT%H%M%S}"
    ordinal, minute = divmod(utc_minute(wall), MINUTES_PER_DAY)
    hour, minute = divmod(minute, 60)
    return f"{name}:{datetime.fromordinal(ordinal):%Y%m%d}T{hour:02d}{minute:02d}00Z"


def calendar_bytes(product: str, lines: Iterable[str]) -> bytes:
    """Return a calendar of these components as a file.

    Lines end with CR LF and are folded at 75 octets, never within a letter.
    """
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//BudgetDesk//{product}//DE")
    whole = (*head, *lines, "END:VCALENDAR")
    return b"".join(part for line in whole for part in _folded(line))


def escaped(text: str) -> str:
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
