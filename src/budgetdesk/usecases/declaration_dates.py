"""What an employer owes to agencies because of one month, and the days on which it is due."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from budgetdesk.kernel.german_calendar import Land, PlaceOfWork
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.declarations.payroll_account import PayrollAccount
from budgetdesk.payroll.declarations.sheet import Sheet
from budgetdesk.payroll.due_dates import TaxPeriod
from budgetdesk.payroll.due_list import (
    Agency,
    DueKind,
    DueThing,
    Duties,
    ToReport,
    WageTaxDuty,
    due_list,
)
from budgetdesk.payroll.report_dates import Reason
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.wage_tax import FlatTax
from budgetdesk.usecases.declared_months import DeclaredMonth

_JANUARY, _DECEMBER = 1, 12
_LATEST: Final = 14
"""Months after which everything that follows from a month is due."""


class SheetKind(Enum):
    """For whom a sheet is."""

    STATEMENT = "statement"
    """Beitragsnachweis, for each collecting agency."""
    WAGE_TAX = "wage_tax"
    """Lohnsteuer-Anmeldung."""
    REPORT = "report"
    """Reports on one employee to social insurance (DEÜV)."""
    CHEQUE = "cheque"
    """Haushaltsscheck."""
    ACCOUNT = "account"
    """Lohnkonto, with the wage tax statement of the year."""
    ACCIDENT = "accident"
    """Yearly figures for accident insurance."""


_KIND_OF: Final = {
    DueKind.STATEMENT: SheetKind.STATEMENT,
    DueKind.CONTRIBUTIONS: SheetKind.STATEMENT,
    DueKind.HOUSEHOLD_CHEQUE: SheetKind.CHEQUE,
    DueKind.WAGE_TAX: SheetKind.WAGE_TAX,
    DueKind.TAX_STATEMENT: SheetKind.ACCOUNT,
    DueKind.REPORT: SheetKind.REPORT,
}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that has to be reported of an employee, and the days that the report names."""

    declared: DeclaredMonth
    reason: Reason
    days: DateRange
    happened: date
    settled_days: DateRange | None = None
    """Days of the months whose pay is reported, where they are others."""


def events_of(months: Collection[DeclaredMonth], month: Month) -> Iterator[Event]:
    """Yield what a month gives to report: a beginning, an end, the year, pay of the year before.

    By Haushaltsscheck nothing is; of short-term work there is no yearly report.
    """
    for one in months:
        if one.settled.month == month and not one.settled.by_household_cheque:
            yield from _events(one, month)


def _events(one: DeclaredMonth, month: Month) -> Iterator[Event]:
    held = one.employment
    begins, ends = held.begins in month.days, held.ends is not None and held.ends in month.days
    first = max(held.begins, date(month.year, _JANUARY, 1))
    if held.ends is not None and begins and ends:
        days = DateRange(held.begins, held.ends)
        yield Event(one, Reason.START_AND_END, days, held.begins)
    elif begins:
        yield Event(one, Reason.START, DateRange(held.begins, held.begins), held.begins)
    elif held.ends is not None and ends:
        yield Event(one, Reason.END, DateRange(first, held.ends), held.ends)
    if one.settled.year_before is not None:
        last = Month(month.year - 1, _DECEMBER)
        days = DateRange(max(held.begins, last.first), last.last)
        # Where the day of payment is not known its month's first day is never too late.
        paid = one.settled.paid_on or month.first
        yield Event(one, Reason.ONE_OFF, days, paid, settled_days=month.days)
    if month.month == _DECEMBER and not ends and held.status is not Status.SHORT_TERM:
        yield Event(one, Reason.YEAR, DateRange(first, month.last), month.last)


@dataclass(frozen=True, slots=True)
class ToDeclare:
    """The months of all files up to the one that is declared, and how wage tax is declared."""

    months: tuple[DeclaredMonth, ...]
    month: Month
    tax_period: TaxPeriod
    tax_office: Land

    def hints(self) -> Iterator[Problem]:
        """Name each agency whose due days are not known, because its seat is not."""
        for name in sorted({one.settled.agency for one in self._stated} - set(self._seats)):
            data = {"agency": name}
            yield Problem("sheets_agency_land_missing", "sheets.agency_land", data, Weight.HINT)

    @property
    def _now(self) -> tuple[DeclaredMonth, ...]:
        return tuple(one for one in self.months if one.settled.month == self.month)

    @property
    def _stated(self) -> tuple[DeclaredMonth, ...]:
        return tuple(one for one in self._now if not one.settled.by_household_cheque)

    @property
    def _seats(self) -> dict[str, PlaceOfWork]:
        """Seat of each agency, as one file at least tells it."""
        return {one.settled.agency: one.seat for one in self._stated if one.seat is not None}

    def duties(self) -> Duties:
        """Return what the month obliges to."""
        taxed = any(one.settled.taxed is not FlatTax.TWO_PERCENT for one in self._now)
        return Duties(
            self.month.days,
            tuple(Agency(name, self._seats[name]) for name in sorted(self._seats)),
            household_cheque=any(one.settled.by_household_cheque for one in self._now),
            wage_tax=WageTaxDuty(self.tax_period, PlaceOfWork(self.tax_office)) if taxed else None,
            to_report=tuple(
                ToReport(one.declared.settled.person, one.reason, one.happened)
                for one in events_of(self._now, self.month)
                if one.reason is not Reason.YEAR
            ),
        )


def due_things(asked: ToDeclare, kinds: Collection[SheetKind]) -> tuple[DueThing, ...]:
    """All that is due because of the month, by day; only what belongs to these kinds of sheets.

    The last day for the minimum wage belongs to none and is named where every kind is asked for.
    """
    law = asked.months[-1].answer.law
    days = DateRange(asked.month.first, asked.month.plus(_LATEST).last)
    found = due_list(asked.duties(), days, law)
    everything = set(kinds) == set(SheetKind)
    return tuple(one for one in found if everything or _kind(one) in kinds)


def due_of(
    kind: SheetKind, sheet: Sheet | PayrollAccount, due: Collection[DueThing]
) -> date | None:
    """Return the day on which a sheet is due; None where none is known, and for a Lohnkonto."""
    if isinstance(sheet, PayrollAccount):
        return None
    reason = sheet.value("report_reason")
    yearly = kind is SheetKind.ACCIDENT or reason == Reason.YEAR.value
    about = "" if yearly or kind in {SheetKind.WAGE_TAX, SheetKind.CHEQUE} else sheet.about
    for one in due:
        fits = reason is None or _reason(one) == reason
        if _kind(one) is kind and one.about == about and fits:
            return one.day
    return None


def _kind(thing: DueThing) -> SheetKind | None:
    if _reason(thing) == Reason.ACCIDENT_YEAR.value:
        return SheetKind.ACCIDENT
    return _KIND_OF.get(thing.kind)


def _reason(thing: DueThing) -> object:
    return thing.lines[-1].inputs.get("reason")
