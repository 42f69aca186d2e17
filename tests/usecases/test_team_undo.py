"""Whatever is done about the team is taken back by one undo, and done again by one redo."""

from __future__ import annotations

import inspect
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest

from budgetdesk.budget.hours_funding import FundingRule, FundingShare
from budgetdesk.budget.ids import FundingRuleId
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind, LeaveEntry, LeaveEntryKind
from budgetdesk.rota.availability import Answer, Availability, Wish
from budgetdesk.rota.consequences import Consequences
from budgetdesk.rota.ids import (
    AbsenceId,
    AvailabilityId,
    CoverNeedId,
    HelpKindId,
    HoursEntryId,
    LeaveEntryId,
    ShiftModelId,
    TripId,
    WeekdayPatternId,
    WishId,
)
from budgetdesk.rota.shift_models import CoverNeed, ShiftModel, WeekdayPattern
from budgetdesk.rota.shifts import HelpKind, Shift, ShiftKind, ShiftState, Trip
from budgetdesk.rota.working_time import Span
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion, EndedBy
from budgetdesk.staff.employer import EmployerData, EmployerStep
from budgetdesk.staff.ids import (
    AssistantId,
    ContractId,
    ContractVersionId,
    EmployerDataId,
    LetterId,
    SecondJobId,
    SkillId,
    StaffDocumentId,
)
from budgetdesk.staff.insurance import JobKind
from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.staff.payroll_details import SecondJob
from budgetdesk.staff.personal_file import Ability, Skill
from budgetdesk.staff.wage_step import StepKind, WageChange
from budgetdesk.usecases import (
    absence_booking,
    hours_entries,
    hours_months,
    hours_recording,
    roster,
    roster_availability,
    roster_base,
    roster_checks,
    roster_consequences,
    roster_planning,
    sick_call,
    staff_contracts,
    staff_employer,
    staff_files,
    staff_letters,
    timesheets,
)
from tests.rota.planning_builders import a_shift, at, days
from tests.staff.people import a_contract, a_document, a_file, a_version, day, details
from tests.storage.builders import Rows, record_rows
from tests.usecases.staffed_file import LABEL, TODAY, StaffedFile, staffed_file

MODULES: Final = (
    absence_booking,
    hours_entries,
    hours_months,
    hours_recording,
    roster,
    roster_availability,
    roster_base,
    roster_checks,
    roster_consequences,
    roster_planning,
    sick_call,
    staff_contracts,
    staff_employer,
    staff_files,
    staff_letters,
    timesheets,
)
NO_DEEDS: Final = {"guard"}
ON_MONDAY, ON_TUESDAY = "2026-11-02", "2026-11-03"
BEN: Final = AssistantId(2)
NOVEMBER: Final = Month(2026, 11)


class Walk:
    """Does deeds one after the other and keeps what the file said after each."""

    def __init__(self, file: StaffedFile, rows: sqlite3.Connection) -> None:
        self.file = file
        self.rows = rows
        self.done: set[str] = set()
        self.states: list[Rows] = [self.state()]
        self.label = len(file.desk.history())

    def __call__(self, deed: Callable[..., Any], *values: Any, **named: Any) -> Any:
        self.done.add(deed.__name__)
        answer = self.file.desk.run(LABEL, deed, *values, **named)
        self.states.append(self.state())
        return answer

    def state(self) -> Rows:
        return record_rows(self.rows)


@pytest.fixture
def walk(tmp_path: Path) -> Iterator[Walk]:
    with (
        staffed_file(tmp_path) as file,
        closing(sqlite3.connect(file.desk.store.path)) as connection,
    ):
        yield Walk(file, connection)


def deeds_of(module: ModuleType) -> Iterator[str]:
    for name, one in vars(module).items():
        if inspect.isfunction(one) and one.__module__ == module.__name__ and name[0] != "_":
            first = next(iter(inspect.signature(one).parameters), "")
            if first == "work":
                yield name


def shift(walk: Walk, begin: str, end: str, who: AssistantId | None, **others: Any) -> Shift:
    found: Shift = walk(roster.save_shift, a_shift(begin, end, who, **others))
    return found


