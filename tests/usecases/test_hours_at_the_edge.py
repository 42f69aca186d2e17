"""Hours: whose they are, the last day of a month, and what an account has in it already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import Invalid, NotAllowed
from budgetdesk.kernel.period import Month
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind
from budgetdesk.rota.hours_account import AccountMonth
from budgetdesk.rota.ids import ClosedMonthId, HoursEntryId
from budgetdesk.rota.worked import ClosedMonth
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract
from budgetdesk.staff.ids import AssistantId, ContractId
from budgetdesk.storage.work import Work
from budgetdesk.usecases.hours_confirming import shifts_of_month
from budgetdesk.usecases.hours_granted import granted_hours, hours_forecast
from budgetdesk.usecases.hours_months import close_month
from budgetdesk.usecases.hours_overview import PersonHours, month_overview
from budgetdesk.usecases.hours_recording import confirm, to_confirm
from tests.rota.planning_builders import day, days
from tests.usecases.hours_file import TODAY, HoursFile, hours_file

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
HOUR = 60


@pytest.fixture
def file(tmp_path: Path) -> Iterator[HoursFile]:
    with hours_file(tmp_path) as one:
        yield one


def anna(file: HoursFile, month: Month = NOVEMBER) -> PersonHours:
    people = file.desk.read(month_overview, month, TODAY).people
    return next(one for one in people if one.member.id == file.anna)


def months(file: HoursFile) -> dict[int, AccountMonth]:
    account = anna(file).account
    assert account is not None
    return {one.month.month: one for one in account.value.months}


def starts(file: HoursFile, on: str) -> None:
    file.add(HoursEntry(HoursEntryId(0), file.anna, day(on), HoursEntryKind.START, 0))


# ------------------------------------------------------------------------------- the accounts


def test_old_hours_of_others_are_not_on_the_account(file: HoursFile) -> None:
    file.agreed()
    ben = file.add(Assistant(AssistantId(0), "ben", "Ben")).id
    file.add(Contract(ContractId(0), ben, day("2026-01-01")))
    own = file.day_shift("2026-02-02")
    others = [file.day_shift(f"2026-02-{number:02d}", who=ben) for number in (3, 4)]
    file.run(confirm, [own, *others], TODAY)
    assert months(file)[2].credit.worked == 8 * HOUR


def test_no_day_is_counted_twice_where_sums_of_long_ago_end(file: HoursFile) -> None:
    # Thirteen weeks before 22 November begin on 23 August; what lies before comes as a sum.
    file.agreed()
    starts(file, "2026-08-10")
    worked = [file.day_shift(f"2026-08-{number:02d}") for number in (9, 10, 22, 23, 24)]
    file.run(confirm, worked, TODAY)
    assert months(file)[8].credit.worked == 4 * 8 * HOUR


def test_an_account_that_began_this_month_leaves_out_the_days_before(file: HoursFile) -> None:
    file.agreed()
    starts(file, "2026-11-10")
    file.run(confirm, [file.day_shift(f"2026-11-{on}") for on in ("09", "10")], TODAY)
    assert months(file)[11].credit.worked == 8 * HOUR


@pytest.mark.parametrize(
    ("month", "first", "last"),
    [
        (Month(2026, 9), "2026-07-02", "2026-09-30"),
        (NOVEMBER, "2026-08-23", "2026-11-21"),
        (Month(2026, 12), "2026-09-01", "2026-11-30"),
    ],
)
def test_the_thirteen_weeks_end_with_the_month_or_yesterday(
    file: HoursFile, month: Month, first: str, last: str
) -> None:
    file.day_shift("2026-08-24")
    average = anna(file, month).average.value
    assert average is not None
    assert average.days == days(first, last)


# ------------------------------------------------------------------------------ closing a month


def test_a_month_is_over_on_the_first_of_the_next(file: HoursFile) -> None:
    with pytest.raises(Invalid):
        file.run(close_month, OCTOBER, OCTOBER.last)
    assert file.run(close_month, OCTOBER, NOVEMBER.first).first == OCTOBER.first


def test_days_of_a_closed_month_cannot_be_taken_from_an_absence(file: HoursFile) -> None:
    ill = file.absent("2026-10-20", "2026-11-05", AbsenceKind.SICK)
    file.run(close_month, OCTOBER, TODAY)
    for changed in (
        replace(ill, first=day("2026-10-21")),
        replace(ill, last=day("2026-10-30")),
    ):
        with pytest.raises(NotAllowed, match="month_closed"):
            file.run(Work.change, changed)
    file.run(Work.change, replace(ill, last=day("2026-10-31")))


def test_nothing_of_a_closed_month_waits(file: HoursFile) -> None:
    open_one = file.day_shift("2026-11-02")
    file.day_shift("2026-10-05")
    file.add(ClosedMonth(ClosedMonthId(0), OCTOBER.first, TODAY))
    assert [one.shift.id for one in file.desk.read(to_confirm, TODAY)] == [open_one]


def test_a_shift_that_still_runs_can_be_seen_and_not_confirmed(file: HoursFile) -> None:
    over = file.plan("2026-11-21 22:00", "2026-11-22 06:00")
    running = file.plan("2026-11-22 08:00", "2026-11-23 08:00")
    file.day_shift("2026-11-23")
    listed = file.desk.read(shifts_of_month, NOVEMBER, TODAY)
    assert [(one.id, one.can_be_confirmed) for one in listed] == [(over, True), (running, False)]


# -------------------------------------------------------------------------------- granted hours


def test_grants_that_meet_in_a_month_both_count(file: HoursFile) -> None:
    file.grant(100 * HOUR, "2026-01-01", "2026-11-15")
    file.grant(60 * HOUR, "2026-11-16", "2027-10-31")
    found = file.desk.read(granted_hours, days("2026-10-01", "2026-12-31")).value
    assert [(one.month.month, one.granted) for one in found] == [
        (10, 100 * HOUR),
        (11, 160 * HOUR),
        (12, 60 * HOUR),
    ]


def test_the_forecast_looks_back_on_the_last_months_only(file: HoursFile) -> None:
    # 80 hours in January, 16 in each month after it: three full months are looked at.
    file.grant(100 * HOUR)
    file.rule((file.egh.id, 100))
    many = [file.day_shift(f"2026-01-{number:02d}") for number in range(1, 11)]
    few = [
        file.day_shift(f"2026-{month:02d}-{on}") for month in range(2, 11) for on in ("02", "03")
    ]
    file.run(confirm, [*many, *few], TODAY)
    found = file.desk.read(hours_forecast, file.egh.id, TODAY).value
    assert found is not None
    # November and December have no plan: 16 hours each.
    assert found.foreseen == 2 * 16 * HOUR
