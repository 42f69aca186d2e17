"""Absences and substitutes: whose day, which year, from which minute, and what does not count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from budgetdesk.budget.agreement import IllnessReserve
from budgetdesk.budget.funders import Funder, FunderKind, Teilbudget
from budgetdesk.budget.ids import AgreementId, FunderId
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.availability import BackupDuty
from budgetdesk.rota.ids import BackupDutyId, HelpKindId
from budgetdesk.rota.shifts import HelpKind, HelpMinutes, Shift
from budgetdesk.rota.substitutes import Bar, Candidate
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import AssistantId, AssistantSkillId, SkillId
from budgetdesk.staff.pay_terms import Salary
from budgetdesk.staff.personal_file import Ability, AssistantSkill, Skill
from budgetdesk.usecases.absence_booking import book, change
from budgetdesk.usecases.absence_deadlines import has_eau
from budgetdesk.usecases.absence_effects import effects_of
from budgetdesk.usecases.sick_call import open_after, sick_absence, substitutes
from budgetdesk.usecases.team import member
from tests.budget.builders import an_agreement
from tests.usecases.absence_file import TODAY, AbsenceFile, absence_file, at, day
from tests.usecases.small_file import LABEL


@pytest.fixture
def file(tmp_path: Path) -> Iterator[AbsenceFile]:
    with absence_file(tmp_path) as opened:
        yield opened


def version(file: AbsenceFile, who: AssistantId, **values: Any) -> None:
    contract = next(one for one in file.all(Contract) if one.assistant == who)
    own = next(one for one in file.all(ContractVersion) if one.contract == contract.id)
    file.change(replace(own, **values))


def lines(file: AbsenceFile, absence: Absence, code: str) -> list[Line]:
    found = file.desk.read(effects_of, absence, TODAY)
    assert found.pay is not None
    every = (*found.pay.continued.lines, *found.reserve.lines)
    return [one for one in every if one.code == code]


# --------------------------------------------------------------------------------------- effects


def test_a_reserve_without_an_amount_leaves_the_sum_open(file: AbsenceFile) -> None:
    file.shift("11-03T08:00", "11-03T12:00", file.mara)
    funder = file.add(Funder(FunderId(0), "Landkreis", FunderKind.EINGLIEDERUNGSHILFE))
    owner = file.add(Teilbudget(TeilbudgetId(0), "EGH", "Assistenz", funder.id))

    def agree(kind: IllnessReserve, amount: Money | None = None) -> None:
        agreement = an_agreement(
            id=AgreementId(0),
            teilbudget=owner.id,
            valid_from=day("01-01"),
            illness_reserve=kind,
            illness_amount=amount,
        )
        file.add(replace(agreement, valid_to=None))

    def told() -> list[Line]:
        return lines(file, file.absence("11-03", "11-03"), "absence_reserve_agreed")

    agree(IllnessReserve.NONE)
    assert told() == []
    agree(IllnessReserve.FIXED_AMOUNT, Money(50_000))
    assert [(one.inputs, one.result) for one in told()] == [({"count": 1}, Money(50_000))]
    agree(IllnessReserve.AVERAGE_MONTH_SPENT)
    assert [(one.inputs, one.result) for one in told()] == [({"count": 2}, None)]


def test_days_for_a_sick_child_are_those_of_the_year_in_which_it_fell_ill(
    file: AbsenceFile,
) -> None:
    for on in ("12-30", "12-31"):
        file.shift(f"{on}T08:00", f"{on}T12:00", file.mara)
    new_year = file.shift("12-31T18:00", "12-31T22:00", file.mara)
    moved: dict[str, Any] = {
        "begin": new_year.begin.replace(2027, 1, 2),
        "end": new_year.end.replace(2027, 1, 2),
    }
    file.change(replace(new_year, **moved))
    ill = file.absence("12-30", "12-30", AbsenceKind.CHILD_SICK, child=1)
    ill = replace(ill, last=date(2027, 1, 3))
    (days,) = lines(file, ill, "absence_child_days")
    # 15 days for one child (§ 45 Abs. 2a SGB V).
    assert days.inputs == {"days": 2, "left": 15}
    assert lines(file, ill, "child_sick_unpaid") != []
    version(file, file.mara, paid_child_sick=True)
    assert lines(file, ill, "child_sick_paid") != []


def test_of_a_salary_goes_on_what_this_absence_takes_as_long_as_it_is_paid(
    file: AbsenceFile,
) -> None:
    # 3,480 € by 4.35 x 40 hours are 20 € an hour.
    version(file, file.mara, wage=None, salary=Salary(Money(348_000), 40 * 60))
    file.shift("11-02T08:00", "11-02T12:00", file.mara)
    file.shift("11-03T08:00", "11-03T12:00", file.mara)
    file.desk.run(LABEL, book, file.absence("11-02", "11-02", AbsenceKind.LEAVE))

    def goes_on(absence: Absence) -> list[object]:
        return [one.result for one in lines(file, absence, "absence_salary_goes_on")]

    assert goes_on(file.absence("11-03", "11-03")) == [Money(8_000)]
    # Ill since 22 September: the six weeks are over with 2 November.
    assert goes_on(file.absence("09-23", "11-03")) == [Money(8_000)]
    assert goes_on(file.absence("09-22", "11-03")) == []


def test_a_minijob_outside_the_private_household_has_an_electronic_certificate(
    file: AbsenceFile,
) -> None:
    jan = file.desk.read(member, file.jan)
    assert has_eau(jan, day("11-03"))
    version(file, file.jan, household_cheque=True)
    assert not has_eau(file.desk.read(member, file.jan), day("11-03"))


# --------------------------------------------------------------------------------------- booking


def test_what_is_open_shrinks_with_its_help_and_its_paid_break(file: AbsenceFile) -> None:
    helped = file.add(HelpKind(HelpKindId(0), "hpl", "Haushaltshilfe"))
    file.shift(
        "11-03T08:00",
        "11-03T16:00",
        file.mara,
        help_minutes=(HelpMinutes(helped.id, 100),),
        paid_break_minutes=30,
    )
    whole = file.desk.run(LABEL, book, file.absence("11-03", "11-03"))
    assert whole.added[0].paid_break_minutes == 30
    late = replace(whole.absence, since=at("11-03T12:00"))
    (half,) = file.desk.run(LABEL, change, late).changed
    # Four of eight hours.
    assert (half.help_minutes, half.paid_break_minutes) == ((HelpMinutes(helped.id, 50),), 15)
    assert half in file.all(Shift)


def test_who_calls_when_the_shift_begins_misses_the_whole_of_it(file: AbsenceFile) -> None:
    file.shift("11-03T08:00", "11-03T12:00", file.mara)

    def since(clock: str) -> object:
        called = at(f"11-03T{clock}")
        return file.desk.read(sick_absence, file.mara, called, day("11-03"), TODAY).since

    assert [since("08:00"), since("08:01")] == [None, at("11-03T08:01")]


# ----------------------------------------------------------------------------------- substitutes


def asked(file: AbsenceFile, who: AssistantId) -> Candidate:
    """What is known of a person who might take Mara's shift of 3 November."""
    open_ones = file.desk.read(open_after, file.mara, at("11-03T05:00"), day("11-03"))
    place = file.desk.read(substitutes, open_ones, TODAY)[0].of(who)
    assert place is not None
    return place.candidate


