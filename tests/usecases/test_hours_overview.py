"""Granted hours, the month at a glance, the accounts over many years; all by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.grants import GrantAmount
from budgetdesk.budget.ids import GrantAmountId, GrantId
from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind, LeaveEntry, LeaveEntryKind
from budgetdesk.rota.hours_balance import Hours
from budgetdesk.rota.hours_duties import DutyBasis
from budgetdesk.rota.ids import HelpKindId, HoursEntryId, LeaveEntryId
from budgetdesk.rota.shifts import HelpKind, HelpMinutes, ShiftKind
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.working_time import Span
from budgetdesk.staff.contracts import HoursAgreed
from budgetdesk.staff.insurance import Status
from budgetdesk.usecases.hours_entries import save_hours_entry, save_leave_entry
from budgetdesk.usecases.hours_granted import (
    ForecastReading,
    GrantedMonth,
    granted_hours,
    hours_forecast,
)
from budgetdesk.usecases.hours_lines import shift_lines
from budgetdesk.usecases.hours_overview import PersonHours, month_overview
from budgetdesk.usecases.hours_recording import confirm, not_worked, record, to_confirm
from budgetdesk.usecases.hours_records import duties_in
from budgetdesk.usecases.hours_used import minutes_by_day_and_help
from tests.budget.builders import a_grant, eur
from tests.rota.hours_builders import said, told
from tests.rota.planning_builders import at, day, days
from tests.usecases.hours_file import TODAY, HoursFile, hours_file

HOUR = 60
NOVEMBER = Month(2026, 11)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[HoursFile]:
    with hours_file(tmp_path) as one:
        yield one


def months(file: HoursFile, first: str, last: str) -> tuple[GrantedMonth, ...]:
    return file.desk.read(granted_hours, days(first, last)).value


def test_what_two_absences_take_together_uses_no_granted_hours(file: HoursFile) -> None:
    file.grant(100 * HOUR)
    file.rule((file.egh.id, 100))
    file.day_shift("2026-11-25")
    file.absent("2026-11-25", "2026-11-25", AbsenceKind.LEAVE)
    # The certified sickness of the afternoon counts, but the morning was free by leave.
    file.absent(
        "2026-11-25",
        "2026-11-25",
        AbsenceKind.SICK,
        since=at("2026-11-25 12:00"),
        certificate_until=day("2026-11-25"),
    )
    (november,) = months(file, "2026-11-01", "2026-11-30")
    assert (november.open, november.left) == (0, 100 * HOUR)


def test_granted_hours_are_used_on_the_day_of_the_calendar(file: HoursFile) -> None:
    file.grant(100 * HOUR)
    file.rule((file.egh.id, 100))
    night = file.plan("2026-10-31 20:00", "2026-11-01 08:00")
    file.run(confirm, [night], TODAY)
    file.day_shift("2026-11-25")
    file.day_shift("2026-11-26", who=None)
    october, november = months(file, "2026-10-01", "2026-11-30")
    assert (october.granted, october.worked, october.left) == (6000, 240, 5760)
    # 8 hours after midnight, 8 planned, 8 planned for nobody yet.
    assert (november.worked, november.open, november.unfilled) == (480, 480, 480)
    assert november.left == 6000 - 3 * 480


def test_a_month_that_is_only_begun_counts_whole(file: HoursFile) -> None:
    file.grant(100 * HOUR, "2026-11-15", "2027-01-10")
    found = file.desk.read(granted_hours, days("2026-10-01", "2027-02-28"))
    assert [(str(one.month), one.granted) for one in found.value] == [
        ("2026-11", 6000),
        ("2026-12", 6000),
        ("2027-01", 6000),
    ]
    assert [one.code for one in found.lines] == [
        "granted_hours_begun",
        "granted_hours_month",
        "granted_hours_begun",
    ]


def test_hours_without_a_rule_stand_for_themselves(file: HoursFile) -> None:
    file.grant(None)
    file.run(confirm, [file.day_shift("2026-11-02")], TODAY)
    (found,) = months(file, "2026-11-01", "2026-11-30")
    assert (found.teilbudget, found.worked, found.granted, found.left) == (None, 480, None, None)


def test_several_funders_never_claim_a_minute_twice(file: HoursFile) -> None:
    care = file.add(HelpKind(HelpKindId(0), "PFL", "Pflege")).id
    other = file.add(Teilbudget(TeilbudgetId(0), "PK", "Pflege", file.egh.funder)).id
    file.rule((file.egh.id, 67), (other, 33))
    file.rule((other, 100), help=care)
    worked = [
        file.plan("2026-11-02 08:00", "2026-11-02 15:07", help_minutes=(HelpMinutes(care, 61),)),
        file.plan("2026-11-03 20:01", "2026-11-04 07:00", help_minutes=(HelpMinutes(care, 100),)),
    ]
    file.run(confirm, worked, TODAY)
    found = months(file, "2026-11-01", "2026-11-30")
    assert sum(one.worked for one in found) == 427 + 659
    # By hand: care 61 and 100; of the rest 366 and of 203 + 356 the 33 percent by day.
    assert {one.teilbudget for one in found} == {file.egh.id, other}
    care_and_share = next(one.worked for one in found if one.teilbudget == other)
    assert care_and_share == 61 + 100 + 121 + 67 + 117


def test_help_is_shared_among_the_days_of_a_night() -> None:
    night = Span(at("2026-11-03 22:00"), at("2026-11-04 06:00"), ShiftKind.ACTIVE)
    care = HelpKindId(1)
    found = list(minutes_by_day_and_help(night, [HelpMinutes(care, 60)], None))
    assert found == [
        (day("2026-11-03"), {care: 15, None: 105}),
        (day("2026-11-04"), {care: 45, None: 315}),
    ]
    too_much = list(minutes_by_day_and_help(night, [HelpMinutes(care, 999)], None))
    assert too_much == [(day("2026-11-03"), {care: 120}), (day("2026-11-04"), {care: 360})]


def test_missed_and_dropped_hours_use_no_granted_ones(file: HoursFile) -> None:
    file.rule((file.egh.id, 100))
    file.run(not_worked, file.day_shift("2026-11-02"), "abgesagt", TODAY)
    file.day_shift("2026-11-03")
    file.absent("2026-11-03", "2026-11-03", AbsenceKind.SICK)
    file.plan("2026-11-24 22:00", "2026-11-25 06:00")
    file.absent("2026-11-25", "2026-11-25", AbsenceKind.SICK, since=at("2026-11-25 01:00"))
    (found,) = months(file, "2026-11-01", "2026-11-30")
    assert (found.worked, found.open) == (0, 180)


def forecast_file(file: HoursFile, granted: int) -> None:
    """Eighty hours each in September and October, twenty in November, none planned after."""
    file.grant(granted * HOUR)
    file.rule((file.egh.id, 100))
    worked = [
        file.day_shift(f"2026-{month:02d}-{number:02d}")
        for month in (9, 10)
        for number in range(1, 11)
    ]
    file.run(confirm, worked, TODAY)
    file.plan("2026-11-28 08:00", "2026-11-29 04:00")


def test_the_hours_last_to_the_end_of_the_grant(file: HoursFile) -> None:
    forecast_file(file, 70)
    found = file.desk.read(hours_forecast, file.egh.id, TODAY)
    one = found.value
    assert one is not None
    # Four months since September: 280 granted, 160 worked, 20 planned, 80 for December.
    assert (one.granted, one.worked, one.foreseen) == (280 * HOUR, 160 * HOUR, 100 * HOUR)
    assert (one.left, one.is_enough, one.lasts_until) == (20 * HOUR, True, day("2026-12-31"))
    assert said(found.lines)[-1] == (
        "Ein Monat ohne Plan zählt mit 80:00, dem Durchschnitt der letzten vollen Monate"
    )


def test_a_forecast_says_what_each_month_of_its_own_grant_counts(file: HoursFile) -> None:
    forecast_file(file, 70)
    hzp = file.add(Teilbudget(TeilbudgetId(0), "HZP", "Pflege", file.egh.funder))
    other = file.add(a_grant("2026-01-01", "2026-12-31", teilbudget=hzp.id, id=GrantId(0)))
    file.add(
        GrantAmount(GrantAmountId(0), other.id, day("2026-01-01"), eur("1.00"), minutes=9 * HOUR)
    )
    reading = ForecastReading(TODAY)
    while file.desk.read(reading.go_on):
        pass
    found = reading.forecasts[file.egh.id]
    assert found == file.desk.read(hours_forecast, file.egh.id, TODAY)
    assert said(found.lines) == [
        "September 2026: bewilligt 70:00, gearbeitet 80:00, noch zu erwarten 0:00",
        "Oktober 2026: bewilligt 70:00, gearbeitet 80:00, noch zu erwarten 0:00",
        "November 2026: bewilligt 70:00, gearbeitet 0:00, noch zu erwarten 20:00",
        "Dezember 2026: bewilligt 70:00, gearbeitet 0:00, noch zu erwarten 80:00",
        (
            "Seit September 2026 bewilligt 280:00, gearbeitet 160:00, noch zu erwarten 100:00;"
            " am 31.12.2026 bleiben 20:00"
        ),
        "Ein Monat ohne Plan zählt mit 80:00, dem Durchschnitt der letzten vollen Monate",
    ]
    assert reading.forecasts[hzp.id].value is None


def test_what_is_left_of_a_month_says_how_it_came_about(file: HoursFile) -> None:
    forecast_file(file, 70)
    (found,) = months(file, "2026-11-01", "2026-11-30")
    assert found.left == 50 * HOUR
    assert said(found.lines) == [
        "November 2026: bewilligt 70:00 Stunden",
        "Davon gearbeitet 0:00, noch geplant 20:00; es bleiben 50:00",
    ]


def test_the_hours_end_before_the_grant(file: HoursFile) -> None:
    forecast_file(file, 60)
    found = file.desk.read(hours_forecast, file.egh.id, TODAY)
    assert found.value is not None
    assert (found.value.left, found.value.lasts_until) == (-20 * HOUR, day("2026-11-30"))
    assert said(found.lines)[-1] == "Die Stunden reichen bis 30.11.2026"


def test_hours_that_are_gone_in_the_first_month_last_until_no_day(file: HoursFile) -> None:
    forecast_file(file, 10)
    found = file.desk.read(hours_forecast, file.egh.id, TODAY)
    assert found.value is not None
    assert found.value.lasts_until is None


def test_without_full_month_a_month_without_plan_counts_nothing(file: HoursFile) -> None:
    file.grant(10 * HOUR)
    file.rule((file.egh.id, 100))
    file.day_shift("2026-11-28")
    found = file.desk.read(hours_forecast, file.egh.id, TODAY).value
    assert found is not None
    assert (found.granted, found.foreseen) == (20 * HOUR, 8 * HOUR)


def test_there_is_no_forecast_without_grant_or_hours(file: HoursFile) -> None:
    assert file.desk.read(hours_forecast, file.egh.id, TODAY).value is None
    file.grant(None)
    assert file.desk.read(hours_forecast, file.egh.id, TODAY).value is None
    file.rule((file.egh.id, 100))
    file.day_shift("2026-11-28")
    assert file.desk.read(hours_forecast, file.egh.id, TODAY).value is None


def only_person(file: HoursFile, month: Month = NOVEMBER) -> PersonHours:
    (found,) = file.desk.read(month_overview, month, TODAY).people
    return found


def test_a_shift_of_today_does_not_wait_for_its_record_yet(file: HoursFile) -> None:
    before = file.day_shift("2026-11-21")
    file.day_shift("2026-11-22")
    found = file.desk.read(month_overview, NOVEMBER, TODAY)
    assert [one.shift.id for one in found.open] == [before]
    assert [one.shift.id for one in file.desk.read(to_confirm, TODAY)] == [before]


def test_the_month_at_a_glance(file: HoursFile) -> None:
    file.agreed(hours=HoursAgreed.MONTHLY, agreed_minutes=40 * HOUR, days_a_week=Decimal(5))
    file.grant(100 * HOUR)
    file.rule((file.egh.id, 100))
    file.run(confirm, [file.day_shift("2026-11-02")], TODAY)
    waiting = file.day_shift("2026-11-03")
    file.day_shift("2026-11-04")
    file.absent("2026-11-04", "2026-11-04", AbsenceKind.LEAVE)
    file.day_shift("2026-11-25")
    file.day_shift("2026-11-26", who=None)
    found = file.desk.read(month_overview, NOVEMBER, TODAY)
    (one,) = found.people
    assert (found.is_closed, found.unfilled) == (False, 480)
    assert [each.shift.id for each in found.open] == [waiting]
    assert one.agreed.value == 40 * HOUR
    assert one.hours == Hours(planned=1920, worked=480, absent=480, open=960)
    assert one.account is not None
    # 16 hours worked or absent of 40; the two open shifts would add 16.
    assert (one.account.value.balance, one.account.value.expected) == (-24 * HOUR, -8 * HOUR)
    assert one.leave.value.left == 19
    assert one.average.value is not None
    # 16 hours in 13 weeks are 73.8 minutes.
    assert one.average.value.counted == 74
    assert told(one.findings) == ["leave_without_notice"]
    (granted,) = found.granted.value
    assert (granted.worked, granted.left) == (480, 6000 - 480 - 960 - 480)


def test_the_sums_of_a_month_are_told_shift_by_shift(file: HoursFile) -> None:
    file.agreed(hours=HoursAgreed.WEEKLY, agreed_minutes=40 * HOUR)
    worked = file.day_shift("2026-11-02")
    file.day_shift("2026-11-04")
    file.day_shift("2026-11-20")
    longer = Span(at("2026-11-02 08:00"), at("2026-11-02 17:00"), ShiftKind.ACTIVE)
    file.run(record, worked, longer, "länger", TODAY)
    file.absent("2026-11-04", "2026-11-04", AbsenceKind.LEAVE)
    shifts = file.desk.read(month_overview, NOVEMBER, TODAY).shifts
    assert said(shift_lines(reversed(shifts))) == [
        "02.11.2026, 08:00 Uhr: geplant 8:00, gearbeitet 9:00",
        "04.11.2026, 08:00 Uhr: geplant 8:00, gearbeitet 0:00, abwesend 8:00, offen 0:00",
        "20.11.2026, 08:00 Uhr: geplant 8:00, noch nicht bestätigt",
        "Zusammen: geplant 24:00, gearbeitet 9:00, abwesend 8:00, noch nicht bestätigt 8:00",
    ]
    assert shift_lines(()) == ()


def test_who_has_neither_contract_nor_shift_is_not_shown(file: HoursFile) -> None:
    assert file.desk.read(month_overview, Month(2025, 12), TODAY).people == ()
    file.day_shift("2025-12-24")
    assert len(file.desk.read(month_overview, Month(2025, 12), TODAY).people) == 1
    assert only_person(file).account is not None


def test_without_any_shift_there_is_no_account(file: HoursFile) -> None:
    assert only_person(file).account is None


def test_old_months_count_in_the_account_whatever_became_of_their_shifts(
    file: HoursFile,
) -> None:
    file.agreed(hours=HoursAgreed.MONTHLY, agreed_minutes=10 * HOUR)
    pause = (Break(at("2026-02-02 12:00"), at("2026-02-02 12:30")),)
    plain = [
        file.day_shift("2026-02-02", breaks=pause),
        # The clock jumps: seven hours.
        file.plan("2026-03-28 22:00", "2026-03-29 06:00"),
        file.day_shift("2026-03-03", kind=ShiftKind.RUFBEREITSCHAFT),
    ]
    file.run(confirm, plain, TODAY)
    changed = file.day_shift("2026-03-04")
    longer = Span(at("2026-03-04 08:00"), at("2026-03-04 17:00"), ShiftKind.ACTIVE)
    file.run(record, changed, longer, "länger", TODAY)
    file.run(not_worked, file.day_shift("2026-03-05"), "abgesagt", TODAY)
    file.day_shift("2026-03-09")
    file.absent("2026-03-09", "2026-03-09", AbsenceKind.SICK)
    file.day_shift("2026-03-10")
    night = file.plan("2026-03-15 22:00", "2026-03-16 06:00")
    file.absent("2026-03-16", "2026-03-16", AbsenceKind.SICK, since=at("2026-03-16 02:00"))
    file.run(confirm, [night], TODAY)
    account = only_person(file).account
    assert account is not None
    by_month = {str(one.month): one.credit for one in account.value.months}
    assert (by_month["2026-02"].worked, by_month["2026-02"].absent) == (450, 0)
    march = by_month["2026-03"]
    # 7 + 0 + 9 + 0 + 4 worked, 8 + 4 sick, one shift of 8 hours open.
    assert (march.worked, march.absent, march.open) == (20 * HOUR, 12 * HOUR, 8 * HOUR)
    assert account.value.balance == 450 + 32 * HOUR - 10 * 10 * HOUR


def test_an_account_that_begins_within_an_old_month_leaves_out_what_was_before(
    file: HoursFile,
) -> None:
    file.agreed()
    worked = [file.day_shift(f"2026-02-{number:02d}") for number in (2, 16, 17)]
    file.run(confirm, worked, TODAY)
    start = HoursEntry(
        HoursEntryId(0), file.anna, day("2026-02-15"), HoursEntryKind.START, 5 * HOUR
    )
    file.run(save_hours_entry, start)
    account = only_person(file).account
    assert account is not None
    assert account.value.since == day("2026-02-15")
    assert account.value.months[0].credit.worked == 2 * 480
    late = HoursEntry(HoursEntryId(0), file.anna, day("2026-12-15"), HoursEntryKind.START, 0)
    file.run(save_hours_entry, late)
    assert only_person(file).account is None


def test_leave_planned_for_next_year_is_known(file: HoursFile) -> None:
    file.agreed(days_a_week=Decimal(5))
    file.day_shift("2027-01-04")
    file.absent("2027-01-04", "2027-01-05", AbsenceKind.LEAVE)
    years = only_person(file).leave.value.years
    assert [(one.year, int(one.planned)) for one in years] == [(2026, 1), (2027, 0)]


def test_entries_are_checked_and_changed(file: HoursFile) -> None:
    def hours(kind: HoursEntryKind, minutes: int) -> HoursEntry:
        return HoursEntry(HoursEntryId(0), file.anna, day("2026-11-01"), kind, minutes)

    def leave(kind: LeaveEntryKind, number: int) -> LeaveEntry:
        return LeaveEntry(LeaveEntryId(0), file.anna, 2026, TODAY, kind, Decimal(number))

    wrong = [
        (save_hours_entry, hours(HoursEntryKind.PAYOUT, 60), ["payout_not_negative"]),
        (save_hours_entry, hours(HoursEntryKind.CORRECTION, 0), ["entry_is_empty"]),
        (save_hours_entry, hours(HoursEntryKind.START, 366 * 1440 + 1), ["entry_too_large"]),
        (save_leave_entry, leave(LeaveEntryKind.START, 10**30), ["entry_too_large"]),
        (
            save_leave_entry,
            replace(leave(LeaveEntryKind.START, -366), year=9999),
            ["entry_year_wrong"],
        ),
        (save_leave_entry, leave(LeaveEntryKind.PAYOUT, 1), ["payout_not_negative"]),
        (save_leave_entry, leave(LeaveEntryKind.CORRECTION, 0), ["entry_is_empty"]),
        (save_leave_entry, leave(LeaveEntryKind.CARRIED_OVER, -1), ["carried_over_negative"]),
    ]
    for deed, entry, codes in wrong:
        with pytest.raises(Invalid) as found:
            file.run(deed, entry)
        assert told(found.value.data["problems"]) == codes  # type: ignore[arg-type]
    stored = file.run(save_hours_entry, hours(HoursEntryKind.START, 0))
    assert file.run(save_hours_entry, stored) == stored
    given = file.run(save_leave_entry, leave(LeaveEntryKind.START, 3))
    assert file.run(save_leave_entry, given) == given


def test_the_duties_of_the_team(file: HoursFile) -> None:
    file.agreed(status=Status.MINIJOB)
    file.day_shift("2026-11-02")
    file.day_shift("2026-11-03", who=None)
    found = file.desk.read(duties_in, DateRange(NOVEMBER.first, NOVEMBER.last))
    assert [(one.basis, one.due) for one in found] == [
        (DutyBasis.MILOG, day("2026-11-09")),
        (DutyBasis.GENERAL, None),
    ]
