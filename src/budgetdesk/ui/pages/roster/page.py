"""The page Dienstplan: the month as a grid or a list, the week, and what stands against it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from budgetdesk.rota.findings import Finding as CheckFinding
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui.access import announce
from budgetdesk.ui.pages.roster.below import BelowGrid
from budgetdesk.ui.pages.roster.checking import law_of
from budgetdesk.ui.pages.roster.commands import RosterCommands
from budgetdesk.ui.pages.roster.content import grid_content
from budgetdesk.ui.pages.roster.deeds import RosterDeeds
from budgetdesk.ui.pages.roster.empty import EmptyRoster
from budgetdesk.ui.pages.roster.listing import ShiftTable
from budgetdesk.ui.pages.roster.navigation import DaysRow
from budgetdesk.ui.pages.roster.span import View
from budgetdesk.ui.pages.roster.told import Told
from budgetdesk.ui.pages.roster.words import RosterWords
from budgetdesk.ui.widgets.day_grid import DayGrid
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.ui.widgets.remembering import RememberedTable
from budgetdesk.ui.widgets.turns import Turns
from budgetdesk.usecases.roster import plan_of
from budgetdesk.usecases.roster_checks_in_turns import checked_in_turns

_NARROW: Final = 50
"""Below this width, in text sizes, the days run down instead of across."""
_BELOW_LINES: Final = 3
"""Text sizes that stay free below the grid, for what it says of the chosen cell."""
_LARGE: Final = 1.5
"""Text of this size needs all the room for the grid."""


class RosterPage(Page):
    """The duty roster of a month or a week."""

    key = "roster"
    shows = frozenset(
        {
            "shift",
            "absence",
            "worked",
            "assistant",
            "contract",
            "contract_version",
            "shift_model",
            "cover_need",
            "weekday_pattern",
            "availability",
            "wish",
            "backup_duty",
            "trip",
            "check_note",
            "holder",
            "funding_rule",
        }
    )

    def __init__(self, room: Room, title: str) -> None:
        """Build the page; `reload` fills it."""
        super().__init__(room, title)
        theme, today = room.theme(), room.desk.today
        self.plan: Plan | None = None
        self.deeds = RosterDeeds(room, self)
        self.days = DaysRow(today, room.settings, theme)
        self.empty = EmptyRoster(self)
        self.grid = DayGrid(self.tr("Roster"), room.theme)
        self.grid.setAccessibleDescription(
            self.tr(
                "Arrows move by day and person, Ctrl with arrows by week. Enter opens, N adds, A"
                " assigns, W asks who can step in, S changes the state, M moves, C copies. Space"
                " marks several cells."
            )
        )
        blank = RosterWords(_no_plan(today), {}, today)
        self.list = ShiftTable(blank, self.tr("Shifts"), theme.target)
        self.here = Told(self.tr("The chosen cell"))
        self.legend = QLabel()
        self.legend.setProperty("role", "second")
        self.legend.setWordWrap(True)
        self.below = BelowGrid(theme)
        self.words = blank
        # The grid is shown first; checking looks back half a year.
        self.turns = Turns(self)
        self._connect()
        self._commands = RosterCommands(self)
        # After the buttons of the commands, so that Tab goes down the page.
        shown = (self.days, self.empty, self.grid, self.list, self.here, self.legend, self.below)
        for one in shown:
            self.content.addWidget(one)
        self.content.addStretch()
        RememberedTable(self.list, f"{self.key}/list", room.settings)

    def reload(self) -> None:
        """Read the days that are shown anew."""
        self.plan = self.room.actions.read(plan_of, self.days.shown.days)
        if self.plan is not None:
            if self.words.plan.days != self.plan.days:
                self.below.show_findings(self.words, ())
            self._show(self.plan)
            self.turns.begin(self._pieces(self.plan), at_once=False)

    def chosen(self) -> tuple[Shift, ...]:
        """Return the shifts that commands are for: of the chosen cells, or of the list."""
        if self.plan is None:
            return ()
        if self.days.shown.view is View.LIST:
            return self.list.selected_rows()
        places = set(self.grid.selected_places())
        return tuple(one for one in self.plan.shown if (one.assistant, one.day) in places)

    def place(self) -> tuple[AssistantId | None, date]:
        """Return for whom and when a new shift would be."""
        today, days = self.room.desk.today, self.days.shown.days
        if self.days.shown.view is View.LIST:
            rows = self.list.selected_rows()
            return None, rows[0].day if rows else today if today in days else days.first
        place = self.grid.current_place()
        if place is None:
            return None, today if today in days else days.first
        return None if place[0] is None else AssistantId(place[0]), place[1]

    def show_thing(self, thing: object) -> None:
        """Lead to a shift by its number, to a day, or to "sick-call" or "new".

        ("step-in", number) leads to a shift and asks who can take it.
        """
        if isinstance(thing, date):
            self.go_to(thing)
        elif isinstance(thing, int):
            self.show_shift(ShiftId(thing))
        elif isinstance(thing, tuple):
            self._ask_who_steps_in(ShiftId(thing[1]))
        elif thing == "sick-call":
            self.deeds.sick_call()
        elif thing == "new":
            self.deeds.add()

    def show_shift(self, shift: ShiftId) -> None:
        """Lead to a shift, in whatever month it is."""
        found = self.deeds.shift(shift)
        if found is None:
            return
        self.go_to(found.day, found.assistant)
        if self.days.shown.view is View.LIST:
            self.list.choose(shift)

    def _ask_who_steps_in(self, number: ShiftId) -> None:
        self.show_shift(number)
        shift = self.deeds.shift(number)
        if shift is not None:
            self.deeds.step_in.ask(shift)

    def go_to(self, day: date, person: AssistantId | None = None) -> None:
        """Lead to a day of a person."""
        if day not in self.days.shown.days:
            self.days.go_to(day)
        self.grid.go_to(person, day)
        self.focus_roster()

    def focus_roster(self) -> None:
        """Put the focus into the grid or the list."""
        view = self.list if self.days.shown.view is View.LIST else self.grid
        if view.isVisibleTo(self):
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Turn the grid where its width would not do."""
        super().resizeEvent(event)
        self._give_room()
        if self.plan is not None and self.grid.grid_model.days_down is not self._is_narrow():
            self._show_grid()

    def _connect(self) -> None:
        self.days.moved.connect(self._on_moved)
        self.grid.paged.connect(self._on_paged)
        self.grid.opened.connect(self.deeds.open_cell)
        self.grid.asked.connect(self._on_letter)
        self.grid.chosen.connect(self._on_chosen)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self.deeds.change)
        self.list.installEventFilter(self)
        self.below.wanted.connect(self._on_wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the list leaf by the same keys as the grid."""
        if event.type() is QEvent.Type.KeyPress and watched is self.list:
            letter = event.text().lower()  # type: ignore[attr-defined]
            if letter.isalpha() and self._on_letter(letter):
                return True
        return super().eventFilter(watched, event)

    def _on_letter(self, letter: str) -> bool:
        # The first letters of the English and the German words; no letter means two things.
        deeds: dict[str, Callable[[], object]] = {
            "n": self.deeds.add,
            "insert": self.deeds.add,
            "delete": self.deeds.remove,
            "a": self.deeds.assign,
            "z": self.deeds.assign,
            "w": self.deeds.step_in.ask_for_chosen,
            "v": self.deeds.move,
            "k": self.deeds.copy,
            "s": self.deeds.ask_state,
            "m": self.deeds.move,
            "c": self.deeds.copy,
            "t": self.days.go_today,
            "h": self.days.go_today,
        }
        if letter in deeds:
            deeds[letter]()
        return letter in deeds

    def _on_moved(self) -> None:
        self.reload()
        if not self.grid.hasFocus():
            # The grid says its cell with the day.
            announce(self, self.days.words())

    def _on_paged(self, by: int) -> None:
        (self.days.go_on if by > 0 else self.days.go_back)()

    def _on_chosen(self) -> None:
        self._commands.follow(self.chosen())
        self._say_here()

    def _say_here(self) -> None:
        """Say the current cell in full, with what the checks found: the grid has only signs."""
        index = self.grid.currentIndex()
        if self.plan is None or not index.isValid() or not self.grid.isVisibleTo(self):
            self.here.say("")
            return
        place = self.grid.current_place()
        shifts = [one for one in self.plan.shown if (one.assistant, one.day) == place]
        spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        self.here.say("\n".join([spoken, *self.words.remarks(shifts)]))

    def _give_room(self) -> None:
        """Let grid and list be as high as the page, so that their heads stay in sight."""
        theme = self.room.theme()
        below = _BELOW_LINES if theme.scale < _LARGE else 0
        pixels = self.height() - theme.pixels() * below
        self.grid.give_room(pixels)
        self.list.give_room(pixels)

    def _on_wanted(self, finding: CheckFinding) -> None:
        self.go_to(finding.day, finding.assistant)
        if self.days.shown.view is View.LIST:
            self.list.choose(finding.shift)

    def _pieces(self, plan: Plan) -> Iterator[bool]:
        """Check the plan piece by piece; what stands against it is shown as it is found."""
        law = law_of(plan.days.first)
        shown: tuple[CheckFinding, ...] = ()
        for found in checked_in_turns(self.room.actions.read, plan, law):
            if found is None:
                yield False
                return
            if found != shown:
                shown = found
                self._show_findings(found)
            yield True
        if not shown:
            # What stood against the plan before is settled.
            self._show_findings(())

    def _show(self, plan: Plan) -> None:
        self.words = RosterWords(plan, {}, self.room.desk.today)
        is_list = self.days.shown.view is View.LIST
        has_team = bool(plan.members)
        self.grid.setVisible(has_team and not is_list)
        self.list.setVisible(has_team and is_list and bool(plan.shown))
        self.legend.setVisible(has_team and not is_list)
        self.legend.setText(self.words.legend(plan.shown))
        self.below.setVisible(has_team)
        self.days.setVisible(has_team)
        self.empty.show_plan(plan)
        self._commands.follow_team(has_team=has_team)
        self.below.show_plan(self.words)
        self._show_view()

    def _show_findings(self, found: Sequence[CheckFinding]) -> None:
        by_shift: dict[ShiftId, tuple[CheckFinding, ...]] = {}
        for one in found:
            by_shift[one.shift] = (*by_shift.get(one.shift, ()), one)
        self.words = RosterWords(self.words.plan, by_shift, self.room.desk.today)
        self.below.show_findings(self.words, found)
        self._show_view()

    def _show_view(self) -> None:
        if self.days.shown.view is View.LIST:
            self.list.show_shifts(self.words, self.words.plan.shown)
        else:
            self._show_grid()
        self.say(self._answer())
        self._on_chosen()

    def _show_grid(self) -> None:
        content = grid_content(self.words, self.tr("no shift"))
        is_first = self.grid.current_place() is None
        self.grid.show_content(content, days_down=self._is_narrow())
        if is_first:
            # Only when the page has its width is the middle of the grid known.
            QTimer.singleShot(0, self, self._begin_with_today)

    def _begin_with_today(self) -> None:
        self.grid.go_to(None, self.room.desk.today)

    def _is_narrow(self) -> bool:
        return self.width() < self.room.theme().pixels() * _NARROW

    def _answer(self) -> str:
        plan = self.plan
        if plan is None or not plan.members:
            return self.tr("There is no team yet.")
        shown = plan.shown
        open_ones = sum(1 for one in shown if one.assistant is None)
        findings = sum(len(self.words.findings.get(one.id, ())) for one in shown)
        parts = [self.tr("%n shift(s) are planned.", "", len(shown))]
        if open_ones:
            parts.append(self.tr("%n of them is/are still open.", "", open_ones))
        if findings:
            parts.append(self.tr("The checks found %n thing(s).", "", findings))
        return f"{self.days.words()}: {' '.join(parts)}"


def _no_plan(today: date) -> Plan:
    from budgetdesk.kernel.period import Month

    return Plan(Month.of(today).days, (), ())
