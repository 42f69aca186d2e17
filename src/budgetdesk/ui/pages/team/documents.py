"""The documents of a personal file: until when they hold, and the paper itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from budgetdesk.staff.ids import StaffDocumentId
from budgetdesk.staff.personal_checks import document_problems
from budgetdesk.staff.personal_file import DocumentKind, StaffDocument
from budgetdesk.ui.pages.team.part import Chosen, PersonPart
from budgetdesk.ui.pages.team.words import choice_of, choices, day_or_nothing, given, shown
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import DayEdit, TextEdit
from budgetdesk.ui.widgets.form import Form, confirmed
from budgetdesk.ui.widgets.number_edits import CountEdit
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.receipt_view import ReceiptView
from budgetdesk.ui.widgets.save_file import save_path
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit
from budgetdesk.ui.widgets.section import Listed
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.outside_files import read_file, write_file
from budgetdesk.usecases.receipts import Paper, paper
from budgetdesk.usecases.setting_up import remove
from budgetdesk.usecases.staff_documents import document_content
from budgetdesk.usecases.staff_files import save_document
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import word

_KEYS = ("kind", "title", "issued_on", "expires_on", "remind_days", "note")


class DocumentForm(Form):
    """One document; a PDF or a picture of it may be put in."""

    def __init__(self, document: StaffDocument, room: Room) -> None:
        """Show a document."""
        super().__init__()
        self._document, self._room = document, room
        self.content: bytes | None = None
        self._file_name = document.file_name
        today = room.desk.today
        self.add("title", self.tr("What it is"), TextEdit(), needed=True)
        self.add("kind", self.tr("Kind"), choice_of(choices(DocumentKind, "document_kind")))
        self.add("issued_on", self.tr("Issued on"), DayEdit(today))
        last = self.tr("Empty: it does not expire.")
        self.add("expires_on", self.tr("Valid until"), DayEdit(today), last)
        self.add("remind_days", self.tr("Remind so many days before"), CountEdit())
        self.add("note", self.tr("Note"), TextEdit())
        shown(self, document, _KEYS)
        self.file_label = QLabel()
        self.file_label.setWordWrap(True)
        self.file_button = QPushButton(self.tr("Put a file in…"))
        self.file_button.setAutoDefault(False)
        self.file_button.clicked.connect(lambda _=False: self.ask_for_file())
        self.add_widget(self.file_label)
        self.add_widget(self.file_button)
        self._show_file()
        self.judge_by(lambda: document_problems(self.document(), today))

    def document(self) -> StaffDocument:
        """Return the document as entered."""
        values = given(self, _KEYS)
        values["remind_days"] = values["remind_days"] or 0
        return replace(self._document, file_name=self._file_name, **values)

    def ask_for_file(self) -> None:
        """Ask for the file."""
        kinds = self.tr("PDF or picture (*.pdf *.png *.jpg *.jpeg)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Document"), str(Path.home()), kinds)
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Take a file, if it is a PDF or a picture that can be read."""
        found: Paper | None = self._room.actions.read(lambda _: paper(path.name, read_file(path)))
        if found is None:
            return
        self.content, self._file_name = found.content, found.file_name
        if not self.value("title"):
            self.show_value("title", path.stem)
        self._show_file()
        self._on_edit()

    def _show_file(self) -> None:
        text = (
            self.tr("File: {name}").format(name=self._file_name)
            if self._file_name
            else self.tr("No file yet. A PDF or a picture can be put in.")
        )
        self.file_label.setText(text)
        self.file_button.setAccessibleDescription(text)


class DocumentDialog(ScrollDialog):
    """Shows the file of a document; it can be saved elsewhere."""

    def __init__(
        self, name: str, content: bytes, theme: Theme, save: Callable[[], object], parent: QWidget
    ) -> None:
        """Show the first page."""
        title = QCoreApplication.translate("DocumentDialog", "Document: {name}")
        super().__init__(title.format(name=name), theme, parent)
        found = paper(name, content)
        view = ReceiptView(theme)
        self.content.addWidget(view)
        self.content.addStretch()
        self.buttons.add(self.tr("&Save file…"), save)
        fit(self, theme, 100, 80)
        view.show_receipt(name, found.media_type, content)


