"""Splitting one shift, joining two, and exchanging the people of two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.planning_edit import ending_after, split, swapped
from budgetdesk.rota.shifts import Shift
from budgetdesk.ui.pages.roster.checked_asking import CheckedAsking
from budgetdesk.ui.pages.roster.small_forms import SwapForm
from budgetdesk.ui.pages.roster.words import spoken_day
from budgetdesk.ui.widgets.edits import DayEdit
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.ui.widgets.time_edit import TimeEdit
from budgetdesk.usecases import roster_planning
from budgetdesk.usecases.desk import Label
from budgetdesk.wording.formats import day_text

if TYPE_CHECKING:
    from budgetdesk.ui.pages.roster.page import RosterPage
    from budgetdesk.ui.widgets.page import Room

_PAIR: Final = 2


class SplitForm(Form):
    """At what time a shift is split; of one that is longer than a day, on which day as well."""

    def __init__(self, shift: Shift, today: date) -> None:
        """Ask about a shift."""
        super().__init__()
        self._shift = shift
        self._is_long = shift.end > ending_after(shift.begin, shift.begin.hour, shift.begin.minute)
        hint = self.tr("The shift goes from {begin} to {end}. Both parts stay with its person.")
        if self._is_long:
            self.add("day", self.tr("On which &day"), DayEdit(today), needed=True)
            self.show_value("day", shift.day)
        times = {"begin": f"{shift.begin:%H:%M}", "end": f"{shift.end:%H:%M}"}
        self.add("at", self.tr("At what &time"), TimeEdit(), hint.format(**times), needed=True)
        self.judge_by(self._problems)

    def at(self) -> datetime | None:
        """Return when the second part begins; None while it is not known."""
        clock = self.value("at")
        if clock is None:
            return None
        if not self._is_long:
            return ending_after(self._shift.begin, clock.hour, clock.minute)
        day = self.value("day")
        return None if day is None else datetime.combine(day, clock)

    def _problems(self) -> Sequence[Problem]:
        at = self.at()
        if at is None:
            return ()
        try:
            split(self._shift, at)
        except Invalid as error:
            return tuple(error.data["problems"])  # type: ignore[arg-type]
        return ()


class Reshaping(QObject):
    """The three deeds, for what is chosen on the page; `show` opens a dialog."""

    def __init__(
        self,
        room: Room,
        page: RosterPage,
        show: Callable[[FormDialog], None],
        asking: CheckedAsking,
    ) -> None:
        """Act on what is chosen on the page."""
        super().__init__(page)
        self._room, self._page, self._show, self._asking = room, page, show, asking

    def split(self) -> None:
        """Ask at what time the one chosen shift becomes two."""
        chosen = self._page.chosen()
        if len(chosen) != 1:
            return
        shift = chosen[0]
        form = SplitForm(shift, self._room.desk.today)

        def save() -> bool:
            label = Label.of("split_shift", day=day_text(shift.day))
            deed = roster_planning.split_shift
            at = form.at()
            return at is not None and self._room.actions.run(label, deed, shift.id, at) is not None

        dialog = FormDialog(self.tr("Split the shift"), form, save, self._page)
        dialog.save_button.setText(self.tr("&Split"))
        self._show(dialog)

    def join(self) -> None:
        """Make one shift of the two that are chosen; why not is said."""
        pair = self._pair()
        if pair is not None:
            label = Label.of("join_shifts", day=day_text(pair[0].day))
            self._room.actions.run(label, roster_planning.join_shifts, pair[0].id, pair[1].id)
            self._page.focus_roster()

    def swap(self) -> None:
        """Exchange the people of the two chosen shifts, after it was said what comes of it."""
        pair, checks = self._pair(), self._asking.checks()
        if pair is None or checks is None:
            return
        one, other = pair
        if one.assistant == other.assistant:
            self._room.actions.refused.emit(
                self.tr("Nothing to exchange: both shifts are with the same person, or open.")
            )
            return
        wanted = swapped(one, other)
        told = [self._sentence(each) for each in wanted]
        form = SwapForm(wanted, told, checks, self._room.desk.today)
        self._asking.ask(
            self.tr("Exchange the people of two shifts"),
            form,
            lambda: Label.of("swap_people"),
            self.tr("&Exchange"),
        )

    def _pair(self) -> tuple[Shift, Shift] | None:
        chosen = self._page.chosen()
        return (chosen[0], chosen[1]) if len(chosen) == _PAIR else None

    def _sentence(self, shift: Shift) -> str:
        """Say who would work a shift."""
        words = self._page.words
        return self.tr("{day}, {shift}: from now on {person}").format(
            day=spoken_day(shift.day),
            shift=words.name(shift),
            person=words.person(shift.assistant),
        )
