"""The months of the grant's year: a chart, and a table that says the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from budgetdesk.ui.pages.today.shown import ShownMonth
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.chart import Beside, Fill, Group, GroupChart, Pattern
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.table import Column
from budgetdesk.wording.formats import money_text, month_text


class Months(QWidget):
    """Income and spending by month."""

    def __init__(self, theme: Theme) -> None:
        """Show no months yet."""
        super().__init__()
        income, spent = self.tr("Income"), self.tr("Spent")
        self.chart = GroupChart(
            self.tr("Income and spending by month"),
            (
                (income, Fill("accent", Pattern.RISING)),
                (spent, Fill("second_text", Pattern.SOLID)),
            ),
            theme,
        )
        self.table: FoldingTable[ShownMonth] = FoldingTable(
            self.tr("Income and spending by month"),
            (
                Column(self.tr("Month"), lambda flow: flow.month, month_text, stretch=True),
                Column(income, lambda flow: flow.income, money_text, right=True),
                Column(spent, lambda flow: flow.spent, money_text, right=True),
            ),
            row_pixels=theme.target,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Beside(self.chart, self.table, theme))

    def show_months(self, months: Sequence[ShownMonth]) -> None:
        """Show these months in order."""
        self.chart.show_groups(
            [
                Group(
                    f"{flow.month.month:02d}",
                    month_text(flow.month),
                    (flow.income, flow.spent),
                )
                for flow in months
            ]
        )
        self.table.show_rows(months)
