"""Accounts, their opening balances, and balances that the bank states."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from budgetdesk.kernel.money import Money
from budgetdesk.ledger.ids import AccountId, OpeningBalanceId, StatedBalanceId, TeilbudgetId
from budgetdesk.ledger.pots import Pot

_OLD_NUMBER: Final = re.compile(r"(?:(\d{8})/)?(\d{4,10})")


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


def is_named(account: Account, hint: str) -> bool | None:
    """Tell whether the older number of a German account is that of this account.

    `hint` is what a statement says in place of an IBAN: ``12345678/1234567890`` (Bankleitzahl
    and number) or the number alone. None where that cannot be compared.
    """
    match = _OLD_NUMBER.fullmatch(hint.strip())
    if match is None or not account.iban.startswith("DE"):
        return None
    bank, number = match.groups()
    # DE, two check digits, eight of the Bankleitzahl, ten of the account (ISO 13616).
    same_number = int(account.iban[12:]) == int(number)
    return same_number and bank in {None, account.iban[4:12]}


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
