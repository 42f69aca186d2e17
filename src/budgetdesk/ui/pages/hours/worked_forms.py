"""The forms for what was worked otherwise than planned, not at all, or beside the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any

from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.shifts import HelpKind, ShiftKind
from budgetdesk.rota.working_time import Span
from budgetdesk.ui.pages.hours.times_form import Times, TimesForm
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.wording.sentences import word

_KINDS = (ShiftKind.ACTIVE, ShiftKind.BEREITSCHAFT, ShiftKind.MEETING, ShiftKind.TRAINING)


class WorkedForm(TimesForm):
    """The times of one shift as they were, with the reason where they differ from the plan."""

    def __init__(
        self,
        shown: Times,
        judge: Callable[[Times, str], Iterable[Problem]],
        helps: Sequence[HelpKind],
        today: date,
        theme: Theme,
    ) -> None:
        """Show times; `judge` says what is wrong with others and their reason."""
        super().__init__(helps, today, theme)
        self._kind, self._asked = shown.span.kind, judge
        self.add_times()
        self.add_rows()
        self.add(
            "reason",
            self.tr("&Why it differs from the plan"),
            TextEdit(),
            self.tr("Needed only where the times differ, such as “stayed longer”."),
        )
        self.show_times(shown.span, shown.help_minutes)
        self.judge_by(self._problems)

    def entered(self) -> Times | None:
        """Return what was entered; None while something is missing."""
        return self.times(self._kind)

    def _problems(self) -> Iterable[Problem]:
        times = self.entered()
        found = () if times is None else self._asked(times, self.value("reason"))
        return self.placed(tuple(found))


class ExtraForm(TimesForm):
    """Work that was never planned."""

    def __init__(
        self,
        people: Sequence[tuple[Any, str]],
        judge: Callable[[Any, Times, str], Iterable[Problem]],
        helps: Sequence[HelpKind],
        today: date,
        theme: Theme,
    ) -> None:
        """Offer the people; `judge` says what is wrong with what was entered."""
        super().__init__(helps, today, theme)
        self._asked = judge
        self.add("person", self.tr("&Person"), ChoiceEdit(people))
        self.add_times()
        kinds = [(one, word("shift_kind", one.value)) for one in _KINDS]
        self.add("kind", self.tr("K&ind of work"), ChoiceEdit(kinds))
        self.add_rows()
        self.add(
            "reason",
            self.tr("&Why it was needed"),
            TextEdit(),
            self.tr("Such as “stepped in at short notice”."),
            needed=True,
        )
        noon = datetime.combine(today, datetime.min.time())
        self.show_times(Span(noon, noon, ShiftKind.ACTIVE), ())
        for key in ("begin", "end"):
            self.show_value(key, None)
        self.judge_by(self._problems)

    def entered(self) -> Times | None:
        """Return what was entered; None while something is missing."""
        return self.times(self.value("kind"))

    def _problems(self) -> Iterable[Problem]:
        times = self.entered()
        person, reason = self.value("person"), self.value("reason")
        # That a reason is missing is told on saving: it comes last.
        found = () if times is None else self._asked(person, times, reason or "–")
        return self.placed(tuple(found))


class ReasonForm(Form):
    """Why a shift was not worked."""

    def __init__(self) -> None:
        """Ask for it."""
        super().__init__()
        self.add(
            "reason",
            self.tr("&Why was it not worked?"),
            TextEdit(),
            self.tr("Such as “not needed”. For sickness or leave, book an absence instead."),
            needed=True,
        )
