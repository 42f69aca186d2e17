"""The page Dienstplan by keyboard: what each cell says, and what the keys do."""

from __future__ import annotations

from datetime import date, time
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui.pages.roster.checked_form import CheckedDialog
from budgetdesk.ui.pages.roster.checking import law_of
from budgetdesk.ui.pages.roster.page import RosterPage
from budgetdesk.ui.pages.roster.shift_dialog import CheckedShiftForm
from budgetdesk.ui.pages.roster.span import View
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.ui.widgets.page import Room
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.roster import plan_of, remove_shifts
from budgetdesk.usecases.roster_checks import checked
from budgetdesk.usecases.roster_checks_in_turns import checked_in_turns
from budgetdesk.usecases.setting_up import everything
from tests.ui.roster.conftest import NIGHT, RosterFile

KEY: Final = Qt.Key
CTRL: Final = Qt.KeyboardModifier.ControlModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
THIRD: Final = date(2026, 11, 3)


def spoken(page: RosterPage, person: int | None, day: date) -> str:
    index = page.grid.grid_model.index_of(person, day)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def shifts(room: Room) -> tuple[Shift, ...]:
    return room.desk.read(everything, Shift)


def form_of(page: RosterPage) -> Form:
    """The form of the dialog that was opened last."""
    dialog = page.deeds.dialog
    assert isinstance(dialog, FormDialog)
    return dialog._form


def shift_form_of(page: RosterPage) -> CheckedShiftForm:
    form = form_of(page)
    assert isinstance(form, CheckedShiftForm)
    return form


def answer(page: RosterPage, **values: object) -> None:
    """Fill in the open form and save it."""
    form = form_of(page)
    for key, value in values.items():
        form.show_value(key, value)
    form._on_edit()
    save(page)


def press(
    widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(widget, key, modifiers)


def save(page: RosterPage) -> None:
    dialog = page.deeds.dialog
    assert isinstance(dialog, FormDialog)
    dialog.accept()
    assert not dialog.isVisible()


@pytest.fixture
def mara(page: RosterPage, roster_file: RosterFile) -> AssistantId:
    """Mara's number, with the focus on her cell of 3 November."""
    number = roster_file.people[0].id
    page.go_to(THIRD, number)
    return number


def test_a_cell_says_day_shift_person_state_hours_and_findings(
    page: RosterPage, mara: AssistantId
) -> None:
    assert spoken(page, mara, THIRD) == (
        "Di 3.\u00a0November, Frühdienst, Mara Lind, fest, 8 Stunden, kein Hinweis"
    )


def test_several_shifts_of_a_cell_are_all_said(
    page: RosterPage, mara: AssistantId, qtbot: QtBot
) -> None:
    page.turns.finish()
    words = spoken(page, mara, date(2026, 11, 24))
    assert words.startswith("Di 24.\u00a0November, Mara Lind, 2 Dienste: Frühdienst, Entwurf, ")
    assert words.endswith("kein Hinweis; Spätdienst, Entwurf, 8 Stunden, 2 Hinweise")


def test_an_empty_cell_says_that_nothing_is_planned(page: RosterPage, mara: AssistantId) -> None:
    assert spoken(page, mara, date(2026, 11, 5)) == "Do 5.\u00a0November, Mara Lind, kein Dienst"
    assert spoken(page, None, date(2026, 11, 1)) == (
        "So 1.\u00a0November, Allerheiligen, Offen, kein Dienst"
    )


def test_the_page_says_first_what_is_planned_and_open(page: RosterPage) -> None:
    page.turns.finish()
    assert page._sentence.text() == (
        "November 2026: 8 Dienste sind geplant. 1 davon ist noch offen. Die Prüfung hat 3 Hinweise."
    )


def test_the_model_of_the_grid_keeps_the_rules_of_qt(page: RosterPage) -> None:
    model = page.grid.grid_model
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode, model)
    page.resize(420, 700)
    page.days.go_on()
    assert tester.model() is model
    assert model.days_down
    assert (model.rowCount(), model.columnCount()) == (31, 4)


def test_arrows_go_by_day_and_person_and_with_ctrl_by_week(
    page: RosterPage, mara: AssistantId, roster_file: RosterFile, qtbot: QtBot
) -> None:
    grid = page.grid
    ben = roster_file.people[1].id
    press(grid, KEY.Key_Right)
    assert grid.current_place() == (mara, date(2026, 11, 4))
    press(grid, KEY.Key_Down)
    assert grid.current_place() == (ben, date(2026, 11, 4))
    press(grid, KEY.Key_Right, CTRL)
    assert grid.current_place() == (ben, date(2026, 11, 11))
    press(grid, KEY.Key_End)
    assert grid.current_place() == (ben, date(2026, 11, 30))
    press(grid, KEY.Key_Home)
    assert grid.current_place() == (ben, date(2026, 11, 1))
    press(grid, KEY.Key_Home, CTRL)
    assert grid.current_place() == (None, date(2026, 11, 1))


