"""Rosters as a `Document`: the month for the team, one person's shifts, a list for spreadsheets.

Rosters go to the team, so they are German in whatever language the window speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.german_calendar import holiday_name
from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.kernel.period import DateRange, Month, each_day
from budgetdesk.reports.content.phrases import filed, month_text
from budgetdesk.reports.content.roster_words import (
    RosterWords,
    ends_later,
    lasting_into,
    of_days,
    planned_shifts,
    shifts_on,
    short_day,
    time_span,
    weekday,
    words,
)
from budgetdesk.reports.document import (
    Block,
    Cell,
    Column,
    ColumnKind,
    Document,
    Paper,
    Paragraph,
    Row,
    RowKind,
    Table,
)
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.ids import AssistantId
from budgetdesk.wording import formats
from budgetdesk.wording.language import Language

_MOST_UPRIGHT: Final = 4
"""Columns of shifts that stand side by side on an upright page."""
_NARROW_DAY: Final = 0.8
_MONDAY: Final = 0
_WIDE: Final = 2.0


@dataclass(frozen=True, slots=True)
class RosterFrame:
    """What stands around a roster.

    `reasons` makes the employer's own copy, which says why somebody is absent and how many hours
    each has; the team's says neither.
    """

    holder: str = ""
    reasons: bool = False
    large: bool = False
    """Large print: a list with few columns in type of 17 points and more."""
    created_on: date | None = None


_NO_FRAME: Final = RosterFrame()


def month_plan(plan: Plan, frame: RosterFrame = _NO_FRAME) -> Document:
    """Return the roster of all: days as rows, shifts as columns, names in the cells."""
    said = RosterWords(plan, reasons=frame.reasons)
    columns = _shift_columns(plan, said)
    if not planned_shifts(plan):
        table: Block = Paragraph(words("notes", "none"))
    else:
        table = (
            _large_table(planned_shifts(plan), said, with_names=True)
            if frame.large
            else _grid(plan, said, columns)
        )
    upright = len(columns) <= _MOST_UPRIGHT
    paper = Paper.PORTRAIT if upright else Paper.LANDSCAPE
    blocks = (table, *_own_tables(plan, said)) if frame.reasons else (table,)
    return _document(plan, frame, blocks, Paper.LARGE_PRINT if frame.large else paper)


def shift_list(plan: Plan, frame: RosterFrame = _NO_FRAME) -> Document:
    """Return the roster of all as a list for spreadsheets: a row for each shift, real times."""
    said = RosterWords(plan, reasons=frame.reasons)
    table = _list_table(planned_shifts(plan), said, with_names=True)
    blocks = (table, *_own_tables(plan, said)) if frame.reasons else (table,)
    return _document(plan, frame, blocks, Paper.LANDSCAPE)


def person_plan(plan: Plan, assistant: AssistantId, frame: RosterFrame = _NO_FRAME) -> Document:
    """Return the shifts of one person with times, breaks, hours and their sum."""
    said = RosterWords(plan, reasons=frame.reasons)
    own = [one for one in planned_shifts(plan) if one.assistant == assistant]
    if not own:
        block: Block = Paragraph(words("notes", "none"))
    elif frame.large:
        block = _large_table(own, said, with_names=False)
    else:
        block = _list_table(own, said, with_names=False)
    paper = Paper.LARGE_PRINT if frame.large else Paper.PORTRAIT
    found = plan.member(assistant)
    name = words("values", "unknown") if found is None else found.assistant.name
    return _document(plan, frame, (block,), paper, name)


def period_name(days: DateRange) -> str:
    """Write the days of a plan: ``November 2026``, or from one day to another."""
    if days == Month.of(days.first).days:
        return month_text(Month.of(days.first))
    return formats.period_text(days, Language.GERMAN)


def _document(
    plan: Plan, frame: RosterFrame, blocks: Sequence[Block], paper: Paper, name: str = ""
) -> Document:
    lines = [frame.holder] if frame.holder else []
    if name:
        lines.append(words("title", "subject_person", name=name))
    if frame.reasons:
        lines.append(words("title", "own_copy"))
    period = str(Month.of(plan.days.first))
    if plan.days != Month.of(plan.days.first).days:
        period = f"{plan.days.first}_{plan.days.last}"
    filing = words("title", "filing", period=period)
    if name:
        filing = words("title", "filing_person", period=period, name=filed(name))
    if frame.reasons:
        filing = words("title", "filing_own", filing=filing)
    return Document(
        words("title", "month", period=period_name(plan.days)),
        "\n".join(lines),
        author=frame.holder or words("footer", "mark"),
        blocks=tuple(blocks),
        footer=words("footer", "mark"),
        filing=filing,
        created_on=frame.created_on,
        paper=paper,
    )


def _shift_columns(plan: Plan, said: RosterWords) -> list[ShiftModel | None]:
    """Return the models that come in the plan by their begin; None: shifts without one."""
    shown = shifts_on(plan)
    found = {one.id: one for shift in shown if (one := said.model(shift)) is not None}
    columns: list[ShiftModel | None] = [
        *sorted(found.values(), key=lambda one: (one.begin_minute, one.end_minute, one.id))
    ]
    if any(said.model(shift) is None for shift in shown):
        columns.append(None)
    return columns


def _grid(plan: Plan, said: RosterWords, models: Sequence[ShiftModel | None]) -> Table:
    columns = [Column(words("columns", "day"), width=_NARROW_DAY)]
    columns += [Column(_model_title(one)) for one in models]
    rows = []
    shown = shifts_on(plan)
    for day in each_day(plan.days):
        begun, going_on = of_days(shown, day), lasting_into(shown, day)
        cells = (
            "\n".join(
                (
                    *_still([one for one in going_on if said.model(one) == model], said),
                    *_lines([one for one in begun if said.model(one) == model], said, model),
                )
            )
            for model in models
        )
        rows.append(Row((_day_cell(day, plan), *cells), apart=day.weekday() == _MONDAY))
    return Table(
        words("headings", "plan"), tuple(columns), tuple(rows), note=words("notes", "grid")
    )


def _model_title(model: ShiftModel | None) -> str:
    if model is None:
        return words("columns", "other")
    begin, end = (_clock(minute) for minute in (model.begin_minute, model.end_minute))
    return words("columns", "model", name=model.name, begin=begin, end=end)


def _day_cell(day: date, plan: Plan) -> str:
    written = short_day(day)
    if plan.place is None or holiday_name(day, plan.place) is None:
        return written
    return words("values", "holiday", day=written)


def _still(shifts: Sequence[Shift], said: RosterWords) -> Iterator[str]:
    """Name the shifts that began days ago, such as a trip, with their first day."""
    for one in shifts:
        since = words("values", "since", day=short_day(one.day), shift=said.shift(one))
        yield f"{since}: {said.named(one)}"


def _lines(shifts: Sequence[Shift], said: RosterWords, model: ShiftModel | None) -> Iterator[str]:
    """Yield the shifts that begin on a day in a column, a line for each time at which they are."""
    lines: dict[str, list[str]] = {}
    for one in shifts:
        lines.setdefault(_beginning(one, said, model), []).append(said.named(one))
    for beginning, names in lines.items():
        yield f"{beginning}: {', '.join(names)}" if beginning else ", ".join(names)


def _beginning(shift: Shift, said: RosterWords, model: ShiftModel | None) -> str:
    """Return what the column's title does not say already."""
    if model is None:
        return f"{time_span(shift)} {_shift_cell(shift, said)}"
    begin, end = (_clock(minute) for minute in (model.begin_minute, model.end_minute))
    usual = words("values", "from_to", begin=begin, end=end)
    long = shift.end.date() - shift.day > timedelta(days=max(model.days, 1))
    if long:
        return words("values", "until", shift=time_span(shift), day=short_day(shift.end.date()))
    return "" if time_span(shift) == usual else time_span(shift)


