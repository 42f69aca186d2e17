"""The command field: anything by a few letters, without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from budgetdesk.ui import command_field as module
from budgetdesk.ui.command_field import CommandField
from budgetdesk.ui.pages.bookings.booking_dialog import BookingDialog
from budgetdesk.ui.window import MainWindow
from budgetdesk.usecases.booking_list import booking_numbered
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.templates import save_template, template_from


def opened(qtbot: QtBot, window: MainWindow) -> CommandField:
    field = CommandField(window)
    qtbot.addWidget(field)
    field.open()
    return field


def with_all_pages(qtbot: QtBot, window: MainWindow) -> CommandField:
    """The field on the first page, when the functions of all others are known."""
    window.go("today")
    field = opened(qtbot, window)
    qtbot.waitUntil(lambda: any(one.words == "Buchung stornieren…" for one in field.functions))
    return field


def kinds(field: CommandField) -> set[str]:
    return {offer.kind for offer in field.offers}


def test_a_page_is_found_by_its_first_letters_and_enter_goes_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go("imports")
    field = opened(qtbot, window)
    QTest.keyClicks(field.edit, "verl")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    field.do_chosen()
    assert window.page is not None
    assert window.page.key == "history"


def test_the_arrows_move_in_the_list_while_letters_go_to_the_line(
    qtbot: QtBot, window: MainWindow
) -> None:
    field = opened(qtbot, window)
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    QTest.keyClicks(field.edit, "")
    assert field.list.currentRow() == 2
    QTest.keyClicks(field.edit, "s")
    assert field.list.currentRow() == 0
    assert field.edit.text() == "s"


def test_a_booking_is_found_by_its_words(qtbot: QtBot, window: MainWindow) -> None:
    field = opened(qtbot, window)
    field.edit.setText("GELDAUTOMAT")
    found = [offer.words for offer in field.offers if offer.kind == "Buchung"]
    assert len(found) == 8
    assert all("Geldautomat Musterstadt" in words for words in found)


def test_a_person_and_a_report_are_found(qtbot: QtBot, window: MainWindow) -> None:
    field = opened(qtbot, window)
    field.edit.setText("verwendungsnachweis 31.03.2026")
    assert "Nachweis" in kinds(field)
    field.edit.setText("carla")
    assert "Carla Muster" in {offer.words for offer in field.offers if offer.kind == "Person"}


def test_letters_that_mean_nothing_find_nothing_and_enter_does_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    field = opened(qtbot, window)
    field.edit.setText("xqzxqz")
    assert field.offers == ()
    assert field.count.text() == "0 Treffer"
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.isVisible()


def test_escape_closes_and_does_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.go("imports")
    field = opened(qtbot, window)
    QTest.keyClicks(field.edit, "verl")
    QTest.keyClick(field.edit, Qt.Key.Key_Escape)
    field.do_chosen()
    assert not field.isVisible()
    assert window.page is not None
    assert window.page.key == "imports"


def test_without_a_file_functions_can_be_found(qtbot: QtBot, window: MainWindow) -> None:
    window.close_file()
    field = opened(qtbot, window)
    field.edit.setText("einstell")
    assert field.offers[0].words == "Einstellungen…"


def test_the_best_hit_comes_first(qtbot: QtBot, window: MainWindow) -> None:
    wanted = {
        "ueber": ("Über BudgetDesk", "Hilfe"),
        "uber": ("Über BudgetDesk", "Hilfe"),
        "groesse knoepfe": ("Größe der Knöpfe und Felder", "Einstellung"),
        "frist": ("Fristen", "Gehe zu"),
        "konto anlegen": ("Konto anlegen…", "Seite Budget"),
        "storno": ("Buchung stornieren…", "Seite Buchungen"),
        "backup": ("Jetzt sichern", "Datei"),
        "barkasse": ("Barkasse", "Konto"),
        "krankenkasse": ("Übungskrankenkasse", "Leistungsträger"),
        "rund um die uhr": ("Assistenz rund um die Uhr", "Teilbudget"),
        "carla": ("Carla Muster", "Person"),
        "woche beg": ("Die Woche beginnt am", "Einstellung"),
        "woche": ("Ganze Woche bestätigen", "Seite Stunden"),
        "ohne maus": ("Ohne Maus", "Hilfe"),
        "belege": ("Beleg anhängen…", "Seite Buchungen"),
        "bericht abgeben": ("Abgeben…", "Seite Berichte"),
    }
    field = with_all_pages(qtbot, window)
    found = {}
    for typed in wanted:
        field.edit.setText(typed)
        found[typed] = (field.offers[0].words, field.offers[0].kind)
    assert found == wanted


def test_a_receipt_leads_to_the_booking_that_it_proves(qtbot: QtBot, window: MainWindow) -> None:
    field = opened(qtbot, window)
    field.edit.setText("beleg 12")
    assert field.offers[0].words == "Beleg 12  Bürobedarf Beispiel: Rechnung Papier und Ordner"
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    field.do_chosen()
    assert window.page is not None
    assert window.page.key == "bookings"


def test_a_deadline_is_found_and_shown(qtbot: QtBot, window: MainWindow) -> None:
    field = opened(qtbot, window)
    field.edit.setText("überprüfung frist")
    assert [one.words for one in field.offers if one.kind == "Frist"] == [
        "15.10.2027  Überprüfung: Assistenz rund um die Uhr"
    ]


def test_a_function_of_another_page_is_done_there(qtbot: QtBot, window: MainWindow) -> None:
    field = with_all_pages(qtbot, window)
    field.edit.setText("buchungen ohne beleg")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    field.do_chosen()
    assert window.page is not None
    assert window.page.key == "bookings"


def test_what_was_used_last_comes_first_the_next_time(qtbot: QtBot, window: MainWindow) -> None:
    field = opened(qtbot, window)
    field.edit.setText("dunkel")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    again = opened(qtbot, window)
    assert again.offers[0].words == "Dunkel"
    again.edit.setText("schrift")
    assert again.offers[0].words != "Dunkel"


def test_names_of_the_file_are_not_kept_among_what_was_used(
    qtbot: QtBot, window: MainWindow
) -> None:
    field = opened(qtbot, window)
    field.edit.setText("carla")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert window.settings.value("find/recent") == ""


def test_the_number_of_hits_is_said(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(module, "announce", lambda _, text: said.append(text))
    field = opened(qtbot, window)
    for typed in ("d", "du", "dunkel"):
        field.edit.setText(typed)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["2 Treffer"]
    assert field.edit.accessibleDescription().startswith("2 Treffer. ")


def test_a_template_is_found_and_begins_a_booking(qtbot: QtBot, window: MainWindow) -> None:
    room = window.room
    assert room is not None
    template = template_from(room.desk.read(booking_numbered, 1), "Rate im Monat")
    room.desk.run(Label.of("save_template", name=template.name), save_template, template)
    field = opened(qtbot, window)
    QTest.keyClicks(field.edit, "vorlage rate im")
    assert [one.words for one in field.offers] == [
        "Rückgängig: Vorlage gespeichert: Rate im Monat",
        "Rate im Monat",
    ]
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    field.do_chosen()
    assert window.page is not None
    (dialog,) = window.page.findChildren(BookingDialog)
    assert dialog.form.template.currentText() == "Vorlage: Rate im Monat"
    dialog.reject()
