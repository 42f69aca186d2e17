"""What was handed out stays as it is: the one guard that every change passes."""

from __future__ import annotations

import json
from collections.abc import Iterator

from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.kernel.errors import PeriodClosed
from budgetdesk.ledger.bookings import Booking, Part
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.storage.codec import Row, from_row
from budgetdesk.storage.journal import Change
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work

_COSMETIC = frozenset({"note", "pair", "transfer_account"})
"""Fields of a booking that no report shows."""


def closed_by(
    reader: Reader, booking: Booking, teilbudgets: frozenset[TeilbudgetId]
) -> HandedReport | None:
    """Return the handed-out report that holds this booking's money, or None while it is open."""
    for report in reader.all(HandedReport):
        in_period = report.first <= booking.report_day <= report.last
        if in_period and teilbudgets & set(report.teilbudgets):
            return report
    return None


def guard(work: Work) -> None:
    """Refuse changes to bookings that a handed-out report accounts for.

    Raises `PeriodClosed`. A new booking in a closed period is refused as well once it is
    assigned; it may be stored unassigned, since the bank's line is a fact.
    """
    reports = work.all(HandedReport)
    if not reports or not work.touched & {"booking", "part"}:
        return
    for booking, teilbudgets in _affected(work):
        report = closed_by(work, booking, teilbudgets)
        if report is not None:
            raise PeriodClosed(
                first=report.first,
                last=report.last,
                report=report.id,
                booking=booking.id,
                handed_on=report.handed_on,
            )


def _affected(work: Work) -> Iterator[tuple[Booking, frozenset[TeilbudgetId]]]:
    """Each state of a booking that the work left or entered, with the Teilbudgets it concerned."""
    bookings: dict[int, list[Booking]] = {}
    parts: dict[int, set[TeilbudgetId]] = {}
    for change in work.changes:
        for row in _rows(change):
            if change.table == "booking":
                if not _is_cosmetic(change):
                    bookings.setdefault(change.row_id, []).append(from_row(Booking, row))
            elif change.table == "part":
                part = from_row(Part, row)
                teilbudgets = parts.setdefault(part.booking, set())
                teilbudgets.update([part.teilbudget] if part.teilbudget else [])
    for number in bookings.keys() | parts.keys():
        now = work.find(Booking, number)
        states = bookings.get(number, []) + ([now] if now else [])
        touched = parts.get(number, set())
        if number in bookings and now:
            touched |= {part.teilbudget for part in now.parts if part.teilbudget}
        for state in states:
            yield state, frozenset(touched)


def _is_cosmetic(change: Change) -> bool:
    if change.before is None or change.after is None:
        return False
    before, after = json.loads(change.before), json.loads(change.after)
    return {key for key in after if after[key] != before[key]} <= _COSMETIC


def _rows(change: Change) -> Iterator[Row]:
    for text in (change.before, change.after):
        if text is not None:
            yield json.loads(text)
