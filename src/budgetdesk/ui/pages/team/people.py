"""The list of the team: who is employed on which terms, and what has to be looked at."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox

from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId, PersonalFileId
from budgetdesk.staff.personal_file import PersonalFile
from budgetdesk.ui.pages.team.part import Chosen, PersonPart
from budgetdesk.ui.pages.team.person_form import PersonForm
from budgetdesk.ui.pages.team.wage_step import WageStepDialog
from budgetdesk.ui.pages.team.words import day_or_nothing, number_or_nothing, pay_text, time_text
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed
from budgetdesk.ui.widgets.table import Column
from budgetdesk.ui.widgets.turns import Turns
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.staff_files import add_person
from budgetdesk.usecases.staff_list import TeamReading, TeamRow
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.standing import standing_text


class PeoplePart(PersonPart):
    """Everybody, former ones on request. `opened` tells that a person is to be shown."""

    opened = Signal()

    def __init__(self, room: Room, chosen: Chosen) -> None:
        """Lay out the list."""
        super().__init__(room, chosen)
        self.rows: tuple[TeamRow, ...] = ()
        self.list: Listed[TeamRow] = Listed(
            self,
            self.tr("People"),
            self.tr("Here stand the people whom you employ. “New person” begins."),
            (
                Column(self.tr("Name"), lambda row: row.member.assistant.name, stretch=True),
                Column(self.tr("Kind"), _status),
                Column(self.tr("Hours"), lambda row: time_text(row.version)),
                Column(self.tr("Pay"), lambda row: pay_text(row.version)),
                Column(self.tr("Since"), _days),
                Column(self.tr("Leave"), lambda row: row.leave, number_or_nothing, right=True),
                Column(self.tr("Document until"), _expiring),
                Column(self.tr("Hints"), lambda row: row.hints, _count, right=True),
            ),
        )
        self.list.table.setAccessibleDescription(
            self.tr("Enter opens the person, N or Insert enters a new one.")
        )
        self.list.table.installEventFilter(self)
        self.former = QCheckBox(self.tr("Show former ones too"))
        self.former.toggled.connect(lambda _: self._show())
        self.body.addWidget(self.former)
        self.list.serve(*self.buttons((self.tr("Open person"), self.open_person)))
        self.body.addStretch()
        self.list.table.opened.connect(lambda _: self.open_person())
        self.list.table.chosen.connect(self._follow)
        self.wages: WageStepDialog | None = None
        self.turns = Turns(self)

    def reload(self) -> None:
        """Read the team anew."""
        # The page is seen before its rows are read; until then those of before stand there.
        self.turns.begin(self._pieces(), at_once=False)

    def _pieces(self) -> Iterator[bool]:
        reading = TeamReading(self.room.desk.today)
        more: bool | None = True
        while more:
            more = self.room.actions.read(reading.go_on)
            if more is None:
                yield False
                return
            yield True
        self.rows = reading.rows
        self._show()
        yield True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let N and the insert key enter a new person."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in {Qt.Key.Key_N, Qt.Key.Key_Insert}:
                self.add()
                return True
        return super().eventFilter(watched, event)

    def add(self) -> None:
        """Enter a new person."""
        today = self.room.desk.today
        nobody = AssistantId(0)
        form = PersonForm(
            Assistant(nobody, "", ""), PersonalFile(PersonalFileId(0), nobody), today, self.room
        )

        def store() -> bool:
            one, file = form.said()
            label = Label.of("save_assistant", name=one.short)
            stored = self.room.actions.run(label, add_person, one, file, today)
            if stored is None:
                return False
            self.chosen.number = stored.answer.id
            return True

        self.open_form(self.tr("New person"), form, store)
        if self.dialog is not None:
            # Only now: the form would lead the focus back to the list, which is hidden then.
            self.dialog.accepted.connect(self.opened)

    def open_person(self) -> None:
        """Show the chosen person."""
        if self.list.table.selected_row() is not None:
            self._follow()
            self.opened.emit()

    def raise_wages(self) -> None:
        """Raise the wages of all by one step."""
        self.wages = WageStepDialog(self.room, self)
        self.wages.open()

    def _follow(self) -> None:
        row = self.list.table.selected_row()
        if row is not None:
            self.chosen.number = row.member.id

    def _show(self) -> None:
        number = self.chosen.number
        everybody = self.former.isChecked()
        shown = [row for row in self.rows if everybody or not row.is_former]
        count = len(self.rows) - sum(1 for row in self.rows if not row.is_former)
        self.former.setVisible(count > 0)
        self.list.show(shown)
        for place, row in enumerate(shown):
            if row.member.id == number:
                self.list.table.selectRow(place)
        self._follow()


def _status(row: TeamRow) -> str:
    return "" if row.standing is None else standing_text(row.standing)


def _days(row: TeamRow) -> str:
    contract = row.contract
    if contract is None:
        return ""
    if contract.ends is None:
        return day_text(contract.begins)
    # In two lines, else the other columns become narrow for the sake of the few that end.
    words = QCoreApplication.translate("TeamWords", "{first} to\n{last}")
    return words.format(first=day_text(contract.begins), last=day_text(contract.ends))


def _expiring(row: TeamRow) -> str:
    return "" if row.expiring is None else day_or_nothing(row.expiring.expires_on)


def _count(count: int) -> str:
    return str(count) if count else ""
