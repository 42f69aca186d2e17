"""Today: does the money last, what is to be done now, what comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ui.pages.deadlines.words import DeadlineWords
from budgetdesk.ui.pages.today.duties import Duties
from budgetdesk.ui.pages.today.figures import Figures
from budgetdesk.ui.pages.today.months import Months
from budgetdesk.ui.pages.today.words import TodayWords
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.deadline_rows import DeadlineRow
from budgetdesk.usecases.today import TodayView, today_view
from budgetdesk.wording.formats import day_in_list, money_text


class TodayPage(Page):
    """One sentence on the money, things to do, deadlines, latest bookings, figures, months.

    `shows` is empty: every change in the file may change a figure here.
    """

    key = "today"

    def __init__(self, room: Room, title: str) -> None:
        """Lay out the parts in the order in which they are read."""
        super().__init__(room, title)
        theme = room.theme()
        self._words = TodayWords(self)
        self.view: TodayView | None = None
        self.basis = QLabel()
        self.basis.setProperty("role", "second")
        self.basis.setWordWrap(True)
        self.choice = ChoiceEdit([(None, self.tr("All Teilbudgets"))])
        self._choosing = Form()
        self._choosing.add("teilbudget", self.tr("&Which Teilbudget"), self.choice)
        self._choosing.setMaximumWidth(theme.space(60))
        self.choice.edited.connect(self.reload)
        self.enter = QPushButton(self.tr("Enter the &budget"))
        self.enter.setProperty("main", "true")
        self.enter.clicked.connect(lambda: room.go("budget", None))
        self.duties = Duties(self._words, theme, room.go)
        self.deadlines = self._deadline_table()
        self.no_deadlines = QLabel(self.tr("No deadline is known."))
        self.latest = self._booking_table()
        self.no_bookings = QLabel(self.tr("Nothing is booked yet. Read in a bank statement first."))
        self.no_bookings.setWordWrap(True)
        self.figures = Figures(self._words, theme)
        self.months = Months(theme)
        for one in (self.basis, self._choosing):
            self.content.addWidget(one)
        self.content.addWidget(self.enter, alignment=Qt.AlignmentFlag.AlignLeft)
        self._sections = [
            self._section(self.tr("To do now"), self.duties),
            self._section(self.tr("Next deadlines"), self.deadlines, self.no_deadlines),
            self._section(self.tr("Latest bookings"), self.latest, self.no_bookings),
            self._section(self.tr("Figures"), self.figures),
            self._section(self.tr("Months of this grant's year"), self.months),
        ]
        self.content.addStretch()

    def reload(self) -> None:
        """Read and show the day."""
        teilbudget: TeilbudgetId | None = self.choice.value()
        desk = self.room.desk
        view = self.room.actions.read(today_view, teilbudget, desk.today)
        if view is None:
            return
        self.view = view
        self._offer(view)
        self.say(self._words.sentence(view))
        self._show_or_hide(self.basis, self._words.basis(view))
        has_budget = bool(view.shown)
        self.enter.setVisible(not has_budget)
        for section in (*self._sections[:2], *self._sections[3:]):
            section.setVisible(has_budget)
        self.duties.show_todos(view.todos, view.on)
        self.deadlines.show_rows(view.deadlines)
        self.deadlines.setVisible(bool(view.deadlines))
        self.no_deadlines.setVisible(not view.deadlines)
        self.latest.show_rows(view.latest)
        self.latest.setVisible(bool(view.latest))
        self.no_bookings.setVisible(not view.latest)
        self.figures.show_view(view)
        self.months.show_months(view.months)

    def show_thing(self, thing: object) -> None:
        """Show one Teilbudget by its number."""
        self.choice.show_value(thing)
        self.reload()

    def _offer(self, view: TodayView) -> None:
        choices = [(one.id, one.name) for one in view.choices]
        self.choice.offer([(None, self.tr("All Teilbudgets")), *choices])
        self._choosing.setVisible(len(choices) > 1)

    def _show_or_hide(self, label: QLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))

    def _section(self, heading: str, *widgets: QWidget) -> QWidget:
        section = QWidget()
        theme = self.room.theme()
        layout = QVBoxLayout(section)
        layout.setContentsMargins(0, theme.space(), 0, 0)
        layout.setSpacing(theme.space())
        title = QLabel(heading)
        title.setProperty("role", "heading")
        title.setWordWrap(True)
        for one in (title, *widgets):
            layout.addWidget(one)
        self.content.addWidget(section)
        return section

    def _deadline_table(self) -> FoldingTable[DeadlineRow]:
        words = DeadlineWords(self)
        table: FoldingTable[DeadlineRow] = FoldingTable(
            self.tr("Next deadlines"),
            (
                Column(self.tr("Day"), lambda row: row.deadline.on, day_in_list),
                Column(self.tr("What"), words.what, stretch=True),
                Column(self.tr("Time left"), words.left),
            ),
            row_pixels=self.room.theme().target,
        )
        table.opened.connect(lambda row: self.room.go("deadlines", row.id))
        return table

    def _booking_table(self) -> FoldingTable[Booking]:
        table: FoldingTable[Booking] = FoldingTable(
            self.tr("Latest bookings"),
            (
                Column(self.tr("Day"), lambda booking: booking.on, day_in_list),
                Column(self.tr("Who and what"), _who_and_what, stretch=True),
                Column(self.tr("Amount"), lambda row: row.amount, money_text, right=True),
            ),
            row_pixels=self.room.theme().target,
        )
        table.opened.connect(lambda booking: self.room.go("bookings", booking.id))
        return table


def _who_and_what(booking: Booking) -> str:
    return ", ".join(text for text in (booking.payee, booking.text) if text)
