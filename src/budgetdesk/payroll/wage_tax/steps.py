"""Steps of the plan that are the same in all editions but for their figures.

What differs stands in the module of the edition: the figures (MPARA), the Vorsorgepauschale
(UPEVP) and the order of the steps (MAIN). All amounts are whole cents.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from budgetdesk.payroll.wage_tax.codes import (
    CLASS_II,
    CLASS_III,
    CLASS_IV,
    CLASS_V,
    CLASS_VI,
    EURO,
    YEAR,
)
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.relief import ReliefTable, old_age_relief, pension_relief
from budgetdesk.payroll.wage_tax.rounding import (
    cut,
    down_to_euros,
    per_period,
    per_year,
    up_to_euros,
)
from budgetdesk.payroll.wage_tax.tariff import Tariff, yearly_tax

_SINGLE_PARENT = 4_260_00
"""EFA: Entlastungsbetrag für Alleinerziehende, class II (§ 24b EStG)."""
_SPECIAL_EXPENSES = 36_00
"""SAP: Sonderausgaben-Pauschbetrag (§ 10c EStG)."""
_WORK_EXPENSES = 1_230_00
"""Arbeitnehmer-Pauschbetrag (§ 9a Satz 1 Nr. 1 Buchst. a EStG)."""
_PENSION_EXPENSES = 102_00
"""Werbungskosten-Pauschbetrag for pensions (§ 9a Satz 1 Nr. 1 Buchst. b EStG)."""


class Precaution(NamedTuple):
    """Vorsorgepauschale of a year and the part of it that a private insurance has."""

    vsp: int
    vkv: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """What an edition gives to the common steps; amounts in cents, rates in 1/100,000."""

    tariff: Tariff
    child_allowance: int
    """A whole Kinderfreibetrag with BEA of classes I to III (KFB); class IV has half of it."""
    solzfrei: int
    """Yearly tax up to which no solidarity surcharge is due (§ 3 Abs. 3 SolZG), basic tariff."""
    care_rate: int
    """The employee's rate of the care insurance (PVSATZAN) without surcharge or discounts."""
    care_rate_saxony: int
    relief: ReliefTable
    precaution: Callable[[Case, int], Precaution]
    """UPEVP: from the pay of a year that counts for it (ZRE4VP)."""


class Case(NamedTuple):
    """What stays the same during one run."""

    inputs: TaxInput
    figures: Figures
    f: int
    """Factor in thousandths."""
    kfb: int
    solzfrei: int
    kvsatzan: int
    """The employee's rate of the health insurance in 1/100,000."""
    pvsatzan: int
    """The employee's rate of the care insurance in 1/100,000."""


class Year(NamedTuple):
    """Tax of a year and the amounts on the way to it."""

    used: int
    """ANP, FVB and FVBZ together."""
    zre4: int
    ztabfb: int
    zve: int
    st: int
    vkv: int


class Current(NamedTuple):
    """Current pay counted up to a year."""

    year: Year
    lst: int
    jbmg: int
    """Yearly tax that surcharge and church tax are counted from."""
    solz: int


class Withheld(NamedTuple):
    """What is withheld from current pay in the pay period, and the church tax base."""

    lstlzz: int
    solzlzz: int
    bk: int


def case_of(inputs: TaxInput, figures: Figures) -> Case:
    """Take the codes and rates of the inputs into whole numbers (parts of MPARA, MZTABFB)."""
    stkl = inputs.stkl
    kfb = 0
    if inputs.zkf and stkl < CLASS_V:
        of_class = 2 if stkl == CLASS_IV else 1
        kfb = int(inputs.zkf * figures.child_allowance) // (of_class * EURO) * EURO
    pvsatzan = figures.care_rate_saxony if inputs.pvs else figures.care_rate
    pvsatzan += 600 if inputs.pvz else -250 * inputs.pva
    f = int(inputs.f * 1000) if inputs.af and inputs.f != 1 else 1000
    solzfrei = figures.solzfrei * 2 if stkl == CLASS_III else figures.solzfrei
    kvsatzan = 7000 + int(inputs.kvz * 500)
    return Case(inputs, figures, f, kfb, solzfrei, kvsatzan, pvsatzan)


