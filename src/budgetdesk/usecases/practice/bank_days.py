"""Days on which the practice household's bank books."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.german_calendar import Land, PlaceOfWork, is_working_day
from budgetdesk.kernel.period import Month

_PLACE: Final = PlaceOfWork(Land.NW)
# Neither is a public holiday, but payments do not run on them (TARGET calendar and bank custom).
_CLOSED: Final = frozenset({(12, 24), (12, 31)})
_DAY: Final = timedelta(days=1)


def is_bank_day(day: date) -> bool:
    """Tell whether the bank books on the day."""
    return is_working_day(day, _PLACE) and (day.month, day.day) not in _CLOSED


def bank_day_from(day: date) -> date:
    """Return the day itself or the next bank day."""
    while not is_bank_day(day):
        day += _DAY
    return day


def bank_day_until(day: date) -> date:
    """Return the day itself or the last bank day before it."""
    while not is_bank_day(day):
        day -= _DAY
    return day


def bank_day_before_end(month: Month, count: int) -> date:
    """Return the month's last bank day (1), the one before it (2), and so on."""
    day = bank_day_until(month.last)
    for _ in range(count - 1):
        day = bank_day_until(day - _DAY)
    return day
