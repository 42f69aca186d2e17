"""What a few typed letters may mean: a booking, a receipt; and what is few enough to be listed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.budget.funders import Funder, Teilbudget
from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.kernel.letters import holds
from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import BookingId
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.ledger.templates import Template
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.receipt_queries import receipts_saying
from budgetdesk.storage.search_queries import bookings_saying
from budgetdesk.usecases.deadline_rows import DeadlineRow, deadline_view
from budgetdesk.usecases.templates import templates_by_name

ENOUGH_LETTERS = 2
"""With fewer letters too much is meant."""
_UMLAUTS: Final = {"ae": "ä", "oe": "ö", "ue": "ü", "ss": "ß"}


@dataclass(frozen=True, slots=True)
class Meant:
    """The records that hold all the words; the newest come first.

    A receipt comes with a booking that it proves.
    """

    people: tuple[Assistant, ...] = ()
    bookings: tuple[Booking, ...] = ()
    reports: tuple[HandedReport, ...] = ()
    receipts: tuple[tuple[Receipt, BookingId], ...] = ()


@dataclass(frozen=True, slots=True)
class SmallThings:
    """What a file holds few of, so that all of it can be kept while somebody types."""

    accounts: tuple[Account, ...]
    funders: tuple[Funder, ...]
    teilbudgets: tuple[Teilbudget, ...]
    deadlines: tuple[DeadlineRow, ...]
    templates: tuple[Template, ...]


def quick_search(reader: Reader, text: str, limit: int = 8) -> Meant:
    """Return what the words may mean, at most `limit` of each kind; nothing for one letter."""
    if len(text.strip()) < ENOUGH_LETTERS:
        return Meant()
    people = [one for one in reader.all(Assistant) if holds(f"{one.name} {one.short}", text)]
    reports = [one for one in reversed(reader.all(HandedReport)) if holds(one.title, text)]
    bookings: dict[int, Booking] = {}
    receipts: dict[int, tuple[Receipt, BookingId]] = {}
    for words in _spellings(text):
        bookings |= {one.id: one for one in bookings_saying(reader, words, limit)}
        receipts |= {one[0].id: one for one in receipts_saying(reader, words, limit)}
    newest = sorted(bookings.values(), key=lambda one: (one.on, one.id), reverse=True)
    return Meant(
        tuple(people[:limit]),
        tuple(newest[:limit]),
        tuple(reports[:limit]),
        tuple(receipts.values())[:limit],
    )


def small_things(reader: Reader, today: date) -> SmallThings:
    """Return accounts, funders, Teilbudgete and templates, and the deadlines that are not done."""
    return SmallThings(
        reader.all(Account),
        reader.all(Funder),
        reader.all(Teilbudget),
        tuple(row for row in deadline_view(reader, today).rows if row.is_open),
        templates_by_name(reader),
    )


def _spellings(text: str) -> list[list[str]]:
    """Return the words as typed, and with umlauts where two letters may stand for one."""
    other = text.lower()
    for long, short in _UMLAUTS.items():
        other = other.replace(long, short)
    return [text.split()] if other == text.lower() else [text.split(), other.split()]
