"""To whom a piece of money belongs."""

from __future__ import annotations

from enum import Enum


class Pot(Enum):
    """Whose money a part of a booking is."""

    OPEN = "open"
    """Not assigned yet."""
    TEILBUDGET = "teilbudget"
    """Money of one Teilbudget, named beside it."""
    PRIVATE = "private"
    """The holder's private business that went over a budget account; in no report."""
    OWN = "own"
    """The holder's own money in the budget: Eigenbeitrag, or an advance for a late instalment."""
