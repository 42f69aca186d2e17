"""What stands in the way of a month's contributions, all at once."""

from __future__ import annotations

from collections.abc import Iterator

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.contributions.bases import current_bases, is_east_unknown
from budgetdesk.payroll.contributions.case import MonthCase
from budgetdesk.payroll.contributions.days import FULL_MONTH
from budgetdesk.payroll.contributions.groups import Bearing, cover_of
from budgetdesk.payroll.contributions.midijob import is_in_range
from budgetdesk.payroll.contributions.one_off import (
    known_year_before,
    leads_back,
    rooms_now,
)
from budgetdesk.payroll.contributions.regular import private_subsidy_most
from budgetdesk.payroll.contributions.rules import (
    CEILING_KEYS,
    RATE_KEYS,
    ceilings_of,
    factor_keys,
    midijob_of,
    minijob_kv_keys,
    missing_figures,
    rates_of,
)
from budgetdesk.payroll.facts import Employer
from budgetdesk.staff.employer import AccidentCharge
from budgetdesk.staff.insurance import HealthCover, Status
from budgetdesk.statutory.law import Law

_INSURED = frozenset({Status.FULL, Status.MIDIJOB})
_WITH_CHEQUE = frozenset({Status.MINIJOB, Status.SHORT_TERM})


def problems_of(case: MonthCase, law: Law, days: int) -> tuple[Problem, ...]:
    """Errors that forbid a result, and hints to lines that are left out."""
    gaps = missing_figures(law, needed_figures(case, law))
    of_pay = tuple(_pay_problems(case, days))
    found = [*of_pay, *_fact_problems(case)]
    found += [
        Problem(
            "contribution_figure_missing", "figures", {"figure": law.name_of(key), "day": law.day}
        )
        for key in gaps
    ]
    if not gaps and not of_pay and case.employment.status in _INSURED:
        found += _open_in_law(case, law, days)
        found += _private_hint(case, law, days)
    return (*found, *_rate_problems(case), *_accident_hints(case))


def needed_figures(case: MonthCase, law: Law) -> tuple[str, ...]:
    """Return the keys of the law's figures that the month needs."""
    status, household = case.employment.status, case.employment.household_cheque
    keys: list[str] = []
    if status in _INSURED:
        keys += (*RATE_KEYS, *CEILING_KEYS)
    if status is Status.MIDIJOB:
        keys += ("minijob_limit_month", "midijob_upper_month", *factor_keys(law))
    if status is Status.MINIJOB:
        keys += _minijob_figures(case, law)
    if status in _WITH_CHEQUE:
        keys += ("minijob_u1", "minijob_u2")
        keys += ("minijob_household_uv",) if household else ()
    if not household:
        keys += _u3_figures(case.employer)
    return tuple(dict.fromkeys(keys))


def _minijob_figures(case: MonthCase, law: Law) -> tuple[str, ...]:
    household = case.employment.household_cheque
    kv: tuple[str, ...] = ("minijob_household_kv",) if household else minijob_kv_keys(law)
    if case.person.health is HealthCover.PRIVATE:
        kv = ()
    rv = "minijob_household_rv" if household else "minijob_rv"
    return (*kv, rv, "rv_rate", "minijob_minimum_base")


def _pay_problems(case: MonthCase, days: int) -> Iterator[Problem]:
    pay = case.pay
    accident = ZERO if pay.accident is None else pay.accident
    amounts: dict[str, Money] = {
        "current": pay.current,
        "one_off": pay.one_off,
        "other_jobs": pay.other_jobs,
        "accident": accident,
    }
    for name, amount in amounts.items():
        if amount < ZERO:
            yield Problem("liable_pay_negative", name, {"amount": amount})
    if pay.current > ZERO and days == 0:
        yield Problem("liable_pay_without_days", "current", {"month": case.month})


def _fact_problems(case: MonthCase) -> Iterator[Problem]:
    status, health = case.employment.status, case.person.health
    if case.employment.household_cheque and status not in _WITH_CHEQUE:
        yield Problem("household_cheque_needs_minijob", "household_cheque")
    if status is Status.MIDIJOB and health is HealthCover.VOLUNTARY:
        yield Problem("voluntary_needs_full_insurance", "health")


def _rate_problems(case: MonthCase) -> Iterator[Problem]:
    if case.employment.status not in _INSURED:
        return
    if cover_of(case.person).kv_key != "0" and case.person.additional_rate is None:
        yield Problem("additional_rate_missing", "additional_rate")
    if case.employer.u1_rate is None:
        yield Problem("u1_rate_missing", "u1_rate", weight=Weight.HINT)
    if case.employer.u2_rate is None:
        yield Problem("u2_rate_missing", "u2_rate", weight=Weight.HINT)


