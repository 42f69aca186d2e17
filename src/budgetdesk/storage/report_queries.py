"""Sums and rows of a period for the usage report, answered by SQLite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from budgetdesk.budget.matching import ReceivedPayment
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.ids import AccountId, BookingId, CostTypeId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.receipts import Receipt, ReceiptLink
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.tables import TABLES

_ACCOUNT = TABLES[Account].c
_BOOKING = TABLES[Booking].c
_LINK = TABLES[ReceiptLink].c
_OPENING = TABLES[OpeningBalance].c
_PART = TABLES[Part].c
_RECEIPT = TABLES[Receipt].c
_REPORT_DAY = func.coalesce(_BOOKING.counts_on, _BOOKING.on)


def accounts_of(reader: Reader, *kinds: AccountKind) -> tuple[AccountId, ...]:
    """Return the accounts of these kinds, by id."""
    wanted = [kind.value for kind in kinds]
    query = select(_ACCOUNT.id).where(_ACCOUNT.kind.in_(wanted)).order_by(_ACCOUNT.id)
    return tuple(AccountId(row[0]) for row in reader.connection.execute(query))


def last_booking_days(reader: Reader, until: date) -> dict[AccountId, date]:
    """Return the day of each account's latest booking up to a day; none for an unused account."""
    query = (
        select(_BOOKING.account, func.max(_BOOKING.on))
        .where(_BOOKING.on <= until.isoformat())
        .group_by(_BOOKING.account)
    )
    return {
        AccountId(account): date.fromisoformat(on)
        for account, on in reader.connection.execute(query)
    }


def sums_by_cost_type(
    reader: Reader,
    teilbudget: TeilbudgetId,
    accounts: Iterable[AccountId],
    *,
    until: date,
    since: date = date.min,
) -> dict[CostTypeId | None, Money]:
    """Sums of a Teilbudget's parts on these accounts, by report day from `since` to `until`.

    None stands for parts without cost type.
    """
    query = (
        select(_PART.cost_type, func.sum(_PART.amount))
        .join(TABLES[Booking], _PART.booking == _BOOKING.id)
        .where(
            _PART.teilbudget == teilbudget,
            _BOOKING.account.in_(list(accounts)),
            _REPORT_DAY.between(since.isoformat(), until.isoformat()),
        )
        .group_by(_PART.cost_type)
    )
    return {
        None if cost_type is None else CostTypeId(cost_type): Money(cents)
        for cost_type, cents in reader.connection.execute(query)
    }


def entered_openings(
    reader: Reader, teilbudget: TeilbudgetId, accounts: Iterable[AccountId], *, until: date
) -> Money:
    """Opening balances of a Teilbudget's money that hold from a day up to `until`.

    An opening is what was there at the beginning of its day, so one on a period's first day is
    in that period's opening.
    """
    query = select(func.sum(_OPENING.amount)).where(
        _OPENING.teilbudget == teilbudget,
        _OPENING.account.in_(list(accounts)),
        _OPENING.on <= until.isoformat(),
    )
    return Money(reader.connection.execute(query).scalar() or 0)


def received_payments(
    reader: Reader,
    teilbudget: TeilbudgetId,
    accounts: Iterable[AccountId],
    cost_types: Iterable[CostTypeId],
    *,
    until: date,
) -> tuple[ReceivedPayment, ...]:
    """Payments of the Leistungsträger up to a day, by report day; one for each booking."""
    query = (
        select(_REPORT_DAY, func.sum(_PART.amount), _BOOKING.id)
        .join(TABLES[Booking], _PART.booking == _BOOKING.id)
        .where(
            _PART.teilbudget == teilbudget,
            _PART.cost_type.in_(list(cost_types)),
            _BOOKING.account.in_(list(accounts)),
            until.isoformat() >= _REPORT_DAY,
        )
        .group_by(_BOOKING.id)
        .order_by(_REPORT_DAY, _BOOKING.id)
    )
    return tuple(
        ReceivedPayment(date.fromisoformat(on), Money(cents), BookingId(number))
        for on, cents, number in reader.connection.execute(query)
    )


