"""When somebody worked, as a form: days, times, breaks, parts, and minutes of help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.shifts import HelpKind, HelpMinutes, ShiftKind
from budgetdesk.rota.working_time import Span
from budgetdesk.ui.pages.roster.time_fields import TimeFields, TimeRows
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import DayEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.time_edit import TimeEdit

_FIELDS: Final = {"stretches": "end", "help_minutes": "helps"}
"""Where problems of the domain belong, as far as they have another name there."""


@dataclass(frozen=True, slots=True)
class Times:
    """What the form says."""

    span: Span
    help_minutes: tuple[HelpMinutes, ...]


class TimesForm(Form):
    """The fields for times; forms of more than that add theirs before and after."""

    def __init__(self, helps: Sequence[HelpKind], today: date, theme: Theme) -> None:
        """Show no times yet."""
        super().__init__()
        self._today = today
        self._when, self._rows = TimeFields(self), TimeRows(helps, theme)

    def add_times(self) -> None:
        """Add the fields for days and times."""
        hint = self.tr("Such as 6, 6:30 or 0630.")
        self.add("day", self.tr("&Day"), DayEdit(self._today), needed=True)
        self.add("begin", self.tr("&Begin"), TimeEdit(), hint)
        self.add("end", self.tr("&End"), TimeEdit())
        self.add(
            "last",
            self.tr("&Last day"),
            DayEdit(self._today),
            self.tr("The day on which the work ended; a night ends on the next day."),
            needed=True,
        )

    def add_rows(self) -> None:
        """Add the lists of breaks, parts, and minutes of help where there are kinds of it."""
        for rows in self._rows.lists.values():
            rows.edited.connect(self._on_edit)
            self.add_widget(rows)
        self.edited.connect(self._follow)

    def show_times(self, span: Span, helps: tuple[HelpMinutes, ...]) -> None:
        """Show times."""
        self._when.show_times(span.begin, span.end)
        self._rows.show_rows(span, helps)
        self.was_edited = False

    def times(self, kind: ShiftKind) -> Times | None:
        """Return what was entered as work of a kind; None while something needed is missing."""
        times = self._when.times()
        if times is None or not self._rows.is_readable():
            return None
        breaks = tuple(self._rows.break_times(times[0]))
        portions = tuple(self._rows.portion_times(times[0]))
        return Times(Span(*times, kind, breaks, portions), self._rows.help_minutes())

    def complete(self) -> bool:
        """Ask for both times too; midnight is one."""
        sound = super().complete()
        gaps = [
            key
            for key in ("begin", "end")
            if self.value(key) is None and not self._edits[key].problem()
        ]
        for key in gaps:
            self._mark(key, self.tr("Please fill in this field."))
        return sound and not gaps

    def placed(self, problems: Sequence[Problem]) -> list[Problem]:
        """Show what belongs to the lists there, and return the others by their fields."""
        found = [replace(one, field=_FIELDS.get(one.field, one.field)) for one in problems]
        self._rows.show_problems(found)
        return found

    def _follow(self) -> None:
        if self.value("day") is not None:
            self._when.follow()
            self.check()
