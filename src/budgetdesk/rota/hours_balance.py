"""What became of planned hours: worked, absent, or still open.

For every shift, and so for every sum: worked + absent + open = planned + changed. `changed` is
what the record says beyond the plan (or, negative, less than it); where shifts were confirmed as
planned it is nought. Minutes are real minutes of working time, so that a night of the clock change
has an hour less or more. A shift belongs to the day on which it begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from budgetdesk.kernel.period import Month
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.missed import absence_of, help_left, missed_minutes, remaining
from budgetdesk.rota.shifts import HelpMinutes, Shift
from budgetdesk.rota.worked import Worked
from budgetdesk.rota.working_time import (
    Span,
    planned_span,
    worked_span,
    working_minutes,
)

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Hours:
    """Minutes of one or many shifts. `unfilled` are those of shifts that nobody has."""

    planned: int = 0
    worked: int = 0
    absent: int = 0
    open: int = 0
    unfilled: int = 0

    @property
    def changed(self) -> int:
        """Minutes worked beyond the plan; negative: less."""
        return self.worked + self.absent + self.open - self.planned

    def __add__(self, other: Hours) -> Hours:
        """Add both."""
        return Hours(
            self.planned + other.planned,
            self.worked + other.worked,
            self.absent + other.absent,
            self.open + other.open,
            self.unfilled + other.unfilled,
        )


NO_HOURS: Final = Hours()


@dataclass(frozen=True, slots=True)
class ShiftHours:
    """One shift with its record and the absence that takes it, and its minutes."""

    shift: Shift
    worked: Worked | None
    absence: Absence | None
    hours: Hours
    left: Span | None = None
    """What nobody has said anything of yet, less what absences take; None: all is said."""

    @property
    def help_minutes(self) -> tuple[HelpMinutes, ...]:
        """Minutes of each kind of help: as recorded, else as planned for what is left."""
        if self.worked is not None:
            return self.worked.help_minutes
        return self.shift.help_minutes if self.left is None else help_left(self.shift, self.left)

    @property
    def is_open(self) -> bool:
        """Somebody is to say what became of it; Rufbereitschaft without call-out too."""
        return self.left is not None

    def waits_on(self, today: date) -> bool:
        """Tell whether a record is due: open, and over by the day before.

        Of a shift of the day itself it is not known whether it is over.
        """
        return self.is_open and self.shift.day < today and self.shift.end.date() <= today

    @property
    def month(self) -> Month:
        """The month to which the shift belongs."""
        return Month.of(self.shift.day)


def hours_of(shift: Shift, worked: Worked | None, absences: Iterable[Absence]) -> ShiftHours:
    """Return what became of one shift.

    Who has worked was not absent: minutes that are recorded count as worked, and only what the
    absence leaves of the plan beside them counts as absent. A shift without a person is planned
    for nobody. A shift that was entered only when it had been worked is no part of the plan.
    """
    plan = working_minutes(planned_span(shift))
    if shift.assistant is None:
        return ShiftHours(shift, worked, None, Hours(unfilled=0 if worked else plan))
    taken = tuple(absences)
    absence = absence_of(shift, taken)
    missing = missed_minutes(shift, taken) if absence is not None else 0
    planned = 0 if shift.unplanned else plan
    span = worked_span(shift, worked)
    done = 0 if span is None else working_minutes(span)
    absent = min(missing, max(planned - done, 0))
    left = remaining(shift, taken) if worked is None else None
    still = 0 if left is None else planned - absent
    return ShiftHours(shift, worked, absence, Hours(planned, done, absent, still), left)


def sum_of(some: Iterable[ShiftHours]) -> Hours:
    """Return the minutes of many shifts."""
    found = NO_HOURS
    for one in some:
        found += one.hours
    return found


def by_month(some: Iterable[ShiftHours]) -> dict[Month, Hours]:
    """Return the minutes by the months to which the shifts belong."""
    return _grouped(some, lambda one: one.month)


def by_day(some: Iterable[ShiftHours]) -> dict[date, Hours]:
    """Return the minutes by the days on which the shifts begin."""
    return _grouped(some, lambda one: one.shift.day)


def _grouped(some: Iterable[ShiftHours], key: Callable[[ShiftHours], Key]) -> dict[Key, Hours]:
    found: dict[Key, Hours] = {}
    for one in some:
        where = key(one)
        found[where] = found.get(where, NO_HOURS) + one.hours
    return found
