"""The wording from which letters are made: the program's own, or the user's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from budgetdesk.reports.content.letter_text import template_problems
from budgetdesk.staff.letters import LetterKind
from budgetdesk.ui.access import announce
from budgetdesk.ui.pages.team.words import choices
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.fields import field
from budgetdesk.ui.widgets.form import confirmed
from budgetdesk.ui.widgets.long_text import LongText
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.staff_letters import (
    default_template,
    drop_template,
    save_template,
    template_of,
)
from budgetdesk.wording.sentences import problem_text


class TemplateDialog(ScrollDialog):
    """Shows a template; places in curly brackets are filled from the data."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        """Show the first one."""
        title = QCoreApplication.translate("TemplateDialog", "Templates of letters")
        super().__init__(title, room.theme(), parent)
        self._room = room
        self._stored = ""
        self._shown: LetterKind = LetterKind.CONTRACT
        self.kind = ChoiceEdit(choices(LetterKind, "letter_kind"))
        self.kind.edited.connect(self.follow)
        hint = self.tr("Places in curly brackets are filled from the data. # begins a heading.")
        about = QLabel(hint)
        about.setProperty("role", "second")
        self.text = LongText()
        self.text.setMinimumHeight(room.theme().target * 6)
        self.text.setAccessibleName(self.tr("Text of the template"))
        self.text.setAccessibleDescription(hint)
        self.text.textChanged.connect(self.check)
        head = QLabel(self.tr("&Text of the template"))
        head.setBuddy(self.text)
        self.wrong = QLabel()
        self.wrong.setProperty("role", "wrong")
        for label in (about, head, self.wrong):
            label.setWordWrap(True)
        self.content.addWidget(field(self.tr("&Letter"), self.kind))
        for widget in (head, about):
            self.content.addWidget(widget)
        self.content.addWidget(self.text, 1)
        self.content.addWidget(self.wrong)
        self.own_button = self.buttons.add(self.tr("&Back to the program's text"), self.drop)
        self.save_button = self.buttons.add(self.tr("&Save template"), self.save, main=True)
        fit(self, room.theme(), 110, 85)
        self.reload()
        self.kind.setFocus()

    def reload(self) -> None:
        """Show the template of the chosen kind."""
        self._shown = self.kind.value()
        stored = self._room.actions.read(template_of, self._shown) or ""
        self.text.setPlainText(stored)
        # The editor turns no-break spaces into plain ones.
        self._stored = self.text.toPlainText()
        self.own_button.setEnabled(stored != default_template(self._shown))

    def check(self) -> None:
        """Show what is wrong with the text."""
        found = template_problems(self.text.toPlainText())
        self.wrong.setText("\n".join(f"⚠ {problem_text(one)}" for one in found))
        self.wrong.setVisible(bool(found))
        self.save_button.setEnabled(not found)

    def follow(self) -> None:
        """Show another template; changes are only thrown away after a question."""
        if self.kind.value() is not self._shown and self._may_go():
            self.reload()
        else:
            self.kind.show_value(self._shown)

    def save(self) -> None:
        """Store the text as the user's own."""
        text = self.text.toPlainText()
        label = Label.of("save_letter_template")
        if self._room.actions.run(label, save_template, self._shown, text) is not None:
            self.reload()
            announce(self, self.tr("The template is saved."))

    def drop(self) -> None:
        """Go back to the program's text."""
        label = Label.of("drop_letter_template")
        if self._room.actions.run(label, drop_template, self._shown) is not None:
            self.reload()

    def reject(self) -> None:
        """Close; a text that was changed is only thrown away after a question."""
        if self._may_go():
            super().reject()

    def _may_go(self) -> bool:
        return self.text.toPlainText() == self._stored or confirmed(
            self,
            self.tr("Discard your changes of the template?"),
            yes=self.tr("&Discard"),
            no=self.tr("&Keep editing"),
        )
