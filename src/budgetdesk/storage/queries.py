"""Questions that SQLite answers faster than loading every record."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import TypeVar

from sqlalchemy import ColumnElement, and_, exists, func, or_, select

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import Account, OpeningBalance, StatedBalance
from budgetdesk.ledger.balances import Checkpoint
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.ids import AccountId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.statements import BankLine
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.tables import RECEIPT_LINK, TABLES

_ACCOUNT = TABLES[Account].c
_OPENING = TABLES[OpeningBalance].c
_BOOKING = TABLES[Booking].c
_PART = TABLES[Part].c
_REPORT_DAY = func.coalesce(_BOOKING.counts_on, _BOOKING.on)


def account_balances(reader: Reader, day: date) -> dict[AccountId, Money]:
    """Balance of every account at the end of the day: openings plus bookings."""
    openings = (
        select(_OPENING.account, func.sum(_OPENING.amount))
        .where(_OPENING.on <= day.isoformat())
        .group_by(_OPENING.account)
    )
    bookings = (
        select(_BOOKING.account, func.sum(_BOOKING.amount))
        .where(_BOOKING.on <= day.isoformat())
        .group_by(_BOOKING.account)
    )
    cents: dict[int, int] = defaultdict(int)
    for (account,) in reader.connection.execute(select(_ACCOUNT.id)):
        cents[account] = 0
    for query in (openings, bookings):
        for account, amount in reader.connection.execute(query):
            cents[account] += amount
    return {AccountId(account): Money(amount) for account, amount in cents.items()}


def bookings_in(
    reader: Reader,
    period: DateRange,
    *,
    account: AccountId | None = None,
    teilbudget: TeilbudgetId | None = None,
) -> tuple[Booking, ...]:
    """Return the bookings whose report day lies in the period, by day."""
    conditions = _within(period)
    if account is not None:
        conditions.append(_BOOKING.account == account)
    if teilbudget is not None:
        of_teilbudget = select(_PART.booking).where(_PART.teilbudget == teilbudget)
        conditions.append(_BOOKING.id.in_(of_teilbudget))
    found = reader.where(Booking, *conditions)
    return tuple(sorted(found, key=lambda one: (one.report_day, one.id)))


def unassigned_bookings(reader: Reader, period: DateRange | None = None) -> tuple[Booking, ...]:
    """Return the bookings of budget accounts of which something is left to assign, by id."""
    assigned = or_(
        _PART.pot == Pot.PRIVATE.value,
        and_(_PART.pot != Pot.OPEN.value, _PART.cost_type.is_not(None)),
    )
    own = select(_ACCOUNT.id).where(_ACCOUNT.kind == "own")
    left = exists().where(_PART.booking == _BOOKING.id, ~assigned)
    none = ~exists().where(_PART.booking == _BOOKING.id)
    conditions = [
        _BOOKING.kind != BookingKind.TRANSFER.value,
        _BOOKING.account.not_in(own),
        or_(left, none),
    ]
    return reader.where(Booking, *conditions, *_within(period))


def bookings_without_receipt(
    reader: Reader, period: DateRange | None = None
) -> tuple[Booking, ...]:
    """Return the bookings with assigned spending that no receipt proves, by id."""
    linked = exists().where(RECEIPT_LINK.c.booking == _BOOKING.id)
    spends = exists().where(
        _PART.booking == _BOOKING.id, _PART.pot == Pot.TEILBUDGET.value, _PART.amount < 0
    )
    return reader.where(Booking, ~linked, spends, *_within(period))


def highest_number(reader: Reader, record: type) -> int:
    """Return the highest id of a kind of record, found without counting; 0 where there is none."""
    query = select(func.max(TABLES[record].c.id))
    return int(reader.connection.execute(query).scalar() or 0)


def receipts_of(reader: Reader, bookings: Iterable[Booking]) -> dict[int, tuple[int, ...]]:
    """Receipt ids by booking id, in the order of the links."""
    wanted = {one.id for one in bookings}
    query = select(RECEIPT_LINK.c.booking, RECEIPT_LINK.c.receipt).order_by(RECEIPT_LINK.c.id)
    found: dict[int, tuple[int, ...]] = {}
    for booking, receipt in reader.connection.execute(query):
        if booking in wanted:
            found[booking] = (*found.get(booking, ()), receipt)
    return found


def opening_day(reader: Reader, account: AccountId) -> date | None:
    """Return the day from whose beginning the account is kept; None where it has no opening."""
    query = select(func.min(_OPENING.on)).where(_OPENING.account == account)
    first = reader.connection.execute(query).scalar()
    return None if first is None else date.fromisoformat(first)


def first_booking_day(reader: Reader, account: AccountId) -> date | None:
    """Return the day of the account's first booking; None where it has none."""
    query = select(func.min(_BOOKING.on)).where(_BOOKING.account == account)
    first = reader.connection.execute(query).scalar()
    return None if first is None else date.fromisoformat(first)


def checkpoints(reader: Reader) -> tuple[Checkpoint, ...]:
    """All stated balances with the computed ones, by account and day."""
    stated = sorted(reader.all(StatedBalance), key=lambda one: (one.account, one.on, one.id))
    movements = _movements(reader)
    found = []
    for account, group in groupby(stated, key=lambda one: one.account):
        still_to_come = deque(movements[account])
        cents = 0
        for one in group:
            while still_to_come and still_to_come[0][0] <= one.on.isoformat():
                cents += still_to_come.popleft()[1]
            found.append(Checkpoint(one, Money(cents), one.amount - Money(cents)))
    return tuple(found)


def _movements(reader: Reader) -> dict[int, list[tuple[str, int]]]:
    """Cents by account that came in or went out on each day, with the openings, by day."""
    movements: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for source in (_OPENING, _BOOKING):
        sums = select(source.account, source.on, func.sum(source.amount))
        by_day = sums.group_by(source.account, source.on)
        for account, on, cents in reader.connection.execute(by_day):
            movements[account].append((on, cents))
    for days in movements.values():
        days.sort()
    return movements


Dated = TypeVar("Dated", BankLine, Booking)


def dated_records(
    reader: Reader, record: type[Dated], account: AccountId, days: DateRange
) -> tuple[Dated, ...]:
    """Return the bank lines or bookings of an account on these days, by id."""
    columns = TABLES[record].c
    between = columns.on.between(days.first.isoformat(), days.last.isoformat())
    return reader.where(record, columns.account == account, between)


def _within(period: DateRange | None) -> list[ColumnElement[bool]]:
    if period is None:
        return []
    return [_REPORT_DAY.between(period.first.isoformat(), period.last.isoformat())]
