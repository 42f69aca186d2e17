"""A value that changes on known days and holds until the next one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

from budgetdesk.kernel.errors import ValueGap

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Timeline(Generic[Value]):
    """Dated values: each holds from its day until the day before the next.

    `known_until` is the last day for which the values are vouched for; None means without end.
    `name` appears in the error when a day has no value.
    """

    steps: tuple[tuple[date, Value], ...]
    known_until: date | None = None
    name: str = ""
    _days: tuple[date, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Refuse steps out of order or two on one day."""
        days = tuple(day for day, _ in self.steps)
        if any(later <= earlier for earlier, later in pairwise(days)):
            raise ValueError(days)
        object.__setattr__(self, "_days", days)

    @classmethod
    def of(
        cls,
        steps: Iterable[tuple[date, Value]],
        *,
        known_until: date | None = None,
        name: str = "",
    ) -> Timeline[Value]:
        """Timeline from steps in any order; raises `ValueError` where two share a day."""
        return cls(tuple(sorted(steps, key=lambda step: step[0])), known_until, name)

    def at(self, day: date) -> Value:
        """Return the value that holds on the day.

        Raises `ValueGap` before the first step and after `known_until`.
        """
        index = bisect_right(self._days, day)
        if index == 0 or not self.is_known_on(day):
            raise ValueGap(name=self.name, day=day)
        return self.steps[index - 1][1]

    def is_known_on(self, day: date) -> bool:
        """Tell whether the day has a value that is vouched for."""
        started = bool(self._days) and self._days[0] <= day
        return started and (self.known_until is None or day <= self.known_until)
