"""The plan as the checks read it: each person's duties with real minutes, prepared once.

A duty stands as worked where that is recorded, else as planned less what an absence takes: work
that is missed breaks no rule of working time. Rufbereitschaft is no work but for its call-outs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate
from typing import Final, NamedTuple

from budgetdesk.kernel.german_clock import MINUTES_PER_DAY, clock_change, midnight_utc, utc_minute
from budgetdesk.kernel.period import after_months
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.checks.days import Days
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.rota.missed import absence_of, remaining
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift, ShiftKind
from budgetdesk.rota.worked import Worked
from budgetdesk.rota.working_time import Span, rest_in, worked_span
from budgetdesk.staff.contracts import ContractVersion
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law

_HUNDREDTH: Final = Decimal("0.01")
_MONTHS_A_YEAR: Final = 12
_SUMMER: Final = 120
_SIX: Final = 360
_ONE: Final = 60
_NIGHT_BEGINS: Final = 23
_NIGHT_ENDS: Final = 6


class Duty(NamedTuple):
    """One shift of one person; times in `utc_minute`s."""

    shift: Shift
    begin: int
    end: int
    work: tuple[tuple[int, int], ...]
    """The time worked, in order, breaks cut out; empty where nothing of it is worked."""
    minutes: int
    """Working time: paid breaks, of which nobody knows when they are taken, are not in it."""
    paid_rest: int
    """Minutes of paid breaks within `work`."""
    day: date
    ordinal: int
    """Number of the day on which it begins."""
    shown: bool
    """It lies on the plan's own days, so findings may name it."""
    absence: Absence | None


class Block(NamedTuple):
    """Work without a rest in between, as `Duty.work`; each call-out is one."""

    begin: int
    end: int
    spans: tuple[tuple[int, int], ...]
    duty: Duty
    ordinal: int
    call_out: bool

    @property
    def minutes(self) -> int:
        """Minutes of working time, with its part of the duty's paid breaks left out."""
        whole = sum(end - begin for begin, end in self.spans)
        return whole - rest_between(self.duty, 0, whole)


@dataclass(frozen=True, slots=True)
class Person:
    """One assistant with all duties, by begin."""

    id: AssistantId
    member: Member | None
    duties: tuple[Duty, ...]
    absences: tuple[Absence, ...]
    shown: tuple[Duty, ...]
    working: tuple[Duty, ...]
    """Duties of which something is worked."""
    worked_days: frozenset[int]
    """Numbers of the calendar days on which there is any work."""
    _ordinals: tuple[int, ...]
    _sums: tuple[int, ...]

    def minutes_between(self, first: int, last: int) -> int:
        """Minutes worked in duties that begin from one day to another, by day numbers."""
        return (
            self._sums[bisect_right(self._ordinals, last)]
            - (self._sums[bisect_left(self._ordinals, first)])
        )

    def version_on(self, day: date) -> ContractVersion | None:
        """Return what the contract says on the day, or None."""
        return None if self.member is None else self.member.version_on(day)

    def employed_from(self, day: date) -> date | None:
        """First day of the employment that holds on the day, or None."""
        contract = None if self.member is None else self.member.contract_on(day)
        return None if contract is None else contract.begins

    def birthday(self, years: int) -> date | None:
        """Day on which the person is so many years old; None where the birth is not known."""
        birth = None if self.member is None else self.member.birth
        return None if birth is None else after_months(birth, years * _MONTHS_A_YEAR)

    def is_pregnant_on(self, day: date) -> bool:
        """Tell whether the employer knows on the day of a birth to come; see `maternity`."""
        return any(
            one.kind is AbsenceKind.MATERNITY
            and one.due_on is not None
            and one.booked_on <= day <= (one.born_on or one.due_on)
            for one in self.absences
        )


@dataclass(frozen=True, slots=True)
class Ground:
    """What all checks share: the plan, the law of its days, and its calendar."""

    plan: Plan
    law: Law
    days: Days


def people(plan: Plan) -> Iterator[Person]:
    """Each assistant who has a duty in the plan, in the order of the first duty."""
    shifts: dict[AssistantId, list[Shift]] = defaultdict(list)
    for one in plan.shifts:
        if one.assistant is not None:
            shifts[one.assistant].append(one)
    for assistant, own in shifts.items():
        yield person(plan, assistant, own)


def person(plan: Plan, assistant: AssistantId, shifts: Sequence[Shift]) -> Person:
    """Prepare one assistant, whose shifts these are, by begin."""
    absences = tuple(one for one in plan.absences if one.assistant == assistant)
    duties = tuple(_duty(plan, one, absences) for one in shifts)
    return _prepared(assistant, plan.member(assistant), absences, duties)


def with_shifts(before: Person, plan: Plan, shifts: Sequence[Shift]) -> Person:
    """Prepare the same assistant with other shifts, by begin.

    The plan's days, records of work and the person's absences are those of before: so a shift that
    was there then keeps its duty, and only what is new is reckoned.
    """
    known = {id(one.shift): one for one in before.duties}
    duties = tuple(known.get(id(one)) or _duty(plan, one, before.absences) for one in shifts)
    return _prepared(before.id, before.member, before.absences, duties)


def _prepared(
    assistant: AssistantId,
    member: Member | None,
    absences: tuple[Absence, ...],
    duties: tuple[Duty, ...],
) -> Person:
    working = tuple(one for one in duties if one.work)
    return Person(
        assistant,
        member,
        duties,
        absences,
        tuple(one for one in duties if one.shown),
        working,
        frozenset(day for one in working for day in days_of(one)),
        tuple(one.ordinal for one in duties),
        tuple(accumulate((one.minutes for one in duties), initial=0)),
    )


