"""Rows of a table are copied and sorted from the menu, too, and by keys that the user chooses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from budgetdesk.ui.settings import Look, Settings
from budgetdesk.ui.shortcuts import ShortcutsDialog
from budgetdesk.ui.widgets.table import Table
from budgetdesk.ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def own_keys(settings: Settings) -> Iterator[Settings]:
    """Settings whose keys are as they came again for the tests that follow."""
    yield settings
    settings.reset_keys()


def entry(window: MainWindow, text: str) -> QAction:
    found = [one.action for one in window.menus.commands() if one.text == text]
    assert len(found) == 1
    return found[0]


def table(window: MainWindow, page: str) -> Table[object]:
    window.go(page)
    assert window.page is not None
    shown = [one for one in window.page.findChildren(Table) if one.isVisible()]
    assert shown
    return shown[0]


def clipboard() -> list[str]:
    return QGuiApplication.clipboard().text().splitlines()


def test_the_menu_copies_the_chosen_rows_of_the_table_with_the_focus(window: MainWindow) -> None:
    bookings = table(window, "bookings")
    bookings.selectRow(0)
    bookings.setFocus()
    QGuiApplication.clipboard().setText("vorher")
    entry(window, "Kopieren").trigger()
    assert clipboard()[0].startswith("Tag\t")
    assert len(clipboard()) == 2


def test_a_table_in_a_fixed_order_leaves_sorting_grey(window: MainWindow) -> None:
    table(window, "today")
    window.menus.commands()
    texts = {one.text for one in window.menus.commands()}
    assert "Kopieren" in texts
    assert "Sortieren nach…" not in texts


def test_both_stand_in_the_list_of_shortcuts(qtbot: QtBot, window: MainWindow) -> None:
    window.go("history")
    dialog = ShortcutsDialog(window)
    qtbot.addWidget(dialog)
    lines = {one.words: (one.keys, one.area) for one in dialog.table.rows_model.rows}
    assert lines["Kopieren"] == ("Ctrl+C", "Seite")
    assert lines["Sortieren nach…"] == ("Ctrl+Shift+O", "Seite")


def test_other_keys_that_are_chosen_hold_in_every_table(
    window: MainWindow, own_keys: Settings
) -> None:
    own_keys.choose_keys("window.copy_rows", "Ctrl+J")
    for page in ("bookings", "history"):
        shown = table(window, page)
        shown.selectRow(0)
        shown.setFocus()
        QGuiApplication.clipboard().setText("vorher")
        QTest.keyClick(shown, Qt.Key.Key_C, CTRL)
        assert clipboard() == ["vorher"]
        QTest.keyClick(shown, Qt.Key.Key_J, CTRL)
        assert len(clipboard()) == 2


def test_keys_of_the_menus_work_on_in_another_look(
    qtbot: QtBot, window: MainWindow, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.choose(look=Look.DARK)
    window.go("history")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.page is not None
    read: list[str] = []
    monkeypatch.setattr(window.page, "reload", lambda: read.append("again"))
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert read == ["again"]
