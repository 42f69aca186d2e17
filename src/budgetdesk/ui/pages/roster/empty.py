"""What stands where no shift is planned yet: what the page will show, and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from budgetdesk.rota.plan import Plan
from budgetdesk.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from budgetdesk.ui.pages.roster.page import RosterPage


class EmptyRoster(QWidget):
    """A sentence, and the one button that leads on."""

    def __init__(self, page: RosterPage) -> None:
        """Lead on for this page."""
        super().__init__()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.team = QPushButton(self.tr("Go to the page T&eam"))
        self.team.clicked.connect(lambda _=False: page.room.go("team", None))
        self.models = QPushButton(self.tr("Shift &models…"))
        self.models.clicked.connect(lambda _=False: page.deeds.models())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(page.room.theme().space())
        column.addWidget(self.words)
        row = FlowLayout(page.room.theme().space())
        for one in (self.team, self.models):
            one.setAutoDefault(False)
            row.addWidget(one)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_plan(self, plan: Plan) -> None:
        """Say what is lacking for a first shift; show nothing where there are shifts."""
        has_models = any(not one.retired for one in plan.models)
        self.setVisible(not plan.members or not plan.shown)
        self.team.setVisible(not plan.members)
        self.models.setVisible(bool(plan.members) and not has_models)
        if not plan.members:
            words = self.tr("Here the roster will stand. Enter the assistants first.")
        elif has_models:
            words = self.tr(
                "No shift is planned in this time. “New shift” plans one; “Fill from models” plans"
                " what is usual and needed."
            )
        else:
            words = self.tr(
                "No shift is planned in this time. “New shift” begins. With models for shifts that"
                " come again and again it goes faster."
            )
        self.words.setText(words)
