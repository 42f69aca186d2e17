"""A table whose lines can be ticked, by key, mouse, screen reader and voice alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from budgetdesk.ui.access import announce
from budgetdesk.ui.widgets.table import ROW_ROLE, Column, Row, Table, TableModel

Index = QModelIndex | QPersistentModelIndex
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Tick(Generic[Thing]):
    """A column of ticks: its title, which rows can have one, and the words for yes and no.

    `text` is shown beside the tick; without it yes or no is.
    """

    title: str
    possible: Callable[[Thing], bool]
    yes: str
    no: str
    text: Callable[[Thing], str] | None = None


class TickModel(TableModel[Row]):
    """Rows of which some columns are ticks; `key` tells one row from another.

    Ticks are numbered from 0 in the order of their columns.
    """

    ticked = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row] | Tick[Row]],
        key: Callable[[Row], object],
        parent: QWidget | None = None,
    ) -> None:
        """Nothing is ticked yet."""
        self.ticks = tuple(one for one in columns if isinstance(one, Tick))
        self.places = tuple(place for place, one in enumerate(columns) if isinstance(one, Tick))
        self._key = key
        self._set: tuple[set[object], ...] = tuple(set() for _ in self.ticks)
        shown = [
            self._column(self.places.index(place)) if isinstance(one, Tick) else one
            for place, one in enumerate(columns)
        ]
        super().__init__(shown, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let ticks be set where they are possible."""
        flags = super().flags(index)
        if self._tick_at(index) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return also whether a row is ticked."""
        if role in {Qt.ItemDataRole.CheckStateRole, Qt.ItemDataRole.AccessibleTextRole}:
            number = self._tick_at(index)
            if number is not None:
                is_set = self.is_ticked(number, self.rows[index.row()])
                if role == Qt.ItemDataRole.CheckStateRole:
                    return Qt.CheckState.Checked if is_set else Qt.CheckState.Unchecked
                return self._spoken(number, index, is_set=is_set)
            if role == Qt.ItemDataRole.CheckStateRole:
                return None
        return super().data(index, role)

    def setData(  # noqa: N802 - Qt's name
        self,
        index: Index,
        value: Any,  # noqa: ANN401
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Set or take away a tick."""
        number = self._tick_at(index)
        if role != Qt.ItemDataRole.CheckStateRole or number is None:
            return False
        row = self.rows[index.row()]
        self.tick(number, [row], on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def is_ticked(self, tick: int, row: Row) -> bool:
        """Tell whether a row has this tick."""
        return self._key(row) in self._set[tick]

    def tick(self, tick: int, rows: Iterable[Row], *, on: bool) -> None:
        """Tick these rows, or take their ticks away, as far as they can have one."""
        keys = {self._key(row) for row in rows if self.ticks[tick].possible(row)}
        if on:
            self._set[tick].update(keys)
        else:
            self._set[tick].difference_update(keys)
        if self.rows:
            place = self.places[tick]
            last = self.index(len(self.rows) - 1, place)
            self.dataChanged.emit(self.index(0, place), last)
        self.ticked.emit()

    def _tick_at(self, index: Index) -> int | None:
        """Number of the tick that this cell has, None where it has none."""
        if not index.isValid() or index.column() not in self.places:
            return None
        number = self.places.index(index.column())
        return number if self.ticks[number].possible(self.rows[index.row()]) else None

    def _spoken(self, number: int, index: Index, *, is_set: bool) -> str:
        tick = self.ticks[number]
        state = tick.yes if is_set else tick.no
        words = f"{tick.title}: {state}"
        return words if tick.text is None else f"{words}, {tick.text(self.rows[index.row()])}"

    def _column(self, number: int) -> Column[Row]:
        tick = self.ticks[number]

        def words(row: Row) -> str:
            if not tick.possible(row):
                return "–"
            if tick.text is not None:
                return tick.text(row)
            return tick.yes if self.is_ticked(number, row) else tick.no

        return Column(tick.title, words)


class TickTable(Table[Row]):
    """A table with columns of ticks; the space bar sets and takes away the one of a line."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Row] | Tick[Row]],
        key: Callable[[Row], object],
        *,
        row_pixels: int = 44,
    ) -> None:
        """Show these columns."""
        self.folded: Callable[[Row], Sequence[str]] | None = None
        self.tick_model: TickModel[Row] = TickModel(columns, key)
        super().__init__(name, self.tick_model.columns, row_pixels=row_pixels)
        plain = self.rows_model
        self.tick_model.setParent(self)
        self.rows_model = self.tick_model
        self.setModel(self.tick_model)
        plain.deleteLater()
        self.setItemDelegate(_TickDelegate(self))

    def fold(self, lines: Callable[[Row], Sequence[str]], most: int) -> None:
        """Show each row in the first column, which is a tick, as up to so many lines.

        For large text, which would make the table scroll sideways.
        """
        self.folded = lines
        for number in range(1, self.tick_model.columnCount()):
            self.setColumnHidden(number, True)  # noqa: FBT003 - Qt's parameter
        self.horizontalHeader().setVisible(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        above_and_below = self.fontMetrics().lineSpacing() // 2
        high = self.fontMetrics().lineSpacing() * most + above_and_below
        self.verticalHeader().setDefaultSectionSize(high)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give folded rows the whole width."""
        super().resizeEvent(event)
        if self.folded is not None:
            self.setColumnWidth(0, self.viewport().width())

    def toggle(self, tick: int) -> None:
        """Turn this tick of the chosen line round and say what holds now."""
        row = self.selected_row()
        model = self.tick_model
        if row is None or not model.ticks[tick].possible(row):
            return
        model.tick(tick, [row], on=not model.is_ticked(tick, row))
        index = model.index(self.currentIndex().row(), model.places[tick])
        announce(self, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let the space bar turn the tick of the current column, else the first one."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            places = self.tick_model.places
            column = self.currentIndex().column()
            self.toggle(places.index(column) if column in places else 0)
            return
        super().keyPressEvent(event)


class _TickDelegate(QStyledItemDelegate):
    """Draws ticks as large as the text and as plain as controls; the whole cell takes the click.

    The style's own mark is small at large text sizes and hardly seen on a dark ground.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell, with its tick where it has one."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            super().paint(painter, option, index)
            return
        cell: Any = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        text, cell.text = cell.text, ""
        cell.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        style = cell.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        side = cell.fontMetrics.ascent()
        box = QRectF(cell.rect.x() + side / 2, cell.rect.center().y() - side / 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(cell.palette.text().color(), max(side / 10, 1.5)))
        painter.drawRoundedRect(box, 2, 2)
        if Qt.CheckState(state) is Qt.CheckState.Checked:
            marks = ((0.2, 0.55), (0.42, 0.78), (0.82, 0.25))
            points = [box.topLeft() + QPointF(side * x, side * y) for x, y in marks]
            painter.drawPolyline(points)
        rest = cell.rect.adjusted(2 * side, 0, -side // 4, 0)
        lines = [text]
        if isinstance(cell.widget, TickTable) and cell.widget.folded is not None:
            lines = [*cell.widget.folded(index.data(ROW_ROLE))]
        shown = (
            cell.fontMetrics.elidedText(line, Qt.TextElideMode.ElideRight, rest.width())
            for line in lines
        )
        painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter), "\n".join(shown))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Leave room for the tick."""
        size = super().sizeHint(option, index)
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            size.setWidth(size.width() + option.fontMetrics.ascent())
        return size

    def editorEvent(  # noqa: N802 - Qt's name
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Turn the tick round where its cell is clicked."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if event.type() is not QEvent.Type.MouseButtonRelease or state is None:
            return False
        del option
        is_set = Qt.CheckState(state) is Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if is_set else Qt.CheckState.Checked
        return model.setData(index, turned, Qt.ItemDataRole.CheckStateRole)
