"""What an absence brings with it, told before it is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Final

from budgetdesk.budget.agreement import Agreement, IllnessReserve
from budgetdesk.kernel.errors import Invalid, ValueGap
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.absence_checks import absence_problems
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.hours_balance import hours_of
from budgetdesk.rota.leave import hundredths
from budgetdesk.rota.leave_account import leave_days_of
from budgetdesk.rota.missed import missed
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.staff.employer import EmployerData
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import law_on
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.absence_booking import around, open_shifts, own_shifts
from budgetdesk.usecases.absence_deadlines import AbsenceDeadline, deadlines_of
from budgetdesk.usecases.absence_pay import PayEffect, pay_effect
from budgetdesk.usecases.hours_overview import person_hours
from budgetdesk.usecases.pay_costs import shift_cost
from budgetdesk.usecases.setting_up import place_of
from budgetdesk.usecases.statutory_files import figures_in_force
from budgetdesk.usecases.team import members

_MINUTES_PER_HOUR: Final = 60


@dataclass(frozen=True, slots=True)
class Span:
    """From the least to the most."""

    least: Money
    most: Money


@dataclass(frozen=True, slots=True)
class Effects:
    """All that an absence brings with it. Where a figure is None its lines say what is missing."""

    absence: Absence
    problems: tuple[Problem, ...]
    """Those of weight ERROR keep it from being stored."""
    missed: Explained[int]
    """Minutes of the person's shifts that are missed."""
    open_shifts: tuple[Shift, ...] = ()
    """What would be added, not stored yet; `replaces` names the missed shift."""
    pay: PayEffect | None = None
    """None where the absence cannot be stored."""
    leave: Explained[Decimal | None] = field(default_factory=lambda: Explained(None))
    """Days of leave that it takes; None where it is no leave."""
    leave_left: Decimal | None = None
    """Days of leave left after it and all that is planned; None where that is not known."""
    replacing: Explained[Span | None] = field(default_factory=lambda: Explained(None))
    """What the open shifts cost with the cheapest and with the dearest of the team."""
    reserve: Explained[Money | None] = field(default_factory=lambda: Explained(None))
    """What has to come from a reserve at least: replacing less what comes back, never below 0."""
    deadlines: tuple[AbsenceDeadline, ...] = ()

    @property
    def can_be_stored(self) -> bool:
        """Tell whether nothing keeps the absence from being stored."""
        return self.pay is not None


def effects_of(reader: Reader, absence: Absence, today: date) -> Effects:
    """Return what storing the absence would bring with it; nothing is stored.

    An absence with a number is taken as it would be after a change. Raises `NotFound` without
    the person.
    """
    known = around(reader, absence)
    problems = absence_problems(absence, known)
    if any(one.code == "absence_reversed" for one in problems):
        return Effects(absence, problems, Explained(0))
    lost = _missed(known.shifts, absence)
    if any(one.weight is Weight.ERROR for one in problems):
        return Effects(absence, problems, lost)
    added = open_shifts(reader, absence)
    pay = pay_effect(reader, absence)
    replacing = _replacing(reader, absence.assistant, added)
    leave = _leave(reader, absence)
    left = _leave_left(reader, known.member, absence, leave.value, today)
    if left is not None:
        line = Line("absence_leave_left", None, {"left": left}, "§ 7 BUrlG")
        leave = replace(leave, lines=(*leave.lines, line))
    return Effects(
        absence,
        problems,
        lost,
        added,
        pay,
        leave,
        left,
        replacing,
        _reserve(reader, pay, replacing.value, today),
        deadlines_of(reader, absence),
    )


def _missed(shifts: Sequence[Shift], absence: Absence) -> Explained[int]:
    lines = []
    minutes = 0
    for one in shifts:
        gone = missed(one, (absence,))
        if gone is not None:
            own = working_minutes(gone)
            minutes += own
            each = {
                "day": one.day,
                "begin": f"{gone.begin:%H:%M}",
                "end": f"{gone.end:%H:%M}",
                "time": _clock(own),
            }
            lines.append(Line("absence_shift_missed", None, each))
    lines.append(
        Line("absence_missed_in_all", None, {"count": len(lines), "time": _clock(minutes)})
    )
    return Explained(minutes, tuple(lines))


