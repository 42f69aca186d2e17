from __future__ import annotations

from datetime import date, timedelta

import pytest

from budgetdesk.kernel.german_calendar import Land, PlaceOfWork
from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.checks.all import findings
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from tests.rota.checks.builders import MARA, NOVEMBER, absent, law, member, plan, shift


def sundays(checked: Plan) -> list[tuple[int, str]]:
    wanted = {"too_few_free_sundays", "sunday_without_rest_day", "holiday_without_rest_day"}
    return [(one.day.day, one.code) for one in findings(checked, law()) if one.code in wanted]


def every_day(first: str, days: int, *, free: tuple[str, ...] = ()) -> list[Shift]:
    """Four hours each day but the free ones."""
    begin = date.fromisoformat(first)
    on = [begin + timedelta(days=number) for number in range(days)]
    return [shift(f"{day} 08:00", f"{day} 12:00") for day in on if day.isoformat() not in free]


def test_a_free_werktag_within_two_weeks_is_the_rest_day() -> None:
    # The days around Sunday, 15 November: 2 to 28 November.
    shifts = every_day("2026-11-02", 27, free=("2026-11-28", "2026-11-08", "2026-11-22"))
    assert sundays(plan(*shifts, team=[member(begins=date(2026, 11, 2))])) == []


def test_without_a_free_werktag_within_two_weeks_the_sunday_lacks_its_rest_day() -> None:
    shifts = every_day("2026-11-02", 29, free=("2026-11-08", "2026-11-22", "2026-11-29"))
    checked = plan(*shifts, team=[member(begins=date(2026, 11, 2))])
    assert sundays(checked) == [(15, "sunday_without_rest_day")]
    (one,) = [each for each in findings(checked, law()) if "rest_day" in each.code]
    assert one.data == {"date": date(2026, 11, 15), "weeks": 2}
    assert one.source == "§ 11 Abs. 3 ArbZG"


def test_one_free_day_is_the_rest_day_of_one_sunday_only() -> None:
    shifts = every_day("2026-11-02", 29, free=("2026-11-08", "2026-11-12", "2026-11-29"))
    # 12 November serves the 15th; for the 22nd nothing is left before 5 December is reached.
    more = every_day("2026-12-01", 6)
    checked = plan(*shifts, *more, team=[member(begins=date(2026, 11, 2))])
    assert sundays(checked) == [(22, "sunday_without_rest_day")]


def test_a_day_of_absence_is_no_rest_day() -> None:
    shifts = every_day("2026-11-02", 27, free=("2026-11-28", "2026-11-08", "2026-11-22"))
    leave = absent("2026-11-28", "2026-11-28", AbsenceKind.LEAVE)
    checked = plan(*shifts, absences=(leave,), team=[member(begins=date(2026, 11, 2))])
    assert sundays(checked) == [(15, "sunday_without_rest_day")]


@pytest.mark.parametrize(
    ("begin", "end", "is_sunday"),
    [
        ("2026-11-14 18:00", "2026-11-15 00:00", False),
        ("2026-11-14 18:00", "2026-11-15 00:01", True),
        ("2026-11-15 23:59", "2026-11-16 06:00", True),
        ("2026-11-16 00:00", "2026-11-16 06:00", False),
    ],
)
def test_a_sunday_counts_from_midnight_to_midnight(begin: str, end: str, is_sunday: bool) -> None:
    night = shift(begin, end)
    werktage = [one for one in every_day("2026-11-02", 27) if one.day.weekday() < 6]
    others = [one for one in werktage if one.day not in {date(2026, 11, 14), date(2026, 11, 16)}]
    fill = [
        shift("2026-11-14 04:00", "2026-11-14 05:00"),
        shift("2026-11-16 22:00", "2026-11-16 23:00"),
    ]
    checked = plan(night, *others, *fill, team=[member(begins=date(2026, 11, 2))])
    named = 14 if begin.startswith("2026-11-14") else 15
    assert sundays(checked) == ([(named, "sunday_without_rest_day")] if is_sunday else [])


@pytest.mark.parametrize(("land", "is_holiday"), [(Land.NW, True), (Land.HH, False)])
def test_all_saints_is_a_holiday_in_some_laender_only(land: Land, is_holiday: bool) -> None:
    # 1 November 2027 is a Monday; the rest day has eight weeks, up to 26 December.
    days = DateRange(date(2027, 11, 1), date(2027, 11, 30))
    begin = date(2027, 11, 1)
    werktage = [
        begin + timedelta(days=number)
        for number in range(63)
        if (begin + timedelta(days=number)).weekday() < 6
    ]
    shifts = [shift(f"{day} 08:00", f"{day} 12:00") for day in werktage]
    team = [member(begins=begin)]
    checked = plan(*shifts, days=days, team=team, place=PlaceOfWork(land))
    assert sundays(checked) == ([(1, "holiday_without_rest_day")] if is_holiday else [])


def test_the_38th_sunday_of_the_year_leaves_too_few_free_ones() -> None:
    # 2026 has 52 Sundays: 37 may be worked. 36 before November, then 8 and 15 November.
    first = date(2026, 1, 4)
    before = [first + timedelta(weeks=number) for number in range(36)]
    eighth = shift("2026-11-08 08:00", "2026-11-08 12:00")
    fifteenth = shift("2026-11-15 08:00", "2026-11-15 12:00")
    checked = plan(eighth, fifteenth, sundays={MARA: before})
    assert sundays(checked) == [(15, "too_few_free_sundays")]
    (one,) = [each for each in findings(checked, law()) if "sundays" in each.code]
    assert one.data == {"sunday": date(2026, 11, 15), "number": 38, "free": 15}


def test_a_sunday_too_much_that_is_not_shown_is_not_named() -> None:
    first = date(2026, 1, 4)
    before = [first + timedelta(weeks=number) for number in range(37)]
    later = shift("2026-12-06 08:00", "2026-12-06 12:00")
    monday = shift("2026-11-02 08:00", "2026-11-02 12:00")
    assert sundays(plan(monday, later, sundays={MARA: before}, days=NOVEMBER)) == []


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        # 55 days before and after Labour Day: no day is left in the eight weeks.
        ("2026-03-07", "2026-06-25", ["holiday_without_rest_day"]),
        ("2026-03-08", "2026-06-25", []),
        ("2026-03-07", "2026-06-24", []),
    ],
)
def test_eight_weeks_include_the_holiday(first: str, last: str, expected: list[str]) -> None:
    labour_day = shift("2026-05-01 10:00", "2026-05-01 14:00")
    before = absent(first, "2026-04-30", AbsenceKind.LEAVE)
    after = absent("2026-05-02", last, AbsenceKind.LEAVE)
    may = DateRange(date(2026, 5, 1), date(2026, 5, 31))
    checked = plan(labour_day, days=may, absences=(before, after), place=PlaceOfWork(Land.NW))
    assert [code for _, code in sundays(checked)] == expected
