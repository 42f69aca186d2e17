"""The timesheet of one assistant and month: record of working time, to be signed by both.

It is what § 17 Abs. 1 MiLoG (begin, end and length, within seven days, kept two years) and § 16
Abs. 2 ArbZG ask for, and what funders and the payroll office get. So it is German, and never says
why somebody was absent. What was noted as the reason of a change often tells of somebody's health
too: it stands there only where it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.kernel.period import Month
from budgetdesk.reports.content.phrases import filed, listed, month_text, said
from budgetdesk.reports.content.roster_words import short_day, weekday
from budgetdesk.reports.content.roster_words import words as roster_words
from budgetdesk.reports.document import (
    Block,
    Cell,
    Column,
    ColumnKind,
    Document,
    Paragraph,
    Row,
    RowKind,
    Signatures,
    Table,
)
from budgetdesk.rota.missed import missed, remaining
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift, ShiftKind
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.rota.working_time import Span, minutes_of_kind, worked_span, working_minutes
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.wording import formats

_FILE: Final = "papers/timesheet"
_SUMMED: Final = 5
"""Columns before the one with the hours."""


@dataclass(frozen=True, slots=True)
class TimesheetFrame:
    """What stands around a timesheet.

    `planned`: what is planned instead of what was worked. `reasons`: why something was not as
    planned, in the words of who recorded it.
    """

    holder: str = ""
    planned: bool = False
    created_on: date | None = None
    reasons: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """One shift; without `span` nothing was worked, or nobody said so yet."""

    shift: Shift
    span: Span | None
    remark: str = ""


_NO_FRAME: Final = TimesheetFrame()


def timesheet(
    plan: Plan, assistant: AssistantId, month: Month, frame: TimesheetFrame = _NO_FRAME
) -> Document:
    """Return the timesheet; a shift belongs to the month in which it begins."""
    member = plan.member(assistant)
    name = roster_words("values", "unknown") if member is None else member.assistant.name
    own = [one for one in plan.of(assistant) if Month.of(one.day) == month]
    lines = [_planned(one, plan) for one in own if not one.unplanned]
    if not frame.planned:
        lines = [_worked(one, plan, reasons=frame.reasons) for one in own]
    parties = (("person", name), ("employer", frame.holder))
    return Document(
        _text("title", "planned" if frame.planned else "worked", month=month_text(month)),
        "\n".join(_text("facts", key, name=value) for key, value in parties if value),
        author=frame.holder or _text("title", "author_unknown"),
        blocks=tuple(_blocks(lines, name, month, frame)),
        footer=_text("footer", "mark"),
        filing=_text("title", "filing", month=str(month), name=filed(name)),
        created_on=frame.created_on,
    )


def _blocks(
    lines: Sequence[_Line], name: str, month: Month, frame: TimesheetFrame
) -> Iterator[Block]:
    if lines:
        yield _table(lines, planned=frame.planned)
    else:
        yield Paragraph(_text("notes", "none"))
    by_kind = _by_kind(lines)
    if set(by_kind) - {Kind.ACTIVE}:
        yield Paragraph(_kinds_text(by_kind))
    hours = formats.hours_text(_whole(lines))
    # Signatures may come to stand on a page of their own, which must say what is signed.
    yield Paragraph(_text("notes", "sign", name=name, month=month_text(month), hours=hours))
    signing = (
        _text("signatures", "person", name=name),
        _text("signatures", "employer", name=frame.holder or _text("title", "author_unknown")),
    )
    yield Signatures(signing, tall=True)


def _planned(shift: Shift, plan: Plan) -> _Line:
    return _Line(shift, remaining(shift, plan.absences), _absence(shift, plan))


def _worked(shift: Shift, plan: Plan, *, reasons: bool) -> _Line:
    record = plan.worked.get(shift.id)
    span = worked_span(shift, record)
    absent = _absence(shift, plan)
    if record is None:
        return _Line(shift, None, absent or _text("values", "open"))
    became = _became(record, shift)
    if reasons and record.reason:
        became = _text("values", "reason", what=became, reason=record.reason)
    return _Line(shift, span, "; ".join(filter(None, (absent, became))))


def _became(record: Worked, shift: Shift) -> str:
    """What became of the shift; empty: it was worked as planned."""
    if shift.unplanned:
        return _text("values", "extra")
    if record.state is WorkedState.AS_PLANNED:
        return ""
    return _text("values", record.state.value)


def _absence(shift: Shift, plan: Plan) -> str:
    gone = missed(shift, plan.absences)
    if gone is None:
        return ""
    whole = gone.begin == shift.begin
    key = "absent" if whole else "absent_from"
    return _text("values", key, time=f"{gone.begin:%H:%M}")


def _table(lines: Sequence[_Line], *, planned: bool) -> Table:
    columns = (
        Column(_text("columns", "date"), ColumnKind.DAY),
        Column(_text("columns", "day"), width=0.4),
        Column(_text("columns", "begin"), ColumnKind.TIME),
        Column(_text("columns", "end"), ColumnKind.TIME),
        Column(_text("columns", "pause"), ColumnKind.HOURS),
        Column(_text("columns", "hours"), ColumnKind.HOURS),
        Column(_text("columns", "kind"), width=1.6),
        Column(_text("columns", "remark"), width=1.4),
    )
    rows = [Row(tuple(_cells(one))) for one in lines]
    sums = (_text("values", "sum"), *(None,) * (_SUMMED - 1), _whole(lines), None, None)
    rows.append(Row(sums, RowKind.TOTAL, tuple(range(len(rows)))))
    note = _text("notes", "planned" if planned else "worked")
    if not planned:
        note = f"{note} {_text('notes', 'kept')}"
    return Table(_text("headings", "times"), columns, tuple(rows), note=note)


def _whole(lines: Sequence[_Line]) -> int:
    return sum(working_minutes(one.span) for one in lines if one.span is not None)


def _cells(line: _Line) -> Iterator[Cell]:
    """A row begins with the day on which the work began."""
    span = line.span
    day = line.shift.day if span is None else span.begin.date()
    yield day
    yield weekday(day)
    yield None if span is None else span.begin.time()
    yield None if span is None else span.end.time()
    yield None if span is None else _pause_minutes(span) or None
    yield None if span is None else working_minutes(span)
    yield _kind_text(line.shift, span)
    ends = "" if span is None or span.end.date() == day else short_day(span.end.date())
    until = _text("values", "until", day=ends) if ends else ""
    yield "; ".join(filter(None, (until, line.remark)))


def _pause_minutes(span: Span) -> int:
    return sum(utc_minute(one.end) - utc_minute(one.begin) for one in span.breaks)


def _kind_text(shift: Shift, span: Span | None) -> str:
    """Name what the work was: of a usual shift only the parts that were something else."""
    portions = () if span is None else span.portions
    parts = [
        _text(
            "values",
            "portion",
            begin=f"{one.begin:%H:%M}",
            end=f"{one.end:%H:%M}",
            kind=_text("work_kind", one.kind.value),
        )
        for one in portions
    ]
    if not parts or shift.kind is not ShiftKind.ACTIVE:
        parts.insert(0, roster_words("kind", shift.kind.value))
    return ", ".join(parts)


def _by_kind(lines: Sequence[_Line]) -> dict[Kind, int]:
    found: dict[Kind, int] = {}
    for one in lines:
        for kind, minutes in ({} if one.span is None else minutes_of_kind(one.span)).items():
            found[kind] = found.get(kind, 0) + minutes
    return found


def _kinds_text(by_kind: dict[Kind, int]) -> str:
    parts = [
        f"{_text('work_kind', kind.value)} {formats.hours_text(by_kind[kind])}"
        for kind in Kind
        if by_kind.get(kind)
    ]
    return _text("notes", "kinds", parts=listed(parts))


def _text(table: str, key: str, **data: object) -> str:
    return said(_FILE, table, key, **data)
