"""The guard of the Minijob and Midijob limits: a year as a user writes it, with more hours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.payslip import MonthFacts, Payslip, payslip
from budgetdesk.payroll.results import Gross, PayLine
from budgetdesk.payroll.status.limit_guard import (
    ExtraWork,
    GuardedYear,
    MonthPay,
    WhatIf,
    YearOutlook,
    midijob_outlook,
    minijob_outlook,
    what_if,
)
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.wage_tax import FlatTax
from budgetdesk.statutory.figures import Figures
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.usecases.calc_entries import NO_MONTH, Entries, toml_content
from budgetdesk.usecases.calc_facts import employer_of, employment_of, person_of, tax_card_of
from budgetdesk.usecases.statutory_files import figures_in_force

_TABLES: Final = ("person", "employer", "employment")


class Guarded(Enum):
    """Which limit is guarded."""

    MINIJOB = "minijob"
    MIDIJOB = "midijob"


_OUTLOOKS: Final = {Guarded.MINIJOB: minijob_outlook, Guarded.MIDIJOB: midijob_outlook}


@dataclass(frozen=True, slots=True)
class LimitAnswer:
    """How a year stands against its limit, and what more hours would change."""

    outlook: YearOutlook
    what_if: WhatIf | None = None
    """None where no more hours were asked about."""


def limits_of(
    path: Path | None, values: Mapping[str, object], *, preview: bool = False
) -> LimitAnswer:
    """Hold a year against its limit; single values take the place of those in the file.

    Raises `NotFound`, `FileNotUnderstood`, `ValueGap` where the limit of the year is not
    confirmed, and `Invalid` with everything that is wrong.
    """
    content = {} if path is None else toml_content(path)
    given = Entries({**content, **values})
    figures = figures_in_force()
    guarded = given.choice("limit", Guarded.MINIJOB)
    year = _year(given)
    month = year.months[0].month if year.months else NO_MONTH
    extra, facts = None, None
    if given.has("extra"):
        extra = _extra(given.table("extra"), month)
        facts = _facts(given, extra.first)
    given.note_unknown()
    given.require()
    law = law_on(figures, month.first, preview=preview)
    if extra is None or facts is None:
        return LimitAnswer(_OUTLOOKS[guarded](year, law))
    slips = _slips(facts, figures, preview=preview)
    found = what_if(
        year,
        extra,
        law,
        _OUTLOOKS[guarded],
        lambda status, pay: slips(status, pay).employer_cost,
        lambda status, pay: _net(slips(status, pay)),
    )
    return LimitAnswer(found.before, found)


def _year(given: Entries) -> GuardedYear:
    months = [_month(one) for one in given.tables("months")]
    pay = given.money_or_none("pay")
    if given.has("year") or pay is not None:
        given.needs("year", "pay")
        number = given.whole("year", NO_MONTH.year, "calc_no_year")
        if not NO_MONTH.year <= number < date.max.year:
            given.refuse("year", "calc_no_year")
            number = NO_MONTH.year
        if pay is not None and pay < ZERO:
            given.refuse("pay", "calc_below_zero")
        months += [MonthPay(Month(number, each), pay or Money(0), planned=True) for each in _YEAR]
    if not months:
        given.needs("months")
    return GuardedYear(
        months=tuple(months),
        other_minijobs=given.money("other_minijobs"),
        excess_before=tuple(one.month("month") for one in given.tables("excess_before")),
    )


_YEAR: Final = range(1, 13)


def _month(given: Entries) -> MonthPay:
    given.needs("month", "pay")
    return MonthPay(
        month=given.month("month"),
        pay=given.money("pay"),
        free=given.money("free"),
        unforeseen=given.money("unforeseen"),
        planned=given.flag("planned", default=False),
    )


def _extra(given: Entries, first: Month) -> ExtraWork:
    given.needs("hours", "hourly")
    return ExtraWork(
        minutes=given.minutes_or_none("hours") or 0,
        hourly=given.number("hourly", Decimal(1)),
        first=given.month_or_none("first") or first,
    )


def _facts(given: Entries, month: Month) -> MonthFacts:
    """Facts of a month without its pay, for what more hours cost and bring."""
    card = tax_card_of(given.table("tax_card")) if given.has("tax_card") else None
    person, employer, employment = (given.table(name) for name in _TABLES)
    return MonthFacts(
        month,
        person_of(person, card),
        employment_of(employment, Month(month.year, 1).first),
        employer_of(employer),
        Gross(),
    )


def _slips(
    facts: MonthFacts, figures: Figures, *, preview: bool
) -> Callable[[Status, Money], Payslip]:
    """Return payslips by status and pay; each is reckoned once."""
    law: Law = law_on(figures, facts.month.first, preview=preview)
    held: dict[tuple[Status, Money], Payslip] = {}

    def slip(status: Status, pay: Money) -> Payslip:
        if (status, pay) not in held:
            held[status, pay] = payslip(_with(facts, status, pay), law)
        return held[status, pay]

    return slip


def _with(facts: MonthFacts, status: Status, pay: Money) -> MonthFacts:
    """The facts with another status: above the Minijob there is neither cheque nor flat tax."""
    employment = replace(facts.employment, status=status)
    person = facts.person
    if status is not Status.MINIJOB:
        employment = replace(employment, household_cheque=False)
        person = replace(person, flat_tax=FlatTax.BY_CARD)
    line = PayLine("base_pay", pay)
    return replace(facts, employment=employment, person=person, gross=Gross((line,)))


def _net(slip: Payslip) -> Money:
    if slip.net is None:
        data = {"month": slip.facts.month}
        raise Invalid(problems=[Problem("slip_tax_plan_missing", "month", data)])
    return slip.net
