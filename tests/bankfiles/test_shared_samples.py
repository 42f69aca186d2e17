"""Every public sample file gives what its SOURCES.md says. The figures here are written by hand."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from budgetdesk.bankfiles.model import Reconciles, StatementFile
from budgetdesk.bankfiles.read import read_statements
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.money import Money
from tests.shared import shared_folder

YES, NO = Reconciles.YES, Reconciles.NO
NOT_STATED, OTHER = Reconciles.NOT_STATED, Reconciles.OTHER_CURRENCY


@dataclass(frozen=True)
class Says:
    """What one statement says: entries, their sum, balances, and whether these agree.

    `booked` and `booked_sum` are None where all entries are booked.
    """

    entries: int
    total: str
    opening: str | None
    closing: str | None
    reconciles: Reconciles
    currency: str = "EUR"
    booked: int | None = None
    booked_sum: str | None = None


SAMPLES: dict[str, tuple[str, tuple[Says, ...]]] = {
    "camt052v2_hbci4java.xml": ("camt.052.001.02", (Says(2, "10.50", "100.00", "110.50", YES),)),
    "camt052v8_hbci4java_missing-date.xml": (
        "camt.052.001.08",
        (Says(1, "-34.00", "100.00", "66.00", YES),),
    ),
    "camt053v2_oca.xml": ("camt.053.001.02", (Says(3, "-12.99", "15568.27", "15121.12", NO),)),
    "camt053v2_genkgo_minimal.xml": (
        "camt.053.001.02",
        (Says(1, "8.85", "18.15", "-27.00", OTHER),),
    ),
    "camt053v2_genkgo_multi-statement.xml": (
        "camt.053.001.02",
        (Says(1, "8.85", "18.15", "27.00", YES), Says(1, "-7.00", "27.00", "20.00", YES)),
    ),
    "camt053v4_viafintech.xml": (
        "camt.053.001.04",
        (Says(13, "537.61", "322152.16", "322689.77", YES, "CHF"),),
    ),
    "camt053v8_genkgo.xml": ("camt.053.001.08", (Says(1, "8.85", "18.15", "-27.00", OTHER),)),
    "camt053v2_viafintech.xml": ("camt.053.001.02", (Says(4, "-10.00", "33.06", "23.06", YES),)),
    "camt053_bsp_multicurrency.xml": (
        "camt.053.001.02",
        (
            Says(2, "750.25", "10000.00", "10750.25", YES),
            Says(1, "-99.99", "2500.00", "2400.01", YES, "USD"),
        ),
    ),
    "camt053v2_bsp.xml": (
        "camt.053.001.02",
        (Says(3, "-64321.50", "500000.00", "435678.50", YES, "SEK"),),
    ),
    "camt054v2_genkgo.xml": (
        "camt.054.001.02",
        (Says(1, "-200000.00", None, None, NOT_STATED, "SEK"),),
    ),
    "camt054v8_genkgo_fininst.xml": (
        "camt.054.001.08",
        (Says(1, "-200000.00", None, None, NOT_STATED, "SEK"),),
    ),
    "mt940_cmxl_deutsche-bank.sta": (
        "MT940",
        (
            Says(11, "87.30", "84349.74", "84437.04", YES, "DEM"),
            Says(2, "2200.00", "2187.95", "4387.95", YES),
            Says(3, "10040.00", "40000.00", "50040.00", YES, "PLN"),
        ),
    ),
    "mt940_hbci4java_001.sta": ("MT940", (Says(2, "3.00", "100.00", "103.00", YES),)),
    "mt942_cmxl.sta": (
        "MT942",
        (
            Says(1, "9792.00", None, None, NOT_STATED, booked=0, booked_sum="0.00"),
            Says(1, "9792.00", None, None, NOT_STATED, booked=0, booked_sum="0.00"),
        ),
    ),
    "mt940_february-30.sta": ("MT940", (Says(1, "-6.00", "1200.00", "1194.00", YES),)),
    "mt940_cmxl_crlf.sta": ("MT940", (Says(2, "2200.00", "2187.95", "4387.95", YES),)),
    "mt940_raphaelm.sta": (
        "MT940",
        (
            Says(6, "105000.00", "0.00", "105000.00", YES, "DEM"),
            Says(2, "40000.00", "105000.00", "145000.00", YES, "DEM"),
            Says(1, "-50000.00", "145000.00", "95000.00", YES, "DEM"),
        ),
    ),
    "mt940_gv-codes.sta": ("MT940", (Says(2, "-257.45", "12345.12", None, NOT_STATED),)),
    "mt940_mbank.sta": ("MT940", (Says(3, "0.03", "0.40", "0.43", YES, "PLN"),)),
    "csv_dkb_2026-01.csv": ("CSV DKB 2023", (Says(55, "-21553.14", None, None, NOT_STATED),)),
    "csv_dkb_2026-03.csv": ("CSV DKB 2023", (Says(46, "-24436.26", None, None, NOT_STATED),)),
    "csv_dkb_old_giro_dkb-robo.csv": (
        "CSV DKB alt",
        (Says(4, "-1100.00", None, "9999.99", NOT_STATED),),
    ),
    "csv_ing_with-saldo-1.csv": ("CSV ING", (Says(9, "-178.60", "328.60", "150.00", YES),)),
    "csv_ing_without-saldo-1.csv": ("CSV ING", (Says(6, "-180.93", None, None, NOT_STATED),)),
    "csv_sparkasse_camt-v2_1.csv": (
        "CSV Sparkasse CAMT",
        (
            Says(1, "-1234.56", None, None, NOT_STATED, booked=0, booked_sum="0.00"),
            Says(1, "123.00", None, None, NOT_STATED),
        ),
    ),
    "csv_sparda_2024.csv": ("CSV Sparda", (Says(7, "1653.11", None, None, NOT_STATED),)),
    "csv_dkb_new.csv": ("CSV DKB 2023", (Says(3, "-1000.00", None, "3600.00", NOT_STATED),)),
    "csv_postbank_2018.csv": (
        "CSV Postbank 2018",
        (Says(16, "-2659.00", "0.00", "451.99", YES, booked=12, booked_sum="451.99"),),
    ),
    "csv_n26_2017.csv": ("CSV N26 2017", (Says(1, "-59.99", None, None, NOT_STATED),)),
    "ofx_ofxtools_stmtrs.ofx": (
        "OFX",
        (Says(2, "-500.00", None, "200.29", NOT_STATED, "USD"),),
    ),
    "ofx_oca.ofx": (
        "OFX",
        (
            Says(4, "-360.00", None, "2156.56", NOT_STATED, "USD"),
            Says(0, "0.00", None, "-562.00", NOT_STATED, "USD"),
        ),
    ),
    "qif_oca.qif": ("QIF", (Says(5, "-1896.09", None, None, NOT_STATED),)),
}
REFUSED = {"camt_hbci4java_invalid.xml", "csv_dkb_wrong-betrag.csv"}


def sample(name: str) -> StatementFile:
    return read_statements(name, (shared_folder() / "samples" / "bank" / name).read_bytes())


@pytest.mark.parametrize("name", SAMPLES)
def test_a_public_sample_gives_what_was_counted_by_hand(name: str) -> None:
    form, expected = SAMPLES[name]
    file = sample(name)
    assert file.format == form
    found = tuple(
        Says(
            len(one.entries),
            sum((e.amount for e in one.entries), Money(0)).plain(),
            one.opening.amount.plain() if one.opening else None,
            one.closing.amount.plain() if one.closing else None,
            one.reconciles,
            one.currency,
            len(one.booked) if len(one.booked) != len(one.entries) else None,
            one.booked_sum.plain() if len(one.booked) != len(one.entries) else None,
        )
        for one in file.statements
    )
    assert found == expected
    assert all(one.refused == () for one in file.statements)


def test_the_table_has_every_sample_file() -> None:
    folder = shared_folder() / "samples" / "bank"
    names = {path.name for path in folder.iterdir() if path.name != "SOURCES.md"}
    assert names == set(SAMPLES) | REFUSED


def test_xml_that_is_no_camt_message_is_refused_by_name() -> None:
    with pytest.raises(FileNotUnderstood) as refusal:
        sample("camt_hbci4java_invalid.xml")
    assert refusal.value.expected == "camt_statement"
    assert refusal.value.file == "camt_hbci4java_invalid.xml"


def test_an_amount_with_letters_is_refused_with_its_line() -> None:
    (statement,) = sample("csv_dkb_wrong-betrag.csv").statements
    (row,) = statement.refused
    assert (row.line, row.reason, row.data["text"]) == (6, "amount", "xxx1.000")
    assert statement.entries == ()


def test_only_a_camt_054_is_a_notification() -> None:
    found = {name for name in SAMPLES if sample(name).statements[0].is_notification}
    assert found == {"camt054v2_genkgo.xml", "camt054v8_genkgo_fininst.xml"}


def test_an_entry_without_a_booking_day_stands_on_the_day_of_the_report() -> None:
    (entry,) = sample("camt054v8_genkgo_fininst.xml").statements[0].entries
    assert entry.on.isoformat() == "2007-10-18"
    assert entry.note == "date_from_report_day"


def test_thirty_november_and_thirty_february_become_the_last_day_of_the_month() -> None:
    closing = sample("mt940_cmxl_deutsche-bank.sta").statements[1].closing
    assert closing is not None
    assert closing.on is not None
    assert closing.on.isoformat() == "2002-11-30"
    (entry,) = sample("mt940_february-30.sta").statements[0].entries
    assert (str(entry.on), str(entry.value_on)) == ("2016-03-01", "2016-02-29")
    assert entry.note == "date_impossible_mapped"


def test_a_balance_of_the_download_day_is_no_closing_balance() -> None:
    expected = {
        "csv_dkb_2026-01.csv": ("42187.63", "2026-04-20"),
        "csv_dkb_2026-03.csv": ("42187.63", "2026-04-21"),
        "csv_ing_with-saldo-1.csv": ("150.00", "None"),
        "csv_sparda_2024.csv": ("12345.67", "None"),
    }
    others = {name: sample(name).statements[0].other_balance for name in expected}
    assert {
        name: (other.amount.plain(), str(other.on)) for name, other in others.items() if other
    } == expected


def test_the_batch_of_two_details_is_one_entry() -> None:
    amounts = [e.amount.plain() for e in sample("camt053v2_oca.xml").statements[0].entries]
    assert amounts == ["-754.25", "-664.05", "1405.31"]
