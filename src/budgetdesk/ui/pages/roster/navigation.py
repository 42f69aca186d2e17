"""Above the roster: which days are shown, how, and the way to others."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.kernel.period import Month
from budgetdesk.ui.pages.roster.span import Shown, View
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.wording.formats import day_text, month_text

_VIEW_KEY: Final = "roster/view"
_LARGE: Final = 1.5


class DaysRow(QWidget):
    """Back, on, today, and the choice of the view, which is remembered. `moved` tells of a change.

    The days shown stand beside it as a heading: last, so that no button moves with its words. In
    large text it stands above.
    """

    moved = Signal()

    def __init__(self, today: date, settings: Settings, theme: Theme) -> None:
        """Show today's month, or week if that view was chosen last."""
        super().__init__()
        self._today, self._settings = today, settings
        kept = settings.value(_VIEW_KEY, View.MONTH.value)
        views = {one.value: one for one in View}
        self.shown = Shown(views.get(kept, View.MONTH), today)
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        self.back = self._button(self.tr("Bac&k"))
        self.on = self._button(self.tr("Fo&rward"))
        self.now = self._button(self.tr("&Today"))
        self.view = ChoiceEdit(
            [
                (View.MONTH, self.tr("Month")),
                (View.WEEK, self.tr("Week")),
                (View.LIST, self.tr("List")),
            ]
        )
        self.view.show_value(self.shown.view)
        self.view.edited.connect(lambda: self.choose(self.view.value()))
        for button, deed in (
            (self.back, self.go_back),
            (self.on, self.go_on),
            (self.now, self.go_today),
        ):
            button.clicked.connect(lambda _=False, deed=deed: deed())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space())
        row = FlowLayout(theme.space())
        for one in (self.back, self.on, self.now, self._labelled_view(theme)):
            row.addWidget(one)
        if theme.scale < _LARGE:
            # As high as the buttons, so that its words stand in line with theirs.
            self.heading.setMinimumHeight(theme.target)
            row.addWidget(self.heading)
        else:
            self.heading.setWordWrap(True)
            column.addWidget(self.heading)
        column.addLayout(row)
        self._say()

    def choose(self, view: View) -> None:
        """Show the same day in another view, and remember it."""
        self._settings.keep(_VIEW_KEY, view.value)
        self.view.show_value(view)
        self._show(Shown(view, self.shown.day))

    def go_back(self) -> None:
        """Show the month or week before."""
        self._show(self.shown.moved(-1))

    def go_on(self) -> None:
        """Show the next month or week."""
        self._show(self.shown.moved(1))

    def go_today(self) -> None:
        """Show the month or week of today."""
        self.go_to(self._today)

    def go_to(self, day: date) -> None:
        """Show the month or week of a day."""
        self._show(Shown(self.shown.view, day))

    def words(self) -> str:
        """Say which days are shown."""
        days = self.shown.days
        if self.shown.view is not View.WEEK:
            return month_text(Month.of(days.first))
        text = self.tr("Week {number}: {first} to {last}")
        return text.format(
            number=days.first.isocalendar().week,
            first=day_text(days.first),
            last=day_text(days.last),
        )

    def _show(self, shown: Shown) -> None:
        self.shown = shown
        self._say()
        self.moved.emit()

    def _say(self) -> None:
        self.heading.setText(self.words())

    def _labelled_view(self, theme: Theme) -> QWidget:
        words = self.tr("Sho&w as")
        label = QLabel(words)
        label.setBuddy(self.view)
        self.view.setAccessibleName(words.replace("&", ""))
        around = QWidget()
        row = QHBoxLayout(around)
        row.setContentsMargins(theme.space(), 0, theme.space(), 0)
        row.setSpacing(theme.space())
        row.addWidget(label)
        row.addWidget(self.view)
        return around

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.setAccessibleName(words.replace("&", ""))
        return button
