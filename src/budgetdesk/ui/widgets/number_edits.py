"""Edits for whole numbers, numbers with decimals, and hours."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from budgetdesk.ui.widgets.edits import LineEdit
from budgetdesk.wording.formats import hours_text, number_text, parse_number

_WHOLE: Final = re.compile(r"\d{1,4}")
_NUMBER: Final = re.compile(r"\d{1,9}(?:[.,]\d{1,4})?")
_HOURS: Final = re.compile(r"(\d{1,4})(?::([0-5]\d))?")
_MINUTES: Final = 60


class CountEdit(LineEdit):
    """A whole number from 0 on."""

    def value(self) -> int | None:
        """Return the number, or None where there is none or it is not understood."""
        text = self.text().strip()
        return int(text) if _WHOLE.fullmatch(text) else None

    def show_value(self, value: int | None) -> None:
        """Show a number."""
        self.setText("" if value is None else str(value))

    def problem(self) -> str:
        """Say what is wrong with the text."""
        if not self.text().strip() or self.value() is not None:
            return ""
        return self.tr("This is not a whole number. Expected is, for example, 42.")


class NumberEdit(LineEdit):
    """A number from 0 on, with decimals after a comma, in English after a point."""

    def value(self) -> Decimal | None:
        """Return the number, or None where there is none or it is not understood."""
        text = self.text().strip()
        try:
            return parse_number(text) if _NUMBER.fullmatch(text) else None
        except ValueError:
            return None

    def show_value(self, value: Decimal | None) -> None:
        """Show a number."""
        self.setText("" if value is None else number_text(value))

    def problem(self) -> str:
        """Say what is wrong with the text."""
        if not self.text().strip() or self.value() is not None:
            return ""
        return self.tr("This is not a number. Expected is, for example, 15 or 2.5.")


class HoursEdit(LineEdit):
    """Hours and minutes such as ``120`` or ``86:40``; its value is in minutes."""

    def value(self) -> int | None:
        """Return the minutes, or None where there are none or they are not understood."""
        found = _HOURS.fullmatch(self.text().strip())
        return None if found is None else int(found[1]) * _MINUTES + int(found[2] or 0)

    def show_value(self, value: int | None) -> None:
        """Show minutes as hours."""
        self.setText("" if value is None else hours_text(value))

    def problem(self) -> str:
        """Say what is wrong with the text."""
        if not self.text().strip() or self.value() is not None:
            return ""
        return self.tr("These are not hours. Expected is, for example, 120 or 86:40.")
