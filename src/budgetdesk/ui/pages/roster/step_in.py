"""Who can step in for one shift: everybody in the order in which to ask, and the deed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui.pages.roster.shift_card import ShiftCard
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.usecases import sick_call
from budgetdesk.usecases.absence_substitutes import Substitutes
from budgetdesk.usecases.desk import Label
from budgetdesk.wording.formats import day_text

if TYPE_CHECKING:
    from budgetdesk.ui.pages.roster.page import RosterPage
    from budgetdesk.ui.widgets.page import Room


class StepInForm(Form):
    """One shift with everybody who could take it. The first who may is chosen: Enter agrees."""

    def __init__(self, places: Substitutes, room: Room) -> None:
        """Offer the people."""
        super().__init__()
        self.card = ShiftCard(places, room)
        self.add_widget(self.card)
        self.card.chosen.connect(self._on_edit)
        self.card.noted.connect(self._on_edit)
        first = next((one for one in places.ranked if one.is_allowed), None)
        if first is not None:
            self.card.choose(first.candidate.assistant)

    @property
    def person(self) -> AssistantId:
        """Who was chosen."""
        return AssistantId(self.card.person.value())

    def take_focus(self) -> None:
        """Begin with the person."""
        self.card.take_focus()

    def complete(self) -> bool:
        """Ask for a person, and for a reason where the law stands against her."""
        return self.card.complete()

    def focus_first_problem(self) -> None:
        """Lead to what is missing."""
        self.card.focus_first_problem()


class StepIn(QObject):
    """Asks who steps in; `show` opens a dialog."""

    def __init__(self, room: Room, page: RosterPage, show: Callable[[QDialog], None]) -> None:
        """Act on what is chosen on the page."""
        super().__init__(page)
        self._room, self._page, self._show = room, page, show

    def ask_for_chosen(self) -> None:
        """Ask who takes the one chosen shift."""
        chosen = self._page.chosen()
        if len(chosen) == 1:
            self.ask(chosen[0])

    def ask(self, shift: Shift) -> None:
        """Ask who takes a shift: the names in order, with what speaks for and against each."""
        today = self._room.desk.today
        found = self._room.actions.read(sick_call.substitutes, (shift,), today)
        if not found:
            return
        form = StepInForm(found[0], self._room)

        def save() -> bool:
            label = Label.of("step_in", day=day_text(shift.day))
            note = form.card.note.value()
            run = self._room.actions.run
            return run(label, sick_call.step_in, shift.id, form.person, today, note) is not None

        dialog = FormDialog(self.tr("Who can step in?"), form, save, self._page)
        dialog.save_button.setText(self.tr("&Put in the plan"))
        self._show(dialog)
        form.take_focus()
