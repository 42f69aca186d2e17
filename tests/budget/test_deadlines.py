from __future__ import annotations

import pytest

from budgetdesk.budget.deadlines import DeadlineKind, deadlines
from budgetdesk.budget.ids import AgreementId, GrantId
from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.problem import Weight
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.statutory.reader import shipped_figures
from tests.budget.builders import AUGSBURG, NRW, a_grant, an_agreement, day, days

FIGURES = shipped_figures()


def test_review_days_of_grant_and_agreement_are_deadlines() -> None:
    grant = a_grant(review_on=day("2026-09-01"), served_on=day("2026-01-05"))
    agreement = an_agreement(review_on=day("2026-03-01"), due_days=30)
    found = deadlines([grant], [agreement], NRW, FIGURES).found
    reviews = [(each.on, each.subject) for each in found if each.kind is DeadlineKind.REVIEW]
    assert reviews == [(day("2026-03-01"), ("agreement", 1)), (day("2026-09-01"), ("grant", 1))]


def test_a_report_deadline_knows_its_period() -> None:
    grant = a_grant("2026-01-01", "2026-03-31")
    found = deadlines([grant], [an_agreement(due_days=30)], NRW, FIGURES).found
    (report,) = [each for each in found if each.kind is DeadlineKind.REPORT]
    assert report.on == day("2026-04-30")
    assert report.covers == days("2026-01-01", "2026-03-31")
    assert report.lines[0].inputs["days"] == 30


def test_an_agreement_asks_only_for_its_own_teilbudget() -> None:
    grant = a_grant(teilbudget=TeilbudgetId(2))
    found = deadlines([grant], [an_agreement(due_days=30)], NRW, FIGURES).found
    assert [each.kind for each in found] == [DeadlineKind.GRANT_END]


def test_deadlines_of_one_day_have_a_fixed_order() -> None:
    first = a_grant(id=GrantId(1))
    second = a_grant(id=GrantId(2))
    found = deadlines([second, first], [], None, FIGURES).found
    assert [each.subject for each in found] == [("grant", 1), ("grant", 2)]


def test_what_is_missing_is_said_for_each_thing() -> None:
    grants = [a_grant(), a_grant(id=GrantId(2), posted_on=day("2026-01-05"))]
    agreement = an_agreement(id=AgreementId(7))
    problems = deadlines(grants, [agreement], None, FIGURES).problems
    assert [(problem.code, problem.subject) for problem in problems] == [
        ("posting_day_not_entered", ("grant", 1)),
        ("land_not_entered", ("grant", 2)),
        ("report_due_not_entered", ("agreement", 7)),
    ]
    assert {problem.weight for problem in problems} == {Weight.HINT}


def test_the_seat_of_the_agency_decides_about_holidays() -> None:
    grant = a_grant(served_on=day("2025-07-08"))
    ends = [
        each.on
        for place in (AUGSBURG, NRW)
        for each in deadlines([grant], [], place, FIGURES).found
        if each.kind is DeadlineKind.OBJECTION
    ]
    assert ends == [day("2025-08-11"), day("2025-08-08")]


def test_a_letter_posted_before_the_law_begins_is_a_gap() -> None:
    with pytest.raises(ValueGap):
        deadlines([a_grant(posted_on=day("1980-12-31"))], [], NRW, FIGURES)
