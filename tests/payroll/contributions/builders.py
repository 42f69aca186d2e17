"""Months, people and laws with defaults, so that a test shows only what matters to it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.case import LiablePay, MonthCase
from budgetdesk.payroll.contributions.month import contributions
from budgetdesk.payroll.facts import Branch, Employer, Employment, Person, YearSoFar
from budgetdesk.payroll.results import Contributions, Share
from budgetdesk.staff.employer import AccidentCharge
from budgetdesk.staff.insurance import Child, Status
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures

MAY = Month(2026, 5)


def euros(text: str) -> Money:
    return Money.of(text)


def the_law(month: Month = MAY, *, preview: bool = False) -> Law:
    return law_on(shipped_figures(), month.first, preview=preview)


def key_of(name: str) -> str:
    """The key of the figure that people call so, or the word itself where there is none."""
    return {figure.name: figure.key for figure in shipped_figures()}.get(name, name)


def a_person(**changes: Any) -> Person:
    facts: dict[str, Any] = {
        "birth": date(1990, 6, 15),
        "additional_rate": Decimal("2.9"),
        "is_parent": True,
    }
    return Person(**(facts | changes))


def children(count: int, born: date = date(2015, 3, 10)) -> tuple[Child, ...]:
    return (Child(born, born.replace(day=1)),) * count


def an_employer(**changes: Any) -> Employer:
    facts: dict[str, Any] = {
        "land": Land.BY,
        "u1_rate": Decimal("1.6"),
        "u2_rate": Decimal("0.4"),
        "accident": AccidentCharge.PER_HEAD,
        "accident_amount": Money.of("90.00"),
    }
    return Employer(**(facts | changes))


def an_employment(status: Status = Status.FULL, **changes: Any) -> Employment:
    facts: dict[str, Any] = {"status": status, "begins": date(2023, 1, 1)}
    return Employment(**(facts | changes))


def a_case(
    pay: str,
    status: Status = Status.FULL,
    *,
    month: Month = MAY,
    person: Person | None = None,
    employer: Employer | None = None,
    employment: Employment | None = None,
    year: YearSoFar | None = None,
    one_off: str = "0",
    other_jobs: str = "0",
    **changes: Any,
) -> MonthCase:
    return MonthCase(
        month,
        person or a_person(),
        employment or an_employment(status),
        employer or an_employer(),
        LiablePay(euros(pay), euros(one_off), None, euros(other_jobs)),
        year or YearSoFar(),
        **changes,
    )


def result(case: MonthCase, law: Law | None = None) -> Contributions:
    """What comes out of a case that has no errors."""
    answer = contributions(case, law or the_law(case.month))
    assert answer.errors == ()
    assert answer.value is not None
    return answer.value


def share(found: Contributions, branch: Branch) -> Share:
    one = found.of(branch)
    assert one is not None, f"no share of {branch}"
    return one


def both(found: Contributions, branch: Branch) -> tuple[str, str]:
    """What employee and employer bear of a branch."""
    one = share(found, branch)
    return one.employee.plain(), one.employer.plain()


def codes(case: MonthCase, law: Law | None = None) -> list[str]:
    """Codes of everything that is said about a case."""
    return [one.code for one in contributions(case, law or the_law(case.month)).problems]
