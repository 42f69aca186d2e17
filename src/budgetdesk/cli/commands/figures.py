"""Statutory figures: which hold on a day, and taking in a newer file of them."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from budgetdesk.cli.answer import Answer, plain, table
from budgetdesk.cli.desks import clock_of
from budgetdesk.cli.values import day
from budgetdesk.kernel.errors import ValueGap
from budgetdesk.statutory.figures import Figure, Unit
from budgetdesk.statutory.newer import Difference
from budgetdesk.usecases.statutory_files import compare_figures, figures_in_force, take_figures
from budgetdesk.wording.formats import day_in_list, number_text
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    below = group.group("figures")
    parser = below.command("show", show, on_file=False)
    parser.add_argument("search", metavar="WORT", nargs="?", default="", help="nur mit diesem Wort")
    parser.add_argument("--day", type=day, metavar="TAG", help="an diesem Tag statt heute")
    parser = below.command("compare", compare, on_file=False)
    parser.add_argument("newer", metavar="DATEI", help="neuere Werte (TOML)")
    parser = below.command("take", take, on_file=False)
    parser.add_argument("newer", metavar="DATEI", help="neuere Werte (TOML)")


def show(arguments: Namespace) -> Answer:
    """Show the figures of a day with law and source."""
    on = arguments.day or clock_of(arguments)().date()
    sought = arguments.search.casefold()
    found = [
        figure
        for figure in figures_in_force()
        if sought in f"{figure.key} {figure.name} {figure.law}".casefold()
    ]
    rows = [_row(figure, on) for figure in found]
    lines = table([row for row, _ in rows], right=frozenset({1}), shrink=(0, 3))
    nothing = ["Dazu gibt es keinen Wert."]
    return Answer({"day": plain(on), "figures": [data for _, data in rows]}, lines or nothing)


def _row(figure: Figure, on: date) -> tuple[list[str], dict[str, Any]]:
    try:
        found = figure.preview(on)
    except ValueGap:
        amount, source, state = None, "", word("figure_state", "none")
    else:
        amount, source = found.amount, found.source
        state = word("figure_state", "provisional" if found.provisional else "confirmed")
    text = "–" if amount is None else f"{number_text(amount)} {_unit(figure.unit)}".rstrip()
    data = {
        "key": figure.key,
        "name": figure.name,
        "amount": plain(amount),
        "unit": figure.unit.value,
        "law": figure.law,
        "source": source,
        "known_until": plain(figure.known_until),
        "state": state,
    }
    return [figure.name, text, state, figure.law], data


def _unit(unit: Unit) -> str:
    return word("unit", unit.value)


def compare(arguments: Namespace) -> Answer:
    """Show what a newer file would change; nothing is taken in."""
    return _listed(compare_figures(Path(arguments.newer)), taken=False)


def take(arguments: Namespace) -> Answer:
    """Take a newer file in and show what it changed."""
    return _listed(take_figures(Path(arguments.newer)), taken=True)


def _listed(found: tuple[Difference, ...], *, taken: bool) -> Answer:
    data = [
        {
            "key": one.key,
            "name": one.name,
            "change": one.change.value,
            "day": plain(one.day),
            "before": plain(one.before),
            "after": plain(one.after),
            "source": one.source,
        }
        for one in found
    ]
    lines = [
        "  ".join(
            part
            for part in (
                f"{one.name}: {word('figure_change', one.change.value)}",
                "" if one.day is None else f"ab {day_in_list(one.day)}",
                "" if one.before is None else f"bisher {_value(one.before)}",
                "" if one.after is None else f"nun {_value(one.after)}",
                f"({one.source})" if one.source else "",
            )
            if part
        )
        for one in found
    ]
    end = "Die Werte sind übernommen." if taken else "Noch ist nichts übernommen."
    return Answer({"differences": data, "taken": taken}, [*(lines or ["Kein Unterschied."]), end])


def _value(value: Decimal | date) -> str:
    return day_in_list(value) if isinstance(value, date) else number_text(value)
