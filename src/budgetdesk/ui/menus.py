"""The menu bar: every function with its shortcut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from budgetdesk.ui.keys import EVERYWHERE, Keys, name_of
from budgetdesk.ui.pages.registry import page_keys, page_specs
from budgetdesk.ui.settings import LARGEST_TEXT, SMALLEST_TEXT, Density, Look
from budgetdesk.ui.table_commands import TableCommands

if TYPE_CHECKING:
    from budgetdesk.ui.window import MainWindow

_LETTERS_BESIDE = 28
_TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


@dataclass(frozen=True, slots=True)
class Command:
    """A function of the program as the command field and the list of shortcuts show it."""

    area: str
    text: str
    keys: str
    action: QAction


class Menus(QObject):
    """The menus of one window."""

    def __init__(self, window: MainWindow) -> None:
        """Build the menu bar of this window."""
        super().__init__(window)
        self._window = window
        self._file_only: list[QAction] = []
        self._menus: list[QMenu] = []
        self._again = QAction(self)
        self.keys = Keys(window.settings, EVERYWHERE, self)
        window.page_shown.connect(self._on_page)
        window.opened.connect(self.name_undo)
        self.build()

    def build(self) -> None:
        """Make the menus anew, in the language that holds now."""
        bar = self._window.menuBar()
        bar.clear()
        # At once: until the old menu is gone, both would have its keys.
        self._window.removeAction(self._again)
        for old in self._menus:
            old.deleteLater()
        self._file_only = []
        self.keys.clear()
        self._menus = [
            self._file_menu(),
            self._edit_menu(),
            self._view_menu(),
            self._go_menu(),
            self._page_menu(),
            self._help_menu(),
        ]
        for menu in self._menus:
            bar.addMenu(menu)
        self._on_page()

    def areas(self) -> dict[QAction, str]:
        """In which menu each function stands that is there on every page."""
        of_page = (self._again, self._tables.copy, self._tables.order)
        found = dict.fromkeys(of_page, plain(self._menus[4].title()))
        for menu in self._menus:
            found |= {action: plain(menu.title()) for action in menu.actions()}
        return found

    def commands(self) -> list[Command]:
        """All functions that can be used now."""
        found: list[Command] = []
        for menu in self._menus:
            menu.aboutToShow.emit()
            found += _commands(menu, plain(menu.title()))
        return found

    # ------------------------------------------------------------------------------------ menus

    def _file_menu(self) -> QMenu:
        menu, filing = QMenu(self.tr("&File"), self._window), self._window.filing
        self._add(menu, self.tr("&New file…"), filing.new_file, "Ctrl+Shift+N")
        self._add(menu, self.tr("&Open file…"), filing.ask_for_file, "Ctrl+O")
        recent = menu.addMenu(self.tr("&Recent files"))
        recent.aboutToShow.connect(lambda: self._show_recent(recent))
        self._add(menu, self.tr("&Practice household"), filing.practise)
        menu.addSeparator()
        for text, deed, keys in (
            (self.tr("Continue &setting up…"), filing.go_on, ""),
            (self.tr("&Write a backup now"), filing.back_up, "Ctrl+Shift+S"),
            (self.tr("Bring &back a backup…"), filing.restore, ""),
            (self.tr("Chec&k the file"), filing.check, ""),
            (self.tr("Write out &everything…"), filing.export, ""),
            (self.tr("&Close the file"), self._window.close_file, "Ctrl+F4"),
        ):
            self._file_only.append(self._add(menu, text, deed, keys))
        menu.addSeparator()
        self._add(menu, self.tr("Close win&dow"), self._window.close, "Ctrl+W")
        self._add(menu, self.tr("&Quit"), QApplication.closeAllWindows, "Ctrl+Q")
        return menu

    def _edit_menu(self) -> QMenu:
        menu = QMenu(self.tr("&Edit"), self._window)
        self.undo = self._add(menu, "", self._undo, "Ctrl+Z")
        self.redo = self._add(menu, "", self._redo, "Ctrl+Shift+Z")
        menu.addSeparator()
        self._add(menu, self.tr("&Settings…"), self.settings, "Ctrl+,")
        menu.aboutToShow.connect(self.name_undo)
        return menu

    def _view_menu(self) -> QMenu:
        menu = QMenu(self.tr("&View"), self._window)
        self._add(menu, self.tr("&Larger text"), partial(self._resize, 1), "Ctrl++")
        self._add(menu, self.tr("&Smaller text"), partial(self._resize, -1), "Ctrl+-")
        self._add(menu, self.tr("&Normal text"), partial(self._resize, 0), "Ctrl+0")
        menu.addSeparator()
        looks = QActionGroup(menu)
        for look, text in (
            (Look.SYSTEM, self.tr("Colours as the s&ystem")),
            (Look.LIGHT, self.tr("L&ight")),
            (Look.DARK, self.tr("&Dark")),
            (Look.HIGH_CONTRAST, self.tr("&High contrast")),
        ):
            action = self._add(menu, text, partial(self._choose, look=look))
            action.setCheckable(True)
            action.setChecked(self._window.settings.choices.look is look)
            looks.addAction(action)
        menu.addSeparator()
        large = self._add(menu, self.tr("Large &controls"), self._switch_density)
        large.setCheckable(True)
        large.setChecked(self._window.settings.choices.density is Density.LARGE)
        menu.addSeparator()
        self._add(menu, self.tr("&Messages…"), self._window.status_messages, "Ctrl+M")
        self._add(menu, self.tr("&Between areas and page"), self._switch_pane, "F6")
        return menu

    def _go_menu(self) -> QMenu:
        menu = QMenu(self.tr("&Go to"), self._window)
        self._add(menu, self.tr("Find a c&ommand or thing…"), self._find, "Ctrl+K")
        menu.addSeparator()
        for number, spec in enumerate(page_specs(), start=1):
            keys = page_keys(number)
            text = f"&{number} {spec.title}" if keys else spec.title
            action = self._add(menu, text, partial(self._go, spec.key), keys)
            self._file_only.append(action)
        return menu

    def _page_menu(self) -> QMenu:
        menu = QMenu(self.tr("&Page"), self._window)
        # The window has it, for this menu is filled anew for each page.
        self._again = _action(menu, self.tr("Read anew"), self._read_anew)
        self.keys.bind(self._again, name_of(self._read_anew), "F5")
        self._window.addAction(self._again)
        self._tables = TableCommands(self._window, self.keys, menu)
        menu.aboutToShow.connect(lambda: self._fill_page_menu(menu))
        return menu

    def _help_menu(self) -> QMenu:
        menu = QMenu(self.tr("&Help"), self._window)
        self._add(menu, self.tr("&Help for this page"), self._help, "F1")
        self._add(menu, self.tr("&Shortcuts…"), self.shortcuts, "Ctrl+F1")
        self._add(menu, self.tr("&About BudgetDesk"), self._about)
        return menu

    # ------------------------------------------------------------------------------------ deeds

    def name_undo(self) -> None:
        """Say in the menu what undo and redo would do."""
        room = self._window.room
        # Before the file is open they would have to wait for their names.
        known = room is not None and self._window.is_open
        undo, redo = room.actions.undo_words() if room is not None and known else ("", "")
        for action, bare, full, what in (
            (self.undo, self.tr("&Undo"), self.tr("&Undo: {what}"), undo),
            (self.redo, self.tr("&Redo"), self.tr("&Redo: {what}"), redo),
        ):
            words = self._shortened(what).replace("&", "&&")
            action.setText(full.format(what=words) if what else bare)

    def _shortened(self, words: str) -> str:
        """Leave room on the screen for what stands before the words, and for the keys."""
        metrics = self._window.fontMetrics()
        room = self._window.screen().availableSize().width()
        room -= metrics.averageCharWidth() * _LETTERS_BESIDE
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)

    def _undo(self) -> None:
        if self._window.room is not None:
            self._window.room.actions.undo()

    def _redo(self) -> None:
        if self._window.room is not None:
            self._window.room.actions.redo()

    def _go(self, key: str) -> None:
        self._window.go(key)

    def _read_anew(self) -> None:
        if self._window.page is not None:
            self._window.page.reload()

    def _resize(self, step: int) -> None:
        size = self._window.settings.choices.text_size
        if step == 0:
            size = 100
        elif step > 0:
            size = min((one for one in _TEXT_SIZES if one > size), default=LARGEST_TEXT)
        else:
            size = max((one for one in _TEXT_SIZES if one < size), default=SMALLEST_TEXT)
        self._choose(text_size=size)
        self._window.say(self.tr("Text size: {size} %").format(size=size))

    def _switch_density(self) -> None:
        large = self._window.settings.choices.density is Density.LARGE
        self._choose(density=Density.COMPACT if large else Density.LARGE)

    def _choose(self, **values: object) -> None:
        self._window.settings.choose(**values)

    def _switch_pane(self) -> None:
        page = self._window.page
        if self._window.navigation.hasFocus() and page is not None:
            page.take_focus()
        else:
            self._window.navigation.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def settings(self, first: str = "") -> None:
        """Show the settings, with the focus on one of them."""
        from budgetdesk.ui.settings_dialog import SettingsDialog

        dialog = SettingsDialog(
            self._window.settings, self._window, shortcuts=self.shortcuts, first=first
        )
        dialog.exec()
        dialog.deleteLater()

    def _find(self) -> None:
        from budgetdesk.ui.command_field import CommandField

        field = CommandField(self._window)
        field.exec()
        field.deleteLater()
        field.do_chosen()

    def _help(self) -> None:
        page = self._window.page
        self.help_on(page.key if page is not None else "start")

    def help_on(self, key: str, heading: str = "") -> None:
        """Show the help text of a page, from one of its headings on."""
        from budgetdesk.ui.help import HelpDialog

        dialog = HelpDialog(key, self._window, heading)
        dialog.exec()
        dialog.deleteLater()

    def shortcuts(self) -> None:
        """Show all keys, which can be changed there."""
        from budgetdesk.ui.shortcuts import ShortcutsDialog

        dialog = ShortcutsDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def _about(self) -> None:
        from budgetdesk.ui.help import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    # ----------------------------------------------------------------------------------- inside

    def _add(self, menu: QMenu, text: str, deed: Callable[[], object], keys: str = "") -> QAction:
        action = _action(menu, text, deed)
        self.keys.bind(action, name_of(deed), keys)
        menu.addAction(action)
        return action

    def _show_recent(self, menu: QMenu) -> None:
        menu.clear()
        for number, path in enumerate(self._window.settings.recent_files()[:9], start=1):
            text = f"&{number} {path.stem} – {path.parent}"
            menu.addAction(_action(menu, text, partial(self._window.open_file, path)))
        if menu.isEmpty():
            menu.addAction(self.tr("No files yet")).setEnabled(False)

    def _fill_page_menu(self, menu: QMenu) -> None:
        menu.clear()
        page = self._window.page
        if page is not None:
            menu.addActions(page.commands)
            menu.addSeparator()
            menu.addActions(self._tables.actions())
            menu.addAction(self._again)

    def _on_page(self) -> None:
        is_open = self._window.room is not None
        for action in self._file_only:
            action.setEnabled(is_open)
        for action in (self.undo, self.redo):
            action.setEnabled(is_open)
        self.name_undo()


def _action(parent: QObject, text: str, deed: Callable[[], object]) -> QAction:
    action = QAction(text, parent)
    action.triggered.connect(lambda _checked: deed())
    return action


def _commands(menu: QMenu, area: str) -> list[Command]:
    found: list[Command] = []
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            inner.aboutToShow.emit()
            found += _commands(inner, f"{area} – {plain(inner.title())}")
        elif action.text() and not action.isSeparator() and action.isEnabled():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            found.append(Command(area, plain(action.text()), keys, action))
    return found


def plain(text: str) -> str:
    """Return a text without the signs for its letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
