"""Standing bookings: what comes again and again, and what of it is due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.ids import StandingBookingId
from budgetdesk.ledger.standing import DueBooking, StandingBooking, due_bookings
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work


def save_standing(work: Work, standing: StandingBooking) -> StandingBooking:
    """Store a standing booking, new (id 0) or changed. Raises `Invalid`."""
    problems = []
    if standing.until is not None and standing.until < standing.first_on:
        problems.append(Problem("standing_days_reversed", "until"))
    if not standing.amount:
        problems.append(Problem("amount_is_zero", "amount"))
    if problems:
        raise Invalid(problems=problems)
    return work.save(standing)


def end_standing(work: Work, number: StandingBookingId, until: date) -> StandingBooking:
    """Say that a standing booking comes up to this day for the last time.

    A day before its first ends it at once. Raises `NotFound`.
    """
    standing = work.one(StandingBooking, number)
    # Ended before it began it would have no valid days at all; the day before keeps it silent.
    last = max(until, standing.first_on - timedelta(days=1))
    return work.change(replace(standing, until=last))


def due_list(reader: Reader, today: date) -> tuple[DueBooking, ...]:
    """Return what is due up to `today` and neither booked nor skipped, by day."""
    return due_bookings(reader.all(StandingBooking), today)


def skip_due(work: Work, due: Sequence[DueBooking]) -> int:
    """Note that these did not happen, or came from the bank already."""
    for number, last in _last_days(due).items():
        standing = work.one(StandingBooking, number)
        work.change(replace(standing, done_until=max(last, standing.done_until or last)))
    return len(due)


def _last_days(due: Iterable[DueBooking]) -> dict[int, date]:
    found: dict[int, date] = {}
    for one in due:
        found[one.standing.id] = max(one.on, found.get(one.standing.id, one.on))
    return found
