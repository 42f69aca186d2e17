"""Copying and sorting the rows of a table, as functions that stand in a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from budgetdesk.ui.widgets.table import Table
from budgetdesk.ui.widgets.table_keys import COPY_KEYS, ORDER_KEYS, TableKeys

if TYPE_CHECKING:
    from budgetdesk.ui.keys import Keys
    from budgetdesk.ui.window import MainWindow


class TableCommands(QObject):
    """What can be done with the table in which the user is, or was last, on the shown page."""

    def __init__(self, window: MainWindow, keys: Keys, parent: QObject) -> None:
        """Bind the keys; every table of the program follows them."""
        super().__init__(parent)
        self._window: Final = window
        self.copy = self._action(self.tr("Copy"), "copy")
        self.order = self._action(self.tr("Sort by…"), "order")
        for action, name, keys_of_tables in (
            (self.copy, "copy_rows", COPY_KEYS),
            (self.order, "ask_order", ORDER_KEYS),
        ):
            action.changed.connect(lambda one=action, of=keys_of_tables: _tell_tables(of, one))
            keys.bind(action, name, keys_of_tables.first)
            _tell_tables(keys_of_tables, action)

    @property
    def table(self) -> Table[Any] | None:
        """The table that is meant: the one with the focus, else the first on the page."""
        page = self._window.page
        if page is None:
            return None
        focused = page.focusWidget()
        if isinstance(focused, Table) and focused.isVisible():
            return focused
        return next((one for one in page.findChildren(Table) if one.isVisible()), None)

    def actions(self) -> list[QAction]:
        """Return what can be done now; nothing where the page shows no table."""
        table = self.table
        if table is None:
            return []
        self.copy.setEnabled(table.copy_action in table.actions())
        self.order.setEnabled(table.order_action in table.actions())
        return [self.copy, self.order]

    def _action(self, text: str, deed: str) -> QAction:
        action = QAction(text, self)
        # The keys are heard by the table that has the focus; here they are only shown.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _: self._do(deed))
        return action

    def _do(self, deed: str) -> None:
        table = self.table
        if table is None:
            return
        table.setFocus(Qt.FocusReason.OtherFocusReason)
        (table.copy if deed == "copy" else table.ask_order)()


def _tell_tables(keys: TableKeys, action: QAction) -> None:
    keys.choose(action.shortcut().toString())
