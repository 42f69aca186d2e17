"""What assistants say about when they can and want to work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from budgetdesk.kernel.german_clock import utc_minute
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


def answer_between(
    said: Sequence[Availability], assistant: AssistantId, begin: datetime, end: datetime
) -> Answer | None:
    """Return what the person says of a whole time, from answers in the order of entry.

    The weakest answer for any part of it counts: no, then if need be; yes only where it holds
    for all of it. None: not known, for a part at least.
    """
    opens, closes = utc_minute(begin), utc_minute(end)
    left = [(opens, closes)]
    found = set()
    for one in reversed(said):
        if one.assistant == assistant:
            span = utc_minute(one.begin), utc_minute(one.end)
            rest = [piece for each in left for piece in _without(each, span)]
            if rest != left:
                found.add(one.answer)
            left = rest
    if Answer.NO in found:
        return Answer.NO
    if left:
        return None
    return Answer.IF_NEED_BE if Answer.IF_NEED_BE in found else Answer.YES


def _without(span: tuple[int, int], taken: tuple[int, int]) -> list[tuple[int, int]]:
    pieces = [(span[0], min(span[1], taken[0])), (max(span[0], taken[1]), span[1])]
    return [(begin, end) for begin, end in pieces if begin < end]
