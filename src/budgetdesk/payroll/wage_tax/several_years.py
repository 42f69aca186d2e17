"""Tax on pay for work of several years by the one-fifth rule (MVMT), which ended with 2024.

From 2025 the employer no longer applies § 34 Abs. 1 EStG; the assessment does.
"""

from __future__ import annotations

from typing import NamedTuple

from budgetdesk.payroll.wage_tax.codes import EURO
from budgetdesk.payroll.wage_tax.one_off import OneOff
from budgetdesk.payroll.wage_tax.steps import (
    Case,
    Year,
    by_factor,
    year_with_one_off,
    year_without_one_off,
)
from budgetdesk.payroll.wage_tax.tariff import yearly_tax


class SeveralYears(NamedTuple):
    """Outputs of MVMT, and those of MSONST that it writes over, in cents."""

    stv: int
    solzv: int
    vfrbs1: int
    vfrbs2: int
    wvfrbo: int


def several_years(case: Case, jbmg: int, one_off: OneOff) -> SeveralYears:
    """MVMT: the lower of the plain tax and five times the tax on a fifth.

    `jbmg` is the yearly tax of current pay that the solidarity surcharge is counted from.
    """
    inputs = case.inputs
    paid = inputs.vmt + inputs.vkapa
    if not paid:
        return SeveralYears(0, 0, one_off.vfrbs1, one_off.vfrbs2, one_off.wvfrbo)
    lst1, vfrbs1, wvfrbo = one_off.lstso, one_off.vfrbs1, one_off.wvfrbo
    if not lst1:
        without = year_without_one_off(case)
        lst1, vfrbs1 = without.st, without.used
        wvfrbo = max(without.zve - case.figures.tariff.gfb, 0)
    year = year_with_one_off(
        case,
        zre4j=inputs.jre4 + inputs.sonstb + paid,
        zvbezj=inputs.jvbez + inputs.vbs + inputs.vkapa,
        vbezbso=inputs.sterbe + inputs.vkapa,
        uninsured=inputs.entsch,
    )
    stv = by_factor(case, max(min(_by_fifths(case, year, paid), year.st) - lst1, 0))
    solzv = stv * 55 // 1000 if stv + jbmg > case.solzfrei else 0
    return SeveralYears(stv, solzv, vfrbs1, year.used - vfrbs1, wvfrbo)


def _by_fifths(case: Case, year: Year, paid: int) -> int:
    """MLSTJAHR with KENNVMT = 1: tax of the year when only a fifth of `paid` counts.

    Here the benefit of shares (MBV) does not count for the Vorsorgepauschale.
    """
    inputs, figures = case.inputs, case.figures
    pay = inputs.jre4 + inputs.sonstb + paid
    zre4vp = pay - inputs.entsch - inputs.jre4ent - inputs.sonstent
    zve = year.zre4 - year.ztabfb - figures.precaution(case, zre4vp).vsp - paid
    if zve < 0:
        return yearly_tax(figures.tariff, inputs.stkl, (zve + paid) // 5) * 5
    zve = zve if zve >= EURO else 0
    below = yearly_tax(figures.tariff, inputs.stkl, zve)
    with_fifth = yearly_tax(figures.tariff, inputs.stkl, zve + paid // 5)
    return (with_fifth - below) * 5 + below
