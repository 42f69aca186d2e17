"""Times, months, hours and weekdays as people type them on the command line."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable
from datetime import date, datetime, time

import pytest

from budgetdesk.cli.times import begins, begun, clock, closing, ended, moment, stretch, weekdays
from budgetdesk.cli.values import days_running, hours, month, number, period, signed_days, year
from budgetdesk.kernel.period import DateRange, Month


@pytest.mark.parametrize(("text", "at"), [("8", time(8)), ("8.30", time(8, 30)), ("0:00", time())])
def test_a_time_of_day_is_read(text: str, at: time) -> None:
    assert clock(text) == at
    assert closing(text) == at


@pytest.mark.parametrize(
    "text", ["24:00", "24", "25", "8:60", "1_0", "-1", "acht", "", "8:30:15", "8:5"]
)
def test_no_time_of_day_begins_anything(text: str) -> None:
    with pytest.raises(ArgumentTypeError):
        clock(text)


def test_what_ends_at_24_ends_at_midnight() -> None:
    assert closing("24:00") == closing("24") == time()
    begin = datetime(2026, 11, 2, 18)  # noqa: DTZ001 - a clock on the wall
    assert ended(closing("24:00"), begin) == datetime(2026, 11, 3)  # noqa: DTZ001


def test_a_time_with_its_day_is_read_in_both_ways_of_writing() -> None:
    late = datetime(2026, 11, 3, 22)  # noqa: DTZ001 - a clock on the wall
    assert (
        moment("03.11.2026 22:00") == moment("2026-11-03T22:00") == begins("3.11.2026 22") == late
    )
    assert begins("22:00") == time(22)
    for text in ("2026-11-03", "2026-11-03T25:00", "x"):
        with pytest.raises(ArgumentTypeError, match="ist keine Zeit"):
            begins(text)


def test_a_break_is_read_with_or_without_its_days() -> None:
    assert stretch("11:30-12:00") == (time(11, 30), time(12))
    assert stretch("2026-11-03T23:30-2026-11-04T00:15") == (
        moment("2026-11-03T23:30"),
        moment("2026-11-04T00:15"),
    )
    with pytest.raises(ArgumentTypeError, match="ist keine Zeitspanne"):
        stretch("11:30")


def test_a_break_of_a_night_lies_on_the_day_after_where_it_must() -> None:
    begin = moment("2026-11-03T22:00")
    assert begun(time(2), begin) == moment("2026-11-04T02:00")
    assert begun(time(23), begin) == moment("2026-11-03T23:00")
    assert begun(begin, begin) == begin


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mo", (0,)),
        ("mo-fr", (0, 1, 2, 3, 4)),
        ("fr-mo", (4, 5, 6, 0)),
        ("MO, mo,di", (0, 1)),
        ("mo - mi", (0, 1, 2)),
    ],
)
def test_weekdays_are_read_each_once_also_over_the_weekend(
    text: str, days: tuple[int, ...]
) -> None:
    assert weekdays(text) == days


@pytest.mark.parametrize("text", ["", "-", "mo-", "mo,,di", "montags", "mo-so-mo"])
def test_what_is_no_weekday_is_refused(text: str) -> None:
    with pytest.raises(ArgumentTypeError):
        weekdays(text)


@pytest.mark.parametrize("text", ["2026-11", "11.2026", "11/2026", " 2026-11 "])
def test_a_month_is_read_as_people_write_it(text: str) -> None:
    assert month(text) == Month(2026, 11)
    assert period(text) == Month(2026, 11).days


def test_a_period_may_be_one_day() -> None:
    assert period("24.12.2026") == DateRange(date(2026, 12, 24), date(2026, 12, 24))


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (month, "0001-01"),
        (month, "9999-12"),
        (month, "2026-13"),
        (period, "2026-Q5"),
        (period, "2027-W01"),
        (period, "02.01.2026..01.01.2026"),
        (hours, "7:75"),
        (hours, "9999999"),
        (hours, "1e400"),
        (year, "1"),
        (year, "99999"),
        (signed_days, "999999999999999999999999999999"),
        (signed_days, "0,333333"),
        (signed_days, "nan"),
        (days_running, "367"),
        (number, "−1"),
    ],
)
def test_what_nobody_can_mean_is_refused(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(ArgumentTypeError) as refused:
        read(text)
    assert f"„{text}“" in str(refused.value)


def test_a_number_below_nought_is_told_to_be_one() -> None:
    with pytest.raises(ArgumentTypeError, match="Zahl ab null"):
        number("−1")
