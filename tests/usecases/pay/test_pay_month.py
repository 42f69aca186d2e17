from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.results import Gross, Nature
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind, LeaveEntry, LeaveEntryKind
from budgetdesk.rota.ids import AbsenceId, HoursEntryId, LeaveEntryId
from budgetdesk.rota.worked import WorkedState
from budgetdesk.staff.contracts import HoursAgreed
from budgetdesk.staff.pay_terms import PartMonth, Salary
from budgetdesk.usecases.pay_absent import earned_by_days
from budgetdesk.usecases.pay_month import PayYear
from tests.usecases.pay.team import (
    MARA,
    MINIJOB,
    MINIJOB_DETAILS,
    NIGHT,
    SUNDAY,
    VERSION,
    a_case,
    a_member,
    a_shift,
    a_year,
    an_absence,
    daily,
    recorded,
)

MARCH = Month(2026, 3)
WITH_NIGHTS = a_member([replace(VERSION, surcharges=(NIGHT,))])
SALARY = a_member(
    [
        replace(
            VERSION,
            wage=None,
            salary=Salary(Money.of("3000.00"), 40 * 60, PartMonth.THIRTIETHS),
        )
    ]
)


def amounts(gross: Gross) -> dict[str, str]:
    return {line.code: line.amount.plain() for line in gross.lines}


def test_a_planned_shift_is_paid_by_the_hour() -> None:
    pay = a_year([a_shift(1, "2026-03-03T08:00")]).pay(MARCH)
    assert amounts(pay.gross) == {"base_pay": "160.00"}


def test_what_was_worked_takes_the_place_of_what_was_planned() -> None:
    shift, gone = a_shift(1, "2026-03-03T08:00"), a_shift(2, "2026-03-04T08:00")
    records = [
        recorded(shift, WorkedState.CHANGED, 6.5),
        recorded(gone, WorkedState.NOT_WORKED),
    ]
    assert amounts(a_year([shift, gone], worked=records).pay(MARCH).gross) == {"base_pay": "130.00"}


def test_a_night_over_the_end_of_the_month_is_paid_in_both_months() -> None:
    year = a_year([a_shift(1, "2026-02-28T22:00")], member=WITH_NIGHTS)
    # 22 to 24 and 0 to 6, each 20 euros an hour with 25 percent on top.
    assert amounts(year.pay(Month(2026, 2)).gross) == {"base_pay": "40.00", "night": "10.00"}
    assert amounts(year.pay(MARCH).gross) == {"base_pay": "120.00", "night": "30.00"}


def test_the_wage_rises_on_its_day_within_a_month() -> None:
    later = replace(VERSION, from_day=date(2026, 3, 16), wage=Decimal("21.50"))
    shifts = [a_shift(1, "2026-03-15T08:00"), a_shift(2, "2026-03-16T08:00")]
    pay = a_year(shifts, member=a_member([VERSION, later])).pay(MARCH)
    assert pay.gross.whole == Money.of("332.00")  # 160 and 172


def test_sickness_is_paid_as_the_missed_shifts_would_have_been_but_nothing_is_free() -> None:
    shifts = [a_shift(1, "2026-03-03T22:00"), a_shift(2, "2026-03-05T08:00")]
    sick = an_absence(AbsenceKind.SICK, "2026-03-03", "2026-03-04")
    gross = a_year(shifts, [sick], member=WITH_NIGHTS).pay(MARCH).gross
    assert amounts(gross) == {
        "base_pay": "160.00",
        "sick_pay": "160.00",
        "night_continued": "40.00",
    }
    assert gross.liable == gross.taxable == Money.of("360.00")


def test_the_rest_of_a_shift_is_paid_to_who_falls_ill_in_it() -> None:
    sick = an_absence(
        AbsenceKind.SICK,
        "2026-03-04",
        "2026-03-04",
        since=datetime(2026, 3, 4, 2),  # noqa: DTZ001
    )
    gross = a_year([a_shift(1, "2026-03-03T22:00")], [sick]).pay(MARCH).gross
    assert amounts(gross) == {"base_pay": "80.00", "sick_pay": "80.00"}


