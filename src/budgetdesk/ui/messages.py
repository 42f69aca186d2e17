"""What was said: the last message in the status line, all of them in a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.ui.access import announce
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.button_row import ButtonRow
from budgetdesk.ui.widgets.scroll_dialog import grow

_AROUND: Final = 16


@dataclass(frozen=True, slots=True)
class Message:
    """One thing that was said, and when."""

    at: datetime
    text: str


class LastMessage(QLabel):
    """One line that ends in dots where its room ends; the list of messages has it whole."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint as many words as there is room for."""
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.style().drawItemText(
            painter,
            self.rect(),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            self.palette(),
            self.isEnabled(),
            text,
            self.foregroundRole(),
        )


class StatusLine(QWidget):
    """The last message, what is under way, and a button that opens all messages.

    A screen reader may miss what is only announced, so the button can always be reached and its
    description is the last message.
    """

    def __init__(self, theme: Theme) -> None:
        """Start with nothing said."""
        super().__init__()
        self.messages: list[Message] = []
        self._last = LastMessage()
        # A long message must not widen the window; the list shows it whole.
        self._last.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._last.setTextFormat(Qt.TextFormat.PlainText)
        self._busy = QLabel()
        self.button = QPushButton()
        self.button.clicked.connect(self.show_all)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.space(2), 4, theme.space(), 4)
        layout.setSpacing(theme.space(2))
        layout.addWidget(self._last, 1)
        layout.addWidget(self._busy)
        layout.addWidget(self.button)
        self.translate()

    def say(self, text: str) -> None:
        """Show a message, keep it, and let it be spoken."""
        self.messages.append(Message(datetime.now().astimezone(), text))
        self._last.setText(text.replace("\n", " "))
        self.translate()
        announce(self.button, text)

    def show_busy(self, words: str) -> None:
        """Say what is under way; an empty text says that nothing is."""
        self._busy.setText(words)
        announce(self._busy, words)

    def show_all(self) -> None:
        """Open the list of all messages."""
        dialog = MessagesDialog(self, self.messages)
        dialog.exec()
        dialog.deleteLater()

    def translate(self) -> None:
        """Write the button in the window's language."""
        self.button.setText(self.tr("&Messages ({count})").format(count=len(self.messages)))
        last = self.messages[-1].text if self.messages else self.tr("No messages yet.")
        self.button.setAccessibleName(self.button.text().replace("&", ""))
        self.button.setAccessibleDescription(last)


class MessagesDialog(QDialog):
    """All messages of this window, the newest first, as text that can be read line by line."""

    def __init__(self, parent: QWidget, messages: list[Message]) -> None:
        """Show these messages."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Messages"))
        self.list = QPlainTextEdit()
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.list.setAccessibleName(self.tr("Messages"))
        lines = [f"{one.at:%H:%M}  {one.text}" for one in reversed(messages)]
        self.list.setPlainText("\n\n".join(lines) or self.tr("No messages yet."))
        buttons = ButtonRow()
        buttons.add(self.tr("&Close"), self.reject, main=True, default=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        layout.setSpacing(_AROUND)
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        grow(self, 720, 480)
