"""Sums by row and month, cut so that each table fits on portrait paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.reports.content.phrases import column, month_text, months_text, phrase
from budgetdesk.reports.document import Column, ColumnKind, Row, RowKind, Table

_MOST_COLUMNS: Final = 4
"""So many amounts and their sum fit beside the names in a type that can be read."""
_QUARTER: Final = 3
_WIDER: Final = (3, 6, 12)
"""Months that may share a column."""

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Sums(Generic[Key]):
    """What a matrix shows: named rows, and the amount of each in each month.

    `topic` names the titles (`<topic>` and `<topic>_total`) and `row_title` the
    first column among the texts.
    """

    topic: str
    row_title: str
    rows: Sequence[tuple[Key, str]]
    amount: Callable[[Key, Month], Money]


@dataclass(frozen=True, slots=True)
class _Span:
    """Months that share a column."""

    title: str
    months: tuple[Month, ...]


def month_tables(sums: Sums[Key], period: DateRange) -> tuple[Table, ...]:
    """One table where the months fit beside each other; else the whole period, then each quarter.

    Quarters are counted from the period's first month. Rows that are nought throughout one are
    left out of it.
    """
    months = list(period.months())
    if len(months) <= _MOST_COLUMNS:
        return (_table(sums, _columns(months, 1), _span_title(sums.topic, months)),)
    size = next((size for size in _WIDER if len(months) <= size * _MOST_COLUMNS), len(months))
    whole = _table(sums, _columns(months, size), phrase("titles", f"{sums.topic}_total"))
    runs = [months[start : start + _QUARTER] for start in range(0, len(months), _QUARTER)]
    if size == _QUARTER and len(runs[-1]) == 1:
        # The first table has this month in a column of its own.
        runs.pop()
    return (whole, *(_quarter(sums, run) for run in runs))


def _quarter(sums: Sums[Key], months: Sequence[Month]) -> Table:
    moved = [
        (key, name) for key, name in sums.rows if any(sums.amount(key, month) for month in months)
    ]
    shown = Sums(sums.topic, sums.row_title, moved, sums.amount)
    return _table(shown, _columns(months, 1), _span_title(sums.topic, months))


def _columns(months: Sequence[Month], size: int) -> list[_Span]:
    """The months in columns of so many; the last may hold fewer."""
    runs = [months[start : start + size] for start in range(0, len(months), size)]
    return [_Span(_range_title(run), tuple(run)) for run in runs]


def _table(sums: Sums[Key], spans: Sequence[_Span], title: str) -> Table:
    """A table with these columns, and their sum where there are several."""
    whole = tuple(month for span in spans for month in span.months)
    several = len(spans) > 1
    parts = [span.months for span in spans if several] + [whole]
    amounts = [[_sum(sums, key, part) for part in parts] for key, _ in sums.rows]
    rows = [Row((name, *row)) for (_, name), row in zip(sums.rows, amounts, strict=True)]
    last = [total(row[index] for row in amounts) for index in range(len(parts))]
    everything = tuple(range(len(rows)))
    return Table(
        title,
        (
            column(sums.row_title),
            *(Column(span.title, ColumnKind.MONEY) for span in spans if several),
            column("sum", ColumnKind.MONEY),
        ),
        (*rows, Row((phrase("cells", "total"), *last), RowKind.TOTAL, everything)),
    )


def _sum(sums: Sums[Key], key: Key, months: Sequence[Month]) -> Money:
    return total(sums.amount(key, month) for month in months)


def _span_title(topic: str, months: Sequence[Month]) -> str:
    span = months_text(DateRange(months[0].first, months[-1].last), between="–")
    return phrase("titles", topic, span=span)


def _short(month: Month) -> str:
    """``Jan 26``: six of them fit beside each other."""
    return f"{month_text(month)[:3]} {month.year % 100:02d}"


def _range_title(months: Sequence[Month]) -> str:
    first, last = _short(months[0]), _short(months[-1])
    return first if first == last else f"{first} – {last}"
