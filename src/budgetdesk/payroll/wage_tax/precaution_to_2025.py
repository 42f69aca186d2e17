"""Vorsorgepauschale up to 2025 (§ 39b Abs. 2 Satz 5 Nr. 3 EStG as it then stood)."""

from __future__ import annotations

from typing import NamedTuple

from budgetdesk.payroll.wage_tax.codes import CLASS_III, CLASS_VI
from budgetdesk.payroll.wage_tax.rounding import up_to_euros
from budgetdesk.payroll.wage_tax.steps import Case, Precaution


class Contributions(NamedTuple):
    """Figures of a year (MPARA): ceilings in cents, rates in 1/100,000."""

    bbgkvpv: int
    kvsatzag: int
    """The employer's rate of the health insurance, with half the average additional rate."""
    pvsatzag: int
    """The employer's rate of the care insurance."""
    pvsatzag_saxony: int


def precaution(figures: Contributions, case: Case, zre4vp: int, bbgrv: int | None) -> Precaution:
    """UPEVP, MVSP and UPVKV; `bbgrv` is None for a person without pension insurance.

    The pay counts up to the lower ceiling where the person is in the pension insurance: the
    plan caps ZRE4VP in place. The pay is not negative; VSP3 can be, but then the minimum wins.
    """
    if bbgrv is None:
        vsp1 = 0
    else:
        zre4vp = min(zre4vp, bbgrv)
        vsp1 = zre4vp * 93 // 1000
    vhb = 3_000_00 if case.inputs.stkl == CLASS_III else 1_900_00
    vsp2 = min(zre4vp * 12 // 100, vhb)
    vsp3 = _health_and_care(figures, case, min(zre4vp, figures.bbgkvpv))
    vsp = up_to_euros(vsp1 + max(vsp2, vsp3))
    return Precaution(vsp, max(vsp2, vsp3) if case.inputs.pkv else 0)


def _health_and_care(figures: Contributions, case: Case, zre4vp: int) -> int:
    """VSP3: the employee's contributions, or the private premium less the typical subsidy."""
    inputs = case.inputs
    if not inputs.pkv:
        return zre4vp * (case.kvsatzan + case.pvsatzan) // 100_000
    if inputs.stkl == CLASS_VI:
        return 0
    premium = inputs.pkpv * 12
    if inputs.pkv == 1:
        return premium
    pvsatzag = figures.pvsatzag_saxony if inputs.pvs else figures.pvsatzag
    return (premium * 100_000 - zre4vp * (figures.kvsatzag + pvsatzag)) // 100_000
