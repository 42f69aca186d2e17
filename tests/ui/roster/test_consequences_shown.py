"""What a change does to other shifts is said before it is stored, at each key press."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from budgetdesk.kernel.errors import Invalid
from budgetdesk.rota.consequences import Consequences
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import ShiftState
from budgetdesk.ui.pages.roster.checked_form import CheckedDialog, CheckedForm
from budgetdesk.ui.pages.roster.page import RosterPage
from budgetdesk.ui.widgets.page import Room
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.roster import plan_of
from budgetdesk.usecases.roster_consequences import save_with_reason
from budgetdesk.wording.sentences import label_text
from tests.ui.roster.conftest import EARLY, LATE, RosterFile
from tests.ui.roster.test_roster_page import THIRD, form_of, save, shifts


def open_form(page: RosterPage, key: Qt.Key) -> CheckedForm:
    QTest.keyClick(page.grid, key)
    form = form_of(page)
    assert isinstance(form, CheckedForm)
    return form


def empty(edit: QWidget) -> None:
    QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)


def lines(form: CheckedForm) -> list[str]:
    return form.findings.text().splitlines()


@pytest.fixture
def late_of_ben(page: RosterPage, roster_file: RosterFile) -> RosterPage:
    """The page on Ben's late shift of the 3rd, before Mara's early one of the 4th."""
    page.go_to(THIRD, roster_file.people[1].id)
    return page


def test_assigning_a_late_shift_names_the_early_one_that_it_stands_against(
    late_of_ben: RosterPage, roster_room: Room, roster_file: RosterFile, qtbot: QtBot
) -> None:
    mara = roster_file.people[0].id
    form = open_form(late_of_ben, Qt.Key.Key_Z)
    assert lines(form) == ["Nichts spricht dagegen."]
    form.show_value("person", mara)
    form._on_edit()
    rest = next(one for one in lines(form) if "§ 7 Abs. 9" in one)
    assert rest.startswith("⚠ Neu für Mi 4.\u00a0November, Frühdienst, Mara Lind: Gesetz: ")
    assert form.reason.isVisible()
    names = [form._edits["person"].itemText(row) for row in range(4)]  # type: ignore[union-attr]
    assert names[1] == "Mara Lind – nur mit Begründung, 3 Hinweise"
    assert names[2:] == [
        "Ben Okafor – kein Hinweis",
        "Jule Sander – nur mit Begründung, 2 Hinweise",
    ]


def test_a_reason_is_kept_at_the_neighbour_and_goes_with_one_undo(
    late_of_ben: RosterPage, roster_room: Room, roster_file: RosterFile, qtbot: QtBot
) -> None:
    page, mara, changes = late_of_ben, roster_file.people[0].id, len(roster_room.desk.history())
    form = open_form(page, Qt.Key.Key_Z)
    form.show_value("person", mara)
    form._on_edit()
    dialog = page.deeds.dialog
    assert isinstance(dialog, CheckedDialog)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.focusWidget() is form.reason
    QTest.keyClicks(form.reason, "Mara will es so")
    save(page)
    notes = roster_room.desk.read(plan_of, page.days.shown.days).notes
    early = next(one for one in shifts(roster_room) if one.day == date(2026, 11, 4))
    assert (early.id, "rest_after_long_duty", "Mara will es so") in {
        (one.shift, one.code, one.note) for one in notes
    }
    assert len(roster_room.desk.history()) == changes + 1
    roster_room.actions.undo()
    assert roster_room.desk.read(plan_of, page.days.shown.days).notes == ()


def test_a_shift_made_longer_names_the_next_one_at_each_key(
    page: RosterPage, roster_file: RosterFile, qtbot: QtBot
) -> None:
    page.go_to(THIRD, roster_file.people[0].id)
    form = open_form(page, Qt.Key.Key_Return)
    assert lines(form) == ["Nichts spricht gegen diesen Dienst."]
    end = form._edits["end"]
    empty(end)
    assert lines(form) == ["Die Prüfung beginnt, sobald Tag und Zeiten stimmen."]
    QTest.keyClicks(end, "19:30")
    assert any("Neu für Mi 4.\u00a0November, Frühdienst" in one for one in lines(form))
    assert "ist fest zugesagt" in lines(form)[-1]


def test_moving_a_shift_away_says_what_is_settled(
    page: RosterPage, roster_room: Room, roster_file: RosterFile, qtbot: QtBot
) -> None:
    mara = roster_file.people[0].id
    roster_file.plan(roster_room.desk, (LATE, 0, "2026-11-10", ShiftState.DRAFT))
    roster_file.plan(roster_room.desk, (EARLY, 0, "2026-11-11", ShiftState.DRAFT))
    page.reload()
    page.go_to(date(2026, 11, 10), mara)
    form = open_form(page, Qt.Key.Key_V)
    form.show_value("day", date(2026, 12, 8))
    form._on_edit()
    assert lines(form)[0] == "Nichts spricht dagegen."
    assert lines(form)[1].startswith(
        "✓ Entfällt für Mi 11.\u00a0November, Frühdienst, Mara Lind: Gesetz: "
    )
    dialog = page.deeds.dialog
    assert isinstance(dialog, CheckedDialog)
    assert dialog.save_button.text() == "&Verschieben"
    save(page)
    label = roster_room.desk.history()[-1].label
    assert label_text(label.code, dict(label.data)) == "Dienste verschoben (1)"


def test_a_form_without_a_begin_asks_for_it(late_of_ben: RosterPage, qtbot: QtBot) -> None:
    form = open_form(late_of_ben, Qt.Key.Key_V)
    empty(form._edits["begin"])
    dialog = late_of_ben.deeds.dialog
    assert isinstance(dialog, CheckedDialog)
    dialog.accept()
    assert dialog.focusWidget() is form._edits["begin"]
    assert form._labels["begin"].text() == "⚠ Bitte füllen Sie dieses Feld aus."


def test_without_a_reason_nothing_is_stored_against_the_law(roster_room: Room) -> None:
    before = shifts(roster_room)
    law = Finding("rest_too_short", Basis.LAW, ShiftId(1), THIRD)
    label, follows = Label.of("change_shifts", count=1), Consequences(new=(law,))
    with pytest.raises(Invalid):
        roster_room.desk.run(label, save_with_reason, before[:1], follows, " ", THIRD)
    assert shifts(roster_room) == before


def stops(inside: QWidget) -> list[str]:
    """What Tab reaches in a window, in order, by name."""
    found, one = [], inside.nextInFocusChain()
    while one is not None and one is not inside:
        can_focus = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if can_focus and one.isVisible() and one.isEnabled() and one.focusProxy() is None:
            text = one.text() if isinstance(one, QPushButton) else ""
            found.append((one.accessibleName() or text).replace("&", ""))
        one = one.nextInFocusChain()
    return found


def test_what_the_checks_say_is_reached_by_tab_and_heard_in_full(
    late_of_ben: RosterPage, qtbot: QtBot
) -> None:
    open_form(late_of_ben, Qt.Key.Key_Return)
    dialog = late_of_ben.deeds.dialog
    assert isinstance(dialog, CheckedDialog)
    names = stops(dialog)
    said = names.index("Was die Prüfung sagt: Nichts spricht gegen diesen Dienst.")
    assert names[said - 1] == "Notiz"
    assert names[said + 1].startswith("Mit ihm sind im November 2026 16:00 von ")
    assert names[said + 2 :] == ["Dienst speichern", "Abbrechen"]


def test_tab_goes_down_the_page_as_it_is_read(late_of_ben: RosterPage, qtbot: QtBot) -> None:
    late_of_ben.turns.finish()
    names = [one for one in stops(late_of_ben) if one]
    assert names[1:11] == [
        "Neuer Dienst…",
        "Zuteilen…",
        "Krankmeldung…",
        "Vorplanen…",
        "Ausgeben…",
        "Zurück",
        "Weiter",
        "Heute",
        "Ansicht",
        "Dienstplan",
    ]
    assert names[11].startswith("Die gewählte Zelle: Di 3.\u00a0November, Spätdienst, Ben Okafor")
