"""Properties of carry-over, settlement, cover and Eigenbeitrag, and terms no case shows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.budget.agreement import (
    CarryOverBasis,
    CarryOverRule,
    CostPlan,
    MutualCover,
    ProofPeriod,
)
from budgetdesk.budget.carry_over import carry_over
from budgetdesk.budget.mutual_cover import plan_and_spent
from budgetdesk.budget.own_contribution import Household, IncomeKind, own_contribution
from budgetdesk.budget.period_account import period_account
from budgetdesk.budget.settlement import OpenItem, settlement
from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.ledger.cost_types import CostKind
from budgetdesk.ledger.ids import CostTypeId
from budgetdesk.statutory.reader import shipped_figures
from tests.budget.builders import a_movement, eur, year

CENTS = st.integers(-(10**8), 10**8).map(Money)
POSITIVE = st.integers(0, 10**7).map(Money)
RULES = st.builds(
    CarryOverRule,
    st.sampled_from(CarryOverBasis),
    st.decimals(0, 100, places=2),
)


@given(RULES, st.lists(POSITIVE, max_size=12), CENTS, CENTS)
def test_what_may_stay_and_what_lies_above_make_the_balance(
    rule: CarryOverRule, budgets: list[Money], spent: Money, balance: Money
) -> None:
    result = carry_over(rule, budgets, spent=spent, balance=balance).value
    assert result is not None
    assert result.allowed >= ZERO
    assert result.above == max(balance - result.allowed, ZERO)
    assert (result.above == ZERO) == (balance <= result.allowed)


@given(CENTS, st.lists(POSITIVE, max_size=4))
def test_nobody_repays_and_falls_short_at_once(cash: Money, open_amounts: list[Money]) -> None:
    movement = a_movement("2026-05-05", cash.plain(), CostKind.INSTALMENT)
    items = [OpenItem("offen", amount) for amount in open_amounts]
    result = settlement(period_account(ZERO, [movement], year(2026)).value, items).value
    assert min(result.repay, result.extra) == ZERO
    assert result.repay - result.extra == cash - total(open_amounts)


@given(
    st.dictionaries(st.integers(1, 6).map(CostTypeId), POSITIVE, max_size=6),
    st.dictionaries(st.integers(1, 8).map(CostTypeId), POSITIVE, max_size=8),
    st.sampled_from(MutualCover),
)
def test_cover_never_exceeds_savings_nor_excess(
    planned: dict[CostTypeId, Money], spent: dict[CostTypeId | None, Money], cover: MutualCover
) -> None:
    plan = [CostPlan(cost_type, amount) for cost_type, amount in planned.items()]

    rows = plan_and_spent(plan, 1, spent, cover, Decimal(20)).value
    assert rows is not None
    savings = total(max(row.planned - row.spent, ZERO) for row in rows)
    assert total(row.covered for row in rows) <= savings
    assert all(ZERO <= row.covered <= row.over for row in rows)
    assert total(row.spent for row in rows) == total(spent.values())


def test_a_second_partner_or_nobody_changes_nothing_but_the_limit() -> None:
    figures, day = shipped_figures(), date(2026, 6, 1)
    alone = own_contribution(eur("60000.00"), IncomeKind.SV_JOB, day, figures)
    family = own_contribution(
        eur("60000.00"), IncomeKind.SV_JOB, day, figures, Household(partner=True)
    )
    assert family.value.limit - alone.value.limit == eur("7119.00")
    assert family.value.excess == eur("12540.00")


def test_before_2025_the_bezugsgroesse_is_not_known() -> None:
    with pytest.raises(ValueGap):
        own_contribution(eur("60000.00"), IncomeKind.SV_JOB, date(2024, 12, 31), shipped_figures())


@given(st.integers(0, 20_000_000).map(Money), st.sampled_from(IncomeKind))
def test_the_own_contribution_is_full_tens_and_at_most_two_per_cent(
    income: Money, kind: IncomeKind
) -> None:
    result = own_contribution(income, kind, date(2026, 6, 1), shipped_figures()).value
    assert result.per_month.cents % 1000 == 0
    assert result.per_month.cents * 50 <= result.excess.cents < (result.per_month.cents + 1000) * 50


@pytest.mark.parametrize(
    ("period", "months"),
    [
        (ProofPeriod.MONTH, 1),
        (ProofPeriod.QUARTER, 3),
        (ProofPeriod.HALF_YEAR, 6),
        (ProofPeriod.YEAR, 12),
        (ProofPeriod.ONCE, None),
    ],
)
def test_a_proof_period_has_its_length_in_months(period: ProofPeriod, months: int | None) -> None:
    assert period.months == months
