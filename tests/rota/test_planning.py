"""Shifts from models, patterns and needs; nothing is doubled, nobody planned who cannot come."""

from __future__ import annotations

from dataclasses import replace

import pytest

from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.availability import Answer
from budgetdesk.rota.cover import OpenNeed, open_needs, uncovered
from budgetdesk.rota.ids import (
    CoverNeedId,
    HelpKindId,
    ShiftId,
    ShiftModelId,
    WeekdayPatternId,
    WorkedId,
)
from budgetdesk.rota.planning import Proposal, fill, pattern_falls_on, shift_on
from budgetdesk.rota.planning_times import later, shared_minutes, shown
from budgetdesk.rota.shift_models import (
    CoverNeed,
    ModelBreak,
    ModelPortion,
    ShiftModel,
    WeekdayPattern,
)
from budgetdesk.rota.shifts import HelpMinutes, Portion, Shift, ShiftKind, shift_problems
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.rota.working_time import minutes_of_kind, planned_span, working_minutes
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.work_kinds import Kind
from tests.rota.planning_builders import (
    ANNA,
    BEN,
    EARLY,
    NIGHT,
    a_plan,
    a_shift,
    absent,
    at,
    day,
    early,
    employed,
    night,
    said,
)

EARLIER = Portion(at("2026-11-02 07:00"), at("2026-11-02 09:00"), Kind.TRAVEL)
MONDAY = 0
SUNDAY = 6


def usual(
    who: AssistantId = ANNA,
    weekday: int = MONDAY,
    model: ShiftModelId = EARLY,
    begins: str = "2026-11-02",
    **others: object,
) -> WeekdayPattern:
    return WeekdayPattern(WeekdayPatternId(1), who, model, weekday, day(begins), **others)  # type: ignore[arg-type]


def needed(people: int = 1, weekday: int = MONDAY, **others: object) -> CoverNeed:
    return CoverNeed(CoverNeedId(1), EARLY, weekday, people, **others)  # type: ignore[arg-type]


def people(proposals: tuple[Proposal, ...]) -> list[AssistantId | None]:
    return [one.shift.assistant for one in proposals]


# ------------------------------------------------------------------ from a model to its shift


def test_a_night_ends_on_the_next_day() -> None:
    shift = shift_on(night(), day("2026-11-02"), BEN)
    assert (shift.begin, shift.end) == (at("2026-11-02 22:00"), at("2026-11-03 06:00"))
    assert (shift.assistant, shift.model, shift.id) == (BEN, NIGHT, 0)


def test_a_night_of_the_clock_change_keeps_its_times_and_not_its_length() -> None:
    nights = [shift_on(night(), day(one)) for one in ("2026-03-28", "2026-10-24", "2026-11-07")]
    assert [one.end.hour for one in nights] == [6, 6, 6]
    assert [working_minutes(planned_span(one)) for one in nights] == [420, 540, 480]


def test_a_time_that_the_clock_skips_in_march_becomes_an_hour_later() -> None:
    model = replace(early(), begin_minute=150)
    assert shift_on(model, day("2026-03-29")).begin == at("2026-03-29 03:30")
    assert shift_on(model, day("2026-03-28")).begin == at("2026-03-28 02:30")


def test_a_break_keeps_its_real_minutes_in_the_night_of_the_clock_change() -> None:
    model = night(breaks=(ModelBreak(270, 30),))
    assert shift_on(model, day("2026-11-02")).breaks == (
        Break(at("2026-11-03 02:30"), at("2026-11-03 03:00")),
    )
    assert shift_on(model, day("2026-03-28")).breaks == (
        Break(at("2026-03-29 03:30"), at("2026-03-29 04:00")),
    )
    october = shift_on(model, day("2026-10-24"))
    assert [(one.begin, one.end.fold) for one in october.breaks] == [(at("2026-10-25 02:30"), 1)]
    assert october.breaks[0].end == at("2026-10-25 02:00", fold=1)
    assert working_minutes(planned_span(october)) == 510


def test_a_day_of_24_hours_has_its_bereitschaft_by_the_clock() -> None:
    whole_day = ShiftModel(
        EARLY,
        "24",
        "24 Stunden",
        480,
        480,
        1,
        portions=(ModelPortion(840, 480, Kind.BEREITSCHAFT),),
    )
    shift = shift_on(whole_day, day("2026-11-02"))
    assert shift.portions == (
        Portion(at("2026-11-02 22:00"), at("2026-11-03 06:00"), Kind.BEREITSCHAFT),
    )
    assert minutes_of_kind(planned_span(shift)) == {Kind.ACTIVE: 960, Kind.BEREITSCHAFT: 480}
    march = shift_on(whole_day, day("2026-03-28"))
    assert minutes_of_kind(planned_span(march)) == {Kind.ACTIVE: 960, Kind.BEREITSCHAFT: 420}


