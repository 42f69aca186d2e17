"""Surcharges for night, Sunday and holidays: what is paid, and what of it is free.

Paid is what the contract says. Free of tax is, hour by hour, at most the percentage of § 3b EStG
on the Grundlohn up to 50 EUR; free of contributions, the same on the Grundlohn up to 25 EUR
(§ 1 Abs. 1 Satz 1 Nr. 1 SvEV; joint circular of the social insurers of 22 June 2006, part 5).
Night is added to Sunday or holiday, also where a single surcharge is paid for both; of Sunday and
holidays the highest counts (§ 3b Abs. 1 Nr. 2 and 3 EStG, R 3b Abs. 3 Satz 1 and 2 LStR).

For Bereitschaftsdienst too the Grundlohn is the pay for regular working time, not the reduced one
(BFH of 11 April 2024, VI R 1/22, BStBl. II 2024 p. 798).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, round_to_cent
from budgetdesk.payroll.gross.base_pay import clock, hour_rate
from budgetdesk.payroll.gross.tally import Tally
from budgetdesk.payroll.gross.wages import Wage
from budgetdesk.payroll.gross.windows import Plan, Window
from budgetdesk.payroll.results import PayLine
from budgetdesk.staff.pay_terms import (
    NIGHTS,
    AgreedSurcharge,
    Combination,
    KindTerms,
    PayTerms,
    SurchargeBase,
    SurchargeKind,
    Unit,
)
from budgetdesk.statutory.law import Law

_MINUTES_PER_HOUR: Final = 60
_NOTHING: Final = Decimal(0)
_TAX: Final = "§ 3b EStG"
_FREE: Final = "§ 3b EStG, § 1 Abs. 1 Satz 1 Nr. 1 SvEV"
_FIGURES: Final = (
    "surcharge_night",
    "surcharge_deep_night",
    "surcharge_sunday",
    "surcharge_holiday",
    "surcharge_high_holiday",
    "surcharge_tax_cap",
    "surcharge_sv_cap",
)
_CONTRACT: Final = "Arbeitsvertrag"


class Purpose(Enum):
    """Whether the hours were worked, or are paid without work."""

    WORKED = "worked"
    CONTINUED = "continued"
    """Paid on in sickness, leave or for a holiday off: nothing is free (§ 3b Abs. 1 EStG)."""


class _Group(Enum):
    NIGHT = 0
    SATURDAY = 1
    SUNDAY = 2
    HOLIDAY = 3


_GROUPS: Final = {
    kind: _Group.NIGHT if kind in NIGHTS else _Group.HOLIDAY for kind in SurchargeKind
} | {SurchargeKind.SATURDAY: _Group.SATURDAY, SurchargeKind.SUNDAY: _Group.SUNDAY}


@dataclass(frozen=True, eq=False, slots=True)
class Favour:
    """The percentages and caps of a month's law, compared by identity."""

    nights: tuple[Decimal, ...]
    """For none, night, deep night."""
    days: tuple[Decimal, ...]
    """For none, Sunday, holiday, high holiday."""
    tax_cap: Decimal
    sv_cap: Decimal


def favour_of(law: Law) -> Favour:
    """Look up what § 3b EStG and § 1 SvEV grant; raises `ValueGap` where it is not known."""
    return _favour(tuple(law[key] for key in _FIGURES))


@lru_cache(maxsize=32)
def _favour(figures: tuple[Decimal, ...]) -> Favour:
    nights, days = (_NOTHING, *figures[0:2]), (_NOTHING, *figures[2:5])
    return Favour(nights, days, figures[5], figures[6])


_Key = tuple[int, Decimal | None]
"""Place of the surcharge in the contract, and its base where it is in percent."""


class _Share(NamedTuple):
    """What one surcharge is worth in one window, in euros an hour."""

    key: _Key
    hourly: Decimal
    tax_free: Decimal
    sv_free: Decimal
    favoured: tuple[Decimal, Decimal]
    """The percentage that the law favours there, and the Grundlohn it is taken of."""


