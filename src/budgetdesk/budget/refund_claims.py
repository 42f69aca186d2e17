"""Refunds that are still expected from others, such as U1 for continued pay during illness.

A claim is no money of the budget: it becomes income in the period in which it is paid, and the
wage it refunds stays spent in its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, total


@dataclass(frozen=True, slots=True)
class RefundClaim:
    """A refund expected since a day, with what has come of it so far (day and amount)."""

    arose_on: date
    amount: Money
    refunds: tuple[tuple[date, Money], ...] = ()
    name: str = ""

    def open_on(self, day: date) -> Money:
        """What is still to come at the end of the day; never negative, zero before it arose."""
        if day < self.arose_on:
            return ZERO
        return max(self.amount - total(amount for on, amount in self.refunds if on <= day), ZERO)


def open_claims(claims: Iterable[RefundClaim], day: date) -> Explained[Money]:
    """Sum of what is still to come at the end of the day, one line for each claim."""
    waiting = [(claim, claim.open_on(day)) for claim in claims]
    lines = tuple(
        Line("refund_claim_open", amount, {"name": claim.name, "on": claim.arose_on})
        for claim, amount in waiting
        if amount
    )
    return Explained(total(amount for _, amount in waiting), lines)
