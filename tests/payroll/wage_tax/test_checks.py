"""Wrong inputs are refused before the plan runs, each edition in its own way."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.payroll.wage_tax.checks import problems
from budgetdesk.payroll.wage_tax.editions import Edition
from budgetdesk.wording.sentences import problem_text
from tests.payroll.wage_tax.builders import refusal, some_inputs

Y2024, DECEMBER, Y2025, Y2026 = Edition
ALL = tuple(Edition)
TO_2025 = (Y2024, DECEMBER, Y2025)
IN_2024 = (Y2024, DECEMBER)
PENSION = {"vbez": 100_00, "vbezm": 100_00, "vjahr": 2020}


@pytest.mark.parametrize(
    ("editions", "changes", "codes"),
    [
        (ALL, {"stkl": 0}, ["tax_class_impossible"]),
        (ALL, {"stkl": 7}, ["tax_class_impossible"]),
        (ALL, {"lzz": 0}, ["tax_pay_period_impossible"]),
        (ALL, {"lzz": 5}, ["tax_pay_period_impossible"]),
        (IN_2024, {"krv": 3}, ["tax_code_impossible"]),
        ((Y2025, Y2026), {"krv": 2}, ["tax_krv_of_2024"]),
        (TO_2025, {"pkv": 3}, ["tax_code_impossible"]),
        ((Y2026,), {"pkv": 2}, ["tax_pkv_to_2025"]),
        (TO_2025, {"alv": 1}, ["tax_input_unknown_to_plan"]),
        ((Y2026,), {"alv": 2}, ["tax_code_impossible"]),
        (TO_2025, {"pkpvagz": 1}, ["tax_input_unknown_to_plan"]),
        ((Y2025, Y2026), {"vmt": 1}, ["tax_input_unknown_to_plan"]),
        ((Y2025, Y2026), {"vkapa": 1, "vjahr": 2020}, ["tax_input_unknown_to_plan"]),
        ((Y2025, Y2026), {"vmt": 1, "entsch": 1}, ["tax_input_unknown_to_plan"] * 2),
        (IN_2024, {"vmt": 1, "entsch": 2}, ["tax_part_above_whole"]),
        (ALL, {"pva": 5, "pvz": 0}, ["tax_code_impossible"]),
        (ALL, {"pva": 1, "pvz": 1}, ["tax_childless_with_children"]),
        (ALL, {"pvs": 2}, ["tax_code_impossible"]),
        (ALL, {"pvz": -1}, ["tax_input_negative"]),
        (ALL, {"r": -1}, ["tax_input_negative"]),
        (ALL, {"re4": -1}, ["tax_input_negative"]),
        (ALL, {"sonstb": -1}, ["tax_input_negative"]),
        (ALL, {"kvz": Decimal("2.505")}, ["tax_kvz_impossible"]),
        (ALL, {"kvz": Decimal(-1)}, ["tax_kvz_impossible"]),
        (ALL, {"zkf": Decimal("0.3")}, ["tax_zkf_impossible"]),
        (ALL, {"zkf": Decimal("-0.5")}, ["tax_zkf_impossible"]),
        (ALL, {"stkl": 4, "f": Decimal("1.001")}, ["tax_factor_impossible"]),
        (ALL, {"stkl": 4, "f": Decimal("-0.001")}, ["tax_factor_impossible"]),
        (ALL, {"stkl": 4, "f": Decimal("0.9255")}, ["tax_factor_impossible"]),
        (ALL, {"stkl": 1, "f": Decimal("0.9")}, ["tax_factor_outside_class_iv"]),
        (ALL, {"af": 2}, ["tax_code_impossible"]),
        (ALL, {"alter1": 1}, ["tax_relief_year_missing"]),
        (ALL, {"vbez": 100_00, "vbezm": 100_00}, ["tax_pension_year_missing"]),
        (ALL, {**PENSION, "lzz": 1}, ["tax_pension_months_missing"]),
        (ALL, {**PENSION, "zmvb": 13}, ["tax_code_impossible"]),
        (ALL, {**PENSION, "vbez": 3_000_01}, ["tax_part_above_whole"]),
        (ALL, {"jre4": 1, "jre4ent": 2}, ["tax_part_above_whole"]),
        (ALL, {"sonstb": 1, "sonstent": 2}, ["tax_part_above_whole"]),
        (ALL, {"sonstb": 1, "vbs": 1, "sterbe": 2, "vjahr": 2020}, ["tax_part_above_whole"]),
    ],
)
def test_what_does_not_fit_an_edition_is_refused(
    editions: tuple[Edition, ...], changes: dict[str, Any], codes: list[str]
) -> None:
    assert {edition: refusal(edition, **changes) for edition in editions} == dict.fromkeys(
        editions, codes
    )


@pytest.mark.parametrize(
    ("editions", "changes"),
    [
        (ALL, {}),
        (ALL, {"stkl": 4, "f": Decimal("0.925")}),
        (ALL, {"stkl": 4, "f": Decimal(0)}),
        (ALL, {"stkl": 1, "af": 0, "f": Decimal("0.5")}),
        (ALL, {"pvz": 0, "pva": 4}),
        (ALL, {**PENSION, "lzz": 1, "zmvb": 12}),
        (ALL, {"zkf": Decimal("6.0")}),
        (IN_2024, {"krv": 2, "pkv": 2}),
        ((Y2025,), {"krv": 1, "pkv": 2}),
        ((Y2026,), {"krv": 1, "pkv": 1, "alv": 1, "pkpv": 1, "pkpvagz": 1}),
        (IN_2024, {"vmt": 1, "vkapa": 1, "entsch": 2, "vjahr": 2020}),
    ],
)
def test_what_fits_is_taken(editions: tuple[Edition, ...], changes: dict[str, Any]) -> None:
    refused = {edition: refusal(edition, **changes) for edition in editions}
    assert not any(refused.values()), refused


def test_everything_wrong_is_said_at_once_with_its_field() -> None:
    inputs = some_inputs(Y2026, stkl=7, krv=2, pkv=2, kvz=Decimal("0.001"), re4=-5, alter1=1)
    found = problems(Y2026, inputs)
    assert {(problem.field, problem.code) for problem in found} == {
        ("stkl", "tax_class_impossible"),
        ("krv", "tax_krv_of_2024"),
        ("pkv", "tax_pkv_to_2025"),
        ("kvz", "tax_kvz_impossible"),
        ("re4", "tax_input_negative"),
        ("ajahr", "tax_relief_year_missing"),
    }


def test_a_code_of_another_year_says_what_to_do() -> None:
    (problem,) = problems(Y2025, replace(some_inputs(Y2025), krv=2))
    assert problem_text(problem) == (
        "KRV = 2 gibt es im Plan Lohnsteuer2025 nicht. Seit 2025 heißt 0: in der"
        " Rentenversicherung, und 1: nicht rentenversichert; der Wert 1 für Ost und der Wert 2"
        " galten nur bis 2024. Bitte übertragen Sie die Angabe."
    )
