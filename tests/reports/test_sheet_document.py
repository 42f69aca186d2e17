"""Sheets and the Lohnkonto on paper: every field in German, with the note that none is sent."""

from __future__ import annotations

from datetime import date

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.payroll.declarations.contribution_statement import contribution_statements
from budgetdesk.payroll.declarations.deuev import report
from budgetdesk.payroll.declarations.payroll_account import payroll_accounts
from budgetdesk.payroll.declarations.sheet import Entry, Sheet
from budgetdesk.payroll.declarations.wage_tax_return import wage_tax_return
from budgetdesk.payroll.due_dates import TaxPeriod
from budgetdesk.payroll.facts import Branch
from budgetdesk.payroll.report_dates import Reason
from budgetdesk.reports.content.sheet_document import (
    SheetFrame,
    account_document,
    sheet_document,
)
from budgetdesk.reports.document import (
    Block,
    ColumnKind,
    Document,
    Facts,
    Paragraph,
    Row,
    RowKind,
    Table,
)
from budgetdesk.reports.pdf.writer import written
from budgetdesk.wording.language import Language, speak
from tests.payroll.declarations.builders import by_card, euros, paid, settled, share

MAY = Month(2026, 5)
NOTE = (
    "Zum Abtippen. Dieses Programm ist kein systemgeprüftes Entgeltabrechnungsprogramm und sendet"
    " nichts."
)
FRAME = SheetFrame(
    "Erika Beispiel\nMusterweg 1",
    business_number="12345678",
    insurance_number="65040390P004",
    due=date(2026, 5, 22),
    created_on=date(2026, 5, 20),
)


def statement() -> Sheet:
    shares = (share(Branch.RV, "93.00", "93.00"), share(Branch.U2, "0.00", "4.40"))
    (found,) = contribution_statements([settled(contributions=paid(*shares))], MAY)
    return found


def block(document: Document, title: str) -> Block:
    return next(one for one in document.blocks if getattr(one, "title", "") == title)


def facts(document: Document) -> dict[str, object]:
    found = block(document, "Wofür dieses Blatt ist")
    assert isinstance(found, Facts)
    return dict(found.items)


def table(document: Document, title: str = "Felder") -> Table:
    found = block(document, title)
    assert isinstance(found, Table)
    return found


def test_a_statement_has_its_keys_amounts_and_sum() -> None:
    found = sheet_document(statement(), FRAME)
    assert (found.title, found.subject) == ("Beitragsnachweis", "AOK, Mai 2026")
    assert found.filing == "Beitragsnachweis_AOK_2026-05"
    fields = table(found)
    assert [column.title for column in fields.columns] == ["Schlüssel", "Feld", "Eintrag"]
    assert fields.columns[2].kind is ColumnKind.MONEY
    assert fields.rows == (
        Row(("0100", "Rentenversicherung, voller Beitrag", Money(18600))),
        Row(("U2", "Umlage für Mutterschaft", Money(440))),
        Row(("", "Summe", Money(19040)), RowKind.TOTAL),
    )
    assert fields.note == (
        "Grundlage: § 28f Abs. 3 SGB IV, Gemeinsame Grundsätze zum Beitragsnachweis,"
        " Beitragsgruppen"
    )


def test_agency_span_employer_and_day_are_named() -> None:
    assert facts(sheet_document(statement(), FRAME)) == {
        "Krankenkasse oder Minijob-Zentrale": "AOK",
        "Zeitraum": "Mai 2026",
        "Versicherungsnummer": "65040390P004",
        "Arbeitgeber/in": "Erika Beispiel\nMusterweg 1",
        "Betriebsnummer": "12345678",
        "Spätestens am": date(2026, 5, 22),
    }
    assert facts(sheet_document(statement())) == {
        "Krankenkasse oder Minijob-Zentrale": "AOK",
        "Zeitraum": "Mai 2026",
    }


def test_every_sheet_says_that_it_is_to_be_typed_in() -> None:
    for found in (
        sheet_document(statement()),
        sheet_document(wage_tax_return([settled()], TaxPeriod.MONTH, MAY)),
        account_document(payroll_accounts([settled()], 2026)[0]),
    ):
        first = found.blocks[0]
        assert isinstance(first, Paragraph)
        assert first.text == NOTE
        assert "kein systemgeprüftes Entgeltabrechnungsprogramm" in found.footer
        assert (found.language, found.author) == ("de-DE", "Arbeitgeberin oder Arbeitgeber")


