"""The shifts of one cell where there are several: each can be opened, and one added."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QLabel

from budgetdesk.rota.shifts import Shift
from budgetdesk.ui.pages.roster.listing import ShiftTable
from budgetdesk.ui.pages.roster.words import RosterWords, spoken_day
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit


class CellDialog(ScrollDialog):
    """A list of shifts; Enter opens one."""

    def __init__(
        self,
        words: RosterWords,
        shifts: Sequence[Shift],
        change: Callable[[Shift], object],
        add: Callable[[], object],
        theme: Theme,
    ) -> None:
        """List the shifts of a person on a day."""
        title = QCoreApplication.translate("CellDialog", "Shifts of one day")
        super().__init__(title, theme)
        self._change, self._add = change, add
        head = QLabel(f"{spoken_day(shifts[0].day)}, {words.person(shifts[0].assistant)}")
        head.setWordWrap(True)
        self.table = ShiftTable(words, title, theme.target)
        for column in (0, 2):
            self.table.setColumnHidden(column, True)  # noqa: FBT003 - Qt's parameter
        self.table.show_shifts(words, shifts)
        self.content.addWidget(head)
        self.content.addWidget(self.table, 1)
        self.open_button = self.buttons.add(
            self.tr("&Open"), self.open_chosen, main=True, default=True
        )
        self.buttons.add(self.tr("&New shift"), self.open_new)
        self.table.opened.connect(lambda _: self.open_chosen())
        fit(self, theme, 90, 50)
        self.table.setFocus()

    def open_chosen(self) -> None:
        """Leave the list for the form of the chosen shift."""
        rows = self.table.selected_rows()
        if rows:
            self.accept()
            QTimer.singleShot(0, self, lambda: self._change(rows[0]))

    def open_new(self) -> None:
        """Leave the list for the form of a new shift."""
        self.accept()
        QTimer.singleShot(0, self, self._add)
