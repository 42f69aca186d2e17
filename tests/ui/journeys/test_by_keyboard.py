"""Whole journeys with the keyboard alone, from a statement or an empty file to the goal."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from budgetdesk.ui.settings import Settings
from budgetdesk.ui.widgets.question import Question
from budgetdesk.ui.window import MainWindow
from budgetdesk.usecases import report_choices
from budgetdesk.usecases.bank_import import imports_of
from budgetdesk.usecases.booking_list import ListOrder, Wanted, listed
from tests.ui.conftest import Clock
from tests.ui.journeys.keys import Journey, Key, Modifier, press, to, travel, until, use, write

CONTROL = Modifier.ControlModifier
SHIFT = Modifier.ShiftModifier


def dialog() -> QWidget | None:
    return QApplication.activeModalWidget()


def read_in(statement: Path) -> Journey:
    yield press(Key.Key_3, CONTROL)
    yield press(Key.Key_I, CONTROL | SHIFT)
    yield from to("Pfad einer Datei")
    yield from write(str(statement))
    yield from use("Pfad übernehmen")
    yield from use("Dateien lesen")
    yield from use("Zeilen ansehen")
    yield from use("Alle Vorschläge")
    yield from use("einlesen")
    yield from use("Schließen")
    yield from until(lambda: dialog() is None, "the end of the wizard")


def test_a_statement_is_taken_in_and_the_report_handed_out_for_good(
    window: MainWindow, practice_file: Path, qtbot: QtBot
) -> None:
    assert window.room is not None
    desk = window.room.desk
    statement = max((practice_file.parent / "uebung-dateien" / "kontoauszuege").glob("*.xml"))
    imports, reports = len(desk.read(imports_of)), len(desk.read(report_choices.archive))
    seen: dict[str, object] = {}

    def journey() -> Journey:
        yield from read_in(statement)
        seen["read in"] = len(desk.read(imports_of))
        yield press(Key.Key_Z, CONTROL)
        seen["undone"] = len(desk.read(imports_of))
        yield press(Key.Key_Z, CONTROL | SHIFT)
        seen["again"] = len(desk.read(imports_of))
        yield press(Key.Key_5, CONTROL)
        yield from use("Abgeben")
        yield from until(lambda: dialog() is not None, "what the receiver sees")
        yield from use("Endgültig abgeben")
        yield from until(lambda: isinstance(dialog(), Question), "the question")
        yield from use("Endgültig abgeben")
        yield from until(lambda: dialog() is None, "the end of handing out")
        seen["handed out"] = len(desk.read(report_choices.archive))
        yield press(Key.Key_Z, CONTROL)
        yield from until(lambda: dialog() is not None, "the refusal")
        refusal = dialog()
        seen["refusal"] = refusal.words.text() if isinstance(refusal, Question) else ""
        yield press(Key.Key_Escape)

    travel(qtbot, window, journey())
    assert seen["read in"] == imports + 1
    assert seen["undone"] == imports
    assert seen["again"] == imports + 1
    assert seen["handed out"] == reports + 1
    assert "abgegeben" in str(seen["refusal"])
    assert len(desk.read(report_choices.archive)) == reports + 1


def test_a_new_file_gets_an_account_and_a_booking_that_is_taken_back(
    settings: Settings, clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    window = MainWindow(settings, None, clock)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    seen: list[int] = []

    def count() -> int:
        assert window.room is not None
        return len(window.room.desk.read(listed, Wanted(), ListOrder.DAY, descending=True).numbers)

    def journey() -> Journey:
        yield press(Key.Key_N, CONTROL | SHIFT)
        yield from to("Name der Person")
        yield from write("Erika Muster")
        yield from to("Datei")
        yield from write(str(tmp_path / "neu.budget"))
        yield from use("Speichern und weiter")
        yield from to("Name des Kontos")
        yield from write("Budgetkonto")
        yield from use("Speichern und weiter")
        yield press(Key.Key_Escape)
        yield from until(lambda: dialog() is None, "the end of the guide")
        yield press(Key.Key_2, CONTROL)
        yield press(Key.Key_N, CONTROL)
        yield from to("Betrag")
        yield from write("12,50+3*4")
        yield from to("Von wem oder an wen")
        yield from write("Laden Krume")
        yield from use("Speichern")
        yield from until(lambda: dialog() is None, "the end of the form")
        seen.append(count())
        yield press(Key.Key_Z, CONTROL)
        seen.append(count())

    travel(qtbot, window, journey())
    assert seen == [1, 0]
