"""Bookings and their parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Final

from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.ids import (
    AccountId,
    BookingId,
    CostTypeId,
    PartId,
    TeilbudgetId,
)
from budgetdesk.ledger.pots import Pot
from budgetdesk.staff.assistants import AssistantId

CHILDREN: Final = {"children": True}
"""Marks a field whose values are stored as rows of their own."""


class BookingKind(Enum):
    """What a booking is."""

    PLAIN = "plain"
    TRANSFER = "transfer"
    """Between two own accounts: neither income nor spending. Has no parts."""
    STORNO = "storno"
    """Takes back another booking that may no longer be changed."""


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a booking with what it is for and whose money it is.

    The amount carries the booking's sign: spending is negative. `cost_type` None means not
    assigned yet. `teilbudget` is set exactly when `pot` is TEILBUDGET.
    """

    id: PartId
    booking: BookingId
    position: int
    amount: Money
    cost_type: CostTypeId | None = None
    pot: Pot = Pot.OPEN
    teilbudget: TeilbudgetId | None = None
    assistant: AssistantId | None = None
    note: str = ""

    @property
    def is_assigned(self) -> bool:
        """Tell whether it is known whose money it is and, unless private, what for."""
        return self.pot is Pot.PRIVATE or (self.pot is not Pot.OPEN and self.cost_type is not None)


@dataclass(frozen=True, slots=True)
class Booking:
    """A movement on one account: money in is positive, out negative.

    `on` is the booking day. A transfer names the other own account, and the booking there once
    it is known. A storno names the booking it takes back. `counts_on` is set where a booking
    came to light only after the report of its period was handed out: then it counts in the
    report of that later day, while the account keeps the day of the bank.
    """

    id: BookingId
    account: AccountId
    on: date
    amount: Money
    payee: str = ""
    text: str = ""
    kind: BookingKind = BookingKind.PLAIN
    transfer_account: AccountId | None = None
    pair: BookingId | None = None
    reverses: BookingId | None = None
    value_on: date | None = None
    counts_on: date | None = None
    note: str = ""
    parts: tuple[Part, ...] = field(default=(), metadata=CHILDREN)

    @property
    def report_day(self) -> date:
        """The day by which the booking falls into a report's period."""
        return self.counts_on or self.on

    @property
    def is_assigned(self) -> bool:
        """Tell whether nothing of the booking is left to assign."""
        return self.kind is BookingKind.TRANSFER or (
            bool(self.parts) and all(part.is_assigned for part in self.parts)
        )

    @property
    def rest(self) -> Money:
        """What the parts leave open of the amount; zero for a complete booking."""
        return self.amount - total(part.amount for part in self.parts)


def booking_problems(booking: Booking) -> list[Problem]:
    """All that keeps the booking from being stored."""
    subject = ("booking", booking.id)
    found = []
    if booking.kind is BookingKind.TRANSFER:
        if booking.parts:
            found.append(Problem("transfer_has_parts", "parts", subject=subject))
        if booking.transfer_account is None:
            found.append(Problem("transfer_without_account", "transfer_account", subject=subject))
        if booking.transfer_account == booking.account:
            found.append(Problem("transfer_to_itself", "transfer_account", subject=subject))
    elif booking.rest:
        data = {"amount": booking.amount, "rest": booking.rest}
        found.append(Problem("parts_do_not_add_up", "parts", data, subject=subject))
    found += [
        Problem("teilbudget_missing", "parts", {"part": part.position + 1}, subject=subject)
        for part in booking.parts
        if (part.pot is Pot.TEILBUDGET) != (part.teilbudget is not None)
    ]
    if booking.kind is BookingKind.STORNO and booking.reverses is None:
        found.append(Problem("storno_of_nothing", "reverses", subject=subject))
    return found