def _leave(reader: Reader, absence: Absence) -> Explained[Decimal | None]:
    """Days with duty of the leave, for weeks of irregular shifts too (BUrlG § 3, § 11)."""
    if absence.kind is not AbsenceKind.LEAVE:
        return Explained(None)
    others = [
        one for one in reader.all(Absence, assistant=absence.assistant) if one.id != absence.id
    ]
    hours = [
        hours_of(one, None, (*others, absence))
        for one in own_shifts(reader, absence.assistant, absence.days)
    ]
    days = sum(leave_days_of(absence, hours).values(), Decimal(0))
    calendar = len(absence.days)
    line = Line("absence_leave_days", None, {"days": days, "calendar": calendar}, "§ 3 BUrlG")
    return Explained(days, (line,))


def _leave_left(
    reader: Reader, person: Member, absence: Absence, days: Decimal | None, today: date
) -> Decimal | None:
    """What the leave account has left; leave of a coming year is not reckoned ahead."""
    if days is None or absence.first.year > today.year:
        return None
    account = person_hours(reader, person, Month.of(absence.first), today).leave.value
    before = reader.find(Absence, absence.id)
    counted = Decimal(0) if before is None else _leave(reader, before).value or Decimal(0)
    return hundredths(account.left_at_end + counted - days)


def _replacing(
    reader: Reader, absent: AssistantId, shifts: Sequence[Shift]
) -> Explained[Span | None]:
    if not shifts:
        return Explained(Span(ZERO, ZERO), (Line("absence_nothing_to_replace"),))
    place = place_of(reader)
    if place is None:
        return Explained(None, (Line("absence_replacing_unknown"),))
    employer = next(iter(reader.all(EmployerData)), None)
    figures = figures_in_force()
    team = [one for one in members(reader) if one.id != absent]
    least, most = [], []
    for shift in shifts:
        law = law_on(figures, shift.day, preview=True)
        costs = []
        for one in team:
            if one.version_on(shift.day) is not None:
                try:
                    costs.append(shift_cost(one, shift, place, law, employer).value)
                except (Invalid, ValueGap):
                    continue
        if not costs:
            return Explained(None, (Line("absence_replacing_unknown"),))
        least.append(min(costs))
        most.append(max(costs))
    span = Span(total(least), total(most))
    minutes = sum(working_minutes(planned_span(one)) for one in shifts)
    told = {"count": len(shifts), "time": _clock(minutes), "most": span.most}
    return Explained(span, (Line("absence_replacing", span.least, told),))


def _reserve(
    reader: Reader, pay: PayEffect, replacing: Span | None, today: date
) -> Explained[Money | None]:
    lines = list(_agreed_reserves(reader, today))
    back = pay.refund.value
    if replacing is None or back is None:
        return Explained(None, (*lines, Line("absence_reserve_unknown")))
    value = max(replacing.least - back, ZERO)
    told = {"replacing": replacing.least, "refund": back}
    return Explained(value, (Line("absence_reserve", value, told), *lines))


def _agreed_reserves(reader: Reader, today: date) -> Iterator[Line]:
    """What the agreements in force say of a reserve for sickness."""
    allowed = [
        one
        for one in reader.all(Agreement)
        if one.illness_reserve is not IllnessReserve.NONE
        and today in DateRange(one.valid_from, one.valid_to or date.max)
    ]
    fixed = [one.illness_amount for one in allowed if one.illness_amount is not None]
    if allowed:
        amount = total(fixed) if len(fixed) == len(allowed) else None
        told = {"count": len(allowed)}
        yield Line("absence_reserve_agreed", amount, told, "Zielvereinbarung")
    else:
        yield Line("absence_reserve_not_agreed", None, {}, "Zielvereinbarung")


def _clock(minutes: int) -> str:
    return f"{minutes // _MINUTES_PER_HOUR}:{minutes % _MINUTES_PER_HOUR:02d}"
