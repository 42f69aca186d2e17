"""The leave account of one person: what each year gives, what was taken, what is left.

The oldest days that have not lapsed are taken first. Leave is never lent from a later year: what
nothing is left for stands as minus in the year in which it is taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.accounts import LeaveEntryKind
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.rota.leave import Remaining, hundredths, lapses_after, pay_out_days
from budgetdesk.rota.leave_facts import AccountFacts, LeaveAccount, YearLeft, notified_on
from budgetdesk.rota.leave_findings import leave_findings
from budgetdesk.rota.leave_year import DutyDays, employments, leave_of_year
from budgetdesk.statutory.law import Law

_NOTHING: Final = Decimal(0)
_ONE: Final = Decimal(1)
_ONE_DAY: Final = timedelta(days=1)
_DECEMBER: Final = 12


@dataclass(slots=True)
class _Lot:
    """Days of one leave year with one fate, while they are taken."""

    remaining: Remaining
    lapses: date | None
    given: Decimal
    taken: Decimal = _NOTHING
    planned: Decimal = _NOTHING

    @property
    def year(self) -> int:
        return self.remaining.year

    @property
    def free(self) -> Decimal:
        return self.given - self.taken - self.planned

    def is_open_on(self, day: date) -> bool:
        return self.year <= day.year and (self.lapses is None or self.lapses >= day)

    def take(self, days: Decimal, *, is_planned: bool) -> None:
        if is_planned:
            self.planned += days
        else:
            self.taken += days


def leave_account(facts: AccountFacts, on: date, law: Law) -> Explained[LeaveAccount]:
    """Return the account on the day, with the steps of every year.

    It begins with the day of the latest start entry: such entries of this day stand for what is
    left of their years and all before. Else it begins with the year of the first shift (the
    running one where there is none), or of the employment where that is later.
    """
    since = _begins(facts, on)
    if since is None:
        nothing = LeaveAccount(on, (), _NOTHING, _NOTHING, _NOTHING)
        return Explained(nothing, (Line("leave_not_employed"),))
    lines: list[Line] = []
    lots: list[_Lot] = []
    last = max([on.year, *(one.last.year for one in facts.absences if _is_leave(one))])
    for year in range(min(_start_years(facts, since)), last + 1):
        for lot, steps in _lots(facts, year, since, on, law):
            lots.append(lot)
            lines += steps
    for day, days in sorted(_taken(facts, since)):
        _take(lots, day, days, is_planned=day > on)
    years = tuple(_years(lots, on))
    left = sum((one.left for one in years if one.year <= on.year), _NOTHING)
    planned = sum((one.planned for one in years if one.year <= on.year), _NOTHING)
    out = _pay_out(facts, lots, law)
    lines += [_year_line(one) for one in years]
    lines += out.lines
    told = {"left": hundredths(left), "planned": planned, "result": hundredths(left - planned)}
    lines.append(Line("leave_left", None, told))
    findings = tuple(leave_findings(facts, years, since, on))
    account = LeaveAccount(on, years, left, left - planned, out.value, findings)
    return Explained(account, tuple(lines))


def leave_days_of(absence: Absence, hours: Iterable[ShiftHours]) -> dict[date, Decimal]:
    """Days of leave that an absence takes, by day.

    One for each day on which a shift of the person begins that she does not work because of it;
    two shifts of a day are one. Where the user gave a number, so many from the first day on.
    """
    if absence.leave_days is None:
        return {
            one.shift.day: _ONE
            for one in hours
            if one.absence is not None
            and one.absence.id == absence.id
            and (one.worked is None or one.hours.absent)
        }
    found: dict[date, Decimal] = {}
    rest, day = absence.leave_days, absence.first
    while rest > 0:
        is_last = day == absence.last
        found[day] = rest if is_last else min(rest, _ONE)
        rest -= found[day]
        day += _ONE_DAY
    return found


def _begins(facts: AccountFacts, on: date) -> date | None:
    starts = [one.on for one in facts.entries if one.kind is LeaveEntryKind.START]
    if starts:
        return max(starts)
    first = next((begins for begins, _ in employments(facts.member)), None)
    if first is None:
        return None
    return max(first, date(min(facts.first_shift or on, on).year, 1, 1))


def _start_years(facts: AccountFacts, since: date) -> list[int]:
    """Years for which the start entries of the account's first day say what is left."""
    starts = (one for one in facts.entries if one.kind is LeaveEntryKind.START)
    return [since.year, *(one.year for one in starts if one.on >= since)]


