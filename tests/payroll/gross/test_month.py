"""The month put together, and everything that is wrong with it at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.german_calendar import Land, LocalHoliday, PlaceOfWork
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.timeline import Timeline
from budgetdesk.payroll.gross.extras import Extra, ExtraSort
from budgetdesk.payroll.gross.in_kind import InKind, InKindSort
from budgetdesk.payroll.gross.month import MonthWork, gross
from budgetdesk.staff.pay_terms import (
    KindTerms,
    PayTerms,
    Rate,
    Salary,
    SurchargeBase,
    SurchargeKind,
    Unit,
    terms_problems,
)
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures
from tests.payroll.gross.builders import (
    ANYWHERE,
    EMPLOYED,
    MAY,
    as_the_law_frees,
    bereitschaft,
    duty,
    euros,
    law_of,
    pay_of,
    percent,
    since,
    surcharge,
    terms,
)


def test_a_month_is_put_together_from_all_its_parts() -> None:
    work = MonthWork(
        (duty("2026-05-10 20:00", "2026-05-11 06:00"),),
        (
            Extra(ExtraSort.ONE_OFF, Money.of("300.00")),
            Extra(ExtraSort.ADVANCE, Money.of("50.00")),
        ),
        (InKind(InKindSort.BOARD, days=1),),
    )
    found = gross(MAY, EMPLOYED, as_the_law_frees(), work, ANYWHERE, law_of("2026-05"))
    assert found.problems == ()
    assert found.worked_minutes == 600
    assert found.gross.whole == Money.of("653.50")
    assert found.gross.taxable == Money.of("211.50")
    assert found.gross.liable == Money.of("211.50")
    assert found.gross.taxable_one_off == Money.of("300.00")
    assert found.gross.net_items == Money.of("-50.00")


def test_a_month_without_work_has_no_pay() -> None:
    found = pay_of("2026-05", as_the_law_frees())
    assert (found.gross.lines, found.problems, found.worked_minutes) == ((), (), 0)


def test_everything_wrong_is_told_at_once_and_nothing_is_reckoned() -> None:
    work = MonthWork(
        (
            duty("2026-05-06 10:00", "2026-05-06 09:00"),
            duty("2026-05-07 10:00", "2026-05-07 12:00", Kind.TRAVEL),
            duty("2026-05-08 10:00", "2026-05-08 12:00", Kind.BEREITSCHAFT),
            duty("2026-05-09 10:00", "2026-05-09 12:00", Kind.CALL_OUT),
            duty("2026-05-10 10:00", "2026-05-10 12:00", Kind.MEETING),
        ),
        (Extra(ExtraSort.ONE_OFF, Money(0)),),
        (InKind(InKindSort.OTHER),),
    )
    nowhere = PlaceOfWork(Land.BE, LocalHoliday.AUGSBURG)
    found = gross(MAY, EMPLOYED, terms(wage="-1.00"), work, nowhere, law_of("2026-05"))
    assert [one.code for one in found.problems] == [
        "local_holiday_not_here",
        "pay_no_amount",
        "stretch_ends_before_begin",
        "pay_of_bereitschaft_missing",
        "pay_of_call_out_missing",
        "pay_of_travel_missing",
        "pay_of_meeting_missing",
        "extra_not_positive",
        "in_kind_worth_missing",
    ]
    assert found.gross.lines == ()


def test_a_final_month_is_refused_while_figures_of_its_year_are_open() -> None:
    sunday = MonthWork((duty("2027-05-09 10:00", "2027-05-09 12:00"),))
    final = law_on(shipped_figures(), date(2027, 5, 31))
    agreed = terms(surcharge(SurchargeKind.SUNDAY, percent("50")))
    with pytest.raises(ValueGap):
        gross(MAY.plus(12), EMPLOYED, agreed, sunday, ANYWHERE, final)


def test_figures_are_not_asked_for_where_nothing_needs_them() -> None:
    empty = Law(date(2026, 5, 31), {})
    found = gross(MAY, EMPLOYED, terms(), MonthWork(), ANYWHERE, empty)
    assert found.problems == ()


def codes(agreed: PayTerms) -> list[str]:
    return [one.code for one in terms_problems(agreed)]


SALARY = Salary(Money.of("2000.00"), 2400)
INCLUDED = {Kind.MEETING: KindTerms(Rate(Unit.INCLUDED))}
NIGHT = SurchargeKind.NIGHT


@pytest.mark.parametrize(
    ("agreed", "expected"),
    [
        (terms(), []),
        (PayTerms(), ["pay_nothing_agreed"]),
        (PayTerms(salary=replace(SALARY, amount=Money(-1))), ["pay_no_amount"]),
        (PayTerms(salary=replace(SALARY, weekly_minutes=0)), ["pay_weekly_time_missing"]),
        (terms(wage="18.12345"), ["pay_too_many_decimals"]),
        (terms(wage="18.12340"), []),
        (terms(wage="NaN"), ["pay_no_amount"]),
        (terms(grundlohn="Infinity"), ["pay_no_amount"]),
        (terms(grundlohn="22.00"), []),
        (PayTerms(salary=SALARY, kinds=INCLUDED), []),
        (terms(kinds=INCLUDED), ["pay_included_without_salary"]),
        (terms(kinds=bereitschaft(percent("-50"))), ["pay_no_amount"]),
        (
            terms(kinds=bereitschaft(Rate(Unit.PER_DUTY, Decimal(90)), SurchargeBase.OWN_RATE)),
            ["surcharge_base_not_by_hour"],
        ),
        (terms(surcharge(NIGHT, euros("-1"))), ["pay_no_amount"]),
        (
            terms(surcharge(NIGHT, Rate(Unit.PER_DUTY, Decimal(9)))),
            ["surcharge_neither_percent_nor_euros"],
        ),
        (terms(surcharge(NIGHT, euros("1"), (1320, 150))), ["surcharge_hours_in_clock_change"]),
        (terms(surcharge(NIGHT, euros("1"), (1320, 120))), []),
        (terms(surcharge(NIGHT, euros("1"), (-1, 1441))), ["surcharge_hours_no_time"] * 2),
    ],
)
def test_an_agreement_that_cannot_be_is_a_problem(agreed: PayTerms, expected: list[str]) -> None:
    assert codes(agreed) == expected


def test_every_step_of_the_wage_is_looked_at() -> None:
    wage = Timeline(((date(2020, 1, 1), Decimal(-1)), (date(2021, 1, 1), Decimal("1.00001"))))
    assert codes(PayTerms(wage)) == ["pay_no_amount", "pay_too_many_decimals"]


def test_the_grundlohn_counts_from_the_day_it_is_known() -> None:
    double = surcharge(SurchargeKind.SUNDAY, percent("100"))
    agreed = replace(terms(double), grundlohn=since("2026-05-15", "30.00"))
    sundays = [duty(f"2026-05-{day} 08:00", f"2026-05-{day} 09:00") for day in (10, 17)]
    line = pay_of("2026-05", agreed, *sundays).gross.lines[-1]
    # 10.00 of 20.00, then 15.00 (and 12.50 of 25.00) of 20.00
    assert [line.amount, line.tax_free, line.contribution_free] == [
        Money.of("40.00"),
        Money.of("25.00"),
        Money.of("22.50"),
    ]


def test_work_of_another_month_is_not_counted() -> None:
    other = [
        duty("2026-04-30 10:00", "2026-04-30 12:00"),
        duty("2026-04-30 22:00", "2026-05-01 00:00"),
        duty("2026-06-01 00:00", "2026-06-01 02:00"),
    ]
    assert pay_of("2026-05", terms(), *other).worked_minutes == 0
