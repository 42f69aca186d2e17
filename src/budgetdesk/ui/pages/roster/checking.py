"""What stands against one shift as it is entered: asked at each key press."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.checks.all import findings_of
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.substitutes import is_against_law
from budgetdesk.statutory.law import Law, law_on
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


def findings_for(plan: Plan, shift: Shift, law: Law) -> tuple[Finding, ...]:
    """Return what the checks find about this shift with its person."""
    if shift.assistant is None:
        return ()
    whole, number = with_shift(plan, shift)
    alone = replace(
        whole, shifts=tuple(one for one in whole.shifts if one.assistant == shift.assistant)
    )
    return tuple(one for one in findings_of(alone, shift.assistant, law) if one.shift == number)


def against_law(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that may stay only with a note; what the law reminds of is not one."""
    return tuple(one for one in findings if is_against_law(one))


def law_of(day: date) -> Law:
    """Return the law of a day; it changes at most from month to month."""
    return _law_of(day.replace(day=1))


@cache
def _law_of(first: date) -> Law:
    return law_on(figures_in_force(), first, preview=True)
