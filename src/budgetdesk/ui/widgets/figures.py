"""Figures that matter: a tile with amount and meaning, and its Rechenweg."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.table import Column, Table
from budgetdesk.wording.formats import money_text
from budgetdesk.wording.sentences import line_text


class FigureTile(QFrame):
    """Label, amount, one line of meaning, and a button that opens the Rechenweg."""

    def __init__(
        self, label: str, theme: Theme, lines: Callable[[], Sequence[Line]] | None = None
    ) -> None:
        """Show nothing yet; `lines` gives the explanation when it is asked for."""
        super().__init__()
        self.setProperty("role", "card")
        self._label, self._theme, self._lines = label, theme, lines
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(2),) * 4)
        layout.setSpacing(theme.space())
        self._name = QLabel(label)
        self._figure = QLabel()
        self._figure.setProperty("role", "figure")
        self._meaning = QLabel()
        self._meaning.setProperty("role", "second")
        self._meaning.setWordWrap(True)
        for one in (self._name, self._figure, self._meaning):
            layout.addWidget(one)
        layout.addStretch()
        if lines is not None:
            why = QPushButton(self.tr("Why?"))
            why.setAccessibleName(self.tr("Why? {label}").format(label=label))
            why.clicked.connect(self._explain)
            layout.addWidget(why, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_figure(self, amount: Money | None, meaning: str = "") -> None:
        """Show an amount; None says that it is not known."""
        text = self.tr("not known") if amount is None else money_text(amount)
        self._figure.setText(text)
        self._figure.setAccessibleName(f"{self._label}: {text}")
        self._meaning.setText(meaning)

    def _explain(self) -> None:
        lines = self._lines() if self._lines is not None else ()
        explain(self, self._label, lines, self._theme)


def explain(parent: QWidget, title: str, lines: Sequence[Line], theme: Theme) -> None:
    """Open the Rechenweg of a figure: each step in words, its result, and what it follows."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(dialog.tr("How it was computed: {title}").format(title=title))
    table: Table[Line] = Table(
        dialog.tr("Steps"),
        (
            Column(dialog.tr("Step"), line_text, stretch=True),
            Column(dialog.tr("Result"), lambda line: line.result, _result, right=True),
            Column(dialog.tr("Follows"), lambda line: line.source),
        ),
        row_pixels=theme.target,
    )
    table.setSortingEnabled(False)
    table.setWordWrap(True)
    table.show_rows(tuple(lines))
    table.resizeColumnToContents(1)
    table.resizeColumnToContents(2)
    table.resizeRowsToContents()
    buttons = QDialogButtonBox()
    close = buttons.addButton(dialog.tr("&Close"), QDialogButtonBox.ButtonRole.RejectRole)
    close.setProperty("main", "true")
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(table)
    layout.addWidget(buttons)
    dialog.resize(900, 480)
    dialog.exec()


def _result(amount: Money | None) -> str:
    return "" if amount is None else money_text(amount)
