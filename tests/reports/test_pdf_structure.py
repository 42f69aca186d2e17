from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pdfua
import pikepdf
import pytest

from budgetdesk.kernel.money import Money
from budgetdesk.reports.document import (
    Bridge,
    Facts,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Signatures,
)
from budgetdesk.reports.pdf import write_pdf
from tests.reports.documents import a_document, a_row, a_sum, a_table, everything
from tests.reports.pdf_tools import elements, kinds, opened, poppler


def test_each_block_has_its_elements() -> None:
    document = a_document(
        Facts("Beteiligte", (("Aktenzeichen", "72"), ("Beginn", date(2026, 1, 1)))),
        Heading("Ergebnis"),
        Heading("Im Einzelnen", 2),
        Paragraph("Ein Satz."),
        Bridge("Bestand", (("Anfang", Money(1), ""),), ("Ende", Money(1))),
        Signatures(("Mara Beispiel",)),
    )
    assert kinds(write_pdf(document)) == Counter(
        Document=1,
        H1=1,
        H2=1,
        H3=1,
        P=2 + 1 + 2,  # subject and day, the sentence, place and signer
        Table=2,
        Caption=2,
        TR=2 + 2,
        TH=2 + 2,
        TD=2 + 2 * 2,
    )


def test_a_table_over_three_pages_is_one_table_with_its_header_once() -> None:
    rows = [a_row(f"Buchung {number}") for number in range(110)]
    pdf = write_pdf(a_document(a_table(*rows, a_sum(-1234 * 110, *range(110)))))
    with opened(pdf) as file:
        assert len(file.pages) == 3
    counted = kinds(pdf)
    assert counted["Table"] == 1
    assert counted["TR"] == 1 + 110 + 1
    assert counted["TH"] == 3 + 110 + 1  # column headers, and the first cell of each row
    assert counted["TD"] == 2 * 111


def test_header_cells_say_what_they_head() -> None:
    pdf = write_pdf(a_document(a_table(a_row())))
    with opened(pdf) as file:
        scopes = [str(e.A.Scope) for e in elements(file) if e.S == "/TH"]
    assert scopes == ["/Column", "/Column", "/Column", "/Row"]


def test_a_table_without_row_header_has_column_headers_only() -> None:
    counted = kinds(write_pdf(a_document(a_table(a_row(), row_header=None))))
    assert (counted["TH"], counted["TD"]) == (3, 3)


def test_the_caption_is_left_out_below_a_heading_of_the_same_words() -> None:
    named = write_pdf(a_document(Heading("Buchungen"), a_table(a_row(), title="Buchungen")))
    other = write_pdf(a_document(Heading("Liste"), a_table(a_row(), title="Buchungen")))
    assert (kinds(named)["Caption"], kinds(other)["Caption"]) == (0, 1)


def test_every_mark_on_a_page_leads_back_to_its_element() -> None:
    rows = [a_row(f"Buchung {number}") for number in range(60)]
    with opened(write_pdf(a_document(a_table(*rows)))) as file:
        numbers = file.Root.StructTreeRoot.ParentTree.Nums
        for index, page in enumerate(file.pages):
            assert page.StructParents == index
            assert page.Tabs == "/S"
            marks = [
                step.operands[1].MCID
                for step in pikepdf.parse_content_stream(page, "BDC")
                if "/MCID" in step.operands[1]
            ]
            parents = numbers[2 * index + 1]
            assert marks == list(range(len(parents)))
            assert all(parent.Type == "/StructElem" for parent in parents)


def test_a_paragraph_over_a_page_break_is_one_element_with_content_on_both_pages() -> None:
    text = "Ein Satz, der sich wiederholt. " * 250
    with opened(write_pdf(a_document(Paragraph(text)))) as file:
        paragraph = [e for e in elements(file) if e.S == "/P"][-1]
        other_page = [kid for kid in paragraph.K if isinstance(kid, pikepdf.Dictionary)]
        assert paragraph.Pg.objgen == file.pages[0].objgen
        assert {kid.Pg.objgen for kid in other_page} == {file.pages[1].objgen}


def test_the_file_says_its_language_title_and_day() -> None:
    with opened(write_pdf(a_document())) as file:
        assert file.Root.Lang == "de-DE"
        assert file.Root.MarkInfo.Marked
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert file.docinfo["/Title"] == "Verwendungsnachweis"
        assert file.docinfo["/CreationDate"] == "D:20261121000000Z"
        with file.open_metadata() as packet:
            assert packet["dc:title"] == "Verwendungsnachweis"
            assert packet["pdfuaid:part"] == "1"
            assert packet["xmp:CreateDate"] == "2026-11-21T00:00:00Z"


def test_a_document_without_a_day_bears_no_date() -> None:
    with opened(write_pdf(a_document(created_on=None))) as file:
        assert "/CreationDate" not in file.docinfo
        with file.open_metadata() as packet:
            assert "xmp:CreateDate" not in packet


@pytest.mark.parametrize("paper", list(Paper))
def test_the_checker_for_accessible_pdf_has_no_finding(tmp_path: Path, paper: Paper) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(write_pdf(replace(everything("Übersicht der Ausgaben"), paper=paper)))
    report = pdfua.validate(str(path))
    assert [finding.message for finding in report.findings] == []
    assert report.skipped == ()


def test_poppler_reads_the_table_in_its_order(tmp_path: Path) -> None:
    pdf = write_pdf(a_document(a_table(a_row("Miete & <Strom>", -123456))))
    told = poppler("pdfinfo", "-struct-text", pdf=pdf, folder=tmp_path)
    words = [line.strip() for line in told.splitlines() if line.strip().startswith('"')]
    assert words[-7:] == [
        '"Buchungen"',
        '"Zweck"',
        '"Tag"',
        '"Betrag"',
        '"Miete & <Strom>"',
        '"05.01.2026"',
        '"−1.234,56 €"',
    ]


def test_a_page_break_begins_a_page_and_none_at_the_end_adds_one() -> None:
    pdf = write_pdf(a_document(Paragraph("eins"), PageBreak(), Paragraph("zwei"), PageBreak()))
    with opened(pdf) as file:
        assert len(file.pages) == 2


def test_a_page_is_upright_or_lies_on_its_side_and_large_print_is_as_large_a_page() -> None:
    sizes = {}
    for paper in Paper:
        with opened(write_pdf(replace(a_document(), paper=paper))) as file:
            box = [round(float(edge)) for edge in file.pages[0].MediaBox]
            sizes[paper] = (box[2], box[3])
    assert sizes == {
        Paper.PORTRAIT: (595, 842),
        Paper.LANDSCAPE: (842, 595),
        Paper.LARGE_PRINT: (595, 842),
    }
