from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.checks.averages import is_night_worker
from budgetdesk.rota.checks.contract import planned_minutes
from budgetdesk.rota.checks.people import night_minutes, people
from budgetdesk.rota.checks.working_day import working_days
from budgetdesk.rota.findings import Basis
from budgetdesk.rota.shifts import Portion, Shift, ShiftKind
from budgetdesk.rota.working_time import rest_in
from budgetdesk.staff.contracts import LongShiftBasis
from budgetdesk.staff.ids import SecondJobId
from budgetdesk.staff.insurance import JobKind
from budgetdesk.staff.pay_terms import AgreedSurcharge, Rate, SurchargeKind, Unit
from budgetdesk.staff.payroll_details import SecondJob
from budgetdesk.staff.work_kinds import Kind
from tests.rota.checks.builders import (
    MARA,
    absent,
    allowed,
    at,
    codes,
    found,
    member,
    plan,
    shift,
)


def weeks_of(
    begin: date, weeks: int, hours: int, days: int = 6, first_hour: int = 6
) -> list[Shift]:
    """So many weeks of duties from Monday on, each of so many hours with a break of 45 minutes."""
    made = []
    first_hour = 6
    for week in range(weeks):
        for day in range(6):
            on = date.fromordinal(begin.toordinal() + 7 * week + day)
            end = first_hour + hours
            made.append(
                shift(
                    f"{on} {first_hour:02d}:00",
                    f"{on} {end:02d}:45",
                    pause=(f"{on} {first_hour + 4:02d}:00", f"{on} {first_hour + 4:02d}:45"),
                )
            )
    return made


def test_an_ordinary_shift_has_no_finding() -> None:
    early = shift(
        "2026-11-02 06:00", "2026-11-02 14:00", pause=("2026-11-02 10:00", "2026-11-02 10:30")
    )
    assert found(plan(early)) == []


def test_more_than_ten_hours_on_a_working_day_are_an_error_of_law() -> None:
    long = shift(
        "2026-11-02 06:00", "2026-11-02 17:00", pause=("2026-11-02 11:00", "2026-11-02 11:45")
    )
    (one,) = found(plan(long))
    assert (one.code, one.basis, one.weight) == ("work_day_too_long", Basis.LAW, Weight.ERROR)
    assert one.data == {"hours": Decimal("10.25"), "most": Decimal(10)}
    assert one.source == "§ 3 Satz 2 ArbZG"
    assert (one.shift, one.day, one.assistant) == (long.id, date(2026, 11, 2), MARA)


def test_a_working_day_runs_24_hours_from_its_begin() -> None:
    # From Monday 8:00: eight hours, and three of Tuesday before 8:00.
    monday = shift(
        "2026-11-02 08:00", "2026-11-02 16:30", pause=("2026-11-02 12:00", "2026-11-02 12:30")
    )
    tuesday = shift("2026-11-03 05:00", "2026-11-03 11:00")
    (one,) = found(plan(monday, tuesday))
    assert (one.code, one.shift) == ("work_day_too_long", tuesday.id)
    assert one.data["hours"] == Decimal(11)


def test_exactly_ten_hours_are_allowed() -> None:
    ten = shift(
        "2026-11-02 06:00", "2026-11-02 16:45", pause=("2026-11-02 11:00", "2026-11-02 11:45")
    )
    assert found(plan(ten)) == []


def test_a_paid_break_is_no_working_time() -> None:
    # § 2 Abs. 1 ArbZG leaves breaks out, whoever pays for them: 10:45 less 0:45 is 10:00.
    ten = shift("2026-11-02 06:00", "2026-11-02 16:45", paid_break_minutes=45)
    assert found(plan(ten)) == []
    longer = shift("2026-11-02 06:00", "2026-11-02 17:00", paid_break_minutes=45)
    (one,) = found(plan(longer))
    assert (one.code, one.data["hours"]) == ("work_day_too_long", Decimal("10.25"))


def test_minutes_too_few_for_a_break_are_working_time() -> None:
    # § 4 Satz 2 ArbZG: below a quarter of an hour there is no Ruhepause.
    six_hours = shift("2026-11-02 06:00", "2026-11-02 12:05", paid_break_minutes=14)
    (one,) = found(plan(six_hours))
    assert (one.code, one.data) == ("duty_break_too_short", {"taken": 0, "due": 30})


