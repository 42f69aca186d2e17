"""What employer and assistant have agreed about pay. Nothing here is assumed: users enter it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Final

from budgetdesk.kernel.german_clock import MINUTES_PER_DAY
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Problem
from budgetdesk.kernel.timeline import Timeline
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.statutory.law import Law

_MOST_DECIMALS: Final = 4
_TWO: Final = 120
_THREE: Final = 180


class Unit(Enum):
    """What a rate counts."""

    PERCENT = "percent"
    """Percent of the hourly wage."""
    PER_HOUR = "per_hour"
    """Euros an hour."""
    PER_DUTY = "per_duty"
    """Euros a stretch, however long, in the month in which it begins."""
    INCLUDED = "included"
    """Nothing beside the salary."""


@dataclass(frozen=True, slots=True)
class Rate:
    """An agreed rate: so much of a unit."""

    unit: Unit
    amount: Decimal = Decimal(0)


class SurchargeBase(Enum):
    """What a surcharge in percent is reckoned on."""

    WAGE = "wage"
    """The hourly wage."""
    OWN_RATE = "own_rate"
    """What an hour of this kind of work is paid, such as the reduced rate of Bereitschaft."""


@dataclass(frozen=True, slots=True)
class KindTerms:
    """How one kind of work is paid."""

    pay: Rate
    surcharges: bool = True
    base: SurchargeBase = SurchargeBase.WAGE


class SurchargeKind(Enum):
    """The time for which a surcharge is agreed; the value is the code of its line of pay."""

    NIGHT = "night"
    """20 to 6 (§ 3b Abs. 2 Satz 2 EStG), or the hours agreed."""
    DEEP_NIGHT = "deep_night"
    """0 to 4 where the duty began before midnight; takes the place of NIGHT."""
    ARBZG_NIGHT = "arbzg_night"
    """23 to 6, § 2 Abs. 3 and § 6 Abs. 5 ArbZG."""
    SATURDAY = "saturday"
    """Always taxed and liable: no law frees it."""
    SUNDAY = "sunday"
    HOLIDAY = "holiday"
    """Public holidays at the place of work."""
    EASTER_SUNDAY = "easter_sunday"
    """Easter Sunday and Whit Sunday, which few Länder call a public holiday."""
    NEW_YEARS_EVE = "new_years_eve"
    """31 December from 14:00, or the hours agreed."""
    CHRISTMAS_EVE = "christmas_eve"
    """24 December from 14:00, or the hours agreed."""
    HIGH_HOLIDAY = "high_holiday"
    """25 and 26 December, 1 May."""


NIGHTS: Final = frozenset(
    {SurchargeKind.NIGHT, SurchargeKind.DEEP_NIGHT, SurchargeKind.ARBZG_NIGHT}
)


@dataclass(frozen=True, slots=True)
class AgreedSurcharge:
    """One surcharge of the contract."""

    kind: SurchargeKind
    rate: Rate
    """PERCENT or PER_HOUR."""
    hours: tuple[int, int] | None = None
    """Other hours than the kind's own, in minutes of the day; begin after end spans midnight."""
    also_after_midnight: bool = False
    """Sunday and holidays go on until 4:00 of the next day if the duty began before 0:00."""


class Combination(Enum):
    """What is paid where several surcharges meet. Of one kind only the highest ever counts.

    The kinds are night, Sunday, Saturday, and all holidays together.
    """

    NIGHT_AND_HIGHEST_DAY = "night_and_highest_day"
    """As § 3b EStG: night is added to the highest of Saturday, Sunday, holiday."""
    ADD = "add"
    """All kinds are added."""
    HIGHEST = "highest"
    """Only the highest of all."""


class PartMonth(Enum):
    """How a salary shrinks in a month that is not paid in full. No law says: the contract must."""

    THIRTIETHS = "thirtieths"
    """A thirtieth for each calendar day, whatever the month's length."""
    CALENDAR_DAYS = "calendar_days"
    """By the days of this month."""
    PLANNED_WORK = "planned_work"
    """By the planned work: paid share of the whole month's days or minutes of duty."""


@dataclass(frozen=True, slots=True)
class Salary:
    """A fixed monthly pay."""

    amount: Money
    weekly_minutes: int
    """Regular weekly working time, for the hourly value."""
    part_month: PartMonth | None = None
    """None: not agreed; a part month is then a problem and not a guess."""


