"""Krankmeldung: three steps, one change, one undo; and absences with what they bring."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.shifts import Shift
from budgetdesk.ui import theme
from budgetdesk.ui.pages.roster.absences import AbsenceForm
from budgetdesk.ui.pages.roster.page import RosterPage
from budgetdesk.ui.pages.roster.sick_call import SickCallWizard
from budgetdesk.ui.widgets.form import FormDialog
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.records_dialog import RecordsDialog
from budgetdesk.ui.widgets.sight import SightArea
from budgetdesk.usecases.setting_up import everything
from tests.ui.roster.conftest import RosterFile


@pytest.fixture
def wizard(page: RosterPage, roster_file: RosterFile) -> SickCallWizard:
    """Mara calls in sick on the 24th, before her first shift, until the 25th."""
    page.deeds.sick_call()
    dialog = page.deeds.dialog
    assert isinstance(dialog, SickCallWizard)
    form = dialog.who.form
    form.show_value("person", roster_file.people[0].id)
    form.show_value("day", date(2026, 11, 24))
    form.show_value("time", time(5, 0))
    form.show_value("until", date(2026, 11, 25))
    return dialog


def test_a_sick_call_begins_with_today_and_now(page: RosterPage) -> None:
    page.deeds.sick_call()
    dialog = page.deeds.dialog
    assert isinstance(dialog, SickCallWizard)
    assert dialog.who.form.value("day") == date(2026, 11, 21)
    assert dialog.who.is_complete()


def test_the_open_shifts_are_offered_to_the_others_in_order_with_reasons(
    wizard: SickCallWizard,
) -> None:
    wizard.go_on()
    cards = wizard.steps_in.cards
    assert len(cards) == 2
    offered = [cards[0].person.itemText(number) for number in range(cards[0].person.count())]
    assert offered[0] == "noch niemand, er bleibt offen"
    assert offered[1].startswith("1. ")
    assert any(text.endswith("Mara Lind – nicht möglich") for text in offered)
    assert cards[0].why.text().startswith("An erster Stelle: ")


def test_all_is_booked_in_one_step_and_taken_back_by_one_undo(
    wizard: SickCallWizard, roster_room: Room, roster_file: RosterFile
) -> None:
    before, changes = roster_room.desk.read(everything, Shift), len(roster_room.desk.history())
    jule = roster_file.people[2].id
    wizard.go_on()
    card = wizard.steps_in.cards[0]
    card.person.show_value(jule)
    card.person.edited.emit()
    wizard.go_on()
    assert wizard.messages.summary.text() == (
        "1 Dienst wird übernommen. 1 Dienst bleibt offen."
        " Erst mit „Alles eintragen“ wird etwas gespeichert."
    )
    assert "Jule" in wizard.messages.text.toPlainText()
    assert len(roster_room.desk.history()) == changes
    wizard.messages.copy()
    assert QGuiApplication.clipboard().text() == wizard.messages.text.toPlainText()
    wizard.go_on()
    assert not wizard.isVisible()
    assert len(roster_room.desk.history()) == changes + 1
    new = roster_room.desk.read(everything, Shift)[len(before) :]
    assert [one.assistant for one in new] == [jule, None]
    assert len(roster_room.desk.read(everything, Absence)) == 1
    roster_room.actions.undo()
    assert roster_room.desk.read(everything, Shift) == before
    assert roster_room.desk.read(everything, Absence) == ()


def test_what_falls_out_stands_struck_through_with_its_reason(
    wizard: SickCallWizard, page: RosterPage, roster_file: RosterFile
) -> None:
    from budgetdesk.ui.widgets.day_grid import cell_at

    for _ in range(3):
        wizard.go_on()
    cell = cell_at(page.grid, roster_file.people[0].id, date(2026, 11, 24))
    assert cell is not None
    assert [one.is_void for one in cell.chips] == [True, True]
    assert cell.remark == "krank"
    assert "fällt aus" in cell.spoken
    opened = cell_at(page.grid, None, date(2026, 11, 24))
    assert opened is not None
    assert "Vertretung" in opened.spoken


def absence_dialogs(page: RosterPage) -> tuple[RecordsDialog[Absence], AbsenceForm]:
    page.deeds.absences()
    listed: QDialog | None = page.deeds.dialog
    assert isinstance(listed, RecordsDialog)
    listed.add()
    assert isinstance(listed.dialog, FormDialog)
    form = listed.dialog._form
    assert isinstance(form, AbsenceForm)
    return listed, form


def test_an_absence_says_what_it_brings_before_it_is_stored(
    page: RosterPage, roster_room: Room, roster_file: RosterFile, qtbot: QtBot
) -> None:
    listed, form = absence_dialogs(page)
    form.show_value("assistant", roster_file.people[0].id)
    form.show_value("kind", AbsenceKind.LEAVE)
    form.show_value("first", date(2026, 11, 24))
    form.show_value("last", date(2026, 11, 25))
    form.look()
    text = form.effects.text()
    assert "16:00 Stunden fallen aus." in text
    assert "2 Dienste werden offen." in text
    assert "Urlaubstage: 1" in text
    assert roster_room.desk.read(everything, Absence) == ()
    dialog = listed.dialog
    assert isinstance(dialog, FormDialog)
    dialog.accept()
    assert [one.kind for one in listed.table.rows_model.rows] == [AbsenceKind.LEAVE]


def test_cancelling_an_absence_puts_back_what_was(
    page: RosterPage, roster_room: Room, roster_file: RosterFile, qtbot: QtBot
) -> None:
    before = roster_room.desk.read(everything, Shift)
    listed, form = absence_dialogs(page)
    form.show_value("assistant", roster_file.people[0].id)
    form.show_value("first", date(2026, 11, 24))
    form.show_value("last", date(2026, 11, 24))
    dialog = listed.dialog
    assert isinstance(dialog, FormDialog)
    dialog.accept()
    assert len(roster_room.desk.read(everything, Shift)) == len(before) + 2
    listed.remove()
    assert roster_room.desk.read(everything, Shift) == before
    assert listed.table.rows_model.rows == ()


def test_reversed_days_are_said_under_the_last_day(page: RosterPage, qtbot: QtBot) -> None:
    listed, form = absence_dialogs(page)
    form.show_value("first", date(2026, 11, 25))
    form.show_value("last", date(2026, 11, 24))
    dialog = listed.dialog
    assert isinstance(dialog, FormDialog)
    dialog.accept()
    assert dialog.isVisible()
    assert form._labels["last"].text().startswith("⚠ ")


def test_at_300_percent_the_steps_scroll_in_one_direction(
    page: RosterPage,
    wizard: SickCallWizard,
    roster_room: Room,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    roster_room.settings.choose(text_size=300)
    theme.apply(qapp, theme.theme_for(roster_room.settings.choices))
    wizard.resize(1024, 720)
    wizard.go_on()
    area = wizard.findChild(SightArea)
    assert area is not None
    inside = area.widget()
    assert inside is not None
    qtbot.waitUntil(lambda: inside.width() == area.viewport().width())
    assert wizard.steps_in.minimumSizeHint().width() <= area.viewport().width()
    assert area.horizontalScrollBar().maximum() == 0
