"""Worked + absent + open = planned; minutes by hand."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.german_clock import is_skipped, utc_minute
from budgetdesk.kernel.period import Month
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.hours_balance import (
    Hours,
    by_day,
    by_month,
    hours_of,
    sum_of,
)
from budgetdesk.rota.ids import HelpKindId, ShiftId
from budgetdesk.rota.shifts import HelpMinutes, Portion, Shift, ShiftKind
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.worked import WorkedState
from budgetdesk.rota.working_time import Span
from budgetdesk.staff.work_kinds import Kind
from tests.rota.hours_builders import (
    an_absence,
    as_planned,
    changed,
    done,
    worked_by_day,
    worked_by_kind,
)
from tests.rota.planning_builders import ANNA, BEN, a_shift, at, day

HOUR = 60
SATURDAY_NIGHT = a_shift("2026-11-07 22:00", "2026-11-08 06:00")


def test_a_shift_that_nobody_confirmed_is_open() -> None:
    one = hours_of(a_shift(), None, ())
    assert one.hours == Hours(planned=480, open=480)
    assert one.is_open
    assert one.hours.changed == 0


def test_a_confirmed_shift_is_worked_as_planned() -> None:
    one = hours_of(a_shift(), as_planned(a_shift()), ())
    assert one.hours == Hours(planned=480, worked=480)
    assert not one.is_open


def test_a_break_is_neither_planned_nor_worked() -> None:
    shift = a_shift(breaks=(Break(at("2026-11-02 12:00"), at("2026-11-02 12:30")),))
    assert hours_of(shift, as_planned(shift), ()).hours == Hours(planned=450, worked=450)


def test_an_hour_more_is_a_change_of_the_plan() -> None:
    longer = changed(a_shift(), "2026-11-02 08:00", "2026-11-02 17:00")
    hours = hours_of(a_shift(), longer, ()).hours
    assert (hours.planned, hours.worked, hours.changed) == (480, 540, 60)


def test_a_dropped_shift_takes_its_hours_from_the_plan() -> None:
    dropped = as_planned(a_shift(), state=WorkedState.NOT_WORKED)
    one = hours_of(a_shift(), dropped, ())
    assert (one.hours.worked, one.hours.open, one.hours.changed) == (0, 0, -480)


def test_unplanned_work_is_no_part_of_the_plan() -> None:
    shift = a_shift(unplanned=True)
    hours = hours_of(shift, as_planned(shift), ()).hours
    assert (hours.planned, hours.worked, hours.changed) == (0, 480, 480)


def test_a_shift_without_a_person_is_planned_for_nobody() -> None:
    shift = a_shift(who=None)
    assert hours_of(shift, None, ()).hours == Hours(unfilled=480)
    assert not hours_of(shift, None, ()).is_open
    nobody_came = as_planned(shift, state=WorkedState.NOT_WORKED)
    assert hours_of(shift, nobody_came, ()).hours == Hours()


def test_a_missed_shift_is_absent_and_needs_no_record() -> None:
    one = hours_of(a_shift(), None, [an_absence("2026-11-02", "2026-11-02")])
    assert one.hours == Hours(planned=480, absent=480)
    assert not one.is_open


def test_who_falls_out_at_three_has_an_open_part_and_an_absent_one() -> None:
    ill = an_absence("2026-11-08", "2026-11-10", since=at("2026-11-08 03:00"))
    one = hours_of(SATURDAY_NIGHT, None, [ill])
    assert one.hours == Hours(planned=480, absent=180, open=300)
    assert one.is_open
    until_then = changed(SATURDAY_NIGHT, "2026-11-07 22:00", "2026-11-08 03:00")
    assert hours_of(SATURDAY_NIGHT, until_then, [ill]).hours == Hours(480, 300, 180)


def test_who_worked_was_not_absent() -> None:
    ill = an_absence("2026-11-02", "2026-11-02")
    assert hours_of(a_shift(), as_planned(a_shift()), [ill]).hours == Hours(480, 480)


def test_an_absence_over_a_night_that_began_the_day_before_leaves_the_night() -> None:
    ill = an_absence("2026-11-08", "2026-11-08")
    assert hours_of(SATURDAY_NIGHT, None, [ill]).hours == Hours(planned=480, open=480)


def test_rufbereitschaft_has_no_minutes_but_waits_for_a_record() -> None:
    shift = a_shift(kind=ShiftKind.RUFBEREITSCHAFT)
    one = hours_of(shift, None, ())
    assert (one.hours, one.is_open) == (Hours(), True)


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        # Saturday to Sunday, and into All Saints' Day.
        ("2026-11-07 22:00", "2026-11-08 06:00", {"2026-11-07": 120, "2026-11-08": 360}),
        ("2026-10-31 20:00", "2026-11-01 08:00", {"2026-10-31": 240, "2026-11-01": 480}),
        # The clock jumps from 2 to 3 on 29 March 2026, and back from 3 to 2 on 25 October.
        ("2026-03-28 22:00", "2026-03-29 06:00", {"2026-03-28": 120, "2026-03-29": 300}),
        ("2026-10-24 22:00", "2026-10-25 06:00", {"2026-10-24": 120, "2026-10-25": 420}),
        # A day and a night.
        ("2026-11-03 08:00", "2026-11-04 08:00", {"2026-11-03": 960, "2026-11-04": 480}),
        ("2026-11-03 08:00", "2026-11-04 00:00", {"2026-11-03": 960}),
    ],
)
def test_minutes_count_on_the_day_on_which_they_are_worked(
    begin: str, end: str, expected: dict[str, int]
) -> None:
    hours = done(a_shift(begin, end))
    assert worked_by_day(hours) == {day(one): value for one, value in expected.items()}
    assert list(by_day(hours)) == [day(begin[:10])]


def test_a_night_over_the_end_of_a_month_belongs_to_the_month_in_which_it_begins() -> None:
    hours = done(a_shift("2026-10-31 20:00", "2026-11-01 08:00"))
    assert by_month(hours) == {Month(2026, 10): Hours(720, 720)}


def test_kinds_of_work_are_told_apart() -> None:
    asleep = Portion(at("2026-11-03 22:00"), at("2026-11-04 06:00"), Kind.BEREITSCHAFT)
    whole = a_shift("2026-11-03 08:00", "2026-11-04 08:00", portions=(asleep,))
    expected = {Kind.ACTIVE: 16 * HOUR, Kind.BEREITSCHAFT: 8 * HOUR}
    assert worked_by_kind(done(whole)) == expected
    assert worked_by_kind([hours_of(whole, None, ())]) == {}
    assert worked_by_day([hours_of(whole, None, ())]) == {}


def test_an_absence_is_of_its_person_alone() -> None:
    ill = [an_absence("2026-11-02", "2026-11-02")]
    mine = hours_of(a_shift(), None, ill)
    other = hours_of(a_shift(who=BEN), None, ill)
    assert (mine.hours, other.hours) == (Hours(480, absent=480), Hours(480, open=480))
    assert sum_of([mine, other]) == Hours(planned=960, absent=480, open=480)


def test_help_is_that_of_the_record_where_there_is_one() -> None:
    shift = a_shift(help_minutes=(HelpMinutes(HelpKindId(1), 60),))
    record = as_planned(shift, help_minutes=(HelpMinutes(HelpKindId(1), 90),))
    assert hours_of(shift, None, ()).help_minutes == (HelpMinutes(HelpKindId(1), 60),)
    assert hours_of(shift, record, ()).help_minutes == (HelpMinutes(HelpKindId(1), 90),)


def test_what_is_left_to_say_is_what_all_absences_leave() -> None:
    # The leave takes the whole day, though the certified sickness of the afternoon is told first.
    leave = an_absence("2026-11-02", "2026-11-02", AbsenceKind.LEAVE)
    ill = an_absence(
        "2026-11-02",
        "2026-11-02",
        since=at("2026-11-02 12:00"),
        certificate_until=day("2026-11-02"),
    )
    one = hours_of(a_shift(), None, [leave, ill])
    assert (one.absence, one.left, one.hours) == (ill, None, Hours(480, absent=480))
    half = hours_of(a_shift(), None, [ill])
    assert half.left == Span(at("2026-11-02 08:00"), at("2026-11-02 12:00"), ShiftKind.ACTIVE)


FIRST = datetime(2026, 3, 27)  # noqa: DTZ001 - wall-clock time
# Around both changes of the clock and the ends of months.
BEGINS = st.sampled_from((0, 210)).flatmap(
    lambda days: st.integers(0, 96 * 4).map(
        lambda quarter: FIRST + timedelta(days=days, minutes=15 * quarter)
    )
)


@st.composite
def some_hours(draw: st.DrawFn) -> tuple[Shift, Any, list[Any]]:
    begin = draw(BEGINS)
    end = begin + timedelta(minutes=15 * draw(st.integers(8, 96)))
    shift = Shift(ShiftId(1), begin, end, draw(st.sampled_from((ANNA, ANNA, None))))
    absences = []
    if draw(st.booleans()):
        first = draw(st.sampled_from((begin.date(), end.date())))
        since = draw(st.sampled_from((None, begin + (end - begin) / 2)))
        since = None if since is None else since.replace(second=0, microsecond=0)
        absences.append(an_absence(first.isoformat(), first.isoformat(), since=since))
    worked = as_planned(shift) if draw(st.booleans()) else None
    return shift, worked, absences


def _is_real(shift: Shift) -> bool:
    return not is_skipped(shift.begin) and not is_skipped(shift.end)


@given(some_hours())
def test_worked_and_absent_and_open_are_what_was_planned(
    some: tuple[Shift, Any, list[Any]],
) -> None:
    shift, worked, absences = some
    if not _is_real(shift):
        return
    one = hours_of(shift, worked, absences)
    real = utc_minute(shift.end) - utc_minute(shift.begin)
    expected = real if shift.assistant is not None else 0
    assert one.hours.planned == expected
    if shift.assistant is not None:
        assert one.hours.worked + one.hours.absent + one.hours.open == real
    assert min(one.hours.worked, one.hours.absent, one.hours.open) >= 0
    by_calendar_day = worked_by_day([one])
    assert sum(by_calendar_day.values()) == (0 if worked is None else real)
    assert all(isinstance(each, date) for each in by_calendar_day)
