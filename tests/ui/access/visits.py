"""Going everywhere: all pages of a window, and every dialog and step that they open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from typing import Final
from unittest.mock import patch

from PySide6.QtCore import QElapsedTimer, QRect, QTimer
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QTableView,
    QWidget,
)

from budgetdesk.ui.pages.registry import page_specs
from budgetdesk.ui.widgets.question import Question
from budgetdesk.ui.window import MainWindow
from tests.ui.access.seen import headline, plain, shown

Look = Callable[[str, QWidget], None]

_LEAVING: Final = ("Beenden", "Fenster schließen", "Akte schließen", "Neues Fenster", "Quit")
_MOVE: Final = 10
_PATIENCE: Final = 60
_QUIET_ROUNDS: Final = 6
_LONGEST_WAIT: Final = 5_000


class Visitor:
    """Looks at each page as it is opened, and at whatever a command or button opens on it."""

    def __init__(self, look: Look) -> None:
        """Show everything that is met to `look`, with the way that led there."""
        self._judge = look
        self._pressed: set[tuple[str, str]] = set()
        self._way = ""
        self._seen: list[QWidget] = []
        self._ticks = 0

    def walk(self, window: MainWindow) -> None:
        """Go to all pages, and from there everywhere."""
        with _no_outside():
            for spec in page_specs():
                window.go(spec.key)
                settle()
                self._look(spec.key, window)
                for way in _tabs(window, spec.key):
                    self._look(way, window)
                self._press_everything(window, spec.key)

    def _press_everything(self, window: MainWindow, key: str) -> None:
        page = window.page
        if page is None:
            return
        _choose_rows(page)
        for table in (one for one in shown(window) if isinstance(one, QTableView)):
            self.visit(f"{key} / Enter", partial(_enter, table))
            _back(window, key)
        for action in list(page.commands):
            if action.isEnabled() and self._is_new(key, action.text()):
                _choose_rows(page)
                self.visit(f"{key} / {plain(action.text())}", action.trigger)
                _back(window, key)
        for button in _buttons(page):
            if self._is_new(key, button.text()) and button.isEnabled() and button.isVisible():
                self.visit(f"{key} / {plain(button.text())}", button.click)
                _back(window, key)

    def menus(self, window: MainWindow) -> None:
        """Open every menu, and everything that its entries open."""
        heads = [action.text() for action in window.menuBar().actions()]
        with _no_outside():
            for head in heads:
                menu = _menu(window, head)
                self.visit(f"menu {plain(head)}", partial(menu.popup, window.pos()))
                for text in [action.text() for action in _entries(menu)]:
                    # What a click opens ends in three dots, but for help, which is all windows.
                    opens = text.split("\t")[0].endswith("…") or head == heads[-1]
                    if opens and self._is_new("menu", text):
                        self.visit(f"menu / {plain(text)}", partial(_trigger, window, head, text))

    def visit(self, way: str, deed: Callable[[], object]) -> None:
        """Do something, look at each window that opens, and close it again."""
        self._way, self._ticks = way, 0
        timer = QTimer()
        timer.setInterval(_MOVE)
        timer.timeout.connect(self._tick)
        timer.start()
        deed()
        settle()
        for _ in range(_PATIENCE):
            if _opened() is None:
                break
            settle()
        timer.stop()
        self._seen.clear()

    def _look(self, way: str, top: QWidget) -> None:
        at_rest(top)
        self._judge(way, top)

    def _is_new(self, key: str, text: str) -> bool:
        name = plain(text.split("\t", maxsplit=1)[0])
        if not name or name.startswith(_LEAVING) or (key, name) in self._pressed:
            return False
        self._pressed.add((key, name))
        return True

    def _tick(self) -> None:
        window = _opened()
        if window is None:
            return
        if window not in self._seen:
            self._seen.append(window)
            if not isinstance(window, QFileDialog):
                self._look(f"{self._way} / {headline(window)}", window)
                self._later_steps(window)
        self._ticks += 1
        # A question that comes while something closes is answered with yes.
        QTimer.singleShot(0, window, lambda: _closed(window, force=len(self._seen) > 1))

    def _later_steps(self, window: QWidget) -> None:
        """Look at the other steps of a dialog, whether one may go on to them yet or not."""
        for stack in window.findChildren(QStackedWidget):
            for step in range(1, stack.count()):
                stack.setCurrentIndex(step)
                settle()
                self._look(f"{self._way} / {headline(window)} / {step + 1}", window)
            stack.setCurrentIndex(0)


def settle(milliseconds: int = 20) -> None:
    """Let the window do what it has begun."""
    QTest.qWait(milliseconds)


def at_rest(top: QWidget) -> None:
    """Wait until everything in a window has its place, however busy the machine is.

    Layouts, tables and texts answer each other by events and timers of no length; the window is
    at rest when several rounds of them have moved nothing.
    """
    clock = QElapsedTimer()
    clock.start()
    places, quiet = _places(top), 0
    while quiet < _QUIET_ROUNDS and clock.elapsed() < _LONGEST_WAIT:
        # A round that another program holds up for long is still one round.
        QTest.qWait(1)
        QApplication.sendPostedEvents()
        before, places = places, _places(top)
        quiet = quiet + 1 if places == before else 0


def _places(top: QWidget) -> list[tuple[int, QRect]]:
    widgets = [top, *(one for one in top.findChildren(QWidget) if one.isVisible())]
    return [(id(widget), widget.geometry()) for widget in widgets]


def _opened() -> QWidget | None:
    modal = QApplication.activeModalWidget()
    if modal is not None and modal.isVisible():
        return modal
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup
    others = (
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and isinstance(one, QDialog)
    )
    return next(others, None)


def _closed(window: QWidget, *, force: bool) -> None:
    if not window.isVisible():
        return
    if isinstance(window, QMessageBox) and force:
        for button in window.buttons():
            if window.buttonRole(button) in {
                QMessageBox.ButtonRole.AcceptRole,
                QMessageBox.ButtonRole.DestructiveRole,
                QMessageBox.ButtonRole.YesRole,
            }:
                button.click()
                return
    if isinstance(window, Question) and force:
        buttons = window.findChildren(QPushButton)
        next((one for one in buttons if not one.isDefault()), buttons[0]).click()
        return
    if isinstance(window, QDialog):
        window.reject()
    else:
        window.close()


def _buttons(top: QWidget) -> list[QAbstractButton]:
    return [one for one in top.findChildren(QAbstractButton) if one.isVisible() and one.text()]


def _menu(window: MainWindow, head: str) -> QMenu:
    """The menu of this title as it is now; menus are built anew when choices change."""
    found = next(one.menu() for one in window.menuBar().actions() if one.text() == head)
    assert isinstance(found, QMenu)
    return found


def _trigger(window: MainWindow, head: str, text: str) -> None:
    for action in _entries(_menu(window, head)):
        if action.text() == text and action.isEnabled():
            action.trigger()
            return


def _entries(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inside = action.menu()
        if isinstance(inside, QMenu):
            yield from _entries(inside)
        elif not action.isSeparator() and not action.isCheckable():
            yield action


def _tabs(window: MainWindow, key: str) -> Iterator[str]:
    for bar in [one for one in shown(window) if isinstance(one, QTabBar)]:
        for number in range(1, bar.count()):
            bar.setCurrentIndex(number)
            settle()
            yield f"{key} / {plain(bar.tabText(number))}"


def _choose_rows(page: QWidget) -> None:
    for table in page.findChildren(QTableView):
        if table.isVisible() and table.model() is not None and table.model().rowCount():
            table.selectRow(0)
    settle()


def _enter(table: QTableView) -> None:
    if table.isVisible() and table.model() is not None and table.model().rowCount():
        table.activated.emit(table.model().index(0, 0))


def _back(window: MainWindow, key: str) -> None:
    if window.page is None or window.page.key != key:
        window.go(key)
        settle()


def _no_outside() -> AbstractContextManager[object]:
    """Keep addresses and files from being opened by other programs."""
    return patch.object(QDesktopServices, "openUrl", return_value=True)
