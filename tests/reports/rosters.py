"""Rosters for the tests of papers: a small team, a few shifts, each with defaults."""

from __future__ import annotations

from datetime import date, datetime

from budgetdesk.kernel.german_calendar import Land, PlaceOfWork
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId, ShiftId, ShiftModelId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import Portion, Shift, ShiftKind, ShiftState
from budgetdesk.rota.stretches import Break
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.team import Member

NOVEMBER = Month(2026, 11)
EARLY = ShiftModel(ShiftModelId(1), "F", "Frühdienst", 6 * 60, 14 * 60)
NIGHT = ShiftModel(ShiftModelId(2), "N", "Nachtdienst", 22 * 60, 6 * 60, days=1)
MARA, BEN = AssistantId(1), AssistantId(2)


def a_member(number: int = 1, name: str = "Mara Muster", short: str = "mara") -> Member:
    return Member(Assistant(AssistantId(number), short, name))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def a_shift(
    number: int = 1,
    begin: str = "2026-11-03T06:00",
    end: str = "2026-11-03T14:00",
    assistant: AssistantId | None = MARA,
    *,
    model: ShiftModel | None = None,
    state: ShiftState = ShiftState.FIXED,
    kind: ShiftKind = ShiftKind.ACTIVE,
    breaks: tuple[tuple[str, str], ...] = (),
    portions: tuple[Portion, ...] = (),
) -> Shift:
    return Shift(
        ShiftId(number),
        at(begin),
        at(end),
        assistant,
        kind,
        state,
        None if model is None else model.id,
        breaks=tuple(Break(at(first), at(last)) for first, last in breaks),
        portions=portions,
    )


def an_absence(
    first: str = "2026-11-03",
    last: str = "2026-11-04",
    assistant: AssistantId = MARA,
    kind: AbsenceKind = AbsenceKind.SICK,
    since: str | None = None,
) -> Absence:
    return Absence(
        AbsenceId(1),
        assistant,
        kind,
        date.fromisoformat(first),
        date.fromisoformat(last),
        date(2026, 11, 3),
        None if since is None else at(since),
    )


def a_plan(
    *shifts: Shift,
    absences: tuple[Absence, ...] = (),
    days: DateRange = NOVEMBER.days,
    members: tuple[Member, ...] | None = None,
) -> Plan:
    team = (a_member(), a_member(2, "Ben Beispiel", "ben")) if members is None else members
    place = PlaceOfWork(Land.NW)
    in_order = tuple(sorted(shifts, key=lambda one: one.begin))
    return Plan(days, team, in_order, place, absences=absences, models=(EARLY, NIGHT))
