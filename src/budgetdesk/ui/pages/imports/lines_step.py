"""Third step: every line with what becomes of it; ticks say which are taken in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.kernel.money import total
from budgetdesk.ui.pages.imports.words import (
    Names,
    entry_sentence,
    fate_sentence,
    fate_words,
    proposal_sentence,
    proposal_words,
)
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.table import Column
from budgetdesk.ui.widgets.ticks import Tick, TickTable
from budgetdesk.ui.widgets.wizard import Step
from budgetdesk.usecases.import_choice import CAN_BE_TAKEN, Choice, LineKey, PreviewLine
from budgetdesk.usecases.import_plan import Fate
from budgetdesk.wording.formats import day_in_list, money_text

_TAKE, _ACCEPT = 0, 1
_LARGE: Final = 1.75
"""From this scale on the columns have no room side by side."""
_FOLDED_LINES: Final = 3
_FILTERS = (None, Fate.NEW, Fate.KNOWN, Fate.MATCHED)


class LinesStep(Step):
    """The preview of the lines. New ones are ticked, doubles are not and say why."""

    def __init__(self, theme: Theme, names: Names) -> None:
        """Show nothing yet."""
        super().__init__()
        self.title = self.tr("Which lines shall be taken in?")
        self._names = names
        self._lines: tuple[PreviewLine, ...] = ()
        self.was_edited = False
        self.summary = _text()
        self.filter = ChoiceEdit(
            list(
                zip(
                    _FILTERS,
                    (
                        self.tr("all lines"),
                        self.tr("new lines"),
                        self.tr("lines that are here already"),
                        self.tr("lines that meet your bookings"),
                    ),
                    strict=True,
                )
            )
        )
        filter_label = QLabel(self.tr("Show"))
        filter_label.setBuddy(self.filter)
        # Long words in the list must not make the window wider than the screen.
        self.filter.setSizeAdjustPolicy(
            ChoiceEdit.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.filter.setMinimumContentsLength(8)
        self.filter.setAccessibleName(filter_label.text())
        self.filter.edited.connect(self._show_filtered)
        self.table = self._table(theme)
        self.whole, self.details = _text(), _text()
        buttons = QWidget()
        row = FlowLayout(theme.space(), buttons)
        for text, deed in (
            (self.tr("Take &this line or not"), lambda: self.table.toggle(_TAKE)),
            (self.tr("Accept this &proposal or not"), lambda: self.table.toggle(_ACCEPT)),
            (self.tr("Take all ne&w lines"), self.take_all),
            (self.tr("Ta&ke none"), self.take_none),
            (self.tr("Accept &all proposals"), self.accept_all),
            (self.tr("Accept n&one"), self.accept_none),
        ):
            row.addWidget(_button(text, deed))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(2))
        for widget in (
            self.summary,
            filter_label,
            self.filter,
            self.table,
            self.whole,
            self.details,
            buttons,
        ):
            layout.addWidget(widget, 1 if widget is self.table else 0)
        self.table.chosen.connect(self._show_details)
        self.table.tick_model.ticked.connect(self._on_tick)

    def show_lines(self, lines: Sequence[PreviewLine], choice: Choice) -> None:
        """Show these lines with these ticks."""
        self._lines = tuple(lines)
        model = self.table.tick_model
        model.tick(_TAKE, lines, on=False)
        model.tick(_ACCEPT, lines, on=False)
        model.tick(_TAKE, [one for one in lines if one.key in choice.wanted], on=True)
        model.tick(_ACCEPT, [one for one in lines if one.key in choice.accepted], on=True)
        self.filter.show_value(None)
        self._show_filtered()
        if self.table.folded is None:
            self.table.resizeColumnsToContents()
            for column in range(self.table.tick_model.columnCount()):
                width = min(self.table.columnWidth(column), self._widest)
                self.table.setColumnWidth(column, width)
        self.was_edited = False

    def choice(self) -> Choice:
        """Return what is ticked now."""
        return Choice(self._keys(_TAKE), self._keys(_ACCEPT))

    def is_complete(self) -> bool:
        """Tell whether anything is to be taken in."""
        return bool(self._keys(_TAKE))

    def first_edit(self) -> QWidget:
        """Begin with the lines."""
        return self.table

    def take_all(self) -> None:
        """Tick all that is new; doubles stay unticked."""
        new = [one for one in self._lines if one.planned.fate is not Fate.KNOWN]
        self.table.tick_model.tick(_TAKE, new, on=True)

    def take_none(self) -> None:
        """Take all ticks away."""
        self.table.tick_model.tick(_TAKE, self._lines, on=False)

    def accept_all(self) -> None:
        """Accept every proposal."""
        self.table.tick_model.tick(_ACCEPT, self._lines, on=True)

    def accept_none(self) -> None:
        """Accept no proposal."""
        self.table.tick_model.tick(_ACCEPT, self._lines, on=False)

    def _table(self, theme: Theme) -> TickTable[PreviewLine]:
        names = self._names
        table: TickTable[PreviewLine] = TickTable(
            self.tr("Lines of the statement"),
            (
                Tick(
                    self.tr("Take in"),
                    lambda one: one.planned.fate in CAN_BE_TAKEN,
                    self.tr("yes"),
                    self.tr("no"),
                ),
                Column(self.tr("Day"), lambda one: one.planned.entry.on, day_in_list),
                Column(self.tr("Who"), lambda one: one.planned.entry.name),
                Column(
                    self.tr("Amount"), lambda one: one.planned.entry.amount, money_text, right=True
                ),
                Tick(
                    self.tr("Accept proposal"),
                    lambda one: one.planned.proposal is not None,
                    self.tr("accepted"),
                    self.tr("not accepted"),
                    lambda one: proposal_words(one.planned, names),
                ),
                Column(self.tr("What becomes of it"), lambda one: fate_words(one, names)),
                Column(self.tr("Purpose"), lambda one: one.planned.entry.purpose),
            ),
            key=lambda one: one.key,
            row_pixels=theme.target,
        )
        self._widest = theme.pixels() * 14
        if theme.scale >= _LARGE:
            table.fold(self._folded, _FOLDED_LINES)
        table.setMinimumHeight(theme.target * 6)
        return table

    def _folded(self, line: PreviewLine) -> tuple[str, ...]:
        """In large text: what the line is, and what becomes of it."""
        entry = line.planned.entry
        what = fate_words(line, self._names)
        if line.planned.proposal is not None:
            is_set = self.table.tick_model.is_ticked(_ACCEPT, line)
            state = self.tr("accepted") if is_set else self.tr("not accepted")
            what = f"{proposal_words(line.planned, self._names)}: {state}"
        return f"{day_in_list(entry.on)}   {money_text(entry.amount)}", entry.name, what

    def _keys(self, tick: int) -> frozenset[LineKey]:
        model = self.table.tick_model
        return frozenset(one.key for one in self._lines if model.is_ticked(tick, one))

    def _show_filtered(self) -> None:
        fate = self.filter.value()
        shown = [one for one in self._lines if fate is None or one.planned.fate is fate]
        self.table.show_rows(shown)
        if shown and self.table.selected_row() is None:
            self.table.selectRow(0)
        self._show_details()
        self._count()

    def _show_details(self) -> None:
        row = self.table.selected_row()
        self.whole.setText("" if row is None else entry_sentence(row.planned.entry))
        self.whole.setAccessibleName(self.whole.text())
        self.whole.setVisible(row is not None)
        texts = (
            []
            if row is None
            else [fate_sentence(row, self._names), proposal_sentence(row.planned, self._names)]
        )
        self.details.setText("\n".join(text for text in texts if text))
        self.details.setAccessibleName(self.details.text())

    def _on_tick(self) -> None:
        self.was_edited = True
        self._count()

    def _count(self) -> None:
        taken, accepted = self._keys(_TAKE), self._keys(_ACCEPT)
        amount = total(one.planned.entry.amount for one in self._lines if one.key in taken)
        left = sum(
            1 for one in self._lines if one.planned.fate is Fate.KNOWN and one.key not in taken
        )
        sentences = [
            self.tr("%n line(s) will be taken in, together {amount}.", "", len(taken)).format(
                amount=money_text(amount)
            )
        ]
        if left:
            sentences.append(self.tr("%n line(s) are here already and stay out.", "", left))
        if accepted:
            sentences.append(self.tr("%n proposal(s) are accepted.", "", len(accepted)))
        self.summary.setText(" ".join(sentences))
        self.summary.setAccessibleName(self.summary.text())
        self.forward = self.tr("Take in %n &line(s)", "", len(taken))
        self.changed.emit()


def _text() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return label


def _button(text: str, deed: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _: deed())
    return button
