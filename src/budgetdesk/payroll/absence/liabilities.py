"""What is owed to an assistant on a day: leave and overtime, with the employer's share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money, percent_of, round_to_cent, total
from budgetdesk.kernel.problem import Problem

_LEAVE: Final = "§ 7 Abs. 4, § 11 BUrlG"
_OVERTIME: Final = "§ 611a Abs. 2 BGB; Arbeitsvertrag"
_SHARE: Final = "§ 28e Abs. 1 SGB IV"
_MINUTES_PER_HOUR: Final = 60


@dataclass(frozen=True, slots=True)
class Owed:
    """What one assistant has left on the day."""

    leave_days: Decimal = Decimal(0)
    """Days of leave that neither are taken nor have lapsed."""
    pay_per_leave_day: Money = ZERO
    overtime_minutes: int = 0
    hourly: Decimal = Decimal(0)
    """What an hour of overtime is paid, premium included."""
    employer_percent: Decimal = Decimal(0)
    """Employer's contributions and levies in percent of pay, as this employment has them."""


@dataclass(frozen=True, slots=True)
class Liability:
    """What would have to be paid, by part."""

    leave: Money
    overtime: Money
    employer_share: Money
    lines: tuple[Line, ...]

    @property
    def whole(self) -> Money:
        """What the reserve should hold."""
        return total((self.leave, self.overtime, self.employer_share))


def liability(owed: Owed) -> Liability:
    """Leave and overtime in euro and the employer's share on both, each rounded once.

    Raises `Invalid` with all problems.
    """
    wrong = tuple(_problems(owed))
    if wrong:
        raise Invalid(problems=wrong)
    leave = round_to_cent(owed.pay_per_leave_day.euros * owed.leave_days)
    overtime = round_to_cent(owed.hourly * owed.overtime_minutes / _MINUTES_PER_HOUR)
    share = percent_of(leave + overtime, owed.employer_percent)
    of_leave = {"days": owed.leave_days, "per_day": owed.pay_per_leave_day}
    of_overtime = {"minutes": owed.overtime_minutes, "hourly": owed.hourly}
    of_share = {"percent": owed.employer_percent, "pay": leave + overtime}
    lines = (
        Line("liability_leave", leave, of_leave, _LEAVE),
        Line("liability_overtime", overtime, of_overtime, _OVERTIME),
        Line("liability_employer_share", share, of_share, _SHARE),
    )
    return Liability(leave, overtime, share, lines)


def _problems(owed: Owed) -> Iterator[Problem]:
    if owed.leave_days < 0:
        yield Problem("liability_leave_negative", "leave_days")
    if owed.pay_per_leave_day < ZERO or owed.hourly < 0:
        yield Problem("liability_pay_negative", "pay_per_leave_day")
    if owed.overtime_minutes < 0:
        yield Problem("liability_overtime_negative", "overtime_minutes")
    if owed.employer_percent < 0:
        yield Problem("liability_percent_negative", "employer_percent")
