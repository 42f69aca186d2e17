"""Tax of a year from taxable income: the tariff and the rule for classes V and VI."""

from __future__ import annotations

from dataclasses import dataclass

from budgetdesk.payroll.wage_tax.codes import CLASS_III, CLASS_V, EURO


@dataclass(frozen=True, slots=True)
class Tariff:
    """Figures of § 32a Abs. 1 and § 39b Abs. 2 Satz 7 EStG; amounts in cents.

    The factors are those of the law in hundredths (922.98 as 92298). `class_5_step` is what
    1.25 and 0.75 times the income of classes V and VI are cut to: one cent or one euro.
    """

    gfb: int
    """Grundfreibetrag: the end of zone 1."""
    zone_2_end: int
    zone_3_end: int
    zone_2_factor: int
    zone_3_factor: int
    zone_3_addend: int
    zone_4_deduction: int
    zone_5_deduction: int
    w1stkl5: int
    w2stkl5: int
    class_5_step: int
    zone_4_end: int = 277_825_00
    w3stkl5: int = 222_260_00


def basic_tax(tariff: Tariff, x: int) -> int:
    """UPTAB without KZTAB: tax of a year on the income `x`, both in cents, whole euros.

    Up to whole euros of income a zone ends with its last euro: 17,005.50 lies in zone 2.
    """
    if x < tariff.gfb + EURO:
        return 0
    if x < tariff.zone_2_end + EURO:
        # Y in millionths of 10,000 euros is the distance in cents, without any cutting.
        y = x - tariff.gfb
        return (tariff.zone_2_factor * y + 1400 * 10**8) * y // 10**14 * EURO
    if x < tariff.zone_3_end + EURO:
        y = x - tariff.zone_2_end
        product = (tariff.zone_3_factor * y + 2397 * 10**8) * y
        return (product + tariff.zone_3_addend * 10**12) // 10**14 * EURO
    if x < tariff.zone_4_end + EURO:
        return (x * 42 - tariff.zone_4_deduction * 100) // 10_000 * EURO
    return (x * 45 - tariff.zone_5_deduction * 100) // 10_000 * EURO


def yearly_tax(tariff: Tariff, stkl: int, zve: int) -> int:
    """UPMLST: tax of a year on the taxable income, both in cents, by the tax class."""
    if zve < EURO:
        return 0
    if stkl == CLASS_III:
        # KZTAB = 2, the Splittingverfahren (§ 32a Abs. 5 EStG).
        return basic_tax(tariff, zve // (2 * EURO) * EURO) * 2
    if stkl < CLASS_V:
        return basic_tax(tariff, zve // EURO * EURO)
    return _tax_of_classes_5_and_6(tariff, zve // EURO * EURO)


def _tax_of_classes_5_and_6(tariff: Tariff, zzx: int) -> int:
    """MST5_6 (§ 39b Abs. 2 Satz 7 EStG), on whole euros."""
    w1, w2, w3 = tariff.w1stkl5, tariff.w2stkl5, tariff.w3stkl5
    if zzx <= w1:
        return _up5_6(tariff, zzx)
    if zzx <= w2:
        high = (_up5_6(tariff, w1) + (zzx - w1) * 42 // 100) // EURO * EURO
        return min(high, _up5_6(tariff, zzx))
    if zzx <= w3:
        return (_up5_6(tariff, w2) + (zzx - w2) * 42 // 100) // EURO * EURO
    below = (_up5_6(tariff, w2) + (w3 - w2) * 42 // 100) // EURO * EURO
    return (below + (zzx - w3) * 45 // 100) // EURO * EURO


def _up5_6(tariff: Tariff, zx: int) -> int:
    """UP5_6: twice the tax between 1.25 and 0.75 times the income, at least 14 percent."""
    step = tariff.class_5_step
    st1 = basic_tax(tariff, zx * 5 // 4 // step * step)
    st2 = basic_tax(tariff, zx * 3 // 4 // step * step)
    return max((st1 - st2) * 2, zx * 14 // 10_000 * EURO)
