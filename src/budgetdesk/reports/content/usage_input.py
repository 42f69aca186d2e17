"""What a usage report (Verwendungsnachweis) is made from: facts, gathered beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.funders import Funder, Holder, Teilbudget
from budgetdesk.budget.grants import Grant, GrantAmount, OneOff
from budgetdesk.budget.matching import ReceivedPayment
from budgetdesk.budget.refund_claims import RefundClaim
from budgetdesk.budget.settlement import OpenItem
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import AccountId, BookingId, TeilbudgetId
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.staff.assistants import Assistant


@dataclass(frozen=True, slots=True)
class GrantTerms:
    """One grant with its dated amounts and one-offs."""

    grant: Grant
    amounts: tuple[GrantAmount, ...]
    one_offs: tuple[OneOff, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """The block of months by which the carry-over rule measures on the period's last day.

    `spent` is the Teilbudget's spending in the whole block, which may be longer or shorter than
    the period.
    """

    block: DateRange
    spent: Money


@dataclass(frozen=True, slots=True)
class VoucherBook:
    """Vouchers of one Teilbudget by value: what was there, and the bookings of the period."""

    opening: Money
    bookings: tuple[Booking, ...]


@dataclass(frozen=True, slots=True)
class TeilbudgetInput:
    """The facts about one Teilbudget.

    `bookings` are those whose report day lies in the period, on the budget's money accounts or
    paid from the holder's own;
    parts of other Teilbudgets and private ones may be among them and are passed over.
    `opening` is the Leistungsträger's money before the period, `own_opening` the holder's own.
    `received` are all payments of the Leistungsträger up to the day of the report, also those
    outside the period. `measured` None: the carry-over rule is not applied on the last day.
    """

    teilbudget: Teilbudget
    funder: Funder
    agreement: Agreement | None
    grants: tuple[GrantTerms, ...]
    opening: Money
    bookings: tuple[Booking, ...]
    own_opening: Money = ZERO
    received: tuple[ReceivedPayment, ...] = ()
    measured: Measured | None = None
    vouchers: VoucherBook | None = None
    claims: tuple[RefundClaim, ...] = ()
    open_items: tuple[OpenItem, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountBalance:
    """An account on the last day: what was computed, and what the bank states (None: nothing)."""

    name: str
    computed: Money
    stated: Money | None = None


@dataclass(frozen=True, slots=True)
class MoneyOnAccounts:
    """Whose money lies on the budget's bank and cash accounts at the end of a day.

    Only sums: no single private booking is ever part of a report. `later` is money of the
    Teilbudgets that the accounts show already but that counts in a later report; `in_transit`
    are transfers that only one of two accounts shows so far. All shares add up to `total`.
    """

    on: date
    accounts: tuple[AccountBalance, ...]
    teilbudgets: Mapping[TeilbudgetId, Money]
    own: Money = ZERO
    private: Money = ZERO
    unassigned: Money = ZERO
    later: Money = ZERO
    in_transit: Money = ZERO


@dataclass(frozen=True, slots=True)
class StatementFile:
    """One statement of the bank that the bookings come from."""

    account: str
    first: date | None
    last: date | None
    opening: Money | None
    closing: Money | None


@dataclass(frozen=True, slots=True)
class UsageInput:
    """All facts of a usage report.

    `addressee` is the Leistungsträger who gets it: the Teilbudget's own, or the leading one.
    `as_of` is the day on which the facts were gathered. `own_accounts` are the holder's own, from
    which something may have been paid for the budget.
    """

    holder: Holder | None
    addressee: Funder
    period: DateRange
    as_of: date
    sections: tuple[TeilbudgetInput, ...]
    cost_types: tuple[CostType, ...]
    assistants: tuple[Assistant, ...] = ()
    receipts: Mapping[BookingId, tuple[Receipt, ...]] = field(default_factory=dict)
    own_accounts: frozenset[AccountId] = frozenset()
    accounts: MoneyOnAccounts | None = None
    statements: tuple[StatementFile, ...] = ()
    remarks: str = ""
