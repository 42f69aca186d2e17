"""The limit guard: what a year's pay does to the status, and what more hours would do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money, round_to_cent, total
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.status.minijob_limit import MONTHS_OF_A_YEAR
from budgetdesk.staff.insurance import Status
from budgetdesk.statutory.law import Law

_MINUTES_PER_HOUR: Final = 60
_REGULAR: Final = "§ 8 Abs. 1 Nr. 1 SGB IV"
_EXCESS: Final = "§ 8 Abs. 1b SGB IV"
_RANGE: Final = "§ 20 Abs. 2 SGB IV"


@dataclass(frozen=True, slots=True)
class MonthPay:
    """Pay of a month, paid or planned."""

    month: Month
    pay: Money
    """All pay, one-off pay included."""
    free: Money = ZERO
    """Surcharges in it that are free of contributions: they do not count."""
    unforeseen: Money = ZERO
    """Counting part of it that nobody could foresee, such as cover for a sick colleague."""
    planned: bool = False
    """Not paid yet."""

    @property
    def counted(self) -> Money:
        """What counts against the limit."""
        return self.pay - self.free


@dataclass(frozen=True, slots=True)
class GuardedYear:
    """The months of an employment in one calendar year, in order, and what goes with them."""

    months: tuple[MonthPay, ...]
    other_minijobs: Money = ZERO
    """Regular pay a month of other Minijobs, which are added."""
    excess_before: tuple[Month, ...] = ()
    """Unforeseen months of the year before that led beyond its yearly limit."""


@dataclass(frozen=True, slots=True)
class MonthOutlook:
    """One month: what counts, and how many unforeseen months count in its Zeitjahr."""

    month: Month
    counted: Money
    excess: bool
    excess_used: int
    status: Status
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class YearOutlook:
    """The year: what counts, what is allowed, what is left, and when the status changes."""

    counted: Money
    allowed: Money
    left: Money
    """What may still be earned before the limit of the year; below zero: too much."""
    months: tuple[MonthOutlook, ...]
    changes_in: Month | None
    """First month that is no Minijob (no Midijob) any more; later ones may be one again."""
    lines: tuple[Line, ...]

    @property
    def status(self) -> Status:
        """Status in the last month."""
        return self.months[-1].status


@dataclass(frozen=True, slots=True)
class ExtraWork:
    """More hours in each planned month from one month on."""

    minutes: int
    """A month."""
    hourly: Decimal
    first: Month


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The year as planned and with the extra work, and what the change of status costs."""

    before: YearOutlook
    after: YearOutlook
    extra_pay: Money
    minutes_left: int
    """Whole minutes of such work that still fit in the year as planned; never below zero."""
    extra_cost: Money
    """More of the employer's cost in the year, extra pay included."""
    extra_net: Money
    """More of the employee's net in the year; below zero: she loses by it."""
    lines: tuple[Line, ...]


def problems(year: GuardedYear) -> tuple[Problem, ...]:
    """What contradicts itself in the months, all at once."""
    return tuple(_problems(year))


