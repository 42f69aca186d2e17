"""What a payslip leaves behind for reports and for the Lohnkonto."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.payroll.contributions.case import LiablePay
from budgetdesk.payroll.contributions.midijob import MidijobBases, midijob_bases
from budgetdesk.payroll.contributions.month import contributions
from budgetdesk.payroll.contributions.rules import midijob_of
from budgetdesk.payroll.declarations.settled import Confession, SettledMonth
from budgetdesk.payroll.gross.base_pay import base_pay_codes
from budgetdesk.payroll.payslip import MonthFacts, Payslip, month_case
from budgetdesk.payroll.results import Contributions, Gross, Nature
from budgetdesk.staff.insurance import Status
from budgetdesk.statutory.law import Law

_WORKING_TIME: Final = frozenset(base_pay_codes())


@dataclass(frozen=True, slots=True)
class Payee:
    """What reports say of an employee and no payslip depends on."""

    person: str
    """Key of the person, the same in all months."""
    family_name: str
    given_name: str
    agency: str
    """Name of the collecting agency: the Krankenkasse or the Minijob-Zentrale."""
    confession: Confession = Confession.NONE
    minutes: int | None = None
    """Working time of the month; None takes that of the lines of pay for time."""
    paid_on: date | None = None


def settled_month(slip: Payslip, payee: Payee, law: Law) -> SettledMonth:
    """Return the month as reports need it.

    `law` is the one that the payslip was reckoned with. `net` is what is paid out. Working time is
    that of lines of pay for time: a surcharge, sick pay and leave add none, and a salary has none
    but what `payee` says. Raises `ValueError` for a provisional payslip, which nothing may be
    reported from, and `Invalid` where the contributions without the one-off pay cannot be
    reckoned.
    """
    value = slip.contributions.value
    if not slip.is_final or slip.tax is None or slip.payout is None or value is None:
        raise ValueError(slip.facts.month)
    facts = slip.facts
    midijob = _midijob_bases(slip, law)
    return SettledMonth(
        month=facts.month,
        person=payee.person,
        family_name=payee.family_name,
        given_name=payee.given_name,
        agency=payee.agency,
        contributions=value,
        tax=slip.tax,
        gross=facts.gross,
        net=slip.payout,
        days=slip.sv_days,
        minutes=working_minutes(facts.gross) if payee.minutes is None else payee.minutes,
        taxed=facts.person.flat_tax,
        confession=payee.confession,
        church_procedure=facts.flat.procedure,
        in_midijob_range=midijob is not None and midijob.employee is not None,
        below_midijob_range=midijob is not None and midijob.employee is None,
        year_before=slip.contributions.year_before,
        without_one_off=_without_one_off(facts, law),
        paid_on=payee.paid_on,
    )


def working_minutes(gross: Gross) -> int:
    """Minutes of the lines of pay for time; time paid by the duty alone is not in them."""
    return sum(line.minutes or 0 for line in gross.lines if line.code in _WORKING_TIME)


def _midijob_bases(slip: Payslip, law: Law) -> MidijobBases | None:
    """Return the bases by the formulas of § 20 Abs. 2a SGB IV; None where they were not used."""
    facts = slip.facts
    if facts.employment.status is not Status.MIDIJOB:
        return None
    pay = LiablePay.of(facts.gross, facts.other_jobs)
    return midijob_bases(pay, slip.sv_days, midijob_of(law))


def _without_one_off(facts: MonthFacts, law: Law) -> Contributions | None:
    kept = tuple(line for line in facts.gross.lines if line.nature is not Nature.ONE_OFF)
    if len(kept) == len(facts.gross.lines):
        return None
    found = contributions(month_case(replace(facts, gross=Gross(kept))), law)
    if found.value is None:
        raise Invalid(problems=found.errors)
    return found.value
