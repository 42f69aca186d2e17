from __future__ import annotations

import csv
import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgetdesk.kernel.money import Money
from budgetdesk.reports.document import (
    Bridge,
    Column,
    ColumnKind,
    Document,
    Facts,
    Row,
    RowKind,
    Table,
)
from budgetdesk.reports.xlsx import write_xlsx
from tests.reports.documents import a_document, a_row, a_sum, a_table, everything


def _book(document: Document) -> Any:
    return openpyxl.load_workbook(io.BytesIO(write_xlsx(document)))


def _cells(document: Document) -> Iterator[Any]:
    for sheet in _book(document).worksheets:
        for row in sheet.iter_rows():
            yield from row


def test_values_are_real_dates_and_numbers_with_german_formats() -> None:
    columns = (
        Column("Tag", ColumnKind.DAY),
        Column("Betrag", ColumnKind.MONEY),
        Column("Zeit", ColumnKind.HOURS),
        Column("Zahl", ColumnKind.COUNT),
    )
    table = Table("Werte", columns, (Row((date(2026, 11, 3), Money(-123456), 750, 3)),))
    day, amount, hours, count = _book(a_document(table))["Werte"][2]
    assert (day.value, day.number_format) == (datetime(2026, 11, 3), "DD.MM.YYYY")  # noqa: DTZ001
    assert (amount.value, amount.number_format) == (-1234.56, '#,##0.00 "€"')
    assert (hours.is_date, hours.number_format) == (True, "[h]:mm")
    assert (count.value, count.number_format) == (3, "#,##0")


def test_an_amount_is_written_to_the_cent_without_binary_fractions() -> None:
    content = write_xlsx(a_document(a_table(a_row("Lohn", 123456789_01))))
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        sheet = file.read("xl/worksheets/sheet2.xml").decode()
    assert "<v>123456789.01</v>" in sheet


def test_totals_are_formulas_with_the_own_value_beside_them() -> None:
    table = a_table(
        a_row("A", 100),
        a_row("B", 200),
        a_sum(300, 0, 1, kind=RowKind.SUBTOTAL),
        a_row("C", 50),
        a_sum(350, 0, 1, 3),
    )
    sheet = _book(a_document(table))["Buchungen"]
    assert sheet["C4"].value == "=SUM(C2:C3)"
    assert sheet["C6"].value == "=SUM(C2:C3,C5:C5)"
    assert sheet["E1"].value == "Wert laut BudgetDesk"
    assert (sheet["E4"].value, sheet["E6"].value) == (3, 3.5)


def test_a_total_that_is_no_sum_of_its_rows_stays_a_number() -> None:
    sheet = _book(a_document(a_table(a_row("A", 100), a_sum(999, 0))))["Buchungen"]
    assert sheet["C3"].value == 9.99
    assert sheet.max_column == 3


def test_each_summed_column_names_its_own_value() -> None:
    columns = (
        Column("Art"),
        Column("Lohn", ColumnKind.MONEY),
        Column("Stunden", ColumnKind.HOURS),
    )
    rows = (Row(("a", Money(1), 60)), Row(("Summe", Money(1), 60), RowKind.TOTAL, (0,)))
    sheet = _book(a_document(Table("T", columns, rows)))["T"]
    assert [cell.value for cell in sheet[1]] == [
        "Art",
        "Lohn",
        "Stunden",
        None,
        "Wert laut BudgetDesk: Lohn",
        "Wert laut BudgetDesk: Stunden",
    ]


def test_the_bridge_adds_up_by_formula_on_the_first_sheet() -> None:
    steps = (("Anfang", Money(1000), ""), ("Ausgaben", Money(-300), "belegt"))
    sheet = _book(a_document(Bridge("Bestand", steps, ("Ende", Money(700)))))["Übersicht"]
    values = {row[0].value: [cell.value for cell in row[1:]] for row in sheet.iter_rows()}
    assert re.fullmatch(r"=SUM\(B\d+:B\d+\)", str(values["Ende"][0]))
    assert values["Ende"][2] == 7
    assert values["Ausgaben"][:2] == [-3, "belegt"]


@pytest.mark.parametrize("text", ["=1+1", "+49 221", "-5 Grad", "@SUMME(A1)", "\t=1", "#N/A"])
def test_no_text_becomes_a_formula_or_an_error(text: str) -> None:
    for cell in _cells(everything(text, text)):
        assert cell.data_type != "e"
        assert cell.data_type != "f" or re.fullmatch(r"=SUM\([A-Z]\d+:[A-Z]\d+\)", cell.value)


