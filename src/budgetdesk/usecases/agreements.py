"""Zielvereinbarungen: enter, change, find."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from budgetdesk.budget.agreement import (
    Agreement,
    CarryOverBasis,
    IllnessReserve,
    MutualCover,
)
from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work

_WHOLE = 100


def agreements_of(reader: Reader, teilbudget: TeilbudgetId | None = None) -> tuple[Agreement, ...]:
    """Return the agreements of one Teilbudget, or all, by first day."""
    equals = {} if teilbudget is None else {"teilbudget": teilbudget}
    return tuple(sorted(reader.all(Agreement, **equals), key=lambda one: (one.valid_from, one.id)))


def save_agreement(work: Work, agreement: Agreement) -> Agreement:
    """Store an agreement, new (id 0) or changed. Raises `Invalid` with all its problems."""
    problems = agreement_problems(agreement, agreements_of(work, agreement.teilbudget))
    if problems:
        raise Invalid(problems=problems)
    return work.save(agreement)


def agreement_problems(agreement: Agreement, others: Iterable[Agreement]) -> list[Problem]:
    """All that keeps an agreement from being stored beside the others of its Teilbudget."""
    found = []
    if agreement.valid_to is not None and agreement.valid_to < agreement.valid_from:
        found.append(Problem("agreement_days_reversed", "valid_to"))
    found += [
        Problem("agreements_overlap", "valid_from", {"since": other.valid_from})
        for other in others
        if other.id != agreement.id and _overlap(agreement, other)
    ]
    rule = agreement.carry_over
    if rule is not None and rule.basis is CarryOverBasis.PERCENT_OF_PERIOD and rule.value > _WHOLE:
        found.append(Problem("percent_above_hundred", "carry_over", {"percent": rule.value}))
    percent = agreement.mutual_percent
    if agreement.mutual_cover is MutualCover.PERCENT and percent is None:
        found.append(Problem("mutual_percent_not_entered", "mutual_percent"))
    fixed = agreement.illness_reserve is IllnessReserve.FIXED_AMOUNT
    if fixed and agreement.illness_amount is None:
        found.append(Problem("illness_amount_not_entered", "illness_amount"))
    return found


def _overlap(one: Agreement, other: Agreement) -> bool:
    ends = [each.valid_to or date.max for each in (one, other)]
    return max(one.valid_from, other.valid_from) <= min(ends)
