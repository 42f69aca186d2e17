"""Bookings about which a Sachbearbeiter would ask; SQLite returns only those."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, union

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import AccountId, BookingId, CostTypeId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.tables import RECEIPT_LINK, TABLES

_ACCOUNT = TABLES[Account].c
_BOOKING = TABLES[Booking].c
_COST_TYPE = TABLES[CostType].c
_OPENING = TABLES[OpeningBalance].c
_PART = TABLES[Part].c
_REPORT_DAY = func.coalesce(_BOOKING.counts_on, _BOOKING.on)


@dataclass(frozen=True, slots=True)
class Spot:
    """A booking to look at; `amount` is the sum of the parts in question, spending positive."""

    booking: BookingId
    on: date
    payee: str
    amount: Money
    is_cash: bool


def without_receipt(
    reader: Reader,
    teilbudget: TeilbudgetId,
    period: DateRange,
    *,
    exempt: Collection[CostTypeId],
    least: Money | None,
) -> tuple[Spot, ...]:
    """Spending that no receipt proves, without the cost types that need none, by day.

    What was not paid in cash is among it from an amount on, or not at all (None).
    """
    linked = select(RECEIPT_LINK.c.booking)
    is_cash = _BOOKING.account.in_(_accounts(AccountKind.CASH))
    conditions = [_PART.booking.not_in(linked), not_among(exempt)]
    if least is None:
        return _spending(reader, teilbudget, period, *conditions, is_cash)
    counts = or_(is_cash, -func.sum(_PART.amount) >= least.cents)
    return _spending(reader, teilbudget, period, *conditions, having=counts)


def outside_purposes(
    reader: Reader,
    teilbudget: TeilbudgetId,
    period: DateRange,
    *,
    purposes: Collection[CostTypeId],
) -> tuple[Spot, ...]:
    """Spending for cost types that the agreement does not name, by day."""
    return _spending(reader, teilbudget, period, _PART.cost_type.is_not(None), not_among(purposes))


def outside_days(
    reader: Reader, teilbudget: TeilbudgetId, period: DateRange, *, days: Iterable[DateRange]
) -> tuple[Spot, ...]:
    """Spending on days that lie in none of these ranges, by day."""
    inside = [_BOOKING.on.between(each.first.isoformat(), each.last.isoformat()) for each in days]
    return _spending(reader, teilbudget, period, ~or_(*inside)) if inside else ()


def without_assistant(
    reader: Reader, teilbudget: TeilbudgetId, period: DateRange
) -> tuple[Spot, ...]:
    """Spending of cost types that usually name an assistant, where none is named, by day."""
    usual = select(_COST_TYPE.id).where(_COST_TYPE.per_assistant == 1)
    return _spending(
        reader, teilbudget, period, _PART.assistant.is_(None), _PART.cost_type.in_(usual)
    )


def not_assigned(
    reader: Reader, period: DateRange, *, teilbudget: TeilbudgetId | None = None
) -> tuple[Spot, ...]:
    """Bookings of which it is not known whose money it is or what for, by day.

    With a Teilbudget those that belong to another one are left out. Amounts keep their sign.
    """
    belongs = [] if teilbudget is None else [_PART.teilbudget == teilbudget]
    unknown = or_(
        _PART.id.is_(None),
        _PART.pot == Pot.OPEN.value,
        and_(_PART.pot != Pot.PRIVATE.value, _PART.cost_type.is_(None), *belongs),
    )
    amount = func.sum(func.coalesce(_PART.amount, _BOOKING.amount))
    query = (
        select(_BOOKING.id, _REPORT_DAY, _BOOKING.payee, amount, _BOOKING.account)
        .outerjoin(TABLES[Part], _PART.booking == _BOOKING.id)
        .where(
            _BOOKING.id.in_(maybe_not_assigned()),
            _BOOKING.kind != BookingKind.TRANSFER.value,
            _BOOKING.account.not_in(_accounts(AccountKind.OWN)),
            _within(period),
            unknown,
        )
        .group_by(_BOOKING.id)
        .order_by(_REPORT_DAY, _BOOKING.id)
    )
    return _spots(reader, reader.connection.execute(query))


def maybe_not_assigned() -> Select[tuple[int]]:
    """Numbers of the bookings without parts, and of those with an open or unnamed part.

    Found in indexes alone; transfers are among them.
    """
    open_parts = select(_PART.booking).where(_PART.pot == Pot.OPEN.value)
    unnamed = select(_PART.booking).where(_PART.pot != Pot.PRIVATE.value, _PART.cost_type.is_(None))
    without_parts = select(_BOOKING.id).where(_BOOKING.id.not_in(select(_PART.booking)))
    return select(union(open_parts, unnamed, without_parts).subquery().c[0])


def first_days_below_zero(
    reader: Reader, accounts: Collection[AccountId], period: DateRange
) -> dict[AccountId, tuple[date, Money]]:
    """First day in the period at whose end an account held less than nothing, and the balance."""
    moves: list[tuple[int, str, int]] = []
    for table in (_OPENING, _BOOKING):
        query = (
            select(table.account, table.on, func.sum(table.amount))
            .where(table.account.in_(list(accounts)), table.on <= period.last.isoformat())
            .group_by(table.account, table.on)
        )
        moves += [(account, on, cents) for account, on, cents in reader.connection.execute(query)]
    found: dict[AccountId, tuple[date, Money]] = {}
    for account, of_account in groupby(sorted(moves), key=lambda move: move[0]):
        balance = 0
        for on, of_day in groupby(of_account, key=lambda move: move[1]):
            balance += sum(cents for _, _, cents in of_day)
            if balance < 0 and date.fromisoformat(on) in period:
                found[AccountId(account)] = (date.fromisoformat(on), Money(balance))
                break
    return found


def spending(
    teilbudget: TeilbudgetId, period: DateRange, *conditions: ColumnElement[bool]
) -> Select[tuple[int, int]]:
    """Numbers of bookings with spending that meets the conditions, and how much, as negative cents.

    A storno and what it took back are left out.
    """
    # Lists that SQLite reads once: to look up account and cost type of each part, or to ask for
    # each booking again, takes three times as long. Grouped by the part's own number of the booking
    # the parts come from their index in order.
    taken_back = select(_BOOKING.reverses).where(_BOOKING.reverses.is_not(None))
    for_spending = select(_COST_TYPE.id).where(_COST_TYPE.kind == CostKind.SPENDING.value)
    return (
        select(_PART.booking, func.sum(_PART.amount))
        .join(TABLES[Booking], _PART.booking == _BOOKING.id)
        .where(
            _PART.teilbudget == teilbudget,
            _PART.amount < 0,
            or_(_PART.cost_type.is_(None), _PART.cost_type.in_(for_spending)),
            *conditions,
            _BOOKING.account.not_in(_accounts(AccountKind.VOUCHER)),
            _BOOKING.kind == BookingKind.PLAIN.value,
            _BOOKING.id.not_in(taken_back),
            _within(period),
        )
        .group_by(_PART.booking)
    )


def _spending(
    reader: Reader,
    teilbudget: TeilbudgetId,
    period: DateRange,
    *conditions: ColumnElement[bool],
    having: ColumnElement[bool] | None = None,
) -> tuple[Spot, ...]:
    found = spending(teilbudget, period, *conditions).add_columns(
        _REPORT_DAY, _BOOKING.payee, _BOOKING.account
    )
    if having is not None:
        found = found.having(having)
    rows = reader.connection.execute(found.order_by(_REPORT_DAY, _PART.booking))
    return _spots(
        reader, ((number, on, payee, -cents, account) for number, cents, on, payee, account in rows)
    )


def _accounts(*kinds: AccountKind) -> Select[tuple[int]]:
    return select(_ACCOUNT.id).where(_ACCOUNT.kind.in_([kind.value for kind in kinds]))


def _spots(reader: Reader, rows: Iterable[Any]) -> tuple[Spot, ...]:
    """Make spots of number, day, payee, cents and account."""
    cash = set(reader.connection.execute(_accounts(AccountKind.CASH)).scalars())
    return tuple(
        Spot(BookingId(number), date.fromisoformat(on), payee, Money(cents), account in cash)
        for number, on, payee, cents, account in rows
    )


def not_among(cost_types: Collection[CostTypeId]) -> ColumnElement[bool]:
    """Parts of other cost types, and those of none: SQL's NOT IN knows no answer for them."""
    return or_(_PART.cost_type.is_(None), _PART.cost_type.not_in(list(cost_types)))


def _within(period: DateRange) -> ColumnElement[bool]:
    return _REPORT_DAY.between(period.first.isoformat(), period.last.isoformat())
