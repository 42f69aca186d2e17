"""Rest between duties.

After the work of a day at least eleven hours without interruption (§ 5 Abs. 1 ArbZG). A household
is no institution for which § 5 Abs. 2 and 3 allow less. Duties that begin on one calendar day are
one day's work in parts, as long as eleven of the 24 hours from its begin stay free. A call-out in
the rest after work begins the rest anew. After more than twelve hours of work the rest follows at
once, whatever else is allowed (§ 7 Abs. 9).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.german_clock import MINUTES_PER_DAY, clock_change
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.checks.people import (
    Block,
    Duty,
    Ground,
    Person,
    blocks_of,
    hours,
    in_minutes,
)
from budgetdesk.rota.checks.working_day import has_basis
from budgetdesk.rota.findings import Basis, Finding

_REST: Final = "§ 5 Abs. 1 ArbZG"
_LONG: Final = "§ 7 Abs. 9 ArbZG"
_YOUNG: Final = "§ 13 JArbSchG"
_PREGNANT: Final = "§ 4 Abs. 2 MuSchG"
_DAYS_BEFORE: Final = 3


def too_short(person: Person, ground: Ground) -> Iterator[Finding]:
    """Duties that begin before the rest after the one before is over."""
    law = ground.law
    rest, young = in_minutes(law["rest_hours"]), in_minutes(law["young_rest_hours"])
    adult_on = person.birthday(int(law["young_age"]))
    long = in_minutes(law["long_duty_hours"])
    for before, after, worked in _breaches(person, ground, (rest, young), adult_on):
        about = after.duty if after.duty.shown else before.duty
        if not about.shown:
            continue
        is_young = _is_young(after, adult_on)
        data = {
            "hours": hours(after.begin - before.end),
            "needed": hours(young if is_young else rest),
            "day": before.duty.day,
            "time": f"{before.duty.shift.end:%H:%M}",
        }
        weight, source = Weight.ERROR, _REST
        code = "rest_too_short"
        if is_young:
            code, source = "young_rest_too_short", _YOUNG
        elif person.is_pregnant_on(about.day):
            code, source = "pregnant_rest_too_short", _PREGNANT
            data["needed"] = hours(in_minutes(law["pregnant_rest_hours"]))
        elif before.call_out:
            code = "rest_after_call_out"
        elif worked > long:
            code, source = "rest_after_long_duty", _LONG
        elif has_basis(person.version_on(about.day)):
            code, weight = "rest_shortened", Weight.WARNING
        yield Finding(code, Basis.LAW, about.shift.id, about.day, person.id, data, source, weight)


def without_rest(person: Person, ground: Ground) -> Iterator[Finding]:
    """Duties of more than 24 hours in which no rest lies."""
    rest = in_minutes(ground.law["rest_hours"])
    for duty in person.shown:
        if duty.end - duty.begin <= MINUTES_PER_DAY:
            continue
        for block in blocks_of(duty, rest):
            first = date.fromordinal(block.ordinal)
            # The night in which the clock goes back makes a day of 25 hours.
            more = max(clock_change(first), clock_change(first + timedelta(days=1)), 0)
            if block.end - block.begin > MINUTES_PER_DAY + more:
                yield Finding(
                    "duty_without_rest",
                    Basis.LAW,
                    duty.shift.id,
                    duty.day,
                    person.id,
                    {"hours": hours(block.end - block.begin)},
                    _LONG,
                    Weight.ERROR,
                )
                break


def _breaches(
    person: Person, ground: Ground, needs: tuple[int, int], adult_on: date | None
) -> Iterator[tuple[Block, Block, int]]:
    """Pairs of blocks with too little rest in between, and the minutes of work before it."""
    rest, young = needs
    last: Block | None = None
    begun: Block | None = None
    cut = False
    worked = 0
    for block in _blocks(person, ground, rest):
        if last is None or begun is None:
            last, begun, worked = block, block, block.minutes
            continue
        need = young if _is_young(block, adult_on) else rest
        gap = block.begin - last.end
        if gap >= need:
            begun, cut, worked = block, False, 0
        elif gap >= 0:
            one_day = (
                not cut
                and block.ordinal == begun.ordinal
                and block.end - begun.begin <= MINUTES_PER_DAY - need
            )
            if block.call_out:
                cut = True
            elif not one_day:
                yield last, block, worked
                begun, cut, worked = block, False, 0
        worked += block.minutes
        if block.end > last.end:
            last = block


def _blocks(person: Person, ground: Ground, rest: int) -> Iterator[Block]:
    """Blocks of the plan's own days and of some days before and after, by begin."""
    days = ground.plan.days
    first = days.first.toordinal() - _DAYS_BEFORE
    last = days.last.toordinal() + 1
    near: list[Duty] = [one for one in person.working if first <= one.ordinal <= last]
    found = [block for duty in near for block in blocks_of(duty, rest)]
    return iter(sorted(found, key=lambda one: one.begin))


def _is_young(block: Block, adult_on: date | None) -> bool:
    return adult_on is not None and block.duty.day < adult_on
