"""Sick children, maternity, and what the levies give back; figures and days by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.payroll.absence.child_sick import ChildSickYear, child_sick_days
from budgetdesk.payroll.absence.maternity import (
    Birth,
    LastMonths,
    average_per_day,
    maternity_pay,
    maternity_supplement,
    miscarriage_period,
    protection_period,
)
from budgetdesk.payroll.absence.refunds import (
    Continued,
    Levy,
    Worker,
    head_count,
    takes_part_in_u1,
    u1_refund,
    u2_refund,
)
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures
from budgetdesk.wording.sentences import line_text
from tests.payroll.absence.test_pay import refused
from tests.payroll.status.builders import law_of


@pytest.mark.parametrize(
    ("taken", "single", "day", "left", "in_all"),
    [
        ((4,), False, "2026-05-31", (11,), 11),
        ((15, 3), False, "2026-05-31", (0, 12), 12),
        # Three children: 45 days, but 35 at most; 25 are taken.
        ((10, 10, 5), False, "2026-05-31", (5, 5, 10), 10),
        ((10,), True, "2026-05-31", (20,), 20),
        ((30, 30, 10), True, "2026-05-31", (0, 0, 0), 0),
        ((4,), False, "2024-01-01", (11,), 11),
        ((4,), False, "2025-07-01", (11,), 11),
        ((4,), False, "2026-12-31", (11,), 11),
        ((4,), False, "2027-01-01", (6,), 6),
        # Three children of a single parent: 60 days, but 50 at most; 45 are taken.
        ((20, 20, 5), True, "2027-01-01", (0, 0, 5), 5),
        ((0, 0, 0), True, "2025-01-01", (30, 30, 30), 70),
    ],
)
def test_days_for_sick_children(
    taken: tuple[int, ...], single: bool, day: str, left: tuple[int, ...], in_all: int
) -> None:
    # The days of 2027 hold only if nobody prolongs those of 2026.
    law = law_on(shipped_figures(), date.fromisoformat(day), preview=True)
    found = child_sick_days(ChildSickYear(taken, single), law)
    assert (found.left, found.left_in_all) == (left, in_all)


@pytest.mark.parametrize(
    ("taken", "single", "left", "in_all"),
    [
        ((4,), False, (6,), 6),
        ((40,), True, (0,), 0),
        ((5,), True, (15,), 15),
        # Three children: 30 days, but 25 at most.
        ((0, 0, 0), False, (10, 10, 10), 25),
    ],
)
def test_days_of_2027_are_a_preview(
    taken: tuple[int, ...], single: bool, left: tuple[int, ...], in_all: int
) -> None:
    # Back to 10 days, 20 for single parents, unless the longer claim is prolonged.
    year, day = ChildSickYear(taken, single), date(2027, 1, 1)
    found = child_sick_days(year, law_on(shipped_figures(), day, preview=True))
    assert (found.left, found.left_in_all) == (left, in_all)
    with pytest.raises(ValueGap):
        child_sick_days(year, law_on(shipped_figures(), day))


def test_the_employer_pays_only_where_the_contract_does_not_exclude_it() -> None:
    excluded = child_sick_days(ChildSickYear((0,)), law_of())
    open_to_it = child_sick_days(ChildSickYear((0,), paid_leave_excluded=False), law_of())
    assert (excluded.paid_by_employer, open_to_it.paid_by_employer) == (False, True)
    said = [line_text(line) for line in (*excluded.lines, *open_to_it.lines)]
    assert all("{" not in text for text in said)


def test_wrong_days_for_children_are_told() -> None:
    assert refused(lambda: child_sick_days(ChildSickYear(()), law_of())) == ["child_sick_no_child"]
    assert refused(lambda: child_sick_days(ChildSickYear((-1,)), law_of())) == [
        "child_sick_days_negative"
    ]


@pytest.mark.parametrize(
    ("actual", "long_after", "first", "last"),
    [
        (None, False, "2026-05-21", "2026-08-27"),
        ("2026-07-02", False, "2026-05-21", "2026-08-27"),
        # Four days late: the time after the birth is whole.
        ("2026-07-06", False, "2026-05-21", "2026-08-31"),
        # Ten days early: they follow after the eight weeks.
        ("2026-06-22", False, "2026-05-21", "2026-08-27"),
        # Twelve weeks, and the ten days.
        ("2026-06-22", True, "2026-05-21", "2026-09-24"),
        # On the first day of the six weeks, and one day before it: 42 days are made up for.
        ("2026-05-21", False, "2026-05-21", "2026-08-27"),
        ("2026-05-20", False, "2026-05-20", "2026-08-26"),
        # Sixty days early: only six weeks can be lost; twelve and six weeks after 3 May.
        ("2026-05-03", True, "2026-05-03", "2026-09-06"),
    ],
)
def test_the_protection_period(actual: str | None, long_after: bool, first: str, last: str) -> None:
    born = None if actual is None else date.fromisoformat(actual)
    found = protection_period(Birth(date(2026, 7, 2), born, long_after), law_of())
    assert found.days == DateRange(date.fromisoformat(first), date.fromisoformat(last))
    assert all("{" not in line_text(line) for line in found.lines)


@pytest.mark.parametrize(
    ("week", "last"),
    [
        (13, "2026-05-18"),
        (16, "2026-05-18"),
        (17, "2026-06-15"),
        (20, "2026-06-29"),
        (24, "2026-06-29"),
    ],
)
def test_the_time_after_a_miscarriage_depends_on_the_week(week: int, last: str) -> None:
    found = miscarriage_period(date(2026, 5, 4), week, law_of("2026-05-04"))
    assert found is not None
    assert found.days == DateRange(date(2026, 5, 4), date.fromisoformat(last))
    assert "{" not in line_text(found.lines[0])


def test_there_is_no_such_time_before_the_thirteenth_week_or_before_the_rule() -> None:
    assert miscarriage_period(date(2026, 5, 4), 12, law_of("2026-05-04")) is None
    assert miscarriage_period(date(2025, 5, 31), 20, law_of("2025-05-31")) is None


@pytest.mark.parametrize(
    ("net", "days", "per_day"),
    [
        # 390 a month are 13 a day.
        ("1170.00", 90, "0.00"),
        ("1171.00", 90, "0.01"),
        ("5400.00", 92, "45.70"),
        ("600.00", 90, "0.00"),
    ],
)
def test_the_supplement_is_what_the_fund_does_not_pay(net: str, days: int, per_day: str) -> None:
    found = maternity_supplement(LastMonths(Money.of(net), days), law_of())
    assert found.value == Money.of(per_day)
    assert "{" not in line_text(found.lines[0])


def test_pay_during_a_ban_on_work() -> None:
    # 7,500 : 92 × 17 = 1,385.869…
    found = maternity_pay(LastMonths(Money.of("7500.00"), 92), 17)
    assert found.value == Money.of("1385.87")
    assert "{" not in line_text(found.lines[0])


def test_wrong_months_are_told_all_at_once() -> None:
    wrong = LastMonths(Money(-1), 0)
    both = ["maternity_days_missing", "maternity_pay_negative"]
    assert refused(lambda: average_per_day(wrong)) == both
    assert refused(lambda: maternity_pay(wrong, -1)) == [*both, "maternity_ban_days_negative"]


def test_the_head_count_adds_parts_by_weekly_hours() -> None:
    workers = [Worker(minutes) for minutes in (600, 601, 1200, 1201, 1800, 1801)]
    # 0.25 + 0.5 + 0.5 + 0.75 + 0.75 + 1; who is left out counts nothing.
    assert head_count([*workers, Worker(2400, left_out=True)]) == Decimal("3.75")


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([30] * 8 + [31] * 4, True),
        ([30] * 7 + [31] * 5, False),
        ([30] * 3 + [31] * 2, True),
        ([30] * 2 + [31] * 2, False),
    ],
)
def test_an_employer_of_few_takes_part(counts: list[int], expected: bool) -> None:
    found = takes_part_in_u1(tuple(Decimal(one) for one in counts), law_of())
    assert found.value is expected
    assert "{" not in line_text(found.lines[0])


MAY = DateRange(date(2026, 5, 4), date(2026, 5, 8))


def test_a_refund_counts_contributions_where_the_fund_gives_them_back() -> None:
    continued = Continued(MAY, Money.of("1000.05"), Money.of("210.00"))
    found = u1_refund(continued, Decimal(65), law_of())
    # 65 % of 1,210.05 are 786.5325.
    assert (found.levy, found.amount) == (Levy.U1, Money.of("786.53"))
    assert all("{" not in line_text(line) for line in found.lines)


def test_maternity_is_refunded_whole_and_the_claim_lapses_after_four_years() -> None:
    found = u2_refund(Continued(MAY, Money.of("1000.05"), Money.of("210.00")), law_of())
    assert (found.levy, found.amount) == (Levy.U2, Money.of("1210.05"))
    assert found.lapses_after == date(2030, 12, 31)
    assert u2_refund(Continued(MAY, ZERO), law_of()).amount == ZERO


@pytest.mark.parametrize("percent", ["-1", "100.1"])
def test_a_wrong_refund_is_told_all_at_once(percent: str) -> None:
    wrong = Continued(MAY, Money(-1))
    assert refused(lambda: u1_refund(wrong, Decimal(percent), law_of())) == [
        "refund_pay_negative",
        "refund_percent_wrong",
    ]


def test_the_refund_of_a_minijob_is_not_known_for_a_year_without_figure() -> None:
    assert law_of()["minijob_u1_refund"] == 80
    with pytest.raises(ValueGap):
        law_of("2027-05-31")["minijob_u1_refund"]
