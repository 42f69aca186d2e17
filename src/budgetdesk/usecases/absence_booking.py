"""Entering absences, changing them, and taking them back so that all is as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from budgetdesk.kernel.errors import Invalid, NotAllowed
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.absence_checks import Around, absence_problems
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.ids import AbsenceId, ShiftId
from budgetdesk.rota.missed import help_missed, missed, to_replace
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.rota.working_time import Span, planned_span, working_minutes
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import notes_of, replacing, shifts_touching, worked_of
from budgetdesk.storage.work import Work
from budgetdesk.usecases.hours_months import closed_months
from budgetdesk.usecases.team import member


class Given(Enum):
    """What becomes of a replacement that somebody already took when it is needed no more."""

    ASK = "ask"
    """Refuse, and name them all."""
    KEEP = "keep"
    """It stays in the plan as a shift of its own."""
    REMOVE = "remove"
    """It is taken away from the person."""


@dataclass(frozen=True, slots=True)
class Booked:
    """An absence as stored, and what was done to the shifts that replace the missed ones."""

    absence: Absence
    added: tuple[Shift, ...] = ()
    changed: tuple[Shift, ...] = ()
    removed: tuple[Shift, ...] = ()
    kept: tuple[Shift, ...] = ()
    """Replacements that somebody took, or that the user made otherwise: they stay."""


def around(reader: Reader, absence: Absence) -> Around:
    """Return what the absence is looked at with. Raises `NotFound` without the person."""
    days = DateRange(absence.first, max(absence.first, absence.last))
    shifts = own_shifts(reader, absence.assistant, days)
    return Around(
        member(reader, absence.assistant),
        shifts,
        reader.all(Absence, assistant=absence.assistant),
        worked_of(reader, [one.id for one in shifts]),
        closed_months(reader),
    )


def own_shifts(reader: Reader, assistant: AssistantId, days: DateRange) -> tuple[Shift, ...]:
    """Return the person's shifts of which some time lies on the days, by begin."""
    return tuple(one for one in shifts_touching(reader, days) if one.assistant == assistant)


def book(work: Work, absence: Absence, *, replace_shifts: bool = True) -> Booked:
    """Enter an absence and an open shift for each that is missed; the plan itself stays.

    What needs nobody else is not replaced, see `to_replace`. `cancel` puts back exactly what was.
    Raises `Invalid` with all problems, also those about the replacements.
    """
    _refuse(absence_problems(absence, around(work, absence)))
    others = work.all(Absence, assistant=absence.assistant)
    stored = work.add(absence)
    if not replace_shifts:
        return Booked(stored)
    return _follow(work, stored, others, (*others, stored), Given.ASK)


def change(work: Work, absence: Absence, given: Given = Given.ASK) -> Booked:
    """Store an absence's new values; replacements of days gained or lost come and go.

    A replacement that somebody took is never removed silently. Raises `Invalid` with all
    problems, `NotFound`.
    """
    before = work.one(Absence, absence.id)
    if absence.assistant != before.assistant:
        raise NotAllowed("absence_of_another")
    # What lies in a settled month may stay as it is there: the guard of all deeds looks at that.
    known = replace(around(work, absence), closed=())
    problems = absence_problems(absence, known)
    if _same_time(before, absence):
        problems = tuple(one for one in problems if one.code != "absence_work_recorded")
    _refuse(problems)
    others = tuple(
        one for one in work.all(Absence, assistant=absence.assistant) if one.id != absence.id
    )
    stored = work.change(absence)
    return _follow(work, stored, (*others, before), (*others, stored), given)


def shorten(work: Work, number: AbsenceId, last: date, given: Given = Given.ASK) -> Booked:
    """Let an absence end earlier. Raises `NotAllowed` where the day is not earlier."""
    before = work.one(Absence, number)
    if last >= before.last:
        raise NotAllowed("absence_not_shorter", last=before.last)
    return change(work, replace(before, last=last), given)


def extend(work: Work, number: AbsenceId, last: date) -> Booked:
    """Let an absence end later. Raises `NotAllowed` where the day is not later."""
    before = work.one(Absence, number)
    if last <= before.last:
        raise NotAllowed("absence_not_longer", last=before.last)
    return change(work, replace(before, last=last))


def cancel(work: Work, number: AbsenceId, given: Given = Given.ASK) -> Booked:
    """Take an absence back: it goes with the replacements that nobody took.

    All is then as before it was entered. Raises `Invalid` where somebody took a replacement and
    nothing is said of it; `NotFound`.
    """
    absence = work.one(Absence, number)
    known = work.all(Absence, assistant=absence.assistant)
    others = tuple(one for one in known if one.id != number)
    done = _follow(work, absence, known, others, given)
    work.remove(absence)
    return done


def open_shifts(reader: Reader, absence: Absence) -> tuple[Shift, ...]:
    """Return the shifts that storing this absence would add, not yet stored, by begin."""
    known = reader.all(Absence, assistant=absence.assistant)
    others = tuple(one for one in known if one.id != absence.id)
    shifts = own_shifts(reader, absence.assistant, absence.days)
    steps = _steps(reader, shifts, known, (*others, absence))
    return tuple(one for step in steps for one in (*step.new, *step.moved))


