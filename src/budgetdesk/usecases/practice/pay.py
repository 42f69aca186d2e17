"""Invented but coherent pay: gross from hours, and everything else from gross.

This is no payroll. The percentages in resources/practice/team.toml only make amounts that look
like those of the first year; what is sure is that the sums agree: net pay, income tax and both
shares of the contributions are gross pay plus the employer's share, to the cent.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.money import Money, percent_of, round_to_cent
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.usecases.practice.tables import MoreHours, Tables, Worker

_MINUTES_PER_MONTH_AND_WEEKLY_HOUR: Final = 260
"""52 weeks of 60 minutes, divided by 12 months."""
_HALF_HOURS_UP_OR_DOWN: Final = 6


@dataclass(frozen=True, slots=True)
class Pay:
    """What an assistant costs for one month. `extra` is paid free of tax and contributions."""

    worker: Worker
    month: Month
    gross: Money
    extra: Money
    income_tax: Money
    employee: Money
    employer: Money

    @property
    def net(self) -> Money:
        """What the assistant gets."""
        return self.gross - self.income_tax - self.employee + self.extra

    @property
    def contributions(self) -> Money:
        """What the insurer gets, both shares."""
        return self.employee + self.employer


def pays_of(tables: Tables, month: Month, years: int, seed: int) -> tuple[Pay, ...]:
    """Return the pay of all who work in the month, `years` after the first one."""
    pays = []
    for worker in tables.workers:
        minutes = _minutes(worker, tables.more_hours, month, seed)
        if minutes:
            wage = tables.grown(worker.wage_per_hour, years)
            pays.append(_pay(worker, month, round_to_cent(wage.euros * minutes / 60)))
    return tuple(pays)


def _pay(worker: Worker, month: Month, gross: Money) -> Pay:
    return Pay(
        worker,
        month,
        gross,
        extra=percent_of(gross, worker.extra_percent),
        income_tax=percent_of(gross, worker.income_tax_percent),
        employee=percent_of(gross, worker.employee_percent),
        employer=percent_of(gross, worker.employer_percent),
    )


def _minutes(worker: Worker, more: Iterable[MoreHours], month: Month, seed: int) -> Decimal:
    """Minutes of the month: the agreed ones of the days employed, and what came on top."""
    employed = DateRange(
        date.fromisoformat(f"{month.year}-{worker.from_month_day}"),
        date.fromisoformat(f"{month.year}-{worker.until_month_day}"),
    ).intersection(month.days)
    if employed is None:
        return Decimal(0)
    agreed = worker.hours_per_week * _MINUTES_PER_MONTH_AND_WEEKLY_HOUR
    on_top = sum(
        row.hours for row in more if row.assistant == worker.short and month.month in row.months
    )
    minutes = Decimal(agreed * len(employed) // len(month.days) + on_top * 60)
    return minutes if worker.steady_hours else minutes + _swing(worker, month, seed)


def _swing(worker: Worker, month: Month, seed: int) -> int:
    """Minutes by which no month is like the other."""
    dice = random.Random(f"{seed}/{month}/{worker.short}")  # noqa: S311 - invents, keeps no secret
    return 30 * dice.randint(-_HALF_HOURS_UP_OR_DOWN, _HALF_HOURS_UP_OR_DOWN)
