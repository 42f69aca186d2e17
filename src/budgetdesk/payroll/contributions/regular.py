"""Shares of a person who is insured with the whole pay up to the ceilings."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money, percent_of
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.bases import Bases
from budgetdesk.payroll.contributions.care import CareRates, care_rates
from budgetdesk.payroll.contributions.groups import Bearing, cover_of
from budgetdesk.payroll.contributions.rules import Rates
from budgetdesk.payroll.facts import Branch, Person
from budgetdesk.payroll.results import Share

LAWS: Final = {
    Branch.KV: "§§ 241, 249 Abs. 1 SGB V",
    Branch.KV_ADDITIONAL: "§§ 242, 249 Abs. 1 SGB V",
    Branch.PV: "§ 55 Abs. 1, § 58 Abs. 1 SGB XI",
    Branch.RV: "§§ 158, 168 Abs. 1 Nr. 1 SGB VI",
    Branch.AV: "§ 341 Abs. 2, § 346 Abs. 1 SGB III",
}
KV_REDUCED_LAW: Final = "§§ 243, 249 Abs. 1 SGB V"
CHILDLESS_LAW: Final = "§ 55 Abs. 3 Satz 1, § 58 Abs. 1 Satz 3 SGB XI"
_APART_LAW: Final = "§ 55 Abs. 3, § 58 Abs. 1 und 3, § 59a SGB XI, § 2 Abs. 1 Satz 3 BVV"
_EMPLOYER_HALF_LAWS: Final = {
    Branch.RV: "§ 172 Abs. 1 SGB VI",
    Branch.AV: "§ 346 Abs. 3 SGB III",
}


def regular_shares(
    person: Person, month: Month, land: Land, bases: Bases, rates: Rates
) -> tuple[Share, ...]:
    """Every branch for itself; nothing for a branch in which the person is not insured.

    Halves are rounded and doubled (§ 2 Abs. 1 Satz 1 BVV), unequal parts rounded for themselves
    (Satz 3). The surcharge for the childless is a position of its own; § 2 BVV also tolerates
    one rounding together with the employee's part, which can differ by a cent. A voluntary
    member is taken as one whose employer pays the contributions to the fund. Raises `ValueError`
    where the person's additional rate is not known: ask `checks.problems_of` before.
    """
    return tuple(_shares(person, month, land, bases, rates))


def _shares(
    person: Person, month: Month, land: Land, bases: Bases, rates: Rates
) -> Iterator[Share]:
    cover = cover_of(person)
    if cover.kv_key != "0":
        rate = rates.kv_reduced if cover.reduced else rates.kv
        law = KV_REDUCED_LAW if cover.reduced else LAWS[Branch.KV]
        yield _halves(Branch.KV, bases.kv, rate, law)
        additional = known_rate(person)
        yield _halves(Branch.KV_ADDITIONAL, bases.kv, additional, LAWS[Branch.KV_ADDITIONAL])
        yield from _care(bases.pv, care_rates(person, month, land, rates))
    yield from _pension_or_work(Branch.RV, bases.rv, rates.rv, cover.rv)
    yield from _pension_or_work(Branch.AV, bases.rv, rates.av, cover.av)


def known_rate(person: Person) -> Decimal:
    """Return the additional rate of the person's fund; raises `ValueError` where not known."""
    if person.additional_rate is None:
        raise ValueError("additional_rate")
    return person.additional_rate


def childless_share(base: Money, surcharge: Decimal) -> Iterator[Share]:
    """Yield the surcharge for the childless, which the employee bears alone, where there is one."""
    if surcharge:
        due = percent_of(base, surcharge)
        inputs = {"base": base, "rate": surcharge}
        line = Line("share_pv_childless", due, inputs, CHILDLESS_LAW)
        yield Share(Branch.PV_CHILDLESS, base, surcharge, due, ZERO, line)


def _halves(branch: Branch, base: Money, rate: Decimal, law: str) -> Share:
    half = rate / 2
    part = percent_of(base, half)
    line = Line(
        f"share_half_{branch.value}", part + part, {"base": base, "half": half, "part": part}, law
    )
    return Share(branch, base, rate, part, part, line)


def _care(base: Money, care: CareRates) -> Iterator[Share]:
    employee = care.employee - care.discount
    rate = care.employer + employee
    if employee == care.employer:
        yield _halves(Branch.PV, base, rate, LAWS[Branch.PV])
    else:
        yield _apart(base, care.employer, employee)
    yield from childless_share(base, care.surcharge)


def _apart(base: Money, employer_rate: Decimal, employee_rate: Decimal) -> Share:
    employer, employee = percent_of(base, employer_rate), percent_of(base, employee_rate)
    inputs = {"base": base, "employer_rate": employer_rate, "employee_rate": employee_rate}
    line = Line("share_apart_pv", employer + employee, inputs, _APART_LAW)
    return Share(Branch.PV, base, employer_rate + employee_rate, employee, employer, line)


def _pension_or_work(
    branch: Branch, base: Money, rate: Decimal, bearing: Bearing
) -> Iterator[Share]:
    if bearing is Bearing.SHARED:
        yield _halves(branch, base, rate, LAWS[branch])
    elif bearing is Bearing.EMPLOYER_HALF:
        half = rate / 2
        part = percent_of(base, half)
        code, law = f"share_employer_half_{branch.value}", _EMPLOYER_HALF_LAWS[branch]
        line = Line(code, part, {"base": base, "half": half}, law)
        yield Share(branch, base, half, ZERO, part, line)


def private_subsidy_most(base: Money, rates: Rates, average_additional: Decimal) -> Money:
    """Most that the employer owes of a private health premium, never more than half the premium.

    Half of what a Krankenkasse would cost with the average additional rate, on pay up to the
    ceiling. Source: § 257 Abs. 2 SGB V.
    """
    return percent_of(base, (rates.kv + average_additional) / 2)
