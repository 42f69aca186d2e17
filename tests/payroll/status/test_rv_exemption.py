"""Exemption from pension insurance in the Minijob (§ 6 Abs. 1b, 4, 6 SGB VI); days by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.payroll.status.rv_exemption import Exemption, exempt_time, problems
from budgetdesk.wording.sentences import line_text, problem_text
from tests.payroll.status.builders import law_of

ASKED = Exemption(date(2026, 1, 1), date(2026, 8, 12))


def test_it_holds_from_the_first_of_the_month_of_the_request() -> None:
    found = exempt_time(ASKED, law_of("2026-08-12"))
    assert (found.first, found.insured_again) == (date(2026, 8, 1), None)
    # Six weeks after 12 August.
    assert found.report_by == date(2026, 9, 23)
    assert (found.holds(date(2026, 7, 31)), found.holds(date(2026, 8, 1))) == (False, True)


def test_it_never_begins_before_the_employment() -> None:
    found = exempt_time(replace(ASKED, begins=date(2026, 8, 10)), law_of("2026-08-12"))
    assert found.first == date(2026, 8, 10)


@pytest.mark.parametrize(
    ("reported", "first"),
    # In time; a day late: after the end of October, which follows September.
    [("2026-09-23", "2026-08-01"), ("2026-09-24", "2026-11-01")],
)
def test_a_late_report_postpones_it(reported: str, first: str) -> None:
    case = replace(ASKED, reported=date.fromisoformat(reported))
    assert exempt_time(case, law_of("2026-08-12")).first == date.fromisoformat(first)


def test_a_published_example_of_a_late_report() -> None:
    # experto.de: job from 1 May, request on 5 May, report at the end of June: from 1 August.
    case = Exemption(date(2026, 5, 1), date(2026, 5, 5), reported=date(2026, 6, 30))
    assert exempt_time(case, law_of("2026-05-05")).first == date(2026, 8, 1)


def test_a_revocation_holds_from_the_month_after_its_request() -> None:
    found = exempt_time(replace(ASKED, revoked=date(2026, 10, 31)), law_of("2026-10-31"))
    assert found.insured_again == date(2026, 11, 1)
    assert (found.holds(date(2026, 10, 31)), found.holds(date(2026, 11, 1))) == (True, False)
    assert line_text(found.lines[-1]) == (
        "Wieder rentenversichert ab 01.11.2026: Die Befreiung wurde am 31.10.2026 aufgehoben"
    )


def test_it_can_be_revoked_once_and_not_before_the_law_knew_it() -> None:
    again = replace(ASKED, revoked=date(2026, 10, 1), revocations_before=1)
    assert [one.code for one in problems(again, law_of("2026-10-01"))] == [
        "rv_exempt_revoked_already"
    ]
    early = Exemption(date(2026, 1, 1), date(2026, 1, 5), revoked=date(2026, 6, 30))
    assert [one.code for one in problems(early, law_of("2026-06-30"))] == [
        "rv_exempt_not_revocable_yet"
    ]


def test_everything_that_is_wrong_comes_at_once() -> None:
    wrong = replace(
        ASKED, reported=date(2026, 8, 1), revoked=date(2026, 8, 2), revocations_before=1
    )
    found = problems(wrong, law_of("2026-08-12"))
    assert [one.code for one in found] == [
        "rv_exempt_report_before_request",
        "rv_exempt_revoked_before_request",
        "rv_exempt_revoked_already",
    ]
    assert all("{" not in problem_text(one) for one in found)
    with pytest.raises(Invalid):
        exempt_time(wrong, law_of("2026-08-12"))
