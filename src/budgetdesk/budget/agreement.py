"""The Zielvereinbarung: every value is the user's own, copied from the signed paper.

No rule of a Leistungsträger is built in; official texts with fixed caps were not found
(see docs/decisions).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from budgetdesk.budget.ids import AgreementId
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.ids import CostTypeId, TeilbudgetId


class ProofMode(Enum):
    """What the Leistungsträger wants to see."""

    DECLARATION = "declaration"
    """One signed page: received, spent for the purpose, remainder (or no proof at all)."""
    LIST = "list"
    """Chronological list; receipts stay at home."""
    LIST_RECEIPTS = "list_receipts"
    """List with numbered receipts, perhaps only from a threshold on."""
    FULL = "full"
    """List, statements, payslips, roster or timesheets."""
    SAMPLE = "sample"
    """The agency picks some months."""
    SERVICE = "service"
    """Hours by kind of help or a free report, no prices."""


class ProofPeriod(Enum):
    """How often proof is due."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    ONCE = "once"
    """Once, at the end of the grant."""

    @property
    def months(self) -> int | None:
        """Length in months; None for once at the end."""
        return {"month": 1, "quarter": 3, "half_year": 6, "year": 12}.get(self.value)


class CarryOverBasis(Enum):
    """By what the money that may stay is measured."""

    NONE = "none"
    """Nothing may stay."""
    PERCENT_OF_PERIOD = "percent_of_period"
    """A percentage of the period's budget (Schwankungsreserve)."""
    MONTHS_OF_BUDGET = "months_of_budget"
    """A number of monthly budgets."""
    FIXED_AMOUNT = "fixed_amount"
    UNLIMITED = "unlimited"
    """All may be carried over until the grant ends."""


class CarryOverWhen(Enum):
    """When the rule is applied."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    END = "end"


class AboveCarryOver(Enum):
    """What happens to money above what may stay."""

    FLAG = "flag"
    REPAY = "repay"
    AGENCY_DECIDES = "agency_decides"


@dataclass(frozen=True, slots=True)
class CarryOverRule:
    """`value` is a percentage, a number of months or an amount in euros, as `basis` says."""

    basis: CarryOverBasis
    value: Decimal = Decimal(0)
    when: CarryOverWhen = CarryOverWhen.END
    above: AboveCarryOver = AboveCarryOver.FLAG


class IllnessReserve(Enum):
    """The additional Rücklage for a long illness."""

    NONE = "none"
    AVERAGE_MONTH_SPENT = "average_month_spent"
    """Up to one month's average spending of the period."""
    FIXED_AMOUNT = "fixed_amount"


class MutualCover(Enum):
    """Gegenseitige Deckungsfähigkeit between cost types."""

    NONE = "none"
    PERCENT = "percent"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class CostPlan:
    """What the agreement foresees a month for one cost type."""

    cost_type: CostTypeId
    per_month: Money


@dataclass(frozen=True, slots=True)
class Agreement:
    """Zielvereinbarung for one Teilbudget.

    `carry_over` None means: the user has not entered the rule, so nothing is known about it.
    `purposes` lists the cost types for which money may be spent; empty means not restricted.
    `flat_rates` are cost types that need no receipt. `receipt_threshold` None means that every
    booking needs one. `bound` are the reserve pots set aside on the balance (earmarks).
    """

    id: AgreementId
    teilbudget: TeilbudgetId
    valid_from: date
    valid_to: date | None
    proof_mode: ProofMode
    proof_period: ProofPeriod
    due_days: int | None = None
    signed_on: date | None = None
    goals: tuple[str, ...] = ()
    purposes: tuple[CostTypeId, ...] = ()
    flat_rates: tuple[CostTypeId, ...] = ()
    receipt_threshold: Money | None = None
    own_account: bool = False
    per_assistant: bool = False
    signatures: tuple[str, ...] = ()
    carry_over: CarryOverRule | None = None
    illness_reserve: IllnessReserve = IllnessReserve.NONE
    illness_amount: Money | None = None
    mutual_cover: MutualCover = MutualCover.FULL
    mutual_percent: Decimal | None = None
    plan: tuple[CostPlan, ...] = ()
    review_on: date | None = None
    notice: str = ""
    bound: tuple[Earmark, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Earmark:
    """Money of the balance that is bound for something ("davon gebunden"); never a booking."""

    name: str
    amount: Money
