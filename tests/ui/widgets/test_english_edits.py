"""What people type into days, amounts and numbers while the program speaks English."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from budgetdesk.ui.widgets.edits import DayEdit, LineEdit, MoneyEdit
from budgetdesk.ui.widgets.number_edits import NumberEdit

pytestmark = pytest.mark.usefixtures("english")

TODAY = date(2026, 11, 21)


def typed(qtbot: QtBot, edit: LineEdit, text: str) -> str:
    """What stands in the edit after a text and Enter; the edit reads it without complaint."""
    qtbot.addWidget(edit)
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    return edit.text().replace("\u00a0", " ") if not edit.problem() else ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1,234.5", "1,234.50"),
        ("12.50+3*4", "24.50"),
        ("1,234", "1,234.00"),
        ("12,50", "12.50"),
    ],
)
def test_an_amount_is_written_out_as_it_was_understood(qtbot: QtBot, text: str, shown: str) -> None:
    assert typed(qtbot, MoneyEdit(), text) == shown


@pytest.mark.parametrize("text", ["1.234", "1.234,50", "12,5"])
def test_an_amount_that_could_mean_two_things_is_refused(qtbot: QtBot, text: str) -> None:
    edit = MoneyEdit()
    assert typed(qtbot, edit, text) == ""
    assert edit.value() is None
    assert edit.text() == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("3", "3 Nov 2026"),
        ("3.5", "3 May 2026"),
        ("3 Oct 2026", "3 Oct 2026"),
        ("12 august 2026", "12 Aug 2026"),
        ("2026-05-03", "3 May 2026"),
        ("t", "21 Nov 2026"),
        ("today", "21 Nov 2026"),
        ("h", "21 Nov 2026"),
        ("3+", "4 Nov 2026"),
    ],
)
def test_a_day_is_written_out_as_it_was_understood(qtbot: QtBot, text: str, shown: str) -> None:
    assert typed(qtbot, DayEdit(TODAY), text) == shown


def test_a_day_that_is_shown_is_read_again(qtbot: QtBot) -> None:
    edit = DayEdit(TODAY)
    qtbot.addWidget(edit)
    edit.show_value(date(2026, 3, 31))
    assert edit.value() == date(2026, 3, 31)


@pytest.mark.parametrize("text", ["5/3/2026", "3 Mai 2026"])
def test_a_day_that_could_be_another_is_refused(qtbot: QtBot, text: str) -> None:
    edit = DayEdit(TODAY)
    assert typed(qtbot, edit, text) == ""
    assert edit.value() is None


def test_a_number_that_is_shown_is_read_again(qtbot: QtBot) -> None:
    edit = NumberEdit()
    qtbot.addWidget(edit)
    edit.show_value(Decimal("2.5"))
    assert (edit.text(), edit.value()) == ("2.5", Decimal("2.5"))
    edit.setText("2,5")
    assert edit.value() is None
