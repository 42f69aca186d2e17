"""Hours that funders pay, looked at minute by minute."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal

from budgetdesk.budget.hours_funding import FundingRule, FundingShare, split_minutes
from budgetdesk.budget.ids import FundingRuleId
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.ids import HelpKindId
from budgetdesk.rota.shifts import HelpMinutes
from budgetdesk.rota.working_time import planned_span
from budgetdesk.usecases.hours_used import minutes_by_day_and_help
from tests.rota.minutes import a_roster, by_day, work


def test_funders_get_each_minute_once() -> None:
    thirds = tuple(
        FundingShare(TeilbudgetId(number), Decimal(percent))
        for number, percent in ((1, "33.3"), (2, "33.3"), (3, "33.4"))
    )
    rules = (
        FundingRule(FundingRuleId(1), date(2020, 1, 1), thirds),
        FundingRule(FundingRuleId(2), date(2026, 4, 1), thirds[:1], HelpKindId(7)),
    )
    for roster in map(a_roster, range(100)):
        for shift in roster.shifts:
            planned = work(shift, shift.kind)
            named = (HelpMinutes(HelpKindId(7), len(planned) // 3), HelpMinutes(HelpKindId(8), 61))
            days = dict(minutes_by_day_and_help(planned_span(shift), named, None))
            assert {day: sum(found.values()) for day, found in days.items()} == by_day(planned)
            whole = sum((Counter(found) for found in days.values()), Counter())
            seven = len(planned) // 3
            assert whole[HelpKindId(7)] == seven
            assert whole[HelpKindId(8)] == min(61, len(planned) - seven)
            for day, found in days.items():
                assert sum(split_minutes(found, rules, day).values()) == sum(found.values())
