"""Closing a month: its shifts, hours and absences stay as they are until it is opened again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final, TypeVar

from budgetdesk.kernel.errors import Invalid, NotAllowed, NotFound
from budgetdesk.kernel.period import Month, each_day
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.accounts import HoursEntry
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.rota.ids import ClosedMonthId
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.worked import ClosedMonth, Worked
from budgetdesk.storage.codec import Row, from_row, to_row
from budgetdesk.storage.journal import Change
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.hours_reading import hours_in

Record = TypeVar("Record", Shift, Worked, Absence, HoursEntry)

_GUARDED: Final = frozenset({"shift", "worked", "absence", "hours_entry"})


def closed_months(reader: Reader) -> frozenset[Month]:
    """Return the months that are closed."""
    return frozenset(Month.of(one.first) for one in reader.all(ClosedMonth))


def require_open(reader: Reader, days: Iterable[date]) -> None:
    """Raise `NotAllowed` ("month_closed") where one of the days lies in a closed month."""
    closed = closed_months(reader)
    for day in days:
        if Month.of(day) in closed:
            raise NotAllowed("month_closed", month=Month.of(day))


def what_counts(shift: Shift) -> Row:
    """Return what of a shift must stay as it is in a closed month: all but its note.

    As a row, for `==` of two times takes both passes of the hour in October for one.
    """
    return to_row(replace(shift, note=""))


def month_problems(reader: Reader, month: Month, today: date) -> tuple[Problem, ...]:
    """Return all that keeps the month from being closed: it is not over, or shifts are open."""
    found: list[Problem] = []
    if today <= month.last:
        found.append(Problem("month_not_over", "month", {"month": month, "day": month.last}))
    found += [_open(one) for one in hours_in(reader, month.days) if _is_open(one)]
    return tuple(found)


def close_month(work: Work, month: Month, on: date) -> ClosedMonth:
    """Close a month whose shifts are all confirmed, changed, not worked, or missed.

    Raises `Invalid` with all that is open, `NotAllowed` where it is closed already.
    """
    require_open(work, (month.first,))
    problems = month_problems(work, month, on)
    if problems:
        raise Invalid(problems=problems)
    return work.add(ClosedMonth(ClosedMonthId(0), month.first, on))


def reopen_month(work: Work, month: Month) -> None:
    """Open a closed month again. Raises `NotFound` where it is not closed."""
    found = work.all(ClosedMonth, first=month.first)
    if not found:
        raise NotFound(kind="closed_month", name=month)
    work.remove_all(found)


def guard(work: Work) -> None:
    """Refuse changes to shifts, hours and absences of closed months, undo included.

    Entries of the hours account are hours too, on their day. Raises `NotAllowed` ("month_closed").
    A month that this work itself closes may be changed in it. What no account depends on may
    change at any time: notes, and until when there is a certificate. Of a longer or shorter
    absence only the days that differ count, unless more days of leave come or go than those.
    """
    if not work.touched & _GUARDED:
        return
    new = {one.row_id for one in work.changes if one.table == "closed_month" and not one.before}
    closed = {Month.of(one.first) for one in work.all(ClosedMonth) if one.id not in new}
    if not closed:
        return
    for day in _days_touched(work):
        if Month.of(day) in closed:
            raise NotAllowed("month_closed", month=Month.of(day))


def _days_touched(work: Work) -> Iterator[date]:
    shifts = dict(_ends(work.changes, "shift", Shift))
    for before, after in shifts.values():
        if before is None or after is None or what_counts(before) != what_counts(after):
            yield from (one.day for one in (before, after) if one is not None)
    known: dict[int, tuple[Shift | None, Shift | None]] = {}
    hours = dict(_ends(work.changes, "worked", Worked))
    touched = {one.shift for both in hours.values() for one in both if one is not None}
    known.update({one.id: (one, one) for one in work.with_ids(Shift, touched)})
    known.update(shifts)
    for number in touched:
        yield from (one.day for one in known.get(number, ()) if one is not None)
    for was, now in _ends(work.changes, "absence", Absence).values():
        yield from _days_of_absence(was, now)
    for entries in _ends(work.changes, "hours_entry", HoursEntry).values():
        if len({None if one is None else replace(one, note="") for one in entries}) > 1:
            yield from (one.on for one in entries if one is not None)


def _days_of_absence(before: Absence | None, after: Absence | None) -> Iterator[date]:
    if (
        before is not None
        and after is not None
        and _core(before) == _core(after)
        and _leave_fits(before, after)
    ):
        changed = set(each_day(before.days)) ^ set(each_day(after.days))
        yield from sorted(changed)
        return
    for one in (before, after):
        if one is not None:
            yield from each_day(one.days)


def _leave_fits(before: Absence, after: Absence) -> bool:
    """Tell whether no more days of leave came or went than days of the absence did."""
    was, now = before.leave_days, after.leave_days
    if was is None or now is None:
        return was == now
    longer = len(after.days) - len(before.days)
    return min(longer, 0) <= now - was <= max(longer, 0)


def _core(absence: Absence) -> Absence:
    """What of an absence decides about the days that it has both before and after."""
    return replace(
        absence, first=date.min, last=date.min, certificate_until=None, note="", leave_days=None
    )


def _ends(
    changes: Iterable[Change], table: str, record: type[Record]
) -> Mapping[int, tuple[Record | None, Record | None]]:
    """Each row of the table before and after the work; None where it was not there."""
    texts: dict[int, tuple[str | None, str | None]] = {}
    for change in changes:
        if change.table == table:
            before, _ = texts.get(change.row_id, (change.before, None))
            texts[change.row_id] = (before, change.after)
    return {
        number: (
            from_row(record, json.loads(before)) if before else None,
            from_row(record, json.loads(after)) if after else None,
        )
        for number, (before, after) in texts.items()
        if before != after
    }


def _is_open(hours: ShiftHours) -> bool:
    if hours.shift.assistant is None:
        return hours.worked is None
    return hours.is_open


def _open(hours: ShiftHours) -> Problem:
    shift = hours.shift
    data = {**shift.told, "number": shift.id}
    code = "shift_unassigned" if shift.assistant is None else "shift_unconfirmed"
    return Problem(code, "month", data, subject=("shift", shift.id))
