"""Taking in statements in the window: what is ticked comes in, nothing else, and goes out again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from budgetdesk.bankfiles.csv_profile import Days, Numbers
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.statements import CsvMapping, StatementImport
from budgetdesk.ui.pages.imports import page as imports_page
from budgetdesk.ui.pages.imports import wizard as imports_wizard
from budgetdesk.ui.pages.imports.mapping import MappingForm
from budgetdesk.ui.pages.imports.page import ImportsPage
from budgetdesk.ui.pages.imports.wizard import ImportWizard
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.ui.widgets.question import Question
from budgetdesk.usecases.setting_up import everything

ShowPage = Callable[[type[Page], Room], Page]

UNKNOWN_CSV = """Wann;Was;Wieviel;Notiz
03.11.2026;Sanitätshaus Muster;-12,50;Handschuhe
05.11.2026;Rathaus;100,00;Erstattung
"""


@pytest.fixture
def page(show_page: ShowPage, room: Room) -> ImportsPage:
    return cast("ImportsPage", show_page(ImportsPage, room))


@pytest.fixture
def statements(practice_file: Path) -> Path:
    return practice_file.parent / "uebung-dateien" / "kontoauszuege"


def begun(qtbot: QtBot, page: ImportsPage, paths: Sequence[Path]) -> ImportWizard:
    """The wizard at its second step, with these files read."""
    page.take_in(paths)
    wizard = page.wizard
    assert wizard is not None
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.step is wizard.check)
    return wizard


def current(wizard: ImportWizard) -> object:
    return wizard.step


def bookings(room: Room) -> tuple[Booking, ...]:
    return room.desk.read(everything, Booking)


def imports(room: Room) -> tuple[StatementImport, ...]:
    return room.desk.read(everything, StatementImport)


def test_the_page_says_up_to_when_the_statements_are_here(page: ImportsPage) -> None:
    assert page._sentence.text() == (
        "Die Kontoauszüge von Budgetkonto sind bis 30.\u00a0Oktober 2026 da."
    )
    assert page.table.rows_model.rows[0].file_name == "kontoauszug-2026-10.xml"
    QAbstractItemModelTester(
        page.table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )


def test_the_open_statement_comes_in_by_keys_and_waits_to_be_assigned(
    qtbot: QtBot, page: ImportsPage, room: Room, statements: Path
) -> None:
    before = len(bookings(room))
    wizard = begun(qtbot, page, [statements / "kontoauszug-2026-11.xml"])
    assert wizard.check.details.text().splitlines()[1] == (
        "Anfang 10.886,75\u00a0€ plus Zeilen 14.066,66\u00a0€ ergibt 24.953,41\u00a0€."
        " Der Auszug nennt als Ende 24.953,41\u00a0€: Das geht auf."
    )
    QTest.keyClick(wizard.check.table, Qt.Key.Key_Return)
    assert wizard.step is wizard.lines
    assert wizard.lines.summary.text() == ("7 Zeilen werden eingelesen, zusammen 14.066,66\u00a0€.")
    assert len(bookings(room)) == before
    QTest.keyClick(wizard.lines.table, Qt.Key.Key_Return)
    assert current(wizard) is wizard.outcome
    assert wizard.outcome.summary.text().startswith("7 neue Buchungen sind in Ihrer Akte.")
    assert wizard.outcome.following.text() == (
        "7 Buchungen sind noch nicht zugeordnet. Sagen Sie als Nächstes, wofür sie waren."
    )
    new = bookings(room)[before:]
    assert [(one.amount.cents, one.is_assigned) for one in new] == [
        (8500, False),
        (1512000, False),
        (-15000, False),
        (-5000, False),
        (-74429, False),
        (-6565, False),
        (-12840, False),
    ]
    assert page.table.rows_model.rows[0].file_name == "kontoauszug-2026-11.xml"


def test_accepted_proposals_are_assigned_at_once_and_the_rest_is_offered(
    qtbot: QtBot, page: ImportsPage, room: Room, statements: Path
) -> None:
    before = len(bookings(room))
    wizard = begun(qtbot, page, [statements / "kontoauszug-2026-11.xml"])
    wizard.go_on()
    wizard.lines.accept_all()
    assert wizard.lines.summary.text().endswith("5 Vorschläge sind übernommen.")
    wizard.go_on()
    assert [one.is_assigned for one in bookings(room)[before:]] == [
        *(True, True, True),
        *(False, False),
        *(True, True),
    ]
    assert wizard.outcome.following.text().startswith("2 Buchungen sind noch nicht zugeordnet.")


def test_a_proposal_names_its_place_and_its_reason(
    qtbot: QtBot, page: ImportsPage, statements: Path
) -> None:
    wizard = begun(qtbot, page, [statements / "kontoauszug-2026-11.xml"])
    wizard.go_on()
    wizard.lines.table.selectRow(2)
    assert wizard.lines.whole.text() == (
        "Do 05.11.2026, Frieda Übung, −150,00\u00a0€, Regiekostenpauschale 11/2026,"
        " DE24999999990000004444"
    )
    assert wizard.lines.details.text() == (
        "Diese Zeile ist neu und wird eine Buchung.\n"
        "Vorschlag: EGH, Regiekosten, wie bisher bei dieser IBAN (DE24999999990000004444)."
    )


def test_an_unticked_line_stays_out_and_can_come_later(
    qtbot: QtBot, page: ImportsPage, room: Room, statements: Path
) -> None:
    before = len(bookings(room))
    wizard = begun(qtbot, page, [statements / "kontoauszug-2026-11.xml"])
    wizard.go_on()
    wizard.lines.table.selectRow(3)
    QTest.keyClick(wizard.lines.table, Qt.Key.Key_Space)
    assert wizard.next_button.text() == "6 Zeilen &einlesen"
    wizard.go_on()
    wizard.go_on()
    assert len(bookings(room)) == before + 6
    again = begun(qtbot, page, [statements / "kontoauszug-2026-11.xml"])
    again.go_on()
    assert again.lines.summary.text() == (
        "1 Zeile wird eingelesen, zusammen −50,00\u00a0€."
        " 6 Zeilen sind schon da und bleiben draußen."
    )
    again.go_on()
    assert [one.amount.cents for one in bookings(room)[before + 6 :]] == [-5000]


def test_doubles_of_the_overlapping_file_are_unticked_and_explained(
    qtbot: QtBot, page: ImportsPage, statements: Path
) -> None:
    files = [
        statements / "kontoauszug-2026-11.xml",
        statements / "umsaetze-2026-09-01-bis-2026-11-21.csv",
    ]
    wizard = begun(qtbot, page, files)
    wizard.go_on()
    assert wizard.lines.summary.text() == (
        "7 Zeilen werden eingelesen, zusammen 14.066,66\u00a0€."
        " 51 Zeilen sind schon da und bleiben draußen."
    )
    wizard.lines.table.selectRow(14)
    assert wizard.lines.details.text() == (
        "Diese Zeile ist schon da: Buchung 309 vom 30.10.2026, Hanna Halbjahr, −1.246,98\u00a0€"
        " (gleicher Tag, Betrag und Text in einem überlappenden Auszug). Kreuzen Sie sie nur an,"
        " wenn das Geld wirklich zweimal geflossen ist."
    )
    wizard.lines.table.selectRow(7)
    assert wizard.lines.details.text().startswith(
        "Diese Zeile ist schon aus einem anderen Auszug da"
    )


def test_a_ticked_double_is_booked_on_purpose(
    qtbot: QtBot, page: ImportsPage, room: Room, statements: Path
) -> None:
    before = len(bookings(room))
    wizard = begun(qtbot, page, [statements / "kontoauszug-2026-10.xml"])
    wizard.go_on()
    assert not wizard.next_button.isEnabled()
    wizard.lines.table.selectRow(20)
    QTest.keyClick(wizard.lines.table, Qt.Key.Key_Space)
    wizard.go_on()
    (new,) = bookings(room)[before:]
    assert (new.amount.cents, new.is_assigned) == (-124698, False)


def test_taking_back_says_how_many_bookings_go_and_removes_them(
    qtbot: QtBot,
    page: ImportsPage,
    room: Room,
    statements: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def agree(_: object, question: str, **__: str) -> bool:
        asked.append(question)
        return True

    before = bookings(room)
    wizard = begun(qtbot, page, [statements / "kontoauszug-2026-11.xml"])
    wizard.go_on()
    wizard.go_on()
    wizard.go_on()
    page.table.selectRow(0)
    monkeypatch.setattr(imports_page, "confirmed", agree)
    page.take_back()
    (question,) = asked
    assert question == (
        "Import von kontoauszug-2026-11.xml zurücknehmen? Das entfernt 7 Buchungen, was auch immer"
        " daraus wurde. Sie können das rückgängig machen."
    )
    assert bookings(room) == before
    room.actions.undo()
    assert len(bookings(room)) == len(before) + 7


def test_closing_the_wizard_leaves_nothing_behind(
    qtbot: QtBot,
    page: ImportsPage,
    room: Room,
    statements: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = (bookings(room), imports(room))
    wizard = begun(qtbot, page, [statements / "kontoauszug-2026-11.xml"])
    wizard.go_on()
    wizard.lines.accept_all()
    monkeypatch.setattr(imports_wizard, "confirmed", lambda *_, **__: False)
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert wizard.isVisible()
    monkeypatch.setattr(imports_wizard, "confirmed", lambda *_, **__: True)
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    assert (bookings(room), imports(room)) == before


def test_a_file_with_an_unreadable_row_stays_out_and_says_which_row_and_why(
    qtbot: QtBot, page: ImportsPage, room: Room, statements: Path, tmp_path: Path
) -> None:
    source = statements / "umsaetze-2026-09-01-bis-2026-11-21.csv"
    lines = source.read_bytes().replace(b"-128,40", b"-12x,40", 1)
    spoiled = tmp_path / "kaputt.csv"
    spoiled.write_bytes(lines)
    wizard = begun(qtbot, page, [spoiled])
    (row,) = wizard.check.refused.rows_model.rows
    assert row[0] == 2
    assert wizard.check.refused.rows_model.index(0, 1).data() == (
        "„-12x,40“ ist kein eindeutiger Betrag."
    )
    assert not wizard.next_button.isEnabled()


def test_an_unknown_csv_is_mapped_once_and_remembered(
    qtbot: QtBot, page: ImportsPage, room: Room, tmp_path: Path
) -> None:
    path = tmp_path / "bank.csv"
    path.write_text(UNKNOWN_CSV, encoding="utf-8")
    wizard = begun(qtbot, page, [path])
    assert not wizard.next_button.isEnabled()
    wizard.check.columns_button.click()
    dialog = wizard.dialog
    assert dialog is not None
    form = dialog.findChild(MappingForm)
    assert isinstance(form, MappingForm)
    for meaning, column in (("on", 0), ("name", 1), ("amount", 2), ("purpose", 3)):
        form.show_value(meaning, column)
    form.show_preview()
    assert [row.name for row in form.preview.rows_model.rows] == ["Sanitätshaus Muster", "Rathaus"]
    dialog.accept()
    qtbot.waitUntil(lambda: wizard.step is wizard.check and wizard.next_button.isEnabled())
    wizard.go_on()
    assert wizard.lines.summary.text() == "2 Zeilen werden eingelesen, zusammen 87,50\u00a0€."
    assert [one.name for one in room.desk.read(everything, CsvMapping)] == [
        "Wann / Was / Wieviel / Notiz"
    ]


def asked(qtbot: QtBot, page: ImportsPage, path: Path, text: str) -> MappingForm:
    """The form that asks for the columns of an unknown file."""
    path.write_text(text, encoding="utf-8")
    wizard = begun(qtbot, page, [path])
    wizard.check.columns_button.click()
    assert wizard.dialog is not None
    form = wizard.dialog.findChild(MappingForm)
    assert isinstance(form, MappingForm)
    return form


def choose(form: MappingForm, key: str, value: object) -> None:
    """Choose as a user does, so that the form answers."""
    edit = form._edits[key]
    assert isinstance(edit, ChoiceEdit)
    edit.setCurrentIndex(edit._values.index(value))
    edit.activated.emit(edit.currentIndex())


def shown(form: MappingForm) -> list[list[str]]:
    model = form.preview.rows_model
    return [
        [str(model.index(row, column).data()) for column in range(5)]
        for row in range(model.rowCount())
    ]


def test_what_a_file_leaves_open_is_asked_and_shown_at_once(
    qtbot: QtBot, page: ImportsPage, tmp_path: Path
) -> None:
    text = "Tag;Wer;Betrag\n03/04/26;Amt;100,00\n05/06/26;Lohn;-12,50\n"
    form = asked(qtbot, page, tmp_path / "strich.csv", text)
    assert form.value("days") is None
    assert form.value("numbers") is Numbers.GERMAN
    assert form.state.text() == (
        "⚠ An den Tagen ist nicht zu erkennen, wie sie geschrieben sind. Bitte sagen Sie, was"
        " zuerst steht: Tag, Monat oder Jahr."
    )
    assert shown(form) == []
    choose(form, "days", Days.MONTH_FIRST)
    assert shown(form)[0] == ["2", "4.\u00a0März 2026", "100,00\u00a0€", "", ""]
    choose(form, "days", Days.DAY_FIRST)
    choose(form, "name", 1)
    assert shown(form)[0] == ["2", "3.\u00a0April 2026", "100,00\u00a0€", "Amt", ""]
    assert form.state.text() == "Alle 2 Zeilen passen. Die ersten kommen so herein:"


def test_a_file_without_column_names_numbers_them_with_their_first_value(
    qtbot: QtBot, page: ImportsPage, tmp_path: Path
) -> None:
    text = "31.10.2026;Sanitätshaus;-12,50\n02.11.2026;Rathaus;100,00\n"
    form = asked(qtbot, page, tmp_path / "ohne.csv", text)
    edit = form._edits["on"]
    assert isinstance(edit, ChoiceEdit)
    assert [edit.itemText(number) for number in range(edit.count())] == [
        "nicht in dieser Datei",
        "Spalte 1 (zum Beispiel 31.10.2026)",
        "Spalte 2 (zum Beispiel Sanitätshaus)",
        "Spalte 3 (zum Beispiel -12,50)",
    ]
    choose(form, "on", 0)
    choose(form, "amount", 2)
    assert (form.value("days"), form.value("numbers")) == (Days.DAY_FIRST, Numbers.GERMAN)
    assert [row[1:3] for row in shown(form)] == [
        ["31.\u00a0Oktober 2026", "−12,50\u00a0€"],
        ["2.\u00a0November 2026", "100,00\u00a0€"],
    ]
    wizard = page.wizard
    assert wizard is not None
    assert wizard.dialog is not None
    wizard.dialog.accept()
    qtbot.waitUntil(wizard.next_button.isEnabled)
    assert [one.name for one in page.room.desk.read(everything, CsvMapping)] == [
        "CSV ohne Spaltennamen, 3 Spalten"
    ]


def test_rows_that_do_not_fit_are_told_with_line_and_reason(
    qtbot: QtBot, page: ImportsPage, tmp_path: Path
) -> None:
    text = "Datum;Wer;Betrag\n31.10.2026;Amt;100,00\n32.10.2026;Lohn;-12,50\n01.11.2026;Lohn;x\n"
    form = asked(qtbot, page, tmp_path / "bank.csv", text)
    assert form.state.text().splitlines() == [
        "⚠ 1 von 3 Zeilen passt. Eine Datei kommt ganz oder gar nicht herein.",
        "Zeile 3: „32.10.2026“ ist kein Tag, den es gibt.",
        "Zeile 4: „x“ ist kein eindeutiger Betrag.",
    ]
    assert [row[0] for row in shown(form)] == ["2"]


def test_a_choice_of_the_user_is_not_changed_by_the_file(
    qtbot: QtBot, page: ImportsPage, tmp_path: Path
) -> None:
    text = "Datum;Wer;Betrag\n31.10.2026;Amt;100,00\n"
    form = asked(qtbot, page, tmp_path / "bank.csv", text)
    choose(form, "numbers", Numbers.POINT)
    choose(form, "name", 1)
    assert form.value("numbers") is Numbers.POINT
    assert form.state.text().splitlines()[1] == ("Zeile 2: „100,00“ ist kein eindeutiger Betrag.")


def test_a_path_can_be_pasted_and_a_wrong_one_is_told(
    qtbot: QtBot, page: ImportsPage, statements: Path
) -> None:
    page.take_in()
    wizard = page.wizard
    assert wizard is not None
    wizard.files.path_edit.setText("/gibt/es/nicht.xml")
    QTest.keyClick(wizard.files.path_edit, Qt.Key.Key_Return)
    assert wizard.files.problem.text() == (
        "⚠ Unter diesem Pfad gibt es keine Datei. Bitte prüfen Sie ihn."
    )
    wizard.files.path_edit.setText(f'"{statements / "kontoauszug-2026-11.xml"}"')
    QTest.keyClick(wizard.files.path_edit, Qt.Key.Key_Return)
    assert [path.name for path in wizard.files.paths] == ["kontoauszug-2026-11.xml"]
    assert wizard.step is wizard.files


def test_the_tick_table_is_a_sound_model(qtbot: QtBot, page: ImportsPage, statements: Path) -> None:
    wizard = begun(qtbot, page, [statements / "kontoauszug-2026-11.xml"])
    model = wizard.lines.table.tick_model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    wizard.go_on()
    wizard.lines.take_none()
    assert not wizard.lines.is_complete()
    wizard.lines.take_all()
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Einlesen: ja"
    assert model.index(0, 4).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Vorschlag übernehmen: nicht übernommen, EGH, Eigenbeitrag oder eigener Vorschuss"
    )


def test_no_message_box_is_left_open(qtbot: QtBot, page: ImportsPage) -> None:
    assert page.findChildren(Question) == []
