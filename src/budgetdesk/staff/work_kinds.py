"""What working time is spent on, as far as it may be paid differently."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """What the time was spent on, as far as it may be paid differently."""

    ACTIVE = "active"
    BEREITSCHAFT = "bereitschaft"
    """Bereitschaftsdienst: at the place of work, working time in full (BAG 5 AZR 505/20)."""
    CALL_OUT = "call_out"
    """Work during Rufbereitschaft; the waiting itself is no stretch but flat pay."""
    TRAVEL = "travel"
    MEETING = "meeting"
    """Team meeting, training, instruction."""
