"""What an employer has to pay and report in a span of time, in the order of the days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.german_calendar import PlaceOfWork
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.payroll.due_dates import (
    TaxPeriod,
    accident_due,
    contributions_due,
    household_cheque_due,
    minimum_wage_due,
    statement_due,
    tax_statement_due,
    wage_tax_due,
)
from budgetdesk.payroll.report_dates import Reason, report_due
from budgetdesk.statutory.law import Law

_LONGEST_WAIT: Final = 13
"""Months: a year's tax and a year's report are due after its end."""
_HALF_YEAR: Final = 6


class DueKind(Enum):
    """What is due."""

    STATEMENT = "statement"
    CONTRIBUTIONS = "contributions"
    HOUSEHOLD_CHEQUE = "household_cheque"
    WAGE_TAX = "wage_tax"
    MINIMUM_WAGE = "minimum_wage"
    ACCIDENT = "accident"
    REPORT = "report"
    TAX_STATEMENT = "tax_statement"


@dataclass(frozen=True, slots=True)
class Agency:
    """A collecting agency with its seat, whose holidays count."""

    name: str
    seat: PlaceOfWork


@dataclass(frozen=True, slots=True)
class ToReport:
    """Something that happened to one employee and has to be reported."""

    who: str
    reason: Reason
    day: date
    next_payroll: date | None = None


@dataclass(frozen=True, slots=True)
class WageTaxDuty:
    """For which periods wage tax is declared, and where the tax office is."""

    period: TaxPeriod
    office: PlaceOfWork


@dataclass(frozen=True, slots=True)
class Duties:
    """What an employer has to care for."""

    employed: DateRange
    """Days on which she employs somebody."""
    agencies: tuple[Agency, ...] = ()
    """Krankenkassen, and the Minijob-Zentrale for Minijobs outside the Haushaltsscheck."""
    household_cheque: bool = False
    wage_tax: WageTaxDuty | None = None
    """None where no wage tax goes to a tax office."""
    accident_notices: tuple[date, ...] = ()
    to_report: tuple[ToReport, ...] = ()


@dataclass(frozen=True, slots=True)
class DueThing:
    """One thing that is due on a day; `about` names the agency or the employee."""

    day: date
    kind: DueKind
    about: str
    lines: tuple[Line, ...]


def due_list(duties: Duties, period: DateRange, law: Law) -> tuple[DueThing, ...]:
    """All that is due on days of the period, by day.

    Yearly reports on pay and accidents are named once for everybody employed in the year.
    Raises `ValueGap` where a rule is not known for the law's day.
    """
    first = Month.of(period.first).plus(-_LONGEST_WAIT).first
    asked = DateRange(first, period.last).intersection(duties.employed)
    found = [] if asked is None else list(_regular(duties, asked, law))
    found += [_thing(DueKind.ACCIDENT, accident_due(day)) for day in duties.accident_notices]
    found += [
        _thing(DueKind.REPORT, report_due(one.reason, one.day, one.next_payroll), one.who)
        for one in duties.to_report
    ]
    order = list(DueKind)
    return tuple(
        sorted(
            (thing for thing in found if thing.day in period),
            key=lambda thing: (thing.day, order.index(thing.kind), thing.about),
        )
    )


def _regular(duties: Duties, days: DateRange, law: Law) -> Iterator[DueThing]:
    months = tuple(days.months())
    for month in months:
        for agency in duties.agencies:
            due = statement_due(month, agency.seat, law)
            yield DueThing(due.value, DueKind.STATEMENT, agency.name, due.lines[-1:])
            paid = contributions_due(month, agency.seat, law)
            yield _thing(DueKind.CONTRIBUTIONS, paid, agency.name)
        yield _thing(DueKind.MINIMUM_WAGE, minimum_wage_due(month, law))
    if duties.household_cheque:
        for half in sorted({(month.year, month.month > _HALF_YEAR) for month in months}):
            cheque = household_cheque_due(Month(half[0], 12 if half[1] else 1))
            yield DueThing(cheque.value.due, DueKind.HOUSEHOLD_CHEQUE, "", cheque.lines)
    if duties.wage_tax is not None:
        span, office = duties.wage_tax.period, duties.wage_tax.office
        for begin in sorted({span.first_month(month) for month in months}):
            yield _thing(DueKind.WAGE_TAX, wage_tax_due(span, begin, office, law))
    yield from _yearly(duties, sorted({month.year for month in months}))


def _yearly(duties: Duties, years: list[int]) -> Iterator[DueThing]:
    for year in years:
        end = date(year, 12, 31)
        if duties.agencies:
            if end in duties.employed:
                yield _thing(DueKind.REPORT, report_due(Reason.YEAR, end))
            yield _thing(DueKind.REPORT, report_due(Reason.ACCIDENT_YEAR, end))
        if duties.wage_tax is not None:
            yield _thing(DueKind.TAX_STATEMENT, tax_statement_due(year))


def _thing(kind: DueKind, due: Explained[date], about: str = "") -> DueThing:
    return DueThing(due.value, kind, about, due.lines)
