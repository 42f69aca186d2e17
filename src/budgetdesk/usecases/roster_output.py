"""The roster on paper, as a spreadsheet, as a calendar file and as a message.

All functions give bytes or text; nothing leaves the program by itself. No place is in any of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from budgetdesk.kernel.period import DateRange
from budgetdesk.reports.content.roster_document import (
    RosterFrame,
    month_plan,
    person_plan,
    shift_list,
)
from budgetdesk.reports.content.roster_message import roster_message, told_shifts
from budgetdesk.reports.content.roster_words import RosterWords, words
from budgetdesk.reports.document import Document
from budgetdesk.reports.pdf import write_pdf
from budgetdesk.reports.xlsx import write_xlsx
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.rota.working_time import Span
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.file_mark import file_mark
from budgetdesk.usecases.icalendar import (
    BERLIN_RULES,
    calendar_bytes,
    escaped,
    stamp,
    wall_property,
)
from budgetdesk.usecases.roster import plan_of
from budgetdesk.usecases.setting_up import holder
from budgetdesk.usecases.team import member

_PRODUCT = "Dienste"


@dataclass(frozen=True, slots=True)
class RosterPaper:
    """What is asked for."""

    days: DateRange
    assistant: AssistantId | None = None
    """Only this person's shifts; None: the plan of all."""
    large: bool = False
    """Large print; a spreadsheet has no print."""
    reasons: bool = False
    """The employer's own copy: why somebody is absent, and hours of each."""


def roster_document(reader: Reader, asked: RosterPaper, today: date) -> Document:
    """Return the roster as it is printed. Raises `NotFound` for an unknown assistant."""
    plan, frame = _gathered(reader, asked, today)
    if asked.assistant is None:
        return month_plan(plan, frame)
    return person_plan(plan, asked.assistant, frame)


def roster_pdf(reader: Reader, asked: RosterPaper, today: date) -> bytes:
    """Return the roster as a PDF file. Raises `NotFound` for an unknown assistant."""
    return write_pdf(roster_document(reader, asked, today))


def roster_xlsx(reader: Reader, asked: RosterPaper, today: date) -> bytes:
    """Return the roster as a spreadsheet, a row for each shift. Raises `NotFound`."""
    plan, frame = _gathered(reader, replace(asked, large=False), today)
    if asked.assistant is None:
        return write_xlsx(shift_list(plan, frame))
    return write_xlsx(person_plan(plan, asked.assistant, frame))


def roster_calendar(
    reader: Reader,
    asked: RosterPaper,
    made_at: datetime,
    *,
    drafts: bool = False,
) -> bytes:
    """Return the shifts of one person as a calendar file; open shifts and drafts are not in it.

    `made_at` is an aware time. Raises `NotFound`.
    """
    plan, assistant = _plan_for_one(reader, asked)
    return plan_calendar(plan, assistant, made_at, file_mark(reader), drafts=drafts)


def plan_calendar(
    plan: Plan, assistant: AssistantId, made_at: datetime, mark: str, *, drafts: bool = False
) -> bytes:
    """Return what `roster_calendar` does, of a plan. A shift keeps its UID when it is moved.

    `mark` tells the entries of one budget file from those of another.
    """
    said = RosterWords(plan)
    lines = [*BERLIN_RULES]
    for shift, span in told_shifts(plan, assistant, drafts=drafts):
        lines += _event(said, shift, span, (stamp(made_at), mark))
    return calendar_bytes(_PRODUCT, lines)


def message_text(reader: Reader, asked: RosterPaper, *, drafts: bool = False) -> str:
    """Return a message to one person with the shifts, ready to be copied. Raises `NotFound`."""
    plan, assistant = _plan_for_one(reader, asked)
    return roster_message(plan, assistant, holder(reader).name, drafts=drafts)


def _gathered(reader: Reader, asked: RosterPaper, today: date) -> tuple[Plan, RosterFrame]:
    if asked.assistant is not None:
        member(reader, asked.assistant)
    frame = RosterFrame(holder(reader).name, asked.reasons, asked.large, today)
    return plan_of(reader, asked.days), frame


def _plan_for_one(reader: Reader, asked: RosterPaper) -> tuple[Plan, AssistantId]:
    if asked.assistant is None:
        raise ValueError(asked)
    member(reader, asked.assistant)
    return plan_of(reader, asked.days), asked.assistant


def _event(said: RosterWords, shift: Shift, span: Span, made: tuple[str, str]) -> list[str]:
    at, mark = made
    fixed = shift.state is ShiftState.FIXED
    summary = words(
        "calendar",
        "summary_fixed" if fixed else "summary",
        shift=said.shift(shift),
        state=words("state", shift.state.value),
    )
    pauses = "\n".join(
        words("calendar", "pause", begin=f"{one.begin:%H:%M}", end=f"{one.end:%H:%M}")
        for one in span.breaks
    )
    return [
        "BEGIN:VEVENT",
        f"UID:shift-{shift.id}@{mark}.budgetdesk",
        f"DTSTAMP:{at}",
        wall_property("DTSTART", span.begin),
        wall_property("DTEND", span.end),
        f"SUMMARY:{escaped(summary)}",
        *([f"DESCRIPTION:{escaped(pauses)}"] if pauses else []),
        f"STATUS:{'CONFIRMED' if fixed else 'TENTATIVE'}",
        "CLASS:PRIVATE",
        "END:VEVENT",
    ]
