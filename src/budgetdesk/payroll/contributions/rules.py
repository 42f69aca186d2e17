"""The figures of one day's law that contributions need, taken out once and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final, TypeVar

from budgetdesk.statutory.law import Law

Taken = TypeVar("Taken")

RATE_KEYS: Final = (
    *("kv_rate", "kv_rate_reduced", "pv_rate", "pv_childless", "pv_child_discount"),
    *("pv_saxony_shift", "rv_rate", "av_rate", "childless_age", "child_discount_age"),
)
CEILING_KEYS: Final = ("bbg_kv_year", "bbg_pv_year", "bbg_rv_year", "bbg_rv_year_east")
_FACTOR_DIVISOR: Final = ("kv_rate", "kv_additional_average", "rv_rate", "av_rate", "pv_rate")
_FACTOR_KEYS: Final[Mapping[Decimal | None, tuple[str, ...]]] = {
    Decimal(1): ("faktor_f_formula", "faktor_f_flat_sum", *_FACTOR_DIVISOR),
    Decimal(2): ("faktor_f_formula", "faktor_f_pension_flat", *_FACTOR_DIVISOR),
}
_MINIJOB_KV_KEYS: Final[Mapping[Decimal | None, tuple[str, ...]]] = {
    Decimal(1): ("minijob_kv_formula", "minijob_kv"),
    Decimal(2): ("minijob_kv_formula", "kv_rate", "kv_additional_average"),
}
_FOUR_PLACES: Final = Decimal("0.0001")


class _Held:
    """A law as a key: equal to itself only, for comparing all its figures would take long."""

    __slots__ = ("law",)

    def __init__(self, law: Law) -> None:
        self.law = law

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and self.law is other.law

    def __hash__(self) -> int:
        return id(self.law)


def once_per_law(take: Callable[[Law], Taken]) -> Callable[[Law], Taken]:
    """Make a function of a law answer from memory when the same law is asked again."""

    @lru_cache(maxsize=64)
    def held(key: _Held) -> Taken:
        return take(key.law)

    def taken(law: Law) -> Taken:
        return held(_Held(law))

    return taken


def missing_figures(law: Law, keys: Iterable[str]) -> tuple[str, ...]:
    """Return which of these figures the law of the day does not have."""
    return tuple(key for key in keys if key not in law.values)


@dataclass(frozen=True, slots=True)
class Rates:
    """Contribution rates in percent, both sides together, and ages in years."""

    kv: Decimal
    kv_reduced: Decimal
    pv: Decimal
    childless: Decimal
    child_discount: Decimal
    saxony_shift: Decimal
    rv: Decimal
    av: Decimal
    childless_age: int
    child_discount_age: int


@once_per_law
def rates_of(law: Law) -> Rates:
    """Rates of the law; raises `ValueGap` where one of RATE_KEYS is missing."""
    return Rates(
        kv=law["kv_rate"],
        kv_reduced=law["kv_rate_reduced"],
        pv=law["pv_rate"],
        childless=law["pv_childless"],
        child_discount=law["pv_child_discount"],
        saxony_shift=law["pv_saxony_shift"],
        rv=law["rv_rate"],
        av=law["av_rate"],
        childless_age=int(law["childless_age"]),
        child_discount_age=int(law["child_discount_age"]),
    )


@dataclass(frozen=True, slots=True)
class Ceilings:
    """Beitragsbemessungsgrenzen in euros a year; `rv_east` differs until 2024 only."""

    kv: Decimal
    pv: Decimal
    rv: Decimal
    rv_east: Decimal


@once_per_law
def ceilings_of(law: Law) -> Ceilings:
    """Ceilings of the law; raises `ValueGap` where one of CEILING_KEYS is missing."""
    return Ceilings(*(law[key] for key in CEILING_KEYS))


@dataclass(frozen=True, slots=True)
class MidijobRules:
    """The Übergangsbereich: BE = slope × AE − offset, for both bases (§ 20 Abs. 2a SGB IV)."""

    limit: Decimal
    """Geringfügigkeitsgrenze in euros a month."""
    upper: Decimal
    factor: Decimal
    total_slope: Fraction
    total_offset: Fraction
    employee_slope: Fraction
    employee_offset: Fraction


@once_per_law
def midijob_of(law: Law) -> MidijobRules:
    """Rules of the Übergangsbereich; raises `ValueGap` where a figure is missing."""
    limit, upper = law["minijob_limit_month"], law["midijob_upper_month"]
    factor = factor_f(law)
    low, high, exact = Fraction(limit), Fraction(upper), Fraction(factor)
    steep = high / (high - low)
    slope = steep - low / (high - low) * exact
    return MidijobRules(limit, upper, factor, slope, (slope - exact) * low, steep, steep * low)


def factor_f(law: Law) -> Decimal:
    """Faktor F as announced, or for a preview as the law's formula gives it, to four places.

    Raises `ValueGap` where the day has no announced factor and may not be previewed, or where a
    rate in the formula is missing.
    """
    if "faktor_f" in law.values or not law.unconfirmed:
        return law["faktor_f"]
    divisor = sum((law[key] for key in _FACTOR_DIVISOR), Decimal(0))
    if law["faktor_f_formula"] == 1:
        return previewed_factor(law["faktor_f_flat_sum"], divisor)
    flat = law["kv_rate"] + law["kv_additional_average"] + law["faktor_f_pension_flat"]
    return previewed_factor(flat, divisor)


def previewed_factor(numerator: Decimal, divisor: Decimal) -> Decimal:
    """Faktor F from both sides of its fraction, in percent, rounded to four places."""
    return (numerator / divisor).quantize(_FOUR_PLACES)


def factor_keys(law: Law) -> tuple[str, ...]:
    """Return which figures Faktor F comes from on this day."""
    if "faktor_f" in law.values or not law.unconfirmed:
        return ("faktor_f",)
    return _FACTOR_KEYS.get(law.values.get("faktor_f_formula"), ("faktor_f",))


@dataclass(frozen=True, slots=True)
class MinijobRules:
    """Percent of a Minijob's pay. `rv` is the employer's part, the employee's is what is left."""

    rv: Decimal
    rv_whole: Decimal
    minimum_base: Decimal
    """Euros a month below which the insured pay pension contributions as if they had earned it."""


@once_per_law
def minijob_of(law: Law) -> MinijobRules:
    """Rules of a Minijob in the normal procedure; raises `ValueGap` where a figure is missing."""
    return MinijobRules(law["minijob_rv"], law["rv_rate"], law["minijob_minimum_base"])


@once_per_law
def household_minijob_of(law: Law) -> MinijobRules:
    """Rules of a Minijob by Haushaltsscheck; raises `ValueGap` where a figure is missing."""
    return MinijobRules(law["minijob_household_rv"], law["rv_rate"], law["minijob_minimum_base"])


@once_per_law
def minijob_kv_rate(law: Law) -> Decimal:
    """Flat health rate of a Minijob in the normal procedure (§ 249b Satz 1 SGB V).

    A fixed rate until 2026, then the general rate with the average additional one. Raises
    `ValueGap` where a figure is missing.
    """
    if law["minijob_kv_formula"] == 1:
        return law["minijob_kv"]
    return law["kv_rate"] + law["kv_additional_average"]


def minijob_kv_keys(law: Law) -> tuple[str, ...]:
    """Return which figures the flat health rate of a Minijob comes from on this day."""
    return _MINIJOB_KV_KEYS.get(law.values.get("minijob_kv_formula"), ("minijob_kv_formula",))
