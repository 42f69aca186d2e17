"""Questions of the first page, answered by SQLite in a few passes whatever the file's size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Integer, cast, exists, func, literal, select

from budgetdesk.budget.matching import ReceivedPayment
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance, StatedBalance
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import AccountId, BookingId, CostTypeId, TeilbudgetId
from budgetdesk.ledger.statements import StatementImport
from budgetdesk.storage.finding_queries import maybe_not_assigned, not_among, spending
from budgetdesk.storage.queries import highest_number
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
_PORTION: Final = 20_000


@dataclass(frozen=True, slots=True)
class Slice:
    """Sum of a Teilbudget's parts of one cost type, by report day, from `since` on.

    It goes up to the end of the month, the next cut, or the last day asked for.
    """

    teilbudget: TeilbudgetId
    cost_type: CostTypeId | None
    since: date
    amount: Money


class MonthSums:
    """Sums of all Teilbudgets on some accounts by month; months are split at the cuts.

    They are added up portion by portion: all of a long file takes longer than a window may wait.
    """

    def __init__(
        self, accounts: Collection[AccountId], *, cuts: Iterable[date], until: date
    ) -> None:
        """Add up nothing yet."""
        self._accounts, self._until = accounts, until
        # The first day of a month splits nothing; what comes after the last day is cut off below.
        self._days = sorted({each for each in (*cuts, until + _ONE_DAY) if each.day > 1})
        self._cents: defaultdict[tuple[Any, ...], int] = defaultdict(int)

    def add(self, reader: Reader, portion: range) -> None:
        """Add the parts whose numbers lie in a portion, one of `portions`."""
        month = func.substr(_REPORT_DAY, 1, _YEAR_AND_MONTH)
        passed: ColumnElement[int] = literal(0)
        for day in self._days:
            passed += cast(literal(day.isoformat()) <= _REPORT_DAY, Integer)
        named = (month.label("month"), passed.label("cut"))
        # With account and Teilbudget among the keys SQLite reads the parts as they lie; asked for
        # some of them it would look up one by one.
        keys = (_PART.teilbudget, _PART.cost_type, _BOOKING.account, *named)
        query = (
            select(*keys, func.sum(_PART.amount))
            .join(TABLES[Booking], _PART.booking == _BOOKING.id)
            .where(_PART.id.between(portion.start, portion.stop - 1))
            .group_by(*(key.name for key in keys))
        )
        for *found, cents in reader.connection.execute(query):
            self._cents[tuple(found)] += cents

    @property
    def slices(self) -> tuple[Slice, ...]:
        """What was added up so far."""
        found = (
            Slice(
                TeilbudgetId(teilbudget),
                None if cost_type is None else CostTypeId(cost_type),
                max([Month.parse(written).first, *self._days[:cut]]),
                Money(cents),
            )
            for (teilbudget, cost_type, account, written, cut), cents in sorted(
                self._cents.items(), key=_without_gaps
            )
            if teilbudget is not None and account in self._accounts
        )
        return tuple(each for each in found if each.since <= self._until)


def _without_gaps(item: tuple[tuple[Any, ...], int]) -> list[Any]:
    return [each or 0 for each in item[0]]


def portions(reader: Reader) -> tuple[range, ...]:
    """Ranges of numbers that hold all parts; `MonthSums` adds up one in about 15 ms."""
    last = highest_number(reader, Part)
    return tuple(range(first, first + _PORTION) for first in range(1, last + 1, _PORTION))


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
    own = select(_ACCOUNT.id).where(_ACCOUNT.kind == AccountKind.OWN.value)
    query = (
        select(func.count())
        .select_from(TABLES[Booking])
        .where(
            _BOOKING.id.in_(maybe_not_assigned()),
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
    bookings = spending(
        teilbudget,
        period,
        _PART.booking.not_in(select(RECEIPT_LINK.c.booking)),
        not_among(exempt),
    ).having(-func.sum(_PART.amount) >= threshold.cents)
    query = select(func.count()).select_from(bookings.subquery())
    return int(reader.connection.execute(query).scalar_one())
