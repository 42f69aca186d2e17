"""A payslip for checking, from a file or from options."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from budgetdesk.cli.answer import Answer, wrong_usage
from budgetdesk.cli.commands.calc_social import PREVIEW_HELP
from budgetdesk.cli.desks import clock_of
from budgetdesk.cli.payslip_answers import payslip_data, payslip_lines
from budgetdesk.usecases.calc_payslip import payslip_of, write_payslip

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

PLAN_HELP: Final = (
    "Plandatei des Ministeriums für einen Monat, dessen Plan das Programm nicht kennt"
)
_VALUES: Final = (
    ("--month", "month", None, "Monat, etwa 2026-05"),
    ("--birth", "person", "birth", "Geburtstag der Assistenzperson"),
    ("--additional-rate", "person", "additional_rate", "Zusatzbeitrag der Krankenkasse in Prozent"),
    ("--health", "person", "health", "statutory, voluntary oder private"),
    ("--children", "person", "children", "Geburtstage der Kinder, durch Leerzeichen getrennt"),
    ("--flat-tax", "person", "flat_tax", "by_card, two_percent, twenty_percent"),
    ("--tax-class", "tax_card", "tax_class", "Steuerklasse 1 bis 6"),
    ("--child-allowances", "tax_card", "child_allowances", "Kinderfreibeträge, etwa 0,5"),
    ("--land", "employer", "land", "Land des Arbeitsorts, etwa NW"),
    ("--u1-rate", "employer", "u1_rate", "Umlage U1 in Prozent"),
    ("--u2-rate", "employer", "u2_rate", "Umlage U2 in Prozent"),
    ("--status", "employment", "status", "minijob, midijob, full oder short_term"),
    ("--begins", "employment", "begins", "Beginn der Beschäftigung"),
)
_FLAGS: Final = (
    (
        "--church",
        "tax_card",
        "church",
        "Mitglied einer Kirche, die Kirchensteuer einbehalten lässt",
    ),
    ("--rv-exempt", "person", "rv_exempt", "im Minijob von der Rentenversicherung befreit"),
    ("--household-cheque", "employment", "household_cheque", "Haushaltsscheck-Verfahren"),
)


def add(group: Group) -> None:
    """Add the command."""
    parser = group.command("payslip", payslip, on_file=False)
    parser.add_argument("source", metavar="DATEI.toml", nargs="?", help="Angaben als Datei")
    parser.add_argument("--explain", action="store_true", help="auch den Rechenweg zeigen")
    parser.add_argument("--preview", action="store_true", help=PREVIEW_HELP)
    parser.add_argument("--plan", metavar="DATEI.xml", help=PLAN_HELP)
    parser.add_argument("--pdf", metavar="DATEI.pdf", help="auch als PDF schreiben")
    cost = "im PDF auch die Kosten des Arbeitgebers nennen"
    parser.add_argument("--with-cost", action="store_true", help=cost)
    _add_values(parser)


def _add_values(parser: ArgumentParser) -> None:
    single = parser.add_argument_group("einzelne Angaben, statt der Datei oder vor ihr")
    for option, _, _, text in _VALUES:
        single.add_argument(option, metavar="WERT", help=text)
    for option, _, _, text in _FLAGS:
        single.add_argument(option, action="store_true", help=text)
    single.add_argument("--gross", metavar="BETRAG", help="laufender Lohn als eine Zeile")
    single.add_argument("--one-off", metavar="BETRAG", help="Einmalzahlung als eine Zeile")


def payslip(arguments: Namespace) -> Answer:
    """Reckon a payslip from a file, from options, or from both."""
    values = _values(arguments)
    if arguments.source is None and not values:
        return wrong_usage(
            "Bitte nennen Sie eine Datei mit den Angaben, oder Angaben wie --month und --gross."
        )
    path = None if arguments.source is None else Path(arguments.source)
    plan = None if arguments.plan is None else Path(arguments.plan)
    found = payslip_of(path, values, preview=arguments.preview, plan=plan)
    data = payslip_data(found)
    lines = payslip_lines(found, explain=arguments.explain)
    if arguments.pdf is not None:
        today = clock_of(arguments)().date()
        write_payslip(found, Path(arguments.pdf), today, with_cost=arguments.with_cost)
        data["pdf"] = arguments.pdf
        lines += ["", f"{arguments.pdf} ist geschrieben."]
    return Answer(data, lines)


def _values(arguments: Namespace) -> dict[str, Any]:
    """Return the options as the tables of a file."""
    found: dict[str, Any] = {}
    for option, table, key, _ in (*_VALUES, *_FLAGS):
        given = getattr(arguments, option.removeprefix("--").replace("-", "_"))
        if given is None or given is False:
            continue
        if key is None:
            found[table] = given
        else:
            found.setdefault(table, {})[key] = given
    lines = [{"code": "base_pay", "amount": arguments.gross}] if arguments.gross else []
    if arguments.one_off:
        lines.append({"code": "one_off", "amount": arguments.one_off, "nature": "one_off"})
    return found | ({"pay": lines} if lines else {})
