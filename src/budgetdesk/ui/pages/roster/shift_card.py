"""One open shift with everybody who could take it, and why in this order."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QVBoxLayout,
)

from budgetdesk.kernel.explanation import Line
from budgetdesk.rota.substitutes import Ranked
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui.access import announce
from budgetdesk.ui.pages.roster.words import spoken_day
from budgetdesk.ui.widgets.edits import ChoiceEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.narrow import narrow
from budgetdesk.ui.widgets.page import Room
from budgetdesk.usecases.absence_substitutes import Substitutes, missed_number
from budgetdesk.wording.formats import money_text
from budgetdesk.wording.sentences import line_text, source_text


class ShiftCard(QFrame):
    """One open shift: who could take it, why in this order, and a reason where one is needed.

    `chosen` tells that somebody else is to take it.
    """

    chosen = Signal()
    noted = Signal()

    def __init__(self, places: Substitutes, room: Room, number: int | None = None) -> None:
        """Offer everybody in the order in which to ask; nobody is chosen yet.

        Of several cards each has its number in its labels; one alone has none.
        """
        super().__init__()
        self.setProperty("role", "card")
        self.number = missed_number(places.shift)
        self._places = places
        shift = places.shift
        heading = QLabel(
            self.tr("{day}, {begin} to {end}").format(
                day=spoken_day(shift.day), begin=f"{shift.begin:%H:%M}", end=f"{shift.end:%H:%M}"
            )
        )
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        self.person = ChoiceEdit([])
        narrow(self.person)
        self.why = QLabel()
        self.why.setWordWrap(True)
        self.why.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.note = TextEdit()
        self._form = Form()
        label, note = self._labels(number)
        self._form.add("person", label, self.person, needed=number is None)
        self._form.add_widget(self.why)
        self._why_form = Form()
        self._why_form.add("note", note, self.note, needed=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(room.theme().space(2),) * 4)
        column.addWidget(heading)
        column.addWidget(self._form)
        column.addWidget(self._why_form)
        self.show_places(places)
        self.person.edited.connect(self._on_person)
        self.note.edited.connect(self.noted)

    def show_places(self, places: Substitutes) -> None:
        """Offer the same people in another order; the chosen one stays."""
        self._places = places
        self.person.offer(
            [(None, self.tr("nobody yet, it stays open")), *map(self._offer, places.ranked)]
        )
        self._explain()

    def place(self) -> Ranked | None:
        """Return the chosen person's place."""
        person = self.person.value()
        return None if person is None else self._places.of(person)

    def is_complete(self) -> bool:
        """Tell whether the chosen person can take it, with a reason where the law asks for one."""
        place = self.place()
        if place is None or place.is_allowed:
            return True
        return place.can_be_overridden and bool(self.note.value())

    def choose(self, person: AssistantId) -> None:
        """Choose a person, as if the user had."""
        self.person.show_value(person)
        self._explain()

    def complete(self) -> bool:
        """Mark what is missing; tell whether somebody is chosen who can take the shift."""
        if not self._form.complete():
            return False
        if self._why_form.isVisibleTo(self) and not self._why_form.complete():
            return False
        return self.is_complete()

    def take_focus(self) -> None:
        """Put the focus on the person."""
        self._form.take_focus()

    def focus_first_problem(self) -> None:
        """Lead to what is missing, and say why the chosen person cannot take the shift."""
        needs_note = self._why_form.isVisibleTo(self) and self.place() is not None
        (self._why_form if needs_note else self._form).focus_first_problem()
        place = self.place()
        if place is not None and not place.can_be_overridden:
            self._form.take_focus()
            announce(self, self.why.text())

    def _labels(self, number: int | None) -> tuple[str, str]:
        if number is None:
            return self.tr("&Who takes the shift"), self.tr("Why &all the same")
        person = self.tr("Who takes shift {number}").format(number=number)
        return person, self.tr("Why all the same, for shift {number}").format(number=number)

    def _offer(self, ranked: Ranked) -> tuple[Any, str]:
        words = self.tr("{place}. {name}").format(place=ranked.place, name=ranked.candidate.name)
        if ranked.is_allowed:
            return ranked.candidate.assistant, words
        barred = self.tr("{who} – only with a reason")
        if not ranked.can_be_overridden:
            barred = self.tr("{who} – cannot take it")
        return ranked.candidate.assistant, barred.format(who=words)

    def _on_person(self) -> None:
        self._explain()
        announce(self, self.why.text())
        self.chosen.emit()

    def _explain(self) -> None:
        place = self.place()
        best = next(iter(self._places.ranked), None)
        shown = place or best
        lines = [] if shown is None else [_told(one) for one in shown.lines]
        if shown is not None and place is None:
            lines.insert(0, self.tr("First in order: {name}.").format(name=shown.candidate.name))
        self.why.setText("\n".join(lines))
        self.why.setAccessibleName(self.why.text())
        self.why.setVisible(bool(lines))
        needs_note = place is not None and not place.is_allowed and place.can_be_overridden
        self._why_form.setVisible(needs_note)


def _told(line: Line) -> str:
    """Say one reason with its amount and the law it follows."""
    text = line_text(line)
    if line.result is not None:
        text = f"{text}: {money_text(line.result)}"
    return f"{text} ({source_text(line.source)})" if line.source else text
