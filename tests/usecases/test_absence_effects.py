"""What an absence brings with it is told before it is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.budget.agreement import IllnessReserve
from budgetdesk.budget.funders import Funder, FunderKind, Holder, Teilbudget
from budgetdesk.budget.ids import AgreementId, FunderId
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.insurance import HealthCover, Status
from budgetdesk.staff.pay_terms import Salary
from budgetdesk.staff.payroll_details import PayrollDetails
from budgetdesk.usecases.absence_booking import book
from budgetdesk.usecases.absence_deadlines import AbsenceDuty, absence_deadlines, deadlines_of
from budgetdesk.usecases.absence_effects import Effects, effects_of
from budgetdesk.usecases.pay_facts import pay_year
from budgetdesk.usecases.sick_call import substitutes
from tests.budget.builders import an_agreement
from tests.usecases.absence_file import TODAY, AbsenceFile, absence_file, at, day
from tests.usecases.small_file import LABEL

SATURDAY = 5


@pytest.fixture
def file(tmp_path: Path) -> Iterator[AbsenceFile]:
    with absence_file(tmp_path) as opened:
        yield opened


def shifts(file: AbsenceFile, *days: str, who: int | None = None) -> None:
    """Four hours on each of the days."""
    for text in days:
        file.shift(f"{text}T08:00", f"{text}T12:00", who or file.mara)  # type: ignore[arg-type]


def effects(file: AbsenceFile, absence: Absence) -> Effects:
    before = file.state()
    found = file.desk.read(effects_of, absence, TODAY)
    assert file.state() == before
    return found


def codes(found: Effects) -> list[str]:
    assert found.pay is not None
    return [one.code for one in found.pay.continued.lines]


def due(file: AbsenceFile, absence: Absence) -> list[tuple[AbsenceDuty, date]]:
    return [(one.duty, one.on) for one in file.desk.read(deadlines_of, absence)]


def details(file: AbsenceFile, who: int, **values: object) -> None:
    own = next(one for one in file.all(PayrollDetails) if one.assistant == who)
    file.change(replace(own, **values))  # type: ignore[arg-type]


def version(file: AbsenceFile, who: int, **values: object) -> None:
    contract = next(one for one in file.all(Contract) if one.assistant == who)
    own = next(one for one in file.all(ContractVersion) if one.contract == contract.id)
    file.change(replace(own, **values))  # type: ignore[arg-type]


def test_sickness_tells_shifts_pay_refund_replacement_and_reserve(file: AbsenceFile) -> None:
    shifts(file, "11-03", "11-04")
    found = effects(file, file.absence("11-03", "11-05"))
    assert found.can_be_stored
    assert found.missed.value == 480
    assert [one.day for one in found.open_shifts] == [day("11-03"), day("11-04")]
    assert found.pay is not None
    # Eight hours at 16 €; 70 percent of it come back.
    assert found.pay.continued.value == Money(12800)
    assert found.pay.refund.value == Money(8960)
    # Of 128 €: KV 9.34, additional rate 1.86, PV 2.30, RV 11.90, AV 1.66; 70 percent of them.
    more = found.pay.refund.lines[-1]
    assert (more.code, more.result) == ("absence_refund_more", Money(1894))
    assert more.inputs == {"contributions": Money(2706), "percent": Decimal(70)}
    assert found.pay.last_paid == day("11-05")
    assert found.pay.first_unpaid is None
    assert found.replacing.value is not None
    assert found.replacing.value.least <= found.replacing.value.most
    assert found.reserve.value == found.replacing.value.least - Money(8960)
    assert found.leave.value is None


def test_the_same_illness_within_six_months_goes_on_with_what_is_left(file: AbsenceFile) -> None:
    first = file.absence("02-02", "03-08", illness="Rücken", booked_on=day("02-02"))
    file.desk.run(LABEL, book, first)
    shifts(file, "04-13", "04-20")
    again = file.absence("04-13", "04-30", illness="Rücken", booked_on=day("04-13"))
    found = effects(file, again)
    assert found.pay is not None
    # 35 of 42 days were used in February and March, so seven are left.
    assert found.pay.last_paid == day("04-19")
    assert found.pay.first_unpaid == day("04-20")
    assert found.pay.continued.value == Money(6400)
    relapse = next(one for one in found.pay.continued.lines if one.code == "sick_relapse")
    assert relapse.inputs == {
        "first": day("04-13"),
        "before": day("03-08"),
        "used": 35,
        "left": 7,
    }
    assert due(file, again) == [
        (AbsenceDuty.EAU, day("04-16")),
        (AbsenceDuty.SIX_WEEKS, day("04-19")),
        (AbsenceDuty.BENEFIT, day("04-20")),
    ]
    other = effects(file, replace(again, illness="Grippe"))
    assert other.pay is not None
    assert other.pay.continued.value == Money(12800)


def test_after_six_months_without_it_the_same_illness_is_paid_anew(file: AbsenceFile) -> None:
    first = file.absence("01-05", "02-15", illness="Rücken", booked_on=day("01-05"))
    file.desk.run(LABEL, book, first)
    shifts(file, "08-17")
    early = effects(file, file.absence("08-15", "08-17", illness="Rücken"))
    late = effects(file, file.absence("08-16", "08-17", illness="Rücken"))
    assert early.pay is not None
    assert late.pay is not None
    # Six months from 16 February end with 15 August.
    assert early.pay.continued.value == Money(0)
    assert late.pay.continued.value == Money(6400)
    assert "sick_new_claim_free" in codes(late)


def test_twelve_months_after_the_first_beginning_it_is_paid_anew(file: AbsenceFile) -> None:
    for begins, ends in (("2025-11-10", "2025-12-21"), ("2026-04-01", "2026-06-30")):
        spell = replace(
            file.absence("01-01", "01-01", illness="Rücken", booked_on=date(2025, 11, 10)),
            first=date.fromisoformat(begins),
            last=date.fromisoformat(ends),
        )
        file.desk.run(LABEL, book, spell)
    shifts(file, "11-09", "11-10")
    early = effects(file, file.absence("11-09", "11-10", illness="Rücken"))
    late = effects(file, file.absence("11-10", "11-10", illness="Rücken"))
    assert early.pay is not None
    assert late.pay is not None
    assert early.pay.continued.value == Money(0)
    assert late.pay.continued.value == Money(6400)
    assert "sick_new_claim_frame" in codes(late)


def test_in_the_first_four_weeks_the_krankenkasse_pays(file: AbsenceFile) -> None:
    contract = next(one for one in file.all(Contract) if one.assistant == file.mara)
    file.change(replace(contract, begins=day("10-15")))
    version(file, file.mara, from_day=day("10-15"))
    shifts(file, "11-03")
    sick = file.absence("11-03", "11-05")
    found = effects(file, sick)
    assert found.pay is not None
    assert found.pay.continued.value == Money(0)
    assert "sick_waiting" in codes(found)
    assert "absence_nothing_paid" in codes(found)
    assert found.pay.first_unpaid == day("11-03")
    assert due(file, sick) == [(AbsenceDuty.BENEFIT, day("11-03"))]


def test_of_a_minijob_eighty_percent_come_back_and_no_krankengeld_follows(
    file: AbsenceFile,
) -> None:
    shifts(file, "11-03", who=file.jan)
    sick = file.absence("11-03", "12-20", assistant=file.jan)
    found = effects(file, sick)
    assert found.pay is not None
    # Four hours at 15 €.
    assert found.pay.continued.value == Money(6000)
    assert found.pay.refund.value == Money(4800)
    assert found.pay.refund.lines[-1].code == "absence_refund_contributions"
    assert due(file, sick) == [
        (AbsenceDuty.EAU, day("11-06")),
        (AbsenceDuty.SIX_WEEKS, day("12-14")),
    ]


def test_of_a_short_term_job_the_minijob_zentrale_gives_back_too(file: AbsenceFile) -> None:
    # § 2 Abs. 1 Satz 2 AAG: geringfügig are short-term jobs as well; 80 percent of 128 €.
    version(file, file.mara, status=Status.SHORT_TERM)
    details(file, file.mara, u1_refund_percent=None)
    shifts(file, "11-03", "11-04")
    found = effects(file, file.absence("11-03", "11-05"))
    assert found.pay is not None
    assert found.pay.refund.value == Money(10240)


def test_a_refund_that_is_not_known_is_said_not_guessed(file: AbsenceFile) -> None:
    details(file, file.mara, u1_refund_percent=None)
    shifts(file, "11-03")
    found = effects(file, file.absence("11-03", "11-03"))
    assert found.pay is not None
    assert found.pay.refund.value is None
    assert [one.code for one in found.pay.refund.lines] == ["absence_refund_unknown"]
    assert found.reserve.value is None
    assert "absence_reserve_unknown" in [one.code for one in found.reserve.lines]


def test_what_payroll_lacks_comes_as_problems_and_keeps_nothing_from_being_stored(
    file: AbsenceFile,
) -> None:
    holder = file.all(Holder)[0]
    file.change(replace(holder, land=None))
    shifts(file, "11-03")
    found = effects(file, file.absence("11-03", "11-03"))
    assert found.can_be_stored
    assert found.pay is not None
    assert found.pay.continued.value is None
    assert [one.code for one in found.pay.problems] == ["pay_land_missing"]
    assert found.replacing.value is None


def test_a_certificate_is_due_after_three_days_on_no_sunday_or_holiday(file: AbsenceFile) -> None:
    assert due(file, file.absence("11-03", "11-05")) == []
    assert due(file, file.absence("11-03", "11-06")) == [(AbsenceDuty.EAU, day("11-06"))]
    # The fourth day is a Sunday.
    assert due(file, file.absence("11-05", "11-08")) == [(AbsenceDuty.EAU, day("11-09"))]
    # 1 November 2026 is a Sunday; 25 December is a Friday, 26 a Saturday, 27 a Sunday.
    assert due(file, file.absence("12-22", "12-30")) == [(AbsenceDuty.EAU, day("12-28"))]
    shown = file.absence("11-03", "11-20", certificate_until=day("11-13"))
    assert due(file, shown) == [(AbsenceDuty.EAU, day("11-14"))]
    assert due(file, replace(shown, certificate_until=day("11-20"))) == []


def test_the_privately_insured_and_household_minijobs_hand_in_paper(file: AbsenceFile) -> None:
    details(file, file.ute, health=HealthCover.PRIVATE)
    version(file, file.jan, household_cheque=True)
    for who in (file.ute, file.jan):
        sick = file.absence("11-03", "11-10", assistant=who)
        assert due(file, sick) == [(AbsenceDuty.CERTIFICATE, day("11-06"))]


def test_days_for_a_sick_child_are_counted_by_shifts_and_told_when_over(
    file: AbsenceFile,
) -> None:
    # 15 days a child (§ 45 Abs. 2a SGB V), 14 of them taken in January.
    january = [f"01-{number:02d}" for number in range(5, 19)]
    shifts(file, *january, "11-03", "11-05")
    taken = file.absence("01-05", "01-18", AbsenceKind.CHILD_SICK, child=1)
    file.desk.run(LABEL, book, taken)
    ill = file.absence("11-03", "11-06", AbsenceKind.CHILD_SICK, child=1)
    found = effects(file, ill)
    assert found.pay is not None
    assert [one.code for one in found.pay.problems] == ["absence_child_days_over"]
    assert found.pay.problems[0].data == {"days": 2, "left": 1}
    assert found.pay.continued.value == Money(0)
    assert found.pay.refund.value == Money(0)
    assert due(file, ill) == [
        (AbsenceDuty.CHILD_CERTIFICATE, day("11-03")),
        (AbsenceDuty.CHILD_REPORT, day("11-07")),
    ]
    shorter = effects(file, replace(ill, last=day("11-04")))
    assert shorter.pay is not None
    assert shorter.pay.problems == ()
    unknown = effects(file, replace(ill, child=2))
    assert unknown.pay is not None
    assert [one.code for one in unknown.pay.problems] == ["absence_child_days_unknown"]


def test_a_contract_that_pays_for_a_sick_child_goes_on_paying(file: AbsenceFile) -> None:
    version(file, file.mara, paid_child_sick=True)
    shifts(file, "11-03")
    ill = file.absence("11-03", "11-03", AbsenceKind.CHILD_SICK, child=1)
    found = effects(file, ill)
    assert found.pay is not None
    assert found.pay.continued.value == Money(6400)
    certified = replace(ill, certificate_until=day("11-03"))
    assert due(file, certified) == [(AbsenceDuty.CHILD_REPORT, day("11-04"))]


def test_leave_in_a_week_of_irregular_shifts_takes_the_days_with_duty(file: AbsenceFile) -> None:
    # Worked before: ten times four hours in the thirteen weeks, all at 16 €.
    shifts(file, *(f"10-{number:02d}" for number in range(5, 15)))
    file.shift("11-03T08:00", "11-03T12:00", file.mara)
    file.shift("11-03T18:00", "11-03T20:00", file.mara)
    file.shift("11-05T22:00", "11-06T06:00", file.mara)
    file.shift("11-01T22:00", "11-02T06:00", file.mara)
    leave = file.absence("11-02", "11-08", AbsenceKind.LEAVE)
    found = effects(file, leave)
    # Tuesday twice is one day; the night of Thursday belongs to Thursday.
    assert found.leave.value == Decimal(2)
    assert found.pay is not None
    # 4 + 2 + 8 hours at the average of 16 €.
    assert found.pay.continued.value == Money(22400)
    assert "leave_pay_by_hours" in codes(found)
    assert found.leave_left is not None
    stored = file.desk.run(LABEL, book, leave).absence
    assert effects(file, stored).leave_left == found.leave_left
    shorter = effects(file, replace(stored, last=day("11-04")))
    assert shorter.leave_left == found.leave_left + 1
    agreed = effects(file, replace(leave, first=day("12-01"), last=day("12-07"), leave_days=None))
    assert agreed.leave.value == Decimal(0)


def test_leave_of_the_coming_year_is_not_reckoned_ahead(file: AbsenceFile) -> None:
    leave = replace(
        file.absence("11-02", "11-08", AbsenceKind.LEAVE),
        first=date(2027, 1, 4),
        last=date(2027, 1, 10),
    )
    found = effects(file, leave)
    assert found.leave.value == Decimal(0)
    assert found.leave_left is None


def test_unpaid_time_is_not_paid_and_nothing_comes_back(file: AbsenceFile) -> None:
    shifts(file, "11-03")
    found = effects(file, file.absence("11-03", "11-03", AbsenceKind.UNPAID))
    assert found.pay is not None
    assert found.pay.continued.value == Money(0)
    assert codes(found) == ["absence_not_paid", "absence_paid_in_all"]
    assert [one.code for one in found.pay.refund.lines] == ["absence_no_refund"]
    assert found.deadlines == ()


def test_contributions_that_are_not_known_are_said_not_guessed(file: AbsenceFile) -> None:
    details(file, file.mara, tax_card=None)
    shifts(file, "11-03")
    found = effects(file, file.absence("11-03", "11-03"))
    assert found.pay is not None
    assert found.pay.refund.value == Money(4480)
    assert [one.code for one in found.pay.refund.lines] == [
        "u1_refund",
        "refund_lapses",
        "absence_refund_contributions",
    ]


def test_a_salary_goes_on_and_its_part_for_the_missed_time_is_estimated(
    file: AbsenceFile,
) -> None:
    version(file, file.mara, wage=None, salary=Salary(Money(261000), 30 * 60))
    shifts(file, "11-03", "11-30")
    found = effects(file, file.absence("11-03", "12-02"))
    assert found.pay is not None
    # 2,610 € for 30 hours a week, 4.35 weeks a month: 20 € an hour, eight hours are missed.
    assert found.pay.continued.value == Money(16000)
    assert found.pay.refund.value == Money(11200)
    assert "absence_salary_goes_on" in codes(found)
    assert "absence_nothing_paid" not in codes(found)


def test_a_shift_off_for_a_holiday_is_paid(file: AbsenceFile) -> None:
    shifts(file, "12-25")
    found = effects(file, file.absence("12-25", "12-25", AbsenceKind.HOLIDAY))
    assert found.pay is not None
    assert found.pay.continued.value == Money(6400)


def test_maternity_has_its_protection_period_and_all_of_it_comes_back(file: AbsenceFile) -> None:
    start = at("01-05T08:00")
    begins = [start + timedelta(days=number) for number in range(230)]
    planned = [
        Shift(ShiftId(0), one, one + timedelta(hours=7), file.mara)
        for one in begins
        if one.weekday() < SATURDAY
    ]
    file.desk.run(LABEL, lambda work: work.add_all(planned))
    absence = replace(
        file.absence("09-07", "12-14", AbsenceKind.MATERNITY, due_on=day("10-19")),
        booked_on=day("09-01"),
    )
    found = effects(file, absence)
    assert found.pay is not None
    assert "maternity_period" in codes(found)
    assert found.pay.continued.value is not None
    # The supplement is free of contributions: U2 gives back what was paid, and no more.
    assert found.pay.refund.value == found.pay.continued.value
    assert [one.code for one in found.pay.refund.lines] == ["u2_refund", "refund_lapses"]
    # Six weeks before 19 October to eight weeks after it.
    assert due(file, absence) == [
        (AbsenceDuty.PROTECTION_BEGINS, day("09-07")),
        (AbsenceDuty.PROTECTION_ENDS, day("12-14")),
    ]


def test_of_a_ban_on_work_the_contributions_come_back_too(file: AbsenceFile) -> None:
    # Ten shifts of 8 hours in each month from September 2025 to November, 16 € an hour: 1,280 €
    # a month. The birth is expected on 7 September 2026, so the pregnancy began on 1 December.
    begins = [
        datetime.fromisoformat(f"2025-{month}-{number:02d}T08:00")
        for month in ("09", "10", "11")
        for number in range(1, 11)
    ]
    planned = [Shift(ShiftId(0), one, one + timedelta(hours=8), file.mara) for one in begins]
    file.desk.run(LABEL, lambda work: work.add_all(planned))
    ban = file.absence("06-01", "06-30", AbsenceKind.MATERNITY, due_on=day("09-07"))
    found = effects(file, ban)
    assert found.pay is not None
    # 3,840 € in 90 days: 30 days of the ban are 1,280 €.
    assert found.pay.continued.value == Money(128000)
    # KV 93.44, additional rate 18.56, PV 23.04, RV 119.04, AV 16.64 (§ 1 Abs. 2 Nr. 3 AAG).
    assert found.pay.refund.value == Money(128000 + 27072)
    # The payslip of the month reads as far back.
    file.desk.run(LABEL, book, ban)
    june = Month(2026, 6)
    assert file.desk.read(lambda reader: pay_year(reader, file.mara, june)).pay(
        june
    ).gross.whole == Money(128000)


def test_leave_of_january_is_the_same_seen_from_november(file: AbsenceFile) -> None:
    # Its thirteen weeks reach back to 13 October of the year before.
    begin = datetime.fromisoformat("2025-11-03T08:00")
    file.add(Shift(ShiftId(0), begin, begin + timedelta(hours=8), file.mara))
    file.shift("01-12T08:00", "01-12T16:00", file.mara)
    file.desk.run(LABEL, book, file.absence("01-12", "01-12", AbsenceKind.LEAVE))
    january = Month(2026, 1)
    for seen_from in (january, Month(2026, 11)):
        year = file.desk.read(pay_year, file.mara, seen_from)
        (line,) = year.pay(january).gross.lines
        assert (line.code, line.amount) == ("leave_pay", Money(12800))


def test_a_wrong_absence_tells_its_problems_and_no_pay(file: AbsenceFile) -> None:
    shifts(file, "11-03")
    reversed_days = effects(file, file.absence("11-05", "11-03"))
    assert not reversed_days.can_be_stored
    assert [one.code for one in reversed_days.problems] == ["absence_reversed"]
    outside = effects(file, file.absence("11-03", "11-03", assistant=file.kim))
    assert not outside.can_be_stored
    assert outside.missed.value == 0


def test_what_is_due_is_listed_from_today_on_with_certificates_still_missing(
    file: AbsenceFile,
) -> None:
    assert file.desk.read(absence_deadlines, TODAY) == ()
    file.desk.run(LABEL, book, file.absence("10-05", "11-20", booked_on=day("10-05")))
    file.desk.run(LABEL, book, file.absence("03-02", "03-20", assistant=file.ute))
    file.desk.run(
        LABEL, book, file.absence("10-05", "10-07", AbsenceKind.LEAVE, assistant=file.jan)
    )
    listed = file.desk.read(absence_deadlines, day("11-17"))
    assert [(one.duty, one.on, one.name) for one in listed] == [
        (AbsenceDuty.EAU, day("10-08"), "mara"),
    ]
    earlier = file.desk.read(absence_deadlines, day("11-01"))
    assert [(one.duty, one.on) for one in earlier] == [
        (AbsenceDuty.EAU, day("10-08")),
        (AbsenceDuty.SIX_WEEKS, day("11-15")),
        (AbsenceDuty.BENEFIT, day("11-16")),
    ]


def test_a_reserve_that_is_agreed_is_named_with_its_amount(file: AbsenceFile) -> None:
    shifts(file, "11-03")
    sick = file.absence("11-03", "11-03")
    lines = effects(file, sick).reserve.lines
    assert [one.code for one in lines] == ["absence_reserve", "absence_reserve_not_agreed"]
    funder = file.add(Funder(FunderId(0), "Landkreis", FunderKind.EINGLIEDERUNGSHILFE))
    owner = file.add(Teilbudget(TeilbudgetId(0), "EGH", "Assistenz", funder.id))
    file.add(
        an_agreement(
            id=AgreementId(0),
            teilbudget=owner.id,
            valid_from=day("01-01"),
            valid_to=None,
            illness_reserve=IllnessReserve.FIXED_AMOUNT,
            illness_amount=Money(200000),
        )
    )
    agreed = effects(file, sick).reserve.lines[-1]
    assert (agreed.code, agreed.result) == ("absence_reserve_agreed", Money(200000))


def test_without_payroll_details_of_anybody_the_replacement_has_no_price(
    file: AbsenceFile,
) -> None:
    for one in file.all(ContractVersion):
        file.change(replace(one, wage=None))
    shifts(file, "11-03")
    found = effects(file, file.absence("11-03", "11-03"))
    assert found.replacing.value is None
    assert [one.code for one in found.replacing.lines] == ["absence_replacing_unknown"]
    asked = file.desk.read(substitutes, found.open_shifts, TODAY)[0]
    assert {one.candidate.cost for one in asked.ranked} == {None}
    holder = file.all(Holder)[0]
    file.change(replace(holder, land=None))
    asked = file.desk.read(substitutes, found.open_shifts, TODAY)[0]
    assert {one.candidate.cost for one in asked.ranked} == {None}


def test_of_years_whose_law_is_not_known_neither_pay_nor_deadlines_are_said(
    file: AbsenceFile,
) -> None:
    for one in file.all(Contract):
        file.change(replace(one, begins=date(2020, 1, 1), ends=None))
    for held in file.all(ContractVersion):
        file.change(replace(held, from_day=date(2020, 1, 1)))
    long_ago = replace(
        file.absence("11-03", "11-10"), first=date(2021, 3, 1), last=date(2021, 3, 9)
    )
    found = effects(file, long_ago)
    assert found.pay is not None
    assert found.pay.continued.value is None
    assert [one.code for one in found.pay.problems] == ["absence_figure_unknown"]
    assert found.deadlines == ()


def test_without_terms_only_the_certificate_is_due(file: AbsenceFile) -> None:
    contract = next(one for one in file.all(Contract) if one.assistant == file.mara)
    for one in file.all(ContractVersion):
        if one.contract == contract.id:
            file.change(replace(one, from_day=date(2027, 1, 1)))
    own = next(one for one in file.all(PayrollDetails) if one.assistant == file.mara)
    file.change(replace(own, from_day=date(2027, 1, 1)))
    assert due(file, file.absence("11-03", "12-30")) == [(AbsenceDuty.EAU, day("11-06"))]
    child = file.absence("11-03", "11-03", AbsenceKind.CHILD_SICK, child=1)
    assert due(file, child) == [(AbsenceDuty.CHILD_CERTIFICATE, day("11-03"))]
    assert due(file, file.absence("11-03", "11-20", AbsenceKind.LEAVE)) == []


def test_nothing_open_costs_nothing(file: AbsenceFile) -> None:
    found = effects(file, file.absence("11-03", "11-03"))
    assert found.reserve.value == Money(0)
    assert found.open_shifts == ()
    assert [one.code for one in found.replacing.lines] == ["absence_nothing_to_replace"]
    assert file.all(Shift) == ()
