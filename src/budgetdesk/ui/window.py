"""The main window: navigation, one page at a time, menus, and what was said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QWidget,
)

from budgetdesk.kernel.errors import BudgetDeskError
from budgetdesk.kernel.resources import resources_folder
from budgetdesk.ui import theme as themes
from budgetdesk.ui.access import announce
from budgetdesk.ui.background import Background
from budgetdesk.ui.pages.registry import PageSpec, page_specs
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.wording.sentences import error_text

if TYPE_CHECKING:
    from budgetdesk.ui.actions import Actions


class MainWindow(QMainWindow):
    """A window on one budget file. It shows itself first and opens the file then."""

    def __init__(
        self,
        settings: Settings,
        path: Path | None = None,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        """Lay out the frame; nothing heavy is loaded before the first paint."""
        super().__init__()
        self._clock = clock
        self.settings = settings
        self.path = path
        self.room: Room | None = None
        self.background = Background()
        self.messages: list[str] = []
        self._specs = page_specs()
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self.setWindowTitle("BudgetDesk")
        self.navigation = self._navigation(self._specs)
        self.stack = QStackedWidget()
        self.stack.addWidget(QLabel())
        centre = QWidget()
        layout = QHBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.navigation)
        layout.addWidget(self.stack, 1)
        self.setCentralWidget(centre)
        self.resize(1200, 800)
        if path is not None:
            QTimer.singleShot(0, self.open_now)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    def open_now(self) -> None:
        """Open the window's file, for reading where it cannot be written, and show the page."""
        if self.path is None or self.room is not None:
            return
        # SQLAlchemy and the use cases come with these; the window is painted by now.
        from budgetdesk.ui.actions import Actions
        from budgetdesk.ui.opening import open_desk
        from budgetdesk.usecases.files import system_clock

        try:
            who = self.settings.choices.who
            desk, notice = open_desk(self.path, who, self._clock or system_clock)
        except BudgetDeskError as error:
            self.show_refusal(error_text(error))
            return
        actions = Actions(desk)
        desk.changed = actions.tell
        self._follow(actions)
        self.room = Room(desk, actions, self.background, self.settings, self._theme, self.go)
        self.settings.remember_file(self.path)
        self.setWindowTitle(f"{self.path.stem} – BudgetDesk")
        if notice:
            self.say(notice)
        self.go(self.settings.value("window/page", self._specs[0].key))

    def go(self, key: str, thing: object = None) -> None:
        """Show a page, and on it the thing that is asked for."""
        if self.room is None:
            return
        keys = [spec.key for spec in self._specs]
        number = keys.index(key) if key in keys else 0
        spec = self._specs[number]
        if spec.key not in self._pages:
            page = spec.load()(self.room, spec.title)
            self._pages[spec.key] = page
            self.stack.addWidget(page)
            self._stale.add(spec.key)
        page = self._pages[spec.key]
        if spec.key in self._stale:
            self._stale.discard(spec.key)
            page.reload()
        self.stack.setCurrentWidget(page)
        self.navigation.setCurrentRow(number)
        self.settings.keep("window/page", spec.key)
        if thing is not None:
            page.show_thing(thing)

    def say(self, text: str) -> None:
        """Show a message in the status line, keep it for later, and let it be spoken."""
        self.messages.append(text)
        self.statusBar().showMessage(text)
        announce(self.statusBar(), text)

    def show_refusal(self, text: str) -> None:
        """Show what was refused until the user closes it."""
        self.messages.append(text)
        box = QMessageBox(QMessageBox.Icon.Warning, "BudgetDesk", text, parent=self)
        box.addButton(self.tr("&Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close the file with the window; it is backed up if it was changed."""
        self.background.close()
        if self.room is not None:
            self.room.desk.close()
            self.room = None
        super().closeEvent(event)

    def _theme(self) -> themes.Theme:
        return themes.theme_for(self.settings.choices)

    def _follow(self, actions: Actions) -> None:
        actions.changed.connect(self._on_change)
        actions.said.connect(self.say)
        actions.refused.connect(self.show_refusal)

    def _on_change(self, tables: frozenset[str]) -> None:
        """Reload the page that is shown; the others when they are shown again."""
        for key, page in self._pages.items():
            if not page.shows or page.shows & tables:
                if page is self.page:
                    page.reload()
                else:
                    self._stale.add(key)

    def _navigation(self, specs: Sequence[PageSpec]) -> QListWidget:
        listed = QListWidget()
        listed.setProperty("role", "navigation")
        listed.setAccessibleName(self.tr("Areas"))
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        icons = resources_folder() / "icons"
        for number, spec in enumerate(specs, start=1):
            item = QListWidgetItem(QIcon(str(icons / f"{spec.icon}.svg")), spec.title)
            hint = self.tr("{title} (Ctrl+{number})")
            item.setToolTip(hint.format(title=spec.title, number=number))
            listed.addItem(item)
        theme = self._theme()
        widest = max(listed.sizeHintForColumn(0), theme.pixels() * 9)
        listed.setFixedWidth(widest + theme.space(6))
        listed.currentRowChanged.connect(self._on_navigation)
        return listed

    def _on_navigation(self, row: int) -> None:
        if self.room is not None and 0 <= row < len(self._specs):
            self.go(self._specs[row].key)
