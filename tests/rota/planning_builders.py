"""Shifts, models, people and plans with defaults, for tests of planning."""

from __future__ import annotations

from datetime import date, datetime

from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.availability import Answer, Availability
from budgetdesk.rota.ids import AbsenceId, AvailabilityId, ShiftId, ShiftModelId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract
from budgetdesk.staff.ids import AssistantId, ContractId
from budgetdesk.staff.team import Employed, Member

ANNA, BEN = AssistantId(1), AssistantId(2)
EARLY, NIGHT = ShiftModelId(1), ShiftModelId(2)


def day(text: str) -> date:
    return date.fromisoformat(text)


def at(text: str, fold: int = 0) -> datetime:
    """The wall-clock time ``2026-11-02 08:00``."""
    return datetime.fromisoformat(text).replace(fold=fold)


def days(first: str, last: str) -> DateRange:
    return DateRange(day(first), day(last))


def a_shift(
    begin: str = "2026-11-02 08:00",
    end: str = "2026-11-02 16:00",
    who: AssistantId | None = ANNA,
    number: int = 0,
    **others: object,
) -> Shift:
    return Shift(ShiftId(number), at(begin), at(end), who, **others)  # type: ignore[arg-type]


def early(**others: object) -> ShiftModel:
    """From 8 to 16 on one day."""
    return ShiftModel(EARLY, "F", "Frühdienst", 480, 960, **others)  # type: ignore[arg-type]


def night(**others: object) -> ShiftModel:
    """From 22 to 6 on the next day."""
    return ShiftModel(NIGHT, "N", "Nacht", 1320, 360, 1, **others)  # type: ignore[arg-type]


def employed(who: AssistantId, name: str, begins: str = "2020-01-01") -> Member:
    contract = Contract(ContractId(int(who)), who, day(begins))
    return Member(Assistant(who, name.lower(), name), contracts=(Employed(contract),))


def absent(who: AssistantId, first: str, last: str) -> Absence:
    return Absence(AbsenceId(1), who, AbsenceKind.LEAVE, day(first), day(last), day(first))


def said(who: AssistantId, begin: str, end: str, answer: Answer, number: int = 1) -> Availability:
    return Availability(AvailabilityId(number), who, at(begin), at(end), answer)


def a_plan(first: str, last: str, *shifts: Shift, **others: object) -> Plan:
    """The plan of some days for Anna and Ben with both models."""
    fields: dict[str, object] = {
        "members": (employed(ANNA, "Anna"), employed(BEN, "Ben")),
        "models": (early(), night()),
    }
    return Plan(days(first, last), shifts=shifts, **(fields | others))  # type: ignore[arg-type]
