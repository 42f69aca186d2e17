"""Numbers of people and employers: published ones are right, a slip is found."""

from __future__ import annotations

import pytest

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.problem import Weight
from budgetdesk.staff.numbers import (
    betriebsnummer_problems,
    compact,
    steuernummer_problems,
    sv_number_problems,
    tax_id_problems,
)
from tests.staff.people import codes, day


# Test numbers of the tax administration, as published for programs.
@pytest.mark.parametrize("number", ["86095742719", "47036892816", "86 095 742 719", ""])
def test_a_published_identification_number_is_right(number: str) -> None:
    assert tax_id_problems(number) == ()


@pytest.mark.parametrize("number", ["86095742718", "8609574271", "11111111111", "8609574271A"])
def test_a_mistyped_identification_number_is_found(number: str) -> None:
    assert codes(tax_id_problems(number)) == ["tax_id_wrong"]


# 65 170839 J 003: 6*2=12, 5*1=5, 1*2=2, 7*5=35, 0*7, 8*1=8, 3*2=6, 9*1=9, J=10: 1*2=2, 0*1,
# 0*2, 0*1; sums of digits 3+5+2+8+0+8+6+9+2 = 43, rest 3 (§ 2 Abs. 6 VKVV).
@pytest.mark.parametrize("number", ["65170839J003", "65 170839 J 003", "65170839j003"])
def test_the_check_digit_of_an_insurance_number_follows_the_ordinance(number: str) -> None:
    assert sv_number_problems(number, day("1939-08-17")) == ()


def test_no_insurance_number_is_no_problem_here() -> None:
    assert sv_number_problems("") == ()


@pytest.mark.parametrize("number", ["65170839J004", "65170839003", "6517083910003", "65J708391003"])
def test_a_mistyped_insurance_number_is_found(number: str) -> None:
    assert codes(sv_number_problems(number)) == ["sv_number_wrong"]


def test_an_insurance_number_of_another_birth_date_warns() -> None:
    found = sv_number_problems("65170839J003", day("1940-08-17"))
    assert [(one.code, one.weight) for one in found] == [("sv_number_other_birth", Weight.WARNING)]


def test_an_area_that_does_not_exist_warns() -> None:
    # 05 is no area of the Anlage: 0, 5, 2, 8, 0, 8, 6, 9, 2 make 40, rest 0.
    assert codes(sv_number_problems("05170839J000")) == ["sv_number_area_unknown"]


# Brandenburgische BKK on its own page (01017272), the example of pruefziffernberechnung.de
# (09912342), and the same with 5 added to the last digit, which that page allows.
@pytest.mark.parametrize("number", ["0101 7272", "09912342", "09912347", ""])
def test_a_published_employer_number_is_right(number: str) -> None:
    assert betriebsnummer_problems(number) == ()


def test_another_check_digit_of_an_employer_number_only_warns() -> None:
    found = betriebsnummer_problems("09912343", "fund_number")
    assert [(one.code, one.field, one.weight) for one in found] == [
        ("betriebsnummer_check_digit", "fund_number", Weight.WARNING)
    ]


def test_an_employer_number_has_eight_digits() -> None:
    assert codes(betriebsnummer_problems("0991234")) == ["betriebsnummer_no_eight_digits"]


@pytest.mark.parametrize(
    ("number", "land"),
    [("181/815/08155", Land.BY), ("201/123/12340", Land.SN), ("4151081508156", None), ("", None)],
)
def test_a_tax_number_has_the_form_of_its_land(number: str, land: Land | None) -> None:
    assert steuernummer_problems(number, land) == ()


@pytest.mark.parametrize(("number", "land"), [("181/815/08155", Land.SN), ("136695978", None)])
def test_a_tax_number_of_another_form_warns(number: str, land: Land | None) -> None:
    found = steuernummer_problems(number, land)
    assert [(one.code, one.weight) for one in found] == [("steuernummer_form", Weight.WARNING)]


def test_a_number_is_kept_without_blanks_and_strokes() -> None:
    assert compact("65 170839 j 003") == "65170839J003"
    assert compact("181/815-08.155") == "18181508155"
