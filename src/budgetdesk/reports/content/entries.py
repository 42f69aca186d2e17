"""The list of bookings of a usage report: what of each booking belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import AccountId, BookingId, CostTypeId, TeilbudgetId
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.staff.assistants import Assistant, AssistantId


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list.

    `number` is the running number of the report. `on` is the bank's day; `counts_on` the day by
    which it falls into this report, where that is another. `cost_type` None: not assigned yet.
    """

    number: int
    booking: BookingId
    on: date
    counts_on: date | None
    payee: str
    purpose: str
    cost_type: CostType | None
    assistant: Assistant | None
    receipts: tuple[Receipt, ...]
    amount: Money
    is_storno: bool = False
    is_advanced: bool = False
    """Paid from the holder's own account, so that no statement of the budget's shows it."""

    @property
    def comes_in(self) -> bool:
        """Tell whether the amount counts as income, whatever its sign.

        The kind of the cost type decides, so that a credit note lessens the spending and a storno
        stands on the side of what it takes back. Without a cost type the sign does.
        """
        if self.cost_type is None:
            return self.amount > ZERO
        return self.cost_type.kind not in {CostKind.SPENDING, CostKind.REPAYMENT}

    @property
    def income(self) -> Money | None:
        """The amount where it counts as income, else None."""
        return self.amount if self.comes_in else None

    @property
    def outlay(self) -> Money | None:
        """The amount where it counts as money that went out (then positive), else None."""
        return None if self.comes_in else -self.amount


@dataclass(frozen=True, slots=True)
class Names:
    """What bookings point to; `own_accounts` are the holder's own, outside the budget."""

    cost_types: Mapping[CostTypeId, CostType]
    assistants: Mapping[AssistantId, Assistant]
    receipts: Mapping[BookingId, tuple[Receipt, ...]]
    own_accounts: frozenset[AccountId] = frozenset()


def entries_of(
    teilbudget: TeilbudgetId, bookings: Iterable[Booking], names: Names, *, first_number: int = 1
) -> tuple[Entry, ...]:
    """Entries of the Leistungsträger's money, in report order: by day, booking and part.

    Parts of a booking that differ only in the assistant are one entry, as they are one line of
    the bank's statement.
    """
    groups = _groups(teilbudget, bookings, names, own=False)
    return tuple(
        _entry(number, booking, parts, names)
        for number, (booking, parts) in enumerate(groups, start=first_number)
    )


def own_money_of(
    teilbudget: TeilbudgetId, bookings: Iterable[Booking], names: Names
) -> tuple[Entry, ...]:
    """Entries of the holder's own money paid in for this Teilbudget, numbered by themselves."""
    groups = _groups(teilbudget, bookings, names, own=True)
    return tuple(
        _entry(number, booking, parts, names)
        for number, (booking, parts) in enumerate(groups, start=1)
    )


def _groups(
    teilbudget: TeilbudgetId, bookings: Iterable[Booking], names: Names, *, own: bool
) -> Iterator[tuple[Booking, list[Part]]]:
    for booking in sorted(bookings, key=lambda each: (each.report_day, each.id)):
        alike: dict[tuple[CostTypeId | None, str, bool], list[Part]] = {}
        for part in booking.parts:
            if part.teilbudget == teilbudget and _is_own(part, names) is own:
                # Without a cost type the sign decides on which side a part stands.
                key = (part.cost_type, part.note, part.cost_type is None and part.amount > ZERO)
                alike.setdefault(key, []).append(part)
        for parts in alike.values():
            yield booking, parts


def _is_own(part: Part, names: Names) -> bool:
    if part.cost_type is None:
        return False
    return names.cost_types[part.cost_type].kind is CostKind.OWN_CONTRIBUTION


def _entry(number: int, booking: Booking, parts: Sequence[Part], names: Names) -> Entry:
    cost_type, note = parts[0].cost_type, parts[0].note
    people = {part.assistant for part in parts}
    person = people.pop() if len(people) == 1 else None
    return Entry(
        number,
        booking.id,
        booking.on,
        booking.counts_on,
        booking.payee,
        note or booking.text,
        None if cost_type is None else names.cost_types[cost_type],
        None if person is None else names.assistants.get(person),
        names.receipts.get(booking.id, ()),
        total(part.amount for part in parts),
        is_storno=booking.kind is BookingKind.STORNO,
        is_advanced=booking.account in names.own_accounts,
    )
