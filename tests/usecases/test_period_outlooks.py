"""How the running period would end, computed from a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.budget.agreement import CarryOverBasis, CarryOverRule, CarryOverWhen
from budgetdesk.budget.forecast import Gap
from budgetdesk.budget.funders import BenefitForm
from budgetdesk.budget.period_outlook import PeriodOutlook, Prospect
from budgetdesk.kernel.money import ZERO
from budgetdesk.usecases.files import create_file, fixed_clock
from budgetdesk.usecases.period_outlooks import RunningPeriod, running_periods
from tests.budget.builders import day, days, eur
from tests.usecases.report_file import SECOND_QUARTER, TODAY, ReportFile


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ReportFile]:
    """TC-08 in the first quarter of 2026, seen from 10 April."""
    desk = create_file(tmp_path / "leer.budget", "Mara Beispiel", clock=fixed_clock(TODAY))
    made = ReportFile(desk)
    made.opening("2026-01-01", "0.00")
    made.tc_08()
    made.stated("2026-03-31", "5200.00")
    yield made
    desk.close()


def only(file: ReportFile, today: date = TODAY) -> RunningPeriod:
    (found,) = file.desk.read(running_periods, None, today)
    return found


def outlook(file: ReportFile) -> PeriodOutlook:
    found = only(file).outlook
    assert found is not None
    assert isinstance(found.value, PeriodOutlook)
    return found.value


def test_the_running_quarter_is_projected_to_its_last_day(file: ReportFile) -> None:
    found = outlook(file)
    # 5,200.00 + 3 × 10,000.00 − 3 × 8,266.67 = 10,399.99; 15 % of 30,000.00 may stay.
    assert found.period == SECOND_QUARTER
    assert (found.account.opening, found.account.spent) == (eur("5200.00"), ZERO)
    assert (found.expected, found.foreseen) == (eur("30000.00"), eur("24800.01"))
    assert found.at_end == eur("10399.99")
    assert (found.may_stay, found.above) == (eur("4500.00"), eur("5899.99"))
    assert (found.prospect, found.ends_with_grant) == (Prospect.ABOVE, False)


def test_a_rule_for_the_end_of_the_grant_is_measured_there(file: ReportFile) -> None:
    rule = CarryOverRule(CarryOverBasis.FIXED_AMOUNT, Decimal(30000), CarryOverWhen.END)
    file.change(replace(file.agreement, carry_over=rule))
    found = outlook(file)
    assert found.period == days("2026-01-01", "2026-12-31")
    # 24,800.00 spent, 9 × 10,000.00 to come, 9 × 8,266.67 foreseen.
    assert (found.at_end, found.above) == (eur("20799.97"), ZERO)
    assert found.ends_with_grant
    file.grant(file.egh, "10000.00", "2027-01-01", "2027-12-31")
    assert not outlook(file).ends_with_grant


def test_what_came_in_is_known_where_nothing_can_be_projected(file: ReportFile) -> None:
    found = only(file, day("2027-01-05"))
    assert found.outlook is not None
    assert found.outlook.value is Gap.ENDED
    assert found.account is not None
    assert (found.account.income, found.account.spent) == (eur("30000.00"), eur("24800.00"))


def test_before_any_grant_there_is_no_period(file: ReportFile) -> None:
    found = only(file, day("2025-12-31"))
    assert (found.period, found.account, found.outlook) == (None, None, None)


def test_vouchers_are_no_money_that_could_stay(file: ReportFile) -> None:
    file.teilbudget("PS", form=BenefitForm.VOUCHER)
    assert only(file).teilbudget == file.egh
