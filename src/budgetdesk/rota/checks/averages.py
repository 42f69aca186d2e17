"""Average working time: eight hours a Werktag, which is 48 hours a week.

Method. The employer may even out within 24 weeks or within six calendar months (§ 3 Satz 2 ArbZG),
so something is wrong only where both are above eight hours a Werktag. The 24 weeks end with the
Sunday of the duty's week, the six months with the duty's month. In an employment that is younger,
both begin with its first day and what is not planned yet counts as free. A duty's minutes count
for the day on which it begins. Werktage are all days but Sundays and public holidays; days of
leave, sickness and other absence are left out, for they are no days of compensation
(BVerwG 09.05.2018, 8 C 13.17; art. 16 directive 2003/88/EC). Weekly hours of other jobs are added
(§ 2 Abs. 1 ArbZG). For night workers the same holds in four weeks or a calendar month, but not
where no night lies in either of them (§ 6 Abs. 2 Satz 2, 3).

With a basis and consent no balance is asked for (§ 7 Abs. 2a, 7). Whether that holds for a permit
of the authority too is doubtful, for by the words of § 7 Abs. 8 Satz 2 every permit keeps to 48
hours a week on average: there it is a hint.

Somebody is a night worker with 48 nights of more than two hours between 23 and 6 in the calendar
year (§ 2 Abs. 3 to 5 ArbZG), or with as many in proportion in the 26 weeks before: it is enough
that the year will have them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.period import Month, after_months
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.checks.days import Days
from budgetdesk.rota.checks.people import (
    Duty,
    Ground,
    Person,
    by_law,
    hours,
    in_minutes,
    night_minutes,
    week_of,
)
from budgetdesk.rota.checks.working_day import consents, has_basis
from budgetdesk.rota.findings import Finding
from budgetdesk.staff.contracts import ContractVersion, LongShiftBasis
from budgetdesk.staff.pay_terms import SurchargeKind

_WEEK: Final = 7
_WERKTAGE_A_WEEK: Final = 6
_WEEKS_A_YEAR: Final = 52
_HALF_A_YEAR: Final = 26
_AVERAGE: Final = "§ 3 Satz 2 ArbZG; BVerwG 09.05.2018, 8 C 13.17"
_PERMIT: Final = "§ 7 Abs. 5, 8 Satz 2 ArbZG"
_SURCHARGE: Final = "§ 6 Abs. 5 ArbZG"
_AT_NIGHT: Final = frozenset(
    {SurchargeKind.NIGHT, SurchargeKind.DEEP_NIGHT, SurchargeKind.ARBZG_NIGHT}
)
_NIGHT: Final = "§ 6 Abs. 2, § 2 Abs. 3 bis 5 ArbZG"

Range = tuple[int, int]


def too_high(person: Person, ground: Ground) -> Iterator[Finding]:
    """Weeks with which the average of 24 weeks and six months is above eight hours a Werktag."""
    law = ground.law
    weeks, months = int(law["work_balance_weeks"]), int(law["work_balance_months"])
    for duty in _last_of_each_week(person):
        average = _breached(person, duty, ground, weeks, months)
        if not average:
            continue
        code, source, weight = "work_average_too_high", _AVERAGE, Weight.ERROR
        version = person.version_on(duty.day)
        if _is_freed(version, duty.day):
            if version is None or version.long_shifts is not LongShiftBasis.PERMIT:
                continue
            code, source, weight = "permit_weeks_too_long", _PERMIT, Weight.HINT
        data = {"hours": hours(average), "weeks": weeks}
        yield by_law(person, duty, code, source, data, weight)


def too_high_at_night(person: Person, ground: Ground) -> Iterator[Finding]:
    """Weeks of a night worker with which four weeks and the month are above eight hours."""
    nights: list[int] | None = None
    weeks = int(ground.law["night_worker_balance_weeks"])
    for duty in _last_of_each_week(person):
        average = _breached(person, duty, ground, weeks, 1)
        if not average or _is_freed(person.version_on(duty.day), duty.day):
            continue
        if nights is None:
            nights = night_days(person, in_minutes(ground.law["night_work_hours"]))
        a_year = int(ground.law["night_worker_days"])
        if is_night_worker(nights, duty.day, a_year) and any(
            _has_night(nights, span) for span in _spans(person, duty, weeks, 1)
        ):
            yield by_law(
                person,
                duty,
                "night_worker_average_too_high",
                _NIGHT,
                {"hours": hours(average), "weeks": weeks},
            )


def without_surcharge(person: Person, ground: Ground) -> Iterator[Finding]:
    """Months with nights of a night worker whose contract names no surcharge for them.

    Free days that are paid do as well, and what is adequate the law does not say: a hint (§ 6
    Abs. 5 ArbZG; a quarter is usual, for work at night only thirty percent).
    """
    shown = [one for one in person.shown if one.work and not _has_surcharge(person, one)]
    least = in_minutes(ground.law["night_work_hours"])
    last = {Month.of(one.day): one for one in shown if night_minutes(one) > least}
    if not last:
        return
    nights = night_days(person, least)
    for month, duty in last.items():
        if is_night_worker(nights, duty.day, int(ground.law["night_worker_days"])):
            yield by_law(
                person,
                duty,
                "night_work_without_surcharge",
                _SURCHARGE,
                {"month": month},
                Weight.HINT,
            )


def _has_surcharge(person: Person, duty: Duty) -> bool:
    """Tell whether a surcharge for nights is agreed; without a contract nothing is missing."""
    version = person.version_on(duty.day)
    return version is None or any(one.kind in _AT_NIGHT for one in version.surcharges)


def night_days(person: Person, least: int) -> list[int]:
    """Numbers of the days on which a duty with more than so many minutes at night begins."""
    return [one.ordinal for one in person.working if night_minutes(one) > least]


def is_night_worker(nights: Sequence[int], day: date, a_year: int) -> bool:
    """Tell whether these nights make a night worker on the day; see the method above."""
    until = bisect_right(nights, day.toordinal())
    lately = until - bisect_right(nights, day.toordinal() - _HALF_A_YEAR * _WEEK)
    new_year, end = date(day.year, 1, 1).toordinal(), date(day.year, 12, 31).toordinal()
    in_year = bisect_right(nights, end) - bisect_right(nights, new_year - 1)
    return in_year >= a_year or lately * _WEEKS_A_YEAR >= a_year * _HALF_A_YEAR


def _has_night(nights: Sequence[int], span: Range) -> bool:
    return bisect_right(nights, span[1]) > bisect_right(nights, span[0] - 1)


def _is_freed(version: ContractVersion | None, day: date) -> bool:
    """Tell whether hours may be longer without a balance, by basis and consent (§ 7 Abs. 2a)."""
    return has_basis(version) and consents(version, day)


def _last_of_each_week(person: Person) -> Iterator[Duty]:
    found = {week_of(duty.day): duty for duty in person.shown if duty.work}
    return iter(found.values())


def _breached(person: Person, duty: Duty, ground: Ground, weeks: int, months: int) -> int:
    """Minutes a week of the lower average where both are too high, else 0."""
    limit = in_minutes(ground.law["work_day_hours"])
    averages = []
    for span in _spans(person, duty, weeks, months):
        werktage = ground.days.werktage(*span) - _absent(person, ground.days, span)
        minutes = person.minutes_between(*span) + _elsewhere(person, duty.day, werktage)
        if minutes <= limit * werktage or not werktage:
            return 0
        averages.append(minutes * _WERKTAGE_A_WEEK // werktage)
    return min(averages)


def _spans(person: Person, duty: Duty, weeks: int, months: int) -> Iterator[Range]:
    """First the weeks: where these are not too high, the months need not be reckoned."""
    begun = person.employed_from(duty.day) or date.min
    sunday = week_of(duty.day) + timedelta(days=_WEEK - 1)
    first_week = max(begun, sunday - timedelta(days=_WEEK * weeks - 1)).toordinal()
    yield first_week, first_week + _WEEK * weeks - 1
    first_month = max(begun, Month.of(duty.day).plus(1 - months).first)
    yield first_month.toordinal(), after_months(first_month, months).toordinal() - 1


def _absent(person: Person, days: Days, span: Range) -> int:
    """Werktage of absence within the days; days on which two absences meet count once."""
    found: set[int] = set()
    for one in person.absences:
        first, last = max(span[0], one.first.toordinal()), min(span[1], one.last.toordinal())
        found.update(day for day in range(first, last + 1) if days.is_werktag(day))
    # A duty may run on such a day until the person falls out: then it is no day of absence.
    return len(found - person.worked_days) if found else 0


def _elsewhere(person: Person, day: date, werktage: int) -> int:
    jobs = () if person.member is None else person.member.jobs
    weekly = sum(
        one.weekly_minutes
        for one in jobs
        if one.begins <= day and (one.ends is None or day <= one.ends)
    )
    return weekly * werktage // _WERKTAGE_A_WEEK
