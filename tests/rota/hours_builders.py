"""Records, contracts and accounts with defaults, for tests of hours and leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind, LeaveEntry, LeaveEntryKind
from budgetdesk.rota.hours_balance import ShiftHours, hours_of
from budgetdesk.rota.ids import AbsenceId, HoursEntryId, LeaveEntryId, WorkedId
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.rota.working_time import (
    Span,
    minutes_of_kind,
    worked_span,
    working_minutes_by_day,
)
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import ContractId, ContractVersionId, LetterId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.staff.personal_file import PersonalFile
from budgetdesk.staff.team import Employed, Member
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures
from budgetdesk.wording.language import Language
from budgetdesk.wording.sentences import line_text, problem_text
from tests.rota.planning_builders import ANNA, at, day


def law(on: str = "2026-11-30") -> Law:
    return law_on(shipped_figures(), day(on), preview=True)


def a_version(from_day: str = "2020-01-01", **others: Any) -> ContractVersion:
    return ContractVersion(
        ContractVersionId(0), ContractId(1), day(from_day), **({"status": Status.FULL} | others)
    )


def employed_from(begins: str, ends: str | None, *versions: ContractVersion) -> Employed:
    last = None if ends is None else day(ends)
    return Employed(Contract(ContractId(1), ANNA, day(begins), last), versions)


def anna(
    begins: str = "2020-01-01",
    ends: str | None = None,
    *versions: ContractVersion,
    file: PersonalFile | None = None,
    **terms: Any,
) -> Member:
    """Anna with one contract, in one version from its first day unless others are given."""
    known = versions or (a_version(begins, **terms),)
    contracts = (employed_from(begins, ends, *known),)
    return Member(Assistant(ANNA, "anna", "Anna"), file, contracts)


def as_planned(shift: Shift, **others: Any) -> Worked:
    record = Worked(
        WorkedId(1),
        shift.id,
        WorkedState.AS_PLANNED,
        shift.begin,
        shift.end,
        shift.end.date(),
        shift.breaks,
        shift.portions,
        shift.help_minutes,
    )
    return replace(record, **others)


def changed(shift: Shift, begin: str, end: str) -> Worked:
    return as_planned(shift, state=WorkedState.CHANGED, begin=at(begin), end=at(end))


def an_absence(
    first: str, last: str, kind: AbsenceKind = AbsenceKind.SICK, **others: Any
) -> Absence:
    return Absence(AbsenceId(1), ANNA, kind, day(first), day(last), day(first), **others)


def done(*shifts: Shift) -> list[ShiftHours]:
    """The shifts, all confirmed as planned."""
    return [hours_of(one, as_planned(one), ()) for one in shifts]


def worked_by_day(some: Iterable[ShiftHours]) -> Counter[date]:
    """Minutes on each calendar day, of the spans that were worked."""
    return sum((Counter(working_minutes_by_day(one)) for one in _worked(some)), Counter())


def worked_by_kind(some: Iterable[ShiftHours]) -> Counter[Kind]:
    """Minutes of each kind of work, of the spans that were worked."""
    return sum((Counter(minutes_of_kind(one)) for one in _worked(some)), Counter())


def _worked(some: Iterable[ShiftHours]) -> Iterator[Span]:
    for one in some:
        span = worked_span(one.shift, one.worked)
        if span is not None:
            yield span


def hours_entry(on: str, kind: HoursEntryKind, minutes: int) -> HoursEntry:
    return HoursEntry(HoursEntryId(1), ANNA, day(on), kind, minutes)


def leave_entry(year: int, kind: LeaveEntryKind, days: str, on: str = "2026-01-01") -> LeaveEntry:
    return LeaveEntry(LeaveEntryId(1), ANNA, year, day(on), kind, Decimal(days))


def a_notice(on: str, year: int) -> Letter:
    return Letter(LetterId(1), ANNA, LetterKind.LEAVE_NOTICE, day(on), "Text", year)


def said(lines: Iterable[Line]) -> list[str]:
    """The lines in German; every place is filled."""
    return [line_text(one, Language.GERMAN) for one in lines]


def told(problems: Iterable[Problem]) -> list[str]:
    """The codes; every sentence can be said."""
    found = list(problems)
    assert all(problem_text(one) for one in found)
    return [one.code for one in found]