def test_sickness_is_paid_for_42_days_and_the_insurance_rests_then() -> None:
    shifts = daily("2026-03-01T08:00", 60)
    sick = an_absence(AbsenceKind.SICK, "2026-03-01", "2026-04-29")
    year = a_year(shifts, [sick])
    april = Month(2026, 4)
    # The 42 days are over on 11 April; eight hours on each of its days until then.
    assert amounts(year.pay(april).gross)["sick_pay"] == "1760.00"
    assert len(year.facts(april).employment.unpaid_days) == 18
    assert year.slip(april).sv_days == 12


def test_a_shift_that_was_worked_in_spite_of_sickness_is_paid_once() -> None:
    shift = a_shift(1, "2026-03-03T08:00")
    sick = an_absence(AbsenceKind.SICK, "2026-03-03", "2026-03-03")
    year = a_year([shift], [sick], [recorded(shift, WorkedState.AS_PLANNED)])
    assert amounts(year.pay(MARCH).gross) == {"base_pay": "160.00"}


def test_leave_is_paid_by_the_average_of_thirteen_weeks_with_surcharges() -> None:
    worked = daily("2026-01-12T22:00", 10)
    missed = a_shift(1, "2026-03-16T08:00")
    leave = an_absence(AbsenceKind.LEAVE, "2026-03-16", "2026-03-16")
    gross = a_year([*worked, missed], [leave], member=WITH_NIGHTS).pay(MARCH).gross
    # Every hour of the nights was 20 and 5 euros: 8 x 25.
    assert amounts(gross) == {"leave_pay": "200.00"}
    assert gross.liable == Money.of("200.00")


def test_leave_after_a_rise_is_paid_by_the_new_wage() -> None:
    later = replace(VERSION, from_day=date(2026, 3, 1), wage=Decimal("22.00"))
    worked = daily("2026-02-02T08:00", 5)
    leave = an_absence(AbsenceKind.LEAVE, "2026-03-16", "2026-03-16")
    year = a_year(
        [*worked, a_shift(1, "2026-03-16T08:00")], [leave], member=a_member([VERSION, later])
    )
    assert amounts(year.pay(MARCH).gross) == {"leave_pay": "176.00"}


def test_leave_without_anything_before_is_paid_as_planned_with_a_hint() -> None:
    leave = an_absence(AbsenceKind.LEAVE, "2026-03-16", "2026-03-16")
    pay = a_year([a_shift(1, "2026-03-16T08:00")], [leave]).pay(MARCH)
    assert amounts(pay.gross) == {"base_pay_continued": "160.00"}
    assert [one.code for one in pay.problems] == ["pay_leave_without_average"]
    assert pay.errors == ()


def test_leave_entered_by_days_is_paid_by_days() -> None:
    leave = an_absence(AbsenceKind.LEAVE, "2026-03-16", "2026-03-18", leave_days=Decimal("2.5"))
    year = a_year(daily("2026-02-02T08:00", 4, 6), [leave])
    assert amounts(year.pay(MARCH).gross) == {"leave_pay": "300.00"}  # 2.5 x 6 x 20


@pytest.mark.parametrize("kind", [AbsenceKind.TRAINING, AbsenceKind.OTHER_PAID])
def test_paid_release_is_paid_as_planned(kind: AbsenceKind) -> None:
    away = an_absence(kind, "2026-03-03", "2026-03-03")
    gross = a_year([a_shift(1, "2026-03-03T08:00")], [away]).pay(MARCH).gross
    assert amounts(gross) == {"base_pay_continued": "160.00"}


def test_a_holiday_off_is_paid_as_planned() -> None:
    away = an_absence(AbsenceKind.HOLIDAY, "2026-04-03", "2026-04-03")
    gross = a_year([a_shift(1, "2026-04-03T08:00")], [away]).pay(Month(2026, 4)).gross
    assert amounts(gross) == {"holiday_pay": "160.00"}


