"""A table of few rows that puts its columns one below the other where they have no room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from budgetdesk.ui.widgets.table import ROW_ROLE, Column
from budgetdesk.ui.widgets.tall_table import TallTable

Row = TypeVar("Row")

_ENDLESS: Final = 100_000
"""More pixels than any wrapped text is high."""


class FoldingTable(TallTable[Row]):
    """A list without sideways scrolling: too narrow, each row is a few lines with their titles."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Row]],
        *,
        row_pixels: int = 44,
        parent: QWidget | None = None,
    ) -> None:
        """Show these columns under a name for screen readers; one of them should stretch."""
        super().__init__(name, columns, row_pixels=row_pixels, parent=parent)
        # Its own division of the width would undo the one by words.
        self._stretched: list[int] = []
        self.is_folded = False
        self._plain = self.itemDelegate()
        self._lines = _Lines(self, self.row_lines)

    def row_lines(self, row: Row) -> str:
        """Return a row as one line for each column; the first needs no title."""
        first, *rest = self.rows_model.columns
        texts = ((column.title, column.text(column.value(row))) for column in rest)
        lines = [f"{title}: {text}" for title, text in texts if text]
        return "\n".join([first.text(first.value(row)), *lines])

    def fit(self) -> None:
        """Fold where not even the longest words have room side by side; else as any tall table."""
        fold = sum(self._least) > self.viewport().width()
        if fold != self.is_folded:
            self.is_folded = fold
            self._hide_columns(hidden=fold)
            self.horizontalHeader().setVisible(not fold)
            self.setItemDelegateForColumn(0, self._lines if fold else self._plain)
        if fold:
            self._fit_folded()
        else:
            super().fit()

    def _measure(self) -> None:
        """Leave the room that Qt's own padding takes, which grows with the text."""
        # Qt says of hidden columns that their titles need no room.
        self._hide_columns(hidden=False)
        super()._measure()
        self._hide_columns(hidden=self.is_folded)
        extra = self._row_pixels // 4
        self._natural = [width + extra for width in self._natural]
        self._least = [width + extra for width in self._least]

    def _hide_columns(self, *, hidden: bool) -> None:
        for number in range(1, len(self.rows_model.columns)):
            self.setColumnHidden(number, hidden)

    def _fit_folded(self) -> None:
        width, margin = self.viewport().width(), self._row_pixels // 2
        self.setColumnWidth(0, width)
        room = QRect(0, 0, max(width - margin, 1), _ENDLESS)
        wrap = int(Qt.TextFlag.TextWordWrap)
        for number, row in enumerate(self.rows_model.rows):
            words = self.fontMetrics().boundingRect(room, wrap, self.row_lines(row))
            self.setRowHeight(number, max(words.height() + margin, self._row_pixels))
        self.setFixedHeight(self.verticalHeader().length() + 2 * self.frameWidth() + 2)


class _Lines(QStyledItemDelegate):
    """Shows the whole row in its first cell."""

    def __init__(self, table: QWidget, lines: Callable[[Any], str]) -> None:
        super().__init__(table)
        self._lines = lines

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Put the lines of the row in place of the cell's text."""
        super().initStyleOption(option, index)
        # Qt's item view breaks lines at this sign, not at a newline.
        option.text = self._lines(index.data(ROW_ROLE)).replace("\n", "\u2028")