def test_with_days_down_the_keys_follow_the_days(
    page: RosterPage, mara: AssistantId, qtbot: QtBot
) -> None:
    page.resize(420, 700)
    grid = page.grid
    assert grid.grid_model.days_down
    assert grid.current_place() == (mara, THIRD)
    press(grid, KEY.Key_Down)
    assert grid.current_place() == (mara, date(2026, 11, 4))
    press(grid, KEY.Key_Down, CTRL)
    assert grid.current_place() == (mara, date(2026, 11, 11))
    press(grid, KEY.Key_End)
    assert grid.current_place() == (mara, date(2026, 11, 30))


def test_page_keys_leaf_by_month_and_h_comes_back_to_today(
    page: RosterPage, mara: AssistantId, qtbot: QtBot
) -> None:
    press(page.grid, KEY.Key_PageDown)
    assert page.days.heading.text() == "Dezember 2026"
    assert page.grid.current_place() == (mara, date(2026, 12, 1))
    press(page.grid, KEY.Key_PageUp)
    press(page.grid, KEY.Key_PageUp)
    assert page.days.heading.text() == "Oktober 2026"
    press(page.grid, KEY.Key_H)
    assert page.days.heading.text() == "November 2026"


def test_a_bulk_assignment_of_marked_cells_is_one_change_with_one_undo(
    page: RosterPage, roster_room: Room, roster_file: RosterFile, mara: AssistantId, qtbot: QtBot
) -> None:
    jule = roster_file.people[2].id
    before, changes = shifts(roster_room), len(roster_room.desk.history())
    press(page.grid, KEY.Key_Space)
    press(page.grid, KEY.Key_Right)
    press(page.grid, KEY.Key_Space)
    assert len(page.chosen()) == 2
    press(page.grid, KEY.Key_Z)
    answer(page, person=jule, reason="Jule springt ein")
    assert [one.assistant for one in shifts(roster_room)[:4]] == [
        jule,
        roster_file.people[1].id,
        jule,
        jule,
    ]
    assert len(roster_room.desk.history()) == changes + 1
    roster_room.actions.undo()
    assert shifts(roster_room) == before


def test_shift_and_arrows_choose_a_block_and_escape_lets_go(
    page: RosterPage, mara: AssistantId, roster_file: RosterFile, qtbot: QtBot
) -> None:
    grid = page.grid
    press(grid, KEY.Key_Right, SHIFT)
    press(grid, KEY.Key_Down, SHIFT)
    ben, fourth = roster_file.people[1].id, date(2026, 11, 4)
    assert grid.selected_places() == ((mara, THIRD), (ben, THIRD), (mara, fourth), (ben, fourth))
    assert len(page.chosen()) == 3
    press(grid, KEY.Key_Space)
    press(grid, KEY.Key_Escape)
    assert grid.selected_places() == ((ben, fourth),)


def test_the_state_of_the_chosen_shift_is_asked_by_a_letter(
    page: RosterPage, roster_room: Room, mara: AssistantId, qtbot: QtBot
) -> None:
    press(page.grid, KEY.Key_S)
    answer(page, state=ShiftState.OFFERED)
    assert "Mara Lind, angeboten, 8 Stunden" in spoken(page, mara, THIRD)


def test_a_new_shift_is_made_from_a_model_where_the_user_is(
    page: RosterPage, roster_room: Room, roster_file: RosterFile, mara: AssistantId, qtbot: QtBot
) -> None:
    page.go_to(date(2026, 11, 10), mara)
    press(page.grid, KEY.Key_N)
    form = shift_form_of(page)
    assert form.value("person") == mara
    assert form.value("begin") == time(6, 0)
    answer(page, model=roster_file.models[NIGHT].id)
    made = shifts(roster_room)[-1]
    assert f"{made.begin:%d %H:%M} {made.end:%d %H:%M}" == "10 22:00 11 06:30"
    assert [f"{one.begin:%H:%M} {one.end:%H:%M}" for one in made.breaks] == ["02:00 02:30"]
    assert page.grid.hasFocus()


def test_the_end_follows_to_the_next_day_where_it_is_before_the_begin(
    page: RosterPage, mara: AssistantId, qtbot: QtBot
) -> None:
    press(page.grid, KEY.Key_Return)
    form = shift_form_of(page)
    form.show_value("begin", time(20, 0))
    form.show_value("end", time(4, 0))
    form._on_edit()
    assert form.value("last") == date(2026, 11, 4)
    shift = form.shift()
    assert shift is not None
    assert f"{shift.end:%d.%m. %H:%M}" == "04.11. 04:00"


def test_what_the_law_forbids_stays_only_with_a_reason_that_is_kept(
    page: RosterPage, roster_room: Room, roster_file: RosterFile, mara: AssistantId, qtbot: QtBot
) -> None:
    page.go_to(date(2026, 11, 23), roster_file.people[1].id)
    press(page.grid, KEY.Key_F2)
    form = shift_form_of(page)
    form.show_value("end", time(23, 0))
    form.edited.emit()
    assert "§ 4 ArbZG" in form.findings.text()
    dialog = page.deeds.dialog
    assert isinstance(dialog, CheckedDialog)
    dialog.accept()
    assert dialog.isVisible()
    answer(page, reason="Er war einverstanden")
    notes = roster_room.desk.read(plan_of, page.days.shown.days).notes
    assert {one.note for one in notes} == {"Er war einverstanden"}
    page.turns.finish()
    reasons = {one.note for one in page.below.findings.rows_model.rows}
    assert "Er war einverstanden" in reasons


