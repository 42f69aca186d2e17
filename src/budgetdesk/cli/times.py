"""Times of day, moments and weekdays, as the command line reads and writes them."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Final, TypeAlias

from budgetdesk.cli.values import day
from budgetdesk.rota.planning_edit import ending_after
from budgetdesk.wording.written_times import parse_time

WEEKDAYS: Final = ("mo", "di", "mi", "do", "fr", "sa", "so")

Time: TypeAlias = time | datetime
"""A time of day, or a moment with its day."""

_MIDNIGHT: Final = re.compile(r"\s*24\b")
_DASHES: Final = "-–"


def clock(text: str) -> time:
    """Read the time of day at which something begins, such as ``8``, ``8:30`` or ``22.00``."""
    if _MIDNIGHT.match(text):
        raise ArgumentTypeError(
            f"„{text}“ ist schon der nächste Tag; bitte nennen Sie ihn mit 0:00"
        )
    return closing(text)


def closing(text: str) -> time:
    """Read the time of day at which something ends, as `clock` does; ``24:00`` is midnight."""
    try:
        return parse_time(text)
    except ValueError as error:
        raise ArgumentTypeError(f"„{text}“ ist keine Uhrzeit; erwartet wird etwa 8:30") from error


def span(text: str) -> tuple[time, time]:
    """Read two times of day, such as ``11:30-12:00``."""
    begin, mark, end = text.replace("–", "-").partition("-")
    if not mark:
        raise ArgumentTypeError(f"„{text}“ ist keine Zeitspanne; erwartet wird etwa 11:30-12:00")
    return clock(begin), closing(end)


def moment(text: str) -> datetime:
    """Read a time of a day, such as ``03.11.2026 22:00`` or ``2026-11-03T22:00``."""
    written, _, at = text.strip().replace("T", " ").partition(" ")
    try:
        return datetime.combine(day(written), clock(at))
    except ArgumentTypeError as error:
        raise ArgumentTypeError(
            f"„{text}“ ist keine Zeit; erwartet wird etwa 03.11.2026 22:00 oder 2026-11-03T22:00"
        ) from error


def begins(text: str) -> Time:
    """Read when something begins: a time of day, or a moment with its day."""
    return _either(text, clock)


def ends(text: str) -> Time:
    """Read when something ends: a time of day (``24:00`` is midnight), or a moment."""
    return _either(text, closing)


def stretch(text: str) -> tuple[Time, Time]:
    """Read begin and end, such as ``12:00-12:30``, or both with their days."""
    for place, sign in enumerate(text):
        if sign in _DASHES:
            try:
                return begins(text[:place]), ends(text[place + 1 :])
            except ArgumentTypeError:
                continue
    raise ArgumentTypeError(f"„{text}“ ist keine Zeitspanne; erwartet wird etwa 11:30-12:00")


def begun(said: Time, earliest: datetime) -> datetime:
    """Return the moment meant: a time of day is the first at `earliest` or after it."""
    if isinstance(said, datetime):
        return said
    at = datetime.combine(earliest.date(), said)
    return at if at >= earliest else at + timedelta(days=1)


def ended(said: Time, begin: datetime) -> datetime:
    """Return the moment meant: a time of day is the first after the begin."""
    if isinstance(said, datetime):
        return said
    return ending_after(begin, said.hour, said.minute)


def weekdays(text: str) -> tuple[int, ...]:
    """Read weekdays, such as ``mo``, ``mo,do``, ``mo-fr`` or ``fr-mo``, each once; 0 is Monday."""
    return tuple(dict.fromkeys(_weekdays(text)))


def wall_text(wall: datetime) -> str:
    """Return a wall-clock time for machines: ``2026-11-02T08:00``."""
    return wall.isoformat(timespec="minutes")


def on(day: date, at: time) -> datetime:
    """Return the wall-clock time of a day."""
    return datetime.combine(day, at)


def _either(text: str, read: Callable[[str], time]) -> Time:
    for one in (read, moment):
        try:
            return one(text)
        except ArgumentTypeError:
            continue
    raise ArgumentTypeError(
        f"„{text}“ ist keine Zeit; erwartet wird etwa 15:30 oder 03.11.2026 22:00"
    )


def _weekdays(text: str) -> Iterator[int]:
    for part in text.strip().casefold().replace(" ", "").split(","):
        first, mark, last = part.partition("-")
        if first not in WEEKDAYS or (mark and last not in WEEKDAYS):
            raise ArgumentTypeError(
                f"„{text}“ ist kein Wochentag; möglich sind mo, di, mi, do, fr, sa, so und mo-fr"
            )
        begin = WEEKDAYS.index(first)
        days = (WEEKDAYS.index(last or first) - begin) % len(WEEKDAYS)
        yield from ((begin + more) % len(WEEKDAYS) for more in range(days + 1))
