"""Standing bookings: what comes again and again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.ledger.ids import AccountId, CostTypeId, StandingBookingId, TeilbudgetId
from budgetdesk.ledger.pots import Pot


@dataclass(frozen=True, slots=True)
class StandingBooking:
    """A booking expected every so many months on a day (the month's last where it is shorter)."""

    id: StandingBookingId
    account: AccountId
    amount: Money
    payee: str
    text: str
    cost_type: CostTypeId | None
    pot: Pot
    teilbudget: TeilbudgetId | None
    first_on: date
    every_months: int = 1
    until: date | None = None
    done_until: date | None = None
    """The last day on which it was booked or skipped."""

    def __post_init__(self) -> None:
        """Refuse a rhythm that would never come to a next day."""
        if self.every_months < 1:
            raise ValueError(self.every_months)


@dataclass(frozen=True, slots=True)
class DueBooking:
    """A standing booking that is due on a day."""

    standing: StandingBooking
    on: date


def due_bookings(standing: Iterable[StandingBooking], today: date) -> tuple[DueBooking, ...]:
    """Return all days up to `today` on which a standing booking is not yet booked, in order."""
    due = [
        DueBooking(one, on)
        for one in standing
        for on in _days(one, today)
        if one.done_until is None or on > one.done_until
    ]
    return tuple(sorted(due, key=lambda item: (item.on, item.standing.id)))


def _days(standing: StandingBooking, today: date) -> Iterable[date]:
    month = Month.of(standing.first_on)
    last = today if standing.until is None else min(today, standing.until)
    while (on := month.day(standing.first_on.day)) <= last:
        yield on
        month = month.plus(standing.every_months)
