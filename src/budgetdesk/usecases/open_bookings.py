"""Bookings from the bank that wait for an assignment, and what they could be for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.rules import Proposal
from budgetdesk.ledger.statements import BankLine
from budgetdesk.storage.queries import unassigned_bookings
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.bookkeeping import proposed_part, require_sound
from budgetdesk.usecases.proposals import Proposer


@dataclass(frozen=True, slots=True)
class OpenBooking:
    """A booking of which nothing is assigned yet, and what it could be for."""

    booking: Booking
    proposal: Proposal


def open_bookings(reader: Reader, period: DateRange | None = None) -> tuple[OpenBooking, ...]:
    """Return the unassigned bookings for which the file knows a proposal, by id."""
    waiting = {
        one.id: one
        for one in unassigned_bookings(reader, period)
        if len(one.parts) == 1 and one.parts[0].pot is Pot.OPEN
    }
    proposer = Proposer(reader)
    found = []
    for line in reader.all(BankLine):
        booking = waiting.get(line.booking) if line.booking else None
        proposal = proposer.proposal(line) if booking else None
        if booking and proposal:
            found.append(OpenBooking(booking, proposal))
    return tuple(sorted(found, key=lambda one: one.booking.id))


def accept_proposals(work: Work, accepted: Sequence[OpenBooking]) -> tuple[Booking, ...]:
    """Assign the bookings as proposed. Teaches nothing: a proposal is not the user's own word."""
    changed = []
    for one in accepted:
        proposed = proposed_part(one.booking.amount, one.proposal)
        parts = (replace(proposed[0], id=one.booking.parts[0].id, booking=one.booking.id),)
        changed.append(replace(one.booking, parts=parts))
    require_sound(work, changed)
    work.change_all(changed)
    return tuple(changed)
