"""The parts of a booking: whose money, what for, for whom, how much, and what is left over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.ledger.ids import CostTypeId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ui.access import announce
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit, MoneyEdit, TextEdit
from budgetdesk.ui.widgets.fields import field, narrow
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.usecases.bookkeeping import Share
from budgetdesk.wording.formats import money_text


@dataclass(frozen=True)
class PartChoices:
    """What a part can be for; owners are pairs of `Pot` and Teilbudget number."""

    owners: Sequence[tuple[Any, str]]
    cost_types: Sequence[tuple[CostTypeId | None, str]]
    assistants: Sequence[tuple[Any, str]]


class PartsEdit(QWidget):
    """Parts one below the other; amounts count in the direction of the booking.

    A part that is alone has the whole amount. `splits` says whether there may be several.
    """

    edited = Signal()

    def __init__(self, choices: PartChoices, theme: Theme, *, splits: bool = True) -> None:
        """Begin with one part of nothing that is not assigned."""
        super().__init__()
        self._choices, self._theme = choices, theme
        self._whole = ZERO
        self.lines: list[PartLine] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space())
        self.rest_label = QLabel()
        self.rest_label.setWordWrap(True)
        self.add_button = QPushButton(self.tr("Add a &part"))
        self.rest_button = QPushButton(self.tr("Put the &rest into the last part"))
        self.add_button.clicked.connect(lambda _: self.add_part())
        self.rest_button.clicked.connect(lambda _: self.take_rest())
        buttons = FlowLayout(theme.space())
        for button in (self.add_button, self.rest_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.add_button.setVisible(splits)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, theme.space())
        layout.setSpacing(theme.space())
        layout.addLayout(self._list)
        layout.addWidget(self.rest_label)
        layout.addLayout(buttons)
        self.show_shares(ZERO, ())

    @property
    def rest(self) -> Money:
        """What the parts leave open of the whole amount."""
        return self._whole - total(line.amount.value() or ZERO for line in self.lines)

    def show_shares(self, whole: Money, shares: Sequence[Share]) -> None:
        """Show the parts of an amount; both in the direction of the booking."""
        for line in self.lines:
            self._list.removeWidget(line)
            line.setParent(None)
            line.deleteLater()
        self.lines = []
        self._whole = whole
        for share in shares or (Share(whole, Pot.OPEN),):
            self._append().show_share(share)
        self._follow()

    def show_whole(self, whole: Money) -> None:
        """Follow the booking's amount."""
        self._whole = whole
        self._follow()

    def shares(self) -> tuple[Share, ...]:
        """Return the parts as they stand."""
        return tuple(line.share() for line in self.lines)

    def is_untouched(self) -> bool:
        """Tell whether nothing was said of the parts yet."""
        return len(self.lines) == 1 and self.lines[0].is_open()

    def problem(self) -> str:
        """Say what is wrong with an amount of a part."""
        return next((line.amount.problem() for line in self.lines if line.amount.problem()), "")

    def add_part(self) -> None:
        """Begin another part with what is left over."""
        rest = self.rest
        line = self._append()
        line.show_share(Share(rest, Pot.OPEN))
        self._follow()
        line.owner.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def take_rest(self) -> None:
        """Put what is left over into the last part."""
        last = self.lines[-1]
        had_focus = self.rest_button.hasFocus()
        last.amount.show_value((last.amount.value() or ZERO) + self.rest)
        if had_focus:
            last.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_edit()

    def remove_part(self, line: PartLine) -> None:
        """Take a part away."""
        place = self.lines.index(line)
        self.lines.remove(line)
        self._list.removeWidget(line)
        line.setParent(None)
        line.deleteLater()
        self._follow()
        near = self.lines[min(place, len(self.lines) - 1)]
        near.owner.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def focus_first_problem(self) -> None:
        """Lead the user to what does not add up, and say it."""
        wrong = next((line for line in self.lines if line.amount.problem()), self.lines[-1])
        edit = wrong.amount if wrong.amount.isVisible() else wrong.owner
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.rest_label.text())

    def _append(self) -> PartLine:
        line = PartLine(self._choices, self._theme)
        self.lines.append(line)
        self._list.addWidget(line)
        line.edited.connect(self._on_edit)
        line.remove_button.clicked.connect(lambda _: self.remove_part(line))
        return line

    def _follow(self) -> None:
        alone = len(self.lines) == 1
        if alone:
            self.lines[0].amount.show_value(self._whole)
        for number, line in enumerate(self.lines, start=1):
            line.show_place(number, alone=alone)
        self._show_rest()

    def _on_edit(self) -> None:
        self._show_rest()
        self.edited.emit()

    def _show_rest(self) -> None:
        rest = self.rest
        if self.problem():
            text, role = f"⚠ {self.problem()}", "wrong"
        elif rest == ZERO:
            text, role = self.tr("✓ The parts add up to the whole amount."), "good"
        elif rest > ZERO:
            text, role = self.tr("⚠ Still to divide: {rest}"), "attention"
        else:
            text, role = self.tr("⚠ Divided too much: {rest}"), "attention"
        self.rest_label.setText(text.format(rest=money_text(abs(rest))))
        self.rest_label.setVisible(len(self.lines) > 1)
        self.rest_button.setVisible(len(self.lines) > 1 and rest != ZERO)
        if self.rest_label.property("role") != role:
            self.rest_label.setProperty("role", role)
            self.rest_label.style().polish(self.rest_label)


