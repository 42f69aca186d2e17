"""An area that scrolls to whatever gets the focus inside it, however it got it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


class SightArea(QScrollArea):
    """Qt scrolls only while Tab stays inside; coming in from outside shall be seen, too."""

    def __init__(self, inside: QWidget | None = None, parent: QWidget | None = None) -> None:
        """Show a widget as wide as the area; the area itself takes no focus."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if inside is not None:
            self.setWidget(inside)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now)
