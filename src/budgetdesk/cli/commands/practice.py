"""The practice household: a complete invented example to try things on."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain
from budgetdesk.cli.values import count
from budgetdesk.usecases.practice_folder import PracticeFolder, make_practice

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("demo", demo)
    parser.add_argument("--years", type=count, default=1, metavar="JAHRE", help="so viele Jahre")
    parser.add_argument(
        "--bookings", type=count, metavar="ANZAHL", help="mindestens so viele Buchungen"
    )
    parser.add_argument(
        "--seed", type=count, default=1, metavar="ZAHL", help="andere Zahl, anderer Haushalt"
    )


def demo(arguments: Namespace) -> Answer:
    """Write the practice household with its statement files beside it."""
    path = Path(arguments.file)
    practice = make_practice(
        path,
        desks.clock_of(arguments),
        years=arguments.years,
        bookings=arguments.bookings,
        seed=arguments.seed,
    )
    summary = practice.summary
    data = {
        "file": str(path),
        "folder": str(practice.folder),
        "statements": [str(each) for each in practice.statements],
        "open_statements": [str(each) for each in practice.open_statements],
        "receipt_files": [str(each) for each in practice.receipts],
        "bookings": summary.bookings,
        "receipts": summary.receipts,
        "imports": summary.imports,
        "reports": summary.reports,
        "kept_until": plain(summary.kept_until),
        "open_from": plain(summary.open_from),
    }
    lines = [
        f"Übungshaushalt angelegt: {path}",
        f"  {summary.bookings} Buchungen, {summary.receipts} Belege; alles darin ist erfunden.",
        f"Kontoauszüge und Belege dazu: {practice.folder}",
        "",
        *_next_steps(practice),
    ]
    return Answer(data, lines)


def _next_steps(practice: PracticeFolder) -> list[str]:
    path = practice.path
    newest = practice.open_statements or practice.statements
    return [
        "Was Sie als Nächstes versuchen können:",
        f"  budgetdesk balance {path}",
        f"  budgetdesk import {path} {newest[0]}",
        f"  budgetdesk assign {path} --accept-proposals",
        f"  budgetdesk problems {path}",
        f"  budgetdesk report usage {path}",
        f"  budgetdesk undo {path}",
    ]
