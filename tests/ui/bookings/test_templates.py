"""Named templates: made of a booking or in the form, used, renamed, changed, removed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.templates import Template
from budgetdesk.ui.pages.bookings.booking_dialog import BookingDialog
from budgetdesk.ui.pages.bookings.template_form import TemplateDialog
from budgetdesk.ui.pages.bookings.templates_dialog import TemplatesDialog
from budgetdesk.usecases.templates import templates_by_name
from tests.ui.bookings.conftest import Stage, eur


def _kept(stage: Stage) -> tuple[Template, ...]:
    return stage.room.desk.read(templates_by_name)


def _form(over: QDialog) -> TemplateDialog:
    return next(one for one in over.findChildren(TemplateDialog) if one.isVisible())


def _make_of_first(stage: Stage, name: str = "Lohn", *, by_shares: bool = False) -> None:
    stage.page.deeds.make_template(1)
    dialog = stage.dialog(TemplateDialog)
    dialog.name.setText(name)
    dialog.by_shares.show_value(by_shares)
    dialog.accept()


def _begun_by(stage: Stage) -> BookingDialog:
    stage.page.show_thing(("template", 1))
    return stage.dialog(BookingDialog)


def test_a_template_is_made_of_a_booking_and_fills_in_a_new_one(stage: Stage) -> None:
    _make_of_first(stage)
    dialog = _begun_by(stage)
    assert dialog.form.template.currentText() == "Vorlage: Lohn"
    assert (dialog.form.amount.text(), dialog.form.on.text()) == ("100,00", "21.11.2026")
    dialog.accept()
    stored = stage.bookings()[-1]
    assert (stored.id, stored.amount, stored.payee) == (5, eur("-100"), "Wer")
    assert [part.amount for part in stored.parts] == [eur("-60"), eur("-40")]


def test_parts_follow_another_amount_in_proportion(stage: Stage) -> None:
    _make_of_first(stage, by_shares=True)
    dialog = _begun_by(stage)
    dialog.form.amount.setText("250")
    dialog.form.amount.edited.emit()
    dialog.accept()
    assert [part.amount for part in stage.bookings()[-1].parts] == [eur("-150"), eur("-100")]


def test_without_proportion_the_last_part_gets_the_rest(stage: Stage) -> None:
    _make_of_first(stage)
    dialog = _begun_by(stage)
    dialog.form.amount.setText("110")
    dialog.form.amount.edited.emit()
    dialog.accept()
    assert [part.amount for part in stage.bookings()[-1].parts] == [eur("-60"), eur("-50")]


def test_parts_that_the_user_changed_no_longer_follow(stage: Stage) -> None:
    _make_of_first(stage, by_shares=True)
    dialog = _begun_by(stage)
    parts = dialog.form.parts
    parts.lines[0].amount.setText("10")
    parts.lines[0].amount.edited.emit()
    dialog.form.amount.setText("50")
    dialog.form.amount.edited.emit()
    assert [one.amount.text() for one in parts.lines] == ["10", "40,00"]
    dialog.form.was_edited = False
    dialog.reject()


def test_a_template_is_used_by_keys_alone(stage: Stage, qtbot: QtBot) -> None:
    _make_of_first(stage)
    stage.page.focus_list()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(stage.page.listing.table, Qt.Key.Key_T, both)
    opened = stage.dialog(TemplatesDialog)
    qtbot.waitUntil(opened.all.hasFocus)
    QTest.keyClick(opened.all, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(stage.page.findChildren(BookingDialog)))
    dialog = stage.dialog(BookingDialog)
    qtbot.waitUntil(dialog.form.amount.hasFocus)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert stage.bookings()[-1].amount == eur("-100")
    assert stage.page.chosen() == (5,)


def test_what_stands_in_the_form_is_kept_as_template_without_an_amount(stage: Stage) -> None:
    stage.page.deeds.record()
    dialog = stage.dialog(BookingDialog)
    dialog.form.direction.show_value(False)
    dialog.form.payee.setText("Flohmarkt")
    dialog.form.parts.lines[0].owner.show_value((Pot.PRIVATE, None))
    dialog.keep_button.click()
    form = _form(dialog)
    form.accept()
    assert form.isVisible()
    assert "Bitte füllen Sie dieses Feld aus." in form.name.accessibleDescription()
    form.name.setText("Flohmarkt")
    form.accept()
    (stored,) = _kept(stage)
    assert (stored.name, stored.amount, stored.incoming) == ("Flohmarkt", None, True)
    assert stored.parts[0].pot is Pot.PRIVATE
    assert dialog.isVisible()
    dialog.form.was_edited = False
    dialog.reject()
    begun = _begun_by(stage)
    begun.form.amount.setText("7,50")
    begun.form.amount.edited.emit()
    begun.accept()
    booking = stage.bookings()[-1]
    assert (booking.amount, booking.parts[0].amount) == (eur("7.50"), eur("7.50"))


def test_templates_are_renamed_changed_and_removed_with_undo(stage: Stage) -> None:
    _make_of_first(stage)
    stage.page.deeds.show_templates()
    dialog = stage.dialog(TemplatesDialog)
    assert dialog.all.rows_model.row_text(0) == (
        "Name: Lohn, Betrag: −100,00\u00a0€, Von oder an: Wer"
    )
    dialog.change()
    form = _form(dialog)
    form.name.setText("Lohn und Abgaben")
    form.amount.setText("")
    form.amount.edited.emit()
    form.accept()
    (changed,) = _kept(stage)
    assert (changed.name, changed.amount) == ("Lohn und Abgaben", None)
    assert [part.amount for part in changed.parts] == [eur("60"), eur("40")]
    dialog.remove()
    assert _kept(stage) == ()
    assert dialog.sentence.text().startswith("Noch keine Vorlage.")
    dialog.reject()
    stage.room.actions.undo()
    assert _kept(stage) == (changed,)


def test_a_fixed_amount_that_the_parts_do_not_reach_is_not_saved(stage: Stage) -> None:
    stage.page.deeds.make_template(1)
    dialog = stage.dialog(TemplateDialog)
    dialog.name.setText("Lohn")
    dialog.amount.setText("120")
    dialog.amount.edited.emit()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.parts.rest_label.text() == "⚠ Noch zu verteilen: 20,00\u00a0€"
    assert _kept(stage) == ()
    dialog.form.was_edited = False
    dialog.reject()
