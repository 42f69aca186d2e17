"""The list itself with what is shown and chosen added up under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from budgetdesk.ui.pages.bookings.adding import Adder
from budgetdesk.ui.pages.bookings.words import purpose_text, sums_text
from budgetdesk.ui.widgets.long_table import LongTable, ReadRows
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.remembering import own_widths
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases import booking_list
from budgetdesk.usecases.booking_list import ListOrder, ListRow, ListSums, Wanted
from budgetdesk.wording.formats import day_in_list, money_text

_ORDERS: Final = (
    ListOrder.DAY,
    ListOrder.PAYEE,
    ListOrder.PURPOSE,
    ListOrder.AMOUNT,
    ListOrder.RECEIPT,
    ListOrder.ACCOUNT,
    ListOrder.TEXT,
)
_DAY, _PAYEE, _PURPOSE, _AMOUNT, _RECEIPT, _ACCOUNT, _TEXT = range(len(_ORDERS))
OWN_WIDTHS: Final = "bookings/0"
"""Under this the widths are kept that the user gave to the columns."""
_ROOMY: Final = 62
"""From this width on, in text sizes, account and text are columns; else they stand beside."""


class Listing(QWidget):
    """The list of bookings. `chosen` tells that other rows are selected."""

    chosen = Signal()

    def __init__(self, room: Room) -> None:
        """Show nothing yet, then the newest first."""
        super().__init__()
        self._room = room
        self._wanted = Wanted()
        self._sharing = False
        self._all: ListSums | None = None
        self._is_showing = False
        self._was_shown = False
        self._order, self._descending = ListOrder.DAY, True
        self.table: LongTable[ListRow] = LongTable(
            self.tr("Bookings"), self._columns(), row_pixels=room.theme().target
        )
        self._adder = Adder(self._add, self)
        self._adder.added.connect(self._show_all)
        self._adder.late.connect(lambda: self._say_all(self.tr("being counted …")))
        self._chosen_adder = Adder(self._add, self)
        self._chosen_adder.added.connect(self._show_chosen)
        self._chosen_adder.late.connect(lambda: self._say_chosen(self.tr("being counted …")))
        self.shown_sums, self.chosen_sums = QLabel(), QLabel()
        for label in (self.shown_sums, self.chosen_sums):
            label.setWordWrap(True)
            label.setProperty("role", "second")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, room.theme().space(), 0)
        layout.setSpacing(room.theme().space())
        layout.addWidget(self.table, 1)
        layout.addWidget(self.shown_sums)
        layout.addWidget(self.chosen_sums)
        self.table.viewport().installEventFilter(self)
        self.table.long_model.wants_order.connect(self._sort)
        self.table.chosen.connect(self._on_chosen)

    def begin_with(self, wanted: Wanted) -> None:
        """List this on the first reload."""
        self._wanted = wanted

    def show_wanted(self, wanted: Wanted) -> None:
        """List what is wanted, in the order that was chosen last."""
        self._wanted, self._was_shown = wanted, True
        found = self._room.actions.read(
            booking_list.listed, wanted, self._order, descending=self._descending
        )
        if found is None:
            return
        self._all = None
        # Selecting again tells of each step; what is chosen then is told once.
        self._is_showing = True
        self.table.show_rows(ReadRows(found, self._read))
        self._is_showing = False
        self._adder.begin(found)
        self._on_chosen()

    def reload(self) -> None:
        """List the same anew."""
        self._set_widths()
        self.show_wanted(self._wanted)

    def select(self, number: int) -> bool:
        """Select a booking and scroll to it; tell whether it is listed."""
        return self.table.select_numbers([number])

    def _read(self, numbers: Sequence[int]) -> Sequence[ListRow]:
        return self._room.desk.read(booking_list.rows_of, numbers)

    def _sort(self, column: int, descending: bool) -> None:  # noqa: FBT001 - a signal's value
        self._order, self._descending = _ORDERS[column], descending
        if self._was_shown:
            self.show_wanted(self._wanted)

    def _on_chosen(self) -> None:
        if self._is_showing:
            return
        numbers = self.table.selected_numbers()
        self._chosen_adder.stop()
        if len(numbers) <= 1:
            self._say_chosen("")
        elif len(numbers) < len(self.table.long_model.numbers):
            self._chosen_adder.begin(numbers)
        elif self._all is not None:
            self._show_chosen(self._all)
        self.chosen.emit()

    def _add(self, numbers: Sequence[int]) -> ListSums | None:
        return self._room.actions.read(booking_list.sums_of, self._wanted, numbers)

    def _show_all(self, sums: ListSums) -> None:
        self._all = sums
        self._say_all(sums_text(sums))
        if sums.count > 1 and len(self.table.selected_numbers()) == sums.count:
            self._show_chosen(sums)

    def _show_chosen(self, sums: ListSums) -> None:
        self._say_chosen(sums_text(sums))

    def _say_all(self, words: str) -> None:
        self.shown_sums.setText(self.tr("Shown: {sums}").format(sums=words))

    def _say_chosen(self, words: str) -> None:
        self.chosen_sums.setText(self.tr("Chosen: {sums}").format(sums=words) if words else "")
        self.chosen_sums.setVisible(bool(words))
        self._keep_height()

    def _columns(self) -> tuple[Column[ListRow], ...]:
        return (
            Column(self.tr("Day"), lambda one: one.on, day_in_list),
            Column(self.tr("From or to"), lambda one: one.payee or one.text),
            Column(self.tr("What for"), purpose_text),
            Column(self.tr("Amount"), lambda one: one.amount, money_text, right=True),
            Column(self.tr("Receipt"), lambda one: one.receipts, _numbers_text),
            Column(self.tr("Account"), lambda one: one.account),
            Column(self.tr("Text"), lambda one: one.text),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Hide what the panel beside says too, where there is little room."""
        super().resizeEvent(event)
        narrow = event.size().width() < self._room.theme().pixels() * _ROOMY
        for column in (_ACCOUNT, _TEXT):
            self.table.setColumnHidden(column, narrow)
        self._keep_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Share the table's width out anew when it changes."""
        # New widths may show or hide a scroll bar, which is a resize again.
        if event.type() is QEvent.Type.Resize and not self._sharing:
            self._sharing = True
            self._set_widths()
            self._sharing = False
        return super().eventFilter(watched, event)

    def _keep_height(self) -> None:
        """Keep room for the sums: a splitter does not ask how high wrapped lines are."""
        labels = [one for one in (self.shown_sums, self.chosen_sums) if not one.isHidden()]
        lines = sum(one.heightForWidth(max(self.width(), 1)) for one in labels)
        gaps = self._room.theme().space() * (len(labels) + 1)
        self.setMinimumHeight(self.table.minimumHeight() + lines + gaps)

    def _set_widths(self) -> None:
        """Give names and purposes the room that days and figures leave."""
        metrics, space = self.table.fontMetrics(), self._room.theme().space(3)
        widths = {
            _DAY: metrics.horizontalAdvance("Mi 30.00.0000") + space,
            _AMOUNT: metrics.horizontalAdvance("−00.000,00 €") + space,
            _RECEIPT: metrics.horizontalAdvance(self.tr("Receipt")) * 5 // 4 + space,
            _ACCOUNT: metrics.averageCharWidth() * 14,
            _TEXT: metrics.averageCharWidth() * 30,
        }
        widths = {
            column: max(width, self.table.title_width(column)) for column, width in widths.items()
        }
        taken = sum(
            width for column, width in widths.items() if not self.table.isColumnHidden(column)
        )
        least = max(
            metrics.averageCharWidth() * 12,
            self.table.title_width(_PAYEE),
            self.table.title_width(_PURPOSE),
        )
        rest = max(self.table.viewport().width() - taken, 2 * least)
        widths |= {_PAYEE: rest // 2, _PURPOSE: rest - rest // 2}
        widths |= own_widths(self._room.settings, OWN_WIDTHS)
        for column, width in widths.items():
            self.table.setColumnWidth(column, width)


def _numbers_text(numbers: Sequence[int]) -> str:
    return ", ".join(str(number) for number in numbers)