def replacement(shift: Shift, gone: Span) -> Shift:
    """Return the open shift for the missed part of this one.

    Of a part, minutes of single kinds of help and of paid breaks are taken in proportion, rounded
    down.
    """
    whole = working_minutes(planned_span(shift))
    part = working_minutes(gone)
    return replace(
        shift,
        id=ShiftId(0),
        begin=gone.begin,
        end=gone.end,
        assistant=None,
        state=ShiftState.DRAFT,
        breaks=gone.breaks,
        portions=gone.portions,
        help_minutes=help_missed(shift, gone),
        paid_break_minutes=shift.paid_break_minutes * part // whole if whole else 0,
        replaces=shift.id,
        unplanned=False,
        note="",
    )


def _same_time(before: Absence, after: Absence) -> bool:
    return (before.kind, before.first, before.last, before.since) == (
        after.kind,
        after.first,
        after.last,
        after.since,
    )


def _refuse(problems: Sequence[Problem]) -> None:
    wrong = tuple(one for one in problems if one.weight is Weight.ERROR)
    if wrong:
        raise Invalid(problems=wrong)


def _follow(
    work: Work,
    absence: Absence,
    before: Sequence[Absence],
    after: Sequence[Absence],
    given: Given,
) -> Booked:
    """Bring the replacements from what was missed before to what is missed after."""
    days = [one for one in (*before, *after) if one.id == absence.id]
    span = DateRange(min(one.first for one in days), max(one.last for one in days))
    steps = tuple(_steps(work, own_shifts(work, absence.assistant, span), before, after))
    taken = [one for step in steps for one in step.taken]
    if taken and given is Given.ASK:
        raise Invalid(problems=tuple(_asked(work, taken)))
    gone = [one for step in steps for one in step.gone]
    kept = [one for step in steps for one in step.kept]
    if given is Given.REMOVE:
        taken = _with_followers(work, taken)
        _refuse(tuple(_recorded(work, taken)))
        gone += taken
    else:
        # It replaces nothing any more, so it is a shift of its own.
        kept += [work.change(replace(one, replaces=None)) for one in taken]
    work.remove_all(notes_of(work, [one.id for one in gone]))
    work.remove_all(gone)
    moved = tuple(work.change(one) for step in steps for one in step.moved)
    added = work.add_all([one for step in steps for one in step.new])
    return Booked(absence, added, moved, tuple(gone), tuple(kept))


def _with_followers(reader: Reader, taken: Sequence[Shift]) -> list[Shift]:
    """The shifts with those that replace them in turn, because who took them fell out too."""
    found, latest = list(taken), list(taken)
    while latest:
        latest = list(replacing(reader, [one.id for one in latest]))
        found += latest
    return found


@dataclass(frozen=True, slots=True)
class _Step:
    """What is to be done about one missed shift."""

    new: tuple[Shift, ...] = ()
    moved: tuple[Shift, ...] = ()
    gone: tuple[Shift, ...] = ()
    taken: tuple[Shift, ...] = ()
    kept: tuple[Shift, ...] = ()


def _steps(
    reader: Reader, shifts: Sequence[Shift], before: Sequence[Absence], after: Sequence[Absence]
) -> Iterator[_Step]:
    differs = [
        (one, to_replace(one, before), to_replace(one, after))
        for one in shifts
        if missed(one, before) != missed(one, after)
        or to_replace(one, before) != to_replace(one, after)
    ]
    known = replacing(reader, [one.id for one, _, _ in differs])
    for shift, was, now in differs:
        yield _step(shift, was, now, [one for one in known if one.replaces == shift.id])


def _step(shift: Shift, was: Span | None, now: Span | None, known: Sequence[Shift]) -> _Step:
    open_ones = tuple(one for one in known if one.assistant is None)
    taken = tuple(one for one in known if one.assistant is not None)
    if now is None:
        return _Step(gone=open_ones, taken=taken)
    if not known:
        return _Step(new=(replacement(shift, now),)) if was is None else _Step()
    if was is not None and [(one.begin, one.end) for one in open_ones] == [(was.begin, was.end)]:
        new = replacement(shift, now)
        moved = replace(
            open_ones[0],
            begin=new.begin,
            end=new.end,
            breaks=new.breaks,
            portions=new.portions,
            help_minutes=new.help_minutes,
            paid_break_minutes=new.paid_break_minutes,
        )
        return _Step(moved=(moved,))
    return _Step(kept=tuple(known))


def _asked(reader: Reader, taken: Iterable[Shift]) -> Iterator[Problem]:
    names = {one.id: one.name for one in reader.all(Assistant)}
    for one in taken:
        data = {
            "day": one.day,
            "begin": f"{one.begin:%H:%M}",
            "end": f"{one.end:%H:%M}",
            "name": names.get(one.assistant or AssistantId(0), ""),
        }
        subject = ("shift", int(one.id))
        yield Problem("absence_replacement_taken", "given", data, Weight.ERROR, subject)


def _recorded(reader: Reader, taken: Sequence[Shift]) -> Iterator[Problem]:
    records = worked_of(reader, [one.id for one in taken])
    for one in taken:
        if one.id in records:
            subject = ("shift", int(one.id))
            data = {"day": one.day}
            yield Problem("absence_replacement_worked", "given", data, Weight.ERROR, subject)
