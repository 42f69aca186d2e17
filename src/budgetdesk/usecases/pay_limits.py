"""The limits of Minijob and Midijob, held against worked and planned shifts of the year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from budgetdesk.budget.funders import Holder
from budgetdesk.kernel.errors import Invalid, ValueGap
from budgetdesk.kernel.german_calendar import PlaceOfWork
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Weight
from budgetdesk.payroll.status.limit_guard import (
    GuardedYear,
    MonthPay,
    YearOutlook,
    midijob_outlook,
    minijob_outlook,
)
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.missed import absence_of
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.worked import Worked
from budgetdesk.rota.working_time import Span, planned_span, stretches, worked_span
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.pay_terms import PayTerms
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law
from budgetdesk.storage.reader import Reader, among
from budgetdesk.storage.rota_queries import absences_of, shifts_of_people, worked_of
from budgetdesk.storage.tables import TABLES
from budgetdesk.usecases.pay_costs import ShiftPay, shift_pay
from budgetdesk.usecases.pay_people import other_minijobs, place_of, standing_of, terms_of
from budgetdesk.usecases.pay_resting import unpaid_sick_days
from budgetdesk.usecases.team import members

_OUTLOOKS: Final = {Status.MINIJOB: minijob_outlook, Status.MIDIJOB: midijob_outlook}
_SOURCES: Final = {
    Status.MINIJOB: "§ 8 Abs. 1 Nr. 1, Abs. 1b SGB IV",
    Status.MIDIJOB: "§ 20 Abs. 2 SGB IV",
}
_CROSSED: Final = {
    Status.MINIJOB: "minijob_limit_crossed",
    Status.MIDIJOB: "midijob_limit_crossed",
}
_FORGIVEN: Final = "minijob_limit_forgiven"
_UNPAID: Final = frozenset({AbsenceKind.UNPAID, AbsenceKind.PARENTAL})
_UNFORESEEN: Final = frozenset({AbsenceKind.SICK, AbsenceKind.CHILD_SICK})
"""Cover for leave is planned, so it is foreseeable (§ 8 Abs. 1b SGB IV; Minijob-Zentrale)."""
_NOTHING: Final = ShiftPay()
_NO_SHIFTS: Final[Mapping[ShiftId, Shift]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Counted:
    """A shift of the guarded year with what it counts."""

    shift: Shift
    pay: ShiftPay
    is_open: bool
    """Not recorded and not missed."""
    is_unforeseen: bool = False
    """Covers for somebody who fell out when nobody could know."""

    @property
    def counted(self) -> Money:
        return self.pay.whole - self.pay.free


_Key = tuple[AssistantId, Span]


@dataclass(slots=True)
class LimitWatch:
    """The year around a plan, kept so that a changed plan is checked again in a moment.

    Pay is estimated shift by shift: minutes by wage, with surcharges as far as they are liable;
    each shift is priced once. A salary counts by its hourly value; one-off pay is not in it.
    Cover is unforeseen as long as no absence is known that says otherwise: leave, and all else but
    sickness, can be planned for. How long an illness was known before is not asked, nor which
    unforeseen months the year before had: the two of a Zeitjahr are counted from January.
    """

    law: Law
    place: PlaceOfWork | None
    members: tuple[Member, ...]
    shifts: tuple[Shift, ...]
    """Of the whole year, as stored: of those whose pay has a limit."""
    worked: Mapping[ShiftId, Worked]
    absences: tuple[Absence, ...]
    replaced: Mapping[ShiftId, Shift] = field(default_factory=lambda: _NO_SHIFTS)
    """The shifts that stored ones replace, whoever has them."""
    _priced: dict[_Key, ShiftPay] = field(default_factory=dict)
    _guarded: dict[AssistantId, Status | None] = field(default_factory=dict)
    _unpaid: dict[AssistantId, frozenset[date]] = field(default_factory=dict)
    _terms: dict[tuple[AssistantId, Month], PayTerms] = field(default_factory=dict)

    def findings(self, plan: Plan, assistant: AssistantId | None = None) -> tuple[Finding, ...]:
        """Return a finding for each of the team whose year leads beyond the limit.

        It stands at the shift that crosses the limit, or, where that one is not shown, at the
        person's last shift that is. With `assistant` only this person is looked at. The plan's
        shifts take the place of the stored ones; a stored shift on the plan's days that is not
        in it counts as removed.
        """
        if self.place is None:
            return ()
        chosen = [one for one in self.members if assistant in {None, one.id}]
        return tuple(
            finding
            for member in chosen
            if (status := self._status(member, plan.days)) is not None
            for finding in self._of(member, status, plan)
        )

    def outlook(self, member: Member, plan: Plan) -> YearOutlook | None:
        """Return how the member's year stands; None where no limit is guarded."""
        status = self._status(member, plan.days)
        if status is None or self.place is None:
            return None
        return self._outlook(member, status, plan, tuple(self._year(member, plan)))

    def _of(self, member: Member, status: Status, plan: Plan) -> Iterator[Finding]:
        year = tuple(self._year(member, plan))
        shown = [one.shift for one in year if one.shift.day in plan.days]
        if not shown:
            return
        outlook = self._outlook(member, status, plan, year)
        if outlook is None or outlook.left >= ZERO:
            return
        crossing = _crossing(year, outlook.allowed)
        forgiven = outlook.changes_in is None
        at = crossing if crossing.day in plan.days else shown[-1]
        data = {
            "name": member.assistant.name,
            "limit": outlook.allowed,
            "counted": outlook.counted,
            "over": -outlook.left,
            "left": ZERO,
            "crossed_on": crossing.day,
            "year": self.law.day.year,
        }
        code = _FORGIVEN if forgiven else _CROSSED[status]
        later = crossing.day > plan.days.last
        yield Finding(
            code,
            Basis.LIMIT,
            at.id,
            at.day,
            member.id,
            data,
            _SOURCES[status],
            Weight.HINT if forgiven or later else Weight.WARNING,
        )

    def _outlook(
        self, member: Member, status: Status, plan: Plan, year: tuple[_Counted, ...]
    ) -> YearOutlook | None:
        months = _months(member, self.law.day.year)
        if not months:
            return None
        open_from = min((Month.of(one.shift.day) for one in year if one.is_open), default=None)
        by_month: dict[Month, list[_Counted]] = defaultdict(list)
        for one in year:
            by_month[Month.of(one.shift.day)].append(one)
        pays = tuple(_month_pay(month, by_month[month], open_from) for month in months)
        others = other_minijobs(member, Month.of(plan.days.first))
        try:
            return _OUTLOOKS[status](GuardedYear(pays, others), self.law)
        except ValueGap:
            return None

    def _status(self, member: Member, days: DateRange) -> Status | None:
        """The status whose limit is guarded; None where there is no limit, or facts are missing."""
        if member.id not in self._guarded:
            found = None
            for month in days.months():
                try:
                    status = standing_of(member, month).version.status
                except Invalid:
                    continue
                found = status if status in _OUTLOOKS else found
            self._guarded[member.id] = found
        return self._guarded[member.id]

    def _year(self, member: Member, plan: Plan) -> Iterator[_Counted]:
        year = self.law.day.year
        planned = {one.id: one for one in plan.of(member.id)}
        kept = (
            one
            for one in self.shifts
            if one.assistant == member.id and one.day not in plan.days and one.id not in planned
        )
        own = [one for one in (*kept, *plan.of(member.id)) if one.day.year == year]
        own.sort(key=lambda one: (one.begin, one.id))
        absences = [one for one in self.absences if one.assistant == member.id]
        for shift in own:
            record = plan.worked.get(shift.id) or self.worked.get(shift.id)
            counted = self._count(member, shift, record, absences)
            yield replace(counted, is_unforeseen=self._is_unforeseen(shift, plan))

    def _is_unforeseen(self, shift: Shift, plan: Plan) -> bool:
        if shift.replaces is None:
            return False
        planned = (one for one in plan.shifts if one.id == shift.replaces)
        missed = next(planned, None) or self.replaced.get(shift.replaces)
        absence = None if missed is None else absence_of(missed, {*self.absences, *plan.absences})
        return absence is None or absence.kind in _UNFORESEEN

    def _is_unpaid_sick(self, absence: Absence, member: Member, shift: Shift) -> bool:
        if absence.kind is not AbsenceKind.SICK:
            return False
        found = self._unpaid.get(member.id)
        if found is None:
            own = (one for one in self.absences if one.assistant == member.id)
            found = self._unpaid[member.id] = unpaid_sick_days(member, own, self.law)
        return max(shift.day, absence.first) in found

    def _count(
        self, member: Member, shift: Shift, record: Worked | None, absences: Sequence[Absence]
    ) -> _Counted:
        absence = absence_of(shift, absences) if absences else None
        if absence is not None and (
            _is_unpaid(absence, member) or self._is_unpaid_sick(absence, member, shift)
        ):
            return _Counted(shift, _NOTHING, is_open=False)
        if absence is not None:
            pay = self._pay(member, planned_span(shift))
            return _Counted(shift, ShiftPay(pay.whole), is_open=False)
        span = planned_span(shift) if record is None else worked_span(shift, record)
        if span is None:
            return _Counted(shift, _NOTHING, is_open=False)
        return _Counted(shift, self._pay(member, span), is_open=record is None)

    def _pay(self, member: Member, span: Span) -> ShiftPay:
        key = (member.id, span)
        found = self._priced.get(key)
        if found is None:
            found = self._priced[key] = self._price(member, span)
        return found

    def _price(self, member: Member, span: Span) -> ShiftPay:
        month = Month.of(span.begin.date())
        try:
            return shift_pay(self._agreed(member, month), stretches(span), self._place(), self.law)
        except Invalid:
            # Without an agreed wage nothing can be counted; that is another finding's.
            return _NOTHING

    def _agreed(self, member: Member, month: Month) -> PayTerms:
        if (member.id, month) not in self._terms:
            self._terms[member.id, month] = terms_of(member, month)
        return self._terms[member.id, month]

    def _place(self) -> PlaceOfWork:
        if self.place is None:
            raise ValueError(self.place)
        return self.place