def test_backup_duty_counts_on_its_day_and_an_answered_skill_is_known(file: AbsenceFile) -> None:
    drive = file.add(Skill(SkillId(0), "auto", "Auto fahren"))
    cook = file.add(Skill(SkillId(0), "kochen", "kocht"))
    file.shift("11-03T08:00", "11-03T12:00", file.mara, skills=(drive.id, cook.id))
    file.add(BackupDuty(BackupDutyId(0), day("11-04"), file.jan))
    file.add(AssistantSkill(AssistantSkillId(0), file.jan, drive.id, Ability.YES))
    file.add(AssistantSkill(AssistantSkillId(0), file.ute, drive.id, Ability.YES))
    file.add(AssistantSkill(AssistantSkillId(0), file.ute, cook.id, Ability.NO))
    jan, ute = asked(file, file.jan), asked(file, file.ute)
    assert (jan.is_backup, jan.unknown_skills, jan.bars) == (False, 1, ())
    # One thing that she does not do is enough.
    assert (ute.unknown_skills, ute.bars) == (0, (Bar.VETO,))


def test_what_a_person_misses_by_leave_neither_fills_her_month_nor_takes_her_rest(
    file: AbsenceFile,
) -> None:
    file.shift("11-03T08:00", "11-03T12:00", file.mara)
    before = asked(file, file.ute)
    file.shift("11-02T18:00", "11-02T23:00", file.ute)
    file.shift("11-20T08:00", "11-20T12:00", file.ute)
    planned = asked(file, file.ute)
    assert planned.bars == (Bar.LAW,)
    for on in ("11-02", "11-20"):
        file.add(file.absence(on, on, AbsenceKind.LEAVE, assistant=file.ute))
    free = asked(file, file.ute)
    assert free.bars == ()
    assert before.minutes_above is not None
    assert planned.minutes_above == before.minutes_above + 9 * 60
    assert free.minutes_above == before.minutes_above


@pytest.mark.parametrize(
    ("on", "booked", "counted"),
    [
        ("10-20", "10-20", 1),
        ("10-20", "10-19", 1),  # on the day before: at short notice
        ("10-20", "10-18", 0),  # planned in time
        ("08-02", "08-02", 1),  # thirteen weeks before 1 November
        ("08-01", "08-01", 0),
    ],
)
def test_stepping_in_counts_at_short_notice_and_for_thirteen_weeks(
    file: AbsenceFile, on: str, booked: str, counted: int
) -> None:
    file.shift("11-03T08:00", "11-03T12:00", file.mara)
    file.shift(f"{on}T08:00", f"{on}T12:00", file.mara)
    absence = file.absence(on, on, booked_on=day(booked))
    (taken,) = file.desk.run(LABEL, book, absence).added
    file.change(replace(taken, assistant=file.ute))
    assert asked(file, file.ute).stepped_in == counted
