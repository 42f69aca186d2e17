"""Bookings about which a Sachbearbeiter would ask; SQLite returns only those."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import ColumnElement, and_, exists, func, or_, select

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
) -> tuple[Spot, ...]:
    """Spending that no receipt proves, without the cost types that need none, by day."""
    linked = exists().where(RECEIPT_LINK.c.booking == _BOOKING.id)
    return _spending(reader, teilbudget, period, ~linked, _not_among(exempt))


def outside_purposes(
    reader: Reader,
    teilbudget: TeilbudgetId,
    period: DateRange,
    *,
    purposes: Collection[CostTypeId],
) -> tuple[Spot, ...]:
    """Spending for cost types that the agreement does not name, by day."""
    return _spending(reader, teilbudget, period, _PART.cost_type.is_not(None), _not_among(purposes))


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
    kinds = [kind.value for kind in AccountKind if kind is not AccountKind.OWN]
    amount = func.sum(func.coalesce(_PART.amount, _BOOKING.amount))
    query = (
        select(_BOOKING.id, _REPORT_DAY, _BOOKING.payee, amount, _ACCOUNT.kind)
        .join(TABLES[Account], _BOOKING.account == _ACCOUNT.id)
        .outerjoin(TABLES[Part], _PART.booking == _BOOKING.id)
        .where(
            _BOOKING.kind != BookingKind.TRANSFER.value,
            _ACCOUNT.kind.in_(kinds),
            _within(period),
            unknown,
        )
        .group_by(_BOOKING.id)
        .order_by(_REPORT_DAY, _BOOKING.id)
    )
    return tuple(
        _spot(number, on, payee, cents, kind)
        for number, on, payee, cents, kind in reader.connection.execute(query)
    )


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


def _spending(
    reader: Reader,
    teilbudget: TeilbudgetId,
    period: DateRange,
    *conditions: ColumnElement[bool],
) -> tuple[Spot, ...]:
    """Bookings with spending that meets the conditions; a storno and what it took back are not."""
    # Read once into a list by SQLite; asking for each booking again would be quadratic.
    taken_back = select(_BOOKING.reverses).where(_BOOKING.reverses.is_not(None))
    spends = or_(_COST_TYPE.kind == CostKind.SPENDING.value, _PART.cost_type.is_(None))
    query = (
        select(_BOOKING.id, _REPORT_DAY, _BOOKING.payee, -func.sum(_PART.amount), _ACCOUNT.kind)
        .join(TABLES[Part], _PART.booking == _BOOKING.id)
        .join(TABLES[Account], _BOOKING.account == _ACCOUNT.id)
        .outerjoin(TABLES[CostType], _PART.cost_type == _COST_TYPE.id)
        .where(
            _PART.teilbudget == teilbudget,
            _PART.amount < 0,
            spends,
            _ACCOUNT.kind != AccountKind.VOUCHER.value,
            _BOOKING.kind == BookingKind.PLAIN.value,
            _BOOKING.id.not_in(taken_back),
            _within(period),
            *conditions,
        )
        .group_by(_BOOKING.id)
        .order_by(_REPORT_DAY, _BOOKING.id)
    )
    return tuple(
        _spot(number, on, payee, cents, kind)
        for number, on, payee, cents, kind in reader.connection.execute(query)
    )


def _spot(number: int, on: str, payee: str, cents: int, kind: str) -> Spot:
    is_cash = kind == AccountKind.CASH.value
    return Spot(BookingId(number), date.fromisoformat(on), payee, Money(cents), is_cash)


def _not_among(cost_types: Collection[CostTypeId]) -> ColumnElement[bool]:
    """Parts of other cost types, and those of none: SQL's NOT IN knows no answer for them."""
    return or_(_PART.cost_type.is_(None), _PART.cost_type.not_in(list(cost_types)))


def _within(period: DateRange) -> ColumnElement[bool]:
    return _REPORT_DAY.between(period.first.isoformat(), period.last.isoformat())
