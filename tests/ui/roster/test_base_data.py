"""Models, needs, usual shifts, wishes, trips and funding; filling, and what goes out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from budgetdesk.rota.availability import Answer, Availability, BackupDuty, Wish
from budgetdesk.rota.shift_models import CoverNeed, ModelBreak, ShiftModel, WeekdayPattern
from budgetdesk.rota.shifts import HelpKind, Shift, Trip
from budgetdesk.ui.pages.roster import base_people
from budgetdesk.ui.pages.roster.base_people import BasePeople
from budgetdesk.ui.pages.roster.model_form import ModelForm
from budgetdesk.ui.pages.roster.output import Medium, OutputDialog
from budgetdesk.ui.pages.roster.page import RosterPage
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.records_dialog import RecordsDialog
from budgetdesk.ui.widgets.time_edit import TimeEdit
from budgetdesk.usecases.setting_up import everything
from tests.ui.roster.conftest import EARLY, RosterFile


def new_form(page: RosterPage, deed: Callable[[], object]) -> Form:
    """Open a list and its form for a new record."""
    deed()
    listed = page.deeds.dialog
    assert isinstance(listed, RecordsDialog)
    listed.add()
    assert isinstance(listed.dialog, FormDialog)
    return listed.dialog._form


def store(page: RosterPage, form: Form, **values: object) -> RecordsDialog[Any]:
    for key, value in values.items():
        form.show_value(key, value)
    listed = page.deeds.dialog
    assert isinstance(listed, RecordsDialog)
    dialog = listed.dialog
    assert isinstance(dialog, FormDialog)
    dialog.accept()
    assert not dialog.isVisible()
    return listed


def test_a_model_is_entered_with_times_and_a_break_over_midnight(
    page: RosterPage, roster_room: Room
) -> None:
    form = new_form(page, page.deeds.models)
    assert isinstance(form, ModelForm)
    form.breaks.show_rows([{"at": time(1, 30), "minutes": 45}])
    store(page, form, code="W", name="Wache", begin=time(20, 0), end=time(8, 0), days=1)
    made = roster_room.desk.read(everything, ShiftModel)[-1]
    assert (made.begin_minute, made.end_minute, made.days) == (1200, 480, 1)
    assert made.breaks == (ModelBreak(330, 45),)


def test_a_need_shows_a_gap_and_filling_closes_it_as_one_change(
    page: RosterPage,
    roster_room: Room,
    roster_file: RosterFile,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    early = roster_file.models[EARLY]
    store(page, new_form(page, page.deeds.needs), model=early.id, weekday=4, people=1)
    assert [one.weekday for one in roster_room.desk.read(everything, CoverNeed)] == [4]
    gaps = page.below.needs.rows_model.rows
    assert [one.day.day for one in gaps] == [6, 13, 20, 27]
    changes = len(roster_room.desk.history())
    monkeypatch.setattr("budgetdesk.ui.pages.roster.deeds.confirmed", lambda *_, **__: True)
    page.deeds.fill()
    dialog = page.deeds.dialog
    assert isinstance(dialog, FormDialog)
    dialog.accept()
    assert len(roster_room.desk.history()) == changes + 1
    made = roster_room.desk.read(everything, Shift)[-4:]
    assert [one.day.day for one in made] == [6, 13, 20, 27]
    # They are there, but nobody has them yet.
    assert [one.missing for one in page.below.needs.rows_model.rows] == [1, 1, 1, 1]


def test_a_usual_shift_is_entered_and_removed(
    page: RosterPage, roster_room: Room, roster_file: RosterFile
) -> None:
    form = new_form(page, page.deeds.patterns)
    listed = store(page, form, assistant=roster_file.people[1].id, weekday=2, every_weeks=2)
    kept = roster_room.desk.read(everything, WeekdayPattern)
    assert [(one.weekday, one.every_weeks) for one in kept] == [(2, 2)]
    listed.remove()
    assert roster_room.desk.read(everything, WeekdayPattern) == ()


def test_availability_is_said_for_each_week_up_to_a_day(
    page: RosterPage, roster_room: Room
) -> None:
    form = new_form(page, page.deeds.availability)
    store(
        page,
        form,
        answer=Answer.NO,
        day=date(2026, 12, 1),
        begin=time(18, 0),
        end=time(22, 0),
        until=date(2026, 12, 15),
    )
    said = roster_room.desk.read(everything, Availability)
    assert [f"{one.begin:%d.%m. %H}–{one.end:%H}" for one in said] == [
        "01.12. 18–22",
        "08.12. 18–22",
        "15.12. 18–22",
    ]


def test_availability_from_a_table_is_shown_before_it_is_stored(
    page: RosterPage, roster_room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def agree(_: object, words: str, **__: object) -> bool:
        asked.append(words)
        return True

    monkeypatch.setattr(base_people, "confirmed", agree)
    path = tmp_path / "dezember.csv"
    path.write_text("Name;Datum;von;bis;Antwort\nma;03.12.2026;8;16;ja\n", encoding="utf-8")
    BasePeople(roster_room).take_path(path, page)
    assert asked == [
        "In der Datei steht 1 neue Antwort.\nMara Lind, Do 03.12.2026, 08:00–16:00: ja"
    ]
    assert len(roster_room.desk.read(everything, Availability)) == 1


def test_a_wish_and_a_backup_are_entered(page: RosterPage, roster_room: Room) -> None:
    store(page, new_form(page, page.deeds.wishes), month=date(2026, 12, 5), shifts=8)
    store(page, new_form(page, page.deeds.backups), day=date(2026, 12, 24))
    wish = roster_room.desk.read(everything, Wish)[0]
    assert (wish.month, wish.shifts) == (date(2026, 12, 1), 8)
    assert roster_room.desk.read(everything, BackupDuty)[0].day == date(2026, 12, 24)


def test_a_trip_is_planned_with_a_shift_on_each_day(
    page: RosterPage, roster_room: Room, roster_file: RosterFile
) -> None:
    form = new_form(page, page.deeds.trips)
    store(
        page,
        form,
        name="Ostsee",
        first=date(2026, 11, 27),
        last=date(2026, 11, 29),
        model=roster_file.models[EARLY],
        person=roster_file.people[2].id,
    )
    assert roster_room.desk.read(everything, Trip)[0].name == "Ostsee"
    made = roster_room.desk.read(everything, Shift)[-3:]
    assert [one.day.day for one in made] == [27, 28, 29]
    assert {one.assistant for one in made} == {roster_file.people[2].id}


def test_a_kind_of_help_is_entered(page: RosterPage, roster_room: Room) -> None:
    store(page, new_form(page, page.deeds.helps), code="STU", name="Studienassistenz")
    assert roster_room.desk.read(everything, HelpKind)[0].code == "STU"


def test_the_month_goes_out_as_pdf(
    page: RosterPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.deeds.hand_out()
    dialog = page.deeds.dialog
    assert isinstance(dialog, OutputDialog)
    dialog.save()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: target.read_bytes()[:5] == b"%PDF-")


def test_a_message_for_one_person_is_shown_to_be_copied(
    page: RosterPage, roster_file: RosterFile
) -> None:
    page.deeds.hand_out()
    dialog = page.deeds.dialog
    assert isinstance(dialog, OutputDialog)
    dialog.form.show_value("form", Medium.MESSAGE)
    dialog.follow()
    assert dialog.told.text() == "Bitte wählen Sie zuerst eine Person."
    dialog.form.show_value("person", roster_file.people[0].id)
    dialog.follow()
    assert "Di 03.11., 06:00 bis 14:30 Uhr, Frühdienst" in dialog.text.toPlainText()
    assert not dialog.save_button.isVisible()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("6", time(6)), ("6:30", time(6, 30)), ("6.30", time(6, 30)), ("0630", time(6, 30))],
)
def test_a_time_is_understood_in_short_forms(qtbot: QtBot, typed: str, meant: time) -> None:
    edit = TimeEdit()
    qtbot.addWidget(edit)
    edit.setText(typed)
    assert edit.value() == meant


def test_no_time_is_said_to_be_none(qtbot: QtBot) -> None:
    edit = TimeEdit()
    qtbot.addWidget(edit)
    edit.setText("25:00")
    assert edit.value() is None
    assert edit.problem() == (
        "Das ist keine Uhrzeit. Erwartet wird zum Beispiel 6, 6:30 oder 0630."
    )
