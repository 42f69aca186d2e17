"""Timesheets: to be signed, to be filled in by the assistant, and taken in when they come back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Final

from budgetdesk.kernel.errors import FileNotUnderstood, Invalid
from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.reports.content.phrases import month_text, said
from budgetdesk.reports.content.roster_words import RosterWords
from budgetdesk.reports.content.timesheet_document import TimesheetFrame, timesheet
from budgetdesk.reports.document import Document
from budgetdesk.reports.pdf import write_pdf
from budgetdesk.reports.timesheet_reader import ReadSheet, SheetLine, read_timesheet
from budgetdesk.reports.timesheet_sheet import FilledFrom, SheetRow, write_timesheet
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.missed import part_of, remaining
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift, ShiftKind
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.rota.working_time import Span
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import worked_of
from budgetdesk.storage.work import Work
from budgetdesk.usecases.file_mark import file_mark
from budgetdesk.usecases.hours_recording import confirm, extra, not_worked, record
from budgetdesk.usecases.roster import plan_of
from budgetdesk.usecases.setting_up import holder, named
from budgetdesk.usecases.team import member

__all__ = [
    "Difference",
    "ReadSheet",
    "SheetLine",
    "SheetSays",
    "differences",
    "left_out",
    "read_sheet",
    "sheet_of",
    "take_differences",
    "timesheet_document",
    "timesheet_pdf",
]

_ONE_DAY: Final = timedelta(days=1)


class SheetSays(Enum):
    """What a sheet that came back says of a shift."""

    SAME = "same"
    CHANGED = "changed"
    NOT_WORKED = "not_worked"
    NEW = "new"
    """Work beside the plan."""
    GONE = "gone"
    """On this day it is no shift of the person any more: moved, removed or somebody else's.

    Nothing can be taken."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One row of a sheet beside the plan."""

    says: SheetSays
    assistant: AssistantId
    day: date
    shift: Shift | None = None
    planned: Span | None = None
    """What was asked: the shift without what the person missed."""
    said: Span | None = None
    """What the sheet says; None: not worked."""
    remark: str = ""
    recorded: Worked | None = None
    """What is recorded of the shift already; taking the row replaces it."""
    row: int = 0
    """Number in the sheet."""


def timesheet_document(
    reader: Reader,
    assistant: AssistantId,
    month: Month,
    today: date,
    *,
    planned: bool = False,
    reasons: bool = False,
) -> Document:
    """Return the timesheet of what was worked, or of what is planned. Raises `NotFound`.

    `reasons`: with what was noted where something was not as planned.
    """
    member(reader, assistant)
    frame = TimesheetFrame(holder(reader).name, planned, today, reasons)
    return timesheet(plan_of(reader, month.days), assistant, month, frame)


def timesheet_pdf(
    reader: Reader,
    assistant: AssistantId,
    month: Month,
    today: date,
    *,
    planned: bool = False,
    reasons: bool = False,
) -> bytes:
    """Return `timesheet_document` as a PDF with room for both signatures. Raises `NotFound`."""
    asked = (assistant, month, today)
    return write_pdf(timesheet_document(reader, *asked, planned=planned, reasons=reasons))


def sheet_of(reader: Reader, assistant: AssistantId, month: Month) -> bytes:
    """Return the XLSX sheet that the assistant fills in, with the plan in it. Raises `NotFound`.

    Shifts that are missed wholly are not asked for.
    """
    one = member(reader, assistant).assistant
    plan = plan_of(reader, month.days)
    words = RosterWords(plan)
    about = FilledFrom(file_mark(reader), one.short, one.name, holder(reader).name, month)
    rows = [
        SheetRow(
            shift.id,
            shift.day,
            span.begin.time(),
            span.end.time(),
            _pause_minutes(span.breaks),
            words.shift(shift),
        )
        for shift, span in _asked(plan, assistant)
    ]
    return write_timesheet(about, rows)


def read_sheet(content: bytes, file: str = "", month: Month | None = None) -> ReadSheet:
    """Return what a sheet says that came back; `month` is the one that is expected, if any.

    Raises `FileNotUnderstood` with the first thing that cannot be read.
    """
    found = read_timesheet(content, file)
    if month is not None and found.month != month:
        is_for, wanted = month_text(found.month), month_text(month)
        raise FileNotUnderstood(file, expected="timesheet_other_period", found=is_for, month=wanted)
    return found


def differences(reader: Reader, sheet: ReadSheet) -> tuple[Difference, ...]:
    """Return each row beside the plan, in the order of the sheet.

    Raises `FileNotUnderstood` where it belongs to another budget file or to nobody in this one.
    """
    one = _sender(reader, sheet)
    plan = plan_of(reader, sheet.month.days)
    asked = {int(shift.id): (shift, span) for shift, span in _asked(plan, one.id)}
    return tuple(_difference(line, asked, plan, one.id) for line in sheet.lines)


def left_out(reader: Reader, sheet: ReadSheet) -> tuple[Shift, ...]:
    """Return the shifts that the sheet does not name: planned since, or their row was removed.

    Raises `FileNotUnderstood` as `differences` does.
    """
    one = _sender(reader, sheet)
    named_ones = {line.shift for line in sheet.lines}
    asked = _asked(plan_of(reader, sheet.month.days), one.id)
    return tuple(shift for shift, _ in asked if int(shift.id) not in named_ones)


