"""Where the checks begin and end to speak: the last day, the exact amount, the other shift."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from budgetdesk.kernel.money import ZERO
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.availability import Answer, Availability
from budgetdesk.rota.checks.averages import night_days
from budgetdesk.rota.checks.people import people
from budgetdesk.rota.ids import AvailabilityId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.ids import PayrollDetailsId, SecondJobId
from budgetdesk.staff.insurance import JobKind, Special
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from tests.rota.checks.builders import MARA, absent, allowed, at, codes, found, member, plan, shift


def each_werktag(first: date, last: date, hours: int, but: Iterable[date] = ()) -> list[Shift]:
    """From Monday to Saturday so many hours from 6 o'clock, with a break of 45 minutes."""
    made = []
    day = first
    while day <= last:
        if day.weekday() < 6 and day not in but:
            pause = (f"{day} 10:00", f"{day} 10:45")
            made.append(shift(f"{day} 06:00", f"{day} {6 + hours:02d}:45", pause=pause))
        day += timedelta(days=1)
    return made


def days_of(checked: Plan, code: str) -> list[int]:
    return [day for day, each in codes(checked) if each == code]


# -------------------------------------------------------------------------------- the average


def test_in_a_new_employment_both_spans_begin_with_its_first_day() -> None:
    # Nine hours each Werktag of the first 26 weeks, 29 June to 26 December.
    begins = date(2026, 6, 29)
    shifts = each_werktag(begins, date(2026, 12, 26), 9)
    checked = plan(*shifts, team=[member(begins=begins)])
    assert days_of(checked, "work_average_too_high") == [7, 14, 21, 28, 30]
    heavy = next(one for one in found(checked) if one.code == "work_average_too_high")
    # 24 weeks have 54 hours each; to 28 December 1404 hours lie on 157 Werktage.
    assert heavy.data["hours"] == Decimal("53.65")


def test_a_consent_without_anything_that_allows_longer_hours_changes_nothing() -> None:
    shifts = each_werktag(date(2026, 5, 25), date(2026, 11, 28), 9)
    consent = member(opt_out_on=date(2024, 1, 1))
    assert days_of(plan(*shifts, team=[consent]), "work_average_too_high") == [7, 14, 21, 28]
    assert days_of(plan(*shifts, team=[allowed()]), "work_average_too_high") == []


@pytest.mark.parametrize(("ends", "days"), [("2026-11-28", [28]), ("2026-11-27", [])])
def test_a_job_elsewhere_counts_to_its_last_day(ends: str, days: list[int]) -> None:
    # Eight hours each Werktag are just allowed; five minutes a week elsewhere are too much.
    shifts = each_werktag(date(2026, 5, 25), date(2026, 11, 30), 8)
    job = SecondJob(
        *(SecondJobId(1), MARA, JobKind.MINIJOB, "Anna", ZERO, date(2024, 1, 1)),
        ends=date.fromisoformat(ends),
        weekly_minutes=6,
    )
    working = replace(member(), jobs=(job,))
    heavy = days_of(plan(*shifts, team=[working]), "work_average_too_high")
    assert [day for day in heavy if day >= 28] == days


def test_the_day_on_which_she_fell_out_is_a_day_of_work() -> None:
    # 8 hours on each Werktag of 24 weeks are just allowed; a Monday is worked until 14:00 only.
    monday = date(2026, 11, 9)
    shifts = each_werktag(date(2026, 5, 25), date(2026, 11, 30), 8)
    sick = absent(str(monday), str(monday), since=at(f"{monday} 13:45"))
    assert days_of(plan(*shifts, absences=(sick,)), "work_average_too_high") == []


@pytest.mark.parametrize(("end", "is_night"), [("01:00", False), ("01:01", True)])
def test_a_night_has_more_than_two_hours_after_eleven(end: str, *, is_night: bool) -> None:
    (person,) = people(plan(shift("2026-11-02 20:00", f"2026-11-03 {end}")))
    second = date(2026, 11, 2).toordinal()
    assert night_days(person, 120) == ([second] if is_night else [])


# --------------------------------------------------------------------------------- other shifts


def test_a_short_shift_within_a_long_one_hides_neither_the_next_double_nor_the_rest() -> None:
    long = shift(
        "2026-11-02 10:00", "2026-11-02 20:00", pause=("2026-11-02 14:00", "2026-11-02 14:45")
    )
    short = shift("2026-11-02 11:00", "2026-11-02 12:00")
    late = shift("2026-11-02 19:00", "2026-11-02 19:30")
    early = shift("2026-11-03 06:59", "2026-11-03 09:00")
    answered = found(plan(long, short, late, early))
    double = [one.shift for one in answered if one.code == "double_booking"]
    assert double == [short.id, late.id]
    (rest,) = [one for one in answered if "rest" in one.code]
    assert rest.shift == early.id
    # From 20:00 to 6:59, not from the end of the short ones.
    assert rest.data["hours"] == Decimal("10.98")


def test_an_hour_in_the_evening_and_a_morning_are_two_days_of_work() -> None:
    evening = shift("2026-11-02 22:00", "2026-11-02 23:00")
    morning = shift("2026-11-03 02:00", "2026-11-03 08:00")
    assert codes(plan(evening, morning)) == [(3, "rest_too_short")]


