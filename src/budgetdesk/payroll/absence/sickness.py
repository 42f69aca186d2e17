"""Which days of sickness the employer pays, and why.

Sickness that begins during a shift: the rest of the shift is paid, the day does not count for
the six weeks (§ 187 Abs. 1 BGB; so Haufe, HI569778). Sickness that begins before the shift counts
from that day; one after the shift is entered from the next day. Not covered: time in which the
employment rests (parental leave, unpaid leave), which postpones the six weeks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.period import DateRange, Month, after_months
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.statutory.law import Law

_CLAIM: Final = "§ 3 Abs. 1 Satz 1 EFZG"
_RELAPSE: Final = "§ 3 Abs. 1 Satz 2 EFZG"
_WAITING: Final = "§ 3 Abs. 3 EFZG"
_ONE_CASE: Final = "§ 3 Abs. 1 EFZG; BAG 11.12.2019, 5 AZR 505/18"
_DAY: Final = timedelta(days=1)


class Reason(Enum):
    """Why a day of sickness is paid or not."""

    PAID = "paid"
    PART_DAY = "part_day"
    """Fell ill during the shift: the rest of it is paid and does not count for the six weeks."""
    WAITING = "waiting"
    """In the first four weeks of the employment."""
    USED_UP = "used_up"
    """The six weeks of this illness are over."""
    OWN_FAULT = "own_fault"
    OUTSIDE = "outside"
    """Before or after the employment."""


PAID: Final = frozenset({Reason.PAID, Reason.PART_DAY})


@dataclass(frozen=True, slots=True)
class Spell:
    """Unfitness for work without a gap, by one illness."""

    days: DateRange
    illness: str
    """Spells with the same name have the same cause; what the illness is need not be known."""
    began_during_work: bool = False
    """On its first day the person had begun a shift."""
    own_fault: bool = False
    """The person brought it about by gross carelessness: no claim."""


@dataclass(frozen=True, slots=True)
class SickDay:
    """One day of sickness: paid or not, and why."""

    day: date
    reason: Reason
    illness: str

    @property
    def paid(self) -> bool:
        """Tell whether the employer pays."""
        return self.reason in PAID


@dataclass(frozen=True, slots=True)
class SickPayDays:
    """Every day of sickness in order, and the steps that decided."""

    days: tuple[SickDay, ...]
    lines: tuple[Line, ...]
    hints: tuple[Problem, ...] = ()

    def paid_in(self, month: Month) -> tuple[date, ...]:
        """Days of the month that the employer pays."""
        return tuple(one.day for one in self.days if one.paid and one.day in month.days)

    def unpaid_in(self, month: Month) -> tuple[date, ...]:
        """Days of the month in the employment that the employer does not pay."""
        return tuple(
            one.day
            for one in self.days
            if not one.paid and one.reason is not Reason.OUTSIDE and one.day in month.days
        )


@dataclass(slots=True)
class _Illness:
    """What is known of one illness while the days go by."""

    frame_begins: date
    last: date
    used: int = 0


@dataclass(slots=True)
class _Case:
    """Days of sickness that hang together: one claim, that of the illness that opened it."""

    name: str
    used: int
    own_fault: bool
    part_day: date | None


@dataclass(slots=True)
class _Course:
    employed: DateRange
    """From the first day of the employment to its last."""
    law: Law
    known: dict[str, _Illness] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    hints: list[Problem] = field(default_factory=list)

    @property
    def most(self) -> int:
        return int(self.law["sick_pay_days"])

    @property
    def first_paid(self) -> date:
        return self.employed.first + timedelta(days=int(self.law["sick_waiting_days"]))


def problems(spells: tuple[Spell, ...]) -> tuple[Problem, ...]:
    """Spells of one illness that overlap, all at once."""
    return tuple(_problems(spells))


def sick_pay_days(
    spells: tuple[Spell, ...], begins: date, ends: date | None, law: Law
) -> SickPayDays:
    """Say of each day of sickness whether the employer pays it.

    42 days an illness; days of the waiting period do not count. The same illness again gives a
    new claim after six months without it, or twelve months after the beginning of the first
    spell; a spell that runs on past these twelve months does not. An illness that joins another
    one gives no claim of its own as long as the case lasts. `spells` are all that are known,
    older ones too, for they use up the claim. Raises `Invalid` with all problems.
    """
    wrong = problems(spells)
    if ends is not None and ends < begins:
        wrong = (*wrong, Problem("sick_ends_before_begin", "ends", {"day": begins}))
    if wrong:
        raise Invalid(problems=wrong)
    course = _Course(DateRange(begins, ends or date.max), law)
    days: list[SickDay] = []
    for group in _groups(spells):
        days.extend(_days_of(group, course, days[-1] if days else None))
    if ends is not None and any(one.day > ends for one in days):
        course.lines.append(Line("sick_employment_over", None, {"day": ends}, "§ 8 Abs. 2 EFZG"))
    return SickPayDays(tuple(days), tuple(course.lines), tuple(course.hints))


def _groups(spells: tuple[Spell, ...]) -> list[list[Spell]]:
    """Spells that overlap, or that one illness continues without a day between, together."""
    found: list[list[Spell]] = []
    for spell in sorted(spells, key=lambda one: (one.days, one.illness)):
        last = max((one.days.last for one in found[-1]), default=date.min) if found else date.min
        same = bool(found) and any(
            one.illness == spell.illness and one.days.last + _DAY == spell.days.first
            for one in found[-1]
        )
        if found and (spell.days.first <= last or same):
            found[-1].append(spell)
        else:
            found.append([spell])
    return found


def _days_of(group: list[Spell], course: _Course, before: SickDay | None) -> Iterator[SickDay]:
    opener = group[0]
    last = max(one.days.last for one in group)
    illness, why = _claim(opener.illness, opener.days.first, course)
    course.lines.extend(why)
    case = _Case(
        opener.illness,
        illness.used,
        opener.own_fault,
        opener.days.first if opener.began_during_work else None,
    )
    if before is not None and before.day + _DAY == opener.days.first:
        # Whoever claims two cases must show that she could have worked between them.
        data = {"day": opener.days.first}
        course.hints.append(Problem("sick_spells_touch", "spells", data, Weight.WARNING))
    others = {one.illness for one in group} - {opener.illness}
    for name in sorted(others):
        first = min(one.days.first for one in group if one.illness == name)
        _claim(name, first, course)
        course.lines.append(Line("sick_joined", None, {"first": first}, _ONE_CASE))
    told: set[Reason] = set()
    for number in range((last - opener.days.first).days + 1):
        day = opener.days.first + timedelta(days=number)
        reason = _reason(day, case, course)
        if reason not in told:
            told.add(reason)
            course.lines.extend(_why(reason, day, course))
        if reason is Reason.PAID:
            case.used += 1
            _use_up(day, group, case.name, course)
        yield SickDay(day, reason, case.name)
    for one in group:
        known = course.known[one.illness]
        known.last = max(known.last, one.days.last)


def _claim(name: str, first: date, course: _Course) -> tuple[_Illness, tuple[Line, ...]]:
    """The illness with what its claim has left when it makes unfit again, and why."""
    known = course.known.get(name)
    if known is None:
        new = course.known[name] = _Illness(first, first)
        return new, ()
    free_months = int(course.law["sick_relapse_free_months"])
    frame_months = int(course.law["sick_relapse_frame_months"])
    last, begun = known.last, known.frame_begins
    if first >= after_months(last + _DAY, free_months):
        shown = {"first": first, "before": last, "months": free_months}
        why = Line("sick_new_claim_free", None, shown, _RELAPSE)
    elif first >= after_months(begun, frame_months):
        told = {"first": first, "begun": begun, "months": frame_months}
        why = Line("sick_new_claim_frame", None, told, _RELAPSE)
    else:
        left = max(0, course.most - known.used)
        data = {"first": first, "before": last, "used": known.used, "left": left}
        return known, (Line("sick_relapse", None, data, _RELAPSE),)
    new = course.known[name] = _Illness(first, first)
    return new, (why,)


def _use_up(day: date, group: list[Spell], opener: str, course: _Course) -> None:
    """A paid day uses up the claim of the illness that opened the case, while that one is there.

    Days beside the first illness do not count for one that joined it (BAG 19.06.1991,
    5 AZR 304/90); days on which it is there alone do (from knowledge).
    """
    present = {one.illness for one in group if day in one.days}
    if opener in present:
        course.known[opener].used += 1
    elif len(present) == 1:
        course.known[present.pop()].used += 1


def _reason(day: date, case: _Case, course: _Course) -> Reason:
    if day not in course.employed:
        return Reason.OUTSIDE
    if case.own_fault:
        return Reason.OWN_FAULT
    if day < course.first_paid:
        return Reason.WAITING
    if day == case.part_day:
        return Reason.PART_DAY
    return Reason.USED_UP if case.used >= course.most else Reason.PAID


def _why(reason: Reason, day: date, course: _Course) -> Iterator[Line]:
    if reason is Reason.WAITING:
        until = course.first_paid - _DAY
        yield Line("sick_waiting", None, {"first": day, "until": until}, _WAITING)
    elif reason is Reason.PAID:
        yield Line("sick_paid_from", None, {"first": day, "most": course.most}, _CLAIM)
    elif reason is Reason.USED_UP:
        yield Line("sick_used_up", None, {"first": day, "most": course.most}, _CLAIM)
    elif reason is Reason.PART_DAY:
        yield Line("sick_part_day", None, {"day": day}, "§ 3 Abs. 1 EFZG, § 187 Abs. 1 BGB")
    elif reason is Reason.OWN_FAULT:
        yield Line("sick_own_fault", None, {"first": day}, _CLAIM)


def _problems(spells: tuple[Spell, ...]) -> Iterator[Problem]:
    ordered = sorted(spells, key=lambda one: (one.illness, one.days))
    for earlier, later in pairwise(ordered):
        if earlier.illness == later.illness and later.days.first <= earlier.days.last:
            yield Problem("sick_spells_overlap", "spells", {"day": later.days.first})
