"""Flat wage tax after § 40a EStG; figures by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.church_tax import ChurchProcedure
from budgetdesk.payroll.flat_tax import (
    Bearer,
    Church,
    ShortTermWork,
    flat_tax,
    minijob_flat_problems,
    minijob_tax,
    short_term_problems,
)
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.wage_tax import FlatTax
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures

BAVARIA = Church(Land.BY)


def law_of(day: str = "2026-05-31") -> Law:
    return law_on(shipped_figures(), date.fromisoformat(day))


@pytest.mark.parametrize(
    ("pay", "expected"),
    # 556.00 and 603.00: cases PC033 and PC034; 333.33 is 6.6666.
    [("556.00", "11.12"), ("603.00", "12.06"), ("333.33", "6.67"), ("0.00", "0.00")],
)
def test_the_two_percent_hold_everything(pay: str, expected: str) -> None:
    due = minijob_tax(Money.of(pay), law_of())
    assert (due.whole, due.solidarity, due.church) == (Money.of(expected), ZERO, ZERO)
    assert (due.on_top, due.kept_back) == (Money.of(expected), ZERO)
    assert [(line.code, line.source) for line in due.lines] == [
        ("flat_tax_minijob", "§ 40a Abs. 2 EStG")
    ]


def test_the_two_percent_can_be_passed_on() -> None:
    due = minijob_tax(Money.of("556.00"), law_of(), Bearer.EMPLOYEE)
    assert (due.on_top, due.kept_back) == (ZERO, Money.of("11.12"))
    assert [line.code for line in due.lines] == ["flat_tax_minijob", "flat_tax_passed_on"]


def test_twenty_five_percent_with_surcharge_and_church_tax() -> None:
    # 25 % of 123.45 are 30.8625; 5.5 % of 30.86 are 1.6973; 7 % are 2.1602.
    due = flat_tax(FlatTax.TWENTY_FIVE_PERCENT, Money.of("123.45"), BAVARIA, law_of())
    assert (due.wage_tax, due.solidarity, due.church) == (
        Money.of("30.86"),
        Money.of("1.69"),
        Money.of("2.16"),
    )
    assert (due.whole, due.on_top, due.kept_back) == (Money.of("34.71"), Money.of("34.71"), ZERO)


def test_parts_of_a_cent_of_flat_tax_are_left_out() -> None:
    # 25.015 and 1.37555; 7 % of 25.01 are 1.7507.
    due = flat_tax(FlatTax.TWENTY_FIVE_PERCENT, Money.of("100.06"), BAVARIA, law_of())
    assert (due.wage_tax, due.solidarity, due.church) == (
        Money.of("25.01"),
        Money.of("1.37"),
        Money.of("1.75"),
    )


def test_twenty_percent_with_surcharge_and_church_tax() -> None:
    # 20 % of 556.00; 5.5 % of 111.20 are 6.116; 5 % are 5.56.
    due = flat_tax(
        FlatTax.TWENTY_PERCENT, Money.of("556.00"), Church(Land.BB), law_of("2025-05-31")
    )
    assert (due.wage_tax, due.solidarity, due.church) == (
        Money.of("111.20"),
        Money.of("6.11"),
        Money.of("5.56"),
    )


def test_flat_tax_explains_itself() -> None:
    due = flat_tax(
        FlatTax.TWENTY_FIVE_PERCENT, Money.of("123.45"), BAVARIA, law_of(), Bearer.EMPLOYEE
    )
    assert [(line.code, line.result, line.source) for line in due.lines] == [
        ("flat_tax", Money.of("30.86"), "§ 40a Abs. 1 EStG"),
        ("flat_tax_solidarity", Money.of("1.69"), "§ 3 Abs. 1 Nr. 3, § 4 SolzG 1995"),
        (
            "church_tax_flat_simplified",
            Money.of("2.16"),
            "Gleich lautende Erlasse vom 08.08.2016, BStBl. I S. 773, Nr. 1",
        ),
        ("flat_tax_passed_on", Money.of("34.71"), "§ 40 Abs. 3 Satz 2, § 40a Abs. 5 EStG"),
    ]
    assert due.lines[0].inputs == {"pay": Money.of("123.45"), "percent": Decimal(25)}
    assert due.kept_back == Money.of("34.71")


def test_who_is_proved_to_be_no_member_costs_no_church_tax() -> None:
    church = Church(Land.HH, ChurchProcedure.BY_PROOF, member=False)
    due = flat_tax(FlatTax.TWENTY_FIVE_PERCENT, Money.of("100.00"), church, law_of())
    assert (due.church, due.whole) == (ZERO, Money.of("26.37"))  # 25.00 and 1.375


@pytest.mark.parametrize("kind", [FlatTax.BY_CARD, FlatTax.TWO_PERCENT])
def test_another_kind_of_tax_has_no_such_rate(kind: FlatTax) -> None:
    with pytest.raises(ValueError, match=kind.name):
        flat_tax(kind, Money.of("100.00"), BAVARIA, law_of())


@pytest.mark.parametrize(
    ("kind", "status", "pension", "expected"),
    [
        (FlatTax.TWO_PERCENT, Status.MINIJOB, True, []),
        (FlatTax.TWENTY_PERCENT, Status.MINIJOB, False, []),
        (FlatTax.TWO_PERCENT, Status.MINIJOB, False, ["flat_tax_two_needs_pension"]),
        (FlatTax.TWENTY_PERCENT, Status.MINIJOB, True, ["flat_tax_twenty_without_pension"]),
        (FlatTax.TWO_PERCENT, Status.MIDIJOB, True, ["flat_tax_only_minijob"]),
        (FlatTax.TWENTY_PERCENT, Status.FULL, False, ["flat_tax_only_minijob"]),
        (FlatTax.BY_CARD, Status.FULL, False, []),
        (FlatTax.TWENTY_FIVE_PERCENT, Status.SHORT_TERM, False, []),
    ],
)
def test_the_rates_of_a_minijob_are_for_minijobs(
    kind: FlatTax, status: Status, pension: bool, expected: list[str]
) -> None:
    found = minijob_flat_problems(kind, status, pays_flat_pension=pension)
    assert [problem.code for problem in found] == expected


WORK = ShortTermWork(pay=Money.of("450.00"), consecutive_days=3, paid_days=3, minutes=24 * 60)


def problems_of(**changes: Any) -> tuple[Problem, ...]:
    return short_term_problems(replace(WORK, **changes), law_of())


def test_short_term_work_within_all_limits() -> None:
    assert problems_of() == ()
    assert problems_of(consecutive_days=18) == ()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"consecutive_days": 19}, "flat_tax_too_many_days"),
        ({"pay": Money.of("450.01")}, "flat_tax_day_pay_too_high"),
        ({"minutes": 1421}, "flat_tax_hour_pay_too_high"),
        ({"recurring": True}, "flat_tax_recurring"),
        ({"other_taxed_job_here": True}, "flat_tax_other_job_here"),
        ({"minutes": 0}, "flat_tax_work_missing"),
        ({"paid_days": 0}, "flat_tax_work_missing"),
        ({"consecutive_days": 0}, "flat_tax_work_missing"),
    ],
)
def test_each_limit_of_short_term_work_is_told(changes: dict[str, Any], code: str) -> None:
    assert [problem.code for problem in problems_of(**changes)] == [code]


def test_an_hour_may_cost_nineteen_euros() -> None:
    # 450 EUR for 1,422 minutes are 18.99 EUR an hour; for 1,421 they are 19.0007.
    assert problems_of(minutes=1422) == ()
    found = problems_of(minutes=1421)
    assert found[0].data == {"most": Money.of("19.00")}


def test_work_needed_at_once_has_no_limit_for_the_day_but_for_the_hour() -> None:
    assert problems_of(pay=Money.of("456.00"), needed_at_once=True) == ()
    found = problems_of(pay=Money.of("456.01"), needed_at_once=True)
    assert [problem.code for problem in found] == ["flat_tax_hour_pay_too_high"]


def test_all_reasons_are_told_at_once() -> None:
    found = problems_of(
        pay=Money.of("500.00"), consecutive_days=20, recurring=True, other_taxed_job_here=True
    )
    assert [problem.code for problem in found] == [
        "flat_tax_recurring",
        "flat_tax_too_many_days",
        "flat_tax_day_pay_too_high",
        "flat_tax_hour_pay_too_high",
        "flat_tax_other_job_here",
    ]
    assert found[1].data == {"days": 20, "longest": 18}
    assert found[2].data == {"most": Money.of("150.00")}
