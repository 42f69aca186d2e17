"""One month of hours at a glance: what was agreed, planned, worked, and what is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.accounts import HoursEntry, LeaveEntry
from budgetdesk.rota.hours_account import (
    Credit,
    HoursAccount,
    account_begins,
    credit_by_month,
    hours_account,
)
from budgetdesk.rota.hours_average import WeekAverage, week_average
from budgetdesk.rota.hours_balance import Hours, ShiftHours, sum_of
from budgetdesk.rota.hours_targets import target_minutes
from budgetdesk.rota.leave_account import leave_account
from budgetdesk.rota.leave_facts import AccountFacts, LeaveAccount
from budgetdesk.rota.leave_year import DutyDays
from budgetdesk.rota.shifts import LONGEST, Shift
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.letters import Letter
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.storage.hours_queries import (
    duty_days,
    first_shift_days,
    other_shifts,
    plain_minutes,
)
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import shifts_of, worked_of
from budgetdesk.usecases.hours_granted import GrantedMonth, granted_hours
from budgetdesk.usecases.hours_months import closed_months
from budgetdesk.usecases.hours_reading import put_together
from budgetdesk.usecases.in_pieces import InPieces
from budgetdesk.usecases.pay_resting import resting_of
from budgetdesk.usecases.statutory_files import figures_in_force
from budgetdesk.usecases.team import by_assistant, members

_ONE_DAY: Final = timedelta(days=1)
_AVERAGE: Final = timedelta(weeks=13)


@dataclass(frozen=True, slots=True)
class PersonHours:
    """One person in the month; minutes and days explain themselves.

    `account` is up to the end of the month, None before anything is known; `average` the last
    thirteen weeks before its end or before today; `leave` stands as on today.
    """

    member: Member
    agreed: Explained[int | None]
    hours: Hours
    account: Explained[HoursAccount] | None
    leave: Explained[LeaveAccount]
    average: Explained[WeekAverage | None]

    @property
    def findings(self) -> tuple[Problem, ...]:
        """What to look at, of the hours account and the leave account."""
        own = () if self.account is None else self.account.value.findings
        return (*own, *self.leave.value.findings)


@dataclass(frozen=True, slots=True)
class MonthOverview:
    """All that the page of hours shows. `open`: shifts that wait for their record."""

    month: Month
    is_closed: bool
    people: tuple[PersonHours, ...]
    shifts: tuple[ShiftHours, ...]
    open: tuple[ShiftHours, ...]
    unfilled: int
    granted: Explained[tuple[GrantedMonth, ...]]


def month_overview(reader: Reader, month: Month, today: date) -> MonthOverview:
    """Return the month of everybody who is employed in it or has shifts in it."""
    return OverviewReading(month, today).at_once(reader)


class OverviewReading(InPieces[MonthOverview]):
    """Reads `month_overview`, a person in each piece."""

    def __init__(self, month: Month, today: date) -> None:
        """Read this month as of today."""
        super().__init__(_pieces(month, today))

    @property
    def overview(self) -> MonthOverview:
        """The month, when all is read."""
        return self.answer


def _pieces(month: Month, today: date) -> Generator[None, Reader, MonthOverview]:
    reader = yield
    books = _Books(reader, month, today)
    people = []
    for one in _shown(books):
        books.reader = yield
        people.append(_person(books, one))
    reader = yield
    shifts = tuple(one for one in books.near if one.month == month)
    return MonthOverview(
        month,
        month in closed_months(reader),
        tuple(people),
        shifts,
        tuple(one for one in shifts if one.waits_on(today)),
        sum_of(shifts).unfilled,
        granted_hours(reader, month.days, books.near),
    )


def people_hours(reader: Reader, month: Month, today: date) -> tuple[PersonHours, ...]:
    """Return the same people as `month_overview`, without what was granted."""
    books = _Books(reader, month, today)
    return tuple(_person(books, one) for one in _shown(books))


def person_hours(reader: Reader, member: Member, month: Month, today: date) -> PersonHours:
    """Return the month of one person."""
    return _person(_Books(reader, month, today), member)


class _Books:
    """All that the file says about hours, read once: near shifts one by one, others as sums."""

    def __init__(self, reader: Reader, month: Month, today: date) -> None:
        """Read for this month and day."""
        self.reader, self.month, self.today = reader, month, today
        self.law: Law = law_on(figures_in_force(), month.last, preview=True)
        self.before = min(month.last + _ONE_DAY, max(today, month.first))
        self.first_days = first_shift_days(reader)
        absences = reader.all(Absence)
        self.absences = by_assistant(absences)
        self.hours_entries = by_assistant(reader.all(HoursEntry))
        self.leave_entries = by_assistant(reader.all(LeaveEntry))
        self.letters = by_assistant(reader.all(Letter))
        self.duty: dict[AssistantId, dict[int, DutyDays]] = defaultdict(dict)
        for row in duty_days(reader):
            self.duty[row.assistant][row.year] = DutyDays(row.count, row.first, row.last)
        near = DateRange(min(month.first - LONGEST, self.before - _AVERAGE), month.last)
        self.near_from = near.first
        shifts = self._shifts(near, absences)
        worked = worked_of(reader, (one.id for one in shifts))
        everything = put_together(shifts, worked, absences)
        self.near = tuple(one for one in everything if one.shift.day in near)
        self.own: dict[AssistantId | None, list[ShiftHours]] = defaultdict(list)
        for one in everything:
            self.own[one.shift.assistant].append(one)

    def _shifts(self, near: DateRange, absences: Iterable[Absence]) -> list[Shift]:
        """Read the near shifts, and of the others those that are more than plain minutes."""
        shifts = list(shifts_of(self.reader, near))
        self.plain: Mapping[tuple[AssistantId, Month], int] = {}
        first = min(self.first_days.values(), default=near.first)
        if first < near.first:
            long_ago = DateRange(first, near.day_before)
            self.plain = plain_minutes(self.reader, long_ago)
            shifts += other_shifts(self.reader, long_ago)
        leave = [one.last for one in absences if one.kind is AbsenceKind.LEAVE]
        last = max(leave, default=near.last)
        if last > near.last:
            shifts += other_shifts(self.reader, DateRange(near.day_after, last))
        return shifts

    def plain_of(self, assistant: AssistantId, since: date) -> dict[Month, int]:
        """Minutes of the person's plain shifts long ago, from a day on."""
        begun = Month.of(since)
        found = {
            month: minutes
            for (who, month), minutes in self.plain.items()
            if who == assistant and month >= begun
        }
        if begun in found and since != begun.first:
            # The account begins within the month: what lies before is in its start balance.
            rest = DateRange(since, max(since, min(begun.last, self.near_from - _ONE_DAY)))
            found[begun] = plain_minutes(self.reader, rest).get((assistant, begun), 0)
        return found


