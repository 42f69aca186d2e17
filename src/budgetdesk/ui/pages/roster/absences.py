"""Absences: book, change, take back; what each brings with it is said before it is stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui.access import announce
from budgetdesk.ui.pages.roster.choosing import choice
from budgetdesk.ui.widgets.edits import DayEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import CountEdit, NumberEdit
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.question import Question
from budgetdesk.ui.widgets.records_dialog import Kept, RecordsDialog
from budgetdesk.ui.widgets.table import Column
from budgetdesk.ui.widgets.time_edit import TimeEdit
from budgetdesk.usecases import absence_booking
from budgetdesk.usecases.absence_booking import Given
from budgetdesk.usecases.absence_effects import Effects, effects_of
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.roster import plan_of
from budgetdesk.usecases.setting_up import everything
from budgetdesk.wording.formats import (
    day_in_list,
    day_in_sentence,
    day_text,
    hours_text,
    money_text,
    number_text,
)
from budgetdesk.wording.sentences import line_text, problem_text, source_text, word

_SHORT_PAUSE: Final = 250
"""Milliseconds without a key after which the effects are reckoned anew."""
_PLAIN: Final = ("kind", "first", "last", "illness", "certificate_until", "child", "note")


class AbsenceForm(Form):
    """One absence; below the fields stands what it brings with it."""

    def __init__(self, absence: Absence, people: list[tuple[Any, str]], room: Room) -> None:
        """Show an absence."""
        super().__init__()
        self._before, self._room = absence, room
        self._effects: Effects | None = None
        today = room.desk.today
        kinds = [(one, word("absence_kind", one.value)) for one in AbsenceKind]
        self.add("assistant", self.tr("&Person"), choice(people))
        self.add("kind", self.tr("&Reason"), choice(kinds))
        self.add("first", self.tr("&First day"), DayEdit(today), needed=True)
        self.add("last", self.tr("&Last day"), DayEdit(today), needed=True)
        self.add(
            "since",
            self.tr("&Only from what time"),
            TimeEdit(),
            self.tr("Only for who fell out during a shift of the first day."),
        )
        self.add("certificate_until", self.tr("Certificate &until"), DayEdit(today))
        self.add(
            "illness",
            self.tr("&Name for the illness"),
            TextEdit(),
            self.tr("A name of your choice, such as A, that tells a relapse from a new illness."),
        )
        self.add("child", self.tr("&Which child"), CountEdit(), self.tr("1 for the first one."))
        self.add(
            "leave_days",
            self.tr("Days of lea&ve"),
            NumberEdit(),
            self.tr("Empty: each day with a shift counts."),
        )
        self.add("note", self.tr("No&te"), TextEdit())
        heading = QLabel(self.tr("What this brings with it"))
        heading.setProperty("role", "heading")
        self.effects = QLabel()
        self.effects.setWordWrap(True)
        self.effects.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add_widget(heading)
        self.add_widget(self.effects)
        self.show_value("assistant", absence.assistant)
        for key in _PLAIN:
            self.show_value(key, getattr(absence, key))
        self.show_value("leave_days", absence.leave_days)
        self.show_value("since", None if absence.since is None else absence.since.time())
        self._edits["assistant"].setEnabled(not absence.id)
        self.was_edited = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SHORT_PAUSE)
        self._later.timeout.connect(self.look)
        self.edited.connect(self._later.start)
        self.judge_by(self._problems)
        self.look()

    def absence(self) -> Absence | None:
        """Return the absence as entered; None while a day is missing or the days are reversed."""
        first, last, since = self.value("first"), self.value("last"), self.value("since")
        if first is None or last is None or last < first:
            return None
        given: dict[str, Any] = {key: self.value(key) for key in _PLAIN}
        return replace(
            self._before,
            assistant=AssistantId(self.value("assistant")),
            since=None if since is None else datetime.combine(first, since),
            leave_days=self.value("leave_days"),
            **given,
        )

    def look(self) -> None:
        """Reckon what the absence as it stands brings with it."""
        absence = self.absence()
        self._effects = None
        if absence is not None:
            today = self._room.desk.today
            self._effects = self._room.actions.read(effects_of, absence, today)
        text = "" if self._effects is None else "\n".join(EffectWords(self._effects).lines())
        changed = text != self.effects.text()
        self.effects.setText(text or self.tr("This is said as soon as both days are there."))
        self.effects.setAccessibleName(self.effects.text())
        if changed and self.isVisible():
            announce(self, self.effects.text())
        if self.was_edited:
            self.check()

    def complete(self) -> bool:
        """Reckon once more before it is stored."""
        self._later.stop()
        self.look()
        return super().complete()

    def _problems(self) -> Iterable[Problem]:
        first, last = self.value("first"), self.value("last")
        if first is not None and last is not None and last < first:
            yield Problem("absence_reversed", "last", {"first": first, "last": last})
        if self._effects is not None:
            yield from (one for one in self._effects.problems if one.weight is Weight.ERROR)


class EffectWords(QObject):
    """Says one by one what an absence brings with it, with what is missing to say it."""

    def __init__(self, effects: Effects) -> None:
        """Speak of these effects."""
        super().__init__()
        self._effects = effects

    def lines(self) -> list[str]:
        """Return a line for each effect."""
        effects = self._effects
        found = [f"⚠ {problem_text(one)}" for one in effects.problems]
        hours = hours_text(effects.missed.value)
        found.append(self.tr("{hours} hours fall out.").format(hours=hours))
        count = len(effects.open_shifts)
        if count:
            found.append(self.tr("%n shift(s) become open.", "", count))
        found += self._money()
        if effects.leave.value is not None:
            words = self.tr("Days of leave: {days}")
            found.append(words.format(days=number_text(effects.leave.value)))
        for one in effects.deadlines:
            duty = word("absence_duty", one.duty.value)
            found.append(f"{duty}: {day_in_sentence(one.on)}")
        return found

    def _money(self) -> list[str]:
        effects, pay = self._effects, self._effects.pay
        found = []
        if pay is not None:
            words = self.tr("Pay goes on: {amount}")
            found += self._figure(words, pay.continued.value, pay.continued.lines)
            words = self.tr("From the Umlage comes back: {amount}")
            found += self._figure(words, pay.refund.value, pay.refund.lines)
        span = effects.replacing.value
        if span is not None:
            words = self.tr("Replacing costs {least} to {most}.")
            found.append(words.format(least=money_text(span.least), most=money_text(span.most)))
        if effects.reserve.value is not None:
            words = self.tr("From a reserve: {amount}")
            found += self._figure(words, effects.reserve.value, effects.reserve.lines)
        return found

    def _figure(self, words: str, amount: Any, lines: tuple[Line, ...]) -> list[str]:  # noqa: ANN401
        said = self.tr("not known") if amount is None else money_text(amount)
        reasons = [_reason(one) for one in lines] if amount is None else []
        return ["; ".join([words.format(amount=said), *reasons])]


def _reason(line: Line) -> str:
    text = line_text(line)
    return f"{text} ({source_text(line.source)})" if line.source else text


class Absences(QObject):
    """Makes the list of the absences."""

    def __init__(self, room: Room) -> None:
        """Read and write through this room."""
        super().__init__()
        self._room = room
        self._names: dict[AssistantId, str] = {}

    def dialog(self) -> RecordsDialog[Absence]:
        """Return the list, the latest first."""
        room = self._room
        people = room.desk.read(everything, Assistant)
        self._names = {one.id: one.name for one in people}
        return RecordsDialog(
            Kept(
                self.tr("Absences"),
                self.tr("Here stand sickness, leave and whatever else keeps somebody away."),
                (
                    Column(self.tr("From"), lambda one: one.first, day_in_list),
                    Column(self.tr("To"), lambda one: one.last, day_in_list),
                    Column(self.tr("Person"), self._name, stretch=True),
                    Column(self.tr("Reason"), lambda one: word("absence_kind", one.kind.value)),
                    Column(self.tr("Certificate until"), lambda one: one.certificate_until, _day),
                ),
                self._rows,
                self.form,
                self.save,
                self.cancel,
            ),
            room.theme(),
        )

    def form(self, one: Absence | None) -> AbsenceForm | None:
        """Return the form of an absence, or of a new one from today on."""
        today = self._room.desk.today
        people = [(number, name) for number, name in self._names.items()]
        if not people:
            self._room.actions.refused.emit(self.tr("Please enter an assistant first."))
            return None
        blank = Absence(
            AbsenceId(0), next(iter(self._names)), AbsenceKind.LEAVE, today, today, today
        )
        return AbsenceForm(one or blank, people, self._room)

    def save(self, form: Form, before: Absence | None) -> bool:
        """Store what the form says."""
        if not isinstance(form, AbsenceForm):
            return False
        absence = form.absence()
        if absence is None:
            return False
        name = self._names.get(absence.assistant, "")
        actions = self._room.actions
        if before is None:
            label = Label.of("book_absence", name=name)
            return actions.run(label, absence_booking.book, absence) is not None
        given = self._given(before, form)
        if given is None:
            return False
        label = Label.of("change_absence", name=name)
        return actions.run(label, absence_booking.change, absence, given) is not None

    def cancel(self, one: Absence, parent: QWidget | None = None) -> None:
        """Take an absence back; who stepped in meanwhile is asked about."""
        given = self._given(one, parent)
        if given is not None:
            label = Label.of("cancel_absence", name=self._names.get(one.assistant, ""))
            self._room.actions.run(label, absence_booking.cancel, one.id, given)

    def _given(self, one: Absence, parent: QWidget | None) -> Given | None:
        """Ask what becomes of shifts that somebody took instead; None: leave all as it is."""
        plan = self._room.actions.read(plan_of, one.days)
        if plan is None:
            return None
        own = {shift.id for shift in plan.shifts if shift.assistant == one.assistant}
        taken = [
            shift
            for shift in plan.shifts
            if shift.replaces in own
            and shift.assistant is not None
            and shift.day in DateRange(one.first, one.last + timedelta(days=1))
        ]
        if not taken:
            return Given.ASK
        who = ", ".join(
            f"{self._names.get(shift.assistant or AssistantId(0), '')} ({day_text(shift.day)})"
            for shift in taken
        )
        words = self.tr(
            "Others have stepped in: {who}. What becomes of a shift that is not needed?"
        )
        box = Question(self.tr("Absence"), words.format(who=who), parent)
        keep = box.add_answer(self.tr("&Keep it"))
        take = box.add_answer(self.tr("&Take it away"))
        box.add_answer(self.tr("&Back"), careful=True)
        box.exec()
        box.deleteLater()
        if box.chosen is keep:
            return Given.KEEP
        return Given.REMOVE if box.chosen is take else None

    def _rows(self) -> tuple[Absence, ...]:
        found = self._room.desk.read(everything, Absence)
        return tuple(sorted(found, key=lambda one: (one.first, one.id), reverse=True))

    def _name(self, one: Absence) -> str:
        return self._names.get(one.assistant, "")


def _day(day: Any) -> str:  # noqa: ANN401 - a day or None
    return "" if day is None else day_text(day)
