from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from budgetdesk.budget.funders import Holder
from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.payroll.facts import Branch
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.missed import is_missed
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shift_models import CoverNeed, ShiftModel
from budgetdesk.rota.shifts import Shift, ShiftKind, ShiftState, Trip
from budgetdesk.rota.stretches import minutes_by_day, real_minutes
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.rota.working_time import planned_span, stretches, worked_span, working_minutes
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.numbers import (
    betriebsnummer_problems,
    sv_number_problems,
    tax_id_problems,
)
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.hours_overview import person_hours
from budgetdesk.usecases.pay_facts import (
    missing_facts,
    month_facts,
    pay_year,
    payslip_of,
    stretches_in,
)
from budgetdesk.usecases.pay_limits import limit_findings
from budgetdesk.usecases.practice import PracticePlan
from budgetdesk.usecases.practice.duties import roster_of
from budgetdesk.usecases.practice.pay import Pay, pays_of
from budgetdesk.usecases.team import member as the_member
from budgetdesk.usecases.team import members

# The file of the tests is kept until the end of October; its last day is 30 November.
LAST_DAY = date(2026, 11, 30)
KEPT = tuple(Month(2026, number) for number in range(1, 11))
FIGURES = shipped_figures()


def number_of(reader: Reader, short: str) -> AssistantId:
    return next(one.id for one in reader.all(Assistant) if one.short == short)


def booked(reader: Reader, month: Month, *costs: str) -> dict[AssistantId, Money]:
    """What the bank booked for each assistant, by the receipts' month: the month of the wages."""
    types = {one.id: one.code for one in reader.all(CostType)}
    found: dict[AssistantId, Money] = defaultdict(lambda: ZERO)
    for one in reader.all(Booking):
        for part in one.parts:
            is_cost = part.cost_type is not None and types[part.cost_type] in costs
            if is_cost and part.assistant is not None and one.on in month.days:
                found[part.assistant] -= part.amount
    return dict(found)


def pays(month: Month) -> dict[str, Pay]:
    return {one.worker.short: one for one in pays_of(PracticePlan(), month)}


@pytest.mark.parametrize("month", KEPT, ids=str)
def test_the_bank_books_what_the_payslips_of_the_stored_hours_say(
    reader: Reader, month: Month
) -> None:
    wages, contributions = booked(reader, month, "lohn"), booked(reader, month, "sv", "minijob")
    tax = booked(reader, month.plus(1), "lohnsteuer")
    assert wages
    for assistant, paid in wages.items():
        slip = payslip_of(reader, assistant, month, FIGURES)
        assert slip.is_final
        assert slip.payout == paid
        assert slip.tax is not None
        value = slip.contributions.value
        assert value is not None
        accident = value.of(Branch.UV)
        shares = slip.contributions.employee + slip.contributions.employer
        flat = slip.tax.on_top
        assert accident is not None
        assert contributions.get(assistant, ZERO) == shares - accident.whole + flat
        if month < KEPT[-1]:
            assert tax.get(assistant, ZERO) == slip.tax.kept_back


@pytest.mark.parametrize("month", KEPT, ids=str)
def test_the_gross_pay_of_everybody_follows_from_the_hours(reader: Reader, month: Month) -> None:
    """Pay for time is minutes by wage, Bereitschaft at 80 percent, each kind rounded once."""
    worked = {one.shift: one for one in reader.all(Worked)}
    absences = reader.all(Absence)
    for member in members(reader):
        version = member.version_on(month.last) or member.version_on(month.day(16))
        if version is None or version.wage is None:
            continue
        minutes: Counter[Kind] = Counter()
        for shift in reader.all(Shift, assistant=member.id):
            if is_missed(shift, absences):
                continue
            span = worked_span(shift, worked.get(shift.id)) or planned_span(shift)
            for stretch in stretches(span):
                by_day = minutes_by_day(stretch)
                minutes[stretch.kind] += sum(by_day[day] for day in by_day if day in month.days)
        year = pay_year(reader, member.id, month, FIGURES)
        lines = {line.code: line for line in year.pay(month).gross.lines}
        for kind, code, percent in (
            (Kind.ACTIVE, "base_pay", 100),
            (Kind.BEREITSCHAFT, "bereitschaft", 80),
        ):
            cents = version.wage * minutes[kind] * percent / 60
            paid = lines[code].amount.cents if code in lines else 0
            assert abs(paid - cents) <= 1, (member.assistant.short, month, kind)


def test_the_stretches_of_the_trip_are_ten_days_of_work(reader: Reader) -> None:
    member = next(one for one in members(reader) if one.assistant.short == "I")
    found = stretches_in(reader, member, Month(2026, 9))
    assert sum(real_minutes(one) for one in found) == 8 * 450  # eight duties of 7.5 hours
    facts = month_facts(reader, member.id, Month(2026, 9), FIGURES)
    assert facts.gross.whole == Money.of("1032.00")  # 60 hours of 17.20 euros


