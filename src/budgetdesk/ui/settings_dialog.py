"""The settings: each choice is applied at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.ui.settings import Density, Look, Settings
from budgetdesk.ui.theme import theme_for
from budgetdesk.ui.widgets.button_row import ButtonRow
from budgetdesk.ui.widgets.edits import ChoiceEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.narrow import narrow
from budgetdesk.ui.widgets.scroll_dialog import grow
from budgetdesk.ui.widgets.sight import SightArea
from budgetdesk.wording.language import Language

_AROUND: Final = 16
_TEXT_SIZES: Final = (80, 90, 100, 110, 125, 150, 175, 200, 225, 250, 275, 300)


class SettingsDialog(QDialog):
    """All choices of this user in one column; what is chosen holds at once, Esc closes."""

    def __init__(
        self,
        settings: Settings,
        parent: QWidget | None = None,
        *,
        shortcuts: Callable[[], None] = lambda: None,
        first: str = "",
    ) -> None:
        """Show what holds now; `shortcuts` opens their list, `first` names the focused choice."""
        super().__init__(parent)
        self._settings, self._shortcuts = settings, shortcuts
        self._scroll = SightArea()
        buttons = ButtonRow()
        self._close = buttons.add("", self.reject, main=True, default=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        layout.setSpacing(_AROUND)
        layout.addWidget(self._scroll)
        layout.addWidget(buttons)
        grow(self, 640, 640)
        self._build()
        self.edits.get(first, self.edits["text_size"]).setFocus(Qt.FocusReason.OtherFocusReason)

    def choices_of(self, key: str) -> str:
        """Return the words of a setting's choices, by which it is found."""
        edit = self.edits[key]
        if not isinstance(edit, ChoiceEdit):
            return ""
        return " ".join(edit.itemText(number) for number in range(edit.count()))

    def _build(self) -> None:
        """Write all in the window's language."""
        self.setWindowTitle(self.tr("Settings"))
        self._close.setText(self.tr("&Close"))
        self.form = Form()
        self.edits: dict[str, QWidget] = {}
        choices = self._settings.choices
        sizes = sorted({*_TEXT_SIZES, choices.text_size})
        self._choice(
            "text_size",
            self.tr("&Text size"),
            [(size, self.tr("{size} %").format(size=size)) for size in sizes],
        )
        self._choice(
            "look",
            self.tr("C&olours"),
            [
                (Look.SYSTEM, self.tr("as the system")),
                (Look.LIGHT, self.tr("light")),
                (Look.DARK, self.tr("dark")),
                (Look.HIGH_CONTRAST, self.tr("high contrast")),
            ],
        )
        self._choice(
            "density",
            self.tr("&Size of buttons and fields"),
            [
                (Density.LARGE, self.tr("large (easy to hit)")),
                (Density.COMPACT, self.tr("small (more on the screen)")),
            ],
        )
        self._choice(
            "calm",
            self.tr("&Movement"),
            [(True, self.tr("none: nothing moves")), (False, self.tr("as the system"))],
        )
        self._choice(
            "language",
            self.tr("&Language"),
            [(Language.GERMAN, "Deutsch"), (Language.ENGLISH, "English")],
            self.tr("Reports for the funder are always German."),
        )
        self._choice(
            "monday_first",
            self.tr("The &week begins on"),
            [(True, self.tr("Monday")), (False, self.tr("Sunday"))],
        )
        self._text(
            "who",
            self.tr("&Your name in the history"),
            self.tr("So that you can see later who changed something. It may stay empty."),
        )
        self._folder()
        keys = QPushButton(self.tr("S&hortcuts…"))
        keys.clicked.connect(lambda _: self._shortcuts())
        self.form.add_widget(_at_left(keys))
        self._scroll.setWidget(self.form)

    def _choice(
        self, key: str, label: str, choices: list[tuple[object, str]], hint: str = ""
    ) -> None:
        edit = ChoiceEdit(choices)
        narrow(edit)
        self.edits[key] = edit
        edit.show_value(getattr(self._settings.choices, key))
        edit.edited.connect(lambda: self._choose(key, edit.value()))
        self.form.add(key, label, edit, hint)

    def _text(self, key: str, label: str, hint: str) -> TextEdit:
        edit = TextEdit()
        self.edits[key] = edit
        edit.show_value(getattr(self._settings.choices, key))
        edit.editingFinished.connect(lambda: self._choose(key, edit.value()))
        self.form.add(key, label, edit, hint)
        return edit

    def _folder(self) -> None:
        hint = self.tr(
            "When you close a file that was changed, a copy goes into this folder too, for example "
            "on a stick. A backup beside the file is always written. It may stay empty."
        )
        self.backup_folder = self._text(
            "backup_folder", self.tr("&Folder for a second backup"), hint
        )
        browse = QPushButton(self.tr("Choos&e…"))
        browse.clicked.connect(self._browse)
        self.form.add_widget(_at_left(browse))
        self.missing = QLabel(self.tr("This folder does not exist. Please choose another one."))
        self.missing.setProperty("role", "wrong")
        self.missing.setWordWrap(True)
        self.form.add_widget(self.missing)
        self._judge_folder()

    def _browse(self) -> None:
        start = self._settings.choices.backup_folder
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for a second backup"), start)
        if name:
            self.backup_folder.show_value(name)
            self._choose("backup_folder", name)

    def _judge_folder(self) -> None:
        folder = self._settings.choices.backup_folder
        self.missing.setVisible(bool(folder) and not Path(folder).is_dir())

    def _choose(self, key: str, value: object) -> None:
        if value == getattr(self._settings.choices, key):
            return
        self._settings.choose(**{key: value})
        if key == "language":
            self._build()
        self._judge_folder()
        self._keep_in_reach()

    def _keep_in_reach(self) -> None:
        """Keep the dialog on the screen when the text has grown."""
        wide = round(640 * min(theme_for(self._settings.choices).scale, 1.6))
        room = self.screen().availableGeometry()
        self.resize(min(wide, room.width() - 48), min(640, room.height() - 96))


def _at_left(button: QPushButton) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.addWidget(button)
    across.addStretch()
    return row
