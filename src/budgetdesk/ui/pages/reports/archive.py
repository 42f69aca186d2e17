"""Reports that were handed out: kept byte for byte, with what became of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.budget.handed_out import ReportEvent, ReportState
from budgetdesk.kernel.period import DateRange
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit, TextEdit
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.report_choices import ArchivedReport
from budgetdesk.usecases.usage_report import FOLLOWERS
from budgetdesk.wording.formats import day_in_list, period_text
from budgetdesk.wording.sentences import word

Save = Callable[[date, ReportState, str], bool]


class ArchivePanel(QWidget):
    """The list of handed-out reports, what became of the chosen one, and what can be done."""

    opened = Signal(object)
    saved = Signal(object)
    noted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        heading = QLabel(self.tr("Handed-out reports"))
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        self.empty = QLabel(
            self.tr("No report was handed out yet. Those you hand out are kept here unchanged.")
        )
        self.empty.setWordWrap(True)
        self.table = self._reports(theme)
        self.events = self._events(theme)
        self.remark = QLabel()
        self.remark.setWordWrap(True)
        self.remark.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.remark.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.remark.setProperty("role", "sentence")
        self.remark.setIndent(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space())
        for one in (heading, self.empty, self.table):
            layout.addWidget(one)
        layout.addLayout(self._buttons(theme))
        layout.addWidget(self.events)
        layout.addWidget(self.remark)
        self.table.chosen.connect(self._on_choice)
        self.table.opened.connect(self.opened.emit)

    def show_reports(self, reports: Sequence[ArchivedReport]) -> None:
        """Show the reports, the newest first."""
        self.empty.setVisible(not reports)
        for one in (self.table, self.events, self.look, self.save, self.note):
            one.setVisible(bool(reports))
        self.table.show_rows(reports)
        if reports and self.table.selected_row() is None:
            self.table.selectRow(0)
        self._on_choice()

    def choose(self, number: int) -> None:
        """Choose the report of this number."""
        for row, one in enumerate(self.table.rows_model.rows):
            if one.id == number:
                self.table.selectRow(row)
                self.table.setFocus()

    def _reports(self, theme: Theme) -> FoldingTable[ArchivedReport]:
        return FoldingTable(
            self.tr("Handed-out reports"),
            (
                Column(self.tr("Report"), self._what, stretch=True),
                Column(self.tr("Handed out"), lambda one: one.report.handed_on, day_in_list),
                Column(self.tr("State"), lambda one: one.state, _state_text),
            ),
            row_pixels=theme.target,
        )

    def _what(self, one: ArchivedReport) -> str:
        words = self.tr("{number}: {names}, {days}")
        days = period_text(DateRange(one.report.first, one.report.last))
        names = ", ".join(each.name for each in one.teilbudgets)
        return words.format(number=one.id, names=names, days=days)

    def _events(self, theme: Theme) -> FoldingTable[ReportEvent]:
        return FoldingTable(
            self.tr("What became of the report"),
            (
                Column(self.tr("Day"), lambda one: one.on, day_in_list),
                Column(self.tr("State"), lambda one: one.state, _state_text),
                Column(self.tr("Note"), lambda one: one.note, stretch=True),
            ),
            row_pixels=theme.target,
        )

    def _buttons(self, theme: Theme) -> FlowLayout:
        row = FlowLayout(theme.space())
        self.look = QPushButton(self.tr("&Open report"))
        self.save = QPushButton(self.tr("Save unchange&d…"))
        self.note = QPushButton(self.tr("Enter &change of state…"))
        pairs = ((self.look, self.opened), (self.save, self.saved), (self.note, self.noted))
        for button, signal in pairs:
            button.clicked.connect(lambda _=False, told=signal: told.emit(self._chosen()))
            row.addWidget(button)
        return row

    def _chosen(self) -> ArchivedReport | None:
        return self.table.selected_row()

    def _on_choice(self) -> None:
        one = self._chosen()
        self.events.show_rows(() if one is None else one.events)
        said = "" if one is None else one.remark
        words = self.tr("Remark in the report: {remark}").format(remark=said)
        self.remark.setText(words)
        self.remark.setAccessibleName(words)
        self.remark.setVisible(bool(said))
        for button in (self.look, self.save):
            button.setEnabled(one is not None)
        self.note.setEnabled(one is not None and bool(FOLLOWERS[one.state]))


class EventDialog(FormDialog):
    """Note what the Leistungsträger did with a report."""

    def __init__(self, one: ArchivedReport, today: date, save: Save, parent: QWidget) -> None:
        """Offer the states that can follow the present one."""
        self.form = Form()
        possible = [state for state in ReportState if state in FOLLOWERS[one.state]]
        self.state = ChoiceEdit([(state, _state_text(state)) for state in possible])
        self.on = DayEdit(today)
        self.on.show_value(today)
        self.note = TextEdit()
        super().__init__("", self.form, self._save, parent)
        self._told = save
        self.setWindowTitle(self.tr("Report {number}: what came of it").format(number=one.id))
        self.form.add("state", self.tr("What &happened"), self.state)
        self.form.add("on", self.tr("&Day"), self.on)
        self.form.add("note", self.tr("&Note"), self.note)

    def _save(self) -> bool:
        day = self.on.value()
        return day is not None and self._told(day, self.state.value(), self.note.value())


def _state_text(state: ReportState) -> str:
    return word("report_state", state.value)
