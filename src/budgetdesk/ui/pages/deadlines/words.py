"""Deadlines in words: what, when, how long still."""

from __future__ import annotations

from PySide6.QtCore import QObject

from budgetdesk.budget.deadlines import DeadlineKind
from budgetdesk.usecases.deadline_rows import DeadlineRow, MissingFact
from budgetdesk.wording.formats import day_text, period_text


class DeadlineWords(QObject):
    """Says deadlines in the window's language."""

    def what(self, row: DeadlineRow) -> str:
        """Return what is to be done, for which share of the budget or for whom."""
        words = f"{row.kind_words}: {row.about}"
        covers = row.deadline.covers
        return words if covers is None else f"{words}, {period_text(covers)}"

    def left(self, row: DeadlineRow) -> str:
        """Return how long is left, or that it is done or over."""
        if row.handed_on is not None:
            return self.tr("✓ handed out on {on}").format(on=day_text(row.handed_on))
        if row.is_overdue:
            return self.tr("✕ overdue since %n day(s)", "", -row.days_left)
        if row.days_left < 0:
            return self.tr("over")
        if row.days_left == 0:
            return self.tr("▲ today")
        if row.days_left == 1:
            return self.tr("▲ tomorrow")
        return self.tr("in %n day(s)", "", row.days_left)

    def missing(self, fact: MissingFact) -> str:
        """Return what is not entered and what cannot be known without it."""
        name = "" if fact.teilbudget is None else fact.teilbudget.name
        if fact.problem.code == "land_not_entered":
            return self.tr(
                "Your federal state (Land) is not entered. Public holidays depend on it, so the "
                "last day for an objection (Widerspruch) is not known."
            )
        if fact.problem.code == "demand_posting_day_not_entered":
            words = self.tr(
                "{name}: it is not entered when the repayment demand was posted. So the last day "
                "for an objection (Widerspruch) is not known."
            )
            return words.format(name=name)
        if fact.problem.code == "posting_day_not_entered":
            words = self.tr(
                "{name}: it is not entered when the grant was posted. So the last day for an "
                "objection (Widerspruch) is not known."
            )
            return words.format(name=name)
        words = self.tr(
            "{name}: it is not entered how many days after the period the report is due. So its "
            "day is not known."
        )
        return words.format(name=name)

    def can_be_prepared(self, row: DeadlineRow | None) -> bool:
        """Tell whether a report can be prepared for the row."""
        return (
            row is not None and row.deadline.kind is DeadlineKind.REPORT and row.handed_on is None
        )
