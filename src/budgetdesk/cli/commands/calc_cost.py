"""What an hour of assistance really costs, beside the sheet of the agency."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from budgetdesk.budget.calculation import Capacity, FullCost, SheetDifference
from budgetdesk.cli.answer import (
    DONE,
    REFUSED,
    Answer,
    bullet,
    line_data,
    plain,
    problem_data,
    problem_line,
    reasons,
    table,
)
from budgetdesk.usecases.calc_full_cost import CostAnswer, MonthlyShare, cost_of_file
from budgetdesk.wording.formats import money_text, number_text
from budgetdesk.wording.sentences import texts

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the command."""
    parser = group.command("full-cost", full_cost, on_file=False)
    parser.add_argument("source", metavar="DATEI.toml", help="die eigene Kalkulation")
    parser.add_argument(
        "--agency", metavar="AMT.toml", help="mit der Kalkulation des Leistungsträgers vergleichen"
    )
    parser.add_argument("--explain", action="store_true", help="auch den Rechenweg zeigen")


def full_cost(arguments: Namespace) -> Answer:
    """Reckon a calculation and name every difference to the agency's sheet."""
    agency = None if arguments.agency is None else Path(arguments.agency)
    found = cost_of_file(Path(arguments.source), agency)
    differs = bool(found.doubts or found.differences)
    return Answer(
        _data(found),
        _lines(found, explain=arguments.explain),
        [problem_line(one) for one in found.doubts],
        code=REFUSED if differs else DONE,
    )


def _data(found: CostAnswer) -> dict[str, Any]:
    cost = found.cost
    return {
        "employer_rate": plain(found.employer_rate),
        "per_hour": plain(cost.per_hour.normalize()),
        "per_hour_of_cover": plain(cost.per_hour_of_cover),
        "lines": [{"key": one.key, "amount": plain(one.amount)} for one in cost.lines],
        "year": plain(cost.year),
        "month": plain(cost.month),
        "net_month": plain(cost.net_month),
        "monthly": None if found.monthly is None else _share_data(found.monthly),
        "capacity": None if found.capacity is None else plain(asdict(found.capacity)),
        "doubts": [problem_data(one) for one in found.doubts],
        "differences": None
        if found.differences is None
        else [
            {
                "key": one.key,
                "own": plain(one.own),
                "agency": plain(one.agency),
                "difference": plain(one.difference),
            }
            for one in found.differences
        ],
        "explanation": line_data(one.line for one in cost.lines),
    }


def _share_data(monthly: MonthlyShare) -> dict[str, Any]:
    return {
        "gross": plain(monthly.gross),
        "share": plain(monthly.share.value),
        "cost": plain(monthly.cost),
        "lines": line_data(monthly.share.lines),
    }


def _lines(found: CostAnswer, *, explain: bool) -> list[str]:
    lines = _cost_lines(found.cost)
    if explain:
        lines += ["", "Rechenweg:", *reasons(one.line for one in found.cost.lines)]
    if found.monthly is not None:
        gross = money_text(found.monthly.gross)
        lines += ["", f"Ein Monat mit {gross} brutto kostet {money_text(found.monthly.cost)}:"]
        lines += reasons(found.monthly.share.lines)
    if found.capacity is not None:
        lines += ["", "Personalkapazität:", *_capacity_lines(found.capacity)]
    if found.differences is not None:
        lines += ["", *_difference_lines(found.differences)]
    return lines


def _cost_lines(cost: FullCost) -> list[str]:
    rows = [[_name(one.key), money_text(one.amount)] for one in cost.lines]
    sums = {"year": cost.year, "month": cost.month, "net_month": cost.net_month}
    rows += [[_name(key), money_text(amount)] for key, amount in sums.items()]
    rows.append([_name("per_hour_of_cover"), money_text(cost.per_hour_of_cover)])
    return table(rows, right=frozenset({1}))


def _capacity_lines(capacity: Capacity) -> list[str]:
    words = texts("cli")["capacity"]
    rows = [
        [f"  {words[key]}", number_text(value)]
        for key, value in asdict(capacity).items()
        if value is not None
    ]
    return table(rows, right=frozenset({1}))


def _difference_lines(differences: tuple[SheetDifference, ...]) -> list[str]:
    if not differences:
        return ["Die Kalkulation des Leistungsträgers stimmt in jeder Zeile überein."]
    lines = ["Unterschiede zur Kalkulation des Leistungsträgers:"]
    for one in differences:
        own = "nicht enthalten" if one.own is None else money_text(one.own)
        agency = "nicht enthalten" if one.agency is None else money_text(one.agency)
        text = f"{_name(one.key)}: eigene {own}, Leistungsträger {agency}"
        lines += bullet(f"{text}, Unterschied {money_text(one.difference)}")
    return lines


def _name(key: str) -> str:
    """Return the word for a line of the program; a name of the user's own stays as it is."""
    found: str = texts("cli")["cost_line"].get(key, key)
    return found
