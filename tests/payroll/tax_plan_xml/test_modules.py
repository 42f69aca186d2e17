"""The ministry's files and the hand-written modules agree, also on persons nobody wrote down."""

from __future__ import annotations

import random
from dataclasses import asdict
from decimal import Decimal

import pytest

from budgetdesk.payroll.wage_tax.checks import problems
from budgetdesk.payroll.wage_tax.editions import Edition
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.plans import wage_tax
from tests.payroll.tax_plan_xml.test_official import official_plan

PERSONS = 600


def a_person(chance: random.Random) -> TaxInput:
    """Features at random, as wild as the plan's test data; not all fit each edition."""
    pick = chance.choice
    sometimes = chance.random
    pay = chance.randrange(0, pick([60_000, 700_000, 13_000_000]))
    pension = chance.randrange(pay + 1) if sometimes() < 0.2 else 0
    yearly = chance.randrange(0, 15_000_000)
    one_off = chance.randrange(0, 5_000_000) if sometimes() < 0.5 else 0
    factor = sometimes() < 0.1
    return TaxInput(
        re4=pay,
        lzz=pick([1, 2, 3, 4]),
        stkl=4 if factor else pick([1, 2, 3, 4, 5, 6]),
        kvz=Decimal(chance.randrange(0, 500)) / 100,
        zkf=Decimal(chance.randrange(0, 12)) / 2,
        r=pick([0, 1]),
        af=1 if factor else 0,
        f=Decimal(chance.randrange(700, 1000)) / 1000 if factor else Decimal(1),
        krv=pick([0, 1, 2]),
        alv=pick([0, 0, 1]),
        pkv=pick([0, 1, 2]),
        pkpv=chance.randrange(0, 90_000),
        pkpvagz=pick([0, chance.randrange(0, 40_000)]),
        pvs=pick([0, 1]),
        pvz=pick([0, 1]),
        pva=pick([0, 0, 1, 2, 3, 4]),
        alter1=pick([0, 1]),
        ajahr=chance.randrange(2005, 2061),
        lzzfreib=pick([0, chance.randrange(0, 50_000)]),
        lzzhinzu=pick([0, chance.randrange(0, 50_000)]),
        mbv=pick([0, 0, chance.randrange(0, 90_000)]),
        jre4=yearly,
        jfreib=pick([0, chance.randrange(0, 300_000)]),
        jhinzu=pick([0, chance.randrange(0, 300_000)]),
        jre4ent=pick([0, chance.randrange(0, yearly + 1)]),
        sonstb=one_off,
        sonstent=pick([0, chance.randrange(0, one_off + 1)]),
        vbez=pension,
        vbezm=chance.randrange(0, 300_000),
        vbezs=chance.randrange(0, 300_000),
        vjahr=chance.randrange(2004, 2061),
        zmvb=chance.randrange(1, 13),
        jvbez=pick([0, chance.randrange(0, yearly + 1)]),
    )


def persons(edition: Edition) -> list[TaxInput]:
    chance = random.Random(f"20261121 {edition.value}")
    found: list[TaxInput] = []
    while len(found) < PERSONS:
        person = a_person(chance)
        if not problems(edition, person):
            found.append(person)
    return found


@pytest.mark.parametrize("edition", Edition)
def test_file_and_module_agree_on_random_persons(edition: Edition) -> None:
    plan = official_plan(edition.value)
    differing = []
    for person in persons(edition):
        values = {name.lower(): str(value) for name, value in asdict(person).items()}
        from_file = plan.run({name: values[name.lower()] for name in plan.input_names})
        from_module = wage_tax(edition, person)._asdict()
        expected = {name: str(from_module[name.lower()]) for name in plan.output_names}
        if from_file != expected:
            differing.append(person)
    assert differing == []


@pytest.mark.parametrize("edition", Edition)
def test_file_and_module_are_of_the_same_day(edition: Edition) -> None:
    assert official_plan(edition.value).edition.startswith(edition.stand.isoformat())