@dataclass(slots=True)
class _Sum:
    """What comes together for one line of pay; free parts are still euros an hour times minutes."""

    hourly: Decimal
    minutes: int = 0
    tax_free: Decimal = _NOTHING
    sv_free: Decimal = _NOTHING
    favoured: dict[tuple[Decimal, Decimal], int] = field(default_factory=dict)


def surcharge_lines(
    counted: Tally,
    wages: tuple[Wage, ...],
    terms: PayTerms,
    favour: Favour,
    purpose: Purpose = Purpose.WORKED,
) -> tuple[PayLine, ...]:
    """A line for each surcharge and base, in the order of the contract, each figure rounded once.

    Always contribution_free ≤ tax_free ≤ amount. Continued surcharges have codes that end in
    ``_continued`` and are wholly taxed and liable. The agreement has to be sound.
    """
    sums: dict[_Key, _Sum] = {}
    for (kind, place), windows in counted.minutes.items():
        agreed = terms.of(kind)
        if agreed is None or not agreed.surcharges:
            continue
        wage = wages[place]
        worth = _worth(counted.plan, terms.combination, favour, _base(agreed, wage), wage.grundlohn)
        for window, minutes in windows.items():
            for share in worth[window]:
                _add(sums, share, minutes)
    make = _continued_line if purpose is Purpose.CONTINUED else _worked_line
    ordered = sorted(sums.items(), key=_place)
    return tuple(
        make(terms.surcharges[place], base, found, favour) for (place, base), found in ordered
    )


def _place(entry: tuple[_Key, _Sum]) -> int:
    return entry[0][0]


def _base(agreed: KindTerms, wage: Wage) -> Decimal:
    own = hour_rate(agreed, wage) if agreed.base is SurchargeBase.OWN_RATE else None
    return wage.hourly if own is None else own


def _add(sums: dict[_Key, _Sum], share: _Share, minutes: int) -> None:
    found = sums.get(share.key)
    if found is None:
        found = sums[share.key] = _Sum(share.hourly)
    found.minutes += minutes
    found.tax_free += share.tax_free * minutes
    found.sv_free += share.sv_free * minutes
    found.favoured[share.favoured] = found.favoured.get(share.favoured, 0) + minutes


@dataclass(frozen=True, eq=False)
class _Worth(dict[Window, tuple[_Share, ...]]):
    """What an hour in each window is worth; reckoned when first asked, the same every month."""

    plan: Plan
    combination: Combination
    favour: Favour
    base: Decimal
    grundlohn: Decimal

    def __missing__(self, window: Window) -> tuple[_Share, ...]:
        """Reckon the window and keep it."""
        found = self[window] = tuple(self._shares(window))
        return found

    def _shares(self, window: Window) -> Iterator[_Share]:
        """What each surcharge paid in the window is worth, and how much of it is free."""
        favour = self.favour
        paid = _chosen([self._hourly(place) for place in window.agreed], self.combination)
        night, day = favour.nights[window.night], favour.days[window.day]
        taxed = min(self.grundlohn, favour.tax_cap)
        liable = min(self.grundlohn, favour.sv_cap)
        tax_free = _free(paid, night * taxed / 100, day * taxed / 100)
        sv_free = _free(paid, night * liable / 100, day * liable / 100)
        for one, free, without_contributions in zip(paid, tax_free, sv_free, strict=True):
            percent = _NOTHING if one.group is _Group.SATURDAY else night + day
            key = (one.place, self.base if one.in_percent else None)
            yield _Share(key, one.hourly, free, without_contributions, (percent, taxed))

    def _hourly(self, place: int) -> _Paid:
        surcharge = self.plan.agreed[place]
        rate = surcharge.rate
        in_percent = rate.unit is Unit.PERCENT
        euros = rate.amount * self.base / 100 if in_percent else rate.amount
        return _Paid(place, _GROUPS[surcharge.kind], euros, in_percent)


# A few wages by a few agreements: the tables are small and asked for again every month.
_worth = lru_cache(maxsize=256)(_Worth)