_FULL: Final = KindTerms(Rate(Unit.PERCENT, Decimal(100)))
_IN_SALARY: Final = KindTerms(Rate(Unit.INCLUDED))
_NONE_AGREED: Final[Mapping[Kind, KindTerms]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PayTerms:
    """All that is agreed about pay, for one person."""

    wage: Timeline[Decimal] | None = None
    """Hourly wage in euros, up to four decimals."""
    salary: Salary | None = None
    """The salary that holds in the month."""
    kinds: Mapping[Kind, KindTerms] = field(default_factory=lambda: _NONE_AGREED)
    """ACTIVE goes without saying: the full wage, or in the salary."""
    surcharges: tuple[AgreedSurcharge, ...] = ()
    combination: Combination = Combination.NIGHT_AND_HIGHEST_DAY
    grundlohn: Timeline[Decimal] | None = None
    """Grundlohn an hour (§ 3b Abs. 2 EStG) where it is more than the wage, by regular extras."""

    def of(self, kind: Kind) -> KindTerms | None:
        """Return how this kind of work is paid; None where nothing is agreed."""
        found = self.kinds.get(kind)
        if found is None and kind is Kind.ACTIVE:
            return _FULL if self.salary is None else _IN_SALARY
        return found


def highest_tax_free(law: Law) -> tuple[AgreedSurcharge, ...]:
    """Surcharges of the full percentages that § 3b EStG frees, for who agrees on just these."""
    night, deep = law["surcharge_night"], law["surcharge_deep_night"]
    sunday, holiday = law["surcharge_sunday"], law["surcharge_holiday"]
    high = law["surcharge_high_holiday"]
    percents = (
        (SurchargeKind.NIGHT, night),
        (SurchargeKind.DEEP_NIGHT, deep),
        (SurchargeKind.SUNDAY, sunday),
        (SurchargeKind.HOLIDAY, holiday),
        (SurchargeKind.EASTER_SUNDAY, holiday),
        (SurchargeKind.NEW_YEARS_EVE, holiday),
        (SurchargeKind.CHRISTMAS_EVE, high),
        (SurchargeKind.HIGH_HOLIDAY, high),
    )
    return tuple(
        AgreedSurcharge(kind, Rate(Unit.PERCENT, percent), also_after_midnight=True)
        for kind, percent in percents
    )


def terms_problems(terms: PayTerms) -> tuple[Problem, ...]:
    """All that is wrong with the agreement itself, whatever the month."""
    return tuple(_terms_problems(terms))


def _terms_problems(terms: PayTerms) -> Iterator[Problem]:
    if terms.wage is None and terms.salary is None:
        yield Problem("pay_nothing_agreed", "wage")
    if terms.salary is not None:
        yield from _salary_problems(terms.salary)
    for place, line in (("wage", terms.wage), ("grundlohn", terms.grundlohn)):
        for day, euros in line.steps if line is not None else ():
            if not _is_amount(euros):
                yield Problem("pay_no_amount", place)
            elif euros != round(euros, _MOST_DECIMALS):
                yield Problem("pay_too_many_decimals", place, {"day": day})
    for kind_terms in terms.kinds.values():
        yield from _kind_problems(kind_terms, terms)
    for surcharge in terms.surcharges:
        yield from _surcharge_problems(surcharge)


def _salary_problems(salary: Salary) -> Iterator[Problem]:
    if salary.amount.cents < 0:
        yield Problem("pay_no_amount", "salary")
    if salary.weekly_minutes <= 0:
        yield Problem("pay_weekly_time_missing", "weekly_minutes")


def _kind_problems(kind_terms: KindTerms, terms: PayTerms) -> Iterator[Problem]:
    if not _is_amount(kind_terms.pay.amount):
        yield Problem("pay_no_amount", "kinds")
    if kind_terms.pay.unit is Unit.INCLUDED and terms.salary is None:
        yield Problem("pay_included_without_salary", "kinds")
    by_hour = kind_terms.pay.unit in {Unit.PERCENT, Unit.PER_HOUR}
    if kind_terms.surcharges and kind_terms.base is SurchargeBase.OWN_RATE and not by_hour:
        yield Problem("surcharge_base_not_by_hour", "kinds")


def _surcharge_problems(surcharge: AgreedSurcharge) -> Iterator[Problem]:
    if not _is_amount(surcharge.rate.amount):
        yield Problem("pay_no_amount", "surcharges")
    if surcharge.rate.unit not in {Unit.PERCENT, Unit.PER_HOUR}:
        yield Problem("surcharge_neither_percent_nor_euros", "surcharges")
    for minute in surcharge.hours or ():
        if not 0 <= minute <= MINUTES_PER_DAY:
            yield Problem("surcharge_hours_no_time", "surcharges")
        # In October this hour comes twice; no window can begin or end within it.
        elif _TWO < minute < _THREE:
            yield Problem("surcharge_hours_in_clock_change", "surcharges")


def _is_amount(number: Decimal) -> bool:
    return number.is_finite() and number >= 0
