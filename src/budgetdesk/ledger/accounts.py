"""Accounts, their opening balances, and balances that the bank states."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from budgetdesk.kernel.money import Money
from budgetdesk.ledger.ids import AccountId, OpeningBalanceId, StatedBalanceId, TeilbudgetId
from budgetdesk.ledger.pots import Pot


class AccountKind(Enum):
    """What an account holds."""

    BANK = "bank"
    CASH = "cash"
    VOUCHER = "voucher"
    """Gutscheine: counted by value, outside the money."""
    OWN = "own"
    """The holder's own money, outside the budget; seen only for transfers and court accounts."""

    @property
    def is_budget_money(self) -> bool:
        """Tell whether the account's balance is money of the budget."""
        return self in {AccountKind.BANK, AccountKind.CASH}


@dataclass(frozen=True, slots=True)
class Account:
    """A place where money (or vouchers) lies. `iban` is empty where it has none."""

    id: AccountId
    name: str
    kind: AccountKind
    iban: str = ""
    closed_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class OpeningBalance:
    """What was on the account at the beginning of a day, before its first booking.

    An account may have several on one day, one for each Teilbudget (or private, or own money)
    that the money belongs to.
    """

    id: OpeningBalanceId
    account: AccountId
    on: date
    amount: Money
    pot: Pot = Pot.OPEN
    teilbudget: TeilbudgetId | None = None


@dataclass(frozen=True, slots=True)
class StatedBalance:
    """What the bank says was on the account at the end of a day: a checkpoint, never a total."""

    id: StatedBalanceId
    account: AccountId
    on: date
    amount: Money
    source: str = ""
