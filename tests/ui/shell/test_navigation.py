"""The list of areas is answered however a choice is made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from budgetdesk.ui.window import MainWindow


def test_an_area_chosen_through_the_accessibility_interface_is_opened(window: MainWindow) -> None:
    went: list[str] = []
    window.navigation.chosen.connect(went.append)
    areas = QAccessible.queryAccessibleInterface(window.navigation)
    assert areas is not None
    for number, key in ((2, "imports"), (9, "history"), (0, "today")):
        areas.selectionInterface().select(areas.child(number))
        assert window.page is not None
        assert window.page.key == key
        assert window.navigation.currentRow() == number
    assert went == ["imports", "history", "today"]


def test_an_arrow_key_opens_the_next_area_once(window: MainWindow) -> None:
    window.go("today")
    went: list[str] = []
    window.navigation.chosen.connect(went.append)
    QTest.keyClick(window.navigation, Qt.Key.Key_Down)
    assert went == ["bookings"]
