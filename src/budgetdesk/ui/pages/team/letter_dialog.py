"""Writing a letter: chosen, filled from the data, changed by hand, seen, saved or kept."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.staff.team import Member
from budgetdesk.ui.access import announce
from budgetdesk.ui.pages.reports.preview import PreviewDialog
from budgetdesk.ui.pages.team.words import choice_of, choices
from budgetdesk.ui.widgets.edits import DayEdit
from budgetdesk.ui.widgets.form import Form, confirmed
from budgetdesk.ui.widgets.long_text import LongText
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.save_file import save_path
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.outside_files import write_file
from budgetdesk.usecases.staff_letters import (
    LetterWish,
    draft_letter,
    is_default,
    keep_letter,
    letter_paper,
    letter_pdf,
)
from budgetdesk.wording.sentences import word


class LetterDialog(ScrollDialog):
    """A draft that follows what is chosen until the text is changed by hand."""

    def __init__(self, room: Room, person: Member, parent: QWidget | None = None) -> None:
        """Draft a contract first."""
        title = QCoreApplication.translate("LetterDialog", "Letter to {name}")
        super().__init__(title.format(name=person.assistant.name), room.theme(), parent)
        self._room, self._person = room, person
        self._draft: Letter | None = None
        self._filled = ""
        self._asked: tuple[object, ...] = ()
        full = [
            (False, self.tr("with judgement (qualified)")),
            (True, self.tr("only what and how long (simple)")),
        ]
        today = room.desk.today
        self.form = Form()
        kinds = choices(LetterKind, "letter_kind")
        self.form.add("kind", self.tr("&Which letter"), choice_of(kinds))
        reference = self.tr("Only for a reference (Zeugnis, § 109 GewO).")
        self.form.add("simple", self.tr("Ki&nd of reference"), choice_of(full), reference)
        self.form.add("on", self.tr("&Date of the letter"), DayEdit(today), needed=True)
        self.form.show_value("on", today)
        self.text = LongText()
        self.text.setMinimumHeight(room.theme().target * 6)
        self.text.setAccessibleName(self.tr("Text of the letter"))
        hint = self.tr("What is missing stands in square brackets. Please fill it in by hand.")
        self.text.setAccessibleDescription(hint)
        head = QLabel(self.tr("&Text of the letter"))
        head.setBuddy(self.text)
        about = QLabel(hint)
        about.setProperty("role", "second")
        for label in (head, about):
            label.setWordWrap(True)
        self.caution = QLabel()
        self.caution.setProperty("role", "attention")
        self.caution.setWordWrap(True)
        self.caution.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("role", "good")
        for widget in (self.form, self.caution, head, about):
            self.content.addWidget(widget)
        self.content.addWidget(self.text, 1)
        self.content.addWidget(self.told)
        self.buttons.add(self.tr("&Pages…"), self.preview)
        self.buttons.add(self.tr("Sa&ve as PDF…"), self.save)
        self.keep_button = self.buttons.add(self.tr("&Keep in the file"), self.keep, main=True)
        self.form.edited.connect(self.follow)
        fit(self, room.theme(), 110, 85)
        self.fill()
        self.form.take_focus()

    def letter(self) -> Letter | None:
        """Return the letter as it stands; None where it could not be drafted."""
        if self._draft is None or not self._is_changed():
            return self._draft
        return replace(self._draft, text=self.text.toPlainText())

    def follow(self) -> None:
        """Fill in anew what is chosen; changes by hand are only thrown away after a question."""
        if self._wish() == self._asked or self.form.value("on") is None:
            return
        if self._is_changed() and not confirmed(
            self,
            self.tr("Write the letter anew? Your changes of the text are then lost."),
            yes=self.tr("Write &anew"),
            no=self.tr("&Keep my text"),
        ):
            for key, value in zip(("kind", "simple", "on"), self._asked, strict=True):
                self.form.show_value(key, value)
            return
        self.fill()

    def fill(self) -> None:
        """Draft the letter that is chosen."""
        self._asked = self._wish()
        wish = LetterWish(self.form.value("kind"), self.form.value("simple"))
        self._draft = self._room.actions.read(
            draft_letter, self._person.id, wish, self.form.value("on")
        )
        self.text.setPlainText("" if self._draft is None else self._draft.text)
        # Not the draft's own text: the editor turns no-break spaces into plain ones.
        self._filled = self.text.toPlainText()
        self.form.offer("simple", wanted=wish.kind is LetterKind.REFERENCE)
        is_ours = self._room.actions.read(is_default, wish)
        self.caution.setText(f"▲ {word('letter_caution', wish.kind.value)}" if is_ours else "")
        self.caution.setVisible(bool(is_ours))
        self.told.setText("")

    def preview(self) -> None:
        """Show the pages."""
        letter = self.letter()
        if letter is not None:
            show_pages(self._room, letter, self)

    def save(self) -> None:
        """Save the letter as PDF."""
        letter = self.letter()
        content = None if letter is None else letter_bytes(self._room, letter)
        if letter is None or content is None:
            return
        kind = word("letter_kind", letter.kind.value)
        name = f"{kind}-{self._person.assistant.short}-{letter.on:%Y-%m-%d}.pdf"
        path = save_path(self, self.tr("Save the letter"), name, "PDF (*.pdf)")
        if path is not None:
            self._room.background.run(
                partial(write_file, path, content),
                done=self._say_saved,
                failed=self._room.actions.refused.emit,
            )

    def keep(self) -> None:
        """Keep the letter in the file as it was given."""
        letter = self.letter()
        if letter is None:
            return
        label = Label.of("keep_letter", name=self._person.assistant.name)
        if self._room.actions.run(label, keep_letter, letter) is not None:
            self._filled = self.text.toPlainText()
            self.accept()

    def reject(self) -> None:
        """Close; a text that was changed is only thrown away after a question."""
        if not self._is_changed() or confirmed(
            self,
            self.tr("Discard the letter? Your changes of the text are then lost."),
            yes=self.tr("&Discard"),
            no=self.tr("&Keep editing"),
        ):
            super().reject()

    def _wish(self) -> tuple[object, ...]:
        return tuple(self.form.value(key) for key in ("kind", "simple", "on"))

    def _is_changed(self) -> bool:
        return self.text.toPlainText() != self._filled

    def _say_saved(self, path: Path) -> None:
        text = self.tr("Saved: {name}.").format(name=path.name)
        self.told.setText(text)
        announce(self, text)


def letter_bytes(room: Room, letter: Letter) -> bytes | None:
    """Return a letter as PDF; None where the user was told why not."""
    return room.actions.read(letter_pdf, letter)


def show_pages(room: Room, letter: Letter, parent: QWidget) -> QDialog | None:
    """Show a letter's pages and the same content as text."""
    document = room.actions.read(letter_paper, letter)
    content = letter_bytes(room, letter)
    if document is None or content is None:
        return None
    dialog = PreviewDialog(word("letter_kind", letter.kind.value), room.theme(), parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show_document(document)
    dialog.show_pages(content)
    dialog.open()
    return dialog
