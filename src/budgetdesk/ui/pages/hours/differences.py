"""What a timesheet that came back says beside the plan; what is ticked is taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.working_time import Span
from budgetdesk.ui.pages.hours.words import clock
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit
from budgetdesk.ui.widgets.table import Column
from budgetdesk.ui.widgets.ticks import Tick, TickTable
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.timesheets import (
    Difference,
    ReadSheet,
    SheetSays,
    take_differences,
)
from budgetdesk.wording.formats import day_in_list, month_text
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from collections.abc import Iterable

_LARGE: Final = 1.5
_LINES: Final = 4


class DifferencesDialog(ScrollDialog):
    """The rows of the sheet with ticks; taking them is one change."""

    def __init__(
        self,
        room: Room,
        sheet: ReadSheet,
        rows: Sequence[Difference],
        left_out: Sequence[Shift],
        parent: QWidget | None = None,
    ) -> None:
        """Show the rows; all that can be taken and is not recorded yet is ticked.

        `left_out` are the planned shifts that the sheet does not name.
        """
        title = QCoreApplication.translate("DifferencesDialog", "Timesheet of {name}, {month}")
        name = sheet.short
        super().__init__(
            title.format(name=name, month=month_text(sheet.month)), room.theme(), parent
        )
        self._room, self._sheet, self.rows = room, sheet, tuple(rows)
        self.told = QLabel(" ".join(filter(None, (self._sentence(), self._left_out(left_out)))))
        self.told.setWordWrap(True)
        self.told.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.table = self._table()
        self.table.setVisible(bool(rows))
        for one in (self.told, self.table):
            self.content.addWidget(one)
        self.content.addStretch()
        self.take_button = self.buttons.add(
            self.tr("&Take what is ticked"), self.take, main=True, default=True
        )
        self.table.show_rows(self.rows)
        self.table.tick_model.tick(0, [one for one in rows if one.recorded is None], on=True)
        self.table.tick_model.ticked.connect(self._follow)
        if self.rows:
            self.table.selectRow(0)
        self._follow()
        fit(self, room.theme(), 120, 80)
        self._measure()

    def take(self) -> None:
        """Record what is ticked, as one change."""
        chosen = list(self.chosen())
        label = Label.of(
            "take_timesheet", month=month_text(self._sheet.month), name=self._sheet.short
        )
        done = self._room.actions.run(label, take_differences, chosen, self._room.desk.today)
        if done is not None:
            self.accept()

    def chosen(self) -> Iterable[Difference]:
        """Return the rows that are ticked."""
        model = self.table.tick_model
        return (one for one in self.rows if _can_be_taken(one) and model.is_ticked(0, one))

    def _follow(self) -> None:
        self.take_button.setEnabled(any(True for _ in self.chosen()))

    def _sentence(self) -> str:
        differing = [one for one in self.rows if one.says is not SheetSays.SAME]
        if not self.rows:
            return self.tr("In this sheet nothing is filled in.")
        if not differing:
            return self.tr("All is as planned. Take it in to confirm these shifts.")
        return self.tr("%n row(s) differ from the plan. Space ticks.", "", len(differing))

    def _left_out(self, shifts: Sequence[Shift]) -> str:
        if not shifts:
            return ""
        words = self.tr("%n planned shift(s) do(es) not stand in it: {days}.", "", len(shifts))
        return words.format(days=", ".join(day_in_list(one.day) for one in shifts))

    def _table(self) -> TickTable[Difference]:
        table: TickTable[Difference] = TickTable(
            self.tr("Rows of the sheet"),
            (
                Tick(
                    self.tr("Day"),
                    _can_be_taken,
                    self.tr("is taken"),
                    self.tr("is not taken"),
                    lambda one: day_in_list(one.day),
                ),
                Column(self.tr("Planned"), lambda one: one.planned, clock),
                Column(self.tr("Sheet"), lambda one: one.said, clock),
                Column(self.tr("What it says"), self._says, stretch=True),
                Column(self.tr("Remark"), lambda one: one.remark),
            ),
            key=lambda one: one.row,
            row_pixels=self._room.theme().target,
        )
        # Spans have no order of their own.
        table.setSortingEnabled(False)
        if self._room.theme().scale >= _LARGE:
            table.fold(self._folded, _LINES)
        table.setMinimumHeight(self._room.theme().target * 6)
        return table

    def _says(self, one: Difference) -> str:
        said = word("sheet_says", one.says.value)
        if one.recorded is None:
            return said
        return self.tr("{said}; recorded already").format(said=said)

    def _folded(self, one: Difference) -> tuple[str, ...]:
        times = [_titled(self.tr("Planned"), one.planned), _titled(self.tr("Sheet"), one.said)]
        shown = ", ".join(filter(None, times))
        return tuple(filter(None, (day_in_list(one.day), shown, self._says(one), one.remark)))

    def _measure(self) -> None:
        if self.table.folded is None:
            for number in (0, 1, 2, 4):
                self.table.resizeColumnToContents(number)


def _can_be_taken(one: Difference) -> bool:
    return one.says is not SheetSays.GONE


def _titled(title: str, span: Span | None) -> str:
    return "" if span is None else f"{title}: {clock(span)}"
