"""What is to be done now, and the next days to keep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.deadlines import Deadline, DeadlineKind
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.grants import Grant
from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.reports.content.proof_modes import WANTS_RECEIPTS
from budgetdesk.storage import today_queries
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.deadline_list import deadline_list
from budgetdesk.usecases.report_facts import agreement_on, grant_terms
from budgetdesk.usecases.standing import due_list
from budgetdesk.usecases.usage_report import default_period

_AT_MOST: Final = 3
"""More at once would frighten; the rest comes when these are done."""


class TodoKind(Enum):
    """What is to be done."""

    REPORT = "report"
    UNASSIGNED = "unassigned"
    RECEIPTS = "receipts"
    STANDING = "standing"


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing to do: how many bookings it is about, or which report by which day.

    `on` is None where no day was agreed, `covers` and `teilbudget` are those of a report.
    """

    kind: TodoKind
    count: int = 0
    on: date | None = None
    covers: DateRange | None = None
    teilbudget: Teilbudget | None = None


def todos(reader: Reader, teilbudget: TeilbudgetId | None, today: date) -> tuple[Todo, ...]:
    """Return the most pressing things to do, at most three; unassigned bookings concern all.

    A report that is late comes first, then what every figure depends on.
    """
    reports = sorted(_reports(reader, teilbudget, today), key=lambda one: one.on or date.max)
    late = [one for one in reports[:1] if one.on is not None and one.on < today]
    found = [*late]
    if unassigned := today_queries.count_unassigned(reader):
        found.append(Todo(TodoKind.UNASSIGNED, unassigned))
    if missing := _without_receipt(reader, teilbudget, today):
        found.append(Todo(TodoKind.RECEIPTS, missing))
    if not late:
        found += reports[:1]
    if due := [
        one for one in due_list(reader, today) if _is_of(one.standing.teilbudget, teilbudget)
    ]:
        found.append(Todo(TodoKind.STANDING, len(due), due[0].on))
    return tuple(found[:_AT_MOST])


def coming_deadlines(
    reader: Reader, teilbudget: TeilbudgetId | None, today: date
) -> tuple[tuple[Deadline, str], ...]:
    """Return the next three days to keep with the name of their Teilbudget.

    Reports that were handed in already are left out.
    """
    owners = _owners(reader)
    names = {one.id: one.name for one in reader.all(Teilbudget)}
    handed = reader.all(HandedReport)
    found = [
        (one, names[owners[one.subject]])
        for one in deadline_list(reader).found
        if one.on >= today
        and _is_of(owners[one.subject], teilbudget)
        and not (
            one.kind is DeadlineKind.REPORT
            and one.covers is not None
            and _handed(handed, owners[one.subject], one.covers)
        )
    ]
    return tuple(found[:_AT_MOST])


def _is_of(owner: TeilbudgetId | None, wanted: TeilbudgetId | None) -> bool:
    return wanted is None or owner == wanted


def _owners(reader: Reader) -> dict[tuple[str, int], TeilbudgetId]:
    """Teilbudget of what a deadline is about."""
    grants = {("grant", int(one.id)): one.teilbudget for one in reader.all(Grant)}
    return grants | {("agreement", int(one.id)): one.teilbudget for one in reader.all(Agreement)}


def _handed(reports: tuple[HandedReport, ...], teilbudget: TeilbudgetId, period: DateRange) -> bool:
    return any(
        teilbudget in each.teilbudgets
        and DateRange(each.first, each.last).intersection(period) is not None
        for each in reports
    )


def _reports(reader: Reader, wanted: TeilbudgetId | None, today: date) -> Iterator[Todo]:
    """Reports on the latest period that is over, as far as they were not handed in."""
    handed, owners = reader.all(HandedReport), _owners(reader)
    due = {
        (owners[one.subject], one.covers): one.on
        for one in deadline_list(reader).found
        if one.kind is DeadlineKind.REPORT
    }
    for one in reader.all(Teilbudget):
        period = default_period(reader, one.id, today) if _is_of(one.id, wanted) else None
        if period is not None and not _handed(handed, one.id, period):
            yield Todo(TodoKind.REPORT, 1, due.get((one.id, period)), period, one)


def _without_receipt(reader: Reader, wanted: TeilbudgetId | None, today: date) -> int:
    """Bookings since the last report, or since the first grant, whose receipt may be asked for."""
    handed = reader.all(HandedReport)
    count = 0
    for one in reader.all(Teilbudget):
        terms = grant_terms(reader, one.id)
        if not _is_of(one.id, wanted) or not terms or terms[0].grant.valid_from > today:
            continue
        reported = [
            DateRange(each.first, each.last).day_after
            for each in handed
            if one.id in each.teilbudgets
        ]
        first = max([terms[0].grant.valid_from, *reported])
        if first > today:
            continue
        period = DateRange(first, today)
        agreement = agreement_on(reader, one.id, period)
        if agreement is not None and agreement.proof_mode in WANTS_RECEIPTS:
            count += today_queries.count_without_receipt(
                reader,
                one.id,
                period,
                exempt=agreement.flat_rates,
                threshold=agreement.receipt_threshold or ZERO,
            )
    return count
