"""The step before anything leaves the program: exactly what this receiver will see."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.ui.pages.reports.seen import SeenPanel
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit, TextEdit
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.narrow import at_most, narrow
from budgetdesk.ui.widgets.sight import SightArea
from budgetdesk.usecases.receiver_view import ReceiverView

_LARGE: Final = 2.0


class Way(Enum):
    """How a report leaves the program while it is a draft."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    PRINTER = "printer"
    RECEIPTS = "receipts"


class LeaveDialog(QDialog):
    """Shows what the receiver sees; `go_on` is called when the user wants to go on.

    It tells whether the deed was done; only then the dialog closes.
    """

    def __init__(
        self, view: ReceiverView, theme: Theme, go_on: Callable[[], bool], parent: QWidget
    ) -> None:
        """Show it; the buttons' words and further fields come from the two kinds below."""
        super().__init__(parent)
        self._go_on, self._theme = go_on, theme
        self.setWindowTitle(self.tr("This is what the receiver sees"))
        heading = QLabel(self.windowTitle())
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        self.seen = SeenPanel(theme)
        inside = QWidget()
        self.inside = QVBoxLayout(inside)
        self.inside.setContentsMargins(0, 0, theme.space(), 0)
        self.inside.setSpacing(theme.space(2))
        self.inside.addWidget(heading)
        self.texts = QVBoxLayout()
        self.inside.addLayout(self.texts)
        self.inside.addWidget(self.seen)
        area = SightArea(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(3),) * 4)
        layout.setSpacing(theme.space(2))
        layout.addWidget(area, 1)
        self._layout = layout
        self.seen.show_view(view)
        self.resize(parent.window().size() * 0.94)

    def add_buttons(self, yes: str, no: str) -> None:
        """Add the two answers; the careful one is the default where nothing can be undone."""
        row = FlowLayout(self._theme.space())
        self.yes, self.no = QPushButton(yes), QPushButton(no)
        self.yes.setProperty("main", "true")
        self.yes.setAutoDefault(False)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        # In very large text the buttons would leave no room for what is to be read before.
        is_large = self._theme.scale >= _LARGE
        (self.inside if is_large else self._layout).addLayout(row)

    def accept(self) -> None:
        """Go on; close if it was done."""
        if self._go_on():
            super().accept()

    def close_done(self) -> None:
        """Close, since the deed was done after all."""
        super().accept()

    def add_text(self, text: str, role: str = "") -> None:
        """Add a sentence above what is seen."""
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        label.setAccessibleName(text)
        if role:
            label.setProperty("role", role)
        self.texts.addWidget(label)


class SaveDialog(LeaveDialog):
    """Save or print a draft."""

    def __init__(
        self, view: ReceiverView, theme: Theme, go_on: Callable[[], bool], parent: QWidget
    ) -> None:
        """Offer the ways out."""
        super().__init__(view, theme, go_on, parent)
        self.way = ChoiceEdit(
            [
                (Way.PDF, self.tr("Pages as PDF")),
                (Way.XLSX, self.tr("Tables for a spreadsheet (XLSX)")),
                (Way.CSV, self.tr("Plain table (CSV)")),
                (Way.PRINTER, self.tr("Print the pages")),
                (Way.RECEIPTS, self.tr("Receipts, all in one PDF")),
            ]
        )
        narrow(self.way)
        form = Form()
        form.add("way", self.tr("&What to save"), self.way)
        self.add_text(self.tr("It stays a draft. Nothing in your file changes."))
        self.texts.addLayout(at_most(theme.space(60), form))
        self.inside.addStretch()
        self.add_buttons(self.tr("Choose &place…"), self.tr("&Close"))


class HandOutDialog(LeaveDialog):
    """Hand a report out for good."""

    def __init__(
        self,
        view: ReceiverView,
        theme: Theme,
        go_on: Callable[[], bool],
        parent: QWidget,
        *,
        errors: int,
    ) -> None:
        """Say what handing out means; `errors` is how many the check found."""
        super().__init__(view, theme, go_on, parent)
        if errors:
            text = self.tr("✕ The check found %n error(s). The report would be wrong.", "", errors)
            self.add_text(text, "wrong")
        self.add_text(
            self.tr(
                "The report is kept unchanged, and its period is closed: bookings in it can no "
                "longer be changed, only corrected later. This cannot be undone."
            )
        )
        self.note = TextEdit()
        form = Form()
        form.add("note", self.tr("&Note for you"), self.note, self.tr("For example: by post"))
        self.inside.addWidget(form)
        self.inside.addStretch()
        self.add_buttons(self.tr("&Hand out for good…"), self.tr("Do not hand out &yet"))
        self.no.setDefault(True)
