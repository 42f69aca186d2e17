"""From shift models and weekday patterns to the shifts of some days.

Begin and end stay on the wall clock: a night from 22 to 6 ends at 6 in every season and is an
hour shorter in March, longer in October. A time that March skips (2:00 to 2:59) becomes the same
minute after 3. Breaks keep their real minutes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.kernel.period import each_day
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.availability import Answer, answer_between
from budgetdesk.rota.ids import ShiftId, ShiftModelId
from budgetdesk.rota.missed import is_missed
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.planning_times import later, shown, wall_on
from budgetdesk.rota.shift_models import CoverNeed, ShiftModel, WeekdayPattern
from budgetdesk.rota.shifts import HelpMinutes, Portion, Shift
from budgetdesk.rota.stretches import Break, Stretch, real_minutes
from budgetdesk.staff.ids import AssistantId

_DAY: Final = timedelta(days=1)
_DAYS_A_WEEK: Final = 7
_ABSENT: Final = "person_absent"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new shift. `reason` says why the person who was meant for it does not come.

    It stays open then, but not where she is absent: her shift is planned all the same, because
    pay and leave follow what she would have worked, and another one replaces it.
    """

    shift: Shift
    reason: Problem | None = None


def shift_on(model: ShiftModel, day: date, assistant: AssistantId | None = None) -> Shift:
    """Return the model's shift that begins on the day, a draft that is not stored yet."""
    opens = wall_on(day, model.begin_minute)
    begin = shown(opens)
    end = shown(wall_on(day + model.days * _DAY, model.end_minute))
    pauses = [
        (shown(opens + timedelta(minutes=one.after_minutes)), one.minutes) for one in model.breaks
    ]
    breaks = tuple(Break(pause, later(pause, minutes)) for pause, minutes in pauses)
    portions = (
        Portion(
            shown(opens + timedelta(minutes=one.after_minutes)),
            shown(opens + timedelta(minutes=one.after_minutes + one.minutes)),
            one.kind,
        )
        for one in model.portions
    )
    real = real_minutes(Stretch(begin, end, breaks=breaks))
    return Shift(
        ShiftId(0),
        begin,
        end,
        assistant,
        model.kind,
        model=model.id,
        breaks=breaks,
        paid_break_minutes=model.paid_break_minutes,
        # One that lies wholly in the hour skipped in March does not take place.
        portions=tuple(one for one in portions if utc_minute(one.begin) < utc_minute(one.end)),
        skills=model.skills,
        help=model.help,
        help_minutes=tuple(_within(model.help_minutes, real)),
    )


def pattern_falls_on(pattern: WeekdayPattern, day: date) -> bool:
    """Tell whether the pattern's shift is usual on the day."""
    if day.weekday() != pattern.weekday or day < pattern.from_day:
        return False
    if pattern.to_day is not None and day > pattern.to_day:
        return False
    weeks = (_monday(day) - _monday(pattern.from_day)).days // _DAYS_A_WEEK
    return weeks % pattern.every_weeks == 0


def people_needed(needs: Iterable[CoverNeed], model: ShiftModelId, day: date) -> int:
    """Return how many people the model needs on the day; of several needs the greatest holds."""
    return max(
        (
            one.people
            for one in needs
            if one.model == model
            and one.weekday == day.weekday()
            and (one.from_day is None or one.from_day <= day)
            and (one.to_day is None or day <= one.to_day)
        ),
        default=0,
    )