def minijob_outlook(year: GuardedYear, law: Law) -> YearOutlook:
    """Hold a Minijob's year against the limit.

    The job stays a Minijob while all pay keeps to the yearly limit (limit × months), or while
    only unforeseen pay breaks it: in no more months of any twelve than the law allows, and in
    none above the law's multiple of the limit. Only unforeseen months that lead beyond the yearly
    limit count. One beyond the rule is no Minijob in that month alone; foreseeable excess ends
    the Minijob with the first month not paid yet; what was paid before stays. Raises `Invalid`
    with all problems. Source: § 8 Abs. 1, 1b SGB IV; Geringfügigkeits-Richtlinien 3.1.3, 3.1.4.
    """
    _refuse(year)
    limit = Money(int(law["minijob_limit_month"] * 100))
    per_month = limit - year.other_minijobs
    allowed = per_month * len(year.months)
    counted = total(one.counted for one in year.months)
    # Unforeseen pay that leaves its month within the limit is no excess: it counts as usual.
    foreseen = counted - total(one.unforeseen for one in year.months if _is_excess(one, per_month))
    shown = {"counted": counted, "allowed": allowed, "months": len(year.months), "limit": limit}
    lines = [Line("guard_year", allowed - counted, shown, _REGULAR)]
    ends = _first_planned(year) if foreseen > allowed else None
    if ends is not None:
        told = {"foreseen": foreseen, "allowed": allowed, "month": ends}
        lines.append(Line("guard_foreseen_excess", foreseen - allowed, told, _REGULAR))
    counting = _counting(year, per_month, foreseen, allowed)
    used = _used(year, counting)
    broken = _broken(year, per_month, counting, used, law)
    lines.extend(
        Line("guard_unforeseen_too_much", None, {"month": month}, _EXCESS) for month in broken
    )
    if counting and not broken and ends is None:
        most = int(law["minijob_excess_months"])
        data = {"used": max(used.values()), "most": most}
        lines.append(Line("guard_unforeseen_allowed", None, data, _EXCESS))
    months = []
    for one in year.months:
        status = Status.MINIJOB
        if ends is not None and one.month >= ends:
            status = _above_minijob(total(each.counted for each in year.months), year, law)
        elif one.month in broken:
            status = _above_minijob(one.counted * len(year.months), year, law)
        why = _month_lines(one, per_month, counting, used[one.month], law)
        excess = _is_excess(one, per_month)
        months.append(MonthOutlook(one.month, one.counted, excess, used[one.month], status, why))
    changes = min((*broken, *([ends] if ends is not None else [])), default=None)
    return YearOutlook(counted, allowed, allowed - counted, tuple(months), changes, tuple(lines))


def midijob_outlook(year: GuardedYear, law: Law) -> YearOutlook:
    """Hold a Midijob's year against the upper limit, by the regular average; nothing is forgiven.

    The status changes with the first month not paid yet: to full insurance above the limit, to
    a Minijob where the average keeps to the Geringfügigkeitsgrenze.
    """
    _refuse(year)
    upper, lower = (
        Money(int(law[key] * 100)) for key in ("midijob_upper_month", "minijob_limit_month")
    )
    number = len(year.months)
    allowed = (upper - year.other_minijobs) * number
    foreseen = total(one.counted - one.unforeseen for one in year.months)
    shown = {"counted": foreseen, "allowed": allowed, "months": number, "limit": upper}
    lines = [Line("guard_year_midijob", allowed - foreseen, shown, _RANGE)]
    status = Status.MIDIJOB
    if foreseen > allowed:
        status = Status.FULL
    elif foreseen <= (lower - year.other_minijobs) * number:
        status = Status.MINIJOB
    changes = None
    if status is not Status.MIDIJOB:
        changes = _first_planned(year)
        code = "guard_midijob_to_full" if status is Status.FULL else "guard_midijob_to_minijob"
        lines.append(Line(code, None, {"month": changes}, _RANGE))
    months = tuple(
        MonthOutlook(
            one.month,
            one.counted,
            excess=False,
            excess_used=0,
            status=status if changes and one.month >= changes else Status.MIDIJOB,
        )
        for one in year.months
    )
    return YearOutlook(foreseen, allowed, allowed - foreseen, months, changes, tuple(lines))


Outlook = Callable[[GuardedYear, Law], YearOutlook]
PerMonth = Callable[[Status, Money], Money]
"""What a month with this status and counting pay comes to, in employer's cost or in net."""


def what_if(
    year: GuardedYear, extra: ExtraWork, law: Law, outlook: Outlook, cost: PerMonth, net: PerMonth
) -> WhatIf:
    """What happens if she works more: the year without and with it, and what it costs.

    `outlook` is `minijob_outlook` or `midijob_outlook`; `cost` and `net` say what a month comes
    to for the employer and the employee. Extra work is foreseen, since it is planned.
    """
    if extra.minutes < 0 or extra.hourly <= 0:
        raise Invalid(problems=(Problem("guard_extra_not_positive", "extra"),))
    more = round_to_cent(extra.hourly * extra.minutes / _MINUTES_PER_HOUR)
    months = tuple(
        replace(one, pay=one.pay + more) if one.planned and one.month >= extra.first else one
        for one in year.months
    )
    before, after = outlook(year, law), outlook(replace(year, months=months), law)
    room = max(before.left, ZERO).euros * _MINUTES_PER_HOUR / extra.hourly
    minutes = int(room.to_integral_value(ROUND_FLOOR))
    pay = total(one.pay for one in months) - total(one.pay for one in year.months)
    costs, nets = (_sum(after, one) - _sum(before, one) for one in (cost, net))
    shown = {"pay": pay, "minutes": extra.minutes, "hourly": extra.hourly}
    lines = (
        Line("guard_extra", pay, shown, _REGULAR),
        Line("guard_extra_cost", costs, {"pay": pay}, _REGULAR),
        Line("guard_extra_net", nets, {"pay": pay}, _REGULAR),
    )
    return WhatIf(before, after, pay, minutes, costs, nets, lines)


