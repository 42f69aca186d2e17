"""What is not entered and keeps deadlines from being known, with the way there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.ui.pages.deadlines.words import DeadlineWords
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.deadline_rows import MissingFact


class MissingPanel(QWidget):
    """A list of missing facts; hidden where nothing is missing."""

    def __init__(
        self, theme: Theme, words: DeadlineWords, go: Callable[[str, object], None]
    ) -> None:
        """Show nothing yet; `go` leads to a page with a thing on it."""
        super().__init__()
        self._go = go
        heading = QLabel(self.tr("Not known yet"))
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        self.table: FoldingTable[MissingFact] = FoldingTable(
            self.tr("Not known yet"),
            (Column(self.tr("What is missing"), words.missing, stretch=True),),
            row_pixels=theme.target,
        )
        self.table.opened.connect(self._lead)
        self.enter = QPushButton(self.tr("Enter &it"))
        self.enter.clicked.connect(lambda: self._lead(self.table.selected_row()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space())
        layout.addWidget(heading)
        layout.addWidget(self.table)
        layout.addWidget(self.enter, alignment=Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_facts(self, facts: Sequence[MissingFact]) -> None:
        """Show what is missing."""
        self.setVisible(bool(facts))
        self.table.show_rows(facts)
        if facts and self.table.selected_row() is None:
            self.table.selectRow(0)

    def _lead(self, fact: MissingFact | None) -> None:
        if fact is None:
            return
        thing = ("holder", 1) if fact.teilbudget is None else fact.problem.subject
        self._go("budget", thing)
