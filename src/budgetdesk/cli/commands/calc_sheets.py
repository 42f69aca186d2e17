"""Sheets for agencies and the tax office from payslip files."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from budgetdesk.cli.answer import Answer
from budgetdesk.cli.commands.calc_slip import PLAN_HELP
from budgetdesk.cli.desks import clock_of
from budgetdesk.cli.form_answers import sheets_data, sheets_lines
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.due_dates import TaxPeriod
from budgetdesk.usecases.declaration_dates import SheetKind
from budgetdesk.usecases.declaration_sheets import Asked, sheets_of, write_sheets

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

_KINDS = tuple(one.value for one in SheetKind)


def add(group: Group) -> None:
    """Add the command."""
    parser = group.command("sheets", sheets, on_file=False)
    parser.add_argument(
        "sources",
        metavar="DATEI.toml",
        nargs="+",
        help="Lohnabrechnungen, je Person und Monat eine",
    )
    parser.add_argument(
        "--kind", action="append", choices=_KINDS, help="nur diese Art; darf mehrmals stehen"
    )
    parser.add_argument(
        "--month", type=_month, metavar="MONAT", help="Monat, sonst der letzte der Dateien"
    )
    parser.add_argument(
        "--tax-period",
        choices=[one.value for one in TaxPeriod],
        default=TaxPeriod.MONTH.value,
        help="Zeitraum der Lohnsteuer-Anmeldung, ohne Angabe der Monat",
    )
    parser.add_argument(
        "--tax-office",
        choices=[one.value for one in Land],
        help="Land des Finanzamts, sonst das Land des Arbeitsorts",
    )
    parser.add_argument("--plan", metavar="DATEI.xml", help=PLAN_HELP)
    parser.add_argument("--pdf", metavar="ORDNER", help="jedes Blatt auch als PDF schreiben")


def _month(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError as error:
        message = f"„{text}“ ist kein Monat; erwartet wird etwa 2026-03"
        raise ArgumentTypeError(message) from error


def sheets(arguments: Namespace) -> Answer:
    """Make the sheets of a month."""
    kinds = frozenset(SheetKind(one) for one in arguments.kind or _KINDS)
    office = None if arguments.tax_office is None else Land(arguments.tax_office)
    plan = None if arguments.plan is None else Path(arguments.plan)
    asked = Asked(kinds, arguments.month, TaxPeriod(arguments.tax_period), office, plan)
    found = sheets_of([Path(one) for one in arguments.sources], asked)
    data, lines = sheets_data(found), sheets_lines(found)
    if arguments.pdf is not None:
        folder = Path(arguments.pdf)
        files = write_sheets(found, folder, clock_of(arguments)().date())
        data["files"] = [path.as_posix() for path in files]
        lines += ["", *(f"{path} ist geschrieben." for path in files)]
    return Answer(data, lines)
