"""Pay for the time itself: wage by the minute, salary, flat pay, Bereitschaft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import round_to_cent
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.facts import Employment
from budgetdesk.payroll.gross.tally import Tally, duties_begun
from budgetdesk.payroll.gross.wages import Wage
from budgetdesk.payroll.results import PayLine
from budgetdesk.rota.stretches import Timed
from budgetdesk.staff.pay_terms import KindTerms, PartMonth, PayTerms, Salary, Unit
from budgetdesk.staff.work_kinds import Kind

_MINUTES_PER_HOUR: Final = 60
_DAYS_OF_A_MONTH: Final = 30
_CONTRACT: Final = "Arbeitsvertrag"
_CODES: Final = {
    Kind.ACTIVE: "base_pay",
    Kind.BEREITSCHAFT: "bereitschaft",
    Kind.CALL_OUT: "call_out",
    Kind.TRAVEL: "travel",
    Kind.MEETING: "meeting",
}


@dataclass(frozen=True, slots=True)
class PlannedWork:
    """Days or minutes of duty planned for the month: the paid part, and all of the full month."""

    paid: int
    whole: int


def base_pay_codes() -> tuple[str, ...]:
    """Return every code that a line of pay for time can have."""
    return tuple(code for base in _CODES.values() for code in (base, f"{base}_flat"))


def clock(minutes: int) -> str:
    """Write minutes as hours, such as ``7:30``."""
    return f"{minutes // _MINUTES_PER_HOUR}:{minutes % _MINUTES_PER_HOUR:02d}"


def hour_rate(terms: KindTerms, wage: Wage) -> Decimal | None:
    """Euros that an hour of this kind is paid; None where it is not paid by the hour."""
    if terms.pay.unit is Unit.PERCENT:
        return terms.pay.amount * wage.hourly / 100
    return terms.pay.amount if terms.pay.unit is Unit.PER_HOUR else None


def base_pay(
    month: Month, timed: Sequence[Timed], counted: Tally, wages: tuple[Wage, ...], terms: PayTerms
) -> tuple[PayLine, ...]:
    """A line for each kind of work and hourly rate, each rounded once.

    Every kind that occurs has to be agreed. Flat pay counts where the duty begins.
    """
    by_rate: dict[tuple[Kind, Decimal], int] = {}
    for (kind, place), windows in counted.minutes.items():
        agreed = terms.of(kind)
        rate = hour_rate(agreed, wages[place]) if agreed is not None else None
        if rate is not None:
            by_rate[kind, rate] = by_rate.get((kind, rate), 0) + sum(windows.values())
    found = [_by_the_hour(kind, rate, minutes) for (kind, rate), minutes in by_rate.items()]
    return (*found, *_flat_pay(month, timed, terms))


def _by_the_hour(kind: Kind, rate: Decimal, minutes: int) -> PayLine:
    amount = round_to_cent(rate * minutes / _MINUTES_PER_HOUR)
    line = Line("pay_by_the_hour", amount, {"time": clock(minutes), "rate": rate}, _CONTRACT)
    return PayLine(_CODES[kind], amount, minutes=minutes, rate=rate, lines=(line,))


def _flat_pay(month: Month, timed: Sequence[Timed], terms: PayTerms) -> Iterator[PayLine]:
    for kind, agreed in terms.kinds.items():
        count = duties_begun(month, timed, kind) if agreed.pay.unit is Unit.PER_DUTY else 0
        if count:
            each = agreed.pay.amount
            amount = round_to_cent(each * count)
            line = Line("pay_by_the_duty", amount, {"count": count, "each": each}, _CONTRACT)
            yield PayLine(f"{_CODES[kind]}_flat", amount, lines=(line,))


def salary_pay(
    month: Month, salary: Salary, employment: Employment, planned: PlannedWork | None = None
) -> PayLine | Problem:
    """The salary, or its part where the month is not paid in full.

    Days of the month outside the employment and its unpaid days are not paid. How the part is
    reckoned is the contract's affair: § 611a BGB names no method. A part month without an agreed
    method, or without the planned work it needs, is a problem.
    """
    days = _paid_days(month, employment)
    if days == len(month.days):
        line = Line("pay_salary", salary.amount, {}, _CONTRACT)
        return PayLine("salary", salary.amount, lines=(line,))
    method = salary.part_month
    if method is None:
        return Problem("pay_part_month_method_missing", "part_month", {"month": month})
    part, whole = days, _DAYS_OF_A_MONTH
    if method is PartMonth.CALENDAR_DAYS:
        whole = len(month.days)
    elif method is PartMonth.THIRTIETHS:
        # Thirty paid days of thirty-one are a whole month and no more.
        part = min(days, whole)
    elif planned is None or not 0 <= planned.paid <= planned.whole or not planned.whole:
        return Problem("pay_planned_work_missing", "planned", {"month": month})
    else:
        part, whole = planned.paid, planned.whole
    amount = round_to_cent(salary.amount.euros * part / whole)
    shown = {"salary": salary.amount, "part": part, "whole": whole}
    return PayLine("salary", amount, lines=(Line(_PART_LINES[method], amount, shown, _CONTRACT),))


_PART_LINES: Final = {
    PartMonth.THIRTIETHS: "pay_salary_thirtieths",
    PartMonth.CALENDAR_DAYS: "pay_salary_calendar_days",
    PartMonth.PLANNED_WORK: "pay_salary_planned_work",
}


def _paid_days(month: Month, employment: Employment) -> int:
    last = month.last if employment.ends is None else min(month.last, employment.ends)
    first = max(month.first, employment.begins)
    if last < first:
        return 0
    days = DateRange(first, last)
    return len(days) - sum(1 for day in set(employment.unpaid_days) if day in days)
