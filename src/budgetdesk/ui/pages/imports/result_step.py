"""Last step: what was taken in, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.wizard import Step
from budgetdesk.usecases.import_choice import Brought


class ResultStep(Step):
    """The summary. `assign` asks to go to the bookings that are not assigned yet."""

    assign = Signal()

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self.title = self.tr("Done")
        self.forward = self.tr("&Close")
        self.summary = QLabel()
        self.following = QLabel()
        for label in (self.summary, self.following):
            label.setWordWrap(True)
            label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.assign_button = QPushButton(self.tr("&Assign these bookings"))
        self.assign_button.setAutoDefault(False)
        self.assign_button.clicked.connect(self.assign)
        row = QWidget()
        buttons = FlowLayout(theme.space(), row)
        buttons.addWidget(self.assign_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(2))
        for widget in (self.summary, self.following, row):
            layout.addWidget(widget)
        layout.addStretch()

    def show_result(self, brought: Brought) -> None:
        """Say what was taken in and what is still to be done."""
        texts = [self.tr("%n new booking(s) are in your file.", "", brought.new)]
        if brought.matched:
            texts.append(
                self.tr("%n line(s) were put to bookings you had entered.", "", brought.matched)
            )
        texts.append(self.tr("You can take this back: Edit, Undo, or on the page Import."))
        self.summary.setText(" ".join(texts))
        self.summary.setAccessibleName(self.summary.text())
        self.following.setText(
            self.tr(
                "%n booking(s) are not assigned yet. Say what they were for.",
                "",
                brought.unassigned,
            )
            if brought.unassigned
            else self.tr("All of them are assigned. There is nothing left to do.")
        )
        self.following.setAccessibleName(self.following.text())
        self.assign_button.setVisible(bool(brought.unassigned))

    def first_edit(self) -> QWidget:
        """Begin with what was done."""
        return self.summary
