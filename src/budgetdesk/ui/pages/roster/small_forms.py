"""The short questions of the roster: who, how firm, to which day, which weeks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.planning_edit import moved
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.ui.pages.roster.checked_form import CheckedForm
from budgetdesk.ui.pages.roster.checking import Checks
from budgetdesk.ui.pages.roster.choosing import choice
from budgetdesk.ui.pages.roster.told import Told
from budgetdesk.ui.widgets.edits import DayEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import CountEdit
from budgetdesk.ui.widgets.time_edit import TimeEdit
from budgetdesk.wording.sentences import word


class PersonForm(CheckedForm):
    """Who works some shifts; each name says what the checks would."""

    def __init__(
        self,
        shifts: Sequence[Shift],
        people: Sequence[tuple[Any, str]],
        checks: Checks,
        today: date,
    ) -> None:
        """Offer these people."""
        super().__init__(checks, today)
        self._shifts = shifts
        self.add("person", self.tr("&Person"), choice(people))
        self.show_value("person", shifts[0].assistant)
        self.begin_looking()

    def wanted(self) -> tuple[Shift, ...]:
        """Return the shifts with the person."""
        return tuple(replace(one, assistant=self.value("person")) for one in self._shifts)


class StateForm(Form):
    """How firm some shifts are."""

    def __init__(self, chosen: ShiftState) -> None:
        """Show the state that the first of them has."""
        super().__init__()
        states = [(one, word("shift_state", one.value)) for one in ShiftState]
        self.add("state", self.tr("S&tate"), choice(states))
        self.show_value("state", chosen)


class MoveForm(CheckedForm):
    """To which day, time and person shifts go. The first is named; others keep their distance.

    With `copy` the shifts stay where they are, and new ones, drafts, go there.
    """

    def __init__(
        self,
        shifts: Sequence[Shift],
        people: Sequence[tuple[Any, str]],
        checks: Checks,
        today: date,
        *,
        copy: bool,
    ) -> None:
        """Show where the first shift is now."""
        super().__init__(checks, today)
        self._shifts, self._copy = shifts, copy
        first = shifts[0]
        several = len(shifts) > 1
        hint = self.tr("The first of the shifts goes to this day, the others keep their distance.")
        self.add("day", self.tr("New &day"), DayEdit(today), hint if several else "", needed=True)
        self.add("begin", self.tr("New &begin"), TimeEdit(), needed=True)
        self.show_value("day", first.day)
        self.show_value("begin", first.begin.time())
        if not several:
            self.add("person", self.tr("&Person"), choice(people))
            self.show_value("person", first.assistant)
        self.begin_looking()

    def wanted(self) -> tuple[Shift, ...] | None:
        """Return the shifts where they shall go."""
        day, begin = self.value("day"), self.value("begin")
        if day is None or begin is None:
            return None
        by = datetime.combine(day, begin) - self._shifts[0].begin
        gone = [moved(one, one.begin + by) for one in self._shifts]
        if len(gone) == 1:
            gone = [replace(gone[0], assistant=self.value("person"))]
        return tuple(_as_new(one) if self._copy else one for one in gone)


class SwapForm(CheckedForm):
    """Two shifts whose people change places; `sentences` say what becomes of each."""

    def __init__(
        self, pair: Sequence[Shift], sentences: Sequence[str], checks: Checks, today: date
    ) -> None:
        """Show the sentences."""
        super().__init__(checks, today)
        self._pair = tuple(pair)
        for words in sentences:
            label = Told()
            label.say(words)
            self.add_widget(label)
        self.begin_looking()

    def wanted(self) -> tuple[Shift, ...]:
        """Return the shifts with each other's people."""
        return self._pair


class DaysForm(Form):
    """From which day to which."""

    def __init__(self, first: date, last: date, today: date) -> None:
        """Show these days."""
        super().__init__()
        self.add("first", self.tr("&From"), DayEdit(today), needed=True)
        self.add("last", self.tr("&To"), DayEdit(today), needed=True)
        self.show_value("first", first)
        self.show_value("last", last)


class CopyForm(Form):
    """Into how many weeks or months that follow something is copied."""

    def __init__(self, label: str, hint: str) -> None:
        """Ask for one."""
        super().__init__()
        self.add("count", label, CountEdit(), hint, needed=True)
        self.show_value("count", 1)


def _as_new(shift: Shift) -> Shift:
    return replace(shift, id=ShiftId(0), state=ShiftState.DRAFT, replaces=None)