def test_a_portion_wholly_in_the_hour_skipped_in_march_does_not_take_place() -> None:
    model = night(portions=(ModelPortion(240, 60, Kind.TRAVEL),))
    assert shift_on(model, day("2026-03-28")).portions == ()
    assert len(shift_on(model, day("2026-11-02")).portions) == 1


def test_minutes_by_help_shrink_with_the_short_night_of_march() -> None:
    model = night(help_minutes=(HelpMinutes(HelpKindId(1), 400), HelpMinutes(HelpKindId(2), 80)))
    march = shift_on(model, day("2026-03-28"))
    assert [one.minutes for one in march.help_minutes] == [400, 20]
    assert shift_problems(march) == ()
    short = night(help_minutes=(HelpMinutes(HelpKindId(1), 420), HelpMinutes(HelpKindId(2), 60)))
    assert [one.minutes for one in shift_on(short, day("2026-03-28")).help_minutes] == [420]


@pytest.mark.parametrize(
    ("wall", "fold", "minutes", "then", "then_fold"),
    [
        ("2026-10-25 02:30", 0, 30, "2026-10-25 02:00", 1),
        ("2026-10-25 02:30", 1, 30, "2026-10-25 03:00", 0),
        ("2026-03-29 01:30", 0, 60, "2026-03-29 03:30", 0),
        ("2026-11-01 23:30", 0, 60, "2026-11-02 00:30", 0),
        ("2026-11-02 00:30", 0, -60, "2026-11-01 23:30", 0),
    ],
)
def test_so_many_real_minutes_later(
    wall: str, fold: int, minutes: int, then: str, then_fold: int
) -> None:
    found = later(at(wall, fold), minutes)
    assert (found, found.fold) == (at(then), then_fold)


def test_a_time_that_is_shown_stays() -> None:
    assert shown(at("2026-03-29 03:15")) == at("2026-03-29 03:15")


def test_minutes_are_shared_exactly() -> None:
    assert shared_minutes(100, (1, 1, 1)) == (34, 33, 33)


# ------------------------------------------------------------------------- weekday patterns


def test_a_pattern_of_every_second_week_counts_from_the_monday_of_its_first_week() -> None:
    pattern = usual(weekday=SUNDAY, begins="2026-11-04", every_weeks=2)
    falls = [
        text
        for text in ("2026-11-01", "2026-11-08", "2026-11-15", "2026-11-22")
        if pattern_falls_on(pattern, day(text))
    ]
    assert falls == ["2026-11-08", "2026-11-22"]


def test_a_pattern_ends_with_its_last_day() -> None:
    pattern = usual(to_day=day("2026-11-09"))
    assert [pattern_falls_on(pattern, day(f"2026-11-{n:02d}")) for n in (2, 9, 16)] == [
        True,
        True,
        False,
    ]


# ------------------------------------------------------------------------------------ filling


def test_patterns_and_needs_make_the_shifts_of_the_days() -> None:
    plan = a_plan("2026-11-02", "2026-11-09", needs=(needed(2),))
    found = fill(plan, [usual()])
    assert [(one.shift.day, one.shift.assistant) for one in found] == [
        (day("2026-11-02"), ANNA),
        (day("2026-11-02"), None),
        (day("2026-11-09"), ANNA),
        (day("2026-11-09"), None),
    ]


def test_filling_what_is_filled_adds_nothing() -> None:
    plan = a_plan("2026-11-02", "2026-11-30", needs=(needed(2),), absences=())
    shifts = tuple(one.shift for one in fill(plan, [usual()]))
    assert len(shifts) == 10
    assert fill(replace(plan, shifts=shifts), [usual()]) == ()


def test_a_shift_that_somebody_else_took_over_stands_for_the_usual_one() -> None:
    taken = a_shift(who=BEN, model=EARLY)
    assert fill(a_plan("2026-11-02", "2026-11-02", taken), [usual()]) == ()
    assert people(fill(a_plan("2026-11-02", "2026-11-02", taken), [usual(), usual(BEN)])) == [ANNA]


