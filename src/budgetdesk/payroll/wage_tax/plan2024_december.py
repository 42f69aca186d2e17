"""The plan for December 2024 (edition of 2024-10-11), which catches up for the whole year.

The law of December 2024 raised the basic and the child allowance for all of 2024. Current pay
is taxed by the old figures and by the new ones; from the new tax the eleven months' difference
is taken off (MLST1224). One-off pay and a pay period of a year know the new figures only.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from budgetdesk.payroll.wage_tax import plan2024
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.outputs import TaxResult
from budgetdesk.payroll.wage_tax.steps import Figures, case_of, current_pay, for_the_period
from budgetdesk.payroll.wage_tax.tariff import Tariff

# UPTAB24N and MZTABFBN; what is not named is as from January on.
FIGURES: Final[Figures] = replace(
    plan2024.FIGURES,
    tariff=Tariff(
        gfb=11_784_00,
        zone_2_end=17_005_00,
        zone_3_end=66_760_00,
        zone_2_factor=954_80,
        zone_3_factor=181_19,
        zone_3_addend=991_21,
        zone_4_deduction=10_636_31,
        zone_5_deduction=18_971_06,
        w1stkl5=13_432_00,
        w2stkl5=33_380_00,
        class_5_step=1,
    ),
    child_allowance=9_540_00,
)


def run(inputs: TaxInput) -> TaxResult:
    """MAIN."""
    case = case_of(inputs, FIGURES)
    new = current_pay(case)
    lst, solz, jbmg = new.lst, new.solz, new.jbmg
    if inputs.lzz > 1:
        old = current_pay(case_of(inputs, plan2024.FIGURES))
        lst = _caught_up(old.lst, lst)
        solz = _caught_up(old.solz, solz)
        jbmg = _caught_up(old.jbmg, jbmg)
    withheld = for_the_period(inputs, lst, solz, jbmg)
    return plan2024.with_single_payments(case, new, withheld)


def _caught_up(old: int, new: int) -> int:
    """MLST1224: a year's tax by the new figures less what eleven months paid too much."""
    return max(new - 11 * (old - new), 0)