def _lots(
    facts: AccountFacts, year: int, since: date, on: date, law: Law
) -> Iterator[tuple[_Lot, list[Line]]]:
    """The days of a leave year: those carried over, which last longer, and the others."""
    own = [one for one in facts.entries if one.year == year]
    starts = [one.days for one in own if one.kind is LeaveEntryKind.START and one.on >= since]
    steps: list[Line] = [Line("leave_year_begins", None, {"year": year})]
    if starts:
        given = sum(starts, _NOTHING)
        steps.append(Line("leave_start", None, {"days": given, "day": since}))
    else:
        whole = leave_of_year(facts.member, year, _paid_duty(facts), on, law, facts.absences)
        given = whole.value
        steps += whole.lines
    extra = (LeaveEntryKind.CORRECTION, LeaveEntryKind.PAYOUT)
    for one in own:
        if one.kind in extra:
            given += one.days
            code = "leave_corrected" if one.kind is extra[0] else "leave_paid_out"
            steps.append(Line(code, None, {"days": one.days, "day": one.on}))
    carried = sum((one.days for one in own if one.kind is LeaveEntryKind.CARRIED_OVER), _NOTHING)
    carried = max(min(carried, given), _NOTHING)
    basis = Remaining(year, given, notified_on(facts.letters, year))
    told: tuple[Line, ...] = ()
    for days, is_carried in ((given - carried, False), (carried, True)):
        if is_carried and not days:
            continue
        one_lot = replace(basis, days=days, carried_over=is_carried)
        ill = _ill_through(facts.absences, one_lot, on)
        until = lapses_after(ill, law)
        # Days carried over that share the end of the others say nothing new.
        yield (
            _Lot(ill, until.value, days),
            [*steps, *(one for one in until.lines if days and one not in told)],
        )
        steps, told = [], until.lines


def _paid_duty(facts: AccountFacts) -> dict[int, DutyDays]:
    """Days with duty of each year without those of unpaid leave, on which none was owed."""
    free = {
        one.shift.day
        for one in facts.hours
        if one.absence is not None and one.absence.kind is AbsenceKind.UNPAID and not one.worked
    }
    gone = Counter(day.year for day in free)
    return {
        year: replace(known, count=max(known.count - gone[year], 0))
        for year, known in facts.duty.items()
    }


def _ill_through(absences: Sequence[Absence], left: Remaining, on: date) -> Remaining:
    """Say since when the person was ill without a break at the end of the leave year."""
    ends = [date(left.year, _DECEMBER, 31)]
    if left.carried_over:
        ends.append(date(left.year + 1, 3, 31))
    for first, last in reversed(illnesses(absences)):
        if any(first <= end <= last for end in ends):
            return replace(left, ill_since=first, ill_until=None if last >= on else last)
    return left


def illnesses(absences: Iterable[Absence]) -> list[tuple[date, date]]:
    """First and last day of each time of sickness without a break, in order."""
    found: list[tuple[date, date]] = []
    sick = sorted((one.first, one.last) for one in absences if one.kind is AbsenceKind.SICK)
    for first, last in sick:
        if found and first <= found[-1][1] + _ONE_DAY:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def _is_leave(absence: Absence) -> bool:
    return absence.kind is AbsenceKind.LEAVE


def _taken(facts: AccountFacts, since: date) -> Iterator[tuple[date, Decimal]]:
    for absence in facts.absences:
        if _is_leave(absence):
            for day, days in leave_days_of(absence, facts.hours).items():
                if day >= since:
                    yield day, days


def _take(lots: Sequence[_Lot], day: date, days: Decimal, *, is_planned: bool) -> None:
    rest = days
    for lot in sorted(lots, key=lambda one: (one.year, one.lapses or date.max)):
        piece = min(rest, lot.free) if lot.is_open_on(day) else _NOTHING
        if piece > 0:
            lot.take(piece, is_planned=is_planned)
            rest -= piece
    if rest:
        own = next(one for one in lots if one.year == day.year)
        own.take(rest, is_planned=is_planned)


def _years(lots: Sequence[_Lot], on: date) -> Iterator[YearLeft]:
    for year in sorted({one.year for one in lots}):
        own = [one for one in lots if one.year == year]
        lapsed = [one for one in own if one.lapses is not None and one.lapses < on]
        gone = sum((max(one.free, _NOTHING) for one in lapsed), _NOTHING)
        given = sum((one.given for one in own), _NOTHING)
        taken = sum((one.taken for one in own), _NOTHING)
        planned = sum((one.planned for one in own), _NOTHING)
        days = [one.lapses for one in own if one not in lapsed]
        known = [one for one in days if one is not None]
        lapses = min(known) if known and len(known) == len(days) else None
        yield YearLeft(year, given, taken, planned, given - taken - gone, gone, lapses)


def _pay_out(facts: AccountFacts, lots: Sequence[_Lot], law: Law) -> Explained[Decimal]:
    ends = None
    for _, last in employments(facts.member):
        ends = last
    if ends is None:
        return Explained(_NOTHING)
    left = tuple(replace(one.remaining, days=one.free) for one in lots if one.year <= ends.year)
    return pay_out_days(left, ends, law)


def _year_line(one: YearLeft) -> Line:
    told = {
        "year": one.year,
        "given": hundredths(one.given),
        "taken": hundredths(one.taken),
        "planned": hundredths(one.planned),
        "left": hundredths(one.left),
        "lapsed": hundredths(one.lapsed),
    }
    code = "leave_year_lapsed" if one.lapsed else "leave_year"
    return Line(code, None, told)
