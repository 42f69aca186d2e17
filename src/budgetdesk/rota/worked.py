"""What was really worked, shift by shift."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from budgetdesk.rota.ids import ClosedMonthId, ShiftId, WorkedId
from budgetdesk.rota.shifts import HelpMinutes, Portion
from budgetdesk.rota.stretches import Break


class WorkedState(Enum):
    """What became of a shift."""

    AS_PLANNED = "as_planned"
    CHANGED = "changed"
    NOT_WORKED = "not_worked"


@dataclass(frozen=True, slots=True)
class Worked:
    """The record of one shift; at most one each. The person is the shift's.

    MiLoG § 17 and ArbZG § 16 Abs. 2 ask for begin, end and length. For AS_PLANNED times, breaks,
    portions and help are copied from the shift, so that the record stands for itself.
    """

    id: WorkedId
    shift: ShiftId
    state: WorkedState
    begin: datetime
    end: datetime
    recorded_on: date
    breaks: tuple[Break, ...] = ()
    portions: tuple[Portion, ...] = ()
    help_minutes: tuple[HelpMinutes, ...] = ()
    reason: str = ""
    """Why it was changed or not worked."""


@dataclass(frozen=True, slots=True)
class ClosedMonth:
    """A month whose shifts, hours and absences are settled; `first` is its first day."""

    id: ClosedMonthId
    first: date
    closed_on: date
