"""Wage tax at a flat rate: Minijob 2 % or 20 %, short-term work 25 % (§ 40a EStG)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money, percent_of, total
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.church_tax import (
    ChurchProcedure,
    church_key,
    cut_percent,
    flat_church_key,
    flat_church_tax,
)
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.wage_tax import FlatTax
from budgetdesk.statutory.law import Law

_MINUTES_PER_HOUR: Final = 60
_SOLIDARITY: Final = "§ 3 Abs. 1 Nr. 3, § 4 SolzG 1995"
_RATES: Final = {
    FlatTax.TWENTY_PERCENT: ("flat_tax_without_pension", "§ 40a Abs. 2a EStG"),
    FlatTax.TWENTY_FIVE_PERCENT: ("flat_tax_short_term", "§ 40a Abs. 1 EStG"),
}


class Bearer(Enum):
    """Who bears flat tax. The employer owes it in any case (§ 40 Abs. 3, § 40a Abs. 5 EStG)."""

    EMPLOYER = "employer"
    EMPLOYEE = "employee"
    """Passed on by agreement: kept back from the pay, which is taxed and liable as if not."""


@dataclass(frozen=True, slots=True)
class ShortTermWork:
    """What decides whether the 25 % may be taken for one spell of work."""

    pay: Money
    consecutive_days: int
    """Working days in a row, from the first to the last, days off between them not counted."""
    paid_days: int
    """Working days over which the pay is averaged, paid absences included."""
    minutes: int
    """Working time over which the pay is averaged."""
    recurring: bool = False
    """Agreed from the outset to come again regularly."""
    needed_at_once: bool = False
    """Needed immediately at a moment nobody could foresee: no limit for the pay of a day."""
    other_taxed_job_here: bool = False
    """The same employer pays other wages that are taxed by the person's card."""


@dataclass(frozen=True, slots=True)
class FlatTaxDue:
    """Flat tax on a pay, what goes with it, and how it was reckoned."""

    wage_tax: Money
    solidarity: Money
    church: Money
    bearer: Bearer
    lines: tuple[Line, ...]

    @property
    def whole(self) -> Money:
        """What is paid to the tax office, or to the Minijob-Zentrale for the 2 %."""
        return total((self.wage_tax, self.solidarity, self.church))

    @property
    def kept_back(self) -> Money:
        """What is kept back from the employee's pay."""
        return self.whole if self.bearer is Bearer.EMPLOYEE else ZERO

    @property
    def on_top(self) -> Money:
        """What the employer pays on top of the wage."""
        return self.whole - self.kept_back


def minijob_tax(pay: Money, law: Law, bearer: Bearer = Bearer.EMPLOYER) -> FlatTaxDue:
    """The einheitliche Pauschsteuer, with solidarity surcharge and church tax inside.

    Rounded commercially like the contributions with which it is paid (§ 40a Abs. 6 Satz 3 EStG).
    """
    percent = law["minijob_tax"]
    tax = percent_of(pay, percent)
    lines = (Line("flat_tax_minijob", tax, {"pay": pay, "percent": percent}, "§ 40a Abs. 2 EStG"),)
    return FlatTaxDue(tax, ZERO, ZERO, bearer, lines + _passed_on(bearer, tax))


@dataclass(frozen=True, slots=True)
class Church:
    """What church tax on flat wage tax depends on."""

    land: Land
    """Land of the employer's Betriebsstätte for wage tax."""
    procedure: ChurchProcedure = ChurchProcedure.SIMPLIFIED
    member: bool = True


def flat_tax(
    kind: FlatTax, pay: Money, church: Church, law: Law, bearer: Bearer = Bearer.EMPLOYER
) -> FlatTaxDue:
    """20 % or 25 % of the pay, solidarity surcharge without exemption limit, and church tax.

    Ask `minijob_flat_problems` or `short_term_problems` before. Parts of a cent are left out.
    Raises `ValueGap` where the church-tax rate is not known, `ValueError` for another kind.
    """
    if kind not in _RATES:
        raise ValueError(kind)
    key, source = _RATES[kind]
    percent, surcharge = law[key], law["solidarity_rate"]
    tax = cut_percent(pay, percent)
    solidarity = cut_percent(tax, surcharge)
    of_church = flat_church_tax(tax, church.land, church.procedure, law, member=church.member)
    base = {"base": tax, "percent": surcharge}
    lines = (
        Line("flat_tax", tax, {"pay": pay, "percent": percent}, source),
        Line("flat_tax_solidarity", solidarity, base, _SOLIDARITY),
        *of_church.lines,
    )
    whole = total((tax, solidarity, of_church.value))
    return FlatTaxDue(tax, solidarity, of_church.value, bearer, lines + _passed_on(bearer, whole))


