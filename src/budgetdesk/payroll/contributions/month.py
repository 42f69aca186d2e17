"""The contributions of one employment in one month."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Weight
from budgetdesk.payroll.contributions.accident import accident_shares
from budgetdesk.payroll.contributions.bases import Bases, current_bases
from budgetdesk.payroll.contributions.case import MonthCase, MonthContributions, YearBefore
from budgetdesk.payroll.contributions.checks import needed_figures, problems_of
from budgetdesk.payroll.contributions.days import sv_days
from budgetdesk.payroll.contributions.groups import cover_of, minijob_group, person_group
from budgetdesk.payroll.contributions.levies import exemption_lines, fund_levies, insolvency_levy
from budgetdesk.payroll.contributions.midijob import midijob_bases, midijob_shares
from budgetdesk.payroll.contributions.minijob import minijob_shares
from budgetdesk.payroll.contributions.one_off import (
    bases_of_year_before,
    known_year_before,
    leads_back,
    rooms_now,
)
from budgetdesk.payroll.contributions.regular import regular_shares
from budgetdesk.payroll.contributions.rules import ceilings_of, midijob_of, rates_of
from budgetdesk.payroll.contributions.short_term import short_term_shares
from budgetdesk.payroll.facts import Branch, YearSoFar
from budgetdesk.payroll.results import Contributions, Share
from budgetdesk.staff.insurance import HealthCover, Status
from budgetdesk.statutory.law import Law

_UPPER_LAW: Final = "§ 20 Abs. 2a Satz 1 SGB IV"


def contributions(case: MonthCase, law: Law) -> MonthContributions:
    """Every share of the month with its Rechenweg, or all problems that forbid them.

    `law` is the one of a day of the month; another one is a bug and raises `ValueError`. A law
    for previews gives a result whose unconfirmed figures are named in `provisional`; with a law
    of confirmed figures only, a figure that nobody has confirmed is a problem. What law leaves
    open is a problem too, never a guess. One-off pay that is paid after the end of the
    employment belongs to its last month of the same year, whose rates the facts carry.
    """
    if Month.of(law.day) != case.month:
        raise ValueError((law.day, case.month))
    days = sv_days(case.month, case.employment)
    problems = problems_of(case, law, days)
    if any(one.weight is Weight.ERROR for one in problems):
        return MonthContributions(None, problems)
    value, year_before = _by_status(case, law, days)
    laws = {law.day: law}
    if year_before is not None and case.year_before is not None:
        laws[case.year_before.law.day] = case.year_before.law
    return MonthContributions(value, problems, _provisional(case, laws.values()), year_before)


def _provisional(case: MonthCase, laws: Iterable[Law]) -> tuple[str, ...]:
    named = {
        key for law in laws if law.unconfirmed for key in law.provisional(needed_figures(case, law))
    }
    return tuple(sorted(named))


def _by_status(case: MonthCase, law: Law, days: int) -> tuple[Contributions, Contributions | None]:
    status = case.employment.status
    if status is Status.MINIJOB:
        return _minijob(case, law, days), None
    if status is Status.SHORT_TERM:
        return _short_term(case, law), None
    if status is Status.MIDIJOB:
        midijob = _midijob(case, law, days)
        if midijob is not None:
            return midijob, None
    return _full(case, law, days)


def _short_term(case: MonthCase, law: Law) -> Contributions:
    shares = (*short_term_shares(case, law), *accident_shares(case, law))
    lines = exemption_lines(case.employer)
    group = person_group(case.person, case.employment)
    return Contributions(shares, person_group=group, contribution_group="0000", lines=lines)


def _minijob(case: MonthCase, law: Law, days: int) -> Contributions:
    shares = (*minijob_shares(case, days, law), *accident_shares(case, law))
    pay = case.pay.current + case.pay.one_off
    base_rv = next(one.base for one in shares if one.branch is Branch.RV)
    return Contributions(
        shares,
        base_kv=ZERO if case.person.health is HealthCover.PRIVATE else pay,
        base_rv=base_rv,
        person_group=person_group(case.person, case.employment),
        contribution_group=minijob_group(case.person),
        lines=exemption_lines(case.employer),
    )


def _midijob(case: MonthCase, law: Law, days: int) -> Contributions | None:
    bases = midijob_bases(case.pay, days, midijob_of(law))
    if bases is None:
        return None
    employer = case.employer
    shares = midijob_shares(case.person, case.month, employer, bases, rates_of(law))
    levies = (*fund_levies(bases.levy, employer), *insolvency_levy(bases.total, employer, law))
    both = Bases(bases.total, bases.total, bases.total, bases.lines)
    return _insured(case, (*shares, *levies, *accident_shares(case, law)), both)


def _full(case: MonthCase, law: Law, days: int) -> tuple[Contributions, Contributions | None]:
    ceilings = ceilings_of(law)
    current = current_bases(case, days, ceilings)
    bases, before = current, None
    if case.pay.one_off:
        rooms = rooms_now(case, days, current, ceilings)
        back = known_year_before(case) if leads_back(case, rooms) else None
        if back is None:
            bases = current.plus(rooms.bases(case.pay.one_off))
        else:
            before = _year_before(case, *back)
    employer = case.employer
    shares = regular_shares(case.person, case.month, employer.land, bases, rates_of(law))
    levies = (*fund_levies(current.rv, employer), *insolvency_levy(bases.rv, employer, law))
    if case.employment.status is Status.MIDIJOB:
        above = Line(
            "midijob_above_limit", None, {"pay": case.pay.current + case.pay.one_off}, _UPPER_LAW
        )
        bases = Bases(lines=(above,)).plus(bases)
    return _insured(case, (*shares, *levies, *accident_shares(case, law)), bases), before


def _year_before(case: MonthCase, pay: YearSoFar, facts: YearBefore) -> Contributions:
    bases = bases_of_year_before(case.pay.one_off, pay, facts)
    person, employer, law = facts.person, facts.employer, facts.law
    december = Month.of(law.day)
    shares = regular_shares(person, december, employer.land, bases, rates_of(law))
    levies = insolvency_levy(bases.rv, employer, law)
    held = replace(case, person=person, employer=employer)
    return _insured(held, (*shares, *levies), bases)


def _insured(case: MonthCase, shares: tuple[Share, ...], bases: Bases) -> Contributions:
    cover = cover_of(case.person)
    return Contributions(
        shares,
        base_kv=bases.kv if cover.has_care else ZERO,
        base_rv=bases.rv,
        person_group=person_group(case.person, case.employment),
        contribution_group=cover.contribution_group,
        lines=(*bases.lines, *exemption_lines(case.employer)),
    )
