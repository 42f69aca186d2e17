"""Yearly figures for accident insurance: per employee (reason 92) and for all (Lohnnachweis)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from budgetdesk.kernel.money import total
from budgetdesk.kernel.period import DateRange
from budgetdesk.payroll.declarations.settled import SettledMonth
from budgetdesk.payroll.declarations.sheet import Entry, Sheet, full_euros
from budgetdesk.payroll.report_dates import Reason

_REPORT_LAW: Final = "§ 28a Abs. 2a SGB IV"
_PAY_LAW: Final = "§ 1 Abs. 2 SvEV, § 5 Abs. 4 DEÜV"
_PROOF_LAW: Final = "§ 165 SGB VII, § 99 SGB IV"
_MINUTES: Final = 60


def accident_reports(months: Sequence[SettledMonth], year: int) -> tuple[Sheet, ...]:
    """Return one report for each employee of the year, by key; the days are always the whole year.

    The pay is the whole gross: surcharges that are free of contributions are charged here. Jobs
    by Haushaltsscheck are charged with the debit and left out.
    """
    found = _charged(months, year)
    return tuple(
        _report(person, [one for one in found if one.person == person], year)
        for person in sorted({one.person for one in found})
    )


def accident_proof(months: Sequence[SettledMonth], year: int) -> Sheet:
    """Lohnnachweis of the year: people, pay and hours as the single reports name them."""
    reports = accident_reports(months, year)
    pay = sum(_number(report, "accident_pay") for report in reports)
    hours = sum(_number(report, "accident_hours") for report in reports)
    entries = (
        Entry("accident_people", len(reports), "", _PROOF_LAW),
        Entry("accident_pay_of_all", pay, "", _PROOF_LAW),
        Entry("accident_hours_of_all", hours, "", _PROOF_LAW),
    )
    return Sheet("accident_proof", _whole_year(year), entries, more_notes=("accident_ask_insurer",))


def full_hours(minutes: int) -> int:
    """Whole hours, half an hour up."""
    return int((Decimal(minutes) / _MINUTES).to_integral_value(ROUND_HALF_UP))


def _charged(months: Sequence[SettledMonth], year: int) -> list[SettledMonth]:
    return [one for one in months if one.month.year == year and not one.by_household_cheque]


def _report(person: str, months: Sequence[SettledMonth], year: int) -> Sheet:
    last = max(months, key=lambda one: one.month)
    days = _whole_year(year)
    pay = total(one.gross.whole for one in months)
    entries = (
        Entry("report_reason", Reason.ACCIDENT_YEAR.value, "", _REPORT_LAW),
        Entry("report_family_name", last.family_name),
        Entry("report_given_name", last.given_name),
        Entry("report_from", days.first, "", _REPORT_LAW),
        Entry("report_until", days.last, "", _REPORT_LAW),
        Entry("accident_pay", full_euros(pay), "", _PAY_LAW),
        Entry("accident_hours", full_hours(sum(one.minutes for one in months)), "", _REPORT_LAW),
    )
    return Sheet("accident_report", days, entries, person, ("accident_ask_insurer",))


def _whole_year(year: int) -> DateRange:
    return DateRange(date(year, 1, 1), date(year, 12, 31))


def _number(report: Sheet, code: str) -> int:
    found = report.value(code)
    return found if isinstance(found, int) else 0
