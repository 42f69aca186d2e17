"""The page Stunden: what is to be confirmed, the month, accounts, timesheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from operator import attrgetter

from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import Shift
from budgetdesk.ui.pages.hours.accounts import AccountsSection
from budgetdesk.ui.pages.hours.confirming import ConfirmSection
from budgetdesk.ui.pages.hours.month_part import MonthSection
from budgetdesk.ui.pages.hours.months import MonthChoice
from budgetdesk.ui.pages.hours.recording import HoursDeeds
from budgetdesk.ui.pages.hours.sheets import SheetsSection
from budgetdesk.ui.pages.hours.words import HoursWords
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.ui.widgets.parts import Maker, Parts, PartWords
from budgetdesk.ui.widgets.section import Section
from budgetdesk.usecases.hours_recording import to_confirm
from budgetdesk.usecases.roster import shifts_numbered
from budgetdesk.wording.formats import day_in_sentence

_PAIR = 2


class HoursPage(Page):
    """Which hours are to be confirmed, and how the accounts stand."""

    key = "hours"
    shows = frozenset(
        {
            "shift",
            "worked",
            "absence",
            "closed_month",
            "assistant",
            "contract",
            "contract_version",
            "hours_entry",
            "leave_entry",
            "letter",
            "grant",
            "grant_amount",
            "teilbudget",
            "funding_rule",
            "help_kind",
        }
    )

    def __init__(self, room: Room, title: str) -> None:
        """Lay out the parts as tabs."""
        super().__init__(room, title)
        self.months = MonthChoice(room.desk.today, self)
        self.words = HoursWords(room.desk.today, self)
        self.confirming = ConfirmSection(room, self.months, self.words)
        self.deeds = HoursDeeds(room, self.confirming)
        sections: dict[str, tuple[Section | Maker, str]] = {
            "confirm": (self.confirming, self.tr("To confirm")),
            "month": (lambda: self.month, self.tr("Month")),
            "accounts": (lambda: self.accounts, self.tr("Accounts")),
            "sheets": (lambda: self.sheets, self.tr("Timesheets")),
        }
        words = PartWords(self.tr("Parts of the page"), self.tr("Part"))
        self.parts = Parts(words, sections, room.theme())
        self.content.addWidget(self.parts)
        self.content.addStretch()
        self._add_commands()
        self.months.moved.connect(self._on_month)
        self.confirming.table.opened.connect(lambda _: self.deeds.confirm())
        self.confirming.table.chosen.connect(self._follow)
        self.confirming.table.tick_model.ticked.connect(self._follow)

    @cached_property
    def month(self) -> MonthSection:
        """The hours of a month, and closing it."""
        return MonthSection(self.room, self.months, self.words, self._lead)

    @cached_property
    def accounts(self) -> AccountsSection:
        """The hours account and the leave account of a person."""
        return AccountsSection(self.room, self.months, self.words)

    @cached_property
    def sheets(self) -> SheetsSection:
        """Timesheets that go out and come back."""
        return SheetsSection(self.room, self.months)

    def reload(self) -> None:
        """Read the part that is shown; the others when they are shown."""
        self.parts.reload()
        self.say(self._answer(self._waiting()))
        self._follow()

    def show_thing(self, thing: object) -> None:
        """Lead to a part by its name, to a shift by its number, or to ("person", number)."""
        if isinstance(thing, str) and thing in self.parts.sections:
            self.parts.show_part(thing)
            if thing == "confirm":
                self.confirming.focus()
        elif isinstance(thing, int):
            self._show_shift(ShiftId(thing))
        elif isinstance(thing, tuple) and len(thing) == _PAIR and thing[0] == "person":
            self.parts.show_part("accounts")
            self.accounts.show_person(thing[1])

    def _add_commands(self) -> None:
        deeds = self.deeds
        self._confirm = self.button(
            *(self.tr("C&onfirm"), self._on("confirm", deeds.confirm)), main=True
        )
        self._week = self.button(
            self.tr("Confirm &whole week"),
            self._on("confirm", deeds.confirm_week),
            shortcut="Ctrl+Shift+W",
        )
        self._change = self.button(
            self.tr("&Change…"), self._on("confirm", deeds.change), shortcut="F2"
        )
        self._dropped = self.button(self.tr("&Not worked…"), self._on("confirm", deeds.not_worked))
        self.button(self.tr("E&xtra work…"), self._on("confirm", deeds.extra), shortcut="Ctrl+N")
        self._back = self.command(
            self.tr("Take the record back"),
            self._on("confirm", deeds.take_back),
            shortcut="Ctrl+Shift+U",
        )
        months = self.months
        for text, move, keys in (
            (self.tr("Month back"), months.go_back, "Ctrl+PgUp"),
            (self.tr("Month forward"), months.go_on, "Ctrl+PgDown"),
            (self.tr("Show this month"), months.go_today, "Alt+Home"),
        ):
            self.command(text, move, shortcut=keys)
        listed: tuple[tuple[str, str, str], ...] = (
            (self.tr("Explain a person's figures…"), "month", "explain_chosen"),
            (self.tr("Close the month"), "month", "close_month"),
            (self.tr("Open the month again"), "month", "reopen"),
            (self.tr("Entry in the hours account…"), "accounts", "add_hours_entry"),
            (self.tr("Entry in the leave account…"), "accounts", "add_leave_entry"),
            (self.tr("Hours worked as PDF…"), "sheets", "save_worked"),
            (self.tr("Hours planned as PDF…"), "sheets", "save_planned"),
            (self.tr("Sheet to fill in…"), "sheets", "save_fillable"),
            (self.tr("Read a sheet that came back…"), "sheets", "read_back"),
        )
        for text, part, deed in listed:
            self.command(text, partial(self._do, part, deed))

    def _on(self, part: str, deed: Callable[[], object]) -> Callable[[], object]:
        """Return the deed on its part, which is shown first."""
        return partial(self._do, part, deed)

    def _do(self, part: str, deed: str | Callable[[], object]) -> None:
        """Show a part, made now where it was not yet, and do what it calls so."""
        self.parts.show_part(part)
        if callable(deed):
            deed()
        else:
            attrgetter(deed)(self.parts.part(part))()

    def _follow(self) -> None:
        """Let the commands be used that fit what is chosen."""
        one = self.confirming.current()
        self._confirm.setEnabled(bool(self.confirming.chosen()))
        self._week.setEnabled(
            one is not None
            and any(
                each.can_be_confirmed and each.monday == one.monday for each in self.confirming.rows
            )
        )
        self._change.setEnabled(one is not None and one.hours.shift.assistant is not None)
        self._dropped.setEnabled(one is not None)
        self._back.setEnabled(one is not None and one.hours.worked is not None)

    def _on_month(self) -> None:
        self.parts.reload()

    def _lead(self, problem: Problem) -> None:
        """Lead to where something that is open can be settled."""
        if problem.subject is None:
            return
        number = ShiftId(problem.subject[1])
        if problem.code == "shift_unassigned":
            self.room.go("roster", int(number))
        else:
            self._show_shift(number)

    def _show_shift(self, number: ShiftId) -> None:
        found: tuple[Shift, ...] = self.room.actions.read(shifts_numbered, [number]) or ()
        if found:
            self.months.show(Month.of(found[0].day))
            self.parts.show_part("confirm")
            self.confirming.choose(number)

    def _waiting(self) -> Sequence[ShiftHours]:
        """Return what waits for confirmation; what the list has read is not read again."""
        if self.parts.current == "confirm" and not self.confirming.shows_month:
            return [one.hours for one in self.confirming.rows]
        return self.room.actions.read(to_confirm, self.room.desk.today) or ()

    def _answer(self, waiting: Sequence[ShiftHours]) -> str:
        if not waiting:
            return self.tr("No shift waits for confirmation.")
        words = self.tr("%n shift(s) wait for confirmation, since {day}.", "", len(waiting))
        return words.format(day=day_in_sentence(waiting[0].shift.day))
