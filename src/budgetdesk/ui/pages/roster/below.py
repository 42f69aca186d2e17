"""Below the grid: what the checks found, the hours of each person, and where people lack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from budgetdesk.rota.cover import OpenNeed, open_needs
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.rota.hours_targets import minutes_owed
from budgetdesk.rota.missed import missed_minutes
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.staff.team import Member
from budgetdesk.ui.pages.roster.checking import law_of
from budgetdesk.ui.pages.roster.words import RosterWords, finding_words
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.fields import field
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.narrow import at_most
from budgetdesk.ui.widgets.table import Column
from budgetdesk.wording.formats import day_in_list, hours_text
from budgetdesk.wording.sentences import word

_MOST: Final = 100
"""So many findings are listed, each in full."""


@dataclass(frozen=True, slots=True)
class PersonSum:
    """The hours of one person on the days that are shown."""

    id: int
    name: str
    shifts: int
    planned_minutes: int
    missed_minutes: int
    agreed_minutes: int | None
    """None where no time is agreed."""

    @property
    def left_minutes(self) -> int | None:
        """Minutes agreed that are not planned yet; negative where there are too many."""
        return None if self.agreed_minutes is None else self.agreed_minutes - self.planned_minutes


class BelowGrid(QWidget):
    """Tables under headings; one that has nothing to say is not shown.

    `wanted` tells which finding the user wants to be led to, `needed` which gap.
    """

    wanted = Signal(object)
    needed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._words: RosterWords | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, theme.space(), 0, 0)
        self._layout.setSpacing(theme.space())
        self._headings: dict[QWidget, QLabel] = {}
        self.findings: FoldingTable[Finding] = FoldingTable(
            self.tr("What the checks found"),
            (
                Column(self.tr("Day"), lambda one: one.day, day_in_list),
                Column(self.tr("Person"), self._person),
                Column(self.tr("What"), self._what, stretch=True),
                Column(self.tr("Weight"), lambda one: word("basis", one.basis.value)),
            ),
            row_pixels=theme.target,
        )
        self.needs: FoldingTable[OpenNeed] = FoldingTable(
            self.tr("Where people are lacking"),
            (
                Column(self.tr("Day"), lambda one: one.day, day_in_list),
                Column(self.tr("Shift"), self._model, stretch=True),
                Column(self.tr("Needed"), lambda one: one.people, right=True),
                Column(self.tr("Lacking"), lambda one: one.missing, right=True),
            ),
            row_pixels=theme.target,
        )
        self.sums: FoldingTable[PersonSum] = FoldingTable(
            self.tr("Hours of each person"),
            (
                Column(self.tr("Person"), lambda one: one.name, stretch=True),
                Column(self.tr("Shifts"), lambda one: one.shifts, right=True),
                Column(self.tr("Planned"), lambda one: one.planned_minutes, hours_text, right=True),
                Column(self.tr("Agreed"), lambda one: one.agreed_minutes, _hours, right=True),
                Column(self.tr("Left"), lambda one: one.left_minutes, _hours, right=True),
                Column(
                    self.tr("Of these absent"),
                    lambda one: one.missed_minutes,
                    hours_text,
                    right=True,
                ),
            ),
            row_pixels=theme.target,
        )
        self._found: tuple[Finding, ...] = ()
        self.kinds = ChoiceEdit(
            [(None, self.tr("all")), *((one, word("basis", one.value)) for one in Basis)]
        )
        self._kinds = field(self.tr("Kin&d of finding"), self.kinds)
        self._more = QLabel()
        self._more.setWordWrap(True)
        self._more.setProperty("role", "second")
        self.kinds.edited.connect(self._show_found)
        for table in (self.findings, self.needs, self.sums):
            heading = QLabel(table.accessibleName())
            heading.setProperty("role", "heading")
            heading.setWordWrap(True)
            self._headings[table] = heading
            self._layout.addWidget(heading)
            if table is self.findings:
                self._layout.addLayout(at_most(theme.space(40), self._kinds))
            self._layout.addWidget(table)
            if table is self.findings:
                self._layout.addWidget(self._more)
        self._show_found()
        self.findings.opened.connect(self.wanted)
        self.needs.opened.connect(self.needed)

    def show_plan(self, words: RosterWords) -> None:
        """Show gaps and hours of a plan."""
        self._words = words
        plan = words.plan
        self._fill(self.needs, open_needs(plan))
        shown = plan.shown
        working = {one.assistant for one in shown}
        sums = (
            _sum_of(one, plan, shown)
            for one in plan.members
            if one.id in working or any(True for _ in one.employed_within(plan.days))
        )
        self._fill(self.sums, tuple(sums))

    def show_findings(self, words: RosterWords, findings: Sequence[Finding]) -> None:
        """Show what the checks found."""
        self._words, self._found = words, tuple(findings)
        self._show_found()

    def _show_found(self) -> None:
        kind = self.kinds.value()
        wanted = [one for one in self._found if kind is None or one.basis is kind]
        left = len(wanted) - _MOST
        self._fill(self.findings, wanted[:_MOST])
        for one in (self._headings[self.findings], self._kinds):
            one.setVisible(bool(self._found))
        self._more.setVisible(left > 0)
        self._more.setText(
            self.tr("%n more finding(s) are not listed. A week or a kind shows fewer.", "", left)
        )

    def _fill(self, table: FoldingTable, rows: Sequence[object]) -> None:  # type: ignore[type-arg]
        table.setVisible(bool(rows))
        self._headings[table].setVisible(bool(rows))
        table.show_rows(rows)
        if rows and table.selected_row() is None:
            table.selectRow(0)

    def _what(self, finding: Finding) -> str:
        words = finding_words(finding)
        if not finding.note:
            return words
        return self.tr("{what} Kept, because: {note}").format(what=words, note=finding.note)

    def _person(self, finding: Finding) -> str:
        return "" if self._words is None else self._words.person(finding.assistant)

    def _model(self, need: OpenNeed) -> str:
        if self._words is None:
            return ""
        models = {one.id: one.name for one in self._words.plan.models}
        return models.get(need.model, "")


def _hours(minutes: int | None) -> str:
    return "" if minutes is None else hours_text(minutes)


def _sum_of(member: Member, plan: Plan, shown: Sequence[Shift]) -> PersonSum:
    own = [one for one in shown if one.assistant == member.id]
    return PersonSum(
        member.id,
        member.assistant.name,
        len(own),
        sum(working_minutes(planned_span(one)) for one in own),
        sum(missed_minutes(one, plan.absences) for one in own),
        minutes_owed(member, plan.days, law_of(plan.days.first)),
    )
