"""The first person in an empty file: each step leads to the next, and only what counts is asked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from budgetdesk.kernel.money import Money
from budgetdesk.staff.contracts import EndedBy, LongShiftBasis
from budgetdesk.staff.insurance import HealthCover, Status
from budgetdesk.ui.pages.team.contract_form import ContractForm, HireForm
from budgetdesk.ui.pages.team.details_form import DetailsForm
from budgetdesk.ui.pages.team.employer import EmployerForm
from budgetdesk.ui.pages.team.page import TeamPage
from budgetdesk.ui.pages.team.person_form import PersonForm
from budgetdesk.ui.pages.team.version_form import VersionForm
from budgetdesk.ui.widgets.form import Form
from tests.ui.team.acting import answer, fill, form_of, number_of, save, texts
from tests.ui.team.conftest import BEN, MARA


def type_into(form: Form, key: str, text: str) -> None:
    """Type into a field as the keyboard does."""
    QTest.keyClicks(form._edits[key], text)


def are_offered(form: Form, *keys: str) -> list[bool]:
    """Tell of each field whether it is there."""
    return [not form._edits[key].isHidden() for key in keys]


def test_each_step_of_the_first_employment_leads_to_the_next(
    empty_page: TeamPage, qtbot: QtBot
) -> None:
    page = empty_page
    page.people.add()
    form = form_of(page.people, PersonForm)
    type_into(form, "name", "Anna Sommer")
    assert form.value("short") == "anna"
    save(page.people, qtbot)
    person = page.person
    assert person.about.text() == (
        "Anna Sommer hat noch keinen Vertrag. Der Vertrag kommt als Nächstes: Lohn, Stunden und"
        " Urlaub folgen aus ihm."
    )
    assert person.about.hasFocus()
    QTest.keyClick(person.about, Qt.Key.Key_Tab)
    assert person.next_button.hasFocus()
    assert person.next_button.text() == "Vertrag eingeben…"
    QTest.keyClick(person.next_button, Qt.Key.Key_Space)
    hire = form_of(page.contracts, HireForm)
    fill(hire, begins=date(2026, 12, 1), wage=Decimal("15.50"), agreed_minutes=600)
    save(page.contracts, qtbot)
    page.show_thing("person")
    assert person.next_button.text() == "Steuer und Versicherung eingeben…"
    person.next_button.click()
    details = form_of(page.insurance, DetailsForm)
    assert details.value("from_day") == date(2026, 12, 1)
    fill(details, tax_card=1, fund="AOK")
    save(page.insurance, qtbot)
    page.show_thing("person")
    assert person.next_button.text() == "Ihre Nummern als Arbeitgeber eingeben…"
    person.next_button.click()
    fill(form_of(page.employer, EmployerForm), finanzamt="Köln-Mitte")
    save(page.employer, qtbot)
    page.show_thing("person")
    assert not person.next_button.isVisible()


def test_the_short_name_that_was_typed_is_not_changed_by_the_name(page: TeamPage) -> None:
    page.people.add()
    form = form_of(page.people, PersonForm)
    type_into(form, "short", "frau s")
    type_into(form, "name", "Anna Sommer")
    assert form.value("short") == "frau s"


@pytest.mark.parametrize(
    ("part", "waiting"),
    [
        ("people", []),
        ("contracts", []),
        ("insurance", ["Angaben ändern…", "Angaben löschen…"]),
        ("skills", []),
        ("documents", ["Unterlage ändern…", "Datei zeigen…", "Unterlage löschen…"]),
        (
            "letters",
            ["Schreiben zeigen…", "Schreiben als PDF speichern…", "Empfang eintragen…"],
        ),
    ],
)
def test_what_needs_a_row_waits_until_there_is_one(
    page: TeamPage, part: str, waiting: list[str]
) -> None:
    page.choose(number_of(page, BEN))
    page.show_thing(part)
    found = page.parts.part(part).findChildren(QPushButton)
    assert [one.text() for one in found if not one.isEnabled()] == waiting


def test_removing_the_last_row_leaves_the_focus_on_the_part(page: TeamPage) -> None:
    page.choose(number_of(page, MARA))
    page.show_thing("documents")
    asked = answer("Löschen")
    page.documents.remove()
    assert len(asked) == 1
    assert page.window().focusWidget() is page.documents.list._empty


def test_a_contract_asks_only_for_what_belongs_to_it(page: TeamPage) -> None:
    page.choose(number_of(page, MARA))
    page.show_thing("contracts")
    page.contracts.change()
    form = form_of(page.contracts, ContractForm)
    assert are_offered(form, "fixed_term_reason", "notice_on") == [False, False]
    fill(form, fixed_term=True, ended_by=EndedBy.NOTICE_BY_ASSISTANT)
    assert are_offered(form, "fixed_term_reason", "notice_on") == [True, True]
    fill(form, fixed_term_reason="Vertretung")
    fill(form, fixed_term=False)
    # What stands there is never hidden.
    assert are_offered(form, "fixed_term_reason") == [True]


def test_terms_ask_only_for_what_belongs_to_them(page: TeamPage) -> None:
    page.choose(number_of(page, MARA))
    page.show_thing("contracts")
    page.contracts.change_version()
    form = form_of(page.contracts, VersionForm)
    keys = ("weekly_minutes", "part_month", "household_cheque", "opt_out_on", "opt_out_ends")
    assert are_offered(form, *keys) == [False] * 5
    fill(
        form,
        salary=Money(250_000),
        status=Status.MINIJOB,
        long_shifts=LongShiftBasis.COLLECTIVE_AGREEMENT,
    )
    assert are_offered(form, *keys) == [True] * 5


def test_tax_asks_only_for_what_belongs_to_the_class_and_the_insurance(page: TeamPage) -> None:
    page.choose(number_of(page, BEN))
    page.show_thing("insurance")
    page.insurance.add_details()
    form = form_of(page.insurance, DetailsForm)
    keys = ("church", "factor", "private_subsidy", "rv_exemption_requested_on")
    assert are_offered(form, *keys) == [False] * 4
    fill(form, tax_card=4, health=HealthCover.PRIVATE, rv_exempt=True)
    assert are_offered(form, *keys) == [True] * 4


def test_how_an_employment_without_term_ends_is_asked_and_not_assumed(page: TeamPage) -> None:
    page.choose(number_of(page, MARA))
    page.show_thing("contracts")
    page.contracts.end()
    dialog = page.contracts.ending
    assert dialog is not None
    assert dialog.form.value("ended_by") is None
    fill(dialog.form, ends=date(2026, 12, 31))
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.form._labels["ended_by"].text() == "⚠ Bitte füllen Sie dieses Feld aus."
    assert are_offered(dialog.form, "notice_on") == [False]


def test_enter_on_a_hint_leads_to_where_it_is_settled(page: TeamPage) -> None:
    page.show_thing(("assistant", number_of(page, MARA)))
    table = page.person.hints.table
    table.setFocus()
    last = len(table.rows_model.rows) - 1
    assert "„Erste Hilfe“ gilt bis" in texts(table, last)[1]
    table.selectRow(last)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert page.parts.current == "documents"
    assert page.documents.list.table.hasFocus()
