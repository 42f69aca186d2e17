"""Several lines of text; Tab leads on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit


class LongText(QPlainTextEdit):
    """A text of several lines. `left` tells that the focus went on."""

    left = Signal()

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell it."""
        super().focusOutEvent(event)
        self.left.emit()
