"""Splitting, joining and exchanging shifts on the page, and the paid break of a shift."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui.pages.roster.checked_form import CheckedDialog
from budgetdesk.ui.pages.roster.page import RosterPage
from budgetdesk.ui.pages.roster.small_forms import SwapForm
from budgetdesk.ui.pages.roster.span import View
from budgetdesk.ui.widgets.form import FormDialog
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.records_dialog import RecordsDialog
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.roster import save_shift
from budgetdesk.usecases.roster_base import save_model
from budgetdesk.usecases.setting_up import everything
from tests.ui.roster.conftest import EARLY, RosterFile
from tests.ui.roster.test_roster_page import THIRD, answer, form_of, shift_form_of, shifts

KEY = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def times(room: Room, day: date) -> list[tuple[str, AssistantId | None]]:
    return [
        (f"{one.begin:%H:%M}–{one.end:%H:%M}", one.assistant)
        for one in sorted(shifts(room), key=lambda one: (one.begin, one.id))
        if one.day == day
    ]


def command(page: RosterPage, key: Qt.Key) -> None:
    QTest.keyClick(page.grid, key, CTRL_SHIFT)


@pytest.fixture
def mara(page: RosterPage, roster_file: RosterFile) -> AssistantId:
    """Mara's number, with the focus on her cell of 3 November."""
    number = roster_file.people[0].id
    page.go_to(THIRD, number)
    return number


def test_a_shift_is_split_at_a_time_and_joined_again_each_with_one_undo(
    page: RosterPage, roster_room: Room, mara: AssistantId, qtbot: QtBot
) -> None:
    changes = len(roster_room.desk.history())
    command(page, KEY.Key_T)
    answer(page, at=time(10, 15))
    both = [("06:00–10:15", mara), ("10:15–14:30", mara)]
    whole = [("06:00–14:30", mara)]
    assert times(roster_room, THIRD)[:2] == both
    assert len(roster_room.desk.history()) == changes + 1
    assert len(page.chosen()) == 2
    command(page, KEY.Key_V)
    assert times(roster_room, THIRD)[:1] == whole
    assert len(roster_room.desk.history()) == changes + 2
    roster_room.actions.undo()
    assert times(roster_room, THIRD)[:2] == both
    roster_room.actions.undo()
    assert times(roster_room, THIRD)[:1] == whole
    assert page.grid.hasFocus()


def test_a_time_outside_of_the_shift_is_named_below_the_field(
    page: RosterPage, roster_room: Room, mara: AssistantId, qtbot: QtBot
) -> None:
    before = shifts(roster_room)
    command(page, KEY.Key_T)
    form = form_of(page)
    form.show_value("at", time(15, 0))
    dialog = page.deeds.dialog
    assert isinstance(dialog, FormDialog)
    dialog.accept()
    assert dialog.isVisible()
    assert form._labels["at"].text() == (
        "⚠ Um 15:00 Uhr läuft der Dienst vom 03.11.2026, 06:00 Uhr, nicht."
        " Bitte nennen Sie eine Zeit zwischen Beginn und Ende."
    )
    assert shifts(roster_room) == before


def test_a_night_is_split_after_midnight_by_the_time_alone(
    page: RosterPage, roster_room: Room, roster_file: RosterFile, qtbot: QtBot
) -> None:
    jule = roster_file.people[2].id
    page.go_to(THIRD, jule)
    command(page, KEY.Key_T)
    answer(page, at=time(1, 30))
    assert times(roster_room, THIRD)[-1] == ("22:00–01:30", jule)
    assert times(roster_room, date(2026, 11, 4))[0] == ("01:30–06:30", jule)


def test_a_shift_of_more_than_a_day_asks_for_the_day_as_well(
    page: RosterPage, roster_room: Room, mara: AssistantId, qtbot: QtBot
) -> None:
    first = shifts(roster_room)[0]
    longer = replace(first, end=first.end.replace(day=5))
    roster_room.desk.run(Label.of("save_shift", day="03.11.2026"), save_shift, longer)
    page.reload()
    command(page, KEY.Key_T)
    answer(page, day=date(2026, 11, 5), at=time(0, 0))
    assert times(roster_room, THIRD)[0] == ("06:00–00:00", mara)
    assert times(roster_room, date(2026, 11, 5)) == [("00:00–14:30", mara)]


def test_shifts_that_do_not_touch_are_not_joined_and_it_is_said_why(
    page: RosterPage, roster_room: Room, mara: AssistantId, qtbot: QtBot
) -> None:
    before = shifts(roster_room)
    told: list[str] = []
    roster_room.actions.refused.connect(told.append)
    page.go_to(date(2026, 11, 24), mara)
    command(page, KEY.Key_V)
    assert shifts(roster_room) == before
    assert "beginnt nicht dort, wo der vom 24.11.2026, 06:00 Uhr, endet." in told[0]


