"""An edit for a time of day."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

from PySide6.QtWidgets import QWidget

from budgetdesk.ui.widgets.edits import LineEdit

_TIME: Final = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?")
_HOURS: Final = 24
_MINUTES: Final = 60


class TimeEdit(LineEdit):
    """A time of day; understands ``6``, ``6:30``, ``6.30``, ``630`` and ``0630``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.editingFinished.connect(self._tidy)

    def value(self) -> time | None:
        """Return the time, or None where there is none or it is not understood."""
        found = _TIME.fullmatch(self.text().strip())
        if found is None:
            return None
        hour, minute = int(found[1]), int(found[2] or 0)
        return time(hour, minute) if hour < _HOURS and minute < _MINUTES else None

    def show_value(self, value: time | None) -> None:
        """Show a time."""
        self.setText("" if value is None else f"{value:%H:%M}")

    def problem(self) -> str:
        """Say what is wrong with the text."""
        if not self.text().strip() or self.value() is not None:
            return ""
        return self.tr("This is not a time. Expected is, for example, 6, 6:30 or 0630.")

    def _tidy(self) -> None:
        value = self.value()
        if value is not None:
            self.show_value(value)
