"""What is done to shifts: each deed asks what it needs, and is one change with one undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.planning import shift_on
from budgetdesk.rota.shifts import HelpKind, Shift, ShiftState
from budgetdesk.ui.pages.roster.absences import Absences
from budgetdesk.ui.pages.roster.base_models import BaseModels
from budgetdesk.ui.pages.roster.base_money import BaseMoney
from budgetdesk.ui.pages.roster.base_people import BasePeople
from budgetdesk.ui.pages.roster.cell_dialog import CellDialog
from budgetdesk.ui.pages.roster.checked_asking import CheckedAsking
from budgetdesk.ui.pages.roster.checking import Checks, law_of
from budgetdesk.ui.pages.roster.output import OutputDialog
from budgetdesk.ui.pages.roster.reshaping import Reshaping
from budgetdesk.ui.pages.roster.shift_dialog import CheckedShiftForm
from budgetdesk.ui.pages.roster.shift_form import Offered
from budgetdesk.ui.pages.roster.small_forms import (
    CopyForm,
    DaysForm,
    MoveForm,
    PersonForm,
    StateForm,
)
from budgetdesk.ui.pages.roster.step_in import StepIn
from budgetdesk.ui.widgets.form import Form, FormDialog, confirmed
from budgetdesk.usecases import roster, roster_planning
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.pay_costs import shift_cost
from budgetdesk.usecases.setting_up import everything
from budgetdesk.wording.formats import day_text, month_text
from budgetdesk.wording.sentences import problem_text

if TYPE_CHECKING:
    from budgetdesk.rota.plan import Plan
    from budgetdesk.ui.pages.roster.page import RosterPage
    from budgetdesk.ui.widgets.page import Room

_WEEK: Final = 7


class RosterDeeds(QObject):
    """The deeds of the page. `dialog` is the window opened last."""

    def __init__(self, room: Room, page: RosterPage) -> None:
        """Act on what is chosen on the page."""
        super().__init__(page)
        self._room, self._page = room, page
        self.dialog: QDialog | None = None
        self.asking = CheckedAsking(room, page, self._show)
        self.reshaping = Reshaping(room, page, self._show, self.asking)
        self.step_in = StepIn(room, page, self._show)
        self._last_model: int | None = None

    def add(self) -> None:
        """Enter a new shift where the user is, after the model that was used last."""
        plan = self._plan()
        if plan is None or not plan.members:
            return
        person, day = self._page.place()
        models = [one for one in plan.models if not one.retired]
        model = next((one for one in models if one.id == self._last_model), None)
        model = model or next(iter(models), None)
        if model is None:
            begin = datetime.combine(day, datetime.min.time()).replace(hour=8)
            blank = Shift(ShiftId(0), begin, begin.replace(hour=16), person)
        else:
            blank = shift_on(model, day, person)
        self._open_shift(self.tr("New shift"), blank)

    def change(self, shift: Shift) -> None:
        """Change a shift."""
        self._open_shift(self.tr("Change shift"), shift)

    def change_chosen(self) -> None:
        """Change the one chosen shift."""
        self.change(self._page.chosen()[0])

    def open_cell(self) -> None:
        """Open the shift of the current cell; of several their list; of none a new one."""
        place, plan = self._page.grid.current_place(), self._plan()
        if place is None or plan is None:
            return
        shifts = [one for one in plan.shown if (one.assistant, one.day) == place]
        if not shifts:
            self.add()
        elif len(shifts) == 1:
            self.change(shifts[0])
        else:
            self._show(
                CellDialog(self._page.words, shifts, self.change, self.add, self._room.theme())
            )

    def shift(self, number: ShiftId) -> Shift | None:
        """Return a shift by its number, in whatever month it is."""
        found = self._room.actions.read(roster.shifts_numbered, [number])
        return found[0] if found else None

    def assign(self) -> None:
        """Ask who works the chosen shifts; each name says what the checks would."""
        shifts = self._page.chosen()
        checks = self.asking.checks()
        if not shifts or checks is None:
            return
        form = PersonForm(shifts, self._candidates(shifts, checks), checks, self._room.desk.today)

        def label() -> Label:
            code = "leave_shifts_open" if form.value("person") is None else "assign_shifts"
            return Label.of(code, count=len(shifts))

        self.asking.ask(self._counted(self.tr("Assign"), shifts), form, label, self.tr("Assi&gn"))

    def ask_state(self) -> None:
        """Ask how firm the chosen shifts are."""
        shifts = self._page.chosen()
        if not shifts:
            return
        form = StateForm(shifts[0].state)
        self._ask(
            self._counted(self.tr("State"), shifts),
            form,
            lambda: self._store_state(shifts, form.value("state")),
        )

    def set_state(self, state: ShiftState) -> None:
        """Say how firm the chosen shifts are."""
        self._store_state(self._page.chosen(), state)

    def leave_open(self) -> None:
        """Take the person from the chosen shifts."""
        shifts = self._page.chosen()
        if shifts and self._agreed(shifts):
            label = Label.of("leave_shifts_open", count=len(shifts))
            self._run(label, roster.assign, [one.id for one in shifts], None)

    def remove(self) -> None:
        """Remove the chosen shifts; whoever relies on one is named first."""
        shifts = self._page.chosen()
        if shifts and self._agreed(shifts):
            label = Label.of("remove_shifts", count=len(shifts))
            self._run(label, roster.remove_shifts, [one.id for one in shifts])

    def move(self) -> None:
        """Ask to which day, time and person the chosen shifts go."""
        self._ask_place(self.tr("Move"), self.tr("&Move"), copy=False)

    def copy(self) -> None:
        """Ask to which day, time and person the chosen shifts are copied, as drafts."""
        self._ask_place(self.tr("Copy"), self.tr("C&opy"), copy=True)

    def fill(self) -> None:
        """Add the shifts that days still lack by patterns and needs, after they were shown."""
        days = self._page.days.shown.days
        form = DaysForm(days.first, days.last, self._room.desk.today)

        def save() -> bool:
            if form.value("last") < form.value("first"):
                return False
            wanted = DateRange(form.value("first"), form.value("last"))
            proposals = self._room.actions.read(roster_planning.filled, wanted) or ()
            if not proposals:
                self._room.actions.said.emit(self.tr("Nothing is lacking on these days."))
                return True
            question = self.tr("%n shift(s) will be added.", "", len(proposals))
            reasons = dict.fromkeys(
                problem_text(one.reason) for one in proposals if one.reason is not None
            )
            words = "\n\n".join([question, *reasons])
            if not confirmed(self._page, words, yes=self.tr("&Add"), no=self.tr("&Back")):
                return False
            label = Label.of(
                "fill_roster", first=day_text(wanted.first), last=day_text(wanted.last)
            )
            return self._run(label, roster_planning.fill_from_models, wanted)

        self._ask(self.tr("Fill from models and patterns"), form, save, self.tr("Fi&ll"))

    def copy_week(self) -> None:
        """Copy the week of the chosen day into weeks that follow."""
        day = self._page.place()[1]
        words = self.tr("Into how many of the &weeks that follow")
        hint = self.tr("The week of {day} is copied, as drafts.").format(day=day_text(day))
        form = CopyForm(words, hint)

        def save() -> bool:
            weeks = range(1, form.value("count") + 1)
            targets = [day + timedelta(days=_WEEK * one) for one in weeks]
            return self._run(Label.of("copy_roster"), roster_planning.copy_week, day, targets)

        self._ask(self.tr("Copy week"), form, save, self.tr("C&opy"))

    def copy_month(self) -> None:
        """Copy the month into months that follow."""
        month = Month.of(self._page.place()[1])
        words = self.tr("Into how many of the &months that follow")
        hint = self.tr("{month} is copied by weekdays, as drafts.").format(month=month_text(month))
        form = CopyForm(words, hint)

        def save() -> bool:
            targets = [month.plus(one) for one in range(1, form.value("count") + 1)]
            return self._run(Label.of("copy_roster"), roster_planning.copy_month, month, targets)

        self._ask(self.tr("Copy month"), form, save, self.tr("C&opy"))

    def sick_call(self) -> None:
        """Somebody is sick: who, from when, who steps in, what to write to them."""
        from budgetdesk.ui.pages.roster.sick_call import SickCallWizard

        self._show(SickCallWizard(self._room, self._page))

    def absences(self) -> None:
        """Show the absences: book, change, take back."""
        self._show(Absences(self._room).dialog())

    def models(self) -> None:
        """Show the shift models."""
        self._show(BaseModels(self._room).models())

    def needs(self) -> None:
        """Show how many people are needed when."""
        self._show(BaseModels(self._room).needs())

    def patterns(self) -> None:
        """Show who usually works when."""
        self._show(BaseModels(self._room).patterns())

    def availability(self) -> None:
        """Show who can work when."""
        self._show(BasePeople(self._room).availability())

    def wishes(self) -> None:
        """Show how much people want to work."""
        self._show(BasePeople(self._room).wishes())

    def backups(self) -> None:
        """Show who is asked first on which day."""
        self._show(BasePeople(self._room).backups())

    def trips(self) -> None:
        """Show the trips."""
        self._show(BaseMoney(self._room).trips())

    def helps(self) -> None:
        """Show the kinds of help."""
        self._show(BaseMoney(self._room).helps())

    def rules(self) -> None:
        """Show who pays which hours."""
        self._show(BaseMoney(self._room).rules())

    def hand_out(self) -> None:
        """Give the roster of the shown days to others."""
        self._show(OutputDialog(self._room, self._page.days.shown.days, self._page))

    def _open_shift(self, title: str, shift: Shift) -> None:
        checks = self.asking.checks()
        if checks is None:
            return
        checks.plan = checks.plan_for(shift.day)
        helps = self._room.actions.read(everything, HelpKind) or ()
        offered, theme = Offered(checks.plan, helps), self._room.theme()
        cost = self._cost(checks.plan)
        form = CheckedShiftForm(shift, offered, checks, cost, self._room.desk.today, theme)

        def label() -> Label:
            wanted = form.shift() or shift
            self._last_model = wanted.model
            return Label.of("save_shift", day=day_text(wanted.day))

        self.asking.ask(title, form, label, self.tr("&Save shift"))

    def _ask_place(self, title: str, deed: str, *, copy: bool) -> None:
        shifts, checks = self._page.chosen(), self.asking.checks()
        if not shifts or checks is None:
            return
        people = [(None, self.tr("open, nobody yet")), *_names(checks.plan)]
        form = MoveForm(shifts, people, checks, self._room.desk.today, copy=copy)
        code = "copy_shifts" if copy else "move_shifts"
        self.asking.ask(
            self._counted(title, shifts), form, lambda: Label.of(code, count=len(shifts)), deed
        )

    def _store_state(self, shifts: Sequence[Shift], state: ShiftState) -> bool:
        if not shifts:
            return False
        label = Label.of("set_shift_state", count=len(shifts))
        return self._run(label, roster.set_state, [one.id for one in shifts], state)

    def _candidates(self, shifts: Sequence[Shift], checks: Checks) -> list[tuple[Any, str]]:
        """Everybody, with what the checks would say if the shifts were theirs."""
        offered: list[tuple[Any, str]] = [(None, self.tr("open, nobody yet"))]
        barred = self.tr("{name} – only with a reason, {findings}")
        for person, name in _names(checks.plan):
            follows = checks.of([replace(one, assistant=person) for one in shifts])
            count = len(follows.own) + len(follows.new)
            found = self.tr("%n finding(s)", "", count) if count else self.tr("no finding")
            words = barred if follows.against_law else "{name} – {findings}"
            offered.append((person, words.format(name=name, findings=found)))
        return offered

    def _cost(self, plan: Plan) -> Callable[[Shift], Money | None]:
        def cost(shift: Shift) -> Money | None:
            member = None if shift.assistant is None else plan.member(shift.assistant)
            if member is None or plan.place is None:
                return None
            try:
                return shift_cost(member, shift, plan.place, law_of(shift.day)).value
            except Invalid:
                return None

        return cost

    def _agreed(self, shifts: Sequence[Shift]) -> bool:
        firm = roster.firm_shifts(shifts)
        if not firm:
            return True
        words = "\n".join(problem_text(one) for one in firm)
        return confirmed(self._page, words, yes=self.tr("&Do it"), no=self.tr("&Back"))

    def _plan(self) -> Plan | None:
        return self._page.plan

    def _counted(self, title: str, shifts: Sequence[Shift]) -> str:
        counted = self.tr("%n shift(s)", "", len(shifts))
        return self.tr("{what}: {count}").format(what=title, count=counted)

    def _ask(self, title: str, form: Form, save: Callable[[], bool], deed: str = "") -> None:
        dialog = FormDialog(title, form, save, self._page)
        if deed:
            dialog.save_button.setText(deed)
        self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        if dialog.parent() is None:
            dialog.setParent(self._page, dialog.windowFlags())
        dialog.finished.connect(lambda _: self._page.focus_roster())
        dialog.open()

    def _run(self, label: Label, deed: Callable[..., object], *args: object) -> bool:
        return self._room.actions.run(label, deed, *args) is not None


def _names(plan: Plan) -> list[tuple[Any, str]]:
    return [(one.id, one.assistant.name) for one in plan.members]
