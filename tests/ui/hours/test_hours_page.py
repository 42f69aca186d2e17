"""The page of hours: confirming by keys, changing, the month, accounts, timesheets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from budgetdesk.kernel.period import Month
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind, LeaveEntry, LeaveEntryKind
from budgetdesk.rota.ids import HoursEntryId, ShiftId
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui.pages.hours import sheets
from budgetdesk.ui.pages.hours.differences import DifferencesDialog
from budgetdesk.ui.pages.hours.month_part import MonthSection
from budgetdesk.ui.pages.hours.page import HoursPage
from budgetdesk.ui.pages.hours.worked_forms import ExtraForm, ReasonForm, WorkedForm
from budgetdesk.ui.widgets.edits import LineEdit
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.hours_entries import save_hours_entry
from budgetdesk.usecases.hours_months import closed_months
from budgetdesk.usecases.hours_recording import not_worked
from budgetdesk.usecases.setting_up import everything
from budgetdesk.usecases.timesheets import sheet_of
from tests.ui.team.acting import answer

TODAY = date(2026, 11, 21)
NOVEMBER = Month(2026, 11)
LATER = date(2026, 12, 2)


def records(page: HoursPage) -> list[tuple[int, WorkedState]]:
    """All records of the file: shift and state."""
    found = page.room.desk.read(everything, Worked)
    return sorted((int(one.shift), one.state) for one in found)


def said(page: HoursPage) -> str:
    """The sentence under the title."""
    return page._sentence.text()


def press(view: QAbstractItemView, key: Qt.Key) -> None:
    """Press a key in a list."""
    QTest.keyClick(view, key)


def write(form: Form, key: str, text: str) -> None:
    """Write into a field as the keyboard does."""
    edit = form._edits[key]
    assert isinstance(edit, LineEdit)
    edit.setText(text)
    edit.textEdited.emit(text)


def problem_of(form: Form, key: str) -> str:
    """What stands under a field."""
    return form._labels[key].text()


def texts(view: QAbstractItemView, row: int) -> list[str]:
    """The cells of a row that are shown."""
    model = view.model()
    return [
        str(model.index(row, column).data(Qt.ItemDataRole.DisplayRole))
        for column in range(model.columnCount())
    ]


def month_of(page: HoursPage) -> MonthSection:
    """The part of the month, shown and read to the end."""
    page.show_thing("month")
    page.month.turns.finish()
    return page.month


def test_past_shifts_without_a_record_wait_by_week(page: HoursPage) -> None:
    table = page.confirming.table
    assert (
        said(page)
        == "4 Dienste sind zu bestätigen, der älteste vom 3.\N{NO-BREAK SPACE}November 2026."
    )
    assert [texts(table, row) for row in range(table.model().rowCount())] == [
        ["Di 03.11.2026", "KW 45", "06:00–14:00", "Mara Lind", "8:00", "bald bestätigen"],
        ["Do 05.11.2026", "KW 45", "06:00–14:00", "Mara Lind", "8:00", "bald bestätigen"],
        [
            *("Di 10.11.2026", "KW 46", "06:00–14:00", "Ben Okafor", "8:00"),
            "✕ fällig war 17.11.2026 (MiLoG)",
        ],
        [
            *("Mi 18.11.2026", "KW 47", "06:00–14:00", "Ben Okafor", "8:00"),
            "bis 25.11.2026 (MiLoG)",
        ],
    ]


def test_enter_confirms_the_chosen_shift_and_space_marks_several(page: HoursPage) -> None:
    table = page.confirming.table
    press(table, Qt.Key.Key_Return)
    assert records(page) == [(1, WorkedState.AS_PLANNED)]
    table.selectRow(0)
    press(table, Qt.Key.Key_Space)
    press(table, Qt.Key.Key_Down)
    press(table, Qt.Key.Key_Space)
    press(table, Qt.Key.Key_Return)
    assert [number for number, _ in records(page)] == [1, 2, 3]
    assert said(page) == "Ein Dienst ist zu bestätigen, vom 18.\N{NO-BREAK SPACE}November 2026."


def test_a_whole_week_is_confirmed_and_undone_as_one(page: HoursPage) -> None:
    page.confirming.table.selectRow(1)
    page.deeds.confirm_week()
    assert records(page) == [(1, WorkedState.AS_PLANNED), (2, WorkedState.AS_PLANNED)]
    assert page.room.actions.undo_words()[0] == "Woche ab 02.11.2026 bestätigt"
    page.room.actions.undo()
    assert records(page) == []


def test_when_all_is_confirmed_the_focus_stays_on_the_page(page: HoursPage) -> None:
    table = page.confirming.table
    table.setFocus()
    page.confirming.mark_all.click()
    press(table, Qt.Key.Key_Return)
    assert said(page) == "Es ist kein Dienst zu bestätigen."
    assert page.confirming.told.text() == "✓ Alles ist bestätigt."
    assert not table.isVisible()
    assert page.confirming.told.hasFocus()


def change_form(page: HoursPage) -> WorkedForm:
    page.deeds.change()
    assert page.deeds.dialog is not None
    form = page.deeds.dialog.findChild(WorkedForm)
    assert form is not None
    return form


def test_other_times_need_a_reason_which_is_asked_under_its_field(page: HoursPage) -> None:
    form = change_form(page)
    write(form, "end", "15:30")
    assert problem_of(form, "reason") == (
        "⚠ Die Arbeitszeit vom 03.11.2026, 06:00 Uhr, weicht vom Plan ab. Bitte nennen Sie den"
        " Grund."
    )
    write(form, "reason", "länger geblieben")
    assert problem_of(form, "reason") == ""
    assert page.deeds.dialog is not None
    page.deeds.dialog.accept()
    (found,) = page.room.desk.read(everything, Worked)
    assert (found.state, f"{found.end:%H:%M}", found.reason) == (
        WorkedState.CHANGED,
        "15:30",
        "länger geblieben",
    )


def test_a_night_is_ended_on_the_next_day_by_itself(page: HoursPage) -> None:
    form = change_form(page)
    write(form, "begin", "22")
    write(form, "end", "6")
    entered = form.entered()
    assert entered is not None
    assert entered.span.end.date() == date(2026, 11, 4)
    assert page.deeds.dialog is not None
    form.was_edited = False
    page.deeds.dialog.reject()


def test_a_dropped_shift_says_why_in_the_month(page: HoursPage) -> None:
    page.deeds.not_worked()
    assert page.deeds.dialog is not None
    page.deeds.dialog.accept()
    assert records(page) == []
    form = page.deeds.dialog.findChild(ReasonForm)
    assert form is not None
    assert problem_of(form, "reason") == "⚠ Bitte füllen Sie dieses Feld aus."
    write(form, "reason", "nicht gebraucht")
    page.deeds.dialog.accept()
    assert records(page) == [(1, WorkedState.NOT_WORKED)]
    page.show_thing(1)
    assert page.confirming.shows_month
    row = page.confirming.current()
    assert row is not None
    assert page.words.state(row) == "nicht gearbeitet: nicht gebraucht"


def test_a_record_is_taken_back(page: HoursPage) -> None:
    page.deeds.confirm()
    page.show_thing(1)
    page.deeds.take_back()
    assert records(page) == []


def test_work_beside_the_plan_is_entered_with_its_person(page: HoursPage) -> None:
    page.deeds.extra()
    assert page.deeds.dialog is not None
    form = page.deeds.dialog.findChild(ExtraForm)
    assert form is not None
    form.show_value("person", 2)
    for key, text in (("day", "12.11.2026"), ("begin", "9"), ("end", "11")):
        write(form, key, text)
    page.deeds.dialog.accept()
    assert problem_of(form, "reason") == "⚠ Bitte füllen Sie dieses Feld aus."
    write(form, "reason", "eingesprungen")
    page.deeds.dialog.accept()
    assert records(page) == [(6, WorkedState.CHANGED)]
    assert page.room.actions.undo_words()[0] == "Ungeplante Arbeit von ben am 12.11.2026"


def test_the_month_shows_each_person_and_explains_each_figure(page: HoursPage) -> None:
    page.deeds.confirm_week()
    table = month_of(page).people
    # 20 hours a week are 20 * 30 / 7 = 85:43 in November.
    assert texts(table, 0) == [
        *("Mara Lind", "85:43", "24:00", "16:00", "0:00", "8:00", "−69:43", "28", "1:14", "⚠ 3")
    ]
    page.month.explain_chosen()
    tiles = {one.accessibleName() or one.text: one for one in page.month.person_dialog.tiles}
    assert list(tiles)[:3] == ["85:43", "24:00", "16:00"]
    assert all(hasattr(one, "why") for one in tiles.values())
    page.month.person_dialog.reject()


def test_granted_hours_say_what_is_left(page: HoursPage) -> None:
    granted = month_of(page).granted
    assert texts(granted.table, 0)[:5] == ["Assistenz", "160:00", "0:00", "40:00", "120:00"]
    assert granted.tiles[0].text == "120:00"
    assert granted.tiles[0].meaning.startswith("von 160:00; verbraucht 0:00, geplant 40:00.")
    assert "Sie reichen bis zum Ende der Bewilligung am 31.12.2026" in granted.tiles[0].meaning


def test_the_focus_stays_on_a_figure_whose_outlook_is_read_later(page: HoursPage) -> None:
    month = month_of(page)
    why = month.granted.tiles[0].why
    why.setFocus()
    page.reload()
    month.turns.finish()
    assert month.granted.tiles[0].why is why
    assert why.hasFocus()


def test_a_month_is_closed_when_nothing_is_open_and_opened_again(page: HoursPage) -> None:
    page.months.go_back()
    month_of(page)
    assert not page.month.close_button.isVisible()
    page.months.go_today()
    month_of(page)
    assert not page.month.close_button.isEnabled()
    page.month.close_month()
    page.month.reopen()
    assert page.room.desk.read(closed_months) == frozenset()
    assert page.month.close_told.hasFocus()
    assert page.month.close_told.text() == (
        "Der November 2026 endet erst am 30.11.2026. Bitte schließen Sie ihn danach ab."
    )


def test_what_is_open_leads_to_its_shift(later_page: HoursPage) -> None:
    page = later_page
    page.months.show(NOVEMBER)
    month_of(page)
    assert page.month.close_told.text() == "Noch 5 Punkte sind offen. Eingabe führt dorthin."
    row = page.month.problems.rows_model.rows[2]
    page.month.problems.opened.emit(row)
    assert page.parts.current == "confirm"
    current = page.confirming.current()
    assert current is not None
    assert current.hours.shift.day == date(2026, 11, 10)
    for number in range(1, 6):
        page.room.desk.run(
            Label.of("not_worked", id=number), not_worked, ShiftId(number), "entfiel", LATER
        )
    page.reload()
    month_of(page)
    assert page.month.close_told.text() == (
        "Nichts ist offen. Einen abgeschlossenen Monat können Sie wieder öffnen."
    )
    page.month.close_button.click()
    assert page.room.desk.read(closed_months) == frozenset({NOVEMBER})
    page.month.turns.finish()
    assert page.month.reopen_button.hasFocus()
    page.month.reopen_button.click()
    page.month.turns.finish()
    assert page.month.close_button.hasFocus()
    assert page.room.desk.read(closed_months) == frozenset()


def test_accounts_take_entries_and_say_their_limit(page: HoursPage) -> None:
    page.show_thing(("person", 2))
    accounts = page.accounts
    assert accounts.person.currentText() == "Ben Okafor"
    accounts.add_hours_entry()
    assert isinstance(accounts.dialog, FormDialog)
    form = accounts.dialog._form
    form.show_value("kind", next(one for one in HoursEntryKind if one.value == "payout"))
    accounts.dialog.accept()
    assert problem_of(form, "minutes").startswith("⚠ Der Eintrag ändert nichts.")
    write(form, "minutes", "4:30")
    assert problem_of(form, "minutes").startswith("⚠ Eine Auszahlung nimmt vom Konto.")
    write(form, "minutes", "-4:30")
    accounts.dialog.accept()
    accounts.turns.finish()
    (entry,) = page.room.desk.read(everything, HoursEntry)
    assert (entry.minutes, entry.on) == (-270, TODAY)
    assert texts(accounts.hours_entries.table, 0) == ["Sa 21.11.2026", "Auszahlung", "−4:30"]
    assert "Vereinbart sind höchstens 40:00 Stunden." in accounts.hours_told.text()


def test_a_start_balance_of_nought_is_written_and_not_assumed(page: HoursPage) -> None:
    page.show_thing("accounts")
    page.accounts.add_leave_entry()
    dialog = page.accounts.dialog
    assert dialog is not None
    form = dialog._form
    form.show_value("kind", LeaveEntryKind.START)
    dialog.accept()
    assert problem_of(form, "days") == "⚠ Bitte füllen Sie dieses Feld aus."
    assert page.room.desk.read(everything, LeaveEntry) == ()
    write(form, "days", "0")
    dialog.accept()
    (entry,) = page.room.desk.read(everything, LeaveEntry)
    assert (entry.kind, entry.days) == (LeaveEntryKind.START, Decimal(0))


def test_an_entry_is_removed_after_a_question_and_brought_back(page: HoursPage) -> None:
    entry = HoursEntry(HoursEntryId(0), AssistantId(1), TODAY, HoursEntryKind.CORRECTION, 90)
    page.room.desk.run(Label.of("hours_entry", name="mara"), save_hours_entry, entry)
    page.show_thing(("person", 1))
    accounts = page.accounts
    asked = answer("Löschen")
    accounts.remove_hours_entry()
    assert asked == ["Den Eintrag vom 21.11.2026 löschen? Sie können es zurücknehmen."]
    assert page.room.desk.read(everything, HoursEntry) == ()
    assert page.room.actions.undo_words()[0] == "Eintrag im Stundenkonto von mara gelöscht"
    page.room.actions.undo()
    assert len(page.room.desk.read(everything, HoursEntry)) == 1


def test_a_page_that_is_left_reads_nothing_until_it_is_shown_again(page: HoursPage) -> None:
    page.show_thing("month")
    turns = page.month.turns
    page.hide()
    QTest.qWait(50)
    assert turns.is_at_work
    page.show()
    QTest.qWait(400)
    assert not turns.is_at_work


def test_leave_days_are_entered_with_a_comma(page: HoursPage) -> None:
    page.show_thing("accounts")
    page.accounts.turns.finish()
    page.accounts.add_leave_entry()
    assert page.accounts.dialog is not None
    form = page.accounts.dialog._form
    write(form, "days", "−2,5")
    page.accounts.dialog.accept()
    page.accounts.turns.finish()
    (entry,) = page.room.desk.read(everything, LeaveEntry)
    assert (entry.days, entry.year) == (Decimal("-2.5"), 2026)
    assert page.accounts.years.table.rows_model.rows[0].left == Decimal("25.5")


def test_a_sheet_that_came_back_is_taken_row_by_row(
    page: HoursPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.show_thing("sheets")
    person = page.sheets.team[0]
    path = tmp_path / "zettel.xlsx"
    path.write_bytes(page.room.desk.read(sheet_of, person.id, NOVEMBER))
    book = load_workbook(path)
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row]
    ends = [cell for cell in cells if str(cell.value) in {"14:00:00", "14:00"}]
    assert len(ends) >= 3
    ends[0].value = "15:00"
    # The row of the last shift is removed by the sender.
    assert ends[2].row is not None
    book.worksheets[0].delete_rows(ends[2].row)
    book.save(path)
    page.sheets.read_file(path)
    qtbot.waitUntil(lambda: page.sheets.read_dialog is not None)
    dialog = page.sheets.read_dialog
    assert isinstance(dialog, DifferencesDialog)
    assert dialog.told.text().endswith("Ein geplanter Dienst steht nicht darin: Mi 25.11.2026.")
    dialog.table.tick_model.tick(0, dialog.rows[1:], on=False)
    dialog.take()
    assert records(page) == [(1, WorkedState.CHANGED)]


def test_a_timesheet_is_saved_as_pdf_and_as_a_sheet_to_fill_in(
    page: HoursPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = []

    def choose(_parent: object, _title: str, name: str, _kind: str) -> Path:
        names.append(name)
        return tmp_path / name

    monkeypatch.setattr(sheets, "save_path", choose)
    page.show_thing("sheets")
    for deed in (
        page.sheets.save_worked,
        page.sheets.save_planned,
        page.sheets.save_fillable,
    ):
        deed()
    pdf, xlsx = "Stundennachweis_2026-11_Mara_Lind.pdf", "Stundenzettel_2026-11_Mara_Lind.xlsx"
    assert names == [pdf, pdf, xlsx]
    qtbot.waitUntil((tmp_path / xlsx).exists)
    assert (tmp_path / pdf).read_bytes().startswith(b"%PDF")


def test_the_lists_obey_the_rules_of_models(page: HoursPage) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    models: list[QAbstractItemModel] = [
        page.confirming.table.tick_model,
        page.month.people.rows_model,
        page.accounts.months.table.rows_model,
    ]
    testers = [QAbstractItemModelTester(one, mode, page) for one in models]
    for part in ("month", "accounts", "confirm"):
        page.show_thing(part)
    page.confirming.mark_all.click()
    page.deeds.confirm()
    assert len(testers) == len(models)
    assert page.confirming.table.model().rowCount() == 0


def test_an_empty_file_says_what_will_stand_here(
    open_room: Callable[[Path], Room],
    empty_file: Path,
    show_page: Callable[[type[Page], Room], Page],
) -> None:
    page = show_page(HoursPage, open_room(empty_file))
    assert isinstance(page, HoursPage)
    assert said(page) == "Es ist kein Dienst zu bestätigen."
    assert month_of(page).told.text() == (
        "Hier sehen Sie die Stunden jeder Person, sobald es Verträge oder Dienste gibt."
    )
    page.show_thing("accounts")
    page.accounts.turns.finish()
    assert page.accounts.hours_told.text() == "Hier stehen die Konten des Teams."
    page.show_thing("sheets")
    page.sheets.save_worked()
    page.deeds.extra()
    assert page.deeds.dialog is None
