"""When contributions, taxes and reports are due; each day says the law that it follows.

A day that falls on a weekend or holiday moves only where the law that is named says so; in all
other cases the day of the law stands, which is never too late.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Final

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.german_calendar import (
    Land,
    PlaceOfWork,
    is_working_day,
    next_working_day,
)
from budgetdesk.kernel.money import ZERO, Money, percent_of, round_down_to, round_to_cent
from budgetdesk.kernel.period import Month
from budgetdesk.statutory.law import Law

MINIJOB_SEAT: Final = PlaceOfWork(Land.NW)
"""The Minijob-Zentrale has its seat in Essen."""
_FRANKFURT: Final = PlaceOfWork(Land.HE)
_MONTHS: Final = 12
_NO_BANKING_DAYS: Final = frozenset({(12, 24), (12, 31)})
_CONTRIBUTIONS_LAW: Final = "§ 23 Abs. 1 Satz 2 SGB IV"
_STATEMENT_LAW: Final = "§ 28f Abs. 3 Satz 1 SGB IV"
_CHEQUE_LAW: Final = "§ 23 Abs. 2a SGB IV"
_PERIOD_LAW: Final = "§ 41a Abs. 2 EStG"
_TAX_LAW: Final = "§ 41a Abs. 1 EStG, § 108 Abs. 3 AO"
_ACCIDENT_LAW: Final = "§ 23 Abs. 3 SGB IV"
_WAGE_LAW: Final = "§ 2 Abs. 1 MiLoG"
_LATE_LAW: Final = "§ 24 Abs. 1 SGB IV"
_STATEMENT_OF_TAX_LAW: Final = "§ 41b Abs. 1 EStG, § 93c AO"
_ACCIDENT_DAY: Final = 15
_JANUARY, _FEBRUARY, _JULY = 1, 2, 7


def is_banking_day(day: date, place: PlaceOfWork) -> bool:
    """Tell whether banks work: a working day at the place that is not 24 or 31 December."""
    return (day.month, day.day) not in _NO_BANKING_DAYS and is_working_day(day, place)


def next_banking_day(day: date, place: PlaceOfWork) -> date:
    """Return the day itself if it is a banking day, else the next one that is."""
    while not is_banking_day(day, place):
        day += timedelta(days=1)
    return day


def banking_days_before(day: date, number: int, place: PlaceOfWork) -> date:
    """Return the banking day that lies so many banking days before the day."""
    for _ in range(number):
        day -= timedelta(days=1)
        while not is_banking_day(day, place):
            day -= timedelta(days=1)
    return day


def contributions_due(month: Month, seat: PlaceOfWork, law: Law) -> Explained[date]:
    """Day on which the contributions of the month have to be there.

    `seat` is the seat of the collecting agency: its holidays count. Raises `ValueGap` where the
    rule is not known for the law's day.
    """
    number = int(law["sv_due_bank_day"])
    day = banking_days_before(month.last + timedelta(days=1), number, seat)
    inputs = {"month": month, "day": day, "number": number}
    return Explained(day, (Line("contributions_due", None, inputs, _CONTRIBUTIONS_LAW),))


def statement_due(month: Month, seat: PlaceOfWork, law: Law) -> Explained[date]:
    """Day at whose beginning, 0:00, the Beitragsnachweis of the month has to be there."""
    due = contributions_due(month, seat, law)
    number = int(law["statement_days_before"])
    day = banking_days_before(due.value, number, seat)
    inputs = {"month": month, "day": day, "number": number}
    line = Line("statement_due", None, inputs, _STATEMENT_LAW)
    return Explained(day, (*due.lines, line))


@dataclass(frozen=True, slots=True)
class ChequeDue:
    """When the contributions of a half year by Haushaltsscheck are due and are debited."""

    due: date
    debit: date
    """The due day, or the next banking day after it."""


def household_cheque_due(month: Month, seat: PlaceOfWork = MINIJOB_SEAT) -> Explained[ChequeDue]:
    """Due day of the half year in which the month lies: 31 July or 31 January after it."""
    first_half = month.month < _JULY
    due = Month(month.year, _JULY) if first_half else Month(month.year + 1, _JANUARY)
    debit = next_banking_day(due.last, seat)
    inputs = {"day": due.last, "debit": debit, "year": month.year}
    code = "cheque_due_first_half" if first_half else "cheque_due_second_half"
    line = Line(code, None, inputs, _CHEQUE_LAW)
    return Explained(ChequeDue(due.last, debit), (line,))


class TaxPeriod(Enum):
    """For which span of time wage tax is declared (Lohnsteuer-Anmeldungszeitraum)."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    @property
    def months(self) -> int:
        """Length in months."""
        return {TaxPeriod.MONTH: 1, TaxPeriod.QUARTER: 3, TaxPeriod.YEAR: _MONTHS}[self]

    def first_month(self, month: Month) -> Month:
        """First month of the period in which the month lies."""
        return month.plus(-((month.month - 1) % self.months))

    def last_day(self, month: Month) -> date:
        """Last day of the period in which the month lies."""
        return self.first_month(month).plus(self.months - 1).last


