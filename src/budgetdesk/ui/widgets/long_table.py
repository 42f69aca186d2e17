"""A table for very many rows: it knows their numbers and reads those that are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from typing import Final, Generic, TypeVar, overload

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from budgetdesk.kernel.errors import Cancelled
from budgetdesk.ui.widgets.patience import Patience
from budgetdesk.ui.widgets.table import Column, Row, Table, TableModel
from budgetdesk.ui.widgets.table_copy import rows_as_text

Thing = TypeVar("Thing")

_AT_ONCE: Final = 100
"""So many rows are read together; a screen shows fewer."""
_MOST_KEPT: Final = 50
"""So many readings are kept; scrolling back does not read again."""
_MOST_RANGES: Final = 500
"""A selection of more pieces is not restored: each row that is painted looks through all."""


class ReadRows(Sequence[Thing], Generic[Thing]):
    """The rows of these numbers, each read when it is asked for."""

    def __init__(
        self, numbers: Sequence[int], read: Callable[[Sequence[int]], Sequence[Thing]]
    ) -> None:
        """Know the numbers; `read` gives the rows of some of them, in their order."""
        self.numbers = numbers
        self._read = read
        self._kept: dict[int, Sequence[Thing]] = {}

    def __len__(self) -> int:
        """How many rows there are, read or not."""
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> Thing: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Thing]: ...
    def __getitem__(self, place: int | slice) -> Thing | Sequence[Thing]:
        """Return a row, read with its neighbours; a slice is read by itself."""
        if isinstance(place, slice):
            return self._read(self.numbers[place])
        block, inside = divmod(range(len(self.numbers))[place], _AT_ONCE)
        if block not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            first = block * _AT_ONCE
            self._kept[block] = self._read(self.numbers[first : first + _AT_ONCE])
        return self._kept[block][inside]

    def __iter__(self) -> Iterator[Thing]:
        """Each row in turn."""
        return (self[place] for place in range(len(self)))


class LongModel(TableModel[Row]):
    """Rows that are sorted where they are kept; `wants_order` asks for another order."""

    wants_order = Signal(int, bool)
    _asked: tuple[int, bool] | None = None

    @property
    def numbers(self) -> Sequence[int]:
        """The numbers of the rows as they are shown."""
        rows = self.rows
        return rows.numbers if isinstance(rows, ReadRows) else ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows, which come in their order."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order."""
        asked = (column, order is Qt.SortOrder.DescendingOrder)
        # Qt asks twice for an order that the header learns of.
        if column >= 0 and asked != self._asked:
            self._asked = asked
            self.wants_order.emit(*asked)


class LongTable(Table[Row]):
    """A table over `ReadRows`; what is selected is known by number."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Row]],
        *,
        row_pixels: int = 44,
        parent: QWidget | None = None,
    ) -> None:
        """Show these columns; many rows can be selected."""
        super().__init__(name, columns, row_pixels=row_pixels, many=True, parent=parent)
        short = self.rows_model
        self.long_model: LongModel[Row] = LongModel(columns, self)
        self.rows_model = self.long_model
        self.setModel(self.long_model)
        short.deleteLater()
        header = self.horizontalHeader()
        # Else a title that is painted looks through all rows for whether its column is selected.
        header.setSelectionModel(QItemSelectionModel(self.long_model, header))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; those selected stay so if they are still there."""
        before, place = self.selected_numbers(), self.currentIndex().row()
        self.long_model.show(rows)
        if self.select_numbers(before):
            return
        if place >= 0 and len(rows):
            self.selectRow(min(place, len(rows) - 1))

    def selected_numbers(self) -> tuple[int, ...]:
        """Return the numbers of the selected rows in the order in which they are shown."""
        numbers = self.long_model.numbers
        return tuple(chain.from_iterable(numbers[top : end + 1] for top, end in self._ranges()))

    def selected_row(self) -> Row | None:
        """Return the one selected row, or None."""
        if len(self.selected_numbers()) != 1:
            return None
        return self.long_model.rows[self.selectionModel().selection().first().top()]

    def selected_rows(self) -> tuple[Row, ...]:
        """Return the selected rows in the order in which they are shown."""
        return tuple(self.long_model.rows[place] for place in self._selected_places())

    def copy(self) -> None:
        """Put the chosen rows on the clipboard; many are read while the window answers."""
        numbers = self.selected_numbers()
        if not numbers:
            return
        words = self.tr("The rows are being read. The clipboard stays as it is until then.")
        with suppress(Cancelled), Patience(self.window(), words).waiting() as step:
            rows = (self.long_model.rows[place] for place in self._selected_places())
            text = rows_as_text(self.long_model.columns, rows, step)
            QGuiApplication.clipboard().setText(text)
            self._tell_copied(len(numbers))

    def _selected_places(self) -> Iterator[int]:
        return chain.from_iterable(range(top, bottom + 1) for top, bottom in self._ranges())

    def select_numbers(self, numbers: Sequence[int]) -> bool:
        """Select and show the rows with these numbers; tell whether any was selected.

        Of very many scattered rows none is.
        """
        places = self._places(numbers)
        runs = _joined(places)
        if not 0 < len(runs) <= _MOST_RANGES:
            return False
        chosen = QItemSelection()
        last = self.long_model.columnCount() - 1
        for top, bottom in runs:
            corners = self.long_model.index(top, 0), self.long_model.index(bottom, last)
            chosen.append(QItemSelectionRange(*corners))
        first = self.long_model.index(places[0], 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(first)
        return True

    def _places(self, numbers: Sequence[int]) -> list[int]:
        shown = self.long_model.numbers
        if len(numbers) == 1:
            return [shown.index(numbers[0])] if numbers[0] in shown else []
        wanted = set(numbers)
        return [place for place, one in enumerate(shown) if one in wanted] if wanted else []

    def _ranges(self) -> list[tuple[int, int]]:
        chosen = self.selectionModel().selection().toList()
        return sorted((one.top(), one.bottom()) for one in chosen)


def _joined(places: Sequence[int]) -> list[tuple[int, int]]:
    """Return rising places as first and last of each unbroken run."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = runs[-1][0], place
        else:
            runs.append((place, place))
    return runs
