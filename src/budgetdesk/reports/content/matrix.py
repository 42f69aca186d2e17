"""Sums by row and month, cut so that each table fits on portrait paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.reports.content.phrases import column, months_text, phrase
from budgetdesk.reports.document import Column, ColumnKind, Row, RowKind, Table
from budgetdesk.wording.formats import month_text

_MOST_MONTHS: Final = 6
"""So many months and their sum fit beside the names."""

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Sums(Generic[Key]):
    """What a matrix shows: named rows, and the amount of each in each month.

    `topic` names the titles (`<topic>`, `<topic>_month`, `<topic>_total`) and `row_title` the
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
    """One table for each six months; over a longer period one of their sums follows."""
    months = list(period.months())
    runs = [months[start : start + _MOST_MONTHS] for start in range(0, len(months), _MOST_MONTHS)]
    tables = [_table(sums, [_Span(_short(each), (each,)) for each in run]) for run in runs]
    if len(runs) > 1:
        wide = [_Span(_range_title(run), tuple(run)) for run in runs]
        tables.append(_table(sums, wide if len(wide) <= _MOST_MONTHS else [], months))
    return tuple(tables)


def _table(sums: Sums[Key], spans: Sequence[_Span], months: Sequence[Month] = ()) -> Table:
    """A table with these columns and their sum; `months` given: the sum of all of them."""
    whole = tuple(months) or tuple(month for span in spans for month in span.months)
    parts = [*(span.months for span in spans), whole]
    amounts = [[_sum(sums, key, part) for part in parts] for key, _ in sums.rows]
    rows = [Row((name, *row)) for (_, name), row in zip(sums.rows, amounts, strict=True)]
    last = [total(each) for each in zip(*amounts, strict=True)]
    everything = tuple(range(len(rows)))
    return Table(
        _title(sums.topic, whole, is_total=bool(months)),
        (
            column(sums.row_title),
            *(Column(span.title, ColumnKind.MONEY) for span in spans),
            column("sum", ColumnKind.MONEY),
        ),
        (*rows, Row((phrase("cells", "total"), *last), RowKind.TOTAL, everything)),
    )


def _sum(sums: Sums[Key], key: Key, months: Sequence[Month]) -> Money:
    return total(sums.amount(key, month) for month in months)


def _title(topic: str, months: Sequence[Month], *, is_total: bool) -> str:
    if is_total:
        return phrase("titles", f"{topic}_total")
    span = months_text(DateRange(months[0].first, months[-1].last))
    return phrase("titles", topic, span=span)


def _short(month: Month) -> str:
    """``Jan 26``: six of them fit beside each other."""
    return f"{month_text(month)[:3]} {month.year % 100:02d}"


def _range_title(months: Sequence[Month]) -> str:
    return f"{_short(months[0])} – {_short(months[-1])}"
