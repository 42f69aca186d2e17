"""The list of areas at the left of the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from budgetdesk.ui.icons import icon
from budgetdesk.ui.pages.registry import PageSpec, page_keys
from budgetdesk.ui.theme import Theme

_WIDE_TEXT: Final = 1.6
"""From this size of the text on, the words would take the page's room: icons stand alone then."""


class Navigation(QListWidget):
    """The areas, with icon and word; `chosen` tells the key of the one that was chosen.

    With very large text only the icons are shown. Names, tool tips and the menu "Go to" keep the
    words, and every page begins with its title.
    """

    chosen = Signal(str)

    def __init__(self, specs: Sequence[PageSpec], theme: Theme) -> None:
        """List these pages."""
        super().__init__()
        self._keys = [spec.key for spec in specs]
        self.setProperty("role", "navigation")
        self.setAccessibleName(self.tr("Areas"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        size = theme.pixels(1)
        self.setIconSize(QSize(size, size))
        short = theme.scale >= _WIDE_TEXT
        for number, spec in enumerate(specs, start=1):
            drawn = icon(spec.icon, theme.colour("text"), size)
            item = QListWidgetItem(drawn, "" if short else spec.title)
            hint = self.tr("{title} (Ctrl+{number})").format(title=spec.title, number=number)
            hint = hint if page_keys(number) else spec.title
            item.setToolTip(hint)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spec.title)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, hint)
            self.addItem(item)
        widest = size + theme.space(3) if short else self._widest_word(specs, size, theme)
        self.setFixedWidth(widest + theme.space(4))
        self.currentRowChanged.connect(self._on_row)
        self.itemSelectionChanged.connect(self._on_selection)

    def choose(self, row: int) -> None:
        """Mark an area without going there."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's parameter
        self.setCurrentRow(row)
        self.blockSignals(False)  # noqa: FBT003

    def _widest_word(self, specs: Sequence[PageSpec], size: int, theme: Theme) -> int:
        font = self.font()
        # The chosen area is set in bold.
        font.setBold(True)
        metrics = QFontMetrics(font)
        return max(metrics.horizontalAdvance(spec.title) for spec in specs) + size + theme.space(4)

    def _on_selection(self) -> None:
        """Follow a choice that a screen reader made: it selects without moving there."""
        for index in self.selectedIndexes():
            self.setCurrentRow(index.row())

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._keys):
            self.chosen.emit(self._keys[row])
