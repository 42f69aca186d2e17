"""The figures of the day: tiles, one bar, and a table that says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.ui.pages.today.shown import ShownFigure
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.chart import Beside, Fill, PartsBar, Pattern, Share
from budgetdesk.ui.widgets.figures import FigureTile, TileGrid
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.table import Column
from budgetdesk.wording.formats import money_text


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure in the table beside the bar; None: not known."""

    name: str
    amount: Money | None
    meaning: str


class Figures(QWidget):
    """Granted, spent, foreseen, bound, free, and what would have to be paid back today."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._figures: tuple[ShownFigure, ...] = ()
        self._names = (
            self.tr("Granted"),
            self.tr("Spent"),
            self.tr("Still foreseen"),
            self.tr("Set aside"),
            self.tr("Free"),
            self.tr("To be paid back today"),
        )
        self.tiles = [
            FigureTile(name, theme, partial(self._lines, place))
            for place, name in enumerate(self._names)
        ]
        self.bar = PartsBar(self.tr("Granted and what becomes of it"), theme)
        self.table: FoldingTable[FigureRow] = FoldingTable(
            self.tr("Granted and what becomes of it"),
            (
                Column(self.tr("Figure"), lambda row: row.name, stretch=True),
                Column(self.tr("Amount"), lambda row: row.amount, self._amount, right=True),
            ),
            row_pixels=theme.target,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(3))
        layout.addWidget(TileGrid(self.tiles, theme))
        layout.addWidget(Beside(self.bar, self.table, theme))

    def show_figures(self, figures: Sequence[ShownFigure]) -> None:
        """Show the figures of a day, in the order of the tiles."""
        self._figures = tuple(figures)
        rows = []
        for tile, name, one in zip(self.tiles, self._names, figures, strict=True):
            tile.show_figure(one.amount, one.meaning)
            rows.append(FigureRow(name, one.amount, one.meaning))
        self.table.show_rows(rows[:-1])
        whole, *parts = [
            None if row.amount is None else Share(row.name, row.amount, fill)
            for row, fill in zip(rows[:-1], _FILLS, strict=True)
        ]
        self.bar.show_parts(whole, [part for part in parts if part is not None])

    def _lines(self, place: int) -> tuple[Line, ...]:
        return self._figures[place].lines if self._figures else ()

    def _amount(self, amount: Money | None) -> str:
        return self.tr("not known") if amount is None else money_text(amount)


_FILLS = (
    Fill("accent", Pattern.EMPTY),
    Fill("second_text", Pattern.SOLID),
    Fill("accent", Pattern.RISING),
    Fill("attention", Pattern.CROSSED),
    Fill("good", Pattern.FALLING),
)
