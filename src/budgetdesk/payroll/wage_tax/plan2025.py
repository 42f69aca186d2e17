"""The plan for 2025 (edition of 2025-09-17, the same rules as that of 2025-01-07).

MAIN calls, in the plan's order: MPARA (`FIGURES`), MRE4JL to MSOLZ (`steps.current_pay`, which
asks `precaution` for UPEVP), UPANTEIL (`rounding.per_period`) and MSONST (`one_off`). The
one-fifth rule (MVMT) is gone.
"""

from __future__ import annotations

from typing import Final

from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.one_off import one_off_pay
from budgetdesk.payroll.wage_tax.outputs import TaxResult
from budgetdesk.payroll.wage_tax.precaution_to_2025 import Contributions
from budgetdesk.payroll.wage_tax.precaution_to_2025 import precaution as precaution_to_2025
from budgetdesk.payroll.wage_tax.relief import TABLE_FROM_2025
from budgetdesk.payroll.wage_tax.rounding import per_period
from budgetdesk.payroll.wage_tax.steps import (
    Case,
    Figures,
    Precaution,
    case_of,
    current_pay,
    for_the_period,
)
from budgetdesk.payroll.wage_tax.tariff import Tariff

_CONTRIBUTIONS: Final = Contributions(
    bbgkvpv=66_150_00, kvsatzag=8_250, pvsatzag=1_800, pvsatzag_saxony=1_300
)


def precaution(case: Case, zre4vp: int) -> Precaution:
    """UPEVP: KRV 0 has the ceiling of all Länder, 1 is not insured."""
    bbgrv = None if case.inputs.krv else 96_600_00
    return precaution_to_2025(_CONTRIBUTIONS, case, zre4vp, bbgrv)


FIGURES: Final = Figures(
    tariff=Tariff(
        gfb=12_096_00,
        zone_2_end=17_443_00,
        zone_3_end=68_480_00,
        zone_2_factor=932_30,
        zone_3_factor=176_64,
        zone_3_addend=1_015_13,
        zone_4_deduction=10_911_92,
        zone_5_deduction=19_246_67,
        w1stkl5=13_785_00,
        w2stkl5=34_240_00,
        class_5_step=1,
    ),
    child_allowance=9_600_00,
    solzfrei=19_950_00,
    care_rate=1_800,
    care_rate_saxony=2_300,
    relief=TABLE_FROM_2025,
    precaution=precaution,
)


def run(inputs: TaxInput) -> TaxResult:
    """MAIN."""
    case = case_of(inputs, FIGURES)
    current = current_pay(case)
    year = current.year
    withheld = for_the_period(inputs, current.lst, current.solz, current.jbmg)
    one_off, withheld = one_off_pay(case, withheld)
    return TaxResult(
        lstlzz=withheld.lstlzz,
        solzlzz=withheld.solzlzz,
        bk=withheld.bk,
        sts=one_off.sts,
        solzs=one_off.solzs,
        bks=one_off.bks,
        vfrb=year.used,
        vfrbs1=one_off.vfrbs1,
        vfrbs2=one_off.vfrbs2,
        wvfrb=max(year.zve - FIGURES.tariff.gfb, 0),
        wvfrbo=one_off.wvfrbo,
        wvfrbm=one_off.wvfrbm,
        vkvlzz=per_period(year.vkv, inputs.lzz),
        vkvsonst=one_off.vkvsonst,
    )