def keep_files(walk: Walk, anna: AssistantId) -> None:
    ben = walk(staff_files.add_person, Assistant(AssistantId(0), "ben", "Ben"), a_file(), TODAY)
    assert ben.id == BEN
    walk(staff_files.change_person, replace(ben, name="Ben B."), a_file(assistant=ben.id), TODAY)
    walk(staff_files.save_file, a_file(assistant=anna, town="Köln"), TODAY)
    walk(staff_files.save_details, details(assistant=anna))
    job = SecondJob(SecondJobId(0), anna, JobKind.MINIJOB, "Kiosk", Money(30000), day("2026-01-01"))
    walk(staff_files.save_job, job)
    skill = walk(staff_files.save_skill, Skill(SkillId(0), "auto", "Fährt das Auto"))
    walk(staff_files.answer_skill, anna, skill.id, Ability.YES)
    walk(staff_files.answer_skill, anna, skill.id, None)
    paper = a_document(id=StaffDocumentId(0), assistant=anna)
    walk(staff_files.save_document, paper, TODAY, b"%PDF- Bild")
    walk(staff_employer.save_employer, EmployerData(EmployerDataId(0), finanzamt="Köln"))
    walk(staff_employer.tick_step, EmployerStep.FINANZAMT, TODAY)
    walk(staff_employer.untick_step, EmployerStep.FINANZAMT)
    walk(staff_letters.save_template, LetterKind.CONTRACT, "Vertrag")
    walk(staff_letters.drop_template, LetterKind.CONTRACT)
    walk(staff_letters.keep_letter, Letter(LetterId(0), anna, LetterKind.NACHWEIS, TODAY, "Text"))


def agree(walk: Walk) -> None:
    contract = replace(a_contract(), id=ContractId(0), assistant=BEN)
    version = replace(a_version(), id=ContractVersionId(0))
    held, first = walk(staff_contracts.hire, contract, version)
    walk(staff_contracts.save_contract, replace(held, begins=day("2025-12-01")))
    later = replace(first, id=ContractVersionId(0), from_day=day("2026-07-01"))
    raised = walk(staff_contracts.save_version, later)
    walk(staff_contracts.remove_version, raised.id)
    step = WageChange(StepKind.PLUS_AMOUNT, Decimal("0.50"))
    rows = walk.file.desk.read(staff_contracts.wage_step_preview, day("2026-09-01"), step)
    walk(staff_contracts.take_wage_step, rows, day("2026-09-01"))


def set_up(walk: Walk, anna: AssistantId) -> ShiftModel:
    early = ShiftModel(ShiftModelId(0), "F", "Frühdienst", 480, 960)
    model: ShiftModel = walk(roster_base.save_model, early)
    walk(roster_base.save_help_kind, HelpKind(HelpKindId(0), "pflege", "Pflege"))
    walk(roster_base.save_need, CoverNeed(CoverNeedId(0), model.id, 0, 2))
    walk(roster_base.save_needs, [CoverNeed(CoverNeedId(0), model.id, 1, 2)])
    usual = WeekdayPattern(WeekdayPatternId(0), anna, model.id, 0, day(ON_MONDAY))
    walk(roster_base.save_pattern, usual)
    walk(roster_base.save_patterns, [replace(usual, weekday=1)])
    share = FundingShare(TeilbudgetId(1), Decimal(100))
    walk(roster_base.save_funding_rule, FundingRule(FundingRuleId(0), TODAY, (share,)))
    return model


def ask(walk: Walk, anna: AssistantId) -> None:
    said = Availability(
        AvailabilityId(0), anna, at("2026-11-09 08:00"), at("2026-11-09 12:00"), Answer.YES
    )
    (kept,) = walk(roster_availability.save_availability, [said])
    walk(roster_availability.remove_availability, [kept.id])
    walk(roster_availability.save_wish, Wish(WishId(0), anna, NOVEMBER.first, 5))
    walk(roster_availability.remove_wish, anna, NOVEMBER)
    walk(roster_availability.save_backup, TODAY, BEN)
    walk(roster_availability.remove_backup, TODAY, BEN)


