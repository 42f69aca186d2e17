"""What one calendar year gives a person in leave: by its employments and their patterns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.period import DateRange, Month, each_day
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.leave import (
    IrregularShifts,
    LeaveFacts,
    Pattern,
    WeekPattern,
    entitlement,
    hundredths,
    minimum_days,
)
from budgetdesk.staff.contracts import ContractVersion
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law

_MONTHS: Final = 12
_DAYS_A_YEAR: Final = 365
_ONE_DAY: Final = timedelta(days=1)
_CHANGED: Final = "Arbeitsvertrag; BAG 19.03.2019, 9 AZR 406/17"
_IRREGULAR: Final = "§ 3 Abs. 1 BUrlG; BAG 19.03.2019, 9 AZR 406/17"


@dataclass(frozen=True, slots=True)
class DutyDays:
    """So many days of a year on which shifts of the person begin, from `first` to `last`."""

    count: int
    first: date
    last: date


def leave_of_year(
    member: Member,
    year: int,
    duty: Mapping[int, DutyDays],
    today: date,
    law: Law,
    absences: Iterable[Absence] = (),
) -> Explained[Decimal]:
    """Days of leave that the year gives, with every step; nought where nobody is employed in it.

    Contracts that follow day on day are one employment. Where the days a week or the leave agreed
    change within the year, their average by calendar days counts; days of unpaid leave among the
    `absences` have no duty (BAG 19.03.2019, 9 AZR 406/17 and 315/17). Without agreed days a week
    the days with duty count, those of all employments of the year together; in a year that is not
    over they are projected from the planned months.
    """
    value = Decimal(0)
    lines: list[Line] = []
    spans = [DateRange(begins, ends or date.max) for begins, ends in employments(member)]
    held = [one for span in spans if (one := span.intersection(_year(year))) is not None]
    unpaid = [one.days for one in absences if one.kind is AbsenceKind.UNPAID]
    for begins, ends in employments(member):
        within = _year(year).intersection(DateRange(begins, ends or date.max))
        if within is None:
            continue
        pattern = _week_pattern(member, within, unpaid)
        if pattern is None:
            pattern = _irregular(held, duty.get(year), today)
        lines += pattern.lines
        agreed = _agreed_leave(member, within, unpaid, law)
        lines += agreed.lines
        versions = [version for _, version in _versions(member, within)]
        facts = LeaveFacts(
            year,
            begins,
            ends,
            agreed.value,
            contract_twelfths=bool(versions) and versions[-1].leave_by_twelfths,
            severely_disabled=disabled_months(member, year) > 0,
            disabled_months=disabled_months(member, year),
            birth=member.birth,
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


def _week_pattern(
    member: Member, days: DateRange, unpaid: Sequence[DateRange]
) -> Explained[Pattern] | None:
    """Days with duty a week on average of the days; None where for some of them none are agreed."""
    weekly = Decimal(0)
    counted = resting = 0
    for part, version in _versions(member, days):
        if version.days_a_week is None:
            return None
        rests = _days_within(part, unpaid)
        weekly += version.days_a_week * (len(part) - rests)
        counted += len(part)
        resting += rests
    if not counted:
        return None
    average = weekly / counted
    lines = [_unpaid_line(resting)] if resting else []
    if average == average.to_integral_value():
        average = average.quantize(Decimal(1))
    else:
        lines.append(Line("leave_week_average", None, {"days": hundredths(average)}))
    return Explained(WeekPattern(average), tuple(lines))


def _agreed_leave(
    member: Member, days: DateRange, unpaid: Sequence[DateRange], law: Law
) -> Explained[Decimal | None]:
    """Days of a full year by contract, averaged where that changes; None: none are agreed."""
    parts = tuple(_versions(member, days))
    if all(version.leave_days is None for _, version in parts):
        return Explained(None)
    weighed = Decimal(0)
    agreed = set()
    for part, version in parts:
        leave = version.leave_days
        if leave is None:
            # Where nothing is agreed, the law's minimum holds.
            least = WeekPattern(version.days_a_week or Decimal(0))
            leave = minimum_days(least, law).value
        agreed.add(leave)
        weighed += leave * (len(part) - _days_within(part, unpaid))
    average = weighed / sum(len(part) for part, _ in parts)
    if len(agreed) == 1:
        return Explained(agreed.pop() if average in agreed else average)
    shown = {"days": hundredths(average)}
    return Explained(average, (Line("leave_agreed_average", None, shown, _CHANGED),))


def _days_within(part: DateRange, some: Iterable[DateRange]) -> int:
    """Days of the part that lie in one of the ranges; each once."""
    return len({day for one in some if (both := part.intersection(one)) for day in each_day(both)})


def _unpaid_line(days: int) -> Line:
    return Line("leave_unpaid_days", None, {"days": days}, "BAG 19.03.2019, 9 AZR 315/17")


def _irregular(held: Sequence[DateRange], duty: DutyDays | None, today: date) -> Explained[Pattern]:
    """Days with duty of a full year, projected where the employments or the plan are shorter."""
    nothing: Explained[Pattern] = Explained(
        IrregularShifts(0), (Line("leave_no_duty_days", None, {}, _IRREGULAR),)
    )
    if duty is None:
        return nothing
    first = max(held[0].first, duty.first.replace(day=1))
    last = held[-1].last
    if today <= last:
        # The plan reaches so far; later months are not planned yet.
        last = min(last, Month.of(duty.last).last)
    length = _days_within(DateRange(first, last), held) if first <= last else 0
    if not length:
        # Shifts outside the employments are another check's; they give no leave.
        return nothing
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
