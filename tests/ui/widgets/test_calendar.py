"""A day chosen in a month, by keys and by ear; weeks begin as the settings say."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from budgetdesk.ui import application
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.widgets.calendar import MONDAY_FIRST, CalendarDialog
from budgetdesk.ui.widgets.edits import DayEdit

TODAY = date(2026, 11, 21)
Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def dialog(qtbot: QtBot) -> CalendarDialog:
    made = CalendarDialog(date(2026, 11, 3), TODAY)
    qtbot.addWidget(made)
    made.open()
    return made


def spoken(dialog: CalendarDialog) -> str:
    return str(dialog.table.currentItem().data(Qt.ItemDataRole.AccessibleTextRole))


def titles(dialog: CalendarDialog) -> list[str]:
    model = dialog.table.model()
    return [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(7)]


def last_of_first_week(dialog: CalendarDialog) -> str:
    return str(dialog.table.model().index(0, 6).data())


@pytest.mark.parametrize(
    ("key", "held", "expected"),
    [
        (Key.Key_Right, NONE, date(2026, 11, 4)),
        (Key.Key_Left, NONE, date(2026, 11, 2)),
        (Key.Key_Up, NONE, date(2026, 10, 27)),
        (Key.Key_Down, NONE, date(2026, 11, 10)),
        (Key.Key_PageDown, NONE, date(2026, 12, 3)),
        (Key.Key_PageUp, Ctrl, date(2025, 11, 3)),
        (Key.Key_Home, NONE, date(2026, 11, 2)),
        (Key.Key_End, NONE, date(2026, 11, 8)),
    ],
)
def test_keys_move_by_days_weeks_months_and_years(
    dialog: CalendarDialog, key: Key, held: Qt.KeyboardModifier, expected: date
) -> None:
    QTest.keyClick(dialog.table, key, held)
    assert dialog.table.day == expected
    QTest.keyClick(dialog.table, Key.Key_Return)
    assert dialog.chosen == expected


def test_a_day_is_spoken_with_its_weekday_and_month(dialog: CalendarDialog) -> None:
    assert spoken(dialog) == "Dienstag, 3. November 2026"
    dialog.table.go_to(TODAY)
    assert spoken(dialog) == "Samstag, 21. November 2026, heute"
    assert dialog.month.text() == "November 2026"


def test_the_week_begins_as_the_settings_say(
    qtbot: QtBot, qapp: QApplication, settings: Settings
) -> None:
    application.dress(qapp, settings)
    first = CalendarDialog(TODAY, TODAY)
    settings.choose(monday_first=False)
    second = CalendarDialog(TODAY, TODAY)
    settings.choose(monday_first=True)
    for one in (first, second):
        qtbot.addWidget(one)
    assert titles(first) == ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]
    assert titles(second) == ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"]
    # 1 November 2026 is a Sunday: last in a week from Monday, first in one from Sunday.
    assert [last_of_first_week(one) for one in (first, second)] == ["1", "7"]
    assert qapp.property(MONDAY_FIRST) is True


def test_escape_closes_and_chooses_nothing(dialog: CalendarDialog) -> None:
    QTest.keyClick(dialog.table, Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.chosen is None


def test_a_click_takes_the_day_and_an_empty_place_none(dialog: CalendarDialog) -> None:
    dialog.table.cellClicked.emit(0, 0)
    assert dialog.chosen is None
    dialog.table.cellClicked.emit(0, 6)
    assert dialog.chosen == date(2026, 11, 1)


def test_alt_and_down_open_the_calendar_from_a_field(qtbot: QtBot, qapp: QApplication) -> None:
    edit = DayEdit(TODAY)
    qtbot.addWidget(edit)
    edit.show()
    edited: list[bool] = []
    edit.edited.connect(lambda: edited.append(True))

    def choose() -> None:
        dialog = qapp.activeModalWidget()
        assert isinstance(dialog, CalendarDialog)
        QTest.keyClick(dialog.table, Key.Key_Right)
        QTest.keyClick(dialog.table, Key.Key_Return)

    QTimer.singleShot(0, choose)
    QTest.keyClick(edit, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert edit.value() == date(2026, 11, 22)
    assert edited == [True]
