"""What may stay of the money: at the end of the running period, today, at the grant's end."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from budgetdesk.budget.settlement import Repayable
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.ui.pages.budget.period_card import PeriodCard
from budgetdesk.ui.widgets.figures import FigureTile, TileGrid
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Section
from budgetdesk.usecases.period_outlooks import RunningPeriod, running_periods
from budgetdesk.usecases.repayment import RepaymentView, repayments
from budgetdesk.usecases.today import TeilbudgetToday, TodayView, today_view
from budgetdesk.wording.formats import day_text, money_text, period_text


class RemainingSection(Section):
    """For each Teilbudget: there today, may stay, lies above, forecast."""

    def __init__(self, room: Room) -> None:
        """Lay out nothing yet; the tiles are made for what is there."""
        super().__init__(room)
        self.empty = self.sentence()
        self.empty.setText(
            self.tr("Here you will see what may stay of your money, once a grant is entered.")
        )
        self._shown = QWidget()
        self.body.addWidget(self._shown)
        self.body.addStretch()
        self.cards: list[PeriodCard] = []
        self.tiles: list[FigureTile] = []

    def reload(self) -> None:
        """Show the figures of today; where the user calls the reading off, those from before."""
        found = self.room.actions.read_long(_figures, self.room.desk.today)
        if found is None:
            return
        views, today, running = found
        outlooks = {one.teilbudget.id: one for one in today.shown}
        theme = self.room.theme()
        self.cards = [PeriodCard(one, theme) for one in running if one.period]
        groups = [self._of(view, outlooks[view.teilbudget.id]) for view in views]
        self.tiles = [tile for group in groups for tile in group]
        fresh = QWidget()
        inside = QVBoxLayout(fresh)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.space(3))
        for card in self.cards:
            inside.addWidget(card)
        if self.tiles:
            inside.addWidget(_heading(self.tr("If it were settled today, and at the grant's end")))
        for group in filter(None, groups):
            inside.addWidget(TileGrid(group, theme))
        self.body.replaceWidget(self._shown, fresh)
        self._shown.deleteLater()
        self._shown = fresh
        self.empty.setVisible(not self.tiles)
        self._settle(fresh)

    def _settle(self, fresh: QWidget) -> None:
        """Give all the room it needs at once, so that Tab never leads to what is not laid out yet.

        The first round knows the width, the second the height at that width.
        """
        for _ in range(2):
            for card in self.cards:
                card.table.fit()
            around: QWidget | None = fresh
            while around is not None:
                layout = around.layout()
                if layout is not None:
                    layout.activate()
                around = around.parentWidget()

    def _of(self, view: RepaymentView, outlook: TeilbudgetToday) -> list[FigureTile]:
        if view.repayable is None or view.period is None:
            return []
        found, lines, code = view.repayable.value, view.repayable.lines, view.teilbudget.code
        rule = None if found is None else found.carry_over
        measured = self.tr("Measured over {period}.").format(period=period_text(view.period))
        tiles = [
            self._tile(
                self.tr("{name}: there today").format(name=code),
                None if found is None else found.balance,
                self._own(found),
                lines,
            ),
            self._tile(
                self.tr("{name}: may stay").format(name=code),
                None if rule is None else rule.allowed,
                measured if rule else self.tr("See “Why?”."),
                lines,
            ),
            self._tile(
                self.tr("{name}: lies above").format(name=code),
                None if found is None else found.amount,
                self.tr("This is what would have to be paid back if it were settled today."),
                lines,
            ),
        ]
        forecast = outlook.forecast
        words = self.tr("There is no forecast yet.")
        if forecast is not None:
            words = self.tr(
                "There on {day} with own money, if {amount} a month are spent as on average."
            ).format(day=day_text(forecast.until), amount=money_text(forecast.per_month))
        tiles.append(
            self._tile(
                self.tr("{name}: forecast at the end").format(name=code),
                None if forecast is None else forecast.at_end,
                words,
                outlook.outlook.lines,
            )
        )
        return tiles

    def _own(self, found: Repayable | None) -> str:
        if found is None or not found.own:
            return self.tr("Money of the funder.")
        return self.tr("Money of the funder. Your own money, {amount}, is not in it.").format(
            amount=money_text(found.own)
        )

    def _tile(
        self, name: str, amount: Money | None, meaning: str, lines: tuple[Line, ...]
    ) -> FigureTile:
        tile = FigureTile(name, self.room.theme(), lambda: lines)
        tile.show_figure(amount, meaning)
        return tile


def _figures(
    reader: Any,  # noqa: ANN401 - the window knows no storage
    today: date,
) -> tuple[tuple[RepaymentView, ...], TodayView, tuple[RunningPeriod, ...]]:
    return (
        repayments(reader, None, today),
        today_view(reader, None, today),
        running_periods(reader, None, today),
    )


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "heading")
    label.setWordWrap(True)
    return label
