"""Church tax on wages, and on wage tax that is paid at a flat rate.

No Land has a minimum amount since 2018, so there is none here. Not covered: the 9 % of Catholics
in Bad Wimpfen, the cap by the taxable income (it begins far above an assistant's pay), and the
split between the denominations of a couple.
"""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal
from enum import Enum
from typing import Final

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.statutory.law import Law

_LAW: Final = "§ 51a Abs. 2a EStG, Kirchensteuergesetz des Landes"
_FLAT: Final = "Gleich lautende Erlasse vom 08.08.2016, BStBl. I S. 773"


class ChurchProcedure(Enum):
    """How church tax on flat wage tax is found; the employer chooses for each period."""

    SIMPLIFIED = "simplified"
    """A lower rate for all employees, whether members of a church or not."""
    BY_PROOF = "by_proof"
    """The full rate for members; nothing for whom a declaration says that she is none."""


def cut_percent(amount: Money, percent: Decimal) -> Money:
    """`percent` hundredths of the amount; parts of a cent are left out (towards zero).

    Written down for the solidarity surcharge (§ 4 Satz 3 SolzG 1995) and for church tax in
    Bavaria (§ 9 Abs. 2 AVKirchStG); taken for church tax in all Länder and for flat wage tax.
    """
    return Money(int((amount.cents * percent / 100).to_integral_value(ROUND_DOWN)))


def church_tax(base: Money, land: Land, law: Law) -> Explained[Money]:
    """Church tax on wages of a period, or on one-off pay.

    `base` is `bk` or `bks` of the wage-tax plan, which already knows the children and whether the
    person is a member. Raises `ValueGap` where the Land's rate is not known on the law's day.
    """
    percent = law[church_key(land)]
    tax = cut_percent(base, percent)
    inputs = {"base": base, "percent": percent, "land": land.value}
    return Explained(tax, (Line("church_tax", tax, inputs, _LAW),))


def flat_church_tax(
    flat_tax: Money, land: Land, procedure: ChurchProcedure, law: Law, *, member: bool
) -> Explained[Money]:
    """Church tax on flat wage tax (§§ 40, 40a Abs. 1 and 2a EStG); the employer owes it.

    The flat 2 % of a Minijob contain it already. `member` counts in the procedure by proof only.
    Raises `ValueGap` where the rate of the Land is not known on the law's day.
    """
    if procedure is ChurchProcedure.BY_PROOF and not member:
        line = Line("church_tax_no_member", ZERO, {}, f"{_FLAT}, Nr. 2")
        return Explained(ZERO, (line,))
    if procedure is ChurchProcedure.BY_PROOF:
        percent = law[church_key(land)]
        code, source = "church_tax_flat_by_proof", f"{_FLAT}, Nr. 2"
    else:
        percent = law[flat_church_key(land)]
        code, source = "church_tax_flat_simplified", f"{_FLAT}, Nr. 1"
    tax = cut_percent(flat_tax, percent)
    inputs = {"base": flat_tax, "percent": percent, "land": land.value}
    return Explained(tax, (Line(code, tax, inputs, source),))


def church_key(land: Land) -> str:
    """Key of the figure with the rate of a Land."""
    return f"church_tax_{land.value.lower()}"


def flat_church_key(land: Land) -> str:
    """Key of the figure with the lower rate of a Land in the simplified procedure."""
    return f"church_tax_flat_{land.value.lower()}"
