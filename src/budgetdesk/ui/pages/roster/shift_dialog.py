"""One shift in a window of its own, with what stands against it and what it costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from budgetdesk.kernel.money import Money
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.shifts import Shift
from budgetdesk.statutory.law import Law
from budgetdesk.ui.access import announce
from budgetdesk.ui.pages.roster.below import finding_words
from budgetdesk.ui.pages.roster.checking import against_law, findings_for
from budgetdesk.ui.pages.roster.shift_form import Offered, ShiftForm
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import TextEdit
from budgetdesk.ui.widgets.form import FormDialog
from budgetdesk.wording.formats import money_text
from budgetdesk.wording.sentences import word

_LARGE: Final = 1.5


@dataclass(frozen=True, slots=True)
class Entered:
    """A shift as it is to be stored, with why it stays in spite of the law (else empty)."""

    shift: Shift
    reason: str = ""
    against: tuple[Finding, ...] = ()


class CheckedShiftForm(ShiftForm):
    """A shift with its checks: below the fields stands what they find at each change."""

    def __init__(
        self,
        shift: Shift,
        offered: Offered,
        law: Callable[[date], Law],
        cost: Callable[[Shift], Money | None],
        today: date,
        theme: Theme,
    ) -> None:
        """Show a shift; `cost` says what it costs, where that is known."""
        # Both stand where the dialog puts them.
        self.findings, self.cost = _told_label(), _told_label()
        super().__init__(shift, offered, today, theme)
        self._law, self._cost_of = law, cost
        self._found: tuple[Finding, ...] = ()
        self.findings.setAccessibleName(self.tr("What the checks say"))
        self.reason = TextEdit()
        self.add(
            "reason",
            self.tr("Keep it all the s&ame, because"),
            self.reason,
            self.tr("Only where a rule of the law is named above. The reason stays visible."),
        )
        notes = [one for one in offered.plan.notes if one.shift == shift.id and shift.id]
        if notes:
            self.show_value("reason", notes[0].note)
        self.was_edited = False
        self.edited.connect(self.look)
        self.look()

    def look(self) -> None:
        """Ask the checks about the shift as it stands."""
        shift = self.shift()
        before = self.findings.text()
        self._found = ()
        if shift is not None and shift.begin < shift.end:
            self._found = findings_for(self._offered.plan, shift, self._law(shift.day))
        lines = [f"⚠ {word('basis', one.basis.value)}: {finding_words(one)}" for one in self._found]
        self.findings.setText("\n".join(lines) or self._nothing_found(shift))
        self._say_cost(shift)
        if self.isVisible() and self.findings.text() != before:
            announce(self, self.findings.text())

    def entered(self) -> Entered | None:
        """Return what is to be stored; None while something is missing."""
        shift = self.shift()
        if shift is None:
            return None
        reason = self.reason.value()
        return Entered(shift, reason, against_law(self._found) if reason else ())

    def complete(self) -> bool:
        """Show all problems, and ask for a reason where a rule of the law stands against it."""
        sound = super().complete()
        if sound and against_law(self._found) and not self.reason.value():
            self._mark(
                "reason",
                self.tr("A rule of the law stands against this shift. Please say why it stays."),
            )
            return False
        return sound

    def _nothing_found(self, shift: Shift | None) -> str:
        if shift is None:
            return self.tr("The checks wait until day and times are there.")
        if shift.assistant is None:
            return self.tr("The checks begin as soon as a person is chosen.")
        return self.tr("The checks find nothing against this shift.")

    def _say_cost(self, shift: Shift | None) -> None:
        cost = None if shift is None or shift.assistant is None else self._cost_of(shift)
        self.cost.setVisible(cost is not None)
        if cost is not None:
            words = self.tr("The shift costs about {amount}, with what the employer pays on top.")
            self.cost.setText(words.format(amount=money_text(cost)))


class ShiftDialog(FormDialog):
    """The form of one shift; `save` is given what was entered."""

    def __init__(
        self,
        title: str,
        form: CheckedShiftForm,
        save: Callable[[Entered], bool],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Show the form."""
        super().__init__(title, form, self._keep, parent)
        self._checked, self._store = form, save
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form.findings)
        column.addWidget(form.cost)
        layout = self.layout()
        if theme.scale < _LARGE and isinstance(layout, QVBoxLayout):
            # In sight however far the fields are scrolled; in large text there is no room for it.
            layout.insertWidget(1, told)
        else:
            form.add_widget(told)

    def _keep(self) -> bool:
        entered = self._checked.entered()
        return entered is not None and self._store(entered)


def _told_label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setProperty("role", "sentence")
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    return label
