"""Reliefs for pensions from an employer and for old age (MRE4, MRE4ALTE)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.rounding import raised, up_to_euros

_FIRST_YEAR = 2005


@dataclass(frozen=True, slots=True)
class ReliefTable:
    """Tables of § 19 Abs. 2 Satz 3 and § 24a Satz 5 EStG (TAB1 to TAB5) of an edition.

    `thousandths` are the shares by first year from 2005 on, the last one for all later years.
    In each row the law's highest amounts are the same multiples of the share: 7.50 EUR of a
    thousandth for the Versorgungsfreibetrag, 2.25 for its Zuschlag, 4.75 for old age.
    `month_step`: what the highest Versorgungsfreibetrag of less than a year is rounded up to,
    in cents.
    """

    thousandths: tuple[int, ...]
    month_step: int

    def share(self, first_year: int) -> int:
        """Share in thousandths for what began in the year."""
        row = min(max(first_year - _FIRST_YEAR, 0), len(self.thousandths) - 1)
        return self.thousandths[row]


TABLE_TO_2024 = ReliefTable((*range(400, 159, -16), *range(152, -1, -8)), month_step=1)
"""First years 2005 to 2040, as the plans of 2024 have it: 13.6 % and 646 EUR for 2023."""

TABLE_FROM_2025 = ReliefTable(
    (*range(400, 159, -16), 152, 144, *range(140, -1, -4)), month_step=100
)
"""First years 2005 to 2058 (Wachstumschancengesetz): 14.0 % and 665 EUR for 2023."""


class PensionRelief(NamedTuple):
    """Versorgungsfreibetrag and Zuschlag of a year in cents, without and with one-off pay."""

    fvb: int
    fvbz: int
    fvbso: int
    fvbzso: int


_NO_PENSION = PensionRelief(0, 0, 0, 0)


def pension_relief(
    table: ReliefTable, inputs: TaxInput, months: int, zvbezj: int, *, vbezbso: int = 0
) -> PensionRelief:
    """MRE4: reliefs for a yearly pension `zvbezj` that is paid for so many months.

    `vbezbso` is the part of the one-off pay that counts for the relief. All amounts in cents.
    """
    if not zvbezj:
        return _NO_PENSION
    share = table.share(inputs.vjahr)
    # TAB2 and TAB3 for the whole year; a twelfth of them is a whole number of cents.
    tab2, tab3 = 750 * share, 225 * share
    vbezb = inputs.vbezm * months + inputs.vbezs
    hfvb = raised(tab2 * months // 12, table.month_step) * table.month_step
    fvb = min(raised(vbezb * share, 1000), hfvb, zvbezj)
    fvbso = min(fvb + raised(vbezbso * share, 1000), tab2)
    whole = up_to_euros(tab3 * months // 12)
    fvbzso = min(up_to_euros(whole + vbezbso), up_to_euros(vbezb + vbezbso - fvbso), tab3)
    fvbz = min(whole, up_to_euros(vbezb - fvb))
    return PensionRelief(fvb, fvbz, fvbso, fvbzso)


def old_age_relief(table: ReliefTable, inputs: TaxInput, zre4j: int, zvbezj: int) -> int:
    """MRE4ALTE: Altersentlastungsbetrag of a year in cents, from the pay without pensions."""
    if not inputs.alter1:
        return 0
    share = table.share(inputs.ajahr)
    return min(up_to_euros(raised((zre4j - zvbezj) * share, 1000)), 475 * share)
