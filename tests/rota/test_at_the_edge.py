"""The last minute and the last day that still count, and the first that do not any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.absence_checks import Around, absence_problems
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.accounts import HoursEntryKind, LeaveEntryKind
from budgetdesk.rota.cover import OpenNeed, open_needs
from budgetdesk.rota.hours_account import Credit, account_begins, hours_account
from budgetdesk.rota.hours_balance import hours_of
from budgetdesk.rota.ids import AbsenceId, CoverNeedId, ShiftId, TripId, WeekdayPatternId
from budgetdesk.rota.leave_account import leave_account
from budgetdesk.rota.leave_facts import AccountFacts
from budgetdesk.rota.planning import fill
from budgetdesk.rota.planning_setup import model_problems, trip_problems
from budgetdesk.rota.shift_models import CoverNeed, ModelBreak, ModelPortion, WeekdayPattern
from budgetdesk.rota.shifts import Portion, Shift, Trip, shift_problems
from budgetdesk.staff.contracts import HoursAgreed
from budgetdesk.staff.work_kinds import Kind
from tests.rota.hours_builders import (
    a_notice,
    an_absence,
    anna,
    done,
    hours_entry,
    law,
    leave_entry,
)
from tests.rota.planning_builders import (
    ANNA,
    BEN,
    EARLY,
    a_plan,
    a_shift,
    absent,
    at,
    day,
    days,
    early,
    night,
)

MONDAY = 0


# ---------------------------------------------------------------------------- entering absences


def codes(absence: Absence, *shifts: Shift, others: tuple[Absence, ...] = ()) -> list[str]:
    found: tuple[Problem, ...] = absence_problems(absence, Around(anna(), shifts, others))
    return [one.code for one in found]


@pytest.mark.parametrize(
    ("since", "found"),
    [
        ("2026-11-03 22:00", ["absence_since_no_shift"]),  # she did not even begin
        ("2026-11-03 22:01", []),
        ("2026-11-04 05:59", []),
        ("2026-11-04 06:00", ["absence_since_no_shift"]),  # the night was over
    ],
)
def test_who_falls_out_does_so_after_the_begin_and_before_the_end(
    since: str, found: list[str]
) -> None:
    shift = a_shift("2026-11-03 22:00", "2026-11-04 06:00")
    first = since[:10]
    assert codes(an_absence(first, first, since=at(since)), shift) == found


def test_a_certificate_for_the_first_day_alone_is_one() -> None:
    first = day("2026-11-03")
    assert codes(an_absence("2026-11-03", "2026-11-05", certificate_until=first)) == []
    before = first - timedelta(days=1)
    assert codes(an_absence("2026-11-03", "2026-11-05", certificate_until=before)) == [
        "absence_certificate_before"
    ]


@pytest.mark.parametrize(("first", "asked"), [("2026-11-10", True), ("2026-11-11", False)])
def test_an_illness_is_asked_about_for_twelve_months(first: str, *, asked: bool) -> None:
    # The year after 10 November 2025 has its last day on 10 November 2026.
    before = replace(an_absence("2025-11-03", "2025-11-10"), id=AbsenceId(2))
    found = codes(an_absence(first, first), others=(before,))
    assert found == (["absence_illness_unnamed"] if asked else [])
    others = replace(before, assistant=BEN)
    assert codes(an_absence(first, first), others=(others,)) == []


# ------------------------------------------------------------------------------- enough people


def needs(plan_shifts: tuple[Shift, ...], **others: object) -> tuple[OpenNeed, ...]:
    need = CoverNeed(CoverNeedId(1), EARLY, MONDAY, 1)
    return open_needs(a_plan("2026-11-02", "2026-11-02", *plan_shifts, needs=(need,), **others))


def test_who_stands_in_and_falls_out_too_covers_nothing() -> None:
    missed = a_shift(number=1, model=EARLY)
    stands_in = a_shift(who=BEN, number=2, model=EARLY, replaces=ShiftId(1))
    both = (missed, stands_in)
    gone = absent(ANNA, "2026-11-02", "2026-11-02")
    too = absent(BEN, "2026-11-02", "2026-11-02")
    assert needs(both, absences=(gone,)) == ()
    assert needs(both, absences=(gone, too)) == (OpenNeed(EARLY, day("2026-11-02"), 1, 1, 0),)


def test_work_that_was_entered_afterwards_covers_no_need() -> None:
    beside = a_shift(number=1, model=EARLY, unplanned=True)
    assert needs((beside,)) == (OpenNeed(EARLY, day("2026-11-02"), 1, 0, 0),)


def test_shifts_that_touch_make_nobody_busy() -> None:
    usual = WeekdayPattern(WeekdayPatternId(1), ANNA, EARLY, MONDAY, day("2026-11-02"))
    before = a_shift("2026-11-02 06:00", "2026-11-02 08:00", number=1)
    after = a_shift("2026-11-02 16:00", "2026-11-02 22:00", number=2)
    (found,) = fill(a_plan("2026-11-02", "2026-11-02", before, after), (usual,))
    assert (found.shift.assistant, found.reason) == (ANNA, None)
    later = replace(after, begin=at("2026-11-02 15:59"))
    (refused,) = fill(a_plan("2026-11-02", "2026-11-02", before, later), (usual,))
    assert refused.reason is not None
    assert (refused.shift.assistant, refused.reason.code) == (None, "person_planned_elsewhere")


# -------------------------------------------------------------------------- what planning allows


def test_breaks_and_portions_of_a_model_may_touch_and_end_with_it() -> None:
    breaks = (ModelBreak(0, 15), ModelBreak(15, 15), ModelBreak(450, 30))
    portions = (ModelPortion(0, 60, Kind.TRAVEL), ModelPortion(60, 420, Kind.BEREITSCHAFT))
    assert model_problems(early(breaks=breaks)) == ()
    assert model_problems(night(portions=portions)) == ()
    over = night(portions=(ModelPortion(60, 421, Kind.BEREITSCHAFT),))
    assert [one.code for one in model_problems(over)] == ["model_portion_wrong"]
    inside = early(breaks=(ModelBreak(0, 15), ModelBreak(14, 15)))
    assert [one.code for one in model_problems(inside)] == ["model_break_wrong"]


def test_portions_of_a_shift_may_touch() -> None:
    first = Portion(at("2026-11-02 08:00"), at("2026-11-02 10:00"), Kind.TRAVEL)
    second = Portion(at("2026-11-02 10:00"), at("2026-11-02 16:00"), Kind.BEREITSCHAFT)
    assert shift_problems(a_shift(portions=(second, first))) == ()
    earlier = replace(second, begin=at("2026-11-02 09:59"))
    found = shift_problems(a_shift(portions=(earlier, first)))
    assert [one.code for one in found] == ["portions_overlap"]


def test_a_shift_may_last_31_days_and_not_a_minute_more() -> None:
    assert shift_problems(a_shift("2026-08-01 08:00", "2026-09-01 08:00")) == ()
    found = shift_problems(a_shift("2026-08-01 08:00", "2026-09-01 08:01"))
    assert [one.code for one in found] == ["shift_too_long"]


def test_a_trip_has_shifts_from_its_first_to_its_last_day() -> None:
    trip = Trip(TripId(1), "Ostsee", day("2026-11-02"), day("2026-11-03"))
    on = {
        number: a_shift(f"2026-11-0{number} 08:00", f"2026-11-0{number} 16:00")
        for number in (1, 2, 3, 4)
    }
    assert trip_problems(trip, (on[2], on[3])) == ()
    found = trip_problems(trip, tuple(on.values()))
    assert [one.data["day"] for one in found] == [day("2026-11-01"), day("2026-11-04")]


def test_a_trip_is_planned_for_a_year_at_most() -> None:
    trip = Trip(TripId(1), "Weltreise", day("2026-11-02"), day("2027-11-03"))
    assert trip_problems(trip) == ()
    longer = replace(trip, last=day("2027-11-04"))
    assert [one.code for one in trip_problems(longer)] == ["trip_too_long"]


# ----------------------------------------------------------------------------------- the accounts


@pytest.mark.parametrize(
    ("begin", "end", "waits_from"),
    [
        ("2026-11-02 08:00", "2026-11-02 16:00", "2026-11-03"),
        ("2026-11-02 22:00", "2026-11-03 06:00", "2026-11-03"),
        ("2026-11-02 22:00", "2026-11-04 06:00", "2026-11-04"),
    ],
)
def test_a_shift_waits_for_its_record_once_it_is_over_for_sure(
    begin: str, end: str, waits_from: str
) -> None:
    shift = a_shift(begin, end)
    first = day(waits_from)
    assert hours_of(shift, None, ()).waits_on(first)
    assert not hours_of(shift, None, ()).waits_on(first - timedelta(days=1))
    (confirmed,) = done(shift)
    assert not confirmed.waits_on(first)


def test_of_two_start_balances_the_later_one_counts() -> None:
    starts = [
        hours_entry("2026-03-01", HoursEntryKind.START, 0),
        hours_entry("2026-01-01", HoursEntryKind.START, 600),
    ]
    assert account_begins(starts, day("2025-07-15")) == day("2026-03-01")


def test_hours_that_were_paid_out_need_no_balance_any_more() -> None:
    person = anna(hours=HoursAgreed.MONTHLY, agreed_minutes=6000)
    # Ten hours more in October 2025, and just what was agreed in the twelve months after.
    credit = {month: Credit(6000) for month in days("2025-10-01", "2026-11-30").months()}
    october = min(credit)
    credit[october] = Credit(6600)
    span = days("2025-10-01", "2026-11-30")
    kept = hours_account(person, span, credit, (), law())
    assert [one.code for one in kept.value.findings] == ["account_not_balanced"]
    paid = hours_entry("2026-01-31", HoursEntryKind.PAYOUT, -600)
    assert hours_account(person, span, credit, (paid,), law()).value.findings == ()


def test_leave_can_be_taken_on_the_very_day_on_which_it_lapses() -> None:
    member = anna("2025-01-01", days_a_week=Decimal(5))
    last, after = "2026-03-31", "2026-04-01"

    def left_of_2025(on: str) -> Decimal:
        leave = an_absence(on, on, AbsenceKind.LEAVE, leave_days=Decimal(1))
        facts = AccountFacts(
            member,
            (leave,),
            (leave_entry(2025, LeaveEntryKind.CARRIED_OVER, "20"),),
            (a_notice("2025-01-15", 2025),),
            first_shift=day("2025-01-01"),
        )
        years = leave_account(facts, day("2026-11-22"), law()).value.years
        return next(one.taken for one in years if one.year == 2025)

    assert left_of_2025(last) == 1
    assert left_of_2025(after) == 0


def test_a_notice_of_a_later_year_names_what_is_left_of_the_year_before() -> None:
    member = anna("2025-01-01", days_a_week=Decimal(5))

    def codes_with(*years: int) -> list[object]:
        letters = tuple(a_notice("2026-02-01", year) for year in years)
        facts = AccountFacts(member, letters=letters, first_shift=day("2025-01-01"))
        found = leave_account(facts, day("2026-11-22"), law()).value.findings
        return [one.data["year"] for one in found if one.code == "leave_without_notice"]

    assert codes_with() == [2025, 2026]
    assert codes_with(2025) == [2026]
    assert codes_with(2026) == []


def test_more_than_the_year_gave_cannot_be_carried_over() -> None:
    member = anna("2025-01-01", days_a_week=Decimal(5))
    facts = AccountFacts(
        member,
        entries=(leave_entry(2025, LeaveEntryKind.CARRIED_OVER, "30"),),
        letters=(a_notice("2025-01-15", 2025),),
        first_shift=day("2025-01-01"),
    )
    before, after = (
        leave_account(facts, day(on), law()).value.years[0] for on in ("2026-03-31", "2026-04-01")
    )
    assert [before.given, before.left, before.lapsed] == [20, 20, 0]
    assert [after.given, after.left, after.lapsed] == [20, 0, 20]
