"""The sick call: who, from when; what is open; who is asked first; replaced in one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from budgetdesk.kernel.errors import Invalid, NotAllowed
from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId, ShiftId
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.rota.substitutes import is_against_law
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.absence_booking import Booked, book, open_shifts, own_shifts
from budgetdesk.usecases.absence_substitutes import (
    NOBODY,
    Substitutes,
    missed_number,
    substitutes,
)
from budgetdesk.usecases.roster import assign, shifts_numbered
from budgetdesk.usecases.roster_checks import save_note
from budgetdesk.wording.formats import day_in_list
from budgetdesk.wording.language import Language
from budgetdesk.wording.sentences import filled, texts

__all__ = [
    "Substitutes",
    "message_for",
    "open_after",
    "replace_all",
    "sick_absence",
    "step_in",
    "substitutes",
]

_NO_NOTES: Final[Mapping[ShiftId, str]] = MappingProxyType({})


def sick_absence(
    reader: Reader,
    assistant: AssistantId,
    since: datetime,
    until: date,
    today: date,
    *,
    illness: str = "",
) -> Absence:
    """Return the absence of a sick call, not yet stored.

    Who calls before the first shift of the day misses the whole of it; who falls out during a
    shift, or between two of a day, misses the rest from that time. A night shift that began the
    day before counts only if it still runs then. Raises `Invalid` where the last day comes before.
    """
    if until < since.date():
        told = {"first": since.date(), "last": until}
        raise Invalid(problems=[Problem("absence_reversed", "last", told)])
    absence = Absence(
        AbsenceId(0), assistant, AbsenceKind.SICK, since.date(), until, today, illness=illness
    )
    opens = utc_minute(since)
    for one in own_shifts(reader, assistant, DateRange(since.date(), since.date())):
        begun = utc_minute(one.begin) < opens
        if begun and (one.day == since.date() or opens < utc_minute(one.end)):
            return replace(absence, since=since)
    return absence


def open_after(
    reader: Reader, assistant: AssistantId, since: datetime, until: date
) -> tuple[Shift, ...]:
    """Return the shifts that a sick call leaves open, not yet stored; `replaces` names them."""
    return open_shifts(reader, sick_absence(reader, assistant, since, until, since.date()))


def replace_all(
    work: Work,
    absence: Absence,
    takes: Mapping[ShiftId, AssistantId] = NOBODY,
    notes: Mapping[ShiftId, str] = _NO_NOTES,
    state: ShiftState = ShiftState.FIXED,
) -> Booked:
    """Book the absence and give its open shifts to those who take them, as one step.

    Keys are the numbers of the missed shifts. Whoever may not take a shift by law can do so only
    with a note. Raises `Invalid` with all problems, and `NotAllowed` for a shift not missed.
    """
    booked = book(work, absence)
    by_missed = {one.replaces: one for one in booked.added}
    for number in takes:
        if number not in by_missed:
            raise NotAllowed("sick_call_not_open", number=number)
    wanted = [by_missed[number] for number in takes]
    places = substitutes(work, wanted, absence.booked_on, takes)
    _require_allowed(places, takes, notes)
    given = {
        one.id: replace(one, assistant=takes[missed_number(one)], state=state) for one in wanted
    }
    work.change_all(tuple(given.values()))
    for each in places:
        _keep_notes(work, each, takes, notes, absence.booked_on)
    return replace(booked, added=tuple(given.get(one.id, one) for one in booked.added))


def step_in(work: Work, number: ShiftId, assistant: AssistantId, on: date, note: str = "") -> Shift:
    """Give one shift, open or not, to a person as one step; how firm it is stays.

    Whoever may not take it by law can do so only with a note, which is kept. Raises `Invalid`
    with all problems, `NotFound`, and `NotAllowed` as `roster.assign` does.
    """
    wanted = shifts_numbered(work, [number])
    (place,) = substitutes(work, wanted, on)
    key = missed_number(place.shift)
    _require_allowed([place], {key: assistant}, {key: note})
    (stored,) = assign(work, [number], assistant)
    _keep_notes(work, place, {key: assistant}, {key: note}, on)
    return stored


def message_for(shift: Shift, name: str) -> str:
    """Return a German message that asks the person to take the shift, ready to copy.

    It names neither who is absent nor why.
    """
    paper = texts("papers/absences", Language.GERMAN)["sick_call"]
    ends = f"{shift.end:%H:%M}"
    if shift.end.date() != shift.day:
        ends = f"{day_in_list(shift.end.date(), Language.GERMAN)}, {ends}"
    told = {
        "name": name,
        "day": day_in_list(shift.day, Language.GERMAN),
        "begin": f"{shift.begin:%H:%M}",
        "end": ends,
    }
    return filled(paper["message"], told, Language.GERMAN)


def _require_allowed(
    places: Sequence[Substitutes],
    takes: Mapping[ShiftId, AssistantId],
    notes: Mapping[ShiftId, str],
) -> None:
    wrong = []
    for each in places:
        number = missed_number(each.shift)
        place = each.of(takes[number])
        data = {"day": each.shift.day, "begin": f"{each.shift.begin:%H:%M}"}
        if place is None:
            wrong.append(Problem("sick_call_unknown_person", "takes", data))
        elif not place.can_be_overridden:
            told = {**data, "name": place.candidate.name}
            wrong.append(Problem("sick_call_impossible", "takes", told))
        elif not place.is_allowed and not notes.get(number, "").strip():
            told = {**data, "name": place.candidate.name}
            wrong.append(Problem("sick_call_needs_note", "notes", told))
    if wrong:
        raise Invalid(problems=tuple(wrong))


def _keep_notes(
    work: Work,
    each: Substitutes,
    takes: Mapping[ShiftId, AssistantId],
    notes: Mapping[ShiftId, str],
    on: date,
) -> None:
    number = missed_number(each.shift)
    place, note = each.of(takes[number]), notes.get(number, "").strip()
    if place is None or not note:
        return
    against = [one for one in place.candidate.findings if is_against_law(one)]
    for shift, code in {(one.shift, one.code): None for one in against}:
        save_note(work, shift, code, note, on)
