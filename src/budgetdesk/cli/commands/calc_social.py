"""Contributions for a table of cases."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from budgetdesk.cli.answer import Answer
from budgetdesk.cli.sheet_answers import sheet_answer
from budgetdesk.usecases.calc_contributions import contribution_table

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

PREVIEW_HELP = "auch mit Werten rechnen, die noch nicht bestätigt sind (vorläufig)"


def add(group: Group) -> None:
    """Add the command."""
    parser = group.command("contributions", social, on_file=False)
    parser.add_argument(
        "source", metavar="EIN.csv", help="Tabelle, je Zeile ein Monat einer Person"
    )
    parser.add_argument("target", metavar="AUS.csv", help="hierhin mit den Beiträgen")
    parser.add_argument("--preview", action="store_true", help=PREVIEW_HELP)


def social(arguments: Namespace) -> Answer:
    """Compute contributions for a table of cases."""
    source, target = Path(arguments.source), Path(arguments.target)
    done = contribution_table(source, target, preview=arguments.preview)
    return sheet_answer(done, arguments.target, preview=arguments.preview)
