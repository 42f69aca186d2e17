"""From a case of a whole month to every share that the program finds for it.

Only what a case names differs from a parent's or childless person's usual month in Bavaria. A
share reads ``employee/employer``; what the Märzklausel assigns to the year before has the prefix
``before_``. A share that should not be there is told as one too many.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.case import LiablePay, MonthCase, YearBefore
from budgetdesk.payroll.contributions.month import contributions
from budgetdesk.payroll.facts import Employer, Employment, Person, YearSoFar
from budgetdesk.payroll.results import Contributions
from budgetdesk.staff.employer import AccidentCharge
from budgetdesk.staff.insurance import Child, HealthCover, Special, Status
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures

Input = Mapping[str, str]


def _yes(case: Input, key: str, default: str = "0") -> bool:
    return case.get(key, default) == "1"


def _day(case: Input, key: str) -> date | None:
    return date.fromisoformat(case[key]) if key in case else None


def _person(case: Input) -> Person:
    births = [date.fromisoformat(day) for day in case.get("children", "").split()]
    return Person(
        birth=date.fromisoformat(case.get("birth", "1990-06-15")),
        health=HealthCover(case.get("health", "statutory")),
        additional_rate=Decimal(case.get("zb", "2.9")),
        special=Special(case.get("special", "none")),
        is_parent=_yes(case, "parent"),
        children=tuple(Child(birth, birth.replace(day=1)) for birth in births),
        rv_exempt=_yes(case, "rv_exempt"),
        insured_elsewhere=_yes(case, "elsewhere"),
        unemployment_free=_yes(case, "av_free"),
    )


def _employer(case: Input) -> Employer:
    return Employer(
        land=Land(case.get("land", "BY")),
        private_household=_yes(case, "household", "1"),
        u1_rate=Decimal("1.6"),
        u2_rate=Decimal("0.4"),
        accident=AccidentCharge.NONE,
    )


def _year(case: Input) -> YearSoFar:
    before = None
    if "before_days" in case:
        liable = (Money.of(case["before_kv"]), Money.of(case["before_rv"]))
        before = YearSoFar(*liable, int(case["before_days"]))
    kv, rv = Money.of(case.get("ytd_kv", "0")), Money.of(case.get("ytd_rv", "0"))
    return YearSoFar(kv, rv, int(case.get("ytd_days", "0")), before=before)


def _shares(found: Contributions | None, prefix: str = "") -> dict[str, str]:
    shares = () if found is None else found.shares
    return {
        f"{prefix}{one.branch.value}": f"{one.employee.plain()}/{one.employer.plain()}"
        for one in shares
    }


def whole_month(year: int, case: Input) -> dict[str, str]:
    month, person, employer = Month(year, int(case["month"])), _person(case), _employer(case)
    pay = LiablePay(
        Money.of(case["current"]),
        Money.of(case.get("one_off", "0")),
        other_jobs=Money.of(case.get("other_jobs", "0")),
    )
    employment = Employment(
        Status(case["status"]),
        begins=_day(case, "begins") or date(2020, 1, 1),
        ends=_day(case, "ends"),
        household_cheque=_yes(case, "cheque"),
    )
    facts = None
    if "before_days" in case:
        december = law_on(shipped_figures(), date(year - 1, 12, 1))
        facts = YearBefore(december, person, employer)
    asked = MonthCase(month, person, employment, employer, pay, _year(case), facts)
    found = contributions(asked, law_on(shipped_figures(), month.first))
    assert found.value is not None, found.errors
    answer = _shares(found.value) | _shares(found.year_before, "before_")
    return answer | {"shares": str(len(answer))}


ANSWERS: dict[str, Callable[[int, Input], dict[str, str]]] = {"whole_month": whole_month}
