"""How a cell of the grid is painted: chips one below the other, framed by how firm they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.day_grid_model import CELL_ROLE, DAY_ROLE, Cell, Chip, Firmness

Index = QModelIndex | QPersistentModelIndex

_AROUND: Final = 4
_AROUND_DENSE: Final = 2
_INSIDE: Final = 6
_INSIDE_DENSE: Final = 4
_CORNER: Final = 6
_FOCUS: Final = 2
_TEXT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class CellPainter(QStyledItemDelegate):
    """Paints chips: broken line loose, whole line told, filled firm; struck through where void."""

    def __init__(self, theme: Callable[[], Theme], parent: QWidget) -> None:
        """Paint in the look that holds now."""
        super().__init__(parent)
        self._theme = theme
        self.in_one_line = False
        """Code and times stand beside each other, not below."""
        self.is_dense = False
        """There is little room: times that the code says are left out."""

    def needed(self, cell: Cell | None, metrics: QFontMetrics) -> QSize:
        """Return the room that a cell takes."""
        if cell is None:
            return QSize(0, 0)
        lines = [line for chip in cell.chips for line in self._lines(chip)]
        words = [one for one in (cell.remark, _warning(cell)) if one]
        widest = max(map(metrics.horizontalAdvance, [*lines, *words]), default=0)
        around, inside = self._margins()
        high = sum(self._chip_height(chip, metrics) + around for chip in cell.chips)
        high += len(words) * metrics.lineSpacing()
        return QSize(widest + 2 * (inside + around), high + around)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, chips, words, and the frame of the cell that has the focus."""
        theme, area = self._theme(), QRect(option.rect)
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        day = index.data(DAY_ROLE)
        ground = "selection" if is_selected else "raised" if day.is_rest_day else "card"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, theme.colour(ground))
        cell: Cell | None = index.data(CELL_ROLE)
        if cell is not None:
            self._paint_cell(painter, area, cell, theme)
        if state & QStyle.StateFlag.State_HasFocus:
            pen = QPen(theme.colour("focus"), _FOCUS)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(area).adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_cell(self, painter: QPainter, area: QRect, cell: Cell, theme: Theme) -> None:
        around, inside = self._margins()
        metrics, top = painter.fontMetrics(), area.top() + around
        for chip in cell.chips:
            high = self._chip_height(chip, metrics)
            place = QRect(area.left() + around, top, area.width() - 2 * around, high)
            self._paint_chip(painter, place, chip, theme)
            top += high + around
        for words, role in ((cell.remark, "second_text"), (_warning(cell), "attention")):
            if words:
                painter.setPen(theme.colour(role))
                left = area.left() + around + inside
                room = QRect(left, top, area.width(), metrics.height())
                painter.drawText(room, _TEXT, words)
                top += metrics.lineSpacing()

    def _paint_chip(self, painter: QPainter, place: QRect, chip: Chip, theme: Theme) -> None:
        pen = QPen(theme.colour("border"), 1)
        if chip.firmness is Firmness.LOOSE:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        is_firm = chip.firmness is Firmness.FIRM
        painter.setBrush(theme.colour("raised" if is_firm else "card"))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        painter.setPen(theme.colour("second_text" if chip.is_void else "text"))
        font = painter.font()
        font.setStrikeOut(chip.is_void)
        painter.setFont(font)
        line = painter.fontMetrics().lineSpacing()
        inside = self._margins()[1]
        for number, words in enumerate(self._lines(chip)):
            room = place.adjusted(inside, 2 + number * line, 0, 0)
            room.setHeight(line)
            painter.drawText(room, _TEXT, words)
        font.setStrikeOut(False)
        painter.setFont(font)

    def _lines(self, chip: Chip) -> tuple[str, ...]:
        head = f"{chip.firmness.value} {chip.code}"
        if self.is_dense and chip.is_usual:
            return (head,)
        is_one = self.in_one_line or not (chip.code or self.is_dense)
        return (f"{head.rstrip()} {chip.times}",) if is_one else (head.rstrip(), chip.times)

    def _margins(self) -> tuple[int, int]:
        """Pixels around a chip, and between its frame and its words."""
        return (_AROUND_DENSE, _INSIDE_DENSE) if self.is_dense else (_AROUND, _INSIDE)

    def _chip_height(self, chip: Chip, metrics: QFontMetrics) -> int:
        return len(self._lines(chip)) * metrics.lineSpacing() + _AROUND


def _warning(cell: Cell) -> str:
    return f"⚠ {cell.warnings}" if cell.warnings else ""