def plan(walk: Walk, anna: AssistantId, model: ShiftModel) -> None:
    walk(roster_planning.fill_from_models, days("2026-11-09", "2026-11-15"))
    walk(roster_planning.copy_week, day("2026-11-09"), [day("2026-11-16")])
    walk(roster_planning.copy_month, NOVEMBER, [Month(2026, 12)])
    one = shift(walk, "2026-11-05 08:00", "2026-11-05 16:00", anna)
    (other,) = walk(roster.save_shifts, [a_shift("2026-11-06 08:00", "2026-11-06 16:00", BEN)])
    walk(roster_planning.swap_people, one.id, other.id)
    walk(roster_planning.move_shift, one.id, at("2026-11-05 10:00"))
    first, second = walk(roster_planning.split_shift, one.id, at("2026-11-05 12:00"))
    walk(roster_checks.save_note, second.id, "rest_too_short", "so besprochen", TODAY)
    walk(roster_checks.remove_note, second.id, "rest_too_short")
    whole = walk(roster_planning.join_shifts, first.id, second.id)
    walk(roster.assign, [whole.id], None)
    walk(roster.set_state, [whole.id], ShiftState.FIXED)
    walk(sick_call.step_in, whole.id, BEN, TODAY)
    moved = replace(other, assistant=anna, note="getauscht")
    walk(roster_consequences.save_with_reason, [moved], Consequences((), ()), "", TODAY)
    walk(roster.remove_shifts, [other.id])
    journey = Trip(TripId(0), "Kur", day("2026-11-26"), day("2026-11-27"))
    trip, _ = walk(roster_planning.plan_trip, journey, model, [anna])
    walk(roster_planning.assign_trip, trip.id, BEN)
    walk(roster_planning.save_trip, replace(trip, name="Kur am See"))
    walk(roster_planning.remove_trip, trip.id)


def write_down(walk: Walk, anna: AssistantId) -> None:
    monday, tuesday = (
        shift(walk, f"{on} 08:00", f"{on} 16:00", anna) for on in (ON_MONDAY, ON_TUESDAY)
    )
    walk(hours_recording.confirm, [monday.id], TODAY)
    walk(hours_recording.confirm_week, day(ON_MONDAY), TODAY)
    walk(hours_recording.unconfirm, [tuesday.id])
    late = Span(at(f"{ON_TUESDAY} 08:00"), at(f"{ON_TUESDAY} 17:00"), ShiftKind.ACTIVE)
    walk(hours_recording.record, tuesday.id, late, "länger", TODAY)
    walk(hours_recording.not_worked, tuesday.id, "ausgefallen", TODAY)
    spare = Span(at("2026-10-05 18:00"), at("2026-10-05 19:00"), ShiftKind.ACTIVE)
    walk(hours_recording.extra, anna, spare, "Einkauf", TODAY)
    walk(timesheets.take_differences, [], TODAY)
    start = HoursEntry(HoursEntryId(0), anna, TODAY, HoursEntryKind.START, 60)
    walk(hours_entries.save_hours_entry, start)
    left = LeaveEntry(LeaveEntryId(0), anna, 2026, TODAY, LeaveEntryKind.START, Decimal(3))
    walk(hours_entries.save_leave_entry, left)
    walk(hours_months.close_month, Month(2026, 10), TODAY)
    walk(hours_months.reopen_month, Month(2026, 10))


def be_absent(walk: Walk, anna: AssistantId) -> None:
    for on in ("2026-11-23", "2026-11-24", "2026-11-25"):
        shift(walk, f"{on} 08:00", f"{on} 16:00", anna)
    first = day("2026-11-23")
    ill = Absence(AbsenceId(0), anna, AbsenceKind.SICK, first, day("2026-11-24"), first)
    booked = walk(absence_booking.book, ill).absence
    walk(absence_booking.change, replace(booked, certificate_until=booked.last))
    walk(absence_booking.extend, booked.id, day("2026-11-25"))
    walk(absence_booking.shorten, booked.id, day("2026-11-23"))
    walk(absence_booking.cancel, booked.id)
    walk(sick_call.replace_all, ill)


def leave(walk: Walk) -> None:
    contract = next(one for one in walk.file.all(Contract) if one.assistant == BEN)
    ends = day("2026-12-31")
    walk(staff_contracts.end_contract, contract.id, ends, EndedBy.AGREEMENT)
    walk(staff_contracts.remove_contract, contract.id)
    assert {one.contract for one in walk.file.all(ContractVersion)} == {walk.file.contract.id}


def test_every_deed_about_the_team_is_undone_and_redone(walk: Walk) -> None:
    anna = walk.file.anna.id
    keep_files(walk, anna)
    agree(walk)
    model = set_up(walk, anna)
    ask(walk, anna)
    plan(walk, anna, model)
    write_down(walk, anna)
    be_absent(walk, anna)
    leave(walk)
    assert {name for one in MODULES for name in deeds_of(one)} - NO_DEEDS - walk.done == set()
    desk, changed = walk.file.desk, [walk.states[0]]
    changed += [now for was, now in zip(walk.states, walk.states[1:], strict=False) if now != was]
    assert len(desk.history()) - walk.label == len(changed) - 1
    for state in reversed(changed[:-1]):
        desk.undo()
        assert walk.state() == state
    for state in changed[1:]:
        desk.redo()
        assert walk.state() == state
