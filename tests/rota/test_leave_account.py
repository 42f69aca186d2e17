"""The leave account; days by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.kernel.explanation import Explained
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.accounts import LeaveEntryKind
from budgetdesk.rota.hours_balance import ShiftHours, hours_of
from budgetdesk.rota.ids import AbsenceId
from budgetdesk.rota.leave_account import (
    illnesses,
    leave_account,
    leave_days_of,
)
from budgetdesk.rota.leave_facts import AccountFacts
from budgetdesk.rota.leave_year import (
    DutyDays,
    disabled_months,
    employments,
    leave_of_year,
)
from budgetdesk.rota.worked import WorkedState
from budgetdesk.staff.ids import PersonalFileId
from budgetdesk.staff.personal_file import PersonalFile
from budgetdesk.staff.team import Member
from tests.rota.hours_builders import (
    a_notice,
    a_version,
    an_absence,
    anna,
    as_planned,
    employed_from,
    law,
    leave_entry,
    said,
    told,
)
from tests.rota.planning_builders import ANNA, a_shift, day

FIVE = Decimal(5)
LEAVE = AbsenceKind.LEAVE
TODAY = "2026-11-22"


def account(member: Member | None = None, on: str = TODAY, **facts: Any) -> Any:
    """The account of Anna, who has had shifts since her first day unless something else is said."""
    who = anna("2026-01-01", days_a_week=FIVE) if member is None else member
    if "first_shift" not in facts and who.contracts:
        facts["first_shift"] = who.contracts[0].contract.begins
    return leave_account(AccountFacts(who, **facts), day(on), law())


def on_leave(first: str, last: str, *shifts: str, number: int = 1, **others: Any) -> Any:
    """An absence and the shifts of eight hours that it takes."""
    absence = replace(an_absence(first, last, LEAVE, **others), id=AbsenceId(number))
    hours = tuple(
        hours_of(a_shift(f"{one} 08:00", f"{one} 16:00"), None, [absence]) for one in shifts
    )
    return absence, hours


def test_five_days_a_week_give_twenty_and_what_was_taken_is_gone() -> None:
    absence, hours = on_leave("2026-05-04", "2026-05-10", "2026-05-04", "2026-05-06")
    found = account(absences=(absence,), hours=hours)
    (year,) = found.value.years
    assert (year.given, year.taken, year.planned, year.left) == (20, 2, 0, 18)
    assert (found.value.left, found.value.left_at_end, found.value.pay_out) == (18, 18, 0)
    assert year.lapses is None
    assert told(found.value.findings) == ["leave_without_notice"]
    assert said(found.lines)[-1] == "Heute übrig: 18 Tage, davon geplant 0; danach bleiben 18"


def test_planned_leave_is_not_taken_yet() -> None:
    absence, hours = on_leave("2026-12-21", "2026-12-23", "2026-12-21", "2026-12-22")
    found = account(absences=(absence,), hours=hours)
    assert (found.value.left, found.value.left_at_end) == (20, 18)


def test_leave_of_next_year_is_taken_from_next_year_once_this_one_lapsed() -> None:
    absence, hours = on_leave("2027-01-04", "2027-01-05", "2027-01-04")
    found = account(absences=(absence,), hours=hours, letters=(a_notice("2026-02-01", 2026),))
    assert [(one.year, one.planned) for one in found.value.years] == [(2026, 0), (2027, 1)]
    assert (found.value.left, found.value.left_at_end) == (20, 20)
    assert found.value.years[0].lapses == day("2026-12-31")
    # Next year is not here yet: its days are neither left nor short of a notice.
    assert found.value.findings == ()


def test_two_shifts_of_a_day_are_one_day_of_leave_and_a_worked_one_is_none() -> None:
    absence = an_absence("2026-05-04", "2026-05-06", LEAVE)
    early, late = (
        a_shift("2026-05-04 06:00", "2026-05-04 10:00"),
        a_shift("2026-05-04 16:00", "2026-05-04 20:00"),
    )
    came = a_shift("2026-05-05 08:00", "2026-05-05 16:00")
    dropped = a_shift("2026-05-06 08:00", "2026-05-06 16:00")
    gone = as_planned(dropped, state=WorkedState.NOT_WORKED)
    hours = [
        hours_of(early, None, [absence]),
        hours_of(late, None, [absence]),
        hours_of(came, as_planned(came), [absence]),
        hours_of(dropped, gone, [absence]),
        hours_of(a_shift("2026-05-08 08:00", "2026-05-08 16:00"), None, [absence]),
    ]
    assert leave_days_of(absence, hours) == {day("2026-05-04"): 1, day("2026-05-06"): 1}


def test_certified_sickness_gives_the_day_of_leave_back() -> None:
    leave = an_absence("2026-05-04", "2026-05-05", LEAVE)
    ill = replace(
        an_absence("2026-05-05", "2026-05-05", certificate_until=day("2026-05-05")),
        id=AbsenceId(2),
    )
    shifts = [a_shift(f"2026-05-0{one} 08:00", f"2026-05-0{one} 16:00") for one in (4, 5)]
    hours = [hours_of(one, None, [leave, ill]) for one in shifts]
    assert leave_days_of(leave, hours) == {day("2026-05-04"): 1}


@pytest.mark.parametrize(
    ("given", "expected"),
    [("0", []), ("2.5", ["1", "1", "0.5"]), ("3", ["1", "1", "1"]), ("5", ["1", "1", "3"])],
)
def test_a_number_given_by_the_user_counts_from_the_first_day_on(
    given: str, expected: list[str]
) -> None:
    absence = an_absence("2026-05-04", "2026-05-06", LEAVE, leave_days=Decimal(given))
    assert [str(one) for one in leave_days_of(absence, ()).values()] == expected


def test_old_leave_lapses_after_notice_and_not_without() -> None:
    who = anna("2025-01-01", days_a_week=FIVE)
    told_so = account(who, letters=(a_notice("2025-03-01", 2025), a_notice("2025-09-01", 2025)))
    old, new = told_so.value.years
    assert (old.left, old.lapsed, new.left, told_so.value.left) == (0, 20, 20, 20)
    silent = account(who)
    assert silent.value.left == 40
    assert told(silent.value.findings) == ["leave_without_notice"] * 2


def test_the_oldest_days_are_taken_first() -> None:
    absence, hours = on_leave("2026-02-02", "2026-02-03", "2026-02-02", "2026-02-03")
    who = anna("2025-01-01", days_a_week=FIVE)
    found = account(who, absences=(absence,), hours=hours)
    assert [(one.year, one.left) for one in found.value.years] == [(2025, 18), (2026, 20)]


def test_days_carried_over_last_until_the_end_of_march() -> None:
    who = anna("2025-01-01", days_a_week=FIVE)
    carried = leave_entry(2025, LeaveEntryKind.CARRIED_OVER, "6", "2025-12-31")
    absence, hours = on_leave("2026-03-02", "2026-03-03", "2026-03-02", "2026-03-03")
    facts = {
        "entries": (carried,),
        "letters": (a_notice("2025-02-01", 2025),),
        "absences": (absence,),
        "hours": hours,
    }
    march = account(who, "2026-03-15", **facts).value.years[0]
    # 14 of 20 days lapsed with the year; 2 of the 6 carried over were taken.
    assert (march.lapsed, march.left, march.lapses) == (14, 4, day("2026-03-31"))
    april = account(who, "2026-04-01", **facts).value.years[0]
    assert (april.lapsed, april.left) == (18, 0)


def test_what_never_lapses_is_said_once_where_days_are_carried_over() -> None:
    carried = leave_entry(2026, LeaveEntryKind.CARRIED_OVER, "3")
    lines = account(entries=(carried,)).lines
    assert [one.code for one in lines].count("leave_no_notice") == 1


def test_long_illness_keeps_leave_for_fifteen_months() -> None:
    ill = (an_absence("2025-05-01", "2025-12-20"), an_absence("2025-12-21", "2027-06-30"))
    assert illnesses(ill) == [(day("2025-05-01"), day("2027-06-30"))]
    who = anna("2025-01-01", days_a_week=FIVE)
    found = account(who, absences=ill, letters=(a_notice("2025-02-01", 2025),))
    # The leave of 2025 lapses after 31 March 2027.
    assert found.value.years[0].lapses == day("2027-03-31")
    carried = leave_entry(2024, LeaveEntryKind.CARRIED_OVER, "20", "2024-12-31")
    early = (an_absence("2025-03-01", "2025-04-30"),)
    older = account(
        anna("2024-01-01", days_a_week=FIVE),
        "2025-05-02",
        absences=early,
        entries=(carried,),
        letters=(a_notice("2024-02-01", 2024),),
    )
    assert older.value.years[0].lapses == day("2025-12-31")


def test_what_there_is_not_stands_as_minus() -> None:
    absence, hours = on_leave("2026-05-04", "2026-05-29", leave_days=Decimal(22))
    found = account(absences=(absence,), hours=hours)
    assert (found.value.left, told(found.value.findings)) == (-2, ["leave_overdrawn"])


def test_the_start_entry_stands_for_its_year_and_all_before() -> None:
    start = leave_entry(2026, LeaveEntryKind.START, "7.5", "2026-07-01")
    before, hours = on_leave("2026-05-04", "2026-05-04", "2026-05-04")
    corrected = leave_entry(2026, LeaveEntryKind.CORRECTION, "1")
    found = account(
        anna("2020-01-01", days_a_week=FIVE),
        absences=(before,),
        hours=hours,
        entries=(start, corrected),
    )
    assert [(one.year, one.left) for one in found.value.years] == [(2026, Decimal("8.5"))]


def test_what_was_left_of_older_years_can_be_entered_at_the_start() -> None:
    starts = (
        leave_entry(2025, LeaveEntryKind.START, "5", "2026-07-01"),
        leave_entry(2026, LeaveEntryKind.START, "12", "2026-07-01"),
    )
    absence, hours = on_leave("2026-07-01", "2026-07-02", "2026-07-01", "2026-07-02")
    who = anna("2020-01-01", days_a_week=FIVE)
    found = account(who, absences=(absence,), hours=hours, entries=starts)
    # The oldest first; the day on which the account begins counts.
    assert [(one.year, one.taken, one.left) for one in found.value.years] == [
        (2025, 2, 3),
        (2026, 0, 12),
    ]
    only_old = account(who, entries=starts[:1])
    assert [(one.year, one.left) for one in only_old.value.years] == [(2025, 5), (2026, 20)]


def test_leave_of_today_is_taken_and_not_planned() -> None:
    absence, hours = on_leave(TODAY, TODAY, TODAY)
    assert account(absences=(absence,), hours=hours).value.years[0].taken == 1


def test_the_last_day_of_the_year_can_still_be_taken_after_a_notice() -> None:
    absence, hours = on_leave("2026-12-31", "2026-12-31", "2026-12-31")
    notice = (a_notice("2026-02-01", 2026),)
    found = account(on="2026-12-31", absences=(absence,), hours=hours, letters=notice)
    assert [(one.taken, one.left, one.lapsed) for one in found.value.years] == [(1, 19, 0)]
    after = account(on="2027-01-01", absences=(absence,), hours=hours, letters=notice)
    assert [(one.taken, one.left, one.lapsed) for one in after.value.years] == [
        (1, 0, 19),
        (0, 20, 0),
    ]


def test_no_more_is_carried_over_than_the_year_gave() -> None:
    carried = leave_entry(2025, LeaveEntryKind.CARRIED_OVER, "30")
    found = account(
        anna("2025-01-01", days_a_week=FIVE),
        on="2026-02-01",
        first_shift=day("2025-01-05"),
        entries=(carried,),
        letters=(a_notice("2025-02-01", 2025),),
    )
    assert [(one.year, one.left) for one in found.value.years] == [(2025, 20), (2026, 20)]
    assert found.value.years[0].lapses == day("2026-03-31")


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        # Still ill today: kept to the end of March of the year after next.
        ("2026-11-22", "2027-03-31"),
        # Well again in August: it can be taken up to the end of that year.
        ("2026-08-31", "2026-12-31"),
    ],
)
def test_who_was_ill_at_the_end_of_the_year_keeps_leave_until(until: str, expected: str) -> None:
    found = account(
        anna("2025-01-01", days_a_week=FIVE),
        first_shift=day("2025-01-05"),
        absences=(an_absence("2025-11-03", until),),
        letters=(a_notice("2025-02-01", 2025),),
    )
    assert found.value.years[0].lapses == day(expected)


def test_a_year_with_366_days_counts_its_days_with_duty_as_they_are() -> None:
    duty = {2024: DutyDays(104, day("2024-01-01"), day("2024-12-31"))}
    found = leave_of_year(anna("2024-01-01"), 2024, duty, day(TODAY), law())
    assert found.value == 8
    assert "auf das ganze Jahr 104" in said(found.lines)[0]


def test_the_last_day_of_a_year_still_reads_the_plan() -> None:
    # Planned to the end of June: 52 days in 181 are 104.9 a year; 24 * 105 / 312 = 8.08.
    duty = {2025: DutyDays(52, day("2025-01-02"), day("2025-06-20"))}
    eve = leave_of_year(anna("2024-01-01"), 2025, duty, day("2025-12-31"), law())
    assert eve.value.quantize(Decimal("0.01")) == Decimal("8.08")
    # When the year is over, the months without duty count: 24 * 52 / 312 = 4.
    over = leave_of_year(anna("2024-01-01"), 2025, duty, day("2026-01-01"), law())
    assert over.value == 4


def test_the_account_begins_with_the_year_of_the_first_shift() -> None:
    found = account(anna("2020-01-01", days_a_week=FIVE), first_shift=day("2025-06-15"))
    assert [one.year for one in found.value.years] == [2025, 2026]


def test_without_a_shift_the_account_begins_with_the_running_year_and_asks_for_what_was_left() -> (
    None
):
    who = anna("2015-01-01", days_a_week=FIVE)
    found = account(who, first_shift=None)
    assert [(one.year, one.given) for one in found.value.years] == [(2026, 20)]
    assert told(found.value.findings) == ["leave_start_missing", "leave_without_notice"]
    start = leave_entry(2025, LeaveEntryKind.START, "3", "2026-01-01")
    known = account(who, first_shift=None, entries=(start,))
    assert told(known.value.findings) == ["leave_without_notice", "leave_without_notice"]


def test_an_entry_for_a_year_before_the_account_begins_is_named_and_counts_for_nothing() -> None:
    carried = leave_entry(2025, LeaveEntryKind.CARRIED_OVER, "2", "2026-01-01")
    found = account(anna("2025-01-01", days_a_week=FIVE), first_shift=None, entries=(carried,))
    assert [(one.year, one.left) for one in found.value.years] == [(2026, 20)]
    codes = ["leave_start_missing", "leave_entry_uncounted", "leave_without_notice"]
    assert told(found.value.findings) == codes
    assert found.value.findings[1].data["begins"] == 2026


def test_who_leaves_this_year_needs_no_notice_that_leave_lapses() -> None:
    leaving = account(anna("2025-01-01", "2026-11-30", days_a_week=FIVE))
    assert told(leaving.value.findings) == []
    later = account(anna("2025-01-01", "2027-01-31", days_a_week=FIVE))
    assert told(later.value.findings) == ["leave_without_notice", "leave_without_notice"]


def test_who_leaves_gets_the_rest_paid_out() -> None:
    who = anna("2020-01-01", "2026-03-31", days_a_week=FIVE)
    paid = leave_entry(2026, LeaveEntryKind.PAYOUT, "-2", "2026-04-15")
    found = account(who, first_shift=day("2026-01-05"), entries=(paid,))
    # Three twelfths of 20 days; two are paid already.
    assert (found.value.years[0].given, found.value.pay_out) == (3, 3)


def test_without_a_contract_there_is_no_leave() -> None:
    found = account(replace(anna(), contracts=()))
    assert (found.value.years, found.value.left) == ((), 0)
    assert said(found.lines) == ["Es gibt noch keinen Vertrag"]


def test_irregular_weeks_count_the_days_with_duty_of_the_year() -> None:
    who = anna("2024-01-01")
    past = {2025: DutyDays(104, day("2025-01-02"), day("2025-12-30"))}
    # 24 times 104 by 312.
    assert leave_of_year(who, 2025, past, day(TODAY), law()).value == 8
    # Nought before anything is planned.
    nothing = leave_of_year(who, 2026, {}, day(TODAY), law())
    assert nothing.value == 0
    assert "noch keinen Tag mit Dienst" in said(nothing.lines)[0]


def test_a_year_that_is_not_over_is_projected_from_the_planned_months() -> None:
    # 50 days in January to March, 90 days: 202.8 a year; 24 times 203 by 312 are 15.6.
    half = {2026: DutyDays(50, day("2026-01-03"), day("2026-03-28"))}
    found = leave_of_year(anna("2024-01-01"), 2026, half, day("2026-03-15"), law())
    assert found.value == 16
    assert said(found.lines)[0] == (
        "50 Tage mit Dienst vom 01.01.2026 bis 31.03.2026, auf das ganze Jahr 203"
    )


def test_a_mid_year_entry_with_irregular_weeks_gets_twelfths_of_a_full_year() -> None:
    # 52 days in the half year from July, 184 days: 103.2 a year, 24 * 103 / 312 = 7.9; 6/12: 3.96.
    duty = {2025: DutyDays(52, day("2025-07-01"), day("2025-12-30"))}
    found = leave_of_year(anna("2025-07-01"), 2025, duty, day(TODAY), law())
    assert found.value == 4


def test_a_change_of_the_days_a_week_is_averaged_over_the_year() -> None:
    five = a_version("2024-01-01", days_a_week=FIVE)
    three = a_version("2025-07-02", days_a_week=Decimal(3))
    # 182 days of five and 183 of three: 3.997 days a week give 15.99, rounded 16.
    found = leave_of_year(anna("2024-01-01", None, five, three), 2025, {}, day(TODAY), law())
    assert found.value == 16
    assert said(found.lines)[0] == "Im Durchschnitt des Jahres 4 Arbeitstage in der Woche"


def test_contracts_without_a_day_between_are_one_employment() -> None:
    first = employed_from("2024-01-01", "2025-06-30", a_version("2024-01-01", days_a_week=FIVE))
    second = employed_from("2025-07-01", None, a_version("2025-07-01", days_a_week=FIVE))
    later = replace(second, contract=replace(second.contract, begins=day("2025-07-03")))
    one = replace(anna(), contracts=(first, second))
    assert list(employments(one)) == [(day("2024-01-01"), None)]
    assert leave_of_year(one, 2025, {}, day(TODAY), law()).value == 20
    two = replace(anna(), contracts=(first, later))
    assert list(employments(two)) == [
        (day("2024-01-01"), day("2025-06-30")),
        (day("2025-07-03"), None),
    ]
    # Six twelfths of 20 for the first half; five full months of the second: 8.33.
    found = leave_of_year(two, 2025, {}, day(TODAY), law())
    assert found.value.quantize(Decimal("0.01")) == Decimal("18.33")


def test_two_employments_with_irregular_weeks_share_the_days_with_duty() -> None:
    # 2025: January to March (90 days) and October to December (92), 52 days with duty in all:
    # 52 in 182 days are 104.3 a year, 24 * 104 / 312 = 8 days; 3/12 each are twice 2.
    first = employed_from("2025-01-01", "2025-03-31", a_version("2025-01-01"))
    second = employed_from("2025-10-01", "2025-12-31", a_version("2025-10-01"))
    duty = {2025: DutyDays(52, day("2025-01-02"), day("2025-12-30"))}
    who = replace(anna(), contracts=(first, second))
    found = leave_of_year(who, 2025, duty, day(TODAY), law())
    assert found.value == 4
    assert said(found.lines)[0] == (
        "52 Tage mit Dienst vom 01.01.2025 bis 31.12.2025, auf das ganze Jahr 104"
    )


@pytest.mark.parametrize("day_of_duty", ["2025-11-05", "2025-06-05"])
def test_shifts_outside_the_employment_give_no_leave(day_of_duty: str) -> None:
    only = day(day_of_duty)
    contracts = (
        employed_from("2025-01-01", "2025-03-31", a_version("2025-01-01")),
        employed_from("2025-09-01", "2025-10-31", a_version("2025-09-01")),
    )
    who = replace(anna(), contracts=contracts)
    found = leave_of_year(who, 2025, {2025: DutyDays(1, only, only)}, day("2025-06-01"), law())
    assert found.value == 0


def test_leave_agreed_anew_within_the_year_is_averaged_with_the_days_a_week() -> None:
    # BAG 19.03.2019, 9 AZR 406/17: each time by its own rhythm. 30 * 181/365 + 18 * 184/365
    # are 23.95, rounded up.
    five = a_version("2024-01-01", days_a_week=FIVE, leave_days=Decimal(30))
    three = a_version("2025-07-01", days_a_week=Decimal(3), leave_days=Decimal(18))
    found = leave_of_year(anna("2024-01-01", None, five, three), 2025, {}, day(TODAY), law())
    assert found.value == 24
    assert "Vereinbart im Durchschnitt des Jahres: 23,95 Tage" in said(found.lines)
    whole_year = "Der Vertrag gibt mehr: 23,95 Tage im Jahr, für 12 Monate 23,95 Tage"
    assert whole_year in said(found.lines)
    # Where the first says nothing, the minimum of 20 holds for its time: 18.99.
    silent = replace(five, leave_days=None)
    found = leave_of_year(anna("2024-01-01", None, silent, three), 2025, {}, day(TODAY), law())
    assert found.value == 19


def test_unpaid_leave_gives_no_leave_for_its_days() -> None:
    # BAG 19.03.2019, 9 AZR 315/17. July without duty: 5 * 334/365 days a week; 30 * 334/365 days.
    july = an_absence("2025-07-01", "2025-07-31", AbsenceKind.UNPAID)
    who = anna("2024-01-01", days_a_week=FIVE)
    found = leave_of_year(who, 2025, {}, day(TODAY), law(), [july])
    assert found.value.quantize(Decimal("0.01")) == Decimal("18.30")
    assert said(found.lines)[0] == "31 Tage unbezahlter Urlaub; an ihnen entsteht kein Urlaub"
    agreed = anna("2024-01-01", days_a_week=FIVE, leave_days=Decimal(30))
    found = leave_of_year(agreed, 2025, {}, day(TODAY), law(), [july])
    assert found.value.quantize(Decimal("0.01")) == Decimal("27.45")


def test_elternzeit_cuts_leave_only_by_a_word_of_the_employer() -> None:
    # § 17 Abs. 1 BEEG: a twelfth for each full calendar month, here June and July.
    away = an_absence("2026-05-15", "2026-08-30", AbsenceKind.PARENTAL)
    found = account(absences=(away,))
    assert found.value.years[-1].given == 20
    assert [one.data for one in found.value.findings if one.code == "leave_in_elternzeit"] == [
        {"name": "anna", "year": 2026, "months": 2}
    ]
    cut = leave_entry(2026, LeaveEntryKind.CORRECTION, "-3.33", "2026-09-01")
    told_now = told(account(absences=(away,), entries=(cut,)).value.findings)
    assert "leave_in_elternzeit" not in told_now


def test_days_with_duty_in_unpaid_leave_give_no_leave() -> None:
    shift = a_shift("2026-05-04 08:00", "2026-05-04 16:00")
    away = an_absence("2026-05-04", "2026-05-04", AbsenceKind.UNPAID)
    found = account(
        anna("2020-01-01"),
        on="2026-12-31",
        absences=(away,),
        hours=(hours_of(shift, None, (away,)),),
        duty={2026: DutyDays(105, day("2026-01-02"), day("2026-12-30"))},
    )
    # 24 * 104 / 312; with the day in May 105 would give 8.08.
    assert found.value.years[-1].given == 8


@pytest.mark.parametrize(
    ("birth", "days"),
    [("2010-01-02", 25), ("2010-01-01", 23), ("2009-01-01", 21), ("2008-01-01", 20), (None, 20)],
)
def test_the_young_have_more_leave(birth: str | None, days: int) -> None:
    # § 19 Abs. 2 JArbSchG at five days a week: 30, 27 and 25 Werktage are 25, 22.5 and 20.83.
    file = PersonalFile(PersonalFileId(1), ANNA, None if birth is None else day(birth))
    who = anna("2020-01-01", file=file, days_a_week=FIVE)
    assert leave_of_year(who, 2026, {}, day(TODAY), law()).value == days


def test_a_contract_without_any_version_counts_as_irregular() -> None:
    who = replace(anna(), contracts=(employed_from("2024-01-01", None),))
    assert leave_of_year(who, 2025, {}, day(TODAY), law()).value == 0


def test_a_version_that_begins_later_leaves_the_year_to_the_first() -> None:
    five = a_version("2024-01-01", days_a_week=FIVE)
    later = a_version("2026-01-01", days_a_week=Decimal(2))
    assert (
        leave_of_year(anna("2024-01-01", None, five, later), 2025, {}, day(TODAY), law()).value
        == 20
    )


@pytest.mark.parametrize(
    ("since", "until", "months", "days"),
    [
        (None, None, 0, 20),
        ("2020-01-01", None, 12, 25),
        ("2026-03-15", None, 9, 24),  # 3.75 rounded up
        ("2020-01-01", "2026-02-28", 2, 21),  # 0.83 rounded up
        ("2027-01-01", None, 0, 20),
    ],
)
def test_severe_disability_gives_five_days_by_full_months(
    since: str | None, until: str | None, months: int, days: Any
) -> None:
    file = PersonalFile(
        PersonalFileId(1),
        ANNA,
        severely_disabled_from=None if since is None else day(since),
        severely_disabled_until=None if until is None else day(until),
    )
    who = anna("2020-01-01", file=file, days_a_week=FIVE)
    assert disabled_months(who, 2026) == months
    found = leave_of_year(who, 2026, {}, day(TODAY), law()).value
    assert found.quantize(Decimal("0.01")) == days


def test_other_hours_do_no_harm() -> None:
    absence, hours = on_leave("2026-05-04", "2026-05-04", "2026-05-04")
    more: tuple[ShiftHours, ...] = (*hours, hours_of(a_shift(), None, ()))
    assert account(absences=(absence,), hours=more).value.left == 19


def test_a_year_without_employment_gives_nothing() -> None:
    assert leave_of_year(anna("2026-01-01"), 2025, {}, day(TODAY), law()) == Explained(Decimal(0))
