from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.checks.all import findings
from budgetdesk.rota.ids import WorkedId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Portion, ShiftKind
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.staff.work_kinds import Kind
from tests.rota.checks.builders import absent, allowed, at, found, law, member, plan, shift


def rest(checked: Plan) -> list[tuple[int, str, Decimal]]:
    """Day, code and hours of rest of the findings about rest."""
    return [
        (one.day.day, one.code, Decimal(str(one.data["hours"])))
        for one in findings(checked, law())
        if "rest" in one.code and "rest_day" not in one.code
    ]


def test_eleven_hours_of_rest_are_enough() -> None:
    late = shift("2026-11-02 14:00", "2026-11-02 20:00")
    early = shift("2026-11-03 07:00", "2026-11-03 13:00")
    assert rest(plan(late, early)) == []


def test_a_minute_less_is_too_little() -> None:
    late = shift("2026-11-02 14:00", "2026-11-02 20:00")
    early = shift("2026-11-03 06:59", "2026-11-03 12:00")
    (one,) = [each for each in found(plan(late, early)) if each.code == "rest_too_short"]
    assert (one.shift, one.weight, one.source) == (early.id, Weight.ERROR, "§ 5 Abs. 1 ArbZG")
    assert one.data == {
        "hours": Decimal("10.98"),
        "needed": Decimal(11),
        "day": date(2026, 11, 2),
        "time": "20:00",
    }


def test_in_the_night_the_clock_jumps_an_hour_of_rest_is_lost() -> None:
    # 29 March 2026: 20:00 to 7:00 are eleven hours on the clock and ten in truth.
    days = DateRange(date(2026, 3, 1), date(2026, 3, 31))
    late = shift("2026-03-28 14:00", "2026-03-28 20:00")
    early = shift("2026-03-29 07:00", "2026-03-29 13:00")
    assert rest(plan(late, early, days=days)) == [(29, "rest_too_short", Decimal(10))]


def test_in_the_night_the_clock_goes_back_an_hour_of_rest_is_won() -> None:
    # 25 October 2026: 21:00 to 7:00 are ten hours on the clock and eleven in truth.
    days = DateRange(date(2026, 10, 1), date(2026, 10, 31))
    late = shift("2026-10-24 15:00", "2026-10-24 21:00")
    early = shift("2026-10-25 07:00", "2026-10-25 13:00")
    assert rest(plan(late, early, days=days)) == []
    earlier = shift("2026-10-25 06:00", "2026-10-25 12:00")
    assert rest(plan(late, earlier, days=days)) == [(25, "rest_too_short", Decimal(10))]


def test_at_the_end_of_the_month_the_shift_that_is_shown_is_named() -> None:
    late = shift("2026-11-30 16:00", "2026-11-30 22:00")
    early = shift("2026-12-01 06:00", "2026-12-01 12:00")
    assert rest(plan(late, early)) == [(30, "rest_too_short", Decimal(8))]
    before = shift("2026-10-31 16:00", "2026-10-31 22:00")
    first = shift("2026-11-01 06:00", "2026-11-01 12:00")
    assert rest(plan(before, first)) == [(1, "rest_too_short", Decimal(8))]


def test_two_days_before_the_plan_are_not_named() -> None:
    late = shift("2026-10-30 16:00", "2026-10-30 22:00")
    early = shift("2026-10-31 06:00", "2026-10-31 12:00")
    first = shift("2026-11-02 06:00", "2026-11-02 12:00")
    assert rest(plan(late, early, first)) == []


def test_a_long_duty_that_is_missed_needs_no_rest() -> None:
    sick = absent("2026-11-03", "2026-11-03")
    missed = shift("2026-11-03 08:00", "2026-11-04 14:00")
    assert rest(plan(missed, absences=(sick,))) == []


def test_two_days_beyond_the_plan_are_not_named() -> None:
    late = shift("2026-12-01 16:00", "2026-12-01 22:00")
    early = shift("2026-12-02 06:00", "2026-12-02 12:00")
    first = shift("2026-11-30 06:00", "2026-11-30 12:00")
    assert rest(plan(first, late, early)) == []


def test_duties_of_24_hours_without_any_rest_in_between() -> None:
    one = shift("2026-11-03 08:00", "2026-11-04 08:00")
    two = shift("2026-11-04 08:00", "2026-11-05 08:00")
    assert rest(plan(one, two, team=[allowed()])) == [(4, "rest_after_long_duty", Decimal(0))]


def test_after_a_24_hour_duty_eleven_hours_are_enough() -> None:
    one = shift("2026-11-03 08:00", "2026-11-04 08:00")
    two = shift("2026-11-04 19:00", "2026-11-04 23:00")
    assert rest(plan(one, two, team=[allowed()])) == []


