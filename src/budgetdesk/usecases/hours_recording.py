"""Writing down what was worked: as planned, otherwise, not at all, or beside the plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.rota.ids import HelpKindId, ShiftId, WorkedId
from budgetdesk.rota.shifts import HelpMinutes, Shift, ShiftState, shift_problems
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.rota.working_time import Span, planned_span
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.codec import to_row
from budgetdesk.storage.hours_queries import unrecorded_shifts
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import notes_of, shifts_touching, worked_of
from budgetdesk.storage.work import Work
from budgetdesk.usecases.hours_months import closed_months, require_open
from budgetdesk.usecases.hours_reading import hours_in, hours_of_shifts
from budgetdesk.usecases.team import member

_ONE_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=6)
_LOOK_BACK: Final = timedelta(days=366)
"""Further back nobody is reminded; a month that was never closed still says what is open."""


def to_confirm(reader: Reader, today: date) -> tuple[ShiftHours, ...]:
    """Return the shifts of the last year that are over by the day before and have no record.

    Open shifts, missed ones, and those of closed months are not among them. By begin.
    """
    days = DateRange(today - _LOOK_BACK, today - _ONE_DAY)
    closed = closed_months(reader)
    return tuple(
        one
        for one in hours_of_shifts(reader, unrecorded_shifts(reader, days))
        if one.waits_on(today) and one.month not in closed
    )


def confirm(work: Work, shifts: Iterable[ShiftId], on: date) -> tuple[Worked, ...]:
    """Record shifts as worked as planned; times, breaks, portions and help are copied.

    Of a shift during which the person fell out, the part until then is recorded. Raises
    `Invalid` with all that cannot be confirmed: shifts to come, open and missed ones, those that
    have a record, and those of closed months; `NotFound`.
    """
    some = work.each(Shift, shifts)
    return _confirm(work, hours_of_shifts(work, some), on)


def confirm_week(work: Work, monday: date, on: date) -> tuple[Worked, ...]:
    """Record all open shifts from `monday` to the Sunday that are over by the day before `on`.

    Those of `on` itself are left out, as by `to_confirm`: whether they are over is not known.
    Raises `Invalid` where the month of one of them is closed.
    """
    week = hours_in(work, DateRange(monday, monday + _WEEK))
    return _confirm(work, [one for one in week if one.waits_on(on)], on)


def record(
    work: Work,
    number: ShiftId,
    span: Span,
    reason: str,
    on: date,
    *,
    help_minutes: tuple[HelpMinutes, ...] | None = None,
) -> Worked:
    """Record a shift as worked otherwise than planned; the kind of the span is the shift's.

    `help_minutes` None: as planned. A record that is there is replaced. Times as planned are a
    confirmation and need no reason. Raises `Invalid`, `NotFound`, and
    `NotAllowed` where the month is closed.
    """
    shift = work.one(Shift, number)
    require_open(work, (shift.day,))
    problems = record_problems(work, number, span, reason, on, help_minutes=help_minutes)
    if _is_as_planned(shift, span, help_minutes):
        return _save(work, shift, _as_planned(shift, span, on), problems)
    if help_minutes is not None:
        shift = replace(shift, help_minutes=help_minutes)
    new = replace(_as_planned(shift, span, on), state=WorkedState.CHANGED, reason=reason.strip())
    return _save(work, shift, new, problems)


def record_problems(
    reader: Reader,
    number: ShiftId,
    span: Span,
    reason: str,
    on: date,
    *,
    help_minutes: tuple[HelpMinutes, ...] | None = None,
) -> tuple[Problem, ...]:
    """Return all for which `record` would refuse these times. Raises `NotFound`.

    `field` is ``shift``, ``reason``, or one of `shift_problems`.
    """
    shift = reader.one(Shift, number)
    if _is_as_planned(shift, span, help_minutes):
        return tuple(_span_problems(reader, shift, on))
    if help_minutes is not None:
        shift = replace(shift, help_minutes=help_minutes)
    problems = _span_problems(reader, _at(shift, span), on)
    if not reason.strip():
        problems.append(_problem("worked_without_reason", "reason", shift))
    return tuple(problems)


def not_worked(work: Work, number: ShiftId, reason: str, on: date) -> Worked:
    """Record that a shift was not worked, nor missed by an absence: it was dropped.

    An open shift too, where nobody came. Raises `Invalid`, `NotFound`, `NotAllowed`.
    """
    shift = work.one(Shift, number)
    require_open(work, (shift.day,))
    problems = []
    if not reason.strip():
        problems.append(_problem("worked_without_reason", "reason", shift))
    new = replace(
        _as_planned(shift, planned_span(shift), on),
        state=WorkedState.NOT_WORKED,
        reason=reason.strip(),
    )
    return _save(work, shift, new, problems)


def extra(
    work: Work,
    assistant: AssistantId,
    span: Span,
    reason: str,
    on: date,
    *,
    help_kind: HelpKindId | None = None,
    help_minutes: tuple[HelpMinutes, ...] = (),
) -> Worked:
    """Record work that was never planned, as a shift of its own that is no part of the plan.

    Raises `Invalid`, `NotFound`, `NotAllowed` where the month is closed.
    """
    work.one(Assistant, assistant)
    shift = replace(_unplanned(assistant, span, help_minutes), help=help_kind)
    require_open(work, (shift.day,))
    problems = extra_problems(work, assistant, span, reason, on, help_minutes=help_minutes)
    if problems:
        raise Invalid(problems=problems)
    stored = work.add(shift)
    new = _as_planned(stored, span, on)
    return work.add(replace(new, state=WorkedState.CHANGED, reason=reason.strip()))


def extra_problems(
    reader: Reader,
    assistant: AssistantId,
    span: Span,
    reason: str,
    on: date,
    *,
    help_minutes: tuple[HelpMinutes, ...] = (),
) -> tuple[Problem, ...]:
    """Return all for which `extra` would refuse this work; fields as of `record_problems`."""
    shift = _unplanned(assistant, span, help_minutes)
    problems = _span_problems(reader, shift, on)
    if not reason.strip():
        problems.append(_problem("worked_without_reason", "reason", shift))
    return tuple(problems)


def unconfirm(work: Work, shifts: Iterable[ShiftId]) -> None:
    """Take records away, so that the shifts are open again.

    Unplanned shifts go with theirs and with the notes on their checks. Raises `NotFound`,
    `Invalid` with all that have no record, and `NotAllowed` where a month is closed.
    """
    some = work.each(Shift, shifts)
    require_open(work, (one.day for one in some))
    records = worked_of(work, (one.id for one in some))
    bare = [one for one in some if one.id not in records]
    if bare:
        raise Invalid(problems=[_problem("worked_not_recorded", "shift", one) for one in bare])
    work.remove_all(records.values())
    unplanned = [one for one in some if one.unplanned]
    work.remove_all(notes_of(work, [one.id for one in unplanned]))
    work.remove_all(unplanned)


def _unplanned(assistant: AssistantId, span: Span, help_minutes: tuple[HelpMinutes, ...]) -> Shift:
    return Shift(
        ShiftId(0),
        span.begin,
        span.end,
        assistant,
        span.kind,
        ShiftState.FIXED,
        breaks=span.breaks,
        portions=span.portions,
        help_minutes=help_minutes,
        unplanned=True,
    )


def _is_as_planned(shift: Shift, span: Span, help_minutes: tuple[HelpMinutes, ...] | None) -> bool:
    # As rows, for `==` of two times takes both passes of the hour in October for one.
    same = to_row(span) == to_row(planned_span(shift))
    return same and help_minutes in {None, shift.help_minutes}


def _confirm(work: Work, some: Sequence[ShiftHours], on: date) -> tuple[Worked, ...]:
    closed = closed_months(work)
    problems = []
    for one in some:
        if one.month in closed:
            problems.append(_problem("worked_month_closed", "shift", one.shift, month=one.month))
        elif (code := _obstacle(one, on)) is not None:
            problems.append(_problem(code, "shift", one.shift))
    if problems:
        raise Invalid(problems=problems)
    return work.add_all([_confirmed(one, on) for one in some])


def _obstacle(one: ShiftHours, on: date) -> str | None:
    """Why a shift cannot be confirmed as planned."""
    if one.shift.assistant is None:
        return "worked_nobody"
    if one.worked is not None:
        return "worked_already"
    if not one.is_open:
        return "worked_missed"
    return "worked_future" if one.shift.end.date() > on else None


def _confirmed(one: ShiftHours, on: date) -> Worked:
    if one.left is None:
        raise AssertionError(one)
    new = _as_planned(one.shift, one.left, on)
    if one.absence is None:
        return new
    return replace(new, state=WorkedState.CHANGED, help_minutes=one.help_minutes)


def _as_planned(shift: Shift, span: Span, on: date) -> Worked:
    return Worked(
        WorkedId(0),
        shift.id,
        WorkedState.AS_PLANNED,
        span.begin,
        span.end,
        on,
        span.breaks,
        span.portions,
        shift.help_minutes,
    )


def _save(work: Work, shift: Shift, new: Worked, problems: Sequence[Problem]) -> Worked:
    if problems:
        raise Invalid(problems=problems)
    before = worked_of(work, (shift.id,)).get(shift.id)
    return work.add(new) if before is None else work.change(replace(new, id=before.id))


def _at(shift: Shift, span: Span) -> Shift:
    """The shift at the times that were worked."""
    return replace(
        shift, begin=span.begin, end=span.end, breaks=span.breaks, portions=span.portions
    )


def _span_problems(reader: Reader, shift: Shift, on: date) -> list[Problem]:
    """What is wrong with a shift at the times that were worked."""
    if shift.assistant is None:
        return [_problem("worked_nobody", "shift", shift)]
    problems = list(shift_problems(shift))
    if problems:
        return problems
    if shift.end.date() > on:
        problems.append(_problem("worked_future", "shift", shift))
    if member(reader, shift.assistant).contract_on(shift.day) is None:
        problems.append(_problem("worked_no_contract", "shift", shift))
    return problems + _overlaps(reader, shift)


def _overlaps(reader: Reader, shift: Shift) -> list[Problem]:
    """Other records of the same person at the same time: nobody works twice at once."""
    days = DateRange(shift.day - _ONE_DAY, shift.end.date() + _ONE_DAY)
    near = shifts_touching(reader, days)
    own = [one.id for one in near if one.assistant == shift.assistant and one.id != shift.id]
    begin, end = utc_minute(shift.begin), utc_minute(shift.end)
    return [
        _problem(
            "worked_twice",
            "shift",
            shift,
            other_day=one.begin.date(),
            other_time=f"{one.begin:%H:%M}",
        )
        for one in worked_of(reader, own).values()
        if one.state is not WorkedState.NOT_WORKED
        and utc_minute(one.begin) < end
        and begin < utc_minute(one.end)
    ]


def _problem(code: str, field: str, shift: Shift, **data: object) -> Problem:
    return Problem(code, field, {**shift.told, **data}, subject=("shift", shift.id))
