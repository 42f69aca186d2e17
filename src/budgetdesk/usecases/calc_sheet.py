"""Tables of cases in CSV files: read row by row, written with what was reckoned."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.usecases.outside_files import read_file, write_file
from budgetdesk.wording.sentences import Front, problem_text

PROBLEM: Final = "problem"
"""The column that says why a row was not reckoned."""
_DELIMITERS: Final = (",", ";", "\t")
_NAMED_DELIMITER: Final = re.compile(r'"?sep=([,;\t])"?\r?\n', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row with the line of the file that it ends on; `cells` are as many as the columns."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its heading; rows of another length are told apart."""

    columns: tuple[str, ...]
    delimiter: str
    rows: tuple[SheetRow, ...]
    torn: tuple[SheetRow, ...] = ()
    """Rows with more or fewer cells than the heading."""

    @property
    def decimal_comma(self) -> bool:
        """Tell whether amounts are written the German way: where no commas part the cells."""
        return self.delimiter != ","


@dataclass(frozen=True, slots=True)
class WrongRow:
    """A row that was not reckoned, and why."""

    line: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class SheetDone:
    """What became of a table."""

    rows: int
    wrong: tuple[WrongRow, ...]
    carried: tuple[str, ...]
    """Columns that nobody asked for; they were carried over as they are."""


def read_sheet(path: Path) -> Sheet:
    """Read a table with a heading, parted by commas, semicolons or tabs.

    A first line such as ``sep=;``, which some spreadsheets write, is understood and left out.

    Raises `NotFound`, and `Invalid` where it is no table: no text in UTF-8, no heading, a column
    that stands twice or has no name.
    """
    try:
        text = read_file(path).decode("utf-8-sig")
        named = _NAMED_DELIMITER.match(text)
        skipped = 0 if named is None else 1
        text = text if named is None else text[named.end() :]
        heading = text.partition("\n")[0]
        delimiter = max(_DELIMITERS, key=heading.count) if named is None else named[1]
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        found = [(reader.line_num + skipped, tuple(map(str.strip, row))) for row in reader]
    except (UnicodeDecodeError, csv.Error) as error:
        raise _refused(Problem("calc_sheet_unreadable", "", {"file": path.name})) from error
    if not found or not any(found[0][1]):
        raise _refused(Problem("calc_sheet_empty", "", {"file": path.name}))
    columns = found[0][1]
    names = [column.casefold() for column in columns]
    twice = [name for name in dict.fromkeys(names) if names.count(name) > 1 or not name]
    if twice:
        raise Invalid(
            problems=[Problem("calc_sheet_column_twice", name, {"name": name}) for name in twice]
        )
    rows = [SheetRow(line, cells) for line, cells in found[1:] if any(cells)]
    return Sheet(
        columns,
        delimiter,
        tuple(row for row in rows if len(row.cells) == len(columns)),
        tuple(row for row in rows if len(row.cells) != len(columns)),
    )


def torn_rows(sheet: Sheet) -> list[WrongRow]:
    """Return the rows of another length than the heading, as wrong ones."""
    wide = len(sheet.columns)
    return [
        WrongRow(
            row.line, (Problem("calc_row_torn", "", {"cells": len(row.cells), "columns": wide}),)
        )
        for row in sheet.torn
    ]


def write_sheet(
    path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str
) -> None:
    """Write a table. Raises `NotAllowed` ("cannot_write")."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    write_file(path, text.getvalue().encode("utf-8"))


def other_target(source: Path, target: Path) -> None:
    """Raise `Invalid` where a result would be written over what it was reckoned from."""
    if source.resolve() == target.resolve():
        raise _refused(Problem("calc_same_file", "", {"file": target.name}))


def reason_text(problems: Iterable[Problem]) -> str:
    """Return why a row was not reckoned, in one cell."""
    return " ".join(problem_text(one, Front.COMMAND_LINE) for one in problems)


def hint_text(problems: Iterable[Problem]) -> str:
    """Return the hints among the problems, in one cell."""
    return reason_text(one for one in problems if one.weight is not Weight.ERROR)


def _refused(problem: Problem) -> Invalid:
    return Invalid(problems=[problem])
