"""Rules of the editions in single cases.

Expected cents: the overview of the editions and the ministry's plan files.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from budgetdesk.payroll.wage_tax.editions import Edition
from tests.payroll.wage_tax.builders import tax

Y2024, DECEMBER, Y2025, Y2026 = Edition


@pytest.mark.parametrize(
    ("edition", "stkl", "lstlzz"),
    [
        (Y2024, 1, 208_41),
        (Y2024, 3, 0),
        (Y2024, 5, 491_58),
        (DECEMBER, 1, 173_41),
        (DECEMBER, 3, 0),
        (DECEMBER, 5, 448_58),
        (Y2025, 1, 194_66),
        (Y2025, 3, 0),
        (Y2025, 5, 474_41),
        (Y2026, 1, 187_33),
        (Y2026, 3, 0),
        (Y2026, 5, 465_66),
    ],
)
def test_2500_euros_a_month_in_four_editions(edition: Edition, stkl: int, lstlzz: int) -> None:
    assert tax(edition, re4=2_500_00, stkl=stkl).lstlzz == lstlzz


@pytest.mark.parametrize(
    ("lzz", "re4", "lstlzz"),
    [(1, 36_000_00, 3_517_00), (2, 3_000_00, 293_08), (3, 700_00, 68_38), (4, 100_00, 9_76)],
)
def test_a_week_is_7_and_a_day_1_of_360_days(lzz: int, re4: int, lstlzz: int) -> None:
    assert tax(Y2026, lzz=lzz, re4=re4).lstlzz == lstlzz


@pytest.mark.parametrize(
    ("stkl", "re4", "lstlzz"),
    [
        (2, 3_000_00, 198_75),
        (3, 6_000_00, 620_66),
        (5, 1_000_00, 95_16),
        (5, 1_500_00, 152_83),
        (5, 3_000_00, 625_66),
        (5, 4_500_00, 1_112_58),
        (5, 19_000_00, 6_988_50),
        (5, 21_000_00, 7_857_08),
        (6, 1_000_00, 111_75),
        (6, 19_000_00, 7_032_83),
        (1, 25_000_00, 8_942_50),
    ],
)
def test_each_class_has_its_zones(stkl: int, re4: int, lstlzz: int) -> None:
    assert tax(Y2026, stkl=stkl, re4=re4).lstlzz == lstlzz


# ------------------------------------------------------------------------------- December 2024


def test_december_2024_catches_up_for_eleven_months() -> None:
    assert tax(DECEMBER, re4=2_000_00).lstlzz == 72_75
    assert tax(Y2024, re4=2_000_00).lstlzz == 106_75


def test_december_2024_gives_back_no_more_than_its_own_tax() -> None:
    assert tax(Y2024, re4=1_450_00).lstlzz == 12_50
    assert tax(DECEMBER, re4=1_450_00).lstlzz == 0


def test_december_2024_catches_up_for_surcharge_and_church_tax_too() -> None:
    december = tax(DECEMBER, re4=8_500_00, r=1, zkf=Decimal(1))
    november = tax(Y2024, re4=8_500_00, r=1, zkf=Decimal(1))
    assert (december.lstlzz, december.solzlzz, december.bk) == (2_092_58, 19_02, 1_670_66)
    assert (november.lstlzz, november.solzlzz, november.bk) == (2_126_58, 34_49, 1_800_66)


def test_december_2024_for_a_whole_year_is_the_new_tariff_alone() -> None:
    assert tax(DECEMBER, lzz=1, re4=24_000_00).lstlzz == 1_247_00
    assert tax(Y2024, lzz=1, re4=24_000_00).lstlzz == 1_281_00


def test_december_2024_does_not_catch_up_with_one_off_pay() -> None:
    assert tax(DECEMBER, jre4=36_000_00, sonstb=2_000_00).sts == 454_00
    assert tax(Y2024, jre4=36_000_00, sonstb=2_000_00).sts == 453_00


# ------------------------------------------------------- codes that changed, parts of insurance


@pytest.mark.parametrize(("krv", "lstlzz"), [(0, 301_50), (1, 380_00)])
def test_since_2025_krv_1_is_not_insured(krv: int, lstlzz: int) -> None:
    assert tax(Y2025, krv=krv).lstlzz == lstlzz


@pytest.mark.parametrize(("krv", "lstlzz"), [(0, 1_748_58), (1, 1_752_50), (2, 2_043_50)])
def test_in_2024_krv_1_is_the_ceiling_of_the_east(krv: int, lstlzz: int) -> None:
    assert tax(Y2024, krv=krv, re4=7_600_00).lstlzz == lstlzz


@pytest.mark.parametrize(
    ("changes", "lstlzz", "vkvlzz"),
    [
        ({"pkv": 1, "pkpv": 400_00}, 279_50, 400_00),
        ({"pkv": 2, "pkpv": 400_00}, 346_50, 158_33),
        ({"pkv": 2, "pkpv": 0}, 346_50, 158_33),
        ({"pkv": 2, "pkpv": 600_00, "pvs": 1}, 303_16, 313_50),
        ({"pkv": 2, "pkpv": 400_00, "stkl": 6}, 734_66, 158_33),
    ],
)
def test_to_2025_a_private_insurance_has_a_typical_subsidy_and_a_minimum(
    changes: dict[str, int], lstlzz: int, vkvlzz: int
) -> None:
    result = tax(Y2025, **changes)
    assert (result.lstlzz, result.vkvlzz) == (lstlzz, vkvlzz)


@pytest.mark.parametrize(
    ("changes", "lstlzz"),
    [
        ({"pkpv": 0}, 373_08),
        ({"pkpv": 0, "alv": 1}, 384_25),
        ({"pkpv": 400_00}, 272_83),
        ({"pkpv": 400_00, "pkpvagz": 200_00}, 327_75),
        ({"pkpv": 100_00, "pkpvagz": 200_00}, 373_08),
    ],
)
def test_from_2026_a_private_insurance_takes_the_real_subsidy(
    changes: dict[str, int], lstlzz: int
) -> None:
    assert tax(Y2026, pkv=1, **changes).lstlzz == lstlzz


def test_class_vi_has_no_part_for_unemployment_or_a_private_insurance() -> None:
    insured = tax(Y2026, pkv=1, pkpv=400_00, stkl=6)
    assert insured == tax(Y2026, pkv=1, pkpv=0, alv=1, stkl=6)


@pytest.mark.parametrize(
    ("changes", "lstlzz"),
    [
        ({"pvz": 1}, 293_08),
        ({"pvz": 0}, 298_00),
        ({"pvz": 0, "pva": 3}, 304_16),
        ({"pvz": 1, "pvs": 1}, 289_00),
    ],
)
def test_the_rate_of_the_care_insurance_knows_children_and_saxony(
    changes: dict[str, int], lstlzz: int
) -> None:
    assert tax(Y2026, **changes).lstlzz == lstlzz


# ----------------------------------------------------------- children, factor, old age, pensions


def test_child_allowances_change_surcharge_and_church_tax_only() -> None:
    without = tax(Y2026, re4=8_000_00, r=1)
    with_child = tax(Y2026, re4=8_000_00, r=1, zkf=Decimal(1))
    assert (without.lstlzz, without.solzlzz, without.bk) == (1_810_33, 13_62, 1_810_33)
    assert (with_child.lstlzz, with_child.solzlzz, with_child.bk) == (1_810_33, 0, 1_469_16)


def test_class_iv_counts_half_of_a_child_allowance_and_class_v_none() -> None:
    four = tax(Y2026, re4=9_000_00, r=1, zkf=Decimal("1.5"), stkl=4)
    five = tax(Y2026, re4=9_000_00, r=1, zkf=Decimal("1.5"), stkl=5)
    assert (four.lstlzz, four.solzlzz, four.bk) == (2_212_75, 31_02, 1_956_58)
    assert (five.lstlzz, five.solzlzz, five.bk) == (2_788_50, 130_02, 2_788_50)


@pytest.mark.parametrize(("f", "af", "lstlzz"), [("0.925", 1, 271_08), ("0.925", 0, 293_08)])
def test_the_factor_counts_only_where_it_is_chosen(f: str, af: int, lstlzz: int) -> None:
    assert tax(Y2026, stkl=4, f=Decimal(f), af=af).lstlzz == lstlzz


@pytest.mark.parametrize(("edition", "lstlzz"), [(Y2024, 302_08), (Y2025, 286_33), (Y2026, 278_00)])
def test_old_age_relief_has_the_old_table_in_2024(edition: Edition, lstlzz: int) -> None:
    assert tax(edition, alter1=1, ajahr=2023).lstlzz == lstlzz


def test_a_pension_has_a_relief_by_its_first_year() -> None:
    result = tax(Y2025, vbez=3_000_00, vbezm=3_000_00, vjahr=2020)
    assert (result.lstlzz, result.vfrb) == (291_66, 1_662_00)


@pytest.mark.parametrize(("edition", "lstlzz"), [(Y2024, 3_938_00), (Y2025, 3_750_00)])
def test_a_pension_of_five_months_has_five_twelfths_of_the_relief(
    edition: Edition, lstlzz: int
) -> None:
    result = tax(edition, lzz=1, re4=36_000_00, vbez=36_000_00, vbezm=3_000_00, vjahr=2020, zmvb=5)
    assert (result.lstlzz, result.vfrb) == (lstlzz, 752_00)


# --------------------------------------------------------------------------------- one-off pay


def test_one_off_pay_can_bear_surcharge_and_church_tax() -> None:
    result = tax(Y2026, re4=9_000_00, jre4=106_000_00, sonstb=10_000_00, r=1)
    assert (result.sts, result.solzs, result.bks) == (4_200_00, 231_00, 4_200_00)


def test_an_untaxed_benefit_of_shares_lowers_the_tax_on_current_pay() -> None:
    result = tax(Y2026, jre4=36_000_00, mbv=5_000_00, r=1)
    assert (result.lstlzz, result.bk, result.sts, result.bks) == (19_08, 19_08, 0, 0)
    assert result.solzlzz == 0


def test_work_of_several_years_is_taxed_by_fifths_in_2024() -> None:
    result = tax(Y2024, jre4=36_000_00, vmt=15_000_00, r=1)
    assert (result.stv, result.solzv, result.bkv) == (3_302_00, 0, 3_302_00)
    assert (result.vfrbs1, result.vfrbs2, result.wvfrbo) == (1_230_00, 0, 16_128_00)


def test_fifths_go_on_from_the_tax_with_one_off_pay() -> None:
    result = tax(Y2024, jre4=36_000_00, sonstb=1_000_00, vmt=15_000_00, entsch=15_000_00)
    assert (result.sts, result.stv) == (225_00, 4_305_00)


def test_fifths_below_the_basic_allowance_bear_no_tax() -> None:
    assert tax(Y2024, jre4=1_000_00, vmt=15_000_00).stv == 0


def test_capital_of_a_pension_for_several_years_is_taxed_by_fifths() -> None:
    assert tax(Y2024, jre4=110_000_00, vkapa=10_000_00, vjahr=2020).stv == 3_502_00
