"""Blocks of months that a grant falls into: when proof is due and a carry-over rule applies.

The papers speak of quarters and years without saying whether the calendar's or the grant's own
are meant. Here they are counted from the grant's first month, so that a grant of twelve months
is one year whatever month it began in; for grants from 1 January both are the same.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from budgetdesk.budget.agreement import CarryOverRule, CarryOverWhen, ProofPeriod
from budgetdesk.budget.grants import Grant
from budgetdesk.kernel.period import DateRange, Month

_PROOF: Final = {
    CarryOverWhen.MONTH: ProofPeriod.MONTH,
    CarryOverWhen.QUARTER: ProofPeriod.QUARTER,
    CarryOverWhen.HALF_YEAR: ProofPeriod.HALF_YEAR,
    CarryOverWhen.YEAR: ProofPeriod.YEAR,
    CarryOverWhen.END: ProofPeriod.ONCE,
}


def proof_periods(grant: Grant, every: ProofPeriod) -> tuple[DateRange, ...]:
    """Periods of the grant for which proof is due, in order.

    The first begins with the grant and the last ends with it, so both may be shorter.
    """
    if every.months is None:
        return (grant.validity,)
    found = []
    start = Month.of(grant.valid_from)
    while start.first <= grant.valid_to:
        following = start.plus(every.months)
        first = max(start.first, grant.valid_from)
        found.append(DateRange(first, min(following.plus(-1).last, grant.valid_to)))
        start = following
    return tuple(found)


def is_measured_at(period_end: date, rule: CarryOverRule, grant: Grant) -> bool:
    """Tell whether the carry-over rule is applied on this last day of a period."""
    return any(period.last == period_end for period in proof_periods(grant, _PROOF[rule.when]))
