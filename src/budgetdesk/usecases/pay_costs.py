"""What a shift costs: pay with surcharges, and what the employer pays on top."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import Final

from budgetdesk.budget.funders import Holder
from budgetdesk.budget.ids import HolderId
from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.german_calendar import PlaceOfWork
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.timeline import Timeline
from budgetdesk.payroll.contributions.case import LiablePay, MonthCase
from budgetdesk.payroll.contributions.month import contributions
from budgetdesk.payroll.facts import Employment
from budgetdesk.payroll.flat_tax import minijob_tax
from budgetdesk.payroll.gross.month import MonthWork, gross
from budgetdesk.payroll.gross.wages import hourly_value
from budgetdesk.payroll.results import PayLine
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.stretches import Stretch
from budgetdesk.rota.working_time import planned_span, stretches
from budgetdesk.staff.employer import EmployerData
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.pay_terms import KindTerms, PayTerms, Rate, Unit
from budgetdesk.staff.team import Member
from budgetdesk.staff.wage_tax import FlatTax
from budgetdesk.statutory.law import Law
from budgetdesk.usecases.pay_people import (
    employer_of,
    employment_of,
    person_of,
    terms_of,
)

_DAY: Final = timedelta(days=1)
_SHARE: Final = "§ 28e Abs. 1 SGB IV; AAG"


@dataclass(frozen=True, slots=True)
class ShiftPay:
    """What some stretches are paid, and the part of it that is free of contributions."""

    whole: Money = ZERO
    free: Money = ZERO
    lines: tuple[PayLine, ...] = ()


def shift_cost(
    member: Member,
    shift: Shift,
    place: PlaceOfWork,
    law: Law,
    employer: EmployerData | None = None,
) -> Explained[Money]:
    """Return what the shift costs if this member works it as planned; `law` is that of its day.

    Pay with surcharges, and what the employer pays on top for this much more than the usual month:
    so a Midijob and a Minijob have their own shares. With a salary the time counts at its hourly
    value. Raises `Invalid` with all that is missing.
    """
    month = Month.of(shift.day)
    pay = shift_pay(terms_of(member, month), stretches(planned_span(shift)), place, law)
    liable = pay.whole - pay.free
    on_top = _on_top(member, month, pay, _holder(place), employer, law)
    lines = [line for one in pay.lines for line in one.lines]
    lines.append(Line("shift_pay", pay.whole, {"free": pay.free}, "Arbeitsvertrag"))
    lines.append(Line("shift_on_top", on_top, {"liable": liable}, _SHARE))
    return Explained(pay.whole + on_top, tuple(lines))


def shift_pay(terms: PayTerms, worked: Iterable[Stretch], place: PlaceOfWork, law: Law) -> ShiftPay:
    """Return what the stretches are paid by themselves, each month of them rounded for itself.

    With a salary the time counts at its hourly value. Raises `Invalid` with all problems.
    """
    found = tuple(worked)
    if not found:
        return ShiftPay()
    hourly, first = by_the_hour(terms, law), found[0].begin.date()
    # The job's days are no matter here: a shift outside it is another check's.
    job = Employment(Status.FULL, first - _DAY)
    lines: list[PayLine] = []
    for month in sorted({Month.of(one) for each in found for one in (each.begin, each.end)}):
        value = gross(month, job, hourly, MonthWork(found), place, law)
        if not value.gross.lines and value.problems:
            raise Invalid(problems=value.problems)
        lines += value.gross.lines
    return ShiftPay(
        total(one.amount for one in lines),
        total(one.contribution_free for one in lines),
        tuple(lines),
    )


def by_the_hour(terms: PayTerms, law: Law) -> PayTerms:
    """Return the agreement with a salary turned into its hourly value."""
    if terms.salary is None:
        return terms
    value = hourly_value(terms.salary, law)
    full = KindTerms(Rate(Unit.PERCENT, Decimal(100)))
    kinds = {
        kind: replace(full, surcharges=one.surcharges) if one.pay.unit is Unit.INCLUDED else one
        for kind, one in terms.kinds.items()
    }
    wage = Timeline(((_FIRST_DAY, value),), name="wage")
    return replace(terms, salary=None, wage=wage, kinds=kinds)


_FIRST_DAY: Final = Month(1, 1).first


def _on_top(
    member: Member,
    month: Month,
    pay: ShiftPay,
    holder: Holder,
    data: EmployerData | None,
    law: Law,
) -> Money:
    """The employer's share of this much more than the usual month."""
    person = person_of(member, month)
    employment = employment_of(member, month)
    usual = employment.regular_pay or ZERO
    if employment.status is Status.MIDIJOB and employment.regular_pay is None:
        usual = Money(int(law["minijob_limit_month"] * 100))
    # Every month is taken as a full one: the usual pay is one of a full month.
    whole = replace(employment, begins=month.first, ends=None, regular_pay=None)
    case = MonthCase(
        month,
        person,
        whole,
        employer_of(member, month, data, holder),
        LiablePay(usual, ZERO, usual),
    )
    more = LiablePay(usual + pay.whole - pay.free, ZERO, usual + pay.whole)
    if Month.of(law.day) != month:
        law = replace(law, day=month.first)
    before, after = contributions(case, law), contributions(replace(case, pay=more), law)
    if before.value is None or after.value is None:
        raise Invalid(problems=after.errors)
    share = after.value.employer - before.value.employer
    return share + _flat_tax(person.flat_tax, pay.whole - pay.free, law)


def _flat_tax(kind: FlatTax, taxable: Money, law: Law) -> Money:
    return minijob_tax(taxable, law).whole if kind is FlatTax.TWO_PERCENT else ZERO


def _holder(place: PlaceOfWork) -> Holder:
    return Holder(HolderId(0), "", land=place.land, local_holiday=place.local)