def fill(plan: Plan, patterns: Sequence[WeekdayPattern]) -> tuple[Proposal, ...]:
    """Return the shifts that the plan's days still lack by patterns and by people needed.

    What is there is never doubled: each shift of a model on a day stands for one of those wanted.
    A shift stays open with a reason where the person is not employed, planned elsewhere at that
    time, or said no; one who is absent keeps it. Retired models and trips make no shifts.
    """
    proposals: list[Proposal] = []
    models = {one.id: one for one in plan.models if not one.retired}
    busy = Busy(plan.shifts)
    there = by_model(plan.shown)
    for day in each_day(plan.days):
        for model in models.values():
            # Two patterns that fall on one day are one shift: nobody does the same one twice.
            usual = dict.fromkeys(
                one.assistant
                for one in patterns
                if one.model == model.id and pattern_falls_on(one, day)
            )
            open_ones = people_needed(plan.needs, model.id, day) - len(usual)
            wanted = [*usual, *[None] * max(0, open_ones)]
            for assistant in still_missing(wanted, there[model.id, day]):
                proposals.append(placed(plan, busy, shift_on(model, day, assistant)))
                busy.add(proposals[-1].shift)
    return tuple(sorted(proposals, key=lambda one: (one.shift.begin, one.shift.end)))


def placed(plan: Plan, busy: Busy, shift: Shift) -> Proposal:
    """Return the shift for its person, or open with the reason why she cannot take it."""
    reason = why_not(plan, busy, shift)
    if reason is None or reason.code == _ABSENT:
        return Proposal(shift, reason)
    return Proposal(replace(shift, assistant=None), reason)


def why_not(plan: Plan, busy: Busy, shift: Shift) -> Problem | None:
    """Say why the shift's person cannot take it; None: nothing is against it, or it is open."""
    if shift.assistant is None:
        return None
    member = plan.member(shift.assistant)
    code = None
    if member is None or member.contract_on(shift.day) is None:
        code = "person_not_employed"
    elif busy.is_busy(shift):
        code = "person_planned_elsewhere"
    elif is_missed(shift, plan.absences):
        code = _ABSENT
    elif answer_between(plan.availability, shift.assistant, shift.begin, shift.end) is Answer.NO:
        code = "person_said_no"
    if code is None:
        return None
    name = "?" if member is None else member.assistant.name
    return Problem(code, "assistant", {**shift.told, "name": name}, Weight.WARNING)


class Busy:
    """When each person is planned, to be asked again and again while shifts are proposed."""

    def __init__(self, shifts: Iterable[Shift]) -> None:
        """Begin with these shifts."""
        self._spans: dict[AssistantId, list[tuple[int, int]]] = defaultdict(list)
        for one in shifts:
            self.add(one)

    def add(self, shift: Shift) -> None:
        """Take one more shift into account; an open one makes nobody busy."""
        if shift.assistant is not None:
            span = utc_minute(shift.begin), utc_minute(shift.end)
            self._spans[shift.assistant].append(span)

    def is_busy(self, shift: Shift) -> bool:
        """Tell whether the shift's person is planned elsewhere in its time."""
        begin, end = utc_minute(shift.begin), utc_minute(shift.end)
        spans = self._spans[shift.assistant] if shift.assistant is not None else []
        return any(opens < end and begin < closes for opens, closes in spans)


def by_model(
    shifts: Iterable[Shift],
) -> dict[tuple[ShiftModelId | None, date], list[AssistantId | None]]:
    """Return who is planned for each model and day; replacements stand for nobody else."""
    found: dict[tuple[ShiftModelId | None, date], list[AssistantId | None]] = defaultdict(list)
    for one in shifts:
        if one.is_regular:
            found[one.model, one.day].append(one.assistant)
    return found


def still_missing(
    wanted: Sequence[AssistantId | None], there: Sequence[AssistantId | None]
) -> list[AssistantId | None]:
    """Return who of those wanted has no shift yet; a shift of anybody else stands for one."""
    others = list(there)
    left = []
    for one in wanted:
        if one in others:
            others.remove(one)
        else:
            left.append(one)
    return left[len(others) :]


def _monday(day: date) -> date:
    return day - day.weekday() * _DAY


def _within(named: Iterable[HelpMinutes], most: int) -> Iterator[HelpMinutes]:
    """Cut the minutes of a night that March makes shorter, the last-named kind first."""
    left = most
    for one in named:
        if left > 0:
            yield replace(one, minutes=min(one.minutes, left))
        left -= one.minutes
