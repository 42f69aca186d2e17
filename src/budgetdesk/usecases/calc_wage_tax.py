"""Wage tax for a table of cases under the plan's own names, by module or by plan file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from budgetdesk.kernel.errors import FileNotUnderstood, Invalid
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.tax_plan_xml.plan import Plan, read_plan
from budgetdesk.payroll.tax_plan_xml.table import TableResult, compare_with_table
from budgetdesk.payroll.wage_tax.editions import Edition
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.outputs import TaxResult
from budgetdesk.payroll.wage_tax.plans import wage_tax
from budgetdesk.usecases.calc_sheet import (
    PROBLEM,
    Sheet,
    SheetDone,
    SheetRow,
    WrongRow,
    other_target,
    read_sheet,
    reason_text,
    torn_rows,
    write_sheet,
)
from budgetdesk.usecases.outside_files import read_file

PLAN_COLUMN: Final = "pap"
"""The column that names the edition."""
_INPUTS: Final = frozenset(field.name for field in fields(TaxInput))
_NEEDED: Final = ("lzz", "stkl", "re4")
"""Columns without which a row would be another case than the user means."""
_DECIMALS: Final = frozenset({"kvz", "zkf", "f"})
_WHOLE: Final = re.compile(r"-?[0-9]{1,13}", re.ASCII)
_DECIMAL: Final = re.compile(r"-?[0-9]{1,6}([.,][0-9]{1,6})?", re.ASCII)
_SHOWN: Final = 40

_Cells = Mapping[str, str]
_Run = Callable[[_Cells], Mapping[str, object]]
"""From cells to outputs, both by names in lower case. Raises `Invalid`."""


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What a plan file is, and how it does against a test table where one was given."""

    plan: Plan
    known: bool
    """The program has a module of its own for the edition of this name."""
    table: TableResult | None = None


def plan_file(path: Path, table: Path | None = None) -> PlanFile:
    """Read a plan file and compare it with a test table. Raises `NotFound`, `FileNotUnderstood`."""
    plan = read_plan(path.name, read_file(path))
    known = plan.name in {edition.value for edition in Edition}
    if table is None:
        return PlanFile(plan, known)
    return PlanFile(plan, known, compare_with_table(plan, table.name, read_file(table)))


