"""A small sheet that an assistant fills in and sends back: one page, only its own fields open.

Who it is from and which row is which shift stands in a hidden column, so that what comes back
finds its place. openpyxl is imported when the first sheet is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Any, Final

from budgetdesk.kernel.period import Month
from budgetdesk.reports.content.phrases import month_text, said
from budgetdesk.reports.content.roster_words import weekday
from budgetdesk.reports.document import Cell, ColumnKind, Document

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

HIDDEN: Final = 8
"""Number of the hidden column."""
MARK: Final = "budgetdesk-stundenzettel-1"
DAY, WEEKDAY, BEGIN, END, PAUSE, SHIFT, REMARK = range(1, 8)
"""Numbers of the columns."""
EXTRA: Final = "extra"
"""Stands in the hidden column of rows for work beside the plan."""

_FILE: Final = "papers/timesheet"
_HOW: Final = ("how_same", "how_changed", "how_not", "how_new", "how_night", "how_back")
_TITLES: Final = ("date", "day", "begin", "end", "pause", "shift", "remark")
_EXTRA_ROWS: Final = 8
_WIDTHS: Final = (13, 6, 10, 10, 11, 26, 34)
_TITLE_POINTS: Final = 24.0
_ROW_POINTS: Final = 21.0
"""High enough to be hit by a finger or an unsteady hand."""
_OPEN: Final = "FFF6C8"
_LONGEST_PAUSE: Final = 720
_TIME: Final = "hh:mm"
_DAY: Final = "DD.MM.YYYY"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One planned shift as the sheet shows it."""

    shift: int
    day: date
    begin: time
    end: time
    pause_minutes: int
    what: str


@dataclass(frozen=True, slots=True)
class FilledFrom:
    """Who a sheet is from and for."""

    file_mark: str
    short: str
    name: str
    holder: str
    month: Month


def write_timesheet(about: FilledFrom, rows: Sequence[SheetRow]) -> bytes:
    """Return the sheet as an XLSX file; equal input gives equal bytes."""
    from openpyxl import Workbook

    from budgetdesk.reports.xlsx_file import saved

    book = Workbook()
    sheet: Any = book.active
    title = _text("title", month=month_text(about.month))
    sheet.title = str(about.month)
    header = _head(sheet, about, title)
    last = _rows(sheet, rows, header + 1)
    _identity(sheet, about)
    _checks(sheet, about.month, header + 1, last)
    _set_up(sheet, header, last)
    return saved(book, Document(title, about.name, about.holder))


def begin_title() -> str:
    """Return the title of the column with the begins; the rows to fill in stand below it."""
    return _text("begin")


def _head(sheet: Worksheet, about: FilledFrom, title: str) -> int:
    """Write title and instructions; return the row of the column titles."""
    from budgetdesk.reports.xlsx_cells import Look, put

    put(sheet, (1, 1), title, look=Look.TITLE)
    put(sheet, (2, 1), _text("about", name=about.name, holder=about.holder))
    lines = [f"{number}. {_text(key)}" for number, key in enumerate(_HOW, start=1)]
    for row, line in enumerate(lines, start=4):
        put(sheet, (row, 1), line)
    header = 4 + len(lines) + 1
    for row in range(1, header):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=REMARK)
    for column, key in enumerate(_TITLES, start=1):
        put(sheet, (header, column), _text(key), look=Look.HEADER)
    return header


def _rows(sheet: Worksheet, rows: Sequence[SheetRow], first: int) -> int:
    """Write the shifts and the empty rows below; return the last row."""
    from budgetdesk.reports.xlsx_cells import put

    number = first
    for number, row in enumerate(rows, start=first):
        put(sheet, (number, DAY), row.day, ColumnKind.DAY)
        put(sheet, (number, WEEKDAY), weekday(row.day))
        put(sheet, (number, SHIFT), row.what)
        put(sheet, (number, HIDDEN), str(row.shift))
        _open(sheet, (number, BEGIN), row.begin)
        _open(sheet, (number, END), row.end)
        _open(sheet, (number, PAUSE), row.pause_minutes or None)
        _open(sheet, (number, REMARK), None)
    below = first + len(rows)
    for number in range(below, below + _EXTRA_ROWS):
        put(sheet, (number, SHIFT), _text("extra"))
        put(sheet, (number, HIDDEN), EXTRA)
        for column in (DAY, BEGIN, END, PAUSE, REMARK):
            _open(sheet, (number, column), None)
    return number


def _open(sheet: Worksheet, place: tuple[int, int], value: Cell) -> None:
    """Write a field that may be changed; a border says it too, not colour alone."""
    from openpyxl.styles import Border, PatternFill, Protection, Side

    from budgetdesk.reports.xlsx_cells import put

    cell: Any = put(sheet, place, value)
    side = Side(style="thin")
    cell.border = Border(side, side, side, side)
    cell.fill = PatternFill("solid", start_color=_OPEN)
    cell.protection = Protection(locked=False)
    formats = {DAY: _DAY, BEGIN: _TIME, END: _TIME, PAUSE: "0", REMARK: "@"}
    cell.number_format = formats[place[1]]


def _identity(sheet: Worksheet, about: FilledFrom) -> None:
    from budgetdesk.reports.xlsx_cells import put

    for row, text in enumerate((MARK, about.file_mark, about.short, str(about.month)), start=1):
        put(sheet, (row, HIDDEN), text)


def _checks(sheet: Worksheet, month: Month, first: int, last: int) -> None:
    """Refuse what is no time, no minutes, or no day of the month, with a sentence."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    days = (f"DATE({one.year},{one.month},{one.day})" for one in (month.first, month.last))
    kinds: tuple[tuple[Any, ...], ...] = (
        ("time", ("0", "0.999988425925926"), "bad_time", (BEGIN, END)),
        ("whole", ("0", str(_LONGEST_PAUSE)), "bad_pause", (PAUSE,)),
        ("date", tuple(days), "bad_day", (DAY,)),
    )
    for kind, (least, most), key, columns in kinds:
        check: Any = DataValidation(
            type=kind, operator="between", formula1=least, formula2=most, allow_blank=True
        )
        check.errorTitle = _text(f"{key}_title")
        check.error = _text(key)
        check.showErrorMessage = True
        for column in columns:
            letter = get_column_letter(column)
            check.add(f"{letter}{first}:{letter}{last}")
        sheet.add_data_validation(check)


def _set_up(sheet: Worksheet, header: int, last: int) -> None:
    from openpyxl.utils import get_column_letter

    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.column_dimensions[get_column_letter(HIDDEN)].hidden = True
    sheet.row_dimensions[1].height = _TITLE_POINTS
    sheet.row_dimensions[header].height = 2 * _TITLE_POINTS
    for row in range(header + 1, last + 1):
        sheet.row_dimensions[row].height = _ROW_POINTS
    sheet.freeze_panes = f"A{header + 1}"
    page: Any = sheet.page_setup
    page.paperSize, page.orientation, page.fitToWidth, page.fitToHeight = 9, "portrait", 1, 0
    whole: Any = sheet
    whole.sheet_properties.pageSetUpPr.fitToPage = True
    whole.protection.sheet = True
    whole.protection.formatColumns = False


def _text(key: str, **data: object) -> str:
    return said(_FILE, "sheet", key, **data)
