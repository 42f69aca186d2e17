"""Which month the parts of the page show, and the way to others."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.kernel.period import Month
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.wording.formats import month_text


class MonthChoice(QObject):
    """The one month that all parts of the page show. `moved` tells that it is another."""

    moved = Signal()

    def __init__(self, today: date, parent: QObject) -> None:
        """Begin with the month of today."""
        super().__init__(parent)
        self._today = today
        self.month = Month.of(today)

    def show(self, month: Month) -> None:
        """Show a month."""
        if month != self.month:
            self.month = month
            self.moved.emit()

    def go_back(self) -> None:
        """Show the month before."""
        self.show(self.month.plus(-1))

    def go_on(self) -> None:
        """Show the next month."""
        self.show(self.month.plus(1))

    def go_today(self) -> None:
        """Show the month of today."""
        self.show(Month.of(self._today))


class MonthRow(QWidget):
    """The month as a heading, with back, on and today."""

    def __init__(self, choice: MonthChoice, theme: Theme) -> None:
        """Show the chosen month, and follow it."""
        super().__init__()
        self._choice = choice
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._heading.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space())
        column.addWidget(self._heading)
        row = FlowLayout(theme.space())
        column.addLayout(row)
        for words, deed in (
            (self.tr("Month back"), choice.go_back),
            (self.tr("Month forward"), choice.go_on),
            (self.tr("This month"), choice.go_today),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, deed=deed: deed())
            row.addWidget(button)
        choice.moved.connect(self._say)
        self._say()

    def _say(self) -> None:
        self._heading.setText(month_text(self._choice.month))
