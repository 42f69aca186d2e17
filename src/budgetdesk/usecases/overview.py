"""How much is there: balances of the accounts, and whose money it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance, StatedBalance
from budgetdesk.ledger.balances import Difference, appearing_differences
from budgetdesk.ledger.ids import AccountId
from budgetdesk.reports.content.usage_input import MoneyOnAccounts
from budgetdesk.storage.queries import account_balances, checkpoints
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.report_facts import Ledger, money_on_accounts


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
    money: MoneyOnAccounts

    @property
    def budget_money(self) -> Money:
        """What lies on the budget's bank and cash accounts."""
        return total(one.computed for one in self.money.accounts)

    @property
    def vouchers(self) -> Money:
        """Value of the vouchers; no money."""
        return total(
            one.balance or ZERO for one in self.accounts if one.account.kind is AccountKind.VOUCHER
        )


def overview(reader: Reader, day: date) -> Overview:
    """Return what lay where at the end of the day, computed from openings and bookings.

    The owners of the money are those that the usage report shows for the same day.
    """
    balances = account_balances(reader, day)
    points = [point for point in checkpoints(reader) if point.stated.on <= day]
    begins: dict[AccountId, date] = {}
    for opening in reader.all(OpeningBalance):
        begins[opening.account] = min(opening.on, begins.get(opening.account, opening.on))
    rows = []
    for account in reader.all(Account):
        own = [point for point in points if point.stated.account == account.id]
        is_before = account.id in begins and day < begins[account.id]
        rows.append(
            AccountOverview(
                account,
                None if is_before else balances[account.id],
                own[-1].stated if own else None,
                appearing_differences(own),
            )
        )
    return Overview(day, tuple(rows), money_on_accounts(reader, Ledger.of(reader), day))
