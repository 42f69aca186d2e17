"""What is wrong with the inputs of an edition: the plan itself refuses nothing.

Codes that changed their meaning from year to year are the worst of it: KRV 1 meant the ceiling
of the east up to 2024 and means "not in the pension insurance" since.
"""

from __future__ import annotations

from decimal import Decimal
from operator import attrgetter, gt
from typing import Final

from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.wage_tax.codes import CLASS_IV, YEAR
from budgetdesk.payroll.wage_tax.editions import Edition
from budgetdesk.payroll.wage_tax.inputs import TaxInput

_ANY: Final = 10**12
"""Ten thousand million euros: an amount without limit."""
_ALIKE: Final = {"af": 1, "alter1": 1, "pva": 4, "pvs": 1, "pvz": 1, "zmvb": 12}
_TO_2024: Final = {"alv": 0, "pkpvagz": 0, "vmt": _ANY, "vkapa": _ANY, "entsch": _ANY}
_FROM_2025: Final = {"vmt": 0, "vkapa": 0, "entsch": 0}
_HIGHEST: Final = {
    Edition.YEAR_2024: {"krv": 2, "pkv": 2, **_ALIKE, **_TO_2024},
    Edition.DECEMBER_2024: {"krv": 2, "pkv": 2, **_ALIKE, **_TO_2024},
    Edition.YEAR_2025: {"krv": 1, "pkv": 2, **_ALIKE, "alv": 0, "pkpvagz": 0, **_FROM_2025},
    Edition.YEAR_2026: {"krv": 1, "pkv": 1, **_ALIKE, "alv": 1, "pkpvagz": _ANY, **_FROM_2025},
}
"""Highest values of codes that begin with 0, and 0 for what an edition does not have."""

_LIMITED: Final = tuple(_HIGHEST[Edition.YEAR_2024])
_NUMBERS: Final = (
    *_LIMITED,
    *("re4", "lzzfreib", "lzzhinzu", "pkpv", "mbv", "r", "ajahr", "vjahr"),
    *("jre4", "jre4ent", "jfreib", "jhinzu", "sonstb", "sonstent"),
    *("vbez", "vbezm", "vbezs", "vbs", "jvbez", "sterbe"),
)
"""Inputs that are never negative."""
_numbers = attrgetter(*_NUMBERS)
_LIMITS: Final = {
    edition: tuple(highest[name] for name in _LIMITED) for edition, highest in _HIGHEST.items()
}

_PARTS: Final = (
    ("vbez", "re4"),
    ("jvbez", "jre4"),
    ("jre4ent", "jre4"),
    ("sonstent", "sonstb"),
    ("vbs", "sonstb"),
    ("sterbe", "vbs"),
)
"""Inputs that are contained in another one."""
_parts = attrgetter(*(part for part, _ in _PARTS))
_wholes = attrgetter(*(whole for _, whole in _PARTS))

_HUNDREDTH: Final = Decimal("0.01")
_THOUSANDTH: Final = Decimal("0.001")
_HALF: Final = Decimal("0.5")
_TAX_CLASSES: Final = range(1, 7)
_PAY_PERIODS: Final = range(1, 5)
_FIRST_RELIEF_YEAR: Final = 2005


def problems(edition: Edition, inputs: TaxInput) -> tuple[Problem, ...]:
    """Everything that is wrong for this edition, all at once; empty where the plan can run."""
    # As fast as it can be, since it stands before every run: each check looks first whether
    # anything is wrong at all.
    found: list[Problem] = []
    _check_numbers(edition, inputs, found)
    _check_parts(inputs, found)
    _check_features(inputs, found)
    _check_pensions(inputs, found)
    return tuple(found)


def _check_numbers(edition: Edition, inputs: TaxInput, found: list[Problem]) -> None:
    if inputs.stkl not in _TAX_CLASSES:
        found.append(Problem("tax_class_impossible", "stkl", {"value": inputs.stkl}))
    if inputs.lzz not in _PAY_PERIODS:
        found.append(Problem("tax_pay_period_impossible", "lzz", {"value": inputs.lzz}))
    numbers = _numbers(inputs)
    if min(numbers) < 0:
        found += [
            Problem("tax_input_negative", name, {"name": name.upper(), "value": value})
            for name, value in zip(_NUMBERS, numbers, strict=True)
            if value < 0
        ]
    limits = _LIMITS[edition]
    # The limited ones stand first in `_NUMBERS`; the comparison ends with the last of them.
    if any(map(gt, numbers, limits)):
        found += [
            _too_high(edition.value, name, value, highest)
            for name, value, highest in zip(_LIMITED, numbers, limits, strict=False)
            if value > highest
        ]


def _too_high(plan: str, name: str, value: int, highest: int) -> Problem:
    if highest == 0:
        return Problem("tax_input_unknown_to_plan", name, {"name": name.upper(), "plan": plan})
    if name == "krv" and highest == 1:
        return Problem("tax_krv_of_2024", name, {"value": value, "plan": plan})
    if name == "pkv" and highest == 1:
        return Problem("tax_pkv_to_2025", name, {"value": value, "plan": plan})
    data = {"name": name.upper(), "value": value, "highest": highest}
    return Problem("tax_code_impossible", name, data)


def _check_parts(inputs: TaxInput, found: list[Problem]) -> None:
    parts = _parts(inputs)
    if any(parts):
        found += [
            _part_above_whole(part, whole)
            for (part, whole), least, most in zip(_PARTS, parts, _wholes(inputs), strict=True)
            if least > most
        ]
    if inputs.entsch > inputs.vmt + inputs.vkapa:
        found.append(_part_above_whole("entsch", "vmt"))


def _part_above_whole(part: str, whole: str) -> Problem:
    return Problem("tax_part_above_whole", part, {"part": part.upper(), "whole": whole.upper()})


def _check_features(inputs: TaxInput, found: list[Problem]) -> None:
    kvz, zkf, factor = inputs.kvz, inputs.zkf, inputs.f
    if kvz < 0 or kvz % _HUNDREDTH:
        found.append(Problem("tax_kvz_impossible", "kvz", {"value": kvz}))
    if zkf and (zkf < 0 or zkf % _HALF):
        found.append(Problem("tax_zkf_impossible", "zkf", {"value": zkf}))
    if inputs.pva and inputs.pvz:
        found.append(Problem("tax_childless_with_children", "pva", {"value": inputs.pva}))
    if inputs.af and factor != 1:
        if not 0 <= factor < 1 or factor % _THOUSANDTH:
            found.append(Problem("tax_factor_impossible", "f", {"value": factor}))
        if inputs.stkl != CLASS_IV:
            found.append(Problem("tax_factor_outside_class_iv", "f", {"value": factor}))


def _check_pensions(inputs: TaxInput, found: list[Problem]) -> None:
    if inputs.alter1 and inputs.ajahr < _FIRST_RELIEF_YEAR:
        found.append(Problem("tax_relief_year_missing", "ajahr"))
    if not inputs.vjahr and (inputs.vbez or inputs.jvbez or inputs.vbs or inputs.vkapa):
        found.append(Problem("tax_pension_year_missing", "vjahr"))
    if inputs.vbez and inputs.lzz == YEAR and not inputs.zmvb:
        found.append(Problem("tax_pension_months_missing", "zmvb"))
