"""A line above the page that offers to go on with setting up a file that is not ready yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from budgetdesk.usecases.desk import Desk


class SetupBanner(QFrame):
    """Says what the file still lacks; hidden where it lacks nothing, or at the user's wish."""

    def __init__(self, theme: Theme, go_on: Callable[[], None]) -> None:
        """Start hidden; `go_on` opens the guided form."""
        super().__init__()
        self.setProperty("role", "card")
        self._dismissed = False
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.forward = QPushButton(self.tr("Continue setting up"))
        self.forward.clicked.connect(go_on)
        self.hide_button = QPushButton(self.tr("Hide"))
        self.hide_button.clicked.connect(self._dismiss)
        buttons = FlowLayout(theme.space())
        buttons.addWidget(self.forward)
        buttons.addWidget(self.hide_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.space(4), theme.space(), theme.space(2), theme.space())
        layout.setSpacing(theme.space())
        layout.addWidget(self.sentence)
        layout.addLayout(buttons)
        self.setVisible(False)

    def judge(self, desk: Desk | None) -> None:
        """Look at the file again."""
        if desk is None or self._dismissed:
            self.setVisible(False)
            return
        from budgetdesk.usecases.first_steps import Step, first_steps

        words = {
            Step.ACCOUNT: self.tr("the account"),
            Step.FUNDER: self.tr("who pays"),
            Step.GRANT: self.tr("the grant"),
            Step.AGREEMENT: self.tr("the agreement"),
        }
        missing = ", ".join(words[step] for step in desk.read(first_steps).open)
        sentence = self.tr("This file is not set up completely. Still missing: {what}.")
        self.sentence.setText(sentence.format(what=missing))
        self.setVisible(bool(missing))

    def _dismiss(self) -> None:
        self._dismissed = True
        self.setVisible(False)
