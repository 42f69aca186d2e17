"""Rows of a table as text for other programs: one line each, cells parted by tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeVar

from budgetdesk.kernel.money import Money
from budgetdesk.reports.plain_cells import harmless_text

if TYPE_CHECKING:
    from budgetdesk.ui.widgets.table import Column

Row = TypeVar("Row")

_GERMAN_MARKS: Final = str.maketrans(",.", ".,")


def rows_as_text(
    columns: Sequence[Column[Any]],
    rows: Iterable[Row],
    step: Callable[[], None] = lambda: None,
) -> str:
    """Return the titles and the rows as lines of cells parted by tabs.

    Amounts stand as a German spreadsheet reads them (``-1.234,56``), days as ``03.11.2026``; a
    text that it would take for a formula begins with an apostrophe. `step` is called for each row.
    """
    return "\n".join(_lines(columns, rows, step))


def _lines(
    columns: Sequence[Column[Any]], rows: Iterable[Row], step: Callable[[], None]
) -> Iterator[str]:
    yield "\t".join(_plain(column.title) for column in columns)
    for row in rows:
        step()
        yield "\t".join(_cell(column, column.value(row)) for column in columns)


def _cell(column: Column[Any], value: object) -> str:
    if isinstance(value, Money):
        sign = "-" if value.cents < 0 else ""
        euros, cents = divmod(abs(value.cents), 100)
        return sign + f"{euros:,}.{cents:02d}".translate(_GERMAN_MARKS)
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, int) and not isinstance(value, bool) and column.text is str:
        return str(value)
    return _plain(column.text(value))


def _plain(text: str) -> str:
    return harmless_text(" ".join(text.split()))