class DocumentsPart(PersonPart):
    """Certificates, licences, permits, with the days that matter."""

    def __init__(self, room: Room, chosen: Chosen) -> None:
        """Lay out the list."""
        super().__init__(room, chosen)
        self.list: Listed[StaffDocument] = Listed(
            self,
            self.tr("Documents"),
            self.tr("Here stand certificates and permits. The program reminds you in time."),
            (
                Column(self.tr("What it is"), lambda one: one.title, stretch=True),
                Column(self.tr("Kind"), lambda one: word("document_kind", one.kind.value)),
                Column(self.tr("Issued on"), lambda one: one.issued_on, day_or_nothing),
                Column(self.tr("Valid until"), self._until),
                Column(self.tr("File"), lambda one: one.file_name),
                Column(self.tr("Note"), lambda one: one.note),
            ),
        )
        _, *of_document = self.buttons(
            (self.tr("New document…"), self.add),
            (self.tr("Change document…"), self.change),
            (self.tr("Show file…"), self.show_file),
            (self.tr("Remove document…"), self.remove),
        )
        self.list.serve(*of_document)
        self.body.addStretch()
        self.list.table.opened.connect(lambda _: self.change())
        self.shown: DocumentDialog | None = None

    def reload(self) -> None:
        """Read the documents anew."""
        person = self.member()
        self.list.show(() if person is None else person.documents)

    def add(self) -> None:
        """Enter a document."""
        person = self.wanted()
        if person is not None:
            number = StaffDocumentId(0)
            self._form(StaffDocument(number, person.id, DocumentKind.CERTIFICATE, ""))

    def change(self) -> None:
        """Change the chosen document."""
        row = self.list.table.selected_row()
        if row is None:
            self.add()
        else:
            self._form(row)

    def show_file(self) -> None:
        """Show the paper itself."""
        row = self.list.table.selected_row()
        if row is None or not row.content_hash:
            self.room.actions.refused.emit(self.tr("There is no file of this document."))
            return
        content = self.room.actions.read(document_content, row)
        if content is None:
            return
        theme, name = self.room.theme(), row.file_name

        def save() -> None:
            path = save_path(self, self.tr("Save the document"), name, "*.*")
            if path is not None:
                self.room.actions.read(lambda _: write_file(path, content))

        self.shown = DocumentDialog(name, content, theme, save, self)
        focus = Qt.FocusReason.OtherFocusReason
        self.shown.finished.connect(lambda _: self.list.table.setFocus(focus))
        self.shown.open()

    def remove(self) -> None:
        """Remove the chosen document."""
        person, row = self.wanted(), self.list.table.selected_row()
        if person is None or row is None:
            return
        question = self.tr("Remove “{title}” from the file? You can undo it.")
        if confirmed(
            self, question.format(title=row.title), yes=self.tr("&Remove"), no=self.tr("&Keep")
        ):
            label = Label.of("remove_staff_document", name=person.assistant.short)
            self.done(label, remove, StaffDocument, row.id)
            self.list.take_focus()

    def _form(self, document: StaffDocument) -> None:
        person = self.wanted()
        if person is None:
            return
        form = DocumentForm(document, self.room)

        def store() -> bool:
            label = Label.of("save_staff_document", name=person.assistant.short)
            today = self.room.desk.today
            return self.done(label, save_document, form.document(), today, form.content)

        self.open_form(self.tr("Document"), form, store)

    def _until(self, one: StaffDocument) -> str:
        if one.expires_on is None:
            return ""
        text = day_text(one.expires_on)
        is_over = one.expires_on < self.room.desk.today
        return self.tr("{day}, expired").format(day=text) if is_over else text