def receipts_by_booking(reader: Reader, period: DateRange) -> dict[BookingId, tuple[Receipt, ...]]:
    """Receipts of the bookings whose report day lies in the period, by their numbers."""
    query = (
        select(_LINK.booking, _LINK.receipt)
        .join(TABLES[Booking], _LINK.booking == _BOOKING.id)
        .join(TABLES[Receipt], _LINK.receipt == _RECEIPT.id)
        .where(_REPORT_DAY.between(period.first.isoformat(), period.last.isoformat()))
        .order_by(_RECEIPT.number, _LINK.id)
    )
    links = list(reader.connection.execute(query))
    known = {one.id: one for one in reader.with_ids(Receipt, {receipt for _, receipt in links})}
    found: dict[BookingId, tuple[Receipt, ...]] = {}
    for booking, receipt in links:
        proofs = found.setdefault(BookingId(booking), ())
        if known[receipt] not in proofs:
            found[BookingId(booking)] = (*proofs, known[receipt])
    return found


def left_out(
    reader: Reader, period: DateRange, teilbudgets: Iterable[TeilbudgetId]
) -> tuple[int, int, int]:
    """Count the period's bookings that are private, are open, and are of other Teilbudgets alone.

    A booking with a private and an open part is among both.
    """
    ours = select(_PART.booking).where(_PART.teilbudget.in_(list(teilbudgets)))
    kinds = (
        [_PART.pot == Pot.PRIVATE.value],
        [_PART.pot == Pot.OPEN.value],
        [_PART.teilbudget.is_not(None), _PART.booking.not_in(ours)],
    )
    found = [
        reader.connection.execute(
            select(func.count(_PART.booking.distinct()))
            .join(TABLES[Booking], _PART.booking == _BOOKING.id)
            .where(
                *kind,
                _REPORT_DAY.between(period.first.isoformat(), period.last.isoformat()),
            )
        ).scalar_one()
        for kind in kinds
    ]
    return found[0], found[1], found[2]


@dataclass(frozen=True, slots=True)
class MoneyShares:
    """Whose money lies on the accounts, by the bank's days.

    `teilbudgets` is the Leistungsträger's money that counts by the day in question, `later` what
    counts in a later report. `own` is the holder's, also what came from accounts of the holder's
    own. `in_transit` are transfers within the budget that only one side shows.
    """

    teilbudgets: Mapping[TeilbudgetId, Money]
    own: Money
    private: Money
    later: Money
    in_transit: Money


def money_shares(
    reader: Reader,
    accounts: Iterable[AccountId],
    own_contributions: Iterable[CostTypeId],
    on: date,
) -> MoneyShares:
    """Split what lies on these accounts at the end of the day by its owner.

    What was paid for a Teilbudget from an account of the holder's own lessens the Teilbudget's
    money and adds to the holder's. What no share holds is not assigned yet: the accounts'
    balance minus all shares.
    """
    ids, own_types = list(accounts), set(own_contributions)
    teilbudgets: dict[TeilbudgetId, Money] = {}
    pots = dict.fromkeys(Pot, ZERO)
    later = ZERO
    for row in _parts_and_openings(reader, ids, on):
        if row.advanced:
            pots[Pot.OWN] -= row.amount
        if row.cost_type in own_types:
            pots[Pot.OWN] += row.amount
        elif row.teilbudget is None:
            pots[row.pot] += row.amount
        elif row.counts_later:
            later += row.amount
        else:
            teilbudgets[row.teilbudget] = teilbudgets.get(row.teilbudget, ZERO) + row.amount
    outside, inside = _transfers(reader, ids, on)
    own = pots[Pot.OWN] + outside
    return MoneyShares(teilbudgets, own, pots[Pot.PRIVATE], later, inside)


@dataclass(frozen=True, slots=True)
class _Share:
    """A sum of parts or openings; `advanced`: it moved on an account of the holder's own."""

    pot: Pot
    teilbudget: TeilbudgetId | None
    cost_type: CostTypeId | None
    counts_later: bool
    advanced: bool
    amount: Money


