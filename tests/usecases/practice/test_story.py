from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from budgetdesk.kernel.money import ZERO, Money, percent_of, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.usecases.practice import PracticePlan
from budgetdesk.usecases.practice.movements import Movement
from budgetdesk.usecases.practice.pay import Pay, pays_of
from budgetdesk.usecases.practice.story import Story, StoryMonth, tell
from budgetdesk.usecases.practice.tables import read_tables

MINIMUM_WAGE_2026 = Money.of("13.90")  # MiLoV5
MINIJOB_LIMIT_YEAR_2026 = Money.of("7236.00")  # 12 x 603, § 8 Abs. 1a SGB IV
MIDIJOB_LIMIT = Money.of("2000.00")  # § 20 Abs. 2 SGB IV


def all_movements(month: StoryMonth) -> tuple[Movement, ...]:
    return (*month.bank, *month.by_hand)


def spent(month: StoryMonth, *budgets: str) -> Money:
    income = {"rate", "einmalig", "u1", "erstattung", "eigenbeitrag"}
    return -total(
        share.amount
        for movement in all_movements(month)
        if movement.reversed_on is None
        for share in movement.shares
        if share.teilbudget in budgets and share.cost not in income
    )


def received(month: StoryMonth, budget: str, cost: str) -> list[Money]:
    return [
        share.amount
        for movement in all_movements(month)
        for share in movement.shares
        if share.teilbudget == budget and share.cost == cost
    ]


def pays(month: int) -> dict[str, Pay]:
    found = pays_of(PracticePlan(), Month(2026, month))
    return {pay.worker.short: pay for pay in found}


def cash_day_by_day(months: Iterable[StoryMonth]) -> list[Money]:
    days: dict[date, Money] = defaultdict(lambda: ZERO)
    for month in months:
        for movement in all_movements(month):
            if movement.account == "cash":
                days[movement.on] += movement.amount
                if movement.reversed_on is not None:
                    days[movement.reversed_on] -= movement.amount
            elif movement.transfer == "cash":
                days[movement.on] -= movement.amount
    balance = Money.of("120.00")
    balances = []
    for day in sorted(days):
        balance += days[day]
        balances.append(balance)
    return balances


def test_every_month_begins_with_what_the_one_before_left(whole_year: Story) -> None:
    assert whole_year.months[0].opening == Money.of("14500.00")
    for before, after in pairwise(whole_year.months):
        assert after.opening == before.opening + total(each.amount for each in before.bank)


def test_the_parts_of_every_movement_add_up_to_it(whole_year: Story) -> None:
    for month in whole_year.months:
        for movement in all_movements(month):
            parts = total(share.amount for share in movement.shares)
            assert parts == (ZERO if movement.transfer else movement.amount)


def test_the_leading_funder_pays_the_granted_rate_and_the_new_one_from_july(
    whole_year: Story,
) -> None:
    rates = [received(month, "egh", "rate") for month in whole_year.months]
    assert rates == [[Money.of("14560.00")]] * 6 + [[Money.of("15120.00")]] * 6


def test_the_krankenkasse_pays_three_months_afterwards(whole_year: Story) -> None:
    paid = {
        month.days.first.month: received(month, "bp", "rate")
        for month in whole_year.months
        if received(month, "bp", "rate")
    }
    assert paid == {month: [Money.of("7500.00")] for month in (4, 7, 10)}


def test_instalments_come_on_bank_days_and_never_late(whole_year: Story) -> None:
    days = [
        movement.on
        for month in whole_year.months
        for movement in month.bank
        if movement.shares and movement.shares[0].cost == "rate"
    ]
    assert days[0] == date(2026, 1, 2)  # due on Sunday 4 January
    assert all(day.weekday() < 5 for day in days)
    assert all(day.day <= 4 or 11 <= day.day <= 15 for day in days)


def test_the_one_off_amount_comes_in_may_and_covers_the_training(whole_year: Story) -> None:
    may = whole_year.months[4]
    assert received(may, "egh", "einmalig") == [Money.of("1200.00")]
    training = -total(received(may, "egh", "fortbildung"))
    assert Money.of("1000.00") < training <= Money.of("1200.00")


def test_wages_tax_and_contributions_are_all_of_the_pay() -> None:
    for month in range(1, 13):
        for pay in pays(month).values():
            assert pay.net + pay.income_tax + pay.contributions == (pay.gross + pay.on_top)


def test_the_bank_pays_what_the_payslips_say(whole_year: Story) -> None:
    for number, month in enumerate(whole_year.months, start=1):
        wages = -total(received(month, "egh", "lohn") + received(month, "bp", "lohn"))
        assert wages == total(pay.net for pay in pays(number).values())
        costs = [
            received(month, budget, cost) for budget in ("egh", "bp") for cost in ("sv", "minijob")
        ]
        contributions = -total(amount for amounts in costs for amount in amounts)
        assert contributions == total(pay.contributions for pay in pays(number).values())


def test_income_tax_is_paid_in_the_month_after(whole_year: Story) -> None:
    for number, month in enumerate(whole_year.months[1:], start=1):
        paid = -total(received(month, "egh", "lohnsteuer") + received(month, "bp", "lohnsteuer"))
        assert paid == total(pay.income_tax for pay in pays(number).values())


