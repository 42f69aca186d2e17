from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from budgetdesk.kernel.money import Money
from budgetdesk.reports.document import (
    Column,
    ColumnKind,
    Heading,
    Paragraph,
    Row,
    RowKind,
    Signatures,
    Table,
)
from budgetdesk.reports.pdf import write_pdf
from budgetdesk.reports.pdf.faces import BOLD, REGULAR
from budgetdesk.reports.pdf.figures import cell_text
from budgetdesk.reports.pdf.lines import broken
from tests.reports.documents import a_document, a_row, a_sum, a_table, everything
from tests.reports.pdf_tools import opened, poppler, text_of


def test_every_font_is_embedded(tmp_path: Path) -> None:
    pdf = write_pdf(everything("Олена Übersicht"))
    lines = poppler("pdffonts", pdf=pdf, folder=tmp_path).splitlines()[2:]
    fonts = {line.split()[0].split("+")[1]: line.split()[-5:-2] for line in lines}
    assert fonts == {
        "AtkinsonHyperlegible-Regular": ["yes", "yes", "yes"],
        "AtkinsonHyperlegible-Bold": ["yes", "yes", "yes"],
        "NotoSans-Regular": ["yes", "yes", "yes"],
    }


def test_the_second_face_is_embedded_only_where_it_is_needed(tmp_path: Path) -> None:
    assert "Noto" not in poppler("pdffonts", pdf=write_pdf(a_document()), folder=tmp_path)


def test_every_page_says_which_of_how_many_it_is(tmp_path: Path) -> None:
    rows = [a_row(f"Buchung {number}") for number in range(60)]
    pages = text_of(write_pdf(a_document(a_table(*rows))), tmp_path).split("\f")
    assert "Seite 1 von 2" in pages[0]
    assert "Seite 2 von 2" in pages[1]
    assert all("Az. 72.10-1234" in page for page in pages[:2])


def test_the_header_stands_on_each_page_of_a_table(tmp_path: Path) -> None:
    rows = [a_row(f"Buchung {number}") for number in range(110)]
    pages = text_of(write_pdf(a_document(a_table(*rows))), tmp_path).split("\f")[:3]
    assert all(re.search(r"Zweck +Tag +Betrag", page) for page in pages)


def test_a_total_never_stands_alone_on_a_page(tmp_path: Path) -> None:
    for count in range(35, 42):
        rows = [a_row(f"Buchung {number}") for number in range(count)]
        table = a_table(*rows, a_sum(-1234 * count, *range(count)))
        last = text_of(write_pdf(a_document(table)), tmp_path).split("\f")[-2]
        assert f"Buchung {count - 1}" in last
        assert "Summe" in last


def test_a_heading_stays_with_its_table(tmp_path: Path) -> None:
    for lines in range(40, 50):
        above = [Paragraph("Zeile") for _ in range(lines - 10)]
        document = a_document(*above, Heading("Liste"), a_table(a_row("Erste Buchung")))
        pages = text_of(write_pdf(document), tmp_path).split("\f")
        (with_heading,) = [page for page in pages if "Liste" in page]
        assert "Erste Buchung" in with_heading


def test_a_signature_stands_on_the_page_of_what_is_signed(tmp_path: Path) -> None:
    for lines in range(32, 44):
        above = [Paragraph(f"Zeile {number}") for number in range(lines)]
        document = a_document(*above, Paragraph("Ich erkläre dies."), Signatures(("Erika Übung",)))
        pages = text_of(write_pdf(document), tmp_path).split("\f")
        (signed,) = [page for page in pages if "Erika Übung" in page]
        assert "Ich erkläre dies." in signed


def test_a_short_table_is_not_divided(tmp_path: Path) -> None:
    for lines in range(30, 44):
        above = [Paragraph(f"Zeile {number}") for number in range(lines)]
        rows = [a_row(f"Buchung {number}") for number in range(5)]
        pages = text_of(write_pdf(a_document(*above, a_table(*rows))), tmp_path).split("\f")
        assert sum("Buchung" in page for page in pages) == 1


