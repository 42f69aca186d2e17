"""Status of an employment. Figures of 2026: 603, 2,000, JAEG 77,400 and 69,750; by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Weight
from budgetdesk.payroll.status.facts import OtherJob, PersonFacts, ShortTermPlan
from budgetdesk.payroll.status.minijob_limit import minijob_limit
from budgetdesk.payroll.status.status import problems, status_of
from budgetdesk.staff.insurance import HealthCover, JobKind, Special, Status
from budgetdesk.wording.sentences import line_text, problem_text
from tests.payroll.status.builders import contract, law_of, main_job, minijob

NOBODY = PersonFacts()


def codes(found_lines: tuple[object, ...]) -> list[str]:
    return [getattr(line, "code", "") for line in found_lines]


@pytest.mark.parametrize(
    ("pay", "expected"),
    [
        ("0.00", Status.MINIJOB),
        ("603.00", Status.MINIJOB),
        ("603.01", Status.MIDIJOB),
        ("2000.00", Status.MIDIJOB),
        ("2000.01", Status.FULL),
    ],
)
def test_the_limits_belong_to_the_lower_side(pay: str, expected: Status) -> None:
    assert status_of(contract(pay), NOBODY, law_of()).status is expected


def test_certain_one_off_pay_is_spread_over_the_year() -> None:
    # 12 × 580 + 300 = 7,260 : 12 = 605 > 603.
    found = status_of(contract("580.00", certain_one_off=Money.of("300.00")), NOBODY, law_of())
    assert (found.average, found.status) == (Money.of("605.00"), Status.MIDIJOB)


@pytest.mark.parametrize(
    ("ends", "average"),
    [
        # Three months and not a day more; three begun and one day; a year and longer.
        ("2026-03-31", "680.00"),
        ("2026-04-01", "660.00"),
        ("2026-12-31", "620.00"),
        ("2028-12-31", "620.00"),
    ],
)
def test_one_off_pay_of_a_shorter_job_is_spread_over_its_months(ends: str, average: str) -> None:
    short = contract("600.00", ends=date.fromisoformat(ends), certain_one_off=Money.of("240.00"))
    assert status_of(short, NOBODY, law_of()).average == Money.of(average)


@pytest.mark.parametrize(("ends", "average"), [("2026-02-28", "840.00"), ("2026-03-01", "720.00")])
def test_a_month_from_the_thirty_first_is_over_with_february(ends: str, average: str) -> None:
    short = contract(
        "600.00",
        begins=date(2026, 1, 31),
        ends=date.fromisoformat(ends),
        certain_one_off=Money.of("240.00"),
    )
    assert status_of(short, NOBODY, law_of()).average == Money.of(average)


@pytest.mark.parametrize(
    ("ends", "expected"), [("2026-02-28", Status.SHORT_TERM), ("2026-03-01", Status.FULL)]
)
def test_three_months_over_the_turn_of_the_year_end_with_february(
    ends: str, expected: Status
) -> None:
    plan = ShortTermPlan(71, professional=False)
    job = contract(
        "3000.00", begins=date(2025, 11, 30), ends=date.fromisoformat(ends), short_term=plan
    )
    assert status_of(job, NOBODY, law_of()).status is expected


@pytest.mark.parametrize(
    ("elsewhere", "expected"),
    # 5,000 and 1,450 are 77,400 a year, the limit of 2026.
    [("1450.00", HealthCover.STATUTORY), ("1450.01", HealthCover.VOLUNTARY)],
)
def test_all_insured_jobs_are_held_against_the_yearly_limit(
    elsewhere: str, expected: HealthCover
) -> None:
    person = PersonFacts(others=(main_job(elsewhere),))
    assert status_of(contract("5000.00"), person, law_of()).health is expected


def test_a_minijob_elsewhere_does_not_count_for_the_yearly_limit() -> None:
    person = PersonFacts(others=(minijob("600.00"),))
    assert status_of(contract("6450.00"), person, law_of()).health is HealthCover.STATUTORY


def test_all_minijobs_are_added() -> None:
    person = PersonFacts(others=(minijob("300.00"),))
    assert status_of(contract("303.00"), person, law_of()).status is Status.MINIJOB
    found = status_of(contract("303.01"), person, law_of())
    assert (found.status, found.counted) == (Status.MIDIJOB, Money.of("603.01"))
    assert codes(found.lines) == ["status_average", "status_minijobs_above", "status_midijob"]


def test_the_first_minijob_beside_a_main_job_stays_free() -> None:
    person = PersonFacts(others=(main_job("1800.00"),))
    found = status_of(contract("603.00"), person, law_of())
    assert (found.status, found.unemployment_free) == (Status.MINIJOB, False)
    later = replace(person, others=(*person.others, minijob("400.00", "2026-02-01")))
    assert status_of(contract("603.00"), later, law_of()).status is Status.MINIJOB


@pytest.mark.parametrize(
    ("main", "expected"), [("1397.00", Status.MIDIJOB), ("1397.01", Status.FULL)]
)
def test_the_second_minijob_beside_a_main_job_is_added_without_unemployment_insurance(
    main: str, expected: Status
) -> None:
    person = PersonFacts(others=(minijob("500.00", "2025-01-01"), main_job(main)))
    found = status_of(contract("603.00"), person, law_of())
    assert (found.status, found.unemployment_free) == (expected, True)
    assert "status_second_without_unemployment" in codes(found.lines)


def test_a_third_minijob_is_added_to_the_sum_as_well() -> None:
    others = (minijob("300.00", "2025-01-01"), minijob("200.00", "2025-02-01"), main_job("900.00"))
    found = status_of(contract("400.00"), PersonFacts(others=others), law_of())
    assert found.counted == Money.of("1500.00")


def test_beside_a_main_job_here_the_first_minijob_elsewhere_does_not_count() -> None:
    others = (minijob("500.00", "2025-01-01"), minijob("100.00", "2025-02-01"))
    found = status_of(contract("1900.00"), PersonFacts(others=others), law_of())
    assert (found.status, found.counted) == (Status.MIDIJOB, Money.of("2000.00"))


def test_work_on_call_without_agreed_hours_counts_twenty_hours_a_week() -> None:
    # 15.00 × 20 × 13 : 3 = 1,300.00.
    found = status_of(contract("400.00", on_call_hourly=Decimal(15)), NOBODY, law_of())
    assert (found.average, found.status) == (Money.of("1300.00"), Status.MIDIJOB)
    more = status_of(contract("1500.00", on_call_hourly=Decimal(15)), NOBODY, law_of())
    assert (more.average, "status_on_call" in codes(more.lines)) == (Money.of("1500.00"), False)


def short(
    ends: str,
    days: int,
    *,
    before: int = 0,
    calendar: int = 0,
    pay: str = "3000.00",
    professional: bool | None = False,
) -> tuple[Status, list[str]]:
    plan = ShortTermPlan(days, before, calendar, professional)
    found = status_of(
        contract(pay, ends=date.fromisoformat(ends), short_term=plan), NOBODY, law_of()
    )
    return found.status, codes(found.lines)


def test_short_term_work_keeps_to_seventy_days_or_three_months() -> None:
    assert short("2026-12-31", 70)[0] is Status.SHORT_TERM
    assert short("2026-12-31", 71)[0] is Status.FULL
    assert short("2026-03-31", 90)[0] is Status.SHORT_TERM
    assert short("2026-04-01", 91) == (
        Status.FULL,
        ["status_average", "status_short_too_long", "status_full"],
    )


def test_short_term_work_of_the_year_is_added() -> None:
    assert short("2026-12-31", 40, before=30)[0] is Status.SHORT_TERM
    assert short("2026-12-31", 41, before=30, calendar=40)[0] is Status.FULL
    # 59 days of January and February and 31 before are 90.
    assert short("2026-02-28", 59, before=31, calendar=31)[0] is Status.SHORT_TERM
    assert short("2026-02-28", 59, before=31, calendar=32)[0] is Status.FULL


def test_who_lives_on_it_works_short_term_only_within_the_limit() -> None:
    assert short("2026-03-31", 60, professional=True) == (
        Status.FULL,
        ["status_average", "status_short_professional", "status_full"],
    )
    assert short("2026-03-31", 60, professional=True, pay="603.00")[0] is Status.SHORT_TERM


def test_a_working_student_keeps_the_privilege_up_to_twenty_hours_of_all_jobs() -> None:
    person = PersonFacts(special=Special.WORKING_STUDENT, others=(main_job("100.00", 300),))
    within = status_of(contract("900.00", weekly_minutes=900), person, law_of())
    above = status_of(contract("900.00", weekly_minutes=901), person, law_of())
    assert (within.special, above.special) == (Special.WORKING_STUDENT, Special.NONE)
    outside = replace(person, in_term=False)
    free = status_of(contract("900.00", weekly_minutes=2400), outside, law_of())
    assert free.special is Special.WORKING_STUDENT
    assert codes(above.lines)[-1] == "status_student_too_many_hours"


@pytest.mark.parametrize(
    "special",
    [
        Special.PENSION_BEFORE_LIMIT,
        Special.PENSION_AFTER_LIMIT,
        Special.PENSION_AFTER_LIMIT_INSURED,
    ],
)
def test_a_pension_is_explained_where_she_is_insured(special: Special) -> None:
    insured = status_of(contract("900.00"), PersonFacts(special=special), law_of())
    assert (insured.special, codes(insured.lines)[-1]) == (special, f"status_{special.value}")
    small = status_of(contract("500.00"), PersonFacts(special=special), law_of())
    assert (small.special, codes(small.lines)[-1]) == (special, "status_minijob")


@pytest.mark.parametrize(
    ("pay", "before_2003", "health", "expected"),
    [
        ("6450.00", False, HealthCover.STATUTORY, HealthCover.STATUTORY),
        ("6450.01", False, HealthCover.STATUTORY, HealthCover.VOLUNTARY),
        ("6450.01", False, HealthCover.PRIVATE, HealthCover.PRIVATE),
        ("5812.50", True, HealthCover.STATUTORY, HealthCover.STATUTORY),
        ("5812.51", True, HealthCover.PRIVATE, HealthCover.PRIVATE),
    ],
)
def test_above_the_yearly_limit_health_insurance_is_voluntary_or_private(
    pay: str, before_2003: bool, health: HealthCover, expected: HealthCover
) -> None:
    person = PersonFacts(health=health, insured_privately_2002=before_2003)
    assert status_of(contract(pay), person, law_of()).health is expected


def test_everything_that_is_wrong_comes_at_once() -> None:
    wrong = contract(
        "-1.00",
        ends=date(2025, 1, 1),
        weekly_minutes=-1,
        on_call_hourly=Decimal(-1),
        short_term=ShortTermPlan(-1),
    )
    person = PersonFacts(others=(OtherJob(JobKind.MINIJOB, Money(-1), date(2025, 1, 1)),))
    found = problems(wrong, person)
    assert [one.code for one in found] == [
        "status_ends_before_begin",
        "status_pay_negative",
        "status_other_pay_negative",
        "status_hours_negative",
        "status_hourly_negative",
        "status_short_days_negative",
        "status_short_professional_open",
    ]
    assert all("{" not in problem_text(one) for one in found)
    with pytest.raises(Invalid) as refused:
        status_of(wrong, person, law_of())
    assert refused.value.data["problems"] == found[:-1]


def test_short_term_work_needs_an_end_and_what_is_open_is_only_a_warning() -> None:
    endless = contract(short_term=ShortTermPlan(10, professional=False))
    assert [one.code for one in problems(endless, NOBODY)] == ["status_short_needs_end"]
    open_question = contract(ends=date(2026, 2, 1), short_term=ShortTermPlan(10))
    (warning,) = problems(open_question, NOBODY)
    assert warning.weight is Weight.WARNING
    assert status_of(open_question, NOBODY, law_of()).status is Status.SHORT_TERM


def test_the_reason_can_be_read() -> None:
    found = status_of(contract("580.00"), NOBODY, law_of())
    said = [line_text(line) for line in found.lines]
    assert said[-1] == (
        "Minijob: 580,00\xa0€ im Monat, die Grenze liegt bei 603,00\xa0€; gezählte Minijobs: 1"
    )


def test_the_limit_follows_the_minimum_wage_of_the_day_and_agrees_with_the_figures() -> None:
    for day, month, year, excess in (
        ("2025-07-01", "556.00", "6672.00", "1112.00"),
        ("2026-07-01", "603.00", "7236.00", "1206.00"),
        ("2027-07-01", "633.00", "7596.00", "1266.00"),
    ):
        found = minijob_limit(law_of(day))
        assert (found.month, found.year, found.excess_month) == tuple(
            Money.of(one) for one in (month, year, excess)
        )
        assert found.month.euros == law_of(day)["minijob_limit_month"]
