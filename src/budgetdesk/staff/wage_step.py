"""A wage step: what becomes of an hourly wage, and what it changes for each person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import Final

from budgetdesk.kernel.money import round_to_cent
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import ContractVersion, version_on
from budgetdesk.staff.team import Employed, Member
from budgetdesk.statutory.law import Law

HIGHEST_WAGE: Final = Decimal(1000)
"""Euros an hour, or percent of a step: what is more can only be a slip of the keyboard."""
_HUNDRED: Final = Decimal(100)


class StepKind(Enum):
    """How a wage step is agreed."""

    AT_LEAST = "at_least"
    """Nobody gets less than so many euros an hour; who has more keeps it."""
    PLUS_AMOUNT = "plus_amount"
    """So many euros an hour more."""
    PLUS_PERCENT = "plus_percent"


class WageRounding(Enum):
    """To what a raised wage is rounded, half a unit up."""

    CENT = "0.01"
    FOUR_DECIMALS = "0.0001"


@dataclass(frozen=True, slots=True)
class WageChange:
    """A wage step as the user names it; `amount` in euros an hour, or percent."""

    kind: StepKind
    amount: Decimal
    rounding: WageRounding = WageRounding.CENT


@dataclass(frozen=True, slots=True)
class WageStepRow:
    """What the step means for one contract. None: the contract has no hourly wage."""

    assistant: Assistant
    version: ContractVersion | None
    """What the contract says on the day before the step."""
    before: Decimal | None
    after: Decimal | None
    problem: Problem | None = None

    @property
    def difference(self) -> Decimal:
        """Euros an hour more."""
        if self.before is None or self.after is None:
            return Decimal(0)
        return self.after - self.before

    @property
    def changes(self) -> bool:
        """Tell whether the wage becomes another one."""
        return bool(self.difference)


def minimum_wage_step(law: Law) -> WageChange:
    """Return the step that lifts every wage to the minimum wage of the law's day."""
    return WageChange(StepKind.AT_LEAST, law["minimum_wage"])


def change_problems(change: WageChange) -> tuple[Problem, ...]:
    """What is wrong with the step itself."""
    if not change.amount.is_finite() or change.amount < 0:
        return (Problem("wage_step_below_zero", "amount"),)
    if change.amount > HIGHEST_WAGE:
        return (Problem("wage_step_impossible", "amount"),)
    if change.kind is not StepKind.PLUS_PERCENT and change.amount != round(change.amount, 4):
        return (Problem("wage_step_too_many_decimals", "amount"),)
    return ()


def stepped_wage(wage: Decimal, change: WageChange) -> Decimal:
    """Return the wage after the step. Rounding never makes it less than it was before."""
    if change.kind is StepKind.AT_LEAST:
        return max(wage, change.amount)
    if change.kind is StepKind.PLUS_AMOUNT:
        return wage + change.amount
    raised = wage * (_HUNDRED + change.amount) / _HUNDRED
    return max(wage, raised.quantize(Decimal(change.rounding.value), ROUND_HALF_UP))


def wage_step_row(
    member: Member, from_day: date, change: WageChange, law: Law
) -> WageStepRow | None:
    """Return what the step means for a person; None who is not employed on the day.

    Warnings: no hourly wage, a wage below the minimum wage after the step, and versions that
    begin later and keep their own wage.
    """
    employed = member.employed_on(from_day)
    if employed is None:
        return None
    version = version_on(employed.versions, from_day)
    if version is None or version.wage is None:
        return WageStepRow(member.assistant, version, None, None, _no_wage(version))
    after = stepped_wage(version.wage, change)
    problem = _below_minimum(after, law) or _kept_by_later(employed, from_day, after)
    return WageStepRow(member.assistant, version, version.wage, after, problem)


def _no_wage(version: ContractVersion | None) -> Problem:
    code = "wage_step_no_version" if version is None else "wage_step_salary"
    return Problem(code, "wage", weight=Weight.WARNING)


def _below_minimum(wage: Decimal, law: Law) -> Problem | None:
    minimum = law.values.get("minimum_wage")
    if minimum is None or wage >= minimum:
        return None
    data = {"minimum": round_to_cent(minimum), "day": law.day}
    return Problem("wage_below_minimum", "wage", data, Weight.WARNING)


def _kept_by_later(employed: Employed, from_day: date, wage: Decimal) -> Problem | None:
    later = [
        one
        for one in employed.versions
        if one.from_day > from_day and one.wage is not None and one.wage < wage
    ]
    if not later:
        return None
    data = {"day": min(one.from_day for one in later)}
    return Problem("wage_step_later_version", "wage", data, Weight.WARNING)
