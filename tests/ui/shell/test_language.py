"""The window's languages: German as delivered, English on wish, at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from budgetdesk.kernel.resources import resources_folder
from budgetdesk.ui import application
from budgetdesk.ui.help import help_text
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.window import MainWindow
from budgetdesk.wording.language import Language


def test_english_holds_at_once_with_its_plurals_and_german_comes_back(
    window: MainWindow, settings: Settings
) -> None:
    app = application.application()
    window.go("history")
    application.speak(app, Language.ENGLISH)
    settings.choose(language=Language.ENGLISH)
    assert window.page is not None
    assert window.page.title == "History"
    assert window.menuBar().actions()[0].text() == "&File"
    count = len(window.room.desk.history()) if window.room else 0
    assert window.page.tr("%n change(s) are kept.", "", count) == f"{count} changes are kept."
    application.speak(app, Language.GERMAN)
    settings.choose(language=Language.GERMAN)
    assert window.page.title == "Verlauf"


def test_what_the_file_keeps_is_said_in_the_language_of_all_windows(
    open_window: Callable[[Path], MainWindow],
    practice_file: Path,
    empty_file: Path,
    settings: Settings,
    qtbot: QtBot,
) -> None:
    windows = [open_window(practice_file), open_window(empty_file)]
    for window in windows:
        window.go("history")
    assert "Übung: Zielvereinbarung überprüft" in _written(windows[0])
    assert "Akte angelegt" in _written(windows[1])
    application.speak(application.application(), Language.ENGLISH)
    settings.choose(language=Language.ENGLISH)
    qtbot.waitUntil(lambda: "Practice: agreement reviewed" in _written(windows[0]))
    qtbot.waitUntil(lambda: "File created" in _written(windows[1]))


def _written(window: MainWindow) -> list[str]:
    """Everything that stands in the tables of a window."""
    models = [table.model() for table in window.findChildren(QTableView) if table.isVisible()]
    return [
        str(model.index(row, column).data())
        for model in models
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def test_help_comes_in_the_chosen_language(settings: Settings) -> None:
    assert help_text("today").startswith("# Heute")
    application.speak(application.application(), Language.ENGLISH)
    settings.choose(language=Language.ENGLISH)
    assert help_text("today").startswith("# Today")
    assert help_text("no such page").startswith("# Welcome")


def test_words_stay_though_their_file_is_replaced_while_the_program_runs(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    path = tmp_path / "shell_de.qm"
    path.write_bytes((resources_folder() / "translations" / "shell_de.qm").read_bytes())
    loaded = application.load_words(path)
    assert loaded is not None
    path.write_bytes(b"")
    assert loaded[0].translate("Table", "Copy") == "Kopieren"


def test_without_a_file_there_are_no_words(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    assert application.load_words(tmp_path / "keine.qm") is None
