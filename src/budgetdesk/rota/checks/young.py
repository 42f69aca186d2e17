"""Assistants under 18 (JArbSchG); nothing is checked where the birth date is not known.

A private household is taken for a Familienhaushalt, in which work on Saturdays is allowed (§ 16
Abs. 2), on Sundays and holidays only for those who live in it (§ 17 Abs. 2 Nr. 3, § 18 Abs. 2);
that is not assumed. Who must still attend school full time counts as a child even from 15 on (§ 2
Abs. 3): that is not known here. Weeks run from Monday to Sunday (§ 4 Abs. 4). Rest is checked with
that of all.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.german_clock import midnight_utc
from budgetdesk.rota.checks.days import is_sunday
from budgetdesk.rota.checks.pauses import spells_and_pauses
from budgetdesk.rota.checks.people import (
    Duty,
    Ground,
    Person,
    blocks_of,
    by_law,
    days_of,
    hours,
    in_minutes,
    minutes_between_clock,
    week_of,
)
from budgetdesk.rota.findings import Finding

_CHILD: Final = "§ 5 Abs. 1 JArbSchG"
_HOURS: Final = "§ 8 Abs. 1 JArbSchG"
_DAY: Final = "§ 8 Abs. 1, 2a JArbSchG"
_EVE: Final = "§ 18 Abs. 1 JArbSchG"
_DAYS: Final = "§ 15 JArbSchG"
_NIGHT: Final = "§ 14 Abs. 1 JArbSchG"
_SUNDAY: Final = "§§ 17, 18 JArbSchG"
_SHIFT: Final = "§ 12 JArbSchG"
_BREAK: Final = "§ 11 Abs. 1 JArbSchG"
_WEEK: Final = 7
_EVENING: Final = 20
_EVE_ENDS: Final = 14
_EVES: Final = ((12, 24), (12, 31))
_DAY_MINUTES: Final = 24 * 60
_MORNING: Final = 6


def protected(person: Person, ground: Ground) -> Iterator[Finding]:
    """All that the law forbids for the young, of duties that begin before the 18th birthday."""
    adult_on = person.birthday(int(ground.law["young_age"]))
    grown_on = person.birthday(int(ground.law["child_age"]))
    if adult_on is None or grown_on is None:
        return
    for duty in person.shown:
        if not duty.work or duty.day >= adult_on:
            continue
        if duty.day < grown_on:
            yield _child(person, duty)
        yield from _times(person, duty, ground)
        yield from _lengths(person, duty, ground)
        yield from _breaks(person, duty, ground)
    yield from _weeks(person, ground, adult_on)


def _child(person: Person, duty: Duty) -> Finding:
    return by_law(person, duty, "child_works", _CHILD)


def _times(person: Person, duty: Duty, ground: Ground) -> Iterator[Finding]:
    if minutes_between_clock(duty, _EVENING, _MORNING):
        yield by_law(person, duty, "young_at_night", _NIGHT)
    if any(is_sunday(one) or one in ground.days.holidays for one in days_of(duty)):
        yield by_law(person, duty, "young_on_sunday", _SUNDAY)
    elif any(_after_two(duty, one) for one in days_of(duty)):
        yield by_law(person, duty, "young_on_eve", _EVE)


def _after_two(duty: Duty, ordinal: int) -> bool:
    """Tell whether there is work on 24 or 31 December after 14 o'clock."""
    day = date.fromordinal(ordinal)
    if (day.month, day.day) not in _EVES:
        return False
    opens, closes = midnight_utc(day) + _EVE_ENDS * 60, midnight_utc(day) + _DAY_MINUTES
    return any(begin < closes and end > opens for begin, end in duty.work)


def _most_of(person: Person, duty: Duty, ground: Ground) -> int:
    """Minutes of the day: half an hour more where another Werktag of the week is shorter."""
    most = in_minutes(ground.law["young_day_hours"])
    monday = week_of(duty.day).toordinal()
    worked: dict[int, int] = {}
    for one in person.working:
        if monday <= one.ordinal < monday + _WEEK and ground.days.is_werktag(one.ordinal):
            worked[one.ordinal] = worked.get(one.ordinal, 0) + one.minutes
    if duty.ordinal in worked and any(minutes < most for minutes in worked.values()):
        return in_minutes(ground.law["young_long_day_hours"])
    return most


def _lengths(person: Person, duty: Duty, ground: Ground) -> Iterator[Finding]:
    most = _most_of(person, duty, ground)
    longest = in_minutes(ground.law["young_shift_hours"])
    same_day = [one for one in person.working if one.ordinal == duty.ordinal]
    worked = sum(one.minutes for one in same_day)
    if worked > most and duty is same_day[-1]:
        data = {"hours": hours(worked), "most": hours(most)}
        yield by_law(person, duty, "young_day_too_long", _DAY, data)
    length = duty.work[-1][1] - duty.work[0][0]
    if length > longest:
        told = {"hours": hours(length), "most": hours(longest)}
        yield by_law(person, duty, "young_shift_too_long", _SHIFT, told)


def _breaks(person: Person, duty: Duty, ground: Ground) -> Iterator[Finding]:
    law = ground.law
    due = 0
    if duty.minutes > in_minutes(law["young_long_break_after_hours"]):
        due = int(law["young_long_break_minutes"])
    elif duty.minutes > in_minutes(law["young_break_after_hours"]):
        due = int(law["young_break_minutes"])
    shortest = int(law["break_piece_minutes"])
    taken = duty.paid_rest
    most = in_minutes(law["young_break_after_hours"])
    in_one_go = 0
    for block in blocks_of(duty, in_minutes(law["young_rest_hours"])):
        spells, pauses = spells_and_pauses(block, shortest)
        taken += sum(one for one in pauses if one >= shortest)
        in_one_go = max(in_one_go, *spells)
    if taken < due or (in_one_go > most and not duty.paid_rest):
        data = {"taken": taken, "due": due, "hours": hours(most)}
        yield by_law(person, duty, "young_break_too_short", _BREAK, data)


def _weeks(person: Person, ground: Ground, adult_on: date) -> Iterator[Finding]:
    """More than 40 hours or five days, at the week's last shown duty as a minor."""
    most = in_minutes(ground.law["young_week_hours"])
    days = int(ground.law["young_week_days"])
    last = {week_of(one.day): one for one in person.shown if one.work and one.day < adult_on}
    for monday, duty in last.items():
        first, end = monday.toordinal(), (monday + timedelta(days=_WEEK - 1)).toordinal()
        minutes = person.minutes_between(first, end)
        worked = sum(1 for day in range(first, end + 1) if day in person.worked_days)
        if minutes > most:
            data = {"hours": hours(minutes), "most": hours(most)}
            yield by_law(person, duty, "young_week_too_long", _HOURS, data)
        if worked > days:
            told = {"days": worked, "most": days}
            yield by_law(person, duty, "young_too_many_days", _DAYS, told)