def limit_watch(reader: Reader, plan: Plan, law: Law) -> LimitWatch:
    """Read the year of the law's day once, for checking changed plans without the file."""
    year = DateRange(date(law.day.year, 1, 1), date(law.day.year, 12, 31))
    team = plan.members or members(reader)
    # A year of everybody's shifts would be most of what is read, for few whose pay is guarded.
    shifts = shifts_of_people(reader, year, [one.id for one in team if _is_ever_guarded(one)])
    missed = {one.replaces for one in shifts if one.replaces is not None}
    replaced = reader.where(Shift, among(TABLES[Shift].c.id, missed)) if missed else ()
    return LimitWatch(
        law,
        plan.place or place_of(next(iter(reader.all(Holder)), None)),
        team,
        shifts,
        worked_of(reader, (one.id for one in shifts)),
        absences_of(reader, year),
        {one.id: one for one in replaced},
    )


def _is_ever_guarded(member: Member) -> bool:
    return any(
        version.status in _OUTLOOKS for each in member.contracts for version in each.versions
    )


def limit_findings(reader: Reader, plan: Plan, law: Law) -> tuple[Finding, ...]:
    """Return a finding for each shift in the plan's days that leads beyond a yearly limit.

    `law` is of a day of the plan's year. For repeated checks keep the `limit_watch`.
    """
    return limit_watch(reader, plan, law).findings(plan)


def _is_unpaid(absence: Absence, member: Member) -> bool:
    if absence.kind is AbsenceKind.CHILD_SICK:
        version = member.version_on(absence.first)
        return version is None or not version.paid_child_sick
    return absence.kind in _UNPAID


def _crossing(year: Iterable[_Counted], allowed: Money) -> Shift:
    so_far, last = ZERO, None
    for one in year:
        so_far += one.counted
        last = one.shift
        if so_far > allowed:
            break
    if last is None:
        raise ValueError(allowed)
    return last


def _month_pay(month: Month, here: Sequence[_Counted], open_from: Month | None) -> MonthPay:
    """What the month comes to; cover that could be planned is foreseen like all else."""
    pay, free = total(one.pay.whole for one in here), total(one.pay.free for one in here)
    unforeseen = total(one.counted for one in here if one.is_unforeseen)
    return MonthPay(
        month, pay, free, unforeseen, planned=open_from is not None and month >= open_from
    )


def _months(member: Member, year: int) -> list[Month]:
    """The months of the year with a day of employment, in order."""
    whole = DateRange(date(year, 1, 1), date(year, 12, 31))
    return sorted({month for days in member.employed_within(whole) for month in days.months()})
