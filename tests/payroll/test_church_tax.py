"""Church tax: the Länder's rates, cut to cents."""

from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.payroll.church_tax import (
    ChurchProcedure,
    church_tax,
    cut_percent,
    flat_church_key,
    flat_church_tax,
)
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures
from tests.payroll.contributions.builders import key_of


def law_of(day: str = "2026-05-31", *, preview: bool = False) -> Law:
    return law_on(shipped_figures(), date.fromisoformat(day), preview=preview)


@pytest.mark.parametrize("land", [Land.BW, Land.BY])
def test_church_tax_is_eight_percent_in_the_south(land: Land) -> None:
    assert church_tax(Money.of("187.33"), land, law_of()).value == Money.of("14.98")  # 14.9864


@pytest.mark.parametrize("land", [one for one in Land if one not in {Land.BW, Land.BY}])
def test_church_tax_is_nine_percent_elsewhere(land: Land) -> None:
    assert church_tax(Money.of("187.33"), land, law_of()).value == Money.of("16.85")  # 16.8597


@pytest.mark.parametrize("day", ["2024-01-01", "2025-06-30", "2026-12-31"])
@pytest.mark.parametrize("land", Land)
def test_each_land_has_a_rate_for_each_year(land: Land, day: str) -> None:
    assert church_tax(Money.of("100.00"), land, law_of(day)).value in {
        Money.of("8.00"),
        Money.of("9.00"),
    }


def test_a_year_nobody_has_confirmed_has_no_church_tax() -> None:
    with pytest.raises(ValueGap) as error:
        church_tax(Money.of("100.00"), Land.BE, law_of("2027-01-31"))
    assert key_of(str(error.value.data["name"])) == "church_tax_be"


def test_there_is_no_minimum_amount() -> None:
    assert church_tax(Money.of("1.00"), Land.HE, law_of()).value == Money.of("0.09")
    assert church_tax(Money.of("0.11"), Land.HE, law_of()).value == ZERO


def test_church_tax_explains_itself() -> None:
    explained = church_tax(Money.of("187.33"), Land.BY, law_of())
    assert explained.lines == (
        Line(
            "church_tax",
            Money.of("14.98"),
            {"base": Money.of("187.33"), "percent": 8, "land": "BY"},
            "§ 51a Abs. 2a EStG, Kirchensteuergesetz des Landes",
        ),
    )


def test_parts_of_a_cent_are_cut_towards_nought() -> None:
    law = law_of()
    assert cut_percent(Money.of("0.99"), law["church_tax_be"]) == Money.of("0.08")
    assert cut_percent(Money.of("-0.99"), law["church_tax_be"]) == Money.of("-0.08")


@pytest.mark.parametrize(
    ("land", "day", "expected"),
    [
        (Land.BY, "2024-02-29", "2.16"),
        (Land.BY, "2026-05-31", "2.16"),
        (Land.BB, "2025-01-31", "1.54"),
        (Land.BW, "2026-05-31", "1.38"),
        (Land.SN, "2024-12-31", "1.54"),
    ],
)
def test_flat_tax_takes_the_lower_rate_of_the_land(land: Land, day: str, expected: str) -> None:
    # 7, 5 and 4.5 % of 30.86 are 2.1602, 1.543 and 1.3887.
    found = flat_church_tax(
        Money.of("30.86"), land, ChurchProcedure.SIMPLIFIED, law_of(day), member=False
    )
    assert found.value == Money.of(expected)
    assert [line.code for line in found.lines] == ["church_tax_flat_simplified"]


@pytest.mark.parametrize("land", [Land.HH, Land.NI, Land.BW, Land.SN])
def test_a_lower_rate_that_was_not_read_for_the_year_is_not_guessed(land: Land) -> None:
    with pytest.raises(ValueGap) as error:
        flat_church_tax(
            Money.of("30.86"), land, ChurchProcedure.SIMPLIFIED, law_of("2025-05-31"), member=True
        )
    assert key_of(str(error.value.data["name"])) == flat_church_key(land)


@pytest.mark.parametrize(("land", "expected"), [(Land.HH, "4.00"), (Land.NI, "6.00")])
def test_a_preview_takes_the_rate_of_an_earlier_year_and_says_so(land: Land, expected: str) -> None:
    law = law_of("2026-05-31", preview=True)
    found = flat_church_tax(Money.of("100.00"), land, ChurchProcedure.SIMPLIFIED, law, member=True)
    assert found.value == Money.of(expected)
    assert law.provisional([flat_church_key(land)]) == (flat_church_key(land),)


def test_by_proof_a_member_pays_the_full_rate() -> None:
    found = flat_church_tax(
        Money.of("30.86"), Land.HH, ChurchProcedure.BY_PROOF, law_of(), member=True
    )
    assert found.value == Money.of("2.77")  # 2.7774
    assert [line.code for line in found.lines] == ["church_tax_flat_by_proof"]


def test_by_proof_nothing_is_due_for_who_is_no_member() -> None:
    found = flat_church_tax(
        Money.of("30.86"), Land.HH, ChurchProcedure.BY_PROOF, law_of(), member=False
    )
    assert found.value == ZERO
    assert [line.code for line in found.lines] == ["church_tax_no_member"]
