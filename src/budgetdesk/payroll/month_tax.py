"""Tax on a month's pay: by the employee's card and the plan of the period, or at a flat rate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.errors import Invalid, ValueGap
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.church_tax import ChurchProcedure, church_key, church_tax
from budgetdesk.payroll.facts import Person, TaxYearSoFar
from budgetdesk.payroll.flat_tax import (
    Bearer,
    Church,
    FlatTaxDue,
    flat_tax,
    flat_tax_figures,
    minijob_tax,
)
from budgetdesk.payroll.results import Gross
from budgetdesk.payroll.wage_tax.editions import edition_for
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.outputs import TaxResult
from budgetdesk.payroll.wage_tax.plans import TaxPlan, plan_of
from budgetdesk.staff.insurance import HealthCover, Special
from budgetdesk.staff.wage_tax import FlatTax, TaxCard
from budgetdesk.statutory.law import Law

_MONTH, _DAY = 2, 4
_MONTHS: Final = 12
_RELIEF_AGE: Final = 64
_CODES_CHANGED: Final = 2025
"""From this year `KRV` has two values only."""
_SUBSIDY_CHANGED: Final = 2026
"""From this year `PKV` has two values only and `ALV` exists."""

_AKTIVRENTE_BEGINS: Final = 2026
"""From this year part of the pay past the pension age is free of tax; the rules were not read."""
_PAST_PENSION_AGE: Final = frozenset(
    {Special.PENSION_AFTER_LIMIT, Special.PENSION_AFTER_LIMIT_INSURED}
)


@dataclass(frozen=True, slots=True)
class Insured:
    """What the contributions of the month say to the wage tax (Vorsorgepauschale)."""

    pension: bool
    """The employee pays a share of her own, or would in a month below the limit."""
    unemployment: bool
    childless: bool
    """The surcharge for the childless is due."""
    discounts: int
    """Discounts of the care insurance for children, 0 to 4."""


@dataclass(frozen=True, slots=True)
class FlatTerms:
    """How flat tax is agreed: who bears it, and how church tax on it is found."""

    bearer: Bearer = Bearer.EMPLOYER
    procedure: ChurchProcedure = ChurchProcedure.SIMPLIFIED


_NOTHING_SO_FAR: Final = TaxYearSoFar()
_BY_THE_EMPLOYER: Final = FlatTerms()


@dataclass(frozen=True, slots=True)
class TaxBasis:
    """All that a month's tax depends on beside the pay."""

    month: Month
    days: int
    """Calendar days of employment in the month; the whole month counts as one period."""
    person: Person
    land: Land
    insured: Insured
    east: bool = False
    """The ceilings of the East hold at the place of work; asked until 2024 only."""
    so_far: TaxYearSoFar = _NOTHING_SO_FAR
    flat: FlatTerms = _BY_THE_EMPLOYER


@dataclass(frozen=True, slots=True)
class MonthTax:
    """Tax of a month, current and one-off pay apart, and how it was reckoned."""

    wage_tax: Money = ZERO
    solidarity: Money = ZERO
    church: Money = ZERO
    one_off_wage_tax: Money = ZERO
    one_off_solidarity: Money = ZERO
    one_off_church: Money = ZERO
    flat: FlatTaxDue | None = None
    plan: TaxPlan | None = None
    """The plan that it was reckoned by; None for flat tax."""
    lines: tuple[Line, ...] = ()

    @property
    def by_card(self) -> Money:
        """Tax by the employee's card."""
        return total(
            (
                self.wage_tax,
                self.solidarity,
                self.church,
                self.one_off_wage_tax,
                self.one_off_solidarity,
                self.one_off_church,
            )
        )

    @property
    def kept_back(self) -> Money:
        """What is kept back from the pay."""
        return self.by_card + (self.flat.kept_back if self.flat is not None else ZERO)

    @property
    def on_top(self) -> Money:
        """Flat tax that the employer bears."""
        return self.flat.on_top if self.flat is not None else ZERO


