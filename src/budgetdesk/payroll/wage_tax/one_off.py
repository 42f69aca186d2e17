"""Tax on one-off pay: the difference between the year with it and without it (MSONST)."""

from __future__ import annotations

from typing import NamedTuple

from budgetdesk.payroll.wage_tax.rounding import cut
from budgetdesk.payroll.wage_tax.steps import (
    Case,
    Withheld,
    Year,
    by_factor,
    year_with_one_off,
    year_without_one_off,
)
from budgetdesk.payroll.wage_tax.tariff import yearly_tax


class OneOff(NamedTuple):
    """The outputs for one-off pay, in cents."""

    sts: int = 0
    solzs: int = 0
    bks: int = 0
    vkvsonst: int = 0
    vfrbs1: int = 0
    vfrbs2: int = 0
    wvfrbo: int = 0
    wvfrbm: int = 0
    lstso: int = 0
    """Tax of the year with the one-off pay, which MVMT goes on from."""


_NONE = OneOff()


def one_off_pay(case: Case, withheld: Withheld) -> tuple[OneOff, Withheld]:
    """MSONST: tax on one-off pay, and what is left of the tax on current pay.

    The latter only shrinks where an untaxed benefit of shares lowers the year's tax (STSMIN).
    """
    inputs = case.inputs
    if not inputs.sonstb and not inputs.mbv:
        return _NONE, withheld
    without = year_without_one_off(case)
    year = year_with_one_off(
        case,
        zre4j=inputs.jre4 + inputs.sonstb,
        zvbezj=inputs.jvbez + inputs.vbs,
        vbezbso=inputs.sterbe,
    )
    sts = by_factor(case, year.st - without.st)
    if sts < 0:
        withheld = _lowered(withheld, sts) if inputs.mbv else withheld
        sts = 0
    gfb = case.figures.tariff.gfb
    found = OneOff(
        sts=sts,
        solzs=_solidarity_on_one_off(case, sts, year),
        bks=sts if inputs.r else 0,
        vkvsonst=year.vkv - without.vkv,
        vfrbs1=without.used,
        vfrbs2=year.used - without.used,
        wvfrbo=max(without.zve - gfb, 0),
        wvfrbm=max(year.zve - gfb, 0),
        lstso=year.st,
    )
    return found, withheld


def _lowered(withheld: Withheld, sts: int) -> Withheld:
    """STSMIN: a negative tax on one-off pay lowers the other, down to zero."""
    return Withheld(
        max(withheld.lstlzz + sts, 0),
        max(cut(withheld.solzlzz * 1000 + sts * 55, 1000), 0),
        max(withheld.bk + sts, 0),
    )


def _solidarity_on_one_off(case: Case, sts: int, year: Year) -> int:
    """MSOLZSTS: 5.5 percent where the year's tax, children counted, is above the threshold."""
    if not sts:
        return 0
    zve = year.zve - case.kfb
    solzsbmg = by_factor(case, yearly_tax(case.figures.tariff, case.inputs.stkl, zve))
    return sts * 55 // 1000 if solzsbmg > case.solzfrei else 0
