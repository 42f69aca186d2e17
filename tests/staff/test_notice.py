"""Notice: the earliest last day by law and contract, worked out with a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.staff.contracts import Contract, EndedBy, NoticeTo
from budgetdesk.staff.notice import Notice, earliest_end, end_problems, notice_of
from budgetdesk.statutory.law import Law
from tests.staff.people import a_contract, a_version, codes, day, law

LAW = law("2026-11-22")
BOTH = (EndedBy.NOTICE_BY_EMPLOYER, EndedBy.NOTICE_BY_ASSISTANT)


def notice(received: str, since: str = "2025-01-01", **values: Any) -> Notice:
    start = day(since)
    found = Notice(EndedBy.NOTICE_BY_EMPLOYER, day(received), start, start)
    return replace(found, **values)


def end_of(given: Notice) -> date:
    return earliest_end(given, LAW).value


@pytest.mark.parametrize("by", BOTH)
@pytest.mark.parametrize(
    ("received", "ends"),
    [
        # Four weeks are 28 days; the day of receipt does not count.
        ("2026-11-17", "2026-12-15"),
        ("2026-11-18", "2026-12-31"),
        ("2026-12-03", "2026-12-31"),
        ("2026-12-04", "2027-01-15"),
        ("2027-01-31", "2027-02-28"),
    ],
)
def test_four_weeks_run_to_the_fifteenth_or_the_last_of_a_month(
    by: EndedBy, received: str, ends: str
) -> None:
    assert end_of(notice(received, by=by)) == day(ends)


def test_in_probation_two_weeks_lead_to_any_day() -> None:
    short = notice("2026-06-30", "2026-01-01", probation_until=day("2026-06-30"))
    assert end_of(short) == day("2026-07-14")
    assert end_of(replace(short, received=day("2026-07-01"))) == day("2026-07-31")


def test_a_probation_counts_for_six_months_at_most() -> None:
    long = notice("2026-07-01", "2026-01-01", probation_until=day("2026-12-31"))
    assert end_of(long) == day("2026-07-31")


@pytest.mark.parametrize(
    ("since", "ends"),
    [
        # Received on 10 November 2026; without long service 15 December.
        ("2024-11-11", "2026-12-15"),
        ("2024-11-10", "2026-12-31"),
        ("2021-11-10", "2027-01-31"),
        ("2018-11-10", "2027-02-28"),
        ("2016-11-10", "2027-03-31"),
        ("2014-11-10", "2027-04-30"),
        ("2011-11-10", "2027-05-31"),
        ("2006-11-10", "2027-06-30"),
    ],
)
def test_outside_a_household_the_employer_keeps_longer_times(since: str, ends: str) -> None:
    outside = notice("2026-11-10", since, household_only=False)
    assert end_of(outside) == day(ends)
    # The employee's own notice stays at four weeks.
    assert end_of(replace(outside, by=EndedBy.NOTICE_BY_ASSISTANT)) == day("2026-12-15")


def test_in_a_household_long_service_changes_nothing_and_the_reason_is_told() -> None:
    # BAG, 11 June 2020, 2 AZR 660/19.
    found = earliest_end(notice("2026-11-10", "2006-01-01"), LAW)
    assert found.value == day("2026-12-15")
    assert [one.code for one in found.lines] == ["notice_by_law", "notice_in_household"]


@pytest.mark.parametrize(
    ("weeks", "to", "ends"),
    [
        (6, NoticeTo.QUARTER_END, "2026-12-31"),
        (8, NoticeTo.QUARTER_END, "2027-03-31"),
        (6, NoticeTo.MONTH_END, "2026-12-31"),
        (6, NoticeTo.FIFTEENTH_OR_MONTH_END, "2026-12-31"),
        (None, NoticeTo.MONTH_END, "2026-12-31"),
        (None, NoticeTo.ANY_DAY, "2026-12-08"),
        # Less than the law's four weeks does not hold.
        (1, NoticeTo.FIFTEENTH_OR_MONTH_END, "2026-12-15"),
    ],
)
def test_the_contract_can_only_agree_more(weeks: int | None, to: NoticeTo, ends: str) -> None:
    assert end_of(notice("2026-11-10", weeks=weeks, to=to)) == day(ends)


def test_the_longer_of_contract_and_law_counts_for_the_employer() -> None:
    given = notice("2026-11-10", "2006-01-01", weeks=6, household_only=False)
    assert end_of(given) == day("2027-06-30")
    assert end_of(replace(given, weeks=40)) == day("2027-08-31")


@given(
    received=st.dates(day("2020-01-01"), day("2027-12-31")),
    years=st.integers(0, 40),
    to=st.sampled_from(NoticeTo),
    weeks=st.none() | st.integers(0, 30),
)
def test_no_notice_ends_before_the_laws_four_weeks(
    received: date, years: int, to: NoticeTo, weeks: int | None
) -> None:
    since = date(received.year - years, 1, 1)
    both = [Notice(by, received, since, since, None, weeks, to) for by in BOTH]
    ends = [end_of(one) for one in both]
    assert ends[0] == ends[1]
    assert min(ends) >= date.fromordinal(received.toordinal() + 28)
    assert end_of(replace(both[0], household_only=False)) >= ends[0]


def test_without_figures_nothing_is_guessed() -> None:
    with pytest.raises(ValueGap):
        earliest_end(notice("2015-01-01"), law("2015-01-01"))


def ended(ends: str, by: EndedBy, notice_on: str | None = "2026-11-10", **values: Any) -> Contract:
    received = None if notice_on is None else day(notice_on)
    return a_contract("2020-01-01", ends=day(ends), ended_by=by, notice_on=received, **values)


def doubts(contract: Contract, law: Law = LAW, disabled_on: date | None = None) -> list[Problem]:
    given = None
    if contract.ended_by in BOTH and contract.notice_on is not None:
        version = a_version(from_day="2020-01-01")
        given = notice_of(contract, version, contract.ended_by, contract.notice_on, contract.begins)
    return list(end_problems(contract, given, law, disabled_on))


def test_a_last_day_that_is_too_early_is_told_with_the_earliest() -> None:
    found = doubts(ended("2026-11-30", EndedBy.NOTICE_BY_ASSISTANT))
    assert codes(found) == ["notice_too_short", "notice_in_writing"]
    assert found[0].data == {"day": day("2026-11-30"), "earliest": day("2026-12-15")}
    assert (found[0].weight, found[0].subject) == (Weight.WARNING, ("contract", 1))


def test_a_notice_in_time_by_the_employer_tells_of_court_and_of_work_outside() -> None:
    found = doubts(ended("2026-12-15", EndedBy.NOTICE_BY_EMPLOYER))
    told = ["notice_outside_household", "notice_claim_until", "notice_in_writing"]
    assert codes(found) == told
    # Six years: two months to the end of a month. Three weeks after 10 November.
    assert found[0].data == {"earliest": day("2027-01-31")}
    assert found[1].data == {"day": day("2026-12-01")}


def test_a_severely_disabled_person_needs_consent_after_six_months() -> None:
    contract = ended("2027-01-31", EndedBy.NOTICE_BY_EMPLOYER)
    assert "notice_needs_consent" in codes(doubts(contract, disabled_on=day("2025-01-01")))
    assert "notice_needs_consent" not in codes(doubts(contract, disabled_on=day("2027-01-01")))
    early = replace(contract, begins=day("2026-06-01"))
    assert "notice_needs_consent" not in codes(doubts(early, disabled_on=day("2025-01-01")))


@pytest.mark.parametrize(
    ("contract", "found"),
    [
        (ended("2026-12-31", EndedBy.AGREEMENT, None), ["end_agreed_in_writing"]),
        (ended("2026-12-31", EndedBy.OTHER, None), []),
        (
            ended("2026-12-31", EndedBy.NOTICE_BY_ASSISTANT, None),
            ["notice_day_missing", "notice_in_writing"],
        ),
        (
            ended("2026-12-31", EndedBy.NOTICE_BY_ASSISTANT, fixed_term=True),
            ["notice_of_fixed_term", "notice_in_writing"],
        ),
        (
            replace(ended("2026-12-31", EndedBy.NOTICE_BY_ASSISTANT), ends=None),
            ["notice_in_writing"],
        ),
    ],
)
def test_each_kind_of_end_has_its_own_points(contract: Contract, found: list[str]) -> None:
    assert codes(doubts(contract)) == found


def test_a_day_whose_figures_are_not_known_is_told() -> None:
    old = ended("2015-02-28", EndedBy.NOTICE_BY_EMPLOYER, "2015-01-10")
    assert codes(doubts(old, law("2015-01-10"))) == ["notice_time_not_known", "notice_in_writing"]


def test_without_a_version_the_law_alone_counts() -> None:
    contract = a_contract("2025-01-01")
    found = notice_of(contract, None, BOTH[0], day("2026-11-10"), contract.begins)
    assert (found.weeks, end_of(found)) == (None, day("2026-12-15"))
