"""Lohnkonto: what § 41 Abs. 1 EStG and § 4 LStDV ask to be kept for each employee and year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date

from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.declarations.settled import SettledMonth
from budgetdesk.payroll.declarations.sheet import NOT_SYSTEM_TESTED
from budgetdesk.payroll.results import Nature
from budgetdesk.staff.wage_tax import FlatTax


@dataclass(frozen=True, slots=True)
class AccountSums:
    """Amounts of a month or of the year. Source of each: § 4 Abs. 2 LStDV, with the number."""

    taxable: Money = ZERO
    """Current pay taxed by the card, pay in kind inside (Nr. 3)."""
    one_off: Money = ZERO
    """One-off pay taxed by the card (Nr. 3)."""
    in_kind: Money = ZERO
    """Pay in kind (Nr. 3), a part of the pay."""
    tax_free: Money = ZERO
    """Pay free of tax (Nr. 4)."""
    flat_taxed: Money = ZERO
    """Pay taxed at a flat rate (Nr. 8)."""
    wage_tax: Money = ZERO
    solidarity: Money = ZERO
    church: Money = ZERO
    flat_tax: Money = ZERO
    """Flat tax with the surcharges on it, whoever bears it (Nr. 8)."""
    employee: Money = ZERO
    """The employee's contributions to social insurance."""
    employer: Money = ZERO
    """The employer's contributions, levies and accident insurance."""
    net: Money = ZERO


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One month of the account."""

    month: Month
    paid_on: date | None
    """Day of payment (Nr. 1), where it is known."""
    days: int
    sums: AccountSums


@dataclass(frozen=True, slots=True)
class PayrollAccount:
    """The account of one employee for one year."""

    person: str
    family_name: str
    given_name: str
    year: int
    rows: tuple[AccountRow, ...]
    sums: AccountSums
    notes: tuple[str, ...] = (NOT_SYSTEM_TESTED, "account_to_be_added")


def payroll_accounts(months: Sequence[SettledMonth], year: int) -> tuple[PayrollAccount, ...]:
    """Return the account of everybody with a month in the year, by name and key."""
    found = [one for one in months if one.month.year == year]
    people = {(one.family_name, one.given_name, one.person) for one in _last_names(found)}
    return tuple(_account(found, year, *one) for one in sorted(people))


def _last_names(months: Sequence[SettledMonth]) -> list[SettledMonth]:
    """Return the last month of each person, whose name holds for the year."""
    return list({one.person: one for one in sorted(months, key=lambda one: one.month)}.values())


def _account(
    months: Sequence[SettledMonth], year: int, family: str, given: str, person: str
) -> PayrollAccount:
    own = sorted((one for one in months if one.person == person), key=lambda one: one.month)
    rows = tuple(AccountRow(one.month, one.paid_on, one.days, _sums(one)) for one in own)
    return PayrollAccount(person, family, given, year, rows, _total([row.sums for row in rows]))


def _sums(one: SettledMonth) -> AccountSums:
    gross, tax = one.gross, one.tax
    by_card = one.taxed is FlatTax.BY_CARD
    pay = gross.of(Nature.CURRENT, Nature.ONE_OFF, Nature.IN_KIND)
    return AccountSums(
        taxable=gross.taxable if by_card else ZERO,
        one_off=gross.taxable_one_off if by_card else ZERO,
        in_kind=gross.in_kind,
        tax_free=total(line.tax_free for line in pay),
        flat_taxed=ZERO if by_card else gross.taxable + gross.taxable_one_off,
        wage_tax=tax.wage_tax + tax.one_off_wage_tax,
        solidarity=tax.solidarity + tax.one_off_solidarity,
        church=tax.church + tax.one_off_church,
        flat_tax=ZERO if tax.flat is None else tax.flat.whole,
        employee=_with_year_before(one, employee=True),
        employer=_with_year_before(one, employee=False),
        net=one.net,
    )


def _with_year_before(one: SettledMonth, *, employee: bool) -> Money:
    parts = [one.contributions, *([] if one.year_before is None else [one.year_before])]
    return total(part.employee if employee else part.employer for part in parts)


def _total(sums: Sequence[AccountSums]) -> AccountSums:
    names = [field.name for field in fields(AccountSums)]
    return AccountSums(*(total(getattr(one, name) for one in sums) for name in names))
