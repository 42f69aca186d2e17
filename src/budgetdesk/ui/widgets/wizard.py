"""Steps one after the other: back, next, and out again without harm."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.ui.access import announce
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.scroll_dialog import fit
from budgetdesk.ui.widgets.sight import SightArea


class Step(QWidget):
    """One step. `changed` tells that it may have become complete or not.

    `forward` is the text of the button that leads on; `first_edit` gets the focus.
    """

    changed = Signal()
    title = ""
    forward = ""

    def is_complete(self) -> bool:
        """Tell whether the user may go on."""
        return True

    def first_edit(self) -> QWidget | None:
        """Return what gets the focus when the step is shown."""
        return None


class Wizard(QDialog):
    """A window that leads through steps. Subclasses say what going on does."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out the frame without steps."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.steps: list[Step] = []
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._heading.setWordWrap(True)
        self._heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = QStackedWidget()
        self.back_button = QPushButton(self.tr("&Back"))
        self.next_button = QPushButton(self.tr("&Next"))
        self.next_button.setProperty("main", "true")
        self.next_button.setDefault(True)
        self.close_button = QPushButton(self.tr("&Cancel"))
        for button in (self.back_button, self.close_button):
            button.setAutoDefault(False)
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        self.close_button.clicked.connect(self.reject)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self._heading)
        column.addWidget(self._stack, 1)
        self._scroll = SightArea(inside)
        buttons = QWidget()
        row = FlowLayout(theme.space(), buttons)
        for button in (self.back_button, self.next_button, self.close_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(3),) * 4)
        layout.setSpacing(theme.space(2))
        layout.addWidget(self._scroll, 1)
        layout.addWidget(buttons)
        fit(self, theme, 120, 90)

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.steps[self._stack.currentIndex()]

    def add_step(self, step: Step) -> None:
        """Add a step at the end."""
        self.steps.append(step)
        self._stack.addWidget(step)
        step.changed.connect(self.refresh)

    def show_step(self, number: int) -> None:
        """Show a step, say it, and put the focus into it."""
        self._stack.setCurrentIndex(number)
        text = self.tr("Step {number} of {count}: {title}").format(
            number=number + 1, count=len(self.steps), title=self.step.title
        )
        self._heading.setText(text)
        self._heading.setAccessibleName(text)
        self.refresh()
        self._scroll.verticalScrollBar().setValue(0)
        (self.step.first_edit() or self._heading).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, text)
        QTimer.singleShot(0, self, self._bring_to_sight)

    def _bring_to_sight(self) -> None:
        """Scroll to what has the focus, once everything has its place."""
        focused = self.step.focusWidget()
        if self._stack.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused)

    def refresh(self) -> None:
        """Let the buttons say what they do now."""
        number = self._stack.currentIndex()
        self.back_button.setVisible(0 < number < len(self.steps) - 1)
        self.next_button.setText(self.step.forward or self.tr("&Next"))
        self.next_button.setEnabled(self.step.is_complete())
        is_last = number == len(self.steps) - 1
        self.close_button.setVisible(not is_last)

    def go_back(self) -> None:
        """Show the step before."""
        self.show_step(self._stack.currentIndex() - 1)

    def go_on(self) -> None:
        """Show the next step; after the last one close."""
        number = self._stack.currentIndex() + 1
        if number < len(self.steps):
            self.show_step(number)
        else:
            self.accept()