class _Paid(NamedTuple):
    """A surcharge that is agreed for a window."""

    place: int
    group: _Group
    hourly: Decimal
    in_percent: bool


def _chosen(agreed: list[_Paid], combination: Combination) -> list[_Paid]:
    """Which of the agreed surcharges are paid: of each group at most one."""
    highest: dict[_Group, _Paid] = {}
    for one in agreed:
        best = highest.get(one.group)
        if best is None or one.hourly > best.hourly:
            highest[one.group] = one
    found = list(highest.values())
    if combination is Combination.ADD or len(found) <= 1:
        return found
    if combination is Combination.HIGHEST:
        return [max(found, key=_hourly_of)]
    nights = [one for one in found if one.group is _Group.NIGHT]
    days = [one for one in found if one.group is not _Group.NIGHT]
    return nights + ([max(days, key=_hourly_of)] if days else [])


def _hourly_of(paid: _Paid) -> Decimal:
    return paid.hourly


def _free(paid: list[_Paid], night: Decimal, day: Decimal) -> list[Decimal]:
    """How much of each is free, at most `night` + `day` euros an hour together.

    Each takes first what the law grants its own kind, then what the other kind leaves over.
    """
    left = {True: night, False: day}
    found = []
    for one in paid:
        own = one.group is _Group.NIGHT
        free = _NOTHING if one.group is _Group.SATURDAY else min(one.hourly, left[own])
        left[own] -= free
        found.append(free)
    rest = left[True] + left[False]
    for index, one in enumerate(paid):
        if rest and one.group is not _Group.SATURDAY:
            more = min(one.hourly - found[index], rest)
            found[index] += more
            rest -= more
    return found


def _paid_line(surcharge: AgreedSurcharge, base: Decimal | None, found: _Sum) -> Line:
    amount = round_to_cent(found.hourly * found.minutes / _MINUTES_PER_HOUR)
    time, rate = clock(found.minutes), surcharge.rate.amount
    if base is None:
        return Line("surcharge_in_euros", amount, {"time": time, "rate": rate}, _CONTRACT)
    inputs = {"time": time, "percent": rate, "base": base}
    return Line("surcharge_in_percent", amount, inputs, _CONTRACT)


def _worked_line(
    surcharge: AgreedSurcharge, base: Decimal | None, found: _Sum, favour: Favour
) -> PayLine:
    paid = _paid_line(surcharge, base, found)
    amount = paid.result or ZERO
    tax_free = round_to_cent(found.tax_free / _MINUTES_PER_HOUR)
    sv_free = round_to_cent(found.sv_free / _MINUTES_PER_HOUR)
    lines = (
        paid,
        *(_favoured_line(percent, base, time) for (percent, base), time in found.favoured.items()),
        Line("surcharge_tax_free", tax_free, {"free": sv_free, "cap": favour.sv_cap}, _FREE),
    )
    rate, minutes = surcharge.rate.amount, found.minutes
    return PayLine(
        surcharge.kind.value,
        amount,
        tax_free=tax_free,
        contribution_free=sv_free,
        minutes=minutes,
        rate=rate,
        rate_is_percent=surcharge.rate.unit is Unit.PERCENT,
        lines=lines,
    )


def _favoured_line(percent: Decimal, grundlohn: Decimal, minutes: int) -> Line:
    time = clock(minutes)
    if not percent:
        return Line("surcharge_not_favoured", None, {"time": time}, _TAX)
    inputs = {"time": time, "percent": percent, "base": grundlohn}
    return Line("surcharge_favoured", None, inputs, _TAX)


def _continued_line(
    surcharge: AgreedSurcharge, base: Decimal | None, found: _Sum, _favour: Favour
) -> PayLine:
    paid = _paid_line(surcharge, base, found)
    return PayLine(
        f"{surcharge.kind.value}_continued",
        paid.result or ZERO,
        minutes=found.minutes,
        rate=surcharge.rate.amount,
        rate_is_percent=surcharge.rate.unit is Unit.PERCENT,
        lines=(paid, Line("surcharge_continued", ZERO, {}, "§ 3b Abs. 1 EStG")),
    )
