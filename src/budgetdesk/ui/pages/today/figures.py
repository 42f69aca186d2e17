"""The figures of the day: tiles, one bar, and a table that says the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import Money
from budgetdesk.ui.pages.today.words import TodayWords
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.chart import Beside, Fill, PartsBar, Pattern, Share
from budgetdesk.ui.widgets.figures import FigureTile, TileGrid
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.today import TodayView
from budgetdesk.wording.formats import money_text

Figure = Callable[[TodayView], Explained[Money | None]]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure in the table beside the bar; None: not known."""

    name: str
    amount: Money | None
    meaning: str


class Figures(QWidget):
    """Granted, spent, foreseen, bound, free, and what would have to be paid back today."""

    def __init__(self, words: TodayWords, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._view: TodayView | None = None
        self._plan: tuple[tuple[str, Figure, Callable[[TodayView], str]], ...] = (
            (self.tr("Granted"), lambda view: view.granted, words.granted_for),
            (self.tr("Spent"), lambda view: view.spent, words.spent_since),
            (self.tr("Still foreseen"), lambda view: view.foreseen, words.foreseen_until),
            (self.tr("Set aside"), lambda view: view.bound, words.bound_for),
            (self.tr("Free"), lambda view: view.free, words.free_at_end),
            (self.tr("To be paid back today"), lambda view: view.repayable, lambda _: self._back()),
        )
        self.tiles = [
            FigureTile(name, theme, lambda figure=figure: self._lines(figure))  # type: ignore[misc]
            for name, figure, _ in self._plan
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

    def show_view(self, view: TodayView) -> None:
        """Show the figures of a day."""
        self._view = view
        rows = []
        for tile, (name, figure, meaning) in zip(self.tiles, self._plan, strict=True):
            amount = figure(view).value
            tile.show_figure(amount, meaning(view))
            rows.append(FigureRow(name, amount, meaning(view)))
        self.table.show_rows(rows[:-1])
        whole, *parts = [
            None if row.amount is None else Share(row.name, row.amount, fill)
            for row, fill in zip(rows[:-1], _FILLS, strict=True)
        ]
        self.bar.show_parts(whole, [part for part in parts if part is not None])

    def _lines(self, figure: Figure) -> tuple[Line, ...]:
        return () if self._view is None else figure(self._view).lines

    def _back(self) -> str:
        return self.tr("if the budget were settled today by the agreement")

    def _amount(self, amount: Money | None) -> str:
        return self.tr("not known") if amount is None else money_text(amount)


_FILLS = (
    Fill("accent", Pattern.EMPTY),
    Fill("second_text", Pattern.SOLID),
    Fill("accent", Pattern.RISING),
    Fill("attention", Pattern.CROSSED),
    Fill("good", Pattern.FALLING),
)
