"""The list of bookings on the screen: its rows and what they add up to.

A list of 100,000 bookings is numbers only; `list_orders` gives them. Rows are read for those that
are looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import exists, func, select

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import BookingId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.storage.list_conditions import (
    REPORT_DAY,
    Sought,
    part_conditions,
)
from budgetdesk.storage.reader import Reader, among
from budgetdesk.storage.tables import RECEIPT_LINK, TABLES

_ACCOUNT: Final = TABLES[Account].c
_BOOKING: Final = TABLES[Booking].c
_COST_TYPE: Final = TABLES[CostType].c
_PART: Final = TABLES[Part].c
_RECEIPT: Final = TABLES[Receipt].c
_TEILBUDGET: Final = TABLES[Teilbudget].c


@dataclass(frozen=True, slots=True)
class ListSums:
    """How many bookings, and what of them came in and went out (negative), without transfers."""

    count: int
    received: Money
    paid: Money

    @property
    def balance(self) -> Money:
        """What came in more than went out."""
        return self.received + self.paid

    def __add__(self, other: ListSums) -> ListSums:
        """Return the sums of both."""
        received, paid = self.received + other.received, self.paid + other.paid
        return ListSums(self.count + other.count, received, paid)


@dataclass(frozen=True, slots=True)
class ListPart:
    """What a part of a listed booking is for, in the user's short names; empty where open."""

    pot: Pot
    teilbudget: str
    cost_type: str


@dataclass(frozen=True, slots=True)
class ListRow:
    """A booking as a list shows it. `other` is the other account of a transfer."""

    id: BookingId
    on: date
    amount: Money
    payee: str
    text: str
    kind: BookingKind
    account: str
    other: str
    parts: tuple[ListPart, ...]
    receipts: tuple[int, ...]


def sums_of(reader: Reader, sought: Sought, numbers: Collection[int]) -> ListSums:
    """Add up these of the sought bookings, transfers left out.

    Where parts are asked for, these alone are added up.
    """
    parts = part_conditions(sought)
    query = select(_BOOKING.amount, _BOOKING.kind)
    if parts:
        query = select(_PART.amount, _BOOKING.kind).join(
            TABLES[Booking], _PART.booking == _BOOKING.id
        )
    inner = query.where(among(_BOOKING.id, numbers), *parts).subquery()
    moves = inner.c.kind != BookingKind.TRANSFER.value
    sums = select(
        func.sum(func.max(inner.c.amount, 0)).filter(moves),
        func.sum(func.min(inner.c.amount, 0)).filter(moves),
    )
    received, paid = reader.connection.execute(sums).one()
    return ListSums(len(numbers), Money(received or 0), Money(paid or 0))


def list_rows(reader: Reader, numbers: Sequence[int]) -> tuple[ListRow, ...]:
    """Return the rows of these bookings, in the order of the numbers; missing ones are left out."""
    parts = _parts_of(reader, numbers)
    receipts = _receipts_of(reader, numbers)
    other = TABLES[Account].alias()
    query = (
        select(
            _BOOKING.id,
            REPORT_DAY,
            _BOOKING.amount,
            _BOOKING.payee,
            _BOOKING.text,
            _BOOKING.kind,
            _ACCOUNT.name,
            other.c.name,
        )
        .join(TABLES[Account], _BOOKING.account == _ACCOUNT.id)
        .outerjoin(other, _BOOKING.transfer_account == other.c.id)
        .where(among(_BOOKING.id, numbers))
    )
    rows = {
        number: ListRow(
            BookingId(number),
            date.fromisoformat(on),
            Money(cents),
            payee,
            text,
            BookingKind(kind),
            account,
            opposite or "",
            parts.get(number, ()),
            receipts.get(number, ()),
        )
        for number, on, cents, payee, text, kind, account, opposite in reader.connection.execute(
            query
        )
    }
    return tuple(rows[number] for number in numbers if number in rows)


def known_payees(reader: Reader) -> tuple[str, ...]:
    """All that bookings were paid to or came from, the latest first."""
    query = (
        select(_BOOKING.payee)
        .where(_BOOKING.payee != "")
        .group_by(_BOOKING.payee)
        .order_by(func.max(_BOOKING.id).desc())
    )
    return tuple(reader.connection.execute(query).scalars())


def last_numbers_by_payee(reader: Reader, most: int) -> tuple[BookingId, ...]:
    """Return the latest plain booking of each payee, the latest first, at most so many."""
    query = (
        select(func.max(_BOOKING.id))
        .where(_BOOKING.payee != "", _BOOKING.kind == BookingKind.PLAIN.value)
        .group_by(_BOOKING.payee)
        .order_by(func.max(_BOOKING.id).desc())
        .limit(most)
    )
    return tuple(reader.connection.execute(query).scalars())


def last_assigned_number(reader: Reader, payee: str) -> BookingId | None:
    """Return the latest plain booking with this payee of which a part is assigned, or None."""
    assigned = exists().where(_PART.booking == _BOOKING.id, _PART.pot != Pot.OPEN.value)
    query = select(func.max(_BOOKING.id)).where(
        _BOOKING.payee == payee, _BOOKING.kind == BookingKind.PLAIN.value, assigned
    )
    number = reader.connection.execute(query).scalar()
    return None if number is None else BookingId(number)


def _parts_of(reader: Reader, numbers: Sequence[int]) -> dict[int, tuple[ListPart, ...]]:
    query = (
        select(_PART.booking, _PART.pot, _TEILBUDGET.code, _COST_TYPE.name)
        .outerjoin(TABLES[Teilbudget], _PART.teilbudget == _TEILBUDGET.id)
        .outerjoin(TABLES[CostType], _PART.cost_type == _COST_TYPE.id)
        .where(among(_PART.booking, numbers))
        .order_by(_PART.booking, _PART.position, _PART.id)
    )
    found: dict[int, tuple[ListPart, ...]] = {}
    for booking, pot, code, cost_type in reader.connection.execute(query):
        part = ListPart(Pot(pot), code or "", cost_type or "")
        found[booking] = (*found.get(booking, ()), part)
    return found


def _receipts_of(reader: Reader, numbers: Sequence[int]) -> dict[int, tuple[int, ...]]:
    query = (
        select(RECEIPT_LINK.c.booking, _RECEIPT.number)
        .join(TABLES[Receipt], RECEIPT_LINK.c.receipt == _RECEIPT.id)
        .where(among(RECEIPT_LINK.c.booking, numbers))
        .order_by(_RECEIPT.number)
    )
    found: dict[int, tuple[int, ...]] = {}
    for booking, number in reader.connection.execute(query):
        found[booking] = (*found.get(booking, ()), number)
    return found
