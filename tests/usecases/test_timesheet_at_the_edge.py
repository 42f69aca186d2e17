"""Rows of a sheet at midnight, breaks that were longer than planned, and what is not asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest

from budgetdesk.kernel.period import Month
from budgetdesk.reports.timesheet_reader import ReadSheet, SheetLine
from budgetdesk.rota.shifts import ShiftKind
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.worked import WorkedState
from budgetdesk.rota.working_time import Span
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.file_mark import file_mark
from budgetdesk.usecases.hours_recording import record
from budgetdesk.usecases.timesheets import (
    Difference,
    SheetSays,
    differences,
    left_out,
    take_differences,
)
from tests.rota.planning_builders import a_shift, at, day
from tests.usecases.hours_file import TODAY, HoursFile, hours_file

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
    late = file.plan("2026-11-06 23:30", "2026-11-07 06:00")
    later, earlier, after = said(
        file,
        row(evening, "2026-11-02", "18:00", "00:30"),  # an hour longer, over midnight
        row(night, "2026-11-04", "23:45", "06:00"),  # half an hour earlier, on the day before
        row(late, "2026-11-06", "00:15", "06:00"),  # began after midnight only
    )
    assert times(later) == (at("2026-11-02 18:00"), at("2026-11-03 00:30"))
    assert times(earlier) == (at("2026-11-03 23:45"), at("2026-11-04 06:00"))
    assert times(after) == (at("2026-11-07 00:15"), at("2026-11-07 06:00"))
    assert [one.says for one in (later, earlier, after)] == [SheetSays.CHANGED] * 3


def test_of_the_hour_that_comes_twice_the_planned_one_is_meant(file: HoursFile) -> None:
    second = at("2026-10-25 02:30", fold=1)
    shift = file.add(replace(a_shift("2026-10-25 01:00", "2026-10-25 06:00"), begin=second))
    line = SheetLine(8, int(shift.id), day("2026-10-25"), (_clock("02:30"), _clock("06:00")))
    october = Month(2026, 10)
    (found,) = file.desk.read(
        lambda reader: differences(reader, ReadSheet(file_mark(reader), "anna", october, (line,)))
    )
    assert (found.says, found.said is not None and found.said.begin.fold) == (SheetSays.SAME, 1)


def test_a_row_as_planned_takes_the_place_of_a_record_with_another_break(file: HoursFile) -> None:
    planned = (Break(at("2026-11-02 12:00"), at("2026-11-02 12:30")),)
    number = file.plan("2026-11-02 08:00", "2026-11-02 16:00", breaks=planned)
    without = Span(at("2026-11-02 08:00"), at("2026-11-02 16:00"), ShiftKind.ACTIVE)
    file.run(record, number, without, "keine Pause", TODAY)
    (found,) = said(file, row(number, "2026-11-02", "08:00", "16:00", 30))
    assert found.says is SheetSays.SAME
    (taken,) = file.run(take_differences, [found], TODAY)
    assert (taken.state, taken.breaks) == (WorkedState.AS_PLANNED, planned)
    assert file.run(take_differences, [found], TODAY) == ()


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
