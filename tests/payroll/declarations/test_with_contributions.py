"""Whatever the contributions of a month are, the statement and the report take all of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import total
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.case import LiablePay, MonthCase
from budgetdesk.payroll.contributions.month import contributions
from budgetdesk.payroll.declarations.contribution_statement import contribution_statements
from budgetdesk.payroll.declarations.deuev import report
from budgetdesk.payroll.facts import Branch, Employer, Employment, Person
from budgetdesk.payroll.report_dates import Reason
from budgetdesk.payroll.results import Contributions
from budgetdesk.staff.insurance import HealthCover, Special, Status
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures
from tests.payroll.declarations.builders import euros, settled

MAY = Month(2026, 5)
PAY = {Status.MINIJOB: "500.00", Status.SHORT_TERM: "900.00", Status.FULL: "2500.00"}


def reckoned(status: Status, health: HealthCover, special: Special) -> Contributions | None:
    person = Person(
        birth=date(1970, 1, 15), health=health, special=special, additional_rate=Decimal("2.9")
    )
    employer = Employer(
        Land.BE, private_household=False, u1_rate=Decimal(2), u2_rate=Decimal("0.5")
    )
    employment = Employment(status, date(2026, 1, 1))
    case = MonthCase(MAY, person, employment, employer, LiablePay(euros(PAY[status])))
    return contributions(case, law_on(shipped_figures(), MAY.last)).value


@pytest.mark.parametrize(("status", "health", "special"), list(product(PAY, HealthCover, Special)))
def test_no_contribution_gets_lost_on_the_way(
    status: Status, health: HealthCover, special: Special
) -> None:
    found = reckoned(status, health, special)
    assert found is not None
    month = settled(contributions=found)
    due = [share.whole for share in found.shares if share.branch is not Branch.UV]
    (sheet,) = contribution_statements([month], MAY)
    assert sheet.value("contribution_total") == total(due)
    made = report(Reason.END, [month], MAY.days)
    assert made.value("report_contribution_group") == found.contribution_group
    expected = {Status.MINIJOB: 500, Status.SHORT_TERM: 0, Status.FULL: 2500}
    assert made.value("report_pay") == expected[status]
