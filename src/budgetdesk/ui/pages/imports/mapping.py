"""An unknown CSV file: the user says once what its columns mean, and sees at once what comes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from budgetdesk.bankfiles.csv_mapping import MappingProposal
from budgetdesk.bankfiles.csv_profile import CsvProfile
from budgetdesk.bankfiles.model import Entry
from budgetdesk.kernel.errors import BudgetDeskError, Invalid
from budgetdesk.kernel.problem import Problem
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.ui.widgets.table import Column, Table
from budgetdesk.usecases.csv_mappings import mapped_profile, mapped_sample, proposed_mapping
from budgetdesk.usecases.import_choice import FileReading
from budgetdesk.wording.formats import day_text, money_text
from budgetdesk.wording.sentences import error_text, word

_OFFERED: Final = (
    "on",
    "amount",
    "debit",
    "credit",
    "name",
    "purpose",
    "iban",
    "value_on",
    "end_to_end",
    "balance",
    "own_account",
    "currency",
)
_SHOWN: Final = 10


class MappingForm(Form):
    """One choice of a column for each meaning, with a live preview below."""

    def __init__(self, reading: FileReading, theme: Theme) -> None:
        """Begin with what the program proposes. Raises `FileNotUnderstood`."""
        super().__init__()
        self._reading = reading
        self.proposal = proposed_mapping(reading.path.name, reading.content)
        words = QLabel(
            self.tr(
                "Choose the column of the file for each meaning. Day and amount are needed. The"
                " program keeps this for the next file of this kind."
            )
        )
        words.setWordWrap(True)
        self.add_widget(words)
        for meaning in _OFFERED:
            edit = ChoiceEdit(self._columns(self.proposal))
            edit.show_value(self.proposal.columns.get(meaning))
            self.add(meaning, _capital(word("csv_column", meaning)), edit)
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.preview: Table[Entry] = Table(
            self.tr("Preview of the lines"),
            (
                Column(self.tr("Day"), lambda one: one.on, day_text),
                Column(self.tr("Amount"), lambda one: one.amount, money_text, right=True),
                Column(self.tr("Who"), lambda one: one.name),
                Column(self.tr("Purpose"), lambda one: one.purpose, stretch=True),
            ),
            row_pixels=theme.target,
        )
        self.preview.setMinimumHeight(theme.target * 6)
        self.add_widget(self.state)
        self.add_widget(self.preview)
        self.judge_by(self._problems)
        self.edited.connect(self.show_preview)
        self.show_preview()

    def columns(self) -> dict[str, int]:
        """Return the chosen columns, counted from 0."""
        found = {meaning: self.value(meaning) for meaning in _OFFERED}
        return {meaning: place for meaning, place in found.items() if place is not None}

    def profile(self) -> CsvProfile:
        """Return the layout with these columns. Raises `Invalid`."""
        return mapped_profile(self._reading.path.name, self._reading.content, self.columns())

    def show_preview(self) -> None:
        """Show what the first lines say with these columns."""
        name, content = self._reading.path.name, self._reading.content
        try:
            file = mapped_sample(name, content, self.columns())
        except BudgetDeskError as error:
            self.preview.show_rows(())
            self.state.setText(error_text(error))
            return
        (statement,) = file.statements
        self.preview.show_rows(statement.entries[:_SHOWN])
        self.preview.resizeColumnsToContents()
        self.state.setText(
            self.tr("Some rows cannot be read this way. Please look at day and amount.")
            if statement.refused
            else self.tr("This is how the lines come in:")
        )

    def _problems(self) -> Iterable[Problem]:
        try:
            self.profile()
        except Invalid as error:
            problems: list[Problem] = list(error.data["problems"])  # type: ignore[call-overload]
            return problems
        return ()

    def _columns(self, proposal: MappingProposal) -> list[tuple[int | None, str]]:
        named = self.tr("Column {number}: {name} (such as {example})")
        first = proposal.preview[0] if proposal.preview else ()
        return [
            (None, self.tr("not in this file")),
            *(
                (
                    place,
                    named.format(
                        number=place + 1,
                        name=name or "–",
                        example=first[place][:30] if place < len(first) else "–",
                    ),
                )
                for place, name in enumerate(proposal.header)
            ),
        ]


def mapping_dialog(
    reading: FileReading, theme: Theme, keep: Callable[[CsvProfile], bool], parent: QWidget
) -> FormDialog:
    """Make the dialog that asks for the columns; `keep` gets the layout. Raises like the form."""
    form = MappingForm(reading, theme)
    title = QCoreApplication.translate("MappingForm", "What do the columns of {file} mean?").format(
        file=reading.path.name
    )
    return FormDialog(title, form, lambda: keep(form.profile()), parent)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
