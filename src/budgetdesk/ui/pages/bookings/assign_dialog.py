"""Saying what bookings are for, one or many, and saying it anew after a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from budgetdesk.kernel.money import ZERO
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ui.pages.bookings.booking_form import (
    NeededDayEdit,
    part_choices,
    shares_shown,
)
from budgetdesk.ui.pages.bookings.words import signed
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import DayEdit, TextEdit
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.ui.widgets.parts_edit import PartsEdit
from budgetdesk.ui.widgets.scroll_dialog import fit
from budgetdesk.usecases.booking_list import Choosable
from budgetdesk.usecases.bookkeeping import Share
from budgetdesk.wording.formats import day_in_sentence, money_text


class PartsForm(Form):
    """A form about what bookings are for; it is only right when the parts add up."""

    def __init__(self, sentence: str, parts: PartsEdit, bookings: Sequence[Booking]) -> None:
        """Show the parts of one booking, or of several nothing yet."""
        super().__init__()
        self.parts = parts
        self.add_widget(told(sentence))
        self.add_widget(parts)
        self._out = bookings[0].amount < ZERO
        if len(bookings) == 1:
            parts.show_shares(abs(bookings[0].amount), shares_shown(bookings[0]))
        parts.edited.connect(self._note_edit)

    def shares(self) -> tuple[Share, ...]:
        """Return the parts with the sign of the booking."""
        return tuple(
            replace(one, amount=signed(one.amount, out=self._out)) for one in self.parts.shares()
        )

    def check(self) -> bool:
        """Show all problems; tell whether there are none."""
        return super().check() and not self.parts.problem() and not self.parts.rest

    def focus_first_problem(self) -> None:
        """Lead the user to the first field with a problem and say it."""
        if self.parts.problem() or self.parts.rest:
            self.parts.focus_first_problem()
        else:
            super().focus_first_problem()

    def _note_edit(self) -> None:
        self.was_edited = True


class AssignDialog(FormDialog):
    """Says what one booking is for, in parts if need be, or several as a whole."""

    def __init__(
        self,
        bookings: Sequence[Booking],
        offered: Choosable,
        save: Callable[[Sequence[Share], date | None], bool],
        today: date,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Show the bookings; `save` is given the parts and the day by which they count."""
        one = len(bookings) == 1
        parts = PartsEdit(part_choices(offered, bookings[0] if one else None), theme, splits=one)
        self.form = PartsForm(self._sentence(bookings), parts, bookings)
        self.counts_on = DayEdit(today)
        if one:
            self.form.add(
                "counts_on",
                self.tr("Cou&nts in the report of the day (only if its own is handed in)"),
                self.counts_on,
                self.tr("Leave empty in general"),
            )
            self.counts_on.show_value(bookings[0].counts_on)
        super().__init__(self.tr("Assign"), self.form, self._on_save, parent)
        self._save_shares = save
        fit(self, theme, 95, 60)
        parts.lines[0].owner.setFocus()

    def _on_save(self) -> bool:
        return self._save_shares(self.form.shares(), self.counts_on.value())

    def _sentence(self, bookings: Sequence[Booking]) -> str:
        if len(bookings) == 1:
            return describe(bookings[0])
        return self.tr(
            "All %n chosen bookings are assigned as a whole to the same.", "", len(bookings)
        )


class CorrectDialog(FormDialog):
    """Says anew what a booking of a handed-out report was for."""

    def __init__(
        self,
        booking: Booking,
        offered: Choosable,
        save: Callable[[Sequence[Share], date, str], bool],
        today: date,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Show the booking; `save` is given the parts, the day and the reason."""
        parts = PartsEdit(part_choices(offered, booking), theme)
        sentence = self.tr(
            "The booking stays as it was handed in. A reversal and a new booking on one day"
            " correct it; the next report shows both."
        )
        self.form = PartsForm(f"{describe(booking)}\n{sentence}", parts, [booking])
        self.on, self.reason = NeededDayEdit(today), ReasonEdit()
        self.on.show_value(today)
        self.form.add("on", self.tr("&Day of the correction"), self.on)
        self.form.add("reason", self.tr("R&eason"), self.reason, self.tr("Stands in the history"))
        super().__init__(self.tr("Correct booking"), self.form, self._on_save, parent)
        self._save_correction, self._today = save, today
        fit(self, theme, 95, 80)
        parts.lines[0].owner.setFocus()

    def accept(self) -> None:
        """Save, unless something is wrong; then lead to it."""
        self.reason.is_wanted = True
        super().accept()

    def _on_save(self) -> bool:
        on = self.on.value() or self._today
        return self._save_correction(self.form.shares(), on, self.reason.value())


class ReasonEdit(TextEdit):
    """A reason; `is_wanted` says whether it is a mistake to leave it empty."""

    is_wanted = False

    def problem(self) -> str:
        """Say that it is missing."""
        if self.is_wanted and not self.value():
            return self.tr("The reason is missing. Please write it in a few words.")
        return ""


def told(sentence: str) -> QLabel:
    """Return what stands over the fields of a form, with room below it."""
    label = QLabel(sentence)
    label.setWordWrap(True)
    label.setContentsMargins(0, 0, 0, label.fontMetrics().height() // 2)
    return label


def describe(booking: Booking) -> str:
    """Say in one line which booking it is."""
    said = (day_in_sentence(booking.on), money_text(booking.amount), booking.payee, booking.text)
    return ", ".join(one for one in said if one)
