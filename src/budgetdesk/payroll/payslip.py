"""A month's payslip as a value: pay, contributions, tax, what is paid out, what it costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from budgetdesk.kernel.errors import Invalid, ValueGap
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.contributions.bases import is_east
from budgetdesk.payroll.contributions.care import discounted_children, pays_surcharge
from budgetdesk.payroll.contributions.case import (
    LiablePay,
    MonthCase,
    MonthContributions,
    YearBefore,
)
from budgetdesk.payroll.contributions.days import sv_days
from budgetdesk.payroll.contributions.month import contributions
from budgetdesk.payroll.contributions.rules import rates_of
from budgetdesk.payroll.facts import Employer, Employment, Person, TaxYearSoFar, YearSoFar
from budgetdesk.payroll.flat_tax import minijob_flat_problems
from budgetdesk.payroll.month_tax import (
    FlatTerms,
    Insured,
    MonthTax,
    TaxBasis,
    month_tax,
    plan_for,
    tax_figures,
    tax_problems,
)
from budgetdesk.payroll.results import Gross
from budgetdesk.payroll.wage_tax.plans import TaxPlan
from budgetdesk.staff.insurance import HealthCover, Status
from budgetdesk.staff.wage_tax import FlatTax
from budgetdesk.statutory.law import Law

_INSURED: Final = "1"
_NO_TAX_YEAR: Final = TaxYearSoFar()
_EMPLOYER_PAYS: Final = FlatTerms()


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """All that a month's payslip depends on."""

    month: Month
    person: Person
    employment: Employment
    employer: Employer
    gross: Gross
    year: YearSoFar | None = None
    """The year before this month; needed for one-off pay only. None: not known."""
    year_before: YearBefore | None = None
    tax_year: TaxYearSoFar = _NO_TAX_YEAR
    flat: FlatTerms = _EMPLOYER_PAYS
    other_jobs: Money = ZERO
    """Liable current pay of the month in other insured jobs."""


@dataclass(frozen=True, slots=True)
class Payslip:
    """A month's pay with every line that leads to it.

    In a preview `tax` is None where no plan for the month is known; then `net` and `payout` are
    unknown as well. `provisional` names the figures that nobody has confirmed.
    """

    facts: MonthFacts
    contributions: MonthContributions
    tax: MonthTax | None
    sv_days: int
    tax_days: int
    hints: tuple[Problem, ...] = ()
    provisional: tuple[str, ...] = ()

    @property
    def is_final(self) -> bool:
        """Tell whether every figure behind it is confirmed."""
        return self.tax is not None and not self.provisional

    @property
    def net(self) -> Money | None:
        """Gesetzliches Netto: pay less what is kept back by law."""
        if self.tax is None:
            return None
        return self.facts.gross.whole - self.contributions.employee - self.tax.kept_back

    @property
    def payout(self) -> Money | None:
        """What is transferred: net less things in kind, with expenses and advances."""
        if self.net is None:
            return None
        return self.net - self.facts.gross.in_kind + self.facts.gross.net_items

    @property
    def on_top(self) -> Money:
        """What the employer pays beside the pay: contributions, levies, flat tax."""
        flat = ZERO if self.tax is None else self.tax.on_top
        return self.contributions.employer + flat

    @property
    def employer_cost(self) -> Money:
        """Pay and what comes on top of it; expenses paid back are no cost of pay."""
        return self.facts.gross.whole + self.on_top

    @property
    def lines(self) -> tuple[Line, ...]:
        """The whole Rechenweg, in the order of the payslip."""
        found = [line for pay in self.facts.gross.lines for line in pay.lines]
        for part in (self.contributions.value, self.contributions.year_before):
            if part is not None:
                found += [*part.lines, *(share.line for share in part.shares)]
        if self.tax is not None:
            found += self.tax.lines
        return tuple(found + self._sums())

    def _sums(self) -> list[Line]:
        gross = self.facts.gross
        found = [Line("slip_gross", gross.whole, {})]
        if self.net is not None and self.payout is not None and self.tax is not None:
            kept = {"contributions": self.contributions.employee, "tax": self.tax.kept_back}
            found.append(Line("slip_net", self.net, kept))
            other = {"in_kind": gross.in_kind, "net_items": gross.net_items}
            found.append(Line("slip_payout", self.payout, other))
        found.append(Line("slip_cost", self.employer_cost, {"on_top": self.on_top}))
        return found


