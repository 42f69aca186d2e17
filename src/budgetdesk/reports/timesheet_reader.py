"""Reading a timesheet that came back: nothing is guessed, and what cannot be read is named.

Times may be real times or text as people write it: ``7:30``, ``7.30``, ``730``, ``7``. A row that
was added counts as work beside the plan. openpyxl is imported when the first sheet is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from zipfile import BadZipFile, ZipFile

from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.period import Month
from budgetdesk.reports.spreadsheet_files import not_taken
from budgetdesk.reports.timesheet_sheet import (
    BEGIN,
    DAY,
    END,
    EXTRA,
    HIDDEN,
    MARK,
    PAUSE,
    REMARK,
    begin_title,
)
from budgetdesk.wording.written_times import parse_time, parse_written_day

if TYPE_CHECKING:
    from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell

_LARGEST: Final = 2_000_000
"""Bytes; a sheet has about ten thousand."""
_LARGEST_UNPACKED: Final = 20_000_000
_MOST_ROWS: Final = 500
_MOST_EMPTY_ROWS: Final = 20_000
"""Some programs write out rows that nobody filled in; further down nobody does."""
_LONGEST_PAUSE: Final = 720
_LONGEST_REMARK: Final = 500
_MINUTES_A_DAY: Final = 1440
_MINUTES: Final = 60
_IDENTITY_ROWS: Final = 4
_FIRST_YEAR: Final = 1900
"""Of days in a spreadsheet: a small number that is shown as one."""
_LETTERS: Final = {DAY: "A", BEGIN: "C", END: "D", PAUSE: "E", REMARK: "G"}


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One row as it was filled in. Without times nothing was worked."""

    row: int
    """Its number in the sheet."""
    shift: int | None
    """None: work beside the plan."""
    day: date
    times: tuple[time, time] | None = None
    """Begin and end on the clock. An end at or before the begin lies on the next day."""
    pause_minutes: int = 0
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A sheet that came back, and from whom."""

    file_mark: str
    short: str
    month: Month
    lines: tuple[SheetLine, ...]
    file: str = ""


def read_timesheet(content: bytes, file: str = "") -> ReadSheet:
    """Return what stands in the sheet. `file` is its name, for messages.

    Raises `FileNotUnderstood` where it is no such sheet, locked or damaged, and for the first cell
    that is a formula, no time, no day of the month, half filled in, or stands there twice.
    """
    cells = _Cells(_grid(content, file), file)
    mark, file_mark, short, month = (
        cells.text(row, HIDDEN) for row in range(1, _IDENTITY_ROWS + 1)
    )
    if mark != MARK:
        raise FileNotUnderstood(file, expected="timesheet_foreign")
    try:
        known = Month.parse(month)
    except ValueError as error:
        raise FileNotUnderstood(file, expected="timesheet_foreign") from error
    return ReadSheet(file_mark, short, known, tuple(_lines(cells, known)), file)


def _grid(content: bytes, file: str) -> _Grid:
    """Return the cells that hold something, by row and column.

    Rows are read one by one, so that what else a file claims, such as joined cells without end,
    costs nothing.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    if len(content) > _LARGEST:
        raise FileNotUnderstood(file, expected="timesheet_damaged")
    try:
        with ZipFile(BytesIO(content)) as archive:
            unpacked = sum(one.file_size for one in archive.infolist())
        if unpacked > _LARGEST_UNPACKED:
            raise FileNotUnderstood(file, expected="timesheet_damaged")
        sheet: Any = load_workbook(BytesIO(content), read_only=True).worksheets[0]
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_row=_MOST_EMPTY_ROWS, max_col=HIDDEN)
        return {
            (number, column): cell
            for number, row in enumerate(rows, start=1)
            for column, cell in enumerate(row, start=1)
            if cell.value is not None
        }
    except (
        *(BadZipFile, InvalidFileException, SyntaxError, KeyError, IndexError, ValueError),
        *(TypeError, AttributeError, OSError, EOFError, NotImplementedError),
    ) as error:
        # All these openpyxl and zipfile raise for files that are broken in one way or another.
        raise FileNotUnderstood(file, expected=f"timesheet_{not_taken(content, file)}") from error


