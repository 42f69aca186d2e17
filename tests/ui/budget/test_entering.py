"""From an empty file to a grant with its agreement, by the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from budgetdesk.budget.agreement import (
    AboveCarryOver,
    Agreement,
    CarryOverBasis,
    CarryOverRule,
    CarryOverWhen,
    ProofMode,
    ProofPeriod,
)
from budgetdesk.budget.demands import Demand
from budgetdesk.budget.funders import Funder, FunderKind, Teilbudget
from budgetdesk.budget.grants import Grant, GrantAmount, OneOff
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, OpeningBalance
from budgetdesk.ui.pages.budget.agreement_form import AgreementForm
from budgetdesk.ui.pages.budget.page import BudgetPage
from budgetdesk.ui.widgets.form import FormDialog
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.ui.widgets.section import Section
from budgetdesk.usecases.setting_up import everything

ShowPage = Callable[[type[Page], Room], Page]


@pytest.fixture
def empty_room(open_room: Callable[[Path], Room], empty_file: Path) -> Room:
    return open_room(empty_file)


@pytest.fixture
def page(show_page: ShowPage, empty_room: Room) -> BudgetPage:
    return cast("BudgetPage", show_page(BudgetPage, empty_room))


def tab_to(name: str) -> QWidget:
    """Press Tab until the widget of this name has the focus."""
    for _ in range(80):
        widget = QApplication.focusWidget()
        if widget is not None and widget.accessibleName() == name:
            return widget
        if isinstance(widget, QPushButton) and widget.text().replace("&", "") == name:
            return widget
        assert widget is not None
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    raise AssertionError(name)


def enter(name: str, text: str) -> None:
    """Go to a field by Tab and type."""
    edit = tab_to(name)
    if isinstance(edit, QLineEdit):
        edit.selectAll()
        QTest.keyClicks(edit, text)
    else:
        assert isinstance(edit, QComboBox)
        QTest.keyClick(edit, Qt.Key.Key_Home)
        for _ in range(edit.count()):
            if edit.currentText() == text:
                return
            QTest.keyClick(edit, Qt.Key.Key_Down)
        raise AssertionError(text)


def dialog_of(section: Section) -> FormDialog:
    dialog = section.dialog
    assert dialog is not None
    dialog.activateWindow()
    for _ in range(50):
        if QApplication.activeWindow() is dialog:
            return dialog
        QTest.qWait(10)
    raise AssertionError(dialog.windowTitle())


def saved(dialog: FormDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_an_empty_file_says_where_to_begin(page: BudgetPage) -> None:
    assert page._sentence.text() == (
        "Noch ist kein Bescheid eingetragen. Beginnen Sie mit dem Leistungsträger, dann kommt der"
        " Bescheid."
    )


def test_funder_partial_budget_grant_and_agreement_are_entered_by_the_keyboard(
    page: BudgetPage, empty_room: Room
) -> None:
    enter_funder(page)
    enter_grant(page)
    enter_agreement(page)
    check_people(empty_room)
    check_grant(empty_room)
    check_agreement(empty_room)
    assert page._sentence.text() == "Heute gilt 1 Bescheid; er endet am 31.\u00a0Dezember 2026."


def enter_funder(page: BudgetPage) -> None:
    page.show_thing("funders")
    page.people.add_funder()
    dialog = dialog_of(page.people)
    enter("Name", "Bezirk Musterland")
    enter("Art", "Träger der Eingliederungshilfe")
    enter("Aktenzeichen", "EGH-1")
    saved(dialog)
    page.people.add_teilbudget()
    dialog = dialog_of(page.people)
    enter("Kurzname", "EGH")
    enter("Name auf dem Nachweis", "Assistenz")
    saved(dialog)


def enter_grant(page: BudgetPage) -> None:
    page.show_thing("grants")
    page.grants.add()
    dialog = dialog_of(page.grants)
    enter("Gilt ab", "1.1.26")
    enter("Gilt bis", "31.12.26")
    enter("Zahltag im Monat", "15")
    enter("Leistungsträger zahlt, Betrag 1", "2.500")
    enter("Eigenbeitrag, Betrag 1", "85")
    enter("Bewilligte Stunden, Betrag 1", "97:30")
    QTest.keyClick(tab_to("Betrag ergänzen"), Qt.Key.Key_Space)
    enter("Ab, Betrag 2", "1.7.26")
    enter("Leistungsträger zahlt, Betrag 2", "2.600,50")
    QTest.keyClick(tab_to("Einmaliges ergänzen"), Qt.Key.Key_Space)
    enter("Fällig am, Einmaliger Betrag 1", "1.3.26")
    enter("Betrag, Einmaliger Betrag 1", "300")
    enter("Zweck, Einmaliger Betrag 1", "Schulung")
    enter("Zur Post gegeben am", "10.12.2025")
    saved(dialog)


def enter_agreement(page: BudgetPage) -> None:
    page.show_thing("agreements")
    page.agreements.add()
    dialog = dialog_of(page.agreements)
    enter("Gilt ab", "1.1.26")
    enter("Form des Nachweises", "Liste mit Belegen")
    enter("Zeitraum des Nachweises", "Vierteljahr")
    enter("Fällig so viele Tage nach dem Zeitraum", "42")
    enter("Was bleiben darf", "Prozent des Budgets im Zeitraum")
    enter("Prozent, Monate oder Euro", "15")
    enter("Gemessen wird", "jedes Vierteljahr")
    saved(dialog)


def check_people(room: Room) -> None:
    desk = room.desk
    (funder,) = desk.read(everything, Funder)
    assert (funder.name, funder.kind, funder.aktenzeichen) == (
        "Bezirk Musterland",
        FunderKind.EINGLIEDERUNGSHILFE,
        "EGH-1",
    )
    (teilbudget,) = desk.read(everything, Teilbudget)
    assert (teilbudget.code, teilbudget.name, teilbudget.funder) == ("EGH", "Assistenz", funder.id)


def check_grant(room: Room) -> None:
    desk = room.desk
    (grant,) = desk.read(everything, Grant)
    assert (grant.valid_from, grant.valid_to) == (date(2026, 1, 1), date(2026, 12, 31))
    assert (grant.payment_day, grant.rhythm_months, grant.in_advance) == (15, 1, True)
    assert grant.posted_on == date(2025, 12, 10)
    amounts = desk.read(everything, GrantAmount)
    assert [(one.from_day, one.amount, one.own_contribution, one.minutes) for one in amounts] == [
        (date(2026, 1, 1), Money(250000), Money(8500), 5850),
        (date(2026, 7, 1), Money(260050), Money(0), None),
    ]
    (one_off,) = desk.read(everything, OneOff)
    assert (one_off.on, one_off.amount, one_off.purpose) == (
        date(2026, 3, 1),
        Money(30000),
        "Schulung",
    )


def check_agreement(room: Room) -> None:
    (agreement,) = room.desk.read(everything, Agreement)
    assert (agreement.proof_mode, agreement.proof_period, agreement.due_days) == (
        ProofMode.LIST_RECEIPTS,
        ProofPeriod.QUARTER,
        42,
    )
    assert agreement.carry_over == CarryOverRule(
        CarryOverBasis.PERCENT_OF_PERIOD, Decimal(15), CarryOverWhen.QUARTER, AboveCarryOver.FLAG
    )


def test_nothing_is_assumed_in_a_new_agreement(page: BudgetPage, empty_room: Room) -> None:
    page.people.add_funder()
    dialog = dialog_of(page.people)
    enter("Name", "Bezirk")
    saved(dialog)
    page.show_thing("funders")
    page.people.add_teilbudget()
    dialog = dialog_of(page.people)
    enter("Kurzname", "EGH")
    enter("Name auf dem Nachweis", "Assistenz")
    saved(dialog)
    page.agreements.reload()
    page.agreements.add()
    dialog = dialog_of(page.agreements)
    enter("Gilt ab", "1.1.26")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    form = dialog.findChild(AgreementForm)
    assert isinstance(form, AgreementForm)
    assert form._labels["proof_mode"].text() == "⚠ Bitte füllen Sie dieses Feld aus."
    assert empty_room.desk.read(everything, Agreement) == ()


def test_an_account_begins_with_its_opening_balance(page: BudgetPage, empty_room: Room) -> None:
    page.show_thing("accounts")
    page.accounts.add()
    dialog = dialog_of(page.accounts)
    enter("Name", "Budgetkonto")
    enter("IBAN", "de02 1203 0000 0000 2020 51")
    enter("Bestand am Anfang", "1.250,00")
    enter("An diesem Tag, vor der ersten Buchung", "1.1.26")
    enter("Wessen Geld das ist", "eigenes Geld")
    saved(dialog)
    (account,) = empty_room.desk.read(everything, Account)
    assert (account.name, account.iban) == ("Budgetkonto", "DE02120300000000202051")
    (opening,) = empty_room.desk.read(everything, OpeningBalance)
    assert (opening.amount, opening.on, opening.pot.value) == (
        Money(125000),
        date(2026, 1, 1),
        "own",
    )


def test_a_repayment_demand_is_entered_only_as_it_can_be(
    page: BudgetPage, empty_room: Room
) -> None:
    page.people.add_funder()
    dialog = dialog_of(page.people)
    enter("Name", "Bezirk")
    saved(dialog)
    page.people.reload()
    page.people.add_teilbudget()
    dialog = dialog_of(page.people)
    enter("Kurzname", "EGH")
    enter("Name auf dem Nachweis", "Assistenz")
    saved(dialog)
    page.show_thing("demands")
    page.demands.add()
    dialog = dialog_of(page.demands)
    enter("Datum des Schreibens", "1.10.26")
    enter("Geforderter Betrag", "480")
    enter("Grund", "Stunden nicht belegt")
    enter("Zur Post gegeben am", "30.9.26")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "kann nicht schon am 30.09.2026 verschickt worden sein" in "".join(
        one.text() for one in dialog.findChildren(QLabel) if one.isVisible()
    )
    enter("Zur Post gegeben am", "2.10.26")
    saved(dialog)
    (demand,) = empty_room.desk.read(everything, Demand)
    assert (demand.amount, demand.posted_on) == (Money(48_000), date(2026, 10, 2))
    page.demands.reload()
    assert page.demands.list.table.rows_model.row_text(0) == (
        "Teilbudget: EGH, Schreiben vom: 01.10.2026, Betrag: 480,00\u00a0€, Stand: offen,"
        " Widerspruch bis: noch nicht bekannt, Grund: Stunden nicht belegt"
    )
