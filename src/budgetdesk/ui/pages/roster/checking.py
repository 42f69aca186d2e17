"""What stands against one shift as it is entered: asked at each key press."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.checks.all import findings_of
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.hours_targets import target_minutes
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.substitutes import is_against_law
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.staff.ids import AssistantId
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.usecases.pay_limits import LimitWatch
from budgetdesk.usecases.statutory_files import figures_in_force

NEW: ShiftId = ShiftId(-1)
"""The number by which a shift goes that is not stored yet."""


def with_shift(plan: Plan, shift: Shift) -> tuple[Plan, ShiftId]:
    """Return the plan as it would be with this shift, and the shift's number in it."""
    number = shift.id or NEW
    others = [one for one in plan.shifts if one.id != number]
    shifts = sorted(
        [*others, replace(shift, id=number)], key=lambda one: (one.begin, one.end, one.id)
    )
    first, last = min(plan.days.first, shift.day), max(plan.days.last, shift.day)
    return replace(plan, shifts=tuple(shifts), days=DateRange(first, last)), number


def findings_for(
    plan: Plan, shift: Shift, law: Law, limits: LimitWatch | None = None
) -> tuple[Finding, ...]:
    """Return what the checks find about this shift with its person, limits where they are known."""
    if shift.assistant is None:
        return ()
    whole, number = with_shift(plan, shift)
    alone = replace(
        whole,
        members=tuple(one for one in whole.members if one.id == shift.assistant),
        shifts=tuple(one for one in whole.shifts if one.assistant == shift.assistant),
    )
    found = findings_of(alone, shift.assistant, law)
    if limits is not None and limits.law.day.year == shift.day.year:
        found = (*found, *limits.findings(alone))
    return tuple(one for one in found if one.shift == number)


def new_findings(before: Plan, after: Plan, assistant: AssistantId) -> int:
    """Count what the checks find about a person after a change that they did not find before.

    A shift that ends late may stand against the next one, so all shifts of the person count.
    """
    law = law_of(before.days.first)
    known = {(one.shift, one.code) for one in findings_of(before, assistant, law)}
    return sum((one.shift, one.code) not in known for one in findings_of(after, assistant, law))


def hours_with(plan: Plan, shift: Shift, law: Law) -> tuple[int, int | None]:
    """Return the minutes that the person has in the shift's month with it, and those agreed.

    None where no time is agreed.
    """
    whole, _ = with_shift(plan, shift)
    month = Month.of(shift.day)
    own = (one for one in whole.shifts if one.assistant == shift.assistant)
    planned = sum(working_minutes(planned_span(one)) for one in own if Month.of(one.day) == month)
    member = None if shift.assistant is None else plan.member(shift.assistant)
    agreed = None if member is None else target_minutes(member, month.days, law).value
    return planned, agreed


def against_law(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that may stay only with a note; what the law reminds of is not one."""
    return tuple(one for one in findings if is_against_law(one))


def law_of(day: date) -> Law:
    """Return the law of a day; it changes at most from month to month."""
    return _law_of(day.replace(day=1))


@cache
def _law_of(first: date) -> Law:
    return law_on(figures_in_force(), first, preview=True)
