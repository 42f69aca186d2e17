"""One form: labels above fields, problems under them, a new value on saving."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.ui.access import announce
from budgetdesk.ui.widgets.button_row import ButtonRow
from budgetdesk.ui.widgets.edits import ChoiceEdit, LineEdit
from budgetdesk.ui.widgets.question import Question
from budgetdesk.ui.widgets.sight import SightArea

_BELOW: Final = 2
"""What always stands last: the general problems, and the room that is left."""
_INSIDE: Final = 4
_BETWEEN: Final = 8
_AROUND: Final = 16
"""Pixels between a field's parts, on top of that between two fields, and around all."""
_FIRST_SIZE: Final = (640, 640)
_LEAST_HEIGHT: Final = 240
_TEXT_PIXELS: Final = 16
_WIDEST: Final = 1280

Edit = LineEdit | ChoiceEdit


class Form(QWidget):
    """Fields one below the other. `edited` tells that the user changed something.

    What `judge_by` names is asked on every edit for the domain's problems of the value as it
    stands; each is shown under the field that its `field` names, the rest below all fields.
    Warnings and hints are shown as well, but do not keep anybody from saving.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without fields."""
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_INSIDE)
        self._edits: dict[str, Edit] = {}
        self._labels: dict[str, QLabel] = {}
        self._hints: dict[str, str] = {}
        self._around: dict[str, tuple[QWidget, ...]] = {}
        self._needed: list[str] = []
        self._general = _problem_label()
        self._layout.addWidget(self._general)
        # Room that is left stands below the fields, not between them.
        self._layout.addStretch(1)
        self._judge: Callable[[], Iterable[Problem]] = tuple
        self.was_edited = False

    def add(
        self, key: str, label: str, edit: Edit, hint: str = "", *, needed: bool = False
    ) -> None:
        """Add a field: its label with mnemonic, the edit, and a hint that is always readable.

        A field that is `needed` must be filled before `complete()` agrees.
        """
        title = QLabel(label)
        title.setBuddy(edit)
        title.setWordWrap(True)
        edit.setAccessibleName(label.replace("&", ""))
        problem = _problem_label()
        place = self._layout.count() - _BELOW
        if self._edits:
            # What belongs together stands closer than what does not.
            self._layout.insertSpacing(place, _BETWEEN)
            place += 1
        self._layout.insertWidget(place, title)
        self._layout.insertWidget(place + 1, edit)
        self._around[key] = (title, edit)
        if hint:
            words = QLabel(hint)
            words.setProperty("role", "second")
            words.setWordWrap(True)
            edit.setAccessibleDescription(hint)
            self._layout.insertWidget(place + 2, words)
            self._around[key] = (title, edit, words)
            place += 1
        self._layout.insertWidget(place + 2, problem)
        self._edits[key], self._labels[key], self._hints[key] = edit, problem, hint
        if needed:
            self._needed.append(key)
        edit.edited.connect(self._on_edit)

    def add_widget(self, widget: QWidget) -> None:
        """Add something that is no field, such as a table of parts."""
        self._layout.insertWidget(self._layout.count() - _BELOW, widget)

    def judge_by(self, judge: Callable[[], Iterable[Problem]]) -> None:
        """Ask this for the problems of the value on every edit."""
        self._judge = judge

    def value(self, key: str) -> Any:  # noqa: ANN401 - each field has its own kind
        """Return a field's value; None while its text is not understood."""
        return self._edits[key].value()

    def show_value(self, key: str, value: Any) -> None:  # noqa: ANN401
        """Show a value in a field."""
        self._edits[key].show_value(value)  # type: ignore[union-attr]

    def check(self) -> bool:
        """Show all problems; tell whether there are none."""
        from budgetdesk.wording.sentences import problem_text

        found: dict[str, list[str]] = {key: [] for key in self._edits}
        remarks: dict[str, list[str]] = {key: [] for key in self._edits}
        rest: list[str] = []
        asides: list[str] = []
        for key, edit in self._edits.items():
            if edit.problem():
                found[key].append(edit.problem())
        unreadable = any(found.values())
        for problem in () if unreadable else self._judge():
            if problem.weight is Weight.ERROR:
                found.get(problem.field, rest).append(problem_text(problem))
            else:
                remarks.get(problem.field, asides).append(problem_text(problem))
        for key, texts in found.items():
            self._mark(key, " ".join([*texts, *remarks[key]]), wrong=bool(texts))
        self._general.setText("\n".join([*rest, *asides]))
        self._general.setVisible(bool(rest or asides))
        return not rest and not any(found.values())

    def complete(self) -> bool:
        """Show all problems and all gaps; tell whether there are none. Asked on saving."""
        sound = self.check()
        gaps = [
            key for key in self._needed if not self.value(key) and not self._edits[key].problem()
        ]
        for key in gaps:
            self._mark(key, self.tr("Please fill in this field."))
        return sound and not gaps

    def offer(self, key: str, *, wanted: bool) -> None:
        """Show a field only while it means something."""
        for widget in self._around[key]:
            widget.setVisible(wanted)

    def take_focus(self) -> None:
        """Put the focus on the first field."""
        for edit in list(self._edits.values())[:1]:
            edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first_problem(self) -> None:
        """Lead the user to the first field with a problem and say it."""
        for key, label in self._labels.items():
            if label.text() and self._edits[key].property("problem"):
                self._edits[key].setFocus(Qt.FocusReason.OtherFocusReason)
                announce(self._edits[key], label.text())
                return
        announce(self, self._general.text())

    def _on_edit(self) -> None:
        self.was_edited = True
        self.check()
        self.edited.emit()

    def _mark(self, key: str, text: str, *, wrong: bool = True) -> None:
        edit, label = self._edits[key], self._labels[key]
        label.setText(f"⚠ {text}" if text else "")
        label.setVisible(bool(text))
        label.setProperty("role", "wrong" if wrong else "attention")
        label.style().polish(label)
        edit.setAccessibleDescription(f"{self._hints[key]} {text}".strip())
        is_wrong = wrong and bool(text)
        if bool(edit.property("problem")) != is_wrong:
            edit.setProperty("problem", is_wrong)
            edit.style().polish(edit)


