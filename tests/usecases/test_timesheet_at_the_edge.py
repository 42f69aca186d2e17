"""Rows of a sheet at midnight, breaks that were longer than planned, and what is not asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path

import pytest

from budgetdesk.kernel.period import Month
from budgetdesk.reports.timesheet_reader import ReadSheet, SheetLine
from budgetdesk.rota.stretches import Break
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.file_mark import file_mark
from budgetdesk.usecases.timesheets import Difference, SheetSays, differences, left_out
from tests.rota.planning_builders import at, day
from tests.usecases.hours_file import HoursFile, hours_file

NOVEMBER = Month(2026, 11)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[HoursFile]:
    with hours_file(tmp_path) as one:
        yield one


def sheet(reader: Reader, *lines: SheetLine) -> ReadSheet:
    return ReadSheet(file_mark(reader), "anna", NOVEMBER, lines)


def row(
    number: int | None, on: str, begin: str, end: str, pause: int = 0
) -> tuple[int | None, str, str, str, int]:
    return number, on, begin, end, pause


def said(file: HoursFile, *rows: tuple[int | None, str, str, str, int]) -> list[Difference]:
    lines = [
        SheetLine(place, number, day(on), (_clock(begin), _clock(end)), pause)
        for place, (number, on, begin, end, pause) in enumerate(rows, 8)
    ]
    return list(file.desk.read(lambda reader: differences(reader, sheet(reader, *lines))))


def _clock(text: str) -> time:
    return time.fromisoformat(text)


def times(one: Difference) -> tuple[datetime, datetime]:
    assert one.said is not None
    return one.said.begin, one.said.end


def test_work_beside_the_plan_from_eight_to_eight_is_a_whole_day(file: HoursFile) -> None:
    (whole,) = said(file, row(None, "2026-11-02", "08:00", "08:00"))
    assert times(whole) == (at("2026-11-02 08:00"), at("2026-11-03 08:00"))


def test_times_lie_on_the_day_on_which_they_are_nearest_to_the_plan(file: HoursFile) -> None:
    evening = file.plan("2026-11-02 18:00", "2026-11-02 23:30")
    night = file.plan("2026-11-04 00:15", "2026-11-04 06:00")
    later, earlier = said(
        file,
        row(evening, "2026-11-02", "18:00", "00:30"),  # an hour longer, over midnight
        row(night, "2026-11-04", "23:45", "06:00"),  # half an hour earlier, on the day before
    )
    assert times(later) == (at("2026-11-02 18:00"), at("2026-11-03 00:30"))
    assert times(earlier) == (at("2026-11-03 23:45"), at("2026-11-04 06:00"))
    assert [later.says, earlier.says] == [SheetSays.CHANGED] * 2


@pytest.mark.parametrize(
    ("end", "pause", "expected"),
    [
        ("16:00", 60, ("15:00", "16:00")),  # it just fits from where the first was planned
        ("15:59", 60, ("11:29", "12:29")),  # else in the middle of 8:00 to 15:59
        ("16:00", 30, ("15:00", "15:30")),  # as planned
    ],
)
def test_a_longer_break_begins_as_planned_where_it_fits(
    file: HoursFile, end: str, pause: int, expected: tuple[str, str]
) -> None:
    planned = Break(at("2026-11-02 15:00"), at("2026-11-02 15:30"))
    number = file.plan("2026-11-02 08:00", "2026-11-02 16:00", breaks=(planned,))
    (found,) = said(file, row(number, "2026-11-02", "08:00", end, pause))
    assert found.said is not None
    first, last = (at(f"2026-11-02 {one}") for one in expected)
    assert found.said.breaks == (Break(first, last),)


def test_work_that_was_entered_afterwards_is_not_asked_for_again(file: HoursFile) -> None:
    beside = file.plan("2026-11-02 18:00", "2026-11-02 20:00", unplanned=True)
    (found,) = said(file, row(beside, "2026-11-02", "18:00", "20:00"))
    assert found.says is SheetSays.GONE
    assert file.desk.read(lambda reader: left_out(reader, sheet(reader))) == ()
