"""Help: a short text for each page, and what this program is."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.kernel.resources import resources_folder
from budgetdesk.ui.widgets.button_row import ButtonRow
from budgetdesk.ui.widgets.scroll_dialog import grow
from budgetdesk.wording.language import in_language

if TYPE_CHECKING:
    from budgetdesk.ui.window import MainWindow


_MARGIN: Final = 24
_LINE_PERCENT: Final = 125
_AROUND: Final = 16


class _Reading(QDialog):
    """A dialog to read in, with one button that closes it."""

    def __init__(self, title: str, inside: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        buttons = ButtonRow()
        buttons.add(self.tr("&Close"), self.reject, main=True, default=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        layout.setSpacing(_AROUND)
        layout.addWidget(inside)
        layout.addWidget(buttons)
        grow(self, 760, 640)
        inside.setFocus(Qt.FocusReason.OtherFocusReason)


class HelpDialog(_Reading):
    """The help text of one page."""

    def __init__(self, key: str, window: MainWindow, heading: str = "") -> None:
        """Show the text of the page with this key, from a heading on.

        Where a page has none, the general one is shown.
        """
        self.text = _browser(help_text(key))
        super().__init__("", self.text, window)
        self.setWindowTitle(self.tr("Help"))
        self.text.setAccessibleName(self.tr("Help"))
        if heading and self.text.find(heading):
            cursor = self.text.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            self.text.setTextCursor(cursor)
            self.text.ensureCursorVisible()


class AboutDialog(_Reading):
    """What this program is, and on what terms it is given."""

    def __init__(self, window: MainWindow) -> None:
        """Show the version and the terms."""
        self.text = _browser(help_text("about").replace("{version}", version("budgetdesk")))
        super().__init__("", self.text, window)
        self.setWindowTitle(self.tr("About BudgetDesk"))
        self.text.setAccessibleName(self.tr("About BudgetDesk"))


@dataclass(frozen=True, slots=True)
class Topic:
    """A heading of the help text of a page, with the text below it."""

    key: str
    title: str
    text: str


def help_text(key: str) -> str:
    """Return the help text of a page as Markdown; the general one where it has none."""
    folder = in_language(resources_folder() / "help")
    path = folder / f"{key}.md"
    return (path if path.exists() else folder / "start.md").read_text(encoding="utf-8")


def help_topics() -> list[Topic]:
    """Return all headings of the help texts."""
    found = []
    for path in sorted(in_language(resources_folder() / "help").glob("*.md")):
        for part in path.read_text(encoding="utf-8").split("\n#"):
            title, _, text = part.lstrip("# ").partition("\n")
            found.append(Topic(path.stem, title.strip(), text))
    return found


def _browser(markdown: str) -> QTextBrowser:
    browser = QTextBrowser()
    browser.document().setDocumentMargin(_MARGIN)
    browser.setMarkdown(markdown)
    _let_breathe(browser)
    browser.setTabChangesFocus(True)
    browser.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByKeyboard
        | Qt.TextInteractionFlag.TextSelectableByMouse
    )
    return browser


def _let_breathe(browser: QTextBrowser) -> None:
    """Give paragraphs the line height and the space that Markdown leaves out."""
    block = browser.document().begin()
    while block.isValid():
        shape = block.blockFormat()
        shape.setLineHeight(
            _LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        shape.setBottomMargin(_MARGIN / 3)
        QTextCursor(block).setBlockFormat(shape)
        block = block.next()