def test_days_of_a_week_that_began_in_the_month_before_count() -> None:
    shifts = [shift(f"2026-10-{day} 08:00", f"2026-10-{day} 12:00") for day in range(26, 31)]
    sunday = shift("2026-11-01 08:00", "2026-11-01 12:00")
    team = [member(days_a_week=Decimal(5))]
    assert days_of(plan(*shifts, sunday, team=team), "more_days_than_agreed") == [1]
    assert days_of(plan(*shifts[1:], sunday, team=team), "more_days_than_agreed") == []


# ------------------------------------------------------------------------------------- contract


def test_what_she_missed_of_a_shift_counts_for_the_contract() -> None:
    # Agreed are 30 minutes a week: 129 in November. 480 were planned, 120 were worked.
    team = [member(agreed_minutes=30)]
    one = shift("2026-11-02 08:00", "2026-11-02 16:00")
    sick = absent("2026-11-02", "2026-11-02", since=at("2026-11-02 10:00"))
    hints = [
        each
        for each in found(plan(one, team=team, absences=(sick,)))
        if each.code == "above_contract_hours"
    ]
    assert [each.data["hours"] for each in hints] == [Decimal(8)]


@pytest.mark.parametrize(("ends", "days"), [("2026-11-06", [6]), ("2026-11-05", [])])
def test_the_other_job_of_a_student_counts_to_its_last_day(ends: str, days: list[int]) -> None:
    shifts = [shift(f"2026-11-{day:02d} 08:00", f"2026-11-{day:02d} 12:00") for day in range(2, 7)]
    job = SecondJob(
        *(SecondJobId(1), MARA, JobKind.MINIJOB, "Anna", ZERO, date(2024, 1, 1)),
        ends=date.fromisoformat(ends),
        weekly_minutes=1,
    )
    details = PayrollDetails(
        PayrollDetailsId(1), MARA, date(2024, 1, 1), special=Special.WORKING_STUDENT
    )
    student = replace(member(), jobs=(job,), details=(details,))
    # Twenty hours here; a minute elsewhere is too much.
    assert days_of(plan(*shifts, team=[student]), "student_week_too_long") == days


# ------------------------------------------------------------------------------------ protection


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-11-03", []),
        ("2026-11-04", ["pregnant_at_night"]),  # the day on which the employer was told
        ("2026-11-20", ["pregnant_at_night"]),  # the day of birth
        ("2026-11-21", []),
    ],
)
def test_a_pregnancy_counts_from_the_day_it_is_known_to_the_birth(
    day: str, expected: list[str]
) -> None:
    after = date.fromisoformat(day) + timedelta(days=1)
    known = absent(
        *("2026-12-24", "2026-12-24", AbsenceKind.MATERNITY),
        booked_on=date(2026, 11, 4),
        due_on=date(2026, 11, 30),
        born_on=date(2026, 11, 20),
    )
    one = shift(f"{day} 21:00", f"{after} 01:00")
    answered = codes(plan(one, absences=(known,)))
    assert [code for _, code in answered if code.startswith("pregnant")] == expected


def test_after_an_early_birth_the_rest_is_that_of_all() -> None:
    known = absent(
        *("2026-12-24", "2026-12-24", AbsenceKind.MATERNITY),
        booked_on=date(2026, 10, 1),
        due_on=date(2026, 11, 30),
        born_on=date(2026, 11, 10),
    )

    def rest(first: int) -> list[str]:
        late = shift(f"2026-11-{first:02d} 15:00", f"2026-11-{first:02d} 19:00")
        early = shift(f"2026-11-{first + 1:02d} 05:59", f"2026-11-{first + 1:02d} 08:00")
        answered = codes(plan(late, early, absences=(known,)))
        return [code for _, code in answered if "rest" in code]

    assert rest(9) == ["pregnant_rest_too_short"]
    assert rest(10) == ["rest_too_short"]


def test_two_weeks_of_a_pregnant_woman_begin_on_a_monday() -> None:
    # 90 hours from the 2nd to the 14th; the Sunday before lies outside.
    known = absent(
        *("2026-12-24", "2026-12-24", AbsenceKind.MATERNITY),
        booked_on=date(2026, 10, 1),
        due_on=date(2027, 1, 20),
    )
    shifts = [
        shift(
            f"2026-11-{day:02d} 08:00",
            f"2026-11-{day:02d} 16:00",
            pause=(f"2026-11-{day:02d} 12:00", f"2026-11-{day:02d} 12:30"),
        )
        for day in (2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14)
    ]
    sunday = shift("2026-11-01 08:00", "2026-11-01 12:00")
    checked = plan(sunday, *shifts, absences=(known,))
    assert days_of(checked, "pregnant_fortnight_too_long") == []


# ---------------------------------------------------------------------------------------- wishes


@pytest.mark.parametrize(
    ("no", "expected"),
    [
        (("06:00", "08:00"), []),
        (("06:00", "08:01"), ["not_available"]),
        (("12:00", "14:00"), []),
        (("11:59", "14:00"), ["not_available"]),
    ],
)
def test_a_no_that_only_touches_the_shift_says_nothing_of_it(
    no: tuple[str, str], expected: list[str]
) -> None:
    begin, end = (at(f"2026-11-02 {one}") for one in no)
    said = Availability(AvailabilityId(1), MARA, begin, end, Answer.NO)
    one = shift("2026-11-02 08:00", "2026-11-02 12:00")
    assert [code for _, code in codes(plan(one, availability=(said,)))] == expected