def by_law(
    person: Person,
    duty: Duty,
    code: str,
    source: str,
    data: Mapping[str, object] | None = None,
    weight: Weight = Weight.ERROR,
) -> Finding:
    """Return what the law says against a duty of the person."""
    return Finding(code, Basis.LAW, duty.shift.id, duty.day, person.id, data or {}, source, weight)


def hours(minutes: int) -> Decimal:
    """Minutes as hours, to two decimals, for a sentence."""
    return (Decimal(minutes) / _ONE).quantize(_HUNDREDTH)


def in_minutes(amount: Decimal) -> int:
    """Hours of a statutory figure as minutes."""
    return int(amount * _ONE)


def ordinal_at(minute: int) -> int:
    """Number of the German calendar day at this `utc_minute`."""
    found = (minute + _SUMMER) // MINUTES_PER_DAY
    return found if midnight_utc(date.fromordinal(found)) <= minute else found - 1


def days_of(duty: Duty) -> Iterable[int]:
    """Numbers of the calendar days on which the duty is worked."""
    if duty.shift.end.toordinal() == duty.ordinal:
        return (duty.ordinal,)
    found: set[int] = set()
    for begin, end in duty.work:
        found.update(range(ordinal_at(begin), ordinal_at(end - 1) + 1))
    return sorted(found)


def minutes_between_clock(duty: Duty, begins: int, ends: int) -> int:
    """Minutes worked at night, from an hour of the evening to an hour of the next morning."""
    first, last = duty.shift.begin, duty.shift.end
    if ends <= first.hour and last.date() == duty.day and last.hour < begins:
        return 0
    found = 0
    for ordinal in range(duty.ordinal, ordinal_at(duty.end) + 2):
        morning = date.fromordinal(ordinal)
        midnight = midnight_utc(morning)
        opens = midnight - (24 - begins) * _ONE
        closes = midnight + ends * _ONE + clock_change(morning)
        found += sum(max(0, min(end, closes) - max(begin, opens)) for begin, end in duty.work)
    return found


def rest_between(duty: Duty, first: int, last: int) -> int:
    """Minutes of paid breaks from one minute of the duty's work to another, spread evenly."""
    if not duty.paid_rest:
        return 0
    whole = duty.minutes + duty.paid_rest
    return duty.paid_rest * last // whole - duty.paid_rest * first // whole


def night_minutes(duty: Duty) -> int:
    """Minutes worked between 23 and 6 o'clock (§ 2 Abs. 3 ArbZG)."""
    return minutes_between_clock(duty, _NIGHT_BEGINS, _NIGHT_ENDS)


def blocks_of(duty: Duty, rest: int) -> Iterator[Block]:
    """Cut the duty where so many minutes of rest lie in it; each call-out is a block."""
    call_out = duty.shift.kind is ShiftKind.RUFBEREITSCHAFT
    spans: list[tuple[int, int]] = []
    for one in duty.work:
        if spans and (call_out or one[0] - spans[-1][1] >= rest):
            yield _block(spans, duty, call_out=call_out)
            spans = []
        spans.append(one)
    if spans:
        yield _block(spans, duty, call_out=call_out)


def _block(spans: list[tuple[int, int]], duty: Duty, *, call_out: bool) -> Block:
    begin = spans[0][0]
    day = duty.ordinal if begin == duty.begin else ordinal_at(begin)
    return Block(begin, spans[-1][1], tuple(spans), duty, day, call_out)


def _duty(plan: Plan, shift: Shift, absences: Sequence[Absence]) -> Duty:
    absence = absence_of(shift, absences) if absences else None
    span = _actual(shift, plan.worked.get(shift.id), absence, absences)
    day = shift.begin.date()
    taken = shift if span is None else span
    begin, end = utc_minute(taken.begin), utc_minute(taken.end)
    work = () if span is None else _work(span, begin, end)
    whole = sum(last - first for first, last in work)
    rest = rest_in(shift, whole) if shift.paid_break_minutes else 0
    return Duty(
        shift,
        begin,
        end,
        work,
        whole - rest,
        rest,
        day,
        day.toordinal(),
        plan.days.first <= day <= plan.days.last,
        absence,
    )


def _actual(
    shift: Shift, worked: Worked | None, absence: Absence | None, absences: Sequence[Absence]
) -> Shift | Span | None:
    """Return the shift itself where nothing is known to differ from the plan."""
    if worked is not None:
        return worked_span(shift, worked)
    return shift if absence is None else remaining(shift, absences)


def _work(span: Shift | Span, begin: int, end: int) -> tuple[tuple[int, int], ...]:
    """Times of work, as `working_time.stretches` gives them, without their kinds."""
    spans = [(begin, end)]
    if span.kind is ShiftKind.RUFBEREITSCHAFT:
        spans = sorted((utc_minute(one.begin), utc_minute(one.end)) for one in span.portions)
    for one in span.breaks:
        opens, closes = utc_minute(one.begin), utc_minute(one.end)
        spans = [
            piece
            for first, last in spans
            for piece in ((first, min(last, opens)), (max(first, closes), last))
            if piece[0] < piece[1]
        ]
    return tuple(spans)


def week_of(day: date) -> date:
    """Monday of the day's week."""
    return day - timedelta(days=day.weekday())
