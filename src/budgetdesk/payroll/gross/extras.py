"""What is paid or kept back beside the pay for time: one-off, advances, corrections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.results import Nature, PayLine


class ExtraSort(Enum):
    """What it is; the value is the code of its line of pay."""

    ALLOWANCE = "allowance"
    """Regular allowance, part of current pay."""
    DUTY_FLAT = "duty_flat"
    """Flat pay, such as for the waiting time of Rufbereitschaft: current pay, no working time."""
    ONE_OFF = "one_off"
    """Einmalzahlung, such as Christmas money."""
    LEAVE_PAID_OUT = "leave_paid_out"
    """Urlaubsabgeltung (§ 7 Abs. 4 BUrlG), an Einmalzahlung."""
    EXPENSES = "expenses"
    """Money laid out by the employee and paid back, free of tax (§ 3 Nr. 50 EStG)."""
    ADVANCE = "advance"
    """Already paid out: taken off the net pay."""
    KEPT_BACK = "kept_back"
    """Kept back from the net pay for another reason."""
    CORRECTION = "correction"
    """Current pay of an earlier month, paid (or taken back) now."""


_NATURES: Final = {
    ExtraSort.ONE_OFF: Nature.ONE_OFF,
    ExtraSort.LEAVE_PAID_OUT: Nature.ONE_OFF,
    ExtraSort.EXPENSES: Nature.NET,
    ExtraSort.ADVANCE: Nature.NET,
    ExtraSort.KEPT_BACK: Nature.NET,
}
_TAKEN_OFF: Final = frozenset({ExtraSort.ADVANCE, ExtraSort.KEPT_BACK})
# Pay for hours that the minimum wage does not ask about.
NO_WORKING_TIME: Final = frozenset({ExtraSort.DUTY_FLAT, ExtraSort.CORRECTION})
_SOURCES: Final = {
    ExtraSort.ONE_OFF: "§ 23a SGB IV, § 38a Abs. 1 Satz 3 EStG",
    ExtraSort.LEAVE_PAID_OUT: "§ 7 Abs. 4 BUrlG, § 23a SGB IV",
    ExtraSort.EXPENSES: "§ 3 Nr. 50 EStG",
}


@dataclass(frozen=True, slots=True)
class Extra:
    """One payment; `amount` is above nought, only a correction may also take something back."""

    sort: ExtraSort
    amount: Money
    tax_free: Money = ZERO
    """Part of a correction that is free, with its sign."""
    contribution_free: Money = ZERO
    of: Month | None = None
    """The month that a correction belongs to."""


def extra_problems(month: Month, extra: Extra) -> tuple[Problem, ...]:
    """All that is wrong with a payment of this month."""
    return tuple(_extra_problems(month, extra))


def _extra_problems(month: Month, extra: Extra) -> Iterator[Problem]:
    if extra.sort is not ExtraSort.CORRECTION:
        if extra.amount.cents <= 0:
            yield Problem("extra_not_positive", "extras")
        if extra.tax_free or extra.contribution_free:
            yield Problem("extra_free_only_in_correction", "extras")
        return
    if extra.of is None:
        yield Problem("extra_month_missing", "extras")
    elif extra.of >= month:
        yield Problem("extra_month_not_before", "extras", {"month": month})
    low, high = sorted((0, extra.amount.cents))
    free = (extra.tax_free.cents, extra.contribution_free.cents)
    if not all(low <= part <= high for part in free) or abs(free[1]) > abs(free[0]):
        yield Problem("extra_free_too_much", "extras", {"amount": extra.amount})


def extra_line(extra: Extra) -> PayLine:
    """The line of pay. Advances and what is kept back stand with a minus, as NET.

    A correction is current pay of this month for the tax; for contributions it belongs to its own
    month (§ 22 Abs. 1 SGB IV), which is named in its explanation. Ask `extra_problems` before.
    """
    amount = -extra.amount if extra.sort in _TAKEN_OFF else extra.amount
    if extra.of is not None:
        step = Line("extra_correction", amount, {"month": extra.of}, "§ 22 Abs. 1 SGB IV")
    else:
        step = Line("extra_entered", amount, {}, _SOURCES.get(extra.sort, ""))
    return PayLine(
        extra.sort.value,
        amount,
        _NATURES.get(extra.sort, Nature.CURRENT),
        extra.tax_free,
        extra.contribution_free,
        lines=(step,),
    )
