"""What every page has: a title, one sentence that answers its question, a toolbar, content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.ui.keys import Keys, name_of
from budgetdesk.ui.theme import FRAME_PIXELS, Theme
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.sight import SightArea

if TYPE_CHECKING:
    from budgetdesk.ui.actions import Actions
    from budgetdesk.ui.background import Background
    from budgetdesk.ui.settings import Settings
    from budgetdesk.usecases.desk import Desk


@dataclass(frozen=True)
class Room:
    """What a page is given: the open file, its runner, the worker, settings and the look.

    `go` leads to another page by its key, with what to show there (such as a booking's number).
    """

    desk: Desk
    actions: Actions
    background: Background
    settings: Settings
    theme: Callable[[], Theme]
    go: Callable[[str, object], None]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the command field can find on a page: its words, and what shows it."""

    words: str
    kind: str
    show: Callable[[], None]


class Page(QWidget):
    """A page of the window. `shows` names the tables whose change reloads it."""

    key: ClassVar[str] = ""
    shows: ClassVar[frozenset[str]] = frozenset()
    commands_changed = Signal()

    def __init__(self, room: Room, title: str) -> None:
        """Lay out the frame; a page adds its content to `content` and its buttons by `button`."""
        super().__init__()
        self.room = room
        self.commands: list[QAction] = []
        self.keys = Keys(room.settings, self.key, self)
        theme = room.theme()
        self._title = QLabel(title)
        self._title.setProperty("role", "title")
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._sentence.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sentence.setProperty("role", "sentence")
        # Else Qt moves words inside a frame by half a letter.
        self._sentence.setIndent(0)
        self._sentence.setVisible(False)
        for label in (self._title, self._sentence):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._toolbar = FlowLayout(theme.space())
        self._last_stop: QWidget = self._sentence
        self.content = QVBoxLayout()
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(theme.space(2))
        inside = QWidget()
        layout = QVBoxLayout(inside)
        # The sentence's words stand below the title's, its focus frame a little outside of them.
        margin = theme.space(4) - FRAME_PIXELS
        layout.setContentsMargins(margin, theme.space(3), margin, theme.space(2))
        layout.setSpacing(theme.space())
        above = _inset()
        above.addWidget(self._title)
        layout.addLayout(above)
        layout.addWidget(self._sentence)
        below = _inset()
        below.setSpacing(theme.space(2))
        below.addLayout(self._toolbar)
        below.addLayout(self.content, 1)
        layout.addLayout(below, 1)
        # All of the page scrolls, so that at 300 % the title does not stand in the content's room.
        self._scroll = SightArea(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)

    @property
    def title(self) -> str:
        """The page's title."""
        return self._title.text()

    def say(self, sentence: str) -> None:
        """Show the one sentence that answers the page's question."""
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)
        self._sentence.setVisible(bool(sentence))

    def button(
        self, text: str, deed: Callable[[], object], *, shortcut: str = "", main: bool = False
    ) -> QAction:
        """Add a command with a button in the toolbar; at most five a page, one of them main."""
        action = self.command(text, deed, shortcut=shortcut)
        button = QPushButton(text)
        button.setProperty("main", "true" if main else "false")
        button.clicked.connect(action.trigger)

        def follow() -> None:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(keys)
            button.setAccessibleDescription(keys)
            button.setEnabled(action.isEnabled())

        follow()
        action.changed.connect(follow)
        self._toolbar.addWidget(button)
        # As it is read, and not at the end of the page, whose content may have been made before.
        QWidget.setTabOrder(self._last_stop, button)
        self._last_stop = button
        return action

    def command(self, text: str, deed: Callable[[], object], *, shortcut: str = "") -> QAction:
        """Add a command that stands in the page's menu and is found by the command field.

        The user may choose its keys; they are kept under the name of the deed.
        """
        action = QAction(text, self)
        action.triggered.connect(lambda _: deed())
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.keys.bind(action, name_of(deed), shortcut)
        self.addAction(action)
        self.commands.append(action)
        self.commands_changed.emit()
        return action

    def take_focus(self) -> None:
        """Put the focus on the sentence, where reading begins."""
        self._scroll.ensureVisible(0, 0)
        self._sentence.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read what is shown anew; each page says how."""

    def to_keep(self, day: date) -> str:
        """Return as text what a start on a day would show; empty where a page keeps nothing."""
        del day
        return ""

    def show_kept(self, text: str) -> bool:
        """Show what was kept, without the file; False where the page cannot."""
        del text
        return False

    def take_leave(self) -> None:
        """Keep what was typed on it: another page is shown, or the file is closed."""

    def show_thing(self, thing: object) -> None:
        """Lead to one thing on this page, such as a booking by its number."""

    def findings(self, words: str) -> list[Finding]:
        """Return what the command field may offer from this page for these words."""
        del words
        return []


def _inset() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(FRAME_PIXELS, 0, FRAME_PIXELS, 0)
    return column
