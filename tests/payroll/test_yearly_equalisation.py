"""Lohnsteuer-Jahresausgleich: yearly tax from the ministry's test tables, the rest by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.kernel.errors import Invalid, ValueGap
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.wage_tax.editions import Edition
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.yearly_equalisation import (
    Equalisation,
    Taxes,
    YearFacts,
    is_duty,
    problems,
    yearly_equalisation,
)
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures

AVERAGE_RATE = {2024: "1.7", 2025: "2.5", 2026: "2.9"}


def law_of(year: int) -> Law:
    return law_on(shipped_figures(), date(year, 12, 31))


def facts_of(year: int = 2026, **changes: Any) -> YearFacts:
    whole = YearFacts(year, begins=date(year - 3, 4, 1), tax_classes=(1,) * 12)
    return replace(whole, **changes)


def december_of(year: int, **changes: Any) -> TaxInput:
    december = TaxInput(
        re4=999_999, lzz=2, stkl=1, kvz=Decimal(AVERAGE_RATE[year]), pvz=1, sonstb=50_000
    )
    return replace(december, **changes)


def equalised(
    year: int,
    pay: str,
    withheld: Taxes,
    *,
    land: Land = Land.NW,
    church_months: int = 0,
    **features: Any,
) -> Equalisation:
    facts = facts_of(year, church_months=church_months)
    last = december_of(year, **features)
    return yearly_equalisation(facts, Money.of(pay), last, withheld, land, law_of(year))


@pytest.mark.parametrize(
    ("year", "edition", "tax"),
    # Test tables "allgemein" of the plans, row 61: class I, 30,000 EUR.
    [
        (2024, Edition.DECEMBER_2024, "2466.00"),
        (2025, Edition.YEAR_2025, "2336.00"),
        (2026, Edition.YEAR_2026, "2248.00"),
    ],
)
def test_what_was_withheld_above_the_tax_of_the_year_goes_back(
    year: int, edition: Edition, tax: str
) -> None:
    found = equalised(year, "30000.00", Taxes(Money.of("2600.00")))
    assert found.edition is edition
    assert found.yearly == Taxes(Money.of(tax))
    assert found.refund == Taxes(Money.of("2600.00") - Money.of(tax))
    assert found.withheld == Taxes(Money.of("2600.00"))


@pytest.mark.parametrize("withheld", ["2248.00", "2000.00", "0.00"])
def test_too_little_is_never_collected(withheld: str) -> None:
    found = equalised(2026, "30000.00", Taxes(Money.of(withheld)))
    assert found.refund.whole == ZERO


def test_the_tax_class_of_the_last_period_counts() -> None:
    # Row 63 of the table for 2026: class III, 30,000 EUR, no tax.
    found = equalised(2026, "30000.00", Taxes(Money.of("150.00")), stkl=3)
    assert found.refund == Taxes(Money.of("150.00"))


def test_solidarity_surcharge_and_church_tax_go_back_too() -> None:
    # Row 229 for 2026: class I, 100,000 EUR, 23,248 EUR. Surcharge: 11.9 % of what is above
    # 20,350 EUR are 344.862; church tax 9 % are 2,092.32.
    withheld = Taxes(Money.of("24000.00"), Money.of("400.00"), Money.of("2100.00"))
    found = equalised(2026, "100000.00", withheld, church_months=12, r=1)
    assert found.yearly == Taxes(Money.of("23248.00"), Money.of("344.86"), Money.of("2092.32"))
    assert found.refund == Taxes(Money.of("752.00"), Money.of("55.14"), Money.of("7.68"))
    assert found.refund.whole == Money.of("814.82")


def test_church_tax_in_bavaria_is_eight_percent() -> None:
    withheld = Taxes(Money.of("2300.00"), ZERO, Money.of("184.00"))
    found = equalised(2026, "30000.00", withheld, land=Land.BY, church_months=12, r=1)
    assert found.yearly.church == Money.of("179.84")
    assert found.refund.church == Money.of("4.16")


def test_who_was_a_member_for_a_part_of_the_year_gets_no_church_tax_back() -> None:
    withheld = Taxes(Money.of("2300.00"), ZERO, Money.of("90.00"))
    found = equalised(2026, "30000.00", withheld, church_months=5, r=1)
    assert found.yearly.church == ZERO
    assert found.refund == Taxes(Money.of("52.00"))


def test_each_step_is_explained() -> None:
    withheld = Taxes(Money.of("24000.00"), Money.of("400.00"), Money.of("2100.00"))
    found = equalised(2026, "100000.00", withheld, church_months=12, r=1)
    assert [(line.code, line.result) for line in found.lines] == [
        ("equalisation_yearly_tax", Money.of("23248.00")),
        ("church_tax", Money.of("2092.32")),
        ("equalisation_wage_tax", Money.of("752.00")),
        ("equalisation_solidarity", Money.of("55.14")),
        ("equalisation_church", Money.of("7.68")),
    ]
    assert found.lines[0].inputs == {
        "pay": Money.of("100000.00"),
        "tax_class": 1,
        "plan": "Lohnsteuer2026",
    }
    assert found.lines[2].inputs == {
        "withheld": Money.of("24000.00"),
        "yearly": Money.of("23248.00"),
    }


def test_taxes_of_which_nothing_was_withheld_are_not_spoken_of() -> None:
    found = equalised(2026, "30000.00", Taxes(Money.of("2300.00")))
    assert [line.code for line in found.lines] == [
        "equalisation_yearly_tax",
        "equalisation_wage_tax",
    ]


def test_a_pension_from_the_employer_is_refused() -> None:
    with pytest.raises(Invalid) as error:
        equalised(2026, "30000.00", Taxes(), vbez=10_000, vjahr=2020)
    assert error.value.data["problems"] == (Problem("equalisation_pension", "vbez"),)


def test_features_that_do_not_fit_the_plan_are_refused() -> None:
    with pytest.raises(Invalid):
        equalised(2026, "30000.00", Taxes(), krv=2)


def test_a_year_without_a_plan_is_refused() -> None:
    with pytest.raises(ValueGap):
        yearly_equalisation(
            facts_of(2027), Money.of("1.00"), december_of(2026), Taxes(), Land.NW, law_of(2026)
        )


@pytest.mark.parametrize(("employees", "duty"), [(1, False), (9, False), (10, True), (15, True)])
def test_from_ten_employees_on_it_is_a_duty(employees: int, duty: bool) -> None:
    assert is_duty(employees, law_of(2026)) is duty


def codes(done_in: str = "2026-12", **changes: Any) -> list[str]:
    return [problem.code for problem in problems(facts_of(**changes), Month.parse(done_in))]


@pytest.mark.parametrize("done_in", ["2026-12", "2027-01", "2027-02"])
def test_a_plain_year_may_be_equalised_until_february(done_in: str) -> None:
    assert codes(done_in) == []


@pytest.mark.parametrize("done_in", ["2026-11", "2027-03", "2025-12"])
def test_other_months_are_too_early_or_too_late(done_in: str) -> None:
    assert codes(done_in) == ["equalisation_wrong_month"]


@pytest.mark.parametrize(
    ("begins", "ends", "whole"),
    [
        (date(2026, 1, 1), None, True),
        (date(2026, 1, 1), date(2026, 12, 31), True),
        (date(2020, 5, 1), date(2027, 1, 31), True),
        (date(2026, 1, 2), None, False),
        (date(2020, 5, 1), date(2026, 12, 30), False),
    ],
)
def test_the_employment_has_to_last_the_whole_year(
    begins: date, ends: date | None, whole: bool
) -> None:
    expected = [] if whole else ["equalisation_not_whole_year"]
    assert codes(begins=begins, ends=ends) == expected


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ((1,) * 12, []),
        ((2,) * 12, []),
        ((3,) * 12, []),
        ((4,) * 12, []),
        ((5,) * 12, ["equalisation_class_five_or_six"]),
        ((1,) * 11 + (6,), ["equalisation_class_five_or_six"]),
        ((1,) * 6 + (2,) * 6, ["equalisation_class_changed"]),
        ((4,) * 6 + (3,) * 6, ["equalisation_class_changed"]),
        ((3,) + (5,) * 11, ["equalisation_class_five_or_six", "equalisation_class_changed"]),
        ((), ["equalisation_no_tax_class"]),
    ],
)
def test_tax_classes_that_stand_in_the_way(classes: tuple[int, ...], expected: list[str]) -> None:
    assert codes(tax_classes=classes) == expected


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"asked_not_to": True}, "equalisation_asked_not_to"),
        ({"allowance": True}, "equalisation_allowance"),
        ({"factor": True}, "equalisation_factor"),
        ({"wage_replacement": True}, "equalisation_wage_replacement"),
        ({"letters_u": 1}, "equalisation_letter_u"),
        ({"precaution_changed": True}, "equalisation_precaution"),
        ({"additional_rate_changed": True}, "equalisation_additional_rate"),
        ({"foreign_wages": True}, "equalisation_foreign_wages"),
    ],
)
def test_each_exclusion_is_told(change: dict[str, Any], code: str) -> None:
    assert codes(**change) == [code]


def test_all_exclusions_are_told_at_once() -> None:
    assert codes(factor=True, letters_u=2, allowance=True) == [
        "equalisation_allowance",
        "equalisation_factor",
        "equalisation_letter_u",
    ]


@pytest.mark.parametrize("months", [0, 12])
def test_membership_for_the_whole_year_or_none_needs_no_word(months: int) -> None:
    assert codes(church_months=months) == []


def test_membership_for_a_part_of_the_year_is_a_warning() -> None:
    (found,) = problems(facts_of(church_months=7), Month(2026, 12))
    assert (found.code, found.weight) == ("equalisation_church_part_year", Weight.WARNING)
