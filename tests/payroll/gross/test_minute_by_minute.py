"""A duty looked at minute by minute, slowly and by another clock, comes to the same figures.

At 24.00 EUR an hour each minute has whole cents: 25 % are 10, 40 % 16, 50 % 20, 125 % 50, 150 % 60.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Final

import pytest
from dateutil.easter import easter
from dateutil.zoneinfo import get_zonefile_instance
from hypothesis import given, settings
from hypothesis import strategies as st

from budgetdesk.kernel.german_clock import is_skipped
from budgetdesk.rota.stretches import Stretch
from tests.payroll.gross.builders import as_the_law_frees, at, duty, pay_of

BERLIN: Final = get_zonefile_instance().get("Europe/Berlin")
A_DAY: Final = timedelta(days=1)
# Public holidays of Nordrhein-Westfalen on fixed days, beside those of 150 %.
FIXED: Final = {(1, 1), (10, 3), (11, 1)}
HIGH: Final = {(5, 1), (12, 25), (12, 26)}


def rate_of_day(day: date) -> int:
    """Percent for a whole day: holiday, Sunday, or nothing."""
    if (day.month, day.day) in HIGH:
        return 150
    moved = {easter(day.year) + timedelta(days=days) for days in (-2, 0, 1, 39, 49, 50, 60)}
    if (day.month, day.day) in FIXED or day in moved:
        return 125
    return 50 if day.isoweekday() == 7 else 0


def rates(local: datetime, begun: datetime) -> tuple[int, int]:
    """Percent for night and for the day in this minute, of a duty that began at `begun`."""
    early = local.hour < 4 and begun.date() < local.date()
    night = 40 if early else 25 if local.hour < 6 or local.hour >= 20 else 0
    day = rate_of_day(local.date())
    if early:
        day = max(day, rate_of_day(local.date() - A_DAY))
    if local.hour >= 14:
        eves = {(12, 24): 150, (12, 31): 125}
        day = max(day, eves.get((local.month, local.day), 0))
    return night, day


def cents_by_month(stretch: Stretch) -> Counter[str]:
    """What is free of tax in each month, in cents."""
    begin, end = (
        wall.replace(tzinfo=BERLIN).astimezone(UTC) for wall in (stretch.begin, stretch.end)
    )
    found: Counter[str] = Counter()
    while begin < end:
        local = begin.astimezone(BERLIN).replace(tzinfo=None)
        night, day = rates(local, stretch.begin)
        found[f"{local:%Y-%m}"] += (night + day) * 40 // 100
        begin += timedelta(minutes=1)
    return found


def told_by_month(stretch: Stretch) -> Counter[str]:
    """The same by the program."""
    found: Counter[str] = Counter()
    months = {f"{stretch.begin:%Y-%m}", f"{stretch.end:%Y-%m}"}
    for month in months:
        lines = pay_of(month, as_the_law_frees(month, wage="24.00"), stretch).gross.lines
        found[month] = sum(line.tax_free.cents for line in lines)
    return found


@pytest.mark.parametrize(
    "month", ["2024-12", "2025-03", "2025-10", "2026-03", "2026-04", "2026-10"]
)
@settings(max_examples=40)
@given(st.data())
def test_any_duty_comes_to_the_same(month: str, data: st.DataObject) -> None:
    first = at(f"{month}-01 00:00")
    begin = first + timedelta(minutes=data.draw(st.integers(0, 44640)))
    end = begin + timedelta(minutes=data.draw(st.integers(61, 2200)))
    stretch = Stretch(begin, end)
    if not (is_skipped(begin) or is_skipped(end)):
        assert +told_by_month(stretch) == +cents_by_month(stretch)


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("2025-03-29 20:00", "2025-03-30 08:00"),
        ("2025-10-25 20:00", "2025-10-26 08:00"),
        ("2026-03-28 20:00", "2026-03-29 08:00"),
        ("2026-10-24 20:00", "2026-10-25 08:00"),
        ("2025-12-31 08:00", "2026-01-01 08:00"),
        ("2026-12-24 08:00", "2026-12-28 08:00"),
        ("2026-04-30 18:00", "2026-05-02 06:00"),
        ("2026-04-04 18:00", "2026-04-07 06:00"),
    ],
)
def test_the_nights_that_matter_come_to_the_same(begin: str, end: str) -> None:
    stretch = duty(begin, end)
    assert +told_by_month(stretch) == +cents_by_month(stretch)
