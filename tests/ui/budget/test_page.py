"""What the page Budget shows of the practice household."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from budgetdesk.budget.agreement import CarryOverBasis
from budgetdesk.budget.grants import Grant
from budgetdesk.ui.pages.budget import grants as grants_part
from budgetdesk.ui.pages.budget.agreement_form import AgreementForm
from budgetdesk.ui.pages.budget.grant_form import GrantForm
from budgetdesk.ui.pages.budget.page import BudgetPage
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.usecases.setting_up import everything


@pytest.fixture
def page(show_page: Callable[[type[Page], Room], Page], room: Room) -> BudgetPage:
    return cast("BudgetPage", show_page(BudgetPage, room))


def test_timeline_and_table_say_the_same_of_each_grant(page: BudgetPage) -> None:
    assert page.grants.timeline.accessibleDescription() == (
        "EGH: 14.560,00\u00a0€ → 15.120,00\u00a0€ im Monat, 01.01.2026 bis 31.12.2027."
        " BP: 2.500,00\u00a0€ im Monat, 01.01.2026 bis 31.12.2027."
        " GUT: 320,00\u00a0€ im Monat, 01.01.2026 bis 31.12.2027"
    )
    model = page.grants.list.table.rows_model
    assert model.index(0, 3).data() == (
        "14.560,00\u00a0€ ab 01.01.2026 (632:30 h); 15.120,00\u00a0€ ab 01.07.2026 (632:30 h)"
    )
    assert model.index(0, 5).data() == "im Voraus am 4."


def test_what_may_stay_is_said_with_its_way(page: BudgetPage) -> None:
    page.show_thing("remaining")
    tiles = page.remaining.tiles
    assert [(tile._label, tile._figure.text()) for tile in tiles[:4]] == [
        ("EGH: heute vorhanden", "6.016,75\u00a0€"),
        ("EGH: darf bleiben", "6.804,00\u00a0€"),
        ("EGH: liegt darüber", "0,00\u00a0€"),
        ("EGH: Prognose zum Ende", "−2.050,63\u00a0€"),
    ]
    assert all(tile._lines is not None and tile._lines() for tile in tiles)


def test_the_clauses_of_the_chosen_agreement_are_said_in_sentences(page: BudgetPage) -> None:
    page.show_thing("agreements")
    said = page.agreements.clauses.text().splitlines()
    assert said[0] == "• Sie gilt ab 01.01.2026, ohne festes Ende."
    assert "Stehen bleiben dürfen 15\N{NO-BREAK SPACE}% des Budgets des Zeitraums" in said[3]


def test_a_clause_is_said_anew_while_it_is_changed(page: BudgetPage) -> None:
    page.show_thing("agreements")
    page.agreements.edit()
    dialog = page.agreements.dialog
    assert dialog is not None
    form = dialog.findChild(AgreementForm)
    assert isinstance(form, AgreementForm)
    form.show_value("basis", CarryOverBasis.UNLIMITED)
    form.say_clauses()
    assert (
        form._sentences["carry_over"]
        .text()
        .startswith("→ Bis zum Ende der Bewilligung darf alles stehen bleiben.")
    )


def test_saving_an_unchanged_grant_and_agreement_changes_nothing(
    page: BudgetPage, room: Room
) -> None:
    before = room.desk.read(everything, Grant)
    page.grants.edit()
    dialog = page.grants.dialog
    assert dialog is not None
    form = dialog.findChild(GrantForm)
    assert isinstance(form, GrantForm)
    dialog.accept()
    page.show_thing("agreements")
    agreements = [row.agreement for row in page.agreements.list.table.rows_model.rows]
    page.agreements.edit()
    dialog = page.agreements.dialog
    assert dialog is not None
    dialog.accept()
    assert room.desk.read(everything, Grant) == before
    assert [row.agreement for row in page.agreements.list.table.rows_model.rows] == agreements


def test_a_removed_grant_comes_back_by_undo(
    page: BudgetPage, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grants_part, "confirmed", lambda *_, **__: True)
    before = room.desk.read(everything, Grant)
    page.grants.list.table.selectRow(1)
    page.grants.remove()
    assert len(room.desk.read(everything, Grant)) == len(before) - 1
    room.actions.undo()
    assert room.desk.read(everything, Grant) == before


def test_a_wrong_amount_is_told_at_the_rows(page: BudgetPage) -> None:
    page.grants.edit()
    dialog = page.grants.dialog
    assert dialog is not None
    form = dialog.findChild(GrantForm)
    assert isinstance(form, GrantForm)
    edit = form.amounts.edit(0, "amount")
    edit.setProperty("text", "12x")
    assert not form.check()
    assert form.amounts.problem_label.text().startswith("⚠ Das ist kein Betrag.")


@pytest.mark.parametrize(
    "name", ["grants", "agreements", "funders", "accounts", "cost_types", "assistants"]
)
def test_the_models_of_all_parts_are_sound(page: BudgetPage, name: str) -> None:
    page.show_thing(name)
    section, _ = page.sections[name]
    listed = [section.list] if hasattr(section, "list") else [page.people.funders]
    for one in listed:
        model = one.table.rows_model
        assert model.rowCount() > 0
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
