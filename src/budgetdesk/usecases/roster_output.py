"""The roster on paper, as a spreadsheet, as a calendar file and as a message.

All functions give bytes or text; nothing leaves the program by itself. No place is in any of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from budgetdesk.kernel.period import DateRange
from budgetdesk.reports.content.roster_document import (
    RosterFrame,
    month_plan,
    person_plan,
    shift_list,
)
from budgetdesk.reports.content.roster_message import roster_message, told_shifts
from budgetdesk.reports.content.roster_words import RosterWords, planned_shifts, words
from budgetdesk.reports.document import Document
from budgetdesk.reports.pdf import write_pdf
from budgetdesk.reports.xlsx import write_xlsx
from budgetdesk.rota.missed import remaining
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.rota.working_time import Span, planned_span
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.former_shifts import former_shifts
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.file_mark import file_mark
from budgetdesk.usecases.icalendar import (
    BERLIN_RULES,
    calendar_bytes,
    escaped,
    sequence,
    stamp,
    wall_property,
)
from budgetdesk.usecases.roster import plan_of
from budgetdesk.usecases.setting_up import holder
from budgetdesk.usecases.team import member

_PRODUCT: Final = "Dienste"


_Told = tuple[Shift, Span]


@dataclass(frozen=True, slots=True)
class Made:
    """When a calendar file is made, as an aware time, and of which budget file."""

    at: datetime
    mark: str
    """Tells the entries of one budget file from those of another."""


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

    A shift of these days that the person was told of stays in it when it was moved to others, and
    is in it as cancelled when it is not to be worked any more: so a calendar that has it learns of
    that. `made_at` is an aware time. Raises `NotFound`.
    """
    plan, assistant = _plan_for_one(reader, asked)
    made = Made(made_at, file_mark(reader))
    told = told_shifts(plan, assistant, drafts=drafts)
    moved, cancelled = _told_before(reader, plan, assistant, drafts=drafts)
    return _calendar(RosterWords(plan), (*told, *moved), cancelled, made)


def plan_calendar(plan: Plan, assistant: AssistantId, made: Made, *, drafts: bool = False) -> bytes:
    """Return the shifts of a plan as `roster_calendar` does, without what was before.

    A shift keeps its UID when it is moved.
    """
    return _calendar(RosterWords(plan), told_shifts(plan, assistant, drafts=drafts), (), made)


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


def _told_before(
    reader: Reader, plan: Plan, assistant: AssistantId, *, drafts: bool
) -> tuple[tuple[_Told, ...], tuple[Shift, ...]]:
    """Return shifts of these days that now lie on others, and those that are cancelled."""
    known = {one.id for one, _ in told_shifts(plan, assistant, drafts=drafts)}
    own = [one for one in planned_shifts(plan) if one.assistant == assistant]
    missed = [one for one in own if one.state is not ShiftState.DRAFT and one.id not in known]
    cancelled = {one.id: one for one in missed}
    moved: list[_Told] = []
    for before in former_shifts(reader, assistant, plan.days):
        if before.id in known or before.id in cancelled:
            continue
        now = reader.find(Shift, before.id)
        left = None if now is None else _left_to(now, plan, assistant, drafts=drafts)
        if now is None or left is None:
            cancelled[before.id] = before
        else:
            moved.append((now, left))
    return tuple(moved), tuple(cancelled.values())


def _left_to(shift: Shift, plan: Plan, assistant: AssistantId, *, drafts: bool) -> Span | None:
    """Return what the person is to work of a shift, drafts too or not; None: nothing."""
    if shift.assistant != assistant or (shift.state is ShiftState.DRAFT and not drafts):
        return None
    return remaining(shift, plan.absences)


def _calendar(
    said: RosterWords, told: Iterable[_Told], cancelled: Iterable[Shift], made: Made
) -> bytes:
    lines = [*BERLIN_RULES]
    for shift, span in told:
        lines += _event(said, shift, span, made)
    for shift in cancelled:
        lines += _cancelled_event(said, shift, made)
    return calendar_bytes(_PRODUCT, lines)


def _event(said: RosterWords, shift: Shift, span: Span, made: Made) -> list[str]:
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
    about = [f"SUMMARY:{escaped(summary)}"]
    if pauses:
        about.append(f"DESCRIPTION:{escaped(pauses)}")
    about.append(f"STATUS:{'CONFIRMED' if fixed else 'TENTATIVE'}")
    return _component(shift, span, about, made)


def _cancelled_event(said: RosterWords, shift: Shift, made: Made) -> list[str]:
    summary = words("calendar", "cancelled", shift=said.shift(shift))
    about = [f"SUMMARY:{escaped(summary)}", "STATUS:CANCELLED", "TRANSP:TRANSPARENT"]
    return _component(shift, planned_span(shift), about, made)


def _component(shift: Shift, span: Span, about: Iterable[str], made: Made) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:shift-{shift.id}@{made.mark}.budgetdesk",
        f"DTSTAMP:{stamp(made.at)}",
        f"SEQUENCE:{sequence(made.at)}",
        wall_property("DTSTART", span.begin),
        wall_property("DTEND", span.end),
        *about,
        "CLASS:PRIVATE",
        "END:VEVENT",
    ]
