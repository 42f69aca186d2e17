"""Haushaltsscheck: what the form of the Minijob-Zentrale asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.payroll.declarations.settled import SettledMonth
from budgetdesk.payroll.declarations.sheet import Entry, Sheet, full_euros

_LAW: Final = "§ 28a Abs. 7 und 8 SGB IV"
_PAY_LAW: Final = "§ 28a Abs. 8 SGB IV, § 14 Abs. 3 SGB IV"
_LAST_OF_FIRST_HALF: Final = 6


@dataclass(frozen=True, slots=True)
class ChequeFacts:
    """What stands on the cheque beside the pay."""

    employer: str
    """Name and address."""
    business_number: str
    """Betriebsnummer as a private household; empty before the first cheque."""
    tax_number: str
    person: str
    """Key of the employee."""
    family_name: str
    given_name: str
    insurance_number: str
    """Versicherungsnummer; where it is empty, the birth has to be told."""
    birth: date
    begins: date
    ends: date | None = None
    flat_tax: bool = True
    """The 2 % are paid with the contributions."""
    has_main_job: bool = False
    """Another job with compulsory insurance."""
    statutory_health: bool = True
    rv_exempt: bool = False


def steady_cheque(facts: ChequeFacts, monthly: Money) -> Sheet:
    """Cheque with the same pay every month, from the begin of the job until its end.

    Raises `ValueError` where the pay is negative.
    """
    last = facts.begins if facts.ends is None else facts.ends
    pay = Entry("cheque_monthly_pay", full_euros(monthly), "", _PAY_LAW)
    return _sheet(facts, DateRange(facts.begins, last), (pay,))


def half_year_cheque(facts: ChequeFacts, months: Sequence[SettledMonth], half: DateRange) -> Sheet:
    """Cheque with the pay of each month of a half year (Halbjahresscheck).

    Months of others, outside the half year, and not by Haushaltsscheck are left out. Pay in kind
    does not count (§ 14 Abs. 3 SGB IV).
    """
    here = sorted(
        (
            one
            for one in months
            if one.person == facts.person and one.by_household_cheque and one.month.first in half
        ),
        key=lambda one: one.month,
    )
    pays = [
        entry
        for one in here
        for entry in (
            Entry("cheque_month", one.month),
            Entry("cheque_pay_of_month", full_euros(_cash(one)), "", _PAY_LAW),
        )
    ]
    return _sheet(facts, half, tuple(pays))


def half_year(year: int, *, first: bool) -> DateRange:
    """Return the days of a half year."""
    if first:
        return DateRange(date(year, 1, 1), date(year, _LAST_OF_FIRST_HALF, 30))
    return DateRange(date(year, _LAST_OF_FIRST_HALF + 1, 1), date(year, 12, 31))


def _cash(one: SettledMonth) -> Money:
    return one.gross.liable + one.gross.liable_one_off - one.gross.in_kind


def _sheet(facts: ChequeFacts, period: DateRange, pays: tuple[Entry, ...]) -> Sheet:
    entries = [
        Entry("cheque_employer", facts.employer, "", _LAW),
        Entry("cheque_business_number", facts.business_number, "", _LAW),
        Entry("cheque_tax_number", facts.tax_number, "", _LAW),
        Entry("cheque_flat_tax", facts.flat_tax, "", _LAW),
        Entry("cheque_family_name", facts.family_name, "", _LAW),
        Entry("cheque_given_name", facts.given_name, "", _LAW),
        Entry("cheque_insurance_number", facts.insurance_number, "", _LAW),
        Entry("cheque_birth", facts.birth, "", _LAW),
        Entry("cheque_main_job", facts.has_main_job, "", _LAW),
        Entry("cheque_statutory_health", facts.statutory_health, "", _LAW),
        Entry("cheque_own_pension", not facts.rv_exempt, "", _LAW),
        Entry("cheque_begins", facts.begins, "", _LAW),
        *pays,
    ]
    if facts.ends is not None:
        entries.append(Entry("cheque_ends", facts.ends, "", _LAW))
    return Sheet("household_cheque", period, tuple(entries), facts.person, ("cheque_both_sign",))
