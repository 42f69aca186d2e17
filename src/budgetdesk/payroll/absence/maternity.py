"""Protection periods around a birth, and what the employer pays in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, round_to_cent
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem
from budgetdesk.statutory.law import Law

_PERIODS: Final = "§ 3 Abs. 1, 2 MuSchG"
_SUPPLEMENT: Final = "§ 20 Abs. 1 MuSchG; § 24i Abs. 2 SGB V"
_PAY: Final = "§§ 18, 21 MuSchG"
FULL_MONTHS_DAYS: Final = 90
"""Calendar days of three months of fixed monthly pay, each taken as thirty."""
_MISCARRIAGE: Final = (
    (20, "maternity_miscarriage_20_weeks"),
    (17, "maternity_miscarriage_17_weeks"),
    (13, "maternity_miscarriage_13_weeks"),
)
"""From which week of pregnancy which figure holds."""


@dataclass(frozen=True, slots=True)
class Birth:
    """A birth, expected or past."""

    expected: date
    actual: date | None = None
    long_after: bool = False
    """Premature or multiple birth, or a disabled child for whom the mother has asked."""


@dataclass(frozen=True, slots=True)
class ProtectionPeriod:
    """First and last day on which she does not work, the day of birth in between."""

    days: DateRange
    lines: tuple[Line, ...]


def protection_period(birth: Birth, law: Law) -> ProtectionPeriod:
    """Six weeks before the expected day to eight (twelve) weeks after the birth.

    A birth after the expected day lengthens the time before it; a birth before it shortens that
    time, and the lost days follow after the birth (§ 3 Abs. 2 Satz 3).
    """
    born = birth.actual or birth.expected
    first = birth.expected - timedelta(weeks=int(law["maternity_before_weeks"]))
    key = "maternity_after_long_weeks" if birth.long_after else "maternity_after_weeks"
    last = born + timedelta(weeks=int(law[key]))
    lost = max(birth.expected - born, timedelta(0))
    # Only what the birth took away of the six weeks is made up for.
    lost = min(lost, birth.expected - first)
    last += lost
    shown = {"expected": birth.expected, "born": born, "first": first, "last": last}
    lines = [Line("maternity_period", None, shown, _PERIODS)]
    if lost:
        told = {"days": lost.days}
        lines.append(Line("maternity_days_added", None, told, "§ 3 Abs. 2 Satz 3 MuSchG"))
    return ProtectionPeriod(DateRange(min(first, born), last), tuple(lines))


def miscarriage_period(day: date, week: int, law: Law) -> ProtectionPeriod | None:
    """Time after a miscarriage on the day in that week of pregnancy, counted as doctors do.

    The longest time in which she need not work; she may declare expressly that she wants to.
    None before the 13th week, and for days before the rule (`law` is that of the day).
    """
    weeks = next(
        (
            law.values[key]
            for from_week, key in _MISCARRIAGE
            if week >= from_week and key in law.values
        ),
        None,
    )
    if weeks is None:
        return None
    last = day + timedelta(weeks=int(weeks))
    shown = {"week": week, "last": last, "weeks": int(weeks)}
    line = Line("maternity_miscarriage", None, shown, "§ 2 Abs. 6, § 3 Abs. 5 MuSchG")
    return ProtectionPeriod(DateRange(day, last), (line,))


@dataclass(frozen=True, slots=True)
class LastMonths:
    """The last three settled months: current pay only, one-off pay is left out (§ 21 Abs. 2)."""

    pay: Money
    """Net pay for the Zuschuss, gross pay for Mutterschutzlohn."""
    calendar_days: int = FULL_MONTHS_DAYS
    """Without days of unpaid absence that was not the employee's fault."""


def maternity_supplement(months: LastMonths, law: Law) -> Explained[Money]:
    """Zuschuss zum Mutterschaftsgeld a calendar day, free of tax and contributions.

    Average net a calendar day, rounded to the cent, less the Mutterschaftsgeld of the
    Krankenkasse; nothing where the net does not exceed it. Raises `Invalid`.
    """
    per_day = average_per_day(months)
    paid_by_fund = Money(int(law["maternity_daily"] * 100))
    value = max(per_day - paid_by_fund, ZERO)
    shown = {
        "net": months.pay,
        "days": months.calendar_days,
        "per_day": per_day,
        "fund": paid_by_fund,
    }
    code = "maternity_supplement" if value else "maternity_no_supplement"
    return Explained(value, (Line(code, value, shown, _SUPPLEMENT),))


def maternity_pay(months: LastMonths, days: int) -> Explained[Money]:
    """Mutterschutzlohn for so many calendar days of a ban on work outside the periods.

    `months` are the last three settled ones before the pregnancy began. Rounded once; taxable
    and liable. Raises `Invalid`.
    """
    wrong = list(_problems(months))
    if days < 0:
        wrong.append(Problem("maternity_ban_days_negative", "days"))
    if wrong:
        raise Invalid(problems=tuple(wrong))
    value = round_to_cent(months.pay.euros * days / months.calendar_days)
    shown = {"gross": months.pay, "days": months.calendar_days, "ban": days}
    return Explained(value, (Line("maternity_pay", value, shown, _PAY),))


def average_per_day(months: LastMonths) -> Money:
    """Average pay a calendar day, rounded to the cent. Raises `Invalid`."""
    wrong = tuple(_problems(months))
    if wrong:
        raise Invalid(problems=wrong)
    return round_to_cent(months.pay.euros / months.calendar_days)


def _problems(months: LastMonths) -> Iterator[Problem]:
    if months.calendar_days <= 0:
        yield Problem("maternity_days_missing", "calendar_days")
    if months.pay < ZERO:
        yield Problem("maternity_pay_negative", "pay")