def test_nothing_that_payroll_needs_is_missing(reader: Reader) -> None:
    holder = reader.all(Holder)[0]
    for member in members(reader):
        for month in KEPT:
            if any(member.employed_within(month.days)):
                assert missing_facts(member, month, holder) == ()


def test_the_team_has_invented_numbers_with_right_check_digits(reader: Reader) -> None:
    for member in members(reader):
        assert member.file is not None
        assert tax_id_problems(member.file.tax_id) == ()
        assert sv_number_problems(member.file.sv_number, member.birth) == ()
        for details in member.details:
            assert betriebsnummer_problems(details.fund_number) == ()


def test_the_team_stands_in_insurance_as_the_story_tells(reader: Reader) -> None:
    found = {}
    for member in members(reader):
        version = member.contracts[0].versions[-1]
        found[member.assistant.short] = version.status
    assert found == {
        "A": Status.FULL,
        "B": Status.FULL,
        "C": Status.FULL,
        "D": Status.MIDIJOB,
        "E": Status.MINIJOB,
        "F": Status.FULL,
        "G": Status.FULL,
        "H": Status.MIDIJOB,
        "I": Status.SHORT_TERM,
    }


def test_the_wages_rose_in_january(reader: Reader) -> None:
    member = next(one for one in members(reader) if one.assistant.short == "A")
    december, january = (member.version_on(date(2025, 12, 31)), member.version_on(date(2026, 1, 1)))
    assert december is not None
    assert january is not None
    assert (str(december.wage), str(january.wage)) == ("19.01", "19.6")


def test_every_shift_at_home_is_covered_around_the_clock(reader: Reader) -> None:
    """Who misses a shift is replaced; on the trip nobody is needed at home."""
    trip = reader.all(Trip)[0]
    absences, shifts = reader.all(Absence), reader.all(Shift)
    present = [
        one
        for one in shifts
        if one.kind is ShiftKind.ACTIVE and not is_missed(one, absences) and one.assistant
    ]
    by_day = Counter(one.day for one in present)
    days = DateRange(date(2026, 1, 1), date(2026, 11, 30))
    short = [
        day
        for number in range(len(days))
        if (day := days.first + timedelta(days=number)) < trip.first or day > trip.last
        if by_day[day] != 3
    ]
    assert len(short) <= 8  # nobody could come; the care service stepped in
    assert all(one.assistant for one in shifts if one.day <= LAST_DAY)


def test_nobody_does_two_shifts_at_once_and_all_have_eleven_hours_of_rest(reader: Reader) -> None:
    absences = reader.all(Absence)
    by_person: dict[AssistantId, list[Shift]] = defaultdict(list)
    for one in reader.all(Shift):
        if one.assistant is not None and not is_missed(one, absences):
            by_person[one.assistant].append(one)
    for shifts in by_person.values():
        shifts.sort(key=lambda one: one.begin)
        for before, after in pairwise(shifts):
            assert utc_minute(after.begin) - utc_minute(before.end) >= 10 * 60


def test_a_was_sick_for_five_weeks_and_again_in_april_and_one_day_is_not_paid(
    reader: Reader,
) -> None:
    number = number_of(reader, "A")
    sick = [one for one in reader.all(Absence, assistant=number) if one.kind is AbsenceKind.SICK]
    assert [len(one.days) for one in sick] == [35, 8]
    april = payslip_of(reader, number, Month(2026, 4), FIGURES).facts
    # 42 days are over on 19 April (§ 3 Abs. 1 EFZG).
    assert april.employment.unpaid_days == (date(2026, 4, 20),)


def test_e_takes_sick_calls_and_stays_near_the_limit_of_the_minijob(reader: Reader) -> None:
    number = number_of(reader, "E")
    covers = [one for one in reader.all(Shift, assistant=number) if one.replaces is not None]
    assert {one.day.month for one in covers} == {2, 3, 4}
    year = total(pays(Month(2026, month))["E"].gross for month in range(1, 13))
    assert Money.of("6900.00") < year < Money.of("7236.00")  # 12 x 603
    law = law_on(FIGURES, date(2026, 12, 1))
    plan = Plan(Month(2026, 12).days, members(reader), shifts_from(reader, date(2026, 6, 1)))
    assert [one for one in limit_findings(reader, plan, law) if one.assistant == number] == []


def shifts_from(reader: Reader, first: date) -> tuple[Shift, ...]:
    return tuple(one for one in reader.all(Shift) if one.day >= first)