def test_replacements_and_what_was_entered_as_worked_stand_for_nobody() -> None:
    others = (
        a_shift(who=BEN, model=EARLY, replaces=ShiftId(9)),
        a_shift("2026-11-02 17:00", "2026-11-02 18:00", BEN, model=EARLY, unplanned=True),
    )
    assert people(fill(a_plan("2026-11-02", "2026-11-02", *others), [usual()])) == [ANNA]


def test_of_two_needs_the_greater_holds_on_its_days() -> None:
    needs = (needed(1), needed(3, from_day=day("2026-11-09"), to_day=day("2026-11-09")))
    plan = a_plan("2026-11-02", "2026-11-16", needs=needs)
    found = [one.shift.day.day for one in fill(plan, [])]
    assert found == [2, 9, 9, 9, 16]


def test_a_retired_model_makes_no_shifts() -> None:
    plan = a_plan("2026-11-02", "2026-11-02", models=(early(retired=True),), needs=(needed(),))
    assert fill(plan, [usual()]) == ()
    assert open_needs(plan) == ()


def reason(plan_fields: dict[str, object], *shifts: Shift) -> tuple[AssistantId | None, str | None]:
    plan = a_plan("2026-11-02", "2026-11-02", *shifts, **plan_fields)
    (found,) = fill(plan, [usual()])
    return found.shift.assistant, None if found.reason is None else found.reason.code


def test_who_cannot_come_is_not_planned_and_the_reason_is_told() -> None:
    left = absent(ANNA, "2026-11-02", "2026-11-02")
    no = said(ANNA, "2026-11-02 12:00", "2026-11-02 13:00", Answer.NO)
    elsewhere = a_shift("2026-11-01 22:00", "2026-11-02 08:30", model=NIGHT)
    before = a_shift("2026-11-01 22:00", "2026-11-02 08:00", model=NIGHT)
    new = employed(ANNA, "Anna", begins="2026-11-03")
    assert reason({}) == (ANNA, None)
    assert reason({}, before) == (ANNA, None)
    assert reason({}, elsewhere) == (None, "person_planned_elsewhere")
    assert reason({"absences": (left,)}) == (ANNA, "person_absent")
    assert reason({"absences": (left,)}, elsewhere) == (None, "person_planned_elsewhere")
    assert reason({"availability": (no,)}) == (None, "person_said_no")
    assert reason({"members": (new,)}) == (None, "person_not_employed")
    assert reason({"members": ()}) == (None, "person_not_employed")


def test_one_person_is_not_planned_twice_at_one_time_by_filling() -> None:
    late = replace(early(), id=NIGHT, begin_minute=900, end_minute=1200)
    plan = a_plan("2026-11-02", "2026-11-02", models=(early(), late))
    found = fill(plan, [usual(), usual(model=NIGHT)])
    assert [(one.shift.assistant, one.reason is None) for one in found] == [
        (ANNA, True),
        (None, False),
    ]


# -------------------------------------------------------------------------------- who is lacking


def test_a_day_lacks_people_until_enough_come() -> None:
    open_one = a_shift(who=None, model=EARLY, number=1)
    plan = a_plan("2026-11-02", "2026-11-08", open_one, needs=(needed(2),))
    assert open_needs(plan) == (OpenNeed(EARLY, day("2026-11-02"), 2, 1, 0),)
    assert open_needs(plan)[0].missing == 2
    full = (replace(open_one, assistant=ANNA), a_shift(who=BEN, model=EARLY, number=2))
    assert open_needs(replace(plan, shifts=full)) == ()


def test_a_missed_shift_is_covered_when_somebody_stands_in() -> None:
    missed = a_shift(model=EARLY, number=1)
    stand_in = a_shift(who=None, model=EARLY, number=2, replaces=ShiftId(1))
    plan = a_plan(
        "2026-11-02",
        "2026-11-02",
        missed,
        needs=(needed(),),
        absences=(absent(ANNA, "2026-11-02", "2026-11-02"),),
    )
    assert [one.covered for one in open_needs(plan)] == [0]
    assert uncovered(plan) == (missed,)
    waiting = replace(plan, shifts=(missed, stand_in))
    assert [one.covered for one in open_needs(waiting)] == [0]
    assert uncovered(waiting) == (stand_in,)
    found = replace(plan, shifts=(missed, replace(stand_in, assistant=BEN)))
    assert open_needs(found) == ()
    assert uncovered(found) == ()


