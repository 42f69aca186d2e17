"""Finding bookings, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.ids import AccountId, CostTypeId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.staff.assistants import AssistantId
from budgetdesk.storage import queries
from budgetdesk.storage.reader import Reader

ALWAYS: Final = DateRange(date.min, date.max)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What bookings are looked for; what is None or False does not matter."""

    period: DateRange = ALWAYS
    account: AccountId | None = None
    teilbudget: TeilbudgetId | None = None
    cost_type: CostTypeId | None = None
    assistant: AssistantId | None = None
    pot: Pot | None = None
    text: str = ""
    unassigned: bool = False
    without_receipt: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Bookings by report day, and the receipt numbers of each.

    `received` and `paid` add up, with their sign, the parts that were asked for; transfers
    between own accounts are in neither.
    """

    bookings: tuple[Booking, ...]
    received: Money
    paid: Money
    receipts: dict[int, tuple[int, ...]]

    @property
    def balance(self) -> Money:
        """What came in more than went out."""
        return self.received + self.paid


def find_bookings(reader: Reader, wanted: Wanted) -> Found:
    """Return the bookings that meet all that is wanted, with what they add up to."""
    bookings = list(
        queries.bookings_in(
            reader, wanted.period, account=wanted.account, teilbudget=wanted.teilbudget
        )
    )
    if wanted.unassigned:
        bookings = _among(bookings, queries.unassigned_bookings(reader))
    if wanted.without_receipt:
        bookings = _among(bookings, queries.bookings_without_receipt(reader))
    bookings = [one for one in bookings if _meets(one, wanted)]
    shares = [amount for one in bookings for amount in _amounts(one, wanted)]
    return Found(
        tuple(bookings),
        received=total(amount for amount in shares if amount.cents > 0),
        paid=total(amount for amount in shares if amount.cents < 0),
        receipts=_receipt_numbers(reader, bookings),
    )


def _receipt_numbers(reader: Reader, bookings: Iterable[Booking]) -> dict[int, tuple[int, ...]]:
    links = queries.receipts_of(reader, bookings)
    numbers: dict[int, int] = {one.id: one.number for one in reader.all(Receipt)}
    return {number: tuple(numbers[one] for one in found) for number, found in links.items()}


def _among(bookings: Iterable[Booking], others: Iterable[Booking]) -> list[Booking]:
    numbers = {one.id for one in others}
    return [one for one in bookings if one.id in numbers]


def _meets(booking: Booking, wanted: Wanted) -> bool:
    if wanted.text and not _says(booking, wanted.text):
        return False
    if not _asks_for_parts(wanted):
        return True
    return any(_is_wanted(part, wanted) for part in booking.parts)


def _says(booking: Booking, text: str) -> bool:
    notes = " ".join(part.note for part in booking.parts)
    said = f"{booking.payee} {booking.text} {booking.note} {notes}".casefold()
    return all(word in said for word in text.casefold().split())


def _asks_for_parts(wanted: Wanted) -> bool:
    asked = (wanted.teilbudget, wanted.cost_type, wanted.assistant, wanted.pot)
    return any(one is not None for one in asked)


def _is_wanted(part: Part, wanted: Wanted) -> bool:
    pairs = (
        (wanted.teilbudget, part.teilbudget),
        (wanted.cost_type, part.cost_type),
        (wanted.assistant, part.assistant),
        (wanted.pot, part.pot),
    )
    return all(asked is None or asked == found for asked, found in pairs)


def _amounts(booking: Booking, wanted: Wanted) -> list[Money]:
    if booking.kind is BookingKind.TRANSFER:
        return []
    if not _asks_for_parts(wanted):
        return [booking.amount]
    return [part.amount for part in booking.parts if _is_wanted(part, wanted)]