@pytest.mark.parametrize(
    ("begin", "end", "broken"),
    [
        ("2026-11-03 08:00", "2026-11-04 08:00", False),
        ("2026-11-03 08:00", "2026-11-04 08:01", True),
        ("2026-10-24 08:00", "2026-10-25 08:00", False),
        ("2026-10-24 08:00", "2026-10-25 08:01", True),
    ],
)
def test_no_duty_lasts_longer_than_a_day_without_rest(begin: str, end: str, broken: bool) -> None:
    days = DateRange(date(2026, 10, 1), date(2026, 11, 30))
    answered = rest(plan(shift(begin, end), team=[allowed()], days=days))
    assert [one[1] for one in answered] == (["duty_without_rest"] if broken else [])


def test_on_a_trip_the_rest_is_entered_as_a_break() -> None:
    nights = tuple(
        Break(at(f"2026-11-{day:02d} 20:00"), at(f"2026-11-{day + 1:02d} 07:00")) for day in (3, 4)
    )
    begin, end = "2026-11-03 10:00", "2026-11-05 16:00"
    assert rest(plan(shift(begin, end, kind=ShiftKind.TRIP, breaks=nights), team=[allowed()])) == []
    without = shift(begin, end, kind=ShiftKind.TRIP)
    assert rest(plan(without, team=[allowed()])) == [(3, "duty_without_rest", Decimal(54))]


def test_a_permit_may_shorten_the_rest_but_one_has_to_look() -> None:
    late = shift("2026-11-02 14:00", "2026-11-02 22:00")
    early = shift("2026-11-03 08:00", "2026-11-03 13:00")
    (one,) = [each for each in found(plan(late, early, team=[allowed()])) if "rest" in each.code]
    assert (one.code, one.weight) == ("rest_shortened", Weight.WARNING)


def test_a_day_in_two_parts_has_its_rest_at_night() -> None:
    morning = shift("2026-11-02 07:00", "2026-11-02 10:00")
    evening = shift("2026-11-02 17:00", "2026-11-02 20:00")
    assert rest(plan(morning, evening)) == []
    late = shift("2026-11-02 18:00", "2026-11-02 20:01")
    assert rest(plan(morning, late)) == [(2, "rest_too_short", Decimal(8))]


def test_a_day_in_two_parts_is_followed_by_rest() -> None:
    morning = shift("2026-11-02 07:00", "2026-11-02 10:00")
    evening = shift("2026-11-02 17:00", "2026-11-02 20:00")
    early = shift("2026-11-03 06:00", "2026-11-03 09:00")
    assert rest(plan(morning, evening, early)) == [(3, "rest_too_short", Decimal(10))]


def call_out(begin: str, end: str) -> Portion:
    return Portion(at(begin), at(end), Kind.CALL_OUT)


def test_a_call_out_begins_the_rest_anew() -> None:
    late = shift("2026-11-02 14:00", "2026-11-02 20:00")
    waiting = shift(
        "2026-11-02 20:00",
        "2026-11-03 08:00",
        kind=ShiftKind.RUFBEREITSCHAFT,
        portions=(call_out("2026-11-03 02:00", "2026-11-03 03:00"),),
    )
    early = shift("2026-11-03 08:00", "2026-11-03 12:00")
    assert rest(plan(late, waiting, early)) == [(3, "rest_after_call_out", Decimal(5))]


def test_without_call_out_the_wait_is_rest() -> None:
    late = shift("2026-11-02 14:00", "2026-11-02 20:00")
    waiting = shift("2026-11-02 20:00", "2026-11-03 08:00", kind=ShiftKind.RUFBEREITSCHAFT)
    early = shift("2026-11-03 08:00", "2026-11-03 12:00")
    assert rest(plan(late, waiting, early)) == []


def test_a_call_out_after_the_rest_is_part_of_the_new_day() -> None:
    late = shift("2026-11-02 10:00", "2026-11-02 14:00")
    waiting = shift(
        "2026-11-03 06:00",
        "2026-11-03 14:00",
        kind=ShiftKind.RUFBEREITSCHAFT,
        portions=(
            call_out("2026-11-03 07:00", "2026-11-03 08:00"),
            call_out("2026-11-03 10:00", "2026-11-03 11:00"),
        ),
    )
    assert rest(plan(late, waiting)) == []


def test_what_was_worked_counts_and_not_what_was_planned() -> None:
    late = shift("2026-11-02 14:00", "2026-11-02 20:00")
    early = shift("2026-11-03 07:00", "2026-11-03 13:00")
    longer = Worked(
        WorkedId(1),
        late.id,
        WorkedState.CHANGED,
        late.begin,
        datetime.fromisoformat("2026-11-02 22:00"),
        date(2026, 11, 3),
    )
    assert rest(plan(late, early, worked={late.id: longer})) == [(3, "rest_too_short", Decimal(9))]
    not_worked = Worked(
        WorkedId(1), late.id, WorkedState.NOT_WORKED, late.begin, late.end, date(2026, 11, 3)
    )
    soon = shift("2026-11-02 21:00", "2026-11-02 23:00")
    assert rest(plan(late, soon, worked={late.id: not_worked})) == []


