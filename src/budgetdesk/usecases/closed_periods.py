"""What was handed out stays as it is: the one guard that every change passes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.kernel.errors import NotAllowed, PeriodClosed
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import OpeningBalance
from budgetdesk.ledger.bookings import Booking, Part
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.storage.codec import from_row
from budgetdesk.storage.journal import Change
from budgetdesk.storage.queries import bookings_in
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work


def closed_by(
    reader: Reader, booking: Booking, teilbudgets: frozenset[TeilbudgetId]
) -> HandedReport | None:
    """Return the handed-out report that holds this booking's money, or None while it is open."""
    return _holding(reader.all(HandedReport), booking, teilbudgets)


def guard(work: Work) -> None:
    """Refuse changes to bookings that a handed-out report accounts for.

    Raises `PeriodClosed`. A new booking in a closed period is refused as well once it is
    assigned; it may be stored unassigned, since the bank's line is a fact. What no report
    shows (the note, the other side of a transfer) may change at any time. Raises `NotAllowed`
    where an opening balance or the kind of a cost type would give the report other figures.
    """
    if not work.touched & {"booking", "part", "opening_balance", "cost_type"}:
        return
    reports = _handed_out_before(work)
    if not reports:
        return
    _guard_openings(work, reports)
    _guard_cost_types(work, reports)
    for story in _stories(work):
        for booking, teilbudgets in story.affected():
            report = _holding(reports, booking, teilbudgets)
            if report is not None:
                raise PeriodClosed(
                    first=report.first,
                    last=report.last,
                    report=report.id,
                    booking=booking.id,
                    handed_on=report.handed_on,
                )


def _guard_openings(work: Work, reports: Sequence[HandedReport]) -> None:
    """Each report begins with what the openings of its Teilbudgets say."""
    for before, after in _ends(work.changes, "opening_balance").values():
        for text in (before, after) if before != after else ():
            if text is None:
                continue
            opening = from_row(OpeningBalance, json.loads(text))
            for report in reports:
                if opening.teilbudget in report.teilbudgets and opening.on <= report.last:
                    raise NotAllowed("opening_accounted", first=report.first, last=report.last)


def _guard_cost_types(work: Work, reports: Sequence[HandedReport]) -> None:
    """Whether something is spending or income must not change behind a report."""
    for number, (before, after) in _ends(work.changes, "cost_type").items():
        if not before or not after or json.loads(before)["kind"] == json.loads(after)["kind"]:
            continue
        for report in reports:
            bookings = bookings_in(work, DateRange(report.first, report.last))
            parts = (part for booking in bookings for part in booking.parts)
            if any(p.cost_type == number and p.teilbudget in report.teilbudgets for p in parts):
                raise NotAllowed("cost_type_accounted", first=report.first, last=report.last)


def _handed_out_before(work: Work) -> list[HandedReport]:
    """Return the reports there were before the work began; one it makes shows what it does."""
    new = {one.row_id for one in work.changes if one.table == "handed_report" and not one.before}
    return [report for report in work.all(HandedReport) if report.id not in new]


@dataclass(slots=True)
class _Story:
    """One booking before and after the work, None where it was not there."""

    before: Booking | None = None
    after: Booking | None = None
    parts_before: set[Part] = field(default_factory=set)
    parts_after: set[Part] = field(default_factory=set)

    def affected(self) -> Iterator[tuple[Booking, frozenset[TeilbudgetId]]]:
        """Each state that the report would show otherwise, with the Teilbudgets concerned."""
        whole = _shown(self.before) != _shown(self.after)
        sides = (
            (self.before, self.parts_before, self.parts_after),
            (self.after, self.parts_after, self.parts_before),
        )
        for booking, parts, others in sides:
            touched = parts if whole else parts - others
            teilbudgets = frozenset(part.teilbudget for part in touched if part.teilbudget)
            if booking is not None and teilbudgets:
                yield booking, teilbudgets


def _holding(
    reports: Iterable[HandedReport], booking: Booking, teilbudgets: frozenset[TeilbudgetId]
) -> HandedReport | None:
    for report in reports:
        in_period = report.first <= booking.report_day <= report.last
        if in_period and teilbudgets & set(report.teilbudgets):
            return report
    return None


def _stories(work: Work) -> Iterator[_Story]:
    """Tell each booking that the work touched; what it did not touch stands in the file."""
    bookings, parts = _ends(work.changes, "booking"), _ends(work.changes, "part")
    stories: dict[int, _Story] = defaultdict(_Story)
    for some in work.in_steps(tuple(bookings.items())):
        for number, (before, after) in some:
            story = stories[number]
            story.before = from_row(Booking, json.loads(before)) if before else None
            story.after = from_row(Booking, json.loads(after)) if after else None
    for ends in work.in_steps(tuple(parts.values())):
        for before, after in ends:
            if before:
                part = _essence(from_row(Part, json.loads(before)))
                stories[part.booking].parts_before.add(part)
            if after:
                part = _essence(from_row(Part, json.loads(after)))
                stories[part.booking].parts_after.add(part)
    # A booking that came or went did so with all its parts.
    stayed = [number for number, one in stories.items() if (not one.before) == (not one.after)]
    for numbers in work.in_steps(stayed):
        for booking in work.with_ids(Booking, numbers):
            story = stories[booking.id]
            story.before, story.after = story.before or booking, story.after or booking
            untouched = {_essence(part) for part in booking.parts if part.id not in parts}
            story.parts_before |= untouched
            story.parts_after |= untouched
    yield from stories.values()


def _ends(changes: Sequence[Change], table: str) -> dict[int, tuple[str | None, str | None]]:
    """Return the first and the last text of each row of the table."""
    ends: dict[int, tuple[str | None, str | None]] = {}
    for change in changes:
        if change.table == table:
            before, _ = ends.get(change.row_id, (change.before, None))
            ends[change.row_id] = (before, change.after)
    return ends


def _shown(booking: Booking | None) -> Booking | None:
    """Return the booking without what no report shows and without its parts."""
    if booking is None:
        return None
    return replace(booking, note="", pair=None, transfer_account=None, parts=())


def _essence(part: Part) -> Part:
    """Return the part without its place among the others, which moves when another one goes."""
    return replace(part, position=0)
