"""Settled months with invented people and round amounts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.declarations.settled import SettledMonth
from budgetdesk.payroll.facts import Branch
from budgetdesk.payroll.flat_tax import Bearer, FlatTaxDue
from budgetdesk.payroll.month_tax import MonthTax
from budgetdesk.payroll.results import Contributions, Gross, Nature, PayLine, Share


def euros(text: str) -> Money:
    return Money.of(text)


def share(branch: Branch, employee: str, employer: str) -> Share:
    line = Line(f"share_{branch.value}")
    return Share(branch, Money(0), Decimal(0), euros(employee), euros(employer), line)


def paid(
    *shares: Share, group: str = "1111", person: str = "101", base: str = "1000.00"
) -> Contributions:
    return Contributions(
        shares,
        base_kv=euros(base),
        base_rv=euros(base),
        person_group=person,
        contribution_group=group,
    )


def pay(
    current: str = "1000.00",
    one_off: str = "0.00",
    *,
    free: str = "0.00",
    in_kind: str = "0.00",
    expenses: str = "0.00",
) -> Gross:
    return Gross(
        (
            PayLine("base_pay", euros(current)),
            PayLine("sunday", euros(free), tax_free=euros(free), contribution_free=euros(free)),
            PayLine("bonus", euros(one_off), Nature.ONE_OFF),
            PayLine("board", euros(in_kind), Nature.IN_KIND),
            PayLine("expenses", euros(expenses), Nature.NET),
        )
    )


def flat(
    wage_tax: str, solidarity: str = "0.00", church: str = "0.00", bearer: Bearer = Bearer.EMPLOYER
) -> MonthTax:
    due = FlatTaxDue(euros(wage_tax), euros(solidarity), euros(church), bearer, ())
    return MonthTax(flat=due)


def by_card(
    wage_tax: str, solidarity: str = "0.00", church: str = "0.00", one_off: str = "0.00"
) -> MonthTax:
    return MonthTax(
        wage_tax=euros(wage_tax),
        solidarity=euros(solidarity),
        church=euros(church),
        one_off_wage_tax=euros(one_off),
    )


def settled(month: str = "2026-05", person: str = "anna", **changes: Any) -> SettledMonth:
    held: dict[str, Any] = {
        "month": Month.parse(month),
        "person": person,
        "family_name": "Probe",
        "given_name": person.title(),
        "agency": "AOK",
        "contributions": paid(),
        "tax": MonthTax(),
        "gross": pay(),
        "net": euros("800.00"),
        "days": 30,
    }
    return SettledMonth(**(held | changes))
