"""Hours that were granted: a tile for each Teilbudget, and a table that says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.ui.pages.hours.words import HoursWords
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.figures import FigureTile, TileGrid
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.tab_order import lead_on_to
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.hours_granted import GrantedMonth, HoursForecast
from budgetdesk.wording.formats import day_text, hours_text


@dataclass(frozen=True, slots=True)
class GrantedRow:
    """One Teilbudget in the month, with the outlook to the end of its grant."""

    id: int
    """0: what no rule gives to a Teilbudget."""
    name: str
    month: GrantedMonth
    forecast: Explained[HoursForecast | None] | None


class GrantedHours(QWidget):
    """Granted, used, planned, left, and how long it lasts."""

    def __init__(self, words: HoursWords, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._words, self._theme = words, theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.space(2))
        heading = QLabel(self.tr("Granted hours"))
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        self.tiles: list[FigureTile] = []
        self._shown: list[tuple[int, str]] = []
        self._steps: dict[int, tuple[Line, ...]] = {}
        self._grid = QWidget()
        self.table: FoldingTable[GrantedRow] = FoldingTable(
            self.tr("Granted hours"),
            (
                Column(self.tr("Partial budget"), self._name, stretch=True),
                Column(self.tr("Granted"), lambda row: row.month.granted, words.hours, right=True),
                Column(self.tr("Used"), lambda row: row.month.worked, hours_text, right=True),
                Column(self.tr("Planned"), lambda row: row.month.planned, hours_text, right=True),
                Column(self.tr("Left"), lambda row: row.month.left, words.hours, right=True),
                Column(self.tr("Lasts"), self._outlook),
            ),
            row_pixels=theme.target,
        )
        for one in (heading, self._grid, self.table):
            self._layout.addWidget(one)

    def show_rows(self, rows: Sequence[GrantedRow]) -> None:
        """Show these."""
        self.setVisible(bool(rows))
        self.table.show_rows(rows)
        granted = [one for one in rows if one.month.granted is not None]
        self._steps = {one.id: _steps(one) for one in granted}
        names = [(one.id, one.name) for one in granted]
        if names != self._shown:
            self._shown = names
            self._make_tiles(granted)
        for tile, one in zip(self.tiles, granted, strict=True):
            tile.show_words(self._words.hours(one.month.left), self._meaning(one))

    def _make_tiles(self, rows: Sequence[GrantedRow]) -> None:
        """Make other tiles; where only their figures change, the focus stays on them."""
        self.tiles = [
            FigureTile(
                self.tr("{name}: hours left").format(name=one.name),
                self._theme,
                lambda number=one.id: self._steps[number],  # type: ignore[misc]
            )
            for one in rows
        ]
        fresh = TileGrid(self.tiles, self._theme) if self.tiles else QWidget()
        self._layout.replaceWidget(self._grid, fresh)
        lead_on_to(self.table, fresh)
        # Until it is deleted it would stand behind the new one, and Tab would stop there.
        self._grid.setVisible(False)
        self._grid.deleteLater()
        self._grid = fresh

    def _meaning(self, row: GrantedRow) -> str:
        meaning = self.tr("of {granted}; used {used}, planned {planned}. {outlook}").format(
            granted=self._words.hours(row.month.granted),
            used=hours_text(row.month.worked),
            planned=hours_text(row.month.planned),
            outlook=self._outlook(row),
        )
        return meaning.strip()

    def _name(self, row: GrantedRow) -> str:
        return row.name or self.tr("no rule says who pays")

    def _outlook(self, row: GrantedRow) -> str:
        forecast = None if row.forecast is None else row.forecast.value
        if forecast is None:
            return ""
        if forecast.is_enough:
            words = self.tr("They last to the end of the grant on {day}; {hours} stay.")
            return words.format(day=day_text(forecast.grant.last), hours=hours_text(forecast.left))
        if forecast.lasts_until is None:
            return self.tr("They do not last for the first month.")
        words = self.tr("They last until {day}; then {hours} are missing.")
        return words.format(day=day_text(forecast.lasts_until), hours=hours_text(-forecast.left))


def _steps(row: GrantedRow) -> tuple[Line, ...]:
    return (*row.month.lines, *(() if row.forecast is None else row.forecast.lines))
