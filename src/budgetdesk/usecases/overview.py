"""How much is there: balances of the accounts, and whose money it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from budgetdesk.kernel.money import Money, total
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance, StatedBalance
from budgetdesk.ledger.balances import (
    Course,
    Difference,
    Holdings,
    holdings_on,
    reconcile,
)
from budgetdesk.ledger.bookings import Booking
from budgetdesk.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class AccountOverview:
    """One account on a day.

    `balance` is None before its opening balance. `stated` is the bank's last word up to the day,
    `differences` are the days on which what it says began to differ from what is booked.
    """

    account: Account
    balance: Money | None
    stated: StatedBalance | None
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All accounts on a day, and whose money lies on those of the budget."""

    on: date
    accounts: tuple[AccountOverview, ...]
    holdings: Holdings

    @property
    def budget_money(self) -> Money:
        """What lies on the budget's bank and cash accounts."""
        return self._sum(lambda kind: kind.is_budget_money)

    @property
    def vouchers(self) -> Money:
        """Value of the vouchers; no money."""
        return self._sum(lambda kind: kind is AccountKind.VOUCHER)

    def _sum(self, counts: Callable[[AccountKind], bool]) -> Money:
        return total(
            one.balance
            for one in self.accounts
            if one.balance is not None and counts(one.account.kind)
        )


def overview(reader: Reader, day: date) -> Overview:
    """Return what lay where at the end of the day, computed from openings and bookings."""
    accounts = reader.all(Account)
    openings, bookings = reader.all(OpeningBalance), reader.all(Booking)
    stated = [one for one in reader.all(StatedBalance) if one.on <= day]
    rows = []
    for account in accounts:
        own = [one for one in bookings if one.account == account.id]
        said = sorted((one for one in stated if one.account == account.id), key=lambda one: one.on)
        rows.append(
            AccountOverview(
                account,
                Course(account.id, openings, own).on(day),
                said[-1] if said else None,
                reconcile(account.id, openings, own, said).differences,
            )
        )
    return Overview(day, tuple(rows), holdings_on(accounts, openings, bookings, day))
