from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.period import DateRange, Month, after_months, each_day

MONTHS = st.builds(Month, st.integers(1900, 2200), st.integers(1, 12))
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
RANGES = st.tuples(DAYS, DAYS).map(lambda days: DateRange(min(days), max(days)))


def test_a_month_is_read_and_written_as_year_and_month() -> None:
    assert Month.parse("2026-03") == Month(2026, 3)
    assert str(Month(2026, 3)) == "2026-03"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "2026-3",
        "26-03",
        "2026-03-01",
        "2026- 3",
        "+026-03",
        "2026_03",
        "٢٠٢٦-٠٣",
    ],
)
def test_another_form_of_a_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text) or "^$"):
        Month.parse(text)


@pytest.mark.parametrize(("year", "month"), [(2026, 0), (2026, 13), (0, 1), (10000, 1)])
def test_a_month_that_no_calendar_has_is_refused(year: int, month: int) -> None:
    with pytest.raises(ValueError, match=f"{year}, {month}"):
        Month(year, month)


@pytest.mark.parametrize("text", ["2026-13", "2026-00", "0000-01"])
def test_a_written_month_that_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\(\d+, \d+\)"):
        Month.parse(text)


def test_a_month_knows_its_days() -> None:
    february = Month.of(date(2028, 2, 10))
    assert february.first == date(2028, 2, 1)
    assert february.last == date(2028, 2, 29)
    assert february.days == DateRange(date(2028, 2, 1), date(2028, 2, 29))
    assert Month(2026, 2).last == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("month", "number", "day"),
    [
        (Month(2026, 2), 31, date(2026, 2, 28)),
        (Month(2028, 2), 31, date(2028, 2, 29)),
        (Month(2026, 4), 31, date(2026, 4, 30)),
        (Month(2026, 5), 31, date(2026, 5, 31)),
        (Month(2026, 5), 1, date(2026, 5, 1)),
    ],
)
def test_a_day_that_a_month_lacks_is_its_last(month: Month, number: int, day: date) -> None:
    assert month.day(number) == day


@pytest.mark.parametrize(
    ("start", "months", "there"),
    [
        ("2026-11", 1, "2026-12"),
        ("2026-12", 1, "2027-01"),
        ("2026-01", -1, "2025-12"),
        ("2026-01", -13, "2024-12"),
        ("2026-05", 0, "2026-05"),
        ("2026-12", 24, "2028-12"),
    ],
)
def test_months_are_counted_over_the_year(start: str, months: int, there: str) -> None:
    assert str(Month.parse(start).plus(months)) == there


@given(MONTHS, st.integers(-600, 600), st.integers(-600, 600))
def test_going_in_two_steps_is_going_in_one(month: Month, one: int, two: int) -> None:
    assert month.plus(one).plus(two) == month.plus(one + two)


@given(MONTHS)
def test_the_next_month_begins_the_day_after_the_last(month: Month) -> None:
    assert month.plus(1).first == month.last + timedelta(days=1)
    assert month < month.plus(1)


@given(MONTHS)
def test_a_written_month_is_read_back(month: Month) -> None:
    assert Month.parse(str(month)) == month


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="2026, 1, 2"):
        DateRange(date(2026, 1, 2), date(2026, 1, 1))


def test_a_range_holds_both_its_ends() -> None:
    january = Month(2026, 1).days
    assert date(2026, 1, 1) in january
    assert date(2026, 1, 31) in january
    assert date(2025, 12, 31) not in january
    assert date(2026, 2, 1) not in january
    assert len(january) == 31
    assert january.day_before == date(2025, 12, 31)
    assert january.day_after == date(2026, 2, 1)


def test_a_range_of_one_day_has_one_day_and_one_month() -> None:
    day = DateRange(date(2028, 2, 29), date(2028, 2, 29))
    assert len(day) == 1
    assert list(day.months()) == [Month(2028, 2)]


def test_the_months_of_a_range_are_those_it_touches() -> None:
    touched = DateRange(date(2026, 11, 30), date(2027, 2, 1)).months()
    assert [str(month) for month in touched] == ["2026-11", "2026-12", "2027-01", "2027-02"]


def test_the_months_up_to_the_last_day_there_is_can_be_counted() -> None:
    assert len(list(DateRange(date(9999, 11, 5), date.max).months())) == 2


def test_ranges_that_do_not_touch_have_nothing_in_common() -> None:
    assert Month(2026, 1).days.intersection(Month(2026, 2).days) is None


@given(RANGES, RANGES, DAYS)
def test_a_day_lies_in_the_intersection_when_it_lies_in_both(
    one: DateRange, other: DateRange, day: date
) -> None:
    common = one.intersection(other)
    assert (common is not None and day in common) == (day in one and day in other)
    assert common == other.intersection(one)


@pytest.mark.parametrize(
    ("first", "months", "expected"),
    [
        ("2026-07-01", 6, "2027-01-01"),
        ("2025-08-28", 6, "2026-02-28"),
        # The day that would end it is missing: it ends with the last of the month.
        ("2025-08-29", 6, "2026-03-01"),
        ("2025-08-31", 6, "2026-03-01"),
        ("2024-02-29", 12, "2025-03-01"),
        ("2026-03-31", 1, "2026-05-01"),
        ("2026-12-31", 2, "2027-03-01"),
    ],
)
def test_a_time_of_months_ends_as_the_bgb_counts(first: str, months: int, expected: str) -> None:
    assert after_months(date.fromisoformat(first), months) == date.fromisoformat(expected)


def test_each_day_of_a_range_comes_once_and_in_order() -> None:
    over_the_month = DateRange(date(2026, 2, 27), date(2026, 3, 2))
    assert [f"{one:%d.%m.}" for one in each_day(over_the_month)] == [
        "27.02.",
        "28.02.",
        "01.03.",
        "02.03.",
    ]