def flat_tax_figures(kind: FlatTax, church: Church) -> tuple[str, ...]:
    """Return the keys of the law's figures that flat tax of this kind comes from.

    Tax by the card is none: asking for it raises `KeyError`.
    """
    if kind is FlatTax.TWO_PERCENT:
        return ("minijob_tax",)
    rate = _RATES[kind][0]
    if church.procedure is ChurchProcedure.SIMPLIFIED:
        return (rate, "solidarity_rate", flat_church_key(church.land))
    return (rate, "solidarity_rate", *((church_key(church.land),) if church.member else ()))


def minijob_flat_problems(
    kind: FlatTax, status: Status, *, pays_flat_pension: bool
) -> tuple[Problem, ...]:
    """Why the 2 % or the 20 % may not be taken; nothing where the kind is another.

    `pays_flat_pension`: the employer owes the flat (or the reduced) pension contribution of a
    Minijob for this pay, in the normal procedure or by Haushaltsscheck.
    """
    return tuple(_minijob_problems(kind, status, pays_flat_pension=pays_flat_pension))


def short_term_problems(work: ShortTermWork, law: Law) -> tuple[Problem, ...]:
    """Why the 25 % may not be taken for this spell of work, all reasons at once.

    Source: § 40a Abs. 1 Satz 2 and Abs. 4 EStG.
    """
    return tuple(_short_term_problems(work, law))


def _passed_on(bearer: Bearer, tax: Money) -> tuple[Line, ...]:
    if bearer is Bearer.EMPLOYER:
        return ()
    return (Line("flat_tax_passed_on", tax, {}, "§ 40 Abs. 3 Satz 2, § 40a Abs. 5 EStG"),)


def _minijob_problems(
    kind: FlatTax, status: Status, *, pays_flat_pension: bool
) -> Iterator[Problem]:
    if kind not in {FlatTax.TWO_PERCENT, FlatTax.TWENTY_PERCENT}:
        return
    if status is not Status.MINIJOB:
        yield Problem("flat_tax_only_minijob", "flat_tax")
    elif kind is FlatTax.TWO_PERCENT and not pays_flat_pension:
        yield Problem("flat_tax_two_needs_pension", "flat_tax")
    elif kind is FlatTax.TWENTY_PERCENT and pays_flat_pension:
        yield Problem("flat_tax_twenty_without_pension", "flat_tax")


def _short_term_problems(work: ShortTermWork, law: Law) -> Iterator[Problem]:
    if work.paid_days <= 0 or work.minutes <= 0 or work.consecutive_days <= 0:
        yield Problem("flat_tax_work_missing", "minutes")
        return
    if work.recurring:
        yield Problem("flat_tax_recurring", "recurring")
    longest = int(law["flat_tax_short_term_days"])
    if work.consecutive_days > longest:
        data = {"days": work.consecutive_days, "longest": longest}
        yield Problem("flat_tax_too_many_days", "consecutive_days", data)
    a_day = law["flat_tax_short_term_day_pay"]
    # Compared as products: an average would have to be rounded.
    if not work.needed_at_once and work.pay.euros > a_day * work.paid_days:
        yield Problem("flat_tax_day_pay_too_high", "pay", {"most": _euros(a_day)})
    an_hour = law["flat_tax_hour_pay"]
    if work.pay.euros * _MINUTES_PER_HOUR > an_hour * work.minutes:
        yield Problem("flat_tax_hour_pay_too_high", "pay", {"most": _euros(an_hour)})
    if work.other_taxed_job_here:
        yield Problem("flat_tax_other_job_here", "other_taxed_job_here")


def _euros(amount: Decimal) -> Money:
    return Money(int(amount * 100))
