"""The buttons below a dialog: side by side, or one below the other where the text is large."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QPushButton, QWidget

from budgetdesk.ui.widgets.flow import FlowLayout

_BETWEEN: Final = 8


class ButtonRow(QWidget):
    """Buttons in reading order; none is cut at any text size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without buttons."""
        super().__init__(parent)
        self._row = FlowLayout(_BETWEEN, self)

    def add(
        self, words: str, deed: Callable[[], object], *, main: bool = False, default: bool = False
    ) -> QPushButton:
        """Add a button at the end; `main` is filled, and Enter presses the `default` one."""
        button = QPushButton(words)
        button.setAutoDefault(default)
        button.setDefault(default)
        if main:
            button.setProperty("main", "true")
        button.clicked.connect(lambda _=False: deed())
        self._row.addWidget(button)
        return button
