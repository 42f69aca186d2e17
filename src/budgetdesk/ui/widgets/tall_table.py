"""A table of few rows that wrap: as high as its rows, so that the page scrolls and not the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from budgetdesk.ui.widgets.table import Column, Table

Row = TypeVar("Row")

_FITTED_ROWS: Final = 200
"""Above this the rows are of one height and the list scrolls by itself."""
_ROWS_IN_VIEW: Final = 12


class TallTable(Table[Row]):
    """A list whose texts wrap instead of being cut, sorted as it is given."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Row]],
        *,
        row_pixels: int = 44,
        parent: QWidget | None = None,
    ) -> None:
        """Show these columns under a name for screen readers."""
        super().__init__(name, columns, row_pixels=row_pixels, parent=parent)
        self._row_pixels = row_pixels
        self.setSortingEnabled(False)
        for action in self.actions():
            # Nor by keyboard: the order says something, and sums stand below what they add up.
            self.removeAction(action)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setMinimumSectionSize(row_pixels)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.fit)
        self.horizontalHeader().sectionResized.connect(lambda *_: self._later.start(0))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows and make room for them."""
        super().show_rows(rows)
        for number, column in enumerate(self.rows_model.columns):
            if not column.stretch:
                self.resizeColumnToContents(number)
        self.fit()

    def fit(self) -> None:
        """Make the table as high as its rows."""
        count = self.rows_model.rowCount()
        if count <= _FITTED_ROWS:
            self.resizeRowsToContents()
            rows = self.verticalHeader().length()
        else:
            rows = _ROWS_IN_VIEW * self._row_pixels
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        edge = 2 * self.frameWidth() + 2
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + below + edge)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap anew in the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._later.start(0)

    def currentChanged(  # noqa: N802 - Qt's name
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Keep the row that the arrows reach in sight of the page that scrolls."""
        super().currentChanged(current, previous)
        area = _scroll_area_around(self)
        inside = None if area is None else area.widget()
        if area is None or inside is None or not current.isValid() or not self.hasFocus():
            return
        place = self.visualRect(current)
        middle = self.viewport().mapTo(inside, QPoint(0, place.center().y()))
        area.ensureVisible(0, middle.y(), 0, place.height())


def _scroll_area_around(widget: QWidget) -> QScrollArea | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around
