"""The history: all changes, what each did, and taking one back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from budgetdesk.ui.pages.history import page as history
from budgetdesk.ui.pages.history.entries import Entries, Entry
from budgetdesk.ui.pages.history.page import HistoryPage
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.setting_up import holder, save
from tests.ui.long_files import fill_with_changes

ShowPage = Callable[[type[Page], Room], Page]


def name_person(room: Room, name: str) -> None:
    person = room.desk.read(holder)
    room.actions.run(Label.of("save_holder"), save, replace(person, name=name))


@pytest.fixture
def small(open_room: Callable[[Path], Room], empty_file: Path) -> Room:
    return open_room(empty_file)


@pytest.fixture
def page(show_page: ShowPage, small: Room) -> HistoryPage:
    name_person(small, "Erika Musterfrau")
    shown = show_page(HistoryPage, small)
    assert isinstance(shown, HistoryPage)
    return shown


def words(page: HistoryPage) -> list[str]:
    return [entry.words for entry in page.table.rows_model.rows]


def test_the_newest_change_stands_first_and_the_sentence_names_it(page: HistoryPage) -> None:
    assert words(page) == ["Angaben zur Person gespeichert", "Akte angelegt"]
    assert page._sentence.text() == (
        "2 Änderungen sind aufbewahrt. Rückgängig nimmt zurück: Angaben zur Person gespeichert."
    )


def test_a_change_tells_each_field_before_and_after(qtbot: QtBot, page: HistoryPage) -> None:
    page.table.selectRow(0)
    dialog = page.details()
    assert dialog is not None
    qtbot.addWidget(dialog)
    model = dialog.table.rows_model
    row = [model.index(0, column).data() for column in range(model.columnCount())]
    assert row == ["Angaben zur Person, Nr. 1", "Name", "Erika Muster", "Erika Musterfrau"]
    assert model.rowCount() == 1


def test_an_earlier_change_is_taken_back_after_a_question(
    page: HistoryPage, small: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def agree(_parent: object, question: str, **_: object) -> bool:
        asked.append(question)
        return True

    monkeypatch.setattr(history, "confirmed", agree)
    page.table.selectRow(0)
    page.back.trigger()
    assert asked == [
        "„Angaben zur Person gespeichert“ zurücknehmen? Sie können es später wiederholen."
    ]
    assert small.desk.read(holder).name == "Erika Muster"


def test_what_is_final_cannot_be_taken_back(page: HistoryPage) -> None:
    page.table.selectRow(1)
    assert page.table.rows_model.rows[1].state == "endgültig"
    assert not page.back.isEnabled()


def test_the_search_keeps_what_holds_all_words(page: HistoryPage) -> None:
    page.search.setText("angelegt")
    assert words(page) == ["Akte angelegt"]
    page.search.setText("gibt es nicht")
    assert words(page) == []
    assert not page.look.isEnabled()


def test_the_whole_practice_history_can_be_read(
    show_page: ShowPage, room: Room, qtbot: QtBot
) -> None:
    page = show_page(HistoryPage, room)
    assert isinstance(page, HistoryPage)
    QAbstractItemModelTester(
        page.table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal, page
    )
    assert len(words(page)) == len(room.desk.history())
    for number in range(len(words(page))):
        page.table.selectRow(number)
        dialog = page.details()
        assert dialog is not None
        qtbot.addWidget(dialog)
        model = dialog.table.rows_model
        assert model.rowCount() > 0
        assert all(model.row_text(row) for row in range(min(model.rowCount(), 30)))


@pytest.fixture
def long(
    qtbot: QtBot, show_page: ShowPage, open_room: Callable[[Path], Room], empty_file: Path
) -> HistoryPage:
    """The page over a file of 5,001 changes."""
    fill_with_changes(empty_file, 5_000)
    shown = show_page(HistoryPage, open_room(empty_file))
    assert isinstance(shown, HistoryPage)
    qtbot.waitUntil(lambda: not shown.turns.is_at_work)
    return shown


def test_of_a_long_history_only_what_is_seen_is_put_into_words(
    long: HistoryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    entry = Entries.entry

    def noted(entries: Entries, number: int) -> Entry:
        made.append(number)
        return entry(entries, number)

    monkeypatch.setattr(Entries, "entry", noted)
    long.reload()
    long.grab()
    assert len(long.table.rows_model.rows) == 5_001
    assert 0 < len(made) <= 100
    assert long.table.rows_model.rows[0].words == "Buchung erfasst: Bäckerei 5000, 12,30 €"


def test_a_long_history_is_searched_and_sorted_in_turns(qtbot: QtBot, long: HistoryPage) -> None:
    long.search.setText("Bäckerei 499")
    assert len(long.table.rows_model.rows) == 5_001
    qtbot.waitUntil(lambda: not long.turns.is_at_work)
    # 499, 1499, 2499, 3499, 4499, and 4990 to 4999
    assert len(words(long)) == 15
    assert words(long)[-1] == "Buchung erfasst: Bäckerei 499, 12,30 €"
    long.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: not long.turns.is_at_work)
    assert words(long)[0] == "Buchung erfasst: Bäckerei 1499, 12,30 €"
    assert words(long)[-1] == "Buchung erfasst: Bäckerei 4999, 12,30 €"


def test_a_change_of_long_ago_is_led_to_while_words_are_searched(long: HistoryPage) -> None:
    long.search.setText("Bäckerei 499")
    long.show_thing(3)
    row = long.table.selected_row()
    assert row is not None
    assert (row.id, long.search.text()) == (3, "")


def test_the_command_field_is_offered_the_newest_changes(page: HistoryPage) -> None:
    assert [one.words for one in page.findings("angelegt")] == ["Akte angelegt"]
    assert page.findings("gibt es nicht") == []


def test_every_field_of_a_record_has_a_german_word() -> None:
    from budgetdesk.storage.codec import columns_of
    from budgetdesk.storage.tables import RECORDS
    from budgetdesk.wording.sentences import texts

    fields = {column.name for record in RECORDS for column in columns_of(record)} - {"id"}
    assert fields == set(texts("fields"))
