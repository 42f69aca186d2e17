"""What an hour is worth on each day of a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final

from budgetdesk.kernel.money import round_to_cent
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.timeline import Timeline
from budgetdesk.staff.pay_terms import PayTerms, Salary
from budgetdesk.statutory.law import Law

UNKNOWN: Final = -1
"""The place of the wage on a day that has none."""
_MINUTES_PER_HOUR: Final = 60


@dataclass(frozen=True, slots=True)
class Wage:
    """What an hour is worth, in euros."""

    hourly: Decimal
    grundlohn: Decimal
    """Grundlohn an hour (§ 3b Abs. 2 Satz 1 EStG), not yet capped."""


@dataclass(frozen=True, slots=True)
class MonthWages:
    """The hourly wages of a month, and which of them each of its days has."""

    wages: tuple[Wage, ...]
    by_day: tuple[int, ...]
    """Places in `wages`, or UNKNOWN."""


def month_wages(month: Month, terms: PayTerms, law: Law) -> MonthWages:
    """The wages that hold in the month, in order. A salary without a wage gives its hourly value.

    The agreement must be sound (`terms_problems`).
    """
    if terms.wage is None:
        # Nothing agreed is a problem of the agreement: then there is no wage on any day.
        value = [] if terms.salary is None else [(month.first, hourly_value(terms.salary, law))]
        wage = Timeline(tuple(value))
    else:
        wage = terms.wage
    days = len(month.days)
    cuts = {0, days}
    for line in (wage, terms.grundlohn):
        for day, _ in line.steps if line is not None else ():
            number = (day - month.first).days
            if 0 < number < days:
                cuts.add(number)
    wages: list[Wage] = []
    by_day: list[int] = []
    ordered = sorted(cuts)
    for begin, end in pairwise(ordered):
        day = month.first + timedelta(days=begin)
        place = UNKNOWN
        if wage.is_known_on(day):
            hourly = wage.at(day)
            extra = terms.grundlohn
            known = extra is not None and extra.is_known_on(day)
            wages.append(Wage(hourly, extra.at(day) if extra is not None and known else hourly))
            place = len(wages) - 1
        by_day += [place] * (end - begin)
    return MonthWages(tuple(wages), tuple(by_day))


def hourly_value(salary: Salary, law: Law) -> Decimal:
    """Euros an hour of a salary: ÷ (4.35 × weekly hours), rounded to the cent.

    Source: R 3b Abs. 2 LStR; rounded as in the example of the joint circular of the social
    insurers of 22 June 2006, part 5 (4,350 EUR, 38 hours: 26.32 EUR).
    """
    weeks: Decimal = law["month_weeks"]
    hours = weeks * salary.weekly_minutes / _MINUTES_PER_HOUR
    return round_to_cent(salary.amount.euros / hours).euros
