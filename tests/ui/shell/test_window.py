"""The window: opening and closing a file, moving between pages, keeping the look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from budgetdesk.ui.settings import Look, Settings
from budgetdesk.ui.start import StartScreen
from budgetdesk.ui.widgets.question import Question
from budgetdesk.ui.window import Clock, MainWindow
from budgetdesk.ui.windows import Windows
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.files import open_file
from budgetdesk.usecases.setting_up import holder, save

OpenWindow = Callable[[Path], MainWindow]


def press(window: MainWindow, key: Qt.Key, *, shift: bool = False) -> None:
    """Press a key with Ctrl, as the user does."""
    held = Qt.KeyboardModifier.ControlModifier
    if shift:
        held |= Qt.KeyboardModifier.ShiftModifier
    window.activateWindow()
    QTest.keyClick(window, key, held)


def save_holder(window: MainWindow) -> None:
    """Change something harmless."""
    assert window.room is not None
    actions = window.room.actions
    person = window.room.desk.read(holder)
    changed = replace(person, address=f"{person.address}Musterweg 1 ")
    actions.run(Label.of("save_holder"), save, changed)


def close_message() -> None:
    """Close the message that is shown, if there is one yet."""
    box = QApplication.activeModalWidget()
    if isinstance(box, Question):
        box.done(0)


def test_a_window_on_the_practice_file_names_it_in_its_title(window: MainWindow) -> None:
    assert window.windowTitle() == "uebung – BudgetDesk"
    assert window.page is not None


def test_control_and_a_number_lead_to_the_page_of_that_place(window: MainWindow) -> None:
    # Only nine pages have a number; the last one has none.
    press(window, Qt.Key.Key_9)
    assert window.page is not None
    assert window.page.title == "Team"
    assert window.navigation.currentRow() == 8


def test_a_file_opens_on_the_page_where_the_user_left_it(
    open_window: OpenWindow, practice_file: Path
) -> None:
    first = open_window(practice_file)
    first.go("history")
    first.close()
    again = open_window(practice_file)
    assert again.page is not None
    assert again.page.key == "history"


def test_a_file_that_is_gone_leads_to_the_start_screen_with_the_reason(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    closing = QTimer()
    closing.setInterval(10)
    closing.timeout.connect(close_message)
    closing.start()
    window = open_window(tmp_path / "weg.budget")
    assert isinstance(window.stack.currentWidget(), StartScreen)
    closing.stop()
    assert "weg.budget" in window.messages[-1]


def test_a_file_in_use_is_read_only_and_the_window_says_so(
    open_window: OpenWindow, practice_file: Path
) -> None:
    with open_file(practice_file, writable=True):
        window = open_window(practice_file)
    assert window.room is not None
    assert window.messages != []


def test_undo_is_named_in_the_menu_and_takes_back_the_last_change(
    open_window: OpenWindow, empty_file: Path
) -> None:
    window = open_window(empty_file)
    assert window.menus.undo.text() == "&Rückgängig"
    save_holder(window)
    window.menus.name_undo()
    assert window.menus.undo.text() == "&Rückgängig: Angaben zur Person gespeichert"
    press(window, Qt.Key.Key_Z)
    assert window.messages[-1] == "Rückgängig gemacht: Angaben zur Person gespeichert"
    window.menus.name_undo()
    assert window.menus.redo.text() == "&Wiederholen: Angaben zur Person gespeichert"
    press(window, Qt.Key.Key_Z, shift=True)
    assert window.messages[-1] == "Wiederholt: Angaben zur Person gespeichert"


def test_another_look_makes_the_pages_anew_and_keeps_the_one_that_is_shown(
    window: MainWindow, settings: Settings
) -> None:
    window.go("history")
    before = window.page
    settings.choose(text_size=200, look=Look.DARK)
    assert window.page is not None
    assert window.page is not before
    assert window.page.key == "history"
    assert window.font().pixelSize() == 32


def test_messages_stay_when_the_look_changes(window: MainWindow, settings: Settings) -> None:
    window.say("Gespeichert.")
    settings.choose(look=Look.DARK)
    assert window.messages[-1] == "Gespeichert."
    assert window.status.button.text() == f"&Meldungen ({len(window.messages)})"


def test_larger_and_smaller_text_follow_the_keys(window: MainWindow, settings: Settings) -> None:
    press(window, Qt.Key.Key_Plus)
    assert settings.choices.text_size == 110
    press(window, Qt.Key.Key_Minus)
    press(window, Qt.Key.Key_Minus)
    assert settings.choices.text_size == 90
    press(window, Qt.Key.Key_0)
    assert settings.choices.text_size == 100


def test_closing_a_changed_file_puts_a_second_copy_into_the_chosen_folder(
    open_window: OpenWindow, empty_file: Path, settings: Settings, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    settings.choose(backup_folder=str(stick))
    window = open_window(empty_file)
    save_holder(window)
    window.close()
    assert [path.name for path in stick.iterdir()] == ["leer-2026-11-21.budget"]
    with open_file(stick / "leer-2026-11-21.budget") as copy:
        assert copy.read(holder).name == "Erika Muster"


def test_an_unchanged_file_is_not_copied(
    open_window: OpenWindow, empty_file: Path, settings: Settings, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    settings.choose(backup_folder=str(stick))
    open_window(empty_file).close()
    assert list(stick.iterdir()) == []


def test_two_files_stand_in_two_windows_and_one_file_in_one(
    qtbot: QtBot, settings: Settings, clock: Clock, practice_file: Path, empty_file: Path
) -> None:
    windows = Windows(settings, clock)
    first = windows.show(practice_file)
    first.open_now()
    first.open_file(empty_file)
    assert len(windows.open) == 2
    assert windows.show(practice_file) is first
    assert len(windows.open) == 2
    for window in windows.open:
        qtbot.addWidget(window)


def test_the_window_is_as_large_as_it_was(open_window: OpenWindow, empty_file: Path) -> None:
    first = open_window(empty_file)
    first.resize(780, 640)
    first.close()
    assert open_window(empty_file).width() == 780


def test_a_new_file_says_what_is_missing_and_a_complete_one_says_nothing(
    open_window: OpenWindow, empty_file: Path, practice_file: Path
) -> None:
    window = open_window(empty_file)
    assert window.banner.isVisible()
    assert window.banner.sentence.text() == (
        "Diese Akte ist noch nicht ganz eingerichtet. "
        "Es fehlt noch: das Konto, wer zahlt, der Bescheid, die Zielvereinbarung."
    )
    window.banner.hide_button.click()
    save_holder(window)
    assert not window.banner.isVisible()
    assert not open_window(practice_file).banner.isVisible()


def test_the_day_is_that_of_the_given_clock(window: MainWindow) -> None:
    assert window.room is not None
    assert window.room.desk.today == date(2026, 11, 21)
