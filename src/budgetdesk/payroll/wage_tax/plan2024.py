"""The plan for January to November 2024 (edition of 2024-03-11).

MAIN calls, in the plan's order: MPARA (`FIGURES`), MRE4JL to MSOLZ (`steps.current_pay`, which
asks `precaution` for UPEVP), UPANTEIL (`rounding.per_period`), MSONST (`one_off`) and MVMT
(`several_years`).
"""

from __future__ import annotations

from typing import Final

from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.one_off import one_off_pay
from budgetdesk.payroll.wage_tax.outputs import TaxResult
from budgetdesk.payroll.wage_tax.precaution_to_2025 import Contributions
from budgetdesk.payroll.wage_tax.precaution_to_2025 import precaution as precaution_to_2025
from budgetdesk.payroll.wage_tax.relief import TABLE_TO_2024
from budgetdesk.payroll.wage_tax.rounding import per_period
from budgetdesk.payroll.wage_tax.several_years import several_years
from budgetdesk.payroll.wage_tax.steps import (
    Case,
    Current,
    Figures,
    Precaution,
    Withheld,
    case_of,
    current_pay,
    for_the_period,
)
from budgetdesk.payroll.wage_tax.tariff import Tariff

_CONTRIBUTIONS: Final = Contributions(
    bbgkvpv=62_100_00, kvsatzag=7_850, pvsatzag=1_700, pvsatzag_saxony=1_200
)


def precaution(case: Case, zre4vp: int) -> Precaution:
    """UPEVP: KRV 0 has the ceiling of the west, 1 of the east, 2 is not insured."""
    bbgrv = (90_600_00, 89_400_00, None)[case.inputs.krv]
    return precaution_to_2025(_CONTRIBUTIONS, case, zre4vp, bbgrv)


FIGURES: Final = Figures(
    tariff=Tariff(
        gfb=11_604_00,
        zone_2_end=17_005_00,
        zone_3_end=66_760_00,
        zone_2_factor=922_98,
        zone_3_factor=181_19,
        zone_3_addend=1_025_38,
        zone_4_deduction=10_602_13,
        zone_5_deduction=18_936_88,
        w1stkl5=13_279_00,
        w2stkl5=33_380_00,
        class_5_step=1,
    ),
    child_allowance=9_312_00,
    solzfrei=18_130_00,
    care_rate=1_700,
    care_rate_saxony=2_200,
    relief=TABLE_TO_2024,
    precaution=precaution,
)


def run(inputs: TaxInput) -> TaxResult:
    """MAIN."""
    case = case_of(inputs, FIGURES)
    current = current_pay(case)
    withheld = for_the_period(inputs, current.lst, current.solz, current.jbmg)
    return with_single_payments(case, current, withheld)


def with_single_payments(case: Case, current: Current, withheld: Withheld) -> TaxResult:
    """UPVKVLZZ, MSONST and MVMT, and all outputs; `withheld` is what MBERECH has found."""
    one_off, withheld = one_off_pay(case, withheld)
    inputs, year = case.inputs, current.year
    several = several_years(case, current.jbmg, one_off)
    return TaxResult(
        lstlzz=withheld.lstlzz,
        solzlzz=withheld.solzlzz,
        bk=withheld.bk,
        sts=one_off.sts,
        solzs=one_off.solzs,
        bks=one_off.bks,
        vfrb=year.used,
        vfrbs1=several.vfrbs1,
        vfrbs2=several.vfrbs2,
        wvfrb=max(year.zve - case.figures.tariff.gfb, 0),
        wvfrbo=several.wvfrbo,
        wvfrbm=one_off.wvfrbm,
        vkvlzz=per_period(year.vkv, inputs.lzz),
        vkvsonst=one_off.vkvsonst,
        stv=several.stv,
        solzv=several.solzv,
        bkv=several.stv if inputs.r else 0,
    )