class PartLine(QFrame):
    """One part."""

    edited = Signal()

    def __init__(self, choices: PartChoices, theme: Theme) -> None:
        super().__init__()
        self.owner = ChoiceEdit(choices.owners)
        self.cost_type = ChoiceEdit(choices.cost_types)
        self.assistant = ChoiceEdit(choices.assistants)
        self.amount = MoneyEdit()
        self.note = TextEdit()
        self.note.setMinimumWidth(theme.pixels() * 11)
        self.amount.setMaximumWidth(theme.pixels() * 9)
        self.remove_button = QPushButton(self.tr("Remove part"))
        self.remove_button.setAutoDefault(False)
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._amount_field = field(self.tr("Amount"), self.amount)
        row = FlowLayout(theme.space(2))
        for label, edit in (
            (self.tr("Whose money"), self.owner),
            (self.tr("Cost type"), self.cost_type),
            (self.tr("Person"), self.assistant),
        ):
            narrow(edit, 16)
            row.addWidget(field(label, edit))
        row.addWidget(field(self.tr("Note"), self.note))
        row.addWidget(self._amount_field)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(theme.space())
        self._layout.addWidget(self._title)
        self._layout.addLayout(row)
        left = Qt.AlignmentFlag.AlignLeft
        self._layout.addWidget(self.remove_button, alignment=left)
        self._margin = theme.space(2)
        for one in (self.owner, self.cost_type, self.assistant, self.amount, self.note):
            one.edited.connect(self.edited)

    def show_share(self, share: Share) -> None:
        """Show a part."""
        self.owner.show_value((share.pot, share.teilbudget))
        self.cost_type.show_value(share.cost_type)
        self.assistant.show_value(share.assistant)
        self.amount.show_value(share.amount)
        self.note.show_value(share.note)

    def share(self) -> Share:
        """Return the part as it stands."""
        pot, teilbudget = self.owner.value()
        return Share(
            self.amount.value() or ZERO,
            pot,
            self.cost_type.value(),
            teilbudget,
            self.assistant.value(),
            self.note.value(),
        )

    def is_open(self) -> bool:
        """Tell whether nothing was said of it."""
        share = self.share()
        return share == Share(share.amount, Pot.OPEN)

    def show_place(self, number: int, *, alone: bool) -> None:
        """Say which part it is; one that is alone needs no amount and cannot go."""
        self._title.setText(self.tr("Part {number}").format(number=number))
        named = self.tr("{what}, part {number}")
        edits: tuple[tuple[QWidget, str], ...] = (
            (self.owner, self.tr("Whose money")),
            (self.cost_type, self.tr("Cost type")),
            (self.assistant, self.tr("Person")),
            (self.note, self.tr("Note")),
            (self.amount, self.tr("Amount")),
            (self.remove_button, self.tr("Remove part")),
        )
        for edit, what in edits:
            edit.setAccessibleName(what if alone else named.format(what=what, number=number))
        for widget in (self._title, self._amount_field, self.remove_button):
            widget.setVisible(not alone)
        self.setProperty("role", "" if alone else "card")
        margin = 0 if alone else self._margin
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self.style().polish(self)
