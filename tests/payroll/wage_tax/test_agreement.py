"""The modules against the ministry's own plan files, far outside of what the tables ask."""

from __future__ import annotations

import random
from dataclasses import fields
from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.payroll.tax_plan_xml.plan import read_plan
from budgetdesk.payroll.wage_tax.editions import Edition
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.plans import wage_tax
from tests.shared import shared_folder

IN_2024 = {Edition.YEAR_2024, Edition.DECEMBER_2024}
CASES = 1000
YEARLY = {1: 30_000_000, 2: 2_500_000, 3: 600_000, 4: 90_000}


@pytest.mark.parametrize("edition", Edition)
def test_any_inputs_give_what_the_file_of_the_ministry_gives(edition: Edition) -> None:
    path = shared_folder() / "pap" / f"{edition.value}.xml"
    plan = read_plan(path.name, path.read_bytes())
    names = {name.lower(): name for name in plan.input_names}
    chance = random.Random(f"{edition.value} 20261121")
    differing = []
    for _ in range(CASES):
        inputs = an_input(edition, chance)
        given = {
            names[field.name]: str(getattr(inputs, field.name))
            for field in fields(inputs)
            if field.name in names
        }
        expected = {name.lower(): Decimal(value) for name, value in plan.run(given).items()}
        found = wage_tax(edition, inputs)._asdict()
        if {name: value for name, value in found.items() if value is not None} != expected:
            differing.append(inputs)
    assert differing == []


def an_input(edition: Edition, chance: random.Random) -> TaxInput:
    """Inputs without problems, from nothing to very much, with many rare fields."""
    lzz = chance.randint(1, 4)
    given: dict[str, Any] = {
        "lzz": lzz,
        "stkl": chance.randint(1, 6),
        "re4": an_amount(chance, YEARLY[lzz]),
        "kvz": Decimal(chance.randint(0, 450)) / 100,
        "zkf": Decimal(chance.randint(0, 12)) / 2,
        "af": chance.randint(0, 1),
        "r": chance.randint(0, 1),
        "krv": chance.randint(0, 2 if edition in IN_2024 else 1),
        "pkv": chance.randint(0, 1 if edition is Edition.YEAR_2026 else 2),
        "pkpv": an_amount(chance, 90_000),
        "pvs": chance.randint(0, 1),
        "pvz": chance.randint(0, 1),
        "lzzfreib": an_amount(chance, YEARLY[lzz] // 8),
        "lzzhinzu": an_amount(chance, YEARLY[lzz] // 8),
        "mbv": chance.choice([0, 0, an_amount(chance, 800_000)]),
        "jre4": an_amount(chance, YEARLY[1]),
        "jfreib": an_amount(chance, 2_000_000),
        "jhinzu": an_amount(chance, 1_000_000),
        "sonstb": chance.choice([0, an_amount(chance, 3_000_000)]),
    }
    if not given["pvz"]:
        given["pva"] = chance.randint(0, 4)
    if given["stkl"] == 4:
        given["f"] = Decimal(chance.randint(0, 1000)) / 1000
    if chance.random() < 0.3:
        given |= {"alter1": 1, "ajahr": chance.randint(2005, 2070)}
    if chance.random() < 0.3:
        given |= {
            "jre4ent": chance.randint(0, given["jre4"]),
            "sonstent": chance.randint(0, given["sonstb"]),
        }
    if chance.random() < 0.5:
        given |= a_pension(given, chance)
    if edition is Edition.YEAR_2026:
        given |= {"alv": chance.randint(0, 1), "pkpvagz": an_amount(chance, 60_000)}
    if edition in IN_2024 and chance.random() < 0.4:
        vmt, vkapa = an_amount(chance, 4_000_000), an_amount(chance, 2_000_000)
        given |= {"vmt": vmt, "vkapa": vkapa, "entsch": chance.randint(0, vmt + vkapa)}
        given.setdefault("vjahr", 2019)
    return TaxInput(**given)


def a_pension(given: dict[str, Any], chance: random.Random) -> dict[str, int]:
    """Pensions that are contained in the pay."""
    vbs = chance.choice([0, given["sonstb"], chance.randint(0, given["sonstb"])])
    return {
        "vbez": chance.choice([0, given["re4"], chance.randint(0, given["re4"])]),
        "vbezm": an_amount(chance, 500_000),
        "vbezs": an_amount(chance, 500_000),
        "vjahr": chance.randint(1990, 2065),
        "zmvb": chance.randint(1 if given["lzz"] == 1 else 0, 12),
        "jvbez": chance.choice([0, given["jre4"], chance.randint(0, given["jre4"])]),
        "vbs": vbs,
        "sterbe": chance.randint(0, vbs),
    }


def an_amount(chance: random.Random, highest: int) -> int:
    """Often nothing, sometimes a few cents or whole euros, mostly less than half of it."""
    kind = chance.random()
    if kind < 0.3:
        return 0
    if kind < 0.4:
        return chance.randint(0, 300)
    if kind < 0.5:
        return chance.randint(0, highest // 100) * 100
    return int(highest * chance.random() ** 2)
