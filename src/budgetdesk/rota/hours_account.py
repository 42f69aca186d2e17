"""The hours account: what was worked against what is owed, month by month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.rota.hours_targets import hours_and_minutes, minutes_owed
from budgetdesk.staff.contracts import ContractVersion
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law

_PERCENT: Final = 100
_RESTING: Final = frozenset({AbsenceKind.PARENTAL, AbsenceKind.UNPAID, AbsenceKind.MATERNITY})
_CONTRACT: Final = "Arbeitsvertrag"


@dataclass(frozen=True, slots=True)
class Credit:
    """Minutes of a month that count for the account: `worked`, `absent` on paid absences.

    `open` are those of shifts that nobody confirmed yet.
    """

    worked: int = 0
    absent: int = 0
    open: int = 0

    def __add__(self, other: Credit) -> Credit:
        """Add both."""
        return Credit(
            self.worked + other.worked, self.absent + other.absent, self.open + other.open
        )


@dataclass(frozen=True, slots=True)
class AccountMonth:
    """One month of the account; `target` None: no hours agreed, so nothing is booked."""

    month: Month
    target: int | None
    credit: Credit
    entries: int
    balance: int
    """At the end of the month, in minutes."""

    @property
    def booked(self) -> int:
        """What the month's work adds, or takes where negative."""
        if self.target is None:
            return 0
        return self.credit.worked + self.credit.absent - self.target


@dataclass(frozen=True, slots=True)
class HoursAccount:
    """The account of one person. `expected` takes shifts not yet confirmed as worked.

    `paid_with_wage`: an hourly wage pays each hour with its month, and no account is agreed, so
    the balance only compares and nothing is owed for it.
    """

    since: date
    until: date
    balance: int
    expected: int
    months: tuple[AccountMonth, ...]
    findings: tuple[Problem, ...] = ()
    paid_with_wage: bool = False


def resting_days(
    absences: Iterable[Absence], unpaid_sick: Iterable[date] = ()
) -> tuple[DateRange, ...]:
    """Days of one person on which the employment rests: no hours are owed and none credited.

    Elternzeit, unpaid leave, Mutterschutz, and the days of sickness that are not paid.
    """
    whole = [one.days for one in absences if one.kind in _RESTING]
    return tuple(_joined([*whole, *(DateRange(day, day) for day in unpaid_sick)]))


def _joined(some: Iterable[DateRange]) -> Iterator[DateRange]:
    """The same days, each in one range only; ranges that touch are one."""
    last: DateRange | None = None
    for one in sorted(some):
        if last is not None and one.first <= last.day_after:
            last = DateRange(last.first, max(last.last, one.last))
        else:
            if last is not None:
                yield last
            last = one
    if last is not None:
        yield last


def credit_by_month(
    hours: Iterable[ShiftHours], resting: Sequence[DateRange] = ()
) -> dict[Month, Credit]:
    """Return what the shifts of one person credit, by month.

    An absence is credited with the minutes that were planned, holidays too, but not on days on
    which the employment rests.
    """
    found: dict[Month, Credit] = {}
    for one in hours:
        rests = any(one.shift.day in days for days in resting)
        credit = Credit(one.hours.worked, 0 if rests else one.hours.absent, one.hours.open)
        found[one.month] = found.get(one.month, Credit()) + credit
    return found


def account_begins(entries: Iterable[HoursEntry], first_shift: date | None) -> date | None:
    """First day of the account: that of the start balance, else of the first shift's month."""
    starts = [one.on for one in entries if one.kind is HoursEntryKind.START]
    if starts:
        return max(starts)
    return None if first_shift is None else first_shift.replace(day=1)