def _lines(cells: _Cells, month: Month) -> Iterator[SheetLine]:
    seen: set[int] = set()
    for row in range(cells.first_row, cells.last_row + 1):
        hidden = cells.text(row, HIDDEN)
        if hidden.isascii() and hidden.isdigit():
            if int(hidden) in seen:
                raise cells.wrong("timesheet_twice", row, DAY)
            seen.add(int(hidden))
            yield _planned(cells, row, int(hidden), month)
        elif hidden in {"", EXTRA} and (line := _extra(cells, row, month)) is not None:
            yield line


def _planned(cells: _Cells, row: int, shift: int, month: Month) -> SheetLine:
    day = cells.day(row, month)
    if day is None:
        raise cells.wrong("timesheet_no_day", row, DAY)
    times = _times(cells, row)
    pause = 0 if times is None else cells.pause(row)
    return SheetLine(row, shift, day, times, pause, cells.remark(row))


def _extra(cells: _Cells, row: int, month: Month) -> SheetLine | None:
    times = _times(cells, row)
    day = cells.day(row, month)
    if times is None:
        if day is not None:
            raise cells.wrong("timesheet_half", row, BEGIN)
        for column in (PAUSE, REMARK):
            if cells.text(row, column):
                raise cells.wrong("timesheet_alone", row, column)
        return None
    if day is None:
        raise cells.wrong("timesheet_no_day", row, DAY)
    return SheetLine(row, None, day, times, cells.pause(row), cells.remark(row))


def _times(cells: _Cells, row: int) -> tuple[time, time] | None:
    begin, end = cells.time(row, BEGIN), cells.time(row, END)
    if begin is None and end is None:
        return None
    if begin is None or end is None:
        raise cells.wrong("timesheet_half", row, BEGIN if begin is None else END)
    return begin, end


_Grid = dict[tuple[int, int], "ReadOnlyCell | EmptyCell"]


class _Cells:
    """Reads the cells of a sheet by what they should be."""

    def __init__(self, grid: _Grid, file: str) -> None:
        self._grid = grid
        self._file = file
        self.last_row = max((row for row, _ in grid), default=0)
        if self.last_row > _MOST_ROWS:
            raise FileNotUnderstood(file, expected="timesheet_damaged")
        below = [row + 1 for row, column in grid if self._is_title(row, column)]
        known = [row for row, column in grid if column == HIDDEN and row > _IDENTITY_ROWS]
        self.first_row = min(below or known, default=self.last_row + 1)

    def _is_title(self, row: int, column: int) -> bool:
        return column == BEGIN and self.text(row, column) == begin_title()

    def wrong(self, expected: str, row: int, column: int) -> FileNotUnderstood:
        """Say what is wrong with the cell."""
        return FileNotUnderstood(
            self._file,
            expected=expected,
            line=row,
            cell=f"{_LETTERS[column]}{row}",
            found=self.text(row, column)[:40],
        )

    def text(self, row: int, column: int) -> str:
        """Return what stands there, a number as it was typed; empty: nothing."""
        cell = self._grid.get((row, column))
        return "" if cell is None else _written(cell.value)

    def remark(self, row: int) -> str:
        """Return the remark on one line, a formula too: it is only shown."""
        return " ".join(self.text(row, REMARK).split())[:_LONGEST_REMARK]

    def _value(self, row: int, column: int) -> Any:  # noqa: ANN401
        cell = self._grid.get((row, column))
        if cell is None:
            return None
        if cell.data_type == "f":
            raise self.wrong("timesheet_formula", row, column)
        value = cell.value
        if isinstance(value, str):
            return value.strip() or None
        return value

    def time(self, row: int, column: int) -> time | None:
        value = self._value(row, column)
        if value is None:
            return None
        found = _time_of(value)
        if found is None:
            raise self.wrong("timesheet_no_time", row, column)
        return found

    def day(self, row: int, month: Month) -> date | None:
        value = self._value(row, DAY)
        if value is None:
            return None
        found = _day_of(value, month)
        if found is None:
            raise self.wrong("timesheet_no_day", row, DAY)
        if Month.of(found) != month:
            raise self.wrong("timesheet_other_month", row, DAY)
        return found

    def pause(self, row: int) -> int:
        value = self._value(row, PAUSE)
        if value is None:
            return 0
        found = _minutes_of(value)
        if found is None or not 0 <= found <= _LONGEST_PAUSE:
            raise self.wrong("timesheet_no_pause", row, PAUSE)
        return found