def test_a_cell_longer_than_a_page_goes_on_on_the_next(tmp_path: Path) -> None:
    words = " ".join(f"Wort{number}" for number in range(2500))
    pdf = write_pdf(a_document(a_table(a_row(words))))
    found = re.findall(r"Wort\d+", text_of(pdf, tmp_path))
    assert len(set(found)) == 2500
    with opened(pdf) as file:
        assert len(file.pages) > 2


def test_a_word_longer_than_its_line_is_broken_and_nothing_is_lost() -> None:
    lines = broken("x" * 300, REGULAR, 10, 100)
    assert len(lines) > 5
    assert all(line.width <= 100 for line in lines)
    assert "".join(run.text for line in lines for run in line.runs) == "x" * 300


def test_lines_end_between_words_and_at_soft_hyphens() -> None:
    def texts(text: str, width: float) -> list[str]:
        lines = broken(text, REGULAR, 10, width)
        return ["".join(run.text for run in line.runs).rstrip() for line in lines]

    assert texts("Kosten\u00adart und Monat", 60) == ["Kostenart", "und Monat"]
    assert texts("Sozial\u00adversicherung", 70) == ["Sozial\u00ad", "versicherung"]
    assert texts("Knappschaft-Bahn", 70) == ["Knappschaft-", "Bahn"]
    assert texts("eins\nzwei", 100) == ["eins", "zwei"]
    assert texts("1.234,56\u00a0€ mehr", 60) == ["1.234,56\u00a0€", "mehr"]


def test_figures_have_one_width_so_that_amounts_stand_in_columns() -> None:
    assert len({REGULAR[digit] for digit in "0123456789"}) == 1
    assert len({BOLD[digit] for digit in "0123456789"}) == 1


def test_amounts_are_not_broken_in_narrow_columns(tmp_path: Path) -> None:
    columns = [Column(f"Spalte {number}", ColumnKind.MONEY) for number in range(7)]
    label = "Sozialversicherungsbeitragsnachzahlung"
    table = Table("Breit", (Column("Art"), *columns), (Row((label, *[Money(-12345678)] * 7)),))
    assert text_of(write_pdf(a_document(table)), tmp_path).count("−123.456,78 €") == 7


def test_values_stand_as_german_readers_expect() -> None:
    assert cell_text(Money(-123456)) == "−1.234,56\u00a0€"
    assert cell_text(Money(5)) == "0,05\u00a0€"
    assert cell_text(date(2026, 11, 3)) == "03.11.2026"
    assert cell_text(750, ColumnKind.HOURS) == "12:30"
    assert cell_text(12, ColumnKind.COUNT) == "12"
    assert cell_text(None) == ""
    assert cell_text("−") == "−"


def test_names_of_many_languages_stay_readable(tmp_path: Path) -> None:
    names = "Ayşe İbrahim Nguyễn Олена Łucja Ștefan Ünal"
    assert names in text_of(write_pdf(a_document(Paragraph(names))), tmp_path)


def test_a_character_that_no_face_has_is_marked_and_still_found(tmp_path: Path) -> None:
    pdf = write_pdf(a_document(Paragraph("Frau 王 (Köln)")))
    told = text_of(pdf, tmp_path)
    assert "Frau 王 (Köln)" in told
    assert "Schriftzeichen, die auf Papier fehlen: U+738B." in told
    assert [run.meant for run in REGULAR.runs("a王")] == [None, "王"]
    assert REGULAR.runs("王")[0].text == "\ufffd"


def test_equal_documents_give_equal_bytes() -> None:
    rows = [a_row(f"Buchung {number} 王") for number in range(60)]
    document = a_document(a_table(*rows, a_sum(1, kind=RowKind.SUBTOTAL)))
    assert write_pdf(document) == write_pdf(document)


@settings(max_examples=40)
@given(st.text(max_size=120))
def test_no_text_stops_the_pdf(text: str) -> None:
    with opened(write_pdf(everything(text, text))) as file:
        assert len(file.pages) >= 1
