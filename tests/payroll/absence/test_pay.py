"""Pay for missed shifts, holidays and leave, and what is owed; figures by hand."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.payroll.absence.leave_pay import Earned, leave_pay_for, leave_pay_per_day
from budgetdesk.payroll.absence.liabilities import Owed, liability
from budgetdesk.payroll.absence.sick_pay import (
    MissedPay,
    ReferencePeriod,
    absent_before_holiday_problem,
    holiday_pay,
    sick_pay,
    sick_pay_by_average,
)
from budgetdesk.payroll.results import Nature, PayLine
from budgetdesk.wording.sentences import line_text, problem_text
from tests.payroll.status.builders import law_of

BASE = PayLine("base_pay", Money.of("120.00"))
NIGHT = PayLine(
    "night", Money.of("30.00"), tax_free=Money.of("30.00"), contribution_free=Money.of("25.00")
)


def refused(call: Callable[[], object]) -> list[str]:
    with pytest.raises(Invalid) as error:
        call()
    told = error.value.data["problems"]
    assert isinstance(told, tuple)
    assert all("{" not in problem_text(one) for one in told)
    return [one.code for one in told]


def test_continued_surcharges_are_taxed_and_liable() -> None:
    base, night = sick_pay((MissedPay(BASE), MissedPay(NIGHT)))
    assert (base.amount, night.amount) == (Money.of("120.00"), Money.of("30.00"))
    assert (night.taxable, night.liable) == (Money.of("30.00"), Money.of("30.00"))
    assert [line.code for line in base.lines] == ["sick_pay_from_roster"]
    assert [line.code for line in night.lines] == [
        "sick_pay_from_roster",
        "continued_surcharge_liable",
    ]
    assert all("{" not in line_text(line) for line in night.lines)


def test_overtime_expenses_and_one_off_pay_are_not_continued() -> None:
    missed = (
        MissedPay(BASE, overtime=True),
        MissedPay(PayLine("fare", Money.of("5.00"), Nature.NET)),
        MissedPay(PayLine("bonus", Money.of("50.00"), Nature.ONE_OFF)),
    )
    assert sick_pay(missed) == ()


def test_a_cancelled_shift_on_a_holiday_is_paid() -> None:
    (paid,) = holiday_pay((MissedPay(BASE),))
    assert (paid.amount, paid.lines[-1].source) == (Money.of("120.00"), "§ 2 Abs. 1 EFZG")


def test_who_was_absent_without_excuse_gets_no_holiday_pay() -> None:
    assert absent_before_holiday_problem(absent_without_excuse=False) is None
    problem = absent_before_holiday_problem(absent_without_excuse=True)
    assert problem is not None
    assert problem.code == "holiday_pay_unexcused"


def test_without_a_roster_the_average_hour_is_paid() -> None:
    # 7,000 for 480 h; 7:30 h are 109.375.
    paid = sick_pay_by_average(ReferencePeriod(Money.of("7000.00"), 28800), 450)
    assert (paid.amount, paid.minutes, paid.rate) == (Money.of("109.38"), 450, Decimal("14.58"))
    assert "{" not in line_text(paid.lines[0])


def test_an_average_of_nothing_is_refused_with_all_that_is_wrong() -> None:
    assert refused(lambda: sick_pay_by_average(ReferencePeriod(Money(-1), 0), -1)) == [
        "sick_pay_reference_empty",
        "sick_pay_reference_negative",
        "sick_pay_minutes_negative",
    ]


def test_a_rise_lifts_leave_pay() -> None:
    # (5,850 − 150) × 1.04 : 38 = 156.
    earned = Earned(Money.of("5850.00"), Money.of("150.00"), days=38, rise_percent=Decimal(4))
    found = leave_pay_per_day(earned, law_of())
    assert found.value == Money.of("156.00")
    assert line_text(found.lines[0]) == (
        "Urlaubsentgelt je Tag: 5.850,00\xa0€ aus 13 Wochen ohne 150,00\xa0€ für Überstunden, "
        "um 4\xa0% erhöht, geteilt durch 38 Tage"
    )


def test_shifts_of_unequal_length_are_paid_by_the_hour() -> None:
    # 5,700 for 380 h are 15 an hour; a shift of 12 h.
    earned = Earned(Money.of("5850.00"), Money.of("150.00"), minutes=22800)
    assert leave_pay_for(earned, 720, law_of()).value == Money.of("180.00")


def test_leave_pay_without_an_average_is_refused_with_all_that_is_wrong() -> None:
    wrong = Earned(Money.of("1.00"), Money.of("2.00"), rise_percent=Decimal(-1))
    expected = ["leave_pay_nothing_worked", "leave_pay_overtime_wrong", "leave_pay_rise_negative"]
    assert refused(lambda: leave_pay_per_day(wrong, law_of())) == expected
    assert refused(lambda: leave_pay_for(wrong, -1, law_of())) == [
        *expected,
        "leave_pay_minutes_negative",
    ]


def test_leave_and_overtime_owed_carry_the_employers_share() -> None:
    # 7.5 × 120 = 900; 10:20 h × 16.50 = 170.50; 21.15 % of 1,070.50 are 226.41075.
    owed = Owed(Decimal("7.5"), Money.of("120.00"), 620, Decimal("16.50"), Decimal("21.15"))
    found = liability(owed)
    assert (found.leave, found.overtime, found.employer_share, found.whole) == tuple(
        Money.of(one) for one in ("900.00", "170.50", "226.41", "1296.91")
    )
    assert all("{" not in line_text(line) for line in found.lines)


def test_nothing_owed_is_nothing() -> None:
    assert liability(Owed()).whole == ZERO


def test_what_is_owed_is_never_below_zero() -> None:
    wrong = Owed(Decimal(-1), Money(-1), -1, Decimal(-1), Decimal(-1))
    assert refused(lambda: liability(wrong)) == [
        "liability_leave_negative",
        "liability_pay_negative",
        "liability_overtime_negative",
        "liability_percent_negative",
    ]