def tax_table(source: Path, target: Path, plan_files: Sequence[Path] = ()) -> SheetDone:
    """Compute every row of a table that can be computed, and write all rows with their outputs.

    Outputs go into their columns; those that the table does not have yet are added, and the last
    column says why a row was not computed. A plan file is used for the edition that it names.
    Raises `NotFound`, `NotAllowed`, `FileNotUnderstood` for a plan file, and `Invalid` where the
    table itself is unusable.
    """
    other_target(source, target)
    plans = [read_plan(path.name, read_file(path)) for path in plan_files]
    sheet = read_sheet(source)
    columns = _columns(sheet, plans)
    runs: dict[str, _Run] = {edition.value: _by_module(edition) for edition in Edition}
    runs |= {plan.name: _by_file(plan) for plan in plans}
    wrong = torn_rows(sheet)
    written = []
    for row in sheet.rows:
        outputs: Mapping[str, object] = {}
        reason = ""
        try:
            outputs = _outputs(columns, row, runs)
        except Invalid as error:
            found: Sequence[Problem] = error.data["problems"]  # type: ignore[assignment]
            wrong.append(WrongRow(row.line, tuple(found)))
            reason = reason_text(found)
        written.append(columns.line(row, outputs, reason))
    write_sheet(target, columns.heading, written, sheet.delimiter)
    in_order = tuple(sorted(wrong, key=lambda one: one.line))
    return SheetDone(len(sheet.rows) + len(sheet.torn), in_order, columns.carried)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which cell is what, by names in lower case."""

    heading: tuple[str, ...]
    plan: int
    inputs: tuple[tuple[str, int], ...]
    outputs: tuple[tuple[str, int], ...]
    problem: int
    carried: tuple[str, ...]

    def line(self, row: SheetRow, outputs: Mapping[str, object], reason: str) -> list[str]:
        """The row as it is written: what came in, with outputs and reason in their places."""
        cells = list(row.cells) + [""] * (len(self.heading) - len(row.cells))
        for name, place in self.outputs:
            value = outputs.get(name)
            cells[place] = "" if value is None else str(value)
        cells[self.problem] = reason
        return cells


def _columns(sheet: Sheet, plans: Sequence[Plan]) -> _Columns:
    places = {name.casefold(): place for place, name in enumerate(sheet.columns)}
    if PLAN_COLUMN not in places:
        raise Invalid(problems=[Problem("calc_plan_column_missing", PLAN_COLUMN)])
    if not plans and (missing := [name for name in _NEEDED if name not in places]):
        raise Invalid(
            problems=[
                Problem("calc_tax_column_missing", name, {"name": name.upper()}) for name in missing
            ]
        )
    inputs = _INPUTS | {name.casefold() for plan in plans for name in plan.input_names}
    outputs = {name: name.upper() for name in TaxResult._fields}
    outputs |= {name.casefold(): name for plan in plans for name in plan.output_names}
    heading = list(sheet.columns)
    for name, title in (*outputs.items(), (PROBLEM, PROBLEM)):
        if name not in places:
            places[name] = len(heading)
            heading.append(title)
    known = {*inputs, *outputs, PLAN_COLUMN, PROBLEM}
    return _Columns(
        heading=tuple(heading),
        plan=places[PLAN_COLUMN],
        inputs=tuple((name, places[name]) for name in places if name in inputs),
        outputs=tuple((name, places[name]) for name in outputs),
        problem=places[PROBLEM],
        carried=tuple(name for name in sheet.columns if name.casefold() not in known),
    )


def _outputs(columns: _Columns, row: SheetRow, runs: Mapping[str, _Run]) -> Mapping[str, object]:
    name = row.cells[columns.plan]
    run = runs.get(name)
    if run is None:
        data = {"plan": name[:_SHOWN], "known": ", ".join(runs)}
        raise Invalid(problems=[Problem("calc_plan_unknown", PLAN_COLUMN, data)])
    cells = row.cells
    return run({name: cells[place] for name, place in columns.inputs if cells[place]})


def _by_module(edition: Edition) -> _Run:
    def run(cells: _Cells) -> Mapping[str, object]:
        given: dict[str, Any] = {}
        wrong = []
        for name, text in cells.items():
            if name in _DECIMALS and _DECIMAL.fullmatch(text):
                given[name] = Decimal(text.replace(",", "."))
            elif name in _INPUTS and name not in _DECIMALS and _WHOLE.fullmatch(text):
                given[name] = int(text)
            else:
                wrong.append(_unreadable(name, text))
        if wrong:
            raise Invalid(problems=wrong)
        return wage_tax(edition, TaxInput(**given))._asdict()

    return run


def _unreadable(name: str, text: str) -> Problem:
    shown = name.upper()
    if name not in _INPUTS:
        return Problem("tax_plan_input_unknown", name, {"name": shown})
    if name not in _DECIMALS:
        return Problem("calc_tax_no_whole", name, {"name": shown, "text": text[:_SHOWN]})
    return Problem("tax_plan_input_no_number", name, {"name": shown, "text": text[:_SHOWN]})


def _by_file(plan: Plan) -> _Run:
    names = {name.casefold(): name for name in plan.input_names}

    def run(cells: _Cells) -> Mapping[str, object]:
        given = {
            names.get(name, name.upper()): text.replace(",", ".") for name, text in cells.items()
        }
        try:
            found = plan.run(given)
        except FileNotUnderstood as error:
            problem = Problem("calc_plan_without_result", PLAN_COLUMN, {"plan": plan.name})
            raise Invalid(problems=[problem]) from error
        return {name.casefold(): value for name, value in found.items()}

    return run
