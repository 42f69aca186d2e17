"""A sick call in three steps: who is sick, who steps in, what to write to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.rota.absences import Absence
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.team import Member
from budgetdesk.ui.access import announce
from budgetdesk.ui.pages.roster.choosing import choice
from budgetdesk.ui.pages.roster.shift_card import ShiftCard
from budgetdesk.ui.widgets.edits import DayEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.time_edit import TimeEdit
from budgetdesk.ui.widgets.wizard import Step, Wizard
from budgetdesk.usecases import sick_call
from budgetdesk.usecases.absence_substitutes import Substitutes, missed_number
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.team import members

_TWO_DAYS = timedelta(days=2)


@dataclass
class Call:
    """What the steps have gathered so far."""

    absence: Absence | None = None
    open_shifts: tuple[Shift, ...] = ()
    takes: dict[ShiftId, AssistantId] = field(default_factory=dict)
    notes: dict[ShiftId, str] = field(default_factory=dict)


class WhoStep(Step):
    """Who is sick, from when, until when."""

    def __init__(self, team: Sequence[Member], today: date, now: time) -> None:
        """Begin with now and two days after today."""
        super().__init__()
        self.title = self.tr("Who is sick?")
        self.form = Form()
        people = [(one.id, one.assistant.name) for one in team]
        self.form.add("person", self.tr("&Person"), choice(people))
        self.form.add("day", self.tr("&From"), DayEdit(today), needed=True)
        self.form.add(
            "time",
            self.tr("At what &time"),
            TimeEdit(),
            self.tr("Who calls before the shift misses all of it; during the shift, the rest."),
        )
        self.form.add(
            "until",
            self.tr("Presumably &until"),
            DayEdit(today),
            self.tr("It can be changed later, when a certificate is there."),
            needed=True,
        )
        self.form.show_value("day", today)
        self.form.show_value("time", now)
        self.form.show_value("until", today + _TWO_DAYS)
        self.form.edited.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def is_complete(self) -> bool:
        """Tell whether days are there and in order."""
        first, last = self.form.value("day"), self.form.value("until")
        return (
            self.form.value("person") is not None
            and first is not None
            and last is not None
            and first <= last
        )

    def first_edit(self) -> QWidget | None:
        """Begin with the person."""
        return self.form._edits["person"]  # noqa: SLF001 - the form keeps its edits

    @property
    def person(self) -> AssistantId:
        """Who is sick."""
        return AssistantId(self.form.value("person"))

    @property
    def since(self) -> datetime:
        """From when."""
        return datetime.combine(self.form.value("day"), self.form.value("time") or time())

    @property
    def until(self) -> date:
        """The last day."""
        until: date = self.form.value("until")
        return until


class WhoStepsIn(Step):
    """The open shifts, each with everybody in the order in which to ask, and the reasons."""

    def __init__(self, room: Room) -> None:
        """Show nothing yet."""
        super().__init__()
        self.title = self.tr("Who steps in?")
        self._room = room
        self.call = Call()
        self.cards: list[ShiftCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(room.theme().space(2))
        self._empty = QLabel(self.tr("No shift falls out. The absence alone will be booked."))
        self._empty.setWordWrap(True)
        self._column.addWidget(self._empty)
        self._column.addStretch()

    def show_call(self, call: Call) -> None:
        """Show the open shifts of a call with everybody who could step in."""
        self.call = call
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        self._empty.setVisible(not call.open_shifts)
        for number, places in enumerate(self._ranked(), start=1):
            card = ShiftCard(places, self._room, number)
            card.chosen.connect(self._on_chosen)
            card.noted.connect(self._on_note)
            self._column.insertWidget(self._column.count() - 1, card)
            self.cards.append(card)
        self._gather()

    def is_complete(self) -> bool:
        """Tell whether everybody who may step in against the law has a reason."""
        return all(card.is_complete() for card in self.cards)

    def first_edit(self) -> QWidget | None:
        """Begin with the first open shift."""
        return self.cards[0].person if self.cards else None

    def _on_chosen(self) -> None:
        """Rank the others anew: whoever takes one shift has less rest for the next."""
        self._gather()
        for card, places in zip(self.cards, self._ranked(), strict=True):
            card.show_places(places)
        self._gather()
        self.changed.emit()

    def _on_note(self) -> None:
        self._gather()
        self.changed.emit()

    def _ranked(self) -> tuple[Substitutes, ...]:
        found = self._room.actions.read(
            sick_call.substitutes,
            self.call.open_shifts,
            self._room.desk.today,
            dict(self.call.takes),
        )
        return found or ()

    def _gather(self) -> None:
        self.call.takes = {
            card.number: AssistantId(card.person.value())
            for card in self.cards
            if card.person.value() is not None
        }
        self.call.notes = {card.number: card.note.value() for card in self.cards}


class MessagesStep(Step):
    """What to write to those who step in; going on books all of it as one change."""

    def __init__(self, room: Room) -> None:
        """Show nothing yet."""
        super().__init__()
        self.title = self.tr("What to write")
        self.forward = self.tr("&Book it all")
        self._room = room
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.summary.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.summary.setProperty("role", "sentence")
        self.summary.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(room.theme().target * 4)
        label = QLabel(self.tr("&Message"))
        label.setBuddy(self.text)
        self.text.setAccessibleName(self.tr("Message"))
        self.copy_button = QPushButton(self.tr("Cop&y the message"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(lambda _: self.copy())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(room.theme().space())
        for one in (self.summary, label, self.text, self.copy_button):
            column.addWidget(one)
        column.addStretch(1)
        column.setAlignment(self.copy_button, Qt.AlignmentFlag.AlignLeft)
        self._label = label

    def show_call(self, call: Call, names: dict[AssistantId, str]) -> None:
        """Write to each person who steps in."""
        by_number = {missed_number(one): one for one in call.open_shifts}
        texts = [
            sick_call.message_for(by_number[number], names.get(person, ""))
            for number, person in call.takes.items()
        ]
        self.text.setPlainText("\n\n".join(texts))
        for one in (self._label, self.text, self.copy_button):
            one.setVisible(bool(texts))
        left = len(call.open_shifts) - len(call.takes)
        taken = len(call.takes)
        words = [self.tr("%n shift(s) will be taken over.", "", taken)] if taken else []
        if left:
            words.append(self.tr("%n shift(s) will stay open.", "", left))
        words.append(self.tr("Nothing is booked until you choose “Book it all”."))
        self.summary.setText(" ".join(words))
        self.summary.setAccessibleName(self.summary.text())

    def copy(self) -> None:
        """Put the message on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        announce(self, self.tr("The message is copied."))
        self._room.actions.said.emit(self.tr("The message is copied."))

    def first_edit(self) -> QWidget | None:
        """Begin with what will be done."""
        return self.summary


