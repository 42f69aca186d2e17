"""Words that change while the user works, and that can be read again at leisure."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class Told(QLabel):
    """A sentence or several: Tab reaches it, cursor keys read it, its name says it whole."""

    def __init__(self, title: str = "") -> None:
        """Say nothing yet; `title` is what a screen reader says before the words."""
        super().__init__()
        self._title = title
        self.setWordWrap(True)
        self.setProperty("role", "sentence")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        # After the flags, which take Tab away.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def say(self, words: str) -> None:
        """Show other words; none are not shown."""
        self.setText(words)
        self.setAccessibleName(f"{self._title}: {words}" if self._title else words)
        self.setVisible(bool(words))
