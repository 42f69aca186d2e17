"""The law of one day: every statutory figure that holds on it, and which of them are unconfirmed.

A month's calculation takes one `Law` and never asks for another day, so that no value of another
year can slip in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.statutory.figures import Figures


@dataclass(frozen=True, slots=True)
class Law:
    """All figures of a day. `unconfirmed` holds the keys of those that only a preview may use."""

    day: date
    values: Mapping[str, Decimal]
    unconfirmed: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    """What people call each figure, by its key."""

    def __getitem__(self, key: str) -> Decimal:
        """Return the figure; raises `ValueGap` where the day has none that may be used."""
        try:
            return self.values[key]
        except KeyError:
            raise ValueGap(name=self.name_of(key), day=self.day) from None

    def name_of(self, key: str) -> str:
        """Return what people call the figure, or its key where it is not known at all."""
        return self.names.get(key, key)

    def provisional(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return which of these figures nobody has confirmed for the day, in order."""
        return tuple(sorted(self.unconfirmed.intersection(keys)))


@lru_cache(maxsize=128)
def law_on(figures: Figures, day: date, *, preview: bool = False) -> Law:
    """Return the law of the day.

    Final figures only are confirmed ones; a preview also takes announced and outdated ones and
    names them. A figure without any value for the day is left out: asking for it tells.
    """
    values: dict[str, Decimal] = {}
    unconfirmed = set()
    names = {figure.key: figure.name for figure in figures}
    for figure in figures:
        try:
            if preview:
                found = figure.preview(day)
                values[figure.key] = found.amount
                if found.provisional:
                    unconfirmed.add(figure.key)
            else:
                values[figure.key] = figure.at(day)
        except ValueGap:
            continue
    return Law(day, values, frozenset(unconfirmed), names)
