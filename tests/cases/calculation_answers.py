"""Answers to the cases about calculations, in the form of `answers`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from budgetdesk.budget.calculation import (
    CostSheet,
    Leave,
    Surcharge,
    cost_problems,
    employer_share,
    full_cost,
    rate_problems,
    staff_capacity,
)
from budgetdesk.kernel.money import Money

Input = Mapping[str, Any]
Answer = dict[str, object]


def _leave(given: Input | None) -> Leave | None:
    if given is None:
        return None
    return Leave(Decimal(given["days"]), given["heads"], Decimal(given["hours_per_day"]))


def sheet_of(given: Input) -> CostSheet:
    """The calculation that a case describes."""
    return CostSheet(
        wage=Decimal(given["wage"]),
        employer_rate=Decimal(given["employer_rate"]),
        hours_per_day=Decimal(given["hours_per_day"]),
        days=Decimal(given["days"]),
        leave=_leave(given.get("leave")),
        sickness=_leave(given.get("sickness")),
        surcharges=tuple(
            Surcharge(
                one["name"],
                Decimal(one["hours_per_day"]),
                Decimal(one["percent"]),
                one["with_employer_share"],
            )
            for one in given.get("surcharges", [])
        ),
        yearly={name: Money.of(amount) for name, amount in given.get("yearly", {}).items()},
        deducted_monthly=Money.of(given.get("deducted_monthly", "0")),
    )


def full_cost_of(given: Input) -> Answer:
    sheet = sheet_of(given)
    found = full_cost(sheet)
    problems = list(cost_problems(sheet))
    if "parts" in given:
        parts = [Decimal(one) for one in given["parts"]]
        problems += rate_problems(parts, Decimal(given["stated_rate"]))
    return {
        "per_hour": str(found.per_hour.normalize()),
        **{one.key: one.amount.plain() for one in found.lines},
        "year": found.year.plain(),
        "month": found.month.plain(),
        "net_month": found.net_month.plain(),
        "problems": [one.code for one in problems],
    }


def capacity_of(given: Input) -> Answer:
    week = given.get("full_time_week")
    found = staff_capacity(
        Decimal(given["hours_per_day"]),
        Decimal(given["year_days"]),
        Decimal(given["absence_days"]),
        None if week is None else Decimal(week),
    )
    return {name: str(value) for name, value in asdict(found).items()}


def share_of(given: Input) -> Answer:
    gross = Money.of(given["gross"])
    rates = {name: Decimal(percent) for name, percent in given["rates"].items()}
    found = employer_share(gross, rates)
    branches = {
        str(line.inputs["name"]): line.result.plain()
        for line in found.lines
        if line.result is not None
    }
    return {
        **branches,
        "share": found.value.plain(),
        "cost": (gross + found.value).plain(),
    }
