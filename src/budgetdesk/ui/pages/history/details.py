"""What one change did: each field of each record, before and after."""

from __future__ import annotations

import re
from enum import Enum

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from budgetdesk.ui.widgets.button_row import ButtonRow
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.scroll_dialog import fit
from budgetdesk.ui.widgets.sight import SightArea
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.change_details import FieldChange, field_changes
from budgetdesk.wording.formats import value_text
from budgetdesk.wording.sentences import texts, word


class DetailsDialog(QDialog):
    """A table of the fields that a change touched, in words."""

    def __init__(self, room: Room, number: int, words: str, parent: QWidget) -> None:
        """Show the change with this number."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("What changed"))
        heading = QLabel(words)
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        self.table: FoldingTable[FieldChange] = FoldingTable(
            self.tr("What changed"),
            (
                Column(self.tr("Where"), self._place),
                Column(self.tr("Field"), lambda one: str(texts("fields")[one.field])),
                Column(self.tr("Before"), lambda one: one.before, self._value),
                Column(self.tr("After"), lambda one: one.after, self._value, stretch=True),
            ),
            row_pixels=room.theme().target,
        )
        self.table.show_rows(room.desk.read(field_changes, room.desk.changes_of(number)))
        self.table.selectRow(0)
        buttons = ButtonRow()
        buttons.add(self.tr("&Close"), self.reject, main=True, default=True)
        layout = QVBoxLayout(self)
        space = room.theme().space(2)
        layout.setContentsMargins(space, space, space, space)
        layout.setSpacing(space)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, space // 2, 0)
        column.setSpacing(space)
        column.addWidget(heading)
        column.addWidget(self.table)
        column.addStretch()
        layout.addWidget(SightArea(inside), 1)
        layout.addWidget(buttons)
        fit(self, room.theme(), 120, 70)

    def _place(self, change: FieldChange) -> str:
        where = self.tr("{table}, no. {number}")
        return where.format(table=word("table", change.table), number=change.record)

    def _value(self, value: object) -> str:
        if value is None or value in ("", ()):
            return "–"
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, Enum):
            return _enum_text(value)
        if isinstance(value, tuple):
            if all(isinstance(one, str) for one in value):
                return "; ".join(value)
            return self.tr("%n entry/entries", "", len(value))
        return value_text(value)


def _enum_text(value: Enum) -> str:
    """Return the word for a value, from the table that is called like its kind."""
    table = re.sub(r"(?<!^)(?=[A-Z])", "_", type(value).__name__).lower()
    return str(texts("words").get(table, {}).get(value.value, value.value))
