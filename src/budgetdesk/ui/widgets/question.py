"""A sentence that waits for an answer; it wraps and scrolls, so that it fits at any text size."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.ui.access import announce
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.sight import SightArea

_BETWEEN: Final = 8
_AROUND: Final = 16
"""Pixels between the answers, and around all."""
_LETTERS: Final = 60
"""A line of this many letters is read easily."""


class Question(QDialog):
    """Says something and offers answers; Esc is none of them. `chosen` is the answer given."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        """Show the sentence without answers."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleDescription(text)
        self.chosen: QPushButton | None = None
        self.words = QLabel(text)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._scroll = SightArea(self.words)
        self._scroll.setAccessibleName(text)
        self._answers = FlowLayout(_BETWEEN)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        layout.setSpacing(_AROUND)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(self._answers)

    def add_answer(self, words: str, *, careful: bool = False) -> QPushButton:
        """Add an answer; the careful one is what Enter gives at first."""
        button = QPushButton(words)
        button.setDefault(careful)
        button.clicked.connect(lambda _: self._on_answer(button))
        self._answers.addWidget(button)
        if careful:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return button

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the size of the words, or what the screen has; then they scroll."""
        super().showEvent(event)
        room = self.screen().availableSize()
        line = self.words.fontMetrics().averageCharWidth() * _LETTERS
        inside = max(line, self._answers.minimumSize().width())
        inside = min(inside, room.width() - 4 * _AROUND)
        high = self.words.heightForWidth(inside) + self._answers.heightForWidth(inside)
        high += 4 * _AROUND
        too_high = high > room.height() - 4 * _AROUND
        # Only words that scroll need the keyboard.
        policy = Qt.FocusPolicy.TabFocus if too_high else Qt.FocusPolicy.NoFocus
        self._scroll.setFocusPolicy(policy)
        self.resize(inside + 2 * _AROUND, min(high, room.height() - 4 * _AROUND))
        announce(self, self.words.text())

    def _on_answer(self, button: QPushButton) -> None:
        self.chosen = button
        self.accept()
