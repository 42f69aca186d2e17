from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.rota.shifts import Shift, ShiftKind
from budgetdesk.rota.working_time import planned_span, stretches
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.pay_terms import KindTerms, Rate, Salary, Unit
from budgetdesk.staff.team import Member
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.usecases.pay_costs import (
    by_the_hour,
    shift_cost,
    shift_pay,
)
from budgetdesk.usecases.pay_people import terms_of
from tests.usecases.pay.team import (
    DETAILS,
    MINIJOB,
    MINIJOB_DETAILS,
    NRW,
    SUNDAY,
    VERSION,
    a_member,
    a_shift,
    law_of,
)

MARCH = Month(2026, 3)
LAW = law_of(MARCH)
TUESDAY = a_shift(1, "2026-03-03T08:00")


def cost(member: Member, shift: Shift = TUESDAY) -> Money:
    return shift_cost(member, shift, NRW, LAW).value


def test_a_shift_of_an_insured_person_costs_pay_and_half_of_the_contributions() -> None:
    # 160 euros; employer: KV 7.3 %, half of 2.69 %, RV 9.3 %, AV 1.3 %, PV 1.8 % = 21.045 %.
    # Taken as the difference of two months, each branch rounded: within two cents of 33.67.
    assert abs(cost(a_member()).cents - 19367) <= 2


def test_a_shift_of_a_minijob_costs_its_flat_rates() -> None:
    # 8 hours of 18 euros: 144.00 and KV 13 %, RV 15 %, tax 2 %, U1 0.8 %, U2 0.22 %.
    member = a_member([MINIJOB], [MINIJOB_DETAILS])
    assert abs(cost(member).cents - (14400 + 4467)) <= 2


def test_the_same_hours_cost_more_on_a_sunday_by_the_surcharge_alone() -> None:
    member = a_member([replace(VERSION, surcharges=(SUNDAY,))])
    sunday = a_shift(2, "2026-03-08T08:00")
    # Free of contributions, and no accident insurance is entered: 80 euros more.
    assert cost(member, sunday) - cost(member) == Money.of("80.00")


def test_a_shift_of_a_midijob_costs_the_share_of_its_own_range() -> None:
    midijob = replace(VERSION, status=Status.MIDIJOB, agreed_minutes=10 * 60)
    full = cost(a_member())
    # Above the limit of the Minijob more pay lowers the employer's own share a little.
    assert Money.of("160.00") < cost(a_member([midijob])) < full
    assert cost(a_member([replace(midijob, agreed_minutes=None)])) > Money.of("160.00")


def test_the_cost_explains_itself() -> None:
    found = shift_cost(a_member(), TUESDAY, NRW, LAW)
    assert [line.code for line in found.lines] == ["pay_by_the_hour", "shift_pay", "shift_on_top"]
    assert found.lines[1].result == Money.of("160.00")


def test_time_under_a_salary_counts_at_its_hourly_value() -> None:
    salary = Salary(Money.of("3000.00"), 40 * 60)
    member = a_member([replace(VERSION, wage=None, salary=salary)])
    terms = terms_of(member, MARCH)
    # 3,000 / (4.35 x 40) = 17.24.
    assert shift_pay(terms, stretches(planned_span(TUESDAY)), NRW, LAW).whole == Money.of("137.92")
    included = replace(
        terms, kinds={Kind.MEETING: KindTerms(Rate(Unit.INCLUDED), surcharges=False)}
    )
    assert by_the_hour(included, LAW).kinds[Kind.MEETING].pay == Rate(Unit.PERCENT, Decimal(100))


def test_what_payroll_lacks_is_told_instead_of_a_cost() -> None:
    with pytest.raises(Invalid):
        cost(a_member([]))
    with pytest.raises(Invalid):
        cost(a_member(details=[]))
    with pytest.raises(Invalid):
        cost(a_member(details=[replace(DETAILS, additional_rate=None)]))
    meeting = replace(TUESDAY, kind=ShiftKind.BEREITSCHAFT)
    with pytest.raises(Invalid):
        cost(a_member(), meeting)


def test_a_night_over_the_month_end_costs_as_any_other() -> None:
    night = a_shift(2, "2026-03-31T22:00")
    assert abs(cost(a_member(), night).cents - cost(a_member()).cents) <= 2
