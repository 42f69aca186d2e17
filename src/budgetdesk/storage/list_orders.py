"""The numbers of the bookings that a list shows, in its order.

Every order stands in an index, so that a list of 100,000 is read and not sorted; what is looked
for is a set of numbers beside it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from enum import Enum
from itertools import chain
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, func, select

from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.bookings import Booking, Part
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import BookingId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.storage.list_conditions import (
    REPORT_DAY,
    Sought,
    booking_conditions,
    part_conditions,
)
from budgetdesk.storage.reader import Reader, among
from budgetdesk.storage.tables import RECEIPT_LINK, TABLES

_ACCOUNT: Final = TABLES[Account].c
_BOOKING: Final = TABLES[Booking].c
_COST_TYPE: Final = TABLES[CostType].c
_PART: Final = TABLES[Part].c
_RECEIPT: Final = TABLES[Receipt].c
_FEW: Final = 2_000
"""So many are sorted faster than all are read in order."""


class ListOrder(Enum):
    """By what a list of bookings is sorted; what is equal stands by number.

    Bookings without cost type or receipt come before the others. On one account they stand by day.
    """

    DAY = "day"
    AMOUNT = "amount"
    PAYEE = "payee"
    TEXT = "text"
    PURPOSE = "purpose"
    ACCOUNT = "account"
    RECEIPT = "receipt"


_KEYS: Final[dict[ListOrder, ColumnElement[Any]]] = {
    ListOrder.DAY: REPORT_DAY,
    ListOrder.AMOUNT: _BOOKING.amount,
    ListOrder.PAYEE: func.lower(_BOOKING.payee),
    ListOrder.TEXT: func.lower(_BOOKING.text),
}


def sought_numbers(
    reader: Reader, sought: Sought, order: ListOrder, *, descending: bool
) -> tuple[BookingId, ...]:
    """Return the numbers of the bookings that meet all that is sought, in this order."""
    wanted = _meeting(reader, sought)
    numbers = _in_order(reader, order, wanted)
    if wanted is not None:
        numbers = [one for one in numbers if one in wanted]
    return tuple(reversed(numbers)) if descending else tuple(numbers)


def count_sought(reader: Reader, sought: Sought) -> int:
    """Return how many bookings meet all that is sought."""
    wanted = _meeting(reader, sought)
    return reader.count(Booking) if wanted is None else len(wanted)


def count_without_receipt(reader: Reader) -> int:
    """Return how many bookings spend without a receipt, as the filter for them would find.

    Counted by their parts along an index: that is quick also where nearly all of them do.
    """
    query = select(func.count(_PART.booking.distinct())).where(
        _PART.pot == Pot.TEILBUDGET.value,
        _PART.amount < 0,
        _PART.booking.not_in(select(RECEIPT_LINK.c.booking)),
    )
    return int(reader.connection.execute(query).scalar_one())


def _meeting(reader: Reader, sought: Sought) -> frozenset[BookingId] | None:
    """Return which bookings meet all that is sought; None for all."""
    bookings, parts = booking_conditions(sought), part_conditions(sought)
    if not bookings and not parts:
        return None
    query = select(_BOOKING.id).where(*bookings)
    if parts:
        of_parts = select(_PART.booking.label("id")).where(*parts)
        query = query.where(_BOOKING.id.in_(of_parts)) if bookings else of_parts
    return frozenset(_numbers(reader, query))


def _in_order(
    reader: Reader, order: ListOrder, wanted: Collection[BookingId] | None
) -> list[BookingId]:
    """Return all bookings in order, or at least those that are wanted."""
    if order in _KEYS:
        query = select(_BOOKING.id).order_by(_KEYS[order], _BOOKING.id)
        if wanted is not None and len(wanted) <= _FEW:
            query = query.where(among(_BOOKING.id, wanted))
        return _numbers(reader, query)
    if order is ListOrder.ACCOUNT:
        return list(_by_account(reader))
    last = _by_receipt(reader) if order is ListOrder.RECEIPT else _by_cost_type(reader)
    # A booking with several stands by the first of them.
    known = dict.fromkeys(last)
    every = _numbers(reader, select(_BOOKING.id).order_by(_BOOKING.id))
    return [*(one for one in every if one not in known), *known]


def _by_account(reader: Reader) -> Iterator[BookingId]:
    accounts = select(_ACCOUNT.id).order_by(func.lower(_ACCOUNT.name), _ACCOUNT.id)
    by_day = select(_BOOKING.id).order_by(_BOOKING.on, _BOOKING.id)
    return chain.from_iterable(
        _numbers(reader, by_day.where(_BOOKING.account == account))
        for (account,) in reader.connection.execute(accounts).all()
    )


def _by_cost_type(reader: Reader) -> Iterable[BookingId]:
    names = select(_COST_TYPE.id).order_by(func.lower(_COST_TYPE.name), _COST_TYPE.id)
    of_parts = select(_PART.booking.label("id")).order_by(_PART.booking)
    return chain.from_iterable(
        _numbers(reader, of_parts.where(_PART.cost_type == cost_type))
        for (cost_type,) in reader.connection.execute(names).all()
    )


def _by_receipt(reader: Reader) -> Iterable[BookingId]:
    link = RECEIPT_LINK.c
    query = (
        select(link.booking.label("id"))
        .select_from(TABLES[Receipt].join(RECEIPT_LINK, link.receipt == _RECEIPT.id))
        .order_by(_RECEIPT.number, _RECEIPT.id, link.booking)
    )
    return _numbers(reader, query)


def _numbers(reader: Reader, query: Select[Any]) -> list[BookingId]:
    # One text with all numbers is read ten times as fast as a row for each.
    numbers = query.subquery()
    text = reader.connection.execute(select(func.json_group_array(numbers.c.id))).scalar_one()
    found: list[BookingId] = json.loads(text)
    return found
