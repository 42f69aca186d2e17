"""The guard of the Minijob and Midijob limits."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from budgetdesk.cli.answer import Answer, bullet, line_data, plain, table, wrong_usage
from budgetdesk.cli.commands.calc_social import PREVIEW_HELP
from budgetdesk.kernel.explanation import Line
from budgetdesk.payroll.status.limit_guard import WhatIf, YearOutlook
from budgetdesk.usecases.calc_limits import LimitAnswer, limits_of
from budgetdesk.wording.formats import hours_text, money_text, month_text
from budgetdesk.wording.sentences import line_text, texts

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

_VALUES = ("year", "pay", "limit", "other_minijobs")


def add(group: Group) -> None:
    """Add the command."""
    parser = group.command("limits", limits, on_file=False)
    parser.add_argument("source", metavar="DATEI.toml", nargs="?", help="die Monate eines Jahres")
    parser.add_argument("--year", metavar="JAHR", help="Jahr, in dem jeder Monat gleich ist")
    parser.add_argument("--pay", metavar="BETRAG", help="Lohn in jedem Monat dieses Jahres")
    parser.add_argument("--limit", metavar="WERT", help="minijob (ohne Angabe) oder midijob")
    other = "regelmäßiger Lohn aus weiteren Minijobs im Monat"
    parser.add_argument("--other-minijobs", metavar="BETRAG", help=other)
    parser.add_argument("--preview", action="store_true", help=PREVIEW_HELP)


def limits(arguments: Namespace) -> Answer:
    """Hold a year against its limit and say what more hours would change."""
    given = {name: getattr(arguments, name) for name in _VALUES}
    values = {name: value for name, value in given.items() if value is not None}
    if arguments.source is None and not values:
        return wrong_usage("Bitte nennen Sie eine Datei mit den Monaten, oder --year und --pay.")
    path = None if arguments.source is None else Path(arguments.source)
    found = limits_of(path, values, preview=arguments.preview)
    return Answer(_data(found), _lines(found))


def _data(found: LimitAnswer) -> dict[str, Any]:
    more = found.what_if
    return {
        **_outlook_data(found.outlook),
        "what_if": None if more is None else _what_if_data(more),
    }


def _outlook_data(outlook: YearOutlook) -> dict[str, Any]:
    return {
        "status": plain(outlook.status),
        "counted": plain(outlook.counted),
        "allowed": plain(outlook.allowed),
        "left": plain(outlook.left),
        "changes_in": plain(outlook.changes_in),
        "months": [
            {
                "month": plain(one.month),
                "counted": plain(one.counted),
                "excess": one.excess,
                "excess_used": one.excess_used,
                "status": plain(one.status),
            }
            for one in outlook.months
        ],
        "explanation": line_data(_steps(outlook)),
    }


def _what_if_data(more: WhatIf) -> dict[str, Any]:
    return {
        "after": _outlook_data(more.after),
        "extra_pay": plain(more.extra_pay),
        "minutes_left": more.minutes_left,
        "extra_cost": plain(more.extra_cost),
        "extra_net": plain(more.extra_net),
        "explanation": line_data(more.lines),
    }


def _steps(outlook: YearOutlook) -> list[Line]:
    return [*outlook.lines, *(line for one in outlook.months for line in one.lines)]


def _lines(found: LimitAnswer) -> list[str]:
    lines = _outlook_lines(found.outlook)
    more = found.what_if
    if more is None:
        return lines
    lines += ["", "Mit den zusätzlichen Stunden:", *_outlook_lines(more.after)]
    left = hours_text(more.minutes_left)
    lines += ["", f"Ohne Überschreiten passen noch {left} Stunden in das Jahr."]
    return lines + [piece for one in more.lines for piece in _step(one)]


def _outlook_lines(outlook: YearOutlook) -> list[str]:
    words = texts("cli")["limit_status"]
    rows = [
        [month_text(one.month), money_text(one.counted), words[one.status.value]]
        for one in outlook.months
    ]
    return [
        *table(rows, right=frozenset({1})),
        *(piece for one in _steps(outlook) for piece in _step(one)),
    ]


def _step(line: Line) -> list[str]:
    result = "" if line.result is None else f" = {money_text(line.result)}"
    return bullet(f"{line_text(line)}{result} [{line.source}]")
