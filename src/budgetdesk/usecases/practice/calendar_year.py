"""The payments of the year besides wages and instalments, and everyday purchases on top."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budgetdesk.kernel.money import Money, percent_of, split_by_weight
from budgetdesk.kernel.period import Month
from budgetdesk.ledger.pots import Pot
from budgetdesk.usecases.practice.bank_days import bank_day_from, bank_day_until
from budgetdesk.usecases.practice.movements import Movement, Paper, PlannedShare
from budgetdesk.usecases.practice.tables import PaymentRow, Tables, TransferRow

EVERYDAY_PRICE = Money(300)
"""Average of an everyday purchase; together they come to exactly that many times so much."""
_FIRST_EVERYDAY, _LAST_EVERYDAY = 7, 28


@dataclass(frozen=True, slots=True)
class Dice:
    """Where the story is, and what it throws."""

    month: Month
    years: int
    seed: int
    is_last_year: bool

    def throw(self, name: str) -> random.Random:
        """Random numbers of their own for each month and purpose, whatever else is asked."""
        return random.Random(f"{self.seed}/{self.month}/{name}")  # noqa: S311 - invents, keeps no secret


def payments(tables: Tables, dice: Dice) -> Iterator[Movement]:
    """The table's payments in this month, a mistaken entry included where there is one."""
    for number, row in enumerate(tables.payments):
        if row.is_in(dice.month.month):
            movement = _payment(tables, dice, row, number)
            yield movement
            if row.slip:
                yield _slip(movement, row, dice.month)


def transfers(tables: Tables, month: Month) -> Iterator[Movement]:
    """Money moved between own accounts, told from the account that gives it."""
    for row in tables.transfers:
        if row.month == month.month:
            yield _transfer(tables, row, month)


def everyday(tables: Tables, dice: Dice, count: int) -> Iterator[Movement]:
    """So many small cash purchases, spread over the month, with one receipt for all."""
    if not count:
        return
    throw = dice.throw("everyday")
    weights = [throw.randint(1, 12) for _ in range(count)]
    prices = split_by_weight(EVERYDAY_PRICE * count, weights)
    days = sorted(throw.randint(_FIRST_EVERYDAY, _LAST_EVERYDAY) for _ in range(count))
    month = dice.month
    paper = Paper(f"quittungsheft-{month}", f"Quittungsheft {month}", "pdf")
    for day, price in zip(days, prices, strict=True):
        share = PlannedShare(-price, "fahrt", "egh")
        payee = tables.payees["verschiedene"]
        yield Movement(
            month.day(day), "cash", -price, payee, "Begleitkosten", (share,), paper=paper
        )


def _payment(tables: Tables, dice: Dice, row: PaymentRow, number: int) -> Movement:
    month = dice.month
    amount = tables.grown(row.amount, dice.years) if row.grows else row.amount
    if row.vary_percent:
        spread = int(row.vary_percent)
        percent = 100 + dice.throw(f"payment {number}").randint(-spread, spread)
        amount = percent_of(amount, Decimal(percent))
    previous = month.plus(-1)
    purpose = row.purpose.format(
        month=f"{month.month:02d}/{month.year}", previous=f"{previous.month:02d}/{previous.year}"
    )
    share = PlannedShare(amount, row.cost, row.teilbudget, pot=Pot(row.pot), note=row.note)
    payee = tables.payees[row.payee]
    paper = None
    if row.paper:
        title = f"{payee.name}: {purpose}"
        # Reports, and what is asked about them, are told of the last year only.
        late = row.late_paper and dice.is_last_year
        paper = Paper(f"beleg-{month}-{number:02d}", title, row.paper, late)
    return Movement(_day(row, month), row.account, amount, payee, purpose, (share,), paper=paper)


def _day(row: PaymentRow, month: Month) -> date:
    day = month.day(row.day)
    if row.account != "bank":
        return day
    return bank_day_from(day) if row.after == "next" else bank_day_until(day)


def _slip(movement: Movement, row: PaymentRow, month: Month) -> Movement:
    """The same payment entered on a wrong account, and taken back."""
    return Movement(
        movement.on,
        row.slip,
        movement.amount,
        movement.payee,
        movement.purpose,
        movement.shares,
        paper=movement.paper,
        reversed_on=month.day(row.slip_corrected_day),
        reason=row.slip_reason,
    )


def _transfer(tables: Tables, row: TransferRow, month: Month) -> Movement:
    on = month.day(row.day)
    return Movement(
        bank_day_from(on) if row.source == "bank" else on,
        row.source,
        -row.amount,
        tables.payees[row.payee or "holder"],
        row.text,
        transfer=row.target,
    )