def wage_tax_period(tax: Money, law: Law, months: int = _MONTHS) -> Explained[TaxPeriod]:
    """Period that follows from the wage tax of the year before.

    `tax` is wage tax for the tax office without the surcharges on it and without the 2 % of a
    Minijob. Where somebody became an employer in the course of the year before, `months` says for
    how many; in the first year both are those of the first full month, so 1. Raises `ValueError`
    for another number of months or a tax below nought, `ValueGap` where a limit is not known.
    """
    if not 1 <= months <= _MONTHS or tax < ZERO:
        raise ValueError((tax, months))
    yearly: Decimal = tax.euros * _MONTHS / months
    upper, lower = law["wage_tax_month_above"], law["wage_tax_quarter_above"]
    if yearly > upper:
        period, code = TaxPeriod.MONTH, "wage_tax_monthly"
    elif yearly > lower:
        period, code = TaxPeriod.QUARTER, "wage_tax_quarterly"
    else:
        period, code = TaxPeriod.YEAR, "wage_tax_yearly"
    inputs = {
        "tax": round_to_cent(yearly),
        "upper": round_to_cent(upper),
        "lower": round_to_cent(lower),
    }
    step = Line(
        "wage_tax_made_yearly", round_to_cent(yearly), {"tax": tax, "months": months}, _PERIOD_LAW
    )
    steps = (step,) if months < _MONTHS else ()
    return Explained(period, (*steps, Line(code, None, inputs, _PERIOD_LAW)))


def wage_tax_due(period: TaxPeriod, month: Month, office: PlaceOfWork, law: Law) -> Explained[date]:
    """Day for the Lohnsteuer-Anmeldung and the tax of the period in which the month lies.

    On a weekend or a holiday at the tax office's place it is the next working day.
    """
    last = period.last_day(month)
    number = int(law["wage_tax_day"])
    day = next_working_day(last + timedelta(days=number), office)
    inputs = {"last": last, "day": day, "number": number}
    return Explained(day, (Line("wage_tax_due", None, inputs, _TAX_LAW),))


def tax_statement_due(year: int) -> Explained[date]:
    """Last day for the electronic wage tax statements of the year."""
    day = Month(year + 1, _FEBRUARY).last
    line = Line("tax_statement_due", None, {"year": year, "day": day}, _STATEMENT_OF_TAX_LAW)
    return Explained(day, (line,))


def accident_due(notice: date) -> Explained[date]:
    """Day for the contribution to accident insurance, from the day the notice was made known."""
    day = Month.of(notice).plus(1).day(_ACCIDENT_DAY)
    line = Line("accident_due", None, {"notice": notice, "day": day}, _ACCIDENT_LAW)
    return Explained(day, (line,))


def minimum_wage_due(month: Month, law: Law) -> Explained[date]:
    """Last day on which the minimum wage for the month may be paid.

    The last banking day in Frankfurt; 24 and 31 December are not counted as such here either.
    """
    last = month.plus(int(law["milog_due_months"])).last
    day = banking_days_before(last + timedelta(days=1), 1, _FRANKFURT)
    line = Line("minimum_wage_due", None, {"month": month, "day": day}, _WAGE_LAW)
    return Explained(day, (line,))


def months_late(due: date, paid: date) -> int:
    """Return the months of arrears that have begun; the first begins on the day after `due`."""
    month, late = Month.of(due), 0
    while month.plus(late).day(due.day) < paid:
        late += 1
    return late


def late_charge(
    arrears: Money, months: int, law: Law, *, separately: bool = True
) -> Explained[Money]:
    """Säumniszuschlag for months of arrears that have begun.

    Small arrears are free of it where it would have to be asked for `separately`. Raises
    `ValueError` for arrears or months below nought, `ValueGap` where a figure is not known.
    """
    if arrears < ZERO or months < 0:
        raise ValueError((arrears, months))
    least = round_to_cent(law["late_least"])
    if separately and arrears < least:
        small = {"arrears": arrears, "least": least}
        return Explained(ZERO, (Line("late_charge_too_small", ZERO, small, _LATE_LAW),))
    base = round_down_to(arrears.euros, int(law["late_step"]))
    rate = law["late_rate"]
    charge = percent_of(base, rate * months)
    inputs = {"arrears": arrears, "base": base, "rate": rate, "months": months}
    return Explained(charge, (Line("late_charge", charge, inputs, _LATE_LAW),))
