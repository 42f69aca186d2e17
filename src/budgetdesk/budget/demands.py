"""Repayment demands (Rückforderungen) of a Leistungsträger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from budgetdesk.budget.ids import DemandId
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.ids import TeilbudgetId


class DemandState(Enum):
    """Where a repayment demand stands."""

    OPEN = "open"
    """It came; nothing was done about it yet."""
    OBJECTED = "objected"
    """Widerspruch was lodged."""
    ACCEPTED = "accepted"
    """The holder agrees and will pay."""
    PAID = "paid"
    WITHDRAWN = "withdrawn"
    """The Leistungsträger took it back."""


@dataclass(frozen=True, slots=True)
class Demand:
    """A letter that asks money of a Teilbudget back (§§ 45, 48, 50 SGB X, or the agreement).

    It is a fact of its own and moves no balance: what is paid back is a booking. `letter_on` is
    the day on the letter; `posted_on` and `served_on` as for a grant, None where not known.
    """

    id: DemandId
    teilbudget: TeilbudgetId
    letter_on: date
    amount: Money
    reason: str = ""
    state: DemandState = DemandState.OPEN
    posted_on: date | None = None
    served_on: date | None = None


def demand_problems(demand: Demand) -> list[Problem]:
    """All that keeps the demand from being stored."""
    found = []
    if demand.amount <= ZERO:
        found.append(Problem("demand_amount_not_above_zero", "amount"))
    found += [
        Problem("demand_sent_before_written", field, {"day": demand.letter_on, "sent": day})
        for field, day in (("posted_on", demand.posted_on), ("served_on", demand.served_on))
        if day is not None and day < demand.letter_on
    ]
    return found
