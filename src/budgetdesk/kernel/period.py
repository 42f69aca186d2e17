"""Months and ranges of days."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Final

_MONTHS_PER_YEAR: Final = 12
_WRITTEN_MONTH: Final = r"([0-9]{4})-([0-9]{2})"


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month."""

    year: int
    month: int

    def __post_init__(self) -> None:
        """Refuse a month that no calendar has."""
        if not (MINYEAR <= self.year <= MAXYEAR and 1 <= self.month <= _MONTHS_PER_YEAR):
            raise ValueError((self.year, self.month))

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month in which the day lies."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """Month from ``"2026-03"``; raises `ValueError` on anything else."""
        parts = re.fullmatch(_WRITTEN_MONTH, text)
        if parts is None:
            raise ValueError(text)
        return cls(int(parts[1]), int(parts[2]))

    @property
    def first(self) -> date:
        """The first day of the month."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """The last day of the month."""
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    @property
    def days(self) -> DateRange:
        """The month as a range of days."""
        return DateRange(self.first, self.last)

    def plus(self, months: int) -> Month:
        """Return the month that lies so many months later (earlier if negative)."""
        index = self.year * _MONTHS_PER_YEAR + self.month - 1 + months
        return Month(index // _MONTHS_PER_YEAR, index % _MONTHS_PER_YEAR + 1)

    def day(self, number: int) -> date:
        """Return the day with this number, or the month's last day where it is shorter."""
        return date(self.year, self.month, min(number, self.last.day))

    def __str__(self) -> str:
        """Write the month as ``2026-03``."""
        return f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True, order=True)
class DateRange:
    """Days from the first to the last, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse a range that ends before it begins."""
        if self.last < self.first:
            raise ValueError((self.first, self.last))

    def __contains__(self, day: date) -> bool:
        """Tell whether the day lies in the range."""
        return self.first <= day <= self.last

    def __len__(self) -> int:
        """Return the number of days."""
        return (self.last - self.first).days + 1

    def months(self) -> Iterator[Month]:
        """Each month of which at least one day lies in the range, in order."""
        first = Month.of(self.first)
        years = self.last.year - self.first.year
        for number in range(years * _MONTHS_PER_YEAR + self.last.month - self.first.month + 1):
            yield first.plus(number)

    def intersection(self, other: DateRange) -> DateRange | None:
        """Return the days that lie in both, or None where there are none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return DateRange(first, last) if first <= last else None

    @property
    def day_before(self) -> date:
        """The day before the range begins."""
        return self.first - timedelta(days=1)

    @property
    def day_after(self) -> date:
        """The day after the range ends."""
        return self.last + timedelta(days=1)


def after_months(first: date, months: int) -> date:
    """Return the first day after a time of so many months that begins with the day.

    A time that begins with 31 August ends after six months with the last of February.
    Source: § 187 Abs. 2, § 188 Abs. 2, 3 BGB.
    """
    month = Month.of(first).plus(months)
    return month.day(first.day) if first.day <= month.last.day else month.plus(1).first


def each_day(days: DateRange) -> Iterator[date]:
    """Each day of the range, in order."""
    for number in range(len(days)):
        yield days.first + timedelta(days=number)
