"""The main window: navigation, one page at a time, menus, and what was said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.kernel.errors import BudgetDeskError
from budgetdesk.ui import theme as themes
from budgetdesk.ui.background import Background
from budgetdesk.ui.coming import ComingRoom
from budgetdesk.ui.entrance import Entrance
from budgetdesk.ui.filing import Filing
from budgetdesk.ui.menus import Menus
from budgetdesk.ui.messages import StatusLine
from budgetdesk.ui.navigation import Navigation
from budgetdesk.ui.pages.registry import PageSpec, page_specs
from budgetdesk.ui.settings import Choices, Settings
from budgetdesk.ui.setup_banner import SetupBanner
from budgetdesk.ui.widgets.page import Page, Room

if TYPE_CHECKING:
    from budgetdesk.ui.actions import Actions
    from budgetdesk.ui.start import StartScreen
    from budgetdesk.usecases.desk import Desk

Clock = Callable[[], datetime]

_FIRST_SIZE: Final = (1200, 800)
_LATER_MS: Final = 50


class MainWindow(QMainWindow):
    """A window on one budget file, or the start screen.

    It shows itself first, then the page as the file keeps it, then it opens the file; what is
    asked for before that waits. `page_shown` tells that another page, or the same in another look,
    is shown, `opened` that the file can be worked on; `file_wanted` asks for a file in a window of
    its own.
    """

    page_shown = Signal()
    opened = Signal()
    file_wanted = Signal(object)

    def __init__(
        self, settings: Settings, path: Path | None = None, clock: Clock | None = None
    ) -> None:
        """Lay out the frame; nothing heavy is loaded before the first paint."""
        super().__init__()
        self.settings = settings
        self.path = path
        self.room: Room | None = None
        self.background = Background()
        self._clock = clock
        self.entrance = Entrance(self, clock)
        self._open: tuple[Desk, Actions] | None = None
        self._shown_choices: Choices = settings.choices
        self._was_painted = False
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self.stack = QStackedWidget()
        self.filing = Filing(self, clock)
        self._lay_out()
        self.menus = Menus(self)
        self.setWindowTitle("BudgetDesk")
        self.background.busy.connect(self._show_busy)
        settings.changed.connect(self._on_choices)
        self._restore_size()

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    @property
    def first_key(self) -> str:
        """The page with which the user goes on."""
        key = self.settings.value("window/page")
        return key if any(spec.key == key for spec in self._specs) else self._specs[0].key

    @property
    def opened_file(self) -> tuple[Desk, Actions] | None:
        """The open file and its runner; None where it is not open yet."""
        return self._open

    @property
    def is_open(self) -> bool:
        """Tell whether the file can be worked on; what is asked for before that waits."""
        return self._open is not None

    @property
    def messages(self) -> list[str]:
        """What was said, oldest first."""
        return [one.text for one in self.status.messages]

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages that were shown already."""
        return tuple(self._pages.values())

    def look(self) -> themes.Theme:
        """Return how everything looks now."""
        return themes.theme_for(self.settings.choices)

    # ------------------------------------------------------------------------------- the file

    def open_now(self) -> None:
        """Open the window's file, for reading where it cannot be written, and show the page."""
        if self.path is None or self.is_open:
            return
        # SQLAlchemy and the use cases come with these; the window is painted by now.
        from budgetdesk.ui.opening import open_desk
        from budgetdesk.usecases.files import system_clock
        from budgetdesk.wording.sentences import error_text

        try:
            who = self.settings.choices.who
            desk, notice = open_desk(self.path, who, self._clock or system_clock)
        except BudgetDeskError as error:
            self.path, self.room = None, None
            self.show_start()
            self.show_refusal(error_text(error))
            return
        self._move_in(desk, self.path)
        if notice:
            self.say(notice)
        if self.page is None:
            self.go(self.first_key)

    def open_file(self, path: Path) -> None:
        """Open a file: here where there is none yet, else in a window of its own."""
        if self.room is None:
            self.path = path
            self.open_now()
        else:
            self.file_wanted.emit(path)

    def adopt(self, desk: Desk, path: Path) -> None:
        """Show a file that was just made. Only for a window without one."""
        self.path = path
        self._move_in(desk, path)
        self.go(self._specs[0].key)

    def close_file(self) -> None:
        """Close the file, with a backup where it was changed, and show the start screen."""
        self._move_out()
        self.show_start()

    # ------------------------------------------------------------------------------- the page

    def go(self, key: str, thing: object = None) -> None:
        """Show a page, and on it the thing that is asked for."""
        if self.room is None:
            return
        keys = [spec.key for spec in self._specs]
        number = keys.index(key) if key in keys else 0
        spec = self._specs[number]
        page = self._made(spec, self.room)
        if self.page is not None and self.page is not page:
            self.page.take_leave()
        if spec.key in self._stale:
            self._stale.discard(spec.key)
            page.reload()
        self.stack.setCurrentWidget(page)
        self.navigation.choose(number)
        self.settings.keep("window/page", spec.key)
        if thing is not None:
            page.show_thing(thing)
        elif not self.navigation.hasFocus():
            page.take_focus()
        self.page_shown.emit()

    def page_of(self, key: str) -> Page | None:
        """Return a page, made if need be, without showing it; None without an open file."""
        spec = next(each for each in self._specs if each.key == key)
        return self._made(spec, self.room) if self.room is not None and self.is_open else None

    def show_start(self) -> None:
        """Show the start screen."""
        self._drop_pages()
        self.navigation.setVisible(False)
        start = self._start()
        self.stack.addWidget(start)
        self.stack.setCurrentWidget(start)
        start.take_focus()
        self.page_shown.emit()

    def say(self, text: str) -> None:
        """Show a message in the status line, keep it for later, and let it be spoken."""
        self.status.say(text)

    def status_messages(self) -> None:
        """Open the list of all that was said."""
        self.status.show_all()

    def show_refusal(self, text: str) -> None:
        """Show what was refused until the user closes it."""
        from budgetdesk.ui.widgets.question import Question

        self.status.say(text)
        box = Question("BudgetDesk", text, self)
        box.add_answer(self.tr("&Close"), careful=True)
        box.exec()
        box.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Open the file once the frame has been seen: loading what that needs takes longer."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.entrance.begin)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close the file with the window; it is backed up if it was changed."""
        if self.entrance.is_waited_for:
            # What waits for the file is done first.
            event.ignore()
            QTimer.singleShot(_LATER_MS, self, self.close)
            return
        self.settings.keep(
            "window/geometry", bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        )
        self._move_out()
        # What is still being loaded must not open the file again.
        self.path = None
        self.background.close()
        super().closeEvent(event)

    # ---------------------------------------------------------------------------------- inside

    def show_kept(self, text: str) -> None:
        """Show the first page as it was kept, if it can be understood; the file comes later."""
        key, look, go = self.first_key, self.look, self.go
        arrive = self.entrance.arrive
        self.room = ComingRoom(arrive, self.background, self.settings, look, go)
        spec = next(each for each in self._specs if each.key == key)
        if self._made(spec, self.room).show_kept(text):
            self._stale.discard(key)
            self.go(key)
        else:
            self._drop_pages()
            self.room = None

    def _made(self, spec: PageSpec, room: Room) -> Page:
        """Return the page, made if it was not shown before."""
        if spec.key not in self._pages:
            made = spec.load()(room, spec.title)
            self._pages[spec.key] = made
            self.stack.addWidget(made)
            self._stale.add(spec.key)
        return self._pages[spec.key]

    def _start(self) -> StartScreen:
        from budgetdesk.ui.start import StartScreen

        return StartScreen(self)

    def _lay_out(self) -> None:
        """Make all but the menus, in the present language and look."""
        self._specs = page_specs()
        self.navigation = Navigation(self._specs, self.look())
        self.navigation.chosen.connect(self.go)
        self.navigation.setVisible(self.path is not None)
        held = getattr(self, "status", None)
        self.status = StatusLine(self.look())
        if held is not None:
            self.status.messages = held.messages
            self.status.translate()
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        if held is not None:
            bar.removeWidget(held)
            held.deleteLater()
        bar.addWidget(self.status, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(QWidget() if self.path is not None else self._start())
        centre = QWidget()
        across = QHBoxLayout(centre)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.navigation)
        self.banner = SetupBanner(self.look(), self.filing.go_on)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.banner)
        beside.addWidget(self.stack, 1)
        across.addLayout(beside, 1)
        self.setCentralWidget(centre)

    def _move_in(self, desk: Desk, path: Path) -> None:
        from budgetdesk.ui.actions import Actions
        from budgetdesk.ui.widgets.patience import Patience

        actions = Actions(desk)
        desk.changed = actions.tell
        desk.patience = Patience(self).waiting
        self._follow(actions)
        self._open = desk, actions
        if self.room is None:
            self.room = Room(desk, actions, self.background, self.settings, self.look, self.go)
        self.navigation.setVisible(True)
        self.settings.remember_file(path)
        self.setWindowTitle(f"{path.stem} – BudgetDesk")
        self.banner.judge(desk)
        self.opened.emit()

    def _move_out(self) -> None:
        if self.room is None:
            return
        if self._open is not None:
            from budgetdesk.ui.keeping import leave

            notice = leave(self._open[0], self.page, self.settings.choices)
            if notice:
                self.say(notice)
        self._drop_pages()
        self.room, self.path, self._open = None, None, None
        self.banner.judge(None)
        self.setWindowTitle("BudgetDesk")

    def _show_busy(self, words: str) -> None:
        # Not the status line's own slot: that line is made anew with every other look.
        self.status.show_busy(words)

    def _follow(self, actions: Actions) -> None:
        actions.changed.connect(self._on_change)
        actions.said.connect(self.say)
        actions.refused.connect(self.show_refusal)

    def _on_change(self, tables: frozenset[str]) -> None:
        """Reload the page that is shown; the others when they are shown again."""
        if self.room is not None:
            self.banner.judge(self.room.desk)
        for key, page in self._pages.items():
            if not page.shows or page.shows & tables:
                if page is self.page:
                    page.reload()
                else:
                    self._stale.add(key)

    def _on_choices(self) -> None:
        """Make everything anew in the chosen look and language; the same page is shown."""
        before, now = self._shown_choices, self.settings.choices
        self._shown_choices = now
        if _same_look(before, now):
            return
        key = self.page.key if self.page is not None else ""
        self._drop_pages()
        self._lay_out()
        self.menus.build()
        if self.room is not None:
            self.navigation.setVisible(True)
            self.banner.judge(self.room.desk)
            self.go(key)
        elif self.path is None:
            self.show_start()

    def _drop_pages(self) -> None:
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._stale.clear()

    def _restore_size(self) -> None:
        kept = self.settings.value("window/geometry")
        if not (kept and self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii")))):
            self.resize(*_FIRST_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)


def _same_look(one: Choices, other: Choices) -> bool:
    """Tell whether only such things differ as nobody sees."""
    return (one.text_size, one.look, one.density, one.language, one.calm, one.monday_first) == (
        other.text_size,
        other.look,
        other.density,
        other.language,
        other.calm,
        other.monday_first,
    )
