"""An unknown CSV file: the user says once what its columns mean, and sees at once what comes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from budgetdesk.bankfiles.csv_mapping import MappingProposal, possible_days, possible_numbers
from budgetdesk.bankfiles.csv_profile import CsvProfile, Days, Numbers
from budgetdesk.bankfiles.model import Entry, RefusedRow
from budgetdesk.kernel.problem import Problem
from budgetdesk.ui.pages.imports.words import reason_words
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.fields import narrow
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.csv_mappings import (
    MappingChoice,
    chosen_profile,
    mapped_sample,
    mapping_problems,
    proposed_mapping,
)
from budgetdesk.usecases.import_choice import FileReading
from budgetdesk.wording.formats import day_in_sentence, money_text
from budgetdesk.wording.sentences import problem_text, word

_NEEDED: Final = ("on", "amount")
_MORE: Final = (
    "direction",
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
_OFFERED: Final = (*_NEEDED, *_MORE)
_SHOWN: Final = 4
_TOLD: Final = 3
"""So many rows are shown as they would be read, and so many are told that do not fit."""
_EXAMPLE: Final = 24

Style = TypeVar("Style", Days, Numbers)


class MappingForm(Form):
    """One choice for each meaning and way of writing, with a live preview below.

    What the file itself settles is chosen already and seen; what it leaves open the user must say.
    """

    def __init__(self, reading: FileReading, theme: Theme) -> None:
        """Begin with what the program proposes. Raises `FileNotUnderstood`."""
        super().__init__()
        self.proposal = proposed_mapping(reading.path.name, reading.content)
        self._said: set[str] = set()
        self._add_words()
        self._add_columns(_NEEDED[:1])
        days = [(one, word("csv_days", one.value)) for one in Days]
        self._add_style("days", self.tr("How days are written"), days)
        self._add_columns(_NEEDED[1:])
        numbers = [(one, word("csv_numbers", one.value)) for one in Numbers]
        self._add_style("numbers", self.tr("How amounts are written"), numbers)
        # Close to what decides about it; what may be missing stands below.
        self._add_preview(theme)
        self._add_columns(_MORE)
        self.judge_by(self._problems)
        self.edited.connect(self._follow)
        self._follow()

    def choice(self) -> MappingChoice:
        """Return what is chosen; columns count from 0."""
        found = {meaning: self.value(meaning) for meaning in _OFFERED}
        columns = {meaning: place for meaning, place in found.items() if place is not None}
        return MappingChoice(columns, self.value("numbers"), self.value("days"))

    def profile(self) -> CsvProfile:
        """Return the layout as chosen. Raises `Invalid`."""
        return chosen_profile(self.proposal, self.choice())

    def show_preview(self) -> None:
        """Show what the first rows say this way, and which rows do not fit."""
        problems = mapping_problems(self.proposal, self.choice())
        if problems:
            self._show_entries(())
            self._say("\n".join(f"⚠ {problem_text(one)}" for one in problems))
            return
        rows = mapped_sample(self.proposal, self.choice())
        refused = [one for one in rows if isinstance(one, RefusedRow)]
        self._show_entries([one for one in rows if isinstance(one, Entry)][:_SHOWN])
        self._say(self._verdict(len(rows), refused))

    def _show_entries(self, entries: Sequence[Entry]) -> None:
        self.preview.show_rows(entries)
        self.preview.setVisible(bool(entries))

    def _add_words(self) -> None:
        words = QLabel(
            self.tr(
                "Choose the column of the file for each meaning. Day and amount are needed. The"
                " program keeps this for the next file of this kind."
            )
            if self.proposal.has_header
            else self.tr(
                "This file has no line with column names, so the columns are numbered; beside each"
                " stands its first value. Choose the column for each meaning. Day and amount are"
                " needed. The program keeps this for the next file of this kind."
            )
        )
        words.setWordWrap(True)
        self.add_widget(words)

    def _add_columns(self, meanings: Iterable[str]) -> None:
        hints = {
            "amount": self.tr("One column with plus and minus, or with a sign column beside it."),
            "debit": self.tr("Only where the file has two columns for amounts."),
        }
        for meaning in meanings:
            edit = ChoiceEdit(self._columns(self.proposal))
            edit.show_value(self.proposal.columns.get(meaning))
            narrow(edit)
            label = _capital(word("csv_column", meaning))
            self.add(meaning, label, edit, hints.get(meaning, ""))

    def _add_style(self, key: str, label: str, styles: Sequence[tuple[object, str]]) -> None:
        offered = [(one, _capital(text)) for one, text in styles]
        edit = ChoiceEdit([(None, self.tr("please choose")), *offered])
        narrow(edit)
        # Before the form hears of it and asks what the file settles.
        edit.edited.connect(lambda: self._said.add(key))
        self.add(key, label, edit)

    def _add_preview(self, theme: Theme) -> None:
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.preview: FoldingTable[Entry] = FoldingTable(
            self.tr("Preview of the lines"),
            (
                Column(self.tr("Line"), lambda one: one.line, right=True),
                Column(self.tr("Day"), lambda one: one.on, day_in_sentence),
                Column(self.tr("Amount"), lambda one: one.amount, money_text, right=True),
                Column(self.tr("Who"), lambda one: one.name),
                Column(self.tr("Purpose"), lambda one: one.purpose, stretch=True),
            ),
            row_pixels=theme.target,
        )
        self.add_widget(self.state)
        self.add_widget(self.preview)

    def _follow(self) -> None:
        """Show what the chosen columns settle by themselves, unless the user said it."""
        columns = self.choice().columns
        settled = {
            "days": _only(possible_days(self.proposal, columns)),
            "numbers": _only(possible_numbers(self.proposal, columns)),
        }
        for key, style in settled.items():
            if key not in self._said and self.value(key) != style:
                self.show_value(key, style)
        if self.was_edited:
            self.check()
        self.show_preview()

    def _verdict(self, count: int, refused: list[RefusedRow]) -> str:
        if not refused:
            return self.tr("All %n row(s) fit. The first come in like this:", "", count)
        told = [
            self.tr("Line {line}: {reason}").format(line=one.line, reason=reason_words(one))
            for one in refused[:_TOLD]
        ]
        fits = self.tr(
            "%n of {count} rows fit(s). A file comes in wholly or not at all.",
            "",
            count - len(refused),
        )
        lines = ["⚠ " + fits.format(count=count), *told]
        if len(refused) > _TOLD:
            lines.append(self.tr("and %n more row(s)", "", len(refused) - _TOLD))
        return "\n".join(lines)

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.setAccessibleName(words)

    def _problems(self) -> Iterable[Problem]:
        return mapping_problems(self.proposal, self.choice())

    def _columns(self, proposal: MappingProposal) -> list[tuple[int | None, str]]:
        named = self.tr("Column {number}: {name} (such as {example})")
        nameless = self.tr("Column {number} (such as {example})")
        return [
            (None, self.tr("not in this file")),
            *(
                (
                    place,
                    (named if name else nameless).format(
                        number=place + 1, name=name, example=_example(proposal, place)
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
    dialog = FormDialog(title, form, lambda: keep(form.profile()), parent)
    dialog.resize(960, 720)
    return dialog


def _example(proposal: MappingProposal, place: int) -> str:
    """First value of the column that is not empty."""
    found = (row.cell(place) for row in proposal.rows if row.cell(place))
    text = next(found, "–")
    return text if len(text) <= _EXAMPLE else text[: _EXAMPLE - 1] + "…"


def _only(styles: tuple[Style, ...]) -> Style | None:
    return styles[0] if len(styles) == 1 else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
