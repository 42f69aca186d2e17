"""The team as a list, one person, and what the page says first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.personal_file import PersonalFile
from budgetdesk.ui.pages.team.page import TeamPage
from budgetdesk.ui.pages.team.person_form import PersonForm
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.usecases.setting_up import everything
from budgetdesk.usecases.staff_list import TeamRow
from tests.ui.team.acting import form_of, number_of, save, texts
from tests.ui.team.conftest import BEN, JULE, MARA


def names(table: FoldingTable[TeamRow]) -> list[str]:
    return [row.member.assistant.name for row in table.rows_model.rows]


def test_the_list_says_terms_leave_document_and_hints(page: TeamPage) -> None:
    table = page.people.list.table
    assert texts(table, 0) == [
        BEN,
        "Minijob",
        "9:00 je Woche",
        "13,9125\u00a0€ je Stunde",
        "01.04.2026",
        "24",
        "",
        "3",
    ]
    assert texts(table, 1)[:4] == [
        MARA,
        "voll versichert",
        "30:00 je Woche",
        "16,50\u00a0€ je Stunde",
    ]
    assert texts(table, 1)[6] == "10.12.2026"


def test_former_ones_are_shown_on_request(page: TeamPage) -> None:
    assert names(page.people.list.table) == [BEN, MARA]
    page.people.former.click()
    assert names(page.people.list.table) == [BEN, MARA, JULE]
    assert texts(page.people.list.table, 2)[4] == "01.01.2008 bis\n30.06.2010"


def test_enter_opens_the_chosen_person_and_the_choice_leads_to_another(page: TeamPage) -> None:
    table = page.people.list.table
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert page.person.isVisible()
    assert page.person.about.text().startswith("Mara Lind ist seit 1.\u00a0März 2024 beschäftigt.")
    page.choose(number_of(page, BEN))
    assert page.person.about.text().startswith(
        "Ben Okafor ist seit 1.\u00a0April 2026 beschäftigt."
    )


def test_what_is_known_and_what_has_to_be_looked_at_stand_below_each_other(page: TeamPage) -> None:
    page.show_thing(("assistant", number_of(page, MARA)))
    facts = dict(page.person.facts.table.rows_model.rows)
    assert facts["Anschrift"] == "Lindenweg 3, 50667 Köln"
    assert facts["Im Notfall"] == "Jonas Lind, 0221 555 0102"
    hints = [one.text for one in page.person.hints.table.rows_model.rows]
    assert "„Erste Hilfe“ gilt bis 10.\u00a0Dezember 2026." in hints[-1]


def test_n_and_insert_enter_a_new_person_as_one_step_that_can_be_undone(
    page: TeamPage, qtbot: QtBot
) -> None:
    table = page.people.list.table
    table.setFocus()
    for key in (Qt.Key.Key_N, Qt.Key.Key_Insert):
        QTest.keyClick(table, key)
        form = form_of(page.people, PersonForm)
        assert page.people.dialog is not None
        page.people.dialog.close()
    QTest.keyClick(table, Qt.Key.Key_N)
    form = form_of(page.people, PersonForm)
    form.show_value("name", "Tarek Yilmaz")
    form.show_value("short", "tarek")
    form.show_value("birth", date(1999, 5, 2))
    form.show_value("iban", "DE02 1203 0000 0000 2020 51")
    save(page.people, qtbot)
    assert page.person.isVisible()
    assert page.person.about.text().startswith("Tarek Yilmaz hat noch keinen Vertrag. ")
    stored = page.room.desk.read(everything, PersonalFile)[-1]
    assert (stored.birth, stored.iban) == (date(1999, 5, 2), "DE02120300000000202051")
    page.room.actions.undo()
    assert "Tarek Yilmaz" not in [one.name for one in page.room.desk.read(everything, Assistant)]
    assert len(page.room.desk.read(everything, PersonalFile)) == 1


def test_a_wrong_number_is_said_under_its_field_at_once_and_hinders_saving(
    page: TeamPage,
) -> None:
    page.show_thing(("assistant", number_of(page, MARA)))
    page.person.change()
    form = form_of(page.person, PersonForm)
    form.show_value("tax_id", "12345678901")
    assert not form.check()
    assert form._labels["tax_id"].text().startswith("⚠ 12345678901 ist keine Steuer-")
    form.show_value("tax_id", "86 095 742 719")
    form.show_value("short", "ben")
    assert not form.complete()
    assert form._labels["short"].text().startswith("⚠ „ben“ gibt es schon.")
    form.show_value("short", "mara")
    assert form.complete()


def test_without_anybody_the_page_says_how_to_begin(empty_page: TeamPage) -> None:
    page = empty_page
    assert page._sentence.text() == "Noch ist niemand im Team. Beginnen Sie mit „Neue Person“."
    page.show_thing("contracts")
    said: list[str] = []
    page.room.actions.refused.connect(said.append)
    page.contracts.hire()
    assert said == ["Bitte tragen Sie zuerst eine Person ein, im Teil „Personen“."]


def test_the_command_field_finds_people_by_name_and_short_name(page: TeamPage) -> None:
    found = page.findings("okaf")
    assert [one.words for one in found] == [BEN]
    found[0].show()
    assert page.person.isVisible()
    assert page.who.currentText() == BEN


def test_every_list_says_cell_and_column(page: TeamPage) -> None:
    index = page.people.list.table.rows_model.index(1, 3)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Lohn: 16,50\u00a0€ je Stunde"
