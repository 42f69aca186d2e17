"""Which Teilbudget pays which hours, so that none is claimed twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budgetdesk.budget.ids import FundingRuleId
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.ids import HelpKindId


@dataclass(frozen=True, slots=True)
class FundingShare:
    """A Teilbudget's share of the hours, in percent."""

    teilbudget: TeilbudgetId
    percent: Decimal


@dataclass(frozen=True, slots=True)
class FundingRule:
    """Who pays hours from a day on: all of a kind of help (None: all other hours), by shares.

    One share of 100 percent is a fixed funder. The rule holds until the next one for the same
    kind of help begins.
    """

    id: FundingRuleId
    from_day: date
    shares: tuple[FundingShare, ...]
    help: HelpKindId | None = None
