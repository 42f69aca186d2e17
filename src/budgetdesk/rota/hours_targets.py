"""How many hours a contract owes in some days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.period import DateRange
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
    lines: list[Line] = []
    total, known = 0, True
    for part, version in _pieces(member, days):
        rests = (part.intersection(one) for one in without)
        resting = sum(len(one) for one in rests if one is not None)
        counted = len(part) - resting
        agreed = agreed_minutes(version, law)
        if agreed is None:
            known = False
            told = {"first": part.first, "last": part.last}
            lines.append(Line("hours_target_unknown", None, told, _CONTRACT))
            continue
        monthly = version.hours is HoursAgreed.MONTHLY
        whole = next(part.months()).last.day if monthly else _DAYS_A_WEEK
        minutes = _rounded(Decimal(agreed) * counted / whole)
        total += minutes
        inputs = {
            "first": part.first,
            "last": part.last,
            "agreed": hours_and_minutes(agreed),
            "days": counted,
            "whole": whole,
            "hours": hours_and_minutes(minutes),
        }
        code = "hours_target_monthly" if monthly else "hours_target_weekly"
        source = _ON_CALL if _is_assumed(version) else _CONTRACT
        lines.append(Line(code, None, inputs, source))
        if resting:
            lines.append(Line("hours_target_rests", None, {"days": resting}))
    return Explained(total if known else None, tuple(lines))


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