@pytest.mark.parametrize("paid", [True, False])
def test_a_sick_child_is_paid_only_where_the_contract_leaves_it_in(*, paid: bool) -> None:
    away = an_absence(AbsenceKind.CHILD_SICK, "2026-03-03", "2026-03-03")
    member = a_member([replace(VERSION, paid_child_sick=paid)])
    year = a_year([a_shift(1, "2026-03-03T08:00")], [away], member=member)
    assert year.pay(MARCH).gross.whole == Money.of("160.00" if paid else "0.00")
    assert year.facts(MARCH).employment.unpaid_days == (() if paid else (date(2026, 3, 3),))


def test_unpaid_leave_ends_the_insurance_after_a_month_only() -> None:
    away = an_absence(AbsenceKind.UNPAID, "2026-03-10", "2026-04-19")
    year = a_year([a_shift(1, "2026-03-12T08:00"), a_shift(2, "2026-04-25T08:00")], [away])
    assert amounts(year.pay(MARCH).gross) == {}
    assert year.facts(MARCH).employment.unpaid_days == ()
    assert year.facts(Month(2026, 4)).employment.unpaid_days[0] == date(2026, 4, 10)
    assert year.slip(Month(2026, 4)).sv_days == 20


def test_a_salary_shrinks_by_unpaid_days() -> None:
    away = an_absence(AbsenceKind.UNPAID, "2026-04-21", "2026-04-30")
    pay = a_year([], [away], member=SALARY).pay(Month(2026, 4))
    assert amounts(pay.gross) == {"salary": "2000.00"}


def test_a_salary_goes_on_in_sickness_and_leave() -> None:
    shifts = daily("2026-03-02T08:00", 5)
    sick = an_absence(AbsenceKind.SICK, "2026-03-02", "2026-03-06")
    assert amounts(a_year(shifts, [sick], member=SALARY).pay(MARCH).gross) == {"salary": "3000.00"}


def test_a_salary_by_planned_work_is_paid_by_the_share_of_minutes() -> None:
    salary = Salary(Money.of("3000.00"), 40 * 60, PartMonth.PLANNED_WORK)
    member = a_member([replace(VERSION, wage=None, salary=salary)])
    shifts = daily("2026-03-02T08:00", 10)
    away = an_absence(AbsenceKind.UNPAID, "2026-03-02", "2026-03-03")
    assert a_year(shifts, [away], member=member).pay(MARCH).gross.whole == Money.of("2400.00")


def test_overtime_lifts_no_day_of_leave() -> None:
    # § 11 Abs. 1 Satz 1 BUrlG. 13 weeks of three days of eight hours are 312 hours at 20 euros,
    # 20 hours a week are 260: 6,240 less 1,040 in 39 days are 133.33 a day.
    shifts = [
        shift
        for week in range(13)
        for shift in daily(
            f"{date(2025, 12, 15) + timedelta(weeks=week)}T08:00", 3, number=9 * week
        )
    ]
    leave = an_absence(AbsenceKind.LEAVE, "2026-03-16", "2026-03-18", leave_days=Decimal(2))

    def paid(**terms: Any) -> Money:
        member = a_member([replace(VERSION, **terms)])
        return a_year(shifts, [leave], member=member).pay(MARCH).gross.lines[-1].amount

    assert paid(agreed_minutes=20 * 60) == Money.of("266.66")
    assert paid(agreed_minutes=24 * 60) == Money.of("320.00")
    assert paid(agreed_minutes=20 * 60, hours=HoursAgreed.ON_CALL) == Money.of("320.00")
    assert paid(agreed_minutes=None) == Money.of("320.00")


def test_leave_of_the_weeks_before_counts_for_what_was_owed() -> None:
    # A week of 35 hours worked and one of leave; one hour more than the 70 owed since 2 March.
    worked = [*daily("2026-03-02T08:00", 5, 7), a_shift(1, "2026-03-07T08:00", 1)]
    away = daily("2026-03-09T08:00", 5, 7, number=200)
    before = an_absence(AbsenceKind.LEAVE, "2026-03-09", "2026-03-13")
    case = a_case([*worked, *away], [before], member=a_member(begins=date(2026, 3, 2)))
    earned = earned_by_days(case, MARCH, date(2026, 3, 16))
    assert (earned.pay, earned.overtime) == (Money.of("720.00"), Money.of("20.00"))
    assert (earned.days, earned.minutes) == (6, 35 * 60)


