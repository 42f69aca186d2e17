"""Minijobs: flat contributions of the employer, and the employee's part in pension insurance."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money, percent_of
from budgetdesk.payroll.contributions.case import MonthCase
from budgetdesk.payroll.contributions.days import part_of_month
from budgetdesk.payroll.contributions.groups import is_rv_free
from budgetdesk.payroll.contributions.levies import insolvency_levy, levy
from budgetdesk.payroll.contributions.rules import (
    MinijobRules,
    household_minijob_of,
    minijob_kv_rate,
    minijob_of,
)
from budgetdesk.payroll.facts import Branch
from budgetdesk.payroll.results import Share
from budgetdesk.staff.insurance import HealthCover
from budgetdesk.statutory.law import Law

_KV_LAW: Final = "§ 249b Satz 1 SGB V"
_KV_HOUSEHOLD_LAW: Final = "§ 249b Satz 2 SGB V"
_FLAT_LAW: Final = "§ 172 Abs. 3 SGB VI"
_FLAT_HOUSEHOLD_LAW: Final = "§ 172 Abs. 3a SGB VI"
_INSURED_LAW: Final = "§ 168 Abs. 1 Nr. 1b SGB VI, § 2 Abs. 1 Satz 3 BVV"
_INSURED_HOUSEHOLD_LAW: Final = "§ 168 Abs. 1 Nr. 1c SGB VI, § 2 Abs. 1 Satz 3 BVV"
_MINIMUM_LAW: Final = "§ 163 Abs. 8 SGB VI, § 2 Abs. 1 Satz 5 BVV"


def minijob_shares(case: MonthCase, days: int, law: Law) -> tuple[Share, ...]:
    """Health and pension insurance and Umlagen of a Minijob; the flat tax is not among them.

    Health insurance is due only for people in a Krankenkasse. Raises `ValueGap` where a figure
    is missing.
    """
    return tuple(_shares(case, days, law))


def _shares(case: MonthCase, days: int, law: Law) -> Iterator[Share]:
    household = case.employment.household_cheque
    pay = case.pay.current + case.pay.one_off
    if case.person.health is not HealthCover.PRIVATE:
        rate = law["minijob_household_kv"] if household else minijob_kv_rate(law)
        source = _KV_HOUSEHOLD_LAW if household else _KV_LAW
        yield _flat(Branch.KV, pay, rate, source)
    rules = household_minijob_of(law) if household else minijob_of(law)
    if is_rv_free(case.person):
        yield _flat(Branch.RV, pay, rules.rv, _FLAT_HOUSEHOLD_LAW if household else _FLAT_LAW)
    else:
        yield _insured(case, pay, days, rules)
    yield from minijob_levies(case, law)


def minijob_levies(case: MonthCase, law: Law) -> Iterator[Share]:
    """Yield the Umlagen that the Minijob-Zentrale collects.

    U1 and U2 on current pay; U3 on all pay, but not from a private household.
    """
    yield levy(Branch.U1, case.pay.current, law["minijob_u1"])
    yield levy(Branch.U2, case.pay.current, law["minijob_u2"])
    if not case.employment.household_cheque:
        yield from insolvency_levy(case.pay.current + case.pay.one_off, case.employer, law)


def _flat(branch: Branch, pay: Money, rate: Decimal, source: str) -> Share:
    due = percent_of(pay, rate)
    line = Line(f"share_minijob_{branch.value}", due, {"base": pay, "rate": rate}, source)
    return Share(branch, pay, rate, ZERO, due, line)


def _insured(case: MonthCase, pay: Money, days: int, rules: MinijobRules) -> Share:
    employer = percent_of(pay, rules.rv)
    least = part_of_month(rules.minimum_base, days)
    if ZERO < pay < least and not case.person.insured_elsewhere:
        whole = percent_of(least, rules.rv_whole)
        inputs = {"base": least, "rate": rules.rv_whole, "pay": pay, "employer_rate": rules.rv}
        line = Line("share_minijob_minimum", whole, inputs, _MINIMUM_LAW)
        return Share(Branch.RV, least, rules.rv_whole, whole - employer, employer, line)
    own = rules.rv_whole - rules.rv
    employee = percent_of(pay, own)
    inputs = {"base": pay, "employer_rate": rules.rv, "employee_rate": own}
    household = case.employment.household_cheque
    law = _INSURED_HOUSEHOLD_LAW if household else _INSURED_LAW
    line = Line("share_minijob_insured", employer + employee, inputs, law)
    return Share(Branch.RV, pay, rules.rv_whole, employee, employer, line)
