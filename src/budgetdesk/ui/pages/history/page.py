"""The page "History": every change with its day and words; any that is still free goes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout

from budgetdesk.ui.pages.history.details import DetailsDialog
from budgetdesk.ui.widgets.form import confirmed
from budgetdesk.ui.widgets.page import Finding, Page, Room
from budgetdesk.ui.widgets.remembering import remember_tables
from budgetdesk.ui.widgets.table import Column, Table
from budgetdesk.usecases.desk import ChangeKind
from budgetdesk.wording.formats import day_in_list
from budgetdesk.wording.sentences import label_text, word

if TYPE_CHECKING:
    from budgetdesk.usecases.desk import ChangeSet


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the history. `can_go` tells that nothing later stands in its way yet."""

    id: int
    at: datetime
    words: str
    who: str
    state: str
    can_go: bool


class HistoryPage(Page):
    """All changes, the newest first: look at one, take one back."""

    key: ClassVar[str] = "history"

    def __init__(self, room: Room, title: str) -> None:
        """Lay out search, list and commands."""
        super().__init__(room, title)
        self._entries: tuple[Entry, ...] = ()
        self.look = self.button(self.tr("&Show what changed…"), self.show_details, main=True)
        self.back = self.button(self.tr("&Take back…"), self.take_back)
        label = QLabel(self.tr("Sea&rch"))
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        label.setBuddy(self.search)
        self.table: Table[Entry] = Table(
            self.tr("Changes"),
            (
                Column(self.tr("When"), lambda one: one.at, _moment),
                Column(self.tr("What"), lambda one: one.words, stretch=True),
                Column(self.tr("State"), lambda one: one.state),
                Column(self.tr("Who"), lambda one: one.who),
            ),
            row_pixels=room.theme().target,
        )
        above = QVBoxLayout()
        above.setSpacing(room.theme().space() // 2)
        above.addWidget(label)
        above.addWidget(self.search)
        self.content.addLayout(above)
        self.content.addWidget(self.table, 1)
        self.search.textChanged.connect(self._filter)
        self.table.chosen.connect(self._on_choice)
        self.table.opened.connect(lambda _: self.show_details())
        remember_tables(self, self.key, room.settings)

    def reload(self) -> None:
        """Read the history anew."""
        desk = self.room.desk
        heads = desk.history()
        undoable = {head.id for head in desk.undo_state().undoable}
        redoable = {head.id for head in desk.undo_state().redoable}
        self._entries = tuple(self._entry(head, undoable, redoable) for head in reversed(heads))
        count = self.tr("%n change(s) are kept.", "", len(heads))
        self.say(f"{count} {self._next_undo()}")
        self._filter()
        self.table.resizeColumnToContents(0)
        self.table.resizeColumnToContents(2)
        if self.table.selected_row() is None:
            self.table.selectRow(0)
        self._on_choice()

    def show_thing(self, thing: object) -> None:
        """Choose the change with this number."""
        self.search.clear()
        numbers = [one.id for one in self.table.rows_model.rows]
        if thing in numbers:
            self.table.selectRow(numbers.index(int(str(thing))))
            self.table.setFocus()

    def findings(self, words: str) -> list[Finding]:
        """Offer the newest changes that hold these words."""
        return [
            Finding(one.words, self.tr("Change"), lambda one=one: self.room.go(self.key, one.id))  # type: ignore[misc]
            for one in self._entries
            if _holds(one, words)
        ][:3]

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

    def _entry(self, head: ChangeSet, undoable: set[int], redoable: set[int]) -> Entry:
        words = label_text(head.label.code, dict(head.label.data))
        state = ""
        if head.final:
            state = self.tr("final")
        elif head.id in redoable:
            state = self.tr("taken back")
        elif head.kind is ChangeKind.DO and head.id not in undoable:
            state = self.tr("fixed")
        return Entry(
            head.id,
            datetime.fromisoformat(head.at).astimezone(),
            word("change_kind", head.kind.value) + words,
            head.who,
            state,
            head.id in undoable,
        )

    def _next_undo(self) -> str:
        undo, _ = self.room.actions.undo_words()
        if not undo:
            return self.tr("There is nothing to undo.")
        return self.tr("Undo would take back: {what}.").format(what=undo)

    def _filter(self) -> None:
        words = self.search.text()
        self.table.show_rows([one for one in self._entries if _holds(one, words)])

    def _on_choice(self) -> None:
        entry = self.table.selected_row()
        self.look.setEnabled(entry is not None)
        self.back.setEnabled(entry is not None and entry.can_go)


def _holds(entry: Entry, words: str) -> bool:
    said = f"{entry.words} {entry.who} {_moment(entry.at)} {entry.state}".casefold()
    return all(word in said for word in words.casefold().split())


def _moment(at: datetime) -> str:
    return f"{day_in_list(at.date())}, {at:%H:%M}"