@pytest.mark.parametrize(("days_a_week", "paid"), [(Decimal(5), "692.30"), (None, "900.00")])
def test_leave_left_beside_a_salary_is_paid_out_by_its_part(
    days_a_week: Decimal | None, paid: str
) -> None:
    # 3,000 euros: three months in 13 weeks of five days are 138.46 a day; by 50 days of duty 180.
    version = replace(SALARY.contracts[0].versions[0], days_a_week=days_a_week)
    member = a_member([version], ends=date(2026, 3, 31))
    entry = LeaveEntry(
        LeaveEntryId(1), MARA, 2026, date(2026, 3, 31), LeaveEntryKind.PAYOUT, Decimal(-5)
    )
    taken = an_absence(AbsenceKind.LEAVE, "2026-01-05", "2026-01-06")
    case = a_case(daily("2026-01-05T08:00", 50, 6), [taken], member=member)
    (line,) = PayYear(replace(case, leave_entries=(entry,))).pay(MARCH).gross.of(Nature.ONE_OFF)
    assert (line.code, line.amount) == ("leave_paid_out", Money.of(paid))


def test_leave_left_at_the_end_is_paid_out_as_a_one_off() -> None:
    member = a_member(ends=date(2026, 3, 31))
    case = a_case(daily("2026-02-02T08:00", 10), member=member)
    entry = LeaveEntry(
        LeaveEntryId(1), MARA, 2026, date(2026, 3, 31), LeaveEntryKind.PAYOUT, Decimal(-3)
    )
    year = PayYear(replace(case, leave_entries=(entry,)))
    (line,) = year.pay(MARCH).gross.of(Nature.ONE_OFF)
    assert (line.code, line.amount) == ("leave_paid_out", Money.of("480.00"))
    facts = year.facts(MARCH)
    assert facts.year is not None
    assert (facts.year.liable_kv, facts.year.days) == (Money.of("1600.00"), 60)
    assert facts.tax_year.expected_yearly_wage == Money.of("1600.00")


def test_hours_of_an_account_are_paid_out_beside_a_salary() -> None:
    entry = HoursEntry(HoursEntryId(1), MARA, date(2026, 3, 31), HoursEntryKind.PAYOUT, -10 * 60)
    year = PayYear(replace(a_case([], member=SALARY), hours_entries=(entry,)))
    # 3,000 / (4.35 x 40) = 17.24 an hour (R 3b Abs. 2 LStR).
    assert amounts(year.pay(MARCH).gross) == {"salary": "3000.00", "allowance": "172.40"}


def test_the_supplement_around_a_birth_is_net_pay_less_what_the_fund_pays() -> None:
    shifts = [
        shift
        for number, month in enumerate((1, 2, 3, 4))
        for shift in daily(f"2026-{month:02d}-02T08:00", 20, number=100 * (number + 1))
    ]
    birth = an_absence(AbsenceKind.MATERNITY, "2026-04-01", "2026-07-08", due_on=date(2026, 5, 13))
    year = a_year(shifts, [birth])
    net = sum(year.net(Month(2026, month)).cents for month in (1, 2, 3))
    gross = year.pay(Month(2026, 4)).gross
    (line,) = gross.lines
    assert line.code == "maternity_supplement"
    assert line.amount == Money((round(net / 90) - 1300) * 30)
    assert gross.liable == gross.taxable == Money(0)
    assert year.facts(Month(2026, 4)).employment.unpaid_days[0] == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("last", "codes"),
    [
        ("2026-08-05", {"maternity_supplement"}),
        ("2026-08-04", {"maternity_supplement", "maternity_pay"}),
    ],
)
def test_twelve_weeks_after_a_birth_are_all_paid_by_the_supplement(
    last: str, codes: set[str]
) -> None:
    # Born on 13 May: twelve weeks end on 5 August, eight on 8 July (§ 3 Abs. 2 MuSchG).
    born = date(2026, 5, 13)
    shifts = [
        shift
        for number, month in enumerate(("2025-05", "2025-06", "2025-07", "2026-01", "2026-02"))
        for shift in daily(f"{month}-02T08:00", 20, number=100 * (number + 1))
    ]
    birth = an_absence(AbsenceKind.MATERNITY, "2026-04-01", last, due_on=born, born_on=born)
    gross = a_year(shifts, [birth]).pay(Month(2026, 7)).gross
    assert {line.code for line in gross.lines} == codes


