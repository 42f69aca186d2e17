"""The short questions of the roster: who, how firm, to which day, which weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.narrow import narrow
from budgetdesk.ui.widgets.number_edits import CountEdit
from budgetdesk.ui.widgets.time_edit import TimeEdit
from budgetdesk.wording.sentences import word


class PersonForm(Form):
    """Who works some shifts."""

    def __init__(self, people: Sequence[tuple[Any, str]], chosen: object) -> None:
        """Offer these people, with what the checks would say of each."""
        super().__init__()
        self.add("person", self.tr("&Person"), _people_edit(people))
        self.show_value("person", chosen)


class StateForm(Form):
    """How firm some shifts are."""

    def __init__(self, chosen: ShiftState) -> None:
        """Show the state that the first of them has."""
        super().__init__()
        states = [(one, word("shift_state", one.value)) for one in ShiftState]
        self.add("state", self.tr("S&tate"), ChoiceEdit(states))
        self.show_value("state", chosen)


class MoveForm(Form):
    """To which day, time and person shifts go. The first is named; others keep their distance."""

    def __init__(
        self, shifts: Sequence[Shift], people: Sequence[tuple[Any, str]], today: date
    ) -> None:
        """Show where the first shift is now."""
        super().__init__()
        first = shifts[0]
        several = len(shifts) > 1
        hint = self.tr("The first of the shifts goes to this day, the others keep their distance.")
        self.add("day", self.tr("New &day"), DayEdit(today), hint if several else "", needed=True)
        self.add("begin", self.tr("New &begin"), TimeEdit(), needed=True)
        self.show_value("day", first.day)
        self.show_value("begin", first.begin.time())
        self._needed = ["day"]
        if several:
            return
        self.add("person", self.tr("&Person"), _people_edit(people))
        self.show_value("person", first.assistant)


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


def _people_edit(people: Sequence[tuple[Any, str]]) -> ChoiceEdit:
    """Offer names with what the checks say; long ones go on in a further line."""
    edit = ChoiceEdit(people)
    narrow(edit)
    return edit
