"""One person with contract and roster, for tests of pay: 20 euros an hour, nothing else agreed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from budgetdesk.budget.funders import Holder
from budgetdesk.budget.ids import HolderId
from budgetdesk.kernel.german_calendar import Land, PlaceOfWork
from budgetdesk.kernel.period import Month
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId, ShiftId, WorkedId
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.staff.assistants import Assistant, AssistantId
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import (
    ContractId,
    ContractVersionId,
    PayrollDetailsId,
    PersonalFileId,
)
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.pay_terms import AgreedSurcharge, Rate, SurchargeKind, Unit
from budgetdesk.staff.payroll_details import PayrollDetails
from budgetdesk.staff.personal_file import PersonalFile
from budgetdesk.staff.team import Employed, Member
from budgetdesk.staff.wage_tax import FlatTax, TaxCard
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures
from budgetdesk.usecases.pay_case import PayCase
from budgetdesk.usecases.pay_month import PayYear
from budgetdesk.usecases.pay_roster import PersonRoster

MARA = AssistantId(7)
NRW = PlaceOfWork(Land.NW)
HOLDER = Holder(HolderId(1), "Frieda Übung", land=Land.NW)
BEGINS = date(2025, 1, 1)
NIGHT = AgreedSurcharge(SurchargeKind.NIGHT, Rate(Unit.PERCENT, Decimal(25)))
SUNDAY = AgreedSurcharge(SurchargeKind.SUNDAY, Rate(Unit.PERCENT, Decimal(50)))

VERSION = ContractVersion(
    ContractVersionId(1),
    ContractId(1),
    BEGINS,
    Status.FULL,
    wage=Decimal(20),
    agreed_minutes=35 * 60,
    days_a_week=Decimal(5),
)
DETAILS = PayrollDetails(
    PayrollDetailsId(1),
    MARA,
    BEGINS,
    tax_card=TaxCard(1),
    additional_rate=Decimal("2.69"),
    u1_rate=Decimal(0),
    u2_rate=Decimal(0),
)
MINIJOB = replace(VERSION, status=Status.MINIJOB, wage=Decimal(18), agreed_minutes=7 * 60)
MINIJOB_DETAILS = replace(DETAILS, flat_tax=FlatTax.TWO_PERCENT, tax_card=None, rv_exempt=True)


def law_of(month: Month) -> Law:
    return law_on(shipped_figures(), month.first, preview=True)


def a_member(
    versions: Sequence[ContractVersion] = (VERSION,),
    details: Sequence[PayrollDetails] = (DETAILS,),
    begins: date = BEGINS,
    ends: date | None = None,
) -> Member:
    contract = Contract(ContractId(1), MARA, begins, ends)
    return Member(
        Assistant(MARA, "M", "Mara Muster"),
        PersonalFile(PersonalFileId(1), MARA, birth=date(1990, 5, 17)),
        (Employed(contract, tuple(versions)),),
        tuple(details),
    )


def a_shift(number: int, begin: str, hours: float = 8, replaces: int | None = None) -> Shift:
    start = datetime.fromisoformat(begin)
    return Shift(
        ShiftId(number),
        start,
        start + timedelta(hours=hours),
        MARA,
        replaces=None if replaces is None else ShiftId(replaces),
    )


def daily(first: str, days: int, hours: float = 8, number: int = 100) -> tuple[Shift, ...]:
    """A shift on each of so many days, at the same time."""
    start = datetime.fromisoformat(first)
    return tuple(
        a_shift(number + each, (start + timedelta(days=each)).isoformat(), hours)
        for each in range(days)
    )


def an_absence(kind: AbsenceKind, first: str, last: str, **more: object) -> Absence:
    found = Absence(
        AbsenceId(1), MARA, kind, date.fromisoformat(first), date.fromisoformat(last), BEGINS
    )
    return replace(found, **more)  # type: ignore[arg-type]


def recorded(shift: Shift, state: WorkedState, hours: float | None = None) -> Worked:
    end = shift.end if hours is None else shift.begin + timedelta(hours=hours)
    return Worked(WorkedId(shift.id), shift.id, state, shift.begin, end, shift.day)


def a_case(
    shifts: Iterable[Shift],
    absences: Iterable[Absence] = (),
    worked: Iterable[Worked] = (),
    member: Member | None = None,
) -> PayCase:
    ordered = tuple(sorted(shifts, key=lambda one: one.begin))
    roster = PersonRoster(ordered, {one.shift: one for one in worked}, tuple(absences))
    return PayCase(member or a_member(), roster, HOLDER, None, law_of)


def a_year(
    shifts: Iterable[Shift],
    absences: Iterable[Absence] = (),
    worked: Iterable[Worked] = (),
    member: Member | None = None,
) -> PayYear:
    return PayYear(a_case(shifts, absences, worked, member))
