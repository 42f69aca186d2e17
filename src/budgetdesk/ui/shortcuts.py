"""The shortcuts: all of them in a list, each can be changed, and the list can be printed."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from budgetdesk.ui.access import announce
from budgetdesk.ui.keys import Bound, meet, native, place_of
from budgetdesk.ui.menus import plain
from budgetdesk.ui.pages.registry import page_specs
from budgetdesk.ui.widgets.button_row import ButtonRow
from budgetdesk.ui.widgets.form import Form, confirmed
from budgetdesk.ui.widgets.keys_edit import KeysEdit
from budgetdesk.ui.widgets.scroll_dialog import fit
from budgetdesk.ui.widgets.sight import SightArea
from budgetdesk.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from budgetdesk.ui.window import MainWindow


_LARGE: Final = 1.75


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A line of the list: a function, where it stands, and its keys now and at first."""

    id: str
    words: str
    area: str
    keys: str
    first: str

    @property
    def shown(self) -> str:
        """The keys as they stand on the keyboard."""
        return native(self.keys)


class ShortcutsDialog(QDialog):
    """Lists all functions with their keys and lets the user choose others, for all windows."""

    def __init__(self, window: MainWindow) -> None:
        """Show what is known now; pages that were not shown yet follow one by one."""
        super().__init__(window)
        self._window, self._settings = window, window.settings
        theme = window.look()
        self.setWindowTitle(self.tr("Shortcuts"))
        self.about = QLabel(
            self.tr("Choose a function in the list, then press its new keys in the field below it.")
        )
        self.about.setWordWrap(True)
        self.table = self._table(theme.target)
        self.form = Form()
        self.keys = KeysEdit(self._conflict)
        self.form.add(
            "keys",
            self.tr("&New keys"),
            self.keys,
            self.tr("Press all keys at once. Backspace empties the field, Tab leads on."),
        )
        self.told = QLabel()
        self.told.setProperty("role", "good")
        self.told.setWordWrap(True)
        self.told.setVisible(False)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        for one in (self.about, self.table, self.form, self.told, self._own_buttons()):
            column.addWidget(one)
        column.setStretchFactor(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(2),) * 4)
        layout.setSpacing(theme.space(2))
        layout.addWidget(SightArea(inside), 1)
        # In very large text the buttons below would leave no room for the list.
        is_large = theme.scale >= _LARGE
        (column if is_large else layout).addWidget(self._leaving_buttons())
        self.table.setColumnHidden(2, is_large)
        fit(self, theme, 110, 90)
        self.table.chosen.connect(self._on_choice)
        self.table.opened.connect(lambda _: self._to_field())
        self.reload()
        self.table.selectRow(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._load_next)

    @property
    def chosen(self) -> Shortcut | None:
        """The function whose keys are about to be changed."""
        return self.table.selected_row()

    def reload(self) -> None:
        """Show the functions and keys as they are now."""
        self.table.show_rows(self._shortcuts())
        self.table.resizeColumnToContents(0)
        self.table.resizeColumnToContents(2)
        self._on_choice()

    def apply(self) -> None:
        """Give the chosen function the keys of the field, unless something is wrong with them."""
        chosen = self.chosen
        if chosen is None:
            return
        if not self.form.check():
            self.form.focus_first_problem()
            return
        self._settings.choose_keys(chosen.id, self.keys.value())
        self._say_keys(chosen)

    def reset_one(self) -> None:
        """Give the chosen function the keys with which it comes, if nobody has them."""
        chosen = self.chosen
        if chosen is None:
            return
        self.keys.show_value(chosen.first)
        if not self.form.check():
            self.form.focus_first_problem()
            return
        self._settings.reset_keys(chosen.id)
        self._say_keys(chosen)

    def reset_all(self) -> None:
        """Give all functions the keys with which they come, after a question."""
        if confirmed(
            self,
            self.tr("Give all functions the keys with which the program came?"),
            yes=self.tr("&Reset all"),
            no=self.tr("&Keep my keys"),
        ):
            self._settings.reset_keys()
            self.reload()
            self._tell(self.tr("All shortcuts are as they came."))

    def print_list(self) -> None:
        """Print the list as a table."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec():
            self.document().print_(printer)

    def document(self) -> QTextDocument:
        """Return the list for paper: functions with keys, by menu and page."""
        document = QTextDocument()
        rows = "".join(
            f"<tr><td>{escape(one.shown)}</td><td>{escape(one.words)}</td>"
            f"<td>{escape(one.area)}</td></tr>"
            for one in self._shortcuts()
            if one.keys
        )
        titles = (self.tr("Keys"), self.tr("What they do"), self.tr("Where"))
        head = "".join(f"<th align='left'>{escape(title)}</th>" for title in titles)
        heading = escape(self.windowTitle())
        document.setHtml(
            f"<h1>{heading}</h1><table cellpadding='4'><thead><tr>{head}</tr></thead>{rows}</table>"
        )
        return document

    # ---------------------------------------------------------------------------------- inside

    def _table(self, row_pixels: int) -> Table[Shortcut]:
        return Table(
            self.tr("Shortcuts"),
            (
                Column(self.tr("Keys"), lambda one: one.shown),
                Column(self.tr("What they do"), lambda one: one.words, stretch=True),
                Column(self.tr("Where"), lambda one: one.area),
            ),
            row_pixels=row_pixels,
        )

    def _own_buttons(self) -> ButtonRow:
        row = ButtonRow()
        take = self.tr("&Take these keys")
        self.apply_button = row.add(take, self.apply, main=True, default=True)
        self.reset_button = row.add(self.tr("As it &came"), self.reset_one)
        return row

    def _leaving_buttons(self) -> ButtonRow:
        row = ButtonRow()
        row.add(self.tr("&All as they came…"), self.reset_all)
        row.add(self.tr("&Print the list…"), self.print_list)
        row.add(self.tr("C&lose"), self.reject)
        return row

    def _shortcuts(self) -> list[Shortcut]:
        menus = self._window.menus
        areas = menus.areas()
        found = [self._shortcut(one, areas.get(one.action, "")) for one in menus.keys.bound]
        titles = {spec.key: spec.title for spec in page_specs()}
        for page in self._window.pages:
            area = self.tr("Page {title}").format(title=titles[page.key])
            found += [self._shortcut(one, area) for one in page.keys.bound]
        return sorted(found, key=lambda one: (not one.keys, one.area, one.words.casefold()))

    def _shortcut(self, one: Bound, area: str) -> Shortcut:
        keys = self._settings.keys_of(one.name, one.first)
        return Shortcut(one.name, plain(one.action.text()), area, keys, one.first)

    def _conflict(self, keys: str) -> str:
        chosen = self.chosen
        if chosen is None:
            return ""
        for one in self._shortcuts():
            if (
                one.keys == keys
                and one.id != chosen.id
                and meet(place_of(one.id), place_of(chosen.id))
            ):
                words = self.tr(
                    "{keys} already stands for “{other}” ({where}). Take other keys, or give "
                    "“{other}” other keys first."
                )
                return words.format(keys=native(keys), other=one.words, where=one.area)
        return ""

    def _on_choice(self) -> None:
        chosen = self.chosen
        for button in (self.apply_button, self.reset_button):
            button.setEnabled(chosen is not None)
        self.keys.setEnabled(chosen is not None)
        if chosen is not None:
            self.keys.show_value(chosen.keys)
            self.form.check()
            words = self.tr("For “{what}”. {hint}")
            self.keys.setAccessibleDescription(
                words.format(what=chosen.words, hint=self.keys.accessibleDescription())
            )

    def _to_field(self) -> None:
        self.keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_keys(self, chosen: Shortcut) -> None:
        self.reload()
        for row, one in enumerate(self.table.rows_model.rows):
            if one.id == chosen.id:
                self.table.selectRow(row)
                words = self.tr("“{what}” has the keys {keys} now.")
                if not one.keys:
                    words = self.tr("“{what}” has no keys now.")
                self._tell(words.format(what=one.words, keys=one.shown))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, text: str) -> None:
        self.told.setText(f"✓ {text}")
        self.told.setVisible(True)
        announce(self, text)

    def _load_next(self) -> None:
        """Make the pages that were not shown yet, one at each turn, to know their functions."""
        shown = {page.key for page in self._window.pages}
        missing = [spec.key for spec in page_specs() if spec.key not in shown]
        if missing and self._window.page_of(missing[0]) is not None:
            self.reload()
            QTimer.singleShot(0, self, self._load_next)
