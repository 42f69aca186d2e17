"""Pay without work: sickness, holidays, leave, paid release; and days without any pay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, round_to_cent, total
from budgetdesk.kernel.period import DateRange, Month, after_months, each_day
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.absence.leave_pay import Earned, leave_pay_for, leave_pay_per_day
from budgetdesk.payroll.absence.sick_pay import MissedPay, holiday_pay, sick_pay
from budgetdesk.payroll.absence.sickness import (
    PAID,
    Reason,
    SickPayDays,
    Spell,
    problems,
    sick_pay_days,
)
from budgetdesk.payroll.results import PayLine
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.hours_targets import minutes_owed_in_all
from budgetdesk.rota.stretches import Stretch, minutes_by_day, real_minutes
from budgetdesk.staff.contracts import HoursAgreed
from budgetdesk.usecases.pay_case import PayCase, Priced, priced, with_wage
from budgetdesk.usecases.pay_people import Standing, standing_of, terms_of
from budgetdesk.usecases.pay_roster import Duty, duties, missed_stretches, worked_stretches

_DAY: Final = timedelta(days=1)
_CONTINUED: Final = frozenset({AbsenceKind.TRAINING, AbsenceKind.OTHER_PAID})
_NAMED: Final = {AbsenceKind.SICK: "sick_pay", AbsenceKind.HOLIDAY: "holiday_pay"}
_AVERAGE: Final = "§ 11 Abs. 1 BUrlG"


@dataclass(frozen=True, slots=True)
class AbsentPay:
    """Lines of pay without work, and what is wrong or worth knowing."""

    lines: tuple[PayLine, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def absent_pay(case: PayCase, month: Month) -> AbsentPay:
    """Return what is paid for shifts that absences took in the month, not yet maternity.

    Sickness, holidays off, training and paid release are paid as the missed shifts would have
    been; leave by the average of the thirteen weeks before; unpaid leave, parental time and a
    sick child where the contract does not pay it are not paid.
    """
    sick = sick_days(case, month)
    found: list[PayLine] = []
    wrong = [*sick.hints]
    for kind, duty in _by_kind(case, month, sick).items():
        value = _continued(case, month, kind, missed_stretches(duty))
        wrong += value.problems
        found += value.lines
    for absence in case.roster.absences:
        # A night that begins on the last day of a leave may end in the next month.
        near = absence.first <= month.last and absence.last >= month.days.day_before
        if absence.kind is AbsenceKind.LEAVE and near:
            value = leave_lines(case, month, absence)
            wrong += value.problems
            found += value.lines
    return AbsentPay(tuple(found), tuple(wrong))


def sick_days(case: PayCase, month: Month) -> SickPayDays:
    """Say of each day of sickness whether it is paid, with all sickness up to the month's end.

    Raises `Invalid` where two absences of one illness overlap.
    """
    held = standing_of(case.member, month)
    spells = tuple(spell_of(one) for one in case.roster.absences if _is_sick(one, month))
    wrong = problems(spells)
    if wrong:
        raise Invalid(problems=wrong)
    return sick_pay_days(spells, held.begins, held.ends, case.law_of(month))


def is_paid(duty: Duty, sick: SickPayDays, held: Standing) -> bool:
    """Tell whether the missed part of the duty is paid by the employer; leave counts as paid."""
    if duty.absence is None or duty.missed is None:
        return False
    kind = duty.absence.kind
    if kind is AbsenceKind.SICK:
        reasons = {one.day: one.reason for one in sick.days}
        return reasons.get(duty.missed_day, Reason.OUTSIDE) in PAID
    if kind is AbsenceKind.CHILD_SICK:
        return held.version.paid_child_sick
    return kind in _CONTINUED or kind in {AbsenceKind.HOLIDAY, AbsenceKind.LEAVE}


def unpaid_days(case: PayCase, month: Month, *, membership: bool = False) -> tuple[date, ...]:
    """Return the days of the month in the job without pay.

    With `membership` only those on which the insurance by this job rests too: sickness beyond
    the six weeks, a sick child, parental time at once, unpaid leave after a month
    (§ 7 Abs. 3 SGB IV).
    """
    held = standing_of(case.member, month)
    unpaid = {day for day in sick_days(case, month).unpaid_in(month) if day in held.days}
    for absence in case.roster.absences:
        inside = absence.days.intersection(held.days)
        if inside is None or not _is_unpaid(absence, held):
            continue
        begins = absence.first
        if membership and absence.kind is AbsenceKind.UNPAID:
            begins = after_months(absence.first, 1)
        unpaid |= {day for day in each_day(inside) if day >= begins}
    return tuple(sorted(unpaid))


def leave_lines(case: PayCase, month: Month, absence: Absence) -> AbsentPay:
    """Return the pay for this leave in the month: its missed minutes by the average before it.

    Without anything earned in the thirteen weeks before, the missed shifts are paid as planned,
    and a hint says so. A leave that took no shift at all is paid by its days, in its first month.
    """
    missed = [one for one in duties(case.roster, month.days) if one.absence == absence]
    stretches = missed_stretches(missed)
    minutes = sum(minutes_in(stretches, month.days))
    law = case.law_of(month)
    if minutes == 0:
        return _leave_by_days(case, month, absence)
    earned = earned_before(case, month, absence.first)
    if earned.minutes == 0:
        hint = _hint("pay_leave_without_average", case, absence.first)
        value = _continued(case, month, AbsenceKind.LEAVE, stretches)
        return replace(value, problems=(*value.problems, hint))
    paid = leave_pay_for(earned, minutes, law)
    if not paid.value:
        return AbsentPay()
    return AbsentPay((PayLine("leave_pay", paid.value, minutes=minutes, lines=paid.lines),))


def earned_before(case: PayCase, month: Month, day: date) -> Earned:
    """Return what was earned in the thirteen weeks before the day, at the wage of that day.

    Missed time that is paid on counts as worked, for its pay is the same; time of leave and
    unpaid time count neither as pay nor as minutes (§ 11 Abs. 1 Satz 3 BUrlG).
    """
    held = standing_of(case.member, month)
    weeks = int(case.law_of(month)["leave_pay_weeks"])
    first = max(day - timedelta(weeks=weeks), held.begins)
    if first >= day:
        return Earned(ZERO)
    window = DateRange(first, day - _DAY)
    terms = with_wage(terms_of(case.member, month), day)
    stretches: list[Stretch] = []
    for one in duties(case.roster, window):
        if one.shift.day in window:
            stretches += worked_stretches([one])
            if one.absence is not None and one.absence.kind is not AbsenceKind.LEAVE:
                sick = sick_days(case, Month.of(one.shift.day))
                stretches += missed_stretches([one] if is_paid(one, sick, held) else [])
    # A duty of the last day may end in the next month.
    months = DateRange(window.first, window.day_after).months()
    pay = [priced(one, stretches, terms, case.place, case.law_of(one)) for one in months]
    lines = [line for one in pay for line in (*one.time, *one.surcharges)]
    return Earned(
        total(line.amount for line in lines),
        days=len({one.begin.date() for one in stretches}),
        minutes=sum(real_minutes(one) for one in stretches),
    )


def earned_by_days(case: PayCase, month: Month, day: date) -> Earned:
    """Return the same for an average by days, with pay for overtime told apart.

    Overtime is what lies above the agreed hours of these weeks, days of leave and unpaid days left
    out; where none are agreed, or work is on call, there is none (§ 11 Abs. 1 Satz 1 BUrlG). An
    average by hours needs no such step: overtime adds as many hours as pay.
    """
    earned = earned_before(case, month, day)
    held, law = standing_of(case.member, month), case.law_of(month)
    if not earned.minutes or held.version.hours is HoursAgreed.ON_CALL:
        return earned
    first = max(day - timedelta(weeks=int(law["leave_pay_weeks"])), held.begins)
    window = DateRange(first, day - _DAY)
    rests = [DateRange(one, one) for each in window.months() for one in unpaid_days(case, each)]
    owed = minutes_owed_in_all(case.member, window, law, rests)
    if owed is None:
        return earned
    on_leave = missed_stretches(
        one
        for one in duties(case.roster, window)
        if one.shift.day in window
        and one.absence is not None
        and one.absence.kind is AbsenceKind.LEAVE
    )
    over = earned.minutes + sum(map(real_minutes, on_leave)) - owed
    if over <= 0:
        return earned
    over = min(over, earned.minutes)
    pay = round_to_cent(earned.pay.euros * over / earned.minutes)
    return replace(earned, overtime=pay, minutes=earned.minutes - over)


def minutes_in(stretches: Sequence[Stretch], days: DateRange) -> Iterator[int]:
    """Minutes of each stretch that lie on these days."""
    for one in stretches:
        yield sum(minutes for day, minutes in minutes_by_day(one).items() if day in days)


def _by_kind(case: PayCase, month: Month, sick: SickPayDays) -> dict[AbsenceKind, list[Duty]]:
    held = standing_of(case.member, month)
    found: dict[AbsenceKind, list[Duty]] = {}
    for one in duties(case.roster, month.days):
        absence = one.absence
        if absence is None or absence.kind is AbsenceKind.LEAVE:
            continue
        if is_paid(one, sick, held):
            found.setdefault(absence.kind, []).append(one)
    return found


def _continued(
    case: PayCase, month: Month, kind: AbsenceKind, stretches: Sequence[Stretch]
) -> AbsentPay:
    terms = terms_of(case.member, month)
    value = priced(month, stretches, terms, case.place, case.law_of(month))
    if value.problems:
        return AbsentPay((), value.problems)
    return AbsentPay(_renamed(kind, value))


def _renamed(kind: AbsenceKind, value: Priced) -> tuple[PayLine, ...]:
    code = _NAMED.get(kind)
    if code is None:
        time = [replace(line, code=f"{line.code}_continued") for line in value.time]
        return (*time, *value.surcharges)
    time = [replace(line, code=code) for line in value.time]
    pay = sick_pay if kind is AbsenceKind.SICK else holiday_pay
    return pay(MissedPay(line) for line in (*time, *value.surcharges))


def _leave_by_days(case: PayCase, month: Month, absence: Absence) -> AbsentPay:
    """A leave whose days were entered by hand, since no shift stood in the plan."""
    if absence.leave_days is None or absence.first not in month.days:
        return AbsentPay()
    whole = [one for one in duties(case.roster, absence.days) if one.absence == absence]
    if whole or not absence.leave_days:
        return AbsentPay()
    earned = earned_by_days(case, month, absence.first)
    if earned.days == 0:
        problem = Problem("pay_leave_average_missing", "leave_days", _named(case, absence.first))
        return AbsentPay((), (problem,))
    day = leave_pay_per_day(earned, case.law_of(month))
    amount = round_to_cent(day.value.euros * absence.leave_days)
    step = Line("leave_paid_days", amount, {"days": absence.leave_days}, _AVERAGE)
    return AbsentPay((PayLine("leave_pay", amount, lines=(*day.lines, step)),))


def _hint(code: str, case: PayCase, day: date) -> Problem:
    return Problem(code, "absence", _named(case, day), Weight.HINT)


def _named(case: PayCase, day: date) -> dict[str, object]:
    return {"name": case.member.assistant.name, "day": day}


def _is_sick(absence: Absence, month: Month) -> bool:
    return absence.kind is AbsenceKind.SICK and absence.first <= month.last


def spell_of(absence: Absence) -> Spell:
    """Return the absence as payroll looks at sickness; without a name it is an illness of its own.

    Raises `ValueError` where the days are reversed.
    """
    return Spell(
        absence.days,
        absence.illness or f"absence {absence.id}",
        began_during_work=absence.since is not None,
        own_fault=absence.own_fault,
    )


def _is_unpaid(absence: Absence, held: Standing) -> bool:
    if absence.kind is AbsenceKind.CHILD_SICK:
        return not held.version.paid_child_sick
    return absence.kind in {AbsenceKind.UNPAID, AbsenceKind.PARENTAL}
