"""What the leave account of one person is made of, and what it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.accounts import LeaveEntry
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.rota.leave_year import DutyDays
from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.staff.team import Member

_NO_DUTY: Final[Mapping[int, DutyDays]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What the account is made of, all of one person.

    `hours`: the shifts on the days of leave; others do no harm. `duty`: the days with duty of each
    year, for who has no agreed days a week. `first_shift`: when the file begins to know shifts.
    """

    member: Member
    absences: tuple[Absence, ...] = ()
    entries: tuple[LeaveEntry, ...] = ()
    letters: tuple[Letter, ...] = ()
    hours: tuple[ShiftHours, ...] = ()
    duty: Mapping[int, DutyDays] = field(default_factory=lambda: _NO_DUTY)
    first_shift: date | None = None


@dataclass(frozen=True, slots=True)
class YearLeft:
    """One leave year, in days.

    `given` with corrections; `taken` up to the day of the account, `planned` after it; `left`
    can still be taken, the planned days included. `lapses` is the last day for it, None: never.
    """

    year: int
    given: Decimal
    taken: Decimal
    planned: Decimal
    left: Decimal
    lapsed: Decimal
    lapses: date | None


@dataclass(frozen=True, slots=True)
class LeaveAccount:
    """The account on a day. `left` today, `left_at_end` without what is planned already.

    `pay_out`: days to pay out, where the employment has an end; else nought.
    """

    on: date
    years: tuple[YearLeft, ...]
    left: Decimal
    left_at_end: Decimal
    pay_out: Decimal
    findings: tuple[Problem, ...] = ()


def notified_on(letters: Iterable[Letter], year: int) -> date | None:
    """Return the first notice of the year's leave; one of a later year names what is older too."""
    told = [
        one.on
        for one in letters
        if one.kind is LetterKind.LEAVE_NOTICE
        and one.leave_year is not None
        and one.leave_year >= year
    ]
    return min(told, default=None)