def private_money(
    reader: Reader,
    accounts: Iterable[AccountId],
    own_contributions: Iterable[CostTypeId],
    on: date,
) -> Money:
    """Return the private money among `money_shares`, asked for alone."""
    ids, day = list(accounts), on.isoformat()
    own_types = list(own_contributions)
    parts = (
        select(func.sum(_PART.amount))
        .join(TABLES[Booking], _PART.booking == _BOOKING.id)
        .where(
            _PART.pot == Pot.PRIVATE.value,
            _PART.teilbudget.is_(None),
            or_(_PART.cost_type.is_(None), _PART.cost_type.not_in(own_types)),
            _BOOKING.account.in_(ids),
            _BOOKING.on <= day,
        )
    )
    openings = select(func.sum(_OPENING.amount)).where(
        _OPENING.pot == Pot.PRIVATE.value,
        _OPENING.teilbudget.is_(None),
        _OPENING.account.in_(ids),
        _OPENING.on <= day,
    )
    return Money(sum(reader.connection.execute(query).scalar() or 0 for query in (parts, openings)))


def _parts_and_openings(reader: Reader, accounts: list[AccountId], on: date) -> Iterator[_Share]:
    day = on.isoformat()
    # Few parts count later or were advanced; asked for apart, the many need fewer keys to sort by.
    for is_later in (False, True):
        counts = day < _REPORT_DAY if is_later else day >= _REPORT_DAY
        for is_advanced in (False, True):
            query = _shares_of(_lies(accounts, advanced=is_advanced), _BOOKING.on <= day, counts)
            for cost_type, teilbudget, pot, cents in reader.connection.execute(query):
                yield _Share(Pot(pot), teilbudget, cost_type, is_later, is_advanced, Money(cents))
    openings = (
        select(_OPENING.pot, _OPENING.teilbudget, func.sum(_OPENING.amount))
        .where(_OPENING.account.in_(accounts), _OPENING.on <= day)
        .group_by(_OPENING.pot, _OPENING.teilbudget)
    )
    for pot, teilbudget, cents in reader.connection.execute(openings):
        yield _Share(Pot(pot), teilbudget, None, False, False, Money(cents))  # noqa: FBT003


def _lies(accounts: list[AccountId], *, advanced: bool) -> ColumnElement[bool]:
    """Parts on these accounts, or what was paid for a Teilbudget from one of the holder's own."""
    if not advanced:
        return _BOOKING.account.in_(accounts)
    own = select(_ACCOUNT.id).where(_ACCOUNT.kind == AccountKind.OWN.value)
    of_own = and_(_BOOKING.account.in_(own), _BOOKING.account.not_in(accounts))
    return and_(of_own, _PART.teilbudget.is_not(None))


def _shares_of(*conditions: ColumnElement[bool]) -> Select[Any]:
    # The keys that tell most come first: comparing them is most of the work.
    keys = (_PART.cost_type, _PART.teilbudget, _PART.pot)
    return (
        select(*keys, func.sum(_PART.amount))
        .join(TABLES[Booking], _PART.booking == _BOOKING.id)
        .where(*conditions)
        .group_by(*keys)
    )


def _transfers(reader: Reader, accounts: list[AccountId], on: date) -> tuple[Money, Money]:
    """Net amount of transfers from outside these accounts, and of those among them.

    Those among them cancel out, save what one side shows before the other.
    """
    within = _BOOKING.transfer_account.in_(accounts)
    query = (
        select(within, func.sum(_BOOKING.amount))
        .where(
            _BOOKING.kind == BookingKind.TRANSFER.value,
            _BOOKING.account.in_(accounts),
            _BOOKING.on <= on.isoformat(),
        )
        .group_by(within)
    )
    sums = {bool(among): Money(cents) for among, cents in reader.connection.execute(query)}
    return sums.get(False, ZERO), sums.get(True, ZERO)
