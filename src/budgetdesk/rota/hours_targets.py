"""How many hours a contract owes in some days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.staff.contracts import ContractVersion, HoursAgreed
from budgetdesk.staff.team import Employed, Member
from budgetdesk.statutory.law import Law

_DAYS_A_WEEK: Final = 7
_MINUTES_PER_HOUR: Final = 60
_CONTRACT: Final = "Arbeitsvertrag"
_ON_CALL: Final = "§ 12 Abs. 1 Satz 3 TzBfG"
_ONE_DAY: Final = timedelta(days=1)


def target_minutes(
    member: Member, days: DateRange, law: Law, without: Sequence[DateRange] = ()
) -> Explained[int | None]:
    """Minutes owed in the days; None where for one of them no time is agreed.

    Weekly hours count a seventh for each calendar day, monthly hours the part of the month's days:
    so every part of a month, such as after a beginning in its middle, has its own share. Days of
    `without`, on which the employment rests, owe nothing. Work on call owes the least that is
    agreed, else what the law takes for agreed. Rounded to a minute once for each contract version
    and month.
    """
    pieces = tuple(_owed(member, days, law, without))
    lines = [line for one in pieces for line in one.lines]
    known = [one.minutes for one in pieces if one.minutes is not None]
    return Explained(sum(known) if len(known) == len(pieces) else None, tuple(lines))


def minutes_owed(
    member: Member, days: DateRange, law: Law, without: Sequence[DateRange] = ()
) -> int | None:
    """Return the same without its steps, for accounts of many years."""
    total = 0
    for one in _owed(member, days, law, without):
        if one.minutes is None:
            return None
        total += one.minutes
    return total


def minutes_owed_in_all(
    member: Member, days: DateRange, law: Law, without: Sequence[DateRange] = ()
) -> int | None:
    """Return the same for a time that is looked at as a whole, such as weeks over several months.

    Rounded to a minute once, so that whole weeks owe whole weeks.
    """
    whole = Decimal(0)
    for one in _owed(member, days, law, without):
        if one.agreed is None:
            return None
        whole += Decimal(one.agreed) * one.counted / one.whole
    return _rounded(whole)


@dataclass(frozen=True, slots=True)
class _Owed:
    """What one contract version owes in days of one month."""

    days: DateRange
    version: ContractVersion
    agreed: int | None
    counted: int
    whole: int
    minutes: int | None

    @property
    def lines(self) -> Iterator[Line]:
        first, last = self.days.first, self.days.last
        if self.agreed is None or self.minutes is None:
            told = {"first": first, "last": last}
            yield Line("hours_target_unknown", None, told, _CONTRACT)
            return
        inputs = {
            "first": first,
            "last": last,
            "agreed": hours_and_minutes(self.agreed),
            "days": self.counted,
            "whole": self.whole,
            "hours": hours_and_minutes(self.minutes),
        }
        monthly = self.version.hours is HoursAgreed.MONTHLY
        code = "hours_target_monthly" if monthly else "hours_target_weekly"
        source = _ON_CALL if _is_assumed(self.version) else _CONTRACT
        yield Line(code, None, inputs, source)
        if self.counted < len(self.days):
            yield Line("hours_target_rests", None, {"days": len(self.days) - self.counted})


def _owed(
    member: Member, days: DateRange, law: Law, without: Sequence[DateRange]
) -> Iterator[_Owed]:
    for part, version in _pieces(member, days):
        rests = (part.intersection(one) for one in without)
        counted = len(part) - sum(len(one) for one in rests if one is not None)
        agreed = agreed_minutes(version, law)
        monthly = version.hours is HoursAgreed.MONTHLY
        whole = Month.of(part.first).last.day if monthly else _DAYS_A_WEEK
        minutes = None if agreed is None else _rounded(Decimal(agreed) * counted / whole)
        yield _Owed(part, version, agreed, counted, whole, minutes)


def agreed_minutes(version: ContractVersion, law: Law) -> int | None:
    """Minutes agreed a week or a month; None: none. On call without any: what the law takes."""
    if _is_assumed(version):
        return int(law["on_call_week_hours"] * _MINUTES_PER_HOUR)
    return version.agreed_minutes


def _is_assumed(version: ContractVersion) -> bool:
    return version.hours is HoursAgreed.ON_CALL and version.agreed_minutes is None


def _pieces(member: Member, days: DateRange) -> Iterator[tuple[DateRange, ContractVersion]]:
    """The days by month and version of the contract in force."""
    for month in days.months():
        inside = DateRange(max(month.first, days.first), min(month.last, days.last))
        for employed in member.contracts:
            yield from _of_contract(employed, inside)


def _of_contract(
    employed: Employed, days: DateRange
) -> Iterator[tuple[DateRange, ContractVersion]]:
    held = employed.contract.days_until(days.last)
    inside = None if held is None else held.intersection(days)
    if inside is None:
        return
    begins = [one.from_day for one in employed.versions]
    ends = [day - _ONE_DAY for day in begins[1:]] + [date.max]
    for version, last in zip(employed.versions, ends, strict=False):
        if version.from_day <= last:
            part = DateRange(version.from_day, last).intersection(inside)
            if part is not None:
                yield part, version


def _rounded(minutes: Decimal) -> int:
    return int(minutes.quantize(Decimal(1), ROUND_HALF_UP))


def hours_and_minutes(minutes: int) -> str:
    """Write minutes for a line as hours and minutes: ``12:30``; negative with a minus."""
    sign = "\u2212" if minutes < 0 else ""
    whole, rest = divmod(abs(minutes), _MINUTES_PER_HOUR)
    return f"{sign}{whole}:{rest:02d}"
