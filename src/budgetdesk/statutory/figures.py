"""A statutory figure: dated values with their sources, vouched for up to a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.timeline import Timeline


class Unit(Enum):
    """The closed list of units a figure can have."""

    EUR = "EUR"
    EUR_PER_HOUR = "EUR/hour"
    EUR_PER_DAY = "EUR/day"
    EUR_PER_MONTH = "EUR/month"
    EUR_PER_YEAR = "EUR/year"
    PERCENT = "percent"
    FACTOR = "factor"
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    COUNT = "count"
    VARIANT = "variant"
    """The number of a formula, as the figure's name tells."""

    @property
    def is_count(self) -> bool:
        """Tell whether only whole numbers make sense."""
        return self in _COUNTS


_COUNTS: Final = frozenset(
    {Unit.MINUTES, Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS, Unit.COUNT, Unit.VARIANT}
)


@dataclass(frozen=True, slots=True)
class Step:
    """A value that holds from a day on, and where it is written."""

    from_day: date
    amount: Decimal
    source: str


@dataclass(frozen=True, slots=True)
class Preview:
    """A value for a day. `provisional` where nobody has vouched for that day yet."""

    amount: Decimal
    source: str
    provisional: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """One parameter of the law.

    `values` are enacted and compared with their source up to `known_until`; `announced` are not
    enacted and serve previews only. Both are in order of their days. What is not `carried_over`
    has no value after `known_until`, not even for a preview, because another rule begins.
    """

    key: str
    name: str
    law: str
    unit: Unit
    known_until: date
    checked_on: date
    values: tuple[Step, ...]
    announced: tuple[Step, ...] = ()
    carried_over: bool = True

    @property
    def timeline(self) -> Timeline[Decimal]:
        """The enacted values as a timeline that ends with `known_until`."""
        steps = tuple((step.from_day, step.amount) for step in self.values)
        return Timeline(steps, self.known_until, self.key)

    def at(self, day: date) -> Decimal:
        """Return the enacted value; raises `ValueGap` outside the days that are vouched for."""
        return self.timeline.at(day)

    def preview(self, day: date) -> Preview:
        """Return the value, after `known_until` the latest announced or enacted one, provisional.

        Raises `ValueGap` before the first value, for the past is never guessed, and where
        nothing is carried over.
        """
        provisional = day > self.known_until
        steps = self.values + self.announced if provisional else self.values
        if provisional and not self.carried_over:
            steps = self.announced
        past = [step for step in steps if step.from_day <= day]
        if not past:
            raise ValueGap(name=self.key, day=day)
        return Preview(past[-1].amount, past[-1].source, provisional)


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """All statutory figures by their keys; equal to itself only, so that it can key a cache."""

    by_key: Mapping[str, Figure]

    def __getitem__(self, key: str) -> Figure:
        """Return the figure; a key that does not exist is a bug and raises `KeyError`."""
        return self.by_key[key]

    def __iter__(self) -> Iterator[Figure]:
        """Go through the figures in order of their keys."""
        return iter(sorted(self.by_key.values(), key=lambda figure: figure.key))
