"""What one calendar year gives a person in leave: by its employments and their patterns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.leave import (
    IrregularShifts,
    LeaveFacts,
    Pattern,
    WeekPattern,
    entitlement,
    hundredths,
)
from budgetdesk.staff.contracts import ContractVersion
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law

_MONTHS: Final = 12
_DAYS_A_YEAR: Final = 365
_ONE_DAY: Final = timedelta(days=1)
_IRREGULAR: Final = "§ 3 Abs. 1 BUrlG; BAG 19.03.2019, 9 AZR 406/17"


@dataclass(frozen=True, slots=True)
class DutyDays:
    """So many days of a year on which shifts of the person begin, from `first` to `last`."""

    count: int
    first: date
    last: date


def leave_of_year(
    member: Member, year: int, duty: Mapping[int, DutyDays], today: date, law: Law
) -> Explained[Decimal]:
    """Days of leave that the year gives, with every step; nought where nobody is employed in it.

    Contracts that follow day on day are one employment. Where the days a week change within the
    year, their average by calendar days counts. Without agreed days a week the days with duty
    count; in a year that is not over they are projected from the planned months.
    """
    value = Decimal(0)
    lines: list[Line] = []
    for begins, ends in employments(member):
        within = _year(year).intersection(DateRange(begins, ends or date.max))
        if within is None:
            continue
        version = member.version_on(within.last)
        pattern = pattern_of(member, within, duty.get(year), today)
        lines += pattern.lines
        facts = LeaveFacts(
            year,
            begins,
            ends,
            None if version is None else version.leave_days,
            contract_twelfths=version is not None and version.leave_by_twelfths,
            severely_disabled=disabled_months(member, year) > 0,
            disabled_months=disabled_months(member, year),
        )
        given = entitlement(facts, pattern.value, law)
        value += given.value
        lines += given.lines
    return Explained(value, tuple(lines))


def employments(member: Member) -> Iterator[tuple[date, date | None]]:
    """First and last day of each employment; contracts without a day between them are one."""
    begins: date | None = None
    ends: date | None = None
    for one in member.contracts:
        if begins is not None and ends is not None and one.contract.begins > ends + _ONE_DAY:
            yield begins, ends
            begins = None
        if begins is None:
            begins = one.contract.begins
        ends = one.contract.ends
    if begins is not None:
        yield begins, ends


def pattern_of(
    member: Member, days: DateRange, duty: DutyDays | None, today: date
) -> Explained[Pattern]:
    """Return on how many days there is duty in the days of one employment and year."""
    weekly = Decimal(0)
    counted = 0
    for part, version in _versions(member, days):
        if version.days_a_week is None:
            return _irregular(days, duty, today)
        weekly += version.days_a_week * len(part)
        counted += len(part)
    if not counted:
        return _irregular(days, duty, today)
    average = weekly / counted
    if average == average.to_integral_value():
        return Explained(WeekPattern(average.quantize(Decimal(1))))
    shown = {"days": hundredths(average)}
    return Explained(WeekPattern(average), (Line("leave_week_average", None, shown),))


def _irregular(days: DateRange, duty: DutyDays | None, today: date) -> Explained[Pattern]:
    """Days with duty of a full year, projected where the employment or the plan is shorter."""
    if duty is None:
        return Explained(IrregularShifts(0), (Line("leave_no_duty_days", None, {}, _IRREGULAR),))
    first = max(days.first, duty.first.replace(day=1))
    last = days.last
    if today <= days.last:
        # The plan reaches so far; later months are not planned yet.
        last = min(days.last, Month.of(duty.last).last)
    length = len(DateRange(first, last))
    full = Decimal(duty.count) * _DAYS_A_YEAR / length
    year = int(min(full, Decimal(_DAYS_A_YEAR)).quantize(Decimal(1), ROUND_HALF_UP))
    if length >= _DAYS_A_YEAR:
        year = duty.count
    shown = {"count": duty.count, "first": first, "last": last, "result": year}
    return Explained(IrregularShifts(year), (Line("leave_duty_days", None, shown, _IRREGULAR),))


def disabled_months(member: Member, year: int) -> int:
    """Full months of the year in which the person is severely disabled (§ 208 Abs. 2 SGB IX)."""
    file = member.file
    if file is None or file.severely_disabled_from is None:
        return 0
    since, until = file.severely_disabled_from, file.severely_disabled_until or date.max
    months = (Month(year, number) for number in range(1, _MONTHS + 1))
    return sum(1 for month in months if since <= month.first and month.last <= until)


def _versions(member: Member, days: DateRange) -> Iterator[tuple[DateRange, ContractVersion]]:
    for employed in member.contracts:
        held = employed.contract.days_until(days.last)
        inside = None if held is None else held.intersection(days)
        if inside is None:
            continue
        begins = [one.from_day for one in employed.versions]
        for version, following in zip(employed.versions, [*begins[1:], None], strict=False):
            last = inside.last if following is None else min(following - _ONE_DAY, inside.last)
            first = max(version.from_day, inside.first)
            if first <= last:
                yield DateRange(first, last), version


def _year(year: int) -> DateRange:
    return DateRange(date(year, 1, 1), date(year, _MONTHS, 31))
