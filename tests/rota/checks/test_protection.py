"""The young (JArbSchG) and the pregnant (MuSchG)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.german_calendar import Land, PlaceOfWork
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import WorkedId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.worked import Worked, WorkedState
from tests.rota.checks.builders import absent, at, codes, found, member, plan, shift

SEVENTEEN = date(2009, 11, 15)
"""Turns 17 within the month."""


def young(checked: Plan) -> list[tuple[int, str]]:
    return [one for one in codes(checked) if one[1].startswith(("young", "child"))]


@pytest.mark.parametrize(
    ("begin", "end", "pause", "expected"),
    [
        ("06:00", "15:00", ("10:00", "11:00"), []),
        ("06:00", "15:01", ("10:00", "11:00"), ["young_day_too_long"]),
        ("06:00", "10:30", None, []),
        ("06:00", "10:31", None, ["young_break_too_short"]),
        ("06:00", "12:30", ("10:00", "10:30"), []),
        ("06:00", "12:31", ("10:00", "10:30"), ["young_break_too_short"]),
        ("15:59", "20:00", None, []),
        ("16:00", "20:01", None, ["young_at_night"]),
        ("05:59", "10:00", None, ["young_at_night"]),
    ],
)
def test_a_day_of_the_young(
    begin: str, end: str, pause: tuple[str, str] | None, expected: list[str]
) -> None:
    breaks = (
        ()
        if pause is None
        else (Break(at(f"2026-11-02 {pause[0]}"), at(f"2026-11-02 {pause[1]}")),)
    )
    one = shift(f"2026-11-02 {begin}", f"2026-11-02 {end}", breaks=breaks)
    answered = young(plan(one, team=[member(birth=SEVENTEEN)]))
    assert answered == [(2, code) for code in expected]


def test_the_shift_of_the_young_lasts_ten_hours_at_most_with_breaks() -> None:
    morning = shift(
        "2026-11-02 08:00", "2026-11-02 18:01", pause=("2026-11-02 11:00", "2026-11-02 16:00")
    )
    assert young(plan(morning, team=[member(birth=SEVENTEEN)])) == [(2, "young_shift_too_long")]


def test_hours_of_one_day_are_added() -> None:
    one = shift("2026-11-02 08:00", "2026-11-02 12:30")
    two = shift("2026-11-02 13:30", "2026-11-02 17:30")
    answered = found(plan(one, two, team=[member(birth=SEVENTEEN)]))
    assert [(each.shift, each.code) for each in answered] == [(two.id, "young_day_too_long")]
    assert answered[0].data == {"hours": Decimal("8.5"), "most": Decimal(8)}


def test_half_an_hour_more_is_allowed_where_another_day_is_shorter() -> None:
    # § 8 Abs. 2a JArbSchG: 8.5 hours on Monday, 7:59 on Friday; a short Sunday is no Werktag.
    long = shift(
        "2026-11-02 07:00", "2026-11-02 16:30", pause=("2026-11-02 11:30", "2026-11-02 12:30")
    )
    longer = replace(long, end=at("2026-11-02 16:31"))
    full = shift(
        "2026-11-06 08:00", "2026-11-06 17:00", pause=("2026-11-06 12:00", "2026-11-06 13:00")
    )
    short = replace(full, end=at("2026-11-06 16:59"))
    team = [member(birth=SEVENTEEN)]
    assert young(plan(long, short, team=team)) == []
    assert young(plan(longer, short, team=team)) == [(2, "young_day_too_long")]
    assert young(plan(long, full, team=team)) == [(2, "young_day_too_long")]
    sunday = shift("2026-11-08 10:00", "2026-11-08 11:00")
    assert (2, "young_day_too_long") in young(plan(long, full, sunday, team=team))


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        ("2026-12-24 10:00", "2026-12-24 14:00", []),
        ("2026-12-24 10:00", "2026-12-24 14:01", [(24, "young_on_eve")]),
        ("2026-12-31 14:00", "2026-12-31 16:00", [(31, "young_on_eve")]),
        ("2026-12-30 14:00", "2026-12-30 16:00", []),
    ],
)
def test_the_young_are_free_on_the_eves_from_two(
    begin: str, end: str, expected: list[tuple[int, str]]
) -> None:
    days = DateRange(date(2026, 12, 1), date(2026, 12, 31))
    checked = plan(shift(begin, end), team=[member(birth=SEVENTEEN)], days=days)
    assert young(checked) == expected


@pytest.mark.parametrize(("day", "expected"), [("14", []), ("15", ["young_on_sunday"])])
def test_saturdays_are_allowed_in_a_household_and_sundays_are_not(
    day: str, expected: list[str]
) -> None:
    one = shift(f"2026-11-{day} 08:00", f"2026-11-{day} 12:00")
    answered = young(plan(one, team=[member(birth=SEVENTEEN)]))
    assert [code for _, code in answered] == expected


def test_a_week_of_the_young_has_40_hours_and_five_days() -> None:
    shifts = [
        shift(
            f"2026-11-{day:02d} 08:00",
            f"2026-11-{day:02d} 16:00",
            pause=(f"2026-11-{day:02d} 12:00", f"2026-11-{day:02d} 13:00"),
        )
        for day in range(2, 8)
    ]
    team = [member(birth=SEVENTEEN)]
    assert young(plan(*shifts[:5], team=team)) == []
    assert young(plan(*shifts, team=team)) == [
        (7, "young_too_many_days"),
        (7, "young_week_too_long"),
    ]


def test_from_the_18th_birthday_on_the_rules_for_adults_hold() -> None:
    # Born on 10 November 2008: 18 on the 10th, from its first minute.
    team = [member(birth=date(2008, 11, 10))]
    before = shift("2026-11-09 16:00", "2026-11-09 20:30")
    on_the_day = shift("2026-11-10 18:00", "2026-11-10 22:30")
    assert young(plan(before, on_the_day, team=team)) == [(9, "young_at_night")]


def test_children_are_not_employed() -> None:
    team = [member(birth=date(2012, 11, 3))]
    one = shift("2026-11-02 08:00", "2026-11-02 10:00")
    assert young(plan(one, team=team)) == [(2, "child_works")]
    fifteen = [member(birth=date(2011, 11, 2))]
    assert young(plan(one, team=fifteen)) == []


def test_a_missed_shift_of_the_young_is_no_work() -> None:
    one = shift("2026-11-02 20:00", "2026-11-02 23:00")
    sick = absent("2026-11-02", "2026-11-02")
    assert young(plan(one, absences=(sick,), team=[member(birth=SEVENTEEN)])) == []


def expecting(**more: object) -> Absence:
    """Expected on 20 January 2027, known since 1 October; away from the Schutzfrist on."""
    return absent(
        "2026-12-09",
        "2027-03-17",
        AbsenceKind.MATERNITY,
        **{"booked_on": date(2026, 10, 1), "due_on": date(2027, 1, 20), **more},
    )


def mother(checked: Plan) -> list[tuple[int, str]]:
    wanted = ("pregnant", "work_before", "work_after")
    return [one for one in codes(checked) if one[1].startswith(wanted)]


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        ("16:00", "20:00", []),
        ("16:00", "20:01", ["pregnant_in_evening"]),
        ("18:00", "22:01", ["pregnant_at_night"]),
        ("05:59", "10:00", ["pregnant_at_night"]),
        ("06:00", "15:00", []),
        ("06:00", "15:01", ["pregnant_day_too_long"]),
    ],
)
def test_a_day_of_a_pregnant_woman(begin: str, end: str, expected: list[str]) -> None:
    pauses = (Break(at("2026-11-02 12:00"), at("2026-11-02 12:30")),) if begin == "06:00" else ()
    one = shift(f"2026-11-02 {begin}", f"2026-11-02 {end}", breaks=pauses)
    answered = mother(plan(one, absences=(expecting(),)))
    assert answered == [(2, code) for code in expected]


def test_sundays_and_holidays_need_her_consent() -> None:
    sunday = shift("2026-11-15 08:00", "2026-11-15 12:00")
    buss_und_bettag = shift("2026-11-18 08:00", "2026-11-18 12:00")
    checked = plan(sunday, buss_und_bettag, absences=(expecting(),), place=PlaceOfWork(Land.SN))
    assert mother(checked) == [(15, "pregnant_on_sunday"), (18, "pregnant_on_sunday")]
    assert found(checked)[0].weight is Weight.WARNING


def test_two_weeks_of_a_pregnant_woman_have_90_hours() -> None:
    def eleven(minutes: str) -> list[tuple[int, str]]:
        shifts = [
            shift(
                f"2026-11-{day:02d} 08:00",
                f"2026-11-{day:02d} 16:{minutes}",
                pause=(f"2026-11-{day:02d} 12:00", f"2026-11-{day:02d} 12:30"),
            )
            for day in (2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14)
        ]
        return mother(plan(*shifts, absences=(expecting(),)))

    # Twelve days of 7:30 hours are 90 hours.
    assert eleven("00") == []
    assert eleven("01") == [(14, "pregnant_fortnight_too_long")]


def test_under_18_two_weeks_have_80_hours_and_a_day_eight() -> None:
    team = [member(birth=SEVENTEEN)]
    one = shift(
        "2026-11-02 08:00", "2026-11-02 17:01", pause=("2026-11-02 12:00", "2026-11-02 13:00")
    )
    checked = plan(one, absences=(expecting(),), team=team)
    assert mother(checked) == [(2, "pregnant_day_too_long")]


def test_a_pregnant_woman_works_no_overtime() -> None:
    # Seven hours a week make 30 hours in November.
    team = [member(agreed_minutes=420)]
    shifts = [shift(f"2026-11-{day:02d} 08:00", f"2026-11-{day:02d} 14:00") for day in range(2, 7)]
    more = shift("2026-11-09 08:00", "2026-11-09 08:01")
    assert mother(plan(*shifts, team=team, absences=(expecting(),))) == []
    assert mother(plan(*shifts, more, team=team, absences=(expecting(),))) == [
        (9, "pregnant_overtime")
    ]


def test_before_the_employer_knew_and_after_the_birth_nothing_of_it_holds() -> None:
    night = shift("2026-11-02 22:00", "2026-11-03 04:00")
    late = expecting(booked_on=date(2026, 11, 3))
    assert mother(plan(night, absences=(late,))) == []
    unknown = expecting(due_on=None)
    assert mother(plan(night, absences=(unknown,))) == []


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-10-31", []),
        ("2026-11-01", ["work_before_birth"]),
        ("2026-12-13", ["work_before_birth"]),
        ("2026-12-14", ["work_after_birth"]),
        ("2027-02-07", ["work_after_birth"]),
        ("2027-02-08", []),
    ],
)
def test_the_schutzfrist_lasts_six_weeks_before_and_eight_after(
    day: str, expected: list[str]
) -> None:
    # Expected and born on 13 December 2026. The absence itself was entered for one day only.
    due = date(2026, 12, 13)
    known = absent("2026-12-24", "2026-12-24", AbsenceKind.MATERNITY, due_on=due, born_on=due)
    one = shift(f"{day} 08:00", f"{day} 12:00")
    days = DateRange(date(2026, 10, 1), date(2027, 3, 31))
    answered = mother(plan(one, absences=(known,), days=days))
    assert [code for _, code in answered if code.startswith("work_")] == expected


def test_days_that_an_early_birth_took_are_added_after_it() -> None:
    # Born two weeks early, on 29 November: eight weeks and two make 7 February.
    known = absent(
        "2026-12-24",
        "2026-12-24",
        AbsenceKind.MATERNITY,
        due_on=date(2026, 12, 13),
        born_on=date(2026, 11, 29),
    )
    (one,) = [
        each
        for each in found(plan(shift("2026-11-30 08:00", "2026-11-30 12:00"), absences=(known,)))
        if each.code == "work_after_birth"
    ]
    assert one.data == {"first": date(2026, 11, 1), "last": date(2027, 2, 7)}


@pytest.mark.parametrize(("last", "expected"), [("2027-03-07", True), ("2027-03-06", False)])
def test_an_absence_to_the_end_of_twelve_weeks_is_the_long_schutzfrist(
    last: str, expected: bool
) -> None:
    # § 3 Abs. 2 Satz 2, 3 MuSchG: born two weeks early on 29 November; 12 and 2 weeks later.
    known = absent(
        "2026-11-29",
        last,
        AbsenceKind.MATERNITY,
        due_on=date(2026, 12, 13),
        born_on=date(2026, 11, 29),
    )
    days = DateRange(date(2027, 2, 1), date(2027, 3, 31))
    kept = shift("2027-02-08 08:00", "2027-02-08 12:00")
    record = Worked(WorkedId(1), kept.id, WorkedState.AS_PLANNED, kept.begin, kept.end, kept.day)
    answered = found(plan(kept, absences=(known,), days=days, worked={kept.id: record}))
    assert ("work_after_birth" in {one.code for one in answered}) is expected


def test_a_birth_before_the_six_weeks_begins_the_time_after_it() -> None:
    # Expected on 31 December, so six weeks begin on 19 November; born on 1 November.
    known = absent(
        "2026-12-24",
        "2026-12-24",
        AbsenceKind.MATERNITY,
        due_on=date(2026, 12, 31),
        born_on=date(2026, 11, 1),
    )
    worked = shift("2026-11-10 08:00", "2026-11-10 12:00")
    assert (10, "work_after_birth") in codes(plan(worked, absences=(known,)))
