"""The roster for others: on paper, as a spreadsheet, for a calendar, as a message."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from budgetdesk.kernel.period import DateRange
from budgetdesk.staff.assistants import Assistant
from budgetdesk.ui.access import announce
from budgetdesk.ui.pages.roster.choosing import choice
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.save_file import save_path
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit
from budgetdesk.usecases import roster_output
from budgetdesk.usecases.outside_files import write_file
from budgetdesk.usecases.roster_output import RosterPaper
from budgetdesk.usecases.setting_up import everything


class Medium(Enum):
    """As what the roster goes out."""

    PDF = "pdf"
    LARGE = "large"
    XLSX = "xlsx"
    CALENDAR = "calendar"
    MESSAGE = "message"


_FOR_ONE = frozenset({Medium.CALENDAR, Medium.MESSAGE})


class OutputDialog(ScrollDialog):
    """Asks for whom and as what; a message is shown to be copied, a file is saved."""

    def __init__(self, room: Room, days: DateRange, parent: QWidget | None = None) -> None:
        """Offer these days for all or for one person."""
        title = QCoreApplication.translate("OutputDialog", "Hand out the roster")
        super().__init__(title, room.theme(), parent)
        self._room, self._days = room, days
        people: list[tuple[Any, str]] = [(None, self.tr("all, the whole plan"))]
        people += [(one.id, one.name) for one in room.desk.read(everything, Assistant)]
        forms = [
            (Medium.PDF, self.tr("PDF to print")),
            (Medium.LARGE, self.tr("PDF in large print")),
            (Medium.XLSX, self.tr("Spreadsheet (XLSX)")),
            (Medium.CALENDAR, self.tr("Calendar file (.ics) for one person")),
            (Medium.MESSAGE, self.tr("Message to copy for one person")),
        ]
        reasons = [
            (False, self.tr("for the team: nobody's reasons for being away")),
            (True, self.tr("my own copy: with reasons and hours")),
        ]
        self.form = Form()
        self.form.add("person", self.tr("&For whom"), choice(people))
        self.form.add("form", self.tr("&As what"), choice(forms))
        self.form.add("reasons", self.tr("&What is in it"), choice(reasons))
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("role", "attention")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(room.theme().target * 4)
        self.text_label = QLabel(self.tr("&Message"))
        self.text_label.setBuddy(self.text)
        self.text.setAccessibleName(self.tr("Message"))
        for one in (self.form, self.told, self.text_label, self.text):
            self.content.addWidget(one)
        self.content.addStretch()
        self.save_button = self.buttons.add(
            self.tr("&Save file…"), self.save, main=True, default=True
        )
        self.copy_button = self.buttons.add(self.tr("C&opy the message"), self.copy)
        self.form.edited.connect(self.follow)
        fit(self, room.theme(), 80, 75)
        self.follow()
        self.form.take_focus()

    def paper(self) -> RosterPaper:
        """Return what is asked for."""
        return RosterPaper(
            self._days,
            self.form.value("person"),
            large=self.form.value("form") is Medium.LARGE,
            reasons=self.form.value("reasons"),
        )

    def follow(self) -> None:
        """Show the message where one is asked for, and say what is missing."""
        form = self.form.value("form")
        lacks_person = form in _FOR_ONE and self.form.value("person") is None
        is_message = form is Medium.MESSAGE and not lacks_person
        self.told.setText(self.tr("Please choose one person first.") if lacks_person else "")
        self.told.setVisible(lacks_person)
        for one in (self.text, self.text_label, self.copy_button):
            one.setVisible(is_message)
        self.save_button.setVisible(form is not Medium.MESSAGE)
        self.save_button.setEnabled(not lacks_person)
        if is_message:
            text = self._room.actions.read(roster_output.message_text, self.paper())
            self.text.setPlainText(text or "")

    def copy(self) -> None:
        """Put the message on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        announce(self, self.tr("The message is copied."))
        self._room.actions.said.emit(self.tr("The message is copied."))

    def save(self) -> None:
        """Ask where to, and write the file."""
        ending = {Medium.XLSX: "xlsx", Medium.CALENDAR: "ics"}.get(self.form.value("form"), "pdf")
        name = f"Dienstplan-{self._days.first:%Y-%m}.{ending}"
        kind = f"{ending.upper()} (*.{ending})"
        path = save_path(self, self.tr("Save the roster"), name, kind)
        content = None if path is None else self._content()
        if path is None or content is None:
            return
        self._room.background.run(
            partial(write_file, path, content),
            done=self._say_saved,
            failed=self._room.actions.refused.emit,
            words=self.tr("Saving …"),
        )

    def _content(self) -> bytes | None:
        room, paper, form = self._room, self.paper(), self.form.value("form")
        today = room.desk.today
        if form is Medium.XLSX:
            return room.actions.read(roster_output.roster_xlsx, paper, today)
        if form is Medium.CALENDAR:
            now = datetime.now(tz=UTC)
            return room.actions.read(roster_output.roster_calendar, paper, now)
        return room.actions.read(roster_output.roster_pdf, paper, today)

    def _say_saved(self, path: Path) -> None:
        words = self.tr("Saved: {name}.")
        self._room.actions.said.emit(words.format(name=path.name))
