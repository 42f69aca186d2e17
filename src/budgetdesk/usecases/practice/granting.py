"""The story's grants as the budget knows them, and the instalments that come because of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.budget.grants import Grant, GrantAmount, OneOff
from budgetdesk.budget.ids import GrantAmountId, GrantId, OneOffId
from budgetdesk.budget.instalments import ExpectedPayment, PaymentKind, expected_instalments
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.usecases.practice.bank_days import bank_day_until
from budgetdesk.usecases.practice.movements import Movement, PlannedShare
from budgetdesk.usecases.practice.plan import PracticePlan
from budgetdesk.usecases.practice.tables import GrantRow, Tables

_YEARS: Final = 2
_MONTHS_PER_YEAR: Final = 12
_UNKNOWN: Final = TeilbudgetId(0)


@dataclass(frozen=True, slots=True)
class Granted:
    """A grant with its amounts, not stored yet; `teilbudget` is the story's short name."""

    teilbudget: str
    grant: Grant
    amounts: tuple[GrantAmount, ...]
    one_offs: tuple[OneOff, ...]


def grants_of(plan: PracticePlan, tables: Tables, everyday: Money) -> tuple[Granted, ...]:
    """All grants that touch the story, oldest first.

    `everyday` is what the leading Leistungsträger adds a month where the plan asks for more
    bookings than the story has.
    """
    found: list[Granted] = []
    for first_year in range(plan.first_year, plan.first_year + plan.years, _YEARS):
        for row in tables.grants:
            added = everyday if row.teilbudget == "egh" else Money(0)
            number = GrantId(len(found) + 1)
            found.append(_granted(tables, row, number, plan.first_year, first_year, added))
    return tuple(found)


def _granted(
    tables: Tables, row: GrantRow, number: GrantId, story_year: int, first_year: int, added: Money
) -> Granted:
    first = Month(first_year, 1)
    decided = date(first_year - 1, 11, 24)
    years = first_year - story_year if row.grows else 0
    grant = Grant(
        number,
        _UNKNOWN,
        first.first,
        first.plus(_YEARS * _MONTHS_PER_YEAR - 1).last,
        row.payment_day,
        row.rhythm_months,
        row.in_advance,
        decided_on=decided,
        posted_on=decided,
        aktenzeichen=row.aktenzeichen,
        note=row.note,
    )
    amounts = tuple(
        GrantAmount(
            GrantAmountId(0),
            number,
            first.plus(step.after_months).first,
            tables.grown(step.amount, years) + added,
            step.own_contribution,
            step.minutes,
        )
        for step in row.steps
    )
    one_offs = tuple(
        OneOff(OneOffId(0), number, date(year, one.month, one.day), one.amount, one.purpose)
        for one in row.one_offs
        for year in range(first_year, first_year + _YEARS)
    )
    return Granted(row.teilbudget, grant, amounts, one_offs)


def instalments(tables: Tables, granted: tuple[Granted, ...], month: Month) -> Iterator[Movement]:
    """What the Leistungsträger pay in this month: exactly what their grants promise."""
    teilbudgets = {row["code"]: row for row in tables.household["teilbudget"]}
    for one in granted:
        row = teilbudgets[one.teilbudget]
        due = expected_instalments(one.grant, one.amounts, one.one_offs, month.days)
        for payment in due.value:
            is_voucher = row["form"] == "voucher"
            cost = "rate" if payment.kind is PaymentKind.INSTALMENT else "einmalig"
            yield Movement(
                payment.on if is_voucher else bank_day_until(payment.on),
                "voucher" if is_voucher else "bank",
                payment.amount,
                tables.payees[row["funder"]],
                _purpose(one, payment),
                (PlannedShare(payment.amount, cost, one.teilbudget),),
            )


def _purpose(granted: Granted, payment: ExpectedPayment) -> str:
    first, last = Month.of(payment.covers.first), Month.of(payment.covers.last)
    span = f"{first.month:02d}/{first.year}"
    if last != first:
        span += f" bis {last.month:02d}/{last.year}"
    what = "Persönliches Budget" if payment.kind is PaymentKind.INSTALMENT else "Einmalbetrag"
    return f"{what} {span} AZ {granted.grant.aktenzeichen}"
