"""A duty, an agreement, a month: what a test does not care about has a default."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from budgetdesk.kernel.german_calendar import Land, PlaceOfWork
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.timeline import Timeline
from budgetdesk.payroll.facts import Employment
from budgetdesk.payroll.gross.month import MonthGross, MonthWork, gross
from budgetdesk.rota.stretches import Break, Stretch
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.pay_terms import (
    AgreedSurcharge,
    Combination,
    KindTerms,
    PayTerms,
    Rate,
    SurchargeBase,
    SurchargeKind,
    Unit,
    highest_tax_free,
)
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures

ANYWHERE = PlaceOfWork(Land.NW)
MAY = Month(2026, 5)
EMPLOYED = Employment(Status.FULL, date(2020, 1, 1))


def law_of(month: str) -> Law:
    return law_on(shipped_figures(), Month.parse(month).last, preview=True)


def at(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(fold=fold)


def duty(begin: str, end: str, kind: Kind = Kind.ACTIVE, *pauses: tuple[str, str]) -> Stretch:
    breaks = tuple(Break(at(opens), at(closes)) for opens, closes in pauses)
    return Stretch(at(begin), at(end), kind, breaks)


def since(day: str, euros: str) -> Timeline[Decimal]:
    return Timeline(((date.fromisoformat(day), Decimal(euros)),))


def percent(amount: str) -> Rate:
    return Rate(Unit.PERCENT, Decimal(amount))


def euros(amount: str) -> Rate:
    return Rate(Unit.PER_HOUR, Decimal(amount))


def surcharge(
    kind: SurchargeKind,
    rate: Rate,
    hours: tuple[int, int] | None = None,
    *,
    goes_on: bool = False,
) -> AgreedSurcharge:
    return AgreedSurcharge(kind, rate, hours, also_after_midnight=goes_on)


def terms(
    *surcharges: AgreedSurcharge,
    wage: str = "20.00",
    combination: Combination = Combination.NIGHT_AND_HIGHEST_DAY,
    kinds: dict[Kind, KindTerms] | None = None,
    grundlohn: str | None = None,
) -> PayTerms:
    return PayTerms(
        wage=since("2020-01-01", wage),
        kinds=kinds or {},
        surcharges=surcharges,
        combination=combination,
        grundlohn=None if grundlohn is None else since("2020-01-01", grundlohn),
    )


def bereitschaft(
    rate: Rate, base: SurchargeBase = SurchargeBase.WAGE, *, surcharges: bool = True
) -> dict[Kind, KindTerms]:
    return {Kind.BEREITSCHAFT: KindTerms(rate, surcharges, base)}


def as_the_law_frees(month: str = "2026-05", wage: str = "20.00") -> PayTerms:
    return terms(*highest_tax_free(law_of(month)), wage=wage)


def pay_of(
    month: str, agreed: PayTerms, *stretches: Stretch, place: PlaceOfWork = ANYWHERE
) -> MonthGross:
    law = law_of(month)
    return gross(Month.parse(month), EMPLOYED, agreed, MonthWork(stretches), place, law)


def amounts(found: MonthGross) -> dict[str, str]:
    """Each line's code with its amount; a code that comes twice has both, one after the other."""
    assert not found.problems, found.problems
    told: dict[str, str] = {}
    for line in found.gross.lines:
        more = line.amount.plain()
        told[line.code] = f"{told[line.code]} {more}" if line.code in told else more
    return told


def parts(found: MonthGross, code: str) -> tuple[str, str, str]:
    """Amount, tax-free part and contribution-free part of all lines with this code."""
    lines = [line for line in found.gross.lines if line.code == code]
    assert lines, code
    sums = (
        sum(line.amount.cents for line in lines),
        sum(line.tax_free.cents for line in lines),
        sum(line.contribution_free.cents for line in lines),
    )
    paid, tax_free, sv_free = (Money(cents).plain() for cents in sums)
    return paid, tax_free, sv_free
