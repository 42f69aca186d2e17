"""Standing bookings: what is due now, and the list of what comes again and again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from budgetdesk.kernel.money import ZERO
from budgetdesk.ledger.ids import StandingBookingId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.standing import DueBooking, StandingBooking
from budgetdesk.ui.pages.bookings.standing_form import StandingDialog, rhythm_text
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit
from budgetdesk.ui.widgets.table import Column, Table
from budgetdesk.usecases.booking_list import choosable
from budgetdesk.usecases.bookkeeping import book_due
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.setting_up import everything
from budgetdesk.usecases.standing import due_list, end_standing, save_standing, skip_due
from budgetdesk.wording.formats import day_in_list, day_text, money_text


class StandingBookingsDialog(ScrollDialog):
    """Books what is due, and keeps the list of standing bookings."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        """Show what is due today and what there is."""
        theme = room.theme()
        title = QCoreApplication.translate("StandingBookingsDialog", "Standing bookings")
        super().__init__(title, theme, parent)
        self._room = room
        self._offered = room.desk.read(choosable)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.due = self._due_table(theme.target)
        self.all = self._table(theme.target)
        self.book_button = self._button(self.tr("&Book the chosen ones"), self.book)
        self.book_button.setProperty("main", "true")
        self.skip_button = self._button(self.tr("&Leave out the chosen ones"), self.skip)
        self.new_button = self._button(self.tr("&New standing booking"), self.add)
        self.change_button = self._button(self.tr("C&hange"), self.change)
        self.end_button = self._button(self.tr("&End today"), self.end)
        layout = self.content
        layout.addWidget(self.sentence)
        layout.addWidget(self.due, 1)
        layout.addLayout(self._row(self.book_button, self.skip_button))
        heading = QLabel(self.tr("All standing bookings"))
        heading.setProperty("role", "heading")
        layout.addWidget(heading)
        layout.addWidget(self.all, 1)
        layout.addLayout(self._row(self.new_button, self.change_button, self.end_button))
        fit(self, theme, 115, 90)
        self.due.chosen.connect(self._follow)
        self.all.chosen.connect(self._follow)
        self.all.opened.connect(lambda _: self.change())
        self.reload()
        (self.due if self.due.rows_model.rows else self.new_button).setFocus()

    def reload(self) -> None:
        """Read anew what is due and what there is."""
        desk = self._room.desk
        due = desk.read(due_list, desk.today)
        self.due.show_rows(due)
        self.all.show_rows(desk.read(everything, StandingBooking))
        for table in (self.due, self.all):
            for column in range(table.rows_model.columnCount() - 1):
                table.resizeColumnToContents(column)
        self.due.selectAll()
        text = self.tr("%n booking(s) are due up to today.", "", len(due))
        self.sentence.setText(text if due else self.tr("Nothing is due today."))
        for widget in (self.due, self.book_button, self.skip_button):
            widget.setVisible(bool(due))
        self._follow()

    def book(self) -> None:
        """Book the chosen ones of what is due."""
        self._settle("book_due", book_due)

    def skip(self) -> None:
        """Note that the chosen ones did not happen, or came from the bank already."""
        self._settle("skip_due", skip_due)

    def add(self) -> None:
        """Record a new standing booking."""
        accounts = self._offered.accounts
        if not accounts:
            return
        today = self._room.desk.today
        blank = StandingBooking(
            StandingBookingId(0), accounts[0].id, ZERO, "", "", None, Pot.OPEN, None, today
        )
        self._open(blank)

    def change(self) -> None:
        """Change the chosen standing booking."""
        chosen = self.all.selected_row()
        if chosen is not None:
            self._open(chosen)

    def end(self) -> None:
        """End the chosen standing booking; what is due until today can still be booked."""
        chosen = self.all.selected_row()
        if chosen is not None:
            today = self._room.desk.today
            label = Label.of("end_standing", id=chosen.id)
            self._room.actions.run(label, end_standing, chosen.id, today)
            self.reload()

    def _settle(self, code: str, deed: Callable[..., object]) -> None:
        chosen: Sequence[DueBooking] = self.due.selected_rows()
        if chosen:
            self._room.actions.run(Label.of(code, count=len(chosen)), deed, chosen)
            self.reload()
            (self.due if self.due.rows_model.rows else self.all).setFocus()

    def _open(self, standing: StandingBooking) -> None:
        room = self._room

        def save(one: StandingBooking) -> bool:
            label = Label.of("save_standing", payee=one.payee)
            return room.actions.run(label, save_standing, one) is not None

        dialog = StandingDialog(
            standing, self._offered, save, room.desk.today, room.theme(), parent=self
        )
        dialog.finished.connect(lambda _: self._after())
        dialog.open()

    def _after(self) -> None:
        self.reload()
        self.all.setFocus()

    def _follow(self) -> None:
        due = bool(self.due.selected_rows())
        one = self.all.selected_row() is not None
        self.book_button.setEnabled(due)
        self.skip_button.setEnabled(due)
        self.change_button.setEnabled(one)
        self.end_button.setEnabled(one)

    def _button(self, text: str, deed: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _: deed())
        return button

    def _row(self, *buttons: QPushButton) -> FlowLayout:
        row = FlowLayout(self._room.theme().space())
        for button in buttons:
            row.addWidget(button)
        return row

    def _due_table(self, row_pixels: int) -> Table[DueBooking]:
        return Table(
            self.tr("Due standing bookings"),
            (
                Column(self.tr("Day"), lambda one: one.on, day_in_list),
                Column(self.tr("Amount"), lambda one: one.standing.amount, money_text, right=True),
                Column(self.tr("From or to"), lambda one: one.standing.payee),
                Column(self.tr("Text"), lambda one: one.standing.text, stretch=True),
            ),
            row_pixels=row_pixels,
            many=True,
        )

    def _table(self, row_pixels: int) -> Table[StandingBooking]:
        return Table(
            self.tr("All standing bookings"),
            (
                Column(self.tr("How often"), lambda one: one.every_months, rhythm_text),
                Column(self.tr("Amount"), lambda one: one.amount, money_text, right=True),
                Column(self.tr("From or to"), lambda one: one.payee),
                Column(self.tr("From"), lambda one: one.first_on, day_text),
                Column(self.tr("Until"), lambda one: one.until, _day_or_nothing),
                Column(self.tr("Text"), lambda one: one.text, stretch=True),
            ),
            row_pixels=row_pixels,
        )


def _day_or_nothing(day: date | None) -> str:
    return "" if day is None else day_text(day)
