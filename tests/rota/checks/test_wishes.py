"""Contract hours, skills and wishes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.availability import Answer, Availability, BackupDuty, Wish
from budgetdesk.rota.findings import Basis
from budgetdesk.rota.ids import AvailabilityId, BackupDutyId, TripId, WishId
from budgetdesk.rota.shifts import Shift, ShiftKind, ShiftState, Trip
from budgetdesk.staff.contracts import HoursAgreed
from budgetdesk.staff.ids import AssistantSkillId, PayrollDetailsId, SecondJobId, SkillId
from budgetdesk.staff.insurance import JobKind, Special
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_file import Ability, AssistantSkill, Skill
from budgetdesk.staff.team import Member
from tests.rota.checks.builders import MARA, TOM, absent, at, codes, found, member, plan, shift

CAR = SkillId(3)


def mornings(first: int, last: int, **more: object) -> list[Shift]:
    """Five hours on each of these days of November."""
    return [
        shift(f"2026-11-{day:02d} 08:00", f"2026-11-{day:02d} 13:00", **more)
        for day in range(first, last + 1)
    ]


def test_a_month_above_the_agreed_hours_is_a_hint() -> None:
    # 7 hours a week on the 30 days of November are 30 hours: six mornings.
    team = [member(agreed_minutes=420)]
    assert codes(plan(*mornings(2, 7), team=team)) == []
    (one,) = found(plan(*mornings(2, 7), shift("2026-11-09 08:00", "2026-11-09 09:00"), team=team))
    assert (one.code, one.basis, one.weight) == (
        "above_contract_hours",
        Basis.CONTRACT,
        Weight.HINT,
    )
    assert one.data == {"hours": Decimal(31), "agreed": Decimal(30), "month": Month(2026, 11)}


def test_part_of_a_month_has_part_of_the_hours() -> None:
    # From 16 November on 15 of 30 days: half of 20 hours.
    team = [member(begins=date(2026, 11, 16), hours=HoursAgreed.MONTHLY, agreed_minutes=1200)]
    assert codes(plan(*mornings(16, 17), team=team)) == []
    assert codes(plan(*mornings(16, 18), team=team)) == [(18, "above_contract_hours")]


def test_missing_hours_are_told_when_the_roster_is_out() -> None:
    team = [member(agreed_minutes=420)]
    assert codes(plan(*mornings(2, 6), team=team)) == []
    offered = mornings(2, 6, state=ShiftState.OFFERED)
    assert codes(plan(*offered, team=team)) == [(6, "below_contract_hours")]
    full = mornings(2, 7, state=ShiftState.OFFERED)
    assert codes(plan(*full, team=team)) == []
    away = absent("2026-11-20", "2026-11-21")
    assert codes(plan(*offered, team=team, absences=(away,))) == []
    missed = absent("2026-11-06", "2026-11-06")
    assert codes(plan(*offered, team=team, absences=(missed,))) == [(6, "shift_during_absence")]


def test_missed_shifts_count_as_planned() -> None:
    team = [member(agreed_minutes=420)]
    sick = absent("2026-11-02", "2026-11-30")
    answered = codes(plan(*mornings(2, 8), team=team, absences=(sick,)))
    assert (8, "above_contract_hours") in answered


def test_waiting_in_rufbereitschaft_is_no_contract_time() -> None:
    team = [member(agreed_minutes=420)]
    waiting = mornings(2, 14, kind=ShiftKind.RUFBEREITSCHAFT)
    assert codes(plan(*waiting, team=team)) == []


def test_without_agreed_hours_there_is_nothing_to_compare() -> None:
    assert codes(plan(*mornings(2, 7))) == []


@pytest.mark.parametrize(
    ("agreed", "last", "expected"),
    [
        # Twelve hours and a quarter of it are fifteen: three mornings.
        (720, 4, []),
        (720, 5, [(5, "on_call_week_above")]),
        # Nothing agreed: twenty hours, and 25 with a quarter more.
        (None, 6, []),
        (None, 7, [(7, "on_call_week_above")]),
    ],
)
def test_work_on_call_has_a_most(
    agreed: int | None, last: int, expected: list[tuple[int, str]]
) -> None:
    team = [member(hours=HoursAgreed.ON_CALL, agreed_minutes=agreed)]
    assert codes(plan(*mornings(2, last), team=team)) == expected


def test_work_on_call_has_a_least() -> None:
    team = [member(hours=HoursAgreed.ON_CALL)]
    offered = mornings(2, 4, state=ShiftState.OFFERED)
    (one,) = found(plan(*offered, team=team))
    assert (one.code, one.weight) == ("on_call_week_below", Weight.HINT)
    assert one.data == {"hours": Decimal(15), "least": Decimal(20)}
    assert codes(plan(*mornings(2, 5, state=ShiftState.OFFERED), team=team)) == []


def test_more_days_than_agreed() -> None:
    team = [member(days_a_week=Decimal("2.5"))]
    assert codes(plan(*mornings(2, 4), team=team)) == []
    assert codes(plan(*mornings(2, 5), team=team)) == [(5, "more_days_than_agreed")]


def student(special: Special = Special.WORKING_STUDENT, weekly: int = 0) -> Member:
    details = PayrollDetails(PayrollDetailsId(1), MARA, date(2024, 1, 1), special=special)
    later = PayrollDetails(PayrollDetailsId(2), MARA, date(2026, 11, 16), special=Special.NONE)
    job = SecondJob(
        SecondJobId(1), MARA, JobKind.MINIJOB, "Anna", ZERO, date(2024, 1, 1), None, weekly
    )
    return replace(member(), details=(details, later), jobs=(job,) if weekly else ())


def test_a_working_student_has_20_hours_a_week_with_other_jobs() -> None:
    assert codes(plan(*mornings(2, 5), team=[student()])) == []
    (one,) = found(plan(*mornings(2, 6), team=[student()]))
    assert (one.code, one.basis) == ("student_week_too_long", Basis.LIMIT)
    assert one.data == {"hours": Decimal(25), "most": Decimal(20)}
    with_job = plan(*mornings(2, 5), team=[student(weekly=1)])
    assert codes(with_job) == [(5, "student_week_too_long")]
    assert codes(plan(*mornings(2, 6), team=[student(Special.NONE)])) == []


def test_who_is_no_student_any_more_has_no_such_limit() -> None:
    assert codes(plan(*mornings(16, 20), team=[student()])) == []


@pytest.mark.parametrize(
    ("ability", "expected"),
    [
        (Ability.YES, []),
        (Ability.NO, [("skill_refused", Weight.ERROR)]),
        (None, [("skill_not_known", Weight.HINT)]),
    ],
)
def test_a_shift_needs_skills(ability: Ability | None, expected: list[tuple[str, Weight]]) -> None:
    skills = () if ability is None else (AssistantSkill(AssistantSkillId(1), MARA, CAR, ability),)
    one = shift("2026-11-02 08:00", "2026-11-02 12:00", skills=(CAR,))
    checked = plan(
        one, team=[replace(member(), skills=skills)], skills=(Skill(CAR, "auto", "Auto fahren"),)
    )
    answered = found(checked)
    assert [(each.code, each.weight) for each in answered] == expected
    assert all(each.data == {"skill": "Auto fahren"} for each in answered)


def test_of_a_missed_shift_or_a_stranger_no_skills_are_asked() -> None:
    one = shift("2026-11-02 08:00", "2026-11-02 12:00", skills=(CAR,))
    sick = absent("2026-11-02", "2026-11-02")
    assert codes(plan(one, absences=(sick,))) == [(2, "shift_during_absence")]
    assert codes(plan(one, team=[member(TOM)])) == [(2, "shift_without_contract")]


def says(begin: str, end: str, answer: Answer, number: int = 1) -> Availability:
    return Availability(AvailabilityId(number), MARA, at(begin), at(end), answer)


ALL_DAY = ("2026-11-02 00:00", "2026-11-03 00:00")
TUESDAY = ("2026-11-03 00:00", "2026-11-04 00:00")
FROM_NOON = ("2026-11-02 11:59", "2026-11-02 18:00")
AN_HOUR = ("2026-11-02 09:00", "2026-11-02 10:00")
UNKNOWN = [(2, "availability_not_known")]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], []),
        ([says(*ALL_DAY, Answer.YES)], []),
        ([says(*ALL_DAY, Answer.NO)], [(2, "not_available")]),
        ([says(*ALL_DAY, Answer.IF_NEED_BE)], [(2, "available_if_need_be")]),
        ([says(*TUESDAY, Answer.YES)], UNKNOWN),
        ([says(*ALL_DAY, Answer.YES), says(*FROM_NOON, Answer.NO, 2)], [(2, "not_available")]),
        ([says(*FROM_NOON, Answer.NO), says(*ALL_DAY, Answer.YES, 2)], []),
        ([says(*AN_HOUR, Answer.YES)], UNKNOWN),
        ([says(*TUESDAY, Answer.NO)], []),
    ],
)
def test_of_two_answers_the_later_counts(
    answers: list[Availability], expected: list[tuple[int, str]]
) -> None:
    one = shift("2026-11-02 08:00", "2026-11-02 12:00")
    assert codes(plan(one, availability=tuple(answers))) == expected


def test_missed_shifts_ask_no_answers() -> None:
    one = shift("2026-11-02 08:00", "2026-11-02 12:00")
    sick = absent("2026-11-02", "2026-11-02")
    checked = plan(one, availability=(says(*ALL_DAY, Answer.NO),), absences=(sick,))
    assert codes(checked) == [(2, "shift_during_absence")]


def test_a_wished_number_counts_from_the_first_shift_of_the_month() -> None:
    wishes = (
        Wish(WishId(1), MARA, date(2026, 11, 1), shifts=2),
        Wish(WishId(2), TOM, date(2026, 11, 1), shifts=0),
    )
    (one,) = found(plan(*mornings(2, 4), wishes=wishes))
    assert (one.day.day, one.code, one.data) == (
        4,
        "more_shifts_than_wished",
        {"number": 3, "wished": 2},
    )
    later = shift("2026-12-01 08:00", "2026-12-01 12:00")
    assert codes(plan(*mornings(2, 3), later, wishes=wishes)) == []


def test_wished_hours_count_too() -> None:
    wishes = (Wish(WishId(1), MARA, date(2026, 11, 1), minutes=600),)
    (one,) = found(plan(*mornings(2, 4), wishes=wishes))
    assert one.data == {"hours": Decimal(15), "wished": Decimal(10)}
    assert one.code == "more_hours_than_wished"


TRIP = TripId(5)


def test_a_trip_was_to_be_one_persons() -> None:
    trip = Trip(TRIP, "Ostsee", date(2026, 11, 2), date(2026, 11, 4))
    mara = mornings(2, 3, trip=TRIP)
    tom = mornings(4, 4, trip=TRIP, assistant=TOM)
    team = [member(), member(TOM)]
    (one,) = found(plan(*mara, *tom, team=team, trips=(trip,)))
    assert (one.code, one.assistant, one.data) == (
        "second_person_on_trip",
        TOM,
        {"trip": "Ostsee"},
    )
    several = replace(trip, one_person=False)
    assert codes(plan(*mara, *tom, team=team, trips=(several,))) == []


def test_a_substitute_on_a_trip_is_no_second_person() -> None:
    trip = Trip(TRIP, "Ostsee", date(2026, 11, 2), date(2026, 11, 4))
    mara = mornings(2, 4, trip=TRIP)
    sick = absent("2026-11-04", "2026-11-04")
    tom = mornings(4, 4, trip=TRIP, assistant=TOM, replaces=mara[-1].id)
    team = [member(), member(TOM)]
    assert codes(plan(*mara, *tom, team=team, trips=(trip,), absences=(sick,))) == []


def test_a_backup_has_no_duty_on_the_same_day() -> None:
    backups = (BackupDuty(BackupDutyId(1), date(2026, 11, 3), MARA),)
    night = shift("2026-11-02 22:00", "2026-11-03 01:00")
    ends_before = shift("2026-11-02 18:00", "2026-11-03 00:00")
    assert codes(plan(night, backups=backups)) == [(2, "backup_on_same_day")]
    assert codes(plan(ends_before, backups=backups)) == []
    sick = absent("2026-11-02", "2026-11-02")
    assert codes(plan(night, backups=backups, absences=(sick,))) == [(2, "shift_during_absence")]


def test_two_months_are_held_apart() -> None:
    team = [member(agreed_minutes=420)]
    days = DateRange(date(2026, 11, 1), date(2026, 12, 31))
    december = [
        shift(f"2026-12-{day:02d} 08:00", f"2026-12-{day:02d} 13:00") for day in range(1, 8)
    ]
    checked = plan(*mornings(2, 6), *december, team=team, days=days)
    assert [one for one in codes(checked) if "contract" in one[1]] == [(7, "above_contract_hours")]
