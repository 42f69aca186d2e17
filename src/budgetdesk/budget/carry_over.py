"""How much unspent money may stay: Schwankungsreserve, cap, Rücklage for a long illness.

Every value is the user's own agreement. What lies above is shown and never netted: the next
instalment stays as granted (SG Augsburg, 09.02.2023, S 6 SO 126/21), and a repayment is a booking
only when somebody decided on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from budgetdesk.budget.agreement import (
    AboveCarryOver,
    CarryOverBasis,
    CarryOverRule,
    IllnessReserve,
)
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, percent_of, round_to_cent, total

_AGREEMENT: Final = "Zielvereinbarung"


@dataclass(frozen=True, slots=True)
class CarryOver:
    """What may stay of a balance, and what lies above it.

    `allowed` is `allowed_by_rule` plus `illness_reserve`; with an unlimited rule it is the
    balance itself (zero for a negative one). `above` is never negative. `then` is what the
    agreement says about it.
    """

    balance: Money
    allowed_by_rule: Money
    illness_reserve: Money
    allowed: Money
    above: Money
    then: AboveCarryOver


def carry_over(
    rule: CarryOverRule | None,
    month_budgets: Sequence[Money],
    *,
    spent: Money,
    balance: Money,
    illness: IllnessReserve = IllnessReserve.NONE,
    illness_amount: Money | None = None,
) -> Explained[CarryOver | None]:
    """Amount that may be carried over at the end of a period, and the amount above it.

    `month_budgets` are the granted amounts of the period's months in order. The percentage is
    taken of their sum; a cap in months counts the last month's budget, the one that holds when
    the rule is applied. The value is None, with a line that says why, where the agreement's rule
    or the amount of its reserve was not entered: nothing is assumed.

    Source of the idea, not of any number: Schell, SGB IX § 29 Rz. 21 (Schwankungsreserve for
    proof within the year; Rücklage up to one month's spending).
    """
    if rule is None:
        return Explained(None, (Line("carry_over_not_entered"),))
    if illness is IllnessReserve.FIXED_AMOUNT and illness_amount is None:
        return Explained(None, (Line("illness_amount_not_entered"),))
    by_rule = _by_rule(rule, month_budgets, balance)
    reserve = _illness_reserve(illness, illness_amount, spent, len(month_budgets))
    if rule.basis is CarryOverBasis.UNLIMITED:
        reserve = Explained(ZERO)
    allowed = by_rule.value + reserve.value
    above = max(balance - allowed, ZERO)
    result = CarryOver(balance, by_rule.value, reserve.value, allowed, above, rule.above)
    lines = (
        *by_rule.lines,
        *reserve.lines,
        *_above_lines(result),
    )
    return Explained(result, lines)


def _by_rule(rule: CarryOverRule, budgets: Sequence[Money], balance: Money) -> Explained[Money]:
    if rule.basis is CarryOverBasis.NONE:
        return _explained("carry_over_none", ZERO)
    if rule.basis is CarryOverBasis.PERCENT_OF_PERIOD:
        granted = total(budgets)
        data = {"percent": rule.value, "granted": granted}
        return _explained("carry_over_percent", percent_of(granted, rule.value), data)
    if rule.basis is CarryOverBasis.MONTHS_OF_BUDGET:
        month = budgets[-1] if budgets else ZERO
        data = {"months": rule.value, "month_budget": month}
        return _explained("carry_over_months", round_to_cent(month.euros * rule.value), data)
    if rule.basis is CarryOverBasis.FIXED_AMOUNT:
        return _explained("carry_over_fixed", round_to_cent(rule.value))
    return _explained("carry_over_unlimited", max(balance, ZERO))


def _illness_reserve(
    illness: IllnessReserve, fixed: Money | None, spent: Money, months: int
) -> Explained[Money]:
    if illness is IllnessReserve.NONE:
        return Explained(ZERO)
    if illness is IllnessReserve.FIXED_AMOUNT:
        return _explained("illness_reserve_fixed", fixed or ZERO)
    average = round_to_cent(spent.euros / Decimal(months)) if months else ZERO
    data = {"spent": spent, "months": months}
    return _explained("illness_reserve_average", max(average, ZERO), data)


def _explained(
    code: str, amount: Money, data: Mapping[str, object] | None = None
) -> Explained[Money]:
    return Explained(amount, (Line(code, amount, data or {}, _AGREEMENT),))


def _above_lines(result: CarryOver) -> tuple[Line, ...]:
    data = {"balance": result.balance, "allowed": result.allowed}
    if not result.above:
        return (Line("nothing_above_carry_over", ZERO, data),)
    return (
        Line("above_carry_over", result.above, data),
        Line(f"above_then_{result.then.value}", inputs={"above": result.above}, source=_AGREEMENT),
        Line("next_instalment_as_granted", source="SG Augsburg, 09.02.2023, S 6 SO 126/21"),
    )