def test_paid_breaks_are_spread_over_the_working_days_of_a_long_duty() -> None:
    # 32 hours from 8:00 with four hours of paid breaks: an eighth of the time. From 8:00 to 8:00
    # 24 hours less three; the eight hours of the second day less one.
    duty = shift("2026-11-03 08:00", "2026-11-04 16:00", paid_break_minutes=240)
    days = [one.minutes for one in working_days(next(people(plan(duty))))]
    assert days == [21 * 60, 7 * 60]


def test_paid_breaks_lower_the_average() -> None:
    # 24 weeks of six days from 6:00 to 14:45: 8:00 a Werktag, paid as 8:45.
    weeks = [
        replace(one, breaks=(), paid_break_minutes=45) for one in weeks_of(date(2026, 5, 25), 27, 8)
    ]
    assert [one for one in codes(plan(*weeks)) if "average" in one[1]] == []
    paid_like_work = [replace(one, paid_break_minutes=0) for one in weeks]
    assert (28, "work_average_too_high") in codes(plan(*paid_like_work))


def test_paid_breaks_count_for_the_hours_of_the_contract() -> None:
    one = shift("2026-11-02 06:00", "2026-11-02 14:30", paid_break_minutes=30)
    (duty,) = next(people(plan(one))).duties
    assert (duty.minutes, planned_minutes(duty)) == (480, 510)


def test_of_a_part_of_the_shift_the_paid_break_is_taken_in_proportion() -> None:
    one = shift("2026-11-02 06:00", "2026-11-02 14:00", paid_break_minutes=45)
    assert [rest_in(one, minutes) for minutes in (0, 160, 240, 480, 500)] == [0, 15, 22, 45, 45]


FULL_DAY = ("2026-11-03 08:00", "2026-11-04 08:00")
PAUSED: Any = {"pause": ("2026-11-03 12:00", "2026-11-03 12:45")}


def test_a_24_hour_duty_needs_an_agreement_or_a_permit() -> None:
    assert codes(plan(shift(*FULL_DAY, **PAUSED))) == [
        (3, "duty_break_too_late"),
        (3, "long_duty_without_basis"),
    ]


@pytest.mark.parametrize("basis", [LongShiftBasis.PERMIT, LongShiftBasis.COLLECTIVE_AGREEMENT])
def test_with_basis_and_consent_a_24_hour_duty_is_allowed(basis: LongShiftBasis) -> None:
    team = [allowed(long_shifts=basis)]
    assert codes(plan(shift(*FULL_DAY, **PAUSED), team=team)) == [(3, "duty_break_too_late")]


def test_a_basis_without_consent_asks_for_it() -> None:
    team = [allowed(opt_out_on=None)]
    first = next(one for one in found(plan(shift(*FULL_DAY), team=team)) if "consent" in one.code)
    assert (first.code, first.weight) == ("long_duty_without_consent", Weight.WARNING)
    assert first.source == "§ 7 Abs. 2a, 7 ArbZG"


@pytest.mark.parametrize(("ends", "asked"), [("2026-11-02", True), ("2026-11-03", False)])
def test_a_consent_that_was_revoked_ends_with_its_last_day(ends: str, asked: bool) -> None:
    team = [allowed(opt_out_ends=date.fromisoformat(ends))]
    answered = codes(plan(shift(*FULL_DAY), team=team))
    assert ((3, "long_duty_without_consent") in answered) is asked


def test_a_consent_counts_only_from_its_day_on() -> None:
    team = [allowed(opt_out_on=date(2026, 11, 4))]
    assert (3, "long_duty_without_consent") in codes(plan(shift(*FULL_DAY), team=team))


def test_24_weeks_of_48_hours_are_just_allowed() -> None:
    # 25 May to 8 November: 24 weeks; from June on, six months hold no more.
    shifts = weeks_of(date(2026, 5, 25), 24, 8)
    assert [one for one in codes(plan(*shifts)) if "average" in one[1]] == []


