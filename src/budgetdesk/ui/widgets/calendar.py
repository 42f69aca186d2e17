"""A month to choose a day from, by keys, mouse and ear; weeks begin as the user wants them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.kernel.period import Month
from budgetdesk.ui.widgets.button_row import ButtonRow

MONDAY_FIRST: Final = "monday_first"
"""The program's property that says how weeks begin; set from the settings."""
_FIRST: Final = date(1900, 1, 1)
_LAST: Final = date(2199, 12, 31)
_WEEK: Final = 7
_ROWS: Final = 6
_YEAR: Final = 12
_AROUND: Final = 16
_BETWEEN: Final = 8
_LETTERS: Final = 4
_Key = Qt.Key


class MonthTable(QTableWidget):
    """The days of one month, a week in each row. `taken` carries the day that was chosen."""

    taken = Signal(object)
    moved = Signal()

    def __init__(self, day: date, today: date) -> None:
        """Show the month of a day, with the day chosen."""
        super().__init__(_ROWS, _WEEK)
        self._today = today
        self.day = day
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().setVisible(False)
        self.horizontalHeader().setSectionsClickable(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, weekday in enumerate(_weekdays()):
            short = QLocale().dayName(weekday, QLocale.FormatType.ShortFormat)
            item = QTableWidgetItem(short.rstrip("."))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, QLocale().dayName(weekday))
            self.setHorizontalHeaderItem(column, item)
        self.cellClicked.connect(self._on_click)
        self.go_to(day)

    def go_to(self, day: date) -> None:
        """Choose a day; its month is shown."""
        if not _FIRST <= day <= _LAST:
            return
        self.day = day
        self._fill(Month.of(day))
        row, column = self._place(day)
        self.setCurrentCell(row, column)
        self.moved.emit()

    def turn(self, months: int) -> None:
        """Go on by months; the day stays the same where the month has it."""
        if _FIRST.year < self.day.year < _LAST.year:
            self.go_to(Month.of(self.day).plus(months).day(self.day.day))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move by days, weeks, months and years; take the day by Enter or the space bar."""
        steps = {_Key.Key_Left: -1, _Key.Key_Right: 1, _Key.Key_Up: -_WEEK, _Key.Key_Down: _WEEK}
        pages = {_Key.Key_PageUp: -1, _Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        column = self._place(self.day)[1]
        if key in steps:
            self.go_to(self.day + timedelta(days=steps[key]))
        elif key in pages:
            in_years = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.turn(pages[key] * (_YEAR if in_years else 1))
        elif key == _Key.Key_Home:
            self.go_to(self.day - timedelta(days=column))
        elif key == _Key.Key_End:
            self.go_to(self.day + timedelta(days=_WEEK - 1 - column))
        elif key in {_Key.Key_Return, _Key.Key_Enter, _Key.Key_Space}:
            self.taken.emit(self.day)
        else:
            event.ignore()

    def _fill(self, month: Month) -> None:
        self.clearContents()
        last = month.last.day
        for number in range(1, last + 1):
            day = month.day(number)
            item = QTableWidgetItem(str(number))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            words = spoken(day)
            if day == self._today:
                font = self.font()
                font.setBold(True)
                font.setUnderline(True)
                item.setFont(font)
                words = self.tr("{day}, today").format(day=words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            self.setItem(*self._place(day), item)
        for row in range(_ROWS):
            for column in range(_WEEK):
                if self.item(row, column) is None:
                    empty = QTableWidgetItem()
                    empty.setFlags(Qt.ItemFlag.NoItemFlags)
                    self.setItem(row, column, empty)

    def _place(self, day: date) -> tuple[int, int]:
        weekdays = _weekdays()
        before = weekdays.index(day.replace(day=1).isoweekday())
        return divmod(before + day.day - 1, _WEEK)

    def _on_click(self, row: int, column: int) -> None:
        item = self.item(row, column)
        if item is not None and item.text():
            self.taken.emit(self.day.replace(day=int(item.text())))


class CalendarDialog(QDialog):
    """Lets the user choose a day; `chosen` is None until he did. Esc closes."""

    def __init__(self, day: date, today: date, parent: QWidget | None = None) -> None:
        """Show the month of a day."""
        super().__init__(parent)
        self.chosen: date | None = None
        self.setWindowTitle(self.tr("Choose a day"))
        self.month = QLabel()
        self.month.setProperty("role", "heading")
        self.month.setWordWrap(True)
        self.table = MonthTable(day, today)
        self.table.setAccessibleName(self.tr("Days"))
        self.table.setAccessibleDescription(
            self.tr(
                "Arrow keys move by days and weeks, Page Up and Page Down by months, with Ctrl by "
                "years. Enter takes the day."
            )
        )
        self.buttons = ButtonRow()
        self.buttons.add(self.tr("&Previous month"), lambda: self._turn(-1))
        self.buttons.add(self.tr("&Next month"), lambda: self._turn(1))
        self.buttons.add(self.tr("&Today"), lambda: self.take(today))
        self.buttons.add(self.tr("&Close"), self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        layout.setSpacing(_BETWEEN)
        for one in (self.month, self.table, self.buttons):
            layout.addWidget(one)
        layout.setStretchFactor(self.table, 1)
        self.table.taken.connect(self.take)
        self.table.moved.connect(self._say_month)
        self._say_month()
        self._take_size()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, day: date) -> None:
        """Choose a day and close."""
        self.chosen = day
        self.accept()

    def _turn(self, months: int) -> None:
        self.table.turn(months)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_month(self) -> None:
        month = self.table.day
        name = QLocale().standaloneMonthName(month.month)
        self.month.setText(f"{name} {month.year}")

    def _take_size(self) -> None:
        """Take seven columns wide enough for their words, as far as the screen has room."""
        room = self.screen().availableSize()
        wide = self.fontMetrics().averageCharWidth() * _LETTERS * _WEEK + 8 * _AROUND
        high = self.fontMetrics().lineSpacing() * 2 * (_ROWS + 1) + 10 * _AROUND
        self.resize(min(wide, room.width() - _AROUND), min(high, room.height() - 3 * _AROUND))


def spoken(day: date) -> str:
    """Return a day with its weekday, as it is read out."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def _weekdays() -> list[int]:
    """Return the weekdays in the order of a week's columns; 1 is Monday."""
    app = QApplication.instance()
    monday_first = app is None or app.property(MONDAY_FIRST) is not False
    return [1, 2, 3, 4, 5, 6, 7] if monday_first else [7, 1, 2, 3, 4, 5, 6]
