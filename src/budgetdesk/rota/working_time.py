"""What a shift is as time: stretches of one kind of work, and its minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.rota.shifts import Portion, Shift, ShiftKind
from budgetdesk.rota.stretches import Break, Stretch, minutes_by_day, real_minutes
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.staff.work_kinds import Kind

_KIND_OF: Final = {
    ShiftKind.ACTIVE: Kind.ACTIVE,
    ShiftKind.BEREITSCHAFT: Kind.BEREITSCHAFT,
    ShiftKind.MEETING: Kind.MEETING,
    ShiftKind.TRAINING: Kind.MEETING,
    ShiftKind.TRIP: Kind.ACTIVE,
}
"""RUFBEREITSCHAFT is missing: only its call-outs are work, and they are portions."""
_SHORTEST_BREAK: Final = 15


@dataclass(frozen=True, slots=True)
class Span:
    """Times of a shift as planned, or as worked."""

    begin: datetime
    end: datetime
    kind: ShiftKind
    breaks: tuple[Break, ...] = ()
    portions: tuple[Portion, ...] = ()


def planned_span(shift: Shift) -> Span:
    """Return the shift's times as planned."""
    return Span(shift.begin, shift.end, shift.kind, shift.breaks, shift.portions)


def worked_span(shift: Shift, worked: Worked | None) -> Span | None:
    """Return the times as worked; None where nothing is recorded or it was not worked."""
    if worked is None or worked.state is WorkedState.NOT_WORKED:
        return None
    return Span(worked.begin, worked.end, shift.kind, worked.breaks, worked.portions)


def stretches(span: Span) -> tuple[Stretch, ...]:
    """Return the span cut into stretches of one kind of work each, in order, breaks inside them.

    Portions must lie in the span and not overlap (`shift_problems` says so before). Of
    Rufbereitschaft only the portions are work. A break over the edge of a portion is cut there.
    """
    own = _KIND_OF.get(span.kind)
    found = []
    at = span.begin
    for portion in sorted(span.portions, key=lambda one: utc_minute(one.begin)):
        if own is not None and utc_minute(at) < utc_minute(portion.begin):
            found.append(_stretch(at, portion.begin, own, span.breaks))
        found.append(_stretch(portion.begin, portion.end, portion.kind, span.breaks))
        at = portion.end
    if own is not None and utc_minute(at) < utc_minute(span.end):
        found.append(_stretch(at, span.end, own, span.breaks))
    return tuple(found)


def working_minutes(span: Span) -> int:
    """Minutes of time that is worked or paid like work: Bereitschaft in full, Rufbereitschaft not.

    Breaks are not in it but for paid ones, which `rest_in` tells.
    Source: § 2 Abs. 1 ArbZG; BAG 24.06.2021, 5 AZR 505/20.
    """
    return sum(real_minutes(one) for one in stretches(span))


def rest_in(shift: Shift, minutes: int) -> int:
    """Minutes of paid breaks in so much of the shift's work: paid, but no working time.

    A break that is paid is a Ruhepause all the same and counts for no limit (§ 2 Abs. 1 ArbZG,
    § 4 Abs. 1 JArbSchG); one of less than a quarter of an hour is none (§ 4 Satz 2 ArbZG). Of a
    part of the shift they are taken in proportion, rounded down.
    """
    paid = shift.paid_break_minutes
    if paid < _SHORTEST_BREAK:
        return 0
    whole = working_minutes(planned_span(shift))
    return paid if minutes >= whole else paid * minutes // whole


def minutes_of_kind(span: Span) -> dict[Kind, int]:
    """Minutes of each kind of work."""
    found: dict[Kind, int] = {}
    for one in stretches(span):
        found[one.kind] = found.get(one.kind, 0) + real_minutes(one)
    return found


def working_minutes_by_day(span: Span) -> dict[date, int]:
    """Minutes of working time on each calendar day on which there are any."""
    found: dict[date, int] = {}
    for one in stretches(span):
        for day, minutes in minutes_by_day(one).items():
            found[day] = found.get(day, 0) + minutes
    return found


def _stretch(begin: datetime, end: datetime, kind: Kind, breaks: Sequence[Break]) -> Stretch:
    return Stretch(begin, end, kind, tuple(_within(begin, end, breaks)))


def _within(begin: datetime, end: datetime, breaks: Sequence[Break]) -> Iterator[Break]:
    for one in breaks:
        first = max(one.begin, begin, key=utc_minute)
        last = min(one.end, end, key=utc_minute)
        if utc_minute(first) < utc_minute(last):
            yield Break(first, last)
