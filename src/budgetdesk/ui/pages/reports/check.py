"""What a Sachbearbeiter would ask, each with what to do and the way there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.table import Column
from budgetdesk.wording.sentences import problem_text, word

_ROLES: Final = {Weight.ERROR: "wrong", Weight.WARNING: "attention", Weight.HINT: ""}
_SIGNS: Final = {Weight.ERROR: "✕", Weight.WARNING: "▲", Weight.HINT: "●"}

_MOST: Final = 200
"""So many findings are shown: who has more of them begins with those that weigh most."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding as a row; two findings of one kind about one thing are told apart by words."""

    problem: Problem

    @property
    def id(self) -> tuple[object, ...]:
        """What makes it the same finding after a reload."""
        return (self.problem.code, self.problem.subject, self.words)

    @property
    def words(self) -> str:
        """What it is and what to do."""
        return problem_text(self.problem)


class CheckPanel(QWidget):
    """The findings of a report's check; Enter or the button leads to what a finding is about."""

    def __init__(self, theme: Theme, go: Callable[[str, object], None]) -> None:
        """Show nothing yet; `go` leads to a page with a thing on it."""
        super().__init__()
        self._go = go
        self.findings: tuple[Problem, ...] = ()
        heading = QLabel(self.tr("Check"))
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.table: FoldingTable[Finding] = FoldingTable(
            self.tr("Findings of the check"),
            (
                Column(self.tr("Weight"), lambda row: row.problem.weight, _weight_text),
                Column(self.tr("What is to be done"), lambda row: row.words, stretch=True),
            ),
            row_pixels=theme.target,
        )
        self.table.opened.connect(self._lead)
        self.table.chosen.connect(self._on_choice)
        self.lead = QPushButton(self.tr("Go to the &booking"))
        self.lead.clicked.connect(lambda: self._lead(self.table.selected_row()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space())
        for one in (heading, self.summary, self.table):
            layout.addWidget(one)
        layout.addWidget(self.lead, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_findings(self, findings: Sequence[Problem]) -> None:
        """Show what was found by the whole check."""
        self._show_rows(findings)
        worst = findings[0].weight if findings else None
        self._say(self._summary(), "good" if worst is None else _ROLES[worst])

    def show_checking(self, findings: Sequence[Problem]) -> None:
        """Show what was found so far; the check goes on."""
        self._show_rows(findings)
        self._say(self.tr("The report is being checked …"))

    def show_unchecked(self) -> None:
        """Show that the file could not be asked."""
        self._show_rows(())
        self._say(self.tr("The report could not be checked."), "attention")

    def _show_rows(self, findings: Sequence[Problem]) -> None:
        self.findings = tuple(findings)
        self.table.setVisible(bool(findings))
        self.lead.setVisible(bool(findings))
        self.table.show_rows([Finding(one) for one in findings[:_MOST]])
        if findings and self.table.selected_row() is None:
            self.table.selectRow(0)
        self._on_choice()

    def _say(self, words: str, role: str = "") -> None:
        self.summary.setText(words)
        self.summary.setProperty("role", role)
        self.summary.style().polish(self.summary)

    @property
    def errors(self) -> int:
        """How many findings make the report wrong."""
        return sum(1 for one in self.findings if one.weight is Weight.ERROR)

    def _summary(self) -> str:
        if not self.findings:
            return self.tr("✓ Nothing is missing. The report can be handed out.")
        counted = Counter(one.weight for one in self.findings)
        words = [
            f"{counted[one]} {word('weight' if counted[one] == 1 else 'weights', one.value)}"
            for one in Weight
            if counted[one]
        ]
        sentence = self.tr("The check has: {counts}.").format(counts=", ".join(words))
        if len(self.findings) > _MOST:
            more = self.tr("The first {count} are shown; the others come when these are done.")
            sentence = f"{sentence} {more.format(count=_MOST)}"
        return f"{_SIGNS[self.findings[0].weight]} {sentence}"

    def _on_choice(self) -> None:
        row = self.table.selected_row()
        subject = None if row is None else row.problem.subject
        self.lead.setEnabled(subject is not None)
        if subject is not None:
            self.lead.setText(self._lead_words(subject[0]))

    def _lead_words(self, kind: str) -> str:
        if kind == "booking":
            return self.tr("Go to the &booking")
        if kind == "account":
            return self.tr("Go to the &bookings of the account")
        return self.tr("Go to the &budget")

    def _lead(self, row: Finding | None) -> None:
        subject = None if row is None else row.problem.subject
        if subject is None:
            return
        kind, number = subject
        if kind == "booking":
            self._go("bookings", number)
        elif kind == "account":
            self._go("bookings", subject)
        else:
            self._go("budget", subject)


def _weight_text(weight: Weight) -> str:
    return f"{_SIGNS[weight]} {word('weight', weight.value)}"
