"""What a few typed letters may mean: a person, a booking, a report."""

from __future__ import annotations

from dataclasses import dataclass

from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.ledger.bookings import Booking
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.search_queries import bookings_saying

ENOUGH_LETTERS = 2
"""With fewer letters too much is meant."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The records that hold all the words; the newest bookings and reports first."""

    people: tuple[Assistant, ...] = ()
    bookings: tuple[Booking, ...] = ()
    reports: tuple[HandedReport, ...] = ()


def quick_search(reader: Reader, text: str, limit: int = 8) -> Meant:
    """Return what the words may mean, at most `limit` of each kind; nothing for one letter."""
    words = text.split()
    if len(text.strip()) < ENOUGH_LETTERS:
        return Meant()
    people = [one for one in reader.all(Assistant) if _holds(f"{one.name} {one.short}", words)]
    reports = [one for one in reversed(reader.all(HandedReport)) if _holds(one.title, words)]
    return Meant(
        tuple(people[:limit]), bookings_saying(reader, words, limit), tuple(reports[:limit])
    )


def _holds(said: str, words: list[str]) -> bool:
    return all(word.casefold() in said.casefold() for word in words)
