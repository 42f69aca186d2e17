"""What the first page shows, ready to be painted, and as a text that a file can keep.

All is said in words already, so that showing it needs neither the rules nor the records.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any, Final, cast

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month


@dataclass(frozen=True)
class ShownFigure:
    """An amount, None where it is not known, with its meaning and its Rechenweg."""

    amount: Money | None
    meaning: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class ShownTodo:
    """A thing to do, what its button says, and where that leads to."""

    text: str
    deed: str
    page: str
    thing: object


@dataclass(frozen=True)
class ShownDeadline:
    """A day to keep; `kind`, `subject` and `covers` say which it is."""

    on: date
    what: str
    left: str
    kind: str
    subject: tuple[str, int]
    covers: DateRange | None


@dataclass(frozen=True)
class ShownBooking:
    """One of the latest bookings."""

    id: int
    on: date
    words: str
    amount: Money


@dataclass(frozen=True)
class ShownMonth:
    """Income and spending of a month."""

    month: Month
    income: Money
    spent: Money


@dataclass(frozen=True)
class Shown:
    """All of the page. `choices` are number and name of each Teilbudget of money."""

    sentence: str
    basis: str
    has_budget: bool
    choices: tuple[tuple[int, str], ...]
    todos: tuple[ShownTodo, ...]
    team: tuple[ShownTodo, ...]
    deadlines: tuple[ShownDeadline, ...]
    latest: tuple[ShownBooking, ...]
    figures: tuple[ShownFigure, ...]
    months: tuple[ShownMonth, ...]


_MADE_OF_FIELDS: Final[dict[str, type]] = {
    kind.__name__: kind
    for kind in (
        DateRange,
        Line,
        Money,
        Month,
        Shown,
        ShownBooking,
        ShownDeadline,
        ShownFigure,
        ShownMonth,
        ShownTodo,
    )
}


def to_text(shown: Shown) -> str:
    """Return the page as JSON; every value but text, numbers and lists stands under its type."""
    return json.dumps(_plain(shown), ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Shown | None:
    """Return the page that was kept, None where the text is not one."""
    try:
        shown = _value(json.loads(text))
    except (ValueError, TypeError, KeyError, ArithmeticError):
        return None
    return shown if isinstance(shown, Shown) else None


def _plain(value: object) -> object:
    name = type(value).__name__
    if name in _MADE_OF_FIELDS:
        return {name: [_plain(getattr(value, each.name)) for each in fields(cast("Any", value))]}
    if isinstance(value, date | Decimal):
        return {name: str(value)}
    if isinstance(value, Mapping):
        return {"dict": [[key, _plain(each)] for key, each in value.items()]}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(name)


def _value(plain: Any) -> object:  # noqa: ANN401 - what JSON holds
    if isinstance(plain, list):
        return tuple(_value(each) for each in plain)
    if not isinstance(plain, dict):
        return plain
    ((name, inside),) = plain.items()
    if name == "date":
        return date.fromisoformat(inside)
    if name == "Decimal":
        return Decimal(inside)
    if name == "dict":
        return {key: _value(each) for key, each in inside}
    return _MADE_OF_FIELDS[name](*map(_value, inside))
