"""Pay for days of leave: the average of the thirteen weeks before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, round_to_cent
from budgetdesk.kernel.problem import Problem
from budgetdesk.statutory.law import Law

_LAW: Final = "§ 11 Abs. 1 BUrlG"
_MINUTES_PER_HOUR: Final = 60


@dataclass(frozen=True, slots=True)
class Earned:
    """What was earned in the thirteen weeks before the leave.

    Unpaid time without the employee's fault is neither in `days` nor in `minutes`, so that it
    does not lower the average (§ 11 Abs. 1 Satz 3).
    """

    pay: Money
    """All pay; no one-off pay and no expenses."""
    overtime: Money = ZERO
    """Pay for overtime within `pay`, with its premium."""
    days: int = 0
    """Days with work or with pay for a missed day."""
    minutes: int = 0
    """Paid working time without overtime."""
    rise_percent: Decimal = Decimal(0)
    """A lasting rise in the period or the leave: percent by which the pay is lifted."""

    @property
    def counted(self) -> Money:
        """What the average is taken from, before a rise."""
        return self.pay - self.overtime


def leave_pay_per_day(earned: Earned, law: Law) -> Explained[Money]:
    """Pay for one day of leave, where days with duty are of like length; rounded once."""
    _refuse(earned, earned.days, "days")
    value = round_to_cent(_lifted(earned) / earned.days)
    shown = _shown(earned, law) | {"days": earned.days}
    return Explained(value, (Line("leave_pay_per_day", value, shown, _LAW),))


def leave_pay_for(earned: Earned, missed_minutes: int, law: Law) -> Explained[Money]:
    """Pay for the planned minutes of leave, where shifts differ in length; rounded once."""
    _refuse(earned, earned.minutes, "minutes", missed_minutes)
    value = round_to_cent(_lifted(earned) * missed_minutes / earned.minutes)
    hourly = round_to_cent(_lifted(earned) * _MINUTES_PER_HOUR / earned.minutes)
    shown = _shown(earned, law) | {"hourly": hourly, "minutes": missed_minutes}
    return Explained(value, (Line("leave_pay_by_hours", value, shown, _LAW),))


def _lifted(earned: Earned) -> Decimal:
    return earned.counted.euros * (100 + earned.rise_percent) / 100


def _shown(earned: Earned, law: Law) -> dict[str, object]:
    return {
        "pay": earned.pay,
        "overtime": earned.overtime,
        "rise": earned.rise_percent,
        "weeks": int(law["leave_pay_weeks"]),
    }


def _refuse(earned: Earned, divisor: int, name: str, missed_minutes: int = 0) -> None:
    wrong = tuple(_problems(earned, divisor, name, missed_minutes))
    if wrong:
        raise Invalid(problems=wrong)


def _problems(earned: Earned, divisor: int, name: str, missed_minutes: int) -> Iterator[Problem]:
    if divisor <= 0:
        yield Problem("leave_pay_nothing_worked", name)
    if earned.overtime < ZERO or earned.overtime > earned.pay:
        yield Problem("leave_pay_overtime_wrong", "overtime")
    if earned.rise_percent < 0:
        yield Problem("leave_pay_rise_negative", "rise_percent")
    if missed_minutes < 0:
        yield Problem("leave_pay_minutes_negative", "missed_minutes")
