"""Pay around a birth: the supplement in the protection periods, pay during a ban on work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.money import Money, round_to_cent, total
from budgetdesk.kernel.period import DateRange, Month, each_day
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.absence.maternity import (
    FULL_MONTHS_DAYS,
    Birth,
    LastMonths,
    maternity_pay,
    maternity_supplement,
    protection_period,
)
from budgetdesk.payroll.absence.sickness import Reason
from budgetdesk.payroll.results import PayLine
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.protection import PREGNANCY, has_long_protection
from budgetdesk.usecases.pay_absent import AbsentPay, sick_days
from budgetdesk.usecases.pay_case import PayCase
from budgetdesk.usecases.pay_people import Standing, standing_of, terms_of

_MONTHS: Final = 3
_NO_FAULT: Final = frozenset({Reason.WAITING, Reason.USED_UP})

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
            first = Month.of(period.first)
            lines += _supplement(case, first, len(protected), held, net_of)
            wrong += _rise(case, first, month)
        banned = len(inside) - (0 if protected is None else len(protected))
        if banned:
            pay = maternity_pay(_before_pregnancy(case, absence.due_on, month, gross_of), banned)
            lines.append(PayLine("maternity_pay", pay.value, lines=pay.lines))
    return AbsentPay(tuple(lines), tuple(wrong))


def _rise(case: PayCase, first: Month, month: Month) -> Iterator[Problem]:
    """A wage that changed since the three months lifts the supplement too: a net pay cannot tell.

    Source: § 21 Abs. 4 MuSchG.
    """
    held = standing_of(case.member, month)
    wages = {_wage(case, one) for one in (*_months_before(first, held), month)}
    if len(wages) > 1:
        data = {"name": case.member.assistant.name, "month": month}
        yield Problem("pay_maternity_rise", "wage", data, Weight.WARNING)


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
    months = _months_before(first, held)
    each = maternity_supplement(_last_months(case, months, held, net_of), law)
    amount = round_to_cent(each.value.euros * days)
    if amount:
        yield PayLine(
            "maternity_supplement",
            amount,
            tax_free=amount,
            contribution_free=amount,
            lines=each.lines,
        )


def _before_pregnancy(case: PayCase, due: date, month: Month, gross_of: PayOf) -> LastMonths:
    """The months that a ban on work is paid by, at the wage of this month.

    Where the job began in the pregnancy, its own first three months count, as far as they are over
    (§ 18 Satz 4 MuSchG). A lasting change of the wage counts from its day on (§ 21 Abs. 4).
    """
    held = standing_of(case.member, month)
    begun = Month.of(due - PREGNANCY)
    months = _months_before(begun, held)
    if not months:
        first = Month.of(held.begins)
        months = [one for number in range(_MONTHS) if (one := first.plus(number)) < month]
    return _last_months(case, months, held, lambda one: _at_wage_of(case, one, month, gross_of))


def _at_wage_of(case: PayCase, earned: Month, month: Month, gross_of: PayOf) -> Money:
    then, now = _wage(case, earned), _wage(case, month)
    pay = gross_of(earned)
    if then is None or now is None or then == now:
        return pay
    return round_to_cent(pay.euros * now / then)


def _wage(case: PayCase, month: Month) -> Decimal | None:
    """The wage an hour on the month's last day, or the salary; None: neither is known."""
    held = standing_of(case.member, month)
    terms, last = terms_of(case.member, month), held.days.last
    if terms.salary is not None:
        return terms.salary.amount.euros
    known = terms.wage is not None and terms.wage.is_known_on(last)
    return terms.wage.at(last) if terms.wage is not None and known else None


def _months_before(before: Month, held: Standing) -> list[Month]:
    months = [before.plus(-number) for number in range(_MONTHS, 0, -1)]
    return [one for one in months if one.last >= held.begins]


def _last_months(
    case: PayCase, months: Sequence[Month], held: Standing, pay_of: PayOf
) -> LastMonths:
    """Pay and days of these months as far as the job had begun; whole ones count as thirty days.

    Days without pay that were nobody's fault are left out (§ 21 Abs. 1 Satz 1 MuSchG).
    """
    days = FULL_MONTHS_DAYS
    if len(months) < _MONTHS or held.begins > months[0].first:
        days = sum((one.last - max(one.first, held.begins)).days + 1 for one in months)
    unpaid = sum(len(_unpaid_without_fault(case, one)) for one in months)
    return LastMonths(total(pay_of(one) for one in months), max(days - unpaid, 0))


def _unpaid_without_fault(case: PayCase, month: Month) -> set[date]:
    held = standing_of(case.member, month)
    found = {
        one.day
        for one in sick_days(case, month).days
        if one.reason in _NO_FAULT and one.day in held.days
    }
    for absence in case.roster.absences:
        if absence.kind is AbsenceKind.CHILD_SICK and not held.version.paid_child_sick:
            inside = absence.days.intersection(held.days)
            found |= set() if inside is None else set(each_day(inside))
    return found


def _days(absence: Absence, held: Standing) -> DateRange | None:
    if absence.kind is not AbsenceKind.MATERNITY:
        return None
    return absence.days.intersection(held.days)


def _period(case: PayCase, month: Month, absence: Absence, due: date) -> DateRange:
    law = case.law_of(month)
    birth = Birth(due, absence.born_on, has_long_protection(absence, law))
    return protection_period(birth, law).days
