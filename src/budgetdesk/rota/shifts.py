"""Shifts: who is planned when, for what, and how firmly.

Times are wall-clock times in Germany in whole minutes, without zone; a shift belongs to the day
and the month in which it begins. Where a place is recorded nowhere, none can leak.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from itertools import pairwise
from typing import Final

from budgetdesk.kernel.german_clock import is_skipped, utc_minute
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.ids import CheckNoteId, HelpKindId, ShiftId, ShiftModelId, TripId
from budgetdesk.rota.stretches import Break, Stretch, real_minutes, stretch_problems
from budgetdesk.staff.ids import AssistantId, SkillId
from budgetdesk.staff.work_kinds import Kind

LONGEST: Final = timedelta(days=31)
"""No shift is longer: a journey of several weeks is a trip with a shift for each day."""


class ShiftKind(Enum):
    """What a shift is as a whole; portions of it may be something else."""

    ACTIVE = "active"
    BEREITSCHAFT = "bereitschaft"
    """Bereitschaftsdienst: at the place of work, working time in full."""
    RUFBEREITSCHAFT = "rufbereitschaft"
    """Reachable at home: no working time but for the call-outs."""
    MEETING = "meeting"
    TRAINING = "training"
    TRIP = "trip"
    """Company on a journey of several days."""


class ShiftState(Enum):
    """How firm a shift is."""

    DRAFT = "draft"
    OFFERED = "offered"
    """Told to the team, not yet binding."""
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class HelpKind:
    """A kind of help that may be paid by another Leistungsträger. `code` is short and unique."""

    id: HelpKindId
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class HelpMinutes:
    """So many minutes of a shift are this kind of help."""

    help: HelpKindId
    minutes: int


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of a shift that is another kind of work, such as Bereitschaft from 22 to 6."""

    begin: datetime
    end: datetime
    kind: Kind


@dataclass(frozen=True, slots=True)
class Trip:
    """A journey of several days. `one_person`: one assistant is to cover the whole of it."""

    id: TripId
    name: str
    first: date
    last: date
    one_person: bool = True


@dataclass(frozen=True, slots=True)
class Shift:
    """One planned shift for one person; None means open. Two at once are two shifts."""

    id: ShiftId
    begin: datetime
    end: datetime
    assistant: AssistantId | None = None
    kind: ShiftKind = ShiftKind.ACTIVE
    state: ShiftState = ShiftState.DRAFT
    model: ShiftModelId | None = None
    breaks: tuple[Break, ...] = ()
    """Unpaid breaks."""
    paid_break_minutes: int = 0
    """Breaks that are paid like work, in pieces of a quarter of an hour or more; when they are
    taken is left to the day. They are rest for § 4 ArbZG and worked time for pay."""
    portions: tuple[Portion, ...] = ()
    skills: tuple[SkillId, ...] = ()
    """What the shift needs."""
    help: HelpKindId | None = None
    """Kind of help of all minutes that `help_minutes` does not name; None: the usual."""
    help_minutes: tuple[HelpMinutes, ...] = ()
    trip: TripId | None = None
    replaces: ShiftId | None = None
    """The shift of an absent person that this one covers; that one stays in the plan."""
    unplanned: bool = False
    """Entered only when it had been worked: no part of the plan."""
    note: str = ""

    @property
    def day(self) -> date:
        """The day to which the shift belongs."""
        return self.begin.date()

    @property
    def is_regular(self) -> bool:
        """Tell whether it counts among those a day needs: no stand-in, and not only worked."""
        return self.replaces is None and not self.unplanned

    @property
    def told(self) -> dict[str, object]:
        """What sentences about the shift name it by: its `day`, and the `time` of its begin."""
        return {"day": self.day, "time": f"{self.begin:%H:%M}"}


@dataclass(frozen=True, slots=True)
class CheckNote:
    """Why a shift stays in spite of a check; shown wherever the check is shown."""

    id: CheckNoteId
    shift: ShiftId
    code: str
    """The check's code."""
    note: str
    on: date


def shift_problems(shift: Shift) -> tuple[Problem, ...]:
    """All that is wrong with a shift by itself; what others are planned is no matter here.

    `field` is ``stretches``, ``end``, ``paid_break_minutes``, ``portions`` or ``help_minutes``.
    """
    whole = Stretch(shift.begin, shift.end, breaks=shift.breaks)
    found = list(stretch_problems([whole], shift.day))
    if found:
        return tuple(found)
    if shift.end - shift.begin > LONGEST:
        found.append(_problem("shift_too_long", "end", shift, days=LONGEST.days))
    if not 0 <= shift.paid_break_minutes < real_minutes(whole):
        found.append(_problem("paid_break_wrong", "paid_break_minutes", shift))
    found += _portion_problems(shift)
    found += _help_problems(shift)
    return tuple(found)


def minutes_by_help(
    minutes: int, named: Iterable[HelpMinutes], other: HelpKindId | None
) -> dict[HelpKindId | None, int]:
    """Return so many minutes by kind of help; what no kind is named for belongs to `other`.

    `minutes` are those of a whole shift or of the part that was worked; where that is less than
    the named ones, the last-named kinds get less. The sum is `minutes`.
    """
    found: dict[HelpKindId | None, int] = {}
    left = minutes
    for one in named:
        taken = min(one.minutes, left)
        left -= taken
        if taken:
            found[one.help] = found.get(one.help, 0) + taken
    if left:
        found[other] = found.get(other, 0) + left
    return found


def _portion_problems(shift: Shift) -> Iterator[Problem]:
    begin, end = utc_minute(shift.begin), utc_minute(shift.end)
    times = sorted((utc_minute(one.begin), utc_minute(one.end)) for one in shift.portions)
    if any(not begin <= opens < closes <= end for opens, closes in times):
        yield _problem("portion_outside", "portions", shift)
    elif any(later[0] < earlier[1] for earlier, later in pairwise(times)):
        yield _problem("portions_overlap", "portions", shift)
    for one in shift.portions:
        for wall in (one.begin, one.end):
            if is_skipped(wall):
                data = {"day": wall.date(), "time": f"{wall:%H:%M}"}
                yield Problem("stretch_time_skipped", "portions", data)


def _help_problems(shift: Shift) -> Iterator[Problem]:
    named = [one.help for one in shift.help_minutes]
    if len(set(named)) < len(named):
        yield _problem("help_named_twice", "help_minutes", shift)
    if any(one.minutes <= 0 for one in shift.help_minutes):
        yield _problem("help_minutes_not_positive", "help_minutes", shift)
    most = real_minutes(Stretch(shift.begin, shift.end, breaks=shift.breaks))
    given = sum(one.minutes for one in shift.help_minutes)
    if given > most:
        yield _problem("help_minutes_too_many", "help_minutes", shift, given=given, most=most)


def _problem(code: str, field: str, shift: Shift, **data: object) -> Problem:
    return Problem(code, field, {**shift.told, **data})
