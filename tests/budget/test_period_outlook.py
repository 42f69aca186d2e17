"""How the running period would end, with the figures of the reserve's cases."""

from __future__ import annotations

import pytest

from budgetdesk.budget.agreement import (
    AboveCarryOver,
    CarryOverBasis,
    CarryOverRule,
    IllnessReserve,
)
from budgetdesk.budget.forecast import Gap
from budgetdesk.budget.period_outlook import PeriodOutlook, Prospect, period_outlook
from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.money import ZERO
from tests.budget.builders import a_grant, an_agreement, eur
from tests.budget.outlooks import QUARTER, TC_08, TC_08B, cap, reserve, the_end


def value(answer: Explained[PeriodOutlook | Gap]) -> PeriodOutlook:
    assert isinstance(answer.value, PeriodOutlook)
    return answer.value


def test_what_would_stay_of_a_quarter_and_what_lies_above() -> None:
    found = value(the_end(reserve("15"), TC_08))
    assert (found.account.received, found.account.spent) == (eur("20000.00"), eur("13000.00"))
    assert (found.expected, found.foreseen) == (eur("10000.00"), eur("11800.00"))
    assert found.at_end == eur("5200.00")
    assert (found.may_stay, found.above) == (eur("4500.00"), eur("700.00"))
    assert found.prospect is Prospect.ABOVE


@pytest.mark.parametrize(("percent", "above"), [("10", "2200.00"), ("20", "0.00")])
def test_another_reserve_lets_another_amount_stay(percent: str, above: str) -> None:
    found = value(the_end(reserve(percent), TC_08))
    assert found.above == eur(above)


def test_the_next_quarter_begins_with_what_stayed_and_may_end_below_the_reserve() -> None:
    found = value(the_end(reserve("15"), TC_08B, opening="5200.00"))
    assert (found.at_end, found.may_stay, found.above) == (eur("3300.00"), eur("3300.00"), ZERO)
    assert found.prospect is Prospect.STAYS


def test_a_reserve_for_illness_counts_spent_and_foreseen_of_the_quarter() -> None:
    found = value(the_end(reserve("15", IllnessReserve.AVERAGE_MONTH_SPENT), TC_08))
    assert found.carry_over is not None
    assert found.carry_over.illness_reserve == eur("8266.67")
    assert (found.carry_over.allowed, found.above) == (eur("12766.67"), ZERO)


# 90.00 + 3 × 4,720.00 − 3 × 1,000.00 = 11,250.00 (TC-09)
@pytest.mark.parametrize(
    ("months", "above"),
    [("1", "6530.00"), ("1.5", "4170.00"), ("2", "1810.00"), ("3", "0.00")],
)
def test_a_cap_in_monthly_budgets_is_measured_at_the_end(months: str, above: str) -> None:
    found = value(
        the_end(
            cap(months),
            {8: "1000.00", 9: "1000.00", 10: "1000.00", 11: "1000.00"},
            budget="4720.00",
            opening="90.00",
        )
    )
    assert found.at_end == eur("11250.00")
    assert found.above == eur(above)
    assert found.expected == eur("4720.00"), "the next instalment stays as granted"


def test_money_that_does_not_last_weighs_more_than_a_missing_rule() -> None:
    found = value(the_end(None, {8: "11000.00", 9: "11000.00", 10: "11000.00"}))
    assert found.at_end == eur("-3000.00")
    assert (found.may_stay, found.above, found.prospect) == (None, None, Prospect.SHORT)


def test_without_a_rule_nothing_is_said_about_what_may_stay() -> None:
    answer = the_end(an_agreement(carry_over=None), TC_08)
    assert value(answer).prospect is Prospect.NO_RULE
    assert answer.lines[-1].code == "carry_over_not_entered"


def test_at_the_end_of_the_last_grant_all_that_is_left_goes_back() -> None:
    answer = the_end(reserve("15"), TC_08, valid_to="2026-12-31", is_last_grant=True)
    assert value(answer).ends_with_grant
    assert (answer.lines[-1].code, answer.lines[-1].result) == (
        "outlook_grant_ends",
        eur("5200.00"),
    )
    following = the_end(reserve("15"), TC_08, valid_to="2026-12-31")
    assert not value(following).ends_with_grant


def test_a_gap_of_the_projection_is_a_gap_here_and_the_account_is_still_told() -> None:
    known = value(the_end(reserve("15"), TC_08))
    answer = period_outlook(
        reserve("15"),
        known.account,
        (),
        Explained(Gap.NO_FULL_MONTH),
        period=QUARTER,
        grant=a_grant(),
        is_last_grant=True,
    )
    assert answer.value is Gap.NO_FULL_MONTH
    assert [line.code for line in answer.lines] == [
        "account_opening",
        "account_instalments",
        "account_spent",
        "account_closing",
    ]


def test_the_steps_add_up_to_what_lies_above() -> None:
    answer = the_end(reserve("15"), TC_08)
    results = {line.code: line.result for line in answer.lines}
    steps = ("account_closing", "forecast_expected", "forecast_foreseen_less")
    assert sum((results[code] or ZERO for code in steps), ZERO) == results["outlook_at_end"]
    assert results["above_carry_over"] == eur("700.00")


def test_own_money_that_is_still_to_come_is_no_part_of_what_would_stay() -> None:
    found = value(the_end(reserve("15"), TC_08, own="300.00"))
    assert (found.expected, found.at_end) == (eur("10000.00"), eur("5200.00"))


def test_what_is_to_be_done_with_the_rest_is_what_was_agreed() -> None:
    rule = CarryOverRule(CarryOverBasis.NONE, above=AboveCarryOver.REPAY)
    found = value(the_end(an_agreement(carry_over=rule), TC_08))
    assert found.carry_over is not None
    assert (found.carry_over.then, found.may_stay, found.above) == (
        AboveCarryOver.REPAY,
        ZERO,
        eur("5200.00"),
    )
