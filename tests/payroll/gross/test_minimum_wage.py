"""The minimum wage of a month: 13.90 EUR in 2026 (MiLoV5), 14.60 EUR in 2027."""

from __future__ import annotations

import pytest

from budgetdesk.kernel.money import Money
from budgetdesk.payroll.gross.extras import Extra, ExtraSort
from budgetdesk.payroll.gross.month import MonthGross, MonthWork, gross
from budgetdesk.staff.pay_terms import PayTerms, Salary, SurchargeKind
from budgetdesk.staff.work_kinds import Kind
from tests.payroll.gross.builders import (
    ANYWHERE,
    EMPLOYED,
    MAY,
    bereitschaft,
    duty,
    euros,
    law_of,
    pay_of,
    percent,
    surcharge,
    terms,
)


def missing(found: MonthGross) -> str:
    """What is missing, as text; the lines have to be there in any case."""
    assert found.gross.lines
    [problem] = found.problems
    assert (problem.code, problem.field) == ("pay_below_minimum_wage", "wage")
    told = problem.data["missing"]
    assert isinstance(told, Money)
    return told.plain()


def test_the_minimum_wage_itself_is_enough() -> None:
    day = duty("2026-05-06 08:00", "2026-05-06 15:50")
    assert pay_of("2026-05", terms(wage="13.90"), day).problems == ()


def test_a_wage_below_it_is_a_problem_with_all_figures() -> None:
    found = pay_of("2026-05", terms(wage="13.50"), duty("2026-05-06 08:00", "2026-05-06 18:00"))
    [problem] = found.problems
    assert problem.data == {
        "time": "10:00",
        "wage": Money.of("13.90"),
        "due": Money.of("139.00"),
        "pay": Money.of("135.00"),
        "missing": Money.of("4.00"),
    }
    assert found.gross.whole == Money.of("135.00")


def test_each_year_has_its_own() -> None:
    # 10 h × 14.60 less 10 h × 14.00
    found = pay_of("2027-05", terms(wage="14.00"), duty("2027-05-06 08:00", "2027-05-06 18:00"))
    assert missing(found) == "6.00"
    before = pay_of("2026-05", terms(wage="14.00"), duty("2026-05-06 08:00", "2026-05-06 18:00"))
    assert before.problems == ()


def test_bereitschaft_counts_with_all_its_hours() -> None:
    # 16 h × 15.00 + 8 h × 3.75 = 270.00; 24 h × 13.90 = 333.60
    agreed = terms(wage="15.00", kinds=bereitschaft(percent("25")))
    day = duty("2026-05-06 06:00", "2026-05-06 22:00")
    night = duty("2026-05-06 22:00", "2026-05-07 06:00", Kind.BEREITSCHAFT)
    assert missing(pay_of("2026-05", agreed, day, night)) == "63.60"


def test_the_month_as_a_whole_decides() -> None:
    # 16 h × 20.00 + 8 h × 5.00 = 360.00
    agreed = terms(wage="20.00", kinds=bereitschaft(percent("25")))
    day = duty("2026-05-06 06:00", "2026-05-06 22:00")
    night = duty("2026-05-06 22:00", "2026-05-07 06:00", Kind.BEREITSCHAFT)
    assert pay_of("2026-05", agreed, day, night).problems == ()


@pytest.mark.parametrize(
    "kind", [SurchargeKind.NIGHT, SurchargeKind.DEEP_NIGHT, SurchargeKind.ARBZG_NIGHT]
)
def test_a_surcharge_for_night_does_not_count(kind: SurchargeKind) -> None:
    # 8 h × 0.90
    agreed = terms(surcharge(kind, euros("5.00")), wage="13.00")
    night = duty("2026-05-06 22:00", "2026-05-07 06:00")
    assert missing(pay_of("2026-05", agreed, night)) == "7.20"


def test_a_surcharge_for_sunday_counts() -> None:
    agreed = terms(surcharge(SurchargeKind.SUNDAY, euros("0.90")), wage="13.00")
    sunday = duty("2026-05-10 08:00", "2026-05-10 16:00")
    assert pay_of("2026-05", agreed, sunday).problems == ()


@pytest.mark.parametrize(
    ("sort", "enough"),
    [
        (ExtraSort.ALLOWANCE, True),
        (ExtraSort.DUTY_FLAT, False),
        (ExtraSort.ONE_OFF, False),
        (ExtraSort.EXPENSES, False),
    ],
)
def test_only_regular_allowances_count_of_what_comes_on_top(sort: ExtraSort, enough: bool) -> None:
    day = duty("2026-05-06 08:00", "2026-05-06 18:00")
    work = MonthWork((day,), extras=(Extra(sort, Money.of("9.00")),))
    found = gross(MAY, EMPLOYED, terms(wage="13.00"), work, ANYWHERE, law_of("2026-05"))
    assert (found.problems == ()) is enough


def test_a_salary_is_measured_against_the_hours_worked() -> None:
    agreed = PayTerms(salary=Salary(Money.of("500.00"), 600))
    days = [duty(f"2026-05-{day:02d} 08:00", f"2026-05-{day:02d} 18:00") for day in (4, 5, 6, 7)]
    # 40 h × 13.90 = 556.00
    assert missing(pay_of("2026-05", agreed, *days)) == "56.00"


def test_without_hours_nothing_is_asked() -> None:
    agreed = PayTerms(salary=Salary(Money.of("500.00"), 600))
    assert pay_of("2026-05", agreed).problems == ()


def test_cents_lost_by_rounding_each_line_are_no_shortfall() -> None:
    # 10 min of each at 13.90 are 2.3167, twice 2.32 or together 4.63; 1 min is 0.2317.
    agreed = terms(wage="13.90", kinds=bereitschaft(percent("100")))
    short = duty("2026-05-06 08:00", "2026-05-06 08:01")
    other = duty("2026-05-06 08:01", "2026-05-06 08:02", Kind.BEREITSCHAFT)
    # 0.23 + 0.23 = 0.46, together 0.4633.
    assert pay_of("2026-05", agreed, short, other).problems == ()
    # 2 × 7 min: 1.62 + 1.62 = 3.24, together 3.2433; 2 × 5 min: 1.16 × 2, together 2.3167.
    low = terms(wage="13.88", kinds=bereitschaft(percent("100")))
    hour = duty("2026-05-06 08:00", "2026-05-06 09:00")
    assert missing(pay_of("2026-05", low, hour, duty("2026-05-06 09:00", "2026-05-06 10:00"))) == (
        "0.04"
    )
