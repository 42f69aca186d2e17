"""The form of a person: names, contact, numbers, account, whom to call."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from budgetdesk.kernel.problem import Problem
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.personal_file import PersonalFile
from budgetdesk.ui.pages.team.words import given, heading, shown
from budgetdesk.ui.widgets.edits import DayEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.page import Room
from budgetdesk.usecases.setting_up import everything
from budgetdesk.usecases.staff_files import personal_problems

_NAMES: Final = ("short", "name")
_FILE: Final = (
    *("birth", "street", "postcode", "town", "phone", "email"),
    *("emergency_name", "emergency_phone", "tax_id", "sv_number", "iban", "account_holder"),
    *("severely_disabled_from", "severely_disabled_until", "note"),
)

PERSONAL: Final = frozenset({*_NAMES, *_FILE})
"""What is kept of a person, by the names under which problems of it come."""


class PersonForm(Form):
    """All that is kept of a person beside contracts; only what is needed must be filled."""

    def __init__(self, one: Assistant, file: PersonalFile, today: date, room: Room) -> None:
        """Show a person."""
        super().__init__()
        self._one, self._file, self._today, self._room = one, file, today, room
        self._proposed = ""
        only = self.tr(
            "Only this and the short name must be filled in. All else can wait until the first"
            " payroll."
        )
        hint = self.tr("Short and your own, such as anna. It stands in lists.")
        self.add("name", self.tr("Name"), TextEdit(), only, needed=True)
        self.add("short", self.tr("Short name"), TextEdit(), hint, needed=True)
        self._add_contact()
        self._add_numbers()
        shown(self, one, _NAMES)
        shown(self, file, _FILE)
        self.judge_by(self._problems)
        if one.id:
            self.check()
        else:
            # Proposed from the name until something else is typed.
            self._edits["name"].edited.connect(self._propose)

    def said(self) -> tuple[Assistant, PersonalFile]:
        """Return the person as entered."""
        one = replace(self._one, **given(self, _NAMES))
        return one, replace(self._file, **given(self, _FILE))

    def _propose(self) -> None:
        first = next(iter(self.value("name").split()), "").casefold()
        if self.value("short") == self._proposed and self._proposed != first:
            self._proposed = first
            self.show_value("short", first)
            self.check()

    def _add_contact(self) -> None:
        theme, today = self._room.theme(), self._today
        heading(self, self.tr("Contact"), theme)
        self.add("street", self.tr("Street and number"), TextEdit())
        self.add("postcode", self.tr("Postcode"), TextEdit())
        self.add("town", self.tr("Town"), TextEdit())
        self.add("phone", self.tr("Telephone"), TextEdit())
        self.add("email", self.tr("E-mail"), TextEdit())
        heading(self, self.tr("In an emergency"), theme)
        self.add("emergency_name", self.tr("Whom to call"), TextEdit())
        self.add("emergency_phone", self.tr("Their telephone"), TextEdit())
        heading(self, self.tr("Numbers"), theme)
        protection = self.tr("The law protects minors, and pensions depend on it.")
        self.add("birth", self.tr("Birth date"), DayEdit(today), protection)

    def _add_numbers(self) -> None:
        theme, today = self._room.theme(), self._today
        checked = self.tr("Eleven figures. The check digit is checked.")
        self.add("tax_id", self.tr("Tax number (Steuer-IdNr.)"), TextEdit(), checked)
        checked = self.tr("Twelve signs, such as 65 180539 W 001. The check digit is checked.")
        self.add("sv_number", self.tr("Pension insurance number"), TextEdit(), checked)
        self.add("iban", self.tr("IBAN for the wage"), TextEdit())
        own = self.tr("Empty: the person herself.")
        self.add("account_holder", self.tr("Account holder"), TextEdit(), own)
        heading(self, self.tr("Further"), theme)
        extra = self.tr("Only for the extra leave (§ 208 SGB IX).")
        self.add("severely_disabled_from", self.tr("Severely disabled from"), DayEdit(today), extra)
        self.add("severely_disabled_until", self.tr("Severely disabled until"), DayEdit(today))
        self.add("note", self.tr("Note"), TextEdit())

    def _problems(self) -> Iterable[Problem]:
        one, file = self.said()
        yield from personal_problems(file, self._today)
        taken = self._room.desk.read(everything, Assistant)
        if any(
            each.short.casefold() == one.short.casefold() != "" and each.id != one.id
            for each in taken
        ):
            yield Problem("name_taken", "short", {"name": one.short})
