"""A journey by real keys: each goes to whatever has the focus, and nothing else is touched.

What stands on the screen may be read, but nothing is set off in any other way. A journey that has
lost its way ends within seconds and says where the focus was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from budgetdesk.ui.widgets.question import Question

Key = Qt.Key
Modifier = Qt.KeyboardModifier
Stroke = Callable[[], None]
Journey = Iterator[Stroke]

_PAUSE: Final = 4
_MOST_TABS: Final = 120
_MOST_ROWS: Final = 60
_LOOKING: Final = 30.0
"""Seconds for which one waits for something on the screen; a busy machine is slow."""
_PATIENCE: Final = 180.0
"""Seconds after which a journey has lost its way, whatever it does."""
_NOWHERE: Final = 20.0
"""Seconds for which nothing at all may have the focus, on end."""


def travel(qtbot: QtBot, window: QWidget, journey: Journey) -> None:
    """Make a journey stroke by stroke; a stroke may open a window that takes the next ones.

    Windows that earlier tests left behind are put away, so that no key goes to them.
    """
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.hide()
    over: list[BaseException | None] = []
    begin = monotonic()
    nowhere: list[float] = []

    def go_on() -> None:
        if over:
            return
        try:
            _have_patience(begin, nowhere)
            # Between two windows nothing has the focus; a user, too, waits for the next one.
            _as_a_window_manager(window)
            stroke = _END
            if focus() is None:
                nowhere.append(monotonic())
                stroke = _wait
            else:
                nowhere.clear()
                stroke = next(journey, _END)
            if stroke is _END:
                over.append(None)
                return
            # The next one comes also while this one waits for a dialog that it opened.
            QTimer.singleShot(_PAUSE, go_on)
            stroke()
        except AssertionError as error:
            over.append(error)
            _leave_dialogs()

    QTimer.singleShot(0, go_on)
    qtbot.waitUntil(lambda: bool(over), timeout=round(_PATIENCE * 1300))
    if over[0] is not None:
        raise over[0]


def _have_patience(begin: float, nowhere: list[float]) -> None:
    now = monotonic()
    assert not nowhere or nowhere[-1] - nowhere[0] < _NOWHERE, f"nothing has the focus; {place()}"
    assert now - begin < _PATIENCE, f"the journey did not come to its end; {place()}"


def _end() -> None:
    """Stand for the end of a journey."""


def _wait() -> None:
    """Do nothing for a moment."""


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


def dialog() -> QWidget | None:
    """The dialog that takes the keys, if there is one."""
    return QApplication.activeModalWidget()


def screen() -> QWidget | None:
    """The window that is looked at: the dialog that is open, else the window itself."""
    return dialog() or QApplication.activeWindow()


def place() -> str:
    """Say where the focus is and what can be read there, for a journey that is lost."""
    top, here = screen(), focus()
    title = "no window" if top is None else f"window {top.windowTitle()!r}"
    name = "nothing" if here is None else f"{type(here).__name__} {_name(here)!r}"
    words = "" if top is None else "\n".join(read(top))
    return f"the focus is on {name} in {title}, where one reads:\n{words}"


def read(top: QWidget) -> list[str]:
    """Return what one can read in a window: labels, buttons and the rows of its tables."""
    found: list[str] = []
    for one in top.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, QLabel | QAbstractButton):
            found.append(one.text().replace("&", "").replace("\u00a0", " "))
        elif isinstance(one, QTableView) and one.model() is not None:
            found += [row_words(one.model(), row) for row in range(_rows(one.model()))]
    return [words for words in found if words]


def reads(words: str) -> bool:
    """Tell whether these words can be read in the window that is looked at."""
    top = screen()
    return top is not None and any(words in one for one in read(top))


def row_words(model: QAbstractItemModel, row: int) -> str:
    """Return the cells of a row as they are read."""
    columns = range(model.columnCount(QModelIndex()))
    cells = (str(model.index(row, column).data() or "") for column in columns)
    return " | ".join(cells).replace("\u00a0", " ")


def _rows(model: QAbstractItemModel) -> int:
    return min(model.rowCount(QModelIndex()), _MOST_ROWS)


def _focused() -> QWidget:
    found = focus()
    assert found is not None, place()
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
    raise AssertionError(f"Tab does not lead to {name!r}; {place()}")


def use(name: str) -> Journey:
    """Go to a button and press it."""
    yield from to(name)
    yield press(Key.Key_Space)


def fill(name: str, text: str) -> Journey:
    """Go to a field and write this text into it."""
    yield from to(name)
    yield from write(text)


def choose(name: str, words: str) -> Journey:
    """Go to a choice and move down to the value that begins with these words."""
    yield from to(name)
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox), place()
    yield press(Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText().startswith(words):
            return
        yield press(Key.Key_Down)
    offered = [box.itemText(number) for number in range(box.count())]
    raise AssertionError(f"{name!r} does not offer {words!r} but {offered}")


def row(name: str, words: str) -> Journey:
    """Go to a table and move down to the row that holds these words."""
    yield from to(name)
    table = QApplication.focusWidget()
    assert isinstance(table, QTableView), place()
    while table.currentIndex().row() > 0:
        yield press(Key.Key_PageUp)
    for _ in range(_rows(table.model())):
        if words in row_words(table.model(), table.currentIndex().row()):
            return
        yield press(Key.Key_Down)
    raise AssertionError(f"no row of {name!r} holds {words!r}; {place()}")


def until(holds: Callable[[], bool], what: str) -> Journey:
    """Wait until something holds, as a user would look."""
    end = monotonic() + _LOOKING
    while not holds():
        assert monotonic() < end, f"{what} did not come; {place()}"
        yield _wait


def until_read(*words: str) -> Journey:
    """Wait until all these words can be read."""
    for one in words:
        yield from until(lambda one=one: reads(one), repr(one))  # type: ignore[misc]


def until_asked() -> Journey:
    """Wait until a dialog takes the keys."""
    yield from until(_is_asked, "a dialog")


def answer(words: str) -> Journey:
    """Wait for a question and give this answer."""
    yield from until(lambda: isinstance(dialog(), Question) and _is_asked(), "the question")
    yield from use(words)


def command(words: str) -> Journey:
    """Find a command by its words and run it."""
    yield press(Key.Key_K, Modifier.ControlModifier)
    yield from until_asked()
    yield from write(words)
    yield press(Key.Key_Return)


def _is_asked() -> bool:
    here, top = QApplication.focusWidget(), dialog()
    return here is not None and here.window() is top


def until_back() -> Journey:
    """Wait until no dialog is open any more."""
    yield from until(lambda: dialog() is None, "the end of the dialog")


def _is_called(widget: QWidget | None, name: str) -> bool:
    if widget is None:
        return False
    text = _name(widget)
    return text.startswith(name) or text.endswith(name)


def _name(widget: QWidget) -> str:
    text = widget.accessibleName()
    if isinstance(widget, QAbstractButton) and not text:
        text = widget.text().replace("&", "")
    return text
