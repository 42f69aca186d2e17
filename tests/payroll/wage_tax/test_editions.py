from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.payroll.wage_tax.editions import Edition, edition_for


@pytest.mark.parametrize(
    ("last_day", "edition"),
    [
        (date(2024, 1, 1), Edition.YEAR_2024),
        (date(2024, 11, 30), Edition.YEAR_2024),
        (date(2024, 12, 1), Edition.DECEMBER_2024),
        (date(2024, 12, 31), Edition.DECEMBER_2024),
        (date(2025, 1, 31), Edition.YEAR_2025),
        (date(2025, 12, 31), Edition.YEAR_2025),
        (date(2026, 1, 1), Edition.YEAR_2026),
        (date(2026, 12, 31), Edition.YEAR_2026),
    ],
)
def test_the_end_of_the_pay_period_chooses_the_plan(last_day: date, edition: Edition) -> None:
    assert edition_for(last_day) is edition


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2027, 1, 1)])
def test_a_year_without_plan_is_a_gap_and_no_estimate(day: date) -> None:
    with pytest.raises(ValueGap) as gap:
        edition_for(day)
    assert gap.value.data == {"name": "wage_tax_plan", "day": day}


def test_each_edition_names_its_plan_and_its_day_of_issue() -> None:
    assert {edition.value: edition.stand for edition in Edition} == {
        "Lohnsteuer2024": date(2024, 3, 11),
        "Lohnsteuer2024Dezember": date(2024, 10, 11),
        "Lohnsteuer2025": date(2025, 9, 17),
        "Lohnsteuer2026": date(2025, 10, 23),
    }
