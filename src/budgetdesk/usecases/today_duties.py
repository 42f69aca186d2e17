"""What is to be done now, and the next days to keep."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from budgetdesk.budget.deadlines import DeadlineKind
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.reports.content.proof_modes import WANTS_RECEIPTS
from budgetdesk.rota.ids import ShiftId
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage import today_queries
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import shifts_of, worked_of
from budgetdesk.usecases.deadline_rows import DeadlineRow, budget_deadlines, deadline_view
from budgetdesk.usecases.report_facts import agreement_on, grant_terms
from budgetdesk.usecases.standing import due_list

_AT_MOST: Final = 3
"""More at once would frighten; the rest comes when these are done."""
_TWO_WEEKS: Final = timedelta(days=13)
"""From today to the same weekday, the day before it included."""


class TodoKind(Enum):
    """What is to be done."""

    REPORT = "report"
    UNASSIGNED = "unassigned"
    RECEIPTS = "receipts"
    STANDING = "standing"
    OPEN_SHIFTS = "open_shifts"
    """Shifts of the next days that nobody has yet."""
    CONFIRM = "confirm"
    """Shifts that are over and wait for confirmation."""


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing to do: how many bookings or shifts it is about, or which report by which day.

    `on` is the day by which the report is due, or the first day on which a standing booking or a
    shift was; `covers` and `teilbudget` are those of a report, `shift` the first of the shifts.
    """

    kind: TodoKind
    count: int = 0
    on: date | None = None
    covers: DateRange | None = None
    teilbudget: Teilbudget | None = None
    shift: ShiftId | None = None


def todos(
    reader: Reader,
    teilbudget: TeilbudgetId | None,
    today: date,
    *,
    known_from: date | None,
    missing: int,
) -> tuple[Todo, ...]:
    """Return the most pressing things to do, at most three; unassigned bookings concern all.

    A report that is late comes first, then what every figure depends on. Reports on days before
    `known_from`, the first that the file knows, are not asked for. `missing` receipts were counted
    by `missing_receipts` before: in a long file that takes as long as all else.
    """
    reports = _reports(reader, teilbudget, today, known_from)
    late = [one for one in reports[:1] if one.on is not None and one.on < today]
    found = [*late]
    if unassigned := today_queries.count_unassigned(reader):
        found.append(Todo(TodoKind.UNASSIGNED, unassigned))
    if missing:
        found.append(Todo(TodoKind.RECEIPTS, missing))
    if not late:
        found += reports[:1]
    if due := [
        one for one in due_list(reader, today) if _is_of(one.standing.teilbudget, teilbudget)
    ]:
        found.append(Todo(TodoKind.STANDING, len(due), due[0].on))
    return tuple(found[:_AT_MOST])


def missing_receipts(reader: Reader, wanted: TeilbudgetId | None, today: date) -> int:
    """Count bookings since the last report, or the first grant, whose receipt may be asked for."""
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


def team_todos(reader: Reader, today: date) -> tuple[Todo, ...]:
    """Return what of the roster is to be done: open shifts of two weeks, what is to be confirmed.

    An open shift of today counts until its day is over.
    """
    if not reader.all(Assistant):
        return ()
    # A file without a team does without the rules of hours.
    from budgetdesk.usecases.hours_recording import to_confirm

    found = []
    coming = shifts_of(reader, DateRange(today, today + _TWO_WEEKS))
    nobody = [one for one in coming if one.assistant is None]
    settled = worked_of(reader, (one.id for one in nobody))
    if nobody := [one for one in nobody if one.id not in settled]:
        first = nobody[0]
        found.append(Todo(TodoKind.OPEN_SHIFTS, len(nobody), first.day, shift=first.id))
    if waiting := to_confirm(reader, today):
        oldest = waiting[0].shift
        found.append(Todo(TodoKind.CONFIRM, len(waiting), oldest.day, shift=oldest.id))
    return tuple(found)


def coming_deadlines(
    reader: Reader, teilbudget: TeilbudgetId | None, today: date
) -> tuple[DeadlineRow, ...]:
    """Return the next three days to keep; reports that were handed in already are left out."""
    found = [
        row
        for row in deadline_view(reader, today).rows
        if row.is_open and _is_shown(row, teilbudget)
    ]
    return tuple(found[:_AT_MOST])


def _is_shown(row: DeadlineRow, wanted: TeilbudgetId | None) -> bool:
    """Reports that are late stand among the things to do; the team concerns every Teilbudget."""
    if row.teilbudget is None:
        return True
    return row.days_left >= 0 and _is_of(row.teilbudget.id, wanted)


def _is_of(owner: TeilbudgetId | None, wanted: TeilbudgetId | None) -> bool:
    return wanted is None or owner == wanted


def _reports(
    reader: Reader, wanted: TeilbudgetId | None, today: date, known_from: date | None
) -> list[Todo]:
    """Reports on periods that are over, as far as they were not handed in, by due day."""
    return [
        Todo(TodoKind.REPORT, 1, row.deadline.on, row.deadline.covers, row.teilbudget)
        for row in budget_deadlines(reader, today).rows
        if row.deadline.kind is DeadlineKind.REPORT
        and row.teilbudget is not None
        and row.handed_on is None
        and row.deadline.covers is not None
        and known_from is not None
        and known_from <= row.deadline.covers.last < today
        and _is_of(row.teilbudget.id, wanted)
    ]
