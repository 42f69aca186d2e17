"""A form whose shifts are checked at each change, and the window that shows what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from budgetdesk.rota.consequences import Consequences, numbered
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.shifts import Shift, shift_problems
from budgetdesk.ui.access import announce
from budgetdesk.ui.pages.roster.checking import Checks
from budgetdesk.ui.pages.roster.told import Told
from budgetdesk.ui.pages.roster.words import RosterWords, finding_words, spoken_day
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import TextEdit
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.ui.widgets.sight import SightArea
from budgetdesk.usecases.roster import firm_shifts
from budgetdesk.wording.sentences import problem_text, word

_LARGE: Final = 1.5


class CheckedForm(Form):
    """Below the fields stands what the checks find about the shifts as they would be stored.

    A form says by `wanted` which shifts these are; it calls `begin_looking` when its fields are
    there. `looked` tells that the checks were asked, `follows` is what they found last.
    """

    looked = Signal()
    most_lines = 16
    """So many lines of what is found are in sight at once; a form with many fields shows less."""

    def __init__(self, checks: Checks, today: date) -> None:
        """Show nothing yet. `told` are the labels that the dialog places."""
        super().__init__()
        self.findings = Told(self.tr("What the checks say"))
        self.told: list[QWidget] = [self.findings]
        self.follows = Consequences()
        self.reason = TextEdit()
        self._checks = checks
        self._words = RosterWords(checks.plan, {}, today)

    def wanted(self) -> tuple[Shift, ...] | None:
        """Return the shifts as they would be stored; None while something is missing.

        Each form says which these are; one that has no fields yet wants none.
        """
        return ()

    def begin_looking(self) -> None:
        """Add the field for the reason, and ask the checks now and after each change."""
        self.add(
            "reason",
            self.tr("Keep it all the s&ame, because"),
            self.reason,
            self.tr("The checks name a rule of the law. The reason stays visible."),
        )
        self._show_kept_reason()
        self.was_edited = False
        self.edited.connect(self.look)
        self.look()
        # The year of pay is read once the form is in sight.
        QTimer.singleShot(0, self, self.know_limits)

    def look(self) -> None:
        """Ask the checks about the shifts as they stand."""
        shifts = self.wanted()
        if shifts is not None and any(shift_problems(one) for one in shifts):
            shifts = None
        before = self.findings.text()
        self.follows = self._checks.of(shifts or ())
        self.findings.say("\n".join(self._lines(shifts)) or self.nothing_found(shifts))
        self.offer("reason", wanted=bool(self.follows.against_law))
        self.looked.emit()
        if self.isVisible() and self.findings.text() != before:
            announce(self, self.findings.text())

    def know_limits(self) -> None:
        """Read what the year has of pay, and check against its limits from now on."""
        self._checks.know_limits()
        self.look()

    def complete(self) -> bool:
        """Show all problems, and ask for a reason where a rule of the law stands against it."""
        sound = super().complete()
        if sound and self.follows.against_law and not self.reason.value():
            self._mark(
                "reason",
                self.tr("A rule of the law stands against this. Please say why it stays."),
            )
            return False
        return sound

    def nothing_found(self, shifts: Sequence[Shift] | None) -> str:
        """Say that nothing stands against the shifts, or what the checks wait for."""
        if shifts is None:
            return self.tr("The checks wait until day and times are right.")
        if all(one.assistant is None for one in shifts):
            return self.tr("The checks begin as soon as a person is chosen.")
        return self.tr("The checks find nothing against it.")

    def _lines(self, shifts: Sequence[Shift] | None) -> list[str]:
        if not shifts:
            return []
        lines = list(self._found(shifts))
        settled = self.tr("✓ No longer for {shift}: {finding}")
        lines += [
            settled.format(shift=self._shift(one, shifts), finding=_told(one))
            for one in self.follows.settled
        ]
        if not self.follows.own and not self.follows.new and lines:
            lines.insert(0, self.nothing_found(shifts))
        return lines + [f"⚠ {words}" for words in self._promised(shifts)]

    def _found(self, shifts: Sequence[Shift]) -> Iterator[str]:
        of_several = self.tr("⚠ {shift}: {finding}")
        for one in self.follows.own:
            if len(shifts) == 1:
                yield f"⚠ {_told(one)}"
            else:
                yield of_several.format(shift=self._shift(one, shifts), finding=_told(one))
        new = self.tr("⚠ New for {shift}: {finding}")
        for one in self.follows.new:
            yield new.format(shift=self._shift(one, shifts), finding=_told(one))

    def _promised(self, shifts: Sequence[Shift]) -> Iterator[str]:
        """Yield for each fixed shift that somebody relies on it, if more than its note changes."""
        stored = {one.id: one for one in self._checks.plan.shifts}
        for one in shifts:
            before = stored.get(one.id)
            if before is None or before.assistant is None:
                continue
            essence = (one.assistant, one.begin, one.end)
            if essence != (before.assistant, before.begin, before.end):
                yield from map(problem_text, firm_shifts([before]))

    def _shift(self, finding: Finding, shifts: Sequence[Shift]) -> str:
        known = {one.id: one for one in self._checks.plan_for(finding.day).shifts}
        known |= {one.id: one for one in numbered(shifts)}
        person, day = self._words.person(finding.assistant), spoken_day(finding.day)
        shift = known.get(finding.shift)
        return ", ".join([day, *([] if shift is None else [self._words.name(shift)]), person])

    def _show_kept_reason(self) -> None:
        numbers = {one.id for one in self.wanted() or () if one.id}
        notes = [one.note for one in self._checks.plan.notes if one.shift in numbers]
        if notes:
            self.show_value("reason", notes[0])


class CheckedDialog(FormDialog):
    """A checked form; what the checks say stays in sight below it. `deed` is what saving does."""

    def __init__(
        self,
        title: str,
        form: CheckedForm,
        save: Callable[[], bool],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        deed: str = "",
    ) -> None:
        """Show the form."""
        super().__init__(title, form, save, parent)
        if deed:
            self.save_button.setText(deed)
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        for one in form.told:
            column.addWidget(one)
        column.addStretch()
        self._panel: _Panel | None = None
        layout = self.layout()
        if theme.scale < _LARGE and isinstance(layout, QVBoxLayout):
            # In sight however far the fields are scrolled; in large text there is no room for it.
            self._panel = _Panel(told, form.most_lines)
            layout.insertWidget(1, self._panel)
            form.looked.connect(self._panel.fit)
            form.looked.connect(self._grow)
        else:
            form.add_widget(told)
        self._go_by_tab([*form.told, *self.buttons.findChildren(QPushButton)])

    def _go_by_tab(self, widgets: Sequence[QWidget]) -> None:
        """Let Tab go from one to the next, as they stand below each other."""
        for one, following in pairwise(widgets):
            self.setTabOrder(one, following)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be high enough for what the checks say, as far as the screen has room."""
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        """Take more height where more is said; what is less leaves the window as it is."""
        layout = self.layout()
        if self._panel is None or layout is None or not self.isVisible():
            return
        width, around = self._panel.width(), layout.contentsMargins()
        parts = (self._form.heightForWidth(width), self.buttons.heightForWidth(width))
        between = layout.spacing() * len(parts) + around.top() + around.bottom()
        room = self.screen().availableSize().height() - 3 * self._panel.line
        needed = sum(parts) + self._panel.height() + between + self._panel.line
        if needed > self.height():
            self.resize(self.width(), max(min(needed, room), self.height()))


class _Panel(SightArea):
    """What is said, as high as its words; many words scroll."""

    def __init__(self, told: QWidget, most_lines: int) -> None:
        super().__init__(told)
        self._told, self._most_lines = told, most_lines

    @property
    def line(self) -> int:
        """Pixels of one line."""
        return self.fontMetrics().lineSpacing()

    @property
    def most_high(self) -> int:
        """Pixels that it takes at most."""
        return self.line * self._most_lines

    def fit(self) -> None:
        """Take the height of the words."""
        layout = self._told.layout()
        if layout is not None:
            # Other words have other heights; Qt would lay them out only later.
            layout.activate()
        needed = self._told.heightForWidth(self.viewport().width()) + self.line // 2
        self.setFixedHeight(min(needed, self.most_high))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the words anew in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


def _told(finding: Finding) -> str:
    return f"{word('basis', finding.basis.value)}: {finding_words(finding)}"
