"""One person's duties for payroll: what is worked, what an absence takes. Pure but for loading."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Final

from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.missed import absence_of, missed, remaining
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.stretches import Stretch
from budgetdesk.rota.worked import Worked
from budgetdesk.rota.working_time import Span, stretches, worked_span

_NOTHING: Final[Mapping[ShiftId, Worked]] = MappingProxyType({})
_LONGEST_DAYS: Final = 31


@dataclass(frozen=True, slots=True)
class PersonRoster:
    """Shifts of one person by begin, what became of them, and all absences of the person."""

    shifts: tuple[Shift, ...] = ()
    worked: Mapping[ShiftId, Worked] = field(default_factory=lambda: _NOTHING)
    absences: tuple[Absence, ...] = ()


@dataclass(frozen=True, slots=True)
class Duty:
    """A shift of the person: the part that is worked, and the part that an absence takes."""

    shift: Shift
    work: Span | None
    missed: Span | None = None
    absence: Absence | None = None

    @property
    def missed_day(self) -> date:
        """The day by which it is decided whether the missed part is paid."""
        begun = self.shift.day if self.absence is None else self.absence.first
        return max(self.shift.day, begun)


def duties(roster: PersonRoster, days: DateRange) -> Iterator[Duty]:
    """Each duty of which some time lies on these days or the day before, by begin.

    Worked is what is recorded, else what is planned less what absences take. Time that was
    recorded as worked is never missed.
    """
    first = datetime.combine(days.day_before - timedelta(days=_LONGEST_DAYS), time())
    opens = bisect_left(roster.shifts, first, key=_begin)
    closes = bisect_left(roster.shifts, datetime.combine(days.day_after, time()), key=_begin)
    earliest = datetime.combine(days.day_before, time())
    for shift in roster.shifts[opens:closes]:
        if shift.end >= earliest:
            yield _duty(shift, roster.worked.get(shift.id), roster.absences)


def _begin(shift: Shift) -> datetime:
    return shift.begin


def worked_stretches(found: Iterable[Duty]) -> tuple[Stretch, ...]:
    """Return the stretches of all that is worked."""
    return tuple(
        stretch for one in found if one.work is not None for stretch in stretches(one.work)
    )


def missed_stretches(found: Iterable[Duty]) -> tuple[Stretch, ...]:
    """Return the stretches of all that is missed."""
    return tuple(
        stretch for one in found if one.missed is not None for stretch in stretches(one.missed)
    )


def _duty(shift: Shift, record: Worked | None, absences: tuple[Absence, ...]) -> Duty:
    gone = None if shift.unplanned else missed(shift, absences)
    absence = absence_of(shift, absences) if gone is not None else None
    if record is None:
        return Duty(shift, remaining(shift, absences), gone, absence)
    work = worked_span(shift, record)
    if work is not None and gone is not None and utc_minute(gone.begin) < utc_minute(work.end):
        gone = absence = None
    return Duty(shift, work, gone, absence)
