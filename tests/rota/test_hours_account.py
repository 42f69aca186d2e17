"""Hours owed, the hours account, the thirteen weeks; all by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.accounts import HoursEntryKind
from budgetdesk.rota.hours_account import (
    Credit,
    account_begins,
    credit_by_month,
    hours_account,
    resting_days,
)
from budgetdesk.rota.hours_average import week_average
from budgetdesk.rota.hours_balance import hours_of
from budgetdesk.rota.hours_targets import hours_and_minutes, target_minutes
from budgetdesk.staff.contracts import HoursAgreed
from budgetdesk.staff.team import Member
from tests.rota.hours_builders import (
    a_version,
    an_absence,
    anna,
    done,
    employed_from,
    hours_entry,
    law,
    said,
    told,
)
from tests.rota.planning_builders import BEN, a_shift, day, days

HOUR = 60
NOVEMBER = Month(2026, 11).days
MONTHLY: dict[str, Any] = {"hours": HoursAgreed.MONTHLY, "agreed_minutes": 100 * HOUR}


def test_twenty_hours_a_week_are_a_seventh_for_each_day_of_the_month() -> None:
    # 20 hours times 30 days by 7 are 85 hours 42.9 minutes.
    found = target_minutes(anna(agreed_minutes=20 * HOUR), NOVEMBER, law())
    assert found.value == 5143
    assert said(found.lines) == [
        (
            "01.11.2026 bis 30.11.2026: 20:00 Stunden in der Woche mal 30 Tage, geteilt durch 7,"
            " sind 85:43"
        )
    ]


@pytest.mark.parametrize(
    ("begins", "ends", "expected"),
    [
        ("2020-01-01", None, 6000),
        ("2026-11-16", None, 3000),  # 15 of 30 days
        ("2020-01-01", "2026-11-10", 2000),  # 10 of 30 days
        ("2026-12-01", None, 0),
        ("2020-01-01", "2026-10-31", 0),
    ],
)
def test_monthly_hours_count_by_the_days_of_the_employment(
    begins: str, ends: str | None, expected: int
) -> None:
    assert target_minutes(anna(begins, ends, **MONTHLY), NOVEMBER, law()).value == expected


def test_a_new_version_within_the_month_counts_from_its_day() -> None:
    before = a_version("2020-01-01", agreed_minutes=14 * HOUR)
    after = a_version("2026-11-16", agreed_minutes=21 * HOUR)
    # 15 days of 2 hours and 15 days of 3 hours.
    found = target_minutes(anna("2020-01-01", None, before, after), NOVEMBER, law())
    assert found.value == 15 * 2 * HOUR + 15 * 3 * HOUR


def test_work_on_call_without_agreed_hours_owes_twenty_a_week() -> None:
    found = target_minutes(anna(hours=HoursAgreed.ON_CALL), days("2026-11-02", "2026-11-08"), law())
    assert found.value == 20 * HOUR
    assert found.lines[0].source == "§ 12 Abs. 1 Satz 3 TzBfG"


def test_without_agreed_hours_nothing_is_known_to_be_owed() -> None:
    found = target_minutes(anna(), NOVEMBER, law())
    assert found.value is None
    assert said(found.lines) == ["01.11.2026 bis 30.11.2026: Es sind keine Stunden vereinbart"]


def test_days_of_rest_owe_nothing() -> None:
    found = target_minutes(
        anna(agreed_minutes=7 * HOUR), NOVEMBER, law(), [days("2026-11-11", "2026-12-31")]
    )
    assert found.value == 10 * HOUR
    assert said(found.lines)[1] == "An 20 dieser Tage ruht die Arbeit; sie sind abgezogen"


def test_elternzeit_and_unpaid_days_rest_and_sickness_where_it_is_not_paid() -> None:
    some = [
        an_absence("2026-02-01", "2026-02-28"),
        an_absence("2026-05-01", "2026-05-31", AbsenceKind.PARENTAL),
        an_absence("2026-05-20", "2026-06-10", AbsenceKind.UNPAID),
        an_absence("2026-07-01", "2026-07-10", AbsenceKind.LEAVE),
    ]
    unpaid = [day("2026-02-27"), day("2026-02-28"), day("2026-06-11")]
    assert resting_days(some, unpaid) == (
        days("2026-02-27", "2026-02-28"),
        days("2026-05-01", "2026-06-11"),
    )
    assert resting_days([]) == ()


def test_an_absence_is_credited_as_planned_but_not_while_the_work_rests() -> None:
    shift = a_shift()
    missed = [hours_of(shift, None, [an_absence("2026-11-02", "2026-11-02", AbsenceKind.HOLIDAY)])]
    assert credit_by_month(missed) == {Month(2026, 11): Credit(0, 480, 0)}
    assert credit_by_month(missed, [NOVEMBER]) == {Month(2026, 11): Credit()}
    both = [*missed, *done(a_shift("2026-11-03 08:00", "2026-11-03 12:00"))]
    assert credit_by_month(both) == {Month(2026, 11): Credit(240, 480, 0)}


def test_the_account_begins_with_the_start_balance_or_the_first_shift() -> None:
    start = hours_entry("2026-03-15", HoursEntryKind.START, 0)
    paid = hours_entry("2026-04-01", HoursEntryKind.PAYOUT, -60)
    assert account_begins([paid, start], day("2026-01-07")) == day("2026-03-15")
    assert account_begins([paid], day("2026-01-07")) == day("2026-01-01")
    assert account_begins([], None) is None


def test_the_account_adds_month_by_month() -> None:
    credit = {
        Month(2026, 10): Credit(worked=90 * HOUR, absent=12 * HOUR),
        Month(2026, 11): Credit(worked=60 * HOUR, open=30 * HOUR),
    }
    entries = [
        hours_entry("2026-10-01", HoursEntryKind.START, 5 * HOUR),
        hours_entry("2026-09-30", HoursEntryKind.CORRECTION, 999),
        hours_entry("2026-11-02", HoursEntryKind.PAYOUT, -4 * HOUR),
        hours_entry("2026-11-03", HoursEntryKind.CORRECTION, 30),
    ]
    found = hours_account(anna(**MONTHLY), days("2026-10-01", "2026-11-30"), credit, entries, law())
    # 5:00 + 102 - 100 = 7:00; 7:00 - 4:00 + 0:30 + 60 - 100 = -36:30.
    assert [one.balance for one in found.value.months] == [7 * HOUR, -36 * HOUR - 30]
    assert found.value.balance == -36 * HOUR - 30
    assert found.value.expected == -6 * HOUR - 30
    assert said(found.lines) == [
        "Das Konto beginnt am 01.10.2026",
        "Anfangsstand am 01.10.2026: 5:00",
        "Oktober 2026: 90:00 gearbeitet und 12:00 abwesend, vereinbart 100:00; Stand 7:00",
        "Auszahlung am 02.11.2026: \u22124:00",
        "Berichtigung am 03.11.2026: 0:30",
        "November 2026: 60:00 gearbeitet und 0:00 abwesend, vereinbart 100:00; Stand \u221236:30",
        "Stundenkonto: \u221236:30",
        "Noch nicht bestätigt: 30:00",
    ]
    assert found.value.findings == ()


def test_without_agreed_hours_the_account_stays_as_it_is() -> None:
    credit = {Month(2026, 11): Credit(worked=600, open=60)}
    found = hours_account(anna(), NOVEMBER, credit, [], law())
    assert (found.value.balance, found.value.expected) == (0, 0)
    assert "ohne vereinbarte Stunden" in said(found.lines)[1]


def test_more_than_half_of_the_agreed_hours_may_not_go_to_the_account() -> None:
    at_half = {Month(2026, 11): Credit(worked=150 * HOUR)}
    above = {Month(2026, 11): Credit(worked=150 * HOUR + 1)}
    who = anna(**MONTHLY)
    assert hours_account(who, NOVEMBER, at_half, [], law()).value.findings == ()
    found = hours_account(who, NOVEMBER, above, [], law()).value.findings
    assert told(found) == ["account_month_above_half"]


def test_an_hourly_wage_pays_each_hour_so_no_account_is_kept_unless_it_is_agreed() -> None:
    credit = {Month(2026, 11): Credit(worked=160 * HOUR)}
    hourly = anna(**MONTHLY, wage=Decimal("18.00"))
    found = hours_account(hourly, NOVEMBER, credit, [], law())
    assert (found.value.balance, found.value.paid_with_wage) == (60 * HOUR, True)
    assert found.value.findings == ()
    assert found.lines[-1].code == "account_paid_with_wage"
    agreed = anna(**MONTHLY, wage=Decimal("18.00"), account_limit_minutes=80 * HOUR)
    kept = hours_account(agreed, NOVEMBER, credit, [], law())
    assert not kept.value.paid_with_wage
    assert told(kept.value.findings) == ["account_but_hourly_wage", "account_month_above_half"]


def test_the_limit_of_the_contract_holds_for_plus_and_minus() -> None:
    who = anna(**MONTHLY, account_limit_minutes=20 * HOUR)
    over = hours_account(who, NOVEMBER, {Month(2026, 11): Credit(121 * HOUR)}, [], law())
    assert told(over.value.findings) == ["account_above_limit"]
    under = hours_account(who, NOVEMBER, {Month(2026, 11): Credit(79 * HOUR)}, [], law())
    assert told(under.value.findings) == ["account_above_limit"]
    within = hours_account(who, NOVEMBER, {Month(2026, 11): Credit(80 * HOUR)}, [], law())
    assert within.value.findings == ()


@pytest.mark.parametrize(
    ("last", "minus", "expected"),
    [
        ("2026-10-31", 0, []),  # twelve months after October 2025
        ("2026-11-30", 0, ["account_not_balanced"]),
        ("2026-11-30", 10, []),  # balanced in March
        ("2026-11-30", 4, ["account_not_balanced"]),
    ],
)
def test_extra_hours_are_to_be_balanced_within_twelve_months(
    last: str, minus: int, expected: list[str]
) -> None:
    credit = {one: Credit(100 * HOUR) for one in days("2025-10-01", last).months()}
    credit[Month(2025, 10)] = Credit(110 * HOUR)
    credit[Month(2026, 3)] = Credit((100 - minus) * HOUR)
    found = hours_account(anna(**MONTHLY), days("2025-10-01", last), credit, [], law(last))
    assert told(found.value.findings) == expected


def test_hours_with_a_contract_that_is_over_have_no_limit() -> None:
    who = anna("2026-01-01", "2026-10-31", **MONTHLY, account_limit_minutes=60)
    found = hours_account(who, NOVEMBER, {Month(2026, 11): Credit(120)}, [], law())
    assert found.value.findings == ()


def test_hours_are_written_with_minutes() -> None:
    assert [hours_and_minutes(one) for one in (0, 61, -90)] == ["0:00", "1:01", "\u22121:30"]


def test_the_average_is_of_the_thirteen_weeks_before() -> None:
    # Thirteen weeks before 30 November 2026 begin with 31 August.
    shifts = [a_shift(f"2026-{one} 08:00", f"2026-{one} 16:00") for one in ("08-30", "08-31")]
    inside = a_shift("2026-11-29 08:00", "2026-11-29 13:00")
    other = a_shift("2026-11-28 08:00", "2026-11-28 16:00", BEN)
    found = week_average(anna(), done(*shifts, inside, other), day("2026-11-30"), law())
    assert found.value is not None
    assert found.value.days == days("2026-08-31", "2026-11-29")
    # 8 and 5 hours in 13 weeks are one hour a week.
    assert (found.value.worked, found.value.counted, found.value.for_leave) == (60, 60, 60)


def test_an_absence_does_not_lower_the_average() -> None:
    missed = hours_of(a_shift(), None, [an_absence("2026-11-02", "2026-11-02")])
    worked = done(a_shift("2026-11-03 08:00", "2026-11-03 13:00"))
    found = week_average(anna(), [missed, *worked], day("2026-11-30"), law())
    assert found.value is not None
    assert (found.value.worked, found.value.counted) == (23, 60)


def test_overtime_is_left_out_for_leave_pay() -> None:
    long = [a_shift(f"2026-11-{one:02d} 08:00", f"2026-11-{one + 1:02d} 08:00") for one in (3, 10)]
    some = done(*long, *long, a_shift())
    found = week_average(anna(agreed_minutes=4 * HOUR + 12), some, day("2026-11-30"), law())
    assert found.value is not None
    # 104 hours worked where 4:12 a week, 36 minutes a day, are agreed: 54:36 of 91 days.
    assert (found.value.counted, found.value.for_leave) == (480, 252)
    assert said(found.lines)[1] == "Ohne 49:24 über der vereinbarten Zeit sind es 4:12 in der Woche"


def test_who_is_new_has_the_average_of_the_time_so_far() -> None:
    found = week_average(
        anna("2026-11-16"),
        done(a_shift("2026-11-17 08:00", "2026-11-17 18:00")),
        day("2026-11-30"),
        law(),
    )
    assert found.value is not None
    assert found.value.days == days("2026-11-16", "2026-11-29")
    assert found.value.worked == 5 * HOUR


def test_without_employment_there_is_no_average() -> None:
    found = week_average(anna("2027-01-01"), [], day("2026-11-30"), law())
    assert found.value is None
    assert said(found.lines) == ["Vom 31.08.2026 bis 29.11.2026 bestand kein Vertrag"]


def test_a_version_that_never_holds_counts_for_nothing() -> None:
    late = a_version("2027-01-01", agreed_minutes=70 * HOUR)
    now = a_version("2020-01-01", agreed_minutes=7 * HOUR)
    who: Member = replace(anna(), contracts=(employed_from("2020-01-01", None, now, late),))
    week = DateRange(day("2026-11-02"), day("2026-11-08"))
    assert target_minutes(who, week, law()).value == 7 * HOUR


def test_of_two_versions_of_one_day_the_later_entered_holds() -> None:
    first = a_version("2020-01-01", agreed_minutes=70 * HOUR)
    second = a_version("2020-01-01", agreed_minutes=7 * HOUR)
    week = DateRange(day("2026-11-02"), day("2026-11-08"))
    assert target_minutes(anna("2020-01-01", None, first, second), week, law()).value == 7 * HOUR


@pytest.mark.parametrize(
    ("october", "november", "expected"),
    [
        (-10, 10, []),  # ten hours make up for ten that were missing
        (-10, 11, ["account_not_balanced"]),
        (-10, 9, []),
    ],
)
def test_hours_that_make_up_for_missing_ones_are_no_extra_hours(
    october: int, november: int, expected: list[str]
) -> None:
    credit = {one: Credit(100 * HOUR) for one in days("2025-10-01", "2026-12-31").months()}
    credit[Month(2025, 10)] = Credit((100 + october) * HOUR)
    credit[Month(2025, 11)] = Credit((100 + november) * HOUR)
    whole = days("2025-10-01", "2026-12-31")
    found = hours_account(anna(**MONTHLY), whole, credit, [], law("2026-12-31"))
    assert told(found.value.findings) == expected


def test_hours_above_the_agreed_ones_count_absences_too() -> None:
    # 13 weeks of 4 hours are 52; 48 were worked and 8 missed: 4 are above.
    shifts = [
        a_shift(f"2026-11-{one:02d} 08:00", f"2026-11-{one:02d} 16:00") for one in range(2, 8)
    ]
    ill = hours_of(a_shift("2026-11-09 08:00", "2026-11-09 16:00"), None, ILL)
    found = week_average(
        anna(agreed_minutes=4 * HOUR), [*done(*shifts), ill], day("2026-11-30"), law()
    )
    assert found.value is not None
    # 56 hours in 13 weeks are 258.46 minutes a week.
    assert (found.value.counted, found.value.for_leave) == (258, 240)


ILL = [an_absence("2026-11-09", "2026-11-09")]
