"""Which part of a shift an absence takes. Computed, never stored.

A shift belongs to the day on which it begins: an absence takes the shifts that begin on its days,
wholly, month end, clock change and 24-hour duties included. With `Absence.since` the person fell
out during a shift: the rest of that shift is missed, and what ended or ran before is not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final

from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.shifts import HelpMinutes, Portion, Shift, ShiftKind
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.working_time import Span, planned_span, working_minutes

_NOT_REPLACED: Final = frozenset({ShiftKind.MEETING, ShiftKind.TRAINING})


def missed(shift: Shift, absences: Iterable[Absence]) -> Span | None:
    """Return the part of the shift that the person's absences take; None: nothing.

    Absences of others and open shifts count for nothing. Of several absences the earliest time
    decides, for nobody comes back into a shift.
    """
    begins = [begin for one in absences if (begin := missed_from(shift, one)) is not None]
    if not begins:
        return None
    return part_of(planned_span(shift), min(begins, key=utc_minute), shift.end)


def remaining(shift: Shift, absences: Iterable[Absence]) -> Span | None:
    """Return the part of the shift that the absences leave; None: nothing is left."""
    gone = missed(shift, absences)
    if gone is None:
        return planned_span(shift)
    if gone.begin == shift.begin:
        return None
    return part_of(planned_span(shift), shift.begin, gone.begin)


def is_missed(shift: Shift, absences: Iterable[Absence]) -> bool:
    """Tell whether the absences take the shift, wholly or in part."""
    return any(missed_from(shift, one) is not None for one in absences)


def to_replace(shift: Shift, absences: Iterable[Absence]) -> Span | None:
    """Return the missed part for which somebody else is needed; None: nobody is.

    A meeting or training takes place without the absent person; what was never planned, or is
    cancelled for a public holiday (§ 2 Abs. 1 EFZG), needs nobody.
    """
    taken = tuple(absences)
    absence = absence_of(shift, taken)
    if absence is None or absence.kind is AbsenceKind.HOLIDAY:
        return None
    if shift.kind in _NOT_REPLACED or shift.unplanned:
        return None
    return missed(shift, taken)


def help_missed(shift: Shift, gone: Span) -> tuple[HelpMinutes, ...]:
    """Return the minutes by kind of help in the missed part, in proportion, rounded down."""
    whole, part = working_minutes(planned_span(shift)), working_minutes(gone)
    minutes = (
        replace(one, minutes=one.minutes * part // whole) for one in shift.help_minutes if whole
    )
    return tuple(one for one in minutes if one.minutes)


def help_left(shift: Shift, left: Span) -> tuple[HelpMinutes, ...]:
    """Return those in the part that is left: with `help_missed` of the rest, all of them."""
    if left.end == shift.end:
        return shift.help_minutes
    rest = help_missed(shift, part_of(planned_span(shift), left.end, shift.end))
    gone = {one.help: one.minutes for one in rest}
    minutes = (
        replace(one, minutes=one.minutes - gone.get(one.help, 0)) for one in shift.help_minutes
    )
    return tuple(one for one in minutes if one.minutes)


def missed_minutes(shift: Shift, absences: Iterable[Absence]) -> int:
    """Minutes of working time that are missed: Bereitschaft in full, breaks not."""
    gone = missed(shift, absences)
    return 0 if gone is None else working_minutes(gone)


def absence_of(shift: Shift, absences: Iterable[Absence]) -> Absence | None:
    """Return the absence by which the shift is missed; None: it is not.

    Where sickness and leave meet, the sickness counts on days for which a certificate is there,
    else the leave (§ 9 BUrlG); otherwise the one that takes the shift first.
    """
    taking = [
        (_rank(shift, one), utc_minute(begin), one.id, one)
        for one in absences
        if (begin := missed_from(shift, one)) is not None
    ]
    return min(taking, key=lambda each: each[:3])[3] if taking else None


def missed_from(shift: Shift, absence: Absence) -> datetime | None:
    """Return the time from which this absence takes the shift; None: it does not."""
    if shift.assistant is None or shift.assistant != absence.assistant:
        return None
    begins_inside = absence.first <= shift.day <= absence.last
    if absence.since is None:
        return shift.begin if begins_inside else None
    since = utc_minute(absence.since)
    if utc_minute(shift.begin) >= since:
        return shift.begin if begins_inside else None
    return absence.since if since < utc_minute(shift.end) else None


def part_of(span: Span, begin: datetime, end: datetime) -> Span:
    """Return the span between two times within it; breaks and portions are cut there."""
    breaks = tuple(
        Break(*inside)
        for one in span.breaks
        if (inside := _within(one.begin, one.end, begin, end)) is not None
    )
    portions = tuple(
        Portion(*inside, one.kind)
        for one in span.portions
        if (inside := _within(one.begin, one.end, begin, end)) is not None
    )
    return Span(begin, end, span.kind, breaks, portions)


def certified_on(absence: Absence, shift: Shift) -> bool:
    """Tell whether a certificate proves the sickness on the shift's day."""
    until = absence.certificate_until
    return absence.kind is AbsenceKind.SICK and until is not None and shift.day <= until


def _rank(shift: Shift, absence: Absence) -> int:
    if certified_on(absence, shift):
        return 0
    return 2 if absence.kind is AbsenceKind.SICK else 1


def _within(
    begin: datetime, end: datetime, opens: datetime, closes: datetime
) -> tuple[datetime, datetime] | None:
    first, last = max(begin, opens, key=utc_minute), min(end, closes, key=utc_minute)
    return (first, last) if utc_minute(first) < utc_minute(last) else None
