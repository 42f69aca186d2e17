"""The days to keep as a person looks at them: how long is left, and what is done already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from dateutil.relativedelta import relativedelta

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.deadlines import Deadline, DeadlineKind
from budgetdesk.budget.demands import Demand
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.grants import Grant
from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.deadline_list import deadline_list
from budgetdesk.usecases.team_deadlines import TeamDeadline, duty_named, team_deadlines, team_words
from budgetdesk.wording.sentences import word


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """A deadline of one Teilbudget, or of the team (then `teilbudget` is None).

    `handed_on` is the day on which its report was handed out.
    """

    deadline: Deadline | TeamDeadline
    teilbudget: Teilbudget | None
    days_left: int
    handed_on: date | None

    @property
    def id(self) -> tuple[object, ...]:
        """What stays the same while the day may move: kind, subject, period."""
        one = self.deadline
        return (one.kind, one.subject, one.covers)

    @property
    def is_open(self) -> bool:
        """Tell whether something is still to be done: to come, or a report that is overdue."""
        return self.handed_on is None and (self.days_left >= 0 or self.is_overdue)

    @property
    def is_overdue(self) -> bool:
        """Tell whether a report or a paper of the team should have been there by now."""
        one = self.deadline
        stays = one.stays if isinstance(one, TeamDeadline) else one.kind is DeadlineKind.REPORT
        return stays and self.handed_on is None and self.days_left < 0

    @property
    def about(self) -> str:
        """The name of the Teilbudget; of the team the person's, with the document."""
        if isinstance(self.deadline, TeamDeadline):
            return self.deadline.about
        return "" if self.teilbudget is None else self.teilbudget.name

    @property
    def kind_words(self) -> str:
        """What is to be done, in words."""
        one = self.deadline
        if isinstance(one, TeamDeadline):
            return team_words(one)
        return word("deadline_kind", one.kind.value)


@dataclass(frozen=True, slots=True)
class MissingFact:
    """What keeps a deadline from being known; `teilbudget` None: it concerns all of them."""

    problem: Problem
    teilbudget: Teilbudget | None

    @property
    def id(self) -> tuple[str, tuple[str, int] | None]:
        """What makes it the same after a reload."""
        return (self.problem.code, self.problem.subject)


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """All deadlines by day, past ones too, and what is missing to know more of them."""

    rows: tuple[DeadlineRow, ...]
    missing: tuple[MissingFact, ...]


def deadline_view(reader: Reader, today: date) -> DeadlineView:
    """Return all deadlines as of today, the team's too; that the Land is missing is said once."""
    found = budget_deadlines(reader, today)
    team = (
        DeadlineRow(one, None, (one.on - today).days, None) for one in team_deadlines(reader, today)
    )
    rows = sorted([*found.rows, *team], key=lambda row: row.deadline.on)
    return DeadlineView(tuple(rows), found.missing)


def budget_deadlines(reader: Reader, today: date) -> DeadlineView:
    """Return the deadlines of grants, agreements and demands alone."""
    found = deadline_list(reader)
    teilbudgets = {one.id: one for one in reader.all(Teilbudget)}
    owners = {("grant", int(one.id)): one.teilbudget for one in reader.all(Grant)}
    owners |= {("agreement", int(one.id)): one.teilbudget for one in reader.all(Agreement)}
    owners |= {("demand", int(one.id)): one.teilbudget for one in reader.all(Demand)}
    reports = sorted(reader.all(HandedReport), key=lambda one: (one.first, one.last))
    rows = tuple(
        DeadlineRow(
            one,
            teilbudgets[owners[one.subject]],
            (one.on - today).days,
            _handed_on(reports, owners[one.subject], one.covers),
        )
        for one in found.found
    )
    missing = {
        (one.code, None if one.code == "land_not_entered" else one.subject): one
        for one in found.problems
    }
    facts = tuple(
        MissingFact(
            problem,
            None if subject is None else teilbudgets[owners[subject]],
        )
        for (_, subject), problem in missing.items()
    )
    return DeadlineView(rows, facts)


def kind_named(value: str) -> Enum:
    """Return the kind of a deadline by its value. Raises `ValueError`."""
    if value in {one.value for one in DeadlineKind}:
        return DeadlineKind(value)
    return duty_named(value)


def open_rows(rows: Iterable[DeadlineRow], months: int | None, today: date) -> list[DeadlineRow]:
    """Return what is overdue or comes within so many months; None: however late."""
    end = date.max if months is None else today + relativedelta(months=months)
    return [row for row in rows if row.is_open and row.deadline.on <= end]


def _handed_on(
    reports: Iterable[HandedReport], teilbudget: TeilbudgetId, covers: DateRange | None
) -> date | None:
    """Return when the last day of the period was accounted for; None while a day is not."""
    if covers is None:
        return None
    open_from, handed_on = covers.first, date.min
    for report in reports:
        if teilbudget in report.teilbudgets and report.first <= open_from <= report.last:
            open_from = report.last + timedelta(days=1)
            handed_on = max(handed_on, report.handed_on)
            if open_from > covers.last:
                return handed_on
    return None
