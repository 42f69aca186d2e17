"""What is said of the hours account and the leave account of one person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.ui.pages.hours.words import HoursWords
from budgetdesk.usecases.hours_overview import PersonHours
from budgetdesk.wording.formats import day_text, hours_text, month_text
from budgetdesk.wording.sentences import problem_text


class AccountWords(QObject):
    """Says how both accounts stand, and below it what to look at."""

    def __init__(self, words: HoursWords, today: date, parent: QObject) -> None:
        """Speak as of a day."""
        super().__init__(parent)
        self._words, self._today = words, today

    def hours(self, found: PersonHours, month: Month) -> str:
        """Return how the hours account stands at the end of a month."""
        account = found.account
        if account is None:
            return self.tr("There is no hours account yet.")
        words = self.tr("Since {since} the balance at the end of {month} is {hours}.")
        parts = [
            words.format(
                since=day_text(account.value.since),
                month=month_text(month),
                hours=hours_text(account.value.balance),
            )
        ]
        if account.value.expected != account.value.balance:
            words = self.tr("With all that waits for confirmation it would be {hours}.")
            parts.append(words.format(hours=hours_text(account.value.expected)))
        version = found.member.version_on(min(month.last, self._today))
        limit = None if version is None else version.account_limit_minutes
        if limit is not None:
            words = self.tr("At most {hours} are agreed.")
            parts.append(words.format(hours=hours_text(limit)))
        if account.value.paid_with_wage:
            parts.append(
                self.tr(
                    "The hourly wage pays each hour in its month,"
                    " so the balance only compares with the agreed time."
                )
            )
        return _with_findings(parts, account.value.findings)

    def leave(self, found: PersonHours) -> str:
        """Return how many days of leave are left."""
        leave = found.leave.value
        words = self.tr("Today {left} days are left; without what is planned {rest} stay.")
        parts = [
            words.format(
                left=self._words.days(leave.left), rest=self._words.days(leave.left_at_end)
            )
        ]
        if leave.pay_out:
            words = self.tr("{days} days are to be paid out at the end.")
            parts.append(words.format(days=self._words.days(leave.pay_out)))
        return _with_findings(parts, leave.findings)


def _with_findings(parts: Sequence[str], findings: Sequence[Problem]) -> str:
    lines = [" ".join(parts), *(f"⚠ {problem_text(one)}" for one in findings)]
    return "\n".join(lines)