class FormDialog(QDialog):
    """A form in a window of its own; Esc closes it and asks first if something was typed.

    `save` is called on saving and tells whether the deed was done; only then the dialog closes.
    `buttons` may get further buttons.
    """

    def __init__(
        self, title: str, form: Form, save: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        """Show the form under a title."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self._form, self._save = form, save
        scroll = SightArea(form)
        self.buttons = ButtonRow()
        self.save_button = self.buttons.add(self.tr("&Save"), self.accept, main=True, default=True)
        self.buttons.add(self.tr("&Cancel"), self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        layout.setSpacing(_AROUND)
        layout.addWidget(scroll)
        layout.addWidget(self.buttons)
        self.resize(*_FIRST_SIZE)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be as high as the fields need, as far as the screen has room; then they scroll."""
        super().showEvent(event)
        if (self.width(), self.height()) != _FIRST_SIZE:
            return
        wide = round(_FIRST_SIZE[0] * max(self.font().pixelSize() / _TEXT_PIXELS, 1))
        room = self.screen().availableSize()
        inside = min(wide, _WIDEST, room.width()) - 2 * _AROUND
        needed = self._form.heightForWidth(inside) + self.buttons.heightForWidth(inside)
        high = min(needed + 5 * _AROUND, room.height() - 3 * _AROUND)
        self.resize(inside + 2 * _AROUND, max(high, _LEAST_HEIGHT))

    def accept(self) -> None:
        """Save, unless something is wrong; then lead to it."""
        if not self._form.complete():
            self._form.focus_first_problem()
        elif self._save():
            super().accept()

    def reject(self) -> None:
        """Close; typed input is only thrown away after a question."""
        if not self._form.was_edited or confirmed(
            self,
            self.tr("Discard your input?"),
            yes=self.tr("&Discard"),
            no=self.tr("&Keep editing"),
        ):
            super().reject()


def confirmed(parent: QWidget, question: str, *, yes: str, no: str) -> bool:
    """Ask a question whose answers say the deed; the careful answer is the default."""
    box = Question(parent.window().windowTitle(), question, parent)
    agree = box.add_answer(yes)
    box.add_answer(no, careful=True)
    box.exec()
    box.deleteLater()
    return box.chosen is agree


def _problem_label() -> QLabel:
    label = QLabel()
    label.setProperty("role", "wrong")
    label.setWordWrap(True)
    label.setVisible(False)
    return label
