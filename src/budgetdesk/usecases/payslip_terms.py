"""What is agreed about pay and what was worked, as a user writes it into the file of a payslip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.timeline import Timeline
from budgetdesk.payroll.gross.base_pay import PlannedWork
from budgetdesk.payroll.gross.extras import Extra, ExtraSort
from budgetdesk.payroll.gross.in_kind import InKind, InKindSort
from budgetdesk.payroll.gross.month import MonthWork
from budgetdesk.rota.stretches import Break, Stretch
from budgetdesk.staff.pay_terms import (
    AgreedSurcharge,
    Combination,
    KindTerms,
    PartMonth,
    PayTerms,
    Rate,
    Salary,
    SurchargeBase,
    SurchargeKind,
    Unit,
    highest_tax_free,
)
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.statutory.law import Law
from budgetdesk.usecases.calc_entries import NO_DAY, Entries

_SURCHARGE_UNITS: Final = (Unit.PERCENT, Unit.PER_HOUR)


def terms_of(given: Entries, law: Law) -> PayTerms:
    """Return the agreement: wage or salary, kinds of work, surcharges."""
    free = given.flag("tax_free_surcharges", default=False)
    terms = PayTerms(
        wage=_wage(given, "wage"),
        salary=_salary(given.table("salary")) if given.has("salary") else None,
        kinds=_kinds(given.table("kinds")),
        surcharges=tuple(_surcharge(one) for one in given.tables("surcharges")),
        combination=given.choice("combination", Combination.NIGHT_AND_HIGHEST_DAY),
        grundlohn=_wage(given, "grundlohn"),
    )
    if not free:
        return terms
    return replace(terms, surcharges=(*highest_tax_free(law), *terms.surcharges))


def _wage(given: Entries, key: str) -> Timeline[Decimal] | None:
    """Euros an hour: one number, or a list of tables with `from` and `amount`."""
    if not given.has(key):
        return None
    if not isinstance(given.raw(key), list):
        return Timeline.of([(NO_DAY, given.number(key))], name=key)
    steps: dict[date, Decimal] = {}
    for one in given.tables(key):
        one.needs("from", "amount")
        day = one.day("from")
        if day in steps:
            one.refuse("from", "calc_day_twice")
        steps[day] = one.number("amount")
    return Timeline.of(steps.items(), name=key)


def _salary(given: Entries) -> Salary:
    given.needs("amount", "weekly_hours")
    return Salary(
        amount=given.money("amount"),
        weekly_minutes=given.minutes_or_none("weekly_hours") or 0,
        part_month=given.choice_or_none("part_month", PartMonth),
    )


def _kinds(given: Entries) -> Mapping[Kind, KindTerms]:
    return {kind: _kind(given.table(kind.value)) for kind in Kind if given.has(kind.value)}


def _kind(given: Entries) -> KindTerms:
    unit = given.choice("unit", Unit.PERCENT)
    if unit is not Unit.INCLUDED:
        given.needs("amount")
    return KindTerms(
        pay=Rate(unit, given.number("amount")),
        surcharges=given.flag("surcharges", default=True),
        base=given.choice("base", SurchargeBase.WAGE),
    )


def _surcharge(given: Entries) -> AgreedSurcharge:
    given.needs("kind", "amount")
    hours = (given.minutes_or_none("from"), given.minutes_or_none("to"))
    begin, end = hours
    if (begin is None) != (end is None):
        given.needs("from", "to")
    return AgreedSurcharge(
        kind=given.choice("kind", SurchargeKind.NIGHT),
        rate=Rate(given.choice("unit", Unit.PERCENT), given.number("amount")),
        hours=None if begin is None or end is None else (begin, end),
        also_after_midnight=given.flag("also_after_midnight", default=False),
    )


def work_of(given: Entries) -> MonthWork:
    """Return the work of the month, with what comes on top and things in kind."""
    return MonthWork(
        stretches=tuple(_stretch(one) for one in given.tables("work")),
        extras=tuple(_extra(one) for one in given.tables("extras")),
        in_kind=tuple(_in_kind(one) for one in given.tables("in_kind")),
        planned=_planned(given.table("planned")) if given.has("planned") else None,
    )


def _stretch(given: Entries) -> Stretch:
    given.needs("begin", "end")
    breaks = []
    for one in given.tables("breaks"):
        one.needs("begin", "end")
        breaks.append(Break(one.moment("begin"), one.moment("end")))
    return Stretch(
        begin=given.moment("begin"),
        end=given.moment("end"),
        kind=given.choice("kind", Kind.ACTIVE),
        breaks=tuple(breaks),
    )


def _extra(given: Entries) -> Extra:
    given.needs("sort", "amount")
    return Extra(
        sort=given.choice("sort", ExtraSort.ALLOWANCE),
        amount=given.money("amount"),
        tax_free=given.money("tax_free"),
        contribution_free=given.money("contribution_free"),
        of=given.month_or_none("of"),
    )


def _in_kind(given: Entries) -> InKind:
    given.needs("sort")
    return InKind(
        sort=given.choice("sort", InKindSort.BOARD),
        days=given.whole_or_none("days"),
        worth=given.money_or_none("worth"),
        paid_by_employee=given.money("paid_by_employee"),
    )


def _planned(given: Entries) -> PlannedWork:
    given.needs("paid", "whole")
    return PlannedWork(given.whole("paid"), given.whole("whole"))
