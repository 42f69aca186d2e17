"""When a report to social insurance (DEÜV) has to be made, by its reason."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import Final

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.period import Month

_WEEKS: Final = timedelta(weeks=6)
_WEEKS_OF_BREAK: Final = timedelta(weeks=2)
_FEBRUARY: Final = 2
_YEARLY_DAY: Final = 15
_ACCIDENT_DAY: Final = 16
_LAW: Final = "§§ 6, 8, 11, 12 DEÜV"
_BREAK_LAW: Final = "§ 9 DEÜV"
_YEARLY_LAW: Final = "§ 10 DEÜV"
_ACCIDENT_LAW: Final = "§ 28a Abs. 2a SGB IV"


class Reason(Enum):
    """Grund der Abgabe."""

    START = "10"
    START_FUND = "11"
    START_GROUP = "12"
    START_OTHER = "13"
    END = "30"
    END_FUND = "31"
    END_GROUP = "32"
    END_OTHER = "33"
    END_WITHOUT_PAY = "34"
    START_AND_END = "40"
    DEATH = "49"
    YEAR = "50"
    BREAK = "51"
    PARENTAL_LEAVE = "52"
    ONE_OFF = "54"
    ACCIDENT_YEAR = "92"

    @property
    def is_start(self) -> bool:
        """Tell whether it reports a beginning only, so has no pay in it."""
        return self.value[0] == "1"


_BREAKS: Final = frozenset({Reason.BREAK, Reason.PARENTAL_LEAVE})


def report_due(reason: Reason, event: date, next_payroll: date | None = None) -> Explained[date]:
    """Last day for the report of what happened on the day `event`.

    `event` is the first or last day of what begins or ends, the day one-off pay was paid, the
    first day without pay of a break, or any day of the year of a yearly report. Where the next
    payroll after it comes before the last day and is known, it goes with that one; the report on
    accident insurance and on a break do not wait for a payroll.
    """
    if reason is Reason.ACCIDENT_YEAR:
        day = date(event.year + 1, _FEBRUARY, _ACCIDENT_DAY)
        return Explained(day, (_line("report_due_accident_year", reason, day, _ACCIDENT_LAW),))
    if reason in _BREAKS:
        month = Month.of(event)
        full = month if event == month.first else month.plus(1)
        day = full.last + _WEEKS_OF_BREAK
        return Explained(day, (_line("report_due_break", reason, day, _BREAK_LAW),))
    yearly = reason is Reason.YEAR
    latest = date(event.year + 1, _FEBRUARY, _YEARLY_DAY) if yearly else event + _WEEKS
    day = latest if next_payroll is None else min(next_payroll, latest)
    if yearly:
        return Explained(day, (_line("report_due_year", reason, day, _YEARLY_LAW),))
    return Explained(day, (_line("report_due_weeks", reason, day, _LAW),))


def _line(code: str, reason: Reason, day: date, source: str) -> Line:
    return Line(code, None, {"reason": reason.value, "day": day}, source)