def test_a_ban_on_work_is_paid_by_the_months_before_the_pregnancy() -> None:
    # The pregnancy began 280 days before 12 May: on 5 August 2025.
    shifts = [
        shift
        for number, month in enumerate((5, 6, 7))
        for shift in daily(f"2025-{month:02d}-02T08:00", 15, number=100 * (number + 1))
    ]
    birth = an_absence(AbsenceKind.MATERNITY, "2026-03-01", "2026-03-31", due_on=date(2026, 5, 12))
    # 3 x 2,400 in 90 days; the protection period begins on 31 March.
    gross = a_year(shifts, [birth]).pay(MARCH).gross
    pay = next(line for line in gross.lines if line.code == "maternity_pay")
    assert pay.amount == Money.of("2400.00")


def test_who_began_in_the_pregnancy_is_paid_by_the_first_months_of_the_job() -> None:
    # § 18 Satz 4 MuSchG. Born on 12 May 2026, so pregnant since 5 August 2025; in the job since
    # November: 15 days of 160 euros in each of three months.
    shifts = [
        shift
        for number, month in enumerate(("2025-11", "2025-12", "2026-01"))
        for shift in daily(f"{month}-02T08:00", 15, number=100 * (number + 1))
    ]
    ban = an_absence(AbsenceKind.MATERNITY, "2026-03-01", "2026-03-30", due_on=date(2026, 5, 12))
    member = a_member([replace(VERSION, from_day=date(2025, 11, 1))], begins=date(2025, 11, 1))
    gross = a_year(shifts, [ban], member=member).pay(MARCH).gross
    assert [(one.code, one.amount) for one in gross.lines] == [("maternity_pay", Money(240000))]
    # Only January is over where the ban begins in February, for who began on 17 January.
    late = a_member([replace(VERSION, from_day=date(2026, 1, 17))], begins=date(2026, 1, 17))
    ban = an_absence(AbsenceKind.MATERNITY, "2026-02-01", "2026-02-15", due_on=date(2026, 5, 12))
    year = a_year(daily("2026-01-17T08:00", 6), [ban], member=late)
    # 960 euros in 15 days.
    assert amounts(year.pay(Month(2026, 2)).gross) == {"maternity_pay": "960.00"}


def test_a_ban_on_work_is_paid_at_the_wage_of_today() -> None:
    # § 21 Abs. 4 MuSchG: 2,400 euros a month by 20 euros an hour, 22 euros since January.
    shifts = [
        shift
        for number, month in enumerate((5, 6, 7))
        for shift in daily(f"2025-{month:02d}-02T08:00", 15, number=100 * (number + 1))
    ]
    later = replace(VERSION, from_day=date(2026, 1, 1), wage=Decimal(22))
    ban = an_absence(AbsenceKind.MATERNITY, "2026-03-01", "2026-03-30", due_on=date(2026, 5, 12))
    pay = a_year(shifts, [ban], member=a_member([VERSION, later])).pay(MARCH)
    assert amounts(pay.gross) == {"maternity_pay": "2640.00"}
    assert pay.problems == ()


def test_a_rise_since_the_three_months_is_told_beside_the_supplement() -> None:
    shifts = [
        shift
        for number, month in enumerate((1, 2, 3))
        for shift in daily(f"2026-{month:02d}-02T08:00", 20, number=100 * (number + 1))
    ]
    birth = an_absence(AbsenceKind.MATERNITY, "2026-04-01", "2026-07-08", due_on=date(2026, 5, 13))
    later = replace(VERSION, from_day=date(2026, 5, 1), wage=Decimal(22))
    year = a_year(shifts, [birth], member=a_member([VERSION, later]))
    told = {month: [one.code for one in year.pay(Month(2026, month)).problems] for month in (4, 5)}
    assert told == {4: [], 5: ["pay_maternity_rise"]}
    assert year.pay(Month(2026, 5)).errors == ()


