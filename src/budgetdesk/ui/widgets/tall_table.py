"""A table of few rows that wrap: as high as its rows, so that the page scrolls and not the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QScrollArea, QWidget

from budgetdesk.ui.widgets.table import Column, Table

Row = TypeVar("Row")

_FITTED_ROWS: Final = 200
"""Above this the rows are of one height and the list scrolls by itself."""
_ROWS_IN_VIEW: Final = 12
_ENDLESS: Final = 100_000
"""More pixels than any wrapped text is high."""


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
        # Its own division of the width would undo the one by words.
        self._stretched: list[int] = []
        self._texts: list[tuple[str, ...]] = []
        self._natural: list[int] = []
        self._least: list[int] = []
        self.setSortingEnabled(False)
        # Nor by keyboard: the order says something, and sums stand below what they add up.
        self.removeAction(self.order_action)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setMinimumSectionSize(row_pixels)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumHeight(0)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.fit)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows and make room for them."""
        super().show_rows(rows)
        self._measure()
        self.fit()

    def fit(self) -> None:
        """Divide the width among the columns and make the table as high as its rows."""
        fitted = self.rows_model.rowCount() <= _FITTED_ROWS
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fitted else policy.ScrollBarAsNeeded
        )
        widths = self._widths(self.viewport().width())
        for number, width in enumerate(widths):
            self.setColumnWidth(number, width)
        rows = self._fit_rows(widths) if fitted else _ROWS_IN_VIEW * self._row_pixels
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if sum(widths) > self.viewport().width() else 0
        header = self.horizontalHeader()
        above = max(header.sizeHint().height(), header.minimumHeight())
        self.setFixedHeight(above + rows + below + 2 * self.frameWidth() + 2)

    def _fit_rows(self, widths: Sequence[int]) -> int:
        """Give each row the height of its wrapped texts and return the height of all.

        Qt's own hint does not know that the padding takes width from the text.
        """
        metrics, margin = self.fontMetrics(), self._row_pixels // 2
        rooms = [QRect(0, 0, max(width - margin, 1), _ENDLESS) for width in widths]
        for number, texts in enumerate(self._texts):
            heights = [
                metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
                for room, text in zip(rooms, texts, strict=True)
            ]
            least = max(heights, default=0) + margin
            self.setRowHeight(number, max(least, self._row_pixels))
        return self.verticalHeader().length()

    def _measure(self) -> None:
        """Find for each column how wide its lines are, and its longest word."""
        columns = self.rows_model.columns
        self._texts = [
            tuple(column.text(column.value(row)) for column in columns)
            for row in self.rows_model.rows[:_FITTED_ROWS]
        ]
        metrics, header, margin = self.fontMetrics(), self.horizontalHeader(), self._row_pixels // 2
        self._natural, self._least = [], []
        for number, column in enumerate(columns):
            lines = {line for texts in self._texts for line in texts[number].splitlines()}
            # A no-break space holds figures together with their unit.
            words = {word for line in lines for word in line.split(" ")}
            title = header.sectionSizeHint(number)
            widest = max((metrics.horizontalAdvance(line) for line in lines), default=0)
            longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
            self._natural.append(max(title, widest + margin))
            self._least.append(max(title, (widest if column.right else longest) + margin))

    def _widths(self, room: int) -> list[int]:
        """Give each column its natural width and the rest to the one that stretches.

        Where that one would get too little, all wrap; where not even the longest words fit, the
        table is wider than its room and scrolls.
        """
        if not self._natural:
            return []
        columns = self.rows_model.columns
        stretched = next((n for n, one in enumerate(columns) if one.stretch), len(columns) - 1)
        others = sum(self._natural) - self._natural[stretched]
        wanted = min(self._natural[stretched], max(self._least[stretched], room * 2 // 5))
        widths = list(self._natural)
        if room - others >= wanted:
            widths[stretched] = room - others
            return widths
        spare = max(room - sum(self._least), 0)
        wishes = [most - least for most, least in zip(self._natural, self._least, strict=True)]
        return [
            least + spare * wish // max(sum(wishes), 1)
            for least, wish in zip(self._least, wishes, strict=True)
        ]

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
