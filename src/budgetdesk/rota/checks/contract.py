"""What the contract agrees: hours, days, work on call, and the hours of a working student.

Hours count as recorded, else as planned, absences included: they are paid as planned. Hours by the
week are an average; they are held against the calendar month, a seventh of the week for each day
of employment. Whether lectures take place is not known; the sentence asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from typing import Final, TypeVar

from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.checks.people import Duty, Ground, Person, hours, in_minutes, week_of
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.rota.hours_targets import minutes_owed
from budgetdesk.rota.shifts import ShiftState
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.staff.contracts import HoursAgreed
from budgetdesk.staff.insurance import Special
from budgetdesk.statutory.law import Law

Key = TypeVar("Key")

_WEEK: Final = 7
_PERCENT: Final = 100
_AGREED: Final = "Arbeitsvertrag"
_MISSING: Final = "Arbeitsvertrag; § 615 Satz 1 BGB"
_ON_CALL: Final = "§ 12 Abs. 2 TzBfG"
_NOT_CALLED: Final = "§ 12 Abs. 1 TzBfG; § 615 BGB"
_STUDENT: Final = "§ 6 Abs. 1 Nr. 3 SGB V"


def hours_of_months(person: Person, ground: Ground) -> Iterator[Finding]:
    """Months above the agreed hours, and such below that are already told to the team."""
    for month, duties in _grouped(person.duties, lambda one: Month.of(one.day)):
        shown = [one for one in duties if one.shown]
        agreed = agreed_in(person, shown[-1].day, ground.law) if shown else None
        if agreed is None:
            continue
        minutes = sum(planned_minutes(one) for one in duties)
        shift, day = shown[-1].shift.id, shown[-1].day
        data = {"hours": hours(minutes), "agreed": hours(agreed), "month": month}
        if minutes > agreed:
            yield Finding(
                "above_contract_hours",
                Basis.CONTRACT,
                shift,
                day,
                person.id,
                data,
                _AGREED,
                Weight.HINT,
            )
        elif minutes < agreed and all(one.shift.state is not ShiftState.DRAFT for one in duties):
            if any(one.absence is not None for one in duties) or _absent_in(person, month):
                continue
            yield Finding(
                "below_contract_hours",
                Basis.CONTRACT,
                shift,
                day,
                person.id,
                data,
                _MISSING,
                Weight.HINT,
            )


def weeks_on_call(person: Person, ground: Ground) -> Iterator[Finding]:
    """Weeks of work on call with more than a quarter above the least hours, or below them."""
    extra = ground.law["on_call_extra_percent"]
    for _, duties in _grouped(person.duties, lambda one: week_of(one.day)):
        last = next((one for one in reversed(duties) if one.shown), None)
        version = None if last is None else person.version_on(last.day)
        if last is None or version is None or version.hours is not HoursAgreed.ON_CALL:
            continue
        least = version.agreed_minutes
        if least is None:
            least = in_minutes(ground.law["on_call_week_hours"])
        most = int(least * (_PERCENT + extra) / _PERCENT)
        minutes = sum(planned_minutes(one) for one in duties)
        shift, day = last.shift.id, last.day
        if minutes > most:
            data = {"hours": hours(minutes), "most": hours(most)}
            yield Finding(
                "on_call_week_above",
                Basis.CONTRACT,
                shift,
                day,
                person.id,
                data,
                _ON_CALL,
                Weight.WARNING,
            )
        elif minutes < least and all(one.shift.state is not ShiftState.DRAFT for one in duties):
            told = {"hours": hours(minutes), "least": hours(least)}
            yield Finding(
                "on_call_week_below",
                Basis.CONTRACT,
                shift,
                day,
                person.id,
                told,
                _NOT_CALLED,
                Weight.HINT,
            )


def days_of_weeks(person: Person, ground: Ground) -> Iterator[Finding]:
    """Weeks with more days of duty than agreed; half days of an average are rounded up."""
    del ground
    for _, duties in _grouped(person.duties, lambda one: week_of(one.day)):
        last = next((one for one in reversed(duties) if one.shown), None)
        version = None if last is None else person.version_on(last.day)
        if last is None or version is None or version.days_a_week is None:
            continue
        days = len({one.ordinal for one in duties})
        agreed = version.days_a_week
        if days > agreed.to_integral_value(ROUND_CEILING):
            data: dict[str, Decimal | int] = {"days": days, "agreed": agreed}
            yield Finding(
                "more_days_than_agreed",
                Basis.CONTRACT,
                last.shift.id,
                last.day,
                person.id,
                data,
                _AGREED,
                Weight.HINT,
            )


def student_hours(person: Person, ground: Ground) -> Iterator[Finding]:
    """Weeks of a working student above 20 hours, other jobs included."""
    member = person.member
    if member is None or not any(one.special is Special.WORKING_STUDENT for one in member.details):
        return
    most = in_minutes(ground.law["student_week_hours"])
    for _, duties in _grouped(person.duties, lambda one: week_of(one.day)):
        last = next((one for one in reversed(duties) if one.shown), None)
        details = None if last is None else member.details_on(last.day)
        if last is None or details is None or details.special is not Special.WORKING_STUDENT:
            continue
        minutes = sum(planned_minutes(one) for one in duties) + sum(
            one.weekly_minutes
            for one in member.jobs
            if one.begins <= last.day and (one.ends is None or last.day <= one.ends)
        )
        if minutes > most:
            data = {"hours": hours(minutes), "most": hours(most)}
            yield Finding(
                "student_week_too_long",
                Basis.LIMIT,
                last.shift.id,
                last.day,
                person.id,
                data,
                _STUDENT,
                Weight.WARNING,
            )


def planned_minutes(duty: Duty) -> int:
    """Minutes that count as work by the contract: as recorded, else as planned.

    Paid breaks count, for they are paid like work. What an absence takes, and what was dropped,
    counts as planned.
    """
    if duty.absence is None and duty.work:
        return duty.minutes + duty.paid_rest
    return working_minutes(planned_span(duty.shift))


def agreed_in(person: Person, day: date, law: Law) -> int | None:
    """Minutes agreed for the day's month, as the hours account reckons; None: none, or on call."""
    version = person.version_on(day)
    if person.member is None or version is None or version.hours is HoursAgreed.ON_CALL:
        return None
    return minutes_owed(person.member, Month.of(day).days, law)


def _absent_in(person: Person, month: Month) -> bool:
    return any(one.days.intersection(DateRange(month.first, month.last)) for one in person.absences)


def _grouped(
    duties: Sequence[Duty], key: Callable[[Duty], Key]
) -> Iterator[tuple[Key, list[Duty]]]:
    """Groups of which a duty is shown, in order."""
    near = _near(duties)
    groups: dict[Key, list[Duty]] = {}
    for one in near:
        groups.setdefault(key(one), []).append(one)
    for found, group in groups.items():
        if any(one.shown for one in group):
            yield found, group


def _near(duties: Sequence[Duty]) -> Iterator[Duty]:
    """Duties of the months and weeks in which shown ones lie; there is at least one."""
    shown = [one.day for one in duties if one.shown]
    first = week_of(Month.of(shown[0]).first)
    last = Month.of(shown[-1]).last + timedelta(days=_WEEK)
    return (one for one in duties if first <= one.day <= last)
