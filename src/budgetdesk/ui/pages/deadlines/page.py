"""Deadlines: which days are to be kept, how long is left, and why."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLabel, QSizePolicy

from budgetdesk.ui.pages.deadlines.missing import MissingPanel
from budgetdesk.ui.pages.deadlines.words import DeadlineWords
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.figures import explain
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.narrow import at_most, narrow
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.ui.widgets.save_file import save_path
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.calendar_export import deadline_calendar
from budgetdesk.usecases.deadline_rows import DeadlineRow, DeadlineView, deadline_view, open_rows
from budgetdesk.usecases.outside_files import write_file
from budgetdesk.wording.formats import day_in_list, day_in_sentence

_SOON = "soon"
_OPEN = "open"
_ALL = "all"
_SOON_MONTHS = 3
_NOTHING = DeadlineView((), ())


class DeadlinesPage(Page):
    """Deadlines and due reports by day, each with its Rechenweg; they can go into a calendar."""

    key = "deadlines"
    shows = frozenset(
        {
            "grant",
            "agreement",
            "demand",
            "teilbudget",
            "holder",
            "handed_report",
            "report_event",
            "absence",
            "staff_document",
            "assistant",
            "contract",
            "contract_version",
        }
    )

    def __init__(self, room: Room, title: str) -> None:
        """Lay out filter, list, and what is missing."""
        super().__init__(room, title)
        theme = room.theme()
        self._words = DeadlineWords(self)
        self._view = _NOTHING
        self.keep = self.button(self.tr("To the &calendar…"), self.save_calendar, main=True)
        self.prepare = self.button(self.tr("Prepare &report"), self._prepare)
        self.why = self.button(self.tr("&Why this day?"), self._explain)
        self.filter = ChoiceEdit(
            [
                (_SOON, self.tr("The next three months")),
                (_OPEN, self.tr("All to come")),
                (_ALL, self.tr("Also what is over")),
            ]
        )
        narrow(self.filter)
        form = Form()
        form.add("filter", self.tr("&Show"), self.filter)
        form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.table: FoldingTable[DeadlineRow] = FoldingTable(
            self.tr("Deadlines"),
            (
                Column(self.tr("Day"), lambda row: row.deadline.on, day_in_list),
                Column(self.tr("What"), self._words.what, stretch=True),
                Column(self.tr("Time left"), self._words.left),
            ),
            row_pixels=theme.target,
        )
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.missing = MissingPanel(theme, self._words, room.go)
        self.content.addLayout(at_most(theme.space(60), form))
        for one in (self.empty, self.table, self.missing):
            self.content.addWidget(one)
        self.content.addStretch()
        self.filter.edited.connect(self._show)
        self.table.opened.connect(self._explain_row)
        self.table.chosen.connect(self._on_choice)

    def reload(self) -> None:
        """Read all deadlines."""
        today = self.room.desk.today
        self._view = self.room.actions.read(deadline_view, today) or _NOTHING
        self.say(self._answer())
        self.missing.show_facts(self._view.missing)
        self.keep.setEnabled(any(row.is_open for row in self._view.rows))
        self._show()

    def show_thing(self, thing: object) -> None:
        """Choose a deadline by its `id`."""
        if all(row.id != thing for row in self.table.rows_model.rows):
            self.filter.show_value(_ALL)
            self._show()
        for number, row in enumerate(self.table.rows_model.rows):
            if row.id == thing:
                self.table.selectRow(number)
                self.table.setFocus()

    def save_calendar(self) -> None:
        """Write what is still to be done into a calendar file."""
        path = save_path(
            self, self.tr("Save deadlines"), "Fristen.ics", self.tr("Calendar (*.ics)")
        )
        desk = self.room.desk
        first = next(iter(desk.history()), None)
        # The first change of a file is its own; so two files never share an entry.
        mark = "" if first is None else first.hash[:16]
        if path is None:
            return
        made = self.room.actions.read(deadline_calendar, desk.today, datetime.now(tz=UTC), mark)
        if made is not None:
            self.room.background.run(
                partial(write_file, path, made),
                done=self._say_saved,
                failed=self.room.actions.refused.emit,
                words=self.tr("Saving …"),
            )

    def _say_saved(self, path: Path) -> None:
        words = self.tr("Saved: {name}. Open it with your calendar program.")
        self.room.actions.said.emit(words.format(name=path.name))

    def _show(self) -> None:
        rows, today = self._view.rows, self.room.desk.today
        if self.filter.value() != _ALL:
            months = _SOON_MONTHS if self.filter.value() == _SOON else None
            rows = tuple(open_rows(rows, months, today))
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.empty.setText(
            self.tr("Nothing is due in this time.")
            if self._view.rows
            else self.tr(
                "Deadlines appear here as soon as a grant (Bescheid) and the agreement "
                "(Zielvereinbarung) are entered on the page Budget."
            )
        )
        self.table.show_rows(rows)
        if rows and self.table.selected_row() is None:
            self.table.selectRow(0)
        self._on_choice()

    def _answer(self) -> str:
        late = [row for row in self._view.rows if row.is_overdue]
        overdue = sum(1 for row in late if row.teilbudget is not None)
        papers = len(late) - overdue
        coming = [row for row in self._view.rows if row.is_open and row.days_left >= 0]
        parts = []
        if overdue:
            parts.append(self.tr("%n report(s) are overdue.", "", overdue))
        if papers:
            parts.append(
                self.tr("%n paper(s) of the team are missing or have run out.", "", papers)
            )
        if coming:
            row = coming[0]
            sentence = self.tr("The next day to keep is {on}, {left}.")
            words = {"on": day_in_sentence(row.deadline.on), "left": self._words.left(row)}
            parts.append(sentence.format(**words))
        return " ".join(parts) or self.tr("No deadline is known.")

    def _on_choice(self) -> None:
        row = self.table.selected_row()
        self.why.setEnabled(row is not None)
        self.prepare.setEnabled(self._words.can_be_prepared(row))

    def _prepare(self) -> None:
        row = self.table.selected_row()
        if row is not None and row.teilbudget is not None and row.deadline.covers is not None:
            self.room.go("reports", (row.teilbudget.id, row.deadline.covers))

    def _explain(self) -> None:
        self._explain_row(self.table.selected_row())

    def _explain_row(self, row: DeadlineRow | None) -> None:
        if row is not None:
            explain(self, self._words.what(row), row.deadline.lines, self.room.theme())
