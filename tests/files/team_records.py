"""At least one record of every class of team and roster, for the old files of releases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from budgetdesk.budget.hours_funding import FundingRule, FundingShare
from budgetdesk.budget.ids import FundingRuleId
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind, LeaveEntry, LeaveEntryKind
from budgetdesk.rota.availability import Answer, Availability, BackupDuty, Wish
from budgetdesk.rota.ids import (
    AbsenceId,
    AvailabilityId,
    BackupDutyId,
    CheckNoteId,
    ClosedMonthId,
    CoverNeedId,
    HelpKindId,
    HoursEntryId,
    LeaveEntryId,
    ShiftId,
    ShiftModelId,
    TripId,
    WeekdayPatternId,
    WishId,
    WorkedId,
)
from budgetdesk.rota.shift_models import (
    CoverNeed,
    ModelBreak,
    ModelPortion,
    ShiftModel,
    WeekdayPattern,
)
from budgetdesk.rota.shifts import (
    CheckNote,
    HelpKind,
    HelpMinutes,
    Portion,
    Shift,
    ShiftKind,
    ShiftState,
    Trip,
)
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.worked import ClosedMonth, Worked, WorkedState
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import AgreedKind, Contract, ContractVersion, HoursAgreed
from budgetdesk.staff.employer import EmployerData, EmployerStep, StepDone
from budgetdesk.staff.ids import (
    AssistantId,
    AssistantSkillId,
    ContractId,
    ContractVersionId,
    EmployerDataId,
    LetterId,
    LetterTemplateId,
    PayrollDetailsId,
    PersonalFileId,
    SecondJobId,
    SkillId,
    StaffDocumentId,
    StepDoneId,
)
from budgetdesk.staff.insurance import Child, JobKind, Status
from budgetdesk.staff.letters import Letter, LetterKind, LetterTemplate
from budgetdesk.staff.pay_terms import AgreedSurcharge, Rate, SurchargeKind, Unit
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_file import (
    Ability,
    AssistantSkill,
    DocumentKind,
    PersonalFile,
    Skill,
    StaffDocument,
)
from budgetdesk.staff.wage_tax import TaxCard
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.storage.reader import Content
from budgetdesk.storage.work import Work
from budgetdesk.usecases.staff_retention import forget

ANNA = AssistantId(1)
BEGIN = date(2026, 1, 1)


def at(text: str) -> datetime:
    """Time of the clock from ISO text."""
    return datetime.fromisoformat(text)


def add_team(work: Work) -> None:
    """Add Anna's file, contract and papers."""
    work.add(EmployerData(EmployerDataId(0), "12345678", finanzamt="Musterstadt"))
    work.add(StepDone(StepDoneId(0), EmployerStep.FINANZAMT, BEGIN))
    work.add(PersonalFile(PersonalFileId(0), ANNA, date(1990, 5, 17), town="Musterstadt"))
    card = TaxCard(4, Decimal("0.921"), Decimal("0.5"), church=True)
    child = Child(date(2020, 2, 29), date(2020, 3, 1))
    work.add(
        PayrollDetails(
            PayrollDetailsId(0),
            ANNA,
            BEGIN,
            tax_card=card,
            fund="Musterkasse",
            additional_rate=Decimal("2.45"),
            is_parent=True,
            children=(child,),
        )
    )
    work.add(SecondJob(SecondJobId(0), ANNA, JobKind.MINIJOB, "Bäckerei", Money(30_000), BEGIN))
    skill = work.add(Skill(SkillId(0), "auto", "Auto fahren"))
    work.add(AssistantSkill(AssistantSkillId(0), ANNA, skill.id, Ability.YES))
    scan = work.keep(Content(b"%PDF-1.7 Fahrerlaubnis"))
    licence = StaffDocument(StaffDocumentId(0), ANNA, DocumentKind.DRIVING_LICENCE, "Führerschein")
    work.add(replace(licence, expires_on=date(2031, 5, 1), content_hash=scan))
    contract = work.add(Contract(ContractId(0), ANNA, BEGIN, probation_until=date(2026, 6, 30)))
    night = AgreedSurcharge(SurchargeKind.NIGHT, Rate(Unit.PERCENT, Decimal(25)), (1320, 360))
    standby = AgreedKind(Kind.BEREITSCHAFT, Rate(Unit.PERCENT, Decimal(80)))
    work.add(
        ContractVersion(
            ContractVersionId(0),
            contract.id,
            BEGIN,
            Status.FULL,
            wage=Decimal("18.2575"),
            kinds=(standby,),
            surcharges=(night,),
            hours=HoursAgreed.WEEKLY,
            agreed_minutes=1800,
            days_a_week=Decimal("4.5"),
        )
    )
    work.add(LetterTemplate(LetterTemplateId(0), LetterKind.REFERENCE, "# Zeugnis\n\n{Name}"))
    notice = Letter(LetterId(0), ANNA, LetterKind.LEAVE_NOTICE, date(2026, 3, 2), "Noch 20 Tage")
    work.add(replace(notice, leave_year=2026, leave_days=Decimal(20)))