def month_tax(basis: TaxBasis, gross: Gross, law: Law, loaded: TaxPlan | None = None) -> MonthTax:
    """Tax of the month.

    `loaded` is a plan that the user took in; it holds where the program has none of its own.
    Raises `Invalid` with the problems of `tax_problems`, and `ValueGap` where there is no plan
    for the month or no church-tax rate.
    """
    found = tuple(one for one in tax_problems(basis, gross) if one.weight is Weight.ERROR)
    if found:
        raise Invalid(problems=found)
    person = basis.person
    if person.flat_tax is FlatTax.BY_CARD:
        return _by_card(basis, gross, law, plan_for(basis.month, loaded))
    pay = gross.taxable + gross.taxable_one_off
    if person.flat_tax is FlatTax.TWO_PERCENT:
        due = minijob_tax(pay, law, basis.flat.bearer)
    else:
        due = flat_tax(person.flat_tax, pay, _church(basis), law, basis.flat.bearer)
    return MonthTax(flat=due, lines=due.lines)


def tax_figures(basis: TaxBasis) -> tuple[str, ...]:
    """Return the keys of the law's figures that the tax comes from; a plan has its own."""
    person = basis.person
    if person.flat_tax is not FlatTax.BY_CARD:
        return flat_tax_figures(person.flat_tax, _church(basis))
    member = person.tax_card is not None and person.tax_card.church
    return (church_key(basis.land),) if member else ()


def _church(basis: TaxBasis) -> Church:
    card = basis.person.tax_card
    member = card is None or card.church
    return Church(basis.land, basis.flat.procedure, member)


def tax_problems(basis: TaxBasis, gross: Gross) -> Iterator[Problem]:
    """What keeps the tax from being reckoned, all at once; hints where the law is open."""
    person = basis.person
    if person.flat_tax is not FlatTax.BY_CARD:
        return
    if person.tax_card is None:
        yield Problem("month_tax_card_missing", "tax_card")
        return
    if person.health is not HealthCover.PRIVATE and person.additional_rate is None:
        yield Problem("month_tax_rate_missing", "additional_rate")
    if gross.taxable < ZERO or gross.taxable_one_off < ZERO:
        yield Problem("month_tax_pay_negative", "gross")
    if _is_part(basis) and (person.tax_card.monthly_allowance or person.tax_card.monthly_addition):
        yield Problem("month_tax_allowance_in_part_month", "tax_card")
    if gross.taxable_one_off and basis.so_far.expected_yearly_wage is None:
        # A whole month stands for the year (R 39b.6 Abs. 2 LStR); a part of one would be a guess.
        if _is_part(basis):
            yield Problem("month_tax_expected_missing", "expected_yearly_wage")
        else:
            yearly = {"yearly": gross.taxable * _MONTHS}
            yield Problem(
                "month_tax_expected_projected", "expected_yearly_wage", yearly, Weight.HINT
            )
    if basis.month.year >= _AKTIVRENTE_BEGINS and person.special in _PAST_PENSION_AGE:
        yield Problem("month_tax_aktivrente_open", "special", weight=Weight.WARNING)


def _is_part(basis: TaxBasis) -> bool:
    return basis.days < basis.month.last.day


def plan_for(month: Month, loaded: TaxPlan | None = None) -> TaxPlan:
    """Return the plan for a month: the program's own, else the loaded one if it is for its year.

    Raises `ValueGap` where there is neither.
    """
    try:
        return plan_of(edition_for(month.last))
    except ValueGap:
        if loaded is None or not loaded.name.startswith(f"Lohnsteuer{month.year}"):
            raise
        return loaded


def _by_card(basis: TaxBasis, gross: Gross, law: Law, plan: TaxPlan) -> MonthTax:
    card = basis.person.tax_card
    assert card is not None  # noqa: S101 - `tax_problems` has refused it
    times = basis.days if _is_part(basis) else 1
    inputs = tax_input(basis, card, gross)
    result = plan.tax(inputs)
    church = church_tax(Money(result.bk * times), basis.land, law)
    church_once = church_tax(Money(result.bks), basis.land, law)
    return MonthTax(
        wage_tax=Money(result.lstlzz * times),
        solidarity=Money(result.solzlzz * times),
        church=church.value,
        one_off_wage_tax=Money(result.sts),
        one_off_solidarity=Money(result.solzs),
        one_off_church=church_once.value,
        plan=plan,
        lines=(
            *_lines(basis, card, gross, plan, result),
            *(church.lines if result.bk else ()),
            *(church_once.lines if result.bks else ()),
        ),
    )