class SickCallWizard(Wizard):
    """Leads from the call to the booked absence. Nothing is stored before the last step."""

    def __init__(self, room: Room, parent: QWidget | None = None, now: time | None = None) -> None:
        """Begin with who; `now` is the time of the call."""
        title = QCoreApplication.translate("SickCallWizard", "Sick call")
        super().__init__(title, room.theme(), parent)
        self._room = room
        team = room.desk.read(members)
        self._names = {one.id: one.assistant.name for one in team}
        today = room.desk.today
        here = [one for one in team if one.contract_on(today) is not None] or list(team)
        clock = datetime.now().astimezone().time() if now is None else now
        self.who = WhoStep(here, today, clock.replace(second=0, microsecond=0))
        self.steps_in = WhoStepsIn(room)
        self.messages = MessagesStep(room)
        for step in (self.who, self.steps_in, self.messages):
            self.add_step(step)
        self.show_step(0)

    def refresh(self) -> None:
        """Let Back and Cancel stay to the end: only the last button books."""
        super().refresh()
        number = self._stack.currentIndex()
        self.back_button.setVisible(number > 0)
        self.close_button.setVisible(True)

    def go_on(self) -> None:
        """Gather what the step asked for; after the last one book all of it."""
        step = self.step
        if step is self.who:
            if not self.who.form.complete():
                self.who.form.focus_first_problem()
                return
            self.steps_in.show_call(self._call())
        elif step is self.steps_in:
            self.messages.show_call(self.steps_in.call, self._names)
        elif not self._book():
            return
        super().go_on()

    def _call(self) -> Call:
        who, desk = self.who, self._room.desk
        absence = desk.read(sick_call.sick_absence, who.person, who.since, who.until, desk.today)
        found = self._room.actions.read(sick_call.open_after, who.person, who.since, who.until)
        return Call(absence, found or ())

    def _book(self) -> bool:
        call = self.steps_in.call
        if call.absence is None:
            return False
        name = self._names.get(call.absence.assistant, "")
        notes = {number: note for number, note in call.notes.items() if note}
        label = Label.of("sick_call", name=name)
        done = self._room.actions.run(label, sick_call.replace_all, call.absence, call.takes, notes)
        return done is not None
