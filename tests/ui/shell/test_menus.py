"""The menus: every function with its shortcut, each letter once."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtWidgets import QMenu

from budgetdesk.ui.help import help_text
from budgetdesk.ui.pages.registry import page_specs
from budgetdesk.ui.window import MainWindow


def letters(texts: list[str]) -> list[str]:
    """The letters that follow a single ampersand."""
    return [
        found[1].casefold()
        for text in texts
        if (found := re.search(r"(?<!&)&([^&])", text)) is not None
    ]


def twice(values: list[str]) -> list[str]:
    return sorted(value for value, count in Counter(values).items() if count > 1)


def test_the_menu_bar_stands_in_german_with_its_letters(window: MainWindow) -> None:
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles == ["&Datei", "&Bearbeiten", "&Ansicht", "&Gehe zu", "&Seite", "&Hilfe"]


def test_no_letter_stands_twice_in_a_menu(window: MainWindow) -> None:
    wrong = {}
    for spec in page_specs():
        window.go(spec.key)
        window.menus.commands()
        for menu in window.menuBar().findChildren(QMenu) + window.findChildren(QMenu):
            repeated = twice(letters([action.text() for action in menu.actions()]))
            if repeated and menu.title():
                wrong[spec.key, menu.title()] = repeated
    assert wrong == {}


def test_no_shortcut_stands_for_two_functions_on_any_page(window: MainWindow) -> None:
    wrong = {}
    for spec in page_specs():
        window.go(spec.key)
        keys = [one.keys for one in window.menus.commands() if one.keys]
        if repeated := twice(keys):
            wrong[spec.key] = repeated
    assert wrong == {}


def test_the_page_menu_holds_the_commands_of_the_page(window: MainWindow) -> None:
    window.go("history")
    texts = [one.text for one in window.menus.commands() if one.area == "Seite"]
    of_the_table = ["Kopieren", "Sortieren nach…"]
    assert texts == ["Was wurde geändert…", "Zurücknehmen…", *of_the_table, "Neu laden"]


def test_every_page_has_a_help_text_of_its_own() -> None:
    texts = {spec.key: help_text(spec.key) for spec in page_specs()}
    assert [key for key, text in texts.items() if text == help_text("start")] == []
    headings = {key: text.splitlines()[0] for key, text in texts.items()}
    assert headings == {spec.key: f"# {spec.title}" for spec in page_specs()}


def test_without_a_file_only_what_needs_none_can_be_done(window: MainWindow) -> None:
    window.close_file()
    areas = Counter(one.area for one in window.menus.commands())
    assert areas["Gehe zu"] == 1
    assert "Jetzt sichern" not in {one.text for one in window.menus.commands()}


def test_a_long_change_leaves_room_for_the_keys_in_the_menu(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.room is not None
    words = "Buchung 309 vom 30. Oktober 2026 an Hanna Halbjahr entfernt " * 4
    monkeypatch.setattr(window.room.actions, "undo_words", lambda: (words, ""))
    window.menus.name_undo()
    text = window.menus.undo.text()
    assert text.startswith("&Rückgängig: Buchung 309 vom 30. Oktober 2026 an Hanna")
    assert text.endswith("…")
