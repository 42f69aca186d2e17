"""The gross pay of one person in one month, with everything that is wrong with its inputs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.german_calendar import PlaceOfWork
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.facts import Employment
from budgetdesk.payroll.gross.base_pay import PlannedWork, base_pay, salary_pay
from budgetdesk.payroll.gross.extras import NO_WORKING_TIME, Extra, extra_line, extra_problems
from budgetdesk.payroll.gross.in_kind import InKind, in_kind_line, in_kind_problems
from budgetdesk.payroll.gross.minimum_wage import minimum_wage_problem
from budgetdesk.payroll.gross.surcharges import Purpose, favour_of, surcharge_lines
from budgetdesk.payroll.gross.tally import Tally, tally
from budgetdesk.payroll.gross.wages import UNKNOWN, MonthWages, month_wages
from budgetdesk.payroll.gross.windows import plan_of
from budgetdesk.payroll.results import Gross, PayLine
from budgetdesk.rota.stretches import Stretch, in_order, timed_problems
from budgetdesk.staff.pay_terms import PayTerms, terms_problems
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.statutory.law import Law

_KIND_MISSING: Final = {
    Kind.BEREITSCHAFT: "pay_of_bereitschaft_missing",
    Kind.CALL_OUT: "pay_of_call_out_missing",
    Kind.TRAVEL: "pay_of_travel_missing",
    Kind.MEETING: "pay_of_meeting_missing",
}


@dataclass(frozen=True, slots=True)
class MonthWork:
    """What happened in the month."""

    stretches: tuple[Stretch, ...] = ()
    """Also those that reach into the month or out of it: each month takes its own minutes."""
    extras: tuple[Extra, ...] = ()
    in_kind: tuple[InKind, ...] = ()
    planned: PlannedWork | None = None
    """For a salary that shrinks by planned work."""


@dataclass(frozen=True, slots=True)
class MonthGross:
    """The gross pay and what is wrong. With an input that is wrong there are no lines."""

    gross: Gross
    problems: tuple[Problem, ...] = ()
    worked_minutes: int = 0


def gross(
    month: Month,
    employment: Employment,
    terms: PayTerms,
    work: MonthWork,
    place: PlaceOfWork,
    law: Law,
) -> MonthGross:
    """Reckon the gross pay of the month from hours, agreement and what comes on top.

    `law` is that of the month. All problems come at once. Pay below the minimum wage is a problem
    too, but the lines are there all the same. Things in kind are left out with Haushaltsscheck
    (§ 14 Abs. 3 SGB IV). Raises `ValueGap` where a figure of the law is not known.
    """
    timed = in_order(work.stretches)
    wrong = (
        *place.problems(),
        *terms_problems(terms),
        *timed_problems(timed, employment.begins, employment.ends),
        *_input_problems(month, terms, work),
    )
    if wrong:
        return MonthGross(Gross(), wrong)
    wages = month_wages(month, terms, law)
    counted = tally(month, timed, wages, plan_of(terms.surcharges), place)
    fixed = _fixed_pay(month, employment, terms, work)
    wrong = tuple(_gaps(month, counted, wages, fixed))
    if wrong:
        return MonthGross(Gross(), wrong)
    for_time = [one for one in fixed if isinstance(one, PayLine)]
    for_time += base_pay(month, timed, counted, wages.wages, terms)
    if terms.surcharges:
        for_time += surcharge_lines(counted, wages.wages, terms, favour_of(law))
    return _put_together(for_time, counted.whole, employment, work, law)


def continued_surcharges(
    month: Month, stretches: Sequence[Stretch], terms: PayTerms, place: PlaceOfWork, law: Law
) -> tuple[PayLine, ...]:
    """Surcharges of duties that were missed and are paid on (§ 4 Abs. 1 EFZG): nothing is free.

    Source: § 3b Abs. 1 EStG frees them for work actually done only. Ask `terms_problems` and
    `stretch_problems` before. Raises `ValueGap` where a duty lies on a day without a known wage.
    """
    wages = month_wages(month, terms, law)
    counted = tally(month, in_order(stretches), wages, plan_of(terms.surcharges), place)
    gap = _day_without_wage(month, counted, wages)
    if gap is not None:
        raise ValueGap(name="wage", day=gap)
    return surcharge_lines(counted, wages.wages, terms, favour_of(law), Purpose.CONTINUED)


def _fixed_pay(
    month: Month, employment: Employment, terms: PayTerms, work: MonthWork
) -> tuple[PayLine | Problem, ...]:
    if terms.salary is None:
        return ()
    return (salary_pay(month, terms.salary, employment, work.planned),)


def _put_together(
    for_time: list[PayLine], minutes: int, employment: Employment, work: MonthWork, law: Law
) -> MonthGross:
    """Add what comes on top, and see whether the minimum wage is reached."""
    counting = [extra_line(one) for one in work.extras if one.sort not in NO_WORKING_TIME]
    short = minimum_wage_problem(minutes, [*for_time, *counting], law) if minutes else None
    lines = for_time + [extra_line(one) for one in work.extras]
    if not employment.household_cheque:
        lines += [in_kind_line(one, law) for one in work.in_kind]
    return MonthGross(Gross(tuple(lines)), () if short is None else (short,), minutes)


def _input_problems(month: Month, terms: PayTerms, work: MonthWork) -> Iterator[Problem]:
    missing = {kind for kind in {one.kind for one in work.stretches} if terms.of(kind) is None}
    for kind, code in _KIND_MISSING.items():
        if kind in missing:
            yield Problem(code, "kinds")
    for extra in work.extras:
        yield from extra_problems(month, extra)
    for given in work.in_kind:
        yield from in_kind_problems(month, given)


def _gaps(
    month: Month, counted: Tally, wages: MonthWages, fixed: Sequence[PayLine | Problem]
) -> Iterator[Problem]:
    """What the agreement leaves open for this month."""
    day = _day_without_wage(month, counted, wages)
    if day is not None:
        yield Problem("pay_wage_missing", "wage", {"day": day})
    for one in fixed:
        if isinstance(one, Problem):
            yield one


def _day_without_wage(month: Month, counted: Tally, wages: MonthWages) -> date | None:
    """The first day of the month without a wage, where there is work on such a day."""
    if all(place != UNKNOWN for _, place in counted.minutes):
        return None
    return month.first + timedelta(days=wages.by_day.index(UNKNOWN))
