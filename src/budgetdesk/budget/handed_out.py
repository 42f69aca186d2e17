"""Reports that were handed out, and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from budgetdesk.budget.ids import ReportEventId, ReportId, ReportRemarkId
from budgetdesk.ledger.ids import TeilbudgetId


class ReportState(Enum):
    """Where a Verwendungsnachweis stands."""

    DRAFT = "draft"
    HANDED_IN = "handed_in"
    REMINDED = "reminded"
    QUESTIONS = "questions"
    ACCEPTED = "accepted"
    """Geprüft, Entlastung given."""


@dataclass(frozen=True, slots=True)
class HandedReport:
    """A report kept byte for byte as it was handed out.

    The bytes lie in the file under their SHA-256. `teilbudgets` are those it accounts for; their
    bookings in the period are closed.
    """

    id: ReportId
    teilbudgets: tuple[TeilbudgetId, ...]
    first: date
    last: date
    handed_on: date
    title: str
    pdf_hash: str
    xlsx_hash: str
    csv_hash: str


@dataclass(frozen=True, slots=True)
class ReportEvent:
    """A step in the life of a report: handed in, reminded, questions, accepted."""

    id: ReportEventId
    report: ReportId
    on: date
    state: ReportState
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReportRemark:
    """What the holder says in a report on a Teilbudget, or on all (None), in his own words.

    `report` is None while the report is a draft.
    """

    id: ReportRemarkId
    teilbudget: TeilbudgetId | None
    first: date
    last: date
    text: str
    report: ReportId | None = None