def test_overlapping_duties_have_no_rest_to_measure() -> None:
    one = shift("2026-11-02 08:00", "2026-11-02 14:00")
    inside = shift("2026-11-02 09:00", "2026-11-02 10:00")
    assert rest(plan(one, inside)) == []


def test_for_the_young_twelve_hours_are_needed() -> None:
    late = shift("2026-11-02 13:00", "2026-11-02 17:00")
    early = shift("2026-11-03 04:59", "2026-11-03 07:00")
    young = [member(birth=date(2009, 11, 3))]
    of_age = [member(birth=date(2008, 11, 3))]
    assert rest(plan(late, early, team=young)) == [(3, "young_rest_too_short", Decimal("11.98"))]
    assert rest(plan(late, early, team=of_age)) == []


@pytest.mark.parametrize(
    ("begin", "end", "pauses", "expected"),
    [
        ("06:00", "12:00", [], []),
        ("06:00", "12:01", [], ["duty_break_too_short"]),
        ("06:00", "15:00", [("14:00", "14:15")], ["duty_break_too_late", "duty_break_too_short"]),
        ("06:00", "15:30", [("10:00", "10:30")], []),
        ("06:00", "15:31", [("10:00", "10:30")], ["duty_break_too_short"]),
        ("06:00", "14:00", [("12:30", "13:00")], ["duty_break_too_late"]),
        ("06:00", "14:00", [("10:00", "10:15"), ("12:00", "12:15")], []),
        (
            "06:00",
            "14:00",
            [("10:00", "10:14"), ("12:00", "12:16")],
            ["duty_break_too_short"],
        ),
    ],
)
def test_breaks(begin: str, end: str, pauses: list[tuple[str, str]], expected: list[str]) -> None:
    breaks = tuple(Break(at(f"2026-11-02 {a}"), at(f"2026-11-02 {b}")) for a, b in pauses)
    one = shift(f"2026-11-02 {begin}", f"2026-11-02 {end}", breaks=breaks)
    assert [each.code for each in found(plan(one))] == expected


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (30, []),
        (29, ["duty_break_too_short"]),
        # A piece below a quarter of an hour is no break.
        (14, ["duty_break_too_short"]),
    ],
)
def test_a_paid_break_is_rest_too(minutes: int, expected: list[str]) -> None:
    one = shift("2026-11-02 06:00", "2026-11-02 14:00", paid_break_minutes=minutes)
    assert [each.code for each in found(plan(one))] == expected
    with_unpaid = replace(one, breaks=(Break(at("2026-11-02 10:00"), at("2026-11-02 10:30")),))
    assert found(plan(with_unpaid)) == []


def test_what_is_due_goes_by_the_work_without_the_paid_break() -> None:
    # Nine hours and a half, of which half an hour is a paid break: nine hours of work.
    one = shift("2026-11-02 06:00", "2026-11-02 15:30", paid_break_minutes=30)
    assert found(plan(one)) == []
    longer = replace(one, end=at("2026-11-02 15:31"))
    assert [each.data for each in found(plan(longer))] == [{"taken": 30, "due": 45}]


def test_two_touching_duties_are_one_long_one_after_which_rest_follows_at_once() -> None:
    one = shift("2026-11-02 06:00", "2026-11-02 13:00")
    two = shift("2026-11-02 13:00", "2026-11-02 19:00")
    early = shift("2026-11-03 05:00", "2026-11-03 08:00")
    answered = rest(plan(one, two, early, team=[allowed()]))
    assert answered == [(3, "rest_after_long_duty", Decimal(10))]


def test_nothing_shortens_the_rest_of_a_pregnant_woman() -> None:
    late = shift("2026-11-02 12:00", "2026-11-02 18:00")
    early = shift("2026-11-03 04:59", "2026-11-03 08:00")
    known = absent(
        "2027-01-01",
        "2027-03-31",
        AbsenceKind.MATERNITY,
        due_on=date(2027, 2, 1),
        booked_on=date(2026, 11, 3),
    )
    answered = rest(plan(late, early, team=[allowed()], absences=(known,)))
    assert answered == [(3, "pregnant_rest_too_short", Decimal("10.98"))]
    later = replace(known, booked_on=date(2026, 11, 4))
    answered = rest(plan(late, early, team=[allowed()], absences=(later,)))
    assert answered == [(3, "rest_shortened", Decimal("10.98"))]
