"""A long change: the window answers, says so, and the change can be called off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from budgetdesk.kernel.errors import Cancelled
from budgetdesk.ui.widgets.patience import Patience, Waiting

_CHANGES = 5


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_short_change_shows_nothing(window: QWidget) -> None:
    def shows_something() -> bool:
        patience = Patience(window)
        with patience.waiting() as step:
            step()
            return patience.dialog is not None

    # A busy machine may make one change a long one.
    assert not all(shows_something() for _ in range(_CHANGES))


def test_a_long_change_is_told_of_and_the_focus_returns(qtbot: QtBot, window: QWidget) -> None:
    patience, edit = Patience(window), window.findChild(QLineEdit)
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    with patience.waiting() as step:
        QTest.qWait(200)
        step()
        assert patience.dialog is not None
        assert patience.dialog.isVisible()
        assert patience.dialog.accessibleDescription() == (
            "Die Änderung läuft. Bis sie fertig ist, ist nichts geändert."
        )
    qtbot.waitUntil(edit.hasFocus)
    assert not any(one.isVisible() for one in window.findChildren(Waiting))


def test_the_window_answers_while_a_change_is_made(window: QWidget) -> None:
    answered: list[int] = []
    with Patience(window).waiting() as step:
        QTest.qWait(200)
        step()
        QTimer.singleShot(0, window, lambda: answered.append(1))
        QTest.qSleep(60)
        step()
    assert answered == [1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_change_is_called_off_by_keyboard(qtbot: QtBot, window: QWidget, key: Qt.Key) -> None:
    patience, ends = Patience(window), []
    try:
        with patience.waiting() as step:
            QTest.qWait(200)
            step()
            assert patience.dialog is not None
            stop = patience.dialog.stop_button
            qtbot.waitUntil(stop.hasFocus)
            QTest.keyClick(stop, key)
            QTest.qSleep(60)
            step()
    except Cancelled:
        ends.append("called off")
    assert ends == ["called off"]
    assert not any(one.isVisible() for one in window.findChildren(Waiting))
