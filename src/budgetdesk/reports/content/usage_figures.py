"""The figures of a usage report, typed: what was received, spent and is left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from budgetdesk.budget.agreement import Agreement, Earmark, ProofMode
from budgetdesk.budget.carry_over import CarryOver
from budgetdesk.budget.funders import BenefitForm, Funder, Holder, Teilbudget
from budgetdesk.budget.grants import Grant
from budgetdesk.budget.mutual_cover import PlanLine
from budgetdesk.budget.period_account import PeriodAccount
from budgetdesk.budget.refund_claims import RefundClaim
from budgetdesk.budget.settlement import Settlement
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import CostTypeId
from budgetdesk.reports.content.entries import Entry
from budgetdesk.reports.content.payments import PaymentRow
from budgetdesk.reports.content.proof_modes import Piece, shows
from budgetdesk.reports.content.usage_input import MoneyOnAccounts, StatementFile
from budgetdesk.staff.assistants import Assistant, AssistantId


@dataclass(frozen=True, slots=True)
class OwnMoney:
    """The holder's own money in a Teilbudget: shown beside the Leistungsträger's, never in it."""

    opening: Money
    entries: tuple[Entry, ...]

    @property
    def closing(self) -> Money:
        """What of it is left in the account."""
        return self.opening + total(entry.amount for entry in self.entries)


@dataclass(frozen=True, slots=True)
class VoucherAccount:
    """Vouchers by value; never part of the money."""

    opening: Money
    entries: tuple[Entry, ...]

    @property
    def received(self) -> Money:
        """Value of the vouchers that came."""
        return total(entry.income or ZERO for entry in self.entries)

    @property
    def redeemed(self) -> Money:
        """Value of the vouchers that were given away for help."""
        return total(entry.outlay or ZERO for entry in self.entries)

    @property
    def closing(self) -> Money:
        """Value of the vouchers that are left."""
        return self.opening + self.received - self.redeemed


@dataclass(frozen=True, slots=True)
class Reason:
    """The lines by which a group of figures explains itself; `topic` names its heading."""

    topic: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class UsageSection:
    """The report on one Teilbudget.

    `granted` is what the grants give for the months of the period, whenever it was paid;
    `granted_minutes` their granted time. `carry_over` None: the rule was not entered, or it is
    not applied on the last day (`is_measured`). `settlement` is there where the grant ends with
    the period and no other follows. `plan` None: the agreement has none, or its percentage is
    missing.
    """

    teilbudget: Teilbudget
    funder: Funder
    agreement: Agreement | None
    grants: tuple[Grant, ...]
    account: PeriodAccount
    granted: Money
    granted_minutes: tuple[tuple[Month, int], ...]
    payments: tuple[PaymentRow, ...]
    carry_over: CarryOver | None
    is_measured: bool
    settlement: Settlement | None
    plan: tuple[PlanLine, ...] | None
    entries: tuple[Entry, ...]
    own: OwnMoney
    vouchers: VoucherAccount | None
    claims: tuple[RefundClaim, ...]
    reasons: tuple[Reason, ...]

    @property
    def mode(self) -> ProofMode | None:
        """The proof mode of the agreement; None where no agreement was entered."""
        return None if self.agreement is None else self.agreement.proof_mode

    @property
    def bound(self) -> tuple[Earmark, ...]:
        """Reserves on the balance that are bound for something."""
        return () if self.agreement is None else self.agreement.bound

    @property
    def has_money(self) -> bool:
        """Tell whether there is money to account for, not vouchers alone."""
        in_use = bool(self.entries) or any((self.account.opening, self.own.opening))
        return self.teilbudget.form is BenefitForm.MONEY or in_use

    def shows(self, piece: Piece) -> bool:
        """Tell whether the piece belongs into this section."""
        about_money = piece is not Piece.SERVICE
        return shows(self.mode, piece) and (self.has_money or not about_money)


@dataclass(frozen=True, slots=True)
class UsageReport:
    """A usage report over one or more Teilbudgets.

    For each of them, to the cent: opening + income − spent − repaid = closing.
    """

    holder: Holder | None
    addressee: Funder
    period: DateRange
    as_of: date
    sections: tuple[UsageSection, ...]
    cost_types: Mapping[CostTypeId, CostType]
    assistants: Mapping[AssistantId, Assistant]
    accounts: MoneyOnAccounts | None
    statements: tuple[StatementFile, ...]
    remarks: str = ""