def test_one_hour_more_a_day_breaks_the_average_of_24_weeks_and_six_months() -> None:
    shifts = weeks_of(date(2026, 5, 25), 27, 9)
    heavy = [one for one in found(plan(*shifts)) if one.code == "work_average_too_high"]
    # The lower of both: June to November have 157 Werktage, of which 156 have nine hours.
    assert [one.day for one in heavy] == [date(2026, 11, day) for day in (7, 14, 21, 28)]
    assert heavy[-1].data == {"hours": Decimal("53.65"), "weeks": 24}
    assert (heavy[0].basis, heavy[0].weight) == (Basis.LAW, Weight.ERROR)


def test_days_of_leave_are_no_compensation() -> None:
    worked = weeks_of(date(2026, 5, 25), 12, 9) + weeks_of(date(2026, 9, 14), 11, 9)
    free = plan(*worked)
    leave = plan(*worked, absences=(absent("2026-08-17", "2026-09-13", AbsenceKind.LEAVE),))
    assert [one for one in codes(free) if "average" in one[1]] == []
    assert (28, "work_average_too_high") in codes(leave)


def test_in_a_new_employment_what_is_not_planned_yet_counts_as_free() -> None:
    shifts = weeks_of(date(2026, 11, 2), 4, 9)
    team = [member(begins=date(2026, 11, 2))]
    assert [one for one in codes(plan(*shifts, team=team)) if "average" in one[1]] == []


def test_hours_of_other_jobs_are_added_to_the_average() -> None:
    shifts = weeks_of(date(2026, 5, 25), 27, 8)
    job = SecondJob(
        SecondJobId(1), MARA, JobKind.MINIJOB, "Anna", ZERO, date(2024, 1, 1), None, 300
    )
    with_job = replace(member(), jobs=(job,))
    assert [one for one in codes(plan(*shifts)) if "average" in one[1]] == []
    assert (28, "work_average_too_high") in codes(plan(*shifts, team=[with_job]))


def test_with_basis_and_consent_there_is_no_average() -> None:
    shifts = weeks_of(date(2026, 5, 25), 27, 9)
    team = [allowed(long_shifts=LongShiftBasis.COLLECTIVE_AGREEMENT)]
    assert [one for one in codes(plan(*shifts, team=team)) if "weeks" in one[1]] == []
    assert [one for one in codes(plan(*shifts, team=team)) if "average" in one[1]] == []


def test_a_permit_keeps_to_48_hours_by_its_law_so_more_is_a_hint() -> None:
    # § 7 Abs. 8 Satz 2 ArbZG: 48 hours on average of six months or 24 weeks.
    shifts = weeks_of(date(2026, 5, 25), 27, 9)
    warned = [one for one in found(plan(*shifts, team=[allowed()])) if "permit" in one.code]
    assert [one.day for one in warned] == [date(2026, 11, day) for day in (7, 14, 21, 28)]
    assert {(one.code, one.weight) for one in warned} == {("permit_weeks_too_long", Weight.HINT)}
    assert warned[-1].data == {"hours": Decimal("53.65"), "weeks": 24}
    assert [one for one in codes(plan(*shifts, team=[allowed()])) if "average" in one[1]] == []


def nights(begin: date, weeks: int) -> list[Shift]:
    made = []
    for number in range(weeks * 7):
        on = date.fromordinal(begin.toordinal() + number)
        if on.weekday() < 6:
            after = date.fromordinal(on.toordinal() + 1)
            made.append(
                shift(
                    f"{on} 21:00",
                    f"{after} 06:45",
                    pause=(f"{after} 01:00", f"{after} 01:45"),
                )
            )
    return made


def test_a_night_worker_must_even_out_within_four_weeks() -> None:
    # Nine hours each night but Saturday's for eight weeks: 48 nights.
    heavy = [
        one
        for one in found(plan(*nights(date(2026, 10, 5), 8)))
        if one.code == "night_worker_average_too_high"
    ]
    assert [one.day for one in heavy] == [date(2026, 11, day) for day in (7, 14, 21, 28)]
    # 24 nights of nine hours on the 25 Werktage of November; four weeks alone would be 54 hours.
    assert heavy[0].data == {"hours": Decimal("51.83"), "weeks": 4}


