"""What the plan is asked with."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class TaxInput:
    """The inputs of all editions under the plan's own names, in lower case.

    Amounts are whole cents, for the pay period unless a line says otherwise. A field that an
    edition does not have must keep its default there. The codes differ between the editions
    (`checks.problems` knows how); a stored code of another year must be translated first.
    """

    re4: int = 0
    """Taxable pay of the pay period, pensions from the employer (Versorgungsbezüge) included."""
    lzz: int = 1
    """Pay period: 1 year, 2 month, 3 week, 4 day."""
    stkl: int = 1
    """Tax class I to VI as 1 to 6."""
    kvz: Decimal = Decimal(0)
    """Whole additional rate of the person's Krankenkasse in percent, two decimals."""
    zkf: Decimal = Decimal(0)
    """Kinderfreibeträge in halves; only the solidarity surcharge and `bk`, `bks` see them."""
    r: int = 0
    """Religious community; 0 where no church tax is withheld."""
    af: int = 1
    """1 where the factor `f` holds (Faktorverfahren, class IV)."""
    f: Decimal = Decimal(1)
    """Factor, three decimals."""
    krv: int = 0
    """Pension insurance. 2024: 0 ceiling west, 1 ceiling east, 2 not insured; from 2025: 0
    insured, 1 not insured."""
    alv: int = 0
    """1 where not insured against unemployment. From 2026."""
    pkv: int = 0
    """Health: 0 statutory; to 2025: 1 private, 2 private with the employer's subsidy; from 2026:
    1 private, the subsidy stands in `pkpvagz`."""
    pkpv: int = 0
    """Premium of the basic private health and care cover, cents a month in every pay period."""
    pkpvagz: int = 0
    """The employer's tax-free subsidy to it, cents a month in every pay period. From 2026."""
    pvs: int = 0
    """1 where the care insurance follows the rules of Sachsen."""
    pvz: int = 0
    """1 where the childless surcharge of the care insurance is due."""
    pva: int = 0
    """Discounts of the care insurance for the second to the fifth child, 0 to 4."""
    alter1: int = 0
    """1 where the 64th year of life was complete when the calendar year began."""
    ajahr: int = 0
    """Calendar year after the 64th birthday; needed with `alter1`."""
    lzzfreib: int = 0
    """Freibetrag of the pay period."""
    lzzhinzu: int = 0
    """Hinzurechnungsbetrag of the pay period."""
    mbv: int = 0
    """Untaxed benefit of shares in the employer (§ 19a Abs. 1 EStG)."""
    jre4: int = 0
    """Expected pay of the year without one-off pay; needed with one-off pay."""
    jre4ent: int = 0
    """Part of `jre4` that is compensation (§ 24 Nr. 1 EStG)."""
    jfreib: int = 0
    """Freibetrag of the year."""
    jhinzu: int = 0
    """Hinzurechnungsbetrag of the year."""
    sonstb: int = 0
    """One-off pay (sonstiger Bezug)."""
    sonstent: int = 0
    """Part of `sonstb` that is compensation (§ 24 Nr. 1 EStG)."""
    vbez: int = 0
    """Part of `re4` that is a pension from the employer."""
    vbezm: int = 0
    """That pension in January 2005 or in its first full month."""
    vbezs: int = 0
    """Expected special payments of that pension in the year it began."""
    vbs: int = 0
    """Part of `sonstb` that is a pension, death grant included."""
    vjahr: int = 0
    """Calendar year in which that pension began."""
    zmvb: int = 0
    """Months for which that pension is paid; needed where `lzz` is 1."""
    jvbez: int = 0
    """Part of `jre4` that is a pension."""
    sterbe: int = 0
    """Part of `sonstb` that is a death grant or a single payment of capital."""
    vmt: int = 0
    """Pay for work of several years (one-fifth rule), without capital of a pension. To 2024."""
    vkapa: int = 0
    """Capital or arrears of a pension for several years (one-fifth rule). To 2024."""
    entsch: int = 0
    """Part of `vmt` and `vkapa` that is compensation (§ 24 Nr. 1 EStG). To 2024."""
