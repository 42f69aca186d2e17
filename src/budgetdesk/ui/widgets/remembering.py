"""What a user set up on a page and finds again: widths of columns, their order, splitters.

Kept per user. Widths belong to a text size: those of small text would cut large words.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, SignalInstance
from PySide6.QtWidgets import QHeaderView, QSplitter, QTableView, QWidget

from budgetdesk.ui.settings import Settings
from budgetdesk.ui.widgets.tall_table import TallTable

_DOWN: Final = "down"
_UP: Final = "up"
_WIDEST: Final = 2000
"""No column is wider than this, whatever stands in the settings."""


def remember_tables(page: QWidget, key: str, settings: Settings) -> None:
    """Bring back how the user set up the tables of a page, and keep it from now on.

    Tables that share out their width by their words keep doing so.
    """
    for number, table in enumerate(page.findChildren(QTableView)):
        if not isinstance(table, TallTable):
            RememberedTable(table, f"{key}/{number}", settings)


class RememberedSplitter(QObject):
    """Keeps how a splitter shares its room, for each of its two ways."""

    def __init__(self, splitter: QSplitter, key: str, settings: Settings) -> None:
        """Share the room as the user did last."""
        super().__init__(splitter)
        self._splitter, self._key, self._settings = splitter, key, settings
        splitter.splitterMoved.connect(lambda _place, _number: self._keep())
        self.restore()

    def restore(self) -> None:
        """Share the room as the user did last; to be called, too, when the splitter was turned."""
        sizes = _numbers(self._settings.value(self._name()))
        if len(sizes) == self._splitter.count() and all(size > 0 for size in sizes):
            self._splitter.setSizes(sizes)

    def _name(self) -> str:
        is_across = self._splitter.orientation() is Qt.Orientation.Horizontal
        return f"splitter/{self._key}/{'across' if is_across else 'below'}"

    def _keep(self) -> None:
        self._settings.keep(self._name(), ",".join(map(str, self._splitter.sizes())))


class RememberedTable(QObject):
    """Keeps the widths that the user gave to columns, and by which column they sorted."""

    def __init__(self, table: QTableView, key: str, settings: Settings) -> None:
        """Sort as the user did last, and give the columns their widths."""
        super().__init__(table)
        self._table, self._settings = table, settings
        self._order_key = f"order/{key}"
        self._key = key
        self._held: list[int] = []
        header = table.horizontalHeader()
        header.viewport().installEventFilter(self)
        self._sort()
        header.sortIndicatorChanged.connect(self._keep_order)
        # Pages measure their columns after they have read; the user's widths come last.
        reset: SignalInstance = table.model().modelReset
        reset.connect(lambda: QTimer.singleShot(0, self, self._widen))
        self._widen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See which columns the user drags to another width."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self._held = self._sizes()
        elif event.type() is QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self, self._keep_widths)
        return super().eventFilter(watched, event)

    def _sizes(self) -> list[int]:
        header = self._table.horizontalHeader()
        return [header.sectionSize(number) for number in range(header.count())]

    def _keep_widths(self) -> None:
        after = self._sizes()
        moved = {
            number: size
            for number, (size, before) in enumerate(zip(after, self._held, strict=False))
            if size != before
        }
        if moved:
            kept = {**own_widths(self._settings, self._key), **moved}
            text = ",".join(f"{number}:{size}" for number, size in sorted(kept.items()))
            self._settings.keep(_widths_key(self._settings, self._key), text)

    def _widen(self) -> None:
        header = self._table.horizontalHeader()
        for number, size in own_widths(self._settings, self._key).items():
            can_move = number < header.count() and (
                header.sectionResizeMode(number) is QHeaderView.ResizeMode.Interactive
            )
            if can_move and not header.isSectionHidden(number):
                header.resizeSection(number, size)

    def _keep_order(self, column: int, order: Qt.SortOrder) -> None:
        way = _DOWN if order is Qt.SortOrder.DescendingOrder else _UP
        self._settings.keep(self._order_key, f"{column} {way}")

    def _sort(self) -> None:
        kept = kept_order(self._settings, self._order_key)
        if kept is not None and kept[0] < self._table.horizontalHeader().count():
            self._table.sortByColumn(*kept)


def own_widths(settings: Settings, key: str) -> dict[int, int]:
    """Return the widths that the user gave to a table's columns, such as "bookings/0"'s."""
    found: dict[int, int] = {}
    for part in settings.value(_widths_key(settings, key)).split(","):
        number, _, size = part.partition(":")
        if number.isdecimal() and size.isdecimal():
            found[int(number)] = min(int(size), _WIDEST)
    return found


def kept_order(settings: Settings, key: str) -> tuple[int, Qt.SortOrder] | None:
    """Return the column and the way in which a table was sorted last, or None."""
    number, _, way = settings.value(key).partition(" ")
    if not number.isdecimal():
        return None
    order = Qt.SortOrder.DescendingOrder if way == _DOWN else Qt.SortOrder.AscendingOrder
    return int(number), order


def _widths_key(settings: Settings, key: str) -> str:
    return f"widths/{key}/{settings.choices.text_size}"


def _numbers(text: str) -> list[int]:
    with suppress(ValueError):
        return [int(part) for part in text.split(",")]
    return []