def _sum(outlook: YearOutlook, per_month: PerMonth) -> Money:
    return total(per_month(one.status, one.counted) for one in outlook.months)


def _refuse(year: GuardedYear) -> None:
    wrong = problems(year)
    if wrong:
        raise Invalid(problems=wrong)


def _first_planned(year: GuardedYear) -> Month:
    """The first month that can still be settled otherwise; the one after the last if none."""
    planned = (one.month for one in year.months if one.planned)
    return next(planned, year.months[-1].month.plus(1))


def _is_excess(one: MonthPay, per_month: Money) -> bool:
    return bool(one.unforeseen) and one.counted > per_month


def _counting(
    year: GuardedYear, per_month: Money, foreseen: Money, allowed: Money
) -> tuple[Month, ...]:
    """Unforeseen months that lead beyond the yearly limit, as it stood when they came."""
    found, so_far = [], foreseen
    for one in year.months:
        if _is_excess(one, per_month):
            so_far += one.unforeseen
            if so_far > allowed:
                found.append(one.month)
    return tuple(found)


def _used(year: GuardedYear, counting: tuple[Month, ...]) -> dict[Month, int]:
    """For each month, how many unforeseen months count in the twelve that end with it."""
    found = {*year.excess_before, *counting}
    return {
        one.month: sum(one.month.plus(1 - MONTHS_OF_A_YEAR) <= each <= one.month for each in found)
        for one in year.months
    }


def _broken(
    year: GuardedYear,
    per_month: Money,
    counting: tuple[Month, ...],
    used: dict[Month, int],
    law: Law,
) -> tuple[Month, ...]:
    """The unforeseen months that the rule does not cover."""
    limit = int(law["minijob_limit_month"] * 100)
    highest = Money(limit * int(law["minijob_excess_multiple"])) - (Money(limit) - per_month)
    return tuple(
        one.month
        for one in year.months
        if one.month in counting
        and (used[one.month] > law["minijob_excess_months"] or one.counted > highest)
    )


def _above_minijob(counted: Money, year: GuardedYear, law: Law) -> Status:
    upper = Money(int(law["midijob_upper_month"] * 100)) - year.other_minijobs
    return Status.MIDIJOB if counted <= upper * len(year.months) else Status.FULL


def _month_lines(
    one: MonthPay, per_month: Money, counting: tuple[Month, ...], used: int, law: Law
) -> tuple[Line, ...]:
    over = one.counted - per_month
    if one.month in counting:
        most = int(law["minijob_excess_months"])
        shown = {"limit": per_month, "used": used, "most": most}
        return (Line("guard_month_excess", over, shown, _EXCESS),)
    if _is_excess(one, per_month):
        return (Line("guard_month_harmless", over, {"limit": per_month}, _EXCESS),)
    return ()


def _problems(year: GuardedYear) -> Iterator[Problem]:
    months = [one.month for one in year.months]
    if not months:
        yield Problem("guard_no_months", "months")
    if months != sorted(set(months)) or len({one.year for one in months}) > 1:
        yield Problem("guard_months_out_of_order", "months")
    if year.other_minijobs < ZERO:
        yield Problem("guard_other_negative", "other_minijobs")
    for one in year.months:
        if min(one.pay, one.free, one.unforeseen) < ZERO or one.free + one.unforeseen > one.pay:
            yield Problem("guard_month_parts_wrong", "months", {"month": one.month})
    planned = [one.planned for one in year.months]
    if planned != sorted(planned):
        yield Problem("guard_paid_after_planned", "months")
