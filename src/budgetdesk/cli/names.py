"""The user's own short names for what records refer to by number, and records as JSON."""

from __future__ import annotations

from typing import Any

from budgetdesk.budget.funders import Funder, Teilbudget
from budgetdesk.cli.answer import plain
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.pots import Pot
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.setting_up import POT_WORDS
from budgetdesk.wording.sentences import word

_POT_WORD = {pot: text for text, pot in POT_WORDS.items()}


class Names:
    """Short names by number: accounts, cost types, Teilbudgets, assistants, funders."""

    def __init__(self, reader: Reader) -> None:
        """Read them once."""
        self.accounts: dict[int, str] = {one.id: one.name for one in reader.all(Account)}
        self.cost_types: dict[int, str] = {one.id: one.code for one in reader.all(CostType)}
        self.teilbudgets: dict[int, str] = {one.id: one.code for one in reader.all(Teilbudget)}
        self.assistants: dict[int, str] = {one.id: one.short for one in reader.all(Assistant)}
        self.funders: dict[int, str] = {one.id: one.name for one in reader.all(Funder)}

    def place(self, pot: Pot, teilbudget: int | None, cost_type: int | None) -> str:
        """Return where money belongs as the command line writes it: ``EGH:lohn``, ``privat``."""
        owner = self.teilbudgets[teilbudget] if teilbudget else _POT_WORD.get(pot, pot.value)
        return f"{owner}:{self.cost_types[cost_type]}" if cost_type else owner

    def share(self, part: Part, *, whole: bool) -> str:
        """Return a part as the command line writes it; with its amount unless it is the `whole`."""
        text = self.place(part.pot, part.teilbudget, part.cost_type)
        if not whole:
            text += f":{_amount(abs(part.amount))}"
        return f"{text}@{self.assistants[part.assistant]}" if part.assistant else text

    def shares(self, booking: Booking) -> str:
        """Return all that a booking is for in one short text."""
        if booking.kind is BookingKind.TRANSFER:
            other = self.accounts.get(booking.transfer_account or 0, "?")
            return f"{'an' if booking.amount.cents < 0 else 'von'} {other}"
        whole = len(booking.parts) == 1
        return ", ".join(self.share(part, whole=whole) for part in booking.parts)

    def booking_data(self, booking: Booking, receipts: tuple[int, ...] = ()) -> dict[str, Any]:
        """Return a booking as JSON has it."""
        data: dict[str, Any] = plain(
            {
                "id": booking.id,
                "on": booking.on,
                "counts_on": booking.counts_on,
                "value_on": booking.value_on,
                "account": self.accounts[booking.account],
                "amount": booking.amount,
                "payee": booking.payee,
                "text": booking.text,
                "note": booking.note,
                "kind": booking.kind,
                "transfer_account": self.accounts.get(booking.transfer_account or 0),
                "reverses": booking.reverses,
                "assigned": booking.is_assigned,
                "parts": [self._part_data(part) for part in booking.parts],
                "receipts": list(receipts),
            }
        )
        return data

    def place_data(
        self, pot: Pot, teilbudget: int | None, cost_type: int | None
    ) -> dict[str, str | None]:
        """Return where money belongs as JSON has it."""
        return {
            "pot": pot.value,
            "teilbudget": self.teilbudgets.get(teilbudget or 0),
            "cost_type": self.cost_types.get(cost_type or 0),
        }

    def _part_data(self, part: Part) -> dict[str, Any]:
        return {
            "amount": part.amount,
            **self.place_data(part.pot, part.teilbudget, part.cost_type),
            "assistant": self.assistants.get(part.assistant or 0),
            "note": part.note,
        }


def kind_mark(booking: Booking) -> str:
    """Return the word for what is no plain booking, in brackets."""
    if booking.kind is BookingKind.PLAIN:
        return ""
    return f"[{word('booking_kind', booking.kind.value)}]"


def _amount(amount: Money) -> str:
    return amount.plain().replace(".", ",")
