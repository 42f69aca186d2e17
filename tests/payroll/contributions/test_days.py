"""Days of social insurance after § 1 BVV, counted by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.days import part_ceiling, part_of_month, sv_days
from tests.payroll.contributions.builders import an_employment, euros


@pytest.mark.parametrize("month", [Month(2026, 2), Month(2026, 4), Month(2026, 5)])
def test_a_full_month_has_thirty_days(month: Month) -> None:
    assert sv_days(month, an_employment()) == 30


@pytest.mark.parametrize(
    ("begins", "ends", "days"),
    [
        ("2026-05-15", None, 17),
        ("2026-05-02", None, 30),
        ("2023-01-01", "2026-05-30", 30),
        ("2026-05-10", "2026-05-10", 1),
        ("2023-01-01", "2026-05-31", 30),
        ("2026-06-01", None, 0),
        ("2023-01-01", "2026-04-30", 0),
    ],
)
def test_a_part_month_has_its_calendar_days(begins: str, ends: str | None, days: int) -> None:
    last = None if ends is None else date.fromisoformat(ends)
    employment = an_employment(begins=date.fromisoformat(begins), ends=last)
    assert sv_days(Month(2026, 5), employment) == days


def test_days_without_membership_make_a_part_month() -> None:
    unpaid = (date(2026, 5, 4), date(2026, 5, 5), date(2026, 5, 5), date(2026, 4, 30))
    assert sv_days(Month(2026, 5), an_employment(unpaid_days=unpaid)) == 29


def test_a_month_without_any_membership_has_no_day() -> None:
    unpaid = tuple(date(2026, 2, day) for day in range(1, 29))
    assert sv_days(Month(2026, 2), an_employment(unpaid_days=unpaid)) == 0


def test_ceilings_of_part_months_are_rounded_once() -> None:
    # 101,400 / 360 x 10 = 2,816.666…; 175 / 30 x 10 = 58.333…
    assert part_ceiling(Decimal(101400), 10) == euros("2816.67")
    assert part_of_month(Decimal(175), 10) == euros("58.33")
