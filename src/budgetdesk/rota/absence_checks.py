"""What is wrong with an absence before it is entered, all at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.kernel.period import DateRange, Month, after_months
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.missed import missed_from
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.staff.team import Member

_NOTHING: Final[Mapping[ShiftId, Worked]] = MappingProxyType({})
_FRAME_MONTHS: Final = 12
"""As long as an earlier illness may matter for a relapse (§ 3 Abs. 1 Satz 2 EFZG)."""
_DAY: Final = timedelta(days=1)
_LONGEST_YEARS: Final = 5
_LONGEST_DAYS: Final = _LONGEST_YEARS * 366
"""Longer than any parental time (§ 15 Abs. 2 BEEG): a slip of the keys, not an absence."""


@dataclass(frozen=True, slots=True)
class Around:
    """What an absence is looked at with: the person, their shifts and other absences."""

    member: Member
    shifts: Sequence[Shift] = ()
    """Of the person, those that the absence may touch."""
    others: Sequence[Absence] = ()
    """Absences of the person; the one in question may be among them."""
    worked: Mapping[ShiftId, Worked] = field(default_factory=lambda: _NOTHING)
    closed: Collection[Month] = ()
    """Months that are settled."""


def absence_problems(absence: Absence, around: Around) -> tuple[Problem, ...]:
    """Return all that is wrong or to be known; those of weight ERROR keep it from being stored.

    Sickness during leave is allowed: days of leave are not counted where a certificate proves
    the sickness (§ 9 BUrlG). Two illnesses may overlap, one illness not with itself.
    """
    return tuple(_problems(absence, around))


def _problems(absence: Absence, around: Around) -> Iterator[Problem]:
    yield from _facts(absence, around.member)
    if absence.last < absence.first:
        yield Problem("absence_reversed", "last", {"first": absence.first, "last": absence.last})
        return
    if len(absence.days) > _LONGEST_DAYS:
        data = {"years": _LONGEST_YEARS}
        yield Problem("absence_too_long", "last", data)
    yield from _employment(absence, around.member)
    yield from _since(absence, around.shifts)
    yield from _leave_without_plan(absence, around.shifts)
    for other in around.others:
        if other.id != absence.id and other.assistant == absence.assistant:
            yield from _together(absence, other)
    yield from _illness(absence, around.others)
    yield from _settled(absence, around)


def _facts(absence: Absence, member: Member) -> Iterator[Problem]:
    if absence.kind is AbsenceKind.CHILD_SICK:
        details = member.details_on(absence.first)
        known = 0 if details is None else len(details.children)
        if absence.child is None or absence.child < 1:
            yield Problem("absence_child_missing", "child")
        elif absence.child > known:
            data = {"child": absence.child, "known": known}
            yield Problem("absence_child_not_known", "child", data, Weight.WARNING)
    if absence.kind is AbsenceKind.MATERNITY and absence.due_on is None:
        yield Problem("absence_due_on_missing", "due_on")
    if absence.leave_days is not None and absence.leave_days < 0:
        yield Problem("absence_leave_days_negative", "leave_days")
    if absence.leave_days is not None and absence.leave_days > _days_of(absence):
        data = {"days": _days_of(absence)}
        yield Problem("absence_leave_days_too_many", "leave_days", data)
    until = absence.certificate_until
    if until is not None and until < absence.first:
        yield Problem("absence_certificate_before", "certificate_until", {"first": absence.first})


def _days_of(absence: Absence) -> int:
    """Calendar days from the first to the last, at least one: what is reversed is told apart."""
    return max((absence.last - absence.first).days, 0) + 1


def _employment(absence: Absence, member: Member) -> Iterator[Problem]:
    employed = sum(len(days) for days in member.employed_within(absence.days))
    if employed < len(absence.days):
        data = {"first": absence.first, "last": absence.last}
        yield Problem("absence_outside_employment", "first", data)


def _since(absence: Absence, shifts: Sequence[Shift]) -> Iterator[Problem]:
    if absence.since is None:
        return
    at = utc_minute(absence.since)
    begun = [
        one for one in shifts if one.assistant == absence.assistant and utc_minute(one.begin) < at
    ]
    running = [one for one in begun if at < utc_minute(one.end)]
    # Who worked in the morning may fall ill before the evening.
    running = running or [one for one in begun if one.day == absence.since.date()]
    data = {"day": absence.since.date(), "time": f"{absence.since:%H:%M}"}
    if not running:
        yield Problem("absence_since_no_shift", "since", data)
    elif absence.first not in {absence.since.date(), *(one.day for one in running)}:
        yield Problem("absence_since_other_day", "since", {**data, "first": absence.first})


def _leave_without_plan(absence: Absence, shifts: Sequence[Shift]) -> Iterator[Problem]:
    """Days of leave are days with shifts; where none is planned yet, none would count."""
    if absence.kind is not AbsenceKind.LEAVE or absence.leave_days is not None:
        return
    if not any(missed_from(one, absence) is not None for one in shifts):
        yield Problem("absence_leave_nothing_planned", "leave_days", weight=Weight.HINT)


def _together(absence: Absence, other: Absence) -> Iterator[Problem]:
    both = absence.days.intersection(DateRange(other.first, max(other.first, other.last)))
    if both is None:
        return
    kinds = {absence.kind, other.kind}
    data = {"first": both.first, "last": both.last}
    if kinds == {AbsenceKind.SICK, AbsenceKind.LEAVE}:
        yield Problem("absence_sick_in_leave", "first", data, Weight.HINT)
    elif kinds != {AbsenceKind.SICK} or _same_illness(absence, other):
        yield Problem("absence_overlaps", "first", data)


def _same_illness(absence: Absence, other: Absence) -> bool:
    return absence.illness.casefold() == other.illness.casefold()


def _illness(absence: Absence, others: Sequence[Absence]) -> Iterator[Problem]:
    """Whether it is the same illness as before decides on six weeks of pay."""
    if absence.kind is not AbsenceKind.SICK or absence.illness:
        return
    before = [
        one.last
        for one in others
        if one.kind is AbsenceKind.SICK
        and one.id != absence.id
        and one.assistant == absence.assistant
        and one.last < absence.first < after_months(one.last + _DAY, _FRAME_MONTHS)
    ]
    if before:
        yield Problem("absence_illness_unnamed", "illness", {"day": max(before)}, Weight.HINT)


def _settled(absence: Absence, around: Around) -> Iterator[Problem]:
    for month in absence.days.months():
        if month in around.closed:
            yield Problem("absence_month_closed", "first", {"month": month})
    for shift in around.shifts:
        begin = missed_from(shift, absence)
        record = around.worked.get(shift.id)
        if begin is None or record is None or record.state is WorkedState.NOT_WORKED:
            continue
        if utc_minute(record.end) > utc_minute(begin):
            day: date = shift.day
            yield Problem(
                "absence_work_recorded", "first", {"day": day, "end": f"{record.end:%H:%M}"}
            )