def take_differences(work: Work, chosen: Iterable[Difference], on: date) -> tuple[Worked, ...]:
    """Record the rows that were chosen: as planned, changed with their remark, dropped, or new.

    Rows of shifts that are gone are left out. Raises `Invalid` with all that cannot be recorded,
    `NotAllowed` where the month is closed.
    """
    taken: list[Worked] = []
    problems: list[Problem] = []
    for one in chosen:
        try:
            taken += _take(work, one, on)
        except Invalid as error:
            problems += error.data["problems"]  # type: ignore[arg-type]
    if problems:
        raise Invalid(problems=problems)
    return tuple(taken)


def _sender(reader: Reader, sheet: ReadSheet) -> Assistant:
    if sheet.file_mark != file_mark(reader):
        raise FileNotUnderstood(sheet.file, expected="timesheet_other_file")
    one = named(reader, Assistant, sheet.short)
    if one is None:
        raise FileNotUnderstood(sheet.file, expected="timesheet_other_person", short=sheet.short)
    return one


def _asked(plan: Plan, assistant: AssistantId) -> Iterator[tuple[Shift, Span]]:
    for shift in plan.shown:
        if shift.assistant == assistant and not shift.unplanned:
            left = remaining(shift, plan.absences)
            if left is not None:
                yield shift, left


def _difference(
    line: SheetLine, asked: dict[int, tuple[Shift, Span]], plan: Plan, assistant: AssistantId
) -> Difference:
    if line.shift is None and line.times is not None:
        said_span = _new_span(line, line.times)
        return Difference(
            *(SheetSays.NEW, assistant, said_span.begin.date()),
            said=said_span,
            remark=line.remark,
            row=line.row,
        )
    found = None if line.shift is None else asked.get(line.shift)
    if found is None or found[0].day != line.day:
        return _gone(line, assistant)
    shift, planned = found
    span = _said_span(line, planned)
    says = SheetSays.CHANGED
    if span is None:
        says = SheetSays.NOT_WORKED
    elif span == planned:
        says = SheetSays.SAME
    recorded = plan.worked.get(shift.id)
    return Difference(
        says, assistant, shift.day, shift, planned, span, line.remark, recorded, line.row
    )


def _gone(line: SheetLine, assistant: AssistantId) -> Difference:
    """Show what was written for a shift that is not where the sheet says."""
    said_span = None if line.times is None else _new_span(line, line.times)
    return Difference(
        *(SheetSays.GONE, assistant, line.day),
        said=said_span,
        remark=line.remark,
        row=line.row,
    )


def _new_span(line: SheetLine, times: tuple[time, time]) -> Span:
    begin, end = (datetime.combine(line.day, one) for one in times)
    if end <= begin:
        end += _ONE_DAY
    breaks = _breaks(begin, end, (), line.pause_minutes)
    return Span(begin, end, ShiftKind.ACTIVE, breaks)


def _said_span(line: SheetLine, planned: Span) -> Span | None:
    """Return the times that were said, each on the day on which it is nearest to the plan."""
    if line.times is None:
        return None
    begin = _nearest(line.times[0], planned.begin)
    end = _nearest(line.times[1], planned.end)
    if utc_minute(end) <= utc_minute(begin):
        end += _ONE_DAY
    whole = part_of(planned, begin, end)
    breaks = _breaks(begin, end, planned.breaks, line.pause_minutes)
    return Span(begin, end, planned.kind, breaks, whole.portions)


def _nearest(clock: time, planned: datetime) -> datetime:
    if clock == planned.time():
        # Of an hour that comes twice it is the planned pass.
        return planned
    days = (planned.date() + _ONE_DAY * number for number in (-1, 0, 1))
    around = (datetime.combine(day, clock) for day in days)
    return min(around, key=lambda one: abs(one - planned.replace(fold=0)))


def _breaks(
    begin: datetime, end: datetime, planned: tuple[Break, ...], minutes: int
) -> tuple[Break, ...]:
    """Return the breaks: as planned where their length is the same, else one of this length.

    A sheet says how long a break was, not when: it is put where the first one was planned, or in
    the middle.
    """
    inside = [one for one in planned if begin <= one.begin and one.end <= end]
    if _pause_minutes(planned) == minutes and len(inside) == len(planned):
        return planned
    if not minutes:
        return ()
    long = timedelta(minutes=minutes)
    half = (end - begin - long) // 2
    first = begin + timedelta(minutes=max(0, int(half.total_seconds()) // 60))
    if inside and inside[0].begin + long <= end:
        first = inside[0].begin
    return (Break(first, first + long),)


def _take(work: Work, one: Difference, on: date) -> tuple[Worked, ...]:
    reason = one.remark or _default_reason(one.says)
    if one.says is SheetSays.NEW and one.said is not None:
        return (extra(work, one.assistant, one.said, reason, on),)
    if one.shift is None:
        return ()
    number = ShiftId(one.shift.id)
    recorded = worked_of(work, (number,)).get(number)
    if one.said is None:
        return (not_worked(work, number, reason, on),)
    if one.says is SheetSays.SAME:
        if recorded is None:
            return confirm(work, (number,), on)
        if _says_the_same(recorded, one.said):
            return ()
    return (record(work, number, one.said, reason, on),)


def _says_the_same(recorded: Worked, span: Span) -> bool:
    return recorded.state is not WorkedState.NOT_WORKED and (
        (recorded.begin, recorded.end, recorded.breaks) == (span.begin, span.end, span.breaks)
    )


def _default_reason(says: SheetSays) -> str:
    return said("papers/timesheet", "reasons", says.value)


def _pause_minutes(breaks: tuple[Break, ...]) -> int:
    return sum(utc_minute(one.end) - utc_minute(one.begin) for one in breaks)
