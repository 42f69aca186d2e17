"""What the window shows of bookings: the list, one booking, and what a form offers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.grants import Grant
from budgetdesk.kernel.errors import NotFound
from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import BookingId
from budgetdesk.ledger.receipts import Receipt, ReceiptLink
from budgetdesk.ledger.statements import BankLine
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage import list_orders, list_queries
from budgetdesk.storage.list_orders import ListOrder
from budgetdesk.storage.list_queries import ListPart, ListRow, ListSums
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.finding import ALWAYS, Wanted

__all__ = [
    "ALWAYS",
    "NOTHING",
    "BookingSheet",
    "Choosable",
    "ListOrder",
    "ListPart",
    "ListRow",
    "ListSums",
    "Wanted",
]

NOTHING: Final = ListSums(0, ZERO, ZERO)
MOST_TEMPLATES: Final = 40
"""More earlier bookings are not offered as templates; the list finds the others."""


@dataclass(frozen=True, slots=True)
class Choosable:
    """What can be chosen for a booking and in a filter, by the user's order."""

    accounts: tuple[Account, ...]
    cost_types: tuple[CostType, ...]
    teilbudgets: tuple[Teilbudget, ...]
    assistants: tuple[Assistant, ...]
    approvals: tuple[DateRange, ...]
    """The periods of the grants (Bewilligungszeiträume), the latest first."""


@dataclass(frozen=True, slots=True)
class BookingSheet:
    """One booking with what belongs to it; `from_bank`: a statement brought it."""

    booking: Booking
    receipts: tuple[Receipt, ...]
    from_bank: bool


def listed(
    reader: Reader, wanted: Wanted, order: ListOrder, *, descending: bool
) -> tuple[BookingId, ...]:
    """Return the numbers of the bookings that meet all that is wanted, in this order."""
    return list_orders.sought_numbers(reader, wanted, order, descending=descending)


def rows_of(reader: Reader, numbers: Sequence[int]) -> tuple[ListRow, ...]:
    """Return the rows of these bookings, in the order of the numbers."""
    return list_queries.list_rows(reader, numbers)


def sums_of(reader: Reader, wanted: Wanted, numbers: Sequence[int]) -> ListSums:
    """Add up these of the wanted bookings, transfers left out.

    Where parts are asked for, these alone are added up. Sums of some can be added together.
    """
    return list_queries.sums_of(reader, wanted, numbers)


def choosable(reader: Reader) -> Choosable:
    """Return what can be chosen; what is retired or closed too, for the bookings that have it."""
    grants = {one.validity for one in reader.all(Grant) if one.valid_from <= one.valid_to}
    return Choosable(
        reader.all(Account),
        tuple(sorted(reader.all(CostType), key=lambda one: (one.position, one.id))),
        reader.all(Teilbudget),
        reader.all(Assistant),
        tuple(sorted(grants, reverse=True)),
    )


def booking_sheet(reader: Reader, number: int) -> BookingSheet | None:
    """Return one booking with its receipts by number; None where there is no such booking."""
    booking = reader.find(Booking, number)
    if booking is None:
        return None
    links = reader.all(ReceiptLink, booking=number)
    receipts = reader.with_ids(Receipt, {link.receipt for link in links})
    return BookingSheet(
        booking,
        tuple(sorted(receipts, key=lambda one: one.number)),
        bool(reader.all(BankLine, booking=number)),
    )


def booking_numbered(reader: Reader, number: int) -> Booking:
    """Return one booking. Raises `NotFound`."""
    return reader.one(Booking, number)


def payees(reader: Reader) -> tuple[str, ...]:
    """Return all payees, the latest first."""
    return list_queries.known_payees(reader)


def last_for(reader: Reader, payee: str) -> Booking | None:
    """Return the latest assigned booking with this payee, from which a new one may begin."""
    number = list_queries.last_assigned_number(reader, payee)
    return None if number is None else reader.find(Booking, number)


def templates(reader: Reader) -> tuple[Booking, ...]:
    """Return the latest booking of each payee, the latest first, to begin a new one from."""
    numbers = list_queries.last_numbers_by_payee(reader, MOST_TEMPLATES)
    found = {one.id: one for one in reader.with_ids(Booking, numbers)}
    return tuple(found[number] for number in numbers)


def receipt_file(reader: Reader, receipt: Receipt) -> bytes:
    """Return the receipt's file; empty where it is damaged away."""
    try:
        return reader.blob(receipt.content_hash)
    except NotFound:
        return b""


def count_unassigned(reader: Reader) -> int:
    """Return how many bookings are not assigned."""
    return list_orders.count_sought(reader, Wanted(unassigned=True))


def count_without_receipt(reader: Reader) -> int:
    """Return how many bookings spend without a receipt."""
    return list_orders.count_without_receipt(reader)
