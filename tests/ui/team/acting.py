"""What tests of the page do: look at rows, fill forms, answer questions."""

from __future__ import annotations

from typing import Any, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui.pages.team.page import TeamPage
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.question import Question
from budgetdesk.ui.widgets.section import Section
from budgetdesk.usecases.setting_up import everything

FormKind = TypeVar("FormKind", bound=Form)


def texts(table: QTableView, row: int) -> list[str]:
    """Return the cells of a row as they are shown."""
    model = table.model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def number_of(page: TeamPage, name: str) -> AssistantId:
    """Return the number of a person."""
    found = page.room.desk.read(everything, Assistant)
    return next(one.id for one in found if one.name == name)


def form_of(part: Section, kind: type[FormKind]) -> FormKind:
    """Return the form that a part has opened."""
    assert part.dialog is not None
    form = part.dialog._form
    assert isinstance(form, kind)
    return form


def fill(form: Form, **values: Any) -> None:
    """Show values in fields as if they were typed, and have them judged."""
    for key, value in values.items():
        form.show_value(key, value)
    form._on_edit()


def save(part: Section, qtbot: QtBot) -> None:
    """Press "Save" in the form that a part has opened; it closes."""
    dialog = part.dialog
    assert dialog is not None
    dialog.save_button.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def answer(words: str) -> list[str]:
    """Answer the next question by the button of these words; the list gets the question."""
    asked: list[str] = []

    def click() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, Question)
        asked.append(box.words.text())
        buttons = box.findChildren(QPushButton)
        next(one for one in buttons if one.text().replace("&", "") == words).click()

    QTimer.singleShot(0, click)
    return asked
