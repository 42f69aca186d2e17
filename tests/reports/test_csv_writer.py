from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.money import Money
from budgetdesk.reports.csv_writer import write_csv
from budgetdesk.reports.document import (
    Bridge,
    Column,
    ColumnKind,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Signatures,
    Table,
)
from tests.reports.documents import a_document, a_row, a_sum, a_table, everything


def _rows(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8-sig")
    return list(csv.reader(text.splitlines(keepends=True), delimiter=";"))


def test_the_whole_file_for_a_small_document() -> None:
    document = a_document(
        Facts("Beteiligte", (("Aktenzeichen", "72.10"), ("Beginn", date(2026, 1, 1)))),
        Heading("Ergebnis"),
        Paragraph("Alles belegt."),
        Bridge("Bestand", (("Anfang", Money(123450), "Kasse"),), ("Ende", Money(123450))),
        PageBreak(),
        a_table(a_row("Miete; warm", -123456), a_sum(-123456, 0)),
        Signatures(("Mara Beispiel",)),
    )
    assert write_csv(document).decode("utf-8").split("\r\n") == [
        "\ufeffVerwendungsnachweis",
        "Januar bis März 2026",
        "Erstellt am;21.11.2026",
        "",
        "Beteiligte",
        "Aktenzeichen;72.10",
        "Beginn;01.01.2026",
        "",
        "Ergebnis",
        "",
        "Alles belegt.",
        "",
        "Bestand",
        "Anfang;1234,50;Kasse",
        "Ende;1234,50",
        "",
        "Buchungen",
        "Zweck;Tag;Betrag",
        '"Miete; warm";05.01.2026;-1234,56',
        "Summe;;-1234,56",
        "",
        "Mara Beispiel",
        "",
    ]


@pytest.mark.parametrize(
    "text", ["=1+1", "+49 221", "-5 Grad", "@SUMME(A1)", "\t=1", "\r\n=1", " =1", "\uff1d1"]
)
def test_a_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    cell = _rows(write_csv(a_document(a_table(a_row(text)))))[-1][0]
    assert cell.startswith("'")


def test_a_negative_amount_is_not_touched() -> None:
    columns = (Column("Betrag", ColumnKind.MONEY), Column("Zeit", ColumnKind.HOURS), Column("Zahl"))
    table = Table("T", columns, (Row((Money(-100), -90, Decimal("-0.5"))),))
    assert _rows(write_csv(a_document(table)))[-1] == ["-1,00", "-1:30", "-0,5"]


@given(st.text())
def test_no_text_stops_the_csv_file_or_becomes_a_formula(text: str) -> None:
    for row in _rows(write_csv(everything(text, text))):
        for cell in row:
            assert not cell.lstrip().startswith(("=", "+", "@"))


def test_equal_documents_give_equal_bytes() -> None:
    assert write_csv(everything()) == write_csv(everything())
