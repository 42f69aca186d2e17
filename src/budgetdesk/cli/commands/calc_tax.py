"""Wage tax for a table of cases, and the ministry's own plan files."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from budgetdesk.cli.answer import DONE, REFUSED, Answer
from budgetdesk.cli.sheet_answers import sheet_answer
from budgetdesk.payroll.tax_plan_xml.table import TableResult
from budgetdesk.usecases.calc_wage_tax import plan_file, tax_table

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

_PLAN_HELP = "Programmablaufplan des Finanzministeriums (XML)"


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("wage-tax", wage_tax, on_file=False)
    parser.add_argument("source", metavar="EIN.csv", help="Tabelle mit den Eingaben des Plans")
    parser.add_argument("target", metavar="AUS.csv", help="hierhin mit den Ergebnissen")
    parser.add_argument(
        "--plan", action="append", default=[], metavar="DATEI.xml", help=f"weiterer {_PLAN_HELP}"
    )
    parser = group.command("plan", plan, on_file=False)
    parser.add_argument("plan", metavar="DATEI.xml", help=_PLAN_HELP)
    parser.add_argument("--table", metavar="TEST.csv", help="mit dieser Prüftabelle vergleichen")


def wage_tax(arguments: Namespace) -> Answer:
    """Compute a table of cases under the plan's own names."""
    plans = [Path(one) for one in arguments.plan]
    done = tax_table(Path(arguments.source), Path(arguments.target), plans)
    return sheet_answer(done, arguments.target)


def plan(arguments: Namespace) -> Answer:
    """Read a plan file, name what goes in and comes out, and compare it with a test table."""
    table = None if arguments.table is None else Path(arguments.table)
    found = plan_file(Path(arguments.plan), table)
    one = found.plan
    compared = None if found.table is None else _table_data(arguments.table, found.table)
    data = {
        "name": one.name,
        "edition": one.edition,
        "known": found.known,
        "inputs": list(one.input_names),
        "outputs": list(one.output_names),
        "table": compared,
    }
    lines = [
        f"{one.name}, Stand {one.edition or 'nicht genannt'}",
        f"Eingaben: {', '.join(one.input_names)}",
        f"Ausgaben: {', '.join(one.output_names)}",
    ]
    if found.table is None:
        return Answer(data, lines)
    agrees = found.table.agrees
    return Answer(
        data, lines + _table_lines(arguments.table, found.table), code=DONE if agrees else REFUSED
    )


def _table_data(file: str, result: TableResult) -> dict[str, Any]:
    return {
        "file": file,
        "rows": result.rows,
        "values": result.values,
        "outputs": list(result.outputs),
        "agrees": result.agrees,
        "differences": [
            {
                "line": one.line,
                "row": one.row,
                "output": one.output,
                "expected": one.expected,
                "found": one.found,
            }
            for one in result.differences
        ],
    }


def _table_lines(file: str, result: TableResult) -> list[str]:
    counted = f"{file}: {result.rows} Zeilen, {result.values} Werte verglichen"
    if result.agrees:
        return [f"{counted}, alle stimmen überein."]
    if not result.differences:
        return [f"{counted}. Bitte prüfen Sie, ob die Tabelle Ergebnisse enthält."]
    return [
        f"{counted}, {len(result.differences)} weichen ab:",
        *(
            f"  Zeile {one.line} ({one.row}): {one.output} ist {one.found},"
            f" in der Tabelle steht {one.expected}"
            for one in result.differences
        ),
    ]
