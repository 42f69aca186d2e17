"""Reports to social insurance: keys, days, pay in whole euros, the mark of a Midijob."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.payroll.declarations.deuev import (
    midijob_mark,
    months_of,
    report,
    report_problems,
)
from budgetdesk.payroll.declarations.sheet import full_euros
from budgetdesk.payroll.report_dates import Reason
from budgetdesk.staff.wage_tax import FlatTax
from tests.payroll.declarations.builders import euros, paid, pay, settled

SPRING = DateRange(date(2026, 4, 1), date(2026, 6, 30))


def values(months: list[Any], reason: Reason = Reason.END) -> dict[str, object]:
    return {one.code: one.value for one in report(reason, months, SPRING).entries}


def test_pay_is_summed_first_and_rounded_once() -> None:
    # Twice 1,000.30 are 2,000.60, which is 2,001.
    months = [
        settled(month, contributions=paid(base="1000.30")) for month in ("2026-04", "2026-05")
    ]
    assert values(months) == {
        "report_reason": "30",
        "report_agency": "AOK",
        "report_family_name": "Probe",
        "report_given_name": "Anna",
        "report_person_group": "101",
        "report_contribution_group": "1111",
        "report_from": date(2026, 4, 1),
        "report_until": date(2026, 6, 30),
        "report_pay": 2001,
        "report_midijob_mark": 0,
    }


def test_the_report_of_a_beginning_has_neither_pay_nor_end() -> None:
    found = values([settled("2026-04")], Reason.START)
    assert found["report_reason"] == "10"
    assert found["report_from"] == date(2026, 4, 1)
    assert {"report_pay", "report_until", "report_midijob_mark"} & set(found) == set()


def test_a_midijob_is_marked_and_tells_both_amounts() -> None:
    april = settled(
        "2026-04",
        contributions=paid(base="700.00"),
        gross=pay("900.00", "50.00"),
        in_midijob_range=True,
    )
    may = settled("2026-05", contributions=paid(base="2100.40"), gross=pay("2100.40"))
    within = values([april])
    assert (within["report_midijob_mark"], within["report_pay"]) == (1, 700)
    assert within["report_pension_pay"] == 950
    mixed = values([april, may])
    assert (mixed["report_midijob_mark"], mixed["report_pay"]) == (2, 2800)
    assert mixed["report_pension_pay"] == 3050
    assert midijob_mark([may]) == 0


def test_short_term_work_is_reported_with_no_pay() -> None:
    # The Minijob-Zentrale asks for nought euros here.
    found = values([settled(contributions=paid(group="0000", person="110", base="0.00"))])
    assert found["report_pay"] == 0


def test_a_minijob_tells_whether_the_flat_tax_is_paid() -> None:
    # The tax data of a Minijob are in every report with pay since 2022, but not in a beginning.
    mini = settled(contributions=paid(group="6100", person="109"), taxed=FlatTax.TWO_PERCENT)
    assert values([mini])["report_flat_tax"] is True
    assert report(Reason.END, [mini], SPRING).notes == ("not_system_tested", "report_tax_numbers")
    by_card = replace(mini, taxed=FlatTax.BY_CARD)
    assert values([by_card])["report_flat_tax"] is False
    assert "report_flat_tax" not in values([mini], Reason.START)
    assert report(Reason.END, [settled()], SPRING).notes == ("not_system_tested",)


def test_one_off_pay_is_reported_apart() -> None:
    may = settled(contributions=paid(base="1500.00"), without_one_off=paid(base="1000.00"))
    assert values([may], Reason.ONE_OFF)["report_pay"] == 500
    # Led back to the year before, whose days are reported though it was paid in March.
    march = settled("2026-03", year_before=paid(base="3200.00"))
    year = DateRange(date(2025, 1, 1), date(2025, 12, 31))
    led_back = report(Reason.ONE_OFF, [march], year)
    assert (led_back.value("report_pay"), led_back.period) == (3200, year)


def test_one_off_pay_of_a_midijob_tells_what_was_really_paid() -> None:
    may = settled(
        contributions=paid(base="900.00"),
        without_one_off=paid(base="700.00"),
        gross=pay("950.00", "150.00"),
        in_midijob_range=True,
    )
    found = values([may], Reason.ONE_OFF)
    assert (found["report_pay"], found["report_pension_pay"]) == (200, 150)


@pytest.mark.parametrize(
    ("months", "codes"),
    [
        ([], ["report_months_missing"]),
        ([settled("2026-04"), settled("2026-05", "bela")], ["report_person_differs"]),
        ([settled("2026-04"), settled("2026-05", agency="TK")], ["report_person_differs"]),
        (
            [settled("2026-04"), settled("2026-05", contributions=paid(group="3321"))],
            ["report_groups_differ"],
        ),
        ([settled(contributions=paid(person="209"))], ["report_by_household_cheque"]),
        (
            [settled("2026-03"), settled("2026-07")],
            ["report_month_outside", "report_month_outside"],
        ),
    ],
)
def test_months_that_do_not_belong_together_are_refused(
    months: list[Any], codes: list[str]
) -> None:
    assert [one.code for one in report_problems(Reason.END, months, SPRING)] == codes
    with pytest.raises(Invalid):
        report(Reason.END, months, SPRING)


def test_the_report_on_accidents_is_made_elsewhere() -> None:
    with pytest.raises(ValueError, match="ACCIDENT_YEAR"):
        report(Reason.ACCIDENT_YEAR, [settled()], SPRING)


def test_months_of_one_person_come_in_order() -> None:
    june, april, other = settled("2026-06"), settled("2026-04"), settled("2026-05", "bela")
    found = months_of([june, other, april, settled("2026-07")], "anna", SPRING)
    assert [one.month for one in found] == [Month(2026, 4), Month(2026, 6)]


@pytest.mark.parametrize(
    ("amount", "whole"), [("0.00", 0), ("0.49", 0), ("0.50", 1), ("556.49", 556), ("556.50", 557)]
)
def test_more_than_forty_nine_cents_count_as_a_euro(amount: str, whole: int) -> None:
    assert full_euros(euros(amount)) == whole


def test_a_negative_pay_is_never_reported() -> None:
    with pytest.raises(ValueError, match="-1"):
        full_euros(Money(-1))
