"""Lohnsteuer-Jahresausgleich by the employer (§ 42b EStG).

Not covered, and refused: a person with a pension from the employer (Versorgungsbezüge). Pay for
work of several years is left out (Abs. 2 Satz 2); the employee cannot ask to include it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.church_tax import church_tax
from budgetdesk.payroll.wage_tax.codes import CLASS_II, CLASS_III, CLASS_IV, CLASS_V, CLASS_VI, YEAR
from budgetdesk.payroll.wage_tax.editions import Edition, edition_for
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.plans import wage_tax
from budgetdesk.statutory.law import Law

_DECEMBER: Final = 12
_FEBRUARY: Final = 2
_ALL_MONTHS: Final = 12
_LAW: Final = "§ 42b Abs. 2 EStG"


@dataclass(frozen=True, slots=True)
class YearFacts:
    """What decides whether the employer may equalise a person's year."""

    year: int
    begins: date
    """First day of the employment."""
    tax_classes: tuple[int, ...]
    """Tax class of each pay period, in order."""
    ends: date | None = None
    asked_not_to: bool = False
    """The employee asked not to do it."""
    allowance: bool = False
    """A Freibetrag or Hinzurechnungsbetrag counted in any period."""
    factor: bool = False
    """The Faktorverfahren was used in any period."""
    wage_replacement: bool = False
    """Kurzarbeitergeld, Zuschuss zum Mutterschaftsgeld, Infektionsschutzgesetz and the like."""
    letters_u: int = 0
    """Letters U in the Lohnkonto: five working days in a row without a claim to pay, each time."""
    precaution_changed: bool = False
    """A part of the Vorsorgepauschale or the childless surcharge counted for a part of the year."""
    additional_rate_changed: bool = False
    """The Zusatzbeitrag of the Krankenkasse changed, or she changed the Krankenkasse."""
    foreign_wages: bool = False
    """Wages exempt by a treaty or under § 34c Abs. 5 EStG."""
    church_months: int = 0
    """Months in which church tax was withheld, 0 to 12."""


@dataclass(frozen=True, slots=True)
class Taxes:
    """Wage tax and what goes with it."""

    wage_tax: Money = ZERO
    solidarity: Money = ZERO
    church: Money = ZERO

    @property
    def whole(self) -> Money:
        """Sum of the three."""
        return total((self.wage_tax, self.solidarity, self.church))


@dataclass(frozen=True, slots=True)
class Equalisation:
    """Yearly tax, what was withheld, what goes back, and by which plan."""

    yearly: Taxes
    withheld: Taxes
    refund: Taxes
    edition: Edition
    lines: tuple[Line, ...]


def is_duty(employees_on_last_day: int, law: Law) -> bool:
    """Tell whether the employer has to do it: ten employees on 31 December (Abs. 1 Satz 2)."""
    return employees_on_last_day >= law["equalisation_duty_employees"]


def problems(facts: YearFacts, done_in: Month) -> tuple[Problem, ...]:
    """Why the employer must not equalise, all reasons at once.

    A warning alone does not stand in the way. `done_in` is the month of the payroll in which it
    happens: from December of the year to February of the next (Abs. 3 Satz 1).
    Source: § 42b Abs. 1 Satz 1 and 3 EStG.
    """
    return tuple(_problems(facts, done_in))


def yearly_equalisation(
    facts: YearFacts, pay: Money, last: TaxInput, withheld: Taxes, land: Land, law: Law
) -> Equalisation:
    """Compare the tax of the year with what was withheld; what is too much goes back.

    `pay` is all taxed pay of the year from this employment, one-offs included, flat-taxed pay
    not (§ 40 Abs. 3 Satz 3 EStG). `last` holds the features of the year's last pay period, whose
    tax class counts (Abs. 2 Satz 4); its pay and one-offs are not looked at. Nothing is ever
    collected: a refund is never below zero. Ask `problems` before. For 2024 the plan of December
    with a yearly period is the tariff of the whole year.

    Raises `Invalid` where `last` does not fit the year's plan or is about a pension, `ValueGap`
    for a year without a plan.
    """
    if last.vbez:
        raise Invalid(problems=(Problem("equalisation_pension", "vbez"),))
    edition = edition_for(date(facts.year, _DECEMBER, 31))
    of_year = wage_tax(edition, _yearly_input(last, pay))
    tax = Money(of_year.lstlzz)
    inputs = {"pay": pay, "tax_class": last.stkl, "plan": edition.value}
    lines = [Line("equalisation_yearly_tax", tax, inputs, _LAW)]
    church = ZERO
    if facts.church_months == _ALL_MONTHS:
        reckoned = church_tax(Money(of_year.bk), land, law)
        church = reckoned.value
        lines.extend(reckoned.lines)
    yearly = Taxes(tax, Money(of_year.solzlzz), church)
    refund = Taxes(
        _too_much(withheld.wage_tax, yearly.wage_tax),
        _too_much(withheld.solidarity, yearly.solidarity),
        # Who joined or left during the year gets church tax back from the tax office only.
        _too_much(withheld.church, church) if facts.church_months == _ALL_MONTHS else ZERO,
    )
    lines.extend(_refund_lines(yearly, withheld, refund))
    return Equalisation(yearly, withheld, refund, edition, tuple(lines))