def test_a_text_that_looks_like_a_formula_is_marked_as_text_for_editing() -> None:
    cell = _book(a_document(a_table(a_row("=cmd|' /C calc'!A0"))))["Buchungen"]["A2"]
    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert cell.value == "=cmd|' /C calc'!A0"


def test_sheet_names_are_legal_and_each_only_once() -> None:
    titles = ["Kosten: Jan/Feb?", "Kosten Jan Feb", "x" * 40, "X" * 40, "", "Übersicht", "''"]
    names = _book(a_document(*[a_table(a_row(), title=title) for title in titles])).sheetnames
    assert names == [
        "Übersicht",
        "Kosten Jan Feb",
        "Kosten Jan Feb (2)",
        "x" * 31,
        "X" * 27 + " (2)",
        "Tabelle",
        "Übersicht (2)",
        "Tabelle (2)",
    ]


def test_sheets_are_set_up_for_reading_and_printing() -> None:
    table = a_table(a_row(), a_row(), a_sum(-2468, 0, 1))
    book = _book(a_document(table))
    sheet = book["Buchungen"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:C3"
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (9, 1)
    assert sheet.oddFooter.left.text == "Az. 72.10-1234"
    assert book.properties.title == "Verwendungsnachweis"


def test_rows_with_sums_between_them_get_no_filter() -> None:
    table = a_table(a_row(), a_sum(-1234, 0, kind=RowKind.SUBTOTAL), a_row())
    assert _book(a_document(table))["Buchungen"].auto_filter.ref is None


def test_days_before_spreadsheets_count_are_text() -> None:
    sheet = _book(a_document(a_table(a_row(day=date(1899, 12, 31)))))["Buchungen"]
    assert sheet["B2"].value == "31.12.1899"


def test_hours_below_zero_are_decimal_because_excel_shows_no_negative_time() -> None:
    table = Table("T", (Column("Zeit", ColumnKind.HOURS),), (Row((-90,)), Row((60,))), None)
    sheet = _book(a_document(table))["T"]
    assert (sheet["A2"].value, sheet["A3"].value) == (-1.5, 1)
    assert sheet["A2"].number_format == '0.00 "h"'


def test_equal_documents_give_equal_bytes_of_the_documents_day() -> None:
    document = a_document(a_table(a_row()))
    content = write_xlsx(document)
    assert write_xlsx(document) == content
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(2026, 11, 21, 0, 0, 0)}


@settings(max_examples=40)
@given(st.text(max_size=120))
def test_no_text_stops_the_workbook(text: str) -> None:
    assert _book(everything(text, text)).sheetnames[0] == "Übersicht"


def test_libreoffice_calculates_the_same_cents(tmp_path: Path) -> None:
    amounts = [(number * 7919) % 1_000_003 - 500_000 for number in range(300)]
    rows = [a_row(f"Buchung {number}", cents) for number, cents in enumerate(amounts)]
    first, second = sum(amounts[:150]), sum(amounts[150:])
    table = a_table(
        *rows[:150],
        a_sum(first, *range(150), kind=RowKind.SUBTOTAL, text="Halbjahr 1"),
        *rows[150:],
        a_sum(second, *range(151, 301), kind=RowKind.SUBTOTAL, text="Halbjahr 2"),
        a_sum(first + second, *range(150), *range(151, 301)),
    )
    steps = (("Anfang", Money(first), ""), ("Dazu", Money(second), ""))
    bridge = Bridge("Bestand", steps, ("Ende", Money(first + second)))
    path = tmp_path / "bericht.xlsx"
    path.write_bytes(write_xlsx(a_document(Facts("F", (("a", "=1"),)), bridge, table)))
    _calculate(path, tmp_path)
    totals = {row[0]: row for row in _sheet(tmp_path / "bericht-Buchungen.csv")}
    for name, cents in (("Halbjahr 1", first), ("Halbjahr 2", second), ("Summe", first + second)):
        row = totals[name]
        assert [_cents(row[2]), _cents(row[4])] == [cents, cents]
    overview = {row[0]: row for row in _sheet(tmp_path / "bericht-Übersicht.csv")}
    assert [_cents(overview["Ende"][1]), _cents(overview["Ende"][3])] == [first + second] * 2
    assert overview["a"][1] == "=1"


def _calculate(path: Path, folder: Path) -> None:
    """All sheets as CSV, as LibreOffice calculates them, numbers in full."""
    options = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1031,false,false,false,false,false,-1"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", options, "--outdir", str(folder)]
    subprocess.run([*command, str(path)], capture_output=True, check=True, timeout=240)


def _sheet(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter=";") if row]


def _cents(text: str) -> Decimal:
    return Decimal(text) * 100
