"""The page Stunden: what is to be confirmed, the month, accounts, timesheets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
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
from budgetdesk.ui.widgets.parts import Parts, PartWords
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
        self.month = MonthSection(room, self.months, self.words, self._lead)
        self.accounts = AccountsSection(room, self.months, self.words)
        self.sheets = SheetsSection(room, self.months)
        self.deeds = HoursDeeds(room, self.confirming)
        sections: dict[str, tuple[Section, str]] = {
            "confirm": (self.confirming, self.tr("To confirm")),
            "month": (self.month, self.tr("Month")),
            "accounts": (self.accounts, self.tr("Accounts")),
            "sheets": (self.sheets, self.tr("Timesheets")),
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

    def reload(self) -> None:
        """Read the part that is shown; the others when they are shown."""
        self.say(self._answer())
        self.parts.reload()
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
        months, accounts, sheets = self.months, self.accounts, self.sheets
        for text, deed, keys in (
            (self.tr("Month back"), months.go_back, "Ctrl+PgUp"),
            (self.tr("Month forward"), months.go_on, "Ctrl+PgDown"),
            (self.tr("Show this month"), months.go_today, "Alt+Home"),
        ):
            self.command(text, deed, shortcut=keys)
        self.command(
            self.tr("Explain a person's figures…"), self._on("month", self.month.explain_chosen)
        )
        self.command(self.tr("Close the month"), self._on("month", self.month.close_month))
        self.command(self.tr("Open the month again"), self._on("month", self.month.reopen))
        self.command(
            self.tr("Entry in the hours account…"),
            self._on("accounts", accounts.add_hours_entry),
        )
        self.command(
            self.tr("Entry in the leave account…"),
            self._on("accounts", accounts.add_leave_entry),
        )
        self.command(self.tr("Hours worked as PDF…"), self._on("sheets", sheets.save_worked))
        self.command(self.tr("Hours planned as PDF…"), self._on("sheets", sheets.save_planned))
        self.command(self.tr("Sheet to fill in…"), self._on("sheets", sheets.save_fillable))
        self.command(self.tr("Read a sheet that came back…"), self._on("sheets", sheets.read_back))

    def _on(self, part: str, deed: Callable[[], object]) -> Callable[[], object]:
        """Return the deed on its part, which is shown first."""
        return partial(self._do, part, deed)

    def _do(self, part: str, deed: Callable[[], object]) -> None:
        self.parts.show_part(part)
        deed()

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

    def _answer(self) -> str:
        waiting = self.room.actions.read(to_confirm, self.room.desk.today) or ()
        if not waiting:
            return self.tr("No shift waits for confirmation.")
        words = self.tr("%n shift(s) wait for confirmation, since {day}.", "", len(waiting))
        return words.format(day=day_in_sentence(waiting[0].shift.day))