def _large_table(shifts: Sequence[Shift], said: RosterWords, *, with_names: bool) -> Table:
    """Day, time, and all else below each other: few columns leave room for large type."""
    columns = (
        Column(words("columns", "day"), ColumnKind.TEXT, _NARROW_DAY),
        Column(words("columns", "time"), ColumnKind.TEXT, _NARROW_DAY),
        Column(words("columns", "who" if with_names else "shift"), width=_WIDE),
    )
    rows, last = [], None
    for one in shifts:
        what = _shift_cell(one, said)
        about = (said.named(one), what) if with_names else (what, said.mark(one))
        parting = _is_new_day if with_names else _is_new_week
        apart = last is not None and parting(last, one.day)
        rows.append(
            Row((short_day(one.day), time_span(one), "\n".join(filter(None, about))), apart=apart)
        )
        last = one.day
    return Table(words("headings", "plan"), columns, tuple(rows), note=words("notes", "grid"))


def _is_new_day(last: date, day: date) -> bool:
    return last != day


def _is_new_week(last: date, day: date) -> bool:
    return last.isocalendar()[:2] != day.isocalendar()[:2]


def _list_table(shifts: Sequence[Shift], said: RosterWords, *, with_names: bool) -> Table:
    columns = [
        Column(words("columns", "date"), ColumnKind.DAY),
        Column(words("columns", "day"), width=0.4),
        Column(words("columns", "begin"), ColumnKind.TIME),
        Column(words("columns", "end"), ColumnKind.TIME),
        Column(words("columns", "pause"), ColumnKind.HOURS),
        Column(words("columns", "hours"), ColumnKind.HOURS),
        Column(words("columns", "shift"), width=_WIDE),
    ]
    if with_names:
        columns.append(Column(words("columns", "who"), width=_WIDE))
    columns.append(Column(words("columns", "state")))
    rows = [
        Row(
            tuple(_list_cells(one, said, with_names=with_names)),
            apart=number > 0 and _is_new_week(shifts[number - 1].day, one.day),
        )
        for number, one in enumerate(shifts)
    ]
    sums = (words("values", "sum"), None, None, None, None, sum(map(said.minutes, shifts)))
    empty = (None,) * (len(columns) - len(sums))
    rows.append(Row((*sums, *empty), RowKind.TOTAL, tuple(range(len(rows)))))
    note = f"{words('notes', 'day')} {words('notes', 'sums')}"
    return Table(words("headings", "shifts"), tuple(columns), tuple(rows), note=note)


