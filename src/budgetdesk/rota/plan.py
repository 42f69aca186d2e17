"""A stretch of the roster with all that planning looks at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from budgetdesk.kernel.german_calendar import PlaceOfWork
from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.availability import Availability, BackupDuty, Wish
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shift_models import CoverNeed, ShiftModel
from budgetdesk.rota.shifts import CheckNote, Shift, Trip
from budgetdesk.rota.worked import Worked
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.personal_file import Skill
from budgetdesk.staff.team import Member

_NOTHING_WORKED: Final[Mapping[ShiftId, Worked]] = MappingProxyType({})
_NO_SUNDAYS: Final[Mapping[AssistantId, Collection[date]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Plan:
    """The roster of some days. `shifts` also holds those before and after that checks need."""

    days: DateRange
    members: tuple[Member, ...]
    shifts: tuple[Shift, ...]
    """By begin."""
    place: PlaceOfWork | None = None
    """Where the holidays are those of; None: not entered."""
    worked: Mapping[ShiftId, Worked] = field(default_factory=lambda: _NOTHING_WORKED)
    absences: tuple[Absence, ...] = ()
    availability: tuple[Availability, ...] = ()
    """In the order it was entered."""
    wishes: tuple[Wish, ...] = ()
    backups: tuple[BackupDuty, ...] = ()
    trips: tuple[Trip, ...] = ()
    models: tuple[ShiftModel, ...] = ()
    needs: tuple[CoverNeed, ...] = ()
    skills: tuple[Skill, ...] = ()
    notes: tuple[CheckNote, ...] = ()
    sundays: Mapping[AssistantId, Collection[date]] = field(default_factory=lambda: _NO_SUNDAYS)
    """Sundays with work before the shifts given, of the calendar years of the plan's days."""

    @property
    def shown(self) -> tuple[Shift, ...]:
        """The shifts that begin on the plan's days."""
        return tuple(one for one in self.shifts if one.day in self.days)

    def of(self, assistant: AssistantId) -> Iterator[Shift]:
        """Each shift of the person, those before and after the days included, by begin."""
        return (one for one in self.shifts if one.assistant == assistant)

    def member(self, assistant: AssistantId) -> Member | None:
        """Return one of the team, or None."""
        return next((one for one in self.members if one.id == assistant), None)
