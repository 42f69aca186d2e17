"""Plan and spending by cost type, and what one type may cover of another.

No text was found that fixes gegenseitige Deckungsfähigkeit for a Persönliches Budget; whether and
how far is the user's agreement.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from budgetdesk.budget.agreement import CostPlan, MutualCover
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, percent_of, total
from budgetdesk.ledger.ids import CostTypeId

_AGREEMENT: Final = "Zielvereinbarung"


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One cost type: what was planned and spent, and what became of the excess.

    `over` is the spending above the plan, never negative; `covered` is the part that savings on
    other types make good, `uncovered` the rest, which the Leistungsträger would ask about.
    """

    cost_type: CostTypeId | None
    planned: Money
    spent: Money
    over: Money
    covered: Money

    @property
    def uncovered(self) -> Money:
        """Spending above the plan that nothing covers."""
        return self.over - self.covered


def plan_and_spent(
    plan: Sequence[CostPlan],
    months: int,
    spent: Mapping[CostTypeId | None, Money],
    cover: MutualCover,
    percent: Decimal | None,
) -> Explained[tuple[PlanLine, ...] | None]:
    """Compare the plan of so many months with what was spent, type by type.

    Lines come in the order of the plan, then types that no plan foresees (planned nothing).
    Savings are used up in this order. NONE: nothing is covered. FULL: savings cover any excess.
    PERCENT is read as: a type may exceed its plan by so many per cent of its plan, as far as
    savings reach. The value is None, with a line, where the percentage was not entered.
    """
    if cover is MutualCover.PERCENT and percent is None:
        return Explained(None, (Line("mutual_percent_not_entered"),))
    planned: dict[CostTypeId | None, Money] = {
        each.cost_type: each.per_month * months for each in plan
    }
    types = list(planned)
    types += sorted(set(spent) - set(types), key=lambda each: (each is None, each or 0))
    left = total(
        max(amount - spent.get(cost_type, ZERO), ZERO) for cost_type, amount in planned.items()
    )
    rows = []
    for cost_type in types:
        row = _row(planned.get(cost_type, ZERO), spent.get(cost_type, ZERO), cost_type)
        covered = min(row.over, left, _limit(row, cover, percent))
        left -= covered
        rows.append(PlanLine(row.cost_type, row.planned, row.spent, row.over, covered))
    return Explained(tuple(rows), _lines(rows, cover, percent))


def _row(planned: Money, spent: Money, cost_type: CostTypeId | None) -> PlanLine:
    return PlanLine(cost_type, planned, spent, max(spent - planned, ZERO), ZERO)


def _limit(row: PlanLine, cover: MutualCover, percent: Decimal | None) -> Money:
    if cover is MutualCover.NONE:
        return ZERO
    if cover is MutualCover.PERCENT:
        return percent_of(row.planned, percent or Decimal(0))
    return row.over


def _lines(
    rows: Sequence[PlanLine], cover: MutualCover, percent: Decimal | None
) -> tuple[Line, ...]:
    data = {} if percent is None else {"percent": percent}
    over = total(row.over for row in rows)
    uncovered = total(row.uncovered for row in rows)
    lines = [Line(f"mutual_cover_{cover.value}", inputs=data, source=_AGREEMENT)]
    if over:
        lines.append(Line("mutual_cover_used", over - uncovered, {"over": over}))
        lines.append(Line("mutual_cover_uncovered", uncovered))
    return tuple(lines)
