"""What the worked cases in tests/cases/calculation do not show."""

from __future__ import annotations

from decimal import Decimal

from budgetdesk.budget.calculation import (
    CostSheet,
    Leave,
    SheetDifference,
    Surcharge,
    compare,
    cost_problems,
    full_cost,
    rate_problems,
    sheet_problems,
)
from budgetdesk.kernel.money import Money

SHEET = CostSheet(
    wage=Decimal("16.00"),
    employer_rate=Decimal("21.15"),
    hours_per_day=Decimal(10),
    days=Decimal(365),
    sickness=Leave(Decimal(10), 4, Decimal(8)),
    surcharges=(Surcharge("night", Decimal(2), Decimal(25), with_employer_share=False),),
    yearly={"insurance": Money.of("160.00")},
    assistance_percent=Decimal(10),
)


def test_sickness_is_a_line_and_a_surcharge_free_of_contributions_has_no_employer_share() -> None:
    found = {one.key: one.amount for one in full_cost(SHEET).lines}
    # 16 × 1.2115 = 19.384 an hour; 3,650 hours; 320 hours of sickness; 730 hours at 4.00
    assert found == {
        "cost_base": Money.of("70751.60"),
        "cost_sickness": Money.of("6202.88"),
        "night": Money.of("2920.00"),
        "cost_assistance": Money.of("7987.45"),  # 10 % of 79,874.48
        "insurance": Money.of("160.00"),
    }


def test_the_cost_of_an_hour_is_that_of_the_year_by_its_hours() -> None:
    assert full_cost(SHEET).year == Money.of("88021.93")
    assert full_cost(SHEET).per_hour_of_cover == Money.of("24.12")


def test_every_difference_to_the_agencys_sheet_is_named() -> None:
    agency = {
        "cost_base": Money.of("70751.60"),
        "night": Money.of("2500.00"),
        "overhead": Money.of("500.00"),
        "insurance": Money.of("160.00"),
        "year": Money.of("73911.60"),
    }
    assert compare(full_cost(SHEET), agency) == (
        SheetDifference("cost_sickness", Money.of("6202.88"), None),
        SheetDifference("night", Money.of("2920.00"), Money.of("2500.00")),
        SheetDifference("cost_assistance", Money.of("7987.45"), None),
        SheetDifference("year", Money.of("88021.93"), Money.of("73911.60")),
        SheetDifference("overhead", None, Money.of("500.00")),
    )
    found = compare(full_cost(SHEET), agency)
    assert [one.difference for one in found][1] == Money.of("420.00")
    assert [one.difference for one in found][4] == Money.of("-500.00")
    assert sheet_problems(agency) == ()


def test_a_sheet_that_does_not_add_up_shows() -> None:
    (problem,) = sheet_problems(
        {"cost_base": Money.of("98413.06"), "leave": Money.of("9908.28"), "year": Money.of("1.00")}
    )
    assert problem.data == {"sum": Money.of("108321.34"), "stated": Money.of("1.00")}
    assert sheet_problems({"cost_base": Money.of("98413.06")}) == ()


def test_rates_that_add_up_are_no_problem() -> None:
    assert rate_problems([Decimal("7.3"), Decimal("1.8")], Decimal("9.1")) == ()


def test_all_that_is_wrong_is_named_at_once() -> None:
    wrong = CostSheet(Decimal(-1), Decimal(-2), Decimal(0), Decimal(365))
    assert [(one.code, one.field) for one in cost_problems(wrong)] == [
        ("calculation_negative", "wage"),
        ("calculation_negative", "employer_rate"),
        ("calculation_no_hours", "hours_per_day"),
    ]
