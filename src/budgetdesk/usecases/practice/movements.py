"""Money that moves in the story, before it becomes lines of a bank or rows of a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from budgetdesk.kernel.money import Money, split_by_weight
from budgetdesk.ledger.pots import Pot
from budgetdesk.usecases.practice.tables import Payee, Worker


@dataclass(frozen=True, slots=True)
class PlannedShare:
    """What a part of a movement is for, in the story's short names."""

    amount: Money
    cost: str = ""
    teilbudget: str = ""
    assistant: str = ""
    pot: Pot = Pot.TEILBUDGET
    note: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A receipt; movements with the same key share it. `late`: it turns up after it was asked."""

    key: str
    title: str
    kind: str
    late: bool = False


@dataclass(frozen=True, slots=True)
class Movement:
    """Money in (positive) or out on one account of the story.

    `transfer` is the short name of the other own account; then there are no shares.
    `reversed_on` is set where it was a mistake that a storno took back.
    """

    on: date
    account: str
    amount: Money
    payee: Payee
    purpose: str
    shares: tuple[PlannedShare, ...] = ()
    transfer: str = ""
    paper: Paper | None = None
    reference: str = ""
    reversed_on: date | None = None
    reason: str = ""


def nursing_shares(worker: Worker, amount: Money, cost: str) -> tuple[PlannedShare, ...]:
    """The amount for an assistant, divided between assistance and Behandlungspflege."""
    nursing = int(worker.nursing_percent)
    budgets = ("egh", "bp") if nursing else ("egh",)
    weights = (100 - nursing, nursing) if nursing else (100,)
    amounts = split_by_weight(amount, weights)
    return tuple(
        PlannedShare(part, cost, budget, worker.short)
        for part, budget in zip(amounts, budgets, strict=True)
    )