def hours_account(
    member: Member,
    days: DateRange,
    credit: Mapping[Month, Credit],
    entries: Sequence[HoursEntry],
    law: Law,
    *,
    resting: Sequence[DateRange] = (),
) -> Explained[HoursAccount]:
    """Return the account from its first day up to the last, with a line for each month.

    Balance = entries + worked + absences as planned − hours owed. A shift counts in the month in
    which it begins. Entries before the first day are in the start balance already.
    """
    balance, still_open = 0, 0
    months: list[AccountMonth] = []
    lines: list[Line] = [Line("account_begins", None, {"day": days.first})]
    booked = [one for one in entries if one.on in days]
    for month in days.months():
        inside = DateRange(max(month.first, days.first), min(month.last, days.last))
        own = [one for one in booked if Month.of(one.on) == month]
        target = minutes_owed(member, inside, law, resting)
        credited = credit.get(month, Credit())
        added = sum(one.minutes for one in own)
        one = AccountMonth(month, target, credited, added, 0)
        balance += added + one.booked
        still_open += credited.open if target is not None else 0
        one = AccountMonth(month, target, credited, added, balance)
        months.append(one)
        lines += [_entry_line(each) for each in own]
        lines.append(_month_line(one))
    version = member.version_on(days.last)
    result = HoursAccount(
        days.first,
        days.last,
        balance,
        balance + still_open,
        tuple(months),
        tuple(_findings(member, months, version, law)),
        paid_with_wage=_is_paid_with_wage(version),
    )
    lines.append(Line("account_balance", None, {"result": hours_and_minutes(balance)}))
    if result.paid_with_wage:
        lines.append(Line("account_paid_with_wage", None, {}, _CONTRACT))
    if still_open:
        told = {"open": hours_and_minutes(still_open)}
        lines.append(Line("account_still_open", None, told))
    return Explained(result, tuple(lines))


def _entry_line(entry: HoursEntry) -> Line:
    told = {"day": entry.on, "hours": hours_and_minutes(entry.minutes)}
    if entry.kind is HoursEntryKind.START:
        return Line("account_start", None, told)
    code = "account_payout" if entry.kind is HoursEntryKind.PAYOUT else "account_correction"
    return Line(code, None, told)


def _month_line(one: AccountMonth) -> Line:
    told = {
        "month": one.month,
        "worked": hours_and_minutes(one.credit.worked),
        "absent": hours_and_minutes(one.credit.absent),
        "target": hours_and_minutes(one.target or 0),
        "balance": hours_and_minutes(one.balance),
    }
    code = "account_month_without_target" if one.target is None else "account_month"
    return Line(code, None, told, _CONTRACT)


def _is_paid_with_wage(version: ContractVersion | None) -> bool:
    """An agreed limit shows that hours are to be kept on an account."""
    return (
        version is not None and version.wage is not None and version.account_limit_minutes is None
    )


def _findings(
    member: Member, months: Sequence[AccountMonth], version: ContractVersion | None, law: Law
) -> Iterator[Problem]:
    name = member.assistant.short
    subject = ("assistant", int(member.id))
    limit = None if version is None else version.account_limit_minutes
    if limit is not None and version is not None and version.wage is not None:
        yield Problem("account_but_hourly_wage", "account", {"name": name}, Weight.HINT, subject)
    if months and limit is not None and abs(months[-1].balance) > limit:
        data: dict[str, object] = {
            "name": name,
            "balance": hours_and_minutes(months[-1].balance),
            "limit": hours_and_minutes(limit),
        }
        yield Problem("account_above_limit", "account", data, Weight.WARNING, subject)
    if _is_paid_with_wage(version):
        # § 2 Abs. 2 MiLoG binds hours that are kept instead of paid.
        return
    share = law["account_month_percent"]
    for one in months[-1:]:
        if one.target and one.booked * _PERCENT > one.target * share:
            told: dict[str, object] = {
                "name": name,
                "month": one.month,
                "hours": hours_and_minutes(one.booked),
                "percent": share,
            }
            yield Problem("account_month_above_half", "account", told, Weight.WARNING, subject)
    span = int(law["account_balance_months"])
    old = _oldest_plus(months)
    if old is not None and months[-1].month > old.plus(span):
        due = {"name": name, "month": old, "until": old.plus(span), "months": span}
        yield Problem("account_not_balanced", "account", due, Weight.WARNING, subject)


def _oldest_plus(months: Sequence[AccountMonth]) -> Month | None:
    """The month whose extra hours are not balanced yet: the oldest are balanced first.

    Hours that make up for what was missing before are no extra hours.
    """
    plus: list[tuple[Month, int]] = []
    owed = 0
    for one in months:
        left = owed + one.booked + one.entries
        if left > 0:
            plus.append((one.month, left))
        while left < 0 and plus:
            month, minutes = plus.pop(0)
            left += minutes
            if left > 0:
                plus.insert(0, (month, left))
        owed = min(left, 0)
    return plus[0][0] if plus else None
