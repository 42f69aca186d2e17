"""A journey by real keys: each goes to whatever has the focus, and nothing else is touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

Key = Qt.Key
Modifier = Qt.KeyboardModifier
Stroke = Callable[[], None]
Journey = Iterator[Stroke]

_PAUSE = 15
_MOST_TABS = 120
_PATIENCE = 40.0
"""Seconds after which a journey has lost its way."""


def travel(qtbot: QtBot, window: QWidget, journey: Journey) -> None:
    """Make a journey stroke by stroke; a stroke may open a window that takes the next ones.

    Windows that earlier tests left behind are put away, so that no key goes to them.
    """
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.hide()
    over: list[BaseException | None] = []
    begin = monotonic()

    def go_on() -> None:
        if over:
            return
        try:
            _have_patience(begin)
            # Between two windows nothing has the focus; a user, too, waits for the next one.
            _as_a_window_manager(window)
            stroke = None if focus() is None else next(journey, _END)
            if stroke is _END:
                over.append(None)
                return
            # The next one comes also while this one waits for a dialog that it opened.
            QTimer.singleShot(_PAUSE, go_on)
            if stroke is not None:
                stroke()
        except AssertionError as error:
            over.append(error)
            _leave_dialogs()

    QTimer.singleShot(0, go_on)
    qtbot.waitUntil(lambda: bool(over), timeout=round(_PATIENCE * 1500))
    if over[0] is not None:
        raise over[0]


def _have_patience(begin: float) -> None:
    assert monotonic() - begin < _PATIENCE, "the journey did not come to its end"


def _end() -> None:
    """Stand for the end of a journey."""


_END: Stroke = _end


def _leave_dialogs() -> None:
    """Close what a lost journey left open: a modal dialog would keep the test for ever."""
    modal = QApplication.activeModalWidget()
    if isinstance(modal, QDialog):
        modal.done(QDialog.DialogCode.Rejected)
        QTimer.singleShot(_PAUSE, _leave_dialogs)


def _as_a_window_manager(window: QWidget) -> None:
    """Give the keys to the dialog or the window; without a screen nobody else does it."""
    modal = QApplication.activeModalWidget()
    top = modal if modal is not None else window
    lost = modal is not None or focus() is None
    if lost and QApplication.activeWindow() is not top:
        top.activateWindow()


def focus() -> QWidget | None:
    """What the next key goes to."""
    popup = QApplication.activePopupWidget()
    return popup if popup is not None else QApplication.focusWidget()


def _focused() -> QWidget:
    found = focus()
    assert found is not None
    return found


def press(key: Key, modifier: Modifier = Modifier.NoModifier) -> Stroke:
    """One key."""
    return lambda: QTest.keyClick(_focused(), key, modifier)


def write(text: str) -> Journey:
    """Replace what stands in the field by this text."""
    yield press(Key.Key_A, Modifier.ControlModifier)
    yield lambda: QTest.keyClicks(_focused(), text)


def to(name: str) -> Journey:
    """Tab until something of this name has the focus; the name may begin or end so."""
    for _ in range(_MOST_TABS):
        if _is_called(QApplication.focusWidget(), name):
            return
        yield press(Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name!r}")


def use(name: str) -> Journey:
    """Go to a button and press it."""
    yield from to(name)
    yield press(Key.Key_Space)


def until(holds: Callable[[], bool], what: str) -> Journey:
    """Wait until something holds, as a user would look."""
    for _ in range(600):
        if holds():
            return
        yield lambda: None
    raise AssertionError(f"{what} did not come")


def _is_called(widget: QWidget | None, name: str) -> bool:
    if widget is None:
        return False
    text = widget.accessibleName()
    if isinstance(widget, QAbstractButton) and not text:
        text = widget.text().replace("&", "")
    return text.startswith(name) or text.endswith(name)
