"""One shift in a window of its own, with what stands against it and what it costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.shifts import Shift
from budgetdesk.statutory.law import Law
from budgetdesk.ui.access import announce
from budgetdesk.ui.pages.roster.below import finding_words
from budgetdesk.ui.pages.roster.checking import against_law, findings_for, hours_with
from budgetdesk.ui.pages.roster.shift_form import Offered, ShiftForm
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import TextEdit
from budgetdesk.ui.widgets.form import FormDialog
from budgetdesk.ui.widgets.sight import SightArea
from budgetdesk.usecases.pay_limits import LimitWatch
from budgetdesk.wording.formats import hours_text, money_text, month_text
from budgetdesk.wording.sentences import word

_LARGE: Final = 1.5
_MOST_LINES: Final = 8


@dataclass(frozen=True, slots=True)
class Entered:
    """A shift as it is to be stored, with why it stays in spite of the law (else empty)."""

    shift: Shift
    reason: str = ""
    against: tuple[Finding, ...] = ()


class CheckedShiftForm(ShiftForm):
    """A shift with its checks: below the fields stands what they find at each change.

    `looked` tells that the checks were asked.
    """

    looked = Signal()

    def __init__(
        self,
        shift: Shift,
        offered: Offered,
        law: Callable[[date], Law],
        cost: Callable[[Shift], Money | None],
        limits: Callable[[], LimitWatch | None],
        today: date,
        theme: Theme,
    ) -> None:
        """Show a shift; `cost` says what it costs, where that is known."""
        # Both stand where the dialog puts them.
        self.findings, self.cost = _told_label(), _told_label()
        super().__init__(shift, offered, today, theme)
        self._law, self._cost_of = law, cost
        self._limits: LimitWatch | None = None
        self._read_limits = limits
        # The year of pay is read once the form is in sight.
        QTimer.singleShot(0, self, self.know_limits)
        self._found: tuple[Finding, ...] = ()
        self.findings.setAccessibleName(self.tr("What the checks say"))
        self.reason = TextEdit()
        self.add(
            "reason",
            self.tr("Keep it all the s&ame, because"),
            self.reason,
            self.tr("Only where the checks name a rule of the law. The reason stays visible."),
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
            self._found = findings_for(
                self._offered.plan, shift, self._law(shift.day), self._limits
            )
        lines = [f"⚠ {word('basis', one.basis.value)}: {finding_words(one)}" for one in self._found]
        self.findings.setText("\n".join(lines) or self._nothing_found(shift))
        self._say_cost(shift)
        self.looked.emit()
        if self.isVisible() and self.findings.text() != before:
            announce(self, self.findings.text())

    def know_limits(self) -> None:
        """Read what the year has of pay, and check against its limits from now on."""
        self._limits = self._read_limits()
        self.look()

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
        lines = []
        if shift is not None and shift.assistant is not None and shift.begin < shift.end:
            cost = self._cost_of(shift)
            if cost is not None:
                text = self.tr("It costs about {amount}, with what the employer pays on top.")
                lines.append(text.format(amount=money_text(cost)))
            lines.append(self._hours(shift))
        self.cost.setText(" ".join(lines))
        self.cost.setVisible(bool(lines))

    def _hours(self, shift: Shift) -> str:
        planned, agreed = hours_with(self._offered.plan, shift, self._law(shift.day))
        month = month_text(Month.of(shift.day))
        if agreed is None:
            text = self.tr("With it {planned} hours are planned in {month}.")
            return text.format(planned=hours_text(planned), month=month)
        text = self.tr("With it {planned} of {agreed} agreed hours are planned in {month}.")
        return text.format(planned=hours_text(planned), agreed=hours_text(agreed), month=month)


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
        column.addStretch()
        layout = self.layout()
        if theme.scale < _LARGE and isinstance(layout, QVBoxLayout):
            # In sight however far the fields are scrolled; in large text there is no room for it.
            panel = _Panel(told)
            layout.insertWidget(1, panel)
            form.looked.connect(panel.fit)
        else:
            form.add_widget(told)

    def _keep(self) -> bool:
        entered = self._checked.entered()
        return entered is not None and self._store(entered)


class _Panel(SightArea):
    """What is said, as high as its words; many words scroll."""

    def __init__(self, told: QWidget) -> None:
        super().__init__(told)
        self._told = told

    def fit(self) -> None:
        """Take the height of the words."""
        line = self.fontMetrics().lineSpacing()
        layout = self._told.layout()
        if layout is not None:
            # Other words have other heights; Qt would lay them out only later.
            layout.activate()
        needed = self._told.heightForWidth(self.viewport().width()) + line // 2
        self.setFixedHeight(min(needed, line * _MOST_LINES))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the words anew in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


def _told_label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setProperty("role", "sentence")
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    return label
