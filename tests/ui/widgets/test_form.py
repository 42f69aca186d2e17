"""The form: gaps and mistakes are said at their field, nothing typed is lost unasked."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Problem
from budgetdesk.ui.widgets import form as forms
from budgetdesk.ui.widgets.edits import (
    DayEdit,
    MoneyEdit,
    TextEdit,
    calculated,
    understood_day,
)
from budgetdesk.ui.widgets.form import Form, FormDialog

TODAY = date(2026, 11, 21)


@pytest.fixture
def form(qapp: QApplication) -> Form:
    made = Form()
    made.add("name", "&Name", TextEdit(), "Wie auf dem Papier.", needed=True)
    made.add("amount", "&Betrag", MoneyEdit())
    return made


def test_a_field_is_called_by_its_label_and_described_by_its_hint(form: Form) -> None:
    edit = form._edits["name"]
    assert edit.accessibleName() == "Name"
    assert edit.accessibleDescription() == "Wie auf dem Papier."


def test_a_gap_is_said_only_when_the_form_is_to_be_saved(form: Form) -> None:
    assert form.check()
    assert not form.complete()
    assert form._labels["name"].text() == "⚠ Bitte füllen Sie dieses Feld aus."
    form.show_value("name", "Erika")
    assert form.complete()
    assert form._labels["name"].isVisibleTo(form) is False


def test_a_text_that_is_no_amount_is_said_at_once_under_its_field(form: Form) -> None:
    edit = form._edits["amount"]
    assert isinstance(edit, MoneyEdit)
    edit.setText("12,50 Euro?")
    edit.edited.emit()
    assert form._labels["amount"].text() == (
        "⚠ Das ist kein Betrag. Erwartet wird zum Beispiel 1.234,50 oder 12,50+3*4."
    )
    assert not form.check()


def test_a_problem_of_the_domain_stands_under_the_field_it_names(form: Form) -> None:
    form.judge_by(lambda: [Problem("name_missing", "name")])
    assert not form.check()
    assert form._labels["name"].text() == ("⚠ Der Name fehlt. Bitte tragen Sie einen Namen ein.")


def test_escape_asks_before_it_throws_typed_input_away(
    qtbot: QtBot, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [False, True]
    monkeypatch.setattr(forms, "confirmed", lambda *_, **__: answers.pop(0) if answers else True)
    dialog = FormDialog("Neu", form, lambda: True)
    qtbot.addWidget(dialog)
    dialog.open()
    QTest.keyClicks(form._edits["name"], "Erika")
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("12,50", 1250),
        ("12.50", 1250),
        ("1.234,5", 123450),
        ("12,50+3*4", 2450),
        ("100-0,01", 9999),
        ("\u22125", -500),
    ],
)
def test_an_amount_may_be_a_sum(text: str, cents: int) -> None:
    assert calculated(text) == Money(cents)


@pytest.mark.parametrize("text", ["1,234.50", "12,345", "abc", "3*", "5 5"])
def test_an_amount_that_may_mean_two_things_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        calculated(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3", date(2026, 11, 3)),
        ("3.5", date(2026, 5, 3)),
        ("3.5.", date(2026, 5, 3)),
        ("030525", date(2025, 5, 3)),
        ("03052025", date(2025, 5, 3)),
        ("h", TODAY),
        ("2026-01-31", date(2026, 1, 31)),
    ],
)
def test_a_day_may_be_short(text: str, day: date) -> None:
    assert understood_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["31.02.", "32", "morgen", "1.2.3"])
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        understood_day(text, TODAY)


def test_plus_and_minus_move_a_day(qtbot: QtBot) -> None:
    edit = DayEdit(TODAY)
    qtbot.addWidget(edit)
    edit.show_value(TODAY)
    QTest.keyClicks(edit, "+")
    assert edit.text() == "22.11.2026"
    QTest.keyClicks(edit, "--")
    assert edit.text() == "20.11.2026"


def test_a_dialog_can_get_a_further_button_in_its_row(qtbot: QtBot, form: Form) -> None:
    pressed: list[str] = []
    dialog = FormDialog("Fenster", form, lambda: True)
    qtbot.addWidget(dialog)
    again = dialog.buttons.add("Speichern und neu", lambda: pressed.append("neu"))
    again.click()
    assert pressed == ["neu"]
    assert again.parent() is dialog.save_button.parent()