def _shown(books: _Books) -> tuple[Member, ...]:
    """Everybody who is employed in the month or has shifts in it."""
    with_shifts = {one.shift.assistant for one in books.near if one.month == books.month}
    return tuple(
        one
        for one in members(books.reader)
        if one.id in with_shifts or any(one.employed_within(books.month.days))
    )


def _person(books: _Books, member: Member) -> PersonHours:
    own = books.own[member.id]
    absences = books.absences[member.id]
    resting = resting_of(member, absences, books.law)
    facts = AccountFacts(
        member,
        tuple(absences),
        tuple(books.leave_entries[member.id]),
        tuple(books.letters[member.id]),
        tuple(own),
        books.duty[member.id],
        books.first_days.get(member.id),
    )
    return PersonHours(
        member,
        target_minutes(member, books.month.days, books.law, resting),
        sum_of(one for one in own if one.month == books.month),
        _account(books, member, resting),
        leave_account(facts, books.today, books.law),
        week_average(member, own, books.before, books.law),
    )


def _account(
    books: _Books, member: Member, resting: tuple[DateRange, ...]
) -> Explained[HoursAccount] | None:
    entries = books.hours_entries[member.id]
    since = account_begins(entries, books.first_days.get(member.id))
    if since is None or since > books.month.last:
        return None
    days = DateRange(since, books.month.last)
    own = (one for one in books.own[member.id] if one.shift.day in days)
    credit = credit_by_month(own, resting)
    for month, minutes in books.plain_of(member.id, since).items():
        credit[month] = credit.get(month, Credit()) + Credit(minutes)
    return hours_account(member, days, credit, entries, books.law, resting=resting)
