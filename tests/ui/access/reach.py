"""Reaching things: by Tab all the way round, and by a finger that is not sure."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenuBar,
    QRadioButton,
    QTabBar,
    QTableView,
    QWidget,
)

from tests.ui.access.seen import by_tab, described, shown

TARGET = 44
_TRIES = 25
_PRESSED = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)


def small(top: QWidget) -> Iterator[str]:
    """Targets below 44 px in height or width."""
    for widget in shown(top):
        for what, size in _targets(widget):
            if size.width() < TARGET or size.height() < TARGET:
                yield f"{what} is {size.width()} x {size.height()}"


def _targets(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    name = described(widget)
    if isinstance(widget, _PRESSED):
        yield name, widget.rect()
    elif isinstance(widget, QTabBar):
        for number in range(widget.count()):
            yield f"tab {widget.tabText(number)!r}", widget.tabRect(number)
    elif isinstance(widget, QMenuBar):
        for action in widget.actions():
            if action.isVisible():
                yield f"menu {action.text()!r}", widget.actionGeometry(action)
    elif isinstance(widget, QTableView):
        yield from _table_targets(widget)
    elif isinstance(widget, QListView) and widget.model() is not None and widget.model().rowCount():
        yield f"item of {name}", widget.visualRect(widget.model().index(0, 0))


def _table_targets(table: QTableView) -> Iterator[tuple[str, QRect]]:
    if table.model() is not None and table.model().rowCount():
        yield f"row of {described(table)}", QRect(0, 0, table.width(), table.rowHeight(0))
    header = table.horizontalHeader()
    if header.isVisible() and table.isSortingEnabled():
        yield f"header of {described(table)}", QRect(0, 0, table.width(), header.height())


def traps(top: QWidget) -> Iterator[str]:
    """Where Tab does not lead on, and what it never reaches or reaches unseen."""
    yield from (f"{described(one)} is not reached by Tab" for one in shown(top) if _aside(one))
    wanted = by_tab(top)
    if not wanted:
        return
    _activate(top)
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    for _ in range(len(wanted) * 2 + 6):
        current = QApplication.focusWidget()
        if current is None:
            break
        if current in reached:
            break
        reached.append(current)
        if current.visibleRegion().isEmpty():
            yield f"{described(current)} has the focus and is not seen"
        QTest.keyClick(current, Qt.Key.Key_Tab)
    current = QApplication.focusWidget()
    if current is not None and reached and current is reached[-1] and len(reached) > 1:
        yield f"{described(current)} keeps the focus"
    if reached and current is not None and current is not reached[0]:
        yield f"Tab leads back to {described(current)}, not to the first"
    groups = {
        id(group)
        for one in reached
        if isinstance(one, QAbstractButton) and (group := one.group()) is not None
    }
    for widget in set(wanted) - set(reached):
        if not _reached_by_arrows(widget, reached, groups):
            yield f"{described(widget)} is not reached by Tab"


def _aside(widget: QWidget) -> bool:
    """Tell whether words can be read by keys but take the focus by a click only."""
    keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
    return (
        isinstance(widget, QLabel)
        and bool(widget.textInteractionFlags() & keys)
        and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    )


def _activate(top: QWidget) -> None:
    """Make a window the one that gets the keys; a window behind it may still hold them."""
    for _ in range(_TRIES):
        if QApplication.activeWindow() is top:
            return
        top.activateWindow()
        QTest.qWait(20)


def _reached_by_arrows(widget: QWidget, reached: list[QWidget], groups: set[int]) -> bool:
    """Of radio buttons Tab reaches the chosen one; the arrows lead to the others."""
    if isinstance(widget, QAbstractButton) and widget.group() is not None:
        return id(widget.group()) in groups
    return isinstance(widget, QRadioButton) and any(
        isinstance(one, QRadioButton) and one.parentWidget() is widget.parentWidget()
        for one in reached
    )