def _accident_hints(case: MonthCase) -> Iterator[Problem]:
    charge = case.employer.accident
    if case.employment.household_cheque:
        return
    if charge is AccidentCharge.NONE:
        yield Problem("accident_charge_missing", "accident", weight=Weight.HINT)
    elif charge is AccidentCharge.HOUSEHOLD_CHEQUE:
        yield Problem("accident_charge_needs_cheque", "accident", weight=Weight.HINT)


def _open_in_law(case: MonthCase, law: Law, days: int) -> Iterator[Problem]:
    pay, ceilings = case.pay, ceilings_of(law)
    if is_east_unknown(case.employer, ceilings):
        lower = min(ceilings.rv, ceilings.rv_east)
        beyond = (pay.current + pay.other_jobs).cents * 360 > lower * 100 * max(days, 1)
        if pay.one_off or beyond:
            yield Problem("berlin_east_missing", "berlin_east")
    if pay.one_off and pay.other_jobs:
        yield Problem("one_off_with_other_jobs_open", "one_off")
    if pay.one_off and case.year is None and not _is_first_month(case):
        yield Problem("year_so_far_missing", "year", {"year": case.month.year})
    if pay.one_off and ceilings.pv != ceilings.kv:
        yield from _care_so_far(case)
    if case.employment.status is Status.MIDIJOB:
        yield from _open_in_midijob(case, law, days)
    if pay.one_off and _leads_back(case, law, days):
        if case.employment.status is Status.MIDIJOB:
            yield Problem("march_clause_midijob_open", "one_off")
        else:
            yield from _year_before_problems(case)


def _leads_back(case: MonthCase, law: Law, days: int) -> bool:
    ceilings = ceilings_of(law)
    return leads_back(case, rooms_now(case, days, current_bases(case, days, ceilings), ceilings))


def _year_before_problems(case: MonthCase) -> Iterator[Problem]:
    year = {"year": case.month.year - 1}
    known = known_year_before(case)
    if known is None:
        yield Problem("year_before_missing", "year_before", year)
        return
    facts = known[1]
    keys = (*RATE_KEYS, *CEILING_KEYS, *_u3_figures(facts.employer))
    for key in missing_figures(facts.law, keys):
        yield Problem(
            "contribution_figure_missing",
            "figures",
            {"figure": facts.law.name_of(key), "day": facts.law.day},
        )
    if cover_of(facts.person).kv_key != "0" and facts.person.additional_rate is None:
        yield Problem("additional_rate_missing_before", "additional_rate", year)


def _u3_figures(employer: Employer) -> tuple[str, ...]:
    return () if employer.private_household else ("u3_rate",)


def _is_first_month(case: MonthCase) -> bool:
    return case.month.month == 1 or case.employment.begins >= case.month.first


def _care_so_far(case: MonthCase) -> Iterator[Problem]:
    if case.so_far.liable_pv is None and case.so_far.liable_kv:
        yield Problem("care_pay_so_far_missing", "liable_pv")


def _open_in_midijob(case: MonthCase, law: Law, days: int) -> Iterator[Problem]:
    pay = case.pay
    if days != FULL_MONTH and pay.one_off:
        yield Problem("midijob_one_off_part_month_open", "one_off")
    if days != FULL_MONTH and pay.other_jobs:
        yield Problem("midijob_other_jobs_part_month_open", "other_jobs")
    if not is_in_range(pay, days, midijob_of(law)):
        return
    cover = cover_of(case.person)
    if cover.has_care and case.employer.land is Land.SN and (pay.current or pay.one_off):
        yield Problem("midijob_saxony_open", "land")
    if Bearing.EMPLOYER_HALF in (cover.rv, cover.av):
        yield Problem("midijob_pension_open", "special")


def _private_hint(case: MonthCase, law: Law, days: int) -> Iterator[Problem]:
    """Name the subsidy to a private premium, which is no contribution (§ 257 Abs. 2 SGB V)."""
    if case.person.health is not HealthCover.PRIVATE:
        return
    average = law.values.get("kv_additional_average")
    if average is not None:
        base = current_bases(case, days, ceilings_of(law)).kv
        most = private_subsidy_most(base, rates_of(law), average)
        yield Problem("private_subsidy_apart", "health", {"most": most}, Weight.HINT)
