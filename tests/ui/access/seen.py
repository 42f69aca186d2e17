"""What a person meets in one window or dialog as it stands: widgets, their names and words."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenuBar,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

_PARTS_OF = (QComboBox, QAbstractSpinBox, QHeaderView, QScrollBar, QMenuBar, QTabBar)


def plain(text: str) -> str:
    """A text without mnemonic and closing colon."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").strip().rstrip(":").strip()


def mnemonic(text: str) -> str:
    """The letter after a single `&`, in capitals; empty where there is none."""
    rest = text.replace("&&", "")
    place = rest.find("&")
    return rest[place + 1 : place + 2].upper() if place >= 0 else ""


def shown(top: QWidget) -> list[QWidget]:
    """Own widgets of a window that are on the screen, without the parts Qt makes them of."""
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible() and widget.window() is top and not _is_part(widget)
    ]


def _is_part(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, _PARTS_OF) or (
            isinstance(parent, QLineEdit) and isinstance(widget, QToolButton)
        ):
            return True
        parent = parent.parentWidget()
    # Qt's own names: viewports, overflow buttons, containers of scroll bars.
    own = widget.objectName()
    return own.startswith("qt_") or isinstance(widget, QScrollBar)


def by_tab(top: QWidget) -> list[QWidget]:
    """The widgets that Tab has to reach."""
    return [
        widget
        for widget in shown(top)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus.value
        and widget.focusProxy() is None
        and not (isinstance(widget, QLabel) and not widget.text())
    ]


def described(widget: QWidget) -> str:
    """A widget for a finding: its class and what is written on it."""
    words = [name(widget), text(widget), widget.objectName()]
    return f"{type(widget).__name__} {next((word for word in words if word), '?')!r}"


def text(widget: QWidget) -> str:
    """What is written on a widget."""
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    if isinstance(widget, QGroupBox):
        return widget.title()
    return ""


def name(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    # On Linux Qt gives what is chosen as the name of a choice, and its label as a relation.
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def buddies(top: QWidget) -> dict[QWidget, QLabel]:
    """The labels that stand for an input, by the input."""
    found: dict[QWidget, QLabel] = {}
    for label in (one for one in shown(top) if isinstance(one, QLabel)):
        buddy = cast("QWidget | None", label.buddy())
        if buddy is not None:
            found[buddy] = label
    return found


def headline(top: QWidget) -> str:
    """What a window calls itself."""
    if isinstance(top, QMainWindow) or not top.windowTitle():
        return type(top).__name__
    return top.windowTitle()
