"""Shift models, and how many people are needed on which weekday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from budgetdesk.rota.ids import CoverNeedId, HelpKindId, ShiftModelId, WeekdayPatternId
from budgetdesk.rota.shifts import HelpMinutes, ShiftKind
from budgetdesk.staff.ids import AssistantId, SkillId
from budgetdesk.staff.work_kinds import Kind


@dataclass(frozen=True, slots=True)
class ModelBreak:
    """An unpaid break: it begins so many minutes after the shift and takes so many."""

    after_minutes: int
    minutes: int


@dataclass(frozen=True, slots=True)
class ModelPortion:
    """A part that is another kind of work, by minutes after the shift's begin."""

    after_minutes: int
    minutes: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class ShiftModel:
    """A shift that comes again and again. `code` is short and unique.

    It begins at `begin_minute` of a day (0 to 1439) and ends at `end_minute`, `days` days later:
    0 the same day, 1 the next (a night, or 24 hours from 8 to 8), more for a trip.
    """

    id: ShiftModelId
    code: str
    name: str
    begin_minute: int
    end_minute: int
    days: int = 0
    kind: ShiftKind = ShiftKind.ACTIVE
    breaks: tuple[ModelBreak, ...] = ()
    paid_break_minutes: int = 0
    """As `Shift.paid_break_minutes`."""
    portions: tuple[ModelPortion, ...] = ()
    skills: tuple[SkillId, ...] = ()
    help: HelpKindId | None = None
    help_minutes: tuple[HelpMinutes, ...] = ()
    retired: bool = False


@dataclass(frozen=True, slots=True)
class CoverNeed:
    """So many people are needed for a model on a weekday (0 Monday to 6 Sunday)."""

    id: CoverNeedId
    model: ShiftModelId
    weekday: int
    people: int = 1
    from_day: date | None = None
    """None: always."""
    to_day: date | None = None


@dataclass(frozen=True, slots=True)
class WeekdayPattern:
    """An assistant's usual shift: this model on this weekday, every so many weeks.

    Weeks are counted from the Monday of `from_day`'s week.
    """

    id: WeekdayPatternId
    assistant: AssistantId
    model: ShiftModelId
    weekday: int
    from_day: date
    to_day: date | None = None
    every_weeks: int = 1