def payslip(facts: MonthFacts, law: Law, loaded: TaxPlan | None = None) -> Payslip:
    """Reckon the payslip of a month.

    `loaded` is a wage-tax plan that the user took in, for a month without one of the program's.

    With a law of confirmed figures the result is final or refused: `Invalid` holds all problems.
    With one for previews it may be provisional, and says by which figures. `law` is the one of
    a day of the month. Raises `ValueGap` where a church-tax rate is not known.
    """
    days = _days_of_employment(facts)
    preview = bool(law.unconfirmed)
    reckoned = contributions(month_case(facts), law)
    found = [*_own_problems(facts, days), *reckoned.problems]
    gap = _gap_of_plan(facts, loaded, preview=preview)
    if gap is not None:
        found.append(gap)
    tax: MonthTax | None = None
    taxed_by: tuple[str, ...] = ()
    if not reckoned.errors and days:
        basis = _tax_basis(facts, reckoned, days, law)
        taxed_by = tax_figures(basis)
        found += tax_problems(basis, facts.gross)
        if gap is None and all(one.weight is not Weight.ERROR for one in found):
            tax = month_tax(basis, facts.gross, law, loaded)
    errors = tuple(one for one in found if one.weight is Weight.ERROR)
    if errors:
        raise Invalid(problems=errors)
    return Payslip(
        facts,
        reckoned,
        tax,
        sv_days=sv_days(facts.month, facts.employment),
        tax_days=days,
        hints=(*found, *_loaded_hint(tax, loaded)),
        provisional=tuple(sorted({*reckoned.provisional, *law.provisional(taxed_by)})),
    )


def month_case(facts: MonthFacts) -> MonthCase:
    """Return what the contributions of the month depend on."""
    return MonthCase(
        facts.month,
        facts.person,
        facts.employment,
        facts.employer,
        LiablePay.of(facts.gross, facts.other_jobs),
        facts.year,
        facts.year_before,
    )


def _days_of_employment(facts: MonthFacts) -> int:
    """Calendar days of employment in the month; days without pay count (R 39b.5 Abs. 2 LStR)."""
    held, month = facts.employment, facts.month
    first = max(month.first, held.begins)
    last = month.last if held.ends is None else min(month.last, held.ends)
    return len(DateRange(first, last)) if first <= last else 0


def _own_problems(facts: MonthFacts, days: int) -> list[Problem]:
    found = []
    if days == 0:
        found.append(Problem("slip_outside_employment", "month", {"month": facts.month}))
    person, employment = facts.person, facts.employment
    pays_flat_pension = employment.status is Status.MINIJOB
    found += minijob_flat_problems(
        person.flat_tax, employment.status, pays_flat_pension=pays_flat_pension
    )
    if (
        person.flat_tax is FlatTax.TWENTY_FIVE_PERCENT
        and employment.status is not Status.SHORT_TERM
    ):
        found.append(Problem("slip_flat_tax_only_short_term", "flat_tax"))
    kept_back = total(line.amount for line in facts.gross.lines)
    if kept_back < ZERO:
        found.append(Problem("slip_pay_negative", "gross", {"amount": kept_back}))
    return found


def _gap_of_plan(facts: MonthFacts, loaded: TaxPlan | None, *, preview: bool) -> Problem | None:
    """Tell that no wage-tax plan is known; a preview goes on without tax."""
    if facts.person.flat_tax is not FlatTax.BY_CARD:
        return None
    try:
        plan_for(facts.month, loaded)
    except ValueGap:
        weight = Weight.WARNING if preview else Weight.ERROR
        return Problem("slip_tax_plan_missing", "month", {"month": facts.month}, weight)
    return None


def _loaded_hint(tax: MonthTax | None, loaded: TaxPlan | None) -> list[Problem]:
    if tax is None or loaded is None or tax.plan is not loaded:
        return []
    data = {"plan": loaded.name}
    return [Problem("slip_tax_plan_loaded", "plan", data, Weight.WARNING)]


def _tax_basis(facts: MonthFacts, reckoned: MonthContributions, days: int, law: Law) -> TaxBasis:
    value = reckoned.value
    group = "0000" if value is None else value.contribution_group
    rates, private = rates_of(law), facts.person.health is HealthCover.PRIVATE
    insured = Insured(
        pension=group[1] == _INSURED,
        unemployment=group[2] == _INSURED,
        childless=not private and pays_surcharge(facts.person, facts.month, rates),
        discounts=discounted_children(facts.person, facts.month, rates),
    )
    return TaxBasis(
        month=facts.month,
        days=days,
        person=facts.person,
        land=facts.employer.land,
        insured=insured,
        east=is_east(facts.employer),
        so_far=facts.tax_year,
        flat=facts.flat,
    )
