"""A shift as time: stretches, minutes of work, and what is none."""

from __future__ import annotations

from datetime import date, datetime

from budgetdesk.rota.ids import ShiftId, WorkedId
from budgetdesk.rota.shifts import Portion, Shift, ShiftKind
from budgetdesk.rota.stretches import Break, Stretch
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.rota.working_time import (
    Span,
    minutes_of_kind,
    planned_span,
    stretches,
    worked_span,
    working_minutes,
    working_minutes_by_day,
)
from budgetdesk.staff.work_kinds import Kind


def at(text: str, *, fold: int = 0) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(fold=fold)


def span(begin: str, end: str, kind: ShiftKind = ShiftKind.ACTIVE, **parts: object) -> Span:
    return Span(at(begin), at(end), kind, **parts)  # type: ignore[arg-type]


NIGHT = Portion(at("11-03T22:00"), at("11-04T06:00"), Kind.BEREITSCHAFT)


def test_a_day_and_night_with_bereitschaft_is_cut_into_three_stretches() -> None:
    whole = span("11-03T08:00", "11-04T08:00", portions=(NIGHT,))
    assert stretches(whole) == (
        Stretch(at("11-03T08:00"), at("11-03T22:00"), Kind.ACTIVE),
        Stretch(at("11-03T22:00"), at("11-04T06:00"), Kind.BEREITSCHAFT),
        Stretch(at("11-04T06:00"), at("11-04T08:00"), Kind.ACTIVE),
    )
    assert working_minutes(whole) == 24 * 60
    assert minutes_of_kind(whole) == {Kind.ACTIVE: 16 * 60, Kind.BEREITSCHAFT: 8 * 60}


def test_a_portion_at_the_edge_leaves_nothing_before_or_after_it() -> None:
    whole = span("11-03T22:00", "11-04T06:00", portions=(NIGHT,))
    assert stretches(whole) == (Stretch(NIGHT.begin, NIGHT.end, Kind.BEREITSCHAFT),)


def test_portions_need_no_order() -> None:
    early = Portion(at("11-03T08:00"), at("11-03T09:00"), Kind.TRAVEL)
    late = Portion(at("11-03T15:00"), at("11-03T16:00"), Kind.MEETING)
    found = stretches(span("11-03T08:00", "11-03T16:00", portions=(late, early)))
    assert [one.kind for one in found] == [Kind.TRAVEL, Kind.ACTIVE, Kind.MEETING]


def test_a_break_over_the_edge_of_a_portion_is_cut_there() -> None:
    pause = Break(at("11-03T21:45"), at("11-03T22:30"))
    day, night, morning = stretches(
        span("11-03T14:00", "11-04T07:00", portions=(NIGHT,), breaks=(pause,))
    )
    assert day.breaks == (Break(at("11-03T21:45"), at("11-03T22:00")),)
    assert night.breaks == (Break(at("11-03T22:00"), at("11-03T22:30")),)
    assert morning.breaks == ()


def test_of_rufbereitschaft_only_the_calls_are_work() -> None:
    call = Portion(at("11-03T23:10"), at("11-04T00:40"), Kind.CALL_OUT)
    waiting = span("11-03T20:00", "11-04T08:00", ShiftKind.RUFBEREITSCHAFT, portions=(call,))
    assert working_minutes(waiting) == 90
    assert working_minutes_by_day(waiting) == {date(2026, 11, 3): 50, date(2026, 11, 4): 40}
    assert working_minutes(span("11-03T20:00", "11-04T08:00", ShiftKind.RUFBEREITSCHAFT)) == 0


def test_a_night_of_the_clock_change_is_an_hour_longer_or_shorter() -> None:
    assert working_minutes(span("10-24T22:00", "10-25T06:00")) == 9 * 60
    assert working_minutes(span("03-28T22:00", "03-29T06:00")) == 7 * 60


def test_a_portion_may_begin_in_the_second_pass_of_the_hour() -> None:
    again = Portion(at("10-25T02:30", fold=1), at("10-25T04:00"), Kind.BEREITSCHAFT)
    whole = span("10-25T02:00", "10-25T06:00", portions=(again,))
    # From 2:00 once around to the second 2:30 is an hour and a half.
    assert minutes_of_kind(whole) == {Kind.ACTIVE: 90 + 120, Kind.BEREITSCHAFT: 90}


def test_a_meeting_and_a_training_are_paid_as_meetings_a_trip_as_work() -> None:
    kinds = [
        next(iter(minutes_of_kind(span("11-03T10:00", "11-03T12:00", kind))))
        for kind in (ShiftKind.MEETING, ShiftKind.TRAINING, ShiftKind.TRIP, ShiftKind.BEREITSCHAFT)
    ]
    assert kinds == [Kind.MEETING, Kind.MEETING, Kind.ACTIVE, Kind.BEREITSCHAFT]


def test_what_was_worked_takes_the_kind_of_the_shift() -> None:
    shift = Shift(ShiftId(1), at("11-03T08:00"), at("11-03T16:00"), kind=ShiftKind.TRAINING)
    changed = Worked(
        WorkedId(1),
        ShiftId(1),
        WorkedState.CHANGED,
        at("11-03T09:00"),
        at("11-03T15:30"),
        date(2026, 11, 3),
        breaks=(Break(at("11-03T12:00"), at("11-03T12:30")),),
    )
    found = worked_span(shift, changed)
    assert found is not None
    assert minutes_of_kind(found) == {Kind.MEETING: 6 * 60}
    assert working_minutes(planned_span(shift)) == 8 * 60


def test_nothing_recorded_and_not_worked_are_no_time() -> None:
    shift = Shift(ShiftId(1), at("11-03T08:00"), at("11-03T16:00"))
    missed = Worked(
        WorkedId(1), ShiftId(1), WorkedState.NOT_WORKED, shift.begin, shift.end, date(2026, 11, 3)
    )
    assert worked_span(shift, None) is None
    assert worked_span(shift, missed) is None
