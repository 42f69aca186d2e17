"""From the text of a CSV file to numbered rows, and which layout they follow."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from budgetdesk.bankfiles.cells import tidy
from budgetdesk.bankfiles.csv_profile import CsvProfile
from budgetdesk.kernel.errors import FileNotUnderstood

DELIMITERS: Final = (";", ",", "\t", "|")
# The longest known preamble is 24 lines.
LARGEST_PREAMBLE_ROWS: Final = 80
_LEAST_COLUMNS: Final = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A row and the line of the file on which it begins."""

    line: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Tell whether no cell has anything in it."""
        return not any(self.cells)

    def cell(self, place: int) -> str:
        """Cell at the place, empty where the row is shorter."""
        return self.cells[place] if place < len(self.cells) else ""


def rows_of(name: str, text: str, delimiter: str) -> list[Row]:
    """Rows with their cells tidied. Raises `FileNotUnderstood` for a cell without an end."""
    # DKB writes a blank before some opening quotes; without skipping it they stay in the value.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            rows.append(Row(line, tuple(tidy(cell) for cell in cells)))
            line = reader.line_num + 1
    except csv.Error as error:
        raise FileNotUnderstood(name, expected="csv_rows", line=line) from error
    return rows


def layout_of(name: str, text: str, profiles: Sequence[CsvProfile]) -> tuple[CsvProfile, list[Row]]:
    """Return the layout whose header has the most cells in this file, and the rows.

    The earlier of two that fit equally well wins. Raises `FileNotUnderstood` with `csv_layout`
    where the file is a table of an unknown layout, with `bank_format` where it is none.
    """
    is_table = False
    for delimiter in DELIMITERS:
        rows = rows_of(name, text, delimiter)
        head = rows[:LARGEST_PREAMBLE_ROWS]
        fitting = [
            profile
            for profile in profiles
            if profile.delimiter == delimiter
            and (
                any(profile.matches(row.cells) for row in head)
                or bare_start(profile, head) is not None
            )
        ]
        if fitting:
            return max(fitting, key=lambda profile: len(profile.header)), rows
        is_table = is_table or _is_table(head)
    raise FileNotUnderstood(name, expected="csv_layout" if is_table else "bank_format")


def bare_start(profile: CsvProfile, rows: Sequence[Row]) -> int | None:
    """Index of the first row of a table without column names; None where this is none.

    No other wide row may stand before it, and more than half of the rows from it on must have a
    day and an amount where the layout says.
    """
    for index, row in enumerate(rows if profile.bare_width else ()):
        if profile.reads(row.cells):
            table = [one.cells for one in rows[index:] if not one.is_blank]
            return index if sum(map(profile.reads, table)) * 2 > len(table) else None
        if sum(bool(cell) for cell in row.cells) >= _LEAST_COLUMNS:
            return None
    return None


def _is_table(rows: Sequence[Row]) -> bool:
    widths = [len(row.cells) for row in rows if not row.is_blank]
    return any(width >= _LEAST_COLUMNS and widths.count(width) > 1 for width in widths)
