"""Rosters looked at minute by minute, slowly and by another clock, come to the same figures."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from itertools import pairwise
from random import Random

import pytest

from budgetdesk.kernel.german_calendar import Land, PlaceOfWork
from budgetdesk.kernel.period import DateRange, Month, each_day
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.checks.all import findings
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.hours_account import credit_by_month, hours_account
from budgetdesk.rota.hours_balance import (
    ShiftHours,
    by_month,
    hours_of,
    sum_of,
)
from budgetdesk.rota.ids import AbsenceId, ShiftId
from budgetdesk.rota.leave_account import leave_days_of
from budgetdesk.rota.missed import missed, remaining
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.worked import WorkedState
from budgetdesk.rota.working_time import minutes_of_kind, planned_span, working_minutes_by_day
from budgetdesk.staff.contracts import HoursAgreed
from tests.rota.checks.builders import MARA, law, member
from tests.rota.hours_builders import worked_by_day, worked_by_kind
from tests.rota.minutes import (
    A_DAY,
    Roster,
    a_roster,
    by_day,
    falls_out,
    is_werktag,
    minute_of,
    work,
)

NRW = PlaceOfWork(Land.NW)
ROSTERS = [a_roster(seed) for seed in range(300)]


def told(roster: Roster) -> list[ShiftHours]:
    return [hours_of(one, roster.worked.get(one.id), roster.absences) for one in roster.shifts]


@cache
def all_checked() -> tuple[tuple[Roster, tuple[Finding, ...]], ...]:
    return tuple((one, _checked(one)) for one in ROSTERS)


def _checked(roster: Roster) -> tuple[Finding, ...]:
    days = DateRange(roster.shifts[0].day, roster.shifts[-1].day)
    plan = Plan(days, (member(),), roster.shifts, NRW, roster.worked, roster.absences)
    return findings(plan, law())


def hours_told(finding: Finding) -> Decimal:
    found = finding.data["hours"]
    assert isinstance(found, Decimal)
    return found


def test_minutes_of_days_and_kinds_as_planned() -> None:
    for shift in (one for roster in ROSTERS for one in roster.shifts):
        planned = work(shift, shift.kind)
        assert working_minutes_by_day(planned_span(shift)) == by_day(planned)
        assert Counter(minutes_of_kind(planned_span(shift))) == Counter(planned.values())


def test_minutes_of_days_and_kinds_as_worked() -> None:
    for roster in ROSTERS:
        days: Counter[date] = Counter()
        kinds: Counter[object] = Counter()
        for one in roster.shifts:
            record = roster.worked.get(one.id)
            if record is not None and record.state is not WorkedState.NOT_WORKED:
                done = work(record, one.kind)
                days += by_day(done)
                kinds.update(done.values())
        assert worked_by_day(told(roster)) == days
        assert worked_by_kind(told(roster)) == kinds


def test_minutes_that_are_missed_and_those_that_are_left() -> None:
    for roster in ROSTERS:
        for shift in roster.shifts:
            planned = work(shift, shift.kind)
            out = falls_out(shift, roster.absences)
            gone = {} if out is None else {one: planned[one] for one in planned if one >= out}
            taken = missed(shift, roster.absences)
            told_gone = Counter() if taken is None else Counter(minutes_of_kind(taken))
            assert told_gone == Counter(gone.values())
            left = remaining(shift, roster.absences)
            rest = Counter() if left is None else Counter(minutes_of_kind(left))
            assert rest == Counter(planned[one] for one in planned if one not in gone)


def test_worked_absent_and_open_are_what_was_planned_and_what_was_changed() -> None:
    for roster in ROSTERS:
        for one in told(roster):
            planned = set(work(one.shift, one.shift.kind))
            done = len(roster.done(one.shift)) if one.worked is not None else 0
            out = falls_out(one.shift, roster.absences)
            gone = 0 if out is None else sum(minute >= out for minute in planned)
            # Who has worked was not absent.
            absent = max(0, min(gone, len(planned) - done))
            still = 0 if one.worked is not None else len(planned) - gone
            found = (one.hours.planned, one.hours.worked, one.hours.absent, one.hours.open)
            assert found == (len(planned), done, absent, still)
        whole, months = sum_of(told(roster)), by_month(told(roster))
        assert whole.worked + whole.absent + whole.open == whole.planned + whole.changed
        assert sum(one.planned for one in months.values()) == whole.planned
        assert set(months) == {Month.of(one.begin.date()) for one in roster.shifts}


def test_ten_hours_in_the_24_hours_from_the_begin_of_work() -> None:
    tells = 0
    for roster, checked in all_checked():
        minutes = sorted(minute for one in roster.shifts for minute in roster.done(one))
        lengths: list[int] = []
        closes = -1
        for minute in minutes:
            if minute >= closes:
                closes = minute + 1440
                lengths.append(0)
            lengths[-1] += 1
        wanted = sorted(Decimal(one) / 60 for one in lengths if one > 600)
        codes = {"work_day_too_long", "long_duty_without_basis"}
        found = sorted(hours_told(one) for one in checked if one.code in codes)
        assert found == [one.quantize(Decimal("0.01")) for one in wanted]
        tells += len(found)
    assert tells > 100


def test_eleven_hours_of_rest_between_the_duties_of_two_days() -> None:
    tells = 0
    for roster, checked in all_checked():
        # Call-outs have rules of their own; so have duties with a long pause in them.
        if any(_is_split(roster, one.id) for one in roster.shifts):
            continue
        duties = [sorted(done) for one in roster.shifts if (done := roster.done(one))]
        gaps = [after[0] - before[-1] - 1 for before, after in pairwise(duties)]
        codes = {"rest_too_short", "rest_after_long_duty"}
        found = [hours_told(one) for one in checked if one.code in codes]
        short = [(Decimal(one) / 60).quantize(Decimal("0.01")) for one in gaps if one < 660]
        assert sorted(found) == sorted(short)
        tells += len(found)
    assert tells > 20


def _is_split(roster: Roster, number: int) -> bool:
    shift = next(one for one in roster.shifts if one.id == number)
    done = sorted(roster.done(shift))
    pauses = [after - before for before, after in pairwise(done)]
    return shift.kind.value == "rufbereitschaft" or max(pauses, default=0) > 600


def test_breaks_of_thirty_and_forty_five_minutes_and_six_hours_in_one_go() -> None:
    tells = 0
    for roster, checked in all_checked():
        short, late = set(), set()
        for shift in roster.shifts:
            done = sorted(roster.done(shift))
            pauses = [after - before - 1 for before, after in pairwise(done)]
            if not done or _is_split(roster, shift.id):
                continue
            due = 45 if len(done) > 540 else 30 if len(done) > 360 else 0
            if sum(one for one in pauses if one >= 15) < due:
                short.add(shift.id)
            run = longest = 1
            for pause in pauses:
                run = 1 if pause >= 15 else run + 1
                longest = max(longest, run)
            # Where there is no break at all, that it comes too late need not be told.
            if longest > 360 and max(pauses) >= 15:
                late.add(shift.id)
        found = [one for one in checked if not _is_split(roster, one.shift)]
        assert {one.shift for one in found if one.code == "duty_break_too_short"} == short
        told_late = {one.shift for one in found if one.code == "duty_break_too_late"}
        assert told_late - short <= late <= told_late
        tells += len(short) + len(late)
    assert tells > 100


def test_no_rest_day_instead_of_a_sunday_or_holiday() -> None:
    tells = 0
    for roster, checked in all_checked():
        worked = set(by_day(minute for one in roster.shifts for minute in roster.done(one)))
        absent = {
            one.first + number * A_DAY
            for one in roster.absences
            for number in range((one.last - one.first).days + 1)
        }
        owed = [one for one in worked if not is_werktag(one)]
        free: dict[date, list[date]] = {}
        for one in owed:
            reach = 13 if one.isoweekday() == 7 else 55
            near = [one + number * A_DAY for number in range(-reach, reach + 1)]
            free[one] = [
                day for day in near if is_werktag(day) and day not in worked and day not in absent
            ]
        codes = {"sunday_without_rest_day", "holiday_without_rest_day"}
        found = [one for one in checked if one.code in codes]
        assert len(found) == len(owed) - _most_pairs(free)
        tells += len(owed)
    assert tells > 300


def _most_pairs(free: dict[date, list[date]]) -> int:
    """As many as can have a day of their own (Kuhn's way of matching)."""
    taken: dict[date, date] = {}

    def place(one: date, seen: set[date]) -> bool:
        for day in free[one]:
            if day not in seen:
                seen.add(day)
                if day not in taken or place(taken[day], seen):
                    taken[day] = one
                    return True
        return False

    return sum(place(one, set()) for one in free)


@pytest.mark.parametrize("monthly", [False, True])
def test_the_hours_account_month_by_month(*, monthly: bool) -> None:
    agreed = 4001 if monthly else 1237
    kind = HoursAgreed.MONTHLY if monthly else HoursAgreed.WEEKLY
    for roster in ROSTERS[::4]:
        first, last = roster.shifts[0].day, roster.shifts[-1].day
        who = member(begins=first + 2 * A_DAY, agreed_minutes=agreed, hours=kind)
        days = DateRange(first.replace(day=1), Month.of(last).last)
        unpaid = [one.days for one in roster.absences if one.kind is AbsenceKind.UNPAID]
        resting = {day for one in unpaid for day in each_day(one)}
        balance = Fraction(0)
        for month in days.months():
            owes = [day for day in each_day(month.days) if first + 2 * A_DAY <= day]
            owed = Fraction(agreed * sum(day not in resting for day in owes))
            exact = owed / (month.last.day if monthly else 7)
            rounded = (Decimal(exact.numerator) / exact.denominator).quantize(
                Decimal(1), ROUND_HALF_UP
            )
            balance -= int(rounded)
        for one in told(roster):
            balance += one.hours.worked + (one.shift.day not in resting and one.hours.absent)
        credit = credit_by_month(told(roster), _joined(unpaid))
        found = hours_account(who, days, credit, (), law(), resting=_joined(unpaid))
        assert found.value.balance == balance


def _joined(days: list[DateRange]) -> list[DateRange]:
    found: list[DateRange] = []
    for one in sorted(days):
        if found and one.first <= found[-1].last:
            found[-1] = DateRange(found[-1].first, max(one.last, found[-1].last))
        else:
            found.append(one)
    return found


def test_a_day_of_leave_is_a_day_with_duty_that_is_missed_by_it() -> None:
    tells = 0
    for roster in ROSTERS:
        for leave in roster.absences:
            if leave.kind is not AbsenceKind.LEAVE:
                continue
            taken = set()
            for shift in roster.shifts:
                mine = falls_out(shift, [leave])
                if mine is None:
                    continue
                others = [one for one in roster.absences if falls_out(shift, [one]) is not None]
                certified = [
                    one
                    for one in others
                    if one.kind is AbsenceKind.SICK
                    and one.certificate_until is not None
                    and shift.day <= one.certificate_until
                ]
                # Beside a certified sickness no leave is used up; of others the first one counts.
                rivals = [one for one in others if one.kind is not AbsenceKind.SICK]
                first = min(rivals, key=lambda one: (falls_out(shift, [one]), one.id))
                planned = work(shift, shift.kind)
                record = roster.worked.get(shift.id)
                missed = sum(minute >= mine for minute in planned)
                worked = (
                    record is not None and min(missed, len(planned) - len(roster.done(shift))) <= 0
                )
                if not certified and first == leave and not worked:
                    taken.add(shift.day)
            assert set(leave_days_of(leave, told(roster))) == taken
            tells += len(taken)
    assert tells > 100


def test_the_rosters_reach_over_both_changes_of_the_clock() -> None:
    lengths = Counter(
        minute_of(one.end) - minute_of(one.begin) - (one.end - one.begin) // timedelta(minutes=1)
        for roster in ROSTERS
        for one in roster.shifts
    )
    assert lengths[60] > 5
    assert lengths[-60] > 5


def test_eight_hours_a_werktag_on_average_of_24_weeks_and_of_six_months() -> None:
    tells = 0
    for seed in range(24):
        choice = Random(seed)
        last = date(2026, 1, 31) + choice.randint(0, 300) * A_DAY
        first = Month.of(last).plus(-7).first
        busy = choice.uniform(0.68, 0.8)
        shifts = [
            Shift(ShiftId(number), at_hour(day, 8), at_hour(day, 18), MARA)
            for number, day in enumerate(each_day(DateRange(first, last)), 1)
            if choice.random() < busy
        ]
        away = DateRange(first + 100 * A_DAY, first + (99 + choice.randint(1, 20)) * A_DAY)
        sick = Absence(AbsenceId(1), MARA, AbsenceKind.SICK, away.first, away.last, away.first)
        month = Month.of(last).days
        plan = Plan(month, (member(),), tuple(shifts), NRW, absences=(sick,))
        found = {one.day for one in findings(plan, law()) if one.code == "work_average_too_high"}
        worked = {one.day for one in shifts if one.day not in away}
        weeks: dict[date, date] = {}
        for day in sorted(one for one in worked if one in month):
            weeks[day - day.weekday() * A_DAY] = day
        wanted = {
            day
            for monday, day in weeks.items()
            if _too_much(worked, away, monday - 161 * A_DAY, monday + 6 * A_DAY)
            and _too_much(worked, away, Month.of(day).plus(-5).first, Month.of(day).last)
        }
        assert found == wanted
        tells += len(wanted)
    assert tells > 20


def at_hour(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour))


def _too_much(worked: set[date], away: DateRange, first: date, last: date) -> bool:
    days = DateRange(first, last)
    hours = 10 * sum(day in days for day in worked)
    return hours > 8 * sum(is_werktag(day) and day not in away for day in each_day(days))


@pytest.mark.parametrize(("year", "sundays"), [(2023, 53), (2026, 52)])
def test_fifteen_sundays_of_the_year_are_free(year: int, sundays: int) -> None:
    days = DateRange(date(year, 1, 1), date(year, 12, 31))
    free = [day for day in each_day(days) if day.isoweekday() == 7]
    assert len(free) == sundays
    # Sundays that are worked only from midnight count too.
    nights = [day - A_DAY for day in free[: sundays - 13]]
    shifts = [
        Shift(ShiftId(number), at_hour(day, 20), at_hour(day + A_DAY, 2), MARA)
        for number, day in enumerate(nights, 1)
    ]
    plan = Plan(days, (member(begins=date(2020, 1, 1)),), tuple(shifts), NRW)
    found = [one for one in findings(plan, law()) if one.code == "too_few_free_sundays"]
    assert [one.data["number"] for one in found] == [sundays - 14, sundays - 13]
    assert [one.day for one in found] == nights[-2:]