def _yearly_input(last: TaxInput, pay: Money) -> TaxInput:
    return replace(
        TaxInput(),
        re4=pay.cents,
        lzz=YEAR,
        stkl=last.stkl,
        kvz=last.kvz,
        zkf=last.zkf,
        r=last.r,
        krv=last.krv,
        alv=last.alv,
        pkv=last.pkv,
        pkpv=last.pkpv,
        pkpvagz=last.pkpvagz,
        pvs=last.pvs,
        pvz=last.pvz,
        pva=last.pva,
        alter1=last.alter1,
        ajahr=last.ajahr,
    )


def _too_much(withheld: Money, yearly: Money) -> Money:
    return max(withheld - yearly, ZERO)


def _refund_lines(yearly: Taxes, withheld: Taxes, refund: Taxes) -> Iterator[Line]:
    kinds = (
        ("equalisation_wage_tax", withheld.wage_tax, yearly.wage_tax, refund.wage_tax, _LAW),
        (
            "equalisation_solidarity",
            withheld.solidarity,
            yearly.solidarity,
            refund.solidarity,
            "§ 3 Abs. 1 Nr. 4, Abs. 5 SolzG 1995",
        ),
        ("equalisation_church", withheld.church, yearly.church, refund.church, _LAW),
    )
    for code, paid, due, back, source in kinds:
        if paid:
            yield Line(code, back, {"withheld": paid, "yearly": due}, source)


def _problems(facts: YearFacts, done_in: Month) -> Iterator[Problem]:
    first, last = date(facts.year, 1, 1), date(facts.year, _DECEMBER, 31)
    if facts.begins > first or (facts.ends is not None and facts.ends < last):
        yield Problem("equalisation_not_whole_year", "begins", {"year": facts.year})
    if facts.asked_not_to:
        yield Problem("equalisation_asked_not_to", "asked_not_to")
    yield from _class_problems(facts.tax_classes)
    for holds, code, field in (
        (facts.allowance, "equalisation_allowance", "allowance"),
        (facts.factor, "equalisation_factor", "factor"),
        (facts.wage_replacement, "equalisation_wage_replacement", "wage_replacement"),
        (facts.letters_u > 0, "equalisation_letter_u", "letters_u"),
        (facts.precaution_changed, "equalisation_precaution", "precaution_changed"),
        (facts.additional_rate_changed, "equalisation_additional_rate", "additional_rate_changed"),
        (facts.foreign_wages, "equalisation_foreign_wages", "foreign_wages"),
    ):
        if holds:
            yield Problem(code, field)
    earliest, latest = Month(facts.year, _DECEMBER), Month(facts.year + 1, _FEBRUARY)
    if not earliest <= done_in <= latest:
        data = {"first": earliest, "last": latest}
        yield Problem("equalisation_wrong_month", "done_in", data)
    if 0 < facts.church_months < _ALL_MONTHS:
        yield Problem("equalisation_church_part_year", "church_months", weight=Weight.WARNING)


def _class_problems(classes: tuple[int, ...]) -> Iterator[Problem]:
    if not classes:
        yield Problem("equalisation_no_tax_class", "tax_classes")
    if {CLASS_V, CLASS_VI}.intersection(classes):
        yield Problem("equalisation_class_five_or_six", "tax_classes")
    if len(set(classes)) > 1 and {CLASS_II, CLASS_III, CLASS_IV}.intersection(classes):
        yield Problem("equalisation_class_changed", "tax_classes")
