"""Reading the clauses of a Zielvereinbarung from the command line."""

from __future__ import annotations

from argparse import ArgumentTypeError
from decimal import Decimal

from budgetdesk.budget.agreement import CarryOverBasis, IllnessReserve, MutualCover
from budgetdesk.cli.values import number, positive_amount
from budgetdesk.kernel.money import Money

_NONE = {"keine", "nichts", "none"}


def carry_over(text: str) -> tuple[CarryOverBasis, Decimal]:
    """Read what may stay: ``keine``, ``15%``, ``2 Monate``, ``500,00 €`` or ``alles``."""
    words = text.strip().casefold()
    if words in _NONE:
        return CarryOverBasis.NONE, Decimal(0)
    if words in {"alles", "unlimited"}:
        return CarryOverBasis.UNLIMITED, Decimal(0)
    if words.endswith("%"):
        return CarryOverBasis.PERCENT_OF_PERIOD, number(words)
    for ending in ("monate", "monat"):
        if words.endswith(ending):
            return CarryOverBasis.MONTHS_OF_BUDGET, number(words.removesuffix(ending))
    if words.endswith(("€", "eur", "euro")):
        euros = positive_amount(words.rstrip("€euro "))
        return CarryOverBasis.FIXED_AMOUNT, euros.euros
    raise ArgumentTypeError(
        f"„{text}“ ist nicht eindeutig; möglich sind keine, 15%, 2Monate, 500,00€ oder alles"
    )


def illness(text: str) -> tuple[IllnessReserve, Money | None]:
    """Read the reserve for a long illness: ``keine``, ``monat`` or an amount."""
    words = text.strip().casefold()
    if words in _NONE:
        return IllnessReserve.NONE, None
    if words == "monat":
        return IllnessReserve.AVERAGE_MONTH_SPENT, None
    return IllnessReserve.FIXED_AMOUNT, positive_amount(text)


def cover(text: str) -> tuple[MutualCover, Decimal | None]:
    """Read the mutual cover between cost types: ``keine``, ``voll`` or a percentage."""
    words = text.strip().casefold()
    if words in _NONE:
        return MutualCover.NONE, None
    if words in {"voll", "full"}:
        return MutualCover.FULL, None
    return MutualCover.PERCENT, number(words)


def receipts_from(text: str) -> Money | None:
    """Read from which amount on a receipt is needed; ``immer`` for every booking."""
    return None if text.strip().casefold() == "immer" else positive_amount(text)
