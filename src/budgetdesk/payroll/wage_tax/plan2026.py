"""The plan for 2026 (edition of 2025-10-23).

MAIN calls, in the plan's order: MPARA (`FIGURES`), MRE4JL to MSOLZ (`steps.current_pay`, which
asks `precaution` for UPEVP), UPANTEIL (`rounding.per_period`) and MSONST (`one_off`). New: the
Vorsorgepauschale knows the unemployment insurance, the minimum of 12 percent is gone, and a
private insurance takes the real subsidy of the employer. VKVLZZ and VKVSONST are gone.
"""

from __future__ import annotations

from typing import Final

from budgetdesk.payroll.wage_tax.codes import CLASS_VI
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.one_off import one_off_pay
from budgetdesk.payroll.wage_tax.outputs import TaxResult
from budgetdesk.payroll.wage_tax.relief import TABLE_FROM_2025
from budgetdesk.payroll.wage_tax.rounding import up_to_euros
from budgetdesk.payroll.wage_tax.steps import (
    Case,
    Figures,
    Precaution,
    case_of,
    current_pay,
    for_the_period,
)
from budgetdesk.payroll.wage_tax.tariff import Tariff

_BBGRVALV: Final = 101_400_00
_BBGKVPV: Final = 69_750_00
_TOGETHER: Final = 1_900_00
"""Cap of the parts for health, care and unemployment, the same in class III."""


def precaution(case: Case, zre4vp: int) -> Precaution:
    """UPEVP and MVSPHB: parts for pension, health, care and unemployment insurance.

    Rates of the employee: pension 9.3, unemployment 1.3 percent. Each part has its own ceiling.
    """
    inputs = case.inputs
    up_to_ceiling = min(zre4vp, _BBGRVALV)
    vspr = 0 if inputs.krv else up_to_ceiling * 93 // 1000
    vspkvpv = _health_and_care(case, zre4vp)
    if inputs.alv or inputs.stkl == CLASS_VI:
        return Precaution(up_to_euros(vspr + vspkvpv))
    vsphb = min(up_to_ceiling * 13 // 1000 + vspkvpv, _TOGETHER)
    return Precaution(up_to_euros(vspr + max(vspkvpv, vsphb)))


def _health_and_care(case: Case, zre4vp: int) -> int:
    """MVSPKVPV: the employee's contributions, or the private premium less the subsidy."""
    inputs = case.inputs
    if not inputs.pkv:
        return min(zre4vp, _BBGKVPV) * (case.kvsatzan + case.pvsatzan) // 100_000
    if inputs.stkl == CLASS_VI:
        return 0
    return max(inputs.pkpv - inputs.pkpvagz, 0) * 12


FIGURES: Final = Figures(
    tariff=Tariff(
        gfb=12_348_00,
        zone_2_end=17_799_00,
        zone_3_end=69_878_00,
        zone_2_factor=914_51,
        zone_3_factor=173_10,
        zone_3_addend=1_034_87,
        zone_4_deduction=11_135_63,
        zone_5_deduction=19_470_38,
        w1stkl5=14_071_00,
        w2stkl5=34_939_00,
        class_5_step=100,
    ),
    child_allowance=9_756_00,
    solzfrei=20_350_00,
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
    )