def test_d_crosses_2000_euros_in_may_only() -> None:
    crossed = [
        month for month in range(1, 12) if pays(Month(2026, month))["D"].gross > Money.of("2000.00")
    ]
    assert crossed == [5]


def test_f_works_twenty_hours_a_week_at_most_while_lectures_are_on(reader: Reader) -> None:
    weeks: Counter[int] = Counter()
    for one in reader.all(Shift, assistant=number_of(reader, "F")):
        if date(2026, 4, 13) <= one.day < date(2026, 7, 13) and one.kind is ShiftKind.ACTIVE:
            weeks[one.day.isocalendar().week] += working_minutes(planned_span(one))
    assert max(weeks.values()) <= 20 * 60


def test_the_plan_gives_g_nights_only(reader: Reader) -> None:
    begins = {one.begin.hour for one in reader.all(Shift, assistant=number_of(reader, "G"))}
    assert begins <= {6, 14, 22}
    nights = [
        one for one in reader.all(Shift, assistant=number_of(reader, "G")) if not one.replaces
    ]
    assert {one.begin.hour for one in nights} == {22}


def test_the_trip_has_a_duty_of_24_hours(reader: Reader) -> None:
    (trip,) = reader.all(Trip)
    duties = reader.all(Shift, trip=trip.id)
    assert {one.assistant for one in duties} == {number_of(reader, "A"), number_of(reader, "I")}
    assert [one.day for one in duties if one.end - one.begin == timedelta(hours=24)] == [
        date(2026, 9, 12)
    ]


def test_the_night_of_the_clock_change_in_october_is_an_hour_longer(reader: Reader) -> None:
    (night,) = [
        one
        for one in reader.all(Shift)
        if one.begin == datetime(2026, 10, 24, 22)  # noqa: DTZ001
    ]
    assert sum(real_minutes(one) for one in stretches(planned_span(night))) == 8 * 60 + 30


def test_h_leaves_with_three_days_of_leave_that_are_paid(reader: Reader) -> None:
    # Ten days a year for three full months are 2.5, rounded up (§ 5 Abs. 2 BUrlG).
    leaving = the_member(reader, number_of(reader, "H"))
    left = person_hours(reader, leaving, Month(2026, 11), LAST_DAY).leave.value
    nothing = Decimal(0)
    assert [(one.year, one.given) for one in left.years] == [(2026, nothing)]
    assert (left.left, left.pay_out) == (nothing, nothing)
    november = pays(Month(2026, 11))["H"]
    plan = PracticePlan()
    assert november.gross > Money.of("900.00")
    assert "H" not in {one.worker.short for one in pays_of(plan, Month(2026, 12))}


def test_what_lies_before_the_last_days_is_confirmed_and_the_rest_is_not(reader: Reader) -> None:
    worked = {one.shift: one for one in reader.all(Worked)}
    absences = reader.all(Absence)
    for one in reader.all(Shift):
        due = one.assistant is not None and not is_missed(one, absences)
        assert (one.id in worked) == (due and one.day < date(2026, 11, 27))
    states = Counter(one.state for one in worked.values())
    assert 0 < states[WorkedState.CHANGED] < 60
    assert max(one.recorded_on for one in worked.values()) <= LAST_DAY


def test_the_plan_of_december_is_fixed_offered_draft_and_has_open_shifts(reader: Reader) -> None:
    december = shifts_from(reader, date(2026, 12, 1))
    assert {one.state for one in december} == set(ShiftState)
    assert [one for one in december if one.assistant is None]
    assert max(one.day for one in december) == date(2026, 12, 31)


def test_models_and_needs_ask_for_one_person_at_any_time(reader: Reader) -> None:
    codes = {one.id: one.code for one in reader.all(ShiftModel)}
    assert Counter(codes[one.model] for one in reader.all(CoverNeed)) == {"F": 7, "S": 7, "N": 7}


def test_the_minutes_of_nursing_are_near_what_the_krankenkasse_grants(reader: Reader) -> None:
    absences = reader.all(Absence)
    minutes = sum(
        each.minutes
        for one in reader.all(Shift)
        if one.day in DateRange(date(2026, 1, 1), date(2026, 10, 31))
        and not is_missed(one, absences)
        for each in one.help_minutes
    )
    assert 0.85 * 58_500 < minutes < 1.05 * 58_500  # ten months of 5,850 minutes


def test_the_same_seed_gives_the_same_roster_and_another_another() -> None:
    roster_of.cache_clear()
    first = roster_of(2026, 1, 1)
    roster_of.cache_clear()
    assert roster_of(2026, 1, 1) == first
    assert roster_of(2026, 1, 2).shifts != first.shifts
    assert first.shifts[0].id == ShiftId(1)
