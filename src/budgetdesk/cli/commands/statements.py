"""Bank statements in."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from budgetdesk.bankfiles.model import StatementFile
from budgetdesk.cli import desks
from budgetdesk.cli.answer import DONE, REFUSED, Answer
from budgetdesk.cli.column_map import (
    add_map_arguments,
    mapping_choice,
    proposal_data,
    proposal_lines,
)
from budgetdesk.cli.import_answers import statement_data, statement_lines
from budgetdesk.cli.names import Names
from budgetdesk.kernel.errors import BudgetDeskError, FileNotUnderstood
from budgetdesk.ledger.ids import AccountId
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import bank_import as use
from budgetdesk.usecases import import_plan as planning
from budgetdesk.usecases.csv_mappings import (
    mapped_profile,
    proposed_mapping,
    read_with,
    remember_mapping,
)
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.outside_files import read_file
from budgetdesk.usecases.statement_files import read_statement_file
from budgetdesk.wording.sentences import Front, error_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

_HARMLESS = {None, planning.Skipped.SEEN_BEFORE, planning.Skipped.NOTIFICATION}
"""Reasons to leave a statement out that lose nothing."""


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("import", import_statements)
    parser.add_argument("statements", type=Path, nargs="+", metavar="AUSZUG", help="Datei der Bank")
    parser.add_argument("--dry-run", action="store_true", help="nur zeigen, nichts einlesen")
    parser.add_argument("--account", metavar="KONTO", help="Konto, wenn die Datei keines nennt")
    parser.add_argument(
        "--accept-proposals", action="store_true", help="Vorschläge zur Zuordnung gleich übernehmen"
    )
    add_map_arguments(parser)


def import_statements(arguments: Namespace) -> Answer:
    """Take in statements, each file wholly or not at all."""
    desk = desks.reading(arguments) if arguments.dry_run else desks.writing(arguments)
    with desk:
        account = desk.read(use.account_named, arguments.account) if arguments.account else None
        results = [_file(desk, path, account, arguments) for path in arguments.statements]
        notice = desks.notice(desk)
    data = {"dry_run": arguments.dry_run, "files": [data for data, _ in results]}
    lines = [line for _, text in results for line in text]
    refused = any(data["refused"] for data, _ in results)
    return Answer(data, [*notice, *lines], code=REFUSED if refused else DONE)


Result = tuple[dict[str, Any], list[str]]


def _file(desk: Desk, path: Path, account: AccountId | None, arguments: Namespace) -> Result:
    try:
        file = _read(desk, path, arguments)
        plans = desk.read(planning.plan_import, file, account=account)
        stored = False
        if not arguments.dry_run and not any(plan.refused for plan in plans):
            stored = _store(desk, path, plans, accept=arguments.accept_proposals)
    except BudgetDeskError as error:
        return _refused(path, error)
    names = desk.read(Names)
    data = {
        "file": path.name,
        "format": file.format,
        "refused": any(plan.skipped not in _HARMLESS for plan in plans),
        "stored": stored,
        "statements": [statement_data(plan, names) for plan in plans],
    }
    lines = [f"{path.name}: {file.format}"]
    lines += [line for plan in plans for line in statement_lines(plan)]
    if stored and arguments.accept_proposals:
        lines.append("  Alle Vorschläge sind übernommen.")
    if arguments.dry_run:
        lines.append("  Probelauf: nichts wurde eingelesen.")
    return data, lines


def _read(desk: Desk, path: Path, arguments: Namespace) -> StatementFile:
    if arguments.columns is None:
        return desk.read(read_statement_file, path)
    content = read_file(path)
    profile = mapped_profile(path.name, content, mapping_choice(arguments))
    file = read_with(profile, path.name, content)
    if not arguments.dry_run:
        desk.run(Label.of("save_csv_mapping", name=profile.name), remember_mapping, profile)
    return file


def _store(
    desk: Desk, path: Path, plans: Sequence[planning.StatementPlan], *, accept: bool
) -> bool:
    taken = [plan for plan in plans if plan.skipped is None]
    new = sum(plan.count(planning.Fate.NEW) for plan in taken)
    label = Label.of("import_statement", file=path.name, new=new)
    done = desk.run(label, use.confirm_import, plans, desk.today, accept_proposals=accept)
    return bool(done)


def _refused(path: Path, error: BudgetDeskError) -> Result:
    message = error_text(error, Front.COMMAND_LINE)
    data: dict[str, Any] = {
        "file": path.name,
        "refused": True,
        "stored": False,
        "message": message,
    }
    lines = [f"{path.name}: abgelehnt", f"  {message}"]
    if isinstance(error, FileNotUnderstood) and error.expected == "csv_layout":
        try:
            proposal = proposed_mapping(path.name, read_file(path))
        except BudgetDeskError:
            return data, lines
        data["mapping"] = proposal_data(proposal)
        lines += proposal_lines(proposal)
    return data, lines