def test_weeks_without_nights_are_evened_out_like_those_of_others() -> None:
    # § 6 Abs. 2 Satz 3 ArbZG: 48 nights in spring, nine hours by day in November.
    spring, days = nights(date(2026, 3, 2), 8), weeks_of(date(2026, 11, 2), 4, 9)
    assert [one for one in codes(plan(*spring, *days)) if "average" in one[1]] == []
    one_night = shift("2026-11-29 21:00", "2026-11-30 04:00")
    answered = codes(plan(*spring, *days, one_night))
    assert (29, "night_worker_average_too_high") in answered


def test_a_night_worker_has_a_surcharge_or_free_days() -> None:
    # § 6 Abs. 5 ArbZG: 48 nights from October to November.
    worked = nights(date(2026, 10, 5), 8)
    told = [one for one in found(plan(*worked)) if one.code == "night_work_without_surcharge"]
    assert [(one.day, one.weight, one.data) for one in told] == [
        (date(2026, 11, 28), Weight.HINT, {"month": Month(2026, 11)})
    ]
    agreed = AgreedSurcharge(SurchargeKind.ARBZG_NIGHT, Rate(Unit.PERCENT, Decimal(25)))
    for team in ([member(surcharges=(agreed,))], [member(begins=date(2026, 12, 1))]):
        answered = codes(plan(*worked, team=team))
        assert [one for one in answered if one[1] == "night_work_without_surcharge"] == []
    few = codes(plan(*worked[-23:]))
    assert [one for one in few if one[1] == "night_work_without_surcharge"] == []


def test_who_works_few_nights_is_no_night_worker() -> None:
    few = nights(date(2026, 11, 2), 3)
    assert [one for one in codes(plan(*few)) if "night" in one[1]] == []


def test_a_night_worker_has_48_nights_a_year_or_as_many_in_proportion() -> None:
    first = date(2026, 1, 1).toordinal()
    every_week = [first + 7 * number for number in range(24)]
    assert is_night_worker(every_week, date(2026, 6, 12), 48) is True
    assert is_night_worker(every_week[:23], date(2026, 6, 12), 48) is False
    assert is_night_worker([first + number for number in range(48)], date(2026, 12, 1), 48) is True


def test_what_is_missed_is_no_working_time() -> None:
    long = shift("2026-11-02 06:00", "2026-11-02 18:00")
    sick = absent("2026-11-02", "2026-11-02")
    cover = shift("2026-11-02 06:00", "2026-11-02 18:00", assistant=None, replaces=long.id)
    assert found(plan(long, cover, absences=(sick,))) == []


def test_of_rufbereitschaft_only_the_call_out_is_work() -> None:
    call = Portion(at("2026-11-02 23:00"), at("2026-11-03 00:30"), Kind.CALL_OUT)
    waiting = shift(
        "2026-11-02 20:00",
        "2026-11-03 20:00",
        kind=ShiftKind.RUFBEREITSCHAFT,
        portions=(call,),
    )
    assert found(plan(waiting)) == []


def test_days_outside_the_plan_are_not_named() -> None:
    long = shift("2026-10-31 06:00", "2026-10-31 18:00")
    assert found(plan(long)) == []
    october = DateRange(date(2026, 10, 1), date(2026, 10, 31))
    assert (31, "work_day_too_long") in codes(plan(long, days=october))


@pytest.mark.parametrize(
    ("begin", "end", "minutes"),
    [
        ("2026-11-02 22:00", "2026-11-03 06:00", 420),
        # The clock goes back: 23 to 6 o'clock are eight hours. It jumps: they are six.
        ("2026-10-24 22:00", "2026-10-25 06:00", 480),
        ("2026-03-28 22:00", "2026-03-29 06:00", 360),
        ("2026-11-02 05:00", "2026-11-02 08:00", 60),
        ("2026-11-02 14:00", "2026-11-02 23:30", 30),
        ("2026-11-02 08:00", "2026-11-04 08:00", 840),
        ("2026-11-02 06:00", "2026-11-02 23:00", 0),
    ],
)
def test_minutes_of_the_night(begin: str, end: str, minutes: int) -> None:
    (person,) = people(plan(shift(begin, end)))
    assert night_minutes(person.duties[0]) == minutes
