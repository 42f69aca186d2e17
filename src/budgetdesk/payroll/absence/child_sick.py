"""Days on which an employee stays at home for a sick child."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.problem import Problem
from budgetdesk.statutory.law import Law

_LAW: Final = "§ 45 Abs. 2, 2a SGB V"
_PAY: Final = "§ 616 BGB; § 45 Abs. 3 SGB V"


@dataclass(frozen=True, slots=True)
class ChildSickYear:
    """A parent's calendar year. One entry for each child below 12 (or disabled)."""

    taken: tuple[int, ...]
    """Days taken so far, child by child, with other employers too."""
    single: bool = False
    paid_leave_excluded: bool = True
    """The contract excludes § 616 BGB: the employer pays nothing, the Krankenkasse does."""


@dataclass(frozen=True, slots=True)
class ChildSickDays:
    """What is left: for each child, and for all together; and whether the employer pays."""

    left: tuple[int, ...]
    left_in_all: int
    paid_by_employer: bool
    lines: tuple[Line, ...]


def child_sick_days(year: ChildSickYear, law: Law) -> ChildSickDays:
    """Days left in the calendar year of the law's day; none is ever below zero.

    Where § 616 BGB is not excluded the employer pays for a time that is not considerable; how
    long that is depends on the case and is not settled here. Raises `Invalid` with all problems.
    """
    wrong = tuple(_problems(year))
    if wrong:
        raise Invalid(problems=wrong)
    if year.single:
        each, most = int(law["child_sick_days_single"]), int(law["child_sick_days_most_single"])
    else:
        each, most = int(law["child_sick_days"]), int(law["child_sick_days_most"])
    whole = min(each * len(year.taken), most)
    left_in_all = max(0, whole - sum(year.taken))
    left = tuple(min(left_in_all, max(0, each - taken)) for taken in year.taken)
    shown = {"each": each, "most": most, "taken": sum(year.taken), "left": left_in_all}
    lines = [Line("child_sick_left", None, shown, _LAW)]
    if year.paid_leave_excluded:
        lines.append(Line("child_sick_unpaid", None, {}, _PAY))
    else:
        lines.append(Line("child_sick_paid", None, {}, _PAY))
    return ChildSickDays(left, left_in_all, not year.paid_leave_excluded, tuple(lines))


def _problems(year: ChildSickYear) -> Iterator[Problem]:
    if not year.taken:
        yield Problem("child_sick_no_child", "taken")
    if any(days < 0 for days in year.taken):
        yield Problem("child_sick_days_negative", "taken")
