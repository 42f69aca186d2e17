"""Things to do now, each with a button that leads there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.ui.pages.today.shown import ShownTodo
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.tab_order import gather

_SIDE_BY_SIDE: Final = 1.75
"""Above this text size the button stands below its sentence."""


class Duties(QWidget):
    """At most three things to do; a sentence where there is nothing."""

    def __init__(self, theme: Theme, go: Callable[[str, object], None]) -> None:
        """Show nothing yet; `go` leads to a page and a thing on it."""
        super().__init__()
        self._theme, self._go = theme, go
        self._shown: tuple[ShownTodo, ...] | None = None
        self.buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.space())

    def show_todos(self, todos: Sequence[ShownTodo]) -> None:
        """Show these things; the focus stays where nothing changed."""
        if self._shown == tuple(todos):
            return
        self._shown = tuple(todos)
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for todo in todos:
            self._layout.addWidget(self._card(todo))
        gather(self)
        if not todos:
            self._layout.addWidget(_wrapped(self.tr("✓ Nothing needs to be done at the moment.")))

    def _card(self, todo: ShownTodo) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        text = _wrapped(todo.text)
        button = QPushButton(todo.deed)
        button.setAccessibleDescription(text.text())
        button.clicked.connect(lambda _: self._go(todo.page, todo.thing))
        self.buttons.append(button)
        is_wide = self._theme.scale <= _SIDE_BY_SIDE
        layout = QHBoxLayout(card) if is_wide else QVBoxLayout(card)
        space = self._theme.space
        layout.setContentsMargins(space(2), space(), space(2), space())
        layout.setSpacing(space(2))
        layout.addWidget(text, 1)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label
