"""What does not fit between the accounts, their statements and what the bank states."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from typing import Final

from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.ledger.accounts import AccountKind, OpeningBalance
from budgetdesk.ledger.balances import Checkpoint
from budgetdesk.ledger.cost_types import CostKind
from budgetdesk.ledger.ids import AccountId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.statements import StatementImport
from budgetdesk.storage import finding_queries, queries, report_queries
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.report_facts import Ledger, money_on_accounts

_DAY: Final = timedelta(days=1)
_QUIET_DAYS: Final = 5
"""A statement may end so many days before the period does: weekend and public holidays."""


AccountCheck = Callable[[Reader], Iterable[Problem]]


def account_checks(ledger: Ledger, period: DateRange, today: date) -> tuple[AccountCheck, ...]:
    """Checks of the budget's money accounts as such, whatever Teilbudget they hold, in order."""
    return (
        partial(_stated_balances, ledger=ledger, period=period),
        partial(_statements, ledger=ledger, period=period, today=today),
        partial(_cash, ledger=ledger, period=period),
        partial(_openings, ledger=ledger, period=period),
        partial(_private_money, ledger=ledger, period=period),
    )


def _stated_balances(reader: Reader, ledger: Ledger, period: DateRange) -> Iterator[Problem]:
    """Differences that still stand at the account's last checkpoint up to the period's end."""
    names = {account.id: account.name for account in ledger.accounts}
    points = [
        point
        for point in queries.checkpoints(reader)
        if point.stated.account in ledger.money and point.stated.on <= period.last
    ]
    for account, group in groupby(points, key=lambda point: point.stated.account):
        for first_seen, agreed_until, amount in _standing_differences(list(group)):
            data = {"account": names[account], "on": first_seen, "amount": amount}
            if agreed_until is None:
                yield _about(account, "stated_balance_off", data, Weight.ERROR)
            else:
                data["since"] = agreed_until
                yield _about(account, "stated_balance_off_since", data, Weight.ERROR)


def _standing_differences(
    points: Sequence[Checkpoint],
) -> list[tuple[date, date | None, Money]]:
    """First day, last day of agreement and amount of each difference that has not gone again."""
    found: list[tuple[date, date | None, Money]] = []
    before, day_before = ZERO, None
    for point in points:
        difference = point.difference or ZERO
        if not difference:
            found = []
        elif difference != before:
            found.append((point.stated.on, day_before, difference - before))
        before, day_before = difference, point.stated.on
    return found


def _statements(
    reader: Reader, ledger: Ledger, period: DateRange, today: date
) -> Iterator[Problem]:
    imports = sorted(
        (one for one in reader.all(StatementImport) if one.first_on and one.last_on),
        key=lambda one: (one.account, one.first_on, one.last_on, one.id),
    )
    names = {account.id: account.name for account in ledger.accounts}
    for account, group in groupby(imports, key=lambda one: one.account):
        known = list(group)
        if account in ledger.money:
            yield from _joints(known, names[account], period)
            yield from _ends(known, names[account], period, today)


def _joints(imports: Sequence[StatementImport], name: str, period: DateRange) -> Iterator[Problem]:
    """What does not fit between one statement and the next."""
    reach = imports[0]
    for following in imports[1:]:
        before, reach = reach, _further(reach, following)
        if before.last_on is None or following.first_on is None:
            continue
        days = sorted((before.last_on, following.first_on))
        if DateRange(*days).intersection(period):
            yield from _joint(before, following, name)


def _joint(before: StatementImport, following: StatementImport, name: str) -> Iterator[Problem]:
    last, first = before.last_on, following.first_on
    if last is None or first is None:
        return
    both_known = before.closing is not None and following.opening is not None
    joins = both_known and before.closing == following.opening
    if first <= last:
        overlap = min(last, following.last_on or last)
        data: dict[str, object] = {"account": name, "first": first, "last": overlap}
        yield _about(following.account, "statement_overlap", data, Weight.HINT)
    elif first > last + _DAY and not joins:
        # Where the balance passes over unchanged, nothing was booked on the days between.
        data = {"account": name, "first": last + _DAY, "last": first - _DAY}
        yield _about(following.account, "statement_gap", data, Weight.WARNING)
    elif both_known and not joins:
        data = {"account": name, "last": last, "closing": before.closing, "first": first}
        data["opening"] = following.opening
        yield _about(following.account, "statements_do_not_join", data, Weight.ERROR)


def _further(one: StatementImport, other: StatementImport) -> StatementImport:
    """Return the statement that reaches further."""
    return max(one, other, key=lambda each: each.last_on or date.min)


def _ends(
    imports: Sequence[StatementImport], name: str, period: DateRange, today: date
) -> Iterator[Problem]:
    """Days of the period before the first and after the last statement."""
    firsts = [one.first_on for one in imports if one.first_on is not None]
    lasts = [one.last_on for one in imports if one.last_on is not None]
    until = min(period.last, today)
    quiet = timedelta(days=_QUIET_DAYS)
    if min(firsts) > period.first + quiet:
        data = {"account": name, "first": period.first, "last": min(firsts) - _DAY}
        yield _about(imports[0].account, "statement_gap", data, Weight.WARNING)
    if max(lasts) + quiet < until:
        data = {"account": name, "first": max(lasts) + _DAY, "last": until}
        yield _about(imports[0].account, "statement_gap", data, Weight.WARNING)


def _cash(reader: Reader, ledger: Ledger, period: DateRange) -> Iterator[Problem]:
    """Cash of which less than nothing was there."""
    names = {account.id: account.name for account in ledger.accounts}
    cash = ledger.accounts_of(AccountKind.CASH)
    below = finding_queries.first_days_below_zero(reader, cash, period)
    for account, (on, balance) in below.items():
        data = {"account": names[account], "on": on, "balance": balance}
        yield _about(account, "cash_negative", data, Weight.ERROR)


def _openings(reader: Reader, ledger: Ledger, period: DateRange) -> Iterator[Problem]:
    """Opening balances of which it is not known whose money they are."""
    names = {account.id: account.name for account in ledger.accounts}
    for opening in reader.all(OpeningBalance, pot=Pot.OPEN):
        if opening.account in ledger.money and opening.on <= period.last and opening.amount:
            data = {"account": names[opening.account], "on": opening.on, "amount": opening.amount}
            yield _about(opening.account, "opening_not_assigned", data, Weight.WARNING)


def _private_money(reader: Reader, ledger: Ledger, period: DateRange) -> Iterator[Problem]:
    """Private spending above the private money that was there: the budget paid for it."""
    own_types = ledger.types_of(CostKind.OWN_CONTRIBUTION)
    if report_queries.private_money(reader, ledger.money, own_types, period.last) >= ZERO:
        return
    money = money_on_accounts(reader, ledger, period.last)
    missing = -(money.private + money.own + max(money.unassigned, ZERO))
    if missing > ZERO:
        data = {"on": period.last, "amount": missing}
        yield Problem("private_from_budget", data=data, weight=Weight.WARNING)


def _about(account: AccountId, code: str, data: dict[str, object], weight: Weight) -> Problem:
    return Problem(code, data=data, weight=weight, subject=("account", account))
