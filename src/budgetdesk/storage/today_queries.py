"""Questions of the first page, answered by SQLite in a few passes whatever the file's size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Integer, and_, cast, exists, func, literal, or_, select, union

from budgetdesk.budget.matching import ReceivedPayment
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance, StatedBalance
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import AccountId, BookingId, CostTypeId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.statements import StatementImport
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.tables import RECEIPT_LINK, TABLES

_ACCOUNT = TABLES[Account].c
_BOOKING = TABLES[Booking].c
_COST_TYPE = TABLES[CostType].c
_IMPORT = TABLES[StatementImport].c
_OPENING = TABLES[OpeningBalance].c
_PART = TABLES[Part].c
_STATED = TABLES[StatedBalance].c
_REPORT_DAY = func.coalesce(_BOOKING.counts_on, _BOOKING.on)
_YEAR_AND_MONTH = 7
"""Length of the beginning of a written day that names its month."""
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Slice:
    """Sum of a Teilbudget's parts of one cost type, by report day, from `since` on.

    It goes up to the end of the month, the next cut, or the last day asked for.
    """

    teilbudget: TeilbudgetId
    cost_type: CostTypeId | None
    since: date
    amount: Money


def sums_by_month(
    reader: Reader, accounts: Collection[AccountId], *, cuts: Iterable[date], until: date
) -> tuple[Slice, ...]:
    """Sums of all Teilbudgets on these accounts by month; months are split at the cuts."""
    # The first day of a month splits nothing; what comes after the last day is cut off below.
    days = sorted({each for each in (*cuts, until + _ONE_DAY) if each.day > 1})
    month = func.substr(_REPORT_DAY, 1, _YEAR_AND_MONTH).label("month")
    passed: ColumnElement[int] = literal(0)
    for day in days:
        passed += cast(literal(day.isoformat()) <= _REPORT_DAY, Integer)
    # With the account among the keys SQLite reads the parts in one pass; asked for some accounts it
    # would look up the bookings one by one.
    keys = (_PART.teilbudget, _PART.cost_type, _BOOKING.account, month, passed.label("cut"))
    query = (
        select(*keys, func.sum(_PART.amount))
        .join(TABLES[Booking], _PART.booking == _BOOKING.id)
        .where(_PART.teilbudget.is_not(None))
        .group_by(*(key.name for key in keys))
    )
    found = (
        Slice(
            TeilbudgetId(teilbudget),
            None if cost_type is None else CostTypeId(cost_type),
            max([Month.parse(written).first, *days[:cut]]),
            Money(cents),
        )
        for teilbudget, cost_type, account, written, cut, cents in reader.connection.execute(query)
        if account in accounts
    )
    return tuple(each for each in found if each.since <= until)


def payments_by_teilbudget(
    reader: Reader,
    accounts: Collection[AccountId],
    cost_types: Iterable[CostTypeId],
    *,
    until: date,
) -> dict[TeilbudgetId, tuple[ReceivedPayment, ...]]:
    """Payments of the Leistungsträger to each Teilbudget by report day; one for each booking."""
    keys = (_PART.teilbudget, _BOOKING.account, _REPORT_DAY, _BOOKING.id)
    query = (
        select(*keys, func.sum(_PART.amount))
        .join(TABLES[Booking], _PART.booking == _BOOKING.id)
        .where(_PART.teilbudget.is_not(None), _PART.cost_type.in_(list(cost_types)))
        .group_by(*keys)
        .order_by(_REPORT_DAY, _BOOKING.id)
    )
    found: dict[TeilbudgetId, list[ReceivedPayment]] = defaultdict(list)
    for teilbudget, account, written, number, cents in reader.connection.execute(query):
        on = date.fromisoformat(written)
        if account in accounts and on <= until:
            payment = ReceivedPayment(on, Money(cents), BookingId(number))
            found[TeilbudgetId(teilbudget)].append(payment)
    return {teilbudget: tuple(payments) for teilbudget, payments in found.items()}


def known_days(
    reader: Reader, accounts: Collection[AccountId], until: date
) -> tuple[date | None, date | None]:
    """First and last day of which something is known about these accounts, up to a day.

    The first is that of an opening balance or a booking, the last that of a booking, a stated
    balance or the end of a statement. None where nothing is known.
    """
    wanted, day = list(accounts), until.isoformat()
    firsts = [
        select(func.min(each.on)).where(each.account.in_(wanted), each.on <= day)
        for each in (_OPENING, _BOOKING)
    ]
    lasts = [
        select(func.max(column)).where(account.in_(wanted), column <= day)
        for account, column in (
            (_BOOKING.account, _BOOKING.on),
            (_STATED.account, _STATED.on),
            (_IMPORT.account, _IMPORT.last_on),
        )
    ]
    first = [found for query in firsts if (found := reader.connection.execute(query).scalar())]
    last = [found for query in lasts if (found := reader.connection.execute(query).scalar())]
    return (
        date.fromisoformat(min(first)) if first else None,
        date.fromisoformat(max(last)) if last else None,
    )


def latest_bookings(
    reader: Reader, limit: int, *, teilbudget: TeilbudgetId | None, until: date
) -> tuple[Booking, ...]:
    """Return the bookings with the latest days up to a day, the latest first."""
    # Hidden from the index of Teilbudgets, so that SQLite looks up the parts of one booking only.
    hidden = func.coalesce(_PART.teilbudget, 0)
    own = exists().where(_PART.booking == _BOOKING.id, hidden == teilbudget)
    conditions = [_BOOKING.on <= until.isoformat(), *([] if teilbudget is None else [own])]
    found: list[tuple[str, int]] = []
    # One account at a time goes along the index of accounts and days and stops early.
    for (account,) in reader.connection.execute(select(_ACCOUNT.id)).all():
        query = (
            select(_BOOKING.on, _BOOKING.id)
            .where(_BOOKING.account == account, *conditions)
            .order_by(_BOOKING.on.desc(), _BOOKING.id.desc())
            .limit(limit)
        )
        found += [(on, number) for on, number in reader.connection.execute(query)]
    numbers = [number for _, number in sorted(found, reverse=True)[:limit]]
    known = {booking.id: booking for booking in reader.with_ids(Booking, numbers)}
    return tuple(known[BookingId(number)] for number in numbers)


def count_unassigned(reader: Reader) -> int:
    """Return how many bookings `queries.unassigned_bookings` would give."""
    open_parts = select(_PART.booking).where(_PART.pot == Pot.OPEN.value)
    unnamed = select(_PART.booking).where(_PART.pot != Pot.PRIVATE.value, _PART.cost_type.is_(None))
    without_parts = select(_BOOKING.id).where(_BOOKING.id.not_in(select(_PART.booking)))
    left = union(open_parts, unnamed, without_parts).subquery()
    own = select(_ACCOUNT.id).where(_ACCOUNT.kind == AccountKind.OWN.value)
    query = (
        select(func.count())
        .select_from(TABLES[Booking])
        .where(
            _BOOKING.id.in_(select(left.c[0])),
            _BOOKING.kind != BookingKind.TRANSFER.value,
            _BOOKING.account.not_in(own),
        )
    )
    return int(reader.connection.execute(query).scalar_one())


def count_without_receipt(
    reader: Reader,
    teilbudget: TeilbudgetId,
    period: DateRange,
    *,
    exempt: Collection[CostTypeId],
    threshold: Money,
) -> int:
    """Return how many bookings with spending from the threshold on no receipt proves.

    They are those of `finding_queries.without_receipt`: cost types in `exempt` need none, a storno
    and what it took back do not count.
    """
    taken_back = select(_BOOKING.reverses).where(_BOOKING.reverses.is_not(None))
    spends = or_(_COST_TYPE.kind == CostKind.SPENDING.value, _PART.cost_type.is_(None))
    needs = or_(_PART.cost_type.is_(None), _PART.cost_type.not_in(list(exempt)))
    bookings = (
        select(_BOOKING.id)
        .join(TABLES[Part], _PART.booking == _BOOKING.id)
        .join(TABLES[Account], _BOOKING.account == _ACCOUNT.id)
        .outerjoin(TABLES[CostType], _PART.cost_type == _COST_TYPE.id)
        .where(
            _PART.teilbudget == teilbudget,
            _PART.amount < 0,
            and_(spends, needs),
            _ACCOUNT.kind != AccountKind.VOUCHER.value,
            _BOOKING.kind == BookingKind.PLAIN.value,
            _BOOKING.id.not_in(taken_back),
            _BOOKING.id.not_in(select(RECEIPT_LINK.c.booking)),
            _REPORT_DAY.between(period.first.isoformat(), period.last.isoformat()),
        )
        .group_by(_BOOKING.id)
        .having(-func.sum(_PART.amount) >= threshold.cents)
    )
    query = select(func.count()).select_from(bookings.subquery())
    return int(reader.connection.execute(query).scalar_one())
