"""The shifts one below the other: the list view, equal to the grid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.ui.pages.roster.words import RosterWords
from budgetdesk.ui.widgets.table import Column, Table
from budgetdesk.wording.formats import day_in_list, hours_text

_LEAST_ROWS: Final = 4


class ShiftTable(Table[Shift]):
    """All shifts by day; several can be chosen."""

    def __init__(self, words: RosterWords, name: str, row_pixels: int) -> None:
        """Show no shift yet."""
        self.words = words
        self._room: int | None = None
        self._least = row_pixels * _LEAST_ROWS
        super().__init__(
            name,
            (
                Column(
                    QCoreApplication.translate("ShiftTable", "Day"),
                    lambda one: one.day,
                    day_in_list,
                ),
                Column(QCoreApplication.translate("ShiftTable", "Time"), _times),
                Column(QCoreApplication.translate("ShiftTable", "Person"), self._person),
                Column(QCoreApplication.translate("ShiftTable", "Shift"), self._name, stretch=True),
                Column(QCoreApplication.translate("ShiftTable", "State"), self._state),
                Column(
                    QCoreApplication.translate("ShiftTable", "Hours"),
                    _minutes,
                    hours_text,
                    right=True,
                ),
                Column(QCoreApplication.translate("ShiftTable", "Findings"), self._hints),
            ),
            row_pixels=row_pixels,
            many=True,
        )

    def give_room(self, pixels: int) -> None:
        """Be as high as the rows are together, and no higher than this."""
        self._room = pixels
        self._fit_height()

    def show_shifts(self, words: RosterWords, shifts: Sequence[Shift]) -> None:
        """Show these shifts in these words."""
        self.words = words
        self.show_rows(shifts)
        for column in (0, 1, 2, 4, 5, 6):
            self.resizeColumnToContents(column)
        if shifts and not self.selected_rows():
            self.selectRow(0)
        self._fit_height()

    def choose(self, shift: ShiftId) -> bool:
        """Choose a shift, if it is listed."""
        for number, one in enumerate(self.rows_model.rows):
            if one.id == shift:
                self.selectRow(number)
                return True
        return False

    def _fit_height(self) -> None:
        if self._room is None:
            return
        header, bar = self.horizontalHeader(), self.horizontalScrollBar()
        high = header.sizeHint().height() + self.verticalHeader().length()
        high += bar.sizeHint().height() + 2 * self.frameWidth()
        self.setFixedHeight(max(min(high, self._room), self._least))

    def _person(self, shift: Shift) -> str:
        return self.words.person(shift.assistant)

    def _name(self, shift: Shift) -> str:
        return self.words.name(shift)

    def _state(self, shift: Shift) -> str:
        return self.words.state(shift)

    def _hints(self, shift: Shift) -> str:
        return self.words.hints(shift)


def _times(shift: Shift) -> str:
    return f"{shift.begin:%H:%M}–{shift.end:%H:%M}"


def _minutes(shift: Shift) -> int:
    return working_minutes(planned_span(shift))
