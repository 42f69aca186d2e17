"""The button at the end of a line for a day, as large as the text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QToolButton

from budgetdesk.ui.icons import icon


class CalendarButton(QToolButton):
    """Stands inside an edit; Qt's own buttons there stay small in large text."""

    def __init__(self, words: str, edit: QLineEdit) -> None:
        """Say what it does; by keyboard the edit itself does it."""
        super().__init__(edit)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(words)
        self.setToolTip(words)

    def fit(self, edit: QLineEdit) -> None:
        """Take the end of the line, as wide as the line is high."""
        side, drawn = edit.height(), edit.fontMetrics().height()
        self.setGeometry(edit.width() - side, 0, side, side)
        if drawn != self.iconSize().width() or self.icon().isNull():
            self.setIconSize(QSize(drawn, drawn))
            colour = edit.palette().color(QPalette.ColorRole.Text)
            self.setIcon(icon("calendar", colour, drawn))
        if edit.textMargins().right() != side:
            edit.setTextMargins(0, 0, side, 0)
