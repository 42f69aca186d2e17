"""Accounts and bookings with defaults, so that a test shows only what matters to it."""

from __future__ import annotations

from datetime import date
from typing import Any

from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance, StatedBalance
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.ids import (
    AccountId,
    BookingId,
    OpeningBalanceId,
    PartId,
    StatedBalanceId,
    TeilbudgetId,
)
from budgetdesk.ledger.pots import Pot

BANK, CASH, OWN, VOUCHERS = (AccountId(number) for number in (1, 2, 3, 4))
ACCOUNTS = (
    Account(BANK, "Budgetkonto", AccountKind.BANK),
    Account(CASH, "Barkasse", AccountKind.CASH),
    Account(OWN, "Giro", AccountKind.OWN),
    Account(VOUCHERS, "Gutscheine", AccountKind.VOUCHER),
)
CARE = TeilbudgetId(1)


def day(text: str) -> date:
    return date.fromisoformat(text)


def an_opening(on: str, amount: str, account: AccountId = BANK, **more: Any) -> OpeningBalance:
    return OpeningBalance(OpeningBalanceId(0), account, day(on), Money.of(amount), **more)


def a_part(amount: str, pot: Pot = Pot.TEILBUDGET, **more: Any) -> Part:
    values: dict[str, Any] = {"teilbudget": CARE if pot is Pot.TEILBUDGET else None}
    return Part(PartId(0), BookingId(0), 1, Money.of(amount), pot=pot, **(values | more))


def a_booking(on: str, amount: str, account: AccountId = BANK, **more: Any) -> Booking:
    values: dict[str, Any] = {"id": BookingId(0), "parts": (a_part(amount),)}
    return Booking(account=account, on=day(on), amount=Money.of(amount), **(values | more))


def a_transfer(on: str, amount: str, account: AccountId, other: AccountId | None) -> Booking:
    """One side of a transfer: what it does to `account`."""
    return a_booking(
        on, amount, account, kind=BookingKind.TRANSFER, transfer_account=other, parts=()
    )


def a_statement(on: str, amount: str, account: AccountId = BANK) -> StatedBalance:
    return StatedBalance(StatedBalanceId(0), account, day(on), Money.of(amount))