def add_roster(work: Work) -> None:
    """Add a night with Bereitschaft over the change of the clocks, an absence, who pays."""
    help_kind = work.add(HelpKind(HelpKindId(0), "bp", "Behandlungspflege"))
    trip = work.add(Trip(TripId(0), "Ostsee", date(2026, 5, 4), date(2026, 5, 8)))
    helped = (HelpMinutes(help_kind.id, 60),)
    pause, asleep = ModelBreak(240, 30), ModelPortion(60, 360, Kind.BEREITSCHAFT)
    model = work.add(
        ShiftModel(ShiftModelId(0), "N", "Nacht", 1320, 360, 1, ShiftKind.ACTIVE, (pause,), 15)
    )
    work.change(replace(model, portions=(asleep,), help_minutes=helped))
    work.add(CoverNeed(CoverNeedId(0), model.id, 5, from_day=BEGIN))
    work.add(WeekdayPattern(WeekdayPatternId(0), ANNA, model.id, 5, BEGIN, every_weeks=2))
    begin, end = at("2026-03-28T22:00"), at("2026-03-29T06:00")
    rest = Break(at("2026-03-29T04:00"), at("2026-03-29T04:30"))
    night = work.add(
        Shift(
            ShiftId(0),
            begin,
            end,
            ANNA,
            state=ShiftState.FIXED,
            model=model.id,
            breaks=(rest,),
            paid_break_minutes=15,
            portions=(Portion(begin, at("2026-03-29T01:00"), Kind.BEREITSCHAFT),),
            skills=(SkillId(1),),
            help_minutes=helped,
        )
    )
    work.add(replace(night, id=ShiftId(0), assistant=None, state=ShiftState.DRAFT, trip=trip.id))
    work.add(CheckNote(CheckNoteId(0), night.id, "rest_too_short", "abgesprochen", BEGIN))
    said = Availability(AvailabilityId(0), ANNA, begin, end, Answer.IF_NEED_BE)
    work.add(said)
    work.add(Wish(WishId(0), ANNA, date(2026, 3, 1), shifts=12))
    work.add(BackupDuty(BackupDutyId(0), date(2026, 3, 28), ANNA))
    done = Worked(WorkedId(0), night.id, WorkedState.CHANGED, begin, end, date(2026, 3, 29))
    work.add(replace(done, reason="früher frei"))
    work.add(ClosedMonth(ClosedMonthId(0), date(2026, 2, 1), date(2026, 3, 3)))
    sick = Absence(AbsenceId(0), ANNA, AbsenceKind.SICK, date(2026, 3, 9), date(2026, 3, 11), BEGIN)
    work.add(replace(sick, illness="Rücken", since=at("2026-03-09T14:30")))
    work.add(HoursEntry(HoursEntryId(0), ANNA, BEGIN, HoursEntryKind.START, -90))
    work.add(LeaveEntry(LeaveEntryId(0), ANNA, 2025, BEGIN, LeaveEntryKind.START, Decimal("2.5")))
    third = Decimal(100) / 3
    shares = (FundingShare(TeilbudgetId(1), third), FundingShare(TeilbudgetId(2), 100 - third))
    work.add(FundingRule(FundingRuleId(0), BEGIN, shares, help_kind.id))


def add_former(work: Work) -> None:
    """Add somebody who left long ago."""
    left = work.add(Assistant(AssistantId(0), "ZZ", "Zoe Zumutung"))
    work.add(Contract(ContractId(0), left.id, date(2005, 1, 1), date(2010, 6, 30)))
    work.add(PersonalFile(PersonalFileId(0), left.id, date(1970, 1, 1), phone="000 111"))


def forget_former(work: Work) -> None:
    """Delete the data of the one who left, also from the journal."""
    forget(work, AssistantId(2), date(2026, 4, 1))
