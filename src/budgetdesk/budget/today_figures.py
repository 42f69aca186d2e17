"""Figures of the day that are simple sums, each with its Rechenweg."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from budgetdesk.budget.agreement import Earmark
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import Money, total

_AGREEMENT: Final = "Zielvereinbarung"


def spent_since(first: date, today: date, by_name: Mapping[str, Money]) -> Explained[Money]:
    """Spending from the first day to today; `by_name` has it by the name of its cost type."""
    spent = total(by_name.values())
    lines = [Line("spent_on", amount, {"name": name}) for name, amount in by_name.items() if amount]
    return Explained(spent, (*lines, Line("spent_since", spent, {"first": first, "on": today})))


def bound_money(earmarks: Sequence[Earmark] | None) -> Explained[Money | None]:
    """Sum of the earmarks on the balance; None where no agreement was entered."""
    if earmarks is None:
        return Explained(None, (Line("bound_not_entered"),))
    bound = total(item.amount for item in earmarks)
    lines = [Line("bound_for", item.amount, {"name": item.name}, _AGREEMENT) for item in earmarks]
    return Explained(bound, (*lines, Line("bound_total", bound, source=_AGREEMENT)))


def together(parts: Iterable[tuple[str, Explained[Money | None]]]) -> Explained[Money | None]:
    """Sum of named figures; None where one of them, or all, is not known. One stays as it is."""
    named = tuple(parts)
    if len(named) == 1:
        return named[0][1]
    known = [each.value for _, each in named if each.value is not None]
    value = total(known) if known and len(known) == len(named) else None
    lines = [
        line
        for name, each in named
        for line in (Line("part_of_all", inputs={"name": name}), *each.lines)
    ]
    return Explained(value, (*lines, Line("sum_of_all", value)))
