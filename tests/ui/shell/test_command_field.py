"""The command field: anything by a few letters, without a mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from budgetdesk.ui.command_field import CommandField
from budgetdesk.ui.window import MainWindow


def opened(qtbot: QtBot, window: MainWindow) -> CommandField:
    field = CommandField(window)
    qtbot.addWidget(field)
    field.open()
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
    assert [offer.words.split(" (")[0] for offer in field.offers] == ["Einstellungen…"]
