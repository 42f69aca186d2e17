"""Entries of the hours account and the leave account that do not come from shifts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from budgetdesk.rota.ids import HoursEntryId, LeaveEntryId
from budgetdesk.staff.ids import AssistantId


class HoursEntryKind(Enum):
    """What an entry of the hours account is."""

    START = "start"
    """What stood there when the program was begun."""
    PAYOUT = "payout"
    """Hours paid out; negative."""
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class HoursEntry:
    """Minutes that are added (or, negative, taken) on a day."""

    id: HoursEntryId
    assistant: AssistantId
    on: date
    kind: HoursEntryKind
    minutes: int
    note: str = ""


class LeaveEntryKind(Enum):
    """What an entry of the leave account is."""

    START = "start"
    CARRIED_OVER = "carried_over"
    """Leave that stays beyond its year for urgent reasons (§ 7 Abs. 3 BUrlG)."""
    PAYOUT = "payout"
    """Days paid out at the end of the employment (§ 7 Abs. 4 BUrlG); negative."""
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class LeaveEntry:
    """Days that are added (or, negative, taken) for the leave of one year."""

    id: LeaveEntryId
    assistant: AssistantId
    year: int
    on: date
    kind: LeaveEntryKind
    days: Decimal
    note: str = ""
