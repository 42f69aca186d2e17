"""What is done to shifts: each deed asks what it needs, and is one change with one undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.planning import shift_on
from budgetdesk.rota.planning_edit import moved
from budgetdesk.rota.shifts import HelpKind, Shift, ShiftState
from budgetdesk.ui.pages.roster.absences import Absences
from budgetdesk.ui.pages.roster.base_models import BaseModels
from budgetdesk.ui.pages.roster.base_money import BaseMoney
from budgetdesk.ui.pages.roster.base_people import BasePeople
from budgetdesk.ui.pages.roster.cell_dialog import CellDialog
from budgetdesk.ui.pages.roster.checking import findings_for, law_of
from budgetdesk.ui.pages.roster.output import OutputDialog
from budgetdesk.ui.pages.roster.reshaping import Reshaping
from budgetdesk.ui.pages.roster.shift_dialog import CheckedShiftForm, Entered, ShiftDialog
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
from budgetdesk.usecases import roster, roster_checks, roster_planning
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.pay_costs import shift_cost
from budgetdesk.usecases.pay_limits import LimitWatch, limit_watch
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
        self.reshaping = Reshaping(room, page, self._show)
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
        if not shifts:
            return
        form = PersonForm(self._people(shifts), shifts[0].assistant)

        def save() -> bool:
            person = form.value("person")
            numbers = [one.id for one in shifts]
            label = Label.of("assign_shifts", count=len(shifts))
            return self._run(label, roster.assign, numbers, person)

        self._ask(self._counted(self.tr("Assign"), shifts), form, save)

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
            label = Label.of("assign_shifts", count=len(shifts))
            self._run(label, roster.assign, [one.id for one in shifts], None)

    def remove(self) -> None:
        """Remove the chosen shifts; whoever relies on one is named first."""
        shifts = self._page.chosen()
        if shifts and self._agreed(shifts):
            label = Label.of("remove_shifts", count=len(shifts))
            self._run(label, roster.remove_shifts, [one.id for one in shifts])

    def move(self) -> None:
        """Ask to which day, time and person the chosen shifts go."""
        self._ask_place(self.tr("Move"), copy=False)

    def copy(self) -> None:
        """Ask to which day, time and person the chosen shifts are copied, as drafts."""
        self._ask_place(self.tr("Copy"), copy=True)

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

        self._ask(self.tr("Fill from models and patterns"), form, save)

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

        self._ask(self.tr("Copy week"), form, save)

    def copy_month(self) -> None:
        """Copy the month into months that follow."""
        month = Month.of(self._page.place()[1])
        words = self.tr("Into how many of the &months that follow")
        hint = self.tr("{month} is copied by weekdays, as drafts.").format(month=month_text(month))
        form = CopyForm(words, hint)

        def save() -> bool:
            targets = [month.plus(one) for one in range(1, form.value("count") + 1)]
            return self._run(Label.of("copy_roster"), roster_planning.copy_month, month, targets)

        self._ask(self.tr("Copy month"), form, save)

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
        plan = self._plan()
        if plan is None:
            return
        if not plan.days.first <= shift.day <= plan.days.last:
            days = Month.of(shift.day).days
            plan = self._room.actions.read(roster.plan_of, days) or plan
        helps = self._room.actions.read(everything, HelpKind) or ()
        today, theme = self._room.desk.today, self._room.theme()
        form = CheckedShiftForm(
            shift, Offered(plan, helps), law_of, self._cost(plan), self._limits(plan), today, theme
        )
        self._show(ShiftDialog(title, form, self._store_shift, theme, self._page))

    def _store_shift(self, entered: Entered) -> bool:
        shift = entered.shift
        self._last_model = shift.model
        label = Label.of("save_shift", day=day_text(shift.day))
        return self._run(label, _save_with_notes, entered, self._room.desk.today)

    def _ask_place(self, title: str, *, copy: bool) -> None:
        shifts = self._page.chosen()
        if not shifts:
            return
        form = MoveForm(shifts, self._people(shifts), self._room.desk.today)

        def save() -> bool:
            gone = _shifted(shifts, form.value("day"), form.value("begin"))
            if len(shifts) == 1:
                gone = [replace(gone[0], assistant=form.value("person"))]
            if copy:
                gone = [_as_new(one) for one in gone]
            label = Label.of("copy_roster") if copy else Label.of("change_shifts", count=len(gone))
            return self._run(label, roster.save_shifts, gone)

        self._ask(self._counted(title, shifts), form, save)

    def _store_state(self, shifts: Sequence[Shift], state: ShiftState) -> bool:
        if not shifts:
            return False
        label = Label.of("set_shift_state", count=len(shifts))
        return self._run(label, roster.set_state, [one.id for one in shifts], state)

    def _people(self, shifts: Sequence[Shift]) -> list[tuple[Any, str]]:
        """Everybody, with how many findings the shifts would have with them."""
        plan = self._plan()
        offered: list[tuple[Any, str]] = [(None, self.tr("open, nobody yet"))]
        if plan is None:
            return offered
        for one in plan.members:
            count = sum(
                len(findings_for(plan, replace(each, assistant=one.id), law_of(each.day)))
                for each in shifts
            )
            found = self.tr("%n finding(s)", "", count) if count else self.tr("no finding")
            offered.append((one.id, f"{one.assistant.name} – {found}"))
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

    def _limits(self, plan: Plan) -> Callable[[], LimitWatch | None]:
        return lambda: self._room.actions.read(limit_watch, plan, law_of(plan.days.first))

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

    def _ask(self, title: str, form: Form, save: Callable[[], bool]) -> None:
        self._show(FormDialog(title, form, save, self._page))

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        if dialog.parent() is None:
            dialog.setParent(self._page, dialog.windowFlags())
        dialog.finished.connect(lambda _: self._page.focus_roster())
        dialog.open()

    def _run(self, label: Label, deed: Callable[..., object], *args: object) -> bool:
        return self._room.actions.run(label, deed, *args) is not None


def _save_with_notes(work: Any, entered: Entered, on: date) -> Shift:  # noqa: ANN401
    stored = roster.save_shift(work, entered.shift)
    for one in {one.code for one in entered.against}:
        roster_checks.save_note(work, stored.id, one, entered.reason, on)
    return stored


def _shifted(shifts: Sequence[Shift], day: date, begin: time | None) -> list[Shift]:
    opens = shifts[0].begin
    by = datetime.combine(day, opens.time() if begin is None else begin) - opens
    return [moved(one, one.begin + by) for one in shifts]


def _as_new(shift: Shift) -> Shift:
    return replace(shift, id=ShiftId(0), state=ShiftState.DRAFT, replaces=None)
