"""Reading the roster: shifts of some days, what became of them, absences that touch them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import ColumnElement

from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.availability import Availability
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import CheckNote, Shift
from budgetdesk.rota.worked import Worked
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.reader import Reader, among
from budgetdesk.storage.tables import TABLES


def shifts_of(reader: Reader, days: DateRange) -> tuple[Shift, ...]:
    """Return the shifts that begin on these days, by begin."""
    return _by_begin(reader.where(Shift, *_begins_within(Shift, days)))


def shifts_of_people(
    reader: Reader, days: DateRange, people: Iterable[AssistantId]
) -> tuple[Shift, ...]:
    """Return the shifts of these people that begin on these days, by begin."""
    own = among(TABLES[Shift].c.assistant, people)
    return _by_begin(reader.where(Shift, own, *_begins_within(Shift, days)))


def shifts_touching(reader: Reader, days: DateRange, longest_days: int = 31) -> tuple[Shift, ...]:
    """Return the shifts of which some time lies on these days, by begin.

    No shift is longer than `longest_days`; so only those that may reach in are looked at.
    """
    first = days.first - timedelta(days=longest_days)
    begun = reader.where(Shift, *_begins_within(Shift, DateRange(first, days.last)))
    return _by_begin(one for one in begun if one.end.date() >= days.first)


def replacing(reader: Reader, shifts: Iterable[ShiftId]) -> tuple[Shift, ...]:
    """Return the shifts that replace one of these."""
    return _by_begin(reader.where(Shift, among(TABLES[Shift].c.replaces, shifts)))


def worked_of(reader: Reader, shifts: Iterable[ShiftId]) -> dict[ShiftId, Worked]:
    """Return what became of these shifts; one without a record is not in it."""
    found = reader.where(Worked, among(TABLES[Worked].c.shift, shifts))
    return {one.shift: one for one in found}


def notes_of(reader: Reader, shifts: Iterable[ShiftId]) -> tuple[CheckNote, ...]:
    """Return the notes why checks of these shifts are overridden."""
    return reader.where(CheckNote, among(TABLES[CheckNote].c.shift, shifts))


def absences_of(reader: Reader, days: DateRange) -> tuple[Absence, ...]:
    """Return the absences of which a day lies in the range, by first day."""
    columns = TABLES[Absence].c
    found = reader.where(
        Absence,
        columns.last >= days.first.isoformat(),
        columns.first <= days.last.isoformat(),
    )
    return tuple(sorted(found, key=lambda one: (one.first, one.id)))


def availability_of(reader: Reader, days: DateRange) -> tuple[Availability, ...]:
    """Return what assistants said about times on these days, in the order it was entered."""
    columns = TABLES[Availability].c
    return reader.where(
        Availability,
        columns.begin < days.day_after.isoformat(),
        columns.end > days.first.isoformat(),
    )


def _begins_within(record: type, days: DateRange) -> tuple[ColumnElement[bool], ...]:
    column = TABLES[record].c.begin
    return (column >= days.first.isoformat(), column < days.day_after.isoformat())


def _by_begin(shifts: Iterable[Shift]) -> tuple[Shift, ...]:
    return tuple(sorted(shifts, key=lambda one: (one.begin, one.end, one.id)))
