"""One shift as a form, from its person to its note."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.planning import shift_on
from budgetdesk.rota.shifts import (
    HelpKind,
    Shift,
    ShiftKind,
    ShiftState,
    shift_problems,
)
from budgetdesk.ui.pages.roster.checked_form import CheckedForm
from budgetdesk.ui.pages.roster.checking import Checks
from budgetdesk.ui.pages.roster.choosing import choice
from budgetdesk.ui.pages.roster.time_fields import TimeFields, TimeRows
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.checks_edit import ChecksEdit
from budgetdesk.ui.widgets.edits import DayEdit, TextEdit
from budgetdesk.ui.widgets.number_edits import CountEdit
from budgetdesk.ui.widgets.time_edit import TimeEdit
from budgetdesk.wording.sentences import word

_FIELDS: Final = {"stretches": "end", "help_minutes": "helps"}
"""Where problems of the domain belong."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What a shift can be given."""

    plan: Plan
    helps: tuple[HelpKind, ...] = ()


class ShiftForm(CheckedForm):
    """All of one shift. Choosing a model fills in its times, breaks and portions."""

    most_lines = 8

    def __init__(
        self, shift: Shift, offered: Offered, checks: Checks, today: date, theme: Theme
    ) -> None:
        """Show a shift."""
        super().__init__(checks, today)
        self._before, self._offered = shift, offered
        self._theme = theme
        self._when, self._rows = TimeFields(self), TimeRows(offered.helps, theme)
        self._add_who(today)
        self._add_rows()
        self._add_rest()
        self.show_shift(shift)
        self.show_value("model", shift.model)
        self.was_edited = False
        self.judge_by(self._problems)
        self._model_before = self.value("model")
        self.edited.connect(self._follow)

    def show_shift(self, shift: Shift) -> None:
        """Show the times and parts of a shift; the person stays."""
        self.show_value("person", shift.assistant)
        self._when.show_times(shift.begin, shift.end)
        self.show_value("kind", shift.kind)
        self.show_value("state", shift.state)
        self.show_value("note", shift.note)
        self.show_value("help", shift.help)
        self.show_value("paid_break_minutes", shift.paid_break_minutes)
        self._rows.show_rows(shift, shift.help_minutes)
        if self.skills is not None:
            self.skills.show_value(shift.skills)

    def wanted(self) -> tuple[Shift, ...] | None:
        """Return the shift as the only one."""
        shift = self.shift()
        return None if shift is None else (shift,)

    def shift(self) -> Shift | None:
        """Return the shift as entered; None while something needed is missing."""
        times = self._when.times()
        if times is None or not self._rows.is_readable():
            return None
        begin, end = times
        return replace(
            self._before,
            assistant=self.value("person"),
            model=self.value("model"),
            begin=begin,
            end=end,
            kind=self.value("kind"),
            state=self.value("state"),
            breaks=tuple(self._rows.break_times(begin)),
            paid_break_minutes=self.value("paid_break_minutes") or 0,
            portions=tuple(self._rows.portion_times(begin)),
            help=self.value("help") if self._offered.helps else self._before.help,
            help_minutes=self._rows.help_minutes(),
            skills=self._before.skills if self.skills is None else self.skills.value(),
            note=self.value("note"),
        )

    def _add_who(self, today: date) -> None:
        plan = self._offered.plan
        people: list[tuple[Any, str]] = [(None, self.tr("open, nobody yet"))]
        people += [(one.id, one.assistant.name) for one in plan.members]
        models: list[tuple[Any, str]] = [(None, self.tr("without a model"))]
        models += [
            (one.id, f"{one.name} ({one.code})")
            for one in plan.models
            if not one.retired or one.id == self._before.model
        ]
        self.add("person", self.tr("&Person"), choice(people))
        self.add("model", self.tr("&Model"), choice(models))
        self.add("day", self.tr("&Day"), DayEdit(today), needed=True)
        self.add("begin", self.tr("&Begin"), TimeEdit(), self.tr("Such as 6, 6:30 or 0630."))
        self.add("end", self.tr("&End"), TimeEdit())
        self.add(
            "last",
            self.tr("Last da&y"),
            DayEdit(today),
            self.tr("The day on which the shift ends; a night ends on the next day."),
        )
        self._needed += ["last"]

    def _add_rows(self) -> None:
        for key, rows in self._rows.lists.items():
            rows.edited.connect(self._on_edit)
            self.add_widget(rows)
            if key == "breaks":
                self._add_paid_break()

    def _add_paid_break(self) -> None:
        self.add(
            "paid_break_minutes",
            self.tr("Paid break (min&utes)"),
            CountEdit(),
            self.tr("A break that is paid like work. It counts as rest (§ 4 ArbZG)."),
        )

    def _add_rest(self) -> None:
        kinds = [(one, word("shift_kind", one.value)) for one in ShiftKind]
        states = [(one, word("shift_state", one.value)) for one in ShiftState]
        self.add("kind", self.tr("K&ind"), choice(kinds))
        self.add("state", self.tr("S&tate"), choice(states))
        helps: list[tuple[Any, str]] = [(None, self.tr("the usual"))]
        helps += [(one.id, one.name) for one in self._offered.helps]
        self.add("help", self.tr("Kind of &help"), choice(helps))
        self.skills: ChecksEdit | None = None
        if self._offered.plan.skills:
            skills = [(one.id, one.name) for one in self._offered.plan.skills]
            self.skills = ChecksEdit(self.tr("What the shift needs"), skills, self._theme)
            self.skills.edited.connect(self._on_edit)
            self.add_widget(self.skills)
        self.add("note", self.tr("N&ote"), TextEdit())

    def _follow(self) -> None:
        """Take over a model that was chosen; let the last day follow day and times."""
        model = self.value("model")
        day = self.value("day")
        if model != self._model_before:
            self._model_before = model
            chosen = next((one for one in self._offered.plan.models if one.id == model), None)
            if chosen is not None and day is not None:
                made = shift_on(chosen, day, self.value("person"))
                note, state = self.value("note"), self.value("state")
                self.show_shift(replace(made, note=note, state=state))
        else:
            self._when.follow()
        self.check()

    def _problems(self) -> Iterable[Problem]:
        shift = self.shift()
        found = () if shift is None else shift_problems(shift)
        placed = [replace(one, field=_FIELDS.get(one.field, one.field)) for one in found]
        self._rows.show_problems(placed)
        return placed
