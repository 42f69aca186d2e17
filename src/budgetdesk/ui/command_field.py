"""The command field (Ctrl+K): any action, page, person, booking or report by a few letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
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

from budgetdesk.kernel.period import DateRange
from budgetdesk.ui.access import announce
from budgetdesk.wording.formats import day_text, money_text, period_text

if TYPE_CHECKING:
    from budgetdesk.ui.window import MainWindow
    from budgetdesk.usecases.quick_search import Meant

_MOST: Final = 40
_MOVES: Final = {
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A line of the list: its words, what kind of thing it is, and what it does."""

    words: str
    kind: str
    deed: Callable[[], object]


class CommandField(QDialog):
    """A line to type in and what it may mean. The deed is done after the field has closed."""

    def __init__(self, window: MainWindow) -> None:
        """Offer all actions and pages until something is typed."""
        super().__init__(window)
        self._window = window
        self._actions = self._all_actions()
        self._offers: list[Offer] = []
        self._chosen: Offer | None = None
        theme = window.look()
        self.setWindowTitle(self.tr("Find"))
        label = QLabel(self.tr("&What are you looking for?"))
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self.tr("What are you looking for?"))
        self.edit.setAccessibleDescription(
            self.tr("Type a few letters, choose with the arrow keys, Enter goes there.")
        )
        label.setBuddy(self.edit)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.count = QLabel()
        self.count.setProperty("role", "second")
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
        self.resize(min(round(window.width() * 0.7), 900), min(round(window.height() * 0.7), 640))
        self._search("")
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

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
            self.accept()

    def _search(self, text: str) -> None:
        words = text.casefold().split()
        found = [one for one in self._actions if all(w in one.words.casefold() for w in words)]
        # What begins with the letters is meant more likely than what only holds them.
        found.sort(key=lambda one: not one.words.casefold().startswith(text.casefold().strip()))
        if words:
            found = [*found[: _MOST // 2], *self._things(text)]
        self._offers = found[:_MOST]
        self._show()

    def _show(self) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's parameter
        self.list.clear()
        for offer in self._offers:
            item = QListWidgetItem(f"{offer.words}   –   {offer.kind}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.words}, {offer.kind}")
            self.list.addItem(item)
        self.list.blockSignals(False)  # noqa: FBT003
        self.count.setText(self.tr("%n thing(s) found", "", len(self._offers)))
        if self._offers:
            self.list.setCurrentRow(0)
        else:
            announce(self.edit, self.count.text())

    def _say_row(self, row: int) -> None:
        """Announce the line as if it had the focus: the reader follows the arrow keys then."""
        if row >= 0:
            event = QAccessibleEvent(self.list, QAccessible.Event.Focus)
            event.setChild(row)
            QAccessible.updateAccessibility(event)

    def _all_actions(self) -> list[Offer]:
        offers = [
            Offer(
                f"{one.text} ({one.keys})" if one.keys else one.text, one.area, one.action.trigger
            )
            for one in self._window.menus.commands()
        ]
        recent = self.tr("Recent file")
        others = (one for one in self._window.settings.recent_files() if one != self._window.path)
        opener = self._window.open_file
        return offers + [Offer(path.stem, recent, _later(opener, path)) for path in others]

    def _things(self, text: str) -> list[Offer]:
        offers = [
            Offer(one.words, one.kind, one.show)
            for page in self._window.pages
            for one in page.findings(text)
        ]
        room = self._window.room
        if room is None:
            return offers
        from budgetdesk.usecases.quick_search import quick_search

        meant = room.actions.read(quick_search, text)
        if meant is not None:
            known = {offer.words for offer in offers}
            offers += [offer for offer in self._meant(meant) if offer.words not in known]
        return offers

    def _meant(self, meant: Meant) -> list[Offer]:
        go = self._window.go
        people = [
            Offer(one.name or one.short, self.tr("Person"), _later(go, "bookings", one))
            for one in meant.people
        ]
        bookings = [
            Offer(
                f"{day_text(one.on)}  {one.payee or one.text}  {money_text(one.amount)}",
                self.tr("Booking"),
                _later(go, "bookings", one.id),
            )
            for one in meant.bookings
        ]
        reports = [
            Offer(
                f"{one.title}  {period_text(DateRange(one.first, one.last))}",
                self.tr("Report"),
                _later(go, "reports", ("handed_report", one.id)),
            )
            for one in meant.reports
        ]
        return [*people, *bookings, *reports]


def _later(deed: Callable[..., object], *arguments: object) -> Callable[[], object]:
    return lambda: deed(*arguments)
