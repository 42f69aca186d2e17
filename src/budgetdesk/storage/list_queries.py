"""The list of bookings on the screen: which, in which order, what they add up to.

A list of 100,000 bookings is numbers only; rows are read for those that are looked at.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Final, Protocol

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import Account, AccountKind
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import AccountId, BookingId, CostTypeId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.staff.assistants import AssistantId
from budgetdesk.storage.reader import Reader, among
from budgetdesk.storage.tables import RECEIPT_LINK, TABLES

_ACCOUNT: Final = TABLES[Account].c
_BOOKING: Final = TABLES[Booking].c
_COST_TYPE: Final = TABLES[CostType].c
_PART: Final = TABLES[Part].c
_RECEIPT: Final = TABLES[Receipt].c
_TEILBUDGET: Final = TABLES[Teilbudget].c
_REPORT_DAY: Final = func.coalesce(_BOOKING.counts_on, _BOOKING.on)
_WILD: Final = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


class ListOrder(Enum):
    """By what a list of bookings is sorted."""

    DAY = "day"
    AMOUNT = "amount"
    PAYEE = "payee"
    TEXT = "text"
    PURPOSE = "purpose"
    ACCOUNT = "account"
    RECEIPT = "receipt"


class Sought(Protocol):
    """What bookings are looked for; what is None, empty or False does not matter."""

    @property
    def period(self) -> DateRange: ...  # noqa: D102 - as the field says
    @property
    def account(self) -> AccountId | None: ...  # noqa: D102
    @property
    def teilbudget(self) -> TeilbudgetId | None: ...  # noqa: D102
    @property
    def cost_type(self) -> CostTypeId | None: ...  # noqa: D102
    @property
    def assistant(self) -> AssistantId | None: ...  # noqa: D102
    @property
    def pot(self) -> Pot | None: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def unassigned(self) -> bool: ...  # noqa: D102
    @property
    def without_receipt(self) -> bool: ...  # noqa: D102


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


def sought_numbers(
    reader: Reader, sought: Sought, order: ListOrder, *, descending: bool
) -> tuple[BookingId, ...]:
    """Return the numbers of the bookings that meet all that is sought, in this order."""
    key = _order_key(order)
    keys = (key, _BOOKING.id)
    query = (
        select(_BOOKING.id)
        .where(*_conditions(sought))
        .order_by(*(one.desc() if descending else one for one in keys))
    )
    # One text with all numbers is read ten times as fast as a row for each.
    numbers = query.subquery()
    text = reader.connection.execute(select(func.json_group_array(numbers.c.id))).scalar_one()
    return tuple(json.loads(text))


def sums_of_sought(reader: Reader, sought: Sought, count: int) -> ListSums:
    """Add up so many sought bookings: the parts that were asked for, or else whole bookings."""
    parts = _part_conditions(sought)
    query = select(_BOOKING.amount, _BOOKING.kind)
    if parts:
        query = select(_PART.amount, _BOOKING.kind).join(TABLES[Part], _PART.booking == _BOOKING.id)
    return _sums(reader, query.where(*_booking_conditions(sought), *parts), count)


def sums_of_numbers(reader: Reader, numbers: Collection[int]) -> ListSums:
    """Add up these bookings."""
    query = select(_BOOKING.amount, _BOOKING.kind).where(among(_BOOKING.id, numbers))
    return _sums(reader, query, len(numbers))


def list_rows(reader: Reader, numbers: Sequence[int]) -> tuple[ListRow, ...]:
    """Return the rows of these bookings, in the order of the numbers; missing ones are left out."""
    parts = _parts_of(reader, numbers)
    receipts = _receipts_of(reader, numbers)
    other = TABLES[Account].alias()
    query = (
        select(
            _BOOKING.id,
            _REPORT_DAY,
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


def _conditions(sought: Sought) -> list[ColumnElement[bool]]:
    found = _booking_conditions(sought)
    parts = _part_conditions(sought)
    if parts:
        found.append(_BOOKING.id.in_(select(_PART.booking).where(*parts)))
    return found


def _booking_conditions(sought: Sought) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    first, last = sought.period.first, sought.period.last
    if (first, last) != (date.min, date.max):
        found.append(_REPORT_DAY.between(first.isoformat(), last.isoformat()))
    if sought.account is not None:
        found.append(_BOOKING.account == sought.account)
    if sought.unassigned:
        found += _unassigned()
    if sought.without_receipt:
        spends = exists().where(
            _PART.booking == _BOOKING.id, _PART.pot == Pot.TEILBUDGET.value, _PART.amount < 0
        )
        found += [_BOOKING.id.not_in(select(RECEIPT_LINK.c.booking)), spends]
    found += [_says(word) for word in sought.text.split()]
    return found


def _part_conditions(sought: Sought) -> list[ColumnElement[bool]]:
    pairs: list[tuple[ColumnElement[Any], Any]] = [
        (_PART.teilbudget, sought.teilbudget),
        (_PART.cost_type, sought.cost_type),
        (_PART.assistant, sought.assistant),
        (_PART.pot, None if sought.pot is None else sought.pot.value),
    ]
    return [column == asked for column, asked in pairs if asked is not None]


def _unassigned() -> list[ColumnElement[bool]]:
    left = or_(
        _PART.pot == Pot.OPEN.value,
        and_(_PART.pot != Pot.PRIVATE.value, _PART.cost_type.is_(None)),
    )
    own = select(_ACCOUNT.id).where(_ACCOUNT.kind == AccountKind.OWN.value)
    return [
        _BOOKING.kind != BookingKind.TRANSFER.value,
        _BOOKING.account.not_in(own),
        or_(
            _BOOKING.id.in_(select(_PART.booking).where(left)),
            _BOOKING.id.not_in(select(_PART.booking)),
        ),
    ]


def _says(word: str) -> ColumnElement[bool]:
    """The booking says the word, in whatever letter case."""
    if word.isascii():
        return _said([_like_pattern(word)])
    # SQLite compares without case for a to z only. A word with other letters is tried in three
    # forms, on the few bookings that have its ASCII letters in the right places.
    rough = "".join(sign if sign.isascii() else "\0" for sign in word)
    forms = (word.lower(), word.upper(), word.capitalize())
    return and_(
        _said([_like_pattern(rough).replace("\0", "_")]),
        _said([_like_pattern(form) for form in forms]),
    )


def _said(patterns: Sequence[str]) -> ColumnElement[bool]:
    in_notes = or_(*(_PART.note.like(one, escape="\\") for one in patterns))
    columns = (_BOOKING.payee, _BOOKING.text, _BOOKING.note)
    return or_(
        *(column.like(one, escape="\\") for one in patterns for column in columns),
        _BOOKING.id.in_(select(_PART.booking).where(_PART.note != "", in_notes)),
    )


def _like_pattern(word: str) -> str:
    return f"%{word.translate(_WILD)}%"


def _order_key(order: ListOrder) -> ColumnElement[Any]:
    if order is ListOrder.AMOUNT:
        return _BOOKING.amount
    if order is ListOrder.PAYEE:
        return func.lower(_BOOKING.payee)
    if order is ListOrder.TEXT:
        return func.lower(_BOOKING.text)
    if order is ListOrder.DAY:
        return _REPORT_DAY
    own: Select[Any]
    if order is ListOrder.ACCOUNT:
        own = select(func.lower(_ACCOUNT.name)).where(_ACCOUNT.id == _BOOKING.account)
    elif order is ListOrder.RECEIPT:
        own = (
            select(func.min(_RECEIPT.number))
            .join(RECEIPT_LINK, RECEIPT_LINK.c.receipt == _RECEIPT.id)
            .where(RECEIPT_LINK.c.booking == _BOOKING.id)
        )
    else:
        own = (
            select(func.min(func.lower(_COST_TYPE.name)))
            .join(TABLES[Part], _PART.cost_type == _COST_TYPE.id)
            .where(_PART.booking == _BOOKING.id)
        )
    return own.correlate(TABLES[Booking]).scalar_subquery()


def _sums(reader: Reader, amounts: Select[Any], count: int) -> ListSums:
    inner = amounts.subquery()
    moves = inner.c.kind != BookingKind.TRANSFER.value
    query = select(
        func.sum(func.max(inner.c.amount, 0)).filter(moves),
        func.sum(func.min(inner.c.amount, 0)).filter(moves),
    )
    received, paid = reader.connection.execute(query).one()
    return ListSums(count, Money(received or 0), Money(paid or 0))


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
