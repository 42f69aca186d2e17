"""What the bank books for the team: wages, contributions, income tax, refunds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from budgetdesk.kernel.money import Money, percent_of, total
from budgetdesk.kernel.period import Month
from budgetdesk.usecases.practice.bank_days import bank_day_before_end, bank_day_from
from budgetdesk.usecases.practice.movements import (
    Movement,
    Paper,
    PlannedShare,
    nursing_shares,
)
from budgetdesk.usecases.practice.pay import Pay
from budgetdesk.usecases.practice.tables import Payee, Sickness, Tables

_TAX_DAY = 10
_CONTRIBUTIONS_BEFORE_END = 3
"""Contributions are due on the third last bank day of the month (§ 23 Abs. 1 SGB IV)."""


def team_movements(
    tables: Tables, month: Month, pays: Sequence[Pay], before: Sequence[Pay]
) -> Iterator[Movement]:
    """Everything for the team in this month; `before` is the pay of the month before."""
    yield from _wages(month, pays)
    yield from _contributions(tables, month, pays)
    yield from _income_tax(tables, month, before)


def refunds(
    tables: Tables, month: Month, pays: Callable[[Month], Sequence[Pay]]
) -> Iterator[Movement]:
    """What the insurers refund in this month for continued pay (Umlage U1, § 1 AAG)."""
    for sick in tables.sickness:
        if sick.refunded_month == month.month:
            ill = Month(month.year, sick.month)
            pay = next(pay for pay in pays(ill) if pay.worker.short == sick.assistant)
            yield _refund(tables, month, pay, sick)


def _wages(month: Month, pays: Iterable[Pay]) -> Iterator[Movement]:
    on = bank_day_before_end(month, 1)
    for pay in pays:
        worker = pay.worker
        yield Movement(
            on,
            "bank",
            -pay.net,
            Payee(worker.name, worker.iban),
            f"Lohn {_text(month)}",
            nursing_shares(worker, -pay.net, "lohn"),
            paper=_journal(month),
        )


def _contributions(tables: Tables, month: Month, pays: Sequence[Pay]) -> Iterator[Movement]:
    on = bank_day_before_end(month, _CONTRIBUTIONS_BEFORE_END)
    for insurer in sorted({pay.worker.insurer for pay in pays}):
        own = [pay for pay in pays if pay.worker.insurer == insurer and pay.contributions]
        cost = "minijob" if insurer == "minijob" else "sv"
        amount = total(pay.contributions for pay in own)
        if amount:
            yield _collected(
                tables.payees[insurer],
                on,
                amount,
                f"Beiträge {_text(month)} Betriebsnummer 00000000",
                [nursing_shares(pay.worker, -pay.contributions, cost) for pay in own],
                _journal(month),
            )


def _income_tax(tables: Tables, month: Month, before: Sequence[Pay]) -> Iterator[Movement]:
    taxed = [pay for pay in before if pay.income_tax]
    if taxed:
        of = taxed[0].month
        yield _collected(
            tables.payees["finanzamt"],
            bank_day_from(month.day(_TAX_DAY)),
            total(pay.income_tax for pay in taxed),
            f"Lohnsteuer {_text(of)} Steuernummer 000/0000/0000",
            [nursing_shares(pay.worker, -pay.income_tax, "lohnsteuer") for pay in taxed],
            _journal(of),
        )


def _collected(
    payee: Payee,
    on: date,
    amount: Money,
    purpose: str,
    shares: Iterable[tuple[PlannedShare, ...]],
    paper: Paper,
) -> Movement:
    parts = tuple(share for group in shares for share in group if share.amount)
    return Movement(on, "bank", -amount, payee, purpose, parts, paper=paper)


def _refund(tables: Tables, month: Month, pay: Pay, sick: Sickness) -> Movement:
    amount = percent_of(pay.sick, sick.refund_percent)
    return Movement(
        bank_day_from(month.day(sick.refunded_day)),
        "bank",
        amount,
        tables.payees[pay.worker.insurer],
        f"Erstattung U1 {_text(pay.month)} {pay.worker.name}",
        nursing_shares(pay.worker, amount, "u1"),
    )


def _journal(month: Month) -> Paper:
    """One receipt proves all of a month's payroll."""
    return Paper(f"lohnjournal-{month}", f"Lohnjournal {_text(month)}", "pdf")


def _text(month: Month) -> str:
    return f"{month.month:02d}/{month.year}"
