"""A grid of people and days that is used by keys alone: a real table, each cell spoken whole.

People are the rows and days the columns, as duty rosters on paper are read: one sees what a
person does in a row and where a day is thin. Where there is little room, as with large text, the
days become the rows: then the grid scrolls down like all else, and a cell has room for its words.
The keys follow the days, however they lie.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QScrollArea, QTableView

from budgetdesk.ui.access import announce
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.day_grid_fit import head_size, spread
from budgetdesk.ui.widgets.day_grid_model import (
    CELL_ROLE,
    Cell,
    DayGridModel,
    GridContent,
    Index,
)
from budgetdesk.ui.widgets.day_grid_paint import CellPainter

_WEEK: Final = 7
_LEAST_ROWS: Final = 4
_FIRST_ROOM: Final = 46
"""Text sizes that the grid is high at most, until its page says what room there is."""

Flags = QItemSelectionModel.SelectionFlag
Place = tuple[int | None, date]


class DayGrid(QTableView):
    """Arrows move; Shift widens the selection, Space marks single cells, Escape lets go.

    `opened` tells that Enter was pressed on a cell, `asked` which letter or "insert" or "delete",
    `paged` that the user leafs on (1) or back (-1), `chosen` that other cells are selected.
    """

    opened = Signal()
    asked = Signal(str)
    paged = Signal(int)
    chosen = Signal()

    def __init__(self, name: str, theme: Callable[[], Theme]) -> None:
        """Show nothing yet, under a name for screen readers."""
        super().__init__()
        self._theme = theme
        self.grid_model = DayGridModel()
        self.setModel(self.grid_model)
        self._painter = CellPainter(theme, self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        # Beside the heads stand whole cells.
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerItem)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerItem)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self._marking = False
        self._room: int | None = None
        self._anchor = QModelIndex()
        self.activated.connect(self._on_activated)

    def show_content(self, content: GridContent, *, days_down: bool) -> None:
        """Show other people, days and cells; the place and what is selected stay if they can."""
        here, selected = self.current_place(), self.selected_places()
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        scrolled = [one.value() for one in bars]
        is_turned = self.grid_model.days_down is not days_down
        self._anchor = QModelIndex()
        self.grid_model.show(content, days_down=days_down)
        self._painter.in_one_line = days_down
        self._painter.is_dense = self.grid_model.is_dense
        self._fit()
        found = [self.grid_model.index_of(*one) for one in selected]
        found = [one for one in found if one.isValid()]
        index = self.grid_model.index_of(*here) if here else QModelIndex()
        if not index.isValid():
            index = self._like(here)
        model = self.selectionModel()
        if len(found) > 1:
            chosen = QItemSelection()
            for one in found:
                chosen.select(one, one)
            model.select(chosen, Flags.ClearAndSelect)
            model.setCurrentIndex(index, Flags.NoUpdate)
        else:
            self._marking = False
            model.setCurrentIndex(index, Flags.ClearAndSelect)
        if not is_turned:
            for bar, value in zip(bars, scrolled, strict=True):
                bar.setValue(value)
        if index.isValid():
            self.scrollTo(index)
        self.chosen.emit()

    def give_room(self, pixels: int) -> None:
        """Be no higher than this, so that the heads of days and people stay in sight."""
        if pixels != self._room:
            self._room = pixels
            self._fit_height()

    def current_place(self) -> Place | None:
        """Return person and day of the current cell."""
        index = self.currentIndex()
        return self._place(index) if index.isValid() else None

    def selected_places(self) -> tuple[Place, ...]:
        """Return person and day of each selected cell, by day; the current one where none is."""
        places = [self._place(one) for one in self.selectionModel().selectedIndexes()]
        if not places and self.currentIndex().isValid():
            places = [self._place(self.currentIndex())]
        order = {one.key: number for number, one in enumerate(self.grid_model.content.people)}
        return tuple(sorted(places, key=lambda one: (one[1], order[one[0]])))

    def go_to(self, person: int | None, day: date) -> bool:
        """Choose the cell of a person on a day, if it is shown."""
        index = self.grid_model.index_of(person, day)
        if index.isValid():
            self._marking = False
            self.selectionModel().setCurrentIndex(index, Flags.ClearAndSelect)
            self.scrollTo(index, self.ScrollHint.PositionAtCenter)
        return index.isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move by days, weeks and people; mark, open, leaf; letters are commands."""
        keys, modifiers = Qt.Key, event.modifiers()
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        ctrl = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        target = self._target(key, ctrl=ctrl)
        if target is not None:
            self._move(target, shift=shift)
        elif key in {keys.Key_PageUp, keys.Key_PageDown} and not ctrl:
            self.paged.emit(-1 if key == keys.Key_PageUp else 1)
        elif key == keys.Key_Space:
            self._mark()
        elif key == keys.Key_Escape and self._marking:
            self._let_go()
        elif key == keys.Key_F10 and shift:
            self.open_menu()
        elif key in {keys.Key_Return, keys.Key_Enter}:
            self.opened.emit()
        elif key in {keys.Key_Insert, keys.Key_Delete} and not ctrl and not shift:
            self.asked.emit("insert" if key == keys.Key_Insert else "delete")
        elif not ctrl and event.text().isalpha():
            self.asked.emit(event.text().lower())
        else:
            event.ignore()

    def open_menu(self) -> None:
        """Show what can be done with the chosen cells."""
        menu = QMenu(self)
        menu.addActions(self.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))

    def offer(self, actions: list[QAction]) -> None:
        """Put these commands, which stand elsewhere too, into the grid's menu."""
        self.addActions(actions)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def selectRow(self, row: int, /) -> None:  # noqa: N802 - Qt's name
        """Choose the first cell of a row."""
        self._marking = False
        self.selectionModel().setCurrentIndex(self.grid_model.index(row, 0), Flags.ClearAndSelect)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the columns of a wide grid the room that is left."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def currentChanged(  # noqa: N802 - Qt's name
        self, current: Index, previous: Index
    ) -> None:
        """Keep the cell that the arrows reach in sight of the page that scrolls."""
        super().currentChanged(current, previous)
        if not current.isValid() or not self.hasFocus():
            return
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        inside = None if around is None else around.widget()
        if around is not None and inside is not None:
            around.ensureWidgetVisible(self, 0, 0)
            # Where even the grid is higher than what is seen of the page.
            place = self.visualRect(current)
            middle = self.viewport().mapTo(inside, place.center())
            half = min(place.height(), around.viewport().height()) // 2
            around.ensureVisible(0, middle.y(), 0, half)

    def selectionChanged(  # noqa: N802 - Qt's name
        self, selected: QItemSelection, deselected: QItemSelection
    ) -> None:
        """Tell that other cells are selected."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        # Double click, or a screen reader's own way to open; Enter is heard as a key.
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, Flags.NoUpdate)
        self.opened.emit()

    def _place(self, index: QModelIndex) -> Place:
        return self.grid_model.person_of(index).key, self.grid_model.day_of(index).day

    def _target(self, key: int, *, ctrl: bool) -> QModelIndex | None:
        """Where a key leads; None where it is no key that moves."""
        index, model = self.currentIndex(), self.grid_model
        keys, down = Qt.Key, self.grid_model.days_down
        steps = {
            keys.Key_Left: (0, -1),
            keys.Key_Right: (0, 1),
            keys.Key_Up: (-1, 0),
            keys.Key_Down: (1, 0),
        }
        last_day = len(model.content.days) - 1
        row, column = max(index.row(), 0), max(index.column(), 0)
        if key in {keys.Key_Home, keys.Key_End}:
            day = 0 if key == keys.Key_Home else last_day
            if ctrl:
                last = len(model.content.people) - 1
                column, row = (day, 0 if day == 0 else last)
                return model.index(column, row) if down else model.index(row, column)
            return model.index(day, column) if down else model.index(row, day)
        step = steps.get(Qt.Key(key))
        if step is None:
            return None
        by = _WEEK if ctrl and (step[0] if down else step[1]) else 1
        row = min(max(row + by * step[0], 0), model.rowCount() - 1)
        column = min(max(column + by * step[1], 0), model.columnCount() - 1)
        return model.index(row, column)

    def _move(self, target: QModelIndex, *, shift: bool) -> None:
        if shift:
            self._widen(target)
            return
        self._anchor = target
        flags = Flags.NoUpdate if self._marking else Flags.ClearAndSelect
        self.selectionModel().setCurrentIndex(target, flags)
        self.scrollTo(target)

    def _widen(self, target: QModelIndex) -> None:
        # Qt keeps the place from which it widens for itself.
        if not self._anchor.isValid():
            self._anchor = self.currentIndex()
        anchor = self._anchor
        rows = sorted((anchor.row(), target.row()))
        columns = sorted((anchor.column(), target.column()))
        model = self.grid_model
        block = QItemSelection(model.index(rows[0], columns[0]), model.index(rows[1], columns[1]))
        mode = Flags.Select if self._marking else Flags.ClearAndSelect
        self.selectionModel().setCurrentIndex(target, Flags.NoUpdate)
        self.selectionModel().select(block, mode)
        self.scrollTo(target)
        self._say_count()

    def _mark(self) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        if self._marking:
            self.selectionModel().select(index, Flags.Toggle)
        else:
            self._marking = True
            self.selectionModel().select(index, Flags.Select)
        self._anchor = index
        self._say_count()

    def _let_go(self) -> None:
        self._marking = False
        self.selectionModel().setCurrentIndex(self.currentIndex(), Flags.ClearAndSelect)
        self._say_count()

    def _say_count(self) -> None:
        count = len(self.selectionModel().selectedIndexes())
        announce(self, self.tr("%n cell(s) chosen", "", count))

    def _like(self, place: Place | None) -> QModelIndex:
        """The cell nearest to one that is not shown any more: the same person, a day shown."""
        model = self.grid_model
        if not model.content.people or not model.content.days:
            return QModelIndex()
        keys = [one.key for one in model.content.people]
        person = place[0] if place and place[0] in keys else keys[0]
        days = [one.day for one in model.content.days]
        wanted = days[0]
        if place is not None and place[1] > days[-1]:
            wanted = days[-1]
        return model.index_of(person, wanted)

    def _fit(self) -> None:
        """Give each column the width of its widest cell, each row the height of its highest."""
        model, metrics, theme = self.grid_model, self.fontMetrics(), self._theme()
        if not model.rowCount() or not model.columnCount():
            return
        across, down = self.horizontalHeader(), self.verticalHeader()
        font, beside = self.font(), theme.space()
        texts = (model.headerData(one, across.orientation()) for one in range(model.columnCount()))
        tops = [head_size(text, font) for text in texts]
        texts = (model.headerData(one, down.orientation()) for one in range(model.rowCount()))
        sides = [head_size(text, font, beside) for text in texts]
        across.setFixedHeight(max(one.height() for one in tops))
        down.setFixedWidth(max(one.width() for one in sides))
        widths, heights = [one.width() for one in tops], [one.height() for one in sides]
        for (person, day), cell in model.content.cells.items():
            index = model.index_of(person, day)
            if index.isValid():
                need = self._painter.needed(cell, metrics)
                widths[index.column()] = max(widths[index.column()], need.width())
                heights[index.row()] = max(heights[index.row()], need.height())
        widths = [max(one, theme.target) for one in widths]
        if not model.days_down or sum(widths) <= self.viewport().width():
            widths = spread(widths, self.viewport().width())
        for number, width in enumerate(widths):
            across.resizeSection(number, width)
        for number, height in enumerate(heights):
            down.resizeSection(number, max(height, theme.target))
        self._fit_height()

    def _fit_height(self) -> None:
        theme = self._theme()
        bar = self.horizontalScrollBar().sizeHint().height()
        high = self.verticalHeader().length() + self.horizontalHeader().height()
        high += bar + 2 * self.frameWidth() + 2
        room = theme.pixels() * _FIRST_ROOM if self._room is None else self._room
        self.setFixedHeight(max(min(high, room), theme.target * _LEAST_ROWS))


def cell_at(grid: DayGrid, person: int | None, day: date) -> Cell | None:
    """Return what a person has on a day, as the grid shows it."""
    cell: Cell | None = grid.grid_model.index_of(person, day).data(CELL_ROLE)
    return cell
