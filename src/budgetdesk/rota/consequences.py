"""What a change of shifts does to the plan, asked before it is stored.

A shift that ends late may stand against the next one, and one more duty may lift the average of a
week: what the checks find about other shifts is held against what they found before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.checks.all import findings_of, with_notes
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.substitutes import is_against_law
from budgetdesk.staff.ids import AssistantId
from budgetdesk.statutory.law import Law

_AROUND: Final = timedelta(days=14)
"""So far from the changed shifts neighbours are looked at, whichever days the plan shows."""
_OF_WEEKS: Final = frozenset(
    {
        "work_average_too_high",
        "night_worker_average_too_high",
        "on_call_week_above",
        "on_call_week_below",
        "more_days_than_agreed",
        "student_week_too_long",
    }
)
"""Findings about a whole week, which stand at its last duty."""

More = Callable[[Plan, AssistantId], Iterable[Finding]]
"""Further checks of one person, such as those that need the year's pay."""


@dataclass(frozen=True, slots=True)
class Consequences:
    """What the checks find once some shifts are as wanted. In the order of the plan."""

    own: tuple[Finding, ...] = ()
    """About the changed shifts themselves."""
    new: tuple[Finding, ...] = ()
    """About other shifts, and not found before."""
    settled: tuple[Finding, ...] = ()
    """About other shifts, and gone with the change."""

    @property
    def against_law(self) -> tuple[Finding, ...]:
        """What may stay only with a reason; what the law merely reminds of is not in it."""
        return tuple(one for one in (*self.own, *self.new) if is_against_law(one))


def _nothing_more(_plan: Plan, _assistant: AssistantId) -> tuple[Finding, ...]:
    return ()


def numbered(shifts: Sequence[Shift]) -> tuple[Shift, ...]:
    """Return the shifts, those not stored yet under -1 for the first of all, -2 for the second."""
    return tuple(
        one if one.id else replace(one, id=ShiftId(-place)) for place, one in enumerate(shifts, 1)
    )


def with_shifts(plan: Plan, shifts: Sequence[Shift]) -> Plan:
    """Return the plan with these shifts, numbered, new ones added and others in place of theirs."""
    changed = {one.id: one for one in numbered(shifts)}
    kept = (one for one in plan.shifts if one.id not in changed)
    ordered = sorted((*kept, *changed.values()), key=lambda one: (one.begin, one.end, one.id))
    return replace(plan, shifts=tuple(ordered))


def consequences(
    plan: Plan, shifts: Sequence[Shift], law: Law, more: More = _nothing_more
) -> Consequences:
    """Return what follows from storing these shifts, new (id 0, see `numbered`) or changed.

    Looked at are the people who have the shifts now and those who shall have them. The shifts must
    be sound by themselves (`shift_problems`). Raises `ValueGap` where the law lacks a figure.
    """
    numbers = {one.id for one in numbered(shifts)}
    stored = [one for one in plan.shifts if one.id in numbers]
    before = replace(plan, days=_days(plan, [*stored, *shifts]))
    after = with_shifts(before, shifts)
    people = {one.assistant: None for one in (*stored, *shifts) if one.assistant is not None}
    found = _found(before, people, law, more)
    will = _found(after, people, law, more)
    known, left = set(map(_about, found)), set(map(_about, will))
    return Consequences(
        tuple(one for one in will if one.shift in numbers),
        tuple(one for one in will if one.shift not in numbers and _about(one) not in known),
        tuple(one for one in found if one.shift not in numbers and _about(one) not in left),
    )


def _found(plan: Plan, people: Iterable[AssistantId], law: Law, more: More) -> tuple[Finding, ...]:
    found = (
        one for person in people for one in (*findings_of(plan, person, law), *more(plan, person))
    )
    return with_notes(plan, found)


def _days(plan: Plan, shifts: Sequence[Shift]) -> DateRange:
    days = [one.day for one in shifts]
    first = min([plan.days.first, *(one - _AROUND for one in days)])
    last = max([plan.days.last, *(one + _AROUND for one in days)])
    return DateRange(first, last)


def _about(finding: Finding) -> tuple[object, ...]:
    """What a finding is about: a shift, or the week, month or year at whose end it stands."""
    stretch: object = finding.shift
    if finding.code in _OF_WEEKS:
        stretch = finding.day.isocalendar()[:2]
    for key in ("month", "year"):
        stretch = finding.data.get(key, stretch)
    return finding.code, finding.assistant, stretch
