"""The start screen: recent files, a new one, an existing one, the practice household."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.sight import SightArea

if TYPE_CHECKING:
    from budgetdesk.ui.window import MainWindow

_SUFFIX = "budget"
_LEAST_LINES = 3


class StartScreen(QWidget):
    """What a window shows without a file."""

    def __init__(self, window: MainWindow) -> None:
        """Offer what was opened last, and the ways to another file."""
        super().__init__()
        self._window = window
        theme = window.look()
        title = QLabel(self.tr("Welcome to BudgetDesk"))
        title.setProperty("role", "title")
        title.setWordWrap(True)
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        for label in (title, self._sentence):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(*(theme.space(4),) * 4)
        layout.setSpacing(theme.space(2))
        layout.addWidget(title)
        layout.addWidget(self._sentence)
        layout.addLayout(self._buttons(theme.space()))
        self._label = QLabel(self.tr("&Recent files"))
        self._label.setProperty("role", "heading")
        self.recent = self._recent()
        self._label.setBuddy(self.recent)
        layout.addSpacing(theme.space())
        layout.addWidget(self._label)
        layout.addWidget(self.recent, 1)
        if not self.recent.count():
            layout.addStretch(1)
        scroll = SightArea(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        self._show_state()

    def take_focus(self) -> None:
        """Put the focus where most go on: the newest file, else the new one."""
        first = self.recent if self.recent.count() else self.new_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _buttons(self, space: int) -> FlowLayout:
        row = FlowLayout(space)
        menus = (
            (self.tr("&New file…"), self.new),
            (self.tr("&Open file…"), self.open),
            (self.tr("&Practice household"), self.practise),
        )
        buttons = []
        for text, deed in menus:
            button = QPushButton(text)
            button.clicked.connect(deed)
            row.addWidget(button)
            buttons.append(button)
        self.new_button, self.open_button, self.practice_button = buttons
        self.new_button.setProperty("main", "true")
        return row

    def _recent(self) -> QListWidget:
        listed = QListWidget()
        listed.setAccessibleName(self.tr("Recent files"))
        # A long path goes on in the next line.
        listed.setWordWrap(True)
        listed.setResizeMode(QListWidget.ResizeMode.Adjust)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed.setMinimumHeight(self._window.look().target * _LEAST_LINES)
        for path in self._window.settings.recent_files():
            item = QListWidgetItem(f"{path.stem}  –  {path.parent}")
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            listed.addItem(item)
        if listed.count():
            listed.setCurrentRow(0)
        listed.itemActivated.connect(
            lambda item: self._window.open_file(Path(item.data(Qt.ItemDataRole.UserRole)))
        )
        return listed

    def _show_state(self) -> None:
        some = self.recent.count() > 0
        self._label.setVisible(some)
        self.recent.setVisible(some)
        text = (
            self.tr("Choose a file with the arrow keys and open it with Enter.")
            if some
            else self.tr(
                "Begin with a new file, or look around in the practice household: everything in it "
                "is invented, and nothing you do there can go wrong."
            )
        )
        self._sentence.setText(text)

    def new(self) -> None:
        """Begin a new file, step by step."""
        self._window.filing.new_file()

    def open(self) -> None:
        """Open a file that is there already."""
        self._window.filing.ask_for_file()

    def practise(self) -> None:
        """Open the practice household."""
        self._window.filing.practise()


def documents_folder() -> Path:
    """Where a user's own files lie."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def asked_file(parent: QWidget, title: str, kind: str) -> Path | None:
    """Let the user choose a budget file; None where he does not."""
    name, _ = QFileDialog.getOpenFileName(
        parent, title, str(documents_folder()), f"{kind} (*.{_SUFFIX})"
    )
    return Path(name) if name else None
