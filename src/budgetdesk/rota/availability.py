"""What assistants say about when they can and want to work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from budgetdesk.rota.ids import AvailabilityId, BackupDutyId, WishId
from budgetdesk.staff.ids import AssistantId


class Answer(Enum):
    """Whether a person can work in a time; nothing said means: not known."""

    YES = "yes"
    IF_NEED_BE = "if_need_be"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Availability:
    """One answer for one stretch of time. Of two that overlap the later entered counts."""

    id: AvailabilityId
    assistant: AssistantId
    begin: datetime
    end: datetime
    answer: Answer
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """How much a person wants to work in a month; `month` is its first day."""

    id: WishId
    assistant: AssistantId
    month: date
    shifts: int | None = None
    minutes: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class BackupDuty:
    """Who is asked first if somebody falls out on a day."""

    id: BackupDutyId
    day: date
    assistant: AssistantId
