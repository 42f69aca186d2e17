"""The shifts that wait for confirmation, or those of a month, with what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt

from budgetdesk.rota.ids import ShiftId
from budgetdesk.ui.pages.hours.months import MonthChoice, MonthRow
from budgetdesk.ui.pages.hours.words import HoursWords
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.narrow import at_most
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Section
from budgetdesk.ui.widgets.table import Column
from budgetdesk.ui.widgets.ticks import Tick, TickTable
from budgetdesk.usecases.hours_confirming import ListedShift, shifts_of_month, waiting_shifts
from budgetdesk.wording.formats import day_in_list, hours_text

_WAITING: Final = "waiting"
_MONTH: Final = "month"
_LARGE: Final = 1.5
_LINES: Final = 4
_ROWS: Final = 12
"""At most so many rows are in sight; the others are reached by scrolling in the list."""


class ConfirmSection(Section):
    """One list; Space marks, Enter confirms. `table` tells what is chosen."""

    def __init__(self, room: Room, choice: MonthChoice, words: HoursWords) -> None:
        """Show nothing yet."""
        super().__init__(room)
        theme = room.theme()
        self._words, self._choice = words, choice
        self.rows: tuple[ListedShift, ...] = ()
        self.show_what = ChoiceEdit(
            [
                (_WAITING, self.tr("What waits for confirmation")),
                (_MONTH, self.tr("All shifts of a month")),
            ]
        )
        form = Form()
        form.add("show", self.tr("&Show"), self.show_what)
        self.body.addLayout(at_most(theme.space(60), form))
        self.month_row = MonthRow(choice, theme)
        self.month_row.setVisible(False)
        self.body.addWidget(self.month_row)
        self.told = self.sentence()
        self.table = self._table()
        self.body.addWidget(self.table)
        self.mark_all, self.unmark_all = self.buttons(
            (self.tr("Mark all"), lambda: self._mark(on=True)),
            (self.tr("Mark none"), lambda: self._mark(on=False)),
        )
        self.show_what.edited.connect(self.reload)

    def reload(self) -> None:
        """Read the shifts anew."""
        read, today = self.room.actions.read, self.room.desk.today
        if self.shows_month:
            rows = read(shifts_of_month, self._choice.month, today)
        else:
            rows = read(waiting_shifts, today)
        self.rows = rows or ()
        self.month_row.setVisible(self.shows_month)
        self.told.setText(self._sentence())
        held = self.table.hasFocus()
        self.table.setVisible(bool(self.rows))
        for one in (self.mark_all, self.unmark_all):
            one.setVisible(any(row.can_be_confirmed for row in self.rows))
        self.table.show_rows(self.rows)
        self._fit()
        if self.rows and self.table.selected_row() is None:
            self.table.selectRow(0)
        if held and not self.rows:
            self.told.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.chosen.emit()

    @property
    def shows_month(self) -> bool:
        """All shifts of the month are shown, not only what waits."""
        return bool(self.show_what.value() == _MONTH)

    def current(self) -> ListedShift | None:
        """Return the shift that is chosen."""
        return self.table.selected_row()

    def chosen(self) -> tuple[ListedShift, ...]:
        """Return what is marked; nothing marked: the chosen shift, if it can be confirmed."""
        model = self.table.tick_model
        marked = tuple(one for one in self.rows if one.can_be_confirmed and model.is_ticked(0, one))
        one = self.current()
        if marked or one is None or not one.can_be_confirmed:
            return marked
        return (one,)

    def choose(self, shift: ShiftId) -> None:
        """Lead to a shift, in the month that is shown."""
        if not any(one.id == shift for one in self.rows):
            self.show_what.show_value(_MONTH)
            self.reload()
        for number, row in enumerate(self.table.rows_model.rows):
            if row.id == shift:
                self.table.selectRow(number)
        self.focus()

    def focus(self) -> None:
        """Put the focus on the list, or on what is said instead of it."""
        target = self.table if self.rows else self.told
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def unmark(self, rows: Sequence[ListedShift]) -> None:
        """Take the marks of what is done away."""
        self.table.tick_model.tick(0, rows, on=False)

    def _mark(self, *, on: bool) -> None:
        self.table.tick_model.tick(0, self.rows, on=on)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sentence(self) -> str:
        waiting = [one for one in self.rows if one.can_be_confirmed]
        if not self.rows and self.shows_month:
            return self.tr("In this month no shift has begun yet.")
        if not waiting:
            return self.tr("✓ Everything is confirmed.")
        return self.tr(
            "Space marks shifts, Enter confirms them as planned. What was otherwise you change."
        )

    def _table(self) -> TickTable[ListedShift]:
        words, theme = self._words, self.room.theme()
        table: TickTable[ListedShift] = TickTable(
            self.tr("Shifts to confirm"),
            (
                Tick(
                    self.tr("Day"),
                    lambda one: one.can_be_confirmed,
                    self.tr("marked"),
                    self.tr("not marked"),
                    lambda one: day_in_list(one.hours.shift.day),
                ),
                Column(self.tr("Week"), lambda one: one.monday, self._week),
                Column(self.tr("Time"), words.times),
                Column(self.tr("Person"), words.person),
                Column(self.tr("Hours"), words.minutes, hours_text, right=True),
                Column(self.tr("State"), words.state, stretch=True),
            ),
            key=lambda one: one.id,
            row_pixels=theme.target,
        )
        table.setAccessibleDescription(self.tr("Space marks a shift, Enter confirms it."))
        if theme.scale >= _LARGE:
            table.fold(self._folded, _LINES)
        return table

    def _week(self, monday: object) -> str:
        row = next((one for one in self.rows if one.monday == monday), None)
        return "" if row is None else self._words.week(row)

    def _folded(self, one: ListedShift) -> tuple[str, ...]:
        words = self._words
        return (
            day_in_list(one.hours.shift.day),
            f"{words.times(one)}, {hours_text(words.minutes(one))}",
            words.person(one),
            words.state(one),
        )

    def _fit(self) -> None:
        table = self.table
        if table.folded is None:
            for number in (0, 1, 2, 3, 4):
                table.resizeColumnToContents(number)
        row = table.verticalHeader().defaultSectionSize()
        head = 0 if table.folded is not None else table.horizontalHeader().sizeHint().height()
        table.setFixedHeight(head + row * min(max(len(self.rows), 1), _ROWS) + row // 2)
