"""Wall-clock times for planning: those that the clock skips, and so many real minutes later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from budgetdesk.kernel.german_clock import MINUTES_PER_DAY, is_skipped, utc_minute
from budgetdesk.kernel.money import Money, split_by_weight

_SUMMER: Final = 120
_WINTER: Final = 60
_HOUR: Final = timedelta(hours=1)


def shown(wall: datetime) -> datetime:
    """Return the time as a clock shows it: in the hour skipped in March, an hour later.

    So a time of 2:30 becomes 3:30, at which the same real minutes have gone by since midnight.
    """
    return wall + _HOUR if is_skipped(wall) else wall


def wall_on(day: date, minute: int) -> datetime:
    """Return the wall-clock time so many minutes after the day's 0:00 by the clock's face.

    It may lie on a later day; the hour that is skipped in March is not left out here.
    """
    return datetime.combine(day, time()) + timedelta(minutes=minute)


def wall_at(utc: int) -> datetime:
    """Return the wall-clock time of a `utc_minute`; `fold` 1 in the hour that comes again."""
    for offset, fold in ((_SUMMER, 0), (_WINTER, 0)):
        ordinal, minute = divmod(utc + offset, MINUTES_PER_DAY)
        wall = wall_on(date.fromordinal(ordinal), minute).replace(fold=fold)
        if utc_minute(wall) == utc and not is_skipped(wall):
            return wall
    ordinal, minute = divmod(utc + _WINTER, MINUTES_PER_DAY)
    return wall_on(date.fromordinal(ordinal), minute).replace(fold=1)


def later(wall: datetime, minutes: int) -> datetime:
    """Return the wall-clock time so many real minutes later (earlier if negative)."""
    return wall_at(utc_minute(wall) + minutes)


def shared_minutes(minutes: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Split minutes in proportion to the weights so that the parts add up exactly.

    Largest remainder, the earlier part first. Raises `ValueError` where no weight is above zero
    or one is below.
    """
    # Minutes are whole numbers as cents are: one rule splits both.
    return tuple(part.cents for part in split_by_weight(Money(minutes), weights))
