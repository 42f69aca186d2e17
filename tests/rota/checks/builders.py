"""A plan with one assistant, told in few words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import count
from typing import Any

from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.checks.all import findings
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.ids import AbsenceId, ShiftId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.stretches import Break
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion, LongShiftBasis
from budgetdesk.staff.ids import AssistantId, ContractId, ContractVersionId, PersonalFileId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.personal_file import PersonalFile
from budgetdesk.staff.team import Employed, Member
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures

MARA = AssistantId(1)
TOM = AssistantId(2)
NOVEMBER = DateRange(date(2026, 11, 1), date(2026, 11, 30))
_NUMBERS = count(1)


def law() -> Law:
    """Return the law of the tests."""
    return law_on(shipped_figures(), date(2026, 11, 1))


def at(text: str) -> datetime:
    """Time from ``2026-11-02 06:00``."""
    return datetime.fromisoformat(text)


def shift(begin: str, end: str, **more: Any) -> Shift:
    """Shift of Mara; `pause` is begin and end of a break."""
    pause = more.pop("pause", None)
    breaks = (Break(at(pause[0]), at(pause[1])),) if pause else ()
    made = Shift(ShiftId(next(_NUMBERS)), at(begin), at(end), MARA, breaks=breaks)
    return replace(made, **more)


def member(assistant: AssistantId = MARA, birth: date | None = None, **terms: Any) -> Member:
    """One employed since 2024; `terms` are of the version, `begins` and `ends` of the contract."""
    begins = terms.pop("begins", date(2024, 1, 1))
    contract = Contract(ContractId(assistant), assistant, begins, terms.pop("ends", None))
    version = ContractVersion(
        ContractVersionId(assistant), contract.id, contract.begins, Status.FULL
    )
    file = PersonalFile(PersonalFileId(assistant), assistant, birth) if birth else None
    named = Assistant(assistant, f"a{assistant}", f"Person {assistant}")
    return Member(named, file, (Employed(contract, (replace(version, **terms),)),))


def allowed(**more: Any) -> Member:
    """One with a permit for long duties and consent to longer hours."""
    terms = {"long_shifts": LongShiftBasis.PERMIT, "opt_out_on": date(2024, 1, 1)}
    return member(**{**terms, **more})


def absent(first: str, last: str, kind: AbsenceKind = AbsenceKind.SICK, **more: Any) -> Absence:
    """Mara is absent."""
    days = date.fromisoformat(first), date.fromisoformat(last)
    return replace(Absence(AbsenceId(1), MARA, kind, *days, days[0]), **more)


def plan(*shifts: Shift, team: Sequence[Member] = (), **more: Any) -> Plan:
    """Plan of November 2026 with Mara, who is 30 and employed without limits."""
    days = more.pop("days", NOVEMBER)
    ordered = tuple(sorted(shifts, key=lambda one: one.begin))
    return Plan(days, tuple(team) or (member(),), ordered, **more)


def found(checked: Plan) -> list[Finding]:
    """All findings of the plan."""
    return list(findings(checked, law()))


def codes(checked: Plan) -> list[tuple[int, str]]:
    """Day of the month and code of each finding."""
    return [(one.day.day, one.code) for one in found(checked)]
