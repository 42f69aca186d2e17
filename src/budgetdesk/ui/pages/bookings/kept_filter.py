"""What was looked for last, kept for each file: it holds after a restart, and is told."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QSignalBlocker
from PySide6.QtWidgets import QLabel

from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.pots import Pot
from budgetdesk.ui.pages.bookings.filters import LASTING_PERIODS, OTHER_DAYS, FilterRow
from budgetdesk.ui.settings import Settings

_NAME_LENGTH: Final = 16
_DAYS: Final = 2


class KeptFilter(QObject):
    """Brings a filter row back to what it was, keeps what it is, and says so in `label`."""

    def __init__(self, filters: FilterRow, file: Path, settings: Settings) -> None:
        """Work for the filter row of a file. It must offer its choices by now."""
        super().__init__(filters)
        self._filters, self._settings = filters, settings
        # The name of a file may be a person's, so its key does not show it.
        name = sha256(str(file.resolve()).encode()).hexdigest()[:_NAME_LENGTH]
        self.key = f"bookings/filter/{name}"
        self.label = QLabel()
        self.label.setWordWrap(True)
        self._bring_back()
        self._follow()
        filters.changed.connect(self._follow)

    def words(self) -> str:
        """Return what the list is filtered by; empty where it is not."""
        row = self._filters
        edits = (row.period, row.account, row.cost_type, row.teilbudget)
        said = [f"{one.accessibleName()}: {one.currentText()}" for one in edits if one.value()]
        if row.period.value() == OTHER_DAYS:
            first, last = row.first.text() or "…", row.last.text() or "…"
            said[0] = f"{row.period.accessibleName()}: {first} – {last}"
        if row.search.value():
            said.insert(0, f"{row.search.accessibleName()}: „{row.search.value()}“")
        boxes = (row.without_receipt, row.unassigned)
        said += [one.text().replace("&", "") for one in boxes if one.isChecked()]
        return self.tr("Filtered: {what}").format(what="; ".join(said)) if said else ""

    def _follow(self) -> None:
        words = self.words()
        self.label.setText(words)
        self.label.setVisible(bool(words))
        self._filters.clear_button.setEnabled(bool(words))
        self._filters.clear_button.setAccessibleDescription(words)
        self._settings.keep(self.key, json.dumps(self._state()) if words else "")

    def _state(self) -> dict[str, Any]:
        row = self._filters
        owner = row.teilbudget.value()
        return {
            "text": row.search.value(),
            "period": self._period(),
            "account": row.account.value(),
            "cost_type": row.cost_type.value(),
            "owner": None if owner is None else [owner[0].value, owner[1]],
            "without_receipt": row.without_receipt.isChecked(),
            "unassigned": row.unassigned.isChecked(),
        }

    def _period(self) -> object:
        """Return days as they are, but "this month" as this month, whichever that will be."""
        row = self._filters
        chosen, place = row.period.value(), row.period.currentIndex()
        if chosen == OTHER_DAYS:
            return [row.first.text(), row.last.text(), OTHER_DAYS]
        if isinstance(chosen, DateRange) and place >= LASTING_PERIODS:
            return [chosen.first.isoformat(), chosen.last.isoformat()]
        return place

    def _bring_back(self) -> None:
        with QSignalBlocker(self._filters):
            try:
                self._show(json.loads(self._settings.value(self.key) or "{}"))
            except (ValueError, TypeError, AttributeError, LookupError):
                # Whatever is wrong with what was kept: then nothing is asked for.
                self._filters.clear()

    def _show(self, kept: dict[str, Any]) -> None:
        row = self._filters
        if not kept:
            return
        row.search.show_value(str(kept["text"]))
        row.account.show_value(kept["account"])
        row.cost_type.show_value(kept["cost_type"])
        if kept["owner"]:
            row.teilbudget.show_value((Pot(kept["owner"][0]), kept["owner"][1]))
        row.without_receipt.setChecked(bool(kept["without_receipt"]))
        row.unassigned.setChecked(bool(kept["unassigned"]))
        self._show_period(kept["period"])

    def _show_period(self, kept: int | list[str]) -> None:
        row = self._filters
        if isinstance(kept, int):
            row.period.setCurrentIndex(kept if 0 <= kept < LASTING_PERIODS else 0)
        elif len(kept) == _DAYS:
            first, last = map(date.fromisoformat, kept)
            row.period.show_value(DateRange(first, last))
        else:
            row.first.setText(kept[0])
            row.last.setText(kept[1])
            row.period.show_value(OTHER_DAYS)
        row.show_own_days()
