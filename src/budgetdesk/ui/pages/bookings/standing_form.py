"""The form of a standing booking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from budgetdesk.kernel.money import ZERO
from budgetdesk.ledger.standing import StandingBooking
from budgetdesk.ui.pages.bookings.booking_form import AmountEdit, NeededDayEdit, part_choices
from budgetdesk.ui.pages.bookings.words import account_choices, signed
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit, TextEdit
from budgetdesk.ui.widgets.fields import narrow
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.ui.widgets.parts_edit import PartsEdit
from budgetdesk.ui.widgets.scroll_dialog import fit
from budgetdesk.usecases.booking_list import Choosable
from budgetdesk.usecases.bookkeeping import Share


class StandingDialog(FormDialog):
    """Records or changes a standing booking."""

    def __init__(
        self,
        standing: StandingBooking,
        offered: Choosable,
        save: Callable[[StandingBooking], bool],
        today: date,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Show the standing booking (id 0: a new one); `save` stores it."""
        self._start, self._save_standing = standing, save
        self.form = Form()
        self.account = ChoiceEdit(account_choices(offered, kept=standing.account))
        self.direction = ChoiceEdit([(True, self.tr("Money out")), (False, self.tr("Money in"))])
        self.amount, self.payee, self.text = AmountEdit(), TextEdit(), TextEdit()
        self.rhythm = ChoiceEdit(
            [
                (months, rhythm_text(months))
                for months in sorted({1, 2, 3, 6, 12, standing.every_months})
            ]
        )
        for choice in (self.account, self.direction, self.rhythm):
            narrow(choice)
        self.first_on, self.until = NeededDayEdit(today), DayEdit(today)
        self.parts = PartsEdit(part_choices(offered), theme, splits=False)
        self._lay_out()
        self._show()
        title = (
            self.tr("Change standing booking") if standing.id else self.tr("New standing booking")
        )
        super().__init__(title, self.form, self._on_save, parent)
        fit(self, theme, 95, 95)
        self.payee.setFocus()

    def accept(self) -> None:
        """Save, unless something is wrong; then lead to it."""
        self.amount.is_wanted = True
        super().accept()

    def standing(self) -> StandingBooking:
        """Return the standing booking as it stands in the form."""
        share = self.parts.shares()[0]
        return replace(
            self._start,
            account=self.account.value(),
            amount=signed(self.amount.value() or ZERO, out=self.direction.value()),
            payee=self.payee.value(),
            text=self.text.value(),
            cost_type=share.cost_type,
            pot=share.pot,
            teilbudget=share.teilbudget,
            first_on=self.first_on.value() or self._start.first_on,
            every_months=self.rhythm.value(),
            until=self.until.value(),
        )

    def _on_save(self) -> bool:
        return self._save_standing(self.standing())

    def _lay_out(self) -> None:
        form = self.form
        form.add("payee", self.tr("From or &to whom"), self.payee)
        form.add("text", self.tr("Te&xt"), self.text)
        form.add("direction", self.tr("D&irection"), self.direction)
        form.add("amount", self.tr("A&mount in euros"), self.amount)
        form.add("account", self.tr("&Account"), self.account)
        form.add_widget(self.parts)
        form.add("every_months", self.tr("How &often"), self.rhythm)
        form.add("first_on", self.tr("For the &first time on"), self.first_on)
        form.add("until", self.tr("&Until at the latest"), self.until, self.tr("Empty: no end"))

    def _show(self) -> None:
        one = self._start
        self.account.show_value(one.account)
        self.direction.show_value(one.amount <= ZERO)
        self.amount.show_value(abs(one.amount) if one.amount else None)
        self.payee.show_value(one.payee)
        self.text.show_value(one.text)
        self.rhythm.show_value(one.every_months)
        self.first_on.show_value(one.first_on)
        self.until.show_value(one.until)
        share = Share(abs(one.amount), one.pot, one.cost_type, one.teilbudget)
        self.parts.show_shares(abs(one.amount), [share])


def rhythm_text(months: int) -> str:
    """Say how often something comes."""
    if months == 1:
        return QCoreApplication.translate("StandingDialog", "every month")
    return QCoreApplication.translate("StandingDialog", "every %n months", None, months)
