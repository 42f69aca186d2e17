"""What a user set up on the page holds after a restart, and nobody is misled by it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from budgetdesk.ui.pages.bookings.filters import OTHER_DAYS
from budgetdesk.ui.pages.bookings.page import BookingsPage
from budgetdesk.ui.widgets.page import Page, Room
from tests.ui.bookings.conftest import ShowPage, Stage

Restart = Callable[[Path], Stage]
NEWEST_FIRST = [4, 3, 2, 1]


@pytest.fixture
def restart(open_room: Callable[[Path], Room], show_page: ShowPage) -> Restart:
    """Open the page anew, as after the program was started again, with the user's settings."""

    def make(path: Path) -> Stage:
        page: Page = show_page(BookingsPage, open_room(path))
        assert isinstance(page, BookingsPage)
        return Stage(page)

    return make


def dragged(stage: Stage, column: int, pixels: int) -> None:
    """Drag the right edge of a column's title."""
    header = stage.page.listing.table.horizontalHeader()
    edge = header.sectionViewportPosition(column) + header.sectionSize(column) - 1
    start, middle = QPoint(edge, 10), header.viewport()
    QTest.mousePress(middle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(middle, start + QPoint(pixels, 0))
    QTest.mouseRelease(middle, Qt.MouseButton.LeftButton, pos=start + QPoint(pixels, 0))
    QApplication.processEvents()


def test_the_filter_holds_after_a_restart_and_is_told(stage: Stage, restart: Restart) -> None:
    stage.page.filters.search.setFocus()
    QTest.keyClicks(stage.page.filters.search, "2")
    QTest.keyClick(stage.page.filters.search, Qt.Key.Key_Return)
    stage.page.filters.unassigned.click()
    before = stage.shown()
    again = restart(stage.room.desk.store.path)
    assert again.shown() == before != NEWEST_FIRST
    label = again.page.kept_filter.label
    assert label.isVisible()
    assert label.text() == "Gefiltert: Suche: „2“; Nicht zugeordnet"
    assert again.page._sentence.text().endswith("Die Liste ist gefiltert.")


def test_one_button_ends_the_filter_for_good(stage: Stage, restart: Restart) -> None:
    stage.page.filters.without_receipt.click()
    again = restart(stage.room.desk.store.path)
    button = again.page.filters.clear_button
    assert button.accessibleDescription() == "Gefiltert: Ohne Beleg"
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert again.shown() == NEWEST_FIRST
    assert not again.page.kept_filter.label.isVisible()
    assert not button.isEnabled()
    assert restart(stage.room.desk.store.path).shown() == NEWEST_FIRST


def test_another_file_is_not_filtered_by_it(stage: Stage, restart: Restart, tmp_path: Path) -> None:
    stage.page.filters.without_receipt.click()
    other = tmp_path / "andere.budget"
    shutil.copy(stage.room.desk.store.path, other)
    again = restart(other)
    assert again.shown() == NEWEST_FIRST
    assert again.page.kept_filter.words() == ""


def test_this_month_stays_this_month_and_other_days_stay_as_they_are(
    stage: Stage, restart: Restart
) -> None:
    filters = stage.page.filters
    filters.period.setCurrentIndex(2)
    filters.period.edited.emit()
    again = restart(stage.room.desk.store.path)
    assert again.page.kept_filter.words() == "Gefiltert: Zeitraum: Voriger Monat"
    assert again.shown() == [1]
    filters = again.page.filters
    filters.period.show_value(OTHER_DAYS)
    filters.period.edited.emit()
    for edit, day in ((filters.first, "2.11"), (filters.last, "3.11")):
        edit.setFocus()
        QTest.keyClicks(edit, day)
        QTest.keyClick(edit, Qt.Key.Key_Return)
    third = restart(stage.room.desk.store.path)
    assert third.page.kept_filter.words() == "Gefiltert: Zeitraum: 02.11.2026 – 03.11.2026"
    assert third.page.filters.first.isVisible()
    assert third.shown() == [3, 2]


def test_a_kept_filter_that_cannot_be_read_asks_for_nothing(stage: Stage, restart: Restart) -> None:
    stage.page.filters.without_receipt.click()
    settings = stage.room.settings
    key = stage.page.kept_filter.key
    for broken in ("{", "[1]", '{"text": 1}', '{"text": "", "account": 0, "owner": ["x", 1]}'):
        settings.keep(key, broken)
        again = restart(stage.room.desk.store.path)
        assert again.page.kept_filter.words() == ""
        assert again.shown() == NEWEST_FIRST


def test_order_and_widths_hold_after_a_restart(
    stage: Stage, restart: Restart, qtbot: QtBot
) -> None:
    table = stage.page.listing.table
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    before = table.columnWidth(1)
    dragged(stage, 1, 40)
    assert table.columnWidth(1) == before + 40
    again = restart(stage.room.desk.store.path)
    assert again.shown() == [1, 2, 3, 4]
    qtbot.waitUntil(lambda: again.page.listing.table.columnWidth(1) == before + 40)


def test_widths_of_another_text_size_are_their_own(stage: Stage, restart: Restart) -> None:
    before = stage.page.listing.table.columnWidth(1)
    dragged(stage, 1, 40)
    stage.room.settings.choose(text_size=110)
    again = restart(stage.room.desk.store.path)
    assert again.page.listing.table.columnWidth(1) != before + 40


def test_the_splitter_shares_the_room_as_before(stage: Stage, restart: Restart) -> None:
    splitter = stage.page.splitter
    assert splitter.orientation() is Qt.Orientation.Horizontal
    splitter.moveSplitter(500, 1)
    sizes = splitter.sizes()
    again = restart(stage.room.desk.store.path)
    assert again.page.splitter.sizes() == sizes


def test_the_bookings_of_an_account_are_listed_where_a_finding_leads_there(stage: Stage) -> None:
    stage.page.show_thing(("account", 1))
    assert stage.page.kept_filter.words().startswith("Gefiltert: Konto: ")
    assert stage.shown() == NEWEST_FIRST
