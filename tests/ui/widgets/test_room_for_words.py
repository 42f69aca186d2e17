"""Words keep their room: long choices, narrow columns, and what gets the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.narrow import narrow
from budgetdesk.ui.widgets.question import Question
from budgetdesk.ui.widgets.sight import SightArea
from budgetdesk.ui.widgets.table import Column, Table

LONG = "Persönliches Budget für Assistenz in Freizeit und Alltag, dazu die Begleitung auf Reisen"


def test_a_choice_grows_with_long_words_and_shrinks_with_short_ones(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    layout = QVBoxLayout(around)
    choice = ChoiceEdit([(1, "kurz"), (2, LONG)])
    narrow(choice)
    layout.addWidget(choice)
    layout.addStretch()
    around.resize(240, 400)
    with qtbot.waitExposed(around):
        around.show()
    one_line = choice.height()
    choice.show_value(2)
    qtbot.waitUntil(lambda: choice.height() > one_line)
    assert choice.height() >= choice.words_height()
    choice.show_value(1)
    qtbot.waitUntil(lambda: choice.height() == one_line)


def test_no_column_is_narrower_than_its_title(qtbot: QtBot) -> None:
    title = "Von einer Person oder an eine Person, die hier steht"
    table: Table[str] = Table("Liste", (Column(title, str), Column("Kurz", str, stretch=True)))
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    table.show_rows(["eins"])
    assert table.columnWidth(0) >= table.title_width(0) > 100
    table.setColumnWidth(0, 20)
    assert table.columnWidth(0) == table.title_width(0)


def test_what_gets_the_focus_from_outside_is_scrolled_to(qtbot: QtBot) -> None:
    inside = QWidget()
    layout = QVBoxLayout(inside)
    buttons = [QPushButton(str(number)) for number in range(40)]
    for button in buttons:
        layout.addWidget(button)
    area = SightArea(inside)
    qtbot.addWidget(area)
    area.resize(200, 200)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    buttons[-1].setFocus(Qt.FocusReason.OtherFocusReason)
    assert not buttons[-1].visibleRegion().isEmpty()
    buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
    assert not buttons[0].visibleRegion().isEmpty()


def test_a_very_long_message_fits_the_screen_and_scrolls(qtbot: QtBot) -> None:
    question = Question("BudgetDesk", "Noch ein langer Satz. " * 2000)
    qtbot.addWidget(question)
    question.add_answer("&Schließen", careful=True)
    question.show()
    assert question.height() <= question.screen().availableSize().height()


def test_enter_gives_the_careful_answer_and_escape_gives_none(qtbot: QtBot) -> None:
    question = Question("BudgetDesk", "Wirklich?")
    qtbot.addWidget(question)
    agree = question.add_answer("&Löschen")
    careful = question.add_answer("&Behalten", careful=True)
    with qtbot.waitActive(question):
        question.show()
        question.activateWindow()
    QTest.keyClick(question, Qt.Key.Key_Escape)
    answers = [question.chosen]
    question.show()
    QTest.keyClick(question, Qt.Key.Key_Return)
    answers.append(question.chosen)
    question.show()
    agree.click()
    answers.append(question.chosen)
    assert answers == [None, careful, agree]
