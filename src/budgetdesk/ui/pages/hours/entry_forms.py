"""The forms for entries of the hours account and the leave account."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind, LeaveEntry, LeaveEntryKind
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit, LineEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import CountEdit
from budgetdesk.usecases.hours_entries import hours_entry_problems, leave_entry_problems
from budgetdesk.wording.formats import hours_text, number_text, parse_number
from budgetdesk.wording.sentences import problem_text, word

_HOURS: Final = re.compile(r"([-\u2212+]?)\s*(\d{1,4})(?::([0-5]\d))?")
_DAYS: Final = re.compile(r"([-\u2212+]?)\s*(\d{1,4}(?:[.,]\d{1,4})?)")
_MINUTES: Final = 60


class SignedHoursEdit(LineEdit):
    """Hours and minutes with or without a minus; its value is in minutes."""

    def value(self) -> int | None:
        """Return the minutes, or None where there are none or they are not understood."""
        found = _HOURS.fullmatch(self.text().strip())
        if found is None:
            return None
        minutes = int(found[2]) * _MINUTES + int(found[3] or 0)
        return minutes if found[1] in {"", "+"} else -minutes

    def show_value(self, value: int | None) -> None:
        """Show minutes as hours."""
        self.setText("" if value is None else hours_text(value))

    def problem(self) -> str:
        """Say what is wrong with the text."""
        if not self.text().strip() or self.value() is not None:
            return ""
        return self.tr("These are not hours. Expected is, for example, 12:30 or −4.")


class SignedDaysEdit(LineEdit):
    """Days with decimals, with or without a minus."""

    def value(self) -> Decimal | None:
        """Return the days, or None where there are none or they are not understood."""
        found = _DAYS.fullmatch(self.text().strip())
        if found is None:
            return None
        try:
            days = parse_number(found[2])
        except ValueError:
            return None
        return days if found[1] in {"", "+"} else -days

    def show_value(self, value: Decimal | None) -> None:
        """Show days."""
        self.setText("" if value is None else number_text(value))

    def problem(self) -> str:
        """Say what is wrong with the text."""
        if not self.text().strip() or self.value() is not None:
            return ""
        return self.tr("These are not days. Expected is, for example, 4 or −2.5.")


class HoursEntryForm(Form):
    """An entry of the hours account."""

    def __init__(self, entry: HoursEntry, today: date) -> None:
        """Show an entry."""
        super().__init__()
        self._before = entry
        kinds = [(one, word("hours_entry_kind", one.value)) for one in HoursEntryKind]
        self.add("kind", self.tr("&What it is"), ChoiceEdit(kinds))
        self.add("on", self.tr("&Day"), DayEdit(today), needed=True)
        self.add(
            "minutes",
            self.tr("&Hours"),
            SignedHoursEdit(),
            self.tr("What is paid out or taken has a minus, such as −4:30."),
        )
        self.add("note", self.tr("N&ote"), TextEdit())
        self.show_value("kind", entry.kind)
        self.show_value("on", entry.on)
        self.show_value("minutes", entry.minutes if entry.id else None)
        self.show_value("note", entry.note)
        self.judge_by(self._problems)

    def entry(self) -> HoursEntry:
        """Return the entry as it stands."""
        return replace(
            self._before,
            kind=self.value("kind"),
            on=self.value("on") or self._before.on,
            minutes=self.value("minutes") or 0,
            note=self.value("note"),
        )

    def complete(self) -> bool:
        """Tell also that no hours were entered; nought is an entry only where it is written."""
        sound = super().complete()
        if self.value("minutes") is None and not self._edits["minutes"].problem():
            found = hours_entry_problems(self.entry())
            text = problem_text(found[0]) if found else self.tr("Please fill in this field.")
            self._mark("minutes", text)
            return False
        return sound

    def _problems(self) -> tuple[Problem, ...]:
        # An empty field is told on saving.
        return () if self.value("minutes") is None else hours_entry_problems(self.entry())


class LeaveEntryForm(Form):
    """An entry of the leave account."""

    def __init__(self, entry: LeaveEntry, today: date) -> None:
        """Show an entry."""
        super().__init__()
        self._before = entry
        kinds = [(one, word("leave_entry_kind", one.value)) for one in LeaveEntryKind]
        self.add("kind", self.tr("&What it is"), ChoiceEdit(kinds))
        self.add("year", self.tr("&Leave year"), CountEdit(), needed=True)
        self.add("on", self.tr("&Day"), DayEdit(today), needed=True)
        self.add(
            "days",
            self.tr("Da&ys"),
            SignedDaysEdit(),
            self.tr("What is paid out or taken has a minus, such as −2.5."),
        )
        self.add("note", self.tr("N&ote"), TextEdit())
        self.show_value("kind", entry.kind)
        self.show_value("year", entry.year)
        self.show_value("on", entry.on)
        self.show_value("days", entry.days if entry.id else None)
        self.show_value("note", entry.note)
        self.judge_by(self._problems)

    def entry(self) -> LeaveEntry:
        """Return the entry as it stands."""
        return replace(
            self._before,
            kind=self.value("kind"),
            year=self.value("year") or self._before.year,
            on=self.value("on") or self._before.on,
            days=self.value("days") or Decimal(0),
            note=self.value("note"),
        )

    def complete(self) -> bool:
        """Tell also that no days were entered; nought is an entry only where it is written."""
        sound = super().complete()
        if self.value("days") is None and not self._edits["days"].problem():
            found = leave_entry_problems(self.entry())
            text = problem_text(found[0]) if found else self.tr("Please fill in this field.")
            self._mark("days", text)
            return False
        return sound

    def _problems(self) -> tuple[Problem, ...]:
        return () if self.value("days") is None else leave_entry_problems(self.entry())
