"""The Übergangsbereich: two bases, and what the employee bears of the smaller one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money, percent_of, round_to_cent
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.care import CareRates, care_rates
from budgetdesk.payroll.contributions.case import LiablePay
from budgetdesk.payroll.contributions.days import FULL_MONTH
from budgetdesk.payroll.contributions.groups import Bearing, cover_of
from budgetdesk.payroll.contributions.regular import childless_share, known_rate
from budgetdesk.payroll.contributions.rules import MidijobRules, Rates
from budgetdesk.payroll.facts import Branch, Employer, Person
from budgetdesk.payroll.results import Share

_BASE_LAW: Final = "§ 20 Abs. 2a Satz 1 SGB IV"
_EMPLOYEE_LAW: Final = "§ 20 Abs. 2a Satz 6 SGB IV"
_CIRCULAR: Final = "Gemeinsames Rundschreiben zum Übergangsbereich vom 16.08.2022"
_SEVERAL_LAW: Final = f"§ 20 Abs. 2 SGB IV; {_CIRCULAR}"
_BELOW_LAW: Final = "§ 2 Abs. 2 Satz 2 und 5 BVV"
_SHARE_LAW: Final = "§ 2 Abs. 2 BVV"


@dataclass(frozen=True, slots=True)
class MidijobBases:
    """Both bases of a month. `employee` is None where the employer bears all (pay up to the limit).

    `levy` is the base of U1 and U2, which are not due on one-off pay (§ 7 Abs. 2 AAG).
    """

    total: Money
    employee: Money | None
    levy: Money
    lines: tuple[Line, ...]


def midijob_bases(pay: LiablePay, days: int, rules: MidijobRules) -> MidijobBases | None:
    """Bases of the month; None above the upper limit, where the whole pay is liable.

    Pay of a part month is taken up to 30 days and the bases down again; several jobs are taken
    together and the bases split by pay; one-off pay adds to the month's. Exact up to one rounding.
    Source: § 20 Abs. 2a SGB IV; the joint circular of 16 August 2022 for the rest.
    """
    if not is_in_range(pay, days, rules):
        return None
    month = _Month.of(pay, days)
    exact_total, exact_employee = _formulas(month.together, rules)
    total = _rounded(exact_total * month.part)
    employee = None if exact_employee is None else _rounded(exact_employee * month.part)
    levy = total
    if pay.one_off:
        alone = _Month.of(LiablePay(pay.current, other_jobs=pay.other_jobs), days)
        levy = _rounded(_formulas(alone.together, rules)[0] * alone.part)
    return MidijobBases(total, employee, levy, _lines(pay, days, total, employee, rules))


def is_in_range(pay: LiablePay, days: int, rules: MidijobRules) -> bool:
    """Tell whether the month's pay, taken up to 30 days, does not go beyond the upper limit."""
    whole_days = max(days, 1)
    rest = (pay.one_off + pay.other_jobs).cents * whole_days
    return pay.current.cents * FULL_MONTH + rest <= rules.upper * 100 * whole_days


@dataclass(frozen=True, slots=True)
class _Month:
    """Pay of all jobs taken up to a full month, and the part of it that this job's pay makes."""

    together: Fraction
    part: Fraction

    @classmethod
    def of(cls, pay: LiablePay, days: int) -> _Month:
        scale = Fraction(FULL_MONTH, days) if days else Fraction(1)
        own = Fraction(pay.current.cents, 100) * scale + Fraction(pay.one_off.cents, 100)
        together = own + Fraction(pay.other_jobs.cents, 100)
        if not together:
            return cls(together, Fraction(0))
        return cls(together, Fraction(own, together * scale))


def _formulas(pay: Fraction, rules: MidijobRules) -> tuple[Fraction, Fraction | None]:
    if pay <= rules.limit:
        return pay * Fraction(rules.factor), None
    return (
        rules.total_slope * pay - rules.total_offset,
        rules.employee_slope * pay - rules.employee_offset,
    )


def _rounded(exact: Fraction) -> Money:
    return round_to_cent(Decimal(exact.numerator) / exact.denominator)


def _lines(
    pay: LiablePay, days: int, total: Money, employee: Money | None, rules: MidijobRules
) -> tuple[Line, ...]:
    liable = pay.current + pay.one_off
    inputs = {"pay": liable, "factor": rules.factor, "limit": round_to_cent(rules.limit)}
    lines = (
        [] if days == FULL_MONTH else [Line("midijob_part_month", None, {"days": days}, _CIRCULAR)]
    )
    if pay.other_jobs:
        lines.append(Line("midijob_several_jobs", None, {"other": pay.other_jobs}, _SEVERAL_LAW))
    if employee is None:
        return (*lines, Line("midijob_below_limit", total, inputs, _BELOW_LAW))
    return (
        *lines,
        Line("midijob_base_total", total, inputs, _BASE_LAW),
        Line("midijob_base_employee", employee, {"pay": liable}, _EMPLOYEE_LAW),
    )


def midijob_shares(
    person: Person, month: Month, employer: Employer, bases: MidijobBases, rates: Rates
) -> tuple[Share, ...]:
    """Every branch by the steps of § 2 Abs. 2 BVV.

    Whole: half the rate of the larger base, rounded and doubled. Employee: half the rate of the
    smaller base. The childless pay their surcharge on the larger base, discounts for children
    are taken of the smaller one. Raises `ValueError` where the additional rate is not known.
    """
    return tuple(_shares(person, month, employer, bases, rates))


def _shares(
    person: Person, month: Month, employer: Employer, bases: MidijobBases, rates: Rates
) -> Iterator[Share]:
    cover = cover_of(person)
    if cover.kv_key != "0":
        yield _split(Branch.KV, bases, rates.kv_reduced if cover.reduced else rates.kv)
        yield _split(Branch.KV_ADDITIONAL, bases, known_rate(person))
        yield from _care(bases, rates.pv, care_rates(person, month, employer.land, rates))
    yield _split(Branch.RV, bases, rates.rv)
    if cover.av is Bearing.SHARED:
        yield _split(Branch.AV, bases, rates.av)


def _split(branch: Branch, bases: MidijobBases, rate: Decimal) -> Share:
    half = rate / 2
    part = percent_of(bases.total, half)
    whole = part + part
    inputs: dict[str, object] = {"base": bases.total, "half": half}
    if bases.employee is None:
        line = Line(f"share_below_{branch.value}", whole, inputs, _BELOW_LAW)
        return Share(branch, bases.total, rate, ZERO, whole, line)
    employee = percent_of(bases.employee, half)
    inputs["base_employee"] = bases.employee
    line = Line(f"share_midijob_{branch.value}", whole, inputs, _SHARE_LAW)
    return Share(branch, bases.total, rate, employee, whole - employee, line)


def _care(bases: MidijobBases, rate: Decimal, care: CareRates) -> Iterator[Share]:
    share = _split(Branch.PV, bases, rate)
    if care.discount and bases.employee is not None:
        discount = percent_of(bases.employee, care.discount)
        inputs = {
            "base": bases.total,
            "half": rate / 2,
            "base_employee": bases.employee,
            "discount": discount,
            "rate": care.discount,
        }
        whole = share.whole - discount
        line = Line("share_midijob_pv_discount", whole, inputs, f"{_SHARE_LAW}, § 59a SGB XI")
        employee = share.employee - discount
        share = Share(Branch.PV, bases.total, rate, employee, share.employer, line)
    yield share
    yield from childless_share(bases.total, care.surcharge)
