"""Bank statements in: import, the list of imports, taking one back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from budgetdesk.bankfiles.model import RefusedRow
from budgetdesk.cli import desks
from budgetdesk.cli.answer import DONE, REFUSED, Answer, plain, table
from budgetdesk.kernel.errors import BudgetDeskError
from budgetdesk.ledger.ids import AccountId
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import bank_import as use
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.statement_files import read_statement_file
from budgetdesk.wording.formats import day_text, money_text
from budgetdesk.wording.sentences import error_text, texts, word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("import", import_statements)
    parser.add_argument("statements", type=Path, nargs="+", metavar="AUSZUG", help="Datei der Bank")
    parser.add_argument("--dry-run", action="store_true", help="nur zeigen, nichts einlesen")
    parser.add_argument("--account", metavar="KONTO", help="Konto, wenn die Datei keines nennt")
    parser.add_argument(
        "--accept-proposals", action="store_true", help="Vorschläge zur Zuordnung gleich übernehmen"
    )
    parser = group.command("imports", imports)
    parser.add_argument(
        "--take-back", type=int, metavar="NUMMER", help="diesen Import ganz zurücknehmen"
    )


def import_statements(arguments: Namespace) -> Answer:
    """Take in statements, each file wholly or not at all."""
    desk = desks.reading(arguments) if arguments.dry_run else desks.writing(arguments)
    with desk:
        account = desk.read(use.account_named, arguments.account) if arguments.account else None
        results = [_file(desk, path, account, arguments) for path in arguments.statements]
        notice = desks.notice(desk)
    lines = [line for _, text in results for line in text]
    refused = any(data["refused_file"] or not data["stored"] for data, _ in results)
    code = REFUSED if refused and not arguments.dry_run else DONE
    if any(data["refused_file"] for data, _ in results):
        code = REFUSED
    data = {"dry_run": arguments.dry_run, "files": [data for data, _ in results]}
    return Answer(data, [*notice, *lines], code=code)


def _file(
    desk: Desk, path: Path, account: AccountId | None, arguments: Namespace
) -> tuple[dict[str, Any], list[str]]:
    try:
        file = desk.read(read_statement_file, path)
        plans = desk.read(use.plan_import, file, account=account)
        stored = False
        if not arguments.dry_run:
            stored = _store(desk, path, plans, accept=arguments.accept_proposals)
    except BudgetDeskError as error:
        message = error_text(error)
        data = {"file": path.name, "refused_file": True, "stored": False, "message": message}
        return data, [f"{path.name}: abgelehnt", f"  {message}"]
    statements = [_statement_data(plan) for plan in plans]
    refused = any(plan.refused for plan in plans)
    known = all(
        plan.skipped in {use.Skipped.SEEN_BEFORE, use.Skipped.NOTIFICATION} for plan in plans
    )
    data = {
        "file": path.name,
        "format": file.format,
        "refused_file": refused,
        "stored": stored or known or arguments.dry_run,
        "statements": statements,
    }
    lines = [f"{path.name}: {file.format}"]
    for plan in plans:
        lines += _statement_lines(plan)
    if arguments.dry_run:
        lines.append("  Probelauf: nichts wurde eingelesen.")
    return data, lines


def _store(desk: Desk, path: Path, plans: Sequence[use.StatementPlan], *, accept: bool) -> bool:
    new = sum(plan.count(use.Fate.NEW) for plan in plans if plan.skipped is None)
    label = Label.of("import_statement", file=path.name, new=new)
    done = desk.run(label, use.confirm_import, plans, desk.today, accept_proposals=accept)
    return bool(done)


def _statement_data(plan: use.StatementPlan) -> dict[str, Any]:
    statement = plan.statement
    data: dict[str, Any] = plain(
        {
            "statement": statement.number + 1,
            "account": plan.account.name if plan.account else None,
            "iban": statement.iban,
            "currency": statement.currency,
            "entries": len(statement.entries),
            "new": plan.count(use.Fate.NEW),
            "matched": plan.count(use.Fate.MATCHED),
            "duplicate": plan.count(use.Fate.KNOWN),
            "not_booked": sum(1 for entry in statement.entries if not entry.booked),
            "refused": [{"line": row.line, "reason": _reason(row)} for row in statement.refused],
            "opening": statement.opening.amount if statement.opening else None,
            "closing": statement.closing.amount if statement.closing else None,
            "reconciles": statement.reconciles,
            "difference": statement.difference,
            "skipped": plan.skipped,
            "proposals": [_proposal(line) for line in plan.lines if line.proposal],
            "duplicates": [_known(line) for line in plan.lines if line.known],
        }
    )
    return data


def _statement_lines(plan: use.StatementPlan) -> list[str]:
    statement = plan.statement
    counts = (
        f"{len(statement.entries)} Einträge: {plan.count(use.Fate.NEW)} neu, "
        f"{plan.count(use.Fate.MATCHED)} zu vorhandenen Buchungen, "
        f"{plan.count(use.Fate.KNOWN)} doppelt, "
        f"{sum(1 for entry in statement.entries if not entry.booked)} noch nicht gebucht"
    )
    name = plan.account.name if plan.account else statement.iban or statement.account_hint
    lines = [f"  Auszug {statement.number + 1}, {name or 'Konto nicht genannt'}: {counts}"]
    lines.append(f"    {_balances(plan)}")
    if plan.skipped is not None:
        lines.append(f"    Nicht eingelesen: {word('skipped', plan.skipped.value)}")
    lines += [
        f"    Zeile {row.line} abgelehnt: {_reason(row)}" if row.line else f"    {_reason(row)}"
        for row in statement.refused
    ]
    doubles = [_known(line) for line in plan.lines if line.known]
    lines += [
        f"    doppelt: {day_text(line.entry.on)} {money_text(line.entry.amount)} ({double['why']})"
        for line, double in zip((one for one in plan.lines if one.known), doubles, strict=True)
    ][:10]
    if len(doubles) > 10:  # noqa: PLR2004 - enough to recognise, the rest is in --json
        lines.append(f"    … und {len(doubles) - 10} weitere doppelte")
    return lines


def _balances(plan: use.StatementPlan) -> str:
    statement = plan.statement
    opening = money_text(statement.opening.amount) if statement.opening else "nicht genannt"
    closing = money_text(statement.closing.amount) if statement.closing else "nicht genannt"
    text = f"Anfang {opening}, Ende {closing}: {word('reconciles', statement.reconciles.value)}"
    if statement.difference:
        text += f", Unterschied {money_text(statement.difference)}"
    return text


def _reason(row: RefusedRow) -> str:
    from budgetdesk.wording.sentences import filled

    return filled(texts("bankfiles")["refused_row"][row.reason], row.data)


def _proposal(line: use.PlannedLine) -> dict[str, Any]:
    proposal = line.proposal
    if proposal is None:
        return {}
    return {
        "position": line.entry.position,
        "pot": proposal.pot.value,
        "cost_type": proposal.cost_type,
        "teilbudget": proposal.teilbudget,
        "why": f"{word('ground', proposal.ground.value)} ({proposal.detail})",
    }


def _known(line: use.PlannedLine) -> dict[str, Any]:
    if line.known is None:
        return {}
    return {
        "position": line.entry.position,
        "booking": line.known.line.booking,
        "why": word("why_known", line.known.why.value),
    }


def imports(arguments: Namespace) -> Answer:
    """List what was taken in, or take one import back."""
    if arguments.take_back is not None:
        return _take_back(arguments)
    with desks.reading(arguments) as desk:
        taken = desk.read(use.imports_of)
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
    data = {"imports": [plain(_fields(one)) for one in taken]}
    return Answer(data, [*notice, *table(rows, right=frozenset({0, 6, 7}))])


def _take_back(arguments: Namespace) -> Answer:
    with desks.writing(arguments) as desk:
        taken = desk.read(use.import_numbered, arguments.take_back)
        label = Label.of("take_back_import", file=taken.file_name)
        count = desk.run(label, use.take_back_import, taken.id)
    return Answer(
        {"import": taken.id, "removed_bookings": count},
        [f"Import {taken.id} ({taken.file_name}) zurückgenommen: {count} Buchungen entfernt."],
    )


def _fields(record: object) -> dict[str, Any]:
    from dataclasses import fields

    return {one.name: getattr(record, one.name) for one in fields(record)}  # type: ignore[arg-type]
