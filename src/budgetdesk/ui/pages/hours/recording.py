"""What is done to hours: each deed asks what it needs, and is one change with one undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from budgetdesk.rota.shifts import HelpKind
from budgetdesk.rota.working_time import Span, planned_span
from budgetdesk.staff.assistants import Assistant
from budgetdesk.ui.pages.hours.times_form import Times
from budgetdesk.ui.pages.hours.worked_forms import ExtraForm, ReasonForm, WorkedForm
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.usecases import hours_recording as use
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.hours_confirming import ListedShift
from budgetdesk.usecases.setting_up import everything
from budgetdesk.wording.formats import day_in_sentence, day_text

if TYPE_CHECKING:
    from budgetdesk.ui.pages.hours.confirming import ConfirmSection
    from budgetdesk.ui.widgets.page import Room


class HoursDeeds(QObject):
    """The deeds of the list. `dialog` is the window opened last."""

    def __init__(self, room: Room, section: ConfirmSection) -> None:
        """Act on what is chosen in the list."""
        super().__init__(section)
        self._room, self._section = room, section
        self.dialog: QDialog | None = None

    def confirm(self) -> None:
        """Confirm what is marked, or the chosen shift, as worked as planned."""
        rows = self._section.chosen()
        if not rows:
            self._room.actions.said.emit(self.tr("Nothing here waits for confirmation."))
            return
        numbers = [one.id for one in rows]
        label = Label.of("confirm_hours", count=len(numbers))
        if self._run(label, use.confirm, numbers, self._room.desk.today):
            self._section.unmark(rows)

    def confirm_week(self) -> None:
        """Confirm all of the week of the chosen shift that is over, as one change."""
        one = self._section.current()
        if one is None:
            return
        label = Label.of("confirm_week", day=day_text(one.monday))
        self._run(label, use.confirm_week, one.monday, self._room.desk.today)

    def change(self) -> None:
        """Enter when the chosen shift was really worked."""
        one = self._section.current()
        if one is None or one.hours.shift.assistant is None:
            return
        today, read = self._room.desk.today, self._room.actions.read

        def judge(times: Times, reason: str) -> tuple[Any, ...]:
            helps = times.help_minutes
            found = read(use.record_problems, one.id, times.span, reason, today, help_minutes=helps)
            return found or ()

        form = WorkedForm(_times_of(one), judge, self._helps(), today, self._room.theme())
        if one.hours.worked is not None:
            form.show_value("reason", one.hours.worked.reason)

        def save() -> bool:
            times = form.entered()
            label = Label.of("record_hours", id=one.id)
            return times is not None and self._run(
                label,
                partial(use.record, help_minutes=times.help_minutes),
                *(one.id, times.span, form.value("reason"), today),
            )

        self._ask(self._titled(self.tr("What was worked: {shift}"), one), form, save)

    def not_worked(self) -> None:
        """Enter that the chosen shift was dropped, and why."""
        one = self._section.current()
        if one is None:
            return
        form = ReasonForm()
        label = Label.of("not_worked", id=one.id)
        self._ask(
            self._titled(self.tr("Not worked: {shift}"), one),
            form,
            lambda: self._run(
                label, use.not_worked, one.id, form.value("reason"), self._room.desk.today
            ),
        )

    def extra(self) -> None:
        """Enter work that was never planned."""
        people = self._room.actions.read(everything, Assistant) or ()
        today, read = self._room.desk.today, self._room.actions.read
        if not people:
            self._room.actions.said.emit(self.tr("There is no team yet."))
            return

        def judge(person: Any, times: Times, reason: str) -> tuple[Any, ...]:  # noqa: ANN401
            helps = times.help_minutes
            asked = (person, times.span, reason, today)
            return read(use.extra_problems, *asked, help_minutes=helps) or ()

        names = [(one.id, one.name) for one in people]
        form = ExtraForm(names, judge, self._helps(), today, self._room.theme())

        def save() -> bool:
            times, person = form.entered(), form.value("person")
            if times is None:
                return False
            name = next(one.short for one in people if one.id == person)
            label = Label.of("extra_hours", name=name, day=day_text(times.span.begin.date()))
            return self._run(
                label,
                partial(use.extra, help_minutes=times.help_minutes),
                *(person, times.span, form.value("reason"), today),
            )

        self._ask(self.tr("Work that was not planned"), form, save)

    def take_back(self) -> None:
        """Take the record of the chosen shift away, so that it waits again."""
        one = self._section.current()
        if one is not None and one.hours.worked is not None:
            self._run(Label.of("unconfirm_hours", count=1), use.unconfirm, [one.id])

    def _run(self, label: Label, deed: Callable[..., object], *values: object) -> bool:
        return self._room.actions.run(label, deed, *values) is not None

    def _helps(self) -> tuple[HelpKind, ...]:
        return self._room.actions.read(everything, HelpKind) or ()

    def _titled(self, words: str, one: ListedShift) -> str:
        day = day_in_sentence(one.hours.shift.day)
        return words.format(shift=f"{one.person}, {day}" if one.person else day)

    def _ask(self, title: str, form: Form, save: Callable[[], bool]) -> None:
        self.dialog = FormDialog(title, form, save, self._section)
        self.dialog.finished.connect(lambda _: self._section.focus())
        self.dialog.open()


def _times_of(one: ListedShift) -> Times:
    """What is recorded, else what is planned."""
    shift, record = one.hours.shift, one.hours.worked
    if record is None:
        return Times(planned_span(shift), shift.help_minutes)
    span = Span(record.begin, record.end, shift.kind, record.breaks, record.portions)
    return Times(span, record.help_minutes)
