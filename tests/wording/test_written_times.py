"""Times of day as people write them; what is no time is refused, never guessed."""

from __future__ import annotations

from datetime import date, time

import pytest

from budgetdesk.wording.written_times import parse_time, parse_written_day


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("7", time(7)),
        ("7 Uhr", time(7)),
        ("0730", time(7, 30)),
        ("730", time(7, 30)),
        ("7.30", time(7, 30)),
        (" 7:30 UHR ", time(7, 30)),
        ("7 Uhr 05", time(7, 5)),
        ("07:30:00", time(7, 30)),
        ("23:59", time(23, 59)),
        ("24:00", time(0)),
        ("24", time(0)),
    ],
)
def test_a_time_is_read_as_it_was_meant(written: str, meant: time) -> None:
    assert parse_time(written) == meant


@pytest.mark.parametrize(
    "written",
    ["", "25", "24:01", "7:60", "7:5", "7,30", "-1", "8-9", "halb acht", "7:30:15", "7 30"],
)
def test_what_is_no_time_is_refused(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text is the user's own
        parse_time(written)


@pytest.mark.parametrize(
    "written",
    ["3.11.2026", "03.11.26", "3. 11. 2026", "Di 03.11.2026", "di., 3.11.26", "2026-11-03"],
)
def test_a_day_is_read_as_people_and_spreadsheets_write_it(written: str) -> None:
    assert parse_written_day(written) == date(2026, 11, 3)


def test_a_day_without_its_year_needs_one() -> None:
    assert parse_written_day("3.11.", 2026) == date(2026, 11, 3)
    for written in ("3.11.", "31.11.2026", "3/11/2026", ""):
        with pytest.raises(ValueError):  # noqa: PT011 - the text is the user's own
            parse_written_day(written)
