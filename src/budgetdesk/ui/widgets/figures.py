"""Figures that matter: a tile with amount and meaning, and its Rechenweg."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.button_row import ButtonRow
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.sight import SightArea
from budgetdesk.ui.widgets.table import Column
from budgetdesk.wording.formats import money_text


class FigureTile(QFrame):
    """Label, amount, one line of meaning, and a button that opens the Rechenweg."""

    def __init__(
        self, label: str, theme: Theme, lines: Callable[[], Sequence[Line]] | None = None
    ) -> None:
        """Show nothing yet; `lines` gives the explanation when it is asked for."""
        super().__init__()
        self.setProperty("role", "card")
        self._label, self._theme, self._lines = label, theme, lines
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(2),) * 4)
        layout.setSpacing(theme.space())
        self._name = QLabel(label)
        self._name.setWordWrap(True)
        self._figure = QLabel()
        self._figure.setProperty("role", "figure")
        self._meaning = QLabel()
        self._meaning.setProperty("role", "second")
        self._meaning.setWordWrap(True)
        for one in (self._name, self._figure, self._meaning):
            layout.addWidget(one)
        layout.addStretch()
        if lines is not None:
            self.why = QPushButton(self.tr("Why?"))
            self.why.setAccessibleName(self.tr("Why? {label}").format(label=label))
            self.why.clicked.connect(self._explain)
            layout.addWidget(self.why, alignment=Qt.AlignmentFlag.AlignLeft)

    @property
    def text(self) -> str:
        """The amount as it is shown."""
        return self._figure.text()

    @property
    def meaning(self) -> str:
        """The line of meaning as it is shown."""
        return self._meaning.text()

    def show_figure(self, amount: Money | None, meaning: str = "") -> None:
        """Show an amount; None says that it is not known."""
        text = self.tr("not known") if amount is None else money_text(amount)
        self.show_words(text, meaning)

    def show_words(self, text: str, meaning: str = "") -> None:
        """Show a figure that is no amount, such as hours or days."""
        self._figure.setText(text)
        self._figure.setAccessibleName(f"{self._label}: {text}")
        self._meaning.setText(meaning)

    def _explain(self) -> None:
        lines = self._lines() if self._lines is not None else ()
        explain(self, self._label, lines, self._theme)


class TileGrid(QWidget):
    """Tiles of equal width in reading order, as many beside each other as have room."""

    def __init__(self, tiles: Sequence[QWidget], theme: Theme) -> None:
        """Show these tiles."""
        super().__init__()
        self._tiles = tuple(tiles)
        self._least = theme.pixels() * 14
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.space(2))
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Use the new width."""
        super().resizeEvent(event)
        gap = self._grid.spacing()
        fitting = (self.width() + gap) // (self._least + gap)
        count = len(self._tiles)
        rows = -(-count // min(max(fitting, 1), count))
        # Six tiles in rows of three look better than four and two.
        self._arrange(-(-count // rows))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns)


def explain(parent: QWidget, title: str, lines: Sequence[Line], theme: Theme) -> None:
    """Open the Rechenweg of a figure: each step in words, its result, and what it follows."""
    explanation(parent, title, lines, theme).exec()


def explanation(parent: QWidget, title: str, lines: Sequence[Line], theme: Theme) -> QDialog:
    """Return the Rechenweg of a figure as a dialog that is not open yet."""
    from budgetdesk.wording.sentences import line_text, source_text

    translate = QCoreApplication.translate
    dialog = QDialog(parent)
    dialog.setWindowTitle(
        translate("Explanation", "How it was computed: {title}").format(title=title)
    )
    columns: list[Column[Line]] = [
        Column(translate("Explanation", "Step"), line_text, stretch=True),
    ]
    if any(line.result is not None for line in lines):
        result = translate("Explanation", "Result")
        columns.append(Column(result, lambda line: line.result, _result, right=True))
    if any(line.source for line in lines):
        follows = translate("Explanation", "Follows")
        columns.append(Column(follows, lambda line: line.source, source_text))
    table = FoldingTable(translate("Explanation", "Steps"), columns, row_pixels=theme.target)
    table.show_rows(tuple(lines))
    inside = QWidget()
    around = QVBoxLayout(inside)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(table)
    around.addStretch()
    scroll = SightArea(inside)
    buttons = ButtonRow()
    buttons.add(translate("Explanation", "&Close"), dialog.reject, main=True, default=True)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(*(theme.space(2),) * 4)
    layout.setSpacing(theme.space(2))
    layout.addWidget(scroll)
    layout.addWidget(buttons)
    dialog.resize(960, 560)
    return dialog


def _result(amount: Money | None) -> str:
    return "" if amount is None else money_text(amount)
