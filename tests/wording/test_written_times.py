"""Times of day as people write them; what is no time is refused, never guessed."""

from __future__ import annotations

from datetime import time

import pytest

from budgetdesk.wording.written_times import parse_time


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
