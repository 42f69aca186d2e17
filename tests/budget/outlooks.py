"""The last quarter of 2026 as it would end, seen from 21 November."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from budgetdesk.budget.agreement import (
    Agreement,
    CarryOverBasis,
    CarryOverRule,
    CarryOverWhen,
    IllnessReserve,
)
from budgetdesk.budget.forecast import Books, Gap, MonthFlow, forecast
from budgetdesk.budget.instalments import expected_instalments, granted_by_month
from budgetdesk.budget.matching import ReceivedPayment, match_instalments
from budgetdesk.budget.period_account import PeriodAccount
from budgetdesk.budget.period_outlook import PeriodOutlook, period_outlook
from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import DateRange, Month
from tests.budget.builders import a_grant, an_agreement, an_amount, day, eur

# Average 8,400.00; 8,000.00 + 5,000.00 spent, 3,400.00 + 8,400.00 foreseen = 24,800.00 (TC-08).
TC_08 = {8: "8400.00", 9: "8800.00", 10: "8000.00", 11: "5000.00"}
# Average 10,950.00; 10,000.00 + 8,000.00 spent, 2,950.00 + 10,950.00 foreseen = 31,900.00 (TC-08b).
TC_08B = {8: "11425.00", 9: "11425.00", 10: "10000.00", 11: "8000.00"}


TODAY = day("2026-11-21")
QUARTER = DateRange(date(2026, 10, 1), date(2026, 12, 31))


def reserve(percent: str, illness: IllnessReserve = IllnessReserve.NONE) -> Agreement:
    rule = CarryOverRule(CarryOverBasis.PERCENT_OF_PERIOD, Decimal(percent), CarryOverWhen.QUARTER)
    return an_agreement(carry_over=rule, illness_reserve=illness)


def cap(months: str) -> Agreement:
    rule = CarryOverRule(CarryOverBasis.MONTHS_OF_BUDGET, Decimal(months), CarryOverWhen.QUARTER)
    return an_agreement(carry_over=rule)


def the_end(
    agreement: Agreement | None,
    spending: dict[int, str],
    *,
    budget: str = "10000.00",
    opening: str = "0.00",
    is_last_grant: bool = False,
    own: str = "0.00",
    valid_to: str = "2027-12-31",
) -> Explained[PeriodOutlook | Gap]:
    """The last quarter of 2026 seen from 21 November; both instalments due have come."""
    grant, amounts = a_grant(valid_to=valid_to), [an_amount(budget, own_contribution=eur(own))]
    months = {Month(2026, month): eur(amount) for month, amount in spending.items()}
    flows = tuple(MonthFlow(month, ZERO, amount) for month, amount in months.items())
    spent = sum((each for month, each in months.items() if month >= Month(2026, 10)), ZERO)
    received = [ReceivedPayment(date(2026, month, 1), eur(budget)) for month in range(1, 12)]
    expected = expected_instalments(grant, amounts, (), grant.validity).value
    account = PeriodAccount(
        DateRange(QUARTER.first, TODAY),
        eur(opening),
        eur(budget) * 2,
        ZERO,
        ZERO,
        spent,
        ZERO,
        ZERO,
        (),
    )
    projection = forecast(
        grant,
        amounts,
        match_instalments(expected, received, as_of=TODAY).value,
        books=Books(account.closing, ZERO, flows, date(2026, 1, 1), TODAY),
        earmarks=None,
        today=TODAY,
        until=QUARTER.last,
    )
    return period_outlook(
        agreement,
        account,
        granted_by_month(grant, amounts, QUARTER).value,
        projection,
        period=QUARTER,
        grant=grant,
        is_last_grant=is_last_grant,
    )
