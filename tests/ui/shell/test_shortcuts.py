"""Shortcuts: listed, changed by pressing them, kept per user, in all windows at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from budgetdesk.ui import shortcuts as shortcuts_module
from budgetdesk.ui.pages.registry import page_specs
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.shortcuts import ShortcutsDialog
from budgetdesk.ui.window import MainWindow

Ctrl = Qt.KeyboardModifier.ControlModifier
Alt = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> ShortcutsDialog:
    for spec in page_specs():
        window.go(spec.key)
    window.go("bookings")
    made = ShortcutsDialog(window)
    qtbot.addWidget(made)
    made.open()
    return made


def choose(dialog: ShortcutsDialog, name: str) -> None:
    names = [one.id for one in dialog.table.rows_model.rows]
    dialog.table.selectRow(names.index(name))
    dialog.keys.setFocus()


def keys_of(dialog: ShortcutsDialog, name: str) -> str:
    return next(one.keys for one in dialog.table.rows_model.rows if one.id == name)


def action(window: MainWindow, name: str) -> QAction:
    bound = [*window.menus.keys.bound, *(one for page in window.pages for one in page.keys.bound)]
    return next(one.action for one in bound if one.name == name)


def problem(dialog: ShortcutsDialog) -> str:
    return dialog.form._labels["keys"].text()


def test_every_function_has_a_name_of_its_own_that_no_language_changes(
    dialog: ShortcutsDialog, window: MainWindow
) -> None:
    names = [one.id for one in dialog.table.rows_model.rows]
    assert [name for name, count in Counter(names).items() if count > 1] == []
    bound = {one.action for page in window.pages for one in page.keys.bound}
    nameless = [one.text() for page in window.pages for one in page.commands if one not in bound]
    assert nameless == []
    assert {"window.find", "window.go.today", "bookings.record", "budget.do.grants.add"} <= {*names}


def test_pressed_keys_are_taken_at_once_in_every_window_and_kept(
    dialog: ShortcutsDialog,
    window: MainWindow,
    open_window: Callable[[Path], MainWindow],
    empty_file: Path,
    tmp_path: Path,
) -> None:
    other = open_window(empty_file)
    choose(dialog, "window.find")
    QTest.keyClick(dialog.keys, Qt.Key.Key_J, Ctrl)
    QTest.keyClick(dialog.keys, Qt.Key.Key_Return)
    assert keys_of(dialog, "window.find") == "Ctrl+J"
    for one in (window, other):
        assert action(one, "window.find").shortcut() == QKeySequence("Ctrl+J")
    kept = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    assert kept.keys_of("window.find", "Ctrl+K") == "Ctrl+J"
    assert dialog.told.text() == ("✓ „Befehl oder Eintrag suchen…“ hat jetzt die Tasten Strg+J.")
    assert dialog.focusWidget() is dialog.table


def test_keys_that_another_function_has_are_refused_with_its_name(
    dialog: ShortcutsDialog, window: MainWindow
) -> None:
    choose(dialog, "bookings.record")
    QTest.keyClick(dialog.keys, Qt.Key.Key_K, Ctrl)
    dialog.apply()
    assert problem(dialog) == (
        "⚠ Strg+K steht schon für „Befehl oder Eintrag suchen…“ (Gehe zu). Nehmen Sie andere "
        "Tasten, oder geben Sie „Befehl oder Eintrag suchen…“ zuerst andere."
    )
    assert dialog.keys.hasFocus()
    assert action(window, "bookings.record").shortcut() == QKeySequence("Ctrl+N")


def test_two_pages_may_use_the_same_keys(dialog: ShortcutsDialog, window: MainWindow) -> None:
    choose(dialog, "history.take_back")
    QTest.keyClick(dialog.keys, Qt.Key.Key_N, Ctrl)
    assert problem(dialog) == ""
    dialog.apply()
    assert action(window, "history.take_back").shortcut() == QKeySequence("Ctrl+N")
    assert action(window, "bookings.record").shortcut() == QKeySequence("Ctrl+N")


@pytest.mark.parametrize(
    ("key", "held", "words"),
    [
        (Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "Mit dieser Taste schreiben Sie."),
        (Qt.Key.Key_B, Alt, "Alt mit einem Buchstaben öffnet Menüs und Knöpfe."),
        (Qt.Key.Key_C, Ctrl, "Diese Tasten brauchen Felder, Tabellen oder das System."),
    ],
)
def test_keys_that_are_needed_elsewhere_are_refused(
    dialog: ShortcutsDialog, key: Qt.Key, held: Qt.KeyboardModifier, words: str
) -> None:
    choose(dialog, "window.find")
    QTest.keyClick(dialog.keys, key, held)
    assert problem(dialog).startswith(f"⚠ {words}")
    dialog.apply()
    assert keys_of(dialog, "window.find") == "Ctrl+K"


def test_the_field_can_be_left_by_tab_and_the_dialog_by_escape(
    dialog: ShortcutsDialog, qapp: QApplication
) -> None:
    choose(dialog, "window.find")
    QTest.keyClick(dialog.keys, Qt.Key.Key_Tab)
    assert not dialog.keys.hasFocus()
    dialog.keys.setFocus()
    QTest.keyClick(dialog.keys, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert not dialog.keys.hasFocus()
    dialog.keys.setFocus()
    QTest.keyClick(dialog.keys, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_function_can_have_no_keys_and_get_its_first_ones_back(
    dialog: ShortcutsDialog, window: MainWindow
) -> None:
    choose(dialog, "bookings.record")
    QTest.keyClick(dialog.keys, Qt.Key.Key_Backspace)
    dialog.apply()
    assert action(window, "bookings.record").shortcut().isEmpty()
    choose(dialog, "bookings.record")
    dialog.reset_one()
    assert action(window, "bookings.record").shortcut() == QKeySequence("Ctrl+N")


def test_all_functions_get_their_first_keys_back_after_a_question(
    dialog: ShortcutsDialog, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shortcuts_module, "confirmed", lambda *_, **__: True)
    window.settings.choose_keys("window.find", "Ctrl+J")
    window.settings.choose_keys("bookings.record", "")
    dialog.reset_all()
    assert action(window, "window.find").shortcut() == QKeySequence("Ctrl+K")
    assert action(window, "bookings.record").shortcut() == QKeySequence("Ctrl+N")


def test_keys_that_the_user_chose_win_over_those_that_come_with_a_page(settings: Settings) -> None:
    settings.choose_keys("window.find", "Ctrl+N")
    assert settings.keys_of("bookings.record", "Ctrl+N") == ""
    settings.reset_keys("window.find")
    assert settings.keys_of("bookings.record", "Ctrl+N") == "Ctrl+N"


def test_larger_text_keeps_both_its_keys(window: MainWindow) -> None:
    keys = [one.toString() for one in action(window, "window.resize.1").shortcuts()]
    assert keys == ["Ctrl++", "Ctrl+="]


def test_the_printed_list_holds_what_has_keys(dialog: ShortcutsDialog) -> None:
    text = dialog.document().toPlainText()
    lines = text.split("\n")
    place = lines.index("Strg+K")
    assert lines[place : place + 3] == ["Strg+K", "Befehl oder Eintrag suchen…", "Gehe zu"]
    assert "Assistenzperson anlegen…" not in text


def test_the_field_says_for_which_function_it_is(dialog: ShortcutsDialog) -> None:
    choose(dialog, "window.find")
    assert dialog.keys.accessibleName() == "Neue Tasten"
    assert dialog.keys.accessibleDescription().startswith("Für „Befehl oder Eintrag suchen…“.")


def test_pages_that_were_not_shown_follow_by_themselves(qtbot: QtBot, window: MainWindow) -> None:
    window.go("today")
    made = ShortcutsDialog(window)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitUntil(lambda: len(window.pages) == len(page_specs()))
    choose(made, "bookings.record")
    assert made.chosen is not None
    assert (made.chosen.shown, made.chosen.area) == ("Strg+N", "Seite Buchungen")


def test_without_a_file_only_what_needs_none_is_listed(qtbot: QtBot, window: MainWindow) -> None:
    window.close_file()
    made = ShortcutsDialog(window)
    qtbot.addWidget(made)
    made.open()
    qtbot.wait(50)
    assert {one.id.partition(".")[0] for one in made.table.rows_model.rows} == {"window"}
