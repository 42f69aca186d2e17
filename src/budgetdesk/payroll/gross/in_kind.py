"""Sachbezüge: board and lodging by the values of the SvEV, other things by their worth."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money, round_to_cent
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.results import Nature, PayLine
from budgetdesk.statutory.law import Law

_DAYS_OF_A_MONTH: Final = 30


class InKindSort(Enum):
    """What is given; the value is the code of its line of pay."""

    BOARD = "board"
    """All meals of a day."""
    LODGING = "lodging"
    OTHER = "other_in_kind"
    """Valued by the user, at the usual price at the place (§ 8 Abs. 2 Satz 1 EStG, § 3 SvEV)."""


_VALUES: Final = {
    InKindSort.BOARD: ("sachbezug_meals_month", "§ 2 Abs. 1 und 6 SvEV"),
    InKindSort.LODGING: ("sachbezug_lodging_month", "§ 2 Abs. 3 und 6 SvEV"),
}


@dataclass(frozen=True, slots=True)
class InKind:
    """Something given instead of money in a month."""

    sort: InKindSort
    days: int | None = None
    """Days of a part month; None: the whole month."""
    worth: Money | None = None
    """For OTHER."""
    paid_by_employee: Money = ZERO
    """What the employee pays for it: only the rest is pay."""


def in_kind_problems(month: Month, given: InKind) -> tuple[Problem, ...]:
    """All that is wrong with what is said to be given."""
    found = []
    if given.days is not None and not 0 <= given.days <= len(month.days):
        found.append(Problem("in_kind_days_not_in_month", "in_kind", {"month": month}))
    if given.sort is InKindSort.OTHER and given.worth is None:
        found.append(Problem("in_kind_worth_missing", "in_kind"))
    if given.paid_by_employee.cents < 0 or (given.worth is not None and given.worth.cents < 0):
        found.append(Problem("in_kind_negative", "in_kind"))
    return tuple(found)


def in_kind_line(given: InKind, law: Law) -> PayLine:
    """The line of pay; a day is worth a thirtieth of the month, rounded to the cent.

    Ask `in_kind_problems` before. With Haushaltsscheck nothing in kind counts as pay (§ 14 Abs. 3
    SGB IV): leave the line out. Source of the thirtieth: § 2 Abs. 6 SvEV.
    """
    if given.sort is InKindSort.OTHER:
        worth = given.worth or ZERO
        step = Line("in_kind_other", worth, {}, "§ 8 Abs. 2 Satz 1 EStG, § 3 Abs. 1 SvEV")
    else:
        key, source = _VALUES[given.sort]
        month_value: Decimal = law[key]
        if given.days is None:
            worth = round_to_cent(month_value)
            step = Line("in_kind_month", worth, {"value": worth}, source)
        else:
            each = round_to_cent(month_value / _DAYS_OF_A_MONTH)
            worth = each * given.days
            step = Line("in_kind_days", worth, {"days": given.days, "value": each}, source)
    if not given.paid_by_employee:
        return PayLine(given.sort.value, worth, Nature.IN_KIND, lines=(step,))
    rest = Money(max(0, worth.cents - given.paid_by_employee.cents))
    own = Line("in_kind_own_payment", rest, {"paid": given.paid_by_employee}, step.source)
    return PayLine(given.sort.value, rest, Nature.IN_KIND, lines=(step, own))