def _list_cells(shift: Shift, said: RosterWords, *, with_names: bool) -> Iterator[Cell]:
    pause = sum(utc_minute(one.end) - utc_minute(one.begin) for one in shift.breaks)
    yield shift.day
    yield weekday(shift.day)
    yield shift.begin.time()
    yield shift.end.time()
    yield pause or None
    yield said.minutes(shift)
    yield _shift_cell(shift, said)
    if with_names:
        yield said.who(shift)
    yield said.state(shift)


def _shift_cell(shift: Shift, said: RosterWords) -> str:
    name = said.shift(shift)
    if not ends_later(shift):
        return name
    return words("values", "until", shift=name, day=short_day(shift.end.date()))


def _own_tables(plan: Plan, said: RosterWords) -> Iterator[Block]:
    """What only the employer's own copy says: absences with their kind, hours of each."""
    absences = [
        Row((said.name_of(one.assistant), said.why(one), one.first, one.last))
        for one in plan.absences
        if one.days.intersection(plan.days) is not None
    ]
    if absences:
        columns = (
            Column(words("columns", "who"), width=_WIDE),
            Column(words("columns", "why"), width=_WIDE),
            Column(words("columns", "first"), ColumnKind.DAY),
            Column(words("columns", "last"), ColumnKind.DAY),
        )
        yield Table(words("headings", "absences"), columns, tuple(absences))
    yield _sums(plan, said)


def _sums(plan: Plan, said: RosterWords) -> Table:
    rows, shown = [], planned_shifts(plan)
    for member in plan.members:
        own = [one for one in shown if one.assistant == member.id]
        if own:
            rows.append(Row((member.assistant.name, len(own), sum(map(said.minutes, own)))))
    vacant = [one for one in shown if one.assistant is None]
    if vacant:
        hours = sum(map(said.minutes, vacant))
        rows.append(Row((words("values", "open"), len(vacant), hours)))
    total = sum(map(said.minutes, shown))
    whole = (words("values", "sum"), len(shown), total)
    rows.append(Row(whole, RowKind.TOTAL, tuple(range(len(rows)))))
    columns = (
        Column(words("columns", "who"), width=_WIDE),
        Column(words("columns", "count"), ColumnKind.COUNT),
        Column(words("columns", "hours"), ColumnKind.HOURS),
    )
    note = words("notes", "sums")
    return Table(words("headings", "sums"), columns, tuple(rows), note=note)


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
