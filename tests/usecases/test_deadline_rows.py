"""When a due report counts as handed out."""

from __future__ import annotations

from datetime import date

from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.budget.ids import ReportId
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.usecases.deadline_rows import _handed_on

EGH, BP = TeilbudgetId(1), TeilbudgetId(2)
HALF = DateRange(date(2026, 1, 1), date(2026, 6, 30))


def a_report(first: date, last: date, on: date, teilbudget: TeilbudgetId = EGH) -> HandedReport:
    return HandedReport(ReportId(1), (teilbudget,), first, last, on, "", "", "", "")


WINTER = a_report(date(2026, 1, 1), date(2026, 3, 31), date(2026, 5, 8))
SPRING = a_report(date(2026, 4, 1), date(2026, 6, 30), date(2026, 8, 7))


def test_two_reports_together_account_for_a_longer_period() -> None:
    assert _handed_on([WINTER, SPRING], EGH, HALF) == date(2026, 8, 7)


def test_a_period_of_which_days_are_left_is_not_handed_out() -> None:
    assert _handed_on([WINTER], EGH, HALF) is None


def test_a_later_report_does_not_move_the_day_of_an_earlier_one() -> None:
    winter = DateRange(date(2026, 1, 1), date(2026, 3, 31))
    assert _handed_on([WINTER, SPRING], EGH, winter) == date(2026, 5, 8)


def test_a_report_on_another_teilbudget_does_not_count() -> None:
    assert _handed_on([WINTER, SPRING], BP, HALF) is None


def test_what_is_no_report_is_never_handed_out() -> None:
    assert _handed_on([WINTER], EGH, None) is None
