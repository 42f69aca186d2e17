"""The Geringfügigkeitsgrenze, which follows the minimum wage."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.statutory.law import Law

MONTHS_OF_A_YEAR: Final = 12
_LAW: Final = "§ 8 Abs. 1a SGB IV"
_TEN_HOURS_A_WEEK: Final = 130
"""Ten hours a week, thirteen weeks a quarter: § 8 Abs. 1a Satz 2 SGB IV."""
_MONTHS_OF_A_QUARTER: Final = 3


@dataclass(frozen=True, slots=True)
class MinijobLimit:
    """The limit in a month and a year, and the most that an unforeseen month may reach."""

    month: Money
    year: Money
    excess_month: Money
    lines: tuple[Line, ...] = ()


def limit_by_minimum_wage(minimum_wage: Decimal, multiple: int = 2) -> MinijobLimit:
    """The limit that follows from a minimum wage an hour, rounded up to whole euros.

    `multiple` is how many times the limit an unforeseen month may reach (§ 8 Abs. 1b SGB IV).
    """
    exact = minimum_wage * _TEN_HOURS_A_WEEK / _MONTHS_OF_A_QUARTER
    euros = int(exact.to_integral_value(ROUND_CEILING))
    month = Money(euros * 100)
    line = Line("minijob_limit_formula", month, {"wage": minimum_wage}, _LAW)
    return MinijobLimit(month, month * MONTHS_OF_A_YEAR, month * multiple, (line,))


def minijob_limit(law: Law) -> MinijobLimit:
    """The limit of the law's day, from the minimum wage of that day."""
    return limit_by_minimum_wage(law["minimum_wage"], int(law["minijob_excess_multiple"]))
