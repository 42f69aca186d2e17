"""The commands of the page: five buttons, the others in the menu and the command field."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.ui.pages.roster.span import View

if TYPE_CHECKING:
    from budgetdesk.ui.pages.roster.page import RosterPage

_PAIR: Final = 2


class RosterCommands(QObject):
    """Adds the commands to the page, and lets each be used where it makes sense."""

    def __init__(self, page: RosterPage) -> None:
        """Add them."""
        super().__init__(page)
        self._page = page
        self._for_some: list[QAction] = []
        self._for_one: list[QAction] = []
        self._for_two: list[QAction] = []
        self._for_team: list[QAction] = []
        self._add_buttons()
        self._add_for_shifts()
        self._add_views()
        self._add_lists()
        page.grid.offer([*self._for_one, *self._for_some, *self._for_two])

    def follow(self, chosen: Sequence[Shift]) -> None:
        """Let those be used that fit so many chosen shifts."""
        for action in self._for_some:
            action.setEnabled(bool(chosen))
        for action in self._for_one:
            action.setEnabled(len(chosen) == 1)
        for action in self._for_two:
            action.setEnabled(len(chosen) == _PAIR)

    def follow_team(self, *, has_team: bool) -> None:
        """Let nothing be used that needs a team, as long as there is none."""
        for action in self._for_team:
            action.setEnabled(has_team)

    def _add_buttons(self) -> None:
        page, deeds = self._page, self._page.deeds
        new = page.button(self.tr("&New shift…"), deeds.add, shortcut="Ctrl+N", main=True)
        assign = page.button(self.tr("Ass&ign…"), deeds.assign, shortcut="Ctrl+T")
        self._for_some.append(assign)
        self._for_team += [
            new,
            page.button(self.tr("Sick &call…"), deeds.sick_call, shortcut="Ctrl+Shift+K"),
            page.button(self.tr("Fi&ll from models…"), deeds.fill, shortcut="Ctrl+Shift+F"),
            page.button(self.tr("Hand &out…"), deeds.hand_out, shortcut="Ctrl+P"),
        ]

    def _add_for_shifts(self) -> None:
        page, deeds = self._page, self._page.deeds
        self._for_one.append(
            page.command(self.tr("Change shift…"), deeds.change_chosen, shortcut="F2")
        )
        listed = (
            (self.tr("Move shifts…"), deeds.move, "Ctrl+Shift+X"),
            (self.tr("Copy shifts…"), deeds.copy, "Ctrl+D"),
            (self.tr("Make a draft"), partial(deeds.set_state, ShiftState.DRAFT), ""),
            (self.tr("Mark as offered"), partial(deeds.set_state, ShiftState.OFFERED), ""),
            (self.tr("Mark as fixed"), partial(deeds.set_state, ShiftState.FIXED), ""),
            (self.tr("Leave open"), deeds.leave_open, ""),
            (self.tr("Remove shifts"), deeds.remove, "Del"),
        )
        for text, deed, keys in listed:
            self._for_some.append(page.command(text, deed, shortcut=keys))
        words = self.tr("Who can step in?…")
        deed = deeds.step_in.ask_for_chosen
        self._for_one.append(page.command(words, deed, shortcut="Ctrl+Shift+E"))
        reshaping = deeds.reshaping
        self._for_one.append(
            page.command(self.tr("Split shift…"), reshaping.split, shortcut="Ctrl+Shift+T")
        )
        self._for_two += [
            page.command(self.tr("Join two shifts"), reshaping.join, shortcut="Ctrl+Shift+V"),
            page.command(
                self.tr("Exchange people of two shifts…"), reshaping.swap, shortcut="Ctrl+Shift+P"
            ),
        ]

    def _add_views(self) -> None:
        page, days = self._page, self._page.days
        page.command(self.tr("Back in time"), days.go_back, shortcut="Ctrl+PgUp")
        page.command(self.tr("On in time"), days.go_on, shortcut="Ctrl+PgDown")
        page.command(self.tr("Show today"), days.go_today, shortcut="Alt+Home")
        for text, view, keys in (
            (self.tr("Show the month"), View.MONTH, "Ctrl+Shift+M"),
            (self.tr("Show the week"), View.WEEK, "Ctrl+Shift+W"),
            (self.tr("Show the list"), View.LIST, "Ctrl+Shift+L"),
        ):
            page.command(text, partial(days.choose, view), shortcut=keys)

    def _add_lists(self) -> None:
        page, deeds = self._page, self._page.deeds
        page.command(self.tr("Copy week…"), deeds.copy_week)
        page.command(self.tr("Copy month…"), deeds.copy_month)
        page.command(self.tr("Absences…"), deeds.absences, shortcut="Ctrl+Shift+A")
        page.command(self.tr("Shift models…"), deeds.models)
        page.command(self.tr("People needed…"), deeds.needs)
        page.command(self.tr("Usual shifts…"), deeds.patterns)
        page.command(self.tr("Availability…"), deeds.availability)
        page.command(self.tr("Wishes…"), deeds.wishes)
        page.command(self.tr("Who steps in first…"), deeds.backups)
        page.command(self.tr("Trips…"), deeds.trips)
        page.command(self.tr("Kinds of help…"), deeds.helps)
        page.command(self.tr("Who pays which hours…"), deeds.rules)
