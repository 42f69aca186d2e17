"""Letters to a person: contract, Nachweis, reference, leave notice; those that were kept."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from budgetdesk.staff.letters import Letter
from budgetdesk.ui.pages.team.letter_dialog import LetterDialog, letter_bytes, show_pages
from budgetdesk.ui.pages.team.part import Chosen, PersonPart
from budgetdesk.ui.pages.team.template_dialog import TemplateDialog
from budgetdesk.ui.pages.team.words import day_or_nothing, number_or_nothing
from budgetdesk.ui.widgets.edits import DayEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.save_file import save_path
from budgetdesk.ui.widgets.section import Listed
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.outside_files import write_file
from budgetdesk.usecases.staff_letters import keep_letter, letters_of
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import word


class LettersPart(PersonPart):
    """The letters in the file; new ones are drafted from the data."""

    def __init__(self, room: Room, chosen: Chosen) -> None:
        """Lay out the list."""
        super().__init__(room, chosen)
        self.list: Listed[Letter] = Listed(
            self,
            self.tr("Letters"),
            self.tr("Here stand the letters you kept. “New letter” writes one from the data."),
            (
                Column(self.tr("Of"), lambda one: one.on, day_text),
                Column(
                    self.tr("Letter"), lambda one: word("letter_kind", one.kind.value), stretch=True
                ),
                Column(self.tr("Leave of"), lambda one: one.leave_year or ""),
                Column(self.tr("Days of leave"), _leave_days, number_or_nothing, right=True),
                Column(self.tr("Received on"), lambda one: one.received_on, day_or_nothing),
            ),
        )
        _, *of_letter, _ = self.buttons(
            (self.tr("New letter…"), self.write),
            (self.tr("Show letter…"), self.show_letter),
            (self.tr("Save letter as PDF…"), self.save),
            (self.tr("Received on…"), self.confirm),
            (self.tr("Change templates…"), self.change_templates),
        )
        self.list.serve(*of_letter)
        self.body.addStretch()
        self.list.table.opened.connect(lambda _: self.show_letter())
        self.letter: LetterDialog | None = None
        self.templates: TemplateDialog | None = None

    def reload(self) -> None:
        """Read the letters anew."""
        person = self.member()
        found = () if person is None else self.room.actions.read(letters_of, person.id)
        self.list.show(found or ())

    def write(self) -> None:
        """Draft a letter."""
        person = self.wanted()
        if person is None:
            return
        self.letter = LetterDialog(self.room, person, self)
        self.letter.finished.connect(lambda _: self._focus())
        self.letter.open()

    def show_letter(self) -> None:
        """Show the chosen letter as it was kept."""
        row = self.list.table.selected_row()
        if row is not None:
            dialog = show_pages(self.room, row, self)
            if dialog is not None:
                dialog.finished.connect(lambda _: self._focus())

    def save(self) -> None:
        """Save the chosen letter as PDF."""
        row = self.list.table.selected_row()
        if row is not None:
            save_letter(self, row)

    def confirm(self) -> None:
        """Note when the chosen letter arrived."""
        person, row = self.wanted(), self.list.table.selected_row()
        if person is None or row is None:
            return
        form = Form()
        hint = self.tr("The day on which the person confirmed it.")
        form.add("received_on", self.tr("Received on"), DayEdit(self.room.desk.today), hint)
        form.show_value("received_on", row.received_on)

        def store() -> bool:
            label = Label.of("keep_letter", name=person.assistant.name)
            changed = replace(row, received_on=form.value("received_on"))
            return self.done(label, keep_letter, changed)

        self.open_form(word("letter_kind", row.kind.value), form, store)

    def change_templates(self) -> None:
        """Change the wording from which letters are made."""
        self.templates = TemplateDialog(self.room, self)
        self.templates.finished.connect(lambda _: self._focus())
        self.templates.open()

    def _focus(self) -> None:
        self.list.take_focus()


def save_letter(part: PersonPart, letter: Letter) -> None:
    """Ask where to, and write a letter as PDF."""
    room = part.room
    content = letter_bytes(room, letter)
    name = f"{word('letter_kind', letter.kind.value)}-{letter.on:%Y-%m-%d}.pdf"
    title = word("letter_kind", letter.kind.value)
    path = None if content is None else save_path(part, title, name, "PDF (*.pdf)")
    if path is None or content is None:
        return

    def told(saved: Path) -> None:
        words = QCoreApplication.translate("LettersPart", "Saved: {name}.")
        room.actions.said.emit(words.format(name=saved.name))

    room.background.run(
        partial(write_file, path, content), done=told, failed=room.actions.refused.emit
    )


def _leave_days(one: Letter) -> Decimal | None:
    return one.leave_days