def tax_input(basis: TaxBasis, card: TaxCard, gross: Gross) -> TaxInput:
    """The plan's inputs. A part month is taxed by the day (R 39b.5 Abs. 2 LStR)."""
    person, year = basis.person, basis.month.year
    part = _is_part(basis)
    one_off = gross.taxable_one_off.cents
    expected = basis.so_far.expected_yearly_wage
    yearly = gross.taxable * _MONTHS if expected is None else expected
    private = person.health is HealthCover.PRIVATE
    relief_year = _relief_year(person.birth)
    has_relief = relief_year <= year
    return TaxInput(
        lzz=_DAY if part else _MONTH,
        re4=gross.taxable.cents // basis.days if part else gross.taxable.cents,
        stkl=card.tax_class,
        kvz=Decimal(0) if private else person.additional_rate or Decimal(0),
        zkf=card.child_allowances,
        r=1 if card.church else 0,
        af=0 if card.factor is None else 1,
        f=Decimal(1) if card.factor is None else card.factor,
        krv=_krv(basis),
        alv=1 if year >= _SUBSIDY_CHANGED and not basis.insured.unemployment else 0,
        pkv=_pkv(year, card) if private else 0,
        pkpv=card.private_basic_premium.cents if private else 0,
        pkpvagz=card.private_subsidy.cents if private and year >= _SUBSIDY_CHANGED else 0,
        pvs=1 if basis.land is Land.SN else 0,
        pvz=1 if basis.insured.childless and not private else 0,
        pva=0 if private else basis.insured.discounts,
        alter1=1 if has_relief else 0,
        ajahr=relief_year if has_relief else 0,
        lzzfreib=card.monthly_allowance.cents,
        lzzhinzu=card.monthly_addition.cents,
        sonstb=one_off,
        jre4=(yearly + basis.so_far.one_off_taxed).cents if one_off else 0,
        jfreib=card.monthly_allowance.cents * _MONTHS if one_off else 0,
        jhinzu=card.monthly_addition.cents * _MONTHS if one_off else 0,
    )


def _krv(basis: TaxBasis) -> int:
    if basis.month.year >= _CODES_CHANGED:
        return 0 if basis.insured.pension else 1
    if not basis.insured.pension:
        return 2
    return 1 if basis.east else 0


def _pkv(year: int, card: TaxCard) -> int:
    return 2 if year < _SUBSIDY_CHANGED and card.private_subsidy else 1


def _relief_year(birth: date) -> int:
    """Return the year after the 64th year of life was completed (§ 24a Satz 3 EStG, § 188 BGB).

    A year of life ends with the day before the birthday.
    """
    return (birth - timedelta(days=1)).year + _RELIEF_AGE + 1


def _lines(
    basis: TaxBasis, card: TaxCard, gross: Gross, plan: TaxPlan, result: TaxResult
) -> Iterator[Line]:
    source = f"§ 39b EStG, {plan.name}"
    data = {
        "pay": gross.taxable,
        "tax_class": card.tax_class,
        "plan": plan.name,
        "stand": plan.stand or "–",
        "days": basis.days,
    }
    if _is_part(basis):
        tax = Money(result.lstlzz * basis.days)
        yield Line("month_tax_by_days", tax, data, source)
    else:
        yield Line("month_tax", Money(result.lstlzz), data, source)
    if result.solzlzz:
        times = basis.days if _is_part(basis) else 1
        yield Line("month_tax_solidarity", Money(result.solzlzz * times), {}, "§§ 3, 4 SolzG 1995")
    if gross.taxable_one_off:
        once = {"pay": gross.taxable_one_off, "plan": plan.name}
        yield Line("month_tax_one_off", Money(result.sts), once, "§ 39b Abs. 3 EStG")
        if result.solzs:
            yield Line(
                "month_tax_one_off_solidarity", Money(result.solzs), {}, "§§ 3, 4 SolzG 1995"
            )
