"""Long-term-care contribution: childless people, parents of several children, Saxony."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.rules import Rates
from budgetdesk.payroll.facts import Person

_NEVER_CHARGED_BEFORE: Final = date(1940, 1, 1)
_FIRST_CHILD: Final = 1
_MONTHS_FOR_PROOF: Final = 6
_COUNTED_CHILDREN: Final = 5


@dataclass(frozen=True, slots=True)
class CareRates:
    """Percent of pay. `employee` has neither surcharge nor discounts in it."""

    employer: Decimal
    employee: Decimal
    surcharge: Decimal
    discount: Decimal


def care_rates(person: Person, month: Month, land: Land, rates: Rates) -> CareRates:
    """Who bears how much (§ 55 Abs. 3, § 58 Abs. 1 und 3, § 59a SGB XI).

    In Saxony the employee bears half a point more and the employer half a point less.
    """
    whole: Decimal = rates.pv
    half = whole / 2
    shift = rates.saxony_shift if land is Land.SN else Decimal(0)
    surcharge = rates.childless if pays_surcharge(person, month, rates) else Decimal(0)
    discount = rates.child_discount * discounted_children(person, month, rates)
    return CareRates(half - shift, half + shift, surcharge, discount)


def pays_surcharge(person: Person, month: Month, rates: Rates) -> bool:
    """Tell whether the surcharge for the childless is due.

    From the month after the one in which the 23rd year of life ends, unless a proof of
    parenthood counts or the person was born before 1940. Source: § 55 Abs. 3 Satz 1 bis 3 SGB XI.
    """
    if person.birth < _NEVER_CHARGED_BEFORE:
        return False
    if person.is_parent or any(child.counts_from <= month.last for child in person.children):
        return False
    return completes(person.birth, rates.childless_age) < month


def discounted_children(person: Person, month: Month, rates: Rates) -> int:
    """Return for how many children there is a discount: the second to the fifth below 25.

    A child counts from the month its proof counts from, to the end of the month in which its
    25th year of life ends. Source: § 55 Abs. 3 Satz 4 und 5, Abs. 3a SGB XI.
    """
    if len(person.children) <= _FIRST_CHILD:
        return 0
    young = sum(
        child.counts_from <= month.last
        and month <= completes(child.birth, rates.child_discount_age)
        for child in person.children
    )
    return max(min(young, _COUNTED_CHILDREN) - _FIRST_CHILD, 0)


def proof_counts_from(birth: date, proven_on: date) -> date:
    """Return the day from which a proof on paper counts, for `Child.counts_from`.

    The first of the month of birth where the proof came within six months, else the first of the
    month after it. What the digital procedure reports always counts from the month of birth.
    Source: § 55 Abs. 3a Satz 3 bis 5 SGB XI.
    """
    born = Month.of(birth)
    if proven_on <= born.plus(_MONTHS_FOR_PROOF).day(birth.day):
        return born.first
    return Month.of(proven_on).plus(1).first


def completes(birth: date, years: int) -> Month:
    """Return the month in which a year of life ends: on the day before the birthday.

    Source: § 187 Abs. 2 Satz 2, § 188 Abs. 2 BGB.
    """
    birthday = Month(birth.year + years, birth.month)
    return birthday.plus(-1) if birth.day == 1 else birthday
