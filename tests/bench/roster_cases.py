"""How long the checks of a month take: 93 shifts, 10 assistants, 26 weeks before."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.german_calendar import Land, PlaceOfWork
from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.availability import Answer, Availability
from budgetdesk.rota.checks.all import findings, findings_of
from budgetdesk.rota.ids import AbsenceId, AvailabilityId, ShiftId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.rota.stretches import Break
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import AssistantId, ContractId, ContractVersionId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.team import Employed, Member
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures

CHECKS_AIM: Final = 0.05
PERSON_AIM: Final = 0.005
SHIFTS_A_MONTH: Final = 93
TEAM: Final = 10
_ROUNDS: Final = 20
_MONTH: Final = DateRange(date(2026, 10, 1), date(2026, 10, 31))
_BEGINS: Final = (6, 14, 22)


def checks_seconds() -> float:
    """Return the best time for all checks of the month."""
    plan, law = plan_to_check(), law_on(shipped_figures(), _MONTH.first)
    return _best(lambda: findings(plan, law))


def checks_of_one_seconds() -> float:
    """Return the best time for the checks of one assistant."""
    plan, law = plan_to_check(), law_on(shipped_figures(), _MONTH.first)
    return _best(lambda: findings_of(plan, AssistantId(1), law))


def plan_to_check() -> Plan:
    """Return a month of three shifts a day, with the shifts before and after it."""
    first = _MONTH.first - timedelta(weeks=26)
    days = (_MONTH.last + timedelta(weeks=4) - first).days + 1
    shifts = tuple(
        _shift(day * len(_BEGINS) + number, first + timedelta(days=day), hour)
        for day in range(days)
        for number, hour in enumerate(_BEGINS)
    )
    return Plan(
        _MONTH,
        tuple(_member(number) for number in range(1, TEAM + 1)),
        shifts,
        PlaceOfWork(Land.NW),
        absences=tuple(_leave(number) for number in range(1, TEAM + 1)),
        availability=tuple(_answer(number) for number in range(1, TEAM + 1)),
    )


def _shift(number: int, day: date, hour: int) -> Shift:
    begin = datetime.combine(day, time_of_day(hour))
    pause = Break(begin + timedelta(hours=4), begin + timedelta(hours=4, minutes=30))
    return Shift(
        ShiftId(number + 1),
        begin,
        begin + timedelta(hours=8),
        AssistantId(1 + number % TEAM),
        state=ShiftState.FIXED,
        breaks=(pause,),
    )


def _member(number: int) -> Member:
    assistant = AssistantId(number)
    contract = Contract(ContractId(number), assistant, date(2024, 1, 1))
    version = ContractVersion(
        ContractVersionId(number),
        contract.id,
        contract.begins,
        Status.FULL,
        wage=Decimal(18),
        agreed_minutes=1500,
    )
    named = Assistant(assistant, f"A{number}", f"Assistenz {number}")
    return Member(named, contracts=(Employed(contract, (version,)),))


def _leave(number: int) -> Absence:
    first = date(2026, 7, number)
    return Absence(
        AbsenceId(number),
        AssistantId(number),
        AbsenceKind.LEAVE,
        first,
        first + timedelta(days=13),
        date(2026, 1, 1),
    )


def _answer(number: int) -> Availability:
    begin = datetime.combine(date(2026, 10, number), time_of_day())
    end = begin + timedelta(days=1)
    return Availability(AvailabilityId(number), AssistantId(number), begin, end, Answer.YES)


def _best(deed: Callable[[], object]) -> float:
    """The quickest of some rounds in CPU time, garbage collected before."""
    found = []
    for _ in range(_ROUNDS):
        gc.collect()
        begin = time.process_time()
        deed()
        found.append(time.process_time() - begin)
    return min(found)
