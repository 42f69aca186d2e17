"""The form that records and changes a booking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLabel

from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.bookings import Booking, BookingKind, Part, booking_problems
from budgetdesk.ledger.ids import BookingId, PartId, TemplateId
from budgetdesk.ledger.templates import Template
from budgetdesk.ui.access import announce
from budgetdesk.ui.pages.bookings.words import (
    account_choices,
    assistant_choices,
    cost_type_choices,
    owner_choices,
    signed,
    what_text,
)
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit, MoneyEdit, TextEdit
from budgetdesk.ui.widgets.fields import narrow
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.parts_edit import PartChoices, PartsEdit
from budgetdesk.usecases.booking_list import Choosable
from budgetdesk.usecases.bookkeeping import Share, open_part
from budgetdesk.usecases.templates import template_parts, template_shares
from budgetdesk.wording.formats import day_text, money_text


@dataclass(frozen=True)
class Known:
    """What the file knows when a form is opened."""

    offered: Choosable
    payees: Sequence[str]
    kept: Sequence[Template]
    """The templates that have a name."""
    templates: Sequence[Booking]
    """Earlier bookings that a new one may begin from."""
    last_for: Callable[[str], Booking | None]
    today: date


class AmountEdit(MoneyEdit):
    """An amount without sign: its direction is a field of its own.

    `is_wanted` says whether it is a mistake to leave it empty.
    """

    is_wanted = False

    def problem(self) -> str:
        """Say what is wrong with the text."""
        value = self.value()
        if value is None:
            missing = self.tr("The amount is missing. Please enter one, for example 12.50.")
            empty = missing if self.is_wanted else ""
            return super().problem() or empty
        if value < ZERO:
            return self.tr("Please enter the amount without minus. Above, choose money out or in.")
        return ""


class NeededDayEdit(DayEdit):
    """A day that must be there."""

    def problem(self) -> str:
        """Say what is wrong with the text."""
        if not self.text().strip():
            return self.tr("The day is missing. Please enter one, for example t for today.")
        return super().problem()


class BookingForm(Form):
    """A booking as a form. It begins with a booking; number 0 is a new one."""

    def __init__(self, booking: Booking, known: Known, theme: Theme) -> None:
        """Show the booking."""
        super().__init__()
        self._start, self._known, self._theme = booking, known, theme
        self._by: Template | None = None
        self.template = ChoiceEdit(self._templates())
        self.on, self.amount = NeededDayEdit(known.today), AmountEdit()
        kept = booking.account if booking.id else None
        self.account = ChoiceEdit(account_choices(known.offered, kept=kept))
        self.direction = ChoiceEdit([(True, self.tr("Money out")), (False, self.tr("Money in"))])
        for choice in (self.template, self.account, self.direction):
            narrow(choice)
        self.payee, self.text, self.note = TextEdit(), TextEdit(), TextEdit()
        self.parts = PartsEdit(part_choices(known.offered, booking), theme)
        self.proposal = QLabel()
        self.proposal.setProperty("role", "second")
        self.proposal.setWordWrap(True)
        self.proposal.setVisible(False)
        self._lay_out()
        self._complete_payees()
        self.template.edited.connect(lambda: self.use_template(self.template.value()))
        self.payee.editingFinished.connect(self._propose)
        for edit in (self.amount, self.direction):
            edit.edited.connect(self._on_amount)
        self.parts.edited.connect(self._on_parts)
        self.judge_by(self._problems)
        self.show_booking(booking)

    def show_booking(self, booking: Booking) -> None:
        """Show a booking's values."""
        self._start, self._by = booking, None
        out = booking.amount <= ZERO
        self.on.show_value(booking.on)
        self.account.show_value(booking.account)
        self.direction.show_value(out)
        self.amount.show_value(abs(booking.amount) if booking.amount else None)
        self.payee.show_value(booking.payee)
        self.text.show_value(booking.text)
        self.note.show_value(booking.note)
        self.parts.show_shares(abs(booking.amount), shares_shown(booking))
        self.was_edited = False

    def booking(self) -> Booking:
        """Return the booking as it stands in the form."""
        amount = signed(self.amount.value() or ZERO, out=self.direction.value())
        parts: tuple[Part, ...] = ()
        if self._start.kind is not BookingKind.TRANSFER:
            parts = tuple(
                replace(part, id=old, booking=self._start.id)
                for part, old in zip(
                    (one.part(at) for at, one in enumerate(self._shares())),
                    self._part_ids(),
                    strict=False,
                )
            )
        return replace(
            self._start,
            account=self.account.value(),
            on=self.on.value() or self._start.on,
            amount=amount,
            payee=self.payee.value(),
            text=self.text.value(),
            note=self.note.value(),
            parts=parts,
        )

    def use_template(self, chosen: Booking | Template | None) -> None:
        """Begin with what a template or an earlier booking says; the day stays."""
        if chosen is None:
            return
        on = self.on.value() or self._known.today
        if isinstance(chosen, Template):
            self._show_template(chosen, on)
        else:
            self.show_booking(fresh_from(chosen, on))
        self.was_edited = True

    def as_template(self) -> Template:
        """Return a template that says what stands in the form, yet to be named."""
        return Template(
            TemplateId(0),
            "",
            self.account.value(),
            not self.direction.value(),
            self.amount.value() or None,
            self._by is not None and self._by.by_shares,
            self.payee.value(),
            self.text.value(),
            self.note.value(),
            template_parts(self.parts.shares()),
        )

    def check(self) -> bool:
        """Show all problems; tell whether there are none."""
        return super().check() and not self.parts.problem() and not self.parts.rest

    def focus_first_problem(self) -> None:
        """Lead the user to the first field with a problem and say it."""
        super().focus_first_problem()
        fields_are_right = all(not edit.problem() for edit in (self.on, self.amount))
        if fields_are_right and (self.parts.problem() or self.parts.rest):
            self.parts.focus_first_problem()

    def _show_template(self, template: Template, on: date) -> None:
        whole = template.amount or ZERO
        account, payee, text = template.account, template.payee, template.text
        blank = Booking(BookingId(0), account, on, whole, payee, text, note=template.note)
        self.show_booking(blank)
        self.direction.show_value(not template.incoming)
        self._by = template
        self._on_amount()

    def _shares(self) -> tuple[Share, ...]:
        out = self.direction.value()
        return tuple(
            replace(one, amount=signed(one.amount, out=out)) for one in self.parts.shares()
        )

    def _part_ids(self) -> list[PartId]:
        old = [part.id for part in self._start.parts]
        return [*old, *[PartId(0)] * len(self.parts.lines)]

    def _problems(self) -> list[Problem]:
        # What the parts leave open stands beside them already.
        found = booking_problems(self.booking())
        return [one for one in found if one.code != "parts_do_not_add_up"]

    def _on_amount(self) -> None:
        whole = self.amount.value() or ZERO
        if self._by is None:
            self.parts.show_whole(whole)
        else:
            # As long as the user did not touch the parts, they follow the template.
            self.parts.show_shares(whole, template_shares(self._by, whole))

    def _on_parts(self) -> None:
        self.was_edited, self._by = True, None
        self.check()

    def _propose(self) -> None:
        """Propose what the last booking with this payee was for, where nothing is said yet."""
        payee = self.payee.value()
        if self._start.id or not payee or not self.parts.is_untouched():
            return
        last = self._known.last_for(payee)
        if last is None or len(last.parts) != 1:
            return
        share = shares_shown(last)[0]
        whole = self.amount.value() or ZERO
        self.parts.show_shares(whole, [replace(share, amount=whole, note="")])
        text = self.tr("What it is for was taken from {day}. Please change it if it differs.")
        self.proposal.setText(text.format(day=day_text(last.on)))
        self.proposal.setVisible(True)
        announce(self.proposal, self.proposal.text())

    def _lay_out(self) -> None:
        if not self._start.id and (self._known.kept or self._known.templates):
            self.add("template", self.tr("Template or &earlier booking"), self.template)
        self.add("on", self.tr("&Day"), self.on, self.tr("For example 3, 3.5 or t for today"))
        self.add("account", self.tr("&Account"), self.account)
        self.add("direction", self.tr("D&irection"), self.direction)
        self.add("amount", self.tr("A&mount in euros"), self.amount, self.tr("12.50+3*4 works too"))
        self.add("payee", self.tr("From or &to whom"), self.payee)
        self.add("text", self.tr("Te&xt"), self.text)
        if self._start.kind is not BookingKind.TRANSFER:
            title = QLabel(self.tr("What it is for"))
            title.setProperty("role", "heading")
            title.setContentsMargins(0, self._theme.space(), 0, 0)
            for widget in (title, self.proposal, self.parts):
                self.add_widget(widget)
        self.add("note", self.tr("N&ote"), self.note, self.tr("Stands in no report"))

    def _complete_payees(self) -> None:
        completer = QCompleter(list(self._known.payees), self.payee)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _: self._propose())
        self.payee.setCompleter(completer)

    def _templates(self) -> list[tuple[Booking | Template | None, str]]:
        named = self.tr("Template: {name}")
        return [
            (None, self.tr("none")),
            *((one, named.format(name=one.name)) for one in self._known.kept),
            *(
                (one, f"{what_text(one)}, {money_text(one.amount)}, {day_text(one.on)}")
                for one in self._known.templates
            ),
        ]


def part_choices(offered: Choosable, booking: Booking | None = None) -> PartChoices:
    """Return what the parts of a booking can be for, with what they are for now."""
    kept = {part.cost_type for part in booking.parts} if booking else set()
    cost_types = cost_type_choices(offered, kept=kept)
    return PartChoices(
        owner_choices(offered), [(None, "–"), *cost_types], assistant_choices(offered)
    )


def shares_shown(booking: Booking) -> tuple[Share, ...]:
    """Return a booking's parts in its own direction."""
    out = booking.amount < ZERO
    return tuple(
        Share(
            signed(part.amount, out=out),
            part.pot,
            part.cost_type,
            part.teilbudget,
            part.assistant,
            part.note,
        )
        for part in booking.parts
    )


def fresh_from(booking: Booking, on: date) -> Booking:
    """Return a new booking that says what this one said, on a day of its own."""
    return replace(
        booking,
        id=BookingId(0),
        on=on,
        value_on=None,
        counts_on=None,
        kind=BookingKind.PLAIN,
        transfer_account=None,
        pair=None,
        reverses=None,
        parts=tuple(replace(part, id=PartId(0), booking=BookingId(0)) for part in booking.parts)
        or open_part(booking.amount),
    )
