"""Saying what bookings are for, taking them back, correcting and removing them."""

from __future__ import annotations

from datetime import date

from budgetdesk.ledger.bookings import BookingKind
from budgetdesk.ledger.ids import AccountId, CostTypeId, StandingBookingId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.standing import StandingBooking
from budgetdesk.ui.pages.bookings.assign_dialog import AssignDialog, CorrectDialog
from budgetdesk.ui.pages.bookings.proposals_dialog import ProposalsDialog
from budgetdesk.ui.pages.bookings.simple_dialogs import MarkTransferDialog, ReverseDialog
from budgetdesk.ui.pages.bookings.standing_dialog import StandingBookingsDialog
from budgetdesk.ui.pages.bookings.standing_form import StandingDialog
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.setting_up import everything
from budgetdesk.usecases.standing import save_standing
from tests.ui.bookings.conftest import Stage, eur

EGH = (Pot.TEILBUDGET, TeilbudgetId(1))


def test_one_booking_is_assigned_and_the_assignment_undone(stage: Stage) -> None:
    stage.choose(3)
    stage.page.deeds.assign((3,))
    dialog = stage.dialog(AssignDialog)
    dialog.form.parts.lines[0].owner.show_value(EGH)
    dialog.form.parts.lines[0].cost_type.setCurrentText("Kontoführung")
    dialog.accept()
    part = stage.booking(3).parts[0]
    assert (part.amount, part.pot, part.teilbudget) == (eur("-7.50"), Pot.TEILBUDGET, 1)
    assert stage.booking(3).is_assigned
    stage.room.actions.undo()
    assert not stage.booking(3).is_assigned


def test_all_chosen_bookings_are_assigned_at_once_and_undone_at_once(stage: Stage) -> None:
    stage.page.deeds.assign((3, 4))
    dialog = stage.dialog(AssignDialog)
    assert not dialog.form.parts.add_button.isVisible()
    dialog.form.parts.lines[0].owner.show_value((Pot.PRIVATE, None))
    dialog.accept()
    assert [stage.booking(number).parts[0].pot for number in (3, 4)] == [Pot.PRIVATE] * 2
    assert [stage.booking(number).parts[0].amount for number in (3, 4)] == [
        eur("-7.50"),
        eur("500"),
    ]
    stage.room.actions.undo()
    assert [stage.booking(number).parts[0].pot for number in (3, 4)] == [Pot.OPEN] * 2


def test_parts_of_an_assignment_must_add_up(stage: Stage) -> None:
    stage.page.deeds.assign((3,))
    dialog = stage.dialog(AssignDialog)
    dialog.form.parts.add_part()
    dialog.form.parts.lines[0].amount.setText("8")
    dialog.form.parts.lines[0].amount.edited.emit()
    assert dialog.form.parts.rest_label.text() == "⚠ Zu viel verteilt: 0,50\u00a0€"
    dialog.accept()
    assert dialog.isVisible()
    dialog.form.was_edited = False
    dialog.reject()


def test_a_booking_is_reversed_with_a_reason(stage: Stage) -> None:
    stage.page.deeds.reverse(2)
    dialog = stage.dialog(ReverseDialog)
    dialog.accept()
    assert dialog.isVisible()
    dialog.reason.setText("doppelt")
    dialog.accept()
    storno = stage.bookings()[-1]
    assert (storno.kind, storno.reverses, storno.amount) == (BookingKind.STORNO, 2, eur("20"))
    assert storno.note == "doppelt"
    assert stage.page.chosen() == (storno.id,)


def test_a_booking_of_a_handed_in_report_is_corrected_by_two_new_ones(
    practice_stage: Stage,
) -> None:
    stage = practice_stage
    before = stage.booking(3)
    stage.page.deeds.correct(3)
    dialog = stage.dialog(CorrectDialog)
    dialog.form.parts.lines[0].owner.show_value((Pot.PRIVATE, None))
    dialog.reason.setText("privat gekauft")
    dialog.accept()
    storno, corrected = stage.bookings()[-2:]
    assert stage.booking(3) == before
    assert (storno.amount, corrected.amount) == (-before.amount, before.amount)
    assert corrected.parts[0].pot is Pot.PRIVATE
    assert corrected.on == date(2026, 11, 21)


def test_a_booking_is_marked_as_transfer_to_the_cash(stage: Stage) -> None:
    stage.page.deeds.mark_transfer(3)
    stage.dialog(MarkTransferDialog).accept()
    assert stage.booking(3).kind is BookingKind.TRANSFER
    assert stage.bookings()[-1].amount == eur("7.50")


def test_removed_bookings_come_back_by_one_undo(stage: Stage) -> None:
    stage.page.deeds.remove((2, 3))
    assert stage.shown() == [4, 1]
    stage.room.actions.undo()
    assert stage.shown() == [4, 3, 2, 1]


def test_proposals_show_their_reason_and_are_accepted_together(practice_stage: Stage) -> None:
    stage = practice_stage
    stage.page.deeds.propose()
    dialog = stage.dialog(ProposalsDialog)
    assert dialog.table.rows_model.rows == ()
    assert not dialog.accept_button.isEnabled()
    dialog.reject()
    number = next(
        one.id
        for one in stage.bookings()
        if one.payee == "Musterbank" and one.on > date(2026, 7, 1)
    )
    stage.page.deeds.assign((number,))
    opened = stage.dialog(AssignDialog)
    opened.form.parts.lines[0].owner.show_value((Pot.OPEN, None))
    opened.form.parts.lines[0].cost_type.show_value(None)
    opened.accept()
    stage.page.deeds.propose()
    found = stage.dialog(ProposalsDialog)
    words = found.table.rows_model.row_text(0)
    assert "Vorschlag: EGH: Kontoführung" in words
    assert "Weil: wie bisher bei die" in words
    found.accept()
    assert stage.booking(number).is_assigned


def _standing(amount: str) -> StandingBooking:
    return StandingBooking(
        StandingBookingId(0),
        AccountId(1),
        eur(amount),
        "Telefon GmbH",
        "Anschluss",
        CostTypeId(17),
        Pot.TEILBUDGET,
        TeilbudgetId(1),
        date(2026, 10, 1),
    )


def test_due_standing_bookings_are_booked(stage: Stage) -> None:
    label = Label.of("save_standing", payee="Telefon GmbH")
    stage.room.desk.run(label, save_standing, _standing("-30"))
    stage.page.deeds.standing()
    dialog = stage.dialog(StandingBookingsDialog)
    assert dialog.sentence.text() == "2 Dauerbuchungen sind bis heute fällig."
    dialog.book()
    assert dialog.sentence.text() == "Heute ist nichts fällig."
    assert [one.on for one in stage.bookings()[-2:]] == [date(2026, 10, 1), date(2026, 11, 1)]
    dialog.reject()


def test_a_standing_booking_is_recorded_in_its_form(stage: Stage) -> None:
    stage.page.deeds.standing()
    dialog = stage.dialog(StandingBookingsDialog)
    dialog.add()
    form = next(one for one in dialog.findChildren(StandingDialog) if one.isVisible())
    form.payee.setText("Vermieter")
    form.amount.setText("400")
    form.rhythm.setCurrentText("alle 3 Monate")
    form.accept()
    stored = stage.room.desk.read(everything, StandingBooking)
    assert [(one.payee, one.amount, one.every_months) for one in stored] == [
        ("Vermieter", eur("-400"), 3)
    ]
    dialog.reject()
