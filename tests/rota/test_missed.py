"""Which part of a shift an absence takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId, HelpKindId, ShiftId
from budgetdesk.rota.missed import (
    absence_of,
    help_left,
    help_missed,
    is_missed,
    missed,
    missed_minutes,
    remaining,
    to_replace,
)
from budgetdesk.rota.shifts import HelpMinutes, Portion, Shift, ShiftKind
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.working_time import Span, minutes_of_kind, planned_span, working_minutes
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.work_kinds import Kind

MARA, JAN = AssistantId(1), AssistantId(2)
CARE, HOUSE = HelpKindId(1), HelpKindId(2)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}")


def shift(begin: str, end: str, who: AssistantId | None = MARA, **more: object) -> Shift:
    return Shift(ShiftId(1), at(begin), at(end), who, **more)  # type: ignore[arg-type]


def absence(
    first: str, last: str, since: str | None = None, kind: AbsenceKind = AbsenceKind.SICK
) -> Absence:
    return Absence(
        AbsenceId(1),
        MARA,
        kind,
        date.fromisoformat(f"2026-{first}"),
        date.fromisoformat(f"2026-{last}"),
        date(2026, 11, 1),
        since=None if since is None else at(since),
    )


EARLY = shift("11-03T08:00", "11-03T16:00")
NIGHT = shift("11-02T22:00", "11-03T06:00")


def test_a_shift_that_begins_on_a_day_of_the_absence_is_missed_wholly() -> None:
    sick = [absence("11-03", "11-05")]
    assert missed(EARLY, sick) == planned_span(EARLY)
    assert missed_minutes(EARLY, sick) == 8 * 60
    assert remaining(EARLY, sick) is None


def test_a_night_that_began_the_day_before_is_not_touched() -> None:
    assert missed(NIGHT, [absence("11-03", "11-05")]) is None
    assert missed_minutes(NIGHT, [absence("11-03", "11-05")]) == 0
    assert remaining(NIGHT, [absence("11-03", "11-05")]) == planned_span(NIGHT)


def test_whoever_falls_out_during_that_night_misses_the_rest_of_it() -> None:
    fell_out = [absence("11-03", "11-05", since="11-03T02:30")]
    gone = missed(NIGHT, fell_out)
    assert gone == Span(at("11-03T02:30"), at("11-03T06:00"), NIGHT.kind)
    assert missed_minutes(NIGHT, fell_out) == 3 * 60 + 30
    left = remaining(NIGHT, fell_out)
    assert left is not None
    assert (left.begin, left.end) == (at("11-02T22:00"), at("11-03T02:30"))
    assert is_missed(NIGHT, fell_out)
    assert remaining(NIGHT, fell_out) is not None


def test_what_was_over_before_she_fell_out_is_not_missed() -> None:
    fell_out = [absence("11-03", "11-03", since="11-03T17:00")]
    evening = shift("11-03T18:00", "11-03T22:00")
    assert missed(EARLY, fell_out) is None
    assert missed(evening, fell_out) == planned_span(evening)
    assert missed(shift("11-04T08:00", "11-04T16:00"), fell_out) is None


def test_a_night_over_the_end_of_the_month_belongs_to_the_day_it_begins() -> None:
    night = shift("10-31T22:00", "11-01T06:00")
    assert missed_minutes(night, [absence("10-31", "10-31")]) == 8 * 60
    assert missed(night, [absence("11-01", "11-30")]) is None


def test_a_missed_night_of_the_clock_change_has_an_hour_more() -> None:
    night = shift("10-24T22:00", "10-25T06:00")
    assert missed_minutes(night, [absence("10-24", "10-24")]) == 9 * 60
    # From 1:00 (summer time) to 6:00 (winter time) are six hours.
    assert missed_minutes(night, [absence("10-25", "10-25", since="10-25T01:00")]) == 6 * 60


def test_falling_out_in_a_duty_of_24_hours_cuts_bereitschaft_and_breaks() -> None:
    duty = shift(
        "11-03T08:00",
        "11-04T08:00",
        portions=(Portion(at("11-03T22:00"), at("11-04T06:00"), Kind.BEREITSCHAFT),),
        breaks=(
            Break(at("11-03T12:00"), at("11-03T12:30")),
            Break(at("11-04T06:30"), at("11-04T07:00")),
        ),
    )
    fell_out = [absence("11-04", "11-06", since="11-04T02:00")]
    gone = missed(duty, fell_out)
    assert gone is not None
    assert minutes_of_kind(gone) == {Kind.BEREITSCHAFT: 4 * 60, Kind.ACTIVE: 90}
    left = remaining(duty, fell_out)
    assert left is not None
    assert left.breaks == (Break(at("11-03T12:00"), at("11-03T12:30")),)
    assert working_minutes(left) == 18 * 60 - 30


def test_an_absence_inside_a_24_hour_duty_that_began_before_takes_nothing() -> None:
    duty = shift("11-03T08:00", "11-04T08:00")
    assert missed(duty, [absence("11-04", "11-04")]) is None
    assert missed_minutes(duty, [absence("11-03", "11-03")]) == 24 * 60


def test_of_several_absences_the_earliest_time_decides() -> None:
    both = [
        absence("11-03", "11-03", since="11-03T12:00"),
        absence("11-03", "11-03", since="11-03T10:00"),
    ]
    gone = missed(EARLY, both)
    assert gone is not None
    assert gone.begin == at("11-03T10:00")
    assert missed_minutes(EARLY, [*both, absence("11-01", "11-09")]) == 8 * 60


def test_absences_of_others_and_open_shifts_count_for_nothing() -> None:
    sick = [absence("11-03", "11-03")]
    assert missed(replace(EARLY, assistant=JAN), sick) is None
    assert missed(replace(EARLY, assistant=None), sick) is None
    assert absence_of(replace(EARLY, assistant=JAN), sick) is None


def test_sickness_in_leave_counts_only_with_a_certificate() -> None:
    leave = absence("11-02", "11-08", kind=AbsenceKind.LEAVE)
    sick = replace(absence("11-03", "11-04"), id=AbsenceId(2))
    assert absence_of(EARLY, [leave, sick]) is leave
    certified = replace(sick, certificate_until=date(2026, 11, 3))
    assert absence_of(EARLY, [leave, certified]) is certified
    later = shift("11-04T08:00", "11-04T16:00")
    assert absence_of(later, [certified, leave]) is leave


def test_who_falls_out_when_a_shift_ends_has_worked_it() -> None:
    assert not is_missed(EARLY, [absence("11-04", "11-05", since="11-03T16:00")])


def test_minutes_of_help_are_shared_between_what_is_left_and_what_is_missed() -> None:
    helped = replace(EARLY, help_minutes=(HelpMinutes(CARE, 100), HelpMinutes(HOUSE, 1)))
    fell_out = [absence("11-03", "11-05", since="11-03T13:00")]
    gone, left = missed(helped, fell_out), remaining(helped, fell_out)
    assert gone is not None
    assert left is not None
    # Three of eight hours are 37.5 of 100 minutes, and none of one.
    assert help_missed(helped, gone) == (HelpMinutes(CARE, 37),)
    assert help_left(helped, left) == (HelpMinutes(CARE, 63), HelpMinutes(HOUSE, 1))
    assert help_left(helped, planned_span(helped)) == helped.help_minutes


def test_help_of_which_nothing_is_left_is_not_named() -> None:
    helped = replace(EARLY, help_minutes=(HelpMinutes(CARE, 100),))
    pause = Break(at("11-03T08:00"), at("11-03T12:00"))
    morning = Span(EARLY.begin, at("11-03T12:00"), EARLY.kind, (pause,))
    only_later = replace(helped, breaks=(pause,))
    assert help_left(only_later, morning) == ()


def test_who_is_needed_for_what_is_missed() -> None:
    sick = [absence("11-03", "11-05")]
    assert to_replace(EARLY, sick) == planned_span(EARLY)
    assert to_replace(replace(EARLY, kind=ShiftKind.TRAINING), sick) is None
    assert to_replace(replace(EARLY, unplanned=True), sick) is None
    assert to_replace(EARLY, [absence("11-03", "11-05", kind=AbsenceKind.HOLIDAY)]) is None
    assert to_replace(EARLY, []) is None