def test_days_without_pay_that_were_nobodys_fault_do_not_lower_the_average() -> None:
    # § 21 Abs. 1 Satz 1 MuSchG. Sick from 1 May to 30 June 2025: 42 days are paid, 19 are not. In
    # July 15 days of 160 euros, in May as many missed and paid.
    away = an_absence(AbsenceKind.SICK, "2025-05-01", "2025-06-30")
    shifts = (*daily("2025-05-02T08:00", 15), *daily("2025-07-02T08:00", 15, number=300))
    ban = replace(
        an_absence(AbsenceKind.MATERNITY, "2026-03-01", "2026-03-30", due_on=date(2026, 5, 12)),
        id=AbsenceId(2),
    )
    child = replace(
        an_absence(AbsenceKind.CHILD_SICK, "2025-07-20", "2025-07-21", child=1), id=AbsenceId(3)
    )
    # 4,800 euros in 90 less 19 days; with two days for a sick child in 69.
    pay = a_year(shifts, [away, ban]).pay(MARCH).gross
    assert amounts(pay) == {"maternity_pay": "2028.17"}
    unpaid_child = a_member([replace(VERSION, paid_child_sick=False)])
    pay = a_year(shifts, [away, ban, child], member=unpaid_child).pay(MARCH).gross
    assert amounts(pay) == {"maternity_pay": "2086.96"}


def test_a_birth_without_its_expected_day_is_a_problem() -> None:
    birth = an_absence(AbsenceKind.MATERNITY, "2026-03-01", "2026-03-31")
    assert [one.code for one in a_year([], [birth]).pay(MARCH).errors] == ["pay_due_day_missing"]


def test_two_absences_of_one_illness_that_overlap_are_refused() -> None:
    first = an_absence(AbsenceKind.SICK, "2026-03-01", "2026-03-05", illness="x")
    second = an_absence(AbsenceKind.SICK, "2026-03-04", "2026-03-06", illness="x")
    with pytest.raises(Invalid) as caught:
        a_year([], [first, second]).pay(MARCH)
    assert [one.code for one in caught.value.data["problems"]] == ["sick_spells_overlap"]  # type: ignore[attr-defined]


def test_a_minijob_of_603_euros_costs_what_the_table_says() -> None:
    # PC034 of the collected cases, without the Insolvenzgeldumlage of 0.90: a private household.
    member = a_member([MINIJOB], [MINIJOB_DETAILS])
    shifts = [*daily("2026-03-02T08:00", 4), a_shift(1, "2026-03-20T08:00", 1.5)]
    slip = a_year(shifts, member=member).slip(MARCH)
    assert slip.facts.gross.whole == Money.of("603.00")
    assert slip.net == Money.of("603.00")
    assert slip.on_top == Money.of("187.05")


def test_an_insured_month_of_3000_euros_has_the_shares_of_the_table() -> None:
    # PC052 of the collected cases: childless, Zusatzbeitrag 2.69 %.
    shifts = [*daily("2026-03-02T08:00", 18), a_shift(1, "2026-03-25T08:00", 6)]
    slip = a_year(shifts).slip(MARCH)
    assert slip.facts.gross.whole == Money.of("3000.00")
    assert slip.contributions.employee == Money.of("649.35")
    assert slip.contributions.employer == Money.of("631.35")


def test_sunday_work_is_free_and_sunday_sickness_is_not() -> None:
    member = a_member([replace(VERSION, surcharges=(SUNDAY,))])
    shift = a_shift(1, "2026-03-08T08:00")
    worked = a_year([shift], member=member).pay(MARCH).gross
    assert (worked.whole, worked.liable) == (Money.of("240.00"), Money.of("160.00"))
    sick = an_absence(AbsenceKind.SICK, "2026-03-08", "2026-03-08")
    missed = a_year([shift], [sick], member=member).pay(MARCH).gross
    assert (missed.whole, missed.liable) == (Money.of("240.00"), Money.of("240.00"))
