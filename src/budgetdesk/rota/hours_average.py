"""The average week of the last thirteen, as leave pay and the page of hours take it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.rota.hours_targets import hours_and_minutes, minutes_owed_in_all
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law

_WEEK: Final = 7
_LEAVE_PAY: Final = "§ 11 Abs. 1 BUrlG"


@dataclass(frozen=True, slots=True)
class WeekAverage:
    """The average of the days looked at, in minutes a week.

    `worked`: what was worked. `counted`: with the planned minutes of absences. `for_leave`:
    counted, but without what lies above the agreed hours; the same where none are agreed.
    """

    days: DateRange
    worked: int
    counted: int
    for_leave: int


def week_average(
    member: Member, hours: Iterable[ShiftHours], before: date, law: Law
) -> Explained[WeekAverage | None]:
    """Return the average week of the thirteen before the day; None: not employed in them.

    Absences count with their planned minutes, for missed work without fault must not lower leave
    pay (§ 11 Abs. 1 Satz 3 BUrlG). Minutes above the agreed hours are left out of `for_leave`
    (Satz 1): whether they were overtime only the contract can say, so a line names them. Who is
    employed for a shorter time has the average of that time.
    """
    weeks = int(law["leave_pay_weeks"])
    window = DateRange(before - timedelta(days=weeks * _WEEK), before - timedelta(days=1))
    held = tuple(member.employed_within(window))
    days = sum(len(one) for one in held)
    if not days:
        told = {"first": window.first, "last": window.last}
        return Explained(None, (Line("average_not_employed", None, told),))
    looked_at = DateRange(held[0].first, held[-1].last)
    own = [one for one in hours if one.shift.assistant == member.id and one.shift.day in looked_at]
    worked = sum(one.hours.worked for one in own)
    absent = sum(one.hours.absent for one in own)
    target = minutes_owed_in_all(member, looked_at, law)
    over = 0 if target is None else max(worked + absent - target, 0)
    result = WeekAverage(
        looked_at,
        _weekly(worked, days),
        _weekly(worked + absent, days),
        _weekly(worked + absent - over, days),
    )
    shown = {
        "first": looked_at.first,
        "last": looked_at.last,
        "worked": hours_and_minutes(worked),
        "absent": hours_and_minutes(absent),
        "days": days,
        "result": hours_and_minutes(result.counted),
    }
    lines = [Line("average_week", None, shown, _LEAVE_PAY)]
    if over:
        extra = {
            "over": hours_and_minutes(over),
            "result": hours_and_minutes(result.for_leave),
        }
        lines.append(Line("average_without_overtime", None, extra, _LEAVE_PAY))
    return Explained(result, tuple(lines))


def _weekly(minutes: int, days: int) -> int:
    return int((Decimal(minutes) * _WEEK / days).quantize(Decimal(1), ROUND_HALF_UP))
