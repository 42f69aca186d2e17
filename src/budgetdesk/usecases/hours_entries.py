"""Entries of the accounts of hours and of leave that do not come from shifts."""

from __future__ import annotations

from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind, LeaveEntry, LeaveEntryKind
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.work import Work

_MOST_MINUTES: Final = 366 * 24 * 60
_MOST_DAYS: Final = 366
"""No account moves by more than a year at once: a slip of the keys, not an entry."""
_YEARS: Final = range(1900, 2200)


def save_hours_entry(work: Work, entry: HoursEntry) -> HoursEntry:
    """Store an entry of the hours account, new (id 0) or changed.

    Hours paid out take from the account: minutes above nought are refused. Raises `Invalid`,
    `NotFound`.
    """
    work.one(Assistant, entry.assistant)
    problems = hours_entry_problems(entry)
    if problems:
        raise Invalid(problems=problems)
    return work.save(entry)


def save_leave_entry(work: Work, entry: LeaveEntry) -> LeaveEntry:
    """Store an entry of the leave account, new (id 0) or changed.

    Days paid out take from the account, days carried over do not. Raises `Invalid`, `NotFound`.
    """
    work.one(Assistant, entry.assistant)
    problems = leave_entry_problems(entry)
    if problems:
        raise Invalid(problems=problems)
    return work.save(entry)


def hours_entry_problems(entry: HoursEntry) -> tuple[Problem, ...]:
    """Return all that is wrong with an entry of the hours account; `field` is its field."""
    problems = []
    if not entry.minutes and entry.kind is not HoursEntryKind.START:
        problems.append(Problem("entry_is_empty", "minutes"))
    if entry.minutes > 0 and entry.kind is HoursEntryKind.PAYOUT:
        problems.append(Problem("payout_not_negative", "minutes"))
    if abs(entry.minutes) > _MOST_MINUTES:
        problems.append(Problem("entry_too_large", "minutes"))
    return tuple(problems)


def leave_entry_problems(entry: LeaveEntry) -> tuple[Problem, ...]:
    """Return all that is wrong with an entry of the leave account; `field` is its field."""
    problems = []
    if not entry.days and entry.kind is not LeaveEntryKind.START:
        problems.append(Problem("entry_is_empty", "days"))
    if entry.days > 0 and entry.kind is LeaveEntryKind.PAYOUT:
        problems.append(Problem("payout_not_negative", "days"))
    if entry.days < 0 and entry.kind is LeaveEntryKind.CARRIED_OVER:
        problems.append(Problem("carried_over_negative", "days"))
    if abs(entry.days) > _MOST_DAYS:
        problems.append(Problem("entry_too_large", "days"))
    if entry.year not in _YEARS:
        problems.append(Problem("entry_year_wrong", "year", {"year": entry.year}))
    return tuple(problems)
