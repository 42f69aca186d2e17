"""German legal time against the time-zone tables that `dateutil` brings along."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from dateutil.zoneinfo import get_zonefile_instance
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.german_clock import clock_change, is_skipped, midnight_utc, utc_minute

# The rule holds since 2002; the tables name each change until 2037.
MOMENTS = st.datetimes(datetime(2002, 1, 1), datetime(2037, 12, 31))  # noqa: DTZ001 - wall clock
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def wall(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(fold=fold)


def in_tables(moment: datetime) -> int:
    """Minutes since 1970 by the tables."""
    zone = get_zonefile_instance().get("Europe/Berlin")
    utc = moment.replace(second=0, microsecond=0, tzinfo=zone).astimezone(UTC)
    return int((utc - EPOCH).total_seconds()) // 60


@given(MOMENTS, st.integers(0, 1))
def test_every_moment_is_as_in_the_tables(moment: datetime, fold: int) -> None:
    moment = moment.replace(fold=fold)
    if not is_skipped(moment):
        since_1970 = utc_minute(moment) - utc_minute(wall("1970-01-01 00:00")) - 60
        assert since_1970 == in_tables(moment)


@pytest.mark.parametrize("year", range(2002, 2038))
def test_every_day_is_as_long_as_in_the_tables(year: int) -> None:
    day = date(year, 1, 1)
    while day.year == year:
        following = day + timedelta(days=1)
        first, last = wall(f"{day} 00:00"), wall(f"{following} 00:00")
        assert in_tables(last) - in_tables(first) == 1440 + clock_change(day), day
        assert midnight_utc(day) == utc_minute(first)
        day = following


@pytest.mark.parametrize(
    ("day", "longer"),
    [("2025-03-30", -60), ("2025-10-26", 60), ("2026-03-29", -60), ("2026-10-25", 60)],
)
def test_the_clock_changes_on_the_last_sundays_of_march_and_october(day: str, longer: int) -> None:
    assert clock_change(date.fromisoformat(day)) == longer
    assert clock_change(date.fromisoformat(day) - timedelta(days=7)) == 0


@pytest.mark.parametrize(
    ("time", "skipped"), [("01:59", False), ("02:00", True), ("02:59", True), ("03:00", False)]
)
def test_no_clock_shows_the_hour_from_two_to_three_in_march(time: str, skipped: bool) -> None:
    assert is_skipped(wall(f"2026-03-29 {time}")) is skipped
    assert not is_skipped(wall(f"2026-10-25 {time}"))


def test_a_skipped_time_counts_as_if_the_clock_had_not_jumped() -> None:
    skipped, same = wall("2026-03-29 02:30"), wall("2026-03-29 03:30")
    assert utc_minute(skipped) == utc_minute(same)


def test_the_hour_from_two_to_three_comes_twice_in_october() -> None:
    first, again = wall("2026-10-25 02:30"), wall("2026-10-25 02:30", fold=1)
    assert utc_minute(again) - utc_minute(first) == 60
