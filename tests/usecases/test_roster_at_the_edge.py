"""The roster: which days its plan reads, and what changing one thing leaves alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import NotAllowed
from budgetdesk.kernel.period import Month
from budgetdesk.rota.availability import Answer, Availability, BackupDuty, Wish
from budgetdesk.rota.ids import AvailabilityId, BackupDutyId, ClosedMonthId, TripId, WishId
from budgetdesk.rota.shifts import Shift, ShiftState, Trip
from budgetdesk.rota.worked import ClosedMonth
from budgetdesk.usecases import roster_availability as says
from budgetdesk.usecases.roster import firm_shifts, plan_of, save_shift
from budgetdesk.usecases.roster_checks import with_sundays
from budgetdesk.usecases.roster_planning import move_shift
from budgetdesk.usecases.setting_up import everything
from tests.rota.planning_builders import ANNA, BEN, a_shift, at, day, days
from tests.usecases.roster_file import RosterFile, roster_file
from tests.usecases.small_file import LABEL


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RosterFile]:
    with roster_file(tmp_path) as one:
        yield one


def test_a_plan_reads_half_a_year_before_four_weeks_after_and_its_own_days_wishes(
    file: RosterFile,
) -> None:
    # 26 weeks before 10 November are 12 May; four weeks after the 20th are 18 December.
    on = ("2026-05-11", "2026-05-12", "2026-12-18", "2026-12-19")
    file.plan(*(a_shift(f"{one} 08:00", f"{one} 12:00") for one in on))
    for month in ("2026-10-01", "2026-11-01", "2026-12-01"):
        file.add(Wish(WishId(0), ANNA, day(month), 3))
    for duty in ("2026-11-09", "2026-11-10", "2026-11-20", "2026-11-21"):
        file.add(BackupDuty(BackupDutyId(0), day(duty), ANNA))
    for number, (first, last) in enumerate(
        (
            ("2026-05-01", "2026-05-11"),
            ("2026-05-01", "2026-05-12"),
            ("2026-12-18", "2026-12-30"),
            ("2026-12-19", "2026-12-30"),
        ),
        1,
    ):
        file.add(Trip(TripId(0), f"Reise {number}", day(first), day(last)))
    for begin, end in (
        ("2026-11-09 20:00", "2026-11-09 23:59"),
        ("2026-11-09 20:00", "2026-11-10 00:01"),
        ("2026-11-20 23:59", "2026-11-21 04:00"),
        ("2026-11-21 00:00", "2026-11-21 04:00"),
    ):
        file.add(Availability(AvailabilityId(0), ANNA, at(begin), at(end), Answer.NO))
    plan = file.desk.read(plan_of, days("2026-11-10", "2026-11-20"))
    assert [one.day for one in plan.shifts] == [day("2026-05-12"), day("2026-12-18")]
    assert [one.month for one in plan.wishes] == [day("2026-11-01")]
    assert [one.day for one in plan.backups] == [day("2026-11-10"), day("2026-11-20")]
    assert [one.name for one in plan.trips] == ["Reise 2", "Reise 3"]
    assert [(one.begin.minute, one.end.minute) for one in plan.availability] == [(0, 1), (59, 0)]


def test_over_new_year_the_sundays_of_the_old_year_are_read(file: RosterFile) -> None:
    sundays = [date(2026, 1, 4) + timedelta(weeks=number) for number in range(10)]
    file.plan(*(a_shift(f"{on} 08:00", f"{on} 12:00") for on in sundays))
    plan = file.desk.read(plan_of, days("2026-12-15", "2027-01-15"))
    assert file.desk.read(with_sundays, plan).sundays == {ANNA: frozenset(sundays)}


def test_only_what_is_fixed_asks_before_it_is_changed(file: RosterFile) -> None:
    shifts = [a_shift(number=place, state=state) for place, state in enumerate(ShiftState, 1)]
    assert [(one.code, one.subject) for one in firm_shifts(shifts)] == [
        ("shift_is_fixed", ("shift", 3))
    ]


def test_backup_and_wish_are_taken_from_one_person_on_one_day(file: RosterFile) -> None:
    for who in (ANNA, BEN):
        for on in ("2026-11-02", "2026-11-03"):
            file.desk.run(LABEL, says.save_backup, day(on), who)
        for month in ("2026-11-01", "2026-12-01"):
            file.desk.run(LABEL, says.save_wish, Wish(WishId(0), who, day(month), 3))
    assert file.desk.run(LABEL, says.remove_backup, day("2026-11-02"), ANNA) == 1
    assert file.desk.run(LABEL, says.remove_wish, ANNA, Month(2026, 11)) == 1
    left = [(one.assistant, one.day.day) for one in file.desk.read(everything, BackupDuty)]
    assert sorted(left) == [(ANNA, 3), (BEN, 2), (BEN, 3)]
    wishes = [(one.assistant, one.month.month) for one in file.desk.read(everything, Wish)]
    assert sorted(wishes) == [(ANNA, 12), (BEN, 11), (BEN, 12)]


def test_no_shift_is_moved_out_of_a_closed_month_or_into_it(file: RosterFile) -> None:
    october = file.one("2026-10-31 08:00", "2026-10-31 12:00")
    november = file.one("2026-11-01 08:00", "2026-11-01 12:00")
    file.add(ClosedMonth(ClosedMonthId(0), day("2026-10-01"), day("2026-11-05")))
    for shift, begin in ((october, "2026-11-01 14:00"), (november, "2026-10-31 14:00")):
        with pytest.raises(NotAllowed, match="month_closed"):
            file.desk.run(LABEL, move_shift, shift.id, at(begin))
    moved: Shift = file.desk.run(LABEL, move_shift, november.id, at("2026-11-01 14:00"))
    assert moved.end == at("2026-11-01 18:00")
    assert file.desk.run(LABEL, save_shift, moved) == moved
