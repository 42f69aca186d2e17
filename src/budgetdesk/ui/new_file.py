"""The guided form for a new file: six short steps, each can be left out and made up later."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.kernel.errors import BudgetDeskError
from budgetdesk.ui.access import announce
from budgetdesk.ui.new_file_steps import (
    AccountStep,
    AgreementStep,
    FunderStep,
    GrantStep,
    PersonStep,
    ReadyStep,
    Step,
)
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.scroll_dialog import fit
from budgetdesk.ui.widgets.sight import SightArea
from budgetdesk.usecases import first_steps, setting_up
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.files import Clock, create_file
from budgetdesk.usecases.outside_files import make_folder
from budgetdesk.wording.sentences import error_text

if TYPE_CHECKING:
    from budgetdesk.ui.window import MainWindow

_PERSON, _READY = 0, 5
_NUMBERS: Final = {
    first_steps.Step.ACCOUNT: 1,
    first_steps.Step.FUNDER: 2,
    first_steps.Step.GRANT: 3,
    first_steps.Step.AGREEMENT: 4,
}


class NewFileGuide(QDialog):
    """Leads through the steps. The first makes the file; what a step saved stays, come what may.

    `begun` goes on with the file that the window has open, at the first step that is open.
    """

    def __init__(self, window: MainWindow, clock: Clock, *, begun: bool = False) -> None:
        """Begin with the first open step."""
        super().__init__(window)
        self._window, self._clock, self._begun = window, clock, begun
        today = clock().astimezone().date()
        self.person = PersonStep(today)
        self.steps: tuple[Step, ...] = (
            self.person,
            AccountStep(today),
            FunderStep(today),
            GrantStep(today),
            AgreementStep(today),
            ReadyStep(today),
        )
        self.setWindowTitle(self.tr("New file"))
        self._lay_out()
        self._show(self._next(_PERSON) if begun else _PERSON)

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.steps[self._stack.currentIndex()]

    @property
    def heading(self) -> QLabel:
        """The heading of the step that is shown."""
        return self._headings[self._stack.currentIndex()]

    def go_on(self) -> None:
        """Save the step and show the next one; at the end, close."""
        number = self._stack.currentIndex()
        if number == _READY:
            self.accept()
        elif not self.step.form.complete():
            self.step.form.focus_first_problem()
        elif self._saved(number):
            self._show(self._next(number))

    def skip(self) -> None:
        """Show the next step without saving this one."""
        self._show(self._next(self._stack.currentIndex()))

    def _saved(self, number: int) -> bool:
        if number == _PERSON:
            return self._made()
        room = self._window.room
        return room is not None and self.step.save(room)

    def _made(self) -> bool:
        """Make the file and open it, here or in a window of its own."""
        path, name = self.person.path, self.person.name.value()
        try:
            make_folder(path.parent)
            desk = create_file(path, name, who=self._window.settings.choices.who, clock=self._clock)
        except BudgetDeskError as error:
            self._window.show_refusal(error_text(error))
            return False
        land = self.person.land.value()
        if land is not None:
            holder = desk.read(setting_up.holder)
            desk.run(Label.of("save_holder"), setting_up.save, replace(holder, land=land))
        if self._window.room is not None:
            self._window.close_file()
        self._window.adopt(desk, path)
        self._begun = True
        return True

    def _next(self, number: int) -> int:
        """Return the next step that is open; the last one where none is."""
        room = self._window.room
        if room is None:
            return _READY
        wanted = room.desk.read(first_steps.first_steps).open
        numbers = {_NUMBERS[step] for step in wanted}
        # Without a funder there is nobody to grant, without a grant nothing to agree on.
        if _NUMBERS[first_steps.Step.FUNDER] in numbers and number >= 2:  # noqa: PLR2004
            return _READY
        if _NUMBERS[first_steps.Step.GRANT] in numbers and number >= 3:  # noqa: PLR2004
            return _READY
        return min((one for one in numbers if one > number), default=_READY)

    def _show(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        step = self.step
        if self._window.room is not None:
            step.prepare(self._window.room)
        self._forward.setText(self.tr("&Close") if number == _READY else self.tr("&Save and go on"))
        self._skip.setVisible(number not in {_PERSON, _READY})
        self._later.setVisible(number != _READY)
        self._later.setText(self.tr("&Cancel") if not self._begun else self.tr("Go on &later"))
        first = step.form.nextInFocusChain()
        (first if number != _READY and first is not None else self._forward).setFocus(
            Qt.FocusReason.OtherFocusReason
        )
        announce(self.heading, f"{self.heading.text()}. {step.sentence}")

    def _lay_out(self) -> None:
        theme = self._window.look()
        self._headings = [self._heading_of(number) for number in range(len(self.steps))]
        self._stack = QStackedWidget()
        for step, heading in zip(self.steps, self._headings, strict=True):
            sentence = QLabel(step.sentence)
            sentence.setWordWrap(True)
            around = QWidget()
            inner = QVBoxLayout(around)
            inner.setContentsMargins(0, 0, theme.space(), 0)
            inner.setSpacing(theme.space(2))
            for one in (heading, sentence, step.form):
                inner.addWidget(one)
            inner.addStretch()
            # The heading scrolls, too: in large text it would leave no room for the form.
            self._stack.addWidget(SightArea(around))
        self._forward, self._skip, self._later = QPushButton(), QPushButton(), QPushButton()
        self._forward.setProperty("main", "true")
        self._forward.setDefault(True)
        self._skip.setText(self.tr("Leave &out"))
        buttons = FlowLayout(theme.space())
        for button, deed in (
            (self._forward, self.go_on),
            (self._skip, self.skip),
            (self._later, self.reject),
        ):
            button.clicked.connect(deed)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(3),) * 4)
        layout.setSpacing(theme.space(2))
        layout.addWidget(self._stack, 1)
        layout.addLayout(buttons)
        fit(self, theme, 85, 85)

    def _heading_of(self, number: int) -> QLabel:
        words = self.tr("Step {number} of {all}: {title}")
        title = self.steps[number].title
        label = QLabel(words.format(number=number + 1, all=len(self.steps), title=title))
        label.setProperty("role", "heading")
        label.setWordWrap(True)
        return label
