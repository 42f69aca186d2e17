"""One table for all lists: it sorts its own rows and says each cell and each row in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from budgetdesk.ui.access import announce
from budgetdesk.ui.widgets.table_copy import rows_as_text
from budgetdesk.ui.widgets.table_keys import COPY_KEYS, ORDER_KEYS, TableKeys

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
_LEAST_ROWS: Final = 4
_LEAST_LETTERS: Final = 16
_PAUSE: Final = 300
"""Milliseconds without a key after which the row is said that was reached."""
_NO_PARENT: Final = QModelIndex()
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its value for sorting, its text, and whether figures stand right.

    `text` is given the value; without it the value is shown as it is. `stretch` takes the room
    that is left.
    """

    title: str
    value: Callable[[Row], Any]
    text: Callable[[Any], str] = str
    right: bool = False
    stretch: bool = False


class TableModel(QAbstractTableModel, Generic[Row]):
    """Frozen rows under columns. Filtering is a new `show(rows)`."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QWidget | None = None) -> None:
        """Show these columns; no rows yet."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: Sequence[Row] = ()
        self._order: tuple[int, Qt.SortOrder] | None = None

    @property
    def rows(self) -> Sequence[Row]:
        """The rows in the order in which they are shown."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows, sorted as the user last asked for."""
        self.beginResetModel()
        self._rows = self._sorted(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a cell's text, its words for a screen reader, or its row."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(column.value(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {column.text(column.value(row)) or '–'}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.row_text(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        return row if role == ROW_ROLE else None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """Return a column's title, or a row's number."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Horizontal:
            return _RIGHT if self.columns[section].right else _LEFT
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return self.columns[section].title

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column's values; what is selected follows its row."""
        self._order = (column, order) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(index, self._rows[index.row()]) for index in before]
        self._rows = self._sorted(self._rows)
        places = {id(row): place for place, row in enumerate(self._rows)}
        self.changePersistentIndexList(
            before, [self.index(places[id(row)], index.column()) for index, row in held]
        )
        self.layoutChanged.emit()

    def row_text(self, number: int) -> str:
        """Return a whole row in words."""
        row = self._rows[number]
        texts = ((column.title, column.text(column.value(row))) for column in self.columns)
        return ", ".join(f"{title}: {text}" for title, text in texts if text)

    def _sorted(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        if self._order is None:
            return tuple(rows)
        column, order = self._order
        value = self.columns[column].value
        return tuple(
            sorted(
                rows,
                key=lambda row: _sort_key(value(row)),
                reverse=order is Qt.SortOrder.DescendingOrder,
            )
        )


class Table(QTableView, Generic[Row]):
    """A list of rows. `opened` tells that a row was chosen by Enter or double click.

    `chosen` tells that other rows are selected, `copied` how many were put on the clipboard.
    """

    opened = Signal(object)
    chosen = Signal()
    copied = Signal(int)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Row]],
        *,
        row_pixels: int = 44,
        many: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show these columns under a name for screen readers; `many` rows can be selected."""
        super().__init__(parent)
        self.rows_model: TableModel[Row] = TableModel(columns, self)
        self.setModel(self.rows_model)
        self.setAccessibleName(name)
        self._stretched: list[int] = []
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setShowGrid(False)
        # Tab leaves the table; the arrows move in it.
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        # By columns it would scroll where all of them just fit.
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_pixels)
        # However large the text: some rows can be seen, and the page scrolls to them.
        self.setMinimumHeight(row_pixels * _LEAST_ROWS)
        for number, column in enumerate(columns):
            if column.stretch:
                self._stretched.append(number)
        self.horizontalHeader().sectionResized.connect(self._on_section)
        self.copy_action = self._action(self.tr("Copy"), COPY_KEYS, self.copy)
        self.order_action = self._action(self.tr("Sort by…"), ORDER_KEYS, self.ask_order)
        # Both stand in the menu that a right click, the menu key and Shift+F10 open.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.horizontalHeader().sortIndicatorChanged.connect(self._say_order)
        self._row_later = QTimer(self)
        self._row_later.setSingleShot(True)
        self._row_later.setInterval(_PAUSE)
        self._row_later.timeout.connect(self._say_row)
        self.horizontalHeader().setMinimumHeight(row_pixels)
        self.activated.connect(lambda index: self.opened.emit(index.data(ROW_ROLE)))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the selected one stays selected if it is still there, by its id."""
        selected = {_identity(row) for row in self.selected_rows()}
        current = self.currentIndex()
        self.rows_model.show(rows)
        self._keep_titles()
        for number, row in enumerate(self.rows_model.rows):
            if _identity(row) in selected:
                self.selectRow(number)
                return
        if current.isValid() and self.rows_model.rowCount():
            self.selectRow(min(current.row(), self.rows_model.rowCount() - 1))
        elif selected:
            # A model that is reset drops the selection without a word.
            self.chosen.emit()

    def selectRow(self, row: int, /) -> None:  # noqa: N802 - Qt's name
        """Choose this row alone; Qt would heed Shift and Ctrl if they are held meanwhile."""
        index = self.model().index(row, max(self.currentIndex().column(), 0))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the room that is left to the columns that take it."""
        super().resizeEvent(event)
        self._keep_titles()
        self._fit()

    def title_width(self, number: int) -> int:
        """Return how wide a column must be for its title to be read."""
        return self.horizontalHeader().sectionSizeHint(number)

    def _keep_titles(self) -> None:
        """Widen columns whose title would be cut, whatever they began with."""
        header = self.horizontalHeader()
        for number in range(header.count()):
            if header.sectionResizeMode(number) is QHeaderView.ResizeMode.Interactive:
                self._on_section(number, 0, header.sectionSize(number))

    def _on_section(self, number: int, _before: int, after: int) -> None:
        if 0 < after < self.title_width(number):
            self.setColumnWidth(number, self.title_width(number))
        elif number not in self._stretched:
            self._fit()

    def _fit(self) -> None:
        """Stretch; but keep some words readable with large text, then the table scrolls."""
        if not self._stretched:
            return
        header = self.horizontalHeader()
        others = sum(
            header.sectionSize(number)
            for number in range(header.count())
            if number not in self._stretched and not header.isSectionHidden(number)
        )
        share = (self.viewport().width() - others) // len(self._stretched)
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        # Rather a few letters less than to scroll sideways by them.
        least = share if share >= least // 2 else least
        for number in self._stretched:
            header.resizeSection(number, max(share, least, self.title_width(number)))

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, for a spreadsheet or a letter."""
        rows = self.selected_rows()
        if not rows:
            return
        QGuiApplication.clipboard().setText(rows_as_text(self.rows_model.columns, rows))
        self._tell_copied(len(rows))

    def _tell_copied(self, count: int) -> None:
        self.copied.emit(count)
        announce(self, self.tr("%n row(s) copied", "", count))

    def ask_order(self) -> None:
        """Let the user choose by keyboard what a click on a column's title does with the mouse."""
        menu = QMenu(self)
        for number, column in enumerate(self.rows_model.columns):
            for words, order in (
                (self.tr("{column}, ascending"), Qt.SortOrder.AscendingOrder),
                (self.tr("{column}, descending"), Qt.SortOrder.DescendingOrder),
            ):
                text = words.format(column=column.title)
                menu.addAction(text, partial(self.sortByColumn, number, order))
        menu.exec(self.mapToGlobal(self.rect().topLeft()))
        menu.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the table's menu by Shift+F10, which Qt knows on Windows only."""
        shift = Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_F10 and event.modifiers() & shift:
            self.open_menu()
        elif event.matches(QKeySequence.StandardKey.Copy):
            # The user gave copying other keys; Qt would copy one cell as it is painted.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def open_menu(self) -> None:
        """Show what can be done with the table, at the row that is chosen."""
        menu = QMenu(self)
        menu.addActions(self.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        place = self.visualRect(self.currentIndex()).bottomLeft()
        menu.popup(self.viewport().mapToGlobal(place))

    def order_words(self) -> str:
        """Say by which column the rows are sorted; empty where by none."""
        header = self.horizontalHeader()
        number = header.sortIndicatorSection()
        if not (self.isSortingEnabled() and 0 <= number < len(self.rows_model.columns)):
            return ""
        rising = header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        words = self.tr("{column}, ascending") if rising else self.tr("{column}, descending")
        return words.format(column=self.rows_model.columns[number].title)

    def _say_order(self) -> None:
        announce(self, self.tr("Sorted by {order}").format(order=self.order_words()))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Let a screen reader say the whole row that is reached, once the arrows rest."""
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid() and current.row() != previous.row():
            self._row_later.start()

    def _say_row(self) -> None:
        current = self.currentIndex()
        if self.hasFocus() and current.isValid():
            announce(self, self.rows_model.row_text(current.row()))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the keys that the user chose for tables."""
        super().focusInEvent(event)
        self.copy_action.setShortcut(COPY_KEYS.now())
        self.order_action.setShortcut(ORDER_KEYS.now())

    def _action(self, text: str, keys: TableKeys, deed: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(keys.now())
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _: deed())
        self.addAction(action)
        return action

    def selected_rows(self) -> tuple[Row, ...]:
        """Return the selected rows in the order in which they are shown."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.rows_model.rows[number] for number in numbers)

    def selected_row(self) -> Row | None:
        """Return the one selected row, or None."""
        rows = self.selected_rows()
        return rows[0] if len(rows) == 1 else None

    def selectionChanged(self, selected: Any, deselected: Any) -> None:  # noqa: ANN401, N802
        """Tell that other rows are selected."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()


def _identity(row: object) -> object:
    """Return by what a row is known again: its number, else itself, else its address."""
    if isinstance(number := getattr(row, "id", None), int):
        return number
    try:
        hash(row)
    except TypeError:
        return id(row)
    return row


def _sort_key(value: Any) -> tuple[bool, Any]:  # noqa: ANN401 - any column's value
    """Sort what is missing first and text without regard to case."""
    if isinstance(value, str):
        return (True, value.casefold())
    return (value is not None, value if value is not None else 0)
