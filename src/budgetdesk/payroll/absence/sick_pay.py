"""What is paid for shifts that sickness or a holiday took away: what they would have earned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money, round_to_cent
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.results import Nature, PayLine

_SICK: Final = "§ 4 Abs. 1, 1a EFZG"
_HOLIDAY: Final = "§ 2 Abs. 1 EFZG"
_MINUTES_PER_HOUR: Final = 60


@dataclass(frozen=True, slots=True)
class MissedPay:
    """A line of pay for missed shifts, priced as if they had been worked.

    `overtime` marks pay for overtime and its premium, which is not continued.
    """

    line: PayLine
    overtime: bool = False


@dataclass(frozen=True, slots=True)
class ReferencePeriod:
    """A representative time before, where no roster tells what was missed (usually 12 months)."""

    pay: Money
    """Earned in it, without overtime pay, one-off pay and expenses."""
    minutes: int
    """Working time in it, without overtime."""


def sick_pay(missed: Iterable[MissedPay]) -> tuple[PayLine, ...]:
    """Pay for the missed shifts of the roster (Entgeltausfallprinzip).

    Overtime, expenses and one-off pay are left out. Surcharges are continued but taxable and
    liable, because no night or Sunday was worked (§ 3b EStG; § 1 Abs. 1 Satz 1 Nr. 1 SvEV).
    """
    return _continued(missed, "sick_pay_from_roster", _SICK)


def holiday_pay(missed: Iterable[MissedPay]) -> tuple[PayLine, ...]:
    """Pay for shifts that were cancelled only because of a public holiday.

    Who works on the holiday is paid for work; who was free by the roster gets nothing. Holidays
    are those of the place of work.
    """
    return _continued(missed, "holiday_pay_from_roster", _HOLIDAY)


def absent_before_holiday_problem(*, absent_without_excuse: bool) -> Problem | None:
    """Say that no holiday pay is due: absent without excuse on the working day before or after."""
    if absent_without_excuse:
        return Problem("holiday_pay_unexcused", "absent_without_excuse")
    return None


def sick_pay_by_average(reference: ReferencePeriod, missed_minutes: int) -> PayLine:
    """Pay for missed time by the average hour of the reference period, rounded once.

    The period of twelve months follows case law. Raises `Invalid` with all problems.
    """
    wrong = []
    if reference.minutes <= 0:
        wrong.append(Problem("sick_pay_reference_empty", "reference"))
    if reference.pay < ZERO:
        wrong.append(Problem("sick_pay_reference_negative", "reference"))
    if missed_minutes < 0:
        wrong.append(Problem("sick_pay_minutes_negative", "missed_minutes"))
    if wrong:
        raise Invalid(problems=tuple(wrong))
    hourly = reference.pay.euros * _MINUTES_PER_HOUR / reference.minutes
    amount = round_to_cent(reference.pay.euros * missed_minutes / reference.minutes)
    shown = {
        "pay": reference.pay,
        "worked": reference.minutes,
        "missed": missed_minutes,
    }
    line = Line("sick_pay_by_average", amount, shown, "§ 4 Abs. 1, 1a EFZG; Rechtsprechung")
    return PayLine(
        "sick_pay", amount, minutes=missed_minutes, rate=round_to_cent(hourly).euros, lines=(line,)
    )


def _continued(missed: Iterable[MissedPay], code: str, source: str) -> tuple[PayLine, ...]:
    found = []
    for one in missed:
        if one.overtime or one.line.nature in (Nature.NET, Nature.ONE_OFF):
            continue
        free = max(one.line.tax_free, one.line.contribution_free)
        lines = [Line(code, one.line.amount, {}, source)]
        if free:
            text = "§ 3b Abs. 1 EStG; § 1 Abs. 1 Satz 1 Nr. 1 SvEV"
            lines.append(Line("continued_surcharge_liable", one.line.amount, {"free": free}, text))
        found.append(
            replace(
                one.line,
                tax_free=ZERO,
                contribution_free=ZERO,
                lines=(*one.line.lines, *lines),
            )
        )
    return tuple(found)
