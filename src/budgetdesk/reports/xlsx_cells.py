"""Single cells of a workbook: values, number formats, looks, sums."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Final

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from budgetdesk.kernel.money import Money
from budgetdesk.reports.document import Cell, ColumnKind, RowKind

# Format codes are stored in US notation; the program that opens the file shows its own locale's.
_MONEY: Final = '#,##0.00 "€"'
_DAY: Final = "DD.MM.YYYY"
_TIME: Final = "hh:mm"
_COUNT: Final = "#,##0"
_HOURS: Final = "[h]:mm"
_HOURS_BELOW_ZERO: Final = '0.00 "h"'
"""Excel shows a negative time as ####, so these are decimal hours."""
_MINUTES_A_DAY: Final = 1440
_MINUTES_AN_HOUR: Final = 60
_FIRST_DAY: Final = date(1900, 3, 1)
"""Spreadsheets count earlier days differently from each other."""

_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff\xad]")
_BEGINS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_TEXT: Final = 32_767


class Look(Enum):
    """How a cell looks."""

    PLAIN = "plain"
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    TITLE = "title"
    HEADING = "heading"
    HEADER = "header"
    OWN_VALUE = "own value"
    SIGNATURE = "signature"


_NOT_BOLD: Final = {Look.PLAIN, Look.OWN_VALUE, Look.SIGNATURE}

LOOK_OF_ROW: Final = {
    RowKind.PLAIN: Look.PLAIN,
    RowKind.SUBTOTAL: Look.SUBTOTAL,
    RowKind.TOTAL: Look.TOTAL,
}


def put(
    sheet: Worksheet,
    place: tuple[int, int],
    value: Cell,
    kind: ColumnKind = ColumnKind.TEXT,
    look: Look = Look.PLAIN,
    *,
    signed_hours: bool = False,
) -> SheetCell:
    """Write a value into a cell (row and column from 1) with its format and look."""
    cell: Any = sheet.cell(*place)
    match value:
        case str():
            _put_text(cell, value)
        case Money():
            cell.value, cell.number_format = value.euros, _MONEY
        case date():
            _put_day(cell, value)
        case time():
            cell.value, cell.number_format = value, _TIME
        case int() if kind is ColumnKind.HOURS and signed_hours:
            cell.value = Decimal(value) / _MINUTES_AN_HOUR
            cell.number_format = _HOURS_BELOW_ZERO
        case int() if kind is ColumnKind.HOURS:
            cell.value, cell.number_format = Decimal(value) / _MINUTES_A_DAY, _HOURS
        case int():
            cell.value, cell.number_format = value, _COUNT
        case Decimal():
            cell.value = value
        case None:
            pass
    _dress(cell, look, to_the_right=kind.adds_up)
    result: SheetCell = cell
    return result


def put_sum(sheet: Worksheet, place: tuple[int, int], rows: Sequence[int]) -> None:
    """Replace the number in the cell by the sum of these rows of its column; the look stays."""
    letter = get_column_letter(place[1])
    parts = (f"{letter}{first}:{letter}{last}" for first, last in _stretches(rows))
    sheet.cell(*place).value = f"=SUM({','.join(parts)})"


def legal(text: str) -> str:
    """The text without characters that XML or a sheet does not take, cut to a cell's length."""
    return _NOT_IN_XML.sub("", text)[:_LONGEST_TEXT]


def _put_day(cell: Any, day: date) -> None:  # noqa: ANN401
    if day >= _FIRST_DAY:
        cell.value, cell.number_format = day, _DAY
    else:
        _put_text(cell, f"{day:%d.%m.}{day.year:04d}")


def _put_text(cell: Any, text: str) -> None:  # noqa: ANN401 merged cells have no value to set
    cell.value = legal(text)
    # openpyxl makes a formula of "=…" and an error of "#N/A"; the prefix keeps it text when edited.
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(_BEGINS_FORMULA)


def _stretches(rows: Sequence[int]) -> Iterable[tuple[int, int]]:
    """First and last of each run of neighbouring rows."""
    first = last = None
    for row in sorted(rows):
        if last is not None and row == last + 1:
            last = row
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = row
    if first is not None and last is not None:
        yield first, last


def _dress(cell: Any, look: Look, *, to_the_right: bool) -> None:  # noqa: ANN401
    cell.font = _font(look)
    # A cell has no border anyway, and to say so takes longer than all else that is said of it.
    if (border := _border(look)) is not None:
        cell.border = border
    cell.alignment = _alignment(look, to_the_right=to_the_right)


@cache
def _font(look: Look) -> Font:
    size = {Look.TITLE: 16, Look.HEADING: 13}.get(look, 11)
    return Font(name="Calibri", size=size, bold=look not in _NOT_BOLD)


@cache
def _border(look: Look) -> Border | None:
    thin = Side(style="thin")
    match look:
        case Look.HEADER:
            return Border(bottom=thin)
        case Look.SUBTOTAL | Look.SIGNATURE:
            return Border(top=thin)
        case Look.TOTAL:
            return Border(top=thin, bottom=Side(style="double"))
        case _:
            return None


@cache
def _alignment(look: Look, *, to_the_right: bool) -> Alignment:
    return Alignment(
        horizontal="right" if to_the_right else "left",
        vertical="bottom" if look is Look.HEADER else "top",
        wrap_text=True,
        # Else an amount touches the text of the next column.
        indent=1 if to_the_right else 0,
    )
