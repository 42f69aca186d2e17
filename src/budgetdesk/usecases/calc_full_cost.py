"""What an hour of assistance costs, from a user's file, beside the agency's own sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from budgetdesk.budget.calculation import (
    Capacity,
    CostSheet,
    FullCost,
    Leave,
    SheetDifference,
    Surcharge,
    compare,
    cost_problems,
    employer_share,
    full_cost,
    rate_problems,
    sheet_problems,
    staff_capacity,
)
from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Problem
from budgetdesk.usecases.calc_entries import Entries, read_toml

_SUMS: Final = ("year", "month", "net_month")
_BASE_KEYS: Final = frozenset({"cost_base", "cost_leave", "cost_sickness", "cost_assistance"})


@dataclass(frozen=True, slots=True)
class MonthlyShare:
    """What the employer pays on top of one month's gross pay, each branch rounded for itself."""

    gross: Money
    share: Explained[Money]

    @property
    def cost(self) -> Money:
        """Gross pay with the employer's share."""
        return self.gross + self.share.value


@dataclass(frozen=True, slots=True)
class CostAnswer:
    """A calculation, and what it says beside: doubts, share of a month, capacity, comparison."""

    employer_rate: Decimal
    cost: FullCost
    doubts: tuple[Problem, ...]
    """Sums that do not add up: of the rates, and of the agency's sheet."""
    monthly: MonthlyShare | None = None
    capacity: Capacity | None = None
    differences: tuple[SheetDifference, ...] | None = None
    """None where no sheet of the agency was given."""


def cost_of_file(path: Path, agency: Path | None = None) -> CostAnswer:
    """Reckon the calculation of a file and compare it with the agency's sheet.

    Raises `NotFound`, `FileNotUnderstood`, and `Invalid` with everything that is wrong in both
    files.
    """
    given = read_toml(path)
    rates = _numbers(given.table("rates"))
    stated = given.number_or_none("employer_rate")
    if stated is None and not rates:
        given.needs("employer_rate")
    rate = sum(rates.values(), Decimal(0)) if stated is None else stated
    sheet = _sheet(given, rate)
    gross = given.table("monthly").money_or_none("gross") if given.has("monthly") else None
    capacity = _capacity(given, sheet)
    given.note_unknown()
    stated_lines = None if agency is None else _agency(agency, given.problems)
    if not given.problems:
        given.problems.extend(cost_problems(sheet))
    given.require()
    cost = full_cost(sheet)
    doubts = rate_problems(rates.values(), stated) if rates and stated is not None else ()
    differences = None
    if stated_lines is not None:
        doubts += sheet_problems(stated_lines)
        differences = compare(cost, stated_lines)
    share = None if gross is None else MonthlyShare(gross, employer_share(gross, rates))
    return CostAnswer(rate, cost, doubts, share, capacity, differences)


def _sheet(given: Entries, rate: Decimal) -> CostSheet:
    given.needs("wage", "hours_per_day", "days")
    surcharges = tuple(_surcharge(one) for one in given.tables("surcharge"))
    yearly = given.table("yearly")
    sheet = CostSheet(
        wage=given.number("wage"),
        employer_rate=rate,
        hours_per_day=given.number("hours_per_day"),
        days=given.number("days"),
        leave=_absence(given, "leave"),
        sickness=_absence(given, "sickness"),
        surcharges=surcharges,
        yearly={name: yearly.money(name) for name in yearly.names()},
        assistance_percent=given.number("assistance_percent"),
        deducted_monthly=given.money("deducted_monthly"),
    )
    names = [*(one.name for one in surcharges), *yearly.names()]
    for name in dict.fromkeys(names):
        if names.count(name) > 1 or name in _BASE_KEYS | set(_SUMS):
            given.problems.append(Problem("calc_cost_name_taken", name, {"name": name}))
    return sheet


def _surcharge(given: Entries) -> Surcharge:
    given.needs("name", "hours_per_day", "percent", "with_employer_share")
    return Surcharge(
        name=given.text("name"),
        hours_per_day=_not_negative(given, "hours_per_day"),
        percent=_not_negative(given, "percent"),
        with_employer_share=given.flag("with_employer_share", default=True),
    )


def _absence(given: Entries, key: str) -> Leave | None:
    if not given.has(key):
        return None
    inside = given.table(key)
    inside.needs("days", "heads", "hours_per_day")
    heads = inside.whole("heads")
    if heads < 0:
        inside.refuse("heads", "calc_below_zero")
    return Leave(_not_negative(inside, "days"), heads, _not_negative(inside, "hours_per_day"))


def _capacity(given: Entries, sheet: CostSheet) -> Capacity | None:
    if not given.has("capacity"):
        return None
    inside = given.table("capacity")
    inside.needs("absence_days")
    days = inside.number("year_days", sheet.days)
    absence = _not_negative(inside, "absence_days")
    week = inside.number_or_none("full_time_week")
    for key, value in (("year_days", days), ("full_time_week", week)):
        if value is not None and value <= 0 and (inside.has(key) or not given.problems):
            inside.refuse(key, "calc_not_above_zero")
    if given.problems:
        return None
    return staff_capacity(sheet.hours_per_day, days, absence, week)


def _agency(path: Path, problems: list[Problem]) -> Mapping[str, Money]:
    """The lines of the agency's sheet, with its sums where it states them."""
    given = read_toml(path)
    lines = given.table("lines")
    given.needs("lines")
    stated = {name: lines.money(name) for name in lines.names()}
    for name in _SUMS:
        amount = given.money_or_none(name)
        if amount is not None:
            stated[name] = amount
    given.note_unknown()
    problems.extend(given.problems)
    return stated


def _numbers(given: Entries) -> Mapping[str, Decimal]:
    return {name: _not_negative(given, name) for name in given.names()}


def _not_negative(given: Entries, key: str) -> Decimal:
    found = given.number(key)
    if found < 0:
        given.refuse(key, "calc_below_zero")
    return found
