"""The page "History": every change with its day and words; any that is still free goes back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import ClassVar, Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout

from budgetdesk.ui.pages.history.details import DetailsDialog
from budgetdesk.ui.pages.history.entries import Entries, Entry, Search, State, holds, moment
from budgetdesk.ui.widgets.form import confirmed
from budgetdesk.ui.widgets.long_table import LongTable, ReadRows
from budgetdesk.ui.widgets.page import Finding, Page, Room
from budgetdesk.ui.widgets.remembering import remember_tables
from budgetdesk.ui.widgets.table import Column
from budgetdesk.ui.widgets.turns import Turns

_AT_ONCE: Final = 2_000
"""So many changes are searched and sorted before the list is shown."""
_OFFERED_FROM: Final = 2_000
"""The command field looks through so many of the newest changes at each key."""
_OFFERED: Final = 3
_MEASURED: Final = 50
"""By so many rows the width of a column is measured."""


class HistoryPage(Page):
    """All changes, the newest first: look at one, take one back."""

    key: ClassVar[str] = "history"

    def __init__(self, room: Room, title: str) -> None:
        """Lay out search, list and commands."""
        super().__init__(room, title)
        self._entries = Entries()
        self._order: tuple[int, bool] | None = None
        self.turns = Turns(self)
        self.look = self.button(self.tr("&Show what changed…"), self.show_details, main=True)
        self.back = self.button(self.tr("&Take back…"), self.take_back)
        label = QLabel(self.tr("Sea&rch"))
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        label.setBuddy(self.search)
        self.table: LongTable[Entry] = LongTable(
            self.tr("Changes"),
            (
                Column(self.tr("When"), lambda one: one.at, moment),
                Column(self.tr("What"), lambda one: one.words, stretch=True),
                Column(self.tr("State"), lambda one: one.state),
                Column(self.tr("Who"), lambda one: one.who),
            ),
            row_pixels=room.theme().target,
        )
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        above = QVBoxLayout()
        above.setSpacing(room.theme().space() // 2)
        above.addWidget(label)
        above.addWidget(self.search)
        self.content.addLayout(above)
        self.content.addWidget(self.table, 1)
        self.search.textChanged.connect(self._list)
        self.table.long_model.wants_order.connect(self._sort)
        self.table.chosen.connect(self._on_choice)
        self.table.opened.connect(lambda _: self.show_details())
        remember_tables(self, self.key, room.settings)

    def reload(self) -> None:
        """Read the history anew."""
        heads, undo = self.room.desk.history(), self.room.desk.undo_state()
        self._entries = Entries(heads, undo, self._states())
        count = self.tr("%n change(s) are kept.", "", len(heads))
        self.say(f"{count} {self._next_undo()}")
        self._list()

    def show_thing(self, thing: object) -> None:
        """Choose the change with this number."""
        self.search.clear()
        self.turns.finish()
        if isinstance(thing, int) and self.table.select_numbers([thing]):
            self.table.setFocus()

    def take_leave(self) -> None:
        """Search nothing for nobody."""
        self.turns.pause()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with what was put off when another page was shown."""
        super().showEvent(event)
        self.turns.go_on()

    def findings(self, words: str) -> list[Finding]:
        """Offer the newest changes that hold these words."""
        newest = map(self._entries.entry, self._entries.numbers[:_OFFERED_FROM])
        return [
            Finding(one.words, self.tr("Change"), partial(self.room.go, self.key, one.id))
            for one in islice((one for one in newest if holds(one, words)), _OFFERED)
        ]

    def details(self) -> DetailsDialog | None:
        """Return the dialog on the chosen change, not opened yet."""
        entry = self.table.selected_row()
        return None if entry is None else DetailsDialog(self.room, entry.id, entry.words, self)

    def show_details(self) -> None:
        """Open what the chosen change did, field by field."""
        dialog = self.details()
        if dialog is not None:
            dialog.exec()
            dialog.deleteLater()
            self.table.setFocus()

    def take_back(self) -> None:
        """Take back the chosen change, after a question."""
        entry = self.table.selected_row()
        if entry is None or not entry.can_go:
            return
        question = self.tr("Take back “{what}”? You can redo it later.").format(what=entry.words)
        if confirmed(self, question, yes=self.tr("&Take back"), no=self.tr("&Keep")):
            self.room.actions.take_back(entry.id)
        self.table.setFocus()

    def _states(self) -> dict[State, str]:
        return {
            State.FINAL: self.tr("final"),
            State.TAKEN_BACK: self.tr("taken back"),
            State.FIXED: self.tr("fixed"),
        }

    def _next_undo(self) -> str:
        undo, _ = self.room.actions.undo_words()
        if not undo:
            return self.tr("There is nothing to undo.")
        return self.tr("Undo would take back: {what}.").format(what=undo)

    def _sort(self, column: int, descending: bool) -> None:  # noqa: FBT001 - a signal's value
        self._order = column, descending
        self._list()

    def _list(self) -> None:
        """List what holds the words that are searched, in the order that was chosen last."""
        search = Search(self._entries, self.search.text(), self._order)
        few = len(self._entries.numbers) <= _AT_ONCE
        self.turns.begin(self._pieces(search), at_once=few or search.is_ready)

    def _pieces(self, search: Search) -> Iterator[bool]:
        yield from search.pieces()
        self.table.show_rows(ReadRows(search.found, self._entries.rows))
        self.table.resizeColumnToContents(0)
        self.table.resizeColumnToContents(2)
        if search.found and self.table.selected_row() is None:
            self.table.selectRow(0)
        self._on_choice()

    def _on_choice(self) -> None:
        entry = self.table.selected_row()
        self.look.setEnabled(entry is not None)
        self.back.setEnabled(entry is not None and entry.can_go)