def test_a_shift_is_moved_to_another_day_and_person_by_a_form(
    page: RosterPage, roster_room: Room, roster_file: RosterFile, mara: AssistantId, qtbot: QtBot
) -> None:
    ben = roster_file.people[1].id
    press(page.grid, KEY.Key_V)
    answer(page, day=date(2026, 11, 12), begin=time(7, 30), person=ben)
    moved = shifts(roster_room)[0]
    assert (moved.assistant, f"{moved.begin:%d %H:%M}–{moved.end:%H:%M}") == (ben, "12 07:30–16:00")


def test_a_copy_of_several_keeps_their_distance_and_is_a_draft(
    page: RosterPage, roster_room: Room, mara: AssistantId, qtbot: QtBot
) -> None:
    press(page.grid, KEY.Key_Right, SHIFT)
    press(page.grid, KEY.Key_K)
    answer(page, day=date(2026, 11, 17))
    made = shifts(roster_room)[-2:]
    assert [one.day.day for one in made] == [17, 18]
    assert {one.state for one in made} == {ShiftState.DRAFT}


def test_the_view_is_changed_by_keys_and_remembered(
    page: RosterPage, roster_room: Room, mara: AssistantId, qtbot: QtBot
) -> None:
    press(page, KEY.Key_W, CTRL | SHIFT)
    assert page.days.words() == "Woche 47: 16.11.2026 bis 22.11.2026"
    press(page, KEY.Key_L, CTRL | SHIFT)
    assert page.list.isVisible()
    assert not page.grid.isVisible()
    assert len(page.list.rows_model.rows) == 8
    again = RosterPage(roster_room, "Dienstplan")
    qtbot.addWidget(again)
    assert again.days.shown.view is View.LIST


def test_the_list_takes_the_same_letters_as_the_grid(
    page: RosterPage, roster_room: Room, qtbot: QtBot
) -> None:
    page.days.choose(View.LIST)
    page.list.selectRow(0)
    page.focus_roster()
    press(page.list, KEY.Key_S)
    answer(page, state=ShiftState.DRAFT)
    assert shifts(roster_room)[0].state is ShiftState.DRAFT


def test_enter_on_a_finding_leads_to_its_cell(
    page: RosterPage, mara: AssistantId, qtbot: QtBot
) -> None:
    page.turns.finish()
    table = page.below.findings
    second = table.rows_model.rows[1]
    table.opened.emit(second)
    assert page.grid.hasFocus()
    assert page.grid.current_place() == (mara, date(2026, 11, 24))


def test_a_cell_with_two_shifts_opens_their_list(
    page: RosterPage, mara: AssistantId, qtbot: QtBot
) -> None:
    from budgetdesk.ui.pages.roster.cell_dialog import CellDialog

    page.go_to(date(2026, 11, 24), mara)
    press(page.grid, KEY.Key_Return)
    dialog = page.deeds.dialog
    assert isinstance(dialog, CellDialog)
    assert len(dialog.table.rows_model.rows) == 2
    dialog.table.selectRow(1)
    dialog.open_chosen()
    qtbot.waitUntil(lambda: isinstance(page.deeds.dialog, CheckedDialog))
    assert shift_form_of(page).value("begin") == time(14, 0)


def test_the_hours_of_each_person_stand_below_the_grid(page: RosterPage) -> None:
    rows = [(one.name, one.shifts, one.planned_minutes) for one in page.below.sums.rows_model.rows]
    assert rows == [("Mara Lind", 4, 1920), ("Ben Okafor", 2, 960), ("Jule Sander", 1, 480)]


def test_checking_in_turns_finds_what_checking_at_once_finds(
    page: RosterPage, roster_room: Room
) -> None:
    plan, law = page.words.plan, law_of(THIRD)
    pieces = list(checked_in_turns(roster_room.actions.read, plan, law))
    at_once = roster_room.desk.read(checked, plan, law)
    assert len(at_once) == 3
    assert pieces[-1] == at_once


def test_findings_of_one_month_do_not_stay_below_the_next(page: RosterPage) -> None:
    page.turns.finish()
    assert page.below.findings.rows_model.rows
    page.days.go_on()
    assert page.below.findings.rows_model.rows == ()
    page.turns.finish()
    assert page.below.findings.rows_model.rows == ()


def test_what_is_settled_is_not_listed_any_more(page: RosterPage, roster_room: Room) -> None:
    page.turns.finish()
    assert page.below.findings.rows_model.rows
    planned = [one.id for one in shifts(roster_room)]
    roster_room.desk.run(Label.of("remove_shifts", count=8), remove_shifts, planned)
    page.reload()
    page.turns.finish()
    assert page.below.findings.rows_model.rows == ()
