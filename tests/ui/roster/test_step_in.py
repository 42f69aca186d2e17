"""Who can step in for one shift: the names in order, the reasons, one change, one undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from budgetdesk.rota.shifts import CheckNote, Shift
from budgetdesk.ui.pages.roster.page import RosterPage
from budgetdesk.ui.pages.roster.step_in import StepInForm
from budgetdesk.ui.widgets.form import FormDialog
from budgetdesk.ui.widgets.page import Room
from budgetdesk.usecases.setting_up import everything
from tests.ui.roster.conftest import RosterFile
from tests.ui.roster.test_roster_page import KEY, form_of, press, shifts

FOURTH = date(2026, 11, 4)


def open_one(room: Room) -> Shift:
    return next(one for one in shifts(room) if one.assistant is None)


def asked(page: RosterPage) -> StepInForm:
    form = form_of(page)
    assert isinstance(form, StepInForm)
    return form


def names(form: StepInForm) -> list[str]:
    return [form.card.person.itemText(number) for number in range(form.card.person.count())]


def test_w_on_an_open_shift_shows_everybody_in_order_with_reasons(page: RosterPage) -> None:
    page.go_to(FOURTH)
    press(page.grid, KEY.Key_W)
    form = asked(page)
    assert names(form) == [
        "noch niemand, er bleibt offen",
        "1. Ben Okafor",
        "2. Jule Sander – nur mit Begründung",
        "3. Mara Lind – nicht möglich",
    ]
    assert form.card.person.currentText() == "1. Ben Okafor"
    assert form.card.why.text().splitlines()[:2] == [
        "Keine Regel des Arbeitszeitrechts spricht dagegen",
        "Hat zu dieser Zeit nichts gesagt",
    ]


def test_enter_takes_the_first_in_order_and_one_undo_takes_it_back(
    page: RosterPage, roster_room: Room, roster_file: RosterFile, qtbot: QtBot
) -> None:
    before, changes = shifts(roster_room), len(roster_room.desk.history())
    shift = open_one(roster_room)
    page.go_to(FOURTH)
    press(page.grid, KEY.Key_W)
    dialog = page.deeds.dialog
    assert isinstance(dialog, FormDialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is asked(page).card.person)
    press(asked(page).card.person, KEY.Key_Return)
    assert not dialog.isVisible()
    ben = roster_file.people[1].id
    assert set(shifts(roster_room)) - set(before) == {replace(shift, assistant=ben)}
    assert len(roster_room.desk.history()) == changes + 1
    roster_room.actions.undo()
    assert shifts(roster_room) == before


def choose(form: StepInForm, person: object) -> None:
    form.card.person.show_value(person)
    form.card.person.edited.emit()


def test_whom_the_law_bars_takes_it_only_with_a_reason_that_is_kept(
    page: RosterPage, roster_room: Room, roster_file: RosterFile, qtbot: QtBot
) -> None:
    jule, shift = roster_file.people[2].id, open_one(roster_room)
    page.go_to(FOURTH)
    press(page.grid, KEY.Key_W)
    dialog, form = page.deeds.dialog, asked(page)
    assert isinstance(dialog, FormDialog)
    choose(form, jule)
    assert form.card.why.text().startswith("Das Arbeitszeitrecht spricht dagegen, Hinweise: 2")
    dialog.accept()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is form.card.note)
    form.card.note.show_value("Abgesprochen")
    form.card.note.edited.emit()
    dialog.accept()
    assert not dialog.isVisible()
    assert replace(shift, assistant=jule) in shifts(roster_room)
    notes = roster_room.desk.read(everything, CheckNote)
    assert {(one.shift, one.note) for one in notes} == {(shift.id, "Abgesprochen")}


def test_whoever_works_at_that_time_cannot_take_it(
    page: RosterPage, roster_room: Room, roster_file: RosterFile
) -> None:
    before = shifts(roster_room)
    page.go_to(FOURTH)
    press(page.grid, KEY.Key_W)
    dialog = page.deeds.dialog
    assert isinstance(dialog, FormDialog)
    choose(asked(page), roster_file.people[0].id)
    dialog.accept()
    assert dialog.isVisible()
    assert shifts(roster_room) == before


def test_without_a_person_it_is_not_saved(page: RosterPage, roster_room: Room) -> None:
    page.go_to(FOURTH)
    press(page.grid, KEY.Key_W)
    dialog, form = page.deeds.dialog, asked(page)
    assert isinstance(dialog, FormDialog)
    choose(form, None)
    dialog.accept()
    assert dialog.isVisible()
    assert open_one(roster_room).assistant is None


def test_heute_leads_to_the_shift_and_asks_who_steps_in(
    page: RosterPage, roster_room: Room
) -> None:
    page.show_thing(("step-in", int(open_one(roster_room).id)))
    assert page.grid.current_place() == (None, FOURTH)
    assert asked(page).card.person.currentText() == "1. Ben Okafor"