def test_contributions_leave_on_the_third_last_bank_day(whole_year: Story) -> None:
    # The days on which contributions are due in 2026, as two published tables have them.
    due = ["01-28", "02-25", "03-27", "04-28", "05-27", "06-26"]
    due += ["07-29", "08-27", "09-28", "10-28", "11-26", "12-28"]
    for month, day in zip(whole_year.months, due, strict=True):
        paid = {
            movement.on
            for movement in month.bank
            if movement.shares and movement.shares[0].cost == "sv"
        }
        assert paid == {date.fromisoformat(f"2026-{day}")}


def test_nobody_earns_less_than_the_minimum_wage() -> None:
    assert min(worker.wage_per_hour for worker in read_tables().workers) > MINIMUM_WAGE_2026


def test_the_team_is_as_the_story_tells() -> None:
    months = {
        short: [month for month in range(1, 13) if short in pays(month)]
        for short in ("A", "H", "I")
    }
    assert months == {"A": [*range(1, 13)], "H": [8, 9, 10, 11], "I": [9]}
    assert pays(5)["D"].gross > MIDIJOB_LIMIT > pays(6)["D"].gross
    of_e = total(pays(month)["E"].gross for month in range(1, 13))
    assert Money.of("6900.00") < of_e < MINIJOB_LIMIT_YEAR_2026


def test_the_insurer_refunds_continued_pay_months_later(whole_year: Story) -> None:
    refunds = {
        month.days.first.month: total(received(month, "egh", "u1") + received(month, "bp", "u1"))
        for month in whole_year.months
        if received(month, "egh", "u1")
    }
    assert sorted(refunds) == [4, 5, 6]
    for ill, month in ((2, 4), (3, 5), (4, 6)):
        assert refunds[month] == percent_of(pays(ill)["A"].sick, Decimal(80))


def test_a_month_around_the_clock_costs_a_plausible_sum(whole_year: Story) -> None:
    costs = [spent(month, "egh", "bp") for month in whole_year.months]
    assert Money.of("16000.00") < min(costs)
    assert max(costs) < Money.of("20500.00")
    assert Money.of("17000.00") * 12 < total(costs) < Money.of("18500.00") * 12


def test_the_year_has_as_many_bookings_as_a_24_hour_team_makes(whole_year: Story) -> None:
    assert 250 <= sum(month.bookings for month in whole_year.months) <= 500


def test_the_cash_box_is_never_overdrawn(whole_year: Story) -> None:
    assert min(cash_day_by_day(whole_year.months)) > ZERO


def test_ten_years_never_overdraw_an_account() -> None:
    story = tell(PracticePlan(years=10))
    assert len(story.months) == 119
    assert min(month.closing for month in story.months) > Money.of("2000.00")
    assert min(cash_day_by_day(story.months)) > ZERO


def test_rates_rise_with_the_second_grant() -> None:
    story = tell(PracticePlan(years=3))
    rates = {month.days.first: received(month, "egh", "rate") for month in story.months}
    assert rates[date(2027, 12, 1)] == [Money.of("15120.00")]
    assert rates[date(2028, 1, 1)] == [Money.of("15297.10")]  # 14,560 x 1.025 x 1.025


def test_equal_plans_tell_the_same_story_and_another_seed_another() -> None:
    assert tell(PracticePlan()) == tell(PracticePlan())
    assert tell(PracticePlan()).months != tell(PracticePlan(seed=2)).months


@pytest.mark.parametrize("wanted", [400, 2_000, 5_001])
def test_a_plan_is_filled_up_to_the_bookings_it_wants(wanted: int) -> None:
    story = tell(PracticePlan(bookings=wanted))
    assert sum(month.bookings for month in story.kept) >= wanted
    assert min(cash_day_by_day(story.months)) > ZERO


def test_purchases_on_top_are_paid_by_a_higher_grant() -> None:
    plain, filled = tell(PracticePlan()), tell(PracticePlan(bookings=1_321))
    added = 3 * 100  # 1,000 more in ten months, of 3 euros each on average
    assert received(filled.months[0], "egh", "rate") == [Money.of(f"{14560 + added}.00")]
    assert spent(filled.months[0], "egh") - spent(plain.months[0], "egh") == Money.of("300.00")


def test_the_story_ends_today() -> None:
    plan = PracticePlan(today=date(2026, 11, 20))
    assert plan.days == DateRange(date(2026, 1, 1), date(2026, 11, 20))
    last = tell(plan).months[-1]
    assert last.days.last == date(2026, 11, 20)
    assert max(movement.on for movement in all_movements(last)) <= date(2026, 11, 20)


def test_the_story_does_not_go_beyond_its_years() -> None:
    assert PracticePlan(today=date(2031, 5, 1)).days.last == date(2026, 12, 31)


def test_a_day_before_the_story_is_refused() -> None:
    with pytest.raises(ValueError, match="2026"):
        tell(PracticePlan(today=date(2025, 12, 31)))
