"""What bookings are called in lists: whose money, what for, and choices of these."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QCoreApplication

from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.ledger.bookings import Booking, BookingKind
from budgetdesk.ledger.ids import CostTypeId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.usecases.booking_list import Choosable, ListPart, ListRow, ListSums
from budgetdesk.wording.formats import money_text
from budgetdesk.wording.sentences import word


def part_text(part: ListPart) -> str:
    """Say what a part is for: „EGH: Lohn“, „privat“."""
    owner = part.teilbudget or word("pot", part.pot.value)
    return f"{owner}: {part.cost_type}" if part.cost_type else owner


def purpose_text(row: ListRow) -> str:
    """Say what a booking is for; of several parts each."""
    if row.kind is BookingKind.TRANSFER:
        text = (
            QCoreApplication.translate("Bookings", "Transfer to {account}")
            if row.amount < ZERO
            else QCoreApplication.translate("Bookings", "Transfer from {account}")
        )
        return text.format(account=row.other)
    said = " + ".join(dict.fromkeys(part_text(part) for part in row.parts))
    if row.kind is BookingKind.STORNO:
        return f"{word('booking_kind', 'storno')}: {said}"
    return said


def sums_text(sums: ListSums) -> str:
    """Say how many bookings there are and what they add up to."""
    text = QCoreApplication.translate(
        "Bookings", "%n booking(s): in {received}, out {paid}, together {balance}", None, sums.count
    )
    return text.format(
        received=money_text(sums.received),
        paid=money_text(sums.paid),
        balance=money_text(sums.balance),
    )


def what_text(booking: Booking) -> str:
    """Return what the history calls a booking by."""
    return booking.payee or booking.text or word("booking_kind", booking.kind.value)


def account_choices(offered: Choosable, *, kept: int | None = None) -> list[tuple[int | None, str]]:
    """Return the accounts that are open, and the one that a booking has."""
    return [
        (one.id, one.name) for one in offered.accounts if one.closed_on is None or one.id == kept
    ]


def cost_type_choices(
    offered: Choosable, *, kept: Collection[CostTypeId | None] = ()
) -> list[tuple[CostTypeId | None, str]]:
    """Return the cost types in use, and those that a booking has."""
    return [(one.id, one.name) for one in offered.cost_types if not one.retired or one.id in kept]


def owner_choices(offered: Choosable) -> list[tuple[tuple[Pot, TeilbudgetId | None], str]]:
    """Return whose money a part can be: each Teilbudget, private, own, not yet known."""
    found: list[tuple[tuple[Pot, TeilbudgetId | None], str]] = [
        ((Pot.TEILBUDGET, one.id), f"{one.code}: {one.name}") for one in offered.teilbudgets
    ]
    found += [((pot, None), word("pot", pot.value)) for pot in (Pot.PRIVATE, Pot.OWN, Pot.OPEN)]
    return found


def assistant_choices(offered: Choosable) -> list[tuple[Any, str]]:
    """Return the people a part can be for, nobody first."""
    return [(None, "–"), *((one.id, one.name) for one in offered.assistants)]


def signed(amount: Money, *, out: bool) -> Money:
    """Return an amount with the sign of its direction."""
    return -amount if out else amount
