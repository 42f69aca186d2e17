"""From the file of a payslip to the facts that it is reckoned from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.german_calendar import LocalHoliday, PlaceOfWork
from budgetdesk.kernel.money import round_to_cent
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.church_tax import ChurchProcedure
from budgetdesk.payroll.contributions.case import YearBefore
from budgetdesk.payroll.facts import Employer, Employment, Person, TaxYearSoFar, YearSoFar
from budgetdesk.payroll.flat_tax import Bearer
from budgetdesk.payroll.gross.base_pay import clock
from budgetdesk.payroll.gross.month import gross
from budgetdesk.payroll.month_tax import FlatTerms
from budgetdesk.payroll.payslip import MonthFacts
from budgetdesk.payroll.results import Gross, Nature, PayLine
from budgetdesk.reports.content.payslip_document import SlipNames
from budgetdesk.rota.stretches import Stretch
from budgetdesk.statutory.figures import Figures
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.usecases.calc_entries import NO_MONTH, Entries
from budgetdesk.usecases.calc_facts import (
    check_births,
    employer_of,
    employment_of,
    person_of,
    tax_card_of,
    year_so_far_of,
)
from budgetdesk.usecases.declaration_input import DeclarationInput, declaration_input
from budgetdesk.usecases.payslip_terms import terms_of, work_of
from budgetdesk.wording.language import Language
from budgetdesk.wording.sentences import texts

_MINUTES_PER_HOUR: Final = 60
_LONGEST_MONTH: Final = (31 * 24 + 1) * _MINUTES_PER_HOUR
"""October, with the hour that the change of the clocks gives back."""
_CONTRACT: Final = "Arbeitsvertrag"
_WORKED: Final = ("work", "extras", "in_kind", "planned")


@dataclass(frozen=True, slots=True)
class PayslipInput:
    """What a payslip is reckoned from, the names on paper, and what sheets for forms need."""

    facts: MonthFacts
    names: SlipNames
    declaration: DeclarationInput


def payslip_input(given: Entries, figures: Figures, *, preview: bool = False) -> PayslipInput:
    """Return the facts of a payslip and the names on it.

    Raises `Invalid` with everything that is wrong: keys that nobody knows, values that cannot be
    read, and what contradicts itself in agreement and work.
    """
    given.needs("month")
    month = given.month("month")
    law = law_on(figures, month.first, preview=preview)
    card = tax_card_of(given.table("tax_card")) if given.has("tax_card") else None
    person_table = given.table("person")
    person = person_of(person_table, card)
    check_births(person_table, person, month)
    employer_table = given.table("employer")
    employer = employer_of(employer_table)
    local = employer_table.choice("local_holiday", LocalHoliday.NONE)
    employment = employment_of(given.table("employment"))
    pay = _pay(given, month, employment, PlaceOfWork(employer.land, local), law)
    year, before = None, None
    if given.has("year"):
        table = given.table("year")
        year, before = _years(table, month, person, employer, figures, preview=preview)
    facts = MonthFacts(
        month,
        person,
        employment,
        employer,
        pay,
        year,
        before,
        tax_year=_tax_year(given.table("tax_year")),
        flat=_flat(given.table("flat_tax")),
        other_jobs=given.money("other_jobs"),
    )
    names = _names(given.table("names"))
    declaration = declaration_input(given.table("sheets"))
    given.note_unknown()
    given.require()
    return PayslipInput(facts, names, declaration)


def _names(given: Entries) -> SlipNames:
    return SlipNames(
        employer=given.text("employer"),
        employee=given.text("employee"),
        sv_number=given.text("sv_number"),
        tax_id=given.text("tax_id"),
        fund=given.text("fund"),
        several_jobs=given.flag("several_jobs", default=False),
    )


def _pay(
    given: Entries, month: Month, employment: Employment, place: PlaceOfWork, law: Law
) -> Gross:
    """Lines of pay as they are named, and those that follow from agreement and work."""
    lines = tuple(line for one in given.tables("pay") for line in _pay_line(one))
    worked = [given.has(key) for key in ("terms", *_WORKED)]
    if not any(worked):
        if not lines:
            given.needs("pay")
        return Gross(lines)
    given.needs("terms")
    try:
        terms = terms_of(given.table("terms"), law)
        work = work_of(given)
        _check_month(given, work.stretches, month)
        if given.problems:
            return Gross(lines)
        found = gross(month, employment, terms, work, place, law)
    except ValueGap as gap:
        if month == NO_MONTH:
            return Gross(lines)
        data = {"figure": gap.data["name"], "day": law.day}
        given.problems.append(Problem("contribution_figure_missing", "figures", data))
        return Gross(lines)
    given.problems.extend(found.problems)
    return Gross((*found.gross.lines, *lines))


def _check_month(given: Entries, stretches: tuple[Stretch, ...], month: Month) -> None:
    """Note each duty that lies wholly in other months: nothing of it would be paid."""
    for number, one in enumerate(stretches, start=1):
        months = {Month.of(one.begin.date()), Month.of(one.end.date())}
        if NO_MONTH not in {month, *months} and month not in months:
            given.refuse(f"work[{number}]", "calc_work_outside_month")


def _pay_line(given: Entries) -> Iterator[PayLine]:
    """A line with its amount, or with hours and rate."""
    given.needs("code")
    minutes, rate = given.minutes_or_none("hours"), given.number_or_none("rate")
    if not (given.has("hours") and given.has("rate")):
        given.needs("amount")
    elif given.has("amount"):
        given.refuse("amount", "calc_amount_and_hours")
    code, amount = _code(given), given.money("amount")
    free, contribution_free = given.money("tax_free"), given.money("contribution_free")
    nature = given.choice("nature", Nature.CURRENT)
    step = Line("extra_entered", amount, {}, _CONTRACT)
    if minutes is not None and rate is not None:
        amount = round_to_cent(rate * minutes / _MINUTES_PER_HOUR)
        step = Line("pay_by_the_hour", amount, {"time": clock(minutes), "rate": rate}, _CONTRACT)
        if minutes < 0 or rate < 0:
            given.refuse("hours" if minutes < 0 else "rate", "calc_below_zero")
    if minutes is not None and minutes > _LONGEST_MONTH:
        given.refuse("hours", "calc_hours_above_month")
    for key, part in (("tax_free", free), ("contribution_free", contribution_free)):
        if not min(0, amount.cents) <= part.cents <= max(0, amount.cents):
            given.refuse(key, "calc_free_above_amount")
    yield PayLine(
        code,
        amount,
        nature,
        tax_free=free,
        contribution_free=contribution_free,
        minutes=minutes,
        rate=rate,
        lines=(step,),
    )


def _code(given: Entries) -> str:
    """Return the code of a line that the payslip has a word for."""
    known = texts("payslip", Language.GERMAN)["pay"]
    code = given.text("code", "base_pay")
    if code not in known or code == "continued":
        given.refuse("code", "calc_no_choice", known=", ".join(sorted(set(known) - {"continued"})))
    return code


def _years(
    given: Entries,
    month: Month,
    person: Person,
    employer: Employer,
    figures: Figures,
    *,
    preview: bool,
) -> tuple[YearSoFar, YearBefore | None]:
    """Return the year before this month, and what held in December of the year before."""
    year = year_so_far_of(given) or YearSoFar()
    if not given.has("before"):
        return year, None
    table = given.table("before")
    before = year_so_far_of(table) or YearSoFar()
    rate = table.number_or_none("additional_rate")
    law = law_on(figures, Month(month.year - 1, 12).first, preview=preview)
    held = YearBefore(law, replace(person, additional_rate=rate), employer)
    return replace(year, before=before), held


def _tax_year(given: Entries) -> TaxYearSoFar:
    return TaxYearSoFar(
        expected_yearly_wage=given.money_or_none("expected_yearly_wage"),
        one_off_taxed=given.money("one_off_taxed"),
    )


def _flat(given: Entries) -> FlatTerms:
    return FlatTerms(
        bearer=given.choice("bearer", Bearer.EMPLOYER),
        procedure=given.choice("procedure", ChurchProcedure.SIMPLIFIED),
    )
