"""What people really type into days and amounts: understood as meant, or refused with a reason."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from budgetdesk.kernel.money import Money
from budgetdesk.ui.widgets.edits import DayEdit, MoneyEdit, TextEdit

TODAY = date(2026, 11, 21)
NOT_AN_AMOUNT = "Das ist kein Betrag. Erwartet wird zum Beispiel 1.234,50 oder 12,50+3*4."
TWO_MEANINGS = "kann mehr als einen Betrag bedeuten"
NO_DAY = "Das ist kein Tag."


def typed_amount(qtbot: QtBot, text: str) -> MoneyEdit:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    return edit


def typed_day(qtbot: QtBot, text: str) -> DayEdit:
    edit = DayEdit(TODAY)
    qtbot.addWidget(edit)
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    return edit


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12,50+3*4", "24,50"),
        ("12.50", "12,50"),
        ("1.234", "1.234,00"),
        ("1.234,5", "1.234,50"),
        ("4*2,50", "10,00"),
        ("2,50*4", "10,00"),
        ("1,00 + 2", "3,00"),
        ("100.000", "100.000,00"),
        ("-3", "\u22123,00"),
    ],
)
def test_an_amount_is_written_out_as_it_was_understood(qtbot: QtBot, text: str, shown: str) -> None:
    edit = typed_amount(qtbot, text)
    assert (edit.text(), edit.problem()) == (shown, "")


@pytest.mark.parametrize(
    "text", ["1,234.56", "0,005", "1,234", "12.5", "1.2", "1.2345", "10,00+1,234"]
)
def test_an_amount_that_could_mean_two_things_is_left_as_it_is_and_explained(
    qtbot: QtBot, text: str
) -> None:
    edit = typed_amount(qtbot, text)
    assert edit.text() == text
    assert edit.value() is None
    assert f"„{text}“ {TWO_MEANINGS}" in edit.problem()


@pytest.mark.parametrize("text", ["zehn", "5-", "1 234,50", "3*-4", "2,5*1,5", "1e3", "12,-"])
def test_what_is_no_amount_is_left_as_it_is(qtbot: QtBot, text: str) -> None:
    edit = typed_amount(qtbot, text)
    assert edit.text() == text
    assert edit.value() is None
    assert edit.problem() == NOT_AN_AMOUNT


def test_two_thousand_and_a_half_is_never_two_and_a_half(qtbot: QtBot) -> None:
    assert typed_amount(qtbot, "2.500").value() == Money(250000)
    assert typed_amount(qtbot, "2,50").value() == Money(250)
    assert typed_amount(qtbot, "2,500").value() is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("3", "03.11.2026"),
        ("3.", "03.11.2026"),
        ("3.5", "03.05.2026"),
        ("3.5.", "03.05.2026"),
        ("030525", "03.05.2025"),
        ("29.02.28", "29.02.2028"),
        ("2026-05-03", "03.05.2026"),
        ("h", "21.11.2026"),
        ("heute", "21.11.2026"),
        ("3+", "04.11.2026"),
        ("3--", "01.11.2026"),
        ("-", "20.11.2026"),
        ("1-", "31.10.2026"),
    ],
)
def test_a_day_is_written_out_as_it_was_understood(qtbot: QtBot, text: str, shown: str) -> None:
    edit = typed_day(qtbot, text)
    assert (edit.text(), edit.problem()) == (shown, "")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("31.2.", "31.02.2026"),
        ("29.2", "29.02.2026"),
        ("3.13", "03.13.2026"),
        ("31", "31.11.2026"),
        ("32", "32.11.2026"),
        ("991231", "99.12.2031"),
    ],
)
def test_a_day_that_the_calendar_does_not_know_is_named(
    qtbot: QtBot, text: str, named: str
) -> None:
    edit = typed_day(qtbot, text)
    assert edit.text() == text
    assert edit.value() is None
    assert edit.problem() == f"Den {named} gibt es nicht. Bitte prüfen Sie Tag und Monat."


@pytest.mark.parametrize("text", ["3/5", "3,5", "3. Mai", "305", "1.1.126", "gestern"])
def test_what_is_no_day_is_left_as_it_is(qtbot: QtBot, text: str) -> None:
    edit = typed_day(qtbot, text)
    assert edit.text() == text
    assert edit.value() is None
    assert edit.problem().startswith(NO_DAY)


def test_a_long_text_is_shown_from_its_beginning(qtbot: QtBot) -> None:
    edit = TextEdit()
    qtbot.addWidget(edit)
    edit.resize(120, 44)
    edit.show_value("Landschaftsverband Westfalen-Lippe, Referat Eingliederungshilfe")
    assert edit.cursorPosition() == 0


def test_a_long_text_is_shown_from_its_beginning_again_once_the_user_goes_on(
    qtbot: QtBot,
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    first, second = TextEdit(), TextEdit()
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitExposed(around):
        around.show()
    around.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClicks(first, "Landschaftsverband Westfalen-Lippe")
    assert first.cursorPosition() == len("Landschaftsverband Westfalen-Lippe")
    second.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(second.hasFocus)
    assert first.cursorPosition() == 0