def test_the_wage_tax_return_is_about_nobody_and_ends_with_its_sum() -> None:
    months = [settled(tax=by_card("210.00", "1.50"))]
    found = sheet_document(wage_tax_return(months, TaxPeriod.QUARTER, MAY), FRAME)
    assert found.subject == "April bis Juni 2026"
    assert "Person" not in facts(found)
    rows = table(found).rows
    assert rows[0].cells == ("86", "Zahl der Beschäftigten", "1")
    assert rows[1].cells == ("42", "Summe der einbehaltenen Lohnsteuer", euros("210.00"))
    assert (rows[-1].cells[2], rows[-1].kind) == (euros("211.50"), RowKind.TOTAL)
    last = found.blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.text == "Lohn für ein anderes Kalenderjahr bitte im Formular getrennt angeben."


def test_a_report_names_days_and_has_no_column_for_numbers() -> None:
    days = DateRange(date(2026, 5, 4), date(2026, 5, 31))
    found = sheet_document(report(Reason.END, [settled()], days))
    assert found.subject == "anna, 04.05.2026 bis 31.05.2026"
    assert facts(found)["Person"] == "anna"
    assert found.filing == "Meldung_zur_Sozialversicherung_anna_30_2026-05"
    fields = table(found)
    assert [column.title for column in fields.columns] == ["Feld", "Eintrag"]
    assert fields.columns[1].kind is ColumnKind.TEXT
    cells = {row.cells[0]: row.cells[1] for row in fields.rows}
    assert cells["Beginn"] == "04.05.2026"
    assert cells["Beitragspflichtiges Bruttoarbeitsentgelt in vollen Euro"] == "1000"


def test_a_beginning_names_its_one_day() -> None:
    day = date(2026, 5, 4)
    found = sheet_document(report(Reason.START, [settled()], DateRange(day, day)))
    assert facts(found)["Tag"] == "04.05.2026"
    assert found.filing.endswith("_10_2026-05-04")


def test_yes_no_and_months_are_written_as_words() -> None:
    entries = (
        Entry("cheque_flat_tax", value=True),
        Entry("cheque_main_job", value=False),
        Entry("cheque_month", MAY),
    )
    sheet = Sheet("household_cheque", DateRange(date(2026, 1, 1), date(2026, 6, 30)), entries)
    found = sheet_document(sheet)
    assert [row.cells[1] for row in table(found).rows] == ["ja", "nein", "Mai 2026"]
    assert table(found).note == ""


def test_names_become_names_of_files_that_every_computer_takes() -> None:
    sheet = Sheet("household_cheque", MAY.days, (), "../A/B: „C“")
    assert sheet_document(sheet).filing == "Haushaltsscheck_A_B_C_2026-05"


def test_the_account_has_a_row_for_each_month_and_the_sums_of_the_year() -> None:
    months = [
        settled("2026-04", tax=by_card("100.00")),
        settled("2026-05", tax=by_card("120.00"), paid_on=date(2026, 5, 29)),
    ]
    (account,) = payroll_accounts(months, 2026)
    found = account_document(account, FRAME)
    assert (found.title, found.subject) == ("Lohnkonto", "Anna Probe, Jahr 2026")
    assert found.filing == "Lohnkonto_Anna_Probe_2026"
    assert facts(found) == {
        "Person": "Anna Probe",
        "Zeitraum": "Jahr 2026",
        "Versicherungsnummer": "65040390P004",
        "Arbeitgeber/in": "Erika Beispiel\nMusterweg 1",
        "Betriebsnummer": "12345678",
    }
    pay, taken = table(found, "Arbeitslohn"), table(found, "Abzüge und Auszahlung")
    thousand = euros("1000.00")
    assert pay.rows[1].cells[:4] == ("Mai 2026", date(2026, 5, 29), 30, thousand)
    assert pay.rows[2].cells[:4] == ("Summe", None, 60, euros("2000.00"))
    assert [row.cells[1] for row in taken.rows] == [
        *(euros("100.00"), euros("120.00"), euros("220.00")),
    ]
    assert taken.rows[2].sums == (0, 1)


def test_sheets_stay_german_where_the_window_speaks_english() -> None:
    german = sheet_document(statement(), FRAME)
    speak(Language.ENGLISH)
    try:
        assert sheet_document(statement(), FRAME) == german
    finally:
        speak(Language.GERMAN)


def test_a_sheet_is_a_tagged_pdf_and_the_same_each_time() -> None:
    document = sheet_document(statement(), FRAME)
    first = written(document)
    assert first == written(document)
    assert b"/StructTreeRoot" in first
    assert b"/MarkInfo" in first
