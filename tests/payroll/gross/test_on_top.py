"""Things in kind and what is paid or kept back beside the pay for time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.gross.extras import Extra, ExtraSort, extra_line, extra_problems
from budgetdesk.payroll.gross.in_kind import InKind, InKindSort, in_kind_line, in_kind_problems
from budgetdesk.payroll.gross.month import MonthWork, gross
from budgetdesk.payroll.results import Nature
from tests.payroll.gross.builders import ANYWHERE, EMPLOYED, MAY, law_of, terms

APRIL = Month(2026, 4)


@pytest.mark.parametrize(
    ("month", "given", "expected"),
    [
        # SvEV: board 313, 333, 345 and lodging 278, 282, 285 EUR a month in 2024, 2025, 2026.
        ("2024-05", InKind(InKindSort.BOARD), "313.00"),
        ("2025-05", InKind(InKindSort.LODGING), "282.00"),
        ("2026-05", InKind(InKindSort.BOARD, days=3), "34.50"),
        ("2026-05", InKind(InKindSort.LODGING, days=0), "0.00"),
        # A day: 313 ÷ 30 = 10.4333; 278 ÷ 30 = 9.2667, rounded before it is multiplied.
        ("2024-05", InKind(InKindSort.BOARD, days=29), "302.47"),
        ("2024-05", InKind(InKindSort.LODGING, days=29), "268.83"),
        ("2026-05", InKind(InKindSort.OTHER, worth=Money.of("41.30")), "41.30"),
        ("2026-05", InKind(InKindSort.BOARD, paid_by_employee=Money.of("100.00")), "245.00"),
        ("2026-05", InKind(InKindSort.BOARD, days=1, paid_by_employee=Money.of("12.00")), "0.00"),
    ],
)
def test_things_in_kind_have_the_values_of_the_decree(
    month: str, given: InKind, expected: str
) -> None:
    line = in_kind_line(given, law_of(month))
    assert (line.amount.plain(), line.nature) == (expected, Nature.IN_KIND)
    assert line.code == given.sort.value
    assert line.lines[-1].result == line.amount


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        (InKind(InKindSort.BOARD, days=31), []),
        (InKind(InKindSort.BOARD, days=32), ["in_kind_days_not_in_month"]),
        (InKind(InKindSort.BOARD, days=-1), ["in_kind_days_not_in_month"]),
        (InKind(InKindSort.OTHER), ["in_kind_worth_missing"]),
        (InKind(InKindSort.OTHER, worth=Money(-1)), ["in_kind_negative"]),
        (
            InKind(InKindSort.OTHER, days=99, paid_by_employee=Money(-1)),
            ["in_kind_days_not_in_month", "in_kind_worth_missing", "in_kind_negative"],
        ),
    ],
)
def test_things_in_kind_that_cannot_be_are_problems(given: InKind, codes: list[str]) -> None:
    assert [one.code for one in in_kind_problems(MAY, given)] == codes


def test_with_haushaltsscheck_things_in_kind_are_no_pay() -> None:
    work = MonthWork(in_kind=(InKind(InKindSort.BOARD),))
    of_card = gross(MAY, EMPLOYED, terms(), work, ANYWHERE, law_of("2026-05"))
    cheque = replace(EMPLOYED, household_cheque=True)
    of_cheque = gross(MAY, cheque, terms(), work, ANYWHERE, law_of("2026-05"))
    assert of_card.gross.in_kind == Money.of("345.00")
    assert of_cheque.gross.lines == ()


@pytest.mark.parametrize(
    ("sort", "nature", "amount"),
    [
        (ExtraSort.ALLOWANCE, Nature.CURRENT, "50.00"),
        (ExtraSort.DUTY_FLAT, Nature.CURRENT, "50.00"),
        (ExtraSort.ONE_OFF, Nature.ONE_OFF, "50.00"),
        (ExtraSort.LEAVE_PAID_OUT, Nature.ONE_OFF, "50.00"),
        (ExtraSort.EXPENSES, Nature.NET, "50.00"),
        (ExtraSort.ADVANCE, Nature.NET, "-50.00"),
        (ExtraSort.KEPT_BACK, Nature.NET, "-50.00"),
    ],
)
def test_each_payment_is_treated_by_its_nature(
    sort: ExtraSort, nature: Nature, amount: str
) -> None:
    extra = Extra(sort, Money.of("50.00"))
    line = extra_line(extra)
    assert (line.code, line.nature, line.amount.plain()) == (sort.value, nature, amount)
    assert extra_problems(MAY, extra) == ()
    assert [step.code for step in line.lines] == ["extra_entered"]


@pytest.mark.parametrize("amount", ["80.00", "-80.00"])
def test_a_correction_names_its_month_and_keeps_what_is_free(amount: str) -> None:
    whole = Money.of(amount)
    half, tenth = Money(whole.cents // 2), Money(whole.cents // 10)
    extra = Extra(ExtraSort.CORRECTION, whole, half, tenth, APRIL)
    assert extra_problems(MAY, extra) == ()
    line = extra_line(extra)
    assert (line.nature, line.amount, line.tax_free, line.contribution_free) == (
        Nature.CURRENT,
        whole,
        half,
        tenth,
    )
    assert [(step.code, step.inputs) for step in line.lines] == [
        ("extra_correction", {"month": APRIL})
    ]


def correction(amount: int, tax_free: int, sv_free: int, of: Month | None = APRIL) -> Extra:
    return Extra(ExtraSort.CORRECTION, Money(amount), Money(tax_free), Money(sv_free), of)


@pytest.mark.parametrize(
    ("extra", "codes"),
    [
        (Extra(ExtraSort.ONE_OFF, ZERO), ["extra_not_positive"]),
        (Extra(ExtraSort.ADVANCE, Money(-1)), ["extra_not_positive"]),
        (
            Extra(ExtraSort.ALLOWANCE, Money(-1), Money(1)),
            ["extra_not_positive", "extra_free_only_in_correction"],
        ),
        (
            Extra(ExtraSort.ALLOWANCE, Money(9), contribution_free=Money(1)),
            ["extra_free_only_in_correction"],
        ),
        (correction(100, 0, 0, None), ["extra_month_missing"]),
        (correction(100, 0, 0, MAY), ["extra_month_not_before"]),
        (correction(100, 101, 0), ["extra_free_too_much"]),
        (correction(100, -1, 0), ["extra_free_too_much"]),
        (correction(-100, 1, 0), ["extra_free_too_much"]),
        (correction(-100, -50, -60), ["extra_free_too_much"]),
        (correction(100, 50, 60, MAY), ["extra_month_not_before", "extra_free_too_much"]),
    ],
)
def test_payments_that_cannot_be_are_problems(extra: Extra, codes: list[str]) -> None:
    assert [one.code for one in extra_problems(MAY, extra)] == codes
