"""Figures that depend on the user's choice: proposals to be confirmed, never taken by themselves.

Additional rates of health insurers, and what some accident insurers charge for a household.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.resources import toml_resource


@dataclass(frozen=True, slots=True)
class FundProposal:
    """The additional rate (Zusatzbeitrag) of a Krankenkasse as it was seen on a day."""

    name: str
    rate: Decimal
    """Percent, whole; half each for employer and employee."""
    seen_on: date
    source: str


@dataclass(frozen=True, slots=True)
class AccidentProposal:
    """What an accident insurer charged a household, as it was seen on a day."""

    land: Land
    name: str
    amount: Decimal
    """Euros a head and year."""
    what_for: str
    seen_on: date
    source: str


@cache
def fund_proposals() -> tuple[FundProposal, ...]:
    """Return the known additional rates in order of the insurers' names."""
    rows = toml_resource("statutory", "proposals", "health_funds.toml")["fund"]
    return tuple(
        FundProposal(row["name"], Decimal(row["rate"]), row["seen_on"], row["source"])
        for row in rows
    )


@cache
def accident_proposals(land: Land) -> tuple[AccidentProposal, ...]:
    """Return what is known of a Land; nothing where nothing is."""
    rows = toml_resource("statutory", "proposals", "accident.toml")["carrier"]
    return tuple(
        AccidentProposal(
            land, row["name"], Decimal(row["amount"]), row["for"], row["seen_on"], row["source"]
        )
        for row in rows
        if row["land"] == land.value
    )
