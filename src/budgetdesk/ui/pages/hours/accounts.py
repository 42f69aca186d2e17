"""The hours account and the leave account of one person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QPushButton

from budgetdesk.kernel.period import Month
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind, LeaveEntry, LeaveEntryKind
from budgetdesk.rota.hours_account import AccountMonth
from budgetdesk.rota.ids import HoursEntryId, LeaveEntryId
from budgetdesk.rota.leave_facts import YearLeft
from budgetdesk.staff.team import Member
from budgetdesk.ui.pages.hours.account_words import AccountWords
from budgetdesk.ui.pages.hours.entry_forms import HoursEntryForm, LeaveEntryForm
from budgetdesk.ui.pages.hours.months import MonthChoice, MonthRow
from budgetdesk.ui.pages.hours.words import HoursWords
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.figures import explain
from budgetdesk.ui.widgets.form import Form, confirmed
from budgetdesk.ui.widgets.narrow import at_most
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed, Section
from budgetdesk.ui.widgets.table import Column
from budgetdesk.ui.widgets.turns import Turns
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.hours_entries import save_hours_entry, save_leave_entry
from budgetdesk.usecases.hours_overview import PersonHours, person_hours
from budgetdesk.usecases.setting_up import everything, remove
from budgetdesk.usecases.team import members
from budgetdesk.wording.formats import day_in_list, day_text, hours_text, month_text
from budgetdesk.wording.sentences import word


class AccountsSection(Section):
    """Both accounts with their lines, and entries that do not come from shifts."""

    def __init__(self, room: Room, choice: MonthChoice, words: HoursWords) -> None:
        """Show nothing yet."""
        super().__init__(room)
        self._choice, self._words = choice, words
        self._said = AccountWords(words, room.desk.today, self)
        self.found: PersonHours | None = None
        self.team: tuple[Member, ...] = ()
        self.person = ChoiceEdit([])
        form = Form()
        form.add("person", self.tr("Pe&rson"), self.person)
        self.body.addLayout(at_most(room.theme().space(60), form))
        self.body.addWidget(MonthRow(choice, room.theme()))
        self._add_hours()
        self._add_leave()
        self.turns = Turns(self)
        self.person.edited.connect(lambda: self._read(at_once=True))

    def reload(self) -> None:
        """Read the team and then the accounts anew; until then those of before stand there."""
        self.team = self.room.actions.read(members) or ()
        self.person.offer([(one.id, one.assistant.name) for one in self.team])
        self._read(at_once=False)

    def show_person(self, number: int) -> None:
        """Show the accounts of a person."""
        self.person.show_value(number)
        self._read(at_once=True)

    def add_hours_entry(self) -> None:
        """Enter something into the hours account."""
        member = self._member()
        if member is not None:
            self._open_hours(
                HoursEntry(*(HoursEntryId(0), member.id, self._day(), HoursEntryKind.CORRECTION, 0))
            )

    def add_leave_entry(self) -> None:
        """Enter something into the leave account."""
        member, day = self._member(), self._day()
        if member is not None:
            kind, number = LeaveEntryKind.CORRECTION, LeaveEntryId(0)
            self._open_leave(LeaveEntry(number, member.id, day.year, day, kind, Decimal(0)))

    def change_hours_entry(self) -> None:
        """Change the chosen entry of the hours account."""
        entry = self.hours_entries.table.selected_row()
        if entry is not None:
            self._open_hours(entry)

    def change_leave_entry(self) -> None:
        """Change the chosen entry of the leave account."""
        entry = self.leave_entries.table.selected_row()
        if entry is not None:
            self._open_leave(entry)

    def remove_hours_entry(self) -> None:
        """Remove the chosen entry of the hours account, after a question."""
        entry = self.hours_entries.table.selected_row()
        if entry is not None and self._agreed(entry.on):
            label = Label.of("remove_hours_entry", name=self._short())
            self.room.actions.run(label, remove, HoursEntry, entry.id)
            self.hours_entries.take_focus()

    def remove_leave_entry(self) -> None:
        """Remove the chosen entry of the leave account, after a question."""
        entry = self.leave_entries.table.selected_row()
        if entry is not None and self._agreed(entry.on):
            label = Label.of("remove_leave_entry", name=self._short())
            self.room.actions.run(label, remove, LeaveEntry, entry.id)
            self.leave_entries.take_focus()

    def _agreed(self, day: date) -> bool:
        question = self.tr("Remove the entry of {day}? You can undo it.")
        words = question.format(day=day_text(day))
        return confirmed(self, words, yes=self.tr("&Remove"), no=self.tr("&Keep"))

    def explain_hours(self) -> None:
        """Show how the hours account came about."""
        self.turns.finish()
        account = None if self.found is None else self.found.account
        if account is not None:
            explain(self, self.tr("Hours account"), account.lines, self.room.theme())

    def explain_leave(self) -> None:
        """Show how the leave account came about."""
        self.turns.finish()
        if self.found is not None:
            lines = self.found.leave.lines
            explain(self, self.tr("Leave account"), lines, self.room.theme())

    def _add_hours(self) -> None:
        words = self._words
        self.heading(self.tr("Hours account"))
        self.hours_told = self.sentence()
        self.months: Listed[AccountMonth] = Listed(
            self,
            self.tr("Months of the hours account"),
            self.tr("Here the months will stand, once a shift or a start balance is entered."),
            (
                Column(self.tr("Month"), lambda one: one.month, month_text, stretch=True),
                Column(self.tr("Agreed"), lambda one: one.target, words.hours, right=True),
                Column(self.tr("Worked"), lambda one: one.credit.worked, hours_text, right=True),
                Column(self.tr("Absent"), lambda one: one.credit.absent, hours_text, right=True),
                Column(self.tr("Entries"), lambda one: one.entries, hours_text, right=True),
                Column(self.tr("Balance"), lambda one: one.balance, hours_text, right=True),
            ),
        )
        self.hours_entries: Listed[HoursEntry] = Listed(
            self,
            self.tr("Entries of the hours account"),
            self.tr("No start balance, payout or correction is entered."),
            (
                Column(self.tr("Day"), lambda one: one.on, day_in_list),
                Column(
                    self.tr("Entry"),
                    lambda one: _noted(word("hours_entry_kind", one.kind.value), one.note),
                    stretch=True,
                ),
                Column(self.tr("Hours"), lambda one: one.minutes, hours_text, right=True),
            ),
        )
        self.hours_entries.table.opened.connect(self._open_hours)
        self._why_hours, self._add_hours_button, *of_entry = self.buttons(
            (self.tr("How the hours came about…"), self.explain_hours),
            (self.tr("Entry in the hours account…"), self.add_hours_entry),
            (self.tr("Change hours entry…"), self.change_hours_entry),
            (self.tr("Remove hours entry…"), self.remove_hours_entry),
        )
        self.hours_entries.serve(*of_entry)

    def _add_leave(self) -> None:
        words = self._words
        self.heading(self.tr("Leave account"))
        self.leave_told = self.sentence()
        self.years: Listed[YearLeft] = Listed(
            self,
            self.tr("Years of the leave account"),
            self.tr("Here the leave years will stand, once there is a contract."),
            (
                Column(self.tr("Year"), lambda one: one.year, stretch=True),
                Column(self.tr("Days given"), lambda one: one.given, words.days, right=True),
                Column(self.tr("Taken"), lambda one: one.taken, words.days, right=True),
                Column(self.tr("Planned"), lambda one: one.planned, words.days, right=True),
                Column(self.tr("Lapsed"), lambda one: one.lapsed, words.days, right=True),
                Column(self.tr("Left"), lambda one: one.left, words.days, right=True),
                Column(
                    self.tr("Lapses after"),
                    lambda one: one.lapses,
                    lambda day: "–" if day is None else day_text(day),
                ),
            ),
        )
        self.leave_entries: Listed[LeaveEntry] = Listed(
            self,
            self.tr("Entries of the leave account"),
            self.tr("No start balance, days carried over or payout is entered."),
            (
                Column(self.tr("Day"), lambda one: one.on, day_in_list),
                Column(
                    self.tr("Entry"),
                    lambda one: _noted(word("leave_entry_kind", one.kind.value), one.note),
                    stretch=True,
                ),
                Column(self.tr("Year"), lambda one: one.year),
                Column(self.tr("Days"), lambda one: one.days, words.days, right=True),
            ),
        )
        self.leave_entries.table.opened.connect(self._open_leave)
        self._why_leave, self._add_leave_button, *of_entry = self.buttons(
            (self.tr("How the leave came about…"), self.explain_leave),
            (self.tr("Entry in the leave account…"), self.add_leave_entry),
            (self.tr("Change leave entry…"), self.change_leave_entry),
            (self.tr("Remove leave entry…"), self.remove_leave_entry),
        )
        self.leave_entries.serve(*of_entry)

    def _read(self, *, at_once: bool) -> None:
        self.turns.begin(self._pieces(), at_once=at_once)

    def _pieces(self) -> Iterator[bool]:
        self._show()
        yield True

    def _show(self) -> None:
        member, today = self._member(), self.room.desk.today
        for one in self._deeds():
            one.setEnabled(member is not None)
        if member is None:
            self.found = None
            self._fill((), (), ())
            self.hours_told.setText(self.tr("Here the accounts of the team will stand."))
            self.leave_told.setText("")
            return
        found = self.room.actions.read(_found, member, self._choice.month, today)
        if found is None:
            return
        self.found, entries, leave_entries = found
        account = self.found.account
        self._fill(
            () if account is None else tuple(reversed(account.value.months)),
            entries,
            leave_entries,
        )
        self._why_hours.setEnabled(account is not None)
        self.hours_told.setText(self._said.hours(self.found, self._choice.month))
        self.leave_told.setText(self._said.leave(self.found))

    def _fill(
        self,
        months: Sequence[AccountMonth],
        entries: Sequence[HoursEntry],
        leave_entries: Sequence[LeaveEntry],
    ) -> None:
        self.months.show(months)
        self.hours_entries.show(entries)
        years = () if self.found is None else tuple(reversed(self.found.leave.value.years))
        self.years.show(years)
        self.leave_entries.show(leave_entries)

    def _open_hours(self, entry: HoursEntry) -> None:
        form = HoursEntryForm(entry, self.room.desk.today)
        label = Label.of("hours_entry", name=self._short())

        def save() -> bool:
            return self.room.actions.run(label, save_hours_entry, form.entry()) is not None

        self.open_form(self.tr("Entry in the hours account"), form, save)

    def _open_leave(self, entry: LeaveEntry) -> None:
        form = LeaveEntryForm(entry, self.room.desk.today)
        label = Label.of("leave_entry", name=self._short())

        def save() -> bool:
            return self.room.actions.run(label, save_leave_entry, form.entry()) is not None

        self.open_form(self.tr("Entry in the leave account"), form, save)

    def _deeds(self) -> tuple[QPushButton, ...]:
        return (
            self._why_hours,
            self._add_hours_button,
            self._why_leave,
            self._add_leave_button,
        )

    def _member(self) -> Member | None:
        number = self.person.value()
        return next((one for one in self.team if one.id == number), None)

    def _short(self) -> str:
        member = self._member()
        return "" if member is None else member.assistant.short

    def _day(self) -> date:
        """Today where its month is shown, else the last day of the month."""
        today, month = self.room.desk.today, self._choice.month
        return today if Month.of(today) == month else month.last


def _found(
    reader: Any,  # noqa: ANN401 - the window knows no storage
    member: Member,
    month: Month,
    today: date,
) -> tuple[PersonHours, tuple[HoursEntry, ...], tuple[LeaveEntry, ...]]:
    hours = (one for one in everything(reader, HoursEntry) if one.assistant == member.id)
    leave = (one for one in everything(reader, LeaveEntry) if one.assistant == member.id)
    return (
        person_hours(reader, member, month, today),
        tuple(sorted(hours, key=lambda one: one.on, reverse=True)),
        tuple(sorted(leave, key=lambda one: one.on, reverse=True)),
    )


def _noted(words: str, note: str) -> str:
    return f"{words}: {note}" if note else words
