"""A dialog whose content scrolls, so that it can be used at any text size."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from budgetdesk.ui.theme import BASE_PIXELS, Theme
from budgetdesk.ui.widgets.button_row import ButtonRow
from budgetdesk.ui.widgets.sight import SightArea

_MOST_GROWN: Final = 2.0
_TITLE_BAR: Final = 40


class ScrollDialog(QDialog):
    """`content` scrolls; `buttons` stay in sight below it."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing but a button that closes."""
        super().__init__(parent)
        self.setWindowTitle(title)
        inside = QWidget()
        self.content = QVBoxLayout(inside)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(theme.space(2))
        scroll = SightArea(inside)
        self.buttons = ButtonRow()
        self.buttons.add(self.tr("&Close"), self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(2),) * 4)
        layout.setSpacing(theme.space(2))
        layout.addWidget(scroll)
        layout.addWidget(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Let Tab reach the buttons after the content, which was put in later than they were."""
        super().showEvent(event)
        last = self._last_of_content()
        for button in self.buttons.findChildren(QPushButton):
            if last is not None:
                self.setTabOrder(last, button)
            last = button

    def _last_of_content(self) -> QWidget | None:
        """Return what Tab reaches last but for the buttons."""
        found, one = None, self.nextInFocusChain()
        while one is not None and one is not self:
            takes_focus = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
            # Lists that open from a choice are windows of their own.
            is_here = one.window() is self and not self.buttons.isAncestorOf(one)
            if takes_focus and is_here:
                found = one
            one = one.nextInFocusChain()
        return found


def grow(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog these pixels at 100 %, more in larger text, and no more than the screen has."""
    factor = min(max(dialog.font().pixelSize() / BASE_PIXELS, 1), _MOST_GROWN)
    room = dialog.screen().availableSize()
    dialog.resize(
        min(round(width * factor), room.width()),
        min(round(height * factor), room.height() - _TITLE_BAR),
    )


def fit(dialog: QDialog, theme: Theme, width: int, height: int) -> None:
    """Give a dialog so many units of the grid, or what the screen has."""
    room = dialog.screen().availableSize()
    dialog.resize(
        min(theme.space(width), room.width() - theme.space()),
        min(theme.space(height), room.height() - theme.space(4)),
    )
