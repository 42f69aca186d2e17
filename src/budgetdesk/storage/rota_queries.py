"""Reading the roster: shifts of some days, what became of them, absences that touch them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy import ColumnElement

from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.availability import Availability, BackupDuty, Wish
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import LONGEST, CheckNote, Shift, Trip
from budgetdesk.rota.worked import Worked
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.reader import Reader, among
from budgetdesk.storage.tables import SHIFT, TABLES

_SHIFT: Final = SHIFT.c
_DAY: Final = timedelta(days=1)


def shifts_of(reader: Reader, days: DateRange) -> tuple[Shift, ...]:
    """Return the shifts that begin on these days, by begin."""
    return _by_begin(reader.where(Shift, *_begins_on(days)))


def shifts_of_people(
    reader: Reader, days: DateRange, people: Iterable[AssistantId]
) -> tuple[Shift, ...]:
    """Return the shifts of these people that begin on these days, by begin."""
    own = among(_SHIFT.assistant, people)
    return _by_begin(reader.where(Shift, own, *_begins_on(days)))


def shifts_after(reader: Reader, day: date, person: AssistantId) -> tuple[Shift, ...]:
    """Return the person's shifts that begin on a later day, by begin."""
    own = _SHIFT.assistant == person
    return _by_begin(reader.where(Shift, own, _SHIFT.begin >= (day + _DAY).isoformat()))


def shifts_touching(reader: Reader, days: DateRange) -> tuple[Shift, ...]:
    """Return the shifts of which some time lies on these days, by begin.

    One that ends with the midnight before the first day is among them.
    """
    # No shift is longer, so none that begins earlier reaches in.
    begun = reader.where(Shift, *_begins_on(DateRange(days.first - LONGEST, days.last)))
    return _by_begin(one for one in begun if one.end.date() >= days.first)


def replacing(reader: Reader, shifts: Iterable[ShiftId]) -> tuple[Shift, ...]:
    """Return the shifts that replace one of these."""
    return _by_begin(reader.where(Shift, among(_SHIFT.replaces, shifts)))


def worked_of(reader: Reader, shifts: Iterable[ShiftId]) -> dict[ShiftId, Worked]:
    """Return what became of these shifts; one without a record is not in it."""
    found = reader.where(Worked, among(TABLES[Worked].c.shift, shifts))
    return {one.shift: one for one in found}


def notes_of(reader: Reader, shifts: Iterable[ShiftId]) -> tuple[CheckNote, ...]:
    """Return the notes why checks of these shifts are overridden."""
    return reader.where(CheckNote, among(TABLES[CheckNote].c.shift, shifts))


def absences_of(reader: Reader, days: DateRange) -> tuple[Absence, ...]:
    """Return the absences of which a day lies in the range, by first day."""
    found = reader.where(Absence, *_touches(Absence, days))
    return tuple(sorted(found, key=lambda one: (one.first, one.id)))


def availability_of(reader: Reader, days: DateRange) -> tuple[Availability, ...]:
    """Return what assistants said about times on these days, in the order it was entered."""
    columns = TABLES[Availability].c
    # As it is stored: what ends with that midnight says nothing of the first day.
    opens = datetime.combine(days.first, time()).isoformat(timespec="minutes")
    return reader.where(
        Availability, columns.begin < days.day_after.isoformat(), columns.end > opens
    )


def wishes_of(reader: Reader, days: DateRange) -> tuple[Wish, ...]:
    """Return what people want to work in the months of which a day lies in the range."""
    month = TABLES[Wish].c.month
    first = Month.of(days.first).first
    return reader.where(Wish, month >= first.isoformat(), month <= days.last.isoformat())


def backups_of(reader: Reader, days: DateRange) -> tuple[BackupDuty, ...]:
    """Return who is asked first on these days, in the order it was entered."""
    day = TABLES[BackupDuty].c.day
    return reader.where(BackupDuty, day >= days.first.isoformat(), day <= days.last.isoformat())


def trips_of(reader: Reader, days: DateRange) -> tuple[Trip, ...]:
    """Return the trips of which a day lies in the range, in the order they were entered."""
    return reader.where(Trip, *_touches(Trip, days))


def _begins_on(days: DateRange) -> tuple[ColumnElement[bool], ...]:
    return (
        _SHIFT.begin >= days.first.isoformat(),
        _SHIFT.begin < days.day_after.isoformat(),
    )


def _touches(record: type, days: DateRange) -> tuple[ColumnElement[bool], ...]:
    """Conditions that a day from the record's `first` to its `last` lies in the range."""
    columns = TABLES[record].c
    return columns.last >= days.first.isoformat(), columns.first <= days.last.isoformat()


def _by_begin(shifts: Iterable[Shift]) -> tuple[Shift, ...]:
    return tuple(sorted(shifts, key=lambda one: (one.begin, one.end, one.id)))
