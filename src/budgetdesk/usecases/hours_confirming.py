"""The shifts of the page of hours, each with its person and until when it must be recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.period import Month
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.rota.hours_duties import RecordDuty, record_duties
from budgetdesk.rota.ids import ShiftId
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.hours_reading import hours_in
from budgetdesk.usecases.hours_recording import to_confirm
from budgetdesk.usecases.statutory_files import figures_in_force
from budgetdesk.usecases.team import members


@dataclass(frozen=True, slots=True)
class ListedShift:
    """One shift. `duty` is the strictest one to record it; None where there is none or no law."""

    hours: ShiftHours
    person: str
    """Empty where nobody has the shift."""
    duty: RecordDuty | None
    can_be_confirmed: bool
    """It is over and waits for a record."""

    @property
    def id(self) -> ShiftId:
        """The shift's number."""
        return self.hours.shift.id

    @property
    def monday(self) -> date:
        """The first day of the week in which the shift begins."""
        day = self.hours.shift.day
        return day - timedelta(days=day.weekday())


def waiting_shifts(reader: Reader, today: date) -> tuple[ListedShift, ...]:
    """Return the shifts that wait for confirmation, the oldest first (see `to_confirm`)."""
    return tuple(_listed(reader, to_confirm(reader, today), today))


def shifts_of_month(reader: Reader, month: Month, today: date) -> tuple[ListedShift, ...]:
    """Return all shifts of a month that have begun, what nobody has too, the oldest first."""
    begun = (one for one in hours_in(reader, month.days) if one.shift.day <= today)
    return tuple(_listed(reader, begun, today))


def _listed(reader: Reader, some: Iterable[ShiftHours], today: date) -> Iterator[ListedShift]:
    shifts = tuple(some)
    if not shifts:
        return
    team = {one.id: one for one in members(reader)}
    figures = figures_in_force()
    laws = {day: law_on(figures, day, preview=True) for day in {one.shift.day for one in shifts}}
    for one in shifts:
        person = None if one.shift.assistant is None else team[one.shift.assistant]
        yield ListedShift(
            one,
            "" if person is None else person.assistant.name,
            None if person is None else _strictest(person, one, laws[one.shift.day]),
            one.is_open and one.shift.end.date() <= today,
        )


def _strictest(person: Member, hours: ShiftHours, law: Law) -> RecordDuty | None:
    try:
        return next(iter(record_duties(person, hours, law)), None)
    except ValueGap:
        return None
