"""What importing a statement did or would do, as text and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from budgetdesk.bankfiles.model import RefusedRow
from budgetdesk.cli.answer import plain
from budgetdesk.cli.names import Names
from budgetdesk.cli.proposals import proposal_data
from budgetdesk.kernel.money import Money
from budgetdesk.usecases.import_plan import Fate, PlannedLine, Skipped, StatementPlan
from budgetdesk.wording.formats import day_text, money_text
from budgetdesk.wording.sentences import Front, filled, texts, word

_SHOWN: Final = 10
"""Enough doubles to recognise them; the rest is in --json."""


def statement_data(plan: StatementPlan, names: Names) -> dict[str, Any]:
    """Return one statement with what becomes of its entries as JSON has it."""
    statement = plan.statement
    data: dict[str, Any] = plain(
        {
            "statement": statement.number + 1,
            "account": plan.account.name if plan.account else None,
            "iban": statement.iban,
            "currency": statement.currency,
            "entries": len(statement.entries),
            "new": plan.count(Fate.NEW),
            "matched": plan.count(Fate.MATCHED),
            "duplicate": plan.count(Fate.KNOWN),
            "not_booked": _not_booked(plan),
            "refused": [{"line": row.line, "reason": _reason(row)} for row in statement.refused],
            "opening": statement.opening.amount if statement.opening else None,
            "closing": statement.closing.amount if statement.closing else None,
            "reconciles": statement.reconciles,
            "difference": statement.difference,
            "skipped": plan.skipped,
            "proposals": [_proposal(line, names) for line in plan.lines if line.proposal],
            "duplicates": [_double(line) for line in plan.lines if line.known],
        }
    )
    return data


def statement_lines(plan: StatementPlan) -> list[str]:
    """Return one statement with what becomes of its entries as text."""
    statement = plan.statement
    name = plan.account.name if plan.account else statement.iban or statement.account_hint
    lines = [
        (
            f"  Auszug {statement.number + 1}, {name or 'Konto nicht genannt'}:"
            f" {len(statement.entries)} Einträge: {_counts(plan)}"
        ),
        f"    {_balances(plan)}",
    ]
    if plan.skipped is not None:
        why = word("skipped", plan.skipped.value, Front.COMMAND_LINE)
        lines.append(f"    Nicht eingelesen: {why}")
    lines += [
        f"    Zeile {row.line} abgelehnt: {_reason(row)}" if row.line else f"    {_reason(row)}"
        for row in statement.refused
    ]
    if plan.skipped is Skipped.SEEN_BEFORE:
        return lines
    proposals = sum(1 for line in plan.lines if line.proposal)
    if proposals:
        lines.append(f"    Vorschläge zur Zuordnung: {proposals}")
    return [*lines, *_double_lines([line for line in plan.lines if line.known])]


def _counts(plan: StatementPlan) -> str:
    counts = (
        (plan.count(Fate.NEW), "neu"),
        (plan.count(Fate.MATCHED), "zu vorhandenen Buchungen"),
        (plan.count(Fate.KNOWN), "doppelt"),
        (_not_booked(plan), "noch nicht gebucht"),
    )
    return ", ".join(f"{count} {what}" for count, what in counts if count or what == "neu")


def _not_booked(plan: StatementPlan) -> int:
    return sum(1 for entry in plan.statement.entries if not entry.booked)


def _balances(plan: StatementPlan) -> str:
    statement = plan.statement
    opening, closing = (
        _in(statement.currency, each.amount) if each else "nicht genannt"
        for each in (statement.opening, statement.closing)
    )
    text = f"Anfang {opening}, Ende {closing}: {word('reconciles', statement.reconciles.value)}"
    if statement.difference:
        text += f", Unterschied {_in(statement.currency, statement.difference)}"
    return text


def _in(currency: str, amount: Money) -> str:
    text = money_text(amount)
    return text if currency in {"EUR", ""} else text.replace("€", currency)


def _double_lines(known: Sequence[PlannedLine]) -> list[str]:
    lines = [
        f"    doppelt: {day_text(line.entry.on)} {money_text(line.entry.amount)}"
        f" ({_double(line)['why']})"
        for line in known[:_SHOWN]
    ]
    if len(known) > _SHOWN:
        lines.append(f"    … und {len(known) - _SHOWN} weitere doppelte")
    return lines


def _reason(row: RefusedRow) -> str:
    return filled(texts("bankfiles")["refused_row"][row.reason], row.data)


def _proposal(line: PlannedLine, names: Names) -> dict[str, Any]:
    if line.proposal is None:
        return {}
    return {"position": line.entry.position, **proposal_data(line.proposal, names)}


def _double(line: PlannedLine) -> dict[str, Any]:
    if line.known is None:
        return {}
    return {
        "position": line.entry.position,
        "booking": line.known.line.booking,
        "why": word("why_known", line.known.why.value),
    }
