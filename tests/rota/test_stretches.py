"""Real minutes of a duty, and what can be wrong with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from budgetdesk.rota.stretches import Break, Stretch, minutes_by_day, real_minutes, stretch_problems
from tests.payroll.gross.builders import at, duty

FIRST = date(2026, 5, 1)
LAST = date(2026, 5, 31)


def codes(*stretches: Stretch, last: date | None = LAST) -> list[str]:
    return [problem.code for problem in stretch_problems(stretches, FIRST, last)]


def test_a_duty_over_midnight_is_split_between_both_days() -> None:
    night = duty("2026-05-09 22:00", "2026-05-10 06:15")
    assert minutes_by_day(night) == {date(2026, 5, 9): 120, date(2026, 5, 10): 375}
    assert real_minutes(night) == 495


def test_a_duty_until_midnight_has_no_minutes_on_the_next_day() -> None:
    assert minutes_by_day(duty("2026-05-09 22:00", "2026-05-10 00:00")) == {date(2026, 5, 9): 120}


def test_a_duty_over_the_end_of_the_year_is_split_between_both_years() -> None:
    night = duty("2025-12-31 20:00", "2026-01-01 01:00")
    assert minutes_by_day(night) == {date(2025, 12, 31): 240, date(2026, 1, 1): 60}


@pytest.mark.parametrize(
    ("begin", "end", "minutes"),
    [
        ("2025-03-29 22:00", "2025-03-30 06:00", 420),
        ("2026-03-28 22:00", "2026-03-29 06:00", 420),
        ("2025-10-25 22:00", "2025-10-26 06:00", 540),
        ("2026-10-24 22:00", "2026-10-25 06:00", 540),
        ("2026-05-09 22:00", "2026-05-10 06:00", 480),
    ],
)
def test_a_night_of_the_clock_change_has_seven_or_nine_hours(
    begin: str, end: str, minutes: int
) -> None:
    assert real_minutes(duty(begin, end)) == minutes


@pytest.mark.parametrize(("fold", "minutes"), [(0, 270), (1, 210)])
def test_a_duty_can_begin_in_either_pass_of_the_hour_that_comes_twice(
    fold: int, minutes: int
) -> None:
    begin, end = at("2026-10-25 02:30", fold), at("2026-10-25 06:00")
    assert real_minutes(Stretch(begin, end)) == minutes


def test_a_duty_can_last_from_one_pass_of_an_hour_to_the_other() -> None:
    twice = Stretch(at("2026-10-25 02:30"), at("2026-10-25 02:30", 1))
    assert (real_minutes(twice), stretch_problems([twice], FIRST)) == (60, ())


def test_breaks_are_no_work_in_whatever_order_they_are_named() -> None:
    day = duty("2026-05-09 20:00", "2026-05-10 04:00")
    late = Break(at("2026-05-10 01:00"), at("2026-05-10 01:15"))
    over_midnight = Break(at("2026-05-09 23:50"), at("2026-05-10 00:20"))
    day = replace(day, breaks=(late, over_midnight))
    assert real_minutes(day) == 435
    assert minutes_by_day(day) == {date(2026, 5, 9): 230, date(2026, 5, 10): 205}


def test_a_sound_month_has_no_problems() -> None:
    stretches = [
        duty("2026-05-01 00:00", "2026-05-01 08:00"),
        duty("2026-05-01 08:00", "2026-05-01 12:00"),
        duty("2026-05-31 20:00", "2026-06-01 00:00"),
    ]
    assert codes(*stretches) == []
    assert codes(*reversed(stretches)) == []


@pytest.mark.parametrize(
    ("stretch", "code"),
    [
        (duty("2026-05-09 10:00", "2026-05-09 10:00"), "stretch_ends_before_begin"),
        (duty("2026-05-09 10:00", "2026-05-08 18:00"), "stretch_ends_before_begin"),
        (duty("2026-05-09 10:00:30", "2026-05-09 18:00"), "stretch_not_whole_minutes"),
        (duty("2026-05-09 10:00", "2026-05-09 18:00:00.5"), "stretch_not_whole_minutes"),
        (duty("2026-04-30 23:00", "2026-05-01 06:00"), "stretch_outside_employment"),
        (duty("2026-05-31 20:00", "2026-06-01 00:01"), "stretch_outside_employment"),
    ],
)
def test_a_duty_that_cannot_be_is_a_problem(stretch: Stretch, code: str) -> None:
    assert codes(stretch) == [code]


def test_an_employment_without_end_has_no_last_day() -> None:
    assert codes(duty("2026-07-09 10:00", "2026-07-09 18:00"), last=None) == []


@pytest.mark.parametrize(
    ("pauses", "code"),
    [
        ([("09:30", "10:15")], "stretch_break_outside"),
        ([("17:45", "18:15")], "stretch_break_outside"),
        ([("12:30", "12:30")], "stretch_break_outside"),
        ([("12:30", "12:00")], "stretch_break_outside"),
        ([("12:00", "12:30"), ("12:15", "12:45")], "stretch_breaks_overlap"),
    ],
)
def test_a_break_that_cannot_be_is_a_problem(pauses: list[tuple[str, str]], code: str) -> None:
    day = "2026-05-09"
    breaks = tuple(Break(at(f"{day} {opens}"), at(f"{day} {closes}")) for opens, closes in pauses)
    stretch = replace(duty(f"{day} 10:00", f"{day} 18:00"), breaks=breaks)
    assert codes(stretch) == [code]


def test_a_time_that_no_clock_shows_is_a_problem_that_names_it() -> None:
    problems = stretch_problems([duty("2026-03-29 00:00", "2026-03-29 02:30")], date(2026, 1, 1))
    told: list[tuple[str, Any]] = [(one.code, one.data) for one in problems]
    assert told == [("stretch_time_skipped", {"day": date(2026, 3, 29), "time": "02:30"})]


def test_duties_that_overlap_are_a_problem_that_names_both() -> None:
    long = duty("2026-05-09 08:00", "2026-05-10 08:00")
    within = duty("2026-05-09 10:00", "2026-05-09 12:00")
    later = duty("2026-05-10 07:00", "2026-05-10 09:00")
    problems = stretch_problems([later, within, long], FIRST)
    assert [(one.code, one.data["time"], one.data["other_time"]) for one in problems] == [
        ("stretches_overlap", "10:00", "08:00"),
        ("stretches_overlap", "07:00", "08:00"),
    ]


def test_all_problems_are_told_at_once() -> None:
    wrong = [
        duty("2026-05-09 10:00:30", "2026-05-09 08:00"),
        duty("2026-04-20 10:00", "2026-04-20 18:00"),
        duty("2026-04-20 12:00", "2026-04-20 14:00"),
    ]
    assert codes(*wrong) == [
        "stretch_outside_employment",
        "stretch_outside_employment",
        "stretches_overlap",
        "stretch_not_whole_minutes",
        "stretch_ends_before_begin",
    ]
