"""The command field (Ctrl+K): any action, page, person, booking or report by a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from budgetdesk.ui.access import announce
from budgetdesk.ui.offers import Offer, Offers, best_first
from budgetdesk.ui.pages.registry import page_specs

if TYPE_CHECKING:
    from budgetdesk.ui.window import MainWindow

_MOST: Final = 40
_LARGE: Final = 1.75
_SHARE: Final = 0.7
_PAUSE: Final = 400
"""Milliseconds without a further letter after which the number of hits is said."""
_MOVES: Final = {
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
}


class CommandField(QDialog):
    """A line to type in and what it may mean. The deed is done after the field has closed."""

    def __init__(self, window: MainWindow) -> None:
        """Offer all actions and pages until something is typed."""
        super().__init__(window)
        self._window = window
        self._source = Offers(window)
        self.functions = self._source.functions()
        self._offers: list[Offer] = []
        self._chosen: Offer | None = None
        theme = window.look()
        self.setWindowTitle(self.tr("Find"))
        label = QLabel(self.tr("&What are you looking for?"))
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self.tr("What are you looking for?"))
        self._hint = self.tr("Type a few letters, choose with the arrow keys, Enter goes there.")
        label.setBuddy(self.edit)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Found"))
        # Long words go on in a second line; nobody has to scroll sideways.
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.count = QLabel()
        self.count.setProperty("role", "second")
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.timeout.connect(self._say_count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(2),) * 4)
        layout.setSpacing(theme.space())
        for widget in (label, self.edit, self.list, self.count):
            layout.addWidget(widget)
        self.edit.textChanged.connect(self._search)
        self.edit.returnPressed.connect(self._take)
        self.list.itemClicked.connect(lambda _: self._take())
        self.list.currentRowChanged.connect(self._say_row)
        self.edit.installEventFilter(self)
        # In large text all of the window is needed for a few hits.
        share = _SHARE if theme.scale < _LARGE else 1
        wide, high = round(window.width() * share), round(window.height() * share)
        self.resize(*((wide, high) if share == 1 else (min(wide, 900), min(high, 640))))
        self._search("")
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._load_next)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is offered for the letters typed so far."""
        return tuple(self._offers)

    def do_chosen(self) -> None:
        """Do what was chosen, after the field has closed."""
        if self._chosen is not None:
            self._chosen.deed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the arrow keys move in the list while the letters go to the line."""
        pressed = event if isinstance(event, QKeyEvent) else None
        is_down = event.type() is QEvent.Type.KeyPress
        if pressed is not None and is_down and pressed.key() in _MOVES:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._offers):
            self._chosen = self._offers[row]
            self._source.remember(self._chosen)
            self.accept()

    def _search(self, text: str) -> None:
        used = self._source.used
        if text.strip():
            known = [*self.functions, *self._source.settings_and_help()]
            found = best_first(known, text, used)
            things = self._source.things(text)
            # Both shall be seen without scrolling far, however much the letters mean.
            found = [*found[: _MOST // 2], *things, *found[_MOST // 2 :]]
            found = best_first(found, text, used) if things else found
            rest = [one for one in things if one not in found]
            self._offers = [*found, *rest][:_MOST]
        else:
            self._offers = best_first(self.functions, "", used)[:_MOST]
        self._show()

    def _show(self) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's parameter
        self.list.clear()
        for offer in self._offers:
            item = QListWidgetItem(f"{offer.text}   –   {offer.kind}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.text}, {offer.kind}")
            self.list.addItem(item)
        self.list.blockSignals(False)  # noqa: FBT003
        self.count.setText(self.tr("%n thing(s) found", "", len(self._offers)))
        self.edit.setAccessibleDescription(f"{self.count.text()}. {self._hint}")
        self._counting.start(_PAUSE)
        if self._offers:
            self.list.setCurrentRow(0)

    def _say_count(self) -> None:
        announce(self.edit, self.count.text())

    def _say_row(self, row: int) -> None:
        """Announce the line as if it had the focus: the reader follows the arrow keys then."""
        if row >= 0:
            event = QAccessibleEvent(self.list, QAccessible.Event.Focus)
            event.setChild(row)
            QAccessible.updateAccessibility(event)

    def _load_next(self) -> None:
        """Make the pages that were not shown yet, one at each turn, to know their functions."""
        shown = {page.key for page in self._window.pages}
        missing = [spec.key for spec in page_specs() if spec.key not in shown]
        if missing and self._window.page_of(missing[0]) is not None:
            QTimer.singleShot(0, self, self._load_next)
            return
        self.functions = self._source.functions()
        if self.edit.text().strip():
            self._search(self.edit.text())
