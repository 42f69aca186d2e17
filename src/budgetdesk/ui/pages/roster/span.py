"""Which days the page shows: a month, or a week of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Final

from budgetdesk.kernel.period import DateRange, Month

_WEEK: Final = 7


class View(Enum):
    """How the days are shown; each is as good as the others."""

    MONTH = "month"
    WEEK = "week"
    LIST = "list"
    """The shifts of the month one below the other."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A view and a day that it shows."""

    view: View
    day: date

    @property
    def days(self) -> DateRange:
        """The days that are shown."""
        if self.view is not View.WEEK:
            return Month.of(self.day).days
        monday = self.day - timedelta(days=self.day.weekday())
        return DateRange(monday, monday + timedelta(days=_WEEK - 1))

    def moved(self, by: int) -> Shown:
        """Return the same view so many months or weeks later; earlier if negative."""
        if self.view is View.WEEK:
            return replace(self, day=self.day + timedelta(days=_WEEK * by))
        return replace(self, day=Month.of(self.day).plus(by).day(self.day.day))