def current_pay(case: Case) -> Current:
    """MRE4JL, MRE4, MBERECH and MSOLZ, without the parts for the pay period."""
    inputs, figures = case.inputs, case.figures
    lzz = inputs.lzz
    zre4j = per_year(inputs.re4, lzz)
    zvbezj = per_year(inputs.vbez, lzz)
    months = inputs.zmvb if lzz == YEAR else 12
    relief = pension_relief(figures.relief, inputs, months, zvbezj)
    less = per_year(inputs.lzzfreib, lzz) - per_year(inputs.lzzhinzu, lzz)
    year = _year(case, zre4j, zvbezj, relief.fvb, relief.fvbz, less, zre4vp=zre4j)
    lst = jbmg = by_factor(case, year.st)
    if case.kfb:
        zve = year.zve - case.kfb
        jbmg = by_factor(case, yearly_tax(figures.tariff, inputs.stkl, zve))
    return Current(year, lst, jbmg, _solidarity(case, jbmg))


def for_the_period(inputs: TaxInput, lst: int, solz: int, jbmg: int) -> Withheld:
    """UPANTEIL of the yearly amounts for the pay period; no church, no BK."""
    lzz = inputs.lzz
    bk = per_period(jbmg, lzz) if inputs.r else 0
    return Withheld(per_period(lst, lzz), per_period(solz, lzz), bk)


def year_without_one_off(case: Case) -> Year:
    """MOSONST: the expected year without the one-off pay."""
    inputs = case.inputs
    relief = pension_relief(case.figures.relief, inputs, inputs.zmvb or 12, inputs.jvbez)
    return _year(
        case,
        inputs.jre4,
        inputs.jvbez,
        relief.fvb,
        relief.fvbz,
        inputs.jfreib - inputs.jhinzu,
        zre4vp=inputs.jre4 - inputs.jre4ent,
    )


def year_with_one_off(
    case: Case, *, zre4j: int, zvbezj: int, vbezbso: int, uninsured: int = 0
) -> Year:
    """MRE4SONST and MLSTJAHR: the year with what is paid once.

    `uninsured` is the compensation in it for which no contributions are due, beside the one in
    the expected pay and in the one-off pay.
    """
    inputs = case.inputs
    relief = pension_relief(case.figures.relief, inputs, inputs.zmvb or 12, zvbezj, vbezbso=vbezbso)
    return _year(
        case,
        zre4j,
        zvbezj,
        relief.fvbso,
        relief.fvbzso,
        inputs.jfreib - inputs.jhinzu,
        zre4vp=zre4j + inputs.mbv - inputs.jre4ent - inputs.sonstent - uninsured,
    )


def by_factor(case: Case, tax: int) -> int:
    """Tax by the factor of class IV, cut to whole euros toward zero."""
    return cut(tax * case.f, 1000 * EURO) * EURO


def _year(
    case: Case, zre4j: int, zvbezj: int, fvb: int, fvbz: int, less: int, *, zre4vp: int
) -> Year:
    """MRE4ALTE, MRE4ABZ, MZTABFB and MLSTJAHR; `less` is what Freibeträge take away."""
    inputs, figures = case.inputs, case.figures
    alte = old_age_relief(figures.relief, inputs, zre4j, zvbezj)
    zre4 = max(zre4j - fvb - alte - less, 0)
    zvbez = max(zvbezj - fvb, 0)
    anp, fvbz, ztabfb = _allowances(inputs.stkl, zre4, zvbez, fvbz)
    vsp, vkv = figures.precaution(case, zre4vp)
    zve = zre4 - ztabfb - vsp
    if zve < EURO:
        zve = 0
    st = yearly_tax(figures.tariff, inputs.stkl, zve)
    return Year(anp + fvb + fvbz, zre4, ztabfb, zve, st, vkv)


def _allowances(stkl: int, zre4: int, zvbez: int, fvbz: int) -> tuple[int, int, int]:
    """MZTABFB: ANP, the FVBZ that is left, and their sum with the others (ZTABFB)."""
    if stkl == CLASS_VI:
        return 0, 0, 0
    anp = 0
    if zvbez:
        fvbz = min(fvbz, down_to_euros(zvbez))
        anp = min(up_to_euros(zvbez - fvbz), _PENSION_EXPENSES)
    else:
        fvbz = 0
    if zre4 > zvbez:
        anp += min(up_to_euros(zre4 - zvbez), _WORK_EXPENSES)
    ztabfb = anp + fvbz + _SPECIAL_EXPENSES
    return anp, fvbz, ztabfb + _SINGLE_PARENT if stkl == CLASS_II else ztabfb


def _solidarity(case: Case, jbmg: int) -> int:
    """MSOLZ: solidarity surcharge of a year, in the zone of reduction 11.9 percent (§ 4 SolZG)."""
    above = jbmg - case.solzfrei
    if above <= 0:
        return 0
    return min(jbmg * 55 // 1000, above * 119 // 1000)
