"""The ministry's test table: what the plan yields for each row, beside what the table says."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.payroll.tax_plan_xml.place import Place
from budgetdesk.payroll.tax_plan_xml.plan import Plan

MAX_BYTES: Final = 5_000_000
_HEADER: Final = 1
_WRITTEN: Final = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Difference:
    """An output that differs: line of the file, the row's own number, and both values."""

    line: int
    row: str
    output: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class TableResult:
    """How a plan does against a table."""

    rows: int
    values: int
    """Outputs compared, over all rows. A cell that is empty is not compared."""
    outputs: tuple[str, ...]
    """Outputs for which the table has a column."""
    differences: tuple[Difference, ...]

    @property
    def agrees(self) -> bool:
        """Tell whether anything was compared and nothing differs."""
        return self.values > 0 and not self.differences


def compare_with_table(plan: Plan, name: str, data: bytes) -> TableResult:
    """Run the plan for each row of the table and compare all outputs exactly.

    The table has semicolons, decimal commas (points are taken too) and a heading with the names of
    inputs and outputs in any case; the first column numbers the rows, and a column without a name
    is empty. An empty input has the plan's default. Raises `FileNotUnderstood` for anything else:
    no text, an unknown or repeated column, no output, a row of another length, a cell that is no
    number.
    """
    rows = _rows(name, data)
    columns = _Columns.of(Place(name, _HEADER), rows[0] if rows else [], plan)
    differences: list[Difference] = []
    values = count = 0
    for line, row in enumerate(rows[1:], start=_HEADER + 1):
        if not any(row):
            continue
        place = Place(name, line)
        if len(row) != columns.width or any(row[position] for position in columns.empty):
            place.refuse("tax_table_row")
        count += 1
        expected = columns.cells(columns.outputs, row)
        found = _outputs(plan, columns.cells(columns.inputs, row), place)
        for output, text in expected.items():
            values += 1
            if _number(text, place) != Decimal(found[output]):
                differences.append(Difference(line, row[0], output, text, found[output]))
    return TableResult(count, values, tuple(columns.outputs), tuple(differences))


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column is which."""

    width: int
    inputs: Mapping[str, int]
    outputs: Mapping[str, int]
    empty: tuple[int, ...]

    @classmethod
    def of(cls, place: Place, heading: Sequence[str], plan: Plan) -> _Columns:
        inputs: dict[str, int] = {}
        outputs: dict[str, int] = {}
        empty = []
        for position, title in enumerate(heading[1:], start=1):
            if not title:
                empty.append(position)
            elif name := _same(title, plan.input_names):
                _put(place, inputs, name, position)
            elif name := _same(title, plan.output_names):
                _put(place, outputs, name, position)
            else:
                place.refuse("tax_table_column", title)
        if not outputs:
            place.refuse("tax_table_no_output")
        return cls(len(heading), inputs, outputs, tuple(empty))

    @staticmethod
    def cells(columns: Mapping[str, int], row: Sequence[str]) -> dict[str, str]:
        """Cells that are not empty, with decimal points, by the name of the column."""
        return {
            name: row[position].replace(",", ".")
            for name, position in columns.items()
            if row[position]
        }


def _put(place: Place, columns: dict[str, int], name: str, position: int) -> None:
    if name in columns:
        place.refuse("tax_table_column", name)
    columns[name] = position


def _same(title: str, names: Sequence[str]) -> str:
    """The name as the plan writes it: the tables write ``AF`` where the plan has ``af``."""
    if title in names:
        return title
    found = [name for name in names if name.lower() == title.lower()]
    return found[0] if len(found) == 1 else ""


def _rows(name: str, data: bytes) -> list[list[str]]:
    if len(data) > MAX_BYTES:
        Place(name).refuse("tax_plan_too_large")
    try:
        text = data.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text), delimiter=";", strict=True))
    except (UnicodeDecodeError, csv.Error):
        Place(name).refuse("tax_table_text")
    return [[cell.strip() for cell in row] for row in rows]


def _outputs(plan: Plan, inputs: Mapping[str, str], place: Place) -> Mapping[str, str]:
    try:
        return plan.run(inputs)
    except Invalid:
        wrong = plan.problems(inputs)[0]
        place.refuse("tax_table_cell", f"{wrong.field}: {inputs[wrong.field]}")


def _number(text: str, place: Place) -> Decimal:
    if not _WRITTEN.fullmatch(text):
        place.refuse("tax_table_cell", text)
    return Decimal(text)
