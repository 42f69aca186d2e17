"""Several rows of the same fields inside a form, such as amounts from their days on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.ui.access import announce
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit, LineEdit, TextEdit
from budgetdesk.ui.widgets.flow import FlowLayout

_WORDS_WIDE: Final = 16
"""So many times the text's height is a field for words wide at least."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of each row: its key, its label, and what makes its edit."""

    key: str
    label: str
    make: Callable[[], LineEdit | ChoiceEdit]


class RowsEdit(QWidget):
    """Rows that can be added and taken away. `edited` tells that the user changed something.

    `title` names them all, `noun` one of them ("Amount"), `add` is the text of the button.
    """

    edited = Signal()

    def __init__(
        self, title: str, noun: str, add: str, cells: Sequence[Cell], theme: Theme
    ) -> None:
        """Start with no row."""
        super().__init__()
        self._noun, self._cells, self._theme = noun, tuple(cells), theme
        self._rows: list[_Row] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, theme.space(2), 0, theme.space(2))
        self._layout.setSpacing(theme.space())
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        self.problem_label = QLabel()
        self.problem_label.setProperty("role", "wrong")
        self.problem_label.setWordWrap(True)
        self.problem_label.setVisible(False)
        self.add_button = QPushButton(add)
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._add_empty)
        for widget in (heading, self.problem_label, self.add_button):
            self._layout.addWidget(widget)
        self._layout.setAlignment(self.add_button, Qt.AlignmentFlag.AlignLeft)

    def show_rows(self, rows: Sequence[dict[str, Any]]) -> None:
        """Show these rows; each leads from the cells' keys to values."""
        for row in tuple(self._rows):
            self._drop(row)
        for values in rows:
            self._append().show_values(values)

    def values(self) -> list[dict[str, Any]]:
        """Return the rows in their order; rows in which nothing was entered are left out."""
        found = [row.values() for row in self._rows]
        return [values for values in found if any(value is not None for value in values.values())]

    def edit(self, row: int, key: str) -> LineEdit | ChoiceEdit:
        """Return one edit."""
        return self._rows[row].edits[key]

    def problem(self) -> str:
        """Say what is wrong with the first text that is not understood."""
        texts = (edit.problem() for row in self._rows for edit in row.edits.values())
        return next((text for text in texts if text), "")

    def show_problem(self, text: str) -> None:
        """Show what is wrong with the rows; an empty text takes it away."""
        self.problem_label.setText(f"⚠ {text}" if text else "")
        self.problem_label.setVisible(bool(text))
        self.add_button.setAccessibleDescription(text)

    def remove(self, row: int) -> None:
        """Take a row away and put the focus where the user can go on."""
        self._drop(self._rows[row])
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.tr("{noun} taken away").format(noun=self._noun))
        self.edited.emit()

    def _add_empty(self) -> None:
        row = self._append()
        next(iter(row.edits.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _append(self) -> _Row:
        name = f"{self._noun} {len(self._rows) + 1}"
        row = _Row(name, self._cells, self._theme)
        row.edited.connect(self.edited)
        row.unwanted.connect(lambda: self.remove(self._rows.index(row)))
        self._rows.append(row)
        self._layout.insertWidget(self._layout.count() - 1, row)
        if self.isVisible():
            # At once, not when the layout gets round to it: the focus goes there now.
            row.show()
        self._put_in_tab_order()
        return row

    def _put_in_tab_order(self) -> None:
        """Let Tab go through the rows before it comes to the button below them."""
        stops = [stop for row in self._rows for stop in row.stops]
        before: QWidget = self.add_button.previousInFocusChain() or self.add_button
        # Qt passes over widgets that take no focus.
        while before in stops or before.focusPolicy() is Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain() or self.add_button
        for stop in stops:
            QWidget.setTabOrder(before, stop)
            before = stop

    def _drop(self, row: _Row) -> None:
        self._rows.remove(row)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()


class _Row(QFrame):
    edited = Signal()
    unwanted = Signal()

    def __init__(self, name: str, cells: Sequence[Cell], theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.edits: dict[str, LineEdit | ChoiceEdit] = {}
        around = QVBoxLayout(self)
        around.setContentsMargins(*(theme.space(),) * 4)
        flow = FlowLayout(theme.space(2))
        around.addLayout(flow)
        for cell in cells:
            edit = cell.make()
            edit.edited.connect(self.edited)
            if isinstance(edit, TextEdit):
                # Words need more room than days and amounts.
                edit.setMinimumWidth(theme.pixels() * _WORDS_WIDE)
            self.edits[cell.key] = edit
            flow.addWidget(_labelled(cell.label, edit, f"{cell.label}, {name}"))
        button = QPushButton(self.tr("Take away"))
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Take away: {name}").format(name=name))
        button.clicked.connect(self.unwanted)
        flow.addWidget(_labelled("", button, button.accessibleName()))
        self.stops: list[QWidget] = [*self.edits.values(), button]

    def show_values(self, values: dict[str, Any]) -> None:
        for key, value in values.items():
            self.edits[key].show_value(value)  # type: ignore[union-attr]

    def values(self) -> dict[str, Any]:
        return {
            key: None if edit.value() in {None, ""} else edit.value()
            for key, edit in self.edits.items()
        }


def _labelled(label: str, widget: QWidget, name: str) -> QWidget:
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    title = QLabel(label)
    title.setBuddy(widget)
    widget.setAccessibleName(name)
    layout.addWidget(title)
    layout.addWidget(widget)
    return around
