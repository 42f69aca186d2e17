"""Recording and changing bookings in the form."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from budgetdesk.ledger.bookings import BookingKind
from budgetdesk.ledger.pots import Pot
from budgetdesk.ui.pages.bookings.booking_dialog import BookingDialog
from budgetdesk.ui.pages.bookings.simple_dialogs import TransferDialog
from tests.ui.bookings.conftest import Stage, eur


def _focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def _key(key: Qt.Key) -> None:
    QTest.keyClick(_focused(), key)


def test_a_booking_with_two_parts_is_recorded(stage: Stage) -> None:
    stage.page.deeds.record()
    dialog = stage.dialog(BookingDialog)
    form, parts = dialog.form, dialog.form.parts
    form.amount.setText("30")
    form.amount.edited.emit()
    form.payee.setText("Laden")
    parts.lines[0].owner.show_value((Pot.TEILBUDGET, 1))
    parts.lines[0].cost_type.setCurrentText("Fahrt- und Begleitkosten")
    parts.add_button.click()
    parts.lines[0].amount.setText("12,50")
    parts.lines[0].amount.edited.emit()
    parts.rest_button.click()
    parts.lines[1].owner.show_value((Pot.PRIVATE, None))
    dialog.accept()
    stored = stage.bookings()[-1]
    assert stored.amount == eur("-30")
    assert [(part.amount, part.pot) for part in stored.parts] == [
        (eur("-12.50"), Pot.TEILBUDGET),
        (eur("-17.50"), Pot.PRIVATE),
    ]
    assert stage.page.chosen() == (stored.id,)


def test_parts_that_do_not_add_up_show_the_rest_and_are_not_saved(stage: Stage) -> None:
    stage.page.deeds.record()
    dialog = stage.dialog(BookingDialog)
    dialog.form.amount.setText("30")
    dialog.form.amount.edited.emit()
    dialog.form.parts.add_part()
    dialog.form.parts.lines[0].amount.setText("12,50")
    dialog.form.parts.lines[0].amount.edited.emit()
    assert dialog.form.parts.rest_label.text() == "⚠ Noch zu verteilen: 17,50\u00a0€"
    said = [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]
    assert [text for text in said if "17,50" in text or "12,50\u00a0€" in text] == [
        "⚠ Noch zu verteilen: 17,50\u00a0€"
    ]
    dialog.accept()
    assert dialog.isVisible()
    assert len(stage.bookings()) == 4
    dialog.form.was_edited = False
    dialog.reject()


def test_an_empty_form_is_not_saved_and_leads_to_the_amount(stage: Stage) -> None:
    stage.page.deeds.record()
    dialog = stage.dialog(BookingDialog)
    dialog.accept()
    assert dialog.focusWidget() is dialog.form.amount
    assert dialog.form.amount.accessibleDescription() == (
        "Auch 12,50+3*4 geht Der Betrag fehlt. Bitte tragen Sie ihn ein, zum Beispiel 12,50."
    )
    dialog.reject()


def test_a_minus_is_not_turned_round_silently(stage: Stage) -> None:
    stage.page.deeds.record()
    dialog = stage.dialog(BookingDialog)
    dialog.form.amount.setText("-5")
    dialog.accept()
    assert dialog.isVisible()
    assert len(stage.bookings()) == 4
    dialog.reject()


def test_a_booking_is_recorded_by_keys_alone(stage: Stage, qtbot: QtBot) -> None:
    stage.page.focus_list()
    QTest.keyClick(stage.page.listing.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = stage.dialog(BookingDialog)
    qtbot.waitUntil(dialog.form.amount.hasFocus)
    QTest.keyClicks(_focused(), "12,50+3*4")
    _key(Qt.Key.Key_Tab)
    QTest.keyClicks(_focused(), "Laden am Eck")
    _key(Qt.Key.Key_Tab)
    QTest.keyClicks(_focused(), "Brot")
    _key(Qt.Key.Key_Return)
    stored = stage.bookings()[-1]
    assert (stored.amount, stored.payee, stored.text) == (eur("-24.50"), "Laden am Eck", "Brot")
    assert stage.page.window().focusWidget() is stage.page.listing.table
    assert stage.page.chosen() == (stored.id,)


def test_a_known_payee_proposes_what_it_was_for_last(stage: Stage) -> None:
    stage.page.deeds.record()
    dialog = stage.dialog(BookingDialog)
    dialog.form.amount.setText("9")
    dialog.form.amount.edited.emit()
    dialog.form.payee.setText("Wer")
    dialog.form.payee.editingFinished.emit()
    share = dialog.form.parts.shares()[0]
    assert (share.pot, share.amount) == (Pot.TEILBUDGET, eur("9"))
    assert dialog.form.parts.lines[0].cost_type.currentText() == "Fahrt- und Begleitkosten"
    assert dialog.form.proposal.text() == (
        "„Wofür“ ist vom 02.11.2026 übernommen. Bitte ändern Sie es, wenn es diesmal anders ist."
    )
    dialog.form.was_edited = False
    dialog.reject()


def test_save_and_new_keeps_day_and_account_for_the_next_booking(stage: Stage) -> None:
    stage.page.deeds.record()
    dialog = stage.dialog(BookingDialog)
    dialog.form.on.setText("05.11.2026")
    dialog.form.amount.setText("3")
    dialog.form.amount.edited.emit()
    assert dialog.save_and_new()
    assert dialog.isVisible()
    assert (dialog.form.on.text(), dialog.form.amount.text()) == ("05.11.2026", "")
    assert len(stage.bookings()) == 5
    dialog.reject()


def test_an_earlier_booking_serves_as_template(stage: Stage) -> None:
    stage.page.deeds.record()
    form = stage.dialog(BookingDialog).form
    form.template.setCurrentIndex(1)
    form.template.edited.emit()
    assert (form.payee.text(), form.amount.text()) == ("Wer", "500,00")
    assert form.on.text() == "21.11.2026"
    form.was_edited = False
    stage.dialog(BookingDialog).reject()


def test_a_duplicate_is_a_new_booking_of_today_with_the_same_parts(stage: Stage) -> None:
    stage.page.deeds.duplicate(1)
    stage.dialog(BookingDialog).accept()
    stored = stage.bookings()[-1]
    assert (stored.id, stored.on.isoformat()) == (5, "2026-11-21")
    assert [part.amount for part in stored.parts] == [eur("-60"), eur("-40")]
    assert [part.amount for part in stage.booking(1).parts] == [eur("-60"), eur("-40")]


def test_a_booking_is_changed_and_the_change_undone(stage: Stage) -> None:
    stage.choose(2)
    stage.page.deeds.change(2)
    dialog = stage.dialog(BookingDialog)
    dialog.form.amount.setText("25")
    dialog.form.amount.edited.emit()
    dialog.accept()
    assert stage.booking(2).parts[0].amount == eur("-25")
    stage.room.actions.undo()
    assert stage.booking(2).amount == eur("-20")
    assert stage.page.chosen() == (2,)


def test_a_booking_of_a_closed_period_is_refused_in_words(
    practice_stage: Stage,
) -> None:
    stage = practice_stage
    number = 1  # the first instalment, which the report of the first quarter holds
    before = stage.booking(number)
    stage.page.deeds.change(number)
    dialog = stage.dialog(BookingDialog)
    dialog.form.text.setText("anders")
    dialog.accept()
    assert dialog.isVisible()
    assert stage.refused[0].startswith(
        "Der Zeitraum 01.01.2026 bis 31.03.2026 ist abgeschlossen, denn der Verwendungsnachweis"
        " wurde am 08.05.2026 abgegeben. Nichts wurde geändert."
    )
    assert stage.booking(number) == before
    dialog.form.was_edited = False
    dialog.reject()


def test_money_is_moved_between_two_accounts(stage: Stage) -> None:
    stage.page.deeds.transfer()
    dialog = stage.dialog(TransferDialog)
    dialog.amount.setText("50")
    dialog.accept()
    out, into = stage.bookings()[-2:]
    assert (out.amount, into.amount) == (eur("-50"), eur("50"))
    assert (out.kind, out.pair) == (BookingKind.TRANSFER, into.id)
    assert stage.page.chosen() == (out.id,)


def test_a_transfer_to_the_same_account_is_refused_under_its_field(stage: Stage) -> None:
    stage.page.deeds.transfer()
    dialog = stage.dialog(TransferDialog)
    dialog.target.show_value(dialog.source.value())
    dialog.amount.setText("50")
    dialog.accept()
    assert (
        dialog.target.accessibleDescription()
        == "Eine Umbuchung braucht zwei verschiedene Konten. Bitte wählen Sie ein anderes."
    )
    dialog.reject()


def test_the_form_offers_save_and_new_beside_save(stage: Stage) -> None:
    stage.page.deeds.record()
    dialog = stage.dialog(BookingDialog)
    assert dialog.again.isVisible()
    assert dialog.again.text() == "Speichern und &neu"
    dialog.reject()