def test_the_people_of_two_shifts_are_exchanged_after_it_was_said_what_comes_of_it(
    page: RosterPage,
    roster_room: Room,
    roster_file: RosterFile,
    mara: AssistantId,
    qtbot: QtBot,
) -> None:
    ben = roster_file.people[1].id
    QTest.keyClick(page.grid, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    changes = len(roster_room.desk.history())
    command(page, KEY.Key_P)
    dialog = page.deeds.dialog
    assert isinstance(dialog, CheckedDialog)
    form = dialog._form
    assert isinstance(form, SwapForm)
    assert [one.text() for one in form.findChildren(QLabel) if "künftig" in one.text()] == [
        "Di 3.\u00a0November, Frühdienst: künftig Ben Okafor",
        "Di 3.\u00a0November, Spätdienst: künftig Mara Lind",
    ]
    # 7.5 hours of rest before her early shift of the 4th, and 15.5 hours from 14:00 on.
    assert [(one.day.day, one.code) for one in form.follows.new] == [
        (4, "rest_too_short"),
        (4, "work_day_too_long"),
    ]
    dialog.accept()
    assert dialog.isVisible()
    form.show_value("reason", "Beide wollten tauschen")
    dialog.accept()
    assert times(roster_room, THIRD)[:2] == [("06:00–14:30", ben), ("14:00–22:30", mara)]
    assert len(roster_room.desk.history()) == changes + 1
    roster_room.actions.undo()
    assert times(roster_room, THIRD)[:2] == [("06:00–14:30", mara), ("14:00–22:30", ben)]


def test_two_shifts_of_one_person_are_not_exchanged(
    page: RosterPage, roster_room: Room, mara: AssistantId, qtbot: QtBot
) -> None:
    changes = len(roster_room.desk.history())
    told: list[str] = []
    roster_room.actions.refused.connect(told.append)
    page.go_to(date(2026, 11, 24), mara)
    command(page, KEY.Key_P)
    assert told == [
        "Hier gibt es nichts zu tauschen: Beide Dienste haben dieselbe Person oder sind offen."
    ]
    assert len(roster_room.desk.history()) == changes


def test_the_list_has_the_same_commands(
    page: RosterPage, roster_room: Room, roster_file: RosterFile, qtbot: QtBot
) -> None:
    page.days.choose(View.LIST)
    page.list.selectRow(0)
    page.focus_roster()
    QTest.keyClick(page.list, KEY.Key_T, CTRL_SHIFT)
    answer(page, at=time(8, 0))
    mara = roster_file.people[0].id
    assert times(roster_room, THIRD)[:2] == [("06:00–08:00", mara), ("08:00–14:30", mara)]


def test_a_paid_break_is_entered_and_kept_when_the_shift_is_changed(
    page: RosterPage, roster_room: Room, mara: AssistantId, qtbot: QtBot
) -> None:
    QTest.keyClick(page.grid, KEY.Key_Return)
    assert shift_form_of(page).value("paid_break_minutes") == 0
    answer(page, paid_break_minutes=15)
    assert shifts(roster_room)[0].paid_break_minutes == 15
    page.go_to(THIRD, mara)
    QTest.keyClick(page.grid, KEY.Key_Return)
    answer(page, state=ShiftState.DRAFT)
    changed = shifts(roster_room)[0]
    assert (changed.paid_break_minutes, changed.state) == (15, ShiftState.DRAFT)


def test_a_paid_break_as_long_as_the_shift_is_named_below_the_field(
    page: RosterPage, mara: AssistantId, qtbot: QtBot
) -> None:
    QTest.keyClick(page.grid, KEY.Key_Return)
    form = shift_form_of(page)
    form.show_value("paid_break_minutes", 480)
    assert not form.check()
    assert form._labels["paid_break_minutes"].text() == (
        "⚠ Die bezahlte Pause im Dienst am 03.11.2026 um 06:00 Uhr muss kürzer als der Dienst"
        " sein. Bitte prüfen Sie die Minuten."
    )


def test_a_shift_takes_the_paid_break_of_its_model(
    page: RosterPage, roster_room: Room, roster_file: RosterFile, mara: AssistantId, qtbot: QtBot
) -> None:
    early = replace(roster_file.models[EARLY], paid_break_minutes=15)
    roster_room.desk.run(Label.of("save_shift_model", name=early.name), save_model, early)
    page.reload()
    page.go_to(date(2026, 11, 10), mara)
    QTest.keyClick(page.grid, KEY.Key_N)
    assert shift_form_of(page).value("paid_break_minutes") == 15
    answer(page)
    made: Shift = shifts(roster_room)[-1]
    assert made.paid_break_minutes == 15


def test_a_model_has_a_paid_break_that_is_shorter_than_it(
    page: RosterPage, roster_room: Room, roster_file: RosterFile, qtbot: QtBot
) -> None:
    page.deeds.models()
    listed = page.deeds.dialog
    assert isinstance(listed, RecordsDialog)
    listed.table.selectRow(EARLY)
    listed.change()
    dialog = listed.dialog
    assert isinstance(dialog, FormDialog)
    form = dialog._form
    form.show_value("paid_break_minutes", 480)
    assert not form.check()
    assert form._labels["paid_break_minutes"].text() == (
        "⚠ Die bezahlte Pause im Dienstmodell „F“ muss kürzer als der Dienst sein."
        " Bitte prüfen Sie die Minuten."
    )
    form.show_value("paid_break_minutes", 30)
    dialog.accept()
    stored = roster_room.desk.read(everything, ShiftModel)[EARLY]
    assert stored.paid_break_minutes == 30
