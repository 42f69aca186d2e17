"""Who may take an open shift: the facts of everybody in the team, put in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from budgetdesk.kernel.errors import Invalid, ValueGap
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.availability import answer_between
from budgetdesk.rota.checks.all import findings_about, findings_of
from budgetdesk.rota.checks.people import Person, person, with_shifts
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.hours_targets import target_minutes
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.missed import missed_from, remaining
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.substitutes import Bar, Candidate, Ranked, is_against_law, ranked
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.staff.employer import EmployerData
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.personal_file import Ability
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import absences_of
from budgetdesk.usecases.pay_costs import shift_cost
from budgetdesk.usecases.pay_limits import LimitWatch, limit_watch
from budgetdesk.usecases.roster import plan_of
from budgetdesk.usecases.statutory_files import figures_in_force

_AROUND: Final = timedelta(days=14)
"""So far from a shift another one may break a rule because of it."""
_LOOK_BACK: Final = timedelta(weeks=13)
NOBODY: Final[Mapping[ShiftId, AssistantId]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Substitutes:
    """An open shift with everybody in the order in which to ask."""

    shift: Shift
    ranked: tuple[Ranked, ...]
    shared: tuple[str, ...] = ()
    """Codes of what the shift breaks whoever takes it, such as its breaks: held against nobody."""

    def of(self, assistant: AssistantId) -> Ranked | None:
        """Return the place of one person; None for whoever is not in the team."""
        return next((one for one in self.ranked if one.candidate.assistant == assistant), None)


def substitutes(
    reader: Reader,
    shifts: Sequence[Shift],
    today: date,
    chosen: Mapping[ShiftId, AssistantId] = NOBODY,
) -> tuple[Substitutes, ...]:
    """Return for each open shift, in their order, everybody in the order in which to ask.

    `chosen` says who takes which other of these shifts, by the shift that is replaced (of a
    shift that replaces none, by its own number): the rest after it counts for the places. Always
    the same for the same file.
    """
    if not shifts:
        return ()
    days = DateRange(min(one.day for one in shifts), max(one.day for one in shifts))
    months = DateRange(Month.of(days.first).first, Month.of(days.last).last)
    desk = _Desk.of(reader, plan_of(reader, months), days, today)
    return tuple(desk.substitutes(one, shifts, chosen) for one in shifts)


def missed_number(shift: Shift) -> ShiftId:
    """Return the number by which an open shift is named: of the one that it replaces, else its."""
    return shift.id if shift.replaces is None else shift.replaces


@dataclass(frozen=True, slots=True)
class _Desk:
    """What all shifts of one sick call are ranked with."""

    plan: Plan
    law: Law
    limits: LimitWatch
    employer: EmployerData | None
    stepped_in: Mapping[AssistantId, int]
    people: Mapping[AssistantId, Person]
    """Everybody with her own shifts, prepared once for the checks."""
    before: Mapping[AssistantId, frozenset[str]]
    """What the checks find without the open shifts."""
    planned: Mapping[tuple[AssistantId, Month], int]
    targets: Mapping[tuple[AssistantId, Month], int | None]

    @classmethod
    def of(cls, reader: Reader, plan: Plan, days: DateRange, today: date) -> _Desk:
        """Read all that does not depend on the single shift."""
        law = law_on(figures_in_force(), days.first, preview=True)
        around = DateRange(days.first - _AROUND, days.last + _AROUND)
        plan = replace(plan, days=around)
        people = {one.id: person(plan, one.id, tuple(plan.of(one.id))) for one in plan.members}
        before = {
            one.id: frozenset(map(_told, _found(plan, one, people[one.id], law)))
            for one in plan.members
        }
        months = tuple(days.months())
        planned = {
            (number, month): _planned_in(plan, _shifts(each), month)
            for number, each in people.items()
            for month in months
        }
        targets = {
            (one.id, month): target_minutes(one, month.days, law).value
            for one in plan.members
            for month in months
        }
        limits = limit_watch(reader, plan, law)
        employer = next(iter(reader.all(EmployerData)), None)
        counts = _stepped_in(reader, plan, today)
        return cls(plan, law, limits, employer, counts, people, before, planned, targets)

    def substitutes(
        self, shift: Shift, shifts: Sequence[Shift], chosen: Mapping[ShiftId, AssistantId]
    ) -> Substitutes:
        """Rank the team for one of the shifts."""
        absent = self._absent_person(shift)
        number = -(len(shifts) + 1) if shift.id == 0 else shift.id
        shared = self._shared(shift)
        found = []
        for member in self.plan.members:
            taken = [
                _numbered(one, place, member.id)
                for place, one in enumerate(shifts, 1)
                if one is not shift and chosen.get(missed_number(one)) == member.id
            ]
            asked = replace(shift, id=ShiftId(number), assistant=member.id)
            found.append(self._candidate(member, asked, taken, absent, shared))
        return Substitutes(shift, ranked(found), tuple(sorted(shared)))

    def _shared(self, shift: Shift) -> frozenset[str]:
        """What the shift alone breaks with everybody who is employed."""
        common: frozenset[str] | None = None
        for member in self.plan.members:
            if member.version_on(shift.day) is not None:
                asked = replace(shift, assistant=member.id)
                alone = replace(_alone(self.plan, member, (asked,)), absences=(), availability=())
                found = findings_of(alone, member.id, self.law)
                codes = frozenset(one.code for one in found if is_against_law(one))
                common = codes if common is None else common & codes
                if not common:
                    break
        return common or frozenset()

    def _candidate(
        self,
        member: Member,
        shift: Shift,
        taken: Sequence[Shift],
        absent: AssistantId | None,
        shared: frozenset[str],
    ) -> Candidate:
        before = self.people[member.id]
        own = tuple(one for one in _shifts(before) if one.id != shift.id)
        shifts = tuple(sorted((*own, *taken, shift), key=lambda one: (one.begin, one.end, one.id)))
        plan = _alone(self.plan, member, shifts)
        checked = findings_about(with_shifts(before, plan, shifts), plan, self.law)
        findings = tuple(
            one
            for one in checked
            if _told(one) not in self.before[member.id]
            and not (one.code in shared and one.shift == shift.id)
        )
        bars = tuple(self._bars(member, shift, absent, findings))
        if Bar.NOT_EMPLOYED not in bars:
            findings += self._limits(member, plan, shift)
        month = Month.of(shift.day)
        target = self.targets.get((member.id, month))
        more = sum(working_minutes(planned_span(one)) for one in taken)
        above = self.planned[member.id, month] + more - target if target else None
        return Candidate(
            member.id,
            member.assistant.name,
            bars,
            findings,
            answer_between(self.plan.availability, member.id, shift.begin, shift.end),
            any(one.day == shift.day and one.assistant == member.id for one in self.plan.backups),
            sum(member.ability(one) is None for one in shift.skills),
            above,
            self.stepped_in.get(member.id, 0),
            self._cost(member, shift) if Bar.NOT_EMPLOYED not in bars else None,
        )

    def _bars(
        self,
        member: Member,
        shift: Shift,
        absent: AssistantId | None,
        findings: Sequence[Finding],
    ) -> Iterator[Bar]:
        if member.version_on(shift.day) is None:
            yield Bar.NOT_EMPLOYED
        if member.id == absent or any(missed_from(shift, one) for one in self.plan.absences):
            yield Bar.ABSENT
        if any(member.ability(one) is Ability.NO for one in shift.skills):
            yield Bar.VETO
        if any(one.code == "double_booking" for one in findings):
            yield Bar.BUSY
        if any(is_against_law(one) for one in findings):
            yield Bar.LAW

    def _absent_person(self, shift: Shift) -> AssistantId | None:
        """Who misses the shift that this one replaces."""
        found = next((one for one in self.plan.shifts if one.id == shift.replaces), None)
        return None if found is None else found.assistant

    def _limits(self, member: Member, plan: Plan, shift: Shift) -> tuple[Finding, ...]:
        only = replace(plan, days=DateRange(shift.day, shift.day))
        return tuple(one for one in self.limits.findings(only, member.id) if one.shift == shift.id)

    def _cost(self, member: Member, shift: Shift) -> Money | None:
        if self.plan.place is None:
            return None
        try:
            return shift_cost(member, shift, self.plan.place, self.law, self.employer).value
        except (Invalid, ValueGap):
            return None


def _alone(plan: Plan, member: Member, shifts: tuple[Shift, ...]) -> Plan:
    """The plan as if there were only this person: checks of one look at no other."""
    absences = tuple(one for one in plan.absences if one.assistant == member.id)
    return replace(plan, members=(member,), shifts=shifts, absences=absences)


def _found(plan: Plan, member: Member, one: Person, law: Law) -> tuple[Finding, ...]:
    return findings_about(one, _alone(plan, member, _shifts(one)), law)


def _shifts(one: Person) -> tuple[Shift, ...]:
    return tuple(duty.shift for duty in one.duties)


def _numbered(shift: Shift, place: int, assistant: AssistantId) -> Shift:
    """A shift that is not stored, told from others by a number below nought."""
    number = ShiftId(-place) if shift.id == 0 else shift.id
    return replace(shift, id=number, assistant=assistant)


def _told(finding: Finding) -> str:
    data = sorted((key, str(value)) for key, value in finding.data.items())
    return f"{finding.code} {finding.shift} {data}"


def _planned_in(plan: Plan, shifts: Sequence[Shift], month: Month) -> int:
    """Minutes of the person's shifts of the month, less what absences take."""
    return sum(
        working_minutes(span)
        for one in shifts
        if one.day in month.days and (span := remaining(one, plan.absences)) is not None
    )


def _stepped_in(reader: Reader, plan: Plan, today: date) -> dict[AssistantId, int]:
    """How often each took a shift of somebody who fell out no earlier than the day before it."""
    days = DateRange(today - _LOOK_BACK, today)
    by_number = {one.id: one for one in plan.shifts}
    absences = absences_of(reader, days)
    counts: dict[AssistantId, int] = {}
    for one in plan.shifts:
        missed = by_number.get(one.replaces) if one.replaces is not None else None
        if missed is None or one.assistant is None or one.day not in days:
            continue
        if any(
            missed_from(missed, each) is not None
            and each.booked_on >= missed.day - timedelta(days=1)
            for each in absences
        ):
            counts[one.assistant] = counts.get(one.assistant, 0) + 1
    return counts
