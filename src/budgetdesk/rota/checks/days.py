"""Which days are Werktage at the place of work, counted quickly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import accumulate
from typing import Final

from budgetdesk.kernel.german_calendar import PlaceOfWork, holiday_name
from budgetdesk.kernel.period import DateRange

_MARGIN: Final = 400
"""Days before and after the plan's own that any check looks at."""
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Days:
    """Calendar of the plan's days and a year around them, by day numbers.

    Werktage are all days but Sundays and public holidays (BVerwG 09.05.2018, 8 C 13.17). Where the
    place of work is not known, no day is a public holiday.
    """

    first: int
    holidays: frozenset[int]
    _werktage: tuple[int, ...]

    def is_werktag(self, ordinal: int) -> bool:
        """Tell whether the day is neither Sunday nor public holiday."""
        return ordinal % _WEEK != 0 and ordinal not in self.holidays

    def werktage(self, first: int, last: int) -> int:
        """Werktage from one day to another, both included."""
        return self._werktage[last + 1 - self.first] - self._werktage[first - self.first]


@lru_cache(maxsize=16)
def days_around(days: DateRange, place: PlaceOfWork | None) -> Days:
    """Return the calendar of the days and a year before and after them."""
    first, last = days.first.toordinal() - _MARGIN, days.last.toordinal() + _MARGIN
    holidays = frozenset(
        ordinal
        for ordinal in range(first, last + 1)
        if place is not None and holiday_name(date.fromordinal(ordinal), place) is not None
    )
    counted = (int(one % _WEEK != 0 and one not in holidays) for one in range(first, last + 1))
    return Days(first, holidays, tuple(accumulate(counted, initial=0)))


def is_sunday(ordinal: int) -> bool:
    """Tell whether the day with this number is a Sunday."""
    return ordinal % _WEEK == 0
