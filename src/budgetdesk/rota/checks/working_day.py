"""How long a person may work on one working day, and what a long duty needs.

A working day has 24 hours from the begin of work, for each person anew; work that runs on begins
the next. Breaks are no working time, whether they are paid or not; paid ones, which lie anywhere
in the duty, are spread over it evenly (§ 2 Abs. 1 ArbZG). Work for other employers counts too
(same place), but its times are not known here. Nobody is taken to live in one household with the
person assisted (§ 18 Abs. 1 Nr. 3 ArbZG).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from budgetdesk.kernel.german_clock import MINUTES_PER_DAY
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.checks.people import (
    Duty,
    Ground,
    Person,
    by_law,
    hours,
    in_minutes,
    rest_between,
)
from budgetdesk.rota.findings import Finding
from budgetdesk.staff.contracts import ContractVersion, LongShiftBasis

_DAY: Final = "§ 3 Satz 2 ArbZG"
_LONG: Final = "§ 3, § 7 Abs. 1, 3, 5 ArbZG"
_CONSENT: Final = "§ 7 Abs. 2a, 7 ArbZG"


class WorkingDay(NamedTuple):
    """Work within 24 hours: how much, and the duties with all minutes up to their end in it."""

    minutes: int
    duties: tuple[tuple[Duty, int], ...]


def working_days(person: Person) -> Iterator[WorkingDay]:
    """Each working day on which there is work, in order."""
    closes = minutes = 0
    duties: list[tuple[Duty, int]] = []
    for duty in person.working:
        done = 0
        for begin, end in duty.work:
            start = begin
            while start < end:
                if start >= closes:
                    if duties:
                        yield WorkingDay(minutes, tuple(duties))
                    closes, minutes, duties = start + MINUTES_PER_DAY, 0, []
                stop = min(end, closes)
                length = stop - start
                minutes += length - rest_between(duty, done, done + length)
                done += length
                duties.append((duty, minutes))
                start = stop
    if duties:
        yield WorkingDay(minutes, tuple(duties))


def too_long(person: Person, ground: Ground) -> Iterator[Finding]:
    """More than ten hours on a working day without a basis for it, or without consent."""
    most = in_minutes(ground.law["work_day_most_hours"])
    long = in_minutes(ground.law["long_duty_hours"])
    for one in working_days(person):
        if one.minutes <= most:
            continue
        shown = [(duty, minutes) for duty, minutes in one.duties if duty.shown]
        if shown:
            crossing = (duty for duty, minutes in shown if minutes > most)
            about = next(crossing, shown[-1][0])
            yield from _findings(person, about, one.minutes, (most, long))


def consents(version: ContractVersion | None, day: date) -> bool:
    """Tell whether a written consent to longer hours holds on the day (§ 7 Abs. 7 ArbZG)."""
    if version is None or version.opt_out_on is None or day < version.opt_out_on:
        return False
    return version.opt_out_ends is None or day <= version.opt_out_ends


def has_basis(version: ContractVersion | None) -> bool:
    """Tell whether something allows longer duties or shorter rest (§ 7 ArbZG)."""
    return version is not None and version.long_shifts is not LongShiftBasis.NONE


def _findings(
    person: Person, duty: Duty, minutes: int, limits: tuple[int, int]
) -> Iterator[Finding]:
    version = person.version_on(duty.day)
    most, long = limits
    data = {"hours": hours(minutes), "most": hours(most)}
    if not has_basis(version):
        if duty.minutes > long:
            code, source = "long_duty_without_basis", _LONG
        else:
            code, source = "work_day_too_long", _DAY
        yield by_law(person, duty, code, source, data)
    elif not consents(version, duty.day):
        told = {"hours": hours(minutes)}
        yield by_law(person, duty, "long_duty_without_consent", _CONSENT, told, Weight.WARNING)
