"""A Minijobber of 2026 and her facts, to be changed by each test."""

from __future__ import annotations

from datetime import date

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.status.facts import Contract, OtherJob
from budgetdesk.payroll.status.limit_guard import GuardedYear, MonthPay
from budgetdesk.staff.insurance import JobKind
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures

BEGINS = date(2026, 1, 1)


def law_of(day: str = "2026-05-31") -> Law:
    return law_on(shipped_figures(), date.fromisoformat(day))


def contract(pay: str = "600.00", **given: object) -> Contract:
    facts: dict[str, object] = {"begins": BEGINS, "regular_pay": Money.of(pay), **given}
    return Contract(**facts)  # type: ignore[arg-type]


def minijob(pay: str, begins: str = "2025-06-01") -> OtherJob:
    return OtherJob(JobKind.MINIJOB, Money.of(pay), date.fromisoformat(begins))


def main_job(pay: str, weekly_minutes: int = 0) -> OtherJob:
    return OtherJob(JobKind.INSURED, Money.of(pay), date(2020, 1, 1), weekly_minutes)


def year_of(
    pay: str = "600.00",
    *,
    paid: int = 6,
    changed: dict[int, MonthPay] | None = None,
    excess_before: tuple[Month, ...] = (),
    other_minijobs: str = "0.00",
) -> GuardedYear:
    """Twelve months of 2026 of the same pay, the first of them paid; some of them changed."""
    months = tuple(
        (changed or {}).get(
            number, MonthPay(Month(2026, number), Money.of(pay), planned=number > paid)
        )
        for number in range(1, 13)
    )
    return GuardedYear(months, Money.of(other_minijobs), excess_before)


def unforeseen(number: int, pay: str, extra: str, *, planned: bool = False) -> MonthPay:
    return MonthPay(Month(2026, number), Money.of(pay), unforeseen=Money.of(extra), planned=planned)
