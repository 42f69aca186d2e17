"""The facts of a month's pay as a user writes them: person, employer, employment, year so far.

A row of a CSV file and the tables of a TOML file have the same names; they are those of
`payroll.facts`.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.facts import Employer, Employment, Person, YearSoFar
from budgetdesk.staff.employer import AccidentCharge
from budgetdesk.staff.insurance import Child, HealthCover, Special, Status
from budgetdesk.staff.wage_tax import FlatTax, TaxCard
from budgetdesk.usecases.calc_entries import NO_DAY, NO_MONTH, Entries

_TAX_CLASSES: Final = range(1, 7)
_PERCENT: Final = Decimal(100)
_YEAR_NAMES: Final = ("liable_kv", "liable_rv", "liable_pv", "days")


def person_of(given: Entries, tax_card: TaxCard | None = None) -> Person:
    """Return the employee. Needed: `birth`."""
    given.needs("birth")
    children = children_of(given)
    return Person(
        birth=given.day("birth"),
        health=given.choice("health", HealthCover.STATUTORY),
        additional_rate=_percent(given, "additional_rate"),
        special=given.choice("special", Special.NONE),
        is_parent=given.flag("is_parent", default=bool(children)),
        children=children,
        rv_exempt=given.flag("rv_exempt", default=False),
        insured_elsewhere=given.flag("insured_elsewhere", default=False),
        flat_tax=given.choice("flat_tax", FlatTax.BY_CARD),
        tax_card=tax_card,
    )


def check_births(given: Entries, person: Person, month: Month) -> None:
    """Note a birth after the month, and a child that is older than its parent."""
    if month == NO_MONTH or person.birth == NO_DAY:
        return
    if person.birth > month.last:
        given.refuse("birth", "calc_birth_after_month")
    elif any(child.birth <= person.birth for child in person.children if child.birth != NO_DAY):
        given.refuse("children", "calc_child_older")


def children_of(given: Entries) -> tuple[Child, ...]:
    """Return children: tables with `birth` and `counts_from`, or days in text parted by blanks.

    In text a second day after a slash says from when the child counts. Where that day is not
    given the proof came within three months, and the child counts from the month of its birth
    (§ 55 Abs. 3 Satz 4 SGB XI).
    """
    found = given.raw("children")
    if isinstance(found, str):
        return _children_of_text(given, found)
    tables = given.tables("children")
    for one in tables:
        one.needs("birth")
    return tuple(_child(one.day("birth"), one.day_or_none("counts_from")) for one in tables)


def _children_of_text(given: Entries, text: str) -> tuple[Child, ...]:
    children = []
    for part in text.split():
        birth, _, counts = part.partition("/")
        one = Entries({"birth": birth} | ({"counts_from": counts} if counts else {}))
        children.append(_child(one.day("birth"), one.day_or_none("counts_from")))
        if one.problems:
            given.refuse("children", "calc_no_day")
            return ()
    return tuple(children)


def _child(birth: date, counts_from: date | None) -> Child:
    return Child(birth, counts_from or birth.replace(day=1))


def tax_card_of(given: Entries) -> TaxCard:
    """Return the wage-tax features. Needed: `tax_class`."""
    given.needs("tax_class")
    tax_class = given.whole("tax_class", 1, "calc_no_tax_class")
    if tax_class not in _TAX_CLASSES:
        given.refuse("tax_class", "calc_no_tax_class")
    return TaxCard(
        tax_class=tax_class,
        factor=given.number_or_none("factor"),
        child_allowances=given.number("child_allowances"),
        church=given.flag("church", default=False),
        monthly_allowance=given.money("monthly_allowance"),
        monthly_addition=given.money("monthly_addition"),
        private_basic_premium=given.money("private_basic_premium"),
        private_subsidy=given.money("private_subsidy"),
    )


def employer_of(given: Entries) -> Employer:
    """Return the employer. Needed: `land`."""
    given.needs("land")
    return Employer(
        land=given.choice("land", Land.NW),
        berlin_east=given.flag_or_none("berlin_east"),
        private_household=given.flag("private_household", default=True),
        u1_rate=_percent(given, "u1_rate"),
        u2_rate=_percent(given, "u2_rate"),
        accident=given.choice("accident", AccidentCharge.NONE),
        accident_amount=given.money("accident_amount"),
        accident_rate=_percent(given, "accident_rate") or Decimal(0),
    )


def employment_of(given: Entries, begins: date | None = None) -> Employment:
    """Return the employment. Needed: `status`, and `begins` where no default is named."""
    given.needs("status", *(() if begins else ("begins",)))
    found = Employment(
        status=given.choice("status", Status.FULL),
        begins=given.day("begins", begins or NO_DAY),
        ends=given.day_or_none("ends"),
        household_cheque=given.flag("household_cheque", default=False),
        regular_pay=given.money_or_none("regular_pay"),
        weekly_minutes=given.minutes_or_none("weekly_hours"),
        unpaid_days=given.days("unpaid_days"),
    )
    if found.ends is not None and found.ends < found.begins:
        given.refuse("ends", "calc_ends_before_begin")
    return found


def year_so_far_of(given: Entries, prefix: str = "") -> YearSoFar | None:
    """Return the liable pay of a year: `liable_kv`, `liable_rv`, `liable_pv`, `days`.

    The names may begin with a prefix. None where no such name is there.
    """
    kv, rv, pv, days = (prefix + name for name in _YEAR_NAMES)
    named = [given.has(name) for name in (kv, rv, pv, days)]
    if not any(named):
        return None
    found = YearSoFar(
        liable_kv=given.money(kv),
        liable_rv=given.money(rv),
        days=given.whole(days),
        liable_pv=given.money_or_none(pv),
    )
    for name, value in (
        (kv, found.liable_kv.cents),
        (rv, found.liable_rv.cents),
        (pv, 0 if found.liable_pv is None else found.liable_pv.cents),
        (days, found.days),
    ):
        if value < 0:
            given.refuse(name, "calc_below_zero")
    return found


def _percent(given: Entries, key: str) -> Decimal | None:
    found = given.number_or_none(key)
    if found is not None and not 0 <= found <= _PERCENT:
        given.refuse(key, "calc_no_percent")
    return found
