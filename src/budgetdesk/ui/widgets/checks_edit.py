"""Several of many values, each with a tick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from budgetdesk.ui.theme import Theme


class ChecksEdit(QWidget):
    """A list with ticks under its label. The space bar sets and takes away a tick."""

    edited = Signal()

    def __init__(
        self, label: str, choices: Sequence[tuple[Any, str]], theme: Theme, hint: str = ""
    ) -> None:
        """Offer these values under these words; none is ticked."""
        super().__init__()
        self._values = [value for value, _ in choices]
        self.list = QListWidget()
        self.list.setAccessibleName(label)
        self.list.setAccessibleDescription(hint)
        self.list.setFixedHeight(theme.target * 4)
        title = QLabel(label)
        title.setBuddy(self.list)
        title.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(title)
        if hint:
            words = QLabel(hint)
            words.setProperty("role", "second")
            words.setWordWrap(True)
            layout.addWidget(words)
        layout.addWidget(self.list)
        for _, text in choices:
            item = QListWidgetItem(text, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.list.itemChanged.connect(lambda _: self.edited.emit())

    def value(self) -> tuple[Any, ...]:
        """Return the ticked values in the order of the list."""
        return tuple(
            value
            for number, value in enumerate(self._values)
            if self.list.item(number).checkState() is Qt.CheckState.Checked
        )

    def show_value(self, values: Sequence[Any]) -> None:
        """Tick these values and no others."""
        for number, value in enumerate(self._values):
            state = Qt.CheckState.Checked if value in values else Qt.CheckState.Unchecked
            self.list.item(number).setCheckState(state)
