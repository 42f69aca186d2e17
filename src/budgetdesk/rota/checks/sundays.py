"""Sundays and public holidays: fifteen free Sundays a year, and a rest day instead.

Work on them is allowed in the household (§ 10 Abs. 1 Nr. 4 ArbZG). The rest day instead is a
Werktag without any work from 0 to 24 o'clock, free anyway or not (BAG 08.12.2021, 10 AZR 641/19),
in the two weeks (holiday on a Werktag: eight weeks) that include the day, before or after it; each
counts for one such day, and a day of absence for none. Days for which nothing is planned yet count
as free. A Sunday counts from 0 to 24 o'clock. That a rest of eleven hours joins the free day where
the work can be arranged so (§ 11 Abs. 4) is not checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from heapq import heappop, heappush
from typing import Final

from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.checks.days import Days, is_sunday
from budgetdesk.rota.checks.people import Duty, Ground, Person, days_of
from budgetdesk.rota.findings import Basis, Finding

_WEEK: Final = 7
_FREE: Final = "§ 11 Abs. 1 ArbZG"
_INSTEAD: Final = "§ 11 Abs. 3 ArbZG"


def too_few_free_sundays(person: Person, ground: Ground) -> Iterator[Finding]:
    """Sundays with work beyond those that leave fifteen of the year free.

    Counts what the plan knows: its shifts and `Plan.sundays`.
    """
    free = int(ground.law["free_sundays"])
    known = {one for one in person.worked_days if is_sunday(one)}
    known.update(day.toordinal() for day in ground.plan.sundays.get(person.id, ()))
    for year in range(ground.plan.days.first.year, ground.plan.days.last.year + 1):
        sundays = _sundays_of(year)
        worked = sorted(known.intersection(sundays))
        for number, sunday in enumerate(worked[len(sundays) - free :], len(sundays) - free + 1):
            duty = _duty_on(person, sunday)
            if duty is not None:
                yield Finding(
                    "too_few_free_sundays",
                    Basis.LAW,
                    duty.shift.id,
                    duty.day,
                    person.id,
                    {"sunday": date.fromordinal(sunday), "number": number, "free": free},
                    _FREE,
                    Weight.ERROR,
                )


def no_rest_day_instead(person: Person, ground: Ground) -> Iterator[Finding]:
    """Sundays and holidays with work for which no free Werktag is left."""
    for day in _without_rest_day(person, ground):
        duty = _duty_on(person, day)
        if duty is None:
            continue
        if is_sunday(day):
            code, key = "sunday_without_rest_day", "sunday_rest_weeks"
        else:
            code, key = "holiday_without_rest_day", "holiday_rest_weeks"
        data = {"date": date.fromordinal(day), "weeks": int(ground.law[key])}
        yield Finding(
            code, Basis.LAW, duty.shift.id, duty.day, person.id, data, _INSTEAD, Weight.ERROR
        )


def _without_rest_day(person: Person, ground: Ground) -> list[int]:
    """Days for which no rest day is found; the earliest deadline gets each free day."""
    owed = _owed(person, ground)
    first, last = ground.plan.days.first.toordinal(), ground.plan.days.last.toordinal() + 1
    if not any(first <= day <= last for _, _, day in owed):
        return []
    absent = _absent_days(person)
    begun = person.employed_from(ground.plan.days.last)
    day = max(owed[0][0], 0 if begun is None else begun.toordinal())
    waiting: list[tuple[int, int]] = []
    missing: list[int] = []
    index = 0
    while index < len(owed) or waiting:
        while index < len(owed) and owed[index][0] <= day:
            heappush(waiting, owed[index][1:])
            index += 1
        while waiting and waiting[0][0] < day:
            missing.append(heappop(waiting)[1])
        if waiting and _is_free(day, person, ground.days, absent):
            heappop(waiting)
        day += 1
    return missing


def _owed(person: Person, ground: Ground) -> list[tuple[int, int, int]]:
    """First and last day for the rest day, and the day it is for; by first day."""
    sunday = int(ground.law["sunday_rest_weeks"]) * _WEEK - 1
    holiday = int(ground.law["holiday_rest_weeks"]) * _WEEK - 1
    since = ground.plan.days.first.toordinal() - holiday
    until = ground.plan.days.last.toordinal() + 1
    found = []
    for day in person.worked_days:
        if not since <= day <= until or ground.days.is_werktag(day):
            continue
        reach = sunday if is_sunday(day) else holiday
        found.append((day - reach, day + reach, day))
    return sorted(found)


def _is_free(day: int, person: Person, days: Days, absent: frozenset[int]) -> bool:
    return day not in person.worked_days and day not in absent and days.is_werktag(day)


def _absent_days(person: Person) -> frozenset[int]:
    return frozenset(
        day
        for one in person.absences
        for day in range(one.first.toordinal(), one.last.toordinal() + 1)
    )


def _duty_on(person: Person, day: int) -> Duty | None:
    """The first of the shown duties with work on the day."""
    near = (one for one in person.shown if one.work and one.ordinal <= day)
    return next((one for one in near if day in days_of(one)), None)


def _sundays_of(year: int) -> range:
    first = date(year, 1, 1).toordinal()
    first += -first % _WEEK
    return range(first, date(year, 12, 31).toordinal() + 1, _WEEK)
