"""Short-term work: limited from the outset to three months or seventy working days of a year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, after_months
from budgetdesk.payroll.status.facts import Contract
from budgetdesk.statutory.law import Law

_LAW: Final = "§ 8 Abs. 1 Nr. 2 SGB IV"
_DAYS_OF_A_MONTH: Final = 30
"""Several jobs together: a month counts thirty days (Geringfügigkeits-Richtlinien)."""


@dataclass(frozen=True, slots=True)
class ShortTermFound:
    """Whether the work is short-term, and why."""

    holds: bool
    line: Line


def short_term(contract: Contract, average: Money, law: Law) -> ShortTermFound | None:
    """Tell whether the planned work is short-term; None where it is not planned as such.

    A job across the turn of the year is measured as a whole, with what was worked before it in
    the year in which it begins. Professional work is never short-term above the
    Geringfügigkeitsgrenze.
    """
    plan = contract.short_term
    if plan is None or contract.ends is None:
        return None
    days, most_days = plan.working_days_before + plan.working_days, int(law["short_term_days"])
    months = int(law["short_term_months"])
    shown = {"days": days, "most": most_days, "months": months}
    if days > most_days and not _within_months(
        DateRange(contract.begins, contract.ends), plan.calendar_days_before, months
    ):
        return ShortTermFound(holds=False, line=Line("status_short_too_long", None, shown, _LAW))
    limit = Money(int(law["minijob_limit_month"] * 100))
    if plan.professional and average > limit:
        told = {"pay": average, "limit": limit}
        return ShortTermFound(holds=False, line=Line("status_short_professional", None, told, _LAW))
    return ShortTermFound(holds=True, line=Line("status_short_term", None, shown, _LAW))


def _within_months(planned: DateRange, days_before: int, months: int) -> bool:
    if not days_before:
        return planned.last < after_months(planned.first, months)
    return days_before + len(planned) <= months * _DAYS_OF_A_MONTH
