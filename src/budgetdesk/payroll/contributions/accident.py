"""Accident insurance, borne by the employer alone (§ 150 Abs. 1, § 185 Abs. 4 SGB VII)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money, percent_of, round_to_cent
from budgetdesk.payroll.contributions.case import MonthCase
from budgetdesk.payroll.facts import Branch
from budgetdesk.payroll.results import Share
from budgetdesk.staff.employer import AccidentCharge
from budgetdesk.statutory.law import Law

_LAW: Final = "§ 185 Abs. 4 SGB VII"
_MONTHS: Final = 12


def accident_shares(case: MonthCase, law: Law) -> Iterator[Share]:
    """Yield the accident insurer's charge of the month, where it is known.

    A job by Haushaltsscheck is charged with it, whatever else is set. A yearly amount per head
    is spread over the months so that twelve of them are exactly the amount; it is an estimate
    of cost, for the insurer asks for it once a year. Raises `ValueGap` where the rate of the
    Haushaltsscheck is not known.
    """
    employer = case.employer
    if case.employment.household_cheque:
        yield _by_pay(case, law["minijob_household_uv"], "share_uv_cheque")
    elif employer.accident is AccidentCharge.BY_PAY:
        yield _by_pay(case, employer.accident_rate, "share_uv_by_pay")
    elif employer.accident is AccidentCharge.PER_HEAD and _is_employed(case):
        yearly, month = employer.accident_amount, case.month.month
        due = _until(yearly, month) - _until(yearly, month - 1)
        line = Line("share_uv_per_head", due, {"yearly": yearly}, _LAW)
        yield Share(Branch.UV, ZERO, Decimal(0), ZERO, due, line)


def _is_employed(case: MonthCase) -> bool:
    ends = case.employment.ends
    begun = case.employment.begins <= case.month.last
    return begun and (ends is None or ends >= case.month.first)


def _by_pay(case: MonthCase, rate: Decimal, code: str) -> Share:
    pay = case.pay
    base = pay.current + pay.one_off if pay.accident is None else pay.accident
    due = percent_of(base, rate)
    line = Line(code, due, {"base": base, "rate": rate}, _LAW)
    return Share(Branch.UV, base, rate, ZERO, due, line)


def _until(yearly: Money, months: int) -> Money:
    return round_to_cent(yearly.euros * months / _MONTHS)
