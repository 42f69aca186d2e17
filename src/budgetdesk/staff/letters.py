"""Papers for assistants: contract, Nachweis, reference, reminder of leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from budgetdesk.staff.ids import AssistantId, LetterId, LetterTemplateId


class LetterKind(Enum):
    """What a paper is."""

    CONTRACT = "contract"
    NACHWEIS = "nachweis"
    """Essential terms, § 2 NachwG."""
    REFERENCE = "reference"
    """Zeugnis, § 109 GewO."""
    LEAVE_NOTICE = "leave_notice"
    """Says how much leave is left and that it lapses (BAG 9 AZR 423/16)."""


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """The user's own wording of a kind of paper; without one the program's serves."""

    id: LetterTemplateId
    kind: LetterKind
    text: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A paper as it was given to an assistant: kept word for word."""

    id: LetterId
    assistant: AssistantId
    kind: LetterKind
    on: date
    text: str
    leave_year: int | None = None
    """For LEAVE_NOTICE: the year whose leave it is about."""
    leave_days: Decimal | None = None
    """Days of it that were left on that day."""
    received_on: date | None = None
    """Day on which the assistant confirmed that it arrived."""
