"""Reports on an employee to social insurance (DEÜV), to be typed in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.declarations.settled import SettledMonth
from budgetdesk.payroll.declarations.sheet import Entry, Sheet, full_euros
from budgetdesk.payroll.report_dates import Reason
from budgetdesk.payroll.results import Contributions
from budgetdesk.staff.wage_tax import FlatTax

_LAW: Final = "§ 28a Abs. 3 SGB IV"
_PAY_LAW: Final = "§ 5 Abs. 4 DEÜV"
_MIDIJOB_LAW: Final = "§ 28a Abs. 3 Satz 2 Nr. 2 Buchst. c SGB IV, § 5 Abs. 10 DEÜV"
_TAX_LAW: Final = "§ 28a Abs. 3 Satz 2 Nr. 2 Buchst. f SGB IV"
_MINIJOB: Final = "109"
_WITHIN, _MIXED, _NONE = 1, 2, 0


def report(reason: Reason, months: Sequence[SettledMonth], days: DateRange) -> Sheet:
    """Values of one report on one employee.

    `days` are the days reported; of the report of a beginning only the first counts. `months` are
    the settled months in these days (for a beginning, its first). Pay is what pension
    contributions are due on, in whole euros of the sum. Pay that the Märzklausel led back to the
    year before is in the report on one-off pay alone, whose `days` lie in that year.
    Raises `Invalid` with the problems of `report_problems`, and `ValueError` for the yearly report
    on accident insurance, which `accident_yearly` makes.
    """
    if reason is Reason.ACCIDENT_YEAR:
        raise ValueError(reason)
    found = tuple(report_problems(reason, months, days))
    if found:
        raise Invalid(problems=found)
    first = months[0]
    entries = [
        Entry("report_reason", reason.value, "", _LAW),
        Entry("report_agency", first.agency),
        Entry("report_family_name", first.family_name),
        Entry("report_given_name", first.given_name),
        Entry("report_person_group", first.contributions.person_group, "", _LAW),
        Entry("report_contribution_group", first.contributions.contribution_group, "", _LAW),
        Entry("report_from", days.first, "", _LAW),
    ]
    notes: tuple[str, ...] = ()
    if not reason.is_start:
        entries += _with_pay(reason, months, days.last)
        if first.contributions.person_group == _MINIJOB:
            by_flat_tax = months[-1].taxed is FlatTax.TWO_PERCENT
            entries.append(Entry("report_flat_tax", by_flat_tax, "", _TAX_LAW))
            notes = ("report_tax_numbers",)
    return Sheet("deuev_report", days, tuple(entries), first.person, notes)


def report_problems(
    reason: Reason, months: Sequence[SettledMonth], days: DateRange
) -> Iterator[Problem]:
    """What keeps months from standing in one report, all at once."""
    if not months:
        yield Problem("report_months_missing", "months")
        return
    if len({(one.person, one.agency) for one in months}) > 1:
        yield Problem("report_person_differs", "months")
    groups = {
        (one.contributions.person_group, one.contributions.contribution_group) for one in months
    }
    if len(groups) > 1:
        yield Problem("report_groups_differ", "months")
    if any(one.by_household_cheque for one in months):
        yield Problem("report_by_household_cheque", "months")
    if reason is not Reason.ONE_OFF:
        for one in sorted({one.month for one in months} - set(days.months())):
            yield Problem("report_month_outside", "months", {"month": one})


def midijob_mark(months: Sequence[SettledMonth]) -> int:
    """Kennzeichen Midijob: 0 no month in the Übergangsbereich, 1 all of them, 2 some."""
    marked = [one.in_midijob_range for one in months]
    if all(marked):
        return _WITHIN
    return _MIXED if any(marked) else _NONE


def _with_pay(reason: Reason, months: Sequence[SettledMonth], last: date) -> list[Entry]:
    mark = midijob_mark(months)
    once = reason is Reason.ONE_OFF
    pay = total(_one_off(one) if once else _liable(one.contributions) for one in months)
    entries = [
        Entry("report_until", last, "", _LAW),
        Entry("report_pay", full_euros(pay), "", _PAY_LAW),
        Entry("report_midijob_mark", mark, "", _MIDIJOB_LAW),
    ]
    if mark != _NONE:
        real = total(one.gross.liable_one_off if once else _real_pay(one) for one in months)
        entries.append(Entry("report_pension_pay", full_euros(real), "", _MIDIJOB_LAW))
    return entries


def _liable(contributions: Contributions) -> Money:
    """Base of pension insurance; where there is none, that of health insurance."""
    return contributions.base_rv or contributions.base_kv


def _one_off(one: SettledMonth) -> Money:
    if one.year_before is not None:
        return _liable(one.year_before)
    return _liable(one.contributions) - _liable(one.current_contributions)


def _real_pay(one: SettledMonth) -> Money:
    """Pay as it would count without the Übergangsbereich."""
    if one.in_midijob_range or one.below_midijob_range:
        return one.gross.liable + one.gross.liable_one_off
    return _liable(one.contributions)


def months_of(
    settled: Sequence[SettledMonth], person: str, days: DateRange
) -> tuple[SettledMonth, ...]:
    """Months of one person in these days, in order."""
    asked: set[Month] = set(days.months())
    found = [one for one in settled if one.person == person and one.month in asked]
    return tuple(sorted(found, key=lambda one: one.month))
