"""Second step: what the files are, whether they add up, and what cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.ledger.accounts import Account
from budgetdesk.ui.pages.imports.words import reason_words, skip_sentence, sum_sentence
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.table import Column
from budgetdesk.ui.widgets.wizard import Step
from budgetdesk.usecases.import_choice import FileReading, is_spoiled
from budgetdesk.usecases.import_plan import Fate, Skipped, StatementPlan
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import error_text, word


@dataclass(frozen=True, slots=True)
class Checked:
    """One statement, or a file that was not understood (`plan` None)."""

    reading: FileReading
    plan: StatementPlan | None

    @property
    def id(self) -> tuple[str, int]:
        """What tells this row from the others."""
        number = -1 if self.plan is None else self.plan.statement.number
        return str(self.reading.path), number

    @property
    def has_lines(self) -> bool:
        """Tell whether any of its lines can be looked at."""
        return self.plan is not None and bool(self.plan.lines) and not is_spoiled(self.plan.file)

    @property
    def needs_columns(self) -> bool:
        """Tell whether the user must say what the columns mean."""
        error = self.reading.error
        return isinstance(error, FileNotUnderstood) and error.expected == "csv_layout"


class CheckStep(Step):
    """The statements found, with their sums. `account_chosen` and `columns_wanted` ask for more."""

    account_chosen = Signal()
    columns_wanted = Signal(object)

    def __init__(self, theme: Theme, accounts: Sequence[Account]) -> None:
        """Show nothing yet."""
        super().__init__()
        self.title = self.tr("Is this the right statement?")
        self.forward = self.tr("&Look at the lines")
        self.summary = _text()
        self.table: FoldingTable[Checked] = FoldingTable(
            self.tr("Statements found"),
            (
                Column(self.tr("File"), lambda one: one.reading.path.name, stretch=True),
                Column(self.tr("Account"), _account_words),
                Column(self.tr("Lines"), _count, str, right=True),
                Column(self.tr("State"), self._state),
            ),
            row_pixels=theme.target,
        )
        self.details = _text()
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        # After the flags, which take Tab away.
        self.details.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.refused: FoldingTable[tuple[int, str]] = FoldingTable(
            self.tr("Rows that cannot be read"),
            (
                Column(self.tr("Row"), lambda row: row[0], lambda n: str(n or "–"), right=True),
                Column(self.tr("Reason"), lambda row: row[1], stretch=True),
            ),
            row_pixels=theme.target,
        )
        self.columns_button = QPushButton(self.tr("&Say what the columns mean…"))
        self.columns_button.setAutoDefault(False)
        self.columns_button.clicked.connect(self._ask_for_columns)
        self.account = ChoiceEdit(
            [(None, self.tr("find by itself")), *((one.id, one.name) for one in accounts)]
        )
        self._account_label = QLabel(self.tr("Account for files that name none"))
        self._account_label.setBuddy(self.account)
        # Long words in the list must not make the window wider than the screen.
        self.account.setSizeAdjustPolicy(
            ChoiceEdit.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.account.setMinimumContentsLength(8)
        self.account.setAccessibleName(self._account_label.text())
        self.account.edited.connect(self.account_chosen)
        self.table.chosen.connect(self._show_details)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(2))
        for widget in (
            self.summary,
            self.table,
            self.details,
            self.refused,
            self.columns_button,
            self._account_label,
            self.account,
        ):
            layout.addWidget(widget)
        layout.addStretch(1)

    def show_checked(self, rows: Sequence[Checked]) -> None:
        """Show what was found in the files."""
        self.table.show_rows(rows)
        if rows:
            number = self.table.currentIndex().row()
            self.table.selectRow(max(number, 0))
        good = sum(1 for one in rows if one.has_lines and one.plan and not one.plan.skipped)
        self.summary.setText(
            self.tr("%n statement(s) have something new.", "", good)
            if good
            else self.tr("There is nothing new. Choose a line to see why.")
        )
        self._show_details()
        self.changed.emit()

    def is_complete(self) -> bool:
        """Tell whether there are lines to look at."""
        return any(one.has_lines for one in self.table.rows_model.rows)

    def first_edit(self) -> QWidget:
        """Begin with the list."""
        return self.table

    def _state(self, one: Checked) -> str:
        if one.plan is None:
            return "⚠ " + self.tr("not understood")
        if one.plan.skipped is Skipped.NO_ACCOUNT:
            return "⚠ " + self.tr("no account")
        if one.plan.skipped is not None:
            return self.tr("stays out")
        return word("reconciles", one.plan.reconciles.value)

    def _show_details(self) -> None:
        row = self.table.selected_row()
        refused = row.plan.refused if row is not None and row.plan is not None else ()
        self.refused.show_rows([(row.line, reason_words(row)) for row in refused])
        self.refused.setVisible(bool(refused))
        self.columns_button.setVisible(row is not None and row.needs_columns)
        self.details.setText("" if row is None else self._sentences(row))
        self.details.setAccessibleName(self.details.text())

    def _sentences(self, row: Checked) -> str:
        if row.plan is None:
            return "" if row.reading.error is None else error_text(row.reading.error)
        statement, plan = row.plan.statement, row.plan
        first = self.tr("Format: {format}.").format(format=plan.file.format)
        if statement.first_on and statement.last_on:
            first += " " + self.tr("Lines from {first} to {last}.").format(
                first=day_text(statement.first_on), last=day_text(statement.last_on)
            )
        counts = self.tr("New: {new}. Here already: {known}. Meet your bookings: {matched}.")
        if plan.lines:
            first += " " + counts.format(
                new=plan.count(Fate.NEW),
                known=plan.count(Fate.KNOWN),
                matched=plan.count(Fate.MATCHED),
            )
        return "\n".join(
            text for text in (first, sum_sentence(statement), skip_sentence(plan)) if text
        )

    def _ask_for_columns(self) -> None:
        row = self.table.selected_row()
        if row is not None:
            self.columns_wanted.emit(row.reading)


def _account_words(one: Checked) -> str:
    if one.plan is None:
        return "–"
    if one.plan.account is not None:
        return one.plan.account.name
    return one.plan.statement.iban or one.plan.statement.account_hint or "–"


def _count(one: Checked) -> int:
    return 0 if one.plan is None else len(one.plan.statement.entries)


def _text() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return label
