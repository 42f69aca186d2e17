"""Pay for the time: wage by the minute, flat pay, Bereitschaft, salary and its parts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.kernel.timeline import Timeline
from budgetdesk.payroll.gross.base_pay import PlannedWork, base_pay_codes, salary_pay
from budgetdesk.payroll.gross.month import MonthWork, gross
from budgetdesk.payroll.gross.wages import hourly_value
from budgetdesk.payroll.results import PayLine
from budgetdesk.staff.pay_terms import (
    KindTerms,
    PartMonth,
    PayTerms,
    Rate,
    Salary,
    SurchargeKind,
    Unit,
)
from budgetdesk.staff.work_kinds import Kind
from tests.payroll.gross.builders import (
    ANYWHERE,
    EMPLOYED,
    amounts,
    bereitschaft,
    duty,
    euros,
    law_of,
    parts,
    pay_of,
    percent,
    surcharge,
    terms,
)

MAY = Month(2026, 5)
SALARY = Salary(Money.of("2800.00"), weekly_minutes=39 * 60)


@pytest.mark.parametrize(
    ("wage", "end", "expected"),
    [
        ("18.1234", "10:00", "36.25"),
        ("18.0000", "08:01", "0.30"),
        ("18.3000", "08:01", "0.31"),
        ("17.5000", "15:20", "128.33"),
    ],
)
def test_pay_is_minutes_by_a_wage_of_four_decimals_rounded_once(
    wage: str, end: str, expected: str
) -> None:
    found = pay_of("2026-05", terms(wage=wage), duty("2026-05-06 08:00", f"2026-05-06 {end}"))
    assert amounts(found) == {"base_pay": expected}


def test_many_short_duties_are_rounded_together() -> None:
    # 3 × 20 min at 20.00: an hour, not three times 6.67.
    short = [duty(f"2026-05-0{day} 08:00", f"2026-05-0{day} 08:20") for day in (4, 5, 6)]
    line = pay_of("2026-05", terms(), *short).gross.lines[0]
    assert (line.amount, line.minutes, line.rate) == (Money.of("20.00"), 60, Decimal(20))
    step = Line("pay_by_the_hour", Money.of("20.00"), {"time": "1:00", "rate": Decimal(20)})
    assert line.lines == (replace(step, source="Arbeitsvertrag"),)


def test_a_raise_at_midnight_splits_the_duty() -> None:
    wage = Timeline(((date(2020, 1, 1), Decimal(18)), (date(2026, 5, 16), Decimal("18.5525"))))
    night = duty("2026-05-15 22:00", "2026-05-16 02:00")
    # 2 h × 18.5525 are 37.105.
    assert amounts(pay_of("2026-05", PayTerms(wage), night)) == {"base_pay": "36.00 37.11"}


def test_a_raise_of_another_month_changes_nothing() -> None:
    wage = Timeline(((date(2020, 1, 1), Decimal(18)), (date(2026, 6, 1), Decimal(30))))
    assert amounts(
        pay_of("2026-05", PayTerms(wage), duty("2026-05-31 22:00", "2026-06-01 02:00"))
    ) == {"base_pay": "36.00"}


def test_a_day_without_a_known_wage_is_a_problem() -> None:
    wage = Timeline(((date(2026, 5, 10), Decimal(18)),))
    found = pay_of("2026-05", PayTerms(wage), duty("2026-05-09 22:00", "2026-05-10 02:00"))
    assert found.problems == (Problem("pay_wage_missing", "wage", {"day": date(2026, 5, 1)}),)
    assert found.gross.lines == ()
    later = duty("2026-05-10 08:00", "2026-05-10 10:00")
    assert amounts(pay_of("2026-05", PayTerms(wage), later)) == {"base_pay": "36.00"}


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        (percent("50"), {"bereitschaft": "80.00"}),
        (percent("100"), {"bereitschaft": "160.00"}),
        (euros("13.90"), {"bereitschaft": "111.20"}),
        (Rate(Unit.PER_DUTY, Decimal("120.00")), {"bereitschaft_flat": "120.00"}),
    ],
)
def test_bereitschaft_is_paid_as_agreed(rate: Rate, expected: dict[str, str]) -> None:
    agreed = terms(kinds=bereitschaft(rate))
    day = duty("2026-05-06 08:00", "2026-05-06 20:00")
    night = duty("2026-05-06 22:00", "2026-05-07 06:00", Kind.BEREITSCHAFT)
    assert amounts(pay_of("2026-05", agreed, day, night)) == {"base_pay": "240.00", **expected}


def test_flat_pay_belongs_to_the_month_in_which_the_duty_begins() -> None:
    agreed = terms(kinds=bereitschaft(Rate(Unit.PER_DUTY, Decimal("200.00"))))
    nights = [
        duty("2026-04-30 22:00", "2026-05-01 06:00", Kind.BEREITSCHAFT),
        duty("2026-05-04 22:00", "2026-05-05 06:00", Kind.BEREITSCHAFT),
        duty("2026-05-31 22:00", "2026-06-01 06:00", Kind.BEREITSCHAFT),
    ]
    assert amounts(pay_of("2026-05", agreed, *nights)) == {"bereitschaft_flat": "400.00"}


def test_kinds_with_the_same_rate_still_have_lines_of_their_own() -> None:
    kinds = {
        Kind.CALL_OUT: KindTerms(percent("100")),
        Kind.TRAVEL: KindTerms(euros("15.00")),
        Kind.MEETING: KindTerms(percent("100")),
    }
    stretches = [
        duty(f"2026-05-06 {hour}:00", f"2026-05-06 {hour + 1}:00", kind)
        for hour, kind in enumerate((Kind.ACTIVE, *kinds), start=10)
    ]
    assert amounts(pay_of("2026-05", terms(kinds=kinds), *stretches)) == {
        "base_pay": "20.00",
        "call_out": "20.00",
        "travel": "15.00",
        "meeting": "20.00",
    }


def test_a_salary_pays_the_hours_of_the_month_whatever_they_are() -> None:
    found = pay_of("2026-05", PayTerms(salary=SALARY), duty("2026-05-06 08:00", "2026-05-06 20:00"))
    assert amounts(found) == {"salary": "2800.00"}
    assert found.worked_minutes == 720


def test_the_hourly_value_of_a_salary_is_that_of_the_published_example() -> None:
    # Joint circular of 22 June 2006, part 5: 4,350 ÷ (38 × 4.35) = 26.32.
    published = Salary(Money.of("4350.00"), weekly_minutes=38 * 60)
    assert hourly_value(published, law_of("2026-05")) == Decimal("26.32")


def test_surcharges_beside_a_salary_are_those_of_the_published_example() -> None:
    # The same circular: 20 h from 20 to 24, paid 131.60, free of contributions 125.00.
    salary = Salary(Money.of("4350.00"), weekly_minutes=38 * 60)
    night = surcharge(SurchargeKind.NIGHT, percent("25"))
    nights = [
        duty(f"2026-05-{day:02d} 20:00", f"2026-05-{day + 1:02d} 00:00") for day in range(4, 9)
    ]
    found = pay_of("2026-05", PayTerms(salary=salary, surcharges=(night,)), *nights)
    assert parts(found, "night") == ("131.60", "131.60", "125.00")


def test_beside_a_salary_an_hourly_wage_can_be_agreed_for_the_rest() -> None:
    kinds = {Kind.MEETING: KindTerms(percent("100"))}
    agreed = replace(terms(kinds=kinds), salary=SALARY)
    meeting = duty("2026-05-06 08:00", "2026-05-06 10:00", Kind.MEETING)
    assert amounts(pay_of("2026-05", agreed, meeting)) == {"salary": "2800.00", "meeting": "40.00"}


def part_of(
    method: PartMonth | None,
    month: Month = MAY,
    planned: PlannedWork | None = None,
    begins: str = "2026-05-10",
    ends: date | None = None,
    unpaid: tuple[date, ...] = (),
) -> PayLine | Problem:
    employment = replace(EMPLOYED, begins=date.fromisoformat(begins), ends=ends, unpaid_days=unpaid)
    return salary_pay(month, replace(SALARY, part_month=method), employment, planned)


@pytest.mark.parametrize(
    ("method", "planned", "expected", "code"),
    [
        # 22 of 31 days, figures of the NWB-Praxis-Leitfaden Lohn und Gehalt, part VIII.
        (PartMonth.CALENDAR_DAYS, None, "1987.10", "pay_salary_calendar_days"),
        (PartMonth.THIRTIETHS, None, "2053.33", "pay_salary_thirtieths"),
        (PartMonth.PLANNED_WORK, PlannedWork(15, 21), "2000.00", "pay_salary_planned_work"),
    ],
)
def test_a_part_month_is_paid_by_the_agreed_method(
    method: PartMonth, planned: PlannedWork | None, expected: str, code: str
) -> None:
    line = part_of(method, planned=planned)
    assert isinstance(line, PayLine)
    assert (line.amount.plain(), [one.code for one in line.lines]) == (expected, [code])


def test_a_part_month_without_an_agreed_method_is_a_problem() -> None:
    assert part_of(None) == Problem("pay_part_month_method_missing", "part_month", {"month": MAY})


@pytest.mark.parametrize(
    "planned", [None, PlannedWork(1, 0), PlannedWork(-1, 20), PlannedWork(21, 20)]
)
def test_planned_work_that_does_not_fit_is_a_problem(planned: PlannedWork | None) -> None:
    problem = part_of(PartMonth.PLANNED_WORK, planned=planned)
    assert problem == Problem("pay_planned_work_missing", "planned", {"month": MAY})


def test_thirty_days_of_thirty_one_are_no_more_than_a_month() -> None:
    line = part_of(PartMonth.THIRTIETHS, begins="2026-05-02")
    assert isinstance(line, PayLine)
    assert line.amount == SALARY.amount


def test_unpaid_days_and_the_end_of_the_employment_shorten_the_month() -> None:
    # Paid are 1 to 20 May less two unpaid days; one lies after the end, one is named twice.
    unpaid = (date(2026, 5, 4), date(2026, 5, 4), date(2026, 5, 5), date(2026, 5, 25))
    line = part_of(
        PartMonth.CALENDAR_DAYS, begins="2020-01-01", ends=date(2026, 5, 20), unpaid=unpaid
    )
    assert isinstance(line, PayLine)
    # 2,800 × 18 ÷ 31
    assert line.amount == Money.of("1625.81")


def test_after_the_end_of_the_employment_nothing_of_the_salary_is_left() -> None:
    line = part_of(PartMonth.THIRTIETHS, begins="2020-01-01", ends=date(2026, 4, 30))
    assert isinstance(line, PayLine)
    assert line.amount == Money(0)


def test_an_employment_that_ends_later_has_a_full_month() -> None:
    line = part_of(None, begins="2020-01-01", ends=date(2026, 6, 30))
    assert isinstance(line, PayLine)
    assert [one.code for one in line.lines] == ["pay_salary"]


def test_a_part_month_problem_stops_the_month() -> None:
    begun = replace(EMPLOYED, begins=date(2026, 5, 10))
    found = gross(MAY, begun, PayTerms(salary=SALARY), MonthWork(), ANYWHERE, law_of("2026-05"))
    assert [one.code for one in found.problems] == ["pay_part_month_method_missing"]
    assert found.gross.lines == ()


def test_every_code_of_pay_for_time_is_known_beforehand() -> None:
    codes = base_pay_codes()
    assert {"base_pay", "bereitschaft", "bereitschaft_flat", "travel"} <= set(codes)
    assert len(set(codes)) == 10
