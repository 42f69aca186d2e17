"""Pay around a birth: the supplement in the protection periods, pay during a ban on work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from budgetdesk.kernel.money import Money, round_to_cent, total
from budgetdesk.kernel.period import DateRange, Month, each_day
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.absence.maternity import (
    FULL_MONTHS_DAYS,
    Birth,
    LastMonths,
    maternity_pay,
    maternity_supplement,
    protection_period,
)
from budgetdesk.payroll.results import PayLine
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.protection import PREGNANCY, has_long_protection
from budgetdesk.usecases.pay_absent import AbsentPay
from budgetdesk.usecases.pay_case import PayCase
from budgetdesk.usecases.pay_people import Standing, standing_of

_MONTHS: Final = 3

PayOf = Callable[[Month], Money]


def maternity_lines(case: PayCase, month: Month, net_of: PayOf, gross_of: PayOf) -> AbsentPay:
    """Return what is paid in the month for absences of maternity.

    In the protection periods the supplement a calendar day, free of tax and contributions, from
    the net pay of the three months before; on other days of the absence, which a ban on work
    took, the average gross pay of the three months before the pregnancy.
    """
    held = standing_of(case.member, month)
    lines: list[PayLine] = []
    wrong: list[Problem] = []
    for absence in case.roster.absences:
        inside = _days(absence, held)
        if inside is None:
            continue
        if absence.due_on is None:
            data = {"name": case.member.assistant.name, "day": absence.first}
            wrong.append(Problem("pay_due_day_missing", "due_on", data))
            continue
        period = _period(case, month, absence, absence.due_on)
        protected = inside.intersection(period)
        if protected is not None:
            lines += _supplement(case, Month.of(period.first), len(protected), held, net_of)
        banned = len(inside) - (0 if protected is None else len(protected))
        if banned:
            begun = Month.of(absence.due_on - PREGNANCY)
            pay = maternity_pay(_last_months(begun, held, gross_of), banned)
            lines.append(PayLine("maternity_pay", pay.value, lines=pay.lines))
    return AbsentPay(tuple(lines), tuple(wrong))


def first_month_for(due: date) -> Month:
    """First month whose pay may count around this birth: the third before the pregnancy."""
    return Month.of(due - PREGNANCY).plus(-_MONTHS)


def protected_days(case: PayCase, month: Month) -> Iterator[date]:
    """Each day of the month in a protection period, on which the insurance rests."""
    held = standing_of(case.member, month)
    for absence in case.roster.absences:
        inside = _days(absence, held)
        if inside is not None and absence.due_on is not None:
            protected = inside.intersection(_period(case, month, absence, absence.due_on))
            if protected is not None:
                yield from each_day(protected)


def _supplement(
    case: PayCase, first: Month, days: int, held: Standing, net_of: PayOf
) -> Iterator[PayLine]:
    law = case.law_of(first)
    each = maternity_supplement(_last_months(first, held, net_of), law)
    amount = round_to_cent(each.value.euros * days)
    if amount:
        yield PayLine(
            "maternity_supplement",
            amount,
            tax_free=amount,
            contribution_free=amount,
            lines=each.lines,
        )


def _last_months(before: Month, held: Standing, pay_of: PayOf) -> LastMonths:
    """The three months before, as far as the job had begun; whole ones count as thirty days."""
    months = [before.plus(-number) for number in range(_MONTHS, 0, -1)]
    begun = [one for one in months if one.last >= held.begins]
    whole = len(begun) == _MONTHS and held.begins <= begun[0].first
    days = FULL_MONTHS_DAYS
    if not whole:
        days = sum((one.last - max(one.first, held.begins)).days + 1 for one in begun)
    return LastMonths(total(pay_of(one) for one in begun), days)


def _days(absence: Absence, held: Standing) -> DateRange | None:
    if absence.kind is not AbsenceKind.MATERNITY:
        return None
    return absence.days.intersection(held.days)


def _period(case: PayCase, month: Month, absence: Absence, due: date) -> DateRange:
    law = case.law_of(month)
    birth = Birth(due, absence.born_on, has_long_protection(absence, law))
    return protection_period(birth, law).days
