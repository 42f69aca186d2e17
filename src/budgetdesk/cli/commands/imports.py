"""What was taken in from bank statements, and taking one import back."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, table
from budgetdesk.cli.names import Names
from budgetdesk.cli.values import count
from budgetdesk.ledger.statements import StatementImport
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import bank_import as use
from budgetdesk.wording.formats import day_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("imports", imports)
    parser.add_argument(
        "--take-back", type=count, metavar="NUMMER", help="diesen Import ganz zurücknehmen"
    )


def imports(arguments: Namespace) -> Answer:
    """List what was taken in, or take one import back."""
    if arguments.take_back is not None:
        return _take_back(arguments)
    with desks.reading(arguments) as desk:
        taken = desk.read(use.imports_of)
        names = desk.read(Names)
        notice = desks.notice(desk)
    rows = [("Nr.", "am", "Datei", "Format", "von", "bis", "neu", "doppelt")]
    rows += [
        (
            str(one.id),
            day_text(one.imported_on),
            one.file_name,
            one.format,
            day_text(one.first_on) if one.first_on else "–",
            day_text(one.last_on) if one.last_on else "–",
            str(one.new),
            str(one.duplicate),
        )
        for one in taken
    ]
    lines = table(rows, right=frozenset({0, 6, 7}), shrink=(2, 3))
    return Answer({"imports": [_data(one, names) for one in taken]}, [*notice, *lines])


def _data(one: StatementImport, names: Names) -> dict[str, Any]:
    values = {field.name: getattr(one, field.name) for field in fields(one)}
    data: dict[str, Any] = plain({**values, "account": names.accounts[one.account]})
    return data


def _take_back(arguments: Namespace) -> Answer:
    with desks.writing(arguments) as desk:
        taken = desk.read(use.import_numbered, arguments.take_back)
        label = Label.of("take_back_import", file=taken.file_name)
        removed = desk.run(label, use.take_back_import, taken.id)
    return Answer(
        {"import": taken.id, "removed_bookings": removed},
        [f"Import {taken.id} ({taken.file_name}) zurückgenommen: {removed} Buchungen entfernt."],
    )
