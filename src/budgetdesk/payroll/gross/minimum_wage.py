"""Whether a month's pay reaches the statutory minimum wage."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.money import round_to_cent, total
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.gross.base_pay import clock
from budgetdesk.payroll.results import Nature, PayLine
from budgetdesk.staff.pay_terms import NIGHTS
from budgetdesk.statutory.law import Law

_MINUTES_PER_HOUR: Final = 60
_NOT_COUNTED: Final = frozenset(kind.value for kind in NIGHTS)


def minimum_wage_problem(minutes: int, lines: Iterable[PayLine], law: Law) -> Problem | None:
    """A problem with the figures where the pay of the month is below hours × minimum wage.

    All hours count, Bereitschaft in full (BAG of 24 June 2021, 5 AZR 505/20). Of the pay, current
    money counts, surcharges for Sundays and holidays too. Night surcharges do not (§ 6 Abs. 5
    ArbZG), whichever hours of the night they are for; one-off pay, board and lodging, and money
    paid back do not either. Cents lost by rounding each line are no shortfall.
    """
    counted = [
        line for line in lines if line.nature is Nature.CURRENT and line.code not in _NOT_COUNTED
    ]
    wage: Decimal = law["minimum_wage"]
    due = round_to_cent(wage * minutes / _MINUTES_PER_HOUR)
    pay = total(line.amount for line in counted)
    if pay.cents + len(counted) // 2 >= due.cents:
        return None
    data = {
        "time": clock(minutes),
        "wage": round_to_cent(wage),
        "due": due,
        "pay": pay,
        "missing": due - pay,
    }
    return Problem("pay_below_minimum_wage", "wage", data)
