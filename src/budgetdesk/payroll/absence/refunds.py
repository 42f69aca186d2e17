"""What the levies U1 and U2 give back, and whether the employer takes part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, percent_of
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem
from budgetdesk.statutory.law import Law

_U1: Final = "§ 1 Abs. 1, § 9 Abs. 2 AAG"
_U2: Final = "§ 1 Abs. 2 AAG"
_COUNT: Final = "§ 1 Abs. 1, § 3 Abs. 1 AAG"
_MINUTES_PER_HOUR: Final = 60
_WEIGHTS: Final = ((10, Decimal("0.25")), (20, Decimal("0.5")), (30, Decimal("0.75")))
"""Weekly hours up to which an employee counts in part, § 3 Abs. 1 Satz 6 AAG."""
_HIGHEST_PERCENT: Final = 100
_DECEMBER: Final = 12
_MONTHS_WITHIN: Final = 8
"""Months of the year before with no more employees than the limit, § 3 Abs. 1 Satz 2 AAG."""


class Levy(Enum):
    """Which levy gives back."""

    U1 = "u1"
    """Continued pay in sickness."""
    U2 = "u2"
    """Zuschuss and Mutterschutzlohn."""


@dataclass(frozen=True, slots=True)
class Worker:
    """One employee for the head count."""

    weekly_minutes: int
    left_out: bool = False
    """Trainee, severely disabled, or on leave for long: does not count."""


@dataclass(frozen=True, slots=True)
class Continued:
    """Pay that was continued in a period, for one employee."""

    days: DateRange
    pay: Money
    contributions: Money = ZERO
    """Employer's contributions on it, as far as the fund's statute gives them back."""


@dataclass(frozen=True, slots=True)
class RefundClaimed:
    """The claim against the fund: amount, last day on which it can be made, steps.

    Refunds are no wages; they lessen the cost to the funder.
    """

    levy: Levy
    amount: Money
    lapses_after: date
    lines: tuple[Line, ...]


def weight(worker: Worker) -> Decimal:
    """How much an employee counts: 0.25, 0.5, 0.75 or 1 by weekly hours; 0 if left out."""
    if worker.left_out:
        return Decimal(0)
    return next(
        (part for hours, part in _WEIGHTS if worker.weekly_minutes <= hours * _MINUTES_PER_HOUR),
        Decimal(1),
    )


def head_count(workers: Iterable[Worker]) -> Decimal:
    """Sum of the weights of all employees of a month, Minijobs included."""
    return sum((weight(worker) for worker in workers), Decimal(0))


def takes_part_in_u1(counts: tuple[Decimal, ...], law: Law) -> Explained[bool]:
    """Tell whether the employer takes part in U1, by the head counts of last year's months.

    For an employer who began during that year or later, give the months there are, or those to
    be expected: then they must mostly keep to the limit. U2 holds for every employer.
    """
    most = law["u1_most_employees"]
    within = sum(count <= most for count in counts)
    # Whoever was no employer for a whole year is measured by most of the months (Satz 3).
    needed = _MONTHS_WITHIN if len(counts) >= _DECEMBER else len(counts) // 2 + 1
    holds = within >= needed
    shown = {"within": within, "months": len(counts), "most": most}
    code = "u1_takes_part" if holds else "u1_takes_no_part"
    return Explained(holds, (Line(code, None, shown, _COUNT),))


def u1_refund(continued: Continued, percent: Decimal, law: Law) -> RefundClaimed:
    """What U1 gives back of pay continued in sickness, by the level chosen at the fund.

    `percent` is the level at the employee's fund; the Minijob-Zentrale's stands in the figures
    as `minijob_u1_refund`. Raises `Invalid` with all problems.
    """
    _refuse(continued, percent)
    amount = percent_of(continued.pay + continued.contributions, percent)
    shown = {
        "pay": continued.pay,
        "contributions": continued.contributions,
        "percent": percent,
    }
    return _claimed(Levy.U1, Line("u1_refund", amount, shown, _U1), continued, law)


def u2_refund(continued: Continued, law: Law) -> RefundClaimed:
    """What U2 gives back of Zuschuss and Mutterschutzlohn, with the employer's contributions."""
    percent = law["u2_refund"]
    _refuse(continued, percent)
    amount = percent_of(continued.pay + continued.contributions, percent)
    shown = {
        "pay": continued.pay,
        "contributions": continued.contributions,
        "percent": percent,
    }
    return _claimed(Levy.U2, Line("u2_refund", amount, shown, _U2), continued, law)


def _claimed(levy: Levy, line: Line, continued: Continued, law: Law) -> RefundClaimed:
    years = int(law["refund_claim_years"])
    # Four years after the end of the calendar year in which the claim arose.
    lapses = date(continued.days.last.year + years, _DECEMBER, 31)
    until = Line("refund_lapses", None, {"day": lapses, "years": years}, "§ 6 Abs. 1 AAG")
    return RefundClaimed(levy, line.result or ZERO, lapses, (line, until))


def _refuse(continued: Continued, percent: Decimal) -> None:
    wrong = []
    if continued.pay < ZERO or continued.contributions < ZERO:
        wrong.append(Problem("refund_pay_negative", "pay"))
    if not 0 <= percent <= _HIGHEST_PERCENT:
        wrong.append(Problem("refund_percent_wrong", "percent", {"percent": percent}))
    if wrong:
        raise Invalid(problems=tuple(wrong))