def _time_of(value: object) -> time | None:
    """Return the time that somebody meant; None: cannot be told."""
    match value:
        case datetime():
            return _time_of_number(_serial(value))
        case time():
            return _rounded(value.hour * _MINUTES + value.minute, value.second)
        case timedelta():
            return _rounded(*divmod(int(value.total_seconds()), _MINUTES))
        case int() | float() if not isinstance(value, bool):
            return _time_of_number(float(value))
        case str():
            return _time_of_text(value)
    return None


def _time_of_number(number: float) -> time | None:
    """A part of a day, or a whole number that stands for a clock time without its mark."""
    if number < 0:
        return None
    if number <= 1:
        return _rounded(*divmod(round(number * _MINUTES_A_DAY * _MINUTES), _MINUTES))
    return _time_of_text(str(int(number))) if number == int(number) else None


def _time_of_text(text: str) -> time | None:
    try:
        return parse_time(text)
    except ValueError:
        return None


def _rounded(minutes: int, seconds: int) -> time | None:
    """Whole minutes as a time of day; 24:00 is midnight."""
    whole = minutes + (seconds >= _MINUTES // 2)
    if not 0 <= whole <= _MINUTES_A_DAY:
        return None
    hour, minute = divmod(whole % _MINUTES_A_DAY, _MINUTES)
    return time(hour, minute)


def _written(value: object) -> str:
    """Write a value as it was typed; a spreadsheet shows a plain number in a field for times."""
    match value:
        case datetime() if value.year == _FIRST_YEAR:
            return f"{_serial(value):g}".replace(".", ",")
        case datetime():
            return f"{value:%d.%m.%Y}"
        case float():
            return f"{value:g}".replace(".", ",")
        case _:
            return str(value).strip()


def _serial(value: datetime) -> float:
    from openpyxl.utils import datetime as sheet_time

    to_number: Any = sheet_time.to_excel
    return float(to_number(value))


def _day_of(value: object, month: Month) -> date | None:
    match value:
        case datetime():
            return value.date()
        case date():
            return value
        case str():
            return _day_of_text(value, month)
        case _:
            return None


def _day_of_text(text: str, month: Month) -> date | None:
    try:
        return parse_written_day(text, month.year)
    except ValueError:
        return None


def _minutes_of(value: object) -> int | None:
    """Read whole minutes, or a time such as ``0:30``."""
    match value:
        case bool():
            return None
        case int() | float() if value == int(value):
            return int(value)
        case time():
            return value.hour * _MINUTES + value.minute
        case str():
            return _minutes_of_text(value)
    return None


def _minutes_of_text(text: str) -> int | None:
    words = re.sub(r"\s*(min|minuten)\.?$", "", text, flags=re.IGNORECASE)
    if words.isascii() and words.isdigit():
        return int(words)
    found = re.fullmatch(r"(\d{1,2}):(\d{2})", words)
    return None if found is None else int(found[1]) * _MINUTES + int(found[2])
