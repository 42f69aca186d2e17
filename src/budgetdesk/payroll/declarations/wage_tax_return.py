"""Lohnsteuer-Anmeldung: the values in the order of the form.

The numbers of the fields (Kennzahlen) are those that commentaries on the forms name; of a sum
whose number could not be confirmed there are words only. Line numbers change from year to year
and are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.payroll.church_tax import ChurchProcedure
from budgetdesk.payroll.declarations.settled import Confession, SettledMonth
from budgetdesk.payroll.declarations.sheet import Entry, Sheet
from budgetdesk.payroll.due_dates import TaxPeriod
from budgetdesk.staff.wage_tax import FlatTax

_SOURCE: Final = "§ 41a Abs. 1 EStG, Vordruckmuster der Lohnsteuer-Anmeldung"
_SIMPLE_SOURCE: Final = "Ländererlasse zur Kirchensteuer bei Pauschalierung, BStBl 1999 I S. 509"
_CHURCHES: Final = (
    ("tax_church_protestant", Confession.PROTESTANT, "61"),
    ("tax_church_catholic", Confession.CATHOLIC, "62"),
    ("tax_church_other", Confession.OTHER, ""),
)


def wage_tax_return(months: Sequence[SettledMonth], period: TaxPeriod, month: Month) -> Sheet:
    """Values of the period in which the month lies.

    The 2 % of a Minijob go to the Minijob-Zentrale: neither this tax nor these people are in it.
    Months outside the period are left out. The flat tax counts whoever bears it.
    """
    days = DateRange(period.first_month(month).first, period.last_day(month))
    here = [
        one for one in months if one.month.first in days and one.taxed is not FlatTax.TWO_PERCENT
    ]
    by_card = total(one.tax.wage_tax + one.tax.one_off_wage_tax for one in here)
    flat = total(one.tax.flat.wage_tax for one in here if one.tax.flat is not None)
    solidarity = total(_solidarity(here))
    simple = total(_flat_church(here, ChurchProcedure.SIMPLIFIED))
    churches = [
        Entry(code, _church(here, confession), position, _SOURCE)
        for code, confession, position in _CHURCHES
    ]
    amounts = (
        Entry("tax_by_card", by_card, "42", _SOURCE),
        Entry("tax_flat", flat, "41", _SOURCE),
        Entry("tax_remaining", by_card + flat, "", _SOURCE),
        Entry("tax_solidarity", solidarity, "49", _SOURCE),
        Entry("tax_church_simplified", simple, "47", _SIMPLE_SOURCE),
        *churches,
    )
    whole = by_card + flat + solidarity + simple + _total(churches)
    people = Entry("tax_people", len({one.person for one in here}), "86", _SOURCE)
    entries = (people, *amounts, Entry("tax_total", whole, "", _SOURCE))
    return Sheet("wage_tax_return", days, entries, more_notes=("tax_year_of_pay",))


def _solidarity(months: Iterable[SettledMonth]) -> Iterable[Money]:
    for one in months:
        yield one.tax.solidarity + one.tax.one_off_solidarity
        if one.tax.flat is not None:
            yield one.tax.flat.solidarity


def _flat_church(months: Iterable[SettledMonth], procedure: ChurchProcedure) -> Iterable[Money]:
    for one in months:
        if one.tax.flat is not None and one.church_procedure is procedure:
            yield one.tax.flat.church


def _church(months: Sequence[SettledMonth], confession: Confession) -> Money:
    here = [one for one in months if one.confession is confession]
    by_card = total(one.tax.church + one.tax.one_off_church for one in here)
    return by_card + total(_flat_church(here, ChurchProcedure.BY_PROOF))


def _total(entries: Iterable[Entry]) -> Money:
    return total(entry.value for entry in entries if isinstance(entry.value, Money))
