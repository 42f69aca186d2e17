"""Pregnant assistants and the Schutzfristen (MuSchG).

Known from an absence MATERNITY with the expected day of birth: the rules for pregnancy hold from
the day on which it was booked, for then the employer knows, to the birth. Whether a woman nurses
is not known, and neither are consents and permits: the sentences ask for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.checks.contract import agreed_in
from budgetdesk.rota.checks.days import is_sunday
from budgetdesk.rota.checks.people import (
    Duty,
    Ground,
    Person,
    by_law,
    days_of,
    hours,
    in_minutes,
    minutes_between_clock,
    week_of,
)
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.protection import last_protected_day

_BEFORE: Final = "§ 3 Abs. 1 MuSchG"
_AFTER: Final = "§ 3 Abs. 2 MuSchG"
_NIGHT: Final = "§ 5 Abs. 1, § 28 MuSchG"
_SUNDAY: Final = "§ 6 Abs. 1 MuSchG"
_HOURS: Final = "§ 4 Abs. 1 MuSchG"
_OVERTIME: Final = "§ 4 Abs. 1 Satz 4 MuSchG"
_FORTNIGHT: Final = 14
_EVENING: Final = 20
_LATE: Final = 22
_MORNING: Final = 6


def protected(person: Person, ground: Ground) -> Iterator[Finding]:
    """All that the law forbids or makes depend on consent, around a birth."""
    for one in person.absences:
        if one.kind is not AbsenceKind.MATERNITY or one.due_on is None:
            continue
        born = one.born_on or one.due_on
        pregnant = [
            duty for duty in person.shown if duty.work and one.booked_on <= duty.day <= born
        ]
        for duty in pregnant:
            yield from _times(person, duty, ground)
            yield from _day(person, duty, ground)
        yield from _fortnights(person, pregnant, ground)
        yield from _overtime(person, pregnant, ground)
        yield from _periods(person, one, ground)


def _periods(person: Person, absence: Absence, ground: Ground) -> Iterator[Finding]:
    """Work in the Schutzfrist; before the birth a woman may declare herself ready."""
    due = absence.due_on or absence.first
    born = absence.born_on or due
    # Who is born before the six weeks begin ends the time before the birth before it began.
    first = min(due - timedelta(weeks=int(ground.law["maternity_before_weeks"])), born)
    last = last_protected_day(absence, due, ground.law)
    for duty in person.shown:
        if not duty.work or not first <= duty.day <= last:
            continue
        if duty.day <= born:
            code, source, weight = "work_before_birth", _BEFORE, Weight.WARNING
        else:
            code, source, weight = "work_after_birth", _AFTER, Weight.ERROR
        data = {"first": first, "last": last}
        yield by_law(person, duty, code, source, data, weight)


def _times(person: Person, duty: Duty, ground: Ground) -> Iterator[Finding]:
    if minutes_between_clock(duty, _LATE, _MORNING):
        yield by_law(person, duty, "pregnant_at_night", _NIGHT)
    elif minutes_between_clock(duty, _EVENING, _MORNING):
        yield by_law(person, duty, "pregnant_in_evening", _NIGHT, weight=Weight.WARNING)
    if any(is_sunday(one) or one in ground.days.holidays for one in days_of(duty)):
        yield by_law(person, duty, "pregnant_on_sunday", _SUNDAY, weight=Weight.WARNING)


def _day(person: Person, duty: Duty, ground: Ground) -> Iterator[Finding]:
    key = "pregnant_young_day_hours" if _is_young(person, duty, ground) else "pregnant_day_hours"
    most = in_minutes(ground.law[key])
    same_day = [one for one in person.working if one.ordinal == duty.ordinal]
    minutes = sum(one.minutes for one in same_day)
    if minutes > most and duty is same_day[-1]:
        data = {"hours": hours(minutes), "most": hours(most)}
        yield by_law(person, duty, "pregnant_day_too_long", _HOURS, data)


def _fortnights(person: Person, duties: list[Duty], ground: Ground) -> Iterator[Finding]:
    """Two calendar weeks in a row, of which the later one holds the duty."""
    for duty in {week_of(one.day): one for one in duties}.values():
        young = _is_young(person, duty, ground)
        key = "pregnant_young_fortnight_hours" if young else "pregnant_fortnight_hours"
        most = in_minutes(ground.law[key])
        last = week_of(duty.day).toordinal() + 6
        minutes = person.minutes_between(last - _FORTNIGHT + 1, last)
        if minutes > most:
            data = {"hours": hours(minutes), "most": hours(most)}
            yield by_law(person, duty, "pregnant_fortnight_too_long", _HOURS, data)


def _overtime(person: Person, duties: list[Duty], ground: Ground) -> Iterator[Finding]:
    """More than the agreed weekly hours on average of the month."""
    for duty in {Month.of(one.day): one for one in duties}.values():
        month = Month.of(duty.day)
        agreed = agreed_in(person, duty.day, ground.law)
        own = (one for one in person.working if one.day in month.days)
        minutes = sum(one.minutes + one.paid_rest for one in own)
        if agreed is not None and minutes > agreed:
            data = {"hours": hours(minutes), "agreed": hours(agreed)}
            yield by_law(person, duty, "pregnant_overtime", _OVERTIME, data)


def _is_young(person: Person, duty: Duty, ground: Ground) -> bool:
    adult_on: date | None = person.birthday(int(ground.law["young_age"]))
    return adult_on is not None and duty.day < adult_on