def test_nobody_is_looked_for_where_it_is_recorded_what_became_of_a_shift() -> None:
    dropped, waiting = a_shift(who=None, number=1), a_shift(who=None, number=2)
    record = Worked(
        WorkedId(1),
        dropped.id,
        WorkedState.NOT_WORKED,
        dropped.begin,
        dropped.end,
        day("2026-11-03"),
        reason="Niemand konnte",
    )
    plan = a_plan("2026-11-02", "2026-11-02", dropped, waiting, worked={dropped.id: record})
    assert uncovered(plan) == (waiting,)


def test_a_shift_and_its_stand_in_are_one_person() -> None:
    missed = a_shift(model=EARLY, number=1)
    stand_in = a_shift(who=BEN, model=EARLY, number=2, replaces=ShiftId(1))
    plan = a_plan(
        "2026-11-02",
        "2026-11-02",
        *(missed, stand_in),
        needs=(needed(2),),
        absences=(absent(ANNA, "2026-11-02", "2026-11-02"),),
    )
    assert [(one.covered, one.missing) for one in open_needs(plan)] == [(1, 1)]


def test_two_patterns_that_fall_on_one_day_are_one_shift() -> None:
    plan = a_plan("2026-11-02", "2026-11-15")
    found = fill(plan, [usual(), usual(every_weeks=2)])
    assert [(one.shift.day, one.shift.assistant, one.reason) for one in found] == [
        (day("2026-11-02"), ANNA, None),
        (day("2026-11-09"), ANNA, None),
    ]


def test_a_pattern_that_begins_after_its_weekday_counts_that_week_too() -> None:
    # From Wednesday the 4th, Mondays of every second week: the 16th, not the 9th.
    pattern = usual(begins="2026-11-04", every_weeks=2)
    found = [pattern_falls_on(pattern, day(f"2026-11-{n:02d}")) for n in (2, 9, 16, 23, 30)]
    assert found == [False, False, True, False, True]


def test_nobody_is_to_be_found_for_a_cancelled_shift_or_a_meeting() -> None:
    off = replace(absent(ANNA, "2026-11-02", "2026-11-02"), kind=AbsenceKind.HOLIDAY)
    leave = absent(BEN, "2026-11-02", "2026-11-02")
    cancelled = a_shift(number=1, model=EARLY)
    meeting = a_shift(who=BEN, number=2, kind=ShiftKind.MEETING)
    extra = a_shift(who=BEN, number=3, unplanned=True)
    plan = a_plan(
        "2026-11-02",
        "2026-11-02",
        *(cancelled, meeting, extra),
        absences=(off, leave),
        needs=(CoverNeed(CoverNeedId(1), EARLY, 0),),
    )
    assert uncovered(plan) == ()
    assert open_needs(plan) == ()


# ------------------------------------------------------------------------------ a shift by itself


@pytest.mark.parametrize(
    ("shift", "codes"),
    [
        (a_shift(), []),
        (a_shift(end="2026-11-02 08:00"), ["stretch_ends_before_begin"]),
        (a_shift("2026-03-29 02:30", "2026-03-29 08:00"), ["stretch_time_skipped"]),
        (a_shift(end="2026-12-04 08:00"), ["shift_too_long"]),
        (
            a_shift(
                portions=(Portion(at("2026-11-02 07:00"), at("2026-11-02 09:00"), Kind.TRAVEL),)
            ),
            ["portion_outside"],
        ),
        (
            a_shift(
                portions=(
                    Portion(at("2026-11-02 08:00"), at("2026-11-02 10:00"), Kind.TRAVEL),
                    Portion(at("2026-11-02 09:00"), at("2026-11-02 11:00"), Kind.MEETING),
                )
            ),
            ["portions_overlap"],
        ),
        (
            a_shift(
                "2026-03-28 22:00",
                "2026-03-29 06:00",
                portions=(Portion(at("2026-03-29 02:30"), at("2026-03-29 05:00"), Kind.TRAVEL),),
            ),
            ["stretch_time_skipped"],
        ),
        (
            a_shift(help_minutes=(HelpMinutes(HelpKindId(1), 0), HelpMinutes(HelpKindId(1), 481))),
            ["help_named_twice", "help_minutes_not_positive", "help_minutes_too_many"],
        ),
    ],
)
def test_all_that_is_wrong_with_a_shift_is_told_at_once(shift: object, codes: list[str]) -> None:
    assert [one.code for one in shift_problems(shift)] == codes  # type: ignore[arg-type]


def test_a_shift_may_be_of_any_kind() -> None:
    assert [shift_problems(a_shift(kind=kind)) for kind in ShiftKind] == [()] * 6
