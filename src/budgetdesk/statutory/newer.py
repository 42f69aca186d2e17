"""Taking in a newer file of statutory figures: what it would change, and the figures with it.

A file is checked as the shipped ones are (`reader`). It replaces whole figures; nothing that was
vouched for may vanish without being listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.statutory.figures import Figure, Figures, Step


class Change(Enum):
    """How a figure differs."""

    NEW_FIGURE = "new_figure"
    NEW_VALUE = "new_value"
    OTHER_VALUE = "other_value"
    """The same day has another value."""
    GONE_VALUE = "gone_value"
    KNOWN_UNTIL = "known_until"
    """Confirmed up to another day."""
    OTHER_MEANING = "other_meaning"
    """Name, law or unit differ."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference of a figure. `day` is the value's first day or the last confirmed one."""

    key: str
    name: str
    change: Change
    day: date | None = None
    before: Decimal | date | None = None
    after: Decimal | date | None = None
    source: str = ""


def differences(held: Figures, newer: Iterable[Figure]) -> tuple[Difference, ...]:
    """Return all that would change by the newer figures, in order of their keys."""
    found: list[Difference] = []
    for figure in sorted(newer, key=lambda one: one.key):
        if figure.key not in held.by_key:
            found.append(Difference(figure.key, figure.name, Change.NEW_FIGURE))
        else:
            found.extend(_of_figure(held[figure.key], figure))
    return tuple(found)


def with_newer(held: Figures, newer: Iterable[Figure], file: str) -> Figures:
    """Return the figures with the newer ones in place of those with their keys.

    Raises `FileNotUnderstood` where a figure was checked earlier than the one held: an old file
    must not take a newer one's place.
    """
    by_key = dict(held.by_key)
    for figure in newer:
        known = by_key.get(figure.key)
        if known is not None and figure.checked_on < known.checked_on:
            raise FileNotUnderstood(
                file, expected="statutory_older", key=figure.key, day=known.checked_on
            )
        by_key[figure.key] = figure
    return Figures(by_key)


def _of_figure(held: Figure, newer: Figure) -> Iterator[Difference]:
    key, name = newer.key, newer.name
    if (held.name, held.law, held.unit) != (newer.name, newer.law, newer.unit):
        yield Difference(key, name, Change.OTHER_MEANING)
    if held.known_until != newer.known_until:
        until = newer.known_until
        yield Difference(key, name, Change.KNOWN_UNTIL, until, held.known_until, until)
    before, after = _by_day(held), _by_day(newer)
    for day in sorted(before.keys() | after.keys()):
        if day not in before:
            new = after[day]
            yield Difference(key, name, Change.NEW_VALUE, day, None, new.amount, new.source)
        elif day not in after:
            yield Difference(key, name, Change.GONE_VALUE, day, before[day].amount)
        elif before[day].amount != after[day].amount:
            old, new = before[day].amount, after[day]
            yield Difference(key, name, Change.OTHER_VALUE, day, old, new.amount, new.source)


def _by_day(figure: Figure) -> dict[date, Step]:
    return {step.from_day: step for step in figure.values}
