"""Days of social insurance and what a ceiling is worth for them (§ 1 BVV)."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from budgetdesk.kernel.money import Money, round_to_cent
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.payroll.facts import Employment

FULL_MONTH: Final = 30
_YEAR: Final = 360


def sv_days(month: Month, employment: Employment) -> int:
    """Sozialversicherungstage of the month: 30 for a full one, else its calendar days.

    Days outside the employment and `unpaid_days` do not count. Source: § 1 Abs. 1 BVV.
    """
    first = max(month.first, employment.begins)
    last = month.last if employment.ends is None else min(month.last, employment.ends)
    if last < first:
        return 0
    worked = DateRange(first, last)
    unpaid = sum(1 for day in set(employment.unpaid_days) if day in worked)
    if unpaid == 0 and worked == month.days:
        return FULL_MONTH
    return len(worked) - unpaid


def part_ceiling(yearly: Decimal, days: int) -> Money:
    """Ceiling for so many days of a year of 360, rounded to the cent."""
    return round_to_cent(yearly * days / _YEAR)


def part_of_month(monthly: Decimal, days: int) -> Money:
    """Monthly amount for so many days of a month of 30, rounded to the cent."""
    return round_to_cent(monthly * days / FULL_MONTH)
