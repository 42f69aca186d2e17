"""Today: does the money last, what is to be done now, what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.ui.pages.today.duties import Duties
from budgetdesk.ui.pages.today.figures import Figures
from budgetdesk.ui.pages.today.months import Months
from budgetdesk.ui.pages.today.shown import (
    Shown,
    ShownBooking,
    ShownDeadline,
    from_text,
    to_text,
)
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.narrow import at_most
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.ui.widgets.table import Column
from budgetdesk.ui.widgets.turns import Turns
from budgetdesk.wording.formats import day_in_list, money_text

if TYPE_CHECKING:
    from budgetdesk.usecases.today import Gathering


class TodayPage(Page):
    """One sentence on the money, things to do, deadlines, latest bookings, figures, months.

    `shows` is empty: every change in the file may change a figure here.
    """

    key = "today"

    def __init__(self, room: Room, title: str) -> None:
        """Lay out the parts in the order in which they are read."""
        super().__init__(room, title)
        theme = room.theme()
        self.shown: Shown | None = None
        self.turns = Turns(self)
        self.basis = QLabel()
        self.basis.setProperty("role", "second")
        self.basis.setWordWrap(True)
        self.choice = ChoiceEdit([(None, self.tr("All partial budgets"))])
        self._choosing = Form()
        self._choosing.add("teilbudget", self.tr("&Which partial budget"), self.choice)
        self.choice.edited.connect(self.reload)
        self.enter = QPushButton(self.tr("Enter the &budget"))
        self.enter.setProperty("main", "true")
        self.enter.clicked.connect(lambda: room.go("budget", None))
        self.duties = Duties(theme, room.go)
        self.team = Duties(theme, room.go)
        self.deadlines = self._deadline_table()
        self.no_deadlines = QLabel(self.tr("No deadline is known."))
        self.latest = self._booking_table()
        self.no_bookings = QLabel(self.tr("Nothing is booked yet. Read in a bank statement first."))
        self.no_bookings.setWordWrap(True)
        self.figures = Figures(theme)
        self.months = Months(theme)
        self.content.addWidget(self.basis)
        self.content.addLayout(at_most(theme.space(60), self._choosing))
        self.content.addWidget(self.enter, alignment=Qt.AlignmentFlag.AlignLeft)
        self._sections = [
            self._section(self.tr("To do now"), self.duties),
            self._section(self.tr("Shifts and hours"), self.team),
            self._section(self.tr("Next deadlines"), self.deadlines, self.no_deadlines),
            self._section(self.tr("Latest bookings"), self.latest, self.no_bookings),
            self._section(self.tr("Figures"), self.figures),
            self._section(self.tr("Months of this grant's year"), self.months),
        ]
        self.content.addStretch()

    def reload(self) -> None:
        """Read and show the day; of a long file piece by piece, after what is shown already."""
        # The rules and the records come with these; what was kept is shown without them.
        from budgetdesk.usecases.file_size import is_long
        from budgetdesk.usecases.today import Gathering

        takes_long = bool(self.room.actions.read(is_long))
        if takes_long:
            self._say_coming()
        gathering = Gathering(self.choice.value(), self.room.desk.today)
        self.turns.begin(self._pieces(gathering), at_once=not takes_long)

    def _say_coming(self) -> None:
        if self.shown is None:
            for one in (self.basis, self._choosing, self.enter, *self._sections):
                one.setVisible(False)
        self.say(self.tr("The figures are being worked out …"))

    def _pieces(self, gathering: Gathering) -> Iterator[bool]:
        from budgetdesk.ui.pages.today.showing import Showing

        while gathering.view is None:
            if self.room.actions.read(gathering.go_on) is None:
                yield False
                return
            yield True
        self.show_day(Showing().shown(gathering.view))

    def take_leave(self) -> None:
        """Work out nothing for nobody."""
        self.turns.pause()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with what was put off when another page was shown."""
        super().showEvent(event)
        self.turns.go_on()

    def to_keep(self, day: date) -> str:
        """Return what the page would show first on a day, if nothing is changed until then."""
        from budgetdesk.ui.pages.today.showing import Showing
        from budgetdesk.usecases.today import today_view

        return to_text(Showing().shown(self.room.desk.read(today_view, None, day)))

    def show_kept(self, text: str) -> bool:
        """Show what was kept for today; False where it cannot be understood."""
        shown = from_text(text)
        if shown is not None:
            self.show_day(shown)
        return shown is not None

    def show_day(self, shown: Shown) -> None:
        """Show the page as it is ready to be painted."""
        self.shown = shown
        self.choice.offer([(None, self.tr("All partial budgets")), *shown.choices])
        self._choosing.setVisible(len(shown.choices) > 1)
        self.say(shown.sentence)
        self._show_or_hide(self.basis, shown.basis)
        self.enter.setVisible(not shown.has_budget)
        to_do, team, deadlines, _, *rest = self._sections
        for section in (to_do, *rest):
            section.setVisible(shown.has_budget)
        team.setVisible(bool(shown.team))
        deadlines.setVisible(shown.has_budget or bool(shown.deadlines))
        self.duties.show_todos(shown.todos)
        self.team.show_todos(shown.team)
        self.deadlines.show_rows(shown.deadlines)
        self.deadlines.setVisible(bool(shown.deadlines))
        self.no_deadlines.setVisible(not shown.deadlines)
        self.latest.show_rows(shown.latest)
        self.latest.setVisible(bool(shown.latest))
        self.no_bookings.setVisible(not shown.latest)
        self.figures.show_figures(shown.figures)
        self.months.show_months(shown.months)

    def show_thing(self, thing: object) -> None:
        """Show one Teilbudget by its number."""
        self.choice.show_value(thing)
        self.reload()

    def _lead_to(self, row: ShownDeadline) -> None:
        from budgetdesk.usecases.deadline_rows import kind_named

        self.room.go("deadlines", (kind_named(row.kind), row.subject, row.covers))

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

    def _deadline_table(self) -> FoldingTable[ShownDeadline]:
        table: FoldingTable[ShownDeadline] = FoldingTable(
            self.tr("Next deadlines"),
            (
                Column(self.tr("Day"), lambda row: row.on, day_in_list),
                Column(self.tr("What"), lambda row: row.what, stretch=True),
                Column(self.tr("Time left"), lambda row: row.left),
            ),
            row_pixels=self.room.theme().target,
        )
        table.opened.connect(self._lead_to)
        return table

    def _booking_table(self) -> FoldingTable[ShownBooking]:
        table: FoldingTable[ShownBooking] = FoldingTable(
            self.tr("Latest bookings"),
            (
                Column(self.tr("Day"), lambda row: row.on, day_in_list),
                Column(self.tr("Who and what"), lambda row: row.words, stretch=True),
                Column(self.tr("Amount"), lambda row: row.amount, money_text, right=True),
            ),
            row_pixels=self.room.theme().target,
        )
        table.opened.connect(lambda row: self.room.go("bookings", row.id))
        return table
