"""German legal time: how long a night really lasts, and which times a clock never shows.

Central European Summer Time runs from the last Sunday in March, 2:00 (the clock jumps to 3:00), to
the last Sunday in October, 3:00 (the clock goes back to 2:00), since 2002 and without end:
§§ 1 to 3 SoZV (Sommerzeitverordnung), directive 2000/84/EC. Reckoned here by that rule, so that a
figure never depends on which time-zone tables a machine has.

Times are wall-clock times without zone; `fold` 1 names the second pass of the hour from 2 to 3 in
October, as Python does.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Final

MINUTES_PER_DAY: Final = 1440
_MINUTES_PER_HOUR: Final = 60
_WINTER: Final = 60
_SUMMER: Final = 120
_TWO: Final = 120
_THREE: Final = 180
_SKIPPED_HOUR: Final = 2


def utc_minute(wall: datetime) -> int:
    """Whole minutes since the first day of the calendar, in UTC: differences are real minutes.

    Seconds are left out. A time that the clock skips in March counts as if it had not yet jumped.
    """
    ordinal = wall.toordinal()
    minute = wall.hour * _MINUTES_PER_HOUR + wall.minute
    begins, ends = _summer_time(wall.year)
    if begins < ordinal < ends:
        offset = _SUMMER
    elif ordinal == begins:
        offset = _SUMMER if minute >= _THREE else _WINTER
    elif ordinal == ends and (minute < _TWO or (minute < _THREE and not wall.fold)):
        offset = _SUMMER
    else:
        offset = _WINTER
    return ordinal * MINUTES_PER_DAY + minute - offset


def midnight_utc(day: date) -> int:
    """The `utc_minute` at which the day begins."""
    ordinal = day.toordinal()
    begins, ends = _summer_time(day.year)
    offset = _SUMMER if begins < ordinal <= ends else _WINTER
    return ordinal * MINUTES_PER_DAY - offset


def clock_change(day: date) -> int:
    """By how many minutes the day is longer than 24 hours: 60, −60, or mostly nought."""
    begins, ends = _summer_time(day.year)
    ordinal = day.toordinal()
    return _MINUTES_PER_HOUR * ((ordinal == ends) - (ordinal == begins))


def is_skipped(wall: datetime) -> bool:
    """Tell whether no clock shows this time, because it jumps from 2 to 3 on that day."""
    return wall.hour == _SKIPPED_HOUR and wall.toordinal() == _summer_time(wall.year)[0]


@cache
def _summer_time(year: int) -> tuple[int, int]:
    """Day numbers of the last Sundays of March and October."""
    return _last_sunday(date(year, 3, 31)), _last_sunday(date(year, 10, 31))


def _last_sunday(last: date) -> int:
    return last.toordinal() - last.isoweekday() % 7
