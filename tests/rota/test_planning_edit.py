"""Copying, moving, splitting and joining shifts: no minute is lost, nothing is doubled."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.german_clock import is_skipped
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.availability import Answer, answer_between
from budgetdesk.rota.ids import (
    CoverNeedId,
    HelpKindId,
    ShiftId,
    ShiftModelId,
    TripId,
    WeekdayPatternId,
)
from budgetdesk.rota.planning_copy import copied, copies, is_copied, month_days, week_days
from budgetdesk.rota.planning_edit import (
    ending_after,
    join_problems,
    joined,
    moved,
    on_each_day,
    retimed,
    several,
    split,
    swapped,
)
from budgetdesk.rota.planning_setup import (
    model_problems,
    need_problems,
    pattern_problems,
    trip_problems,
)
from budgetdesk.rota.shift_models import (
    CoverNeed,
    ModelBreak,
    ModelPortion,
    ShiftModel,
    WeekdayPattern,
)
from budgetdesk.rota.shifts import (
    HelpMinutes,
    Portion,
    Shift,
    ShiftState,
    Trip,
    minutes_by_help,
    shift_problems,
)
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.staff.ids import SkillId
from budgetdesk.staff.work_kinds import Kind
from tests.rota.planning_builders import (
    ANNA,
    BEN,
    EARLY,
    a_plan,
    a_shift,
    absent,
    at,
    day,
    said,
)

CARE, HOME = HelpKindId(1), HelpKindId(2)
PAUSE = Break(at("2026-11-02 11:45"), at("2026-11-02 12:15"))


def minutes(shift: Shift) -> int:
    return working_minutes(planned_span(shift))


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [one.code for one in problems]


# ------------------------------------------------------------------------------------ copying


def test_a_copy_is_a_draft_at_the_same_times_without_what_belongs_to_its_day() -> None:
    source = a_shift(number=7, state=ShiftState.FIXED, note="Arzt", breaks=(PAUSE,), model=EARLY)
    copy = copied(source, day("2026-11-09"))
    pause = Break(at("2026-11-09 11:45"), at("2026-11-09 12:15"))
    assert copy == a_shift("2026-11-09 08:00", "2026-11-09 16:00", breaks=(pause,), model=EARLY)


def test_trips_replacements_and_what_was_entered_as_worked_are_not_copied() -> None:
    shifts = (
        a_shift(),
        a_shift(trip=TripId(1)),
        a_shift(replaces=ShiftId(1)),
        a_shift(unplanned=True),
    )
    assert [is_copied(one) for one in shifts] == [True, False, False, False]


def test_a_copy_into_the_night_of_the_clock_change_has_times_that_are_shown() -> None:
    night = a_shift(
        "2026-03-21 22:00",
        "2026-03-22 06:00",
        breaks=(Break(at("2026-03-22 02:15"), at("2026-03-22 02:45")),),
        portions=(
            Portion(at("2026-03-22 02:00"), at("2026-03-22 03:00"), Kind.TRAVEL),
            Portion(at("2026-03-22 04:00"), at("2026-03-22 05:00"), Kind.TRAVEL),
        ),
    )
    copy = copied(night, day("2026-03-28"))
    assert copy.breaks == (Break(at("2026-03-29 03:15"), at("2026-03-29 03:45")),)
    assert [one.begin.hour for one in copy.portions] == [4]
    assert shift_problems(copy) == ()


def test_a_break_inside_the_hour_that_october_brings_twice_is_not_copied_as_nothing() -> None:
    pause = Break(at("2026-10-25 02:00"), at("2026-10-25 02:00", fold=1))
    night = a_shift("2026-10-24 22:00", "2026-10-25 06:00", breaks=(pause,))
    assert copied(night, day("2026-11-07")).breaks == ()


def test_a_week_goes_day_by_day_whatever_days_name_the_weeks() -> None:
    mapped = week_days(day("2026-11-04"), day("2026-11-15"))
    assert mapped[day("2026-11-02")] == day("2026-11-09")
    assert mapped[day("2026-11-08")] == day("2026-11-15")
    assert len(mapped) == 7


def test_a_month_goes_by_the_place_of_each_weekday_and_a_fifth_may_have_none() -> None:
    mapped = month_days(Month(2026, 11), Month(2026, 12))
    # 1 November 2026 is a Sunday, 6 December the first Sunday; 30 November a fifth Monday.
    assert mapped[day("2026-11-01")] == day("2026-12-06")
    assert mapped[day("2026-11-10")] == day("2026-12-08")
    assert day("2026-11-30") not in mapped
    assert len(mapped) == 28


def test_copying_twice_makes_nothing_double_and_keeps_double_cover() -> None:
    source = [a_shift(who=None), a_shift(who=None), a_shift(who=BEN)]
    # What stands in for somebody is no copy's place.
    stand_in = a_shift("2026-11-09 08:00", "2026-11-09 16:00", None, replaces=ShiftId(9))
    plan = a_plan("2026-11-09", "2026-11-15", stand_in)
    week = week_days(day("2026-11-02"), day("2026-11-09"))
    first = [one.shift for one in copies(source, week, plan).proposals]
    assert [one.assistant for one in first] == [None, None, BEN]
    assert copies(source, week, replace(plan, shifts=tuple(first))).proposals == ()
    fewer = replace(plan, shifts=tuple(first[1:]))
    assert [one.shift.assistant for one in copies(source, week, fewer).proposals] == [None]


def test_a_copy_for_somebody_who_is_absent_stays_hers_with_the_reason() -> None:
    away = absent(ANNA, "2026-11-09", "2026-11-09")
    plan = a_plan("2026-11-09", "2026-11-15", absences=(away,))
    week = week_days(day("2026-11-02"), day("2026-11-09"))
    found = copies([a_shift(), a_shift(trip=TripId(1))], week, plan)
    assert [(one.shift.assistant, one.reason.code) for one in found.proposals if one.reason] == [
        (ANNA, "person_absent")
    ]
    shifts = tuple(one.shift for one in found.proposals)
    assert copies([a_shift()], week, replace(plan, shifts=shifts)).proposals == ()


def test_a_shift_without_a_place_in_the_other_month_is_told() -> None:
    last = a_shift("2026-11-30 08:00", "2026-11-30 16:00")
    plan = a_plan("2026-12-01", "2026-12-31")
    found = copies([last], month_days(Month(2026, 11), Month(2026, 12)), plan)
    assert (found.proposals, found.left_out) == ((), (last,))


# ------------------------------------------------------------------------- one shift or two


def test_a_moved_shift_keeps_its_length_breaks_and_portions() -> None:
    travel = Portion(at("2026-11-02 15:00"), at("2026-11-02 16:00"), Kind.TRAVEL)
    source = a_shift(breaks=(PAUSE,), portions=(travel,), number=3)
    found = moved(source, at("2026-11-04 10:30"))
    assert (found.begin, found.end, found.id) == (
        at("2026-11-04 10:30"),
        at("2026-11-04 18:30"),
        3,
    )
    assert found.breaks == (Break(at("2026-11-04 14:15"), at("2026-11-04 14:45")),)
    assert found.portions[0].end == at("2026-11-04 18:30")
    assert moved(source, at("2026-11-04 08:00")).end == at("2026-11-04 16:00")


def test_a_shift_moved_to_the_second_pass_of_the_hour_in_october_begins_there() -> None:
    found = moved(a_shift("2026-10-24 02:30", "2026-10-24 10:30"), at("2026-10-25 02:30", fold=1))
    assert found.begin.fold == 1
    assert working_minutes(planned_span(found)) == 480


def test_other_times_cut_off_what_lies_outside() -> None:
    source = a_shift(breaks=(PAUSE,), help_minutes=(HelpMinutes(CARE, 300), HelpMinutes(HOME, 100)))
    found = retimed(source, at("2026-11-02 12:00"), at("2026-11-02 15:00"))
    assert found.breaks == (Break(at("2026-11-02 12:00"), at("2026-11-02 12:15")),)
    assert [one.minutes for one in found.help_minutes] == [124, 41]
    assert shift_problems(found) == ()
    wrong = retimed(source, at("2026-11-02 12:00"), at("2026-11-02 12:00"))
    assert "stretch_ends_before_begin" in codes(shift_problems(wrong))


def test_a_split_shift_joined_is_the_shift_it_was() -> None:
    travel = Portion(at("2026-11-02 11:00"), at("2026-11-02 13:00"), Kind.TRAVEL)
    source = a_shift(
        number=3,
        breaks=(PAUSE,),
        portions=(travel,),
        model=EARLY,
        help_minutes=(HelpMinutes(CARE, 301), HelpMinutes(HOME, 7)),
        note="Bitte pünktlich",
    )
    first, second = split(source, at("2026-11-02 12:00"))
    assert (first.id, second.id, first.model, second.model) == (3, 0, EARLY, None)
    assert (minutes(first), minutes(second)) == (225, 225)
    assert [one.minutes for one in first.help_minutes] == [151, 3]
    assert [one.minutes for one in second.help_minutes] == [150, 4]
    assert shift_problems(first) == shift_problems(second) == ()
    assert joined(second, first) == source


def test_a_split_before_all_help_leaves_it_to_the_second_part() -> None:
    all_break = a_shift(breaks=(Break(at("2026-11-02 08:00"), at("2026-11-02 16:00")),))
    assert [one.help_minutes for one in split(all_break, at("2026-11-02 12:00"))] == [(), ()]
    source = a_shift(help_minutes=(HelpMinutes(CARE, 1),))
    parts = split(source, at("2026-11-02 08:30"))
    assert [one.help_minutes for one in parts] == [(), (HelpMinutes(CARE, 1),)]


@pytest.mark.parametrize("time", ["2026-11-02 08:00", "2026-11-02 16:00", "2026-11-03 12:00"])
def test_a_shift_is_split_only_inside(time: str) -> None:
    with pytest.raises(Invalid) as refused:
        split(a_shift(), at(time))
    assert codes(refused.value.data["problems"]) == ["split_outside"]  # type: ignore[arg-type]


def test_shifts_are_joined_only_where_they_touch_and_are_alike() -> None:
    late = a_shift("2026-11-02 17:00", "2026-11-02 18:00", BEN, help=CARE)
    assert codes(join_problems(a_shift(), late)) == [
        "join_does_not_touch",
        "join_other_person",
        "join_other_kind",
    ]
    with pytest.raises(Invalid):
        joined(a_shift(), late)


def test_a_joined_shift_is_as_firm_as_the_less_firm_and_needs_what_both_need() -> None:
    before = a_shift(state=ShiftState.FIXED, skills=(SkillId(1),), note="a")
    after = a_shift(
        "2026-11-02 16:00",
        "2026-11-02 20:00",
        state=ShiftState.OFFERED,
        skills=(SkillId(2), SkillId(1)),
        breaks=(Break(at("2026-11-02 18:00"), at("2026-11-02 18:15")),),
        portions=(Portion(at("2026-11-02 16:00"), at("2026-11-02 17:00"), Kind.TRAVEL),),
        help_minutes=(HelpMinutes(CARE, 10),),
        note="b",
    )
    whole = joined(before, after)
    assert (whole.state, whole.skills, whole.note) == (ShiftState.OFFERED, (1, 2), "a b")
    assert (minutes(whole), len(whole.breaks), len(whole.portions)) == (705, 1, 1)


def test_people_are_swapped_and_several_get_a_shift_each() -> None:
    one, other = swapped(a_shift(number=1), a_shift(who=BEN, number=2))
    assert [(each.id, each.assistant) for each in (one, other)] == [(1, BEN), (2, ANNA)]
    assert [each.assistant for each in several(a_shift(number=5), (ANNA, None))] == [ANNA, None]
    assert [each.day.day for each in on_each_day(a_shift(), 3)] == [2, 3, 4]


def test_an_end_by_the_clock_lies_within_a_day() -> None:
    assert ending_after(at("2026-11-02 08:00"), 16, 0) == at("2026-11-02 16:00")
    assert ending_after(at("2026-11-02 22:00"), 6, 0) == at("2026-11-03 06:00")
    assert ending_after(at("2026-11-02 08:00"), 8, 0) == at("2026-11-03 08:00")


def test_minutes_by_help_add_up_to_what_was_worked() -> None:
    named = (HelpMinutes(CARE, 120), HelpMinutes(HOME, 60))
    assert minutes_by_help(480, named, None) == {CARE: 120, HOME: 60, None: 300}
    assert minutes_by_help(150, named, HOME) == {CARE: 120, HOME: 30}
    assert minutes_by_help(100, named, HOME) == {CARE: 100}


begins = st.datetimes(at("2026-01-01 00:00"), at("2027-12-31 00:00")).map(
    lambda one: one.replace(second=0, microsecond=0)
)


@given(begins, st.integers(2, 3000), st.data())
def test_a_split_loses_no_minute_of_work_or_help(
    begin: datetime, length: int, data: st.DataObject
) -> None:
    end = begin + timedelta(minutes=length)
    source = Shift(ShiftId(1), begin, end, ANNA)
    if shift_problems(source):
        return
    named = data.draw(st.lists(st.integers(1, 500), max_size=3))
    source = replace(
        source,
        help_minutes=tuple(HelpMinutes(HelpKindId(n), m) for n, m in enumerate(named, 1)),
    )
    cut = begin + timedelta(minutes=data.draw(st.integers(1, length - 1)))
    if shift_problems(source):
        return
    try:
        parts = split(source, cut)
    except Invalid:
        # Only a time that no clock shows is not inside.
        assert is_skipped(cut)
        return
    assert sum(minutes(one) for one in parts) == minutes(source)
    assert sum(h.minutes for one in parts for h in one.help_minutes) == sum(named)
    assert codes(tuple(p for one in parts for p in shift_problems(one))) in (
        [],
        ["stretch_time_skipped"] * 2,
    )


# ------------------------------------------------------------------ models, needs, patterns, trips


def a_model(begin: int = 480, end: int = 960, length: int = 0, **others: object) -> ShiftModel:
    return ShiftModel(ShiftModelId(0), "F", "Früh", begin, end, length, **others)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("model", "found"),
    [
        (a_model(), []),
        (a_model(480, 480, 1), []),
        (a_model(-1), ["model_time_impossible"]),
        (a_model(end=1440), ["model_time_impossible"]),
        (a_model(960, 480), ["model_ends_before_begin"]),
        (a_model(length=32), ["model_too_long"]),
        (a_model(breaks=(ModelBreak(470, 30),)), ["model_break_wrong"]),
        (a_model(breaks=(ModelBreak(60, 30), ModelBreak(80, 30))), ["model_break_wrong"]),
        (a_model(portions=(ModelPortion(0, 0, Kind.TRAVEL),)), ["model_portion_wrong"]),
        (a_model(help_minutes=(HelpMinutes(CARE, 481),)), ["model_help_minutes_wrong"]),
        (a_model(help_minutes=(HelpMinutes(CARE, 0),)), ["model_help_minutes_wrong"]),
        (a_model(paid_break_minutes=480), ["model_paid_break_wrong"]),
        (a_model(paid_break_minutes=479), []),
        (a_model(paid_break_minutes=-1), ["model_paid_break_wrong"]),
    ],
)
def test_a_model_tells_what_is_wrong_with_it(model: ShiftModel, found: list[str]) -> None:
    assert codes(model_problems(model)) == found


def test_needs_patterns_and_trips_tell_what_is_wrong_with_them() -> None:
    need = CoverNeed(CoverNeedId(0), EARLY, 7, -1, day("2026-11-02"), day("2026-11-01"))
    assert codes(need_problems(need)) == [
        "weekday_impossible",
        "need_people_below_zero",
        "days_reversed",
    ]
    assert need_problems(CoverNeed(CoverNeedId(0), EARLY, 0)) == ()
    pattern = WeekdayPattern(
        WeekdayPatternId(0), ANNA, EARLY, -1, day("2026-11-02"), day("2026-11-01"), 0
    )
    assert codes(pattern_problems(pattern)) == [
        "weekday_impossible",
        "pattern_weeks_below_one",
        "days_reversed",
    ]
    good = WeekdayPattern(WeekdayPatternId(0), ANNA, EARLY, 6, day("2026-11-02"))
    assert pattern_problems(good) == ()
    trip = Trip(TripId(0), " ", day("2026-11-05"), day("2026-11-04"))
    assert codes(trip_problems(trip, [a_shift()])) == [
        "trip_without_name",
        "trip_reversed",
        "trip_shift_outside",
    ]
    fine = Trip(TripId(0), "Meer", day("2026-11-02"), day("2026-11-04"))
    assert trip_problems(fine, [a_shift()]) == ()


# ------------------------------------------------------------------------------------ availability


def test_of_two_answers_that_overlap_the_later_entered_counts() -> None:
    yes = said(ANNA, "2026-11-02 00:00", "2026-11-03 00:00", Answer.YES)
    no = said(ANNA, "2026-11-02 12:00", "2026-11-02 18:00", Answer.NO)
    maybe = said(ANNA, "2026-11-02 12:00", "2026-11-02 18:00", Answer.IF_NEED_BE)
    other = said(BEN, "2026-11-02 00:00", "2026-11-03 00:00", Answer.NO)
    times = at("2026-11-02 08:00"), at("2026-11-02 16:00")
    assert answer_between([], ANNA, *times) is None
    assert answer_between([other, yes], ANNA, *times) is Answer.YES
    assert answer_between([yes, no], ANNA, *times) is Answer.NO
    assert answer_between([no, yes], ANNA, *times) is Answer.YES
    assert answer_between([yes, no, maybe], ANNA, *times) is Answer.IF_NEED_BE
    assert answer_between([maybe], ANNA, *times) is None
    assert answer_between([no], ANNA, *times) is Answer.NO


def test_a_paid_break_is_split_with_the_work_and_joined_again() -> None:
    whole = a_shift("2026-11-02 08:00", "2026-11-02 16:00", paid_break_minutes=30)
    first, second = split(whole, at("2026-11-02 10:00"))
    # A quarter of 30 is 7.5; the earlier part takes the odd half.
    assert (first.paid_break_minutes, second.paid_break_minutes) == (8, 22)
    assert joined(first, replace(second, id=ShiftId(8))).paid_break_minutes == 30
    assert retimed(whole, whole.begin, at("2026-11-02 08:20")).paid_break_minutes == 19


def test_a_paid_break_is_shorter_than_its_shift() -> None:
    one = a_shift("2026-11-02 08:00", "2026-11-02 09:00", paid_break_minutes=60)
    assert [each.code for each in shift_problems(one)] == ["paid_break_wrong"]
    assert shift_problems(replace(one, paid_break_minutes=59)) == ()
    less = shift_problems(replace(one, paid_break_minutes=-1))
    assert [each.code for each in less] == ["paid_break_wrong"]
